//! A place on the calendar to its two spellings: TIMEX3 `value` and EDTF.

use chrono::Datelike;

use super::calendar::When;
use super::edtf::{Edtf, TimeOfDay};
use super::expression::{Base, Clock, Duration, Field, PartOfDay, Point, Reference, Unit};

/// A place on the calendar and within its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// On the calendar.
    pub when: When,
    /// Part of the day.
    pub part: Option<PartOfDay>,
    /// On the clock.
    pub clock: Option<Clock>,
}

impl Place {
    /// As TIMEX3 spells it: `2016-SP`, `BC0480`, `2014-03-27TMO`.
    #[must_use]
    pub fn value(self) -> String {
        let day = match self.when {
            When::Century(first) | When::HalfCentury(first, _) => century(first),
            When::Decade(first) => decade(first),
            When::Year(year) => self::year(year),
            When::Half(year, half) => format!("{}-H{half}", self::year(year)),
            When::Quarter(year, quarter) => format!("{}-Q{quarter}", self::year(year)),
            When::Season(year, season) => format!("{}-{}", self::year(year), season.name()),
            When::Month(year, month) => format!("{}-{month:02}", self::year(year)),
            When::Week(day) => week(day),
            When::Weekend(day) => week(day) + "-WE",
            When::Day(day) => format!("{}-{:02}-{:02}", year(day.year()), day.month(), day.day()),
        };
        day + &time(self.part, self.clock)
    }

    /// As EDTF spells it; what EDTF has no spelling for becomes an interval of days.
    #[must_use]
    pub fn edtf(self) -> Edtf {
        let day = |day: chrono::NaiveDate| Edtf::day(day.year(), day.month(), day.day());
        match self.when {
            When::Century(first) if first < 0 => {
                Edtf::interval(&Edtf::year(first + 1), &Edtf::year(first + 100))
            }
            When::Century(first) => Edtf::century(first),
            When::HalfCentury(first, half) => {
                let first = first - first.rem_euclid(100) + if half == 1 { 1 } else { 51 };
                Edtf::interval(&Edtf::year(first), &Edtf::year(first + 49))
            }
            When::Decade(first) if first < 0 => {
                Edtf::interval(&Edtf::year(first + 1), &Edtf::year(first + 10))
            }
            When::Decade(first) => Edtf::decade(first),
            When::Year(year) => Edtf::year(year),
            When::Half(year, half) => Edtf::month(year, 39 + half),
            When::Quarter(year, quarter) => Edtf::month(year, 32 + quarter),
            When::Season(year, season) => Edtf::month(year, season as u32),
            When::Month(year, month) => Edtf::month(year, month),
            When::Week(monday) | When::Weekend(monday) => {
                let weekend = matches!(self.when, When::Weekend(_));
                let first = monday.checked_add_days(chrono::Days::new(if weekend { 5 } else { 0 }));
                let last = monday.checked_add_days(chrono::Days::new(6));
                Edtf::interval(&day(first.unwrap_or(monday)), &day(last.unwrap_or(monday)))
            }
            When::Day(date) => match self.clock {
                Some(Clock { hour, minute, second, offset }) => {
                    day(date).at(TimeOfDay { hour, minute, second, offset })
                }
                None => day(date),
            },
        }
    }
}

