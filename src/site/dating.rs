//! Dates of events in words, from one closed list.

use crate::events::Basis;
use crate::time::{Edtf, Precision, words};
use crate::timeline::Dating;

/// The date as a reader reads it: "27 March 2014", "2014, by 27 March", "12 or 13 August 1945".
#[must_use]
pub fn label(dating: &Dating) -> String {
    let mut readings = vec![words::label(&dating.edtf, dating.modifier)];
    for other in &dating.disputed {
        let reading = words::label(other, None);
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    let Some(bound) = dating.no_later_than.as_ref().filter(|_| readings.len() == 1) else {
        return alternatives(&readings);
    };
    let (date, bound) = (&readings[0], words::label(bound, None));
    let bound = bound.strip_suffix(date.as_str()).map_or(bound.as_str(), str::trim_end);
    if bound.is_empty() { date.clone() } else { format!("{date}, by {bound}") }
}

/// What must be said with the date: how it is known where the words do not give it, and whether it
/// is disputed.
#[must_use]
pub fn remark(dating: &Dating) -> Option<&'static str> {
    if !dating.disputed.is_empty() {
        return Some("sources disagree");
    }
    match dating.basis {
        Basis::Explicit => None,
        Basis::Inferred => Some("inferred"),
        Basis::Publication => Some("date of publication"),
        Basis::Curated => Some("set by an editor"),
    }
}

/// How the date is known, as a sentence without its full stop.
#[must_use]
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Explicit => "the words give the date",
        Basis::Inferred => "inferred: context completes the words",
        Basis::Publication => "the date of publication stands in",
        Basis::Curated => "an editor gave the date",
    }
}

/// The value of `<time datetime>`, where HTML has one for the date.
#[must_use]
pub fn machine(edtf: &Edtf) -> Option<String> {
    let text = edtf.to_string();
    let text = text.trim_end_matches(['~', '?', '%']);
    let (date, hour) = text.split_once('T').map_or((text, None), |(date, hour)| (date, Some(hour)));
    let parts: Vec<&str> = date.split('-').collect();
    let numeric = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let year = parts.first().is_some_and(|year| year.len() == 4 && *year != "0000");
    let month = parts.get(1).is_none_or(|month| ("01"..="12").contains(month));
    let day = parts.get(2).is_none_or(|day| ("01"..="31").contains(day));
    let whole = hour.is_none_or(|hour| parts.len() == 3 && is_time(hour));
    let valid = numeric && year && month && day && whole && parts.len() <= 3;
    valid.then(|| text.to_owned())
}

/// Whether HTML reads it as a time of day.
fn is_time(hour: &str) -> bool {
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = hour.split(':').collect();
    (2..=3).contains(&parts.len()) && parts.iter().all(|part| digits(part))
}

/// How finely the date is known, as one of the words by which readers filter.
#[must_use]
pub fn precision(dating: &Dating) -> Fineness {
    if dating.modifier.is_some_and(is_part) && dating.edtf.precision() >= Precision::Year {
        return Fineness::Part;
    }
    match dating.edtf.precision() {
        Precision::Time | Precision::Day => Fineness::Day,
        Precision::Month => Fineness::Month,
        Precision::Season => Fineness::Part,
        Precision::Year => Fineness::Year,
        Precision::Decade | Precision::Century => Fineness::Decade,
        Precision::Interval => Fineness::Span,
        Precision::Open => Fineness::Open,
    }
}

fn is_part(modifier: crate::time::Modifier) -> bool {
    use crate::time::Modifier::{End, Mid, Start};
    matches!(modifier, Start | Mid | End)
}

/// How finely a date is known, as readers speak of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fineness {
    /// To the day or the hour.
    Day,
    /// To the month.
    Month,
    /// To a season, or a part of a year.
    Part,
    /// To the year.
    Year,
    /// To the decade or the century.
    Decade,
    /// From one date to another.
    Span,
    /// By, before, since, after.
    Open,
}

impl Fineness {
    /// All of them, finest first.
    pub const ALL: [Fineness; 7] = [
        Fineness::Day,
        Fineness::Month,
        Fineness::Part,
        Fineness::Year,
        Fineness::Decade,
        Fineness::Span,
        Fineness::Open,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fineness::Day => "day",
            Fineness::Month => "month",
            Fineness::Part => "part",
            Fineness::Year => "year",
            Fineness::Decade => "decade",
            Fineness::Span => "span",
            Fineness::Open => "open",
        }
    }

    /// What it means, after "events are dated".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Fineness::Day => "to the day",
            Fineness::Month => "to the month",
            Fineness::Part => "to a season or part of a year",
            Fineness::Year => "to the year",
            Fineness::Decade => "to the decade or century",
            Fineness::Span => "over a span of time",
            Fineness::Open => "with an open end",
        }
    }
}

fn alternatives(readings: &[String]) -> String {
    match readings {
        [first, second] => shared_end(first, second),
        _ => readings.join(" or "),
    }
}

/// "12 August 1945" and "13 August 1945" as "12 or 13 August 1945".
fn shared_end(first: &str, second: &str) -> String {
    let short = first.split_once(' ').zip(second.split_once(' '));
    match short {
        Some(((day, rest), (other, end))) if rest == end => format!("{day} or {other} {rest}"),
        _ => format!("{first} or {second}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_html_knows_become_machine_readable() {
        let machine = |text: &str| text.parse::<Edtf>().ok().and_then(|edtf| machine(&edtf));
        assert_eq!(machine("2014-03-27").as_deref(), Some("2014-03-27"));
        assert_eq!(machine("1855~").as_deref(), Some("1855"));
        for text in ["2016-21", "199X", "../1949", "-0479", "1990/1997"] {
            assert_eq!(machine(text), None, "{text}");
        }
    }

    #[test]
    fn alternatives_share_what_they_share() {
        assert_eq!(shared_end("12 August 1945", "13 August 1945"), "12 or 13 August 1945");
        assert_eq!(shared_end("2012", "2013"), "2012 or 2013");
    }
}
