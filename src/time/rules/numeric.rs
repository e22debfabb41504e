//! Dates in digits: ISO 8601, and days, months and years divided by marks.

use super::Rule;
use crate::time::calendar::{When, days_in_month};
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Clock, Expression, Field, Order, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "iso-date",
        starts: Class::DIGITS,
        read: |c| c.attempt(iso).map(Expression::Point),
        examples: &[
            ("On 2014-03-27 it fell.", "2014-03-27"),
            ("2014/03/27", "2014-03-27"),
            ("2020-02-12T14:05:33Z down", "2020-02-12T14:05:33Z"),
            ("2020-02-12 14:05 UTC up", "2020-02-12T14:05Z"),
        ],
        not: &["2500-2872-2016", "2014-15-42", "10.1000/2014-03-27-1"],
    },
    Rule {
        name: "numeric-date",
        starts: Class::DIGITS,
        read: |c| c.attempt(numeric).map(Expression::Point),
        examples: &[
            ("accessed 31.01.2019.", "2019-01-31"),
            ("on 12/25/1999", "1999-12-25"),
            ("25/12/1999", "1999-12-25"),
            ("11/02/89", "1989-11-02"),
            ("on 4/5/2016", "2016-04-05"),
            ("on 4/5/2016 and 25/12/2016", "2016-05-04 2016-12-25"),
        ],
        not: &["31.13.2019", "1.2.3.4", "5/6", "version 1.2.13"],
    },
];

fn iso(c: &mut Cursor) -> Option<Point> {
    c.starts_free().then_some(())?;
    let year =
        c.number().filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))?;
    let mark = divider(c)?;
    let month = c.number().filter(|number| number.digits == 2 && c.glued())?;
    (c.glued() && c.peek() == mark).then_some(())?;
    divider(c)?;
    let day = c.number().filter(|number| number.digits == 2)?;
    let point = date(year.value, month.value, day.value)?;
    if let Some(clock) = c.attempt(time_of_day) {
        return Some(point.with(Field::Clock(clock)));
    }
    c.ends_free().then_some(point)
}

/// "T14:05:33Z", " 14:05:33.250 UTC".
fn time_of_day(c: &mut Cursor) -> Option<Clock> {
    let glued = c.glued();
    let letter = c.word("T").is_some();
    (glued == letter).then_some(())?;
    let clock = super::clock::digital(c)?;
    Some(clock)
}

fn numeric(c: &mut Cursor) -> Option<Point> {
    c.starts_free().then_some(())?;
    let first = c.number().filter(|number| number.digits <= 2)?;
    let mark = divider(c)?;
    c.glued().then_some(())?;
    let second = c.number().filter(|number| number.digits <= 2)?;
    (c.glued() && c.peek() == mark).then_some(())?;
    divider(c)?;
    c.glued().then_some(())?;
    let year = c.number().filter(|number| number.digits == 4 || number.digits == 2)?;
    c.ends_free().then_some(())?;
    let short = year.digits == 2;
    let whole = mark == "/" || (mark == "." && first.digits == 2 && second.digits == 2);
    (!short || whole).then_some(())?;
    let value = match year.value {
        value if !short => value,
        value if value < 40 => 2000 + value,
        value => 1900 + value,
    };
    (1000..=2100).contains(&value).then_some(())?;
    let order = if mark == "/" { Order::MonthFirst } else { Order::DayFirst };
    let (first, second, year) = (first.value, second.value, i32::try_from(value).ok()?);
    day_and_month(first, second, year, order)?;
    Some(Point {
        base: Base::Numeric { first, second, year, order },
        fields: Vec::new(),
        modifier: None,
    })
}

/// The day that two numbers and a year make in this order, or else in the other.
pub(in crate::time) fn day_and_month(
    first: u32,
    second: u32,
    year: i32,
    order: Order,
) -> Option<When> {
    let (day, month) = match order {
        Order::DayFirst => (first, second),
        Order::MonthFirst => (second, first),
    };
    let possible =
        |day, month| (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
    if possible(day, month) {
        return Some(When::day(year, month, day));
    }
    possible(month, day).then(|| When::day(year, day, month))
}

fn divider<'a>(c: &mut Cursor<'a>) -> Option<&'a str> {
    let mark = c.peek();
    (c.glued() && matches!(mark, "-" | "/" | ".")).then_some(())?;
    c.word(mark)?;
    Some(mark)
}

fn date(year: u32, month: u32, day: u32) -> Option<Point> {
    let year = i32::try_from(year).ok()?;
    let possible = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
    possible.then(|| Point::said(When::day(year, month, day)))
}
