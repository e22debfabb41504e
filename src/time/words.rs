//! Dates in words, from one closed list.

use super::Modifier;
use super::edtf::{Date, Doubt, Edtf, End, Member, Year};

/// A date as a reader reads it: "27 March 2014", "late 2012", "by 1949", "spring 2016".
#[must_use]
pub fn label(edtf: &Edtf, modifier: Option<Modifier>) -> String {
    let words = match edtf {
        Edtf::Date(date) => self::date(date),
        Edtf::Interval(start, end) => return interval(edtf, start, end, modifier),
        Edtf::Set(_, members) => members.iter().map(member).collect::<Vec<_>>().join(" or "),
    };
    match modifier {
        Some(Modifier::Approx) if words.starts_with("about ") => words,
        Some(modifier) => format!("{}{words}", phase(modifier)),
        None => words,
    }
}

/// The word that a modifier puts before a date.
fn phase(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "early ",
        Modifier::Mid => "mid ",
        Modifier::End => "late ",
        Modifier::Approx => "about ",
        Modifier::Before => "before ",
        Modifier::After => "after ",
        Modifier::OnOrBefore => "by ",
        Modifier::OnOrAfter => "since ",
        Modifier::LessThan | Modifier::MoreThan | Modifier::EqualOrLess | Modifier::EqualOrMore => {
            ""
        }
    }
}

fn interval(edtf: &Edtf, start: &End, end: &End, modifier: Option<Modifier>) -> String {
    let side = |plain: &'static str| match modifier {
        Some(Modifier::Before | Modifier::After) | None => plain.to_owned(),
        Some(modifier) => format!("{plain}{}", phase(modifier)),
    };
    match (start, end) {
        (End::Date(start), End::Date(end)) => {
            let words = between(start, end);
            modifier.map_or(words.clone(), |modifier| format!("{}{words}", phase(modifier)))
        }
        (End::Date(start), _) if modifier == Some(Modifier::After) => {
            format!("after {}", date(start))
        }
        (End::Date(start), _) => side("since ") + &date(start),
        (_, End::Date(end)) if modifier == Some(Modifier::Before) => {
            format!("before {}", date(end))
        }
        (_, End::Date(end)) => side("by ") + &date(end),
        _ => edtf.to_string(),
    }
}

/// "1990–1997", "March–May 2014", "10–12 May 1999".
fn between(start: &Date, end: &Date) -> String {
    if let Some(century) = century_part(start, end) {
        return century;
    }
    let plain =
        |date: &Date| date.time.is_none() && number(date.month).is_none_or(|month| month <= 12);
    let same_year = start.year == end.year;
    let (a, b) = (number(start.month), number(end.month));
    let (first, last) = (date(start), date(end));
    if same_year && plain(start) && plain(end) && a.is_some() && b.is_some() {
        let shared = if a == b { " " } else { "" };
        let year = last.rsplit_once(' ').map_or("", |(_, year)| year);
        let short = first.strip_suffix(year).unwrap_or(&first).trim_end();
        if number(start.day).is_some() && !shared.is_empty() {
            let day = short.split(' ').next().unwrap_or(short);
            return format!("{day}–{last}");
        }
        let dash = if number(start.day).is_some() { " – " } else { "–" };
        return format!("{short}{dash}{last}");
    }
    let dash = if first.contains(' ') || last.contains(' ') { " – " } else { "–" };
    format!("{first}{dash}{last}")
}

/// "first half of the 20th century" for 1901/1950, "20th century" for 1901/2000.
fn century_part(start: &Date, end: &Date) -> Option<String> {
    (start.month.is_none() && end.month.is_none()).then_some(())?;
    let (first, last) = (four(start)?, four(end)?);
    let century = |year: u32| format!("{} century", ordinal(year.div_ceil(100)));
    match (first % 100, last % 100, last.checked_sub(first)?) {
        (1, 0, 99) => Some(century(last)),
        (1, 50, 49) => Some(format!("first half of the {}", century(last))),
        (51, 0, 49) => Some(format!("second half of the {}", century(last))),
        _ => None,
    }
}

fn member(member: &Member) -> String {
    match member {
        Member::Date(date) => self::date(date),
        Member::Through(Some(first), Some(last)) => between(first, last),
        Member::Through(Some(first), None) => format!("since {}", date(first)),
        Member::Through(None, Some(last)) => format!("by {}", date(last)),
        Member::Through(None, None) => String::new(),
    }
}

