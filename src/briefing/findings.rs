//! All quotations and figures of a corpus, found once, and those that a briefing shows.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, DocumentId};
use crate::events::Quote;
use crate::events::names::{NameId, Names};
use crate::text::Span;
use crate::timeline::Timeline;

use super::Scope;
use super::figures::{self, Figure};
use super::quantities::Unit;
use super::quotations::{self, Quotation};

/// The quotations and figures of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// Those of each document, in order.
    quotations: Vec<Vec<Quotation>>,
    /// Those of each document, in order.
    figures: Vec<Vec<Figure>>,
    of_speaker: BTreeMap<NameId, Vec<Quotation>>,
}

/// Quotations and figures of a briefing, at most.
const SAID: usize = 4;
const SHOWN: usize = 8;
/// Figures of one sentence, at most.
const SERIES: usize = 2;
/// Mentions of a name whose sentences are looked at.
const NAMED: usize = 400;
/// Words of a quotation in a briefing, at most.
const LONG: usize = 50;

impl Findings {
    /// Finds them. What a document holds depends on that document (and the names) alone.
    #[must_use]
    pub fn of(corpus: &Corpus, names: &Names) -> Self {
        let quotations = quotations::of(corpus, names);
        let mut of_speaker: BTreeMap<NameId, Vec<Quotation>> = BTreeMap::new();
        for quotation in quotations.iter().flatten() {
            if let Some(speaker) = quotation.speaker {
                of_speaker.entry(speaker).or_default().push(*quotation);
            }
        }
        Findings { quotations, figures: figures::of(corpus), of_speaker }
    }

    /// What someone says, in order of documents.
    #[must_use]
    pub fn said_by(&self, speaker: NameId) -> &[Quotation] {
        self.of_speaker.get(&speaker).map_or(&[], Vec::as_slice)
    }

    /// The quotations of a document, in order.
    #[must_use]
    pub fn quotations_in(&self, document: DocumentId) -> &[Quotation] {
        self.quotations.get(document.0).map_or(&[], Vec::as_slice)
    }

    /// The figures of a document, in order.
    #[must_use]
    pub fn figures_in(&self, document: DocumentId) -> &[Figure] {
        self.figures.get(document.0).map_or(&[], Vec::as_slice)
    }

    /// What they said: the quotations that a briefing shows, in order.
    #[must_use]
    pub fn quotations(
        &self,
        corpus: &Corpus,
        timeline: &Timeline,
        scope: &Scope,
        events: &[usize],
    ) -> Vec<Quotation> {
        let mut found: Vec<Quotation> = match scope {
            Scope::Corpus => works(corpus).flat_map(|id| self.quotations_in(id)).copied().collect(),
            Scope::Document(id) => self.quotations_in(*id).to_vec(),
            Scope::Name(id) if !self.said_by(*id).is_empty() => self.said_by(*id).to_vec(),
            _ => places(corpus, timeline, scope, events)
                .into_iter()
                .flat_map(|place| {
                    within(self.quotations_in(place.document), place.span, |q| q.quote.span)
                })
                .copied()
                .collect(),
        };
        found.retain(|quotation| quotation.said_by.is_some());
        let weight = |quotation: &Quotation| weight(corpus, timeline, quotation);
        rank(&mut found, weight);
        let mut spoken: BTreeMap<(Option<NameId>, DocumentId), usize> = BTreeMap::new();
        let alone = matches!(scope, Scope::Name(_));
        found.retain(|quotation| {
            let times = spoken.entry((quotation.speaker, quotation.quote.document)).or_default();
            *times += 1;
            alone || *times <= 1
        });
        found.truncate(SAID);
        found.sort_by_key(|quotation| quotation.quote);
        found
    }

    /// The figures that a briefing shows, in order.
    #[must_use]
    pub fn figures(
        &self,
        corpus: &Corpus,
        timeline: &Timeline,
        scope: &Scope,
        events: &[usize],
    ) -> Vec<Figure> {
        let found: Vec<&Figure> = match scope {
            Scope::Corpus => works(corpus).flat_map(|id| self.figures_in(id)).collect(),
            Scope::Document(id) => self.figures_in(*id).iter().collect(),
            _ => places(corpus, timeline, scope, events)
                .into_iter()
                .flat_map(|place| within(self.figures_in(place.document), place.span, |f| f.span))
                .collect(),
        };
        let mut ranked = found;
        rank(&mut ranked, |figure| worth(corpus, timeline, figure));
        let mut series: BTreeMap<Quote, usize> = BTreeMap::new();
        ranked.retain(|figure| {
            let count = series.entry(figure.quote).or_default();
            *count += 1;
            *count <= SERIES
        });
        ranked.truncate(SHOWN);
        ranked.sort_by_key(|figure| (figure.quote, figure.span));
        ranked.into_iter().cloned().collect()
    }
}

