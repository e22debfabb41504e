//! Dates that point at another date: "yesterday", "last year", "that year", "two days later".

use super::Rule;
use super::amount::{self, Count};
use super::clock::part_of_day;
use crate::time::cursor::Cursor;
use crate::time::expression::{
    Base, Direction, Expression, Field, PartOfDay, Point, Reference, Unit,
};
use crate::time::lexicon::Class;
use crate::time::timex::Modifier;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "weekday",
        starts: Class::WEEKDAY,
        read: |c| c.attempt(weekday).map(Expression::Point),
        examples: &[("They met on Saturday.", "XXXX-WXX-6"), ("Friday night", "XXXX-WXX-5TNI")],
        not: &["Sat down", "the Sun"],
    },
    Rule {
        name: "day-from-today",
        starts: Class::DEICTIC.or(Class::ARTICLE),
        read: |c| c.attempt(deictic_day).map(Expression::Point),
        examples: &[
            ("On 2 May it rained; not yesterday.", "XXXX-05-02 XXXX-XX-XX"),
            ("the day before yesterday", "XXXX-XX-XX"),
            ("On 3 May 1940, and today", "1940-05-03 PRESENT_REF"),
        ],
        not: &["USA Today"],
    },
    Rule {
        name: "pointing",
        starts: Class::POINTING.or(Class::ARTICLE).or(Class::PHASE),
        read: |c| c.attempt(pointing).map(Expression::Point),
        examples: &[
            ("In July 2014 they met. That year they left.", "2014-07 2014"),
            ("In May 1940 he fell; the following year she rose.", "1940-05 1941"),
            ("On 3 May 1940 he fell. The next day she rose.", "1940-05-03 1940-05-04"),
            ("In May 1940 he fell. Later the same month she rose.", "1940-05 1940-05"),
            ("In May 1940 he fell. The following spring she rose.", "1940-05 1941-SP"),
            ("On 3 May 1940 he fell. The next morning she rose.", "1940-05-03 1940-05-04TMO"),
        ],
        not: &["that yearly visit", "this is it", "the last straw", "the last week of it"],
    },
    Rule {
        name: "here",
        starts: Class::ARTICLE.or(Class::PHASE),
        read: |c| c.attempt(here).map(Expression::Point),
        examples: &[
            ("In May 1940 he fell, and later in the year she rose.", "1940-05 1940"),
            ("In May 1940 he fell, and in the month she rose.", "1940-05 1940-05"),
        ],
        not: &["the yearly visit", "a year"],
    },
    Rule {
        name: "so-long-after",
        starts: Class::DIGITS
            .or(Class::CARDINAL)
            .or(Class::ARTICLE)
            .or(Class::QUANTITY)
            .or(Class::DEGREE)
            .or(Class::UNIT),
        read: |c| c.attempt(offset),
        examples: &[
            ("On 3 May 1940 he fell. Two days later she rose.", "1940-05-03 1940-05-05"),
            ("In 1940 he fell. Three years earlier she rose.", "1940 1937"),
            ("In 1940 he fell. A few months later she rose.", "1940 FUTURE_REF"),
            ("In 1940 he fell. Two years before, she rose.", "1940 1938"),
            ("several years ago", "PAST_REF"),
        ],
        not: &["two days", "two days after the fall"],
    },
    Rule {
        name: "year-ago",
        starts: Class::ARTICLE.or(Class::UNIT),
        read: |c| c.attempt(year_ago).map(Expression::Point),
        examples: &[(
            "In the third quarter of 1989 it rose from the year-ago quarter.",
            "1989-Q3 1988-Q3",
        )],
        not: &["the year"],
    },
];

/// Any of them, for rules that refine or modify a date.
pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    let readers = [pointing, weekday, deictic_day, here];
    readers.into_iter().find_map(|read| c.attempt(read))
}

/// A year that is pointed at: "that year", "last year", "the following year".
pub(super) fn year(c: &mut Cursor) -> Option<Base> {
    c.attempt(|c| match pointing(c).or_else(|| here(c))? {
        Point {
            base: base @ Base::Shifted { unit: Unit::Year | Unit::FiscalYear, .. },
            fields,
            ..
        } if fields.is_empty() => Some(base),
        _ => None,
    })
}

fn weekday(c: &mut Cursor) -> Option<Point> {
    let name = c.peek();
    let weekday = c.weekday()?;
    let plain = name.len() > 5 && !name.ends_with("days");
    (plain || c.behind(1) == ".").then_some(())?;
    let point = Point::unsaid(Field::Weekday(weekday));
    Some(in_part(point, c))
}

