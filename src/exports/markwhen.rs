//! `data/timeline.mw`: the timeline as Markwhen text, years as sections.

use std::fmt::Write;

use crate::site::calendar::year_words;
use crate::site::{Site, dating};
use crate::timeline::Event;

/// All dated events that have two ends, under their years.
#[must_use]
pub fn events(site: &Site) -> String {
    let mut text = format!("title: {}\n", one_line(&site.title()));
    for (year, events) in site.years() {
        let lines: Vec<String> =
            events.iter().filter_map(|index| line(site.event(*index))).collect();
        if !lines.is_empty() {
            let _ = write!(text, "\nsection {}\n{}endSection\n", year_words(*year), lines.concat());
        }
    }
    text
}

fn line(event: &Event) -> Option<String> {
    let date = event.dating.as_ref()?;
    let bounds = date.bounds();
    let (first, last) = (bounds.earliest?, bounds.latest?);
    // Markwhen's own dates have four digits.
    (first.year() >= 1000 && last.year() <= 9999).then_some(())?;
    let (first, last) = (first.date(), last.date());
    let when = if first == last { first } else { format!("{first} / {last}") };
    let title = one_line(&event.title);
    Some(format!("{when}: {title} ({}) #{}\n", dating::label(date), event.category.name))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
