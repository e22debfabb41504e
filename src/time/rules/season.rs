//! Parts of a year: seasons, quarters, halves, fiscal years, holidays.

use super::Rule;
use super::calendar::year_after;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Field, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "season",
        starts: Class::SEASON.or(Class::ARTICLE),
        read: |c| c.attempt(season).map(Expression::Point),
        examples: &[
            ("in the spring of 2016", "2016-SP"),
            ("fall 2015", "2015-FA"),
            ("the winter of 1941-42", "1941-WI"),
            ("In 1942 they met. That was in the summer.", "1942 1942-SU"),
        ],
        not: &["after the fall of the USSR", "prices fall", "the spring of water"],
    },
    Rule {
        name: "quarter",
        starts: Class::ARTICLE.or(Class::ORDINAL).or(Class::DIGITS),
        read: |c| c.attempt(quarter).map(Expression::Point),
        examples: &[
            ("the third quarter of 1998", "1998-Q3"),
            ("the first half of 2003", "2003-H1"),
        ],
        not: &["the first half of the match"],
    },
    Rule {
        name: "fiscal-year",
        starts: Class::FISCAL.or(Class::DIGITS).or(Class::ARTICLE),
        read: |c| c.attempt(fiscal).map(Expression::Point),
        examples: &[("the 2016 fiscal year", "2016"), ("in fiscal 1989", "1989")],
        not: &["fiscal policy"],
    },
];

fn season(c: &mut Cursor) -> Option<Point> {
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
        c.word("of")?;
        super::relative::year(c)
    });
    if let Some(base) = of_year {
        return Some(Point { base, fields: vec![Field::Season(season)], modifier: None });
    }
    (c.peek() != "of").then_some(())?;
    let verb = matches!(name, "fall" | "spring" | "falls" | "springs");
    (!verb || article).then_some(())?;
    Some(Point::unsaid(Field::Season(season)))
}

fn quarter(c: &mut Cursor) -> Option<Point> {
    c.word("the");
    let number = c.ordinal().filter(|number| *number <= 4)?;
    c.dash();
    let half = match c.one_of(&["quarter", "half"])? {
        0 => false,
        _ if number <= 2 => true,
        _ => return None,
    };
    let field = if half { Field::Half(number) } else { Field::Quarter(number) };
    if let Some(year) = c.attempt(year_after) {
        let when = if half { When::Half(year, number) } else { When::Quarter(year, number) };
        return Some(Point::said(when));
    }
    let base = c.attempt(|c| {
        c.word("of")?;
        super::relative::year(c)
    });
    match base {
        Some(base) => Some(Point { base, fields: vec![field], modifier: None }),
        None => (!half).then(|| Point { base: Base::Unsaid, fields: vec![field], modifier: None }),
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
