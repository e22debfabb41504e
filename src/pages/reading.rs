//! How a date was read: steps in words, and the evidence drawn on one axis.

use serde::Serialize;

use crate::events::{Dated, Mention};
use crate::pages::line::byline;
use crate::pages::strip::{ShapeView, shapes};
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

/// Most rows of evidence.
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
    let evidence = evidence(event);
    let result = marks(date);
    let plain = evidence.len() < 2 && date.no_later_than.is_none() && date.disputed.is_empty();
    if plain || result.is_empty() {
        return None;
    }
    let read = |dated: &Dated| {
        let mark = Mark::of(&dated.edtf, dated.modifier, Ink::Solid)?;
        let inferred = dated.basis != crate::events::Basis::Explicit;
        Some(if inferred { Mark { ink: Ink::Hollow, ..mark } } else { mark })
    };
    let drawn: Vec<(&Mention, &Dated, Mark)> = evidence
        .into_iter()
        .filter_map(|(mention, dated)| read(dated).map(|mark| (mention, dated, mark)))
        .collect();
    let bound = date.no_later_than.as_ref().and_then(|edtf| Mark::of(edtf, None, Ink::Solid));
    let mut all: Vec<Mark> = drawn.iter().map(|(_, _, mark)| *mark).collect();
    all.extend(result.iter().copied());
    all.extend(bound);
    let scale = axis(&all);
    let mut rows: Vec<Row> = drawn
        .iter()
        .map(|(mention, dated, mark)| {
            let rejected = date.disputed.contains(&dated.edtf);
            row(site, mention, dated, &scale, mark, rejected)
        })
        .collect();
    if let (Some(mark), Some(edtf)) = (bound, &date.no_later_than) {
        let note = format!("{}: it had happened by then", words::label(edtf, None));
        let quote = String::from("another event");
        rows.push(Row { quote, note, shapes: shapes(&scale, &mark, 11.0, 1.0), rejected: false });
    }
    let remark = dating::remark(date).map(|words| format!(", {words}")).unwrap_or_default();
    let sum = Row {
        quote: String::new(),
        note: format!("{}{remark}", dating::label(date)),
        shapes: result.iter().flat_map(|mark| shapes(&scale, mark, 11.0, 1.0)).collect(),
        rejected: false,
    };
    Some(Drawing { ticks: ticks(&scale), rows, sum })
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

fn row(
    site: &Site,
    mention: &Mention,
    dated: &Dated,
    scale: &Scale,
    mark: &Mark,
    rejected: bool,
) -> Row {
    let document = site.corpus.document(mention.quote.document);
    let quote = dated.span.map(|span| span.of(&document.text)).unwrap_or_default();
    let label = words::label(&dated.edtf, dated.modifier);
    Row {
        quote: quote.split_whitespace().collect::<Vec<_>>().join(" "),
        note: format!("{}: {label}", byline(document)),
        shapes: shapes(scale, mark, 11.0, 1.0),
        rejected,
    }
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
