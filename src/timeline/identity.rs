//! Addresses of events: readable, unique, and the same when other documents come or go.

use std::collections::BTreeMap;

use deunicode::deunicode;

use crate::corpus::Corpus;

use super::event::Event;

/// Gives each event its id: the year and the first words of the title. Where two events would share
/// one, each gets a mark made from its own first quote, so that neither depends on the other.
pub(super) fn name(corpus: &Corpus, events: &mut [Event]) {
    let ids: Vec<String> = events.iter().map(readable).collect();
    let mut counts = BTreeMap::<&str, usize>::new();
    for id in &ids {
        *counts.entry(id).or_default() += 1;
    }
    for (event, id) in events.iter_mut().zip(&ids) {
        event.id.clone_from(id);
        if counts[id.as_str()] > 1 {
            let mention = &event.mentions[0];
            let document = corpus.document(mention.quote.document);
            let trigger = mention.trigger.start.to_string();
            let parts = [&document.path, mention.quote.span.of(&document.text), &trigger];
            event.id = format!("{id}-{:08x}", fingerprint(&parts));
        }
    }
}

fn readable(event: &Event) -> String {
    let year = event.dating.as_ref().and_then(|dating| {
        let bounds = dating.bounds();
        Some(bounds.earliest.or(bounds.latest)?.year())
    });
    let title = slug(&event.title);
    let words: Vec<&str> = title.split('-').take(7).collect();
    match year {
        Some(year) if year <= 0 => format!("{}bc-{}", 1 - year, words.join("-")),
        Some(year) => format!("{year}-{}", words.join("-")),
        None => format!("undated-{}", words.join("-")),
    }
}

fn slug(title: &str) -> String {
    let plain = deunicode(title).to_lowercase().replace('\'', "");
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// FNV-1a, 32 bits: short, and the same everywhere.
fn fingerprint(parts: &[&str]) -> u32 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
