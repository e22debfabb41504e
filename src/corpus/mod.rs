//! Files to documents: text, blocks of known kind, metadata, and the dates in them.

pub mod document;

mod slugs;
mod draft;
mod decode;
mod markers;
mod light;
mod plain;
mod markdown;
mod front_matter;
mod furniture;
mod sections;
mod whole;
mod notes;
mod names;
mod published;
mod title_page;
mod classify;
mod kind;
mod assemble;
mod metadata;
mod reading;
mod same_work;

pub use document::{
    Block, BlockKind, Document, DocumentId, DocumentKind, Inline, InlineKind, Published,
};

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostics::{Diagnostic, Diagnostics};
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
pub fn read(config: &Config, mut files: Vec<File>) -> (Corpus, Diagnostics) {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut diagnostics = unknown_documents(config, &files);
    let read: Vec<_> = files.into_par_iter().map(|file| reading::read(config, file)).collect();
    let mut documents = Vec::new();
    for (document, found) in read {
        documents.extend(document);
        diagnostics.extend(found);
    }
    let slugs = slugs::slugs(documents.iter().map(|document| document.path.as_str()));
    for (index, (document, slug)) in documents.iter_mut().zip(slugs).enumerate() {
        document.id = DocumentId(index);
        document.slug = slug;
    }
    same_work::mark(&mut documents);
    (Corpus { documents }, diagnostics)
}

/// Documents that the configuration speaks of and that are not there.
fn unknown_documents(config: &Config, files: &[File]) -> Diagnostics {
    let is_there =
        |path: &String| files.binary_search_by(|file| file.path.as_str().cmp(path)).is_ok();
    let missing = config.documents.keys().filter(|path| !is_there(path));
    missing
        .map(|path| {
            let message = "the configuration speaks of this document, but there is no such file";
            Diagnostic::warning("unknown-document", path, message)
                .advise("paths count from the corpus folder: `[documents.\"essays/strait.md\"]`")
        })
        .collect()
}
