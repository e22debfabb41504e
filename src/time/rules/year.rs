//! Years, decades and centuries, of any era.

use super::Rule;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "year",
        starts: Class::DIGITS,
        read: |c| c.attempt(bare_year).map(Expression::Point),
        examples: &[
            ("Since 2010 they meet.", "2010"),
            ("from 1914–18", "1914 1918"),
            ("in 1776, then", "1776"),
        ],
        not: &[
            "about 3000 men",
            "Article 9",
            "pp. 1900",
            "USD 2000",
            "2014.5 points",
            "2,014 men",
            "ISBN 2500-2872",
            "1500 soldiers",
            "pp. 1126–1129",
            "file 363/8–1359",
            "telegram 1998 from the port",
            "telegrams 1562 and 1567",
        ],
    },
    Rule {
        name: "spelled-year",
        starts: Class::CARDINAL.or(Class::ARTICLE).or(Class::UNIT),
        read: |c| c.attempt(spelled_year).map(Expression::Point),
        examples: &[
            ("in nineteen ninety-six", "1996"),
            ("by the year two thousand", "2000"),
            ("the year 1066", "1066"),
        ],
        not: &["twenty thousand men", "nineteen men"],
    },
    Rule {
        name: "year-of-era",
        starts: Class::DIGITS.or(Class::ERA),
        read: |c| {
            c.attempt(year_of_era).map(|year| Expression::Point(Point::said(When::Year(year))))
        },
        examples: &[
            ("In 480 BC they fought.", "BC0480"),
            ("AD 70", "0070"),
            ("in Heisei 26", "2014"),
            ("Shōwa 20", "1945"),
            ("753 B.C.E. or so", "BC0753"),
        ],
        not: &["$70 CE mark"],
    },
    Rule {
        name: "short-year",
        starts: Class::APOSTROPHE,
        read: |c| c.attempt(short_year).map(Expression::Point),
        examples: &[
            ("the class of ’98", "1998"),
            ("In 1917 the boys of ’99 left.", "1917 1899"),
            ("back in '04", "2004"),
        ],
        not: &["the ’98ers"],
    },
    Rule {
        name: "decade",
        starts: Class::DIGITS.or(Class::ARTICLE).or(Class::DECADE).or(Class::APOSTROPHE),
        read: |c| c.attempt(decade).map(Expression::Point),
        examples: &[
            ("in the 1990s", "199"),
            ("the '70s", "197"),
            ("the nineteen-sixties", "196"),
            ("the nineties", "199"),
        ],
        not: &["the 1990 season", "747s"],
    },
    Rule {
        name: "century",
        starts: Class::DIGITS.or(Class::ARTICLE).or(Class::ORDINAL),
        read: |c| c.attempt(century).map(Expression::Point),
        examples: &[
            ("in the 20th century", "19"),
            ("the eighteenth century", "17"),
            ("the 5th century BC", "BC04"),
            ("in the 18th and 19th centuries", "17 18"),
        ],
        not: &["half a century"],
    },
];

/// Any of them, for rules that refine or modify a date.
pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    let readers = [decade, century, bare_year, short_year, spelled_year];
    let era = |c: &mut Cursor| c.attempt(year_of_era).map(|year| Point::said(When::Year(year)));
    readers.into_iter().find_map(|read| c.attempt(read)).or_else(|| era(c))
}

/// A year that stands alone.
fn bare_year(c: &mut Cursor) -> Option<Point> {
    let start = *c;
    let number = c.number()?;
    if number.digits == 2 && start.class_behind(2) == Class::DIGITS {
        return short_end(&start, number.value);
    }
    if number.digits <= 4
        && let Some(year) = c.look(year_before_era)
    {
        return start
            .starts_free()
            .then(|| Point::said(When::Year(1 - i32::try_from(number.value).unwrap_or(0))))
            .filter(|_| year > 0);
    }
    (number.digits == 4 && (1000..=2100).contains(&number.value)).then_some(())?;
    (start.starts_free() && c.ends_free() && !is_quantity(c, &start, number.value)).then_some(())?;
    Some(Point::said(When::Year(i32::try_from(number.value).ok()?)))
}

