//! `data/events.ics`: dated events as whole days (iCalendar, RFC 5545).
//!
//! A calendar knows no partial dates: what is known to the month fills the month, and the
//! description says what is known. Dates that are open at one end, before the year 1, or longer than
//! a year have no place in it.

use crate::site::{Site, Url, dating};
use crate::timeline::Event;

/// All events that a calendar can hold.
#[must_use]
pub fn events(site: &Site) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN"] {
        text += &folded(line);
    }
    text += &folded(&format!("X-WR-CALNAME:{}", escaped(&site.title())));
    for event in &site.timeline.events {
        for line in entry(site, event).unwrap_or_default() {
            text += &folded(&line);
        }
    }
    text + "END:VCALENDAR\r\n"
}

/// The lines of an event.
fn entry(site: &Site, event: &Event) -> Option<Vec<String>> {
    let date = event.dating.as_ref()?;
    let bounds = date.bounds();
    let (first, last) = (bounds.earliest?, bounds.latest?);
    let days = last.days() - first.days();
    if first.year() < 1 || last.year() > 9998 || days > 367.0 {
        return None;
    }
    let day = |(year, month, day): (i32, u32, u32)| format!("{year:04}{month:02}{day:02}");
    let (words, document) = site.first_words(event);
    let about = format!("{} ({}). “{words}” {}", dating::label(date), date.edtf, document.title);
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@dateline", event.id),
        // No clock: the same corpus gives the same file.
        "DTSTAMP:19700101T000000Z".to_owned(),
        format!("DTSTART;VALUE=DATE:{}", day(first.civil())),
        format!("DTEND;VALUE=DATE:{}", day(last.next_day().civil())),
        format!("SUMMARY:{}", escaped(&event.title)),
        format!("DESCRIPTION:{}", escaped(&about)),
        format!("CATEGORIES:{}", escaped(event.category.label)),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    if let Some(home) = &site.config.url {
        lines.push(format!("URL:{}/{}", home.trim_end_matches('/'), Url::event(&event.id)));
    }
    lines.push("END:VEVENT".to_owned());
    Some(lines)
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace(['\r', '\n'], " ")
}

/// A line of at most 75 bytes, and its continuations.
fn folded(line: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 73 {
            text += "\r\n ";
            length = 1;
        }
        text.push(c);
        length += c.len_utf8();
    }
    text + "\r\n"
}
