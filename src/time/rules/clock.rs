//! Times of day.

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::{Clock, Expression, Field, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "clock",
    starts: Class::DIGITS,
    read: |c| c.attempt(clock_point).map(Expression::Point),
    examples: &[
        ("at 14:05 UTC on 12 February 2020", "2020-02-12T14:05Z"),
        ("On May 2, 2003 at 3:30 p.m. it fell.", "2003-05-02 2003-05-02T15:30"),
    ],
    not: &["12(1):102-116", "a ratio of 3:1"],
}];

fn clock_point(c: &mut Cursor) -> Option<Point> {
    let clock = c.attempt(clock)?;
    let date = c.attempt(|c| {
        if c.word(",").is_none() {
            c.word("on");
        }
        super::calendar::point(c).filter(|point| point.is_day())
    });
    let field = Field::Clock(clock);
    Some(date.map_or_else(|| Point::unsaid(field), |date| date.with(field)))
}

/// "14:05:30 UTC", "3 p.m.", "3:30 pm EST".
fn clock(c: &mut Cursor) -> Option<Clock> {
    c.starts_free().then_some(())?;
    let hour = c.number().filter(|number| number.digits <= 2 && number.value <= 24)?;
    let minute = c.attempt(sixty);
    let second = minute.and_then(|_| c.attempt(sixty));
    let half = c.attempt(half_of_day);
    (minute.is_some() || half.is_some()).then_some(())?;
    let hour = match half {
        Some(_) if hour.value > 12 || hour.value == 0 => return None,
        Some(after_noon) => hour.value % 12 + if after_noon { 12 } else { 0 },
        None => hour.value,
    };
    let hour = u8::try_from(hour).ok()?;
    Some(Clock { hour, minute, second, offset: c.attempt(zone) })
}

fn sixty(c: &mut Cursor) -> Option<u8> {
    c.glued().then_some(())?;
    c.word(":")?;
    c.glued().then_some(())?;
    let number = c.number().filter(|number| number.digits == 2 && number.value < 60)?;
    u8::try_from(number.value).ok()
}

/// "p.m.": whether after noon.
fn half_of_day(c: &mut Cursor) -> Option<bool> {
    let after_noon = match c.one_of(&["am", "pm", "a", "p"])? {
        0 => return Some(false),
        1 => return Some(true),
        2 => false,
        _ => true,
    };
    c.word(".")?;
    c.glued().then_some(())?;
    c.word("m")?;
    if c.glued() {
        c.word(".");
    }
    Some(after_noon)
}

/// Minutes ahead of UTC.
fn zone(c: &mut Cursor) -> Option<i16> {
    const ZONES: [(&str, i16); 17] = [
        ("UTC", 0),
        ("GMT", 0),
        ("Z", 0),
        ("EST", -300),
        ("EDT", -240),
        ("CST", -360),
        ("CDT", -300),
        ("MST", -420),
        ("MDT", -360),
        ("PST", -480),
        ("PDT", -420),
        ("BST", 60),
        ("CET", 60),
        ("CEST", 120),
        ("MSK", 180),
        ("JST", 540),
        ("IST", 330),
    ];
    let name = c.peek();
    let zone = ZONES.iter().find(|zone| zone.0 == name)?;
    c.word(name)?;
    Some(zone.1)
}
