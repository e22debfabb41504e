//! Two timelines to what changed between them.
//!
//! Timelines are read as `data/timeline.json` holds them, so that sites of other days, machines and
//! revisions can be compared.

pub mod report;
pub mod snapshot;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use snapshot::Event;
pub use snapshot::{NotATimeline, Snapshot};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "lowercase")]
pub enum Change {
    /// An event that the old timeline has not.
    Added(Told),
    /// An event that the new timeline has not.
    Removed(Told),
    /// Another date.
    Redated {
        /// The event.
        event: Told,
        /// Its date before, as EDTF; `None` if it had none.
        from: Option<String>,
        /// Its date now.
        to: Option<String>,
    },
    /// Another title.
    Retitled {
        /// The event.
        event: Told,
        /// Its title before.
        from: String,
    },
    /// Events that became one.
    Merged {
        /// The one.
        event: Told,
        /// Titles of the others.
        from: Vec<String>,
    },
    /// An event that became several.
    Split {
        /// What it was called.
        from: String,
        /// What they are.
        into: Vec<Told>,
    },
    /// More or fewer independent documents tell it.
    Sourced {
        /// The event.
        event: Told,
        /// How many told it before.
        from: usize,
        /// How many tell it now.
        to: usize,
    },
}

/// An event, as a difference names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its id in the timeline that has it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its date in words; empty if it has none.
    pub label: String,
    /// The documents that tell it.
    pub documents: Vec<String>,
}

impl Told {
    fn new(event: &Event) -> Self {
        let documents: BTreeSet<_> =
            event.tellings.iter().map(|(document, _)| document.clone()).collect();
        Told {
            id: event.id.clone(),
            title: event.title.clone(),
            label: event.label.clone(),
            documents: documents.into_iter().collect(),
        }
    }
}

/// What changed, in the order of the new timeline; what is gone comes last.
///
/// An event is the same if it has the same id, or else if it is told by the same words.
#[must_use]
pub fn compare(old: &Snapshot, new: &Snapshot) -> Vec<Change> {
    let pairs = pairs(old, new);
    let mut sources: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut targets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (before, now) in &pairs {
        sources.entry(*now).or_default().push(*before);
        targets.entry(*before).or_default().push(*now);
    }
    let mut changes = Vec::new();
    for (now, event) in new.events.iter().enumerate() {
        let Some(before) = sources.get(&now) else {
            changes.push(Change::Added(Told::new(event)));
            continue;
        };
        let like = before.iter().find(|index| old.events[**index].id == event.id);
        let main = &old.events[*like.unwrap_or(&before[0])];
        let whole = targets[like.unwrap_or(&before[0])].len() == 1;
        if before.len() > 1 {
            let others =
                before.iter().map(|index| &old.events[*index]).filter(|other| other.id != main.id);
            let from = others.map(|other| other.title.clone()).collect();
            changes.push(Change::Merged { event: Told::new(event), from });
        }
        if whole {
            changes.extend(differences(main, event));
        }
    }
    for (before, event) in old.events.iter().enumerate() {
        match targets.get(&before).map(Vec::as_slice) {
            None => changes.push(Change::Removed(Told::new(event))),
            Some([_]) => {}
            Some(parts) => changes.push(Change::Split {
                from: event.title.clone(),
                into: parts.iter().map(|index| Told::new(&new.events[*index])).collect(),
            }),
        }
    }
    changes
}

/// Which events of the two are the same, as indices: by id, then by the words that tell them.
fn pairs(old: &Snapshot, new: &Snapshot) -> BTreeSet<(usize, usize)> {
    let by_id: BTreeMap<&str, usize> =
        new.events.iter().enumerate().map(|(index, event)| (event.id.as_str(), index)).collect();
    let mut by_words: BTreeMap<&(String, String), Vec<usize>> = BTreeMap::new();
    for (index, event) in new.events.iter().enumerate() {
        for telling in &event.tellings {
            by_words.entry(telling).or_default().push(index);
        }
    }
    let kept: BTreeSet<&str> = old
        .events
        .iter()
        .map(|event| event.id.as_str())
        .filter(|id| by_id.contains_key(id))
        .collect();
    let mut pairs = BTreeSet::new();
    for (before, event) in old.events.iter().enumerate() {
        let same = by_id.get(event.id.as_str()).copied();
        pairs.extend(same.map(|now| (before, now)));
        for telling in &event.tellings {
            for now in by_words.get(telling).into_iter().flatten() {
                // A sentence may tell several events: where the ids of both are known to the other
                // timeline, they are not the same one.
                let other =
                    kept.contains(event.id.as_str()) && kept.contains(new.events[*now].id.as_str());
                if !other {
                    pairs.insert((before, *now));
                }
            }
        }
    }
    pairs
}

fn differences(old: &Event, new: &Event) -> Vec<Change> {
    let event = || Told::new(new);
    let mut changes = Vec::new();
    if old.edtf != new.edtf {
        changes.push(Change::Redated {
            event: event(),
            from: old.edtf.clone(),
            to: new.edtf.clone(),
        });
    }
    if old.title != new.title {
        changes.push(Change::Retitled { event: event(), from: old.title.clone() });
    }
    if old.sources != new.sources {
        changes.push(Change::Sourced { event: event(), from: old.sources, to: new.sources });
    }
    changes
}