fn date(date: &Date) -> String {
    let doubt = [
        Some(date.year.own),
        Some(date.year.group),
        date.month.map(|m| m.group),
        date.day.map(|d| d.group),
    ]
    .into_iter()
    .flatten()
    .find(|doubt| *doubt != Doubt::None);
    let about = match doubt {
        Some(Doubt::Uncertain) => "perhaps ",
        Some(Doubt::Approximate | Doubt::UncertainAndApproximate) => "about ",
        _ => "",
    };
    let mut words = year(date.year.value);
    if let Some(month) = number(date.month).and_then(part_of_year) {
        words = format!("{month} {words}");
    }
    if let Some(day) = number(date.day) {
        words = format!("{day} {words}");
    }
    if let Some(time) = date.time {
        let minute = time.minute.unwrap_or(0);
        let zone = match time.offset {
            None => String::new(),
            Some(0) => " UTC".to_owned(),
            Some(minutes) => {
                let sign = if minutes < 0 { '−' } else { '+' };
                format!(" UTC{sign}{}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        };
        words = format!("{:02}:{minute:02}{zone} on {words}", time.hour);
    }
    format!("{about}{words}")
}

/// Names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn part_of_year(code: u32) -> Option<&'static str> {
    const PARTS: [&str; 21] = [
        "spring",
        "summer",
        "autumn",
        "winter",
        "spring",
        "summer",
        "autumn",
        "winter",
        "spring",
        "summer",
        "autumn",
        "winter",
        "first quarter of",
        "second quarter of",
        "third quarter of",
        "fourth quarter of",
        "first third of",
        "second third of",
        "last third of",
        "first half of",
        "second half of",
    ];
    let index = |code: u32| usize::try_from(code).ok();
    match code {
        1..=12 => MONTHS.get(index(code - 1)?).copied(),
        _ => PARTS.get(index(code.checked_sub(21)?)?).copied(),
    }
}

fn year(year: Year) -> String {
    match year {
        Year::Four { negative, digits, .. } => match digits.number() {
            Some(0) if !negative => "1 BC".to_owned(),
            Some(number) if negative => format!("{} BC", number + 1),
            Some(number) if number < 1000 => format!("AD {number}"),
            Some(number) => number.to_string(),
            None => unspecified(digits.0, negative),
        },
        Year::Long { .. } => year.to_string(),
    }
}

/// "1990s", "20th century".
fn unspecified(digits: [Option<u8>; 4], negative: bool) -> String {
    let era = if negative { " BC" } else { "" };
    match digits {
        [Some(a), Some(b), Some(c), None] => format!("{a}{b}{c}0s{era}"),
        [Some(a), Some(b), None, None] => {
            let number = u32::from(a) * 10 + u32::from(b) + 1;
            format!("{} century{era}", ordinal(number))
        }
        _ => "unknown year".to_owned(),
    }
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn number(part: Option<super::edtf::Part<super::edtf::Digits<2>>>) -> Option<u32> {
    part.and_then(|part| part.value.number())
}

fn four(date: &Date) -> Option<u32> {
    match date.year.value {
        Year::Four { negative: false, digits, .. } => digits.number(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Modifier, label};

    #[test]
    fn dates_in_words() {
        let cases = [
            ("2014-03-27", None, "27 March 2014"),
            ("2014-07", None, "July 2014"),
            ("2016-21", None, "spring 2016"),
            ("2012", Some(Modifier::End), "late 2012"),
            ("199X", None, "1990s"),
            ("199X", Some(Modifier::Start), "early 1990s"),
            ("19XX", None, "20th century"),
            ("1855~", None, "about 1855"),
            ("1855~", Some(Modifier::Approx), "about 1855"),
            ("../1949", None, "by 1949"),
            ("../1949", Some(Modifier::Before), "before 1949"),
            ("2014/..", None, "since 2014"),
            ("2014/..", Some(Modifier::After), "after 2014"),
            ("../2016-05", Some(Modifier::End), "by late May 2016"),
            ("1990/1997", None, "1990–1997"),
            ("2014-03/2014-05", None, "March–May 2014"),
            ("1999-05-10/1999-05-12", None, "10–12 May 1999"),
            ("1999-05-10/1999-06-12", None, "10 May – 12 June 1999"),
            ("1999-05-10/2000-06-12", None, "10 May 1999 – 12 June 2000"),
            ("-0479", None, "480 BC"),
            ("2020-02-12T14:05Z", None, "14:05 UTC on 12 February 2020"),
            ("1901/1950", None, "first half of the 20th century"),
            ("[1945-08-12,1945-08-13]", None, "12 August 1945 or 13 August 1945"),
        ];
        for (edtf, modifier, words) in cases {
            assert_eq!(label(&edtf.parse().unwrap(), modifier), words, "{edtf}");
        }
    }
}
