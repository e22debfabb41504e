//! `curation.toml`: what a person decided about events and names, each edit with its place.
//!
//! An edit names its event twice: by its id, which readers see in the address, and by a few words
//! of a telling, which find it again when documents or their reading change.

mod kinds;
mod read;

pub use kinds::{KINDS, Key, Kind};

use crate::text::Span;

/// The file; diagnostics name it so, wherever the project lies.
pub const FILE: &str = "curation.toml";

/// Every edit, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curation {
    /// Edits of events that were found.
    pub edits: Vec<Edit>,
    /// Events that an editor adds.
    pub additions: Vec<Addition>,
    /// Names that an editor gives.
    pub names: Vec<Naming>,
    /// The file, in which all spans count.
    source: String,
}

/// Words of the file, and where they stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// The words.
    pub text: String,
    /// Their place, in bytes.
    pub span: Span,
}

/// The event that an edit means. At least one of `event` and `quote` is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub event: Option<Written>,
    /// Words of a telling.
    pub quote: Option<Written>,
    /// Path of the document that tells it.
    pub document: Option<Written>,
    /// Where the edit begins, for diagnostics.
    pub span: Span,
}

/// An edit of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Which event.
    pub target: Target,
    /// What is done to it.
    pub change: Change,
    /// Why, for the reader.
    pub reason: Option<String>,
}

/// What is done to an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is left off the site.
    Hide,
    /// Each of its tellings becomes an event of its own.
    Split,
    /// These are the same event.
    Merge(Vec<Target>),
    /// It has this title.
    Retitle(Written),
    /// It has this date, as EDTF.
    Redate(Written),
    /// It is of this category.
    Recategorise(Written),
    /// It has this note.
    Note(Written),
    /// It stands among the highlights.
    Highlight,
}

/// An event that an editor adds, with the words that tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// Its date, as EDTF.
    pub date: Written,
    /// Its title.
    pub title: Written,
    /// Path of the document that tells it.
    pub document: Written,
    /// The words.
    pub quote: Written,
    /// Its category; else `other`.
    pub category: Option<Written>,
    /// Why, for the reader.
    pub reason: Option<String>,
}

/// What someone or some place is called. Several names that were found become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The name to show.
    pub name: Written,
    /// The names that were found, or forms of them; never empty.
    pub was: Vec<Written>,
    /// `person`, `organization` or `place`, where that must be said.
    pub kind: Option<Written>,
}

impl Change {
    /// The kind of edit, as the file spells it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Change::Hide => "hide",
            Change::Split => "split",
            Change::Merge(_) => "merge",
            Change::Retitle(_) => "retitle",
            Change::Redate(_) => "redate",
            Change::Recategorise(_) => "recategorise",
            Change::Note(_) => "note",
            Change::Highlight => "highlight",
        }
    }
}

impl Curation {
    /// The line of the file in which `span` begins, counted from 1.
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        let before = self.source.get(..span.start).unwrap_or(&self.source);
        before.matches('\n').count() + 1
    }
}