/// Documents that are no shorter form of another.
fn works(corpus: &Corpus) -> impl Iterator<Item = DocumentId> + '_ {
    let works = corpus.documents.iter().filter(|document| document.same_work_as.is_none());
    works.map(|document| document.id)
}

/// The sentences that tell the events, and those that name the subject; each once, in order.
fn places(corpus: &Corpus, timeline: &Timeline, scope: &Scope, events: &[usize]) -> Vec<Quote> {
    let told = events.iter().flat_map(|index| &timeline.event(*index).mentions);
    let mut places: BTreeSet<Quote> = told.map(|mention| mention.quote).collect();
    if let Scope::Name(id) = scope {
        let mentions = timeline.names.get(*id).mentions.iter().take(NAMED);
        places = mentions
            .filter_map(|(document, span)| {
                let block = corpus.document(*document).block_at(span.start)?;
                let sentence = block.sentences.iter().find(|sentence| span.start < sentence.end)?;
                Some(Quote { document: *document, span: *sentence })
            })
            .collect();
    }
    places
        .into_iter()
        .filter(|place| corpus.document(place.document).same_work_as.is_none())
        .collect()
}

/// Those that begin within `span`, of a list in order.
fn within<T>(all: &[T], span: Span, place: impl Fn(&T) -> Span) -> &[T] {
    let first = all.partition_point(|one| place(one).start < span.start);
    let last = all.partition_point(|one| place(one).start < span.end);
    &all[first..last.max(first)]
}

/// What weighs most first; among equals, what comes first.
fn rank<T>(all: &mut Vec<T>, weight: impl Fn(&T) -> f64) {
    let mut ranked: Vec<(f64, T)> = all.drain(..).map(|one| (weight(&one), one)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    all.extend(ranked.into_iter().map(|(_, one)| one));
}

/// What speaks for a quotation: a speaker with a name whom the corpus often names, a length that can
/// be read aloud, a whole sentence.
fn weight(corpus: &Corpus, timeline: &Timeline, quotation: &Quotation) -> f64 {
    let text = &corpus.document(quotation.quote.document).text;
    let words = quotation.quote.span.of(text);
    let count = words.split_whitespace().count();
    let speaker = match quotation.speaker {
        Some(id) => {
            let named = timeline.names.get(id).mentions.len().min(1000);
            1.0 + 0.2 * f64::from(u16::try_from(named).unwrap_or(u16::MAX)).ln()
        }
        None => 0.0,
    };
    let length = match count {
        0..8 => -0.5,
        8..=LONG => 0.5,
        _ => -1.0,
    };
    let whole = if words.starts_with(|c: char| c.is_uppercase() || c == '…') { 0.3 } else { 0.0 };
    speaker + length + whole
}

/// What speaks for a figure: a date, a unit that compares, names, and that its words stand alone.
fn worth(corpus: &Corpus, timeline: &Timeline, figure: &Figure) -> f64 {
    let text = &corpus.document(figure.quote.document).text;
    let first = figure.measured.first().map_or("", |span| span.of(text));
    let opening = first.split_whitespace().next().unwrap_or_default().to_lowercase();
    let leans = ["it", "he", "she", "they", "this", "which", "that", "who", "is", "are", "was"];
    let named = timeline.names.within(figure.quote.document, figure.quote.span).len().min(3);
    let unit = match figure.unit {
        Unit::Known("percent" | "USD" | "EUR" | "GBP" | "JPY" | "people") => 0.4,
        Unit::Known(_) | Unit::Power(..) => 0.3,
        Unit::Noun(_) => 0.1,
        Unit::Unsaid => -0.3,
    };
    let date = if figure.date.is_some() { 0.5 } else { 0.0 };
    let alone = if leans.contains(&opening.as_str()) { -0.4 } else { 0.0 };
    unit + date + alone + 0.1 * f64::from(u8::try_from(named).unwrap_or(3))
}
