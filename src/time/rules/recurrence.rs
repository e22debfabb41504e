//! Times that recur.

use super::Rule;
use super::amount;
use crate::time::cursor::Cursor;
use crate::time::expression::{Expression, Unit};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "every",
        starts: Class::RECURRENCE,
        read: |c| c.attempt(every).map(Expression::Set),
        examples: &[
            ("They meet every Tuesday.", "XXXX-WXX-2"),
            ("each year", "P1Y"),
            ("every two weeks", "P2W"),
            ("10,000 men per month", "P1M"),
        ],
        not: &["every man", "each of them"],
    },
    Rule {
        name: "frequency",
        starts: Class::RECURRENCE,
        read: |c| c.attempt(frequency).map(Expression::Set),
        examples: &[("They meet daily.", "P1D"), ("paid annually", "P1Y")],
        not: &["the Daily Telegraph"],
    },
    Rule {
        name: "weekdays",
        starts: Class::WEEKDAY,
        read: |c| c.attempt(weekdays).map(Expression::Set),
        examples: &[("on Sundays", "XXXX-WXX-7"), ("Saturday nights", "XXXX-WXX-6TNI")],
        not: &["on Sunday"],
    },
];

fn every(c: &mut Cursor) -> Option<String> {
    c.one_of(&["every", "each", "per"])?;
    c.word("other");
    if let Some(weekday) = c.attempt(Cursor::weekday) {
        return Some(format!("XXXX-WXX-{weekday}"));
    }
    if let Some(month) = c.attempt(Cursor::month) {
        return Some(format!("XXXX-{month:02}"));
    }
    if let Some(season) = c.attempt(Cursor::season) {
        return Some(format!("XXXX-{}", season.name()));
    }
    if c.one_of(&["night", "evening", "morning", "afternoon"]).is_some() {
        return Some("P1D".to_owned());
    }
    let count = c.attempt(Cursor::cardinal).unwrap_or(1);
    period(count, c.unit().filter(|unit| *unit != Unit::Second && *unit != Unit::Season)?)
}

fn frequency(c: &mut Cursor) -> Option<String> {
    let lower = c.peek().starts_with(|letter: char| letter.is_ascii_lowercase());
    lower.then_some(())?;
    let unit = match c
        .one_of(&["daily", "weekly", "monthly", "annually", "yearly", "hourly", "nightly"])?
    {
        0 | 6 => Unit::Day,
        1 => Unit::Week,
        2 => Unit::Month,
        3 | 4 => Unit::Year,
        _ => Unit::Hour,
    };
    period(1, unit)
}

fn weekdays(c: &mut Cursor) -> Option<String> {
    let name = c.peek();
    let weekday = c.weekday()?;
    if name.len() > 5 && name.ends_with("days") {
        return Some(format!("XXXX-WXX-{weekday}"));
    }
    let part = match c.one_of(&["mornings", "afternoons", "evenings", "nights"])? {
        0 => "MO",
        1 => "AF",
        2 => "EV",
        _ => "NI",
    };
    Some(format!("XXXX-WXX-{weekday}T{part}"))
}

fn period(count: u32, unit: Unit) -> Option<String> {
    let halves = amount::Count::Halves(count.checked_mul(2)?).halves();
    Some(crate::time::value::duration(crate::time::expression::Duration {
        halves,
        unit,
        modifier: None,
    }))
}
