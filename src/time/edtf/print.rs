//! Edtf values to their spelling.

use std::fmt;

use super::{Choice, Date, Digits, Doubt, Edtf, End, Member, Part, TimeOfDay, Year};

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval(start, end) => write!(f, "{start}/{end}"),
            Edtf::Set(choice, members) => {
                let (open, close) = match choice {
                    Choice::OneOf => ('[', ']'),
                    Choice::All => ('{', '}'),
                };
                write!(f, "{open}")?;
                for (index, member) in members.iter().enumerate() {
                    write!(f, "{}{member}", if index > 0 { "," } else { "" })?;
                }
                write!(f, "{close}")
            }
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.year.fmt(f)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part}")?;
        }
        self.time.map_or(Ok(()), |time| time.fmt(f))
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Date(date) => date.fmt(f),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |date: &Option<Date>| date.as_ref().map(ToString::to_string).unwrap_or_default();
        match self {
            Member::Date(date) => date.fmt(f),
            Member::Through(first, last) => write!(f, "{}..{}", end(first), end(last)),
        }
    }
}

impl<T: fmt::Display> fmt::Display for Part<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.own, self.value, self.group)
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Doubt::None => "",
            Doubt::Uncertain => "?",
            Doubt::Approximate => "~",
            Doubt::UncertainAndApproximate => "%",
        })
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let significant = match *self {
            Year::Four { negative, digits, significant } => {
                write!(f, "{}{digits}", if negative { "-" } else { "" })?;
                significant
            }
            Year::Long { base, exponent, significant } => {
                write!(f, "Y{base}")?;
                if let Some(exponent) = exponent {
                    write!(f, "E{exponent}")?;
                }
                significant
            }
        };
        significant.map_or(Ok(()), |digits| write!(f, "S{digits}"))
    }
}

impl<const N: usize> fmt::Display for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| match digit {
            Some(digit) => digit.fmt(f),
            None => f.write_str("X"),
        })
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "T{:02}", self.hour)?;
        for part in [self.minute, self.second].into_iter().flatten() {
            write!(f, ":{part:02}")?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}
