//! The length of months and of the parts of a year, weekdays, weeks, and movable feasts, on the
//! proleptic Gregorian calendar.

use chrono::{Datelike, Days, NaiveDate};

/// Days of a month; 31 where `month` is not 1–12.
#[must_use]
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether the year, astronomical, has a 29 February.
#[must_use]
pub fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// First and last day of an EDTF part of a year, 21–41. Winter begins in December of its year.
#[must_use]
pub fn part_of_year(year: i32, code: u32) -> Option<(NaiveDate, NaiveDate)> {
    let (first, months) = match code {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => ((code - 33) * 3 + 1, 3),
        37..=39 => ((code - 37) * 4 + 1, 4),
        40 | 41 => ((code - 40) * 6 + 1, 6),
        _ => return None,
    };
    let last = first + months - 1;
    let (last_year, last) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
    Some((
        NaiveDate::from_ymd_opt(year, first, 1)?,
        NaiveDate::from_ymd_opt(last_year, last, days_in_month(last_year, last))?,
    ))
}

/// The Monday of the ISO week in which `day` lies.
#[must_use]
pub fn monday(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
}

/// Easter Sunday of the western churches (Gregorian reckoning, in every year).
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
        .rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    let number = |number: i32| u32::try_from(number).ok();
    NaiveDate::from_ymd_opt(year, number(day / 31)?, number(day % 31 + 1)?)
}

/// The nth weekday (1 is Monday) of a month, counted from its end when `nth` is negative.
#[must_use]
pub fn nth_weekday(year: i32, month: u32, weekday: u32, nth: i32) -> Option<NaiveDate> {
    let length = days_in_month(year, month);
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let offset = (7 + weekday - first.weekday().number_from_monday()) % 7;
    let count = (length - offset).div_ceil(7);
    let index = if nth > 0 {
        u32::try_from(nth).ok()? - 1
    } else {
        count.checked_sub(nth.unsigned_abs())?
    };
    NaiveDate::from_ymd_opt(year, month, 1 + offset + 7 * index)
}

/// A place on the calendar, as finely as it is known. Years are astronomical: 0 is 1 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The hundred years that hold this year.
    Century(i32),
    /// A half, 1–2, of the hundred years that hold this year.
    HalfCentury(i32, u32),
    /// The ten years that hold this year.
    Decade(i32),
    /// A year.
    Year(i32),
    /// A half of a year, 1–2.
    Half(i32, u32),
    /// A quarter of a year, 1–4.
    Quarter(i32, u32),
    /// A season of a year.
    Season(i32, Season),
    /// A month of a year, 1–12.
    Month(i32, u32),
    /// The seven days from this Monday.
    Week(NaiveDate),
    /// Saturday and Sunday of the week that begins on this Monday.
    Weekend(NaiveDate),
    /// A day.
    Day(NaiveDate),
}

/// A season, by its EDTF code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Season {
    /// 21
    Spring = 21,
    /// 22
    Summer,
    /// 23
    Autumn,
    /// 24
    Winter,
}

impl Season {
    /// From its EDTF code, 21–24.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        [Season::Spring, Season::Summer, Season::Autumn, Season::Winter]
            .into_iter()
            .find(|season| *season as u32 == code)
    }

    /// As TIMEX3 spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        }
    }

    /// The month in its middle.
    #[must_use]
    pub fn month(self) -> u32 {
        match self {
            Season::Spring => 4,
            Season::Summer => 7,
            Season::Autumn => 10,
            Season::Winter => 1,
        }
    }
}

impl When {
    /// A day, where the calendar has it; else its month, or its year.
    #[must_use]
    pub fn day(year: i32, month: u32, day: u32) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => When::Day(date),
            None if (1..=12).contains(&month) => When::Month(year, month),
            None => When::Year(year),
        }
    }

    /// Its year; the first, where it holds several.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            When::Century(year) => year - year.rem_euclid(100),
            When::HalfCentury(year, half) => {
                year - year.rem_euclid(100) + if half == 1 { 0 } else { 50 }
            }
            When::Decade(year) => year - year.rem_euclid(10),
            When::Year(year)
            | When::Half(year, _)
            | When::Quarter(year, _)
            | When::Season(year, _)
            | When::Month(year, _) => year,
            When::Week(monday) => monday.iso_week().year(),
            When::Weekend(day) | When::Day(day) => day.year(),
        }
    }

    /// Its month, where it lies in one.
    #[must_use]
    pub fn month(self) -> Option<u32> {
        match self {
            When::Month(_, month) => Some(month),
            When::Week(day) | When::Weekend(day) | When::Day(day) => Some(day.month()),
            _ => None,
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        let (year, month) = match self {
            When::Week(day) | When::Day(day) => return Some(day),
            When::Weekend(monday) => return monday.checked_add_days(Days::new(5)),
            When::Month(year, month) => (year, month),
            When::Half(year, half) => (year, half * 6 - 5),
            When::Quarter(year, quarter) => (year, quarter * 3 - 2),
            When::Season(year, season) => return Some(part_of_year(year, season as u32)?.0),
            _ => (self.year(), 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{easter, nth_weekday};

    #[test]
    fn movable_feasts() {
        for (year, date) in
            [(1998, "1998-04-12"), (2016, "2016-03-27"), (2024, "2024-03-31"), (1818, "1818-03-22")]
        {
            assert_eq!(easter(year).unwrap().to_string(), date);
        }
        assert_eq!(nth_weekday(1998, 11, 4, 4).unwrap().to_string(), "1998-11-26");
        assert_eq!(nth_weekday(2024, 5, 1, -1).unwrap().to_string(), "2024-05-27");
    }
}
