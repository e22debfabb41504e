//! What a corpus, a document, a theme or a name adds up to: the sources' own sentences, chosen and
//! ordered, and what they agree on, differ on, and leave out.
//!
//! ```text
//! Scope ─candidates→ Candidate ─choose→ Point
//!       └─ evidence→ Evidence
//! ```

pub mod candidates;
pub mod choose;
pub mod decimal;
pub mod evidence;
pub mod figures;
pub mod findings;
pub mod quotations;
pub mod standing;

mod marks;
mod numbers;
mod phrases;
mod quantities;
mod speakers;
mod units;

use crate::corpus::{Corpus, DocumentId};
use crate::events::Quote;
use crate::events::names::NameId;
use crate::timeline::Timeline;

pub use evidence::Evidence;
pub use figures::Figure;
pub use findings::Findings;
pub use quantities::Unit;
pub use quotations::Quotation;

/// What a briefing is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    Corpus,
    /// One document.
    Document(DocumentId),
    /// Someone or some place.
    Name(NameId),
    /// These events: a theme, a kind, a year.
    Events,
}

/// A sentence that makes a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The words, to the letter.
    pub quote: Quote,
    /// Whether a connective at the beginning of the sentence was left out.
    pub trimmed: bool,
    /// Independent documents with a sentence to the same effect, this one among them.
    pub documents: usize,
}

/// What a busy reader is handed.
#[derive(Clone, Debug)]
pub struct Briefing {
    /// Two to four sentences, where there are so many.
    pub bottom_line: Vec<Point>,
    /// Up to seven sentences, no two to the same effect.
    pub key_points: Vec<Point>,
    /// The events that matter most, in order of time.
    pub chronology: Vec<usize>,
    /// Who has a part in most events.
    pub who: Vec<NameId>,
    /// What the sources agree on, differ on, and leave out.
    pub evidence: Evidence,
}

/// Sentences of the bottom line.
const BOTTOM: usize = 3;
/// Key points.
const KEY: usize = 5;
/// Events of the chronology: what fits on a printed page.
const EVENTS: usize = 10;
/// Names that are listed.
const WHO: usize = 8;

/// The briefing about `scope`, whose events are `events`, counted as `Timeline::event` does.
#[must_use]
pub fn brief(corpus: &Corpus, timeline: &Timeline, scope: &Scope, events: &[usize]) -> Briefing {
    let candidates = candidates::of(corpus, timeline, scope, events);
    let bottom_line = choose::bottom_line(corpus, &candidates, BOTTOM);
    let key_points = choose::key_points(corpus, &candidates, &bottom_line, KEY);
    let point = |chosen: &choose::Chosen| chosen.point;
    Briefing {
        bottom_line: bottom_line.iter().map(point).collect(),
        key_points: key_points.iter().map(point).collect(),
        chronology: chronology(timeline, events),
        who: who(timeline, scope, events),
        evidence: evidence::of(corpus, timeline, events),
    }
}

/// The bottom line of the briefing alone.
#[must_use]
pub fn bottom_line(
    corpus: &Corpus,
    timeline: &Timeline,
    scope: &Scope,
    events: &[usize],
) -> Vec<Point> {
    let candidates = candidates::of(corpus, timeline, scope, events);
    choose::bottom_line(corpus, &candidates, BOTTOM).iter().map(|chosen| chosen.point).collect()
}

fn chronology(timeline: &Timeline, events: &[usize]) -> Vec<usize> {
    let dated = timeline.events.len();
    let mut ranked: Vec<usize> = events.iter().copied().filter(|index| *index < dated).collect();
    let salience = |index: usize| timeline.events[index].salience;
    ranked.sort_by(|a, b| salience(*b).total_cmp(&salience(*a)).then(a.cmp(b)));
    ranked.truncate(EVENTS);
    ranked.sort_unstable();
    ranked
}

fn who(timeline: &Timeline, scope: &Scope, events: &[usize]) -> Vec<NameId> {
    use crate::events::names::NameKind;
    let mut counts: std::collections::BTreeMap<NameId, usize> = std::collections::BTreeMap::new();
    for index in events {
        for name in &timeline.event(*index).names {
            *counts.entry(*name).or_default() += 1;
        }
    }
    let kind = |id: NameId| timeline.names.get(id).kind;
    let mut ranked: Vec<(NameId, usize)> = counts
        .into_iter()
        .filter(|(id, _)| kind(*id) != NameKind::Place && *scope != Scope::Name(*id))
        .collect();
    ranked.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    ranked.truncate(WHO);
    ranked.into_iter().map(|(id, _)| id).collect()
}