/// A day, in the part of it that follows: "Thursday night".
fn in_part(point: Point, c: &mut Cursor) -> Point {
    match c.attempt(part_of_day) {
        Some(part) => point.with(Field::PartOfDay(part)),
        None => point,
    }
}

fn deictic_day(c: &mut Cursor) -> Option<Point> {
    let day = |by| Point::shifted(Reference::Now, by, Unit::Day);
    if c.words(&["the", "day", "before", "yesterday"]).is_some() {
        return Some(day(-2));
    }
    if c.words(&["the", "day", "after", "tomorrow"]).is_some() {
        return Some(day(2));
    }
    let name = c.peek();
    let begins =
        matches!(c.behind(1), "" | "." | "“" | "\"" | "‘" | "`" | "'" | ":" | "–" | "-" | "_");
    (!name.starts_with(char::is_uppercase) || begins).then_some(())?;
    match c.one_of(&["today", "yesterday", "tomorrow", "tonight", "overnight"])? {
        0 => Some(in_part(day(0), c)),
        1 => Some(in_part(day(-1), c)),
        2 => Some(in_part(day(1), c)),
        _ => Some(day(0).with(Field::PartOfDay(PartOfDay::Night))),
    }
}

/// "that year", "last March", "the following spring", "this morning", "later that day".
fn pointing(c: &mut Cursor) -> Option<Point> {
    c.one_of(&["later", "earlier"]);
    let article = c.word("the").is_some();
    let (from, by) = which(c, article)?;
    c.one_of(&["very"]);
    let name = c.peek();
    if let Some(unit) = c.attempt(|c| {
        c.one_of(&["fiscal", "financial", "calendar", "full"]);
        c.unit().filter(|unit| *unit >= Unit::Day && *unit != Unit::Season)
    }) {
        let plural = name.ends_with('s');
        let run_on = c.glued() && c.peek() == "-" && c.glued_ahead(1);
        return (!plural && !run_on).then(|| Point::shifted(from, by, unit));
    }
    if c.word("period").is_some() {
        return (from == Reference::Then || by == 0)
            .then(|| Point::shifted(Reference::Then, by, Unit::Quarter))
            .filter(|_| name == "period" && c.behind(2) == "latest");
    }
    let direction = match by {
        0 => Direction::Same,
        -1 => Direction::Before,
        _ => Direction::After,
    };
    let field = if let Some(month) = c.attempt(Cursor::month) {
        match c
            .attempt(|c| c.number().filter(|day| (1..=31).contains(&day.value) && day.digits <= 2))
        {
            Some(day) => Field::MonthDay(month, day.value),
            None => Field::Month(month),
        }
    } else if let Some(season) = c.attempt(Cursor::season) {
        Field::Season(season)
    } else if let Some(weekday) = c.attempt(|c| c.weekday().filter(|_| name.len() > 5)) {
        Field::Weekday(weekday)
    } else if let Some(holiday) = c.attempt(super::holiday::holiday) {
        Field::Holiday(holiday)
    } else {
        let part = part_of_day(c)?;
        let by = if from == Reference::Now && part != PartOfDay::Night { by.max(0) } else { by };
        return Some(Point::shifted(from, by, Unit::Day).with(Field::PartOfDay(part)));
    };
    let point = Point { base: Base::Toward(from, direction), fields: vec![field], modifier: None };
    Some(if matches!(field, Field::Weekday(_)) { in_part(point, c) } else { point })
}

/// From where a pointing word counts, and which way.
fn which(c: &mut Cursor, article: bool) -> Option<(Reference, i32)> {
    if !article {
        if c.words(&["this", "past"]).is_some() || c.words(&["this", "last"]).is_some() {
            return Some((Reference::Now, -1));
        }
        if c.words(&["this", "coming"]).is_some() || c.words(&["this", "upcoming"]).is_some() {
            return Some((Reference::Now, 1));
        }
        if c.words(&["this", "same"]).is_some() || c.words(&["that", "same"]).is_some() {
            return Some((Reference::Then, 0));
        }
        // "the last week of May" is no week from now.
        let determined =
            ["the", "his", "their", "its"].contains(&c.behind(1).to_ascii_lowercase().as_str());
        if determined && matches!(c.peek(), "last" | "next") && c.ahead(2) == "of" {
            return None;
        }
        return Some(match c.one_of(&["this", "that", "last", "next", "same"])? {
            0 if c.peek() == "day" => (Reference::Then, 0),
            0 => (Reference::Now, 0),
            2 => (Reference::Now, -1),
            3 => (Reference::Now, 1),
            _ => (Reference::Then, 0),
        });
    }
    let words = [
        "same",
        "current",
        "latest",
        "next",
        "following",
        "ensuing",
        "subsequent",
        "previous",
        "preceding",
        "prior",
        "coming",
        "upcoming",
        "very",
    ];
    Some(match c.one_of(&words)? {
        0 | 2 => (Reference::Then, 0),
        1 => (Reference::Now, 0),
        3..=6 => (Reference::Then, 1),
        7..=9 => (Reference::Then, -1),
        10 | 11 => (Reference::Now, 1),
        _ => {
            c.word("next")?;
            (Reference::Then, 1)
        }
    })
}

