//! Lengths of time.

use super::Rule;
use super::amount::{self, Count};
use crate::time::cursor::Cursor;
use crate::time::expression::{Duration, Expression, Unit};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "duration",
        starts: Class::DIGITS
            .or(Class::CARDINAL)
            .or(Class::QUANTITY)
            .or(Class::ARTICLE)
            .or(Class::DEGREE)
            .or(Class::POINTING)
            .or(Class::ORDINAL),
        read: |c| c.attempt(duration).map(Expression::Duration),
        examples: &[
            ("for three days", "P3D"),
            ("after several months", "PXM"),
            ("a ten-year plan", "P10Y"),
            ("nearly two and a half years", "P2.5Y"),
            ("for the past 20 years", "P20Y"),
            ("over the past decade", "P10Y"),
            ("within a week", "P1W"),
            ("the first nine months of 1997", "P9M 1997"),
            ("half a century", "P.5CE"),
        ],
        not: &[
            "three men",
            "14,500 kilometers",
            "a 44-year-old man",
            "three quarters of them",
            "a second look",
        ],
    },
    Rule {
        name: "some-time",
        starts: Class::UNIT.or(Class::ARTICLE),
        read: |c| c.attempt(plural).map(Expression::Duration),
        examples: &[("It lasted for weeks.", "PXW"), ("months of siege", "PXM")],
        not: &["Days of Thunder, he said", "the minutes of the meeting"],
    },
];

fn duration(c: &mut Cursor) -> Option<Duration> {
    let modifier = amount::degree(c);
    let article = c.attempt(|c| c.word("the")).is_some();
    let pointed = c
        .one_of(&[
            "past",
            "last",
            "next",
            "first",
            "final",
            "coming",
            "previous",
            "following",
            "preceding",
            "latest",
            "additional",
            "another",
            "other",
            "remaining",
            "entire",
            "whole",
            "full",
            "recent",
        ])
        .is_some();
    let count = c.attempt(amount::count);
    (count != Some(Count::Halves(2)) || !article || c.behind(1).eq_ignore_ascii_case("one"))
        .then_some(())?;
    c.one_of(&[
        "more",
        "full",
        "consecutive",
        "straight",
        "successive",
        "long",
        "short",
        "whole",
        "additional",
        "brutal",
    ]);
    let name = c.peek();
    let unit = amount::unit(c)?;
    let singular = !name.ends_with('s') && !matches!(name, "centuries" | "millennia");
    let halves = match count {
        Some(count) => count.halves(),
        None if !pointed => return None,
        None if singular => {
            let lasting = article && matches!(c.behind(2), "past" | "last") && unit >= Unit::Year;
            lasting.then_some(Some(2))?
        }
        None => None,
    };
    if singular && count == Some(Count::Halves(2)) && unit == Unit::Quarter {
        return None;
    }
    let halves = if c.words(&["and", "a", "half"]).is_some() {
        halves.map(|halves| halves + 1)
    } else {
        halves
    };
    (!is_age(c)).then_some(Duration { halves, unit, modifier })
}

/// "weeks", "the years": nobody says how many.
fn plural(c: &mut Cursor) -> Option<Duration> {
    c.word("the");
    let name = c.peek();
    let before = c.behind(1);
    let lower = name.starts_with(|letter: char| letter.is_ascii_lowercase());
    let unit = c.unit()?;
    let plural = name.ends_with('s') || matches!(name, "centuries" | "millennia");
    let lasting = matches!(before, "for" | "in" | "within" | "after" | "over" | "took");
    let certain = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => lasting,
        Unit::Quarter | Unit::Season | Unit::Weekend | Unit::Fortnight => false,
        _ => true,
    };
    (lower && plural && certain && !is_age(c)).then_some(Duration {
        halves: None,
        unit,
        modifier: None,
    })
}

/// "-old", "of age": ages are no times.
fn is_age(c: &Cursor) -> bool {
    c.look(|c| {
        c.dash();
        c.word("old").or_else(|| c.words(&["of", "age"]))
    })
    .is_some()
}
