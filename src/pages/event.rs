//! An event: its date, the words that tell it, and how sure that is.

use serde::Serialize;

use crate::events::{Factuality, Mention};
use crate::pages::date::{DateView, extent};
use crate::pages::edit::{self, Marks, Paste};
use crate::pages::frame::{Frame, Link, counted};
use crate::pages::highlight::{Token, json};
use crate::pages::line::{Line, names, shorten};
use crate::pages::quote::QuoteView;
use crate::pages::reading::{Reading, view as reading};
use crate::site::mark::marks;
use crate::site::page::Group;
use crate::site::{Site, Url, dating};
use crate::timeline::Event;

/// The page of an event.
#[derive(Debug, Serialize)]
pub(super) struct EventPage {
    frame: Frame,
    title: String,
    date: Option<DateView>,
    category: Link,
    themes: Vec<Link>,
    actors: Vec<Link>,
    places: Vec<Link>,
    /// "told by 2 independent documents".
    told: String,
    /// The best telling of each document.
    quotes: Vec<QuoteView>,
    /// Other tellings.
    more: Vec<QuoteView>,
    /// What the sources say where they disagree.
    disputed: Vec<String>,
    reading: Option<Reading>,
    sure: Vec<Fact>,
    /// What an editor changed.
    edited: Marks,
    /// The commonest edits, ready to paste.
    edits: Vec<Paste>,
    related: Vec<Line>,
    before: Option<Line>,
    after: Option<Line>,
    /// The record of the event, coloured.
    record: Vec<Token>,
    /// The record of all events, from the page.
    data: String,
}

/// A line under "How sure is this?".
#[derive(Debug, Serialize)]
struct Fact {
    term: &'static str,
    words: String,
}

/// Related events, at most.
const RELATED: usize = 5;
/// Tellings beyond the best of each document, at most.
const MORE: usize = 12;

/// The view of an event.
pub(super) fn view(site: &Site, url: &Url, index: usize) -> EventPage {
    let event = site.event(index);
    let date = event.dating.as_ref().map(DateView::new);
    let (actors, places) = names(site, url, event);
    let (first, others) = by_document(event);
    let quote = |mention: &Mention| QuoteView::new(site, url, mention);
    let category = Group::of(event.category);
    let themes = event.themes.iter().cloned().map(Group::Theme);
    let line = |other: usize| Line::new(site, url, other);
    let dated = index < site.timeline.events.len();
    let neighbour = |other: Option<usize>| {
        other.filter(|other| dated && *other < site.timeline.events.len()).map(line)
    };
    EventPage {
        frame: frame(event, date.as_ref()),
        title: event.title.clone(),
        category: Link::new(category.label(), &category.url(), url),
        themes: themes.map(|theme| Link::new(theme.label(), &theme.url(), url)).collect(),
        actors,
        places,
        told: format!("told by {}", counted(event.sources, "document", "independent documents")),
        quotes: first.into_iter().map(quote).collect(),
        more: others.into_iter().take(MORE).map(quote).collect(),
        disputed: disputed(event),
        reading: reading(site, event),
        sure: sure(site, event),
        edited: edit::marks(event),
        edits: edit::pastes(site, index),
        related: site.related(index, RELATED).into_iter().map(line).collect(),
        before: neighbour(index.checked_sub(1)),
        after: neighbour(Some(index + 1)),
        record: record(site, event),
        data: Url::new("data/timeline.json").from(url),
        date,
    }
}

fn frame(event: &Event, date: Option<&DateView>) -> Frame {
    let when = date.map_or("undated", |date| &date.words);
    let title = format!("{} ({when})", shorten(&event.title, 90));
    let documents = counted(event.sources, "document says", "documents say");
    let description = format!("What {documents}, word for word, and how the date was read.");
    Frame { title, description, section: "timeline" }
}

/// The best telling of each document, and the others.
fn by_document(event: &Event) -> (Vec<&Mention>, Vec<&Mention>) {
    let mut seen = Vec::new();
    event.mentions.iter().partition(|mention| {
        let new = !seen.contains(&mention.quote.document);
        seen.push(mention.quote.document);
        new
    })
}

fn disputed(event: &Event) -> Vec<String> {
    let Some(date) = event.dating.as_ref().filter(|date| !date.disputed.is_empty()) else {
        return Vec::new();
    };
    let first = crate::time::words::label(&date.edtf, date.modifier);
    let others = date.disputed.iter().map(|edtf| crate::time::words::label(edtf, None));
    std::iter::once(first).chain(others).collect()
}

fn sure(site: &Site, event: &Event) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |term, words: String| facts.push(Fact { term, words });
    match &event.dating {
        Some(date) => {
            add("Basis", dating::basis(date.basis).into());
            if let Some(mark) = marks(date).first() {
                add("Precision", extent(mark));
            }
        }
        None => add("Date", "no document gives one".into()),
    }
    let all = site.independent_documents();
    let witnesses = match event.sources {
        1 if all == 1 => String::from("the only document"),
        1 => format!("1 of {all} documents: nothing else confirms it"),
        sources => format!("{sources} of {all} documents, independent of each other"),
    };
    add("Witnesses", witnesses);
    add("Stated as", stated(event));
    let agree = event.dating.as_ref().is_none_or(|date| date.disputed.is_empty());
    if !agree {
        add("Agreement", "sources give different dates".into());
    } else if event.sources > 1 {
        add("Agreement", "no source gives another date".into());
    }
    for reason in &event.merged {
        add("Merged", reason.clone());
    }
    for edited in &event.edits {
        add("Edited", edit::told(edited));
    }
    facts
}

/// "fact in 3 sentences, reported in 1".
fn stated(event: &Event) -> String {
    let kinds = [
        (Factuality::Asserted, "fact"),
        (Factuality::Reported, "reported"),
        (Factuality::Planned, "planned"),
        (Factuality::Hypothetical, "possible"),
        (Factuality::Negated, "denied"),
    ];
    let mut parts = Vec::new();
    for (kind, word) in kinds {
        let count = event.mentions.iter().filter(|m| m.factuality == kind).count();
        if count > 0 {
            parts.push(format!("{word} in {}", counted(count, "sentence", "sentences")));
        }
    }
    parts.join(", ")
}

fn record(site: &Site, event: &Event) -> Vec<Token> {
    json(&crate::site::record::event(site, event))
}
