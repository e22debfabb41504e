//! Steps on the calendar: a date moved by units, the field within a date, the nearest field to it.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::calendar::{self, When};
use super::expression::{Direction, Field, Holiday, Unit};

/// The unit of the calendar around `start`, moved; `None` when `start` is too coarse for it.
#[must_use]
pub fn shift(start: When, by: i32, unit: Unit) -> Option<When> {
    let day = start.first_day()?;
    let fine = matches!(start, When::Day(_) | When::Week(_) | When::Weekend(_));
    let monthly = fine || matches!(start, When::Month(..));
    let week = |length: i32| {
        moved(day, by.checked_mul(length)?).filter(|_| fine).and_then(calendar::monday)
    };
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return fine.then_some(start),
        Unit::Day => When::Day(moved(day, by).filter(|_| fine)?),
        Unit::Week => When::Week(week(7)?),
        Unit::Fortnight => When::Week(week(14)?),
        Unit::Weekend => When::Weekend(week(7)?),
        Unit::Season | Unit::Millennium => return None,
        Unit::Month => {
            let day = moved_months(day, by).filter(|_| monthly)?;
            When::Month(day.year(), day.month())
        }
        Unit::Quarter => {
            let known = monthly || matches!(start, When::Quarter(..));
            let day = moved_months(day, by.checked_mul(3)?).filter(|_| known)?;
            When::Quarter(day.year(), day.month().div_ceil(3))
        }
        Unit::Year | Unit::FiscalYear => When::Year(start.year().checked_add(by)?),
        Unit::Decade => When::Decade(start.year().checked_add(by.checked_mul(10)?)?),
        Unit::Century => When::Century(start.year().checked_add(by.checked_mul(100)?)?),
    })
}

/// The same field of another year.
#[must_use]
pub fn in_year(when: When, year: i32) -> When {
    match when {
        When::Month(_, month) => When::Month(year, month),
        When::Quarter(_, quarter) => When::Quarter(year, quarter),
        When::Half(_, half) => When::Half(year, half),
        When::Season(_, season) => When::Season(year, season),
        When::Day(day) => When::day(year, day.month(), day.day()),
        other => shift(other, year.saturating_sub(other.year()), Unit::Year).unwrap_or(other),
    }
}

/// The field that lies within a coarser date.
#[must_use]
pub fn within(when: When, field: Field) -> Option<When> {
    let year = when.year();
    Some(match field {
        Field::Month(month) => When::Month(year, month),
        Field::MonthDay(month, day) => When::day(year, month, day),
        Field::Day(day) => When::Day(NaiveDate::from_ymd_opt(year, when.month()?, day)?),
        Field::Season(season) => When::Season(year, season),
        Field::Quarter(quarter) => When::Quarter(year, quarter),
        Field::Half(half) => match when {
            When::Century(_) => When::HalfCentury(year, half),
            When::Decade(_) => when,
            _ => When::Half(year, half),
        },
        Field::Holiday(holiday) => When::Day(celebrated(holiday, year)?),
        Field::Weekday(weekday) => {
            let (When::Week(monday) | When::Weekend(monday)) = when else { return None };
            When::Day(moved(monday, i32::try_from(weekday).ok()? - 1)?)
        }
        Field::Weekend => When::Weekend(calendar::monday(when.first_day()?)?),
        Field::PartOfDay(_) | Field::Clock(_) => return None,
    })
}

/// The nearest such field before or after a date, or in the same week or year.
#[must_use]
pub fn toward(start: When, direction: Direction, field: Field) -> Option<When> {
    let day = start.first_day()?;
    if let Field::Weekday(weekday) = field {
        let fine = matches!(start, When::Day(_) | When::Week(_) | When::Weekend(_));
        return weekday_toward(day, direction, weekday).filter(|_| fine).map(When::Day);
    }
    let step = match direction {
        Direction::Before => -1,
        Direction::Same => 0,
        Direction::After => 1,
    };
    match field {
        Field::Weekend => shift(start, step, Unit::Weekend),
        Field::Day(_) => within(start, field),
        _ => {
            let first = within(When::Year(start.year()), field)?.first_day()?;
            let year = match direction {
                Direction::Before if first >= day => start.year() - 1,
                Direction::After if first <= day => start.year() + 1,
                _ => start.year(),
            };
            within(When::Year(year), field)
        }
    }
}

fn weekday_toward(day: NaiveDate, direction: Direction, weekday: u32) -> Option<NaiveDate> {
    let here = i32::try_from(day.weekday().number_from_monday()).ok()?;
    let weekday = i32::try_from(weekday).ok()?;
    let ahead = (weekday - here).rem_euclid(7);
    moved(
        day,
        match direction {
            Direction::Before => ahead - 7,
            Direction::Same => weekday - here,
            Direction::After if ahead == 0 => 7,
            Direction::After => ahead,
        },
    )
}

/// Whether it is a day, and this day of the week; 1 is Monday.
#[must_use]
pub fn falls_on(when: When, weekday: u32) -> bool {
    matches!(when, When::Day(day) if day.weekday().number_from_monday() == weekday)
}

fn celebrated(holiday: Holiday, year: i32) -> Option<NaiveDate> {
    match holiday {
        Holiday::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        Holiday::Easter(days) => moved(calendar::easter(year)?, days),
        Holiday::Nth(month, weekday, nth) => calendar::nth_weekday(year, month, weekday, nth),
    }
}

/// So many days later.
#[must_use]
pub fn moved(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs().into());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

fn moved_months(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    let months = Months::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}
