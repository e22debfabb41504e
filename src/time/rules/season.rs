//! Parts of a year: seasons, quarters, halves, fiscal years.

use super::Rule;
use super::year::year_after;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Field, Point, Reference, Unit};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "season",
        starts: Class::SEASON.or(Class::ARTICLE).or(Class::DIGITS),
        read: |c| c.attempt(season).map(Expression::Point),
        examples: &[
            ("in the spring of 2016", "2016-SP"),
            ("fall 2015", "2015-FA"),
            ("after their 1982 summer offensive", "1982-SU"),
            ("the winter of 1941-42", "1941-WI"),
            ("In 1942 they met. That was in the summer.", "1942 1942-SU"),
            ("In 1942 the summer offensive began.", "1942 1942-SU"),
        ],
        not: &[
            "after the fall of the USSR",
            "prices fall",
            "the spring of water",
            "in the fall of Rome",
        ],
    },
    Rule {
        name: "quarter",
        starts: Class::ARTICLE
            .or(Class::ORDINAL)
            .or(Class::DIGITS)
            .or(Class::POINTING)
            .or(Class::FISCAL),
        read: |c| c.attempt(quarter).map(Expression::Point),
        examples: &[
            ("the third quarter of 1998", "1998-Q3"),
            ("the first half of 2003", "2003-H1"),
            ("the 1989 second quarter", "1989-Q2"),
            ("the first half of the 20th century", "19"),
        ],
        not: &["the first half of the match", "three quarters"],
    },
    Rule {
        name: super::FISCAL_YEAR,
        starts: Class::FISCAL.or(Class::DIGITS).or(Class::ARTICLE),
        read: |c| c.attempt(fiscal).map(Expression::Point),
        examples: &[("the 2016 fiscal year", "2016"), ("in fiscal 1989", "1989")],
        not: &["fiscal policy"],
    },
    Rule {
        name: "quarter-code",
        starts: Class::FISCAL,
        read: |c| c.attempt(code).map(Expression::Point),
        examples: &[
            ("In Q3 2019 it rose.", "2019-Q3"),
            ("since FY16", "2016"),
            ("H1 2020", "2020-H1"),
        ],
        not: &["H 2 O", "Q 7"],
    },
    Rule {
        name: "period-of-year",
        starts: Class::ARTICLE,
        read: |c| c.attempt(period_of_year).map(Expression::Point),
        examples: &[("compared with the 1988 period", "1988")],
        not: &["the 1988 election"],
    },
];

/// Any of them, for rules that refine or modify a date.
pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    [season, quarter, fiscal].into_iter().find_map(|read| c.attempt(read))
}

fn season(c: &mut Cursor) -> Option<Point> {
    // "the 1982 summer", "summer 1982"
    if let Some(point) = c.attempt(|c| {
        let year = c
            .number()
            .filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))?;
        let season = c.season().filter(|_| !c.behind(1).ends_with('s'))?;
        Some(Point::said(When::Season(i32::try_from(year.value).ok()?, season)))
    }) {
        let named = c.peek().starts_with(char::is_uppercase);
        return (!named).then_some(point);
    }
    let before = c.behind(1).to_ascii_lowercase();
    let article = c.word("the").is_some();
    let name = c.peek();
    let season = c.season()?;
    if let Some(year) = c.attempt(year_after) {
        c.attempt(|c| {
            c.one_of(&["-", "–", "/"]).filter(|_| c.glued())?;
            c.number().filter(|number| number.digits == 2 || number.digits == 4)
        });
        return Some(Point::said(When::Season(year, season)));
    }
    let of_year = c.attempt(|c| {
        c.word("of");
        super::relative::year(c)
    });
    if let Some(base) = of_year {
        return Some(Point { base, fields: vec![Field::Season(season)], modifier: None });
    }
    (c.peek() != "of").then_some(())?;
    let pointed = matches!(
        before.as_str(),
        "in" | "early" | "late" | "by" | "mid" | "and" | "until" | "since" | "-"
    );
    let verb = matches!(name, "fall" | "spring" | "springs");
    (name != "springs" && (!verb || article || pointed)).then_some(())?;
    // "the summer offensive": the article belongs to the offensive.
    let ends = c.peek().starts_with(|letter: char| !letter.is_alphabetic())
        || c.peek().is_empty()
        || is_function(c.peek());
    (!article || ends).then(|| Point::unsaid(Field::Season(season)))
}