/// Whether the number before `c` counts things: "1500 soldiers", but "1500 saw …".
fn is_quantity(c: &Cursor, start: &Cursor, value: u32) -> bool {
    let next = c.peek();
    let plural = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && next.starts_with(|letter: char| letter.is_ascii_lowercase());
    let counted =
        plural || matches!(next, "men" | "people" | "women" | "troops" | "km" | "m" | "miles");
    let dated = matches!(
        start.behind(1).to_ascii_lowercase().as_str(),
        "in" | "since" | "of" | "by" | "until" | "the"
    );
    counted && !c.glued() && !dated && (value.is_multiple_of(100) || value < 1600)
}

/// "18" after "1914–".
fn short_end(start: &Cursor, value: u32) -> Option<Point> {
    let joined = matches!(start.behind(1), "-" | "–" | "/") && start.glued();
    joined.then_some(())?;
    let first: u32 = start.behind(2).parse().ok().filter(|year| (1000..=2100).contains(year))?;
    let year = first - first % 100 + value;
    let free = !matches!(start.ahead(1), "-" | "–" | "/");
    (free && year > first).then_some(())?;
    Some(Point::said(When::Year(i32::try_from(year).ok()?)))
}

/// "nineteen ninety-six", "the year two thousand".
fn spelled_year(c: &mut Cursor) -> Option<Point> {
    let named = c.words(&["the", "year"]).is_some() || c.word("year").is_some();
    if named && c.class().meets(Class::DIGITS) {
        let year = c.number().filter(|number| number.digits == 4)?;
        return Some(Point::said(When::Year(i32::try_from(year.value).ok()?)));
    }
    let first = c.value(Class::CARDINAL)?;
    let year = if first == 2 && c.look(|c| c.value(Class::CARDINAL)) == Some(1000) {
        c.value(Class::CARDINAL)?;
        c.word("and");
        let rest = c.attempt(Cursor::cardinal).filter(|rest| *rest < 100);
        (named || rest.is_some()).then_some(2000 + rest.unwrap_or(0))?
    } else {
        (13..=20).contains(&first).then_some(())?;
        c.dash();
        let tens = c.value(Class::CARDINAL).filter(|tens| (10..100).contains(tens))?;
        let ones = c.attempt(|c| {
            c.dash();
            c.value(Class::CARDINAL).filter(|ones| *ones < 10 && tens >= 20)
        });
        first * 100 + tens + ones.unwrap_or(0)
    };
    Some(Point::said(When::Year(i32::try_from(year).ok()?)))
}

/// "480 BC", "AD 70": the astronomical year.
fn year_of_era(c: &mut Cursor) -> Option<i32> {
    if let Some(year) = c.attempt(|c| {
        // The years of Japanese emperors: "Heisei 26".
        let before = c.value(Class::ERA).filter(|before| *before > 0)?;
        let year = c.number().filter(|number| number.digits <= 2 && number.value > 0)?;
        i32::try_from(before + year.value).ok()
    }) {
        return Some(year);
    }
    if let Some(year) = c.attempt(|c| {
        c.one_of(&["AD", "CE"])?;
        c.number().filter(|number| number.digits <= 4)
    }) {
        return i32::try_from(year.value).ok();
    }
    let ranged = c.glued()
        && matches!(c.behind(1), "-" | "–" | "/")
        && c.class_behind(2).meets(Class::DIGITS);
    let free = ranged || c.starts_free();
    let number = c.number().filter(|number| number.digits <= 5)?;
    let year = i32::try_from(number.value).ok().filter(|_| free)?;
    Some(if era(c)? { 1 - year } else { year })
}

/// "493 BC" after "499–" or "499 to": the year shares its era.
fn year_before_era(c: &mut Cursor) -> Option<u32> {
    c.dash().or_else(|| c.one_of(&["to", "and", "or", "/"]).map(|_| ()))?;
    c.one_of(&["c", "ca", "circa"]);
    let number = c.number().filter(|number| number.digits <= 4)?;
    c.attempt(era)?.then_some(number.value)
}

