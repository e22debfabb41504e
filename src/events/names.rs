//! People, organisations and places: one entry for each, with all its variants.

use crate::corpus::{Corpus, DocumentId};
use crate::text::Span;

/// Index of a name in [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(pub usize);

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A person (schema.org `Person`).
    Person,
    /// An organisation, government body, force (schema.org `Organization`).
    Organization,
    /// A country or other place (schema.org `Place`).
    Place,
}

/// One person, organisation or place.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its address and export id: from the name, unique.
    pub slug: String,
    /// What it names.
    pub kind: NameKind,
    /// The fullest form.
    pub name: String,
    /// Other forms found, sorted.
    pub aliases: Vec<String>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<(DocumentId, Span)>,
}

/// Every name of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Indexed by [`NameId`].
    pub entries: Vec<Name>,
}

impl Names {
    /// Finds the names of a corpus.
    #[must_use]
    pub fn of(_corpus: &Corpus) -> Self {
        Names::default()
    }

    /// The entry.
    #[must_use]
    pub fn get(&self, id: NameId) -> &Name {
        &self.entries[id.0]
    }

    /// The names within `span` of a document, in order of appearance, each once.
    #[must_use]
    pub fn within(&self, _document: DocumentId, _span: Span) -> Vec<NameId> {
        Vec::new()
    }
}
