//! Addresses of events: readable, unique, and the same when other documents come or go.
//!
//! An event is called after one of its tellings: the year, the first words of the title, and a mark
//! made of the document's path and the words quoted. All of that stays when documents are added, and
//! when the document itself grows elsewhere. The names that the other tellings would give are kept,
//! so that an address swallowed by a merge is not lost.

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;

use crate::corpus::Corpus;
use crate::events::Mention;

use super::event::Event;

/// Words of the title in an id.
const WORDS: usize = 7;
/// Letters and digits of the mark.
const MARK: usize = 4;

/// Gives each event its id, and the ids it would have if it were told otherwise.
///
/// The first dated telling in the order of documents gives the name, since new documents tend to
/// come last.
pub(super) fn name(corpus: &Corpus, events: &mut [Event]) {
    let mut taken = BTreeMap::<String, usize>::new();
    let mut places: Vec<usize> = (0..events.len()).collect();
    places.sort_by_key(|at| first(&events[*at]).map(|mention| (mention.quote, mention.trigger)));
    for at in places {
        let Some(first) = first(&events[at]) else { continue };
        let id = id(corpus, first);
        let count = taken.entry(id.clone()).or_default();
        *count += 1;
        let others: BTreeSet<String> =
            events[at].mentions.iter().map(|mention| self::id(corpus, mention)).collect();
        events[at].also = others.into_iter().filter(|other| *other != id).collect();
        // The same words twice in one document, and not the same event.
        events[at].id = if *count == 1 { id } else { format!("{id}-{count}") };
    }
}

fn first(event: &Event) -> Option<&Mention> {
    let order = |mention: &&Mention| (mention.dated.is_none(), mention.quote, mention.trigger);
    event.mentions.iter().min_by_key(order)
}

/// The id of an event that only this mention tells.
fn id(corpus: &Corpus, mention: &Mention) -> String {
    let document = corpus.document(mention.quote.document);
    let (quote, trigger) = (mention.quote.span, mention.trigger.start - mention.quote.span.start);
    let date = mention.dated.as_ref().map(|dated| dated.edtf.to_string()).unwrap_or_default();
    let parts = [&document.path, quote.of(&document.text), &trigger.to_string(), &date];
    let title = slug(&mention.title);
    let words: Vec<&str> = title.split('-').take(WORDS).collect();
    format!("{}-{}-{}", year(mention), words.join("-"), mark(&parts))
}

fn year(mention: &Mention) -> String {
    let year = mention.dated.as_ref().and_then(|dated| {
        let bounds = dated.edtf.bounds();
        Some(bounds.earliest.or(bounds.latest)?.year())
    });
    match year {
        Some(year) if year <= 0 => format!("{}bc", 1 - year),
        Some(year) => year.to_string(),
        None => "undated".to_owned(),
    }
}

fn slug(title: &str) -> String {
    let plain = deunicode(title).to_lowercase().replace('\'', "");
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// FNV-1a, 32 bits, in letters and digits: short, and the same everywhere.
fn mark(parts: &[&str]) -> String {
    const DIGITS: &[u8] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let hash = hash ^ hash >> 20;
    (0..MARK).map(|at| char::from(DIGITS[(hash >> (5 * at)) as usize % DIGITS.len()])).collect()
}
