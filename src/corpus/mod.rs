//! Files to documents: text, blocks of known kind, metadata, and the dates in them.

pub mod document;

pub use document::{
    Block, BlockKind, Document, DocumentId, DocumentKind, Inline, InlineKind, Published,
};

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::files::File;

/// All documents.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// In path order; [`DocumentId`] counts from 0.
    pub documents: Vec<Document>,
}

impl Corpus {
    /// The document with this id.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0]
    }
}

/// Reads every file of a known format; the others become diagnostics.
#[must_use]
pub fn read(_config: &Config, _files: Vec<File>) -> (Corpus, Diagnostics) {
    (Corpus::default(), Diagnostics::new())
}
