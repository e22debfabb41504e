//! Dates as they are known: [EDTF](https://www.loc.gov/standards/datetime/), ISO 8601-2:2019,
//! levels 0 to 2.

mod bounds;
mod build;
mod parse;
mod print;

use std::cmp::Ordering;

pub use bounds::{Bounds, Moment};
pub use parse::NotEdtf;

/// A date known to some precision, an interval, or a set of dates.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// `2014-03-27`, `2016-21`, `199X`, `1855~`
    Date(Date),
    /// `1990/1997`, `2014/..`, `/1949`
    Interval(End, End),
    /// `[1667, 1668, 1670..1672]` (one of them) or `{1960, 1961-12}` (all of them)
    Set(Choice, Vec<Member>),
}

/// A single date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year.
    pub year: Part<Year>,
    /// The month 01–12 or a part of a year 21–41 (seasons, quarters, halves).
    pub month: Option<Part<Digits<2>>>,
    /// The day of the month.
    pub day: Option<Part<Digits<2>>>,
    /// The time of day.
    pub time: Option<TimeOfDay>,
}

/// A part of a date, and what is doubted of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Part<T> {
    /// Its value.
    pub value: T,
    /// Doubt of this part alone, written before it: `2004-~06`.
    pub own: Doubt,
    /// Doubt of this part and all to its left, written after it: `2004-06~`.
    pub group: Doubt,
}

/// What an EDTF qualifier says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// Nothing is doubted.
    #[default]
    None,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    UncertainAndApproximate,
}

/// A year: four digits, or a long year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Year {
    /// `2014`, `-0479`, `19XX`, with the number of significant digits (`1950S2`).
    Four {
        /// Whether it stands before the year 0 (astronomical: 0 is 1 BC).
        negative: bool,
        /// The digits.
        digits: Digits<4>,
        /// How many digits are significant, if not all.
        significant: Option<u8>,
    },
    /// `Y-170000002`, `Y17E7`
    Long {
        /// The digits before `E`.
        base: i64,
        /// The power of ten after `E`.
        exponent: Option<u8>,
        /// How many digits are significant, if not all.
        significant: Option<u8>,
    },
}

/// Digits, of which some may be unspecified (`X`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digits<const N: usize>(pub [Option<u8>; N]);

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// 0–24.
    pub hour: u8,
    /// 0–59, if known.
    pub minute: Option<u8>,
    /// 0–60, if known.
    pub second: Option<u8>,
    /// Minutes ahead of UTC, if known; `Some(0)` prints `Z`.
    pub offset: Option<i16>,
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// A date.
    Date(Date),
    /// `..`: there is no end.
    Open,
    /// Nothing is written: there is an end, but it is unknown.
    Unknown,
}

/// How to read a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// `[…]`: one of the members.
    OneOf,
    /// `{…}`: all of the members.
    All,
}

/// A member of a set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    /// A date.
    Date(Date),
    /// `1670..1672`, `..1672`, `1670..`: every date between.
    Through(Option<Date>, Option<Date>),
}

/// How finely a date is known, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To a time of day.
    Time,
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To a season, quarter or half.
    Season,
    /// To the year.
    Year,
    /// To the decade.
    Decade,
    /// To the century, or not even that.
    Century,
    /// An interval with two ends, or a set.
    Interval,
    /// An interval with an open or unknown end.
    Open,
}

impl Edtf {
    /// How finely it is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match self {
            Edtf::Date(date) => date.precision(),
            Edtf::Interval(End::Date(_), End::Date(_)) | Edtf::Set(..) => Precision::Interval,
            Edtf::Interval(..) => Precision::Open,
        }
    }

    /// Whether some instant may belong to both.
    #[must_use]
    pub fn overlaps(&self, other: &Edtf) -> bool {
        self.bounds().overlap(&other.bounds())
    }

    /// Whether every instant of `other` belongs to it.
    #[must_use]
    pub fn contains(&self, other: &Edtf) -> bool {
        let (a, b) = (self.bounds(), other.bounds());
        let starts = a.earliest.is_none_or(|a| b.earliest.is_some_and(|b| a <= b));
        starts && a.latest.is_none_or(|a| b.latest.is_some_and(|b| b <= a))
    }
}

impl Date {
    /// How finely it is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        let known =
            |part: Option<Part<Digits<2>>>| part.filter(|part| part.value.number().is_some());
        if self.time.is_some() {
            return Precision::Time;
        }
        if known(self.day).is_some() {
            return Precision::Day;
        }
        if let Some(month) = known(self.month) {
            let is_month = month.value.number().is_some_and(|number| number <= 12);
            return if is_month { Precision::Month } else { Precision::Season };
        }
        match self.year.value.unknown_digits() {
            0 => Precision::Year,
            1 => Precision::Decade,
            _ => Precision::Century,
        }
    }
}

impl Year {
    fn unknown_digits(self) -> usize {
        match self {
            Year::Four { digits, significant, .. } => {
                let insignificant = significant.map_or(0, |s| 4usize.saturating_sub(s.into()));
                digits.0.iter().filter(|digit| digit.is_none()).count().max(insignificant)
            }
            Year::Long { exponent, significant, .. } => {
                if exponent.is_some() || significant.is_some() { 2 } else { 0 }
            }
        }
    }
}

impl<const N: usize> Digits<N> {
    /// The number, when every digit is known.
    #[must_use]
    pub fn number(self) -> Option<u32> {
        self.0.iter().try_fold(0, |number, digit| Some(number * 10 + u32::from((*digit)?)))
    }

    /// The number with every unknown digit set to `digit`.
    #[must_use]
    pub fn filled(self, digit: u8) -> u32 {
        self.0.iter().fold(0, |number, known| number * 10 + u32::from(known.unwrap_or(digit)))
    }
}

/// By earliest instant (open ends first), then by latest (open ends last), then coarse to fine:
/// a year stands before its first day.
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.bounds(), other.bounds());
        let latest = |bounds: Bounds| (bounds.latest.is_none(), bounds.latest);
        a.earliest
            .cmp(&b.earliest)
            .then_with(|| latest(b).cmp(&latest(a)))
            .then_with(|| self.precision().cmp(&other.precision()))
            .then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
