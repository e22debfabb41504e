//! The beginning, middle or end of a date, and dates that are only about right.

use super::Rule;
use super::amount;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Field, Point, Reference, Unit};
use crate::time::lexicon::Class;
use crate::time::timex::Modifier;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "phase",
        starts: Class::PHASE.or(Class::ARTICLE),
        read: |c| c.attempt(phase).map(Expression::Point),
        examples: &[
            ("In late 2012 they met.", "2012"),
            ("mid-1944", "1944"),
            ("by the end of May 1940", "1940-05"),
            ("the early 1990s", "199"),
            ("early in 1915", "1915"),
            ("the latter part of 1915", "1915"),
            ("In July 1950 they met. By the end of the year they left.", "1950-07 1950"),
            ("in the last week of August 1918", "1918-08"),
        ],
        not: &["the end of the line", "early birds"],
    },
    Rule {
        name: "year-end",
        starts: Class::UNIT.or(Class::ARTICLE),
        read: |c| c.attempt(year_end).map(Expression::Point),
        examples: &[("In July 1950 they met. By year-end they left.", "1950-07 1950")],
        not: &["the year ended"],
    },
    Rule {
        name: "about",
        starts: Class::DEGREE,
        read: |c| c.attempt(about).map(Expression::Point),
        examples: &[("circa 1855", "1855"), ("ca. 480 BC", "BC0480")],
        not: &["about 3000 men"],
    },
];

/// "the last week of August", "the first days of 1918": the end or the beginning of it.
fn first_or_last_days(c: &mut Cursor) -> Option<Point> {
    c.word("the")?;
    let modifier =
        match c.one_of(&["first", "opening", "last", "final", "closing", "second", "third"])? {
            0 | 1 => Modifier::Start,
            2..=4 => Modifier::End,
            _ => Modifier::Mid,
        };
    c.attempt(|c| c.cardinal().filter(|count| *count < 4));
    c.one_of(&["week", "weeks", "days", "weekend"])?;
    c.word("of")?;
    let point = super::calendar::point(c)?;
    let months = match (point.base, point.fields.first()) {
        (Base::Said(When::Month(..)), _) | (_, Some(Field::Month(_))) => true,
        (Base::Said(When::Year(_)), _) => modifier != Modifier::Mid,
        _ => false,
    };
    months.then(|| point.modified(Some(modifier)))
}

fn phase(c: &mut Cursor) -> Option<Point> {
    if let Some(point) = c.attempt(first_or_last_days) {
        return Some(point);
    }
    let article = c.word("the").is_some();
    c.attempt(|c| {
        c.one_of(&["very", "latter", "first", "last", "early", "later", "final"])
            .and_then(|_| c.look(|c| c.one_of(&["end", "part", "beginning", "days", "half"])))
    });
    let words = [
        "early",
        "mid",
        "late",
        "end",
        "beginning",
        "start",
        "middle",
        "close",
        "part",
        "days",
        "turn",
        "onset",
        "outset",
        "dawn",
    ];
    let word = c.one_of(&words)?;
    let part = c.behind(2).to_ascii_lowercase();
    let modifier = match word {
        0 | 4 | 5 | 10..=13 => Modifier::Start,
        1 | 6 => Modifier::Mid,
        2 | 3 | 7 => Modifier::End,
        _ => match part.as_str() {
            "latter" | "later" | "last" | "final" => Modifier::End,
            "first" | "early" => Modifier::Start,
            _ => return None,
        },
    };
    let noun = word > 2;
    if noun {
        c.word("of").or_else(|| c.look(|c| c.month().filter(|_| word == 3)).map(|_| ()))?;
    } else {
        let hyphen = c.dash().is_some();
        if !hyphen && c.word("in").is_none() {
            c.attempt(|c| c.words(&["part", "of"]));
        }
    }
    let point = super::point(c)?;
    // "the late-November trip": the article belongs to the trip.
    let adjective = article && !noun && !is_long(&point);
    (!adjective).then(|| point.modified(Some(modifier)))
}

/// Whether a point takes the article with it: "the early 1990s".
fn is_long(point: &Point) -> bool {
    matches!(point.base, Base::Said(When::Decade(_) | When::Century(_)))
        || matches!(point.fields.first(), Some(Field::Season(_) | Field::PartOfDay(_)))
}

/// "year-end", "the month's end".
fn year_end(c: &mut Cursor) -> Option<Point> {
    c.word("the");
    let unit = match c.one_of(&["year", "month"])? {
        0 => Unit::Year,
        _ => Unit::Month,
    };
    if c.one_of(&["'s", "’s"]).is_none() {
        c.dash();
    }
    c.word("end")?;
    Some(Point::shifted(Reference::Here, 0, unit).modified(Some(Modifier::End)))
}

fn about(c: &mut Cursor) -> Option<Point> {
    if let Some(point) = c.attempt(|c| {
        match c.one_of(&["circa", "ca", "c"])? {
            0 => {}
            _ => c.word(".").filter(|()| c.peek() != ".")?,
        }
        super::calendar::point(c)
    }) {
        return Some(point.modified(Some(Modifier::Approx)));
    }
    let modifier = amount::degree(c).filter(|modifier| *modifier == Modifier::Approx)?;
    let word = c.behind(1).to_ascii_lowercase();
    let about = matches!(word.as_str(), "around" | "about" | "approximately" | "roughly");
    let point = super::point(c).filter(|_| about)?;
    let exact = matches!(point.fields.last(), Some(Field::Clock(_) | Field::MonthDay(..)))
        || matches!(point.base, Base::Said(When::Year(_) | When::Day(_) | When::Month(..)));
    exact.then(|| point.modified(Some(modifier)))
}
