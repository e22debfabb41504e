//! The texts that benchmarks read: those of a folder.

use std::path::Path;
use std::sync::LazyLock;

use dateline::config::Config;
use dateline::corpus::{self, Document};
use dateline::files;
use dateline::time::{Context, Passage, Role};

/// A document as the reader of dates takes it.
pub(super) struct Input {
    /// Its text.
    pub(super) text: String,
    /// Its blocks.
    pub(super) passages: Vec<Passage>,
    /// When it was written.
    pub(super) context: Context,
}

/// The documents of the folder that `DATELINE_BENCH` names, or of the demonstration.
pub(super) static INPUTS: LazyLock<Vec<Input>> = LazyLock::new(|| {
    #[expect(clippy::disallowed_methods, reason = "a benchmark may be told what to measure")]
    let folder = std::env::var("DATELINE_BENCH").unwrap_or_else(|_| "seeds".to_owned());
    let (files, _) = files::read(Path::new(&folder)).expect("DATELINE_BENCH is a folder of texts");
    let (corpus, _) = corpus::read(&Config::default(), files);
    corpus.documents.into_iter().map(Input::of).collect()
});

impl Input {
    fn of(document: Document) -> Self {
        let passages =
            document.blocks.iter().map(|block| Passage::new(block.span, Role::Event)).collect();
        let created = document.published.map(|published| published.date);
        Input { text: document.text, passages, context: Context { created, ..Context::default() } }
    }
}

/// How many bytes they have.
pub(super) fn bytes<'a>(inputs: impl IntoIterator<Item = &'a Input>) -> usize {
    inputs.into_iter().map(|input| input.text.len()).sum()
}
