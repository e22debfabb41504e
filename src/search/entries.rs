//! What can be found: events, then names, then sentences, each with its words.

use std::collections::BTreeMap;

use crate::corpus::{BlockKind, Document};
use crate::events::names::{NameId, NameKind};
use crate::site::page::{KINDS, name_url};
use crate::site::{Site, Url, dating};
use crate::text::Span;

use super::words::words;

/// What can be found, counted through.
pub(super) struct Entries {
    /// Events first, in order of time; then names; then sentences.
    pub(super) all: Vec<Entry>,
    /// How many of them are events.
    pub(super) events: usize,
    /// How many are names.
    pub(super) names: usize,
}

/// Something that can be found.
pub(super) struct Entry {
    /// What is shown: a title, a name, a sentence.
    pub(super) text: String,
    /// What stands beside it: a date, a kind, the title of a document.
    pub(super) beside: String,
    /// Where it leads, from the root.
    pub(super) url: Url,
    /// Its words, and what each is worth.
    pub(super) words: BTreeMap<String, u32>,
}

/// What a word of a name is worth, or of a title, a date, someone who has a part, or a quotation.
const NAME: u32 = 9;
const TITLE: u32 = 6;
const DATE: u32 = 4;
const PART: u32 = 3;
const QUOTE: u32 = 1;
/// Characters of a sentence that are shown.
const SHOWN: usize = 320;
/// Above this many sentences only those that tell an event can be found.
const MANY: usize = 150_000;

/// Everything that can be found on a site.
pub(super) fn of(site: &Site) -> Entries {
    let mut all: Vec<Entry> = (0..site.event_count()).map(|index| event(site, index)).collect();
    let events = all.len();
    for kind in KINDS {
        all.extend(site.named(kind).into_iter().map(|id| name(site, id, kind)));
    }
    let names = all.len() - events;
    let documents = &site.corpus.documents;
    let count =
        |document: &Document| document.blocks.iter().map(|b| b.sentences.len()).sum::<usize>();
    let few = documents.iter().map(count).sum::<usize>() <= MANY;
    for document in documents {
        if few {
            all.extend(sentences(document));
        } else {
            let tellings = site.tellings(document.id).iter();
            let mut told: Vec<Span> =
                tellings.map(|telling| site.mention(*telling).quote.span).collect();
            told.dedup();
            all.extend(told.into_iter().map(|span| sentence(document, span)));
        }
    }
    Entries { all, events, names }
}

fn event(site: &Site, index: usize) -> Entry {
    let event = site.event(index);
    let mut found = BTreeMap::new();
    let date = event.dating.as_ref().map(dating::label);
    add(&mut found, &event.title, TITLE);
    add(&mut found, date.as_deref().unwrap_or_default(), DATE);
    for name in &event.names {
        add(&mut found, &site.timeline.names.get(*name).name, PART);
    }
    for mention in &event.mentions {
        let document = site.corpus.document(mention.quote.document);
        add(&mut found, mention.quote.span.of(&document.text), QUOTE);
    }
    Entry {
        text: event.title.clone(),
        beside: date.unwrap_or_else(|| "without a date".to_owned()),
        url: Url::event(&event.id),
        words: found,
    }
}

fn name(site: &Site, id: NameId, kind: NameKind) -> Entry {
    let name = site.timeline.names.get(id);
    let mut found = BTreeMap::new();
    for variant in std::iter::once(&name.name).chain(&name.aliases) {
        add(&mut found, variant, NAME);
    }
    let events = site.events_of(id).len();
    let kind = match kind {
        NameKind::Person => "person",
        NameKind::Organization => "organisation",
        NameKind::Place => "place",
    };
    let beside = format!("{kind}, {events} event{}", if events == 1 { "" } else { "s" });
    Entry { text: name.name.clone(), beside, url: name_url(name), words: found }
}

/// The sentences of a document, but not of what was left out.
fn sentences(document: &Document) -> impl Iterator<Item = Entry> + use<'_> {
    let read = document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture);
    read.flat_map(|block| block.sentences.iter().map(|span| sentence(document, *span)))
}

fn sentence(document: &Document, span: Span) -> Entry {
    let text = span.of(&document.text);
    let mut found = BTreeMap::new();
    add(&mut found, text, QUOTE);
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = text.char_indices().nth(SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    let url = Url::block(document, span.start);
    Entry { text, beside: document.title.clone(), url, words: found }
}

/// Enters the words of a text. A word that comes again is worth a little more.
fn add(found: &mut BTreeMap<String, u32>, text: &str, worth: u32) {
    for word in words(text) {
        let known = found.entry(word).or_insert(0);
        *known = if *known == 0 { worth } else { (*known).max(worth) + 1 }.min(20);
    }
}
