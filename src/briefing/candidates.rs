//! The sentences that may make a point, and what speaks for each.

use std::collections::BTreeMap;

use crate::corpus::{Corpus, Document, DocumentId};
use crate::events::Quote;
use crate::events::stem::stem;
use crate::text::{TokenKind, tokens};
use crate::timeline::Timeline;

use super::Scope;
use super::standing::standing;

/// A sentence that may make a point.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The words that can stand alone.
    pub quote: Quote,
    /// Whether a connective was left out before them.
    pub trimmed: bool,
    /// Stems and their weights, in order of stems; their squares add up to 1.
    pub terms: Vec<(u32, f32)>,
    /// What speaks for it besides its words: its place in its document, the events it tells.
    pub prior: f32,
    /// How many words it has.
    pub words: usize,
    /// The work it belongs to: of an abstract and its paper, the paper.
    pub work: DocumentId,
}

/// Sentences that are weighed, at most; of more, those that open their documents or tell events.
const MOST: usize = 2000;
/// Mentions of a name whose sentences are weighed, at most.
const NAMED: usize = 400;

/// The candidates of a scope, in order of documents.
#[must_use]
pub fn of(corpus: &Corpus, timeline: &Timeline, scope: &Scope, events: &[usize]) -> Vec<Candidate> {
    let told = told(timeline, events);
    let mut places = match scope {
        Scope::Corpus => {
            // The sentences of an abstract stand in its paper too.
            let works = corpus.documents.iter().filter(|document| document.same_work_as.is_none());
            works.flat_map(everywhere).collect()
        }
        Scope::Document(id) => everywhere(corpus.document(*id)).collect(),
        Scope::Name(id) => {
            let mentions = &timeline.names.get(*id).mentions;
            let named = mentions.iter().take(NAMED).map(|(document, span)| (*document, span.start));
            around(corpus, told.keys().map(|quote| (quote.document, quote.span.start)).chain(named))
        }
        Scope::Events => {
            around(corpus, told.keys().map(|quote| (quote.document, quote.span.start)))
        }
    };
    for place in &mut places {
        place.prior += told.get(&place.quote).map_or(0.0, |salience| 0.15 + 0.15 * salience);
    }
    if places.len() > MOST {
        places.sort_by(|a, b| b.prior.total_cmp(&a.prior).then(a.quote.cmp(&b.quote)));
        places.truncate(MOST);
        places.sort_by_key(|place| place.quote);
    }
    let mut stems = Stems::default();
    weigh(places.iter().filter_map(|place| candidate(corpus, place, &mut stems)).collect())
}

/// How much the events that each sentence tells matter.
fn told(timeline: &Timeline, events: &[usize]) -> BTreeMap<Quote, f32> {
    let mut told = BTreeMap::new();
    for index in events {
        let event = timeline.event(*index);
        for mention in &event.mentions {
            #[expect(clippy::cast_possible_truncation, reason = "a weight need not be exact")]
            let salience = event.salience as f32;
            let known = told.entry(mention.quote).or_insert(0.0_f32);
            *known = known.max(salience);
        }
    }
    told
}

/// A sentence and what speaks for it.
struct Place {
    quote: Quote,
    prior: f32,
}

/// All sentences of a document.
fn everywhere(document: &Document) -> impl Iterator<Item = Place> + use<'_> {
    let blocks = document.blocks.iter().filter(|block| block.kind.tells());
    blocks.enumerate().flat_map(move |(paragraph, block)| {
        block.sentences.iter().enumerate().map(move |(position, span)| Place {
            quote: Quote { document: document.id, span: *span },
            prior: opening(paragraph, position),
        })
    })
}

/// The sentences that hold these places.
fn around(corpus: &Corpus, places: impl Iterator<Item = (DocumentId, usize)>) -> Vec<Place> {
    let mut quotes: Vec<Quote> = places
        .filter_map(|(id, at)| {
            let document = corpus.document(id);
            let block = document.block_at(at).filter(|block| block.kind.tells())?;
            let span = block.sentences.iter().find(|sentence| at < sentence.end)?;
            document.same_work_as.is_none().then_some(Quote { document: id, span: *span })
        })
        .collect();
    quotes.sort_unstable();
    quotes.dedup();
    quotes.into_iter().map(|quote| Place { quote, prior: 0.0 }).collect()
}

/// What speaks for a sentence by its place: those that open a document say what it is about.
fn opening(paragraph: usize, position: usize) -> f32 {
    let opens = match (paragraph, position) {
        (0, 0) => 0.35,
        (0, 1 | 2) => 0.2,
        (0 | 1, _) => 0.12,
        _ => 0.0,
    };
    opens + if position == 0 { 0.04 } else { 0.0 }
}

/// The candidate at a place, with its stems, if it can stand alone.
fn candidate(corpus: &Corpus, place: &Place, stems: &mut Stems) -> Option<(Candidate, Vec<u32>)> {
    let document = corpus.document(place.quote.document);
    let (span, trimmed) = standing(&document.text, place.quote.span)?;
    let words = span.of(&document.text);
    let candidate = Candidate {
        quote: Quote { span, ..place.quote },
        trimmed,
        terms: Vec::new(),
        prior: place.prior,
        words: words.split_whitespace().count(),
        work: document.same_work_as.unwrap_or(document.id),
    };
    Some((candidate, stems.of(words)))
}

/// Stems, numbered as they come.
#[derive(Default)]
struct Stems {
    known: BTreeMap<String, u32>,
}

impl Stems {
    /// The stems of the words that carry meaning, each once, in order.
    fn of(&mut self, text: &str) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::new();
        for token in tokens(text) {
            let word = token.span.of(text);
            let common =
                token.kind == TokenKind::Mark || word.len() < 3 && token.kind == TokenKind::Word;
            if common || COMMON.contains(&word.to_lowercase().as_str()) {
                continue;
            }
            let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
            found.push(*self.known.entry(stem(word)).or_insert(next));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Gives rare stems their weight.
fn weigh(found: Vec<(Candidate, Vec<u32>)>) -> Vec<Candidate> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for stem in found.iter().flat_map(|(_, stems)| stems) {
        *counts.entry(*stem).or_default() += 1;
    }
    let all = f32::from(u16::try_from(found.len()).unwrap_or(u16::MAX));
    let weight = |stem: u32| {
        let count = f32::from(u16::try_from(counts[&stem]).unwrap_or(u16::MAX));
        (1.0 + all / count).ln()
    };
    let candidate = |(candidate, stems): (Candidate, Vec<u32>)| {
        let mut terms: Vec<(u32, f32)> =
            stems.into_iter().map(|stem| (stem, weight(stem))).collect();
        let length = terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in &mut terms {
            *weight /= length.max(f32::MIN_POSITIVE);
        }
        Candidate { terms, ..candidate }
    };
    found.into_iter().map(candidate).collect()
}

/// Words that carry no meaning of their own.
#[rustfmt::skip]
const COMMON: [&str; 62] = [
    "the", "and", "for", "that", "with", "was", "were", "has", "have", "had", "are", "its", "his", "her", "their",
    "they", "this", "these", "those", "from", "which", "who", "whom", "whose", "will", "would", "could", "should",
    "been", "being", "not", "but", "also", "such", "than", "then", "there", "into", "upon", "over", "under", "between",
    "while", "when", "where", "after", "before", "more", "most", "some", "any", "all", "both", "each", "other", "only",
    "may", "can", "did", "does", "about", "out",
];
