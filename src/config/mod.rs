//! `dateline.toml` and `curation.toml` to typed settings. Unknown keys are errors.

pub mod curation;

pub use curation::Curation;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::diagnostics::Diagnostic;
use crate::text::Span;

/// Everything a user may set. Every key has a default; an empty file is a valid one.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Config {
    /// What the site is called; else it is named after the corpus.
    pub title: Option<String>,
    /// One sentence about the scope of the corpus, shown on the home page.
    pub description: Option<String>,
    /// Where the site will be published, for canonical links; left out when unknown.
    pub url: Option<String>,
    /// Themes by name: words or phrases, any of which puts an event under the theme.
    pub themes: BTreeMap<String, Vec<String>>,
    /// What is known of single documents, by path within the corpus folder.
    pub documents: BTreeMap<String, DocumentConfig>,
    /// Editorial decisions, from `curation.toml`.
    #[serde(skip)]
    pub curation: Curation,
}

/// What a user knows of a document better than its text tells.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct DocumentConfig {
    /// Its title.
    pub title: Option<String>,
    /// Its authors.
    pub authors: Option<Vec<String>>,
    /// When it was published, as EDTF.
    pub published: Option<String>,
    /// Where it appeared: a journal, a newspaper, a site.
    pub venue: Option<String>,
    /// What dates without a year lean on: `publication` (news) or `narrative` (history).
    pub anchor: Option<Anchoring>,
    /// Whether to leave the document out.
    pub skip: bool,
}

/// What dates without a year lean on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchoring {
    /// The day the document was published, as in news.
    Publication,
    /// What the text is about, as in history.
    Narrative,
}

impl Config {
    /// Reads `dateline.toml`.
    ///
    /// # Errors
    /// A diagnostic with the place and what is wrong there: a syntax error, a value of the wrong
    /// type, an unknown key (with the keys that are known).
    pub fn parse(path: &str, source: &str) -> Result<Self, Diagnostic> {
        toml::from_str(source).map_err(|error| {
            broken(path, &error)
                .advise("every key is explained in the README under “Configuration”")
        })
    }
}

/// What is wrong with a file of settings, and where.
fn broken(path: &str, error: &toml::de::Error) -> Diagnostic {
    let diagnostic = Diagnostic::error("configuration", path, error.message());
    match error.span() {
        Some(range) => diagnostic.at(Span::new(range.start, range.end)),
        None => diagnostic,
    }
}
