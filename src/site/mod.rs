//! Which pages exist, and where. Knows no HTML.

use crate::config::Config;
use crate::corpus::Corpus;
use crate::diagnostics::Diagnostics;
use crate::timeline::Timeline;

/// Everything a page or an export may show.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// The user's settings.
    pub config: &'a Config,
    /// The documents.
    pub corpus: &'a Corpus,
    /// The events.
    pub timeline: &'a Timeline,
    /// What could not be read.
    pub diagnostics: &'a Diagnostics,
}

impl<'a> Site<'a> {
    /// The site of a corpus and its timeline.
    #[must_use]
    pub fn new(
        config: &'a Config,
        corpus: &'a Corpus,
        timeline: &'a Timeline,
        diagnostics: &'a Diagnostics,
    ) -> Self {
        Site { config, corpus, timeline, diagnostics }
    }
}
