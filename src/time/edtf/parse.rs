//! The spelling of an EDTF value to the value.

use std::fmt;
use std::str::FromStr;

use super::{Choice, Date, Digits, Doubt, Edtf, End, Member, Part, TimeOfDay, Year};
use crate::time::calendar;

/// Why a text is not an EDTF value: the text itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEdtf(String);

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not an EDTF date such as 2014-03-27, 199X or 1990/1997", self.0)
    }
}

impl std::error::Error for NotEdtf {}

impl FromStr for Edtf {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        edtf(text.trim()).ok_or_else(|| NotEdtf(text.to_owned()))
    }
}

fn edtf(text: &str) -> Option<Edtf> {
    for (choice, open, close) in [(Choice::OneOf, '[', ']'), (Choice::All, '{', '}')] {
        if let Some(inner) = text.strip_prefix(open) {
            let inner = inner.strip_suffix(close)?;
            let members = inner.split(',').map(|member| self::member(member.trim()));
            return Some(Edtf::Set(choice, members.collect::<Option<_>>()?));
        }
    }
    match text.split_once('/') {
        Some((start, end)) => {
            let (start, end) = (self::end(start)?, self::end(end)?);
            let dated = matches!(start, End::Date(_)) || matches!(end, End::Date(_));
            dated.then_some(Edtf::Interval(start, end))
        }
        None => date(text).map(Edtf::Date),
    }
}

fn end(text: &str) -> Option<End> {
    match text {
        "" => Some(End::Unknown),
        ".." => Some(End::Open),
        _ => date(text).map(End::Date),
    }
}

fn member(text: &str) -> Option<Member> {
    match text.split_once("..") {
        None => date(text).map(Member::Date),
        Some(("", "")) => None,
        Some(("", last)) => Some(Member::Through(None, Some(date(last)?))),
        Some((first, "")) => Some(Member::Through(Some(date(first)?), None)),
        Some((first, last)) => Some(Member::Through(Some(date(first)?), Some(date(last)?))),
    }
}

fn date(text: &str) -> Option<Date> {
    let mut rest = Reader(text);
    let year = rest.part(Reader::year)?;
    let mut date = Date { year, month: None, day: None, time: None };
    if rest.take("-") {
        date.month = Some(rest.part(Reader::two)?);
        if rest.take("-") {
            date.day = Some(rest.part(Reader::two)?);
            if rest.take("T") {
                date.time = Some(rest.time()?);
            }
        }
    }
    (rest.0.is_empty() && is_possible(&date)).then_some(date)
}

/// Whether the calendar has such a date.
fn is_possible(date: &Date) -> bool {
    let Some(month) = date.month.map(|part| part.value) else { return true };
    let day = date.day.map(|part| part.value);
    match (month.number(), day) {
        (Some(1..=12), None) => true,
        (Some(month @ 21..=41), None) => calendar::part_of_year(2000, month).is_some(),
        (Some(month @ 1..=12), Some(day)) => {
            let year = match date.year.value {
                Year::Four { negative: false, digits, .. } => {
                    digits.number().and_then(|year| i32::try_from(year).ok())
                }
                Year::Four { .. } | Year::Long { .. } => None,
            };
            let length = calendar::days_in_month(year.unwrap_or(2000), month);
            day.filled(0) <= length && day.filled(9) > 0
        }
        (None, day) => {
            (month.filled(0)..=month.filled(9)).any(|month| (1..=12).contains(&month))
                && day.is_none_or(|day| day.filled(0) <= 31 && day.filled(9) > 0)
        }
        _ => false,
    }
}

