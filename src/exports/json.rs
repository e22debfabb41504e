//! `data/timeline.json` and the lines of `dateline dates`.
//!
//! Offsets are Unicode code points of the file as decoded text.

use serde::Serialize;

use crate::corpus::Document;
use crate::site::{Site, record};
use crate::text::Span;

/// The whole timeline: what `data/timeline.json` holds.
#[must_use]
pub fn timeline(site: &Site) -> String {
    record::timeline(site)
}

/// Every time expression of a document, one JSON object a line, in the order of the file.
#[must_use]
pub fn dates(document: &Document) -> String {
    let place = |span: Span| {
        let places = document.places(span);
        let start = places.first().map_or(0, |place| place[0]);
        [start, places.last().map_or(start, |place| place[1])]
    };
    let mut lines: Vec<_> = document
        .timexes
        .iter()
        .map(|timex| {
            let [start, end] = place(timex.span);
            DateJson {
                document: &document.path,
                start,
                end,
                text: timex.span.of(&document.text),
                kind: timex.kind.name(),
                value: &timex.value,
                modifier: timex.modifier.map(crate::time::Modifier::name),
                edtf: timex.edtf.as_ref().map(ToString::to_string),
                anchor: timex.anchor.map(place),
                rule: timex.rule,
                role: timex.role.name(),
            }
        })
        .collect();
    lines.sort_by_key(|line| (line.start, line.end));
    let line = |line| serde_json::to_string(line).unwrap_or_default() + "\n";
    lines.iter().map(line).collect()
}

#[derive(Serialize)]
struct DateJson<'a> {
    document: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'a str,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    edtf: Option<String>,
    anchor: Option<[usize; 2]>,
    rule: &'static str,
    role: &'static str,
}
