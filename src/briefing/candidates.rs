//! The sentences that may make a point, and what speaks for each.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, Document, DocumentId};
use crate::events::Quote;
use crate::events::stem::stem;
use crate::text::{Span, TokenKind, tokens};
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

/// Sentences that are weighed, at most; of more, those that lead their documents or tell events.
const MOST: usize = 3000;

/// The candidates of a scope, in order of documents.
#[must_use]
pub fn of(corpus: &Corpus, timeline: &Timeline, scope: &Scope, events: &[usize]) -> Vec<Candidate> {
    let told = told(timeline, events);
    let named = named(timeline, scope);
    let mut stems = Stems::default();
    let mut found: Vec<(Candidate, Vec<u32>)> = Vec::new();
    for document in &corpus.documents {
        let wanted = match scope {
            Scope::Document(id) => *id == document.id,
            // The sentences of an abstract stand in its paper too.
            _ => document.same_work_as.is_none(),
        };
        if wanted {
            enter(document, scope, &told, &named, &mut stems, &mut found);
        }
    }
    if found.len() > MOST {
        found.sort_by(|a, b| b.0.prior.total_cmp(&a.0.prior).then(a.0.quote.cmp(&b.0.quote)));
        found.truncate(MOST);
        found.sort_by_key(|(candidate, _)| candidate.quote);
    }
    weigh(found)
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

/// Where the name is mentioned that the briefing is about.
fn named(timeline: &Timeline, scope: &Scope) -> BTreeSet<(DocumentId, Span)> {
    match scope {
        Scope::Name(id) => timeline.names.get(*id).mentions.iter().copied().collect(),
        _ => BTreeSet::new(),
    }
}

fn enter(
    document: &Document,
    scope: &Scope,
    told: &BTreeMap<Quote, f32>,
    named: &BTreeSet<(DocumentId, Span)>,
    stems: &mut Stems,
    found: &mut Vec<(Candidate, Vec<u32>)>,
) {
    let blocks: Vec<_> = document.blocks.iter().filter(|block| block.kind.tells()).collect();
    let count: usize = blocks.iter().map(|block| block.sentences.len()).sum();
    let mut at = 0;
    for (paragraph, block) in blocks.iter().enumerate() {
        for (position, sentence) in block.sentences.iter().enumerate() {
            let place = Place { at, count, paragraph, position };
            at += 1;
            let whole = Quote { document: document.id, span: *sentence };
            let event = told.get(&whole).copied();
            let first = (document.id, Span::new(sentence.start, sentence.start));
            let names = || {
                named
                    .range(first..)
                    .next()
                    .is_some_and(|(id, span)| *id == document.id && span.start < sentence.end)
            };
            let fits = match scope {
                Scope::Corpus | Scope::Document(_) => true,
                Scope::Name(_) => event.is_some() || names(),
                Scope::Events => event.is_some(),
            };
            let Some((span, trimmed)) = fits.then(|| standing(&document.text, *sentence)).flatten()
            else {
                continue;
            };
            let terms = stems.of(span.of(&document.text));
            let words = span.of(&document.text).split_whitespace().count();
            let prior = place.prior() + event.map_or(0.0, |salience| 0.15 + 0.15 * salience);
            let work = document.same_work_as.unwrap_or(document.id);
            let quote = Quote { document: document.id, span };
            let candidate = Candidate { quote, trimmed, terms: Vec::new(), prior, words, work };
            found.push((candidate, terms));
        }
    }
}

/// Where a sentence stands in its document.
struct Place {
    /// Index of the sentence, of so many.
    at: usize,
    count: usize,
    /// Index of its paragraph, and its index there.
    paragraph: usize,
    position: usize,
}

impl Place {
    /// Sentences that open a document say what it is about; so do those that close a long one.
    fn prior(&self) -> f32 {
        let opens = match (self.at, self.paragraph) {
            (0, _) => 0.35,
            (1 | 2, _) => 0.2,
            (_, 0 | 1) => 0.12,
            _ => 0.0,
        };
        let closes =
            if self.count > 40 && self.at + self.count / 20 + 3 > self.count { 0.08 } else { 0.0 };
        opens + closes + if self.position == 0 { 0.04 } else { 0.0 }
    }
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
