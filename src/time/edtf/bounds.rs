//! Edtf values to the earliest and latest instant that they may mean.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::{Date, Edtf, End, Member, TimeOfDay, Year};
use crate::time::calendar;

/// A point of civil time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(NaiveDateTime);

/// Earliest and latest instant of what a date may mean (CIDOC CRM P82a, P82b); `None` is open or
/// unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The first instant.
    pub earliest: Option<Moment>,
    /// The last instant, to the second.
    pub latest: Option<Moment>,
}

impl Moment {
    /// Astronomical year: 0 is 1 BC.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Days, with fraction, since the first of January of the year 1.
    #[must_use]
    pub fn days(self) -> f64 {
        let time = self.0.time();
        let seconds = time.signed_duration_since(chrono::NaiveTime::MIN).num_seconds();
        let fraction = i32::try_from(seconds).map_or(0.0, |seconds| f64::from(seconds) / 86_400.0);
        f64::from(self.0.date().num_days_from_ce() - 1) + fraction
    }

    /// `2014-03-27`; years before 0 and after 9999 carry a sign.
    #[must_use]
    pub fn date(self) -> String {
        self.0.date().to_string()
    }

    /// Year, month and day.
    #[must_use]
    pub fn civil(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The beginning of the day after.
    #[must_use]
    pub fn next_day(self) -> Self {
        Moment::first_of(self.0.date().succ_opt().unwrap_or(self.0.date()))
    }

    fn first_of(day: NaiveDate) -> Self {
        Moment(day.into())
    }

    fn last_of(day: NaiveDate) -> Self {
        Moment(day.and_hms_opt(23, 59, 59).unwrap_or_else(|| day.into()))
    }
}

impl Bounds {
    /// Whether the two can share an instant.
    #[must_use]
    pub fn overlap(&self, other: &Bounds) -> bool {
        let before = |x: &Bounds, y: &Bounds| matches!((x.latest, y.earliest), (Some(end), Some(start)) if end < start);
        !before(self, other) && !before(other, self)
    }
}

impl Edtf {
    /// Earliest and latest instant of what it may mean. Doubt does not widen them.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        match self {
            Edtf::Date(date) => date.bounds(),
            Edtf::Interval(start, end) => {
                let bounds = |end: &End| match end {
                    End::Date(date) => date.bounds(),
                    End::Open | End::Unknown => Bounds { earliest: None, latest: None },
                };
                Bounds { earliest: bounds(start).earliest, latest: bounds(end).latest }
            }
            Edtf::Set(_, members) => {
                let all = || members.iter().map(Member::bounds);
                // `None` is the least `Option`, and an open start is the earliest of all.
                let earliest = all().map(|bounds| bounds.earliest).min().flatten();
                let open = all().any(|bounds| bounds.latest.is_none());
                let latest = all().filter_map(|bounds| bounds.latest).max().filter(|_| !open);
                Bounds { earliest, latest }
            }
        }
    }
}

impl Member {
    fn bounds(&self) -> Bounds {
        match self {
            Member::Date(date) => date.bounds(),
            Member::Through(first, last) => Bounds {
                earliest: first.as_ref().and_then(|date| date.bounds().earliest),
                latest: last.as_ref().and_then(|date| date.bounds().latest),
            },
        }
    }
}

impl Date {
    /// Earliest and latest instant of what it may mean; none when its year is wholly unknown.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let Some((low, high)) = self.year.value.range() else {
            return Bounds { earliest: None, latest: None };
        };
        if let Some(time) = self.time
            && let Some(bounds) = self.first_day(low).and_then(|day| time.bounds(day))
        {
            return bounds;
        }
        Bounds {
            earliest: Some(Moment::first_of(self.first_day(low).unwrap_or(NaiveDate::MIN))),
            latest: Some(Moment::last_of(self.last_day(high).unwrap_or(NaiveDate::MAX))),
        }
    }

    fn first_day(&self, year: i32) -> Option<NaiveDate> {
        let month = self.month.map_or(1, |part| part.value.filled(0).max(1));
        if month > 12 {
            return Some(calendar::part_of_year(year, month)?.0);
        }
        let day = self.day.map_or(1, |part| part.value.filled(0).max(1));
        NaiveDate::from_ymd_opt(year, month, day.min(calendar::days_in_month(year, month)))
    }

    fn last_day(&self, year: i32) -> Option<NaiveDate> {
        let month = self
            .month
            .map_or(12, |part| part.value.number().unwrap_or(part.value.filled(9).min(12)));
        if month > 12 {
            return Some(calendar::part_of_year(year, month)?.1);
        }
        let length = calendar::days_in_month(year, month);
        let day = self.day.map_or(length, |part| part.value.filled(9).min(length));
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

impl Year {
    /// The first and last year that it may be, clamped to what the calendar holds; `None` when no
    /// digit is known.
    fn range(self) -> Option<(i32, i32)> {
        let (low, high, significant) = match self {
            Year::Four { negative, digits, significant } => {
                if digits.0.iter().all(Option::is_none) {
                    return None;
                }
                let (low, high) = (i64::from(digits.filled(0)), i64::from(digits.filled(9)));
                let (low, high) = if negative { (-high, -low) } else { (low, high) };
                (low, high, significant.map(|digits| (digits, 4)))
            }
            Year::Long { base, exponent, significant } => {
                let scale = 10i64.saturating_pow(exponent.unwrap_or(0).into());
                let year = base.saturating_mul(scale);
                let length = year.unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
                (year, year, significant.map(|digits| (digits, length)))
            }
        };
        let (low, high) = match significant {
            Some((digits, length)) => {
                let step = 10i64.saturating_pow(length.saturating_sub(digits.into()));
                let (low, high) = (low.div_euclid(step), high.div_euclid(step));
                (low.saturating_mul(step), high.saturating_mul(step).saturating_add(step - 1))
            }
            None => (low, high),
        };
        Some((clamp(low), clamp(high)))
    }
}

impl TimeOfDay {
    fn bounds(self, day: NaiveDate) -> Option<Bounds> {
        let offset = TimeDelta::minutes(self.offset.unwrap_or(0).into());
        let start = day.and_hms_opt(0, 0, 0)?
            + TimeDelta::hours(self.hour.into())
            + TimeDelta::minutes(self.minute.unwrap_or(0).into())
            + TimeDelta::seconds(self.second.unwrap_or(0).min(59).into());
        let length = match (self.minute, self.second) {
            (None, _) => 3599,
            (Some(_), None) => 59,
            _ => 0,
        };
        let earliest = start.checked_sub_signed(offset)?;
        let latest = earliest.checked_add_signed(TimeDelta::seconds(length))?;
        Some(Bounds { earliest: Some(Moment(earliest)), latest: Some(Moment(latest)) })
    }
}

fn clamp(year: i64) -> i32 {
    let (low, high) = (NaiveDate::MIN.year() + 1, NaiveDate::MAX.year() - 1);
    i32::try_from(year).unwrap_or(if year < 0 { low } else { high }).clamp(low, high)
}
