//! Dates that point at another date: "yesterday", "last year", "that year", "two days later".

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::{
    Base, Direction, Expression, Field, PartOfDay, Point, Reference, Unit,
};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "weekday",
        starts: Class::WEEKDAY,
        read: |c| c.attempt(weekday).map(Expression::Point),
        examples: &[("They met on Saturday.", "XXXX-WXX-6")],
        not: &["Sat down", "the Sun"],
    },
    Rule {
        name: "deictic-day",
        starts: Class::DEICTIC,
        read: |c| c.attempt(deictic_day).map(Expression::Point),
        examples: &[("It rained yesterday.", "XXXX-XX-XX")],
        not: &["USA Today"],
    },
    Rule {
        name: "pointing",
        starts: Class::POINTING.or(Class::ARTICLE),
        read: |c| c.attempt(point).map(Expression::Point),
        examples: &[
            ("In July 2014 they met. That year they left.", "2014-07 2014"),
            ("In May 1940 he fell; the following year she rose.", "1940-05 1941"),
            ("On 3 May 1940 he fell. The next day she rose.", "1940-05-03 1940-05-04"),
            ("In May 1940 he fell. Later the same month she rose.", "1940-05 1940-05"),
        ],
        not: &["that yearly visit", "this is it"],
    },
    Rule {
        name: "so-long-after",
        starts: Class::DIGITS.or(Class::CARDINAL).or(Class::ARTICLE),
        read: |c| c.attempt(offset).map(Expression::Point),
        examples: &[
            ("On 3 May 1940 he fell. Two days later she rose.", "1940-05-03 1940-05-05"),
            ("In 1940 he fell. Three years earlier she rose.", "1940 1937"),
        ],
        not: &["two days"],
    },
];

/// Any of them, for rules that refine or modify a date.
pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    c.attempt(pointing).or_else(|| c.attempt(weekday)).or_else(|| c.attempt(deictic_day))
}

/// A year that is pointed at: "that year", "last year", "the following year".
pub(super) fn year(c: &mut Cursor) -> Option<Base> {
    c.attempt(|c| match pointing(c)? {
        Point { base: base @ Base::Shifted { unit: Unit::Year, .. }, .. } => Some(base),
        _ => None,
    })
}

fn weekday(c: &mut Cursor) -> Option<Point> {
    let name = c.peek();
    let weekday = c.weekday()?;
    (name.len() > 5 || c.behind(1) == ".").then_some(())?;
    let point = Point::unsaid(Field::Weekday(weekday));
    Some(match part_of_day(c) {
        Some(part) => point.with(Field::PartOfDay(part)),
        None => point,
    })
}

fn deictic_day(c: &mut Cursor) -> Option<Point> {
    let name = c.peek();
    (!name.starts_with(char::is_uppercase) || matches!(c.behind(1), "" | "." | "“" | "\""))
        .then_some(())?;
    let day = |by| Point::shifted(Reference::Now, by, Unit::Day);
    let point = match c.one_of(&["today", "yesterday", "tomorrow", "tonight", "overnight"])? {
        0 => day(0),
        1 => day(-1),
        2 => day(1),
        _ => return Some(day(0).with(Field::PartOfDay(PartOfDay::Night))),
    };
    Some(match part_of_day(c) {
        Some(part) => point.with(Field::PartOfDay(part)),
        None => point,
    })
}

/// "that year", "last March", "the following spring", "this morning".
fn pointing(c: &mut Cursor) -> Option<Point> {
    c.one_of(&["later", "earlier", "early", "late"]);
    c.word("the");
    let from_article = c.behind(1).eq_ignore_ascii_case("the");
    let word = c.one_of(&[
        "this",
        "that",
        "same",
        "last",
        "next",
        "previous",
        "preceding",
        "following",
        "past",
        "coming",
        "current",
        "prior",
        "ensuing",
        "subsequent",
    ])?;
    if word == 1 {
        c.word("same");
    }
    let (from, by) = match word {
        0 | 10 => (Reference::Now, 0),
        1 | 2 => (Reference::Then, 0),
        3 | 8 if from_article => return None,
        4 if from_article => (Reference::Then, 1),
        3 | 8 => (Reference::Now, -1),
        4 | 9 => (Reference::Now, 1),
        5 | 6 | 11 => (Reference::Then, -1),
        _ => (Reference::Then, 1),
    };
    if let Some(unit) =
        c.attempt(|c| c.unit().filter(|unit| *unit >= Unit::Day && !c.behind(1).ends_with('s')))
    {
        return Some(Point::shifted(from, by, unit));
    }
    let direction = match by {
        0 => Direction::Same,
        -1 => Direction::Before,
        _ => Direction::After,
    };
    let base = Base::Toward(from, direction);
    let field = if let Some(month) = c.attempt(Cursor::month) {
        Field::Month(month)
    } else if let Some(season) = c.attempt(Cursor::season) {
        Field::Season(season)
    } else if let Some(weekday) = c.attempt(Cursor::weekday) {
        Field::Weekday(weekday)
    } else {
        let part = part_of_day(c)?;
        let day =
            Point::shifted(from, if part == PartOfDay::Night { by } else { by.max(0) }, Unit::Day);
        return Some(day.with(Field::PartOfDay(part)));
    };
    Some(Point { base, fields: vec![field], modifier: None })
}

fn part_of_day(c: &mut Cursor) -> Option<PartOfDay> {
    const PARTS: [PartOfDay; 4] =
        [PartOfDay::Morning, PartOfDay::Afternoon, PartOfDay::Evening, PartOfDay::Night];
    c.one_of(&["morning", "afternoon", "evening", "night"]).map(|index| PARTS[index])
}

/// "two days later", "three years ago", "a year earlier".
fn offset(c: &mut Cursor) -> Option<Point> {
    let count = match c.one_of(&["a", "an"]) {
        Some(_) => 1,
        None => c.cardinal()?,
    };
    let unit = c.unit()?;
    let count = i32::try_from(count).ok()?;
    let (from, by) = match c.one_of(&["ago", "later", "earlier", "before", "after"])? {
        0 => (Reference::Now, -count),
        1 | 4 => (Reference::Then, count),
        _ => (Reference::Then, -count),
    };
    Some(Point::shifted(from, by, unit))
}
