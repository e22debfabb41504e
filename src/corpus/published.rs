//! When a document was published: datelines, citation lines, file names, or a mere bound.

use crate::text::Span;
use crate::time::{Context, Edtf, Kind, Passage, Precision, Role, Timex, annotate};

use super::{BlockKind, Document, Published};

/// Small words that a dateline may hold besides places and dates.
const SMALL: &[&str] = &[
    "a",
    "am",
    "at",
    "de",
    "first",
    "hours",
    "last",
    "local",
    "m",
    "midnight",
    "modified",
    "noon",
    "of",
    "on",
    "p",
    "pm",
    "posted",
    "published",
    "the",
    "time",
    "updated",
];

/// The date that a short line gives, if it holds nothing but a date and perhaps a place:
/// "March 01, 2008", "Manila, September 7, 1949—1 p. m.", "Published on 3 May 2019".
pub(super) fn dateline(text: &str) -> Option<Edtf> {
    if text.len() > 100 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let found = dates(text);
    let timex = found.iter().find(|timex| day_or_month(timex).is_some())?;
    let mut rest = String::new();
    let mut from = 0;
    for Span { start, end } in found.iter().map(|timex| timex.span) {
        rest.push_str(text.get(from..start).unwrap_or_default());
        rest.push(' ');
        from = end.max(from);
    }
    rest.push_str(text.get(from..).unwrap_or_default());
    let words: Vec<&str> =
        rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_quiet = |word: &&str| {
        word.starts_with(char::is_uppercase) || SMALL.contains(&word.to_lowercase().as_str())
    };
    (words.len() <= 10 && words.iter().all(is_quiet)).then(|| day_or_month(timex))?
}

/// The date of a news dateline that begins a paragraph: "LISBON, May 3, 1999 — The minister …".
pub(super) fn news_dateline(paragraph: &str) -> Option<Edtf> {
    let head = &paragraph[..paragraph.floor_char_boundary(90)];
    let end = [" — ", " – ", " -- ", "—", " - "].iter().filter_map(|dash| head.find(dash)).min()?;
    let head = &head[..end];
    let first = head.split(|c: char| !c.is_alphabetic()).next()?;
    let shouts = first.chars().count() >= 2 && first.chars().all(char::is_uppercase);
    shouts.then(|| dateline(head))?
}

/// A day in a file name or a heading: `2020-02-12-outage.md`, "Incident on 2020-02-12".
pub(super) fn day_in(name: &str) -> Option<Edtf> {
    let bytes = name.as_bytes();
    let is_day = |window: &[u8]| {
        window.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    let start = bytes.windows(10).position(is_day)?;
    let free = |at: Option<&u8>| !at.is_some_and(u8::is_ascii_digit);
    let is_apart =
        free(start.checked_sub(1).and_then(|at| bytes.get(at))) && free(bytes.get(start + 10));
    let day = name.get(start..start + 10).filter(|_| is_apart)?;
    let (month, date) = (day[5..7].parse::<u8>().ok()?, day[8..].parse::<u8>().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&date)).then(|| day.parse().ok())?
}

/// The years in the name of a file or else of its folder, first and last: `1914-1918/somme.md`,
/// `letters-1884.txt`, `volume1969-76p3/d50.md`.
pub(super) fn years_in_path(path: &str) -> Option<(i32, i32)> {
    path.rsplit('/').take(2).find_map(years_in)
}

/// A year in a name, or a range of them.
fn years_in(name: &str) -> Option<(i32, i32)> {
    let is_year = |digits: &&str| digits.len() == 4 && ("1400".."2100").contains(digits);
    let year = name.split(|c: char| !c.is_ascii_digit()).find(is_year)?;
    let first: i32 = year.parse().ok()?;
    let rest = name.split_once(year)?.1;
    let rest = rest.strip_prefix(['-', '–', '_']).unwrap_or_default();
    let width = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, after) = rest.split_at(width);
    let last = match width {
        2 => digits.parse().ok().map(|end: i32| first - first % 100 + end),
        4 => digits.parse().ok(),
        _ => None,
    };
    // `1910-12-25` is a day.
    let day =
        after.strip_prefix('-').is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()));
    let last = last.filter(|last| !day && (first..first + 100).contains(last));
    Some((first, last.unwrap_or(first)))
}

/// The last date that the notes and references of a document name: it was published then or later.
/// A day is later than the year it lies in, since it tells more.
pub(super) fn bound(document: &Document) -> Option<Published> {
    let is_source = |at: usize| {
        let block = document.block_at(at);
        block.is_some_and(|b| matches!(b.kind, BlockKind::Note(_) | BlockKind::Reference))
    };
    let cited = document.timexes.iter().filter(|timex| timex.kind == Kind::Date);
    let cited = cited.filter(|timex| timex.role == Role::Citation && is_source(timex.span.start));
    let latest = cited
        .filter_map(|timex| {
            let edtf = timex.edtf.as_ref()?;
            let first =
                edtf.bounds().earliest.filter(|first| (1400..2200).contains(&first.year()))?;
            (edtf.precision() <= Precision::Year).then_some((first, timex, edtf))
        })
        .max_by(|(a, timex, _), (b, other, _)| {
            a.cmp(b).then(other.span.start.cmp(&timex.span.start))
        });
    let (_, timex, edtf) = latest?;
    let before = &document.text[..timex.span.start];
    let before =
        before[before.ceil_char_boundary(before.len().saturating_sub(30))..].to_lowercase();
    let is_access = ["access", "retriev", "visited", "viewed", "consulted"].iter();
    let why = if is_access.clone().any(|cue| before.contains(cue)) {
        "last access date in its notes"
    } else {
        "last date among the sources it cites"
    };
    let date = format!("{edtf}/..").parse().ok()?;
    Some(Published { date, why: why.to_owned(), exact: false })
}

/// A date to the day or month, or the day of a time of day.
fn day_or_month(timex: &Timex) -> Option<Edtf> {
    let edtf = timex.edtf.as_ref()?;
    match edtf.precision() {
        Precision::Day | Precision::Month => Some(edtf.clone()),
        Precision::Time => edtf.bounds().earliest.and_then(|moment| moment.date().parse().ok()),
        _ => None,
    }
}

/// The time expressions of a line.
pub(super) fn dates(line: &str) -> Vec<Timex> {
    let passage = Passage::new(Span::new(0, line.len()), Role::Publication);
    annotate(line, &[passage], &Context::default())
}

#[cfg(test)]
mod tests {
    use super::{day_in, years_in_path};

    #[test]
    fn years_of_files_and_folders() {
        for (path, years) in [
            ("1914-1918/somme.md", Some((1914, 1918))),
            ("letters/1884.txt", Some((1884, 1884))),
            ("volume1969-76p3/d50.md", Some((1969, 1976))),
            ("1910-12-25.md", Some((1910, 1910))),
            ("1910-12-25-harbour.md", Some((1910, 1910))),
            ("archive/no-12345.md", None),
            ("2019/a/b.md", None),
        ] {
            assert_eq!(years_in_path(path), years, "{path}");
        }
    }

    #[test]
    fn days_in_names() {
        let day = |name| day_in(name).map(|day| day.to_string());
        assert_eq!(day("2020-02-12-outage.md"), Some("2020-02-12".into()));
        assert_eq!(day("Incident on 2020-02-12"), Some("2020-02-12".into()));
        assert_eq!(day("report-2020-13-12"), None);
        assert_eq!(day("id-12020-02-121"), None);
        assert_eq!(day("frus1969-76ve15p1"), None);
    }
}