/// Whether an era stands here, and whether it is the one before year 1.
fn era(c: &mut Cursor) -> Option<bool> {
    let capital = c.peek().starts_with(|letter: char| letter.is_ascii_uppercase()) || c.glued();
    capital.then_some(())?;
    for (whole, letters, before) in [
        ("bce", &["b", "c", "e"][..], true),
        ("bc", &["b", "c"], true),
        ("ad", &["a", "d"], false),
        ("ce", &["c", "e"], false),
    ] {
        if c.word(whole).is_some() {
            return Some(before);
        }
        let spelled = c.attempt(|c| {
            for (index, letter) in letters.iter().enumerate() {
                c.word(letter)?;
                let last = index + 1 == letters.len();
                if c.peek() == "." && c.glued() {
                    c.word(".")?;
                } else if !last {
                    return None;
                }
            }
            Some(())
        });
        if spelled.is_some() {
            return Some(before);
        }
    }
    None
}

/// "’98"
fn short_year(c: &mut Cursor) -> Option<Point> {
    (!c.glued()).then_some(())?;
    c.one_of(&["'", "’", "‘"])?;
    let year = c.number().filter(|number| number.digits == 2)?.value;
    (!c.glued() || !c.peek().starts_with(char::is_alphanumeric)).then_some(())?;
    Some(Point { base: Base::ShortYear(year), fields: Vec::new(), modifier: None })
}

/// "’98", as a year of our days.
fn apostrophe_digits(c: &mut Cursor) -> Option<i32> {
    c.one_of(&["'", "’", "‘"])?;
    let number = c.number().filter(|number| number.digits == 2)?;
    let year = i32::try_from(number.value).ok()?;
    Some(if year < 30 { 2000 + year } else { 1900 + year })
}

/// "the 1990s", "the ’70s", "the nineties".
fn decade(c: &mut Cursor) -> Option<Point> {
    let article = c.word("the").is_some();
    if let Some(year) = c.attempt(|c| {
        let year = c.attempt(apostrophe_digits).or_else(|| {
            let number = c
                .number()
                .filter(|number| number.digits == 4 || (number.digits == 2 && article))?;
            let year = i32::try_from(number.value).ok()?;
            Some(if number.digits == 2 { 1900 + year } else { year })
        })?;
        (c.glued() && year % 10 == 0).then_some(())?;
        c.one_of(&["'", "’"]);
        c.word("s")?;
        Some(year)
    }) {
        return Some(Point::said(When::Decade(year)));
    }
    let century = c.attempt(|c| {
        let hundreds = c.value(Class::CARDINAL).filter(|number| (10..=20).contains(number))?;
        c.dash();
        Some(hundreds * 100)
    });
    (article || century.is_some()).then_some(())?;
    let tens = c.value(Class::DECADE)?;
    Some(Point::said(When::Decade(i32::try_from(century.unwrap_or(1900) + tens).ok()?)))
}

/// "the 20th century", "the fifth century BC".
fn century(c: &mut Cursor) -> Option<Point> {
    c.word("the");
    let number = c.ordinal().filter(|number| (1..=30).contains(number))?;
    c.dash();
    // "the 18th and 19th centuries"
    let shared = |c: &mut Cursor| {
        c.one_of(&["and", "to", "or", ",", "–", "-"])?;
        c.ordinal()?;
        c.dash();
        c.one_of(&["century", "centuries"])
    };
    if c.one_of(&["century", "centuries"]).is_none() {
        c.look(shared)?;
    }
    let number = i32::try_from(number).ok()?;
    let before = c.attempt(era).unwrap_or(false);
    Some(Point::said(When::Century(if before { -100 * number } else { 100 * (number - 1) })))
}

/// The year after a month or season: ", 2014", "of 2016", "480 BC", "’98".
pub(super) fn year_after(c: &mut Cursor) -> Option<i32> {
    c.attempt(|c| {
        if c.word(",").is_none() {
            c.word("of");
        }
        c.words(&["the", "year"]);
        if let Some(year) = c.attempt(year_of_era) {
            return Some(year);
        }
        if let Some(year) = c.attempt(apostrophe_digits) {
            return Some(year);
        }
        if let Some(Point { base: Base::Said(When::Year(year)), .. }) = c.attempt(spelled_year) {
            return Some(year);
        }
        let number = c
            .number()
            .filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))?;
        let runs_on = c.glued()
            && matches!(c.peek(), "," | ".")
            && c.glued_ahead(1)
            && c.ahead(1).starts_with(|digit: char| digit.is_ascii_digit());
        (!runs_on).then(|| i32::try_from(number.value).ok()).flatten()
    })
}
