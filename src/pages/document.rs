//! The reader: a document as it should be read, with its dates, events and notes beside it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::corpus::{Block, BlockKind, Document, DocumentId, InlineKind};
use crate::pages::date::DateView;
use crate::pages::documents::{authors, kind};
use crate::pages::frame::{Frame, Link, clean, counted};
use crate::pages::highlight::{Token, tokens};
use crate::pages::line::shorten;
use crate::pages::prose::{Marker, Passage, Run};
use crate::pages::quote::{place, published};
use crate::pages::small::{SmallStrip, small};
use crate::site::calendar::grouped;
use crate::site::page::Subject;
use crate::site::{Site, Url};
use crate::text::Span;

/// A document to read.
#[derive(Debug, Serialize)]
pub(super) struct DocumentPage {
    frame: Frame,
    title: String,
    authors: String,
    /// What it is, when it was published and how that is known, its length.
    facts: String,
    same: Option<Link>,
    briefing: Option<Link>,
    /// "14 events are told here, 9 of them dated."
    told: String,
    strip: Option<SmallStrip>,
    paragraphs: Vec<Paragraph>,
    /// Notes that no mark in the text calls.
    notes: Vec<NoteView>,
    references: Vec<Entry>,
    /// What was left out, word for word.
    furniture: Vec<Entry>,
}

/// A block with what stands beside it.
#[derive(Debug, Serialize)]
struct Paragraph {
    /// `prose`, `heading`, `item`, `quotation`, `front`, `code`.
    kind: &'static str,
    /// Level of a heading, 2 to 6; depth of an item.
    level: u8,
    /// Anchor.
    id: String,
    /// First character in the file, in words.
    locus: String,
    passages: Vec<Passage>,
    code: Vec<Token>,
    events: Vec<MarginEvent>,
    notes: Vec<NoteView>,
}

/// An event beside the paragraph that tells it.
#[derive(Debug, Serialize)]
struct MarginEvent {
    date: Option<DateView>,
    link: Link,
}

/// A note.
#[derive(Debug, Serialize)]
struct NoteView {
    id: String,
    label: String,
    runs: Vec<Run>,
    /// Anchor of its call.
    back: Option<String>,
}

/// An entry at the end.
#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    runs: Vec<Run>,
}

/// The view of a document.
pub(super) fn view(site: &Site, url: &Url, id: DocumentId) -> DocumentPage {
    let document = site.corpus.document(id);
    let calls = Calls::of(document);
    let marker = Marker::new(site, document, url, &calls.targets);
    let reader = Reader { site, url, document, marker: &marker, calls: &calls };
    let entries = |wanted: fn(&BlockKind) -> bool| -> Vec<Entry> {
        document
            .blocks
            .iter()
            .filter(|block| wanted(&block.kind))
            .map(|b| reader.entry(b))
            .collect()
    };
    let mut events: Vec<usize> = site.tellings(id).iter().map(|telling| telling.event).collect();
    events.sort_unstable();
    events.dedup();
    let same = document.same_work_as.map(|other| {
        let other = site.corpus.document(other);
        Link::new(other.title.as_str(), &Url::document(&other.slug), url)
    });
    DocumentPage {
        frame: frame(document),
        title: document.title.clone(),
        authors: authors(document),
        facts: facts(document),
        same,
        briefing: (site.corpus.documents.len() > 1)
            .then(|| Link::new("The briefing on one page", &Subject::Document(id).url(site), url)),
        told: told(site, &events),
        strip: small(site, url, &events),
        paragraphs: reader.paragraphs(),
        notes: reader.orphans(),
        references: entries(|kind| *kind == BlockKind::Reference),
        furniture: entries(|kind| *kind == BlockKind::Furniture),
    }
}

fn frame(document: &Document) -> Frame {
    let by = if document.authors.is_empty() {
        String::new()
    } else {
        format!(" by {}", document.authors.join(", "))
    };
    Frame {
        title: shorten(&document.title, 90),
        description: format!(
            "The {}{by} as a reading page: dates underlined.",
            kind(document.kind)
        ),
        section: "documents",
    }
}

fn facts(document: &Document) -> String {
    let mut kind = kind(document.kind).to_owned();
    if let Some(first) = kind.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let date = match (&document.published, published(document)) {
        (Some(known), Some(date)) if !known.why.is_empty() => {
            format!("Published {date}: {}.", known.why)
        }
        (_, Some(date)) => format!("Published {date}."),
        _ => String::from("It does not say when it was published."),
    };
    let length = document.code_points.at(&document.source, document.source.len());
    let length = grouped(i64::try_from(length).unwrap_or(i64::MAX));
    let venue = document.venue.as_ref().map(|venue| format!(", {venue}")).unwrap_or_default();
    format!("{kind}{venue}. {date} {length} characters, {}.", document.path)
}

fn told(site: &Site, events: &[usize]) -> String {
    let dated = events.iter().filter(|index| **index < site.timeline.events.len()).count();
    match events.len() {
        0 => String::from("No event was found in it."),
        all if all == dated => format!("It tells {}.", counted(all, "dated event", "dated events")),
        all => format!("It tells {}, {dated} of them dated.", counted(all, "event", "events")),
    }
}