fn quarter(c: &mut Cursor) -> Option<Point> {
    // "this year's third quarter"
    if let Some(base) = c.attempt(|c| {
        let base = super::relative::year(c)?;
        c.one_of(&["'s", "’s"])?;
        Some(base)
    }) {
        let number = c.ordinal().filter(|number| *number <= 4)?;
        c.dash();
        c.word("quarter")?;
        return Some(Point { base, fields: vec![Field::Quarter(number)], modifier: None });
    }
    let article = c.word("the").is_some();
    c.attempt(|c| c.one_of(&["fiscal", "same", "comparable"]).map(|_| c.dash()));
    let year_before = c.attempt(|c| {
        let year = c.number().filter(|number| number.digits == 4 && article)?;
        i32::try_from(year.value).ok()
    });
    let number = match c.word("last") {
        Some(()) => 2,
        None => c.ordinal().filter(|number| *number <= 4)?,
    };
    let hyphen = c.dash().is_some();
    let half = c.one_of(&["quarter", "half"])? == 1;
    (number <= 2 || !half).then_some(())?;
    (half || !c.behind(2).eq_ignore_ascii_case("last")).then_some(())?;
    // "the third-quarter loss": the article belongs to the loss.
    (!(hyphen && article)).then_some(())?;
    let field = if half { Field::Half(number) } else { Field::Quarter(number) };
    if let Some(year) = year_before.or_else(|| c.attempt(year_after)) {
        return Some(Point {
            base: Base::Said(When::Year(year)),
            fields: vec![field],
            modifier: None,
        });
    }
    let whole = c.attempt(|c| {
        c.word("of")?;
        match super::relative::year(c) {
            Some(base) => Some(base),
            None => match super::calendar::point(c)?.base {
                base @ Base::Said(When::Century(_) | When::Decade(_)) if half => Some(base),
                _ => None,
            },
        }
    });
    match whole {
        Some(base) => Some(Point { base, fields: vec![field], modifier: None }),
        None => (!half && c.peek() != "of").then(|| Point::unsaid(field)),
    }
}

fn fiscal(c: &mut Cursor) -> Option<Point> {
    c.word("the");
    if let Some(year) = c.attempt(|c| {
        let year = c.number().filter(|number| number.digits == 4)?;
        c.value(Class::FISCAL)?;
        c.word("year")?;
        Some(year)
    }) {
        return Some(Point::said(When::Year(i32::try_from(year.value).ok()?)));
    }
    c.value(Class::FISCAL)?;
    c.word("year");
    let year = c.number().filter(|number| number.digits == 4)?;
    Some(Point::said(When::Year(i32::try_from(year.value).ok()?)))
}

/// "Q3 2019", "H1 2020", "FY2016".
fn code(c: &mut Cursor) -> Option<Point> {
    let letter = c.one_of(&["Q", "H", "FY"])?;
    if letter == 2 {
        let year = c.number().filter(|number| number.digits == 4 || number.digits == 2)?;
        if year.digits == 2 {
            let base = Base::ShortYear(year.value);
            return Some(Point { base, fields: Vec::new(), modifier: None });
        }
        return Some(Point::said(When::Year(i32::try_from(year.value).ok()?)));
    }
    let most = if letter == 0 { 4 } else { 2 };
    let number =
        c.number().filter(|number| number.digits == 1 && (1..=most).contains(&number.value))?.value;
    c.word("-");
    let year = year_after(c)?;
    let when = if letter == 0 { When::Quarter(year, number) } else { When::Half(year, number) };
    Some(Point::said(when))
}

/// "the 1988 period", "the 1988 quarter".
fn period_of_year(c: &mut Cursor) -> Option<Point> {
    c.word("the")?;
    let year =
        c.number().filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))?;
    let year = When::Year(i32::try_from(year.value).ok()?);
    match c.one_of(&["period", "quarter"])? {
        0 => Some(Point::said(year)),
        _ => Some(Point::shifted(Reference::Then, 0, Unit::Quarter)),
    }
}

/// Words after which "the summer" stands by itself.
fn is_function(word: &str) -> bool {
    let words = [
        "of", "and", "or", "in", "when", "after", "before", "as", "but", "by", "with", "that",
        "the", "he", "she", "they", "it", "was", "were", "had", "has", "would", "will", "to", "at",
        "on", "for", "while", "his", "a", "until", "because", "is", "also", "from", "two", "there",
        "we", "this", "some", "which", "than",
    ];
    words.contains(&word)
}
