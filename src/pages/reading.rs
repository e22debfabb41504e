//! How a date was read: steps in words, and the evidence drawn on one axis.

use serde::Serialize;

use crate::corpus::Document;
use crate::events::{Basis, Dated, Mention};
use crate::pages::frame::clean;
use crate::pages::line::byline;
use crate::pages::shapes::{ShapeView, shapes};
use crate::site::mark::{Ink, Mark, Shape, marks};
use crate::site::scale::{Scale, Weight};
use crate::site::{Site, dating};
use crate::time::words;
use crate::timeline::Event;

/// How the date of an event was read.
#[derive(Debug, Serialize)]
pub(super) struct Reading {
    /// Steps, as sentences.
    steps: Vec<String>,
    /// The evidence on one axis, where there is more than one piece of it to compare.
    drawing: Option<Drawing>,
}

/// Evidence on one axis.
#[derive(Debug, Serialize)]
struct Drawing {
    ticks: Vec<Tick>,
    rows: Vec<Row>,
    /// The result.
    sum: Row,
}

#[derive(Debug, Serialize)]
struct Tick {
    left: String,
    middle: String,
    label: String,
}

/// A piece of evidence.
#[derive(Debug, Serialize)]
struct Row {
    /// The words that give a date; empty for the result.
    quote: String,
    /// Who says it, and what date that is.
    note: String,
    shapes: Vec<ShapeView>,
    /// Whether another reading was preferred.
    rejected: bool,
}

/// The line on which marks stand in a row, in pixels from its top.
const MIDDLE: f64 = 11.0;
/// Most tellings that are drawn.
const ROWS: usize = 6;

/// How the date of an event was read; null for an undated one.
pub(super) fn view(site: &Site, event: &Event) -> Option<Reading> {
    let date = event.dating.as_ref()?;
    let mut steps = date.why.clone();
    steps.dedup();
    Some(Reading { steps, drawing: drawing(site, event) })
}

fn drawing(site: &Site, event: &Event) -> Option<Drawing> {
    let date = event.dating.as_ref()?;
    let result = marks(date);
    let pieces = pieces(site, event);
    let plain = date.disputed.is_empty() && date.no_later_than.is_none();
    if result.is_empty() || pieces.is_empty() || (pieces.len() < 2 && plain) {
        return None;
    }
    let mut all: Vec<Mark> = pieces.iter().map(|piece| piece.mark).collect();
    all.extend(result.iter().copied());
    let scale = axis(&all);
    let row = |piece: &Piece| Row {
        quote: piece.quote.clone(),
        note: piece.note.clone(),
        shapes: shapes(&scale, &piece.mark, MIDDLE, 1.0),
        rejected: piece.rejected,
    };
    let remark = dating::remark(date).map(|words| format!(", {words}")).unwrap_or_default();
    let sum = Row {
        quote: String::new(),
        note: format!("{}{remark}", dating::label(date)),
        shapes: result.iter().flat_map(|mark| shapes(&scale, mark, MIDDLE, 1.0)).collect(),
        rejected: false,
    };
    Some(Drawing { ticks: ticks(&scale), rows: pieces.iter().map(row).collect(), sum })
}

/// A piece of evidence, before it is drawn.
struct Piece {
    quote: String,
    note: String,
    mark: Mark,
    rejected: bool,
}

/// All that bears on the date: what the words of each telling give, what they lean on, and the
/// bound that another event sets.
fn pieces(site: &Site, event: &Event) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let Some(date) = &event.dating else { return pieces };
    for (mention, dated) in evidence(event) {
        let document = site.corpus.document(mention.quote.document);
        pieces.extend(anchor(document, dated));
        let ink = if dated.basis == Basis::Explicit { Ink::Solid } else { Ink::Hollow };
        let Some(mark) = Mark::of(&dated.edtf, dated.modifier, ink) else { continue };
        let label = words::label(&dated.edtf, dated.modifier);
        let quote = dated.span.map(|span| one_line(span.of(&document.text)));
        pieces.push(Piece {
            quote: quote.unwrap_or_default(),
            note: format!("{}: {label}", byline(document)),
            mark,
            rejected: date.disputed.contains(&dated.edtf),
        });
    }
    if let Some(edtf) = &date.no_later_than
        && let Some(mark) = Mark::of(edtf, None, Ink::Solid)
    {
        let note = format!("Another event, {}: it had happened by then", words::label(edtf, None));
        let mark = Mark { shape: Shape::Before, from: None, ..mark };
        pieces.push(Piece { quote: String::new(), note, mark, rejected: false });
    }
    pieces
}

/// The words of the same document that complete a date: "2010" for "that year".
fn anchor(document: &Document, dated: &Dated) -> Option<Piece> {
    let span = dated.span?;
    let first = document.timexes.partition_point(|timex| timex.span.end <= span.start);
    let timex = document.timexes.get(first).filter(|timex| timex.span.overlaps(span))?;
    let leans = timex.anchor?;
    let first = document.timexes.partition_point(|timex| timex.span.end <= leans.start);
    let other = document.timexes.get(first).filter(|timex| timex.span.overlaps(leans))?;
    let edtf = other.edtf.as_ref()?;
    let mark = Mark::of(edtf, other.modifier, Ink::Solid)?;
    let note = format!("what it leans on: {}", words::label(edtf, other.modifier));
    Some(Piece { quote: one_line(leans.of(&document.text)), note, mark, rejected: false })
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The axis on which all marks can be seen, with a little room at both ends.
fn axis(marks: &[Mark]) -> Scale {
    let first = marks.iter().map(Mark::start).fold(f64::INFINITY, f64::min);
    let last = marks.iter().map(Mark::end).fold(f64::NEG_INFINITY, f64::max);
    let room = ((last - first) / 20.0).max(3.0);
    let whole = Mark {
        shape: Shape::Span,
        ink: Ink::Solid,
        from: Some(first - room),
        to: Some(last + room),
    };
    Scale::plain(&[whole])
}

/// Tellings that give a date, each date and document once.
fn evidence(event: &Event) -> Vec<(&Mention, &Dated)> {
    let mut found: Vec<(&Mention, &Dated)> = Vec::new();
    for mention in &event.mentions {
        let Some(dated) = &mention.dated else { continue };
        let known = found.iter().any(|(other, date)| {
            other.quote.document == mention.quote.document
                && date.edtf == dated.edtf
                && date.modifier == dated.modifier
        });
        if !known && found.len() < ROWS {
            found.push((mention, dated));
        }
    }
    found
}

fn ticks(scale: &Scale) -> Vec<Tick> {
    let all = scale.sheets.iter().flat_map(|sheet| &sheet.ticks);
    all.filter(|tick| tick.weight == Weight::Major || scale.sheets[0].ticks.len() <= 12)
        .map(|tick| Tick {
            left: format!("{:.2}", tick.left),
            middle: format!("{:.2}", tick.left + tick.width / 2.0),
            label: tick.label.clone(),
        })
        .collect()
}
