//! Dates in digits: ISO 8601, and days, months and years divided by marks.

use super::Rule;
use crate::time::calendar::{When, days_in_month};
use crate::time::cursor::Cursor;
use crate::time::expression::{Expression, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "iso-date",
        starts: Class::DIGITS,
        read: |c| c.attempt(iso).map(Expression::Point),
        examples: &[("On 2014-03-27 it fell.", "2014-03-27"), ("2014/03/27", "2014-03-27")],
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
        ],
        not: &["31.13.2019", "1.2.3.4", "5/6"],
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
    c.ends_free().then_some(())?;
    date(year.value, month.value, day.value)
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
    let value = match year.digits {
        4 => year.value,
        _ if year.value < 40 => 2000 + year.value,
        _ => 1900 + year.value,
    };
    (1000..=2100).contains(&value).then_some(())?;
    let day_first = mark == "." || first.value > 12;
    let (day, month) =
        if day_first { (first.value, second.value) } else { (second.value, first.value) };
    date(value, month, day)
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