/// Which note each mark calls, and from where each note is called.
struct Calls {
    /// For each inline, the anchor of the note it calls.
    targets: Vec<Option<String>>,
    /// For each block that is a called note, the inline that calls it first.
    callers: BTreeMap<usize, usize>,
    /// Notes to be shown beside each block, by index of blocks.
    beside: BTreeMap<usize, Vec<usize>>,
}

impl Calls {
    fn of(document: &Document) -> Self {
        let mut notes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, block) in document.blocks.iter().enumerate() {
            if let BlockKind::Note(label) = &block.kind {
                notes.entry(label).or_default().push(index);
            }
        }
        let mut calls = Calls {
            targets: vec![None; document.inlines.len()],
            callers: BTreeMap::new(),
            beside: BTreeMap::new(),
        };
        for (inline, mark) in document.inlines.iter().enumerate() {
            let InlineKind::NoteMark(label) = &mark.kind else { continue };
            let Some(same) = notes.get(label.as_str()) else { continue };
            // A label used again in a later chapter calls the next note of that label.
            let free = same.iter().find(|note| !calls.callers.contains_key(note));
            let note = *free.unwrap_or(&same[same.len() - 1]);
            calls.targets[inline] = Some(anchor(document, note));
            if free.is_some() {
                calls.callers.insert(note, inline);
                let here = document.blocks.partition_point(|b| b.span.end < mark.span.start);
                calls.beside.entry(here).or_default().push(note);
            }
        }
        calls
    }
}

fn anchor(document: &Document, block: usize) -> String {
    format!("n{}", document.locus(document.blocks[block].span.start))
}

/// A link to the block of some words, named by the place of the words.
pub(super) fn block_place(document: &Document, from: &Url, span: Span) -> Link {
    let words = place(document, from, span);
    Link::new(words.text, &Url::block(document, span.start), from)
}

/// Turns blocks into views.
struct Reader<'a> {
    site: &'a Site<'a>,
    url: &'a Url,
    document: &'a Document,
    marker: &'a Marker<'a>,
    calls: &'a Calls,
}

impl Reader<'_> {
    fn paragraphs(&self) -> Vec<Paragraph> {
        let mut level = 1;
        let mut paragraphs = Vec::new();
        for (index, block) in self.document.blocks.iter().enumerate() {
            let (kind, depth) = match &block.kind {
                BlockKind::Front if self.document.repeats_title(block) => continue,
                BlockKind::Heading(_) if index < 3 && self.document.repeats_title(block) => {
                    continue;
                }
                BlockKind::Front => ("front", 0),
                BlockKind::Heading(wanted) => {
                    // Headings of a page must not skip a level; its first belongs to the title.
                    level = wanted.saturating_add(1).clamp(2, level + 1).min(6);
                    ("heading", level)
                }
                BlockKind::Prose => ("prose", 0),
                BlockKind::Item(depth) => ("item", (*depth).clamp(1, 4)),
                BlockKind::Quotation => ("quotation", 0),
                BlockKind::Code(_) => ("code", 0),
                BlockKind::Note(_) | BlockKind::Reference | BlockKind::Furniture => continue,
            };
            paragraphs.push(self.paragraph(index, block, kind, depth));
        }
        paragraphs
    }

    fn paragraph(&self, index: usize, block: &Block, kind: &'static str, level: u8) -> Paragraph {
        let locus = self.document.locus(block.span.start);
        let code = match &block.kind {
            BlockKind::Code(language) => {
                let language = language.as_deref().unwrap_or("");
                tokens(block.span.of(&self.document.text), language)
            }
            _ => Vec::new(),
        };
        let passages = if code.is_empty() { self.marker.passages(block) } else { Vec::new() };
        let notes = self.calls.beside.get(&index).map_or(&[][..], Vec::as_slice);
        Paragraph {
            kind,
            level,
            id: format!("p{locus}"),
            locus: grouped(i64::try_from(locus).unwrap_or(i64::MAX)),
            passages,
            code,
            events: self.events(block),
            notes: notes.iter().map(|note| self.note(*note)).collect(),
        }
    }

    fn events(&self, block: &Block) -> Vec<MarginEvent> {
        let mut seen = Vec::new();
        let mut events = Vec::new();
        for telling in self.marker.tellings_in(block.span) {
            if seen.contains(&telling.event) {
                continue;
            }
            seen.push(telling.event);
            let event = self.site.event(telling.event);
            let link = Link::new(shorten(&event.title, 60), &Url::event(&event.id), self.url);
            events.push(MarginEvent { date: event.dating.as_ref().map(DateView::new), link });
        }
        events
    }

    fn note(&self, index: usize) -> NoteView {
        let block = &self.document.blocks[index];
        let label = match &block.kind {
            BlockKind::Note(label) => clean(label),
            _ => String::new(),
        };
        NoteView {
            id: anchor(self.document, index),
            label,
            runs: self.marker.runs(block.span),
            back: self.calls.callers.get(&index).map(|inline| format!("r{inline}")),
        }
    }

    /// Notes that no mark calls.
    fn orphans(&self) -> Vec<NoteView> {
        let blocks = self.document.blocks.iter().enumerate();
        blocks
            .filter(|(index, block)| {
                matches!(block.kind, BlockKind::Note(_)) && !self.calls.callers.contains_key(index)
            })
            .map(|(index, _)| self.note(index))
            .collect()
    }

    fn entry(&self, block: &Block) -> Entry {
        let id = format!("p{}", self.document.locus(block.span.start));
        Entry { id, runs: self.marker.runs(block.span) }
    }
}