/// The value of a point whose context does not tell what it needs: `XXXX-08`, `XXXX-WXX-6`.
#[must_use]
pub fn unresolved(point: &Point) -> String {
    let mut day = String::new();
    let (mut part, mut clock) = (None, None);
    for field in &point.fields {
        match *field {
            Field::Month(month) => day = format!("XXXX-{month:02}"),
            Field::MonthDay(month, date) => day = format!("XXXX-{month:02}-{date:02}"),
            Field::Day(date) => day = format!("XXXX-XX-{date:02}"),
            Field::Weekday(weekday) => day = format!("XXXX-WXX-{weekday}"),
            Field::Season(season) => day = format!("XXXX-{}", season.name()),
            Field::Quarter(quarter) => day = format!("XXXX-Q{quarter}"),
            Field::Half(half) => day = format!("XXXX-H{half}"),
            Field::Weekend => "XXXX-WXX-WE".clone_into(&mut day),
            Field::Holiday(_) => "XXXX-XX-XX".clone_into(&mut day),
            Field::PartOfDay(of_day) => part = Some(of_day),
            Field::Clock(on_clock) => clock = Some(on_clock),
        }
    }
    let today = Base::Shifted { from: Reference::Now, by: 0, unit: Unit::Day };
    if point.base == today && point.fields.is_empty() {
        return "PRESENT_REF".to_owned();
    }
    if day.is_empty() {
        let unit = match point.base {
            Base::Shifted { unit, .. } | Base::Moved { unit, .. } => unit,
            _ => Unit::Day,
        };
        day.push_str(match unit {
            Unit::Week | Unit::Fortnight => "XXXX-WXX",
            Unit::Weekend => "XXXX-WXX-WE",
            Unit::Month => "XXXX-XX",
            Unit::Quarter => "XXXX-QX",
            Unit::Year | Unit::FiscalYear => "XXXX",
            Unit::Decade => "XXX",
            Unit::Century | Unit::Millennium => "XX",
            _ => "XXXX-XX-XX",
        });
    }
    day + &time(part, clock)
}

/// As TIMEX3 spells a length: `P3D`, `PT2H`, `PXM`, `P2.5Y`.
#[must_use]
pub fn duration(duration: Duration) -> String {
    let (prefix, letter, scale) = match duration.unit {
        Unit::Second => ("PT", "S", 1),
        Unit::Minute => ("PT", "M", 1),
        Unit::Hour => ("PT", "H", 1),
        Unit::Day => ("P", "D", 1),
        Unit::Week => ("P", "W", 1),
        Unit::Weekend => ("P", "WE", 1),
        Unit::Fortnight => ("P", "W", 2),
        Unit::Month => ("P", "M", 1),
        Unit::Quarter => ("P", "Q", 1),
        Unit::Season => ("P", "SE", 1),
        Unit::Year | Unit::FiscalYear => ("P", "Y", 1),
        Unit::Decade if duration.halves.is_some() => ("P", "Y", 10),
        Unit::Decade => ("P", "DE", 1),
        Unit::Century => ("P", "CE", 1),
        Unit::Millennium => ("P", "L", 1),
    };
    let count = match duration.halves.map(|halves| halves.saturating_mul(scale)) {
        None => "X".to_owned(),
        Some(halves) if halves % 2 == 0 => (halves / 2).to_string(),
        Some(1) => ".5".to_owned(),
        Some(halves) if duration.unit == Unit::Hour => return format!("PT{}H30M", halves / 2),
        Some(halves) if duration.unit == Unit::Minute => return format!("PT{}M30S", halves / 2),
        Some(halves) => format!("{}.5", halves / 2),
    };
    format!("{prefix}{count}{letter}")
}

fn time(part: Option<PartOfDay>, clock: Option<Clock>) -> String {
    if let Some(clock) = clock {
        let time = TimeOfDay {
            hour: clock.hour,
            minute: Some(clock.minute.unwrap_or(0)),
            second: clock.second,
            offset: clock.offset.filter(|offset| *offset == 0),
        };
        return time.to_string();
    }
    part.map_or_else(String::new, |part| format!("T{}", part.name()))
}

fn year(year: i32) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - year) }
}

/// Decades and centuries BC are kept by their last year, less one, so that they count back.
fn decade(first: i32) -> String {
    if first >= 0 {
        format!("{:03}", first.div_euclid(10))
    } else {
        format!("BC{:03}", (-first) / 10)
    }
}

fn century(first: i32) -> String {
    if first >= 0 {
        format!("{:02}", first.div_euclid(100))
    } else {
        format!("BC{:02}", (-first) / 100 - 1)
    }
}

fn week(monday: chrono::NaiveDate) -> String {
    let week = monday.iso_week();
    format!("{}-W{:02}", year(week.year()), week.week())
}
