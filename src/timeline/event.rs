//! An event as all its mentions together tell it.

use crate::events::names::NameId;
use crate::events::{Basis, Category, Mention};
use crate::time::{Bounds, Edtf, Modifier, words};

/// An event (schema.org `Event`).
#[derive(Clone, Debug)]
pub struct Event {
    /// Its address: readable, unique, the same when the corpus grows. `1871-council-signed-a-treaty-x4f0`.
    pub id: String,
    /// The ids that its other tellings would have by themselves: addresses that a merge swallowed.
    /// Sorted.
    pub also: Vec<String>,
    /// A short clause made of the source's own words.
    pub title: String,
    /// What sort of event.
    pub category: Category,
    /// Names of the themes it belongs to, sorted.
    pub themes: Vec<String>,
    /// Who and where: the names of all mentions, most often named first.
    pub names: Vec<NameId>,
    /// When; `None` when no document says.
    pub dating: Option<Dating>,
    /// Who tells it, best telling first; never empty.
    pub mentions: Vec<Mention>,
    /// Independent documents that tell it (the same work counts once); at least 1.
    pub sources: usize,
    /// How much it matters in this corpus, 0 to 1: independent documents, specificity, position.
    pub salience: f64,
    /// Why mentions were merged, as sentences for a reader; empty for a single mention.
    pub merged: Vec<String>,
}

impl Event {
    /// Whether an editor who wrote `id` means this event: its id, with or without the mark at its
    /// end, or one that a merge swallowed.
    #[must_use]
    pub fn answers_to(&self, id: &str) -> bool {
        let unmarked = self.id.rsplit_once('-').is_some_and(|(words, _)| words == id);
        self.id == id || unmarked || self.also.iter().any(|other| other == id)
    }
}

/// The date of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dating {
    /// The finest date that all tellings agree on.
    pub edtf: Edtf,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// Whether all documents tell it as a plan.
    pub planned: bool,
    /// A bound taken from another event ("no later than"), which narrows `edtf` in the words and on
    /// the strip.
    pub no_later_than: Option<Edtf>,
    /// How it is known.
    pub basis: Basis,
    /// How it was read, step by step.
    pub why: Vec<String>,
    /// Other dates that documents give, where they disagree.
    pub disputed: Vec<Edtf>,
}

impl Dating {
    /// Earliest and latest instant, with the bound that another event sets.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let bounds = self.edtf.bounds();
        let limit = self.no_later_than.as_ref().and_then(|limit| limit.bounds().latest);
        match (bounds.latest, limit) {
            (Some(latest), Some(limit)) => Bounds { latest: Some(latest.min(limit)), ..bounds },
            (None, limit) => Bounds { latest: limit, ..bounds },
            (latest, None) => Bounds { latest, ..bounds },
        }
    }

    /// The date as a reader reads it: "late 2012", "2014, by 27 March 2014", "May 2029
    /// (planned)".
    #[must_use]
    pub fn label(&self) -> String {
        let label = words::label(&self.edtf, self.modifier);
        match &self.no_later_than {
            Some(limit) => format!("{label}, by {}", words::label(limit, None)),
            None if self.planned => format!("{label} (planned)"),
            None => label,
        }
    }
}
