//! Mentions to events: the same happening once, with all who tell it, in order of time.
//!
//! ```text
//! Mention ─same→ pairs with reasons ─cluster→ groups ─agree→ Dating ─identity, order→ Event
//! ```

pub mod event;

mod agree;
mod cluster;
mod curate;
mod identity;
mod order;
mod profile;
mod same;
mod weight;

pub use event::{Dating, Event};

use std::collections::BTreeMap;

use crate::config::Config;
use crate::corpus::{Corpus, DocumentId};
use crate::diagnostics::Diagnostics;
use crate::events::category::OTHER;
use crate::events::names::{NameId, Names};
use crate::events::{Basis, Category, Dated, Factuality, Mention};
use crate::time::Precision;

use cluster::Group;

/// Everything that happened.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Dated events, in a total and stable order of uncertain dates.
    pub events: Vec<Event>,
    /// Events told without a date, in order of the documents.
    pub undated: Vec<Event>,
    /// Mentions not on the timeline because the text does not assert them: for review.
    pub set_aside: Vec<Mention>,
    /// Who and where.
    pub names: Names,
}

impl Timeline {
    /// The event counted so: dated ones first, then the undated.
    #[must_use]
    pub fn event(&self, index: usize) -> &Event {
        self.events.get(index).unwrap_or_else(|| &self.undated[index - self.events.len()])
    }
}

/// Merges mentions of the same event, applies what an editor decided, and puts events in order.
///
/// The order of documents makes no difference to which mentions are merged.
#[must_use]
pub fn merge(
    config: &Config,
    corpus: &Corpus,
    names: Names,
    mentions: Vec<Mention>,
) -> (Timeline, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let (told, set_aside): (Vec<_>, Vec<_>) = mentions.into_iter().partition(belongs);
    let groups = cluster::cluster(corpus, &names, told);
    let event = |group| event(config, corpus, group);
    let mut events: Vec<Event> = groups.into_iter().filter_map(event).collect();
    identity::name(corpus, &mut events);
    let (mut events, apart) = curate::split(&config.curation, events, &mut diagnostics);
    if !apart.is_empty() {
        let alone = |mention| Group { mentions: vec![mention], merged: Vec::new() };
        events.extend(apart.into_iter().map(alone).filter_map(event));
        identity::name(corpus, &mut events);
    }
    curate::curate(&config.curation, &mut events, &mut diagnostics);
    weight::weigh(&mut events);
    order::sort(&mut events);
    let (events, undated) = events.into_iter().partition(|event| event.dating.is_some());
    (Timeline { events, undated, set_aside, names }, diagnostics)
}

/// Whether a mention belongs on the timeline: what is said to have happened, and plans with a date.
fn belongs(mention: &Mention) -> bool {
    match mention.factuality {
        Factuality::Asserted | Factuality::Reported => true,
        Factuality::Planned => {
            let fixed = |dated: &Dated| {
                dated.basis != Basis::Publication && dated.edtf.precision() != Precision::Open
            };
            mention.heads.is_some() || mention.dated.as_ref().is_some_and(fixed)
        }
        Factuality::Hypothetical | Factuality::Negated => false,
    }
}

/// The event that a group of mentions tells; `None` when all of them only take it for known and
/// nothing more can be said of it.
fn event(config: &Config, corpus: &Corpus, group: Group) -> Option<Event> {
    let Group { mut mentions, merged } = group;
    let dating = agree::date(corpus, &mentions);
    let asserted = mentions.iter().any(|mention| !mention.presupposed);
    if dating.is_none() && !asserted {
        return None;
    }
    let best = mentions
        .iter()
        .enumerate()
        .max_by_key(|(index, mention)| (weight::telling(mention), std::cmp::Reverse(*index)));
    let best = best.map_or(0, |(index, _)| index);
    let first = mentions.remove(best);
    mentions.insert(0, first);
    Some(Event {
        id: String::new(),
        also: Vec::new(),
        title: headline(&mentions).to_owned(),
        category: category(&mentions),
        themes: themes(config, corpus, &mentions),
        names: names(&mentions),
        dating,
        sources: sources(corpus, &mentions),
        salience: 0.0,
        merged,
        mentions,
    })
}

/// The heading under which an event is told, else the headline of its best telling.
fn headline(mentions: &[Mention]) -> &str {
    let heading = mentions.iter().find(|mention| mention.heads.is_some());
    &heading.unwrap_or(&mentions[0]).title
}

/// The category of the best telling that has one.
fn category(mentions: &[Mention]) -> Category {
    let mut categories = mentions.iter().map(|mention| mention.category);
    categories.find(|category| *category != OTHER).unwrap_or(OTHER)
}

/// The themes of the configuration that the clauses speak of, else their whole sentences; sorted.
fn themes(config: &Config, corpus: &Corpus, mentions: &[Mention]) -> Vec<String> {
    let text = |mention: &Mention| &corpus.document(mention.quote.document).text;
    let of = |told: Vec<String>| -> Vec<String> {
        let speaks = |words: &[String]| {
            words.iter().any(|word| told.iter().any(|text| text.contains(&word.to_lowercase())))
        };
        let themes = config.themes.iter().filter(|(_, words)| speaks(words));
        themes.map(|(name, _)| name.clone()).collect()
    };
    let clauses = of(mentions.iter().map(|m| m.clause.of(text(m)).to_lowercase()).collect());
    if clauses.is_empty() {
        return of(mentions.iter().map(|m| m.quote.span.of(text(m)).to_lowercase()).collect());
    }
    clauses
}

/// The names of all mentions, most often named first.
fn names(mentions: &[Mention]) -> Vec<NameId> {
    let mut counts = BTreeMap::<NameId, usize>::new();
    for id in mentions.iter().flat_map(|mention| &mention.names) {
        *counts.entry(*id).or_default() += 1;
    }
    let mut names: Vec<_> = counts.into_iter().collect();
    names.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    names.into_iter().map(|(id, _)| id).collect()
}

/// How many independent documents tell it: the same work counts once.
fn sources(corpus: &Corpus, mentions: &[Mention]) -> usize {
    let works: std::collections::BTreeSet<DocumentId> =
        mentions.iter().map(|mention| work(corpus, mention.quote.document)).collect();
    works.len()
}

/// The document that stands for the work of which `id` is a form.
fn work(corpus: &Corpus, id: DocumentId) -> DocumentId {
    corpus.document(id).same_work_as.unwrap_or(id)
}
