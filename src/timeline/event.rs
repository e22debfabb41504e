//! An event as all its mentions together tell it.

use crate::events::names::NameId;
use crate::events::{Basis, Category, Mention};
use crate::time::{Bounds, Edtf, Modifier, words};

/// An event (schema.org `Event`).
#[derive(Clone, Debug)]
pub struct Event {
    /// Its address: readable, unique, the same when the corpus grows. `1871-council-signed-a-treaty-x4f0`.
    pub id: String,
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
    /// What an editor did to it.
    pub edits: Vec<Edited>,
}

/// An edit of an event, as its page tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// What was done.
    pub what: Done,
    /// Why, in the editor's words.
    pub reason: Option<String>,
}

/// What an editor did to an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// Left it off the site.
    Hidden,
    /// Gave it another title than this one.
    Retitled(String),
    /// Gave it a date; the one that the documents were read as, in words.
    Redated(Option<String>),
    /// Put it in another category than this one.
    Recategorised(Category),
    /// Put tellings together that were events of their own.
    Merged,
    /// Took tellings apart that were one event.
    Split,
    /// Added it.
    Added,
    /// Wrote this note.
    Noted(String),
    /// Put it among the highlights.
    Highlighted,
}

impl Done {
    /// As exports spell it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Done::Hidden => "hidden",
            Done::Retitled(_) => "title",
            Done::Redated(_) => "date",
            Done::Recategorised(_) => "category",
            Done::Merged => "merged",
            Done::Split => "split",
            Done::Added => "added",
            Done::Noted(_) => "note",
            Done::Highlighted => "highlight",
        }
    }
}

impl Event {
    /// Whether an editor left it off the site.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.edits.iter().any(|edit| edit.what == Done::Hidden)
    }

    /// What editors wrote for its readers.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.edits.iter().filter_map(|edit| match &edit.what {
            Done::Noted(note) => Some(note.as_str()),
            _ => None,
        })
    }

    /// Whether an editor put it among the highlights.
    #[must_use]
    pub fn is_highlighted(&self) -> bool {
        self.edits.iter().any(|edit| edit.what == Done::Highlighted)
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