/// What is still to be read.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn take(&mut self, prefix: &str) -> bool {
        self.0.strip_prefix(prefix).map(|rest| self.0 = rest).is_some()
    }

    fn part<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Part<T>> {
        let own = self.doubt();
        let value = read(self)?;
        Some(Part { value, own, group: self.doubt() })
    }

    fn doubt(&mut self) -> Doubt {
        match () {
            () if self.take("?") => Doubt::Uncertain,
            () if self.take("~") => Doubt::Approximate,
            () if self.take("%") => Doubt::UncertainAndApproximate,
            () => Doubt::None,
        }
    }

    fn year(&mut self) -> Option<Year> {
        if self.take("Y") {
            let negative = self.take("-");
            let base = i64::try_from(self.number(18)?).ok().filter(|base| *base > 0)?;
            let base = if negative { -base } else { base };
            let exponent =
                if self.take("E") { Some(u8::try_from(self.number(3)?).ok()?) } else { None };
            return Some(Year::Long { base, exponent, significant: self.significant().ok()? });
        }
        let negative = self.take("-");
        let digits = self.digits::<4>()?;
        (!negative || digits.number() != Some(0)).then_some(())?;
        Some(Year::Four { negative, digits, significant: self.significant().ok()? })
    }

    /// `S2` after a year, if it stands there; fails on an `S` without a number.
    fn significant(&mut self) -> Result<Option<u8>, ()> {
        if !self.take("S") {
            return Ok(None);
        }
        let digits = self.number(2).and_then(|digits| u8::try_from(digits).ok());
        digits.filter(|digits| *digits > 0).map(Some).ok_or(())
    }

    fn two(&mut self) -> Option<Digits<2>> {
        self.digits()
    }

    fn digits<const N: usize>(&mut self) -> Option<Digits<N>> {
        let mut digits = [None; N];
        for digit in &mut digits {
            let first = self.0.as_bytes().first()?;
            *digit = match first {
                b'0'..=b'9' => Some(first - b'0'),
                b'X' => None,
                _ => return None,
            };
            self.0 = &self.0[1..];
        }
        Some(Digits(digits))
    }

    /// At most so many digits, without leading zeros.
    fn number(&mut self, most: usize) -> Option<u64> {
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        let padded = length > 1 && digits.starts_with('0');
        (length <= most && !padded).then(|| digits.parse().ok()).flatten()
    }

    fn time(&mut self) -> Option<TimeOfDay> {
        let hour = self.below(25)?;
        let minute = if self.take(":") { Some(self.below(60)?) } else { None };
        let second = if minute.is_some() && self.take(":") { Some(self.below(61)?) } else { None };
        let midnight = hour < 24 || (minute.unwrap_or(0) == 0 && second.unwrap_or(0) == 0);
        let offset = self.offset().ok()?;
        midnight.then_some(TimeOfDay { hour, minute, second, offset })
    }

    /// `Z`, `+05:30` or nothing; fails on half of one.
    fn offset(&mut self) -> Result<Option<i16>, ()> {
        let sign = match () {
            () if self.take("Z") => return Ok(Some(0)),
            () if self.take("+") => 1,
            () if self.take("-") => -1,
            () => return Ok(None),
        };
        let hours = i16::from(self.below(15).ok_or(())?);
        let minutes = if self.take(":") { i16::from(self.below(60).ok_or(())?) } else { 0 };
        let ahead = hours * 60 + minutes;
        if sign < 0 && ahead == 0 { Err(()) } else { Ok(Some(sign * ahead)) }
    }

    fn below(&mut self, limit: u32) -> Option<u8> {
        let number = self.digits::<2>()?.number().filter(|number| *number < limit)?;
        u8::try_from(number).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Edtf;

    #[test]
    fn the_examples_of_the_specification_are_dates() {
        let examples = "1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30+04:30 \
            1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02 \
            Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX \
            1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 \
            /1985-04 /1985 -1985 Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 [1667,1668,1670..1672] [..1760-12-03] \
            [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} \
            {..1984} 2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX \
            1XXX-12 1984-1X 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03";
        for example in examples.split_whitespace() {
            let date = example.parse::<Edtf>().map(|date| date.to_string());
            assert_eq!(date.as_deref(), Ok(example));
        }
    }

    #[test]
    fn impossible_dates_are_none() {
        let impossible = "2004-13 1985-02-30 1985-4-12 .. / ../.. 2004-06-31 2003-02-29 2004-42 1985-04-12T25:00 -0000 \
            [ 20014 Y 2004-06-11T10:00+ 2004S0 Y0 Y-0 Y012345 Y17E07 2004S02 \
            1985-04-12T04-00";
        for spelling in impossible.split_whitespace() {
            assert!(spelling.parse::<Edtf>().is_err(), "{spelling}");
        }
        assert!("".parse::<Edtf>().is_err());
    }

    #[test]
    fn bounds_hold_all_that_is_meant() {
        let cases = [
            ("2016-21", "2016-03-01", "2016-05-31"),
            ("199X", "1990-01-01", "1999-12-31"),
            ("19XX", "1900-01-01", "1999-12-31"),
            ("-0479", "-0479-01-01", "-0479-12-31"),
            ("2004-02", "2004-02-01", "2004-02-29"),
            ("2004-XX", "2004-01-01", "2004-12-31"),
            ("1950S2", "1900-01-01", "1999-12-31"),
            ("2001-34", "2001-04-01", "2001-06-30"),
            ("2001-41", "2001-07-01", "2001-12-31"),
            ("1990/1997", "1990-01-01", "1997-12-31"),
            ("Y9E40S1", "+262141-01-01", "+262141-12-31"),
        ];
        for (spelling, earliest, latest) in cases {
            let bounds = spelling.parse::<Edtf>().unwrap().bounds();
            assert_eq!(bounds.earliest.unwrap().date(), earliest, "{spelling}");
            assert_eq!(bounds.latest.unwrap().date(), latest, "{spelling}");
        }
    }
}
