//! Edtf values from numbers.

use super::{Date, Digits, Doubt, Edtf, End, Part, TimeOfDay, Year};

impl Edtf {
    /// `2014`; `year` is astronomical: 0 is 1 BC.
    #[must_use]
    pub fn year(year: i32) -> Self {
        Edtf::Date(Date::year(year))
    }

    /// `2014-03`, and `2016-21` for parts of a year (21–41).
    #[must_use]
    pub fn month(year: i32, month: u32) -> Self {
        Edtf::Date(Date { month: Some(two(month)), ..Date::year(year) })
    }

    /// `2014-03-27`
    #[must_use]
    pub fn day(year: i32, month: u32, day: u32) -> Self {
        Edtf::Date(Date { month: Some(two(month)), day: Some(two(day)), ..Date::year(year) })
    }

    /// `199X`, the decade in which `year` stands.
    #[must_use]
    pub fn decade(year: i32) -> Self {
        Edtf::Date(Date::unspecified(year, 1))
    }

    /// `19XX`, the hundred years in which `year` stands.
    #[must_use]
    pub fn century(year: i32) -> Self {
        Edtf::Date(Date::unspecified(year, 2))
    }

    /// From the start of the first to the end of the second: `1990/1997`. Of intervals, the outer
    /// ends are taken; of sets, their first and last instant's day.
    #[must_use]
    pub fn interval(start: &Edtf, end: &Edtf) -> Self {
        Edtf::Interval(start.start(), end.end())
    }

    /// `2014/..`
    #[must_use]
    pub fn since(&self) -> Self {
        Edtf::Interval(self.start(), End::Open)
    }

    /// `../1949`
    #[must_use]
    pub fn until(&self) -> Self {
        Edtf::Interval(End::Open, self.end())
    }

    /// The same date at a time of day; anything but a single day stays as it is.
    #[must_use]
    pub fn at(self, time: TimeOfDay) -> Self {
        match self {
            Edtf::Date(date) if date.day.is_some() => Edtf::Date(Date { time: Some(time), ..date }),
            other => other,
        }
    }

    /// The same date, approximate: `1855~`. Intervals are approximate at both ends.
    #[must_use]
    pub fn approximate(self) -> Self {
        let end = |end| match end {
            End::Date(date) => End::Date(date.doubted(Doubt::Approximate)),
            other => other,
        };
        match self {
            Edtf::Date(date) => Edtf::Date(date.doubted(Doubt::Approximate)),
            Edtf::Interval(from, to) => Edtf::Interval(end(from), end(to)),
            set @ Edtf::Set(..) => set,
        }
    }

    fn start(&self) -> End {
        match self {
            Edtf::Date(date) => End::Date(date.clone()),
            Edtf::Interval(start, _) => start.clone(),
            Edtf::Set(..) => self.bounds().earliest.map_or(End::Unknown, |m| End::Date(m.into())),
        }
    }

    fn end(&self) -> End {
        match self {
            Edtf::Date(date) => End::Date(date.clone()),
            Edtf::Interval(_, end) => end.clone(),
            Edtf::Set(..) => self.bounds().latest.map_or(End::Unknown, |m| End::Date(m.into())),
        }
    }
}

impl Date {
    fn year(year: i32) -> Self {
        let value = if year.unsigned_abs() > 9999 {
            Year::Long { base: year.into(), exponent: None, significant: None }
        } else {
            Year::Four {
                negative: year < 0,
                digits: digits(year.unsigned_abs()),
                significant: None,
            }
        };
        Date { year: certain(value), month: None, day: None, time: None }
    }

    fn unspecified(year: i32, unknown: usize) -> Self {
        let mut date = Date::year(year);
        if let Year::Four { digits, .. } = &mut date.year.value {
            digits.0[4 - unknown..].fill(None);
        }
        date
    }

    /// With doubt of the whole date, in place of what was doubted of its last part.
    fn doubted(mut self, doubt: Doubt) -> Self {
        match (&mut self.month, &mut self.day) {
            (_, Some(part)) | (Some(part), None) => part.group = doubt,
            (None, None) => self.year.group = doubt,
        }
        self
    }
}

impl From<super::Moment> for Date {
    fn from(moment: super::Moment) -> Self {
        let (year, month, day) = moment.civil();
        Date { month: Some(two(month)), day: Some(two(day)), ..Date::year(year) }
    }
}

fn certain<T>(value: T) -> Part<T> {
    Part { value, own: Doubt::None, group: Doubt::None }
}

fn two(number: u32) -> Part<Digits<2>> {
    certain(digits(number))
}

/// The last `N` decimal digits of a number.
fn digits<const N: usize>(mut number: u32) -> Digits<N> {
    let mut found = [Some(0); N];
    for digit in found.iter_mut().rev() {
        *digit = u8::try_from(number % 10).ok();
        number /= 10;
    }
    Digits(found)
}
