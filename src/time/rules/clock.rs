//! Times of day, and the parts of a day.

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::{Clock, Expression, Field, PartOfDay, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "clock",
        starts: Class::DIGITS.or(Class::PART_OF_DAY).or(Class::CARDINAL),
        read: |c| c.attempt(clock_point).map(Expression::Point),
        examples: &[
            ("at 14:05 UTC on 12 February 2020", "2020-02-12T14:05Z"),
            ("On May 2, 2003 at 3:30 p.m. it fell.", "2003-05-02 2003-05-02T15:30"),
            ("On May 2, 2003 at noon it fell.", "2003-05-02 2003-05-02T12:00"),
            ("On May 2, 2003 at 4 in the morning", "2003-05-02 2003-05-02T04:00"),
            ("On May 2, 2003 at 0600 hours", "2003-05-02 2003-05-02T06:00"),
            ("at 10:15 UTC+03:00 on 2 May 2003", "2003-05-02T10:15"),
            ("It landed at 6:40 p.m. (GMT +8) on 2 May 2003.", "2003-05-02T18:40"),
        ],
        not: &["12(1):102-116", "at 24:05", "a ratio of 3:1", "5 in the house"],
    },
    Rule {
        name: "part-of-day",
        starts: Class::PART_OF_DAY.or(Class::ARTICLE).or(Class::PHASE),
        read: |c| c.attempt(part_of_date).map(Expression::Point),
        examples: &[
            ("On the night of 20 June 1791 they fled.", "1791-06-20TNI"),
            ("They moved at night.", "XXXX-XX-XXTNI"),
        ],
        not: &["a good night", "Night Watch"],
    },
];

/// "morning", "night" after a day or a pointing word.
pub(super) fn part_of_day(c: &mut Cursor) -> Option<PartOfDay> {
    Some(
        match c.one_of(&["morning", "afternoon", "evening", "night", "midday", "dawn", "dusk"])? {
            0 | 5 => PartOfDay::Morning,
            1 => PartOfDay::Afternoon,
            2 | 6 => PartOfDay::Evening,
            3 => PartOfDay::Night,
            _ => PartOfDay::Midday,
        },
    )
}

fn part_of_date(c: &mut Cursor) -> Option<Point> {
    if let Some(point) = c.attempt(|c| {
        c.word("the");
        c.one_of(&["early", "late"]);
        let part = part_of_day(c)?;
        c.word("hours");
        c.word("of")?;
        let date = super::point(c).filter(Point::is_day)?;
        Some(date.with(Field::PartOfDay(part)))
    }) {
        return Some(point);
    }
    if matches!(c.behind(1), "at" | "At" | "by" | "until" | "that" | "one") {
        let part = c.attempt(part_of_day)?;
        return (!c.glued() || c.peek() != "-").then(|| Point::unsaid(Field::PartOfDay(part)));
    }
    let part = c.attempt(|c| {
        let alone = matches!(c.behind(1), "in" | "during" | "In" | "early" | "until");
        let the = c.word("the");
        c.one_of(&["early", "late"]);
        let part = part_of_day(c)?;
        (the.is_some() && alone && c.peek() != "of").then_some(part)
    });
    if let Some(part) = part {
        return Some(Point::unsaid(Field::PartOfDay(part)));
    }
    c.word("daytime").map(|()| Point::unsaid(Field::PartOfDay(PartOfDay::Daytime)))
}

fn clock_point(c: &mut Cursor) -> Option<Point> {
    let clock = c.attempt(named_hour).or_else(|| c.attempt(clock))?;
    let date = c.attempt(|c| {
        if c.word(",").is_none() && c.word("on").is_none() {
            c.words(&["local", "time"]);
        }
        super::point(c).filter(Point::is_day)
    });
    let field = Field::Clock(clock);
    Some(date.map_or_else(|| Point::unsaid(field), |date| date.with(field)))
}

/// "noon", "midnight".
fn named_hour(c: &mut Cursor) -> Option<Clock> {
    let lower = c.peek().starts_with(|letter: char| letter.is_ascii_lowercase())
        || matches!(c.behind(1), "" | ".");
    lower.then_some(())?;
    let hour = match c.one_of(&["noon", "midday", "midnight"])? {
        0 | 1 => 12,
        _ => 0,
    };
    Some(Clock { hour, minute: Some(0), second: None, offset: None })
}

