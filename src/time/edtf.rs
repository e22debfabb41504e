//! Dates as they are known: EDTF, ISO 8601-2:2019.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDateTime};

/// A date known to some precision, an interval, or a set of dates.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf(String);

/// A point of civil time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub(crate) NaiveDateTime);

/// Earliest and latest instant of what a date may mean (CIDOC CRM P82a, P82b); `None` is open or
/// unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The first instant.
    pub earliest: Option<Moment>,
    /// The last instant.
    pub latest: Option<Moment>,
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
    /// To the century.
    Century,
    /// An interval with two ends.
    Interval,
    /// An interval with an open or unknown end.
    Open,
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
        0.0
    }
    /// `2014-03-27`.
    #[must_use]
    pub fn date(self) -> String {
        self.0.date().to_string()
    }
}

impl Edtf {
    /// Earliest and latest instant.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        Bounds { earliest: None, latest: None }
    }
    /// How finely it is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        Precision::Year
    }
}

impl FromStr for Edtf {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        Ok(Edtf(s.into()))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
