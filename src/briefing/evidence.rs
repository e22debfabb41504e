//! What the sources of a briefing agree on, differ on, and leave out.

use std::collections::BTreeSet;

use crate::corpus::{Corpus, DocumentId};
use crate::time::Precision;
use crate::timeline::Timeline;

/// How well the events of a briefing are witnessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Events that independent documents tell alike, most witnesses first.
    pub agreed: Vec<usize>,
    /// Events of which documents give different dates.
    pub disputed: Vec<usize>,
    /// Dated events.
    pub dated: usize,
    /// Events told without a date.
    pub undated: usize,
    /// Dated events that one document alone tells.
    pub single: usize,
    /// Runs of years without any event between the first and the last, of at least two years.
    pub gaps: Vec<(i64, i64)>,
    /// The documents that tell the events, in order.
    pub documents: Vec<DocumentId>,
}

/// Years without an event that make a gap.
const GAP: i64 = 2;

/// The evidence for some events, counted as `Timeline::event` does.
#[must_use]
pub fn of(corpus: &Corpus, timeline: &Timeline, events: &[usize]) -> Evidence {
    let mut evidence = Evidence::default();
    let mut years = BTreeSet::new();
    let mut documents = BTreeSet::new();
    for index in events {
        let event = timeline.event(*index);
        documents.extend(event.mentions.iter().map(|mention| mention.quote.document));
        let Some(dating) = &event.dating else {
            evidence.undated += 1;
            continue;
        };
        evidence.dated += 1;
        evidence.single += usize::from(event.sources == 1);
        if event.sources > 1 && dating.disputed.is_empty() {
            evidence.agreed.push(*index);
        }
        if !dating.disputed.is_empty() {
            evidence.disputed.push(*index);
        }
        let bounds = dating.bounds();
        let fine = dating.edtf.precision() <= Precision::Year;
        if let (Some(first), Some(last), true) = (bounds.earliest, bounds.latest, fine) {
            years.extend([first.civil().0, last.civil().0].map(i64::from));
        }
    }
    evidence
        .agreed
        .sort_by_key(|index| (std::cmp::Reverse(timeline.event(*index).sources), *index));
    let years: Vec<i64> = years.into_iter().collect();
    let empty = |pair: &[i64]| (pair[1] - pair[0] > GAP).then(|| (pair[0] + 1, pair[1] - 1));
    evidence.gaps = years.windows(2).filter_map(empty).collect();
    evidence.documents = corpus
        .documents
        .iter()
        .map(|document| document.id)
        .filter(|id| documents.contains(id))
        .collect();
    evidence
}