/// "the year", "later in the month", "the weekend": of the days that are spoken of.
fn here(c: &mut Cursor) -> Option<Point> {
    c.attempt(|c| c.one_of(&["later", "earlier", "early", "late"]).and_then(|_| c.word("in")));
    c.word("the")?;
    c.one_of(&["full", "entire", "fiscal", "whole"]);
    let name = c.peek();
    let unit = c.unit()?;
    let possible = matches!(name, "year" | "month" | "week" | "day" | "quarter" | "weekend");
    let run_on = (c.glued() && c.peek() == "-")
        || matches!(
            c.peek(),
            "after" | "before" | "of" | "when" | "that" | "round" | "ended" | "ending"
        );
    let run_on = run_on && name != "quarter";
    (possible && !run_on).then_some(())?;
    let from = if unit == Unit::Quarter { Reference::Then } else { Reference::Here };
    Some(Point::shifted(from, 0, unit))
}

/// "two days later", "three years ago", "a year earlier".
fn offset(c: &mut Cursor) -> Option<Expression> {
    let modifier = amount::degree(c);
    let count = c.attempt(amount::count);
    let name = c.peek();
    let unit = amount::unit(c)?;
    let count = match count {
        Some(count) => count,
        None if name.ends_with('s') => Count::Vague,
        None => return None,
    };
    let half = amount::fraction(c).is_some();
    c.words(&["or", "so"]);
    let (from, way) = if c.word("ago").is_some() || c.words(&["ago", "today"]).is_some() {
        (Reference::Now, -1)
    } else if c.words(&["from", "now"]).is_some() || c.word("hence").is_some() {
        (Reference::Now, 1)
    } else if c.word("later").is_some() {
        (Reference::Then, 1)
    } else if c.one_of(&["earlier", "previously"]).is_some()
        || c.words(&["before", "that"]).is_some()
        || c.attempt(|c| c.word("before").filter(|()| matches!(c.peek(), "," | "." | ";" | "")))
            .is_some()
    {
        (Reference::Then, -1)
    } else {
        return None;
    };
    let Count::Halves(halves) = count else {
        return Some(Expression::Reference(if way < 0 { "PAST_REF" } else { "FUTURE_REF" }));
    };
    let (by, unit) = steps(halves + u32::from(half), unit)?;
    let modifier = modifier.filter(|modifier| *modifier != Modifier::Approx || way < 0);
    Some(Expression::Point(Point::moved(from, way * by, unit).modified(modifier)))
}

/// Whole steps for halves of a unit: half a century is five decades, a year and a half 18 months.
fn steps(halves: u32, unit: Unit) -> Option<(i32, Unit)> {
    let halves = i32::try_from(halves).ok()?;
    if halves % 2 == 0 {
        return Some((halves / 2, unit));
    }
    match unit {
        Unit::Century => Some((halves.checked_mul(5)?, Unit::Decade)),
        Unit::Decade => Some((halves.checked_mul(5)?, Unit::Year)),
        Unit::Year => Some((halves.checked_mul(6)?, Unit::Month)),
        Unit::Month => Some((halves.checked_mul(2)?, Unit::Week)),
        _ => Some((halves / 2, unit)),
    }
}

/// "the year-ago quarter", "year-earlier".
fn year_ago(c: &mut Cursor) -> Option<Point> {
    let article = c.word("the").is_some();
    c.word("comparable");
    c.word("year")?;
    c.dash()?;
    c.one_of(&["ago", "earlier"])?;
    let period = c.attempt(|c| {
        c.ordinal();
        c.one_of(&["quarter", "period"])
    });
    (!article || period.is_some()).then_some(())?;
    Some(Point::moved(Reference::Then, -1, Unit::Year))
}
