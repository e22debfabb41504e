//! A document with its time expressions marked up: TimeML with TIMEX3 (ISO 24617-1).

use crate::corpus::Document;
use crate::exports::escaped;
use crate::text::Span;
use crate::time::{Modifier, Timex};

/// The file of a document as TimeML: its text, each time expression in a `TIMEX3` element.
///
/// An expression that a page break or a note cuts in two is left unmarked: TIMEX3 has no place for
/// it.
#[must_use]
pub fn document(document: &Document) -> String {
    let mut marked: Vec<(Span, &Timex)> = document
        .timexes
        .iter()
        .filter_map(|timex| match document.map.to_source(timex.span).as_slice() {
            [place] => Some((*place, timex)),
            _ => None,
        })
        .collect();
    marked.sort_by_key(|(place, _)| *place);
    let mut text = String::new();
    let mut at = 0;
    for (number, (place, timex)) in
        marked.iter().enumerate().filter(|(_, (_, t))| !t.value.is_empty())
    {
        if place.start < at {
            continue;
        }
        let anchor = timex.anchor.and_then(|anchor| {
            marked.iter().position(|(_, other)| other.span == anchor && !other.value.is_empty())
        });
        text += &escaped(&document.source[at..place.start]);
        text += &opening(number + 1, timex, anchor.map(|anchor| anchor + 1));
        text += &escaped(place.of(&document.source));
        text += "</TIMEX3>";
        at = place.end;
    }
    text += &escaped(&document.source[at..]);
    let created = document.published.as_ref().filter(|published| published.exact);
    let created = created.map_or_else(String::new, |published| {
        let date = published.date.to_string();
        format!(
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{date}\" \
             functionInDocument=\"CREATION_TIME\">{date}</TIMEX3></DCT>\n"
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>{}</DOCID>\n{created}<TEXT>{text}</TEXT>\n</TimeML>\n",
        escaped(&document.path)
    )
}

fn opening(number: usize, timex: &Timex, anchor: Option<usize>) -> String {
    let modifier =
        timex.modifier.map(Modifier::name).map_or(String::new(), |m| format!(" mod=\"{m}\""));
    let anchor = anchor.map_or(String::new(), |tid| format!(" anchorTimeID=\"t{tid}\""));
    let (kind, value) = (timex.kind.name(), escaped(&timex.value));
    format!("<TIMEX3 tid=\"t{number}\" type=\"{kind}\" value=\"{value}\"{modifier}{anchor}>")
}