/// "14:05:30 UTC", "3 p.m.", "3:30 pm EST", "2 o'clock", "0600 hours".
pub(super) fn clock(c: &mut Cursor) -> Option<Clock> {
    if let Some(clock) = c.attempt(military) {
        return Some(clock);
    }
    let hour = if c.class().meets(Class::DIGITS) {
        c.starts_free().then_some(())?;
        c.number().filter(|number| number.digits <= 2 && number.value <= 24)?.value
    } else {
        c.value(Class::CARDINAL).filter(|number| (1..=12).contains(number))?
    };
    let minute = c.attempt(sixty);
    let second = minute.and_then(|_| c.attempt(sixty));
    let half = c.attempt(half_of_day).or_else(|| c.attempt(in_the_part));
    let hours = c.attempt(|c| {
        c.one_of(&["o'clock", "o’clock", "hrs", "hours", "h"])
            .filter(|_| minute.is_some() || c.behind(1).len() > 5)
    });
    let fine = minute.is_some() && (half.is_some() || hours.is_some() || c.behind(1).len() == 2);
    (fine || half.is_some() || hours.is_some()).then_some(())?;
    let hour = match half {
        Some(_) if hour > 12 || hour == 0 => return None,
        Some(after_noon) => hour % 12 + if after_noon { 12 } else { 0 },
        None => hour,
    };
    let hour = u8::try_from(hour).ok()?;
    Clock::new(hour, minute, second, c.attempt(zone))
}

/// "14:05", "14:05:33.250Z": a time in digits alone, of 24 hours.
pub(super) fn digital(c: &mut Cursor) -> Option<Clock> {
    let hour = c.number().filter(|number| number.digits == 2 && number.value <= 24)?;
    let minute = Some(sixty(c)?);
    let second = c.attempt(sixty);
    c.attempt(|c| {
        (second.is_some() && c.glued()).then_some(())?;
        c.one_of(&[".", ","])?;
        c.number().filter(|_| !c.glued())
    });
    let hour = u8::try_from(hour.value).ok()?;
    Clock::new(hour, minute, second, c.attempt(zone))
}

/// "0600 hours", "1430 GMT".
fn military(c: &mut Cursor) -> Option<Clock> {
    c.starts_free().then_some(())?;
    let number = c
        .number()
        .filter(|number| number.digits == 4 && number.value < 2400 && number.value % 100 < 60)?;
    c.one_of(&["hours", "hrs"]).or_else(|| c.look(zone).map(|_| 0))?;
    let hour = u8::try_from(number.value / 100).ok()?;
    let minute = u8::try_from(number.value % 100).ok();
    Some(Clock { hour, minute, second: None, offset: c.attempt(zone) })
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

/// "in the morning": whether after noon.
fn in_the_part(c: &mut Cursor) -> Option<bool> {
    c.word("in")?;
    c.word("the")?;
    Some(part_of_day(c)? != PartOfDay::Morning)
}

/// Minutes ahead of UTC: "UTC", "(GMT +8)", "UTC+05:30".
fn zone(c: &mut Cursor) -> Option<i16> {
    if c.peek() == "(" {
        return c.attempt(|c| {
            c.word("(")?;
            let zone = zone(c)?;
            c.word(")").map(|()| zone)
        });
    }
    let zone = named_zone(c)?;
    let offset = c.attempt(|c| {
        let sign = match c.one_of(&["+", "-", "−"])? {
            0 => 1,
            _ => -1,
        };
        let hours = c.number().filter(|number| number.digits <= 2 && number.value <= 14)?.value;
        let minutes = i16::from(c.attempt(sixty).unwrap_or(0));
        Some(sign * (i16::try_from(hours).ok()? * 60 + minutes))
    });
    Some(zone + offset.filter(|_| zone == 0).unwrap_or(0))
}

fn named_zone(c: &mut Cursor) -> Option<i16> {
    const ZONES: [(&str, i16); 18] = [
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
        ("ET", -300),
    ];
    let name = c.peek();
    let zone = ZONES.iter().find(|zone| zone.0 == name)?;
    c.word(name)?;
    Some(zone.1)
}
