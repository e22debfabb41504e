//! Words that a document writes with a capital wherever they stand: names, also at the beginning of
//! a sentence, where the capital alone says nothing.

use std::collections::BTreeSet;

use crate::corpus::Document;

/// The words of one document.
pub(super) struct Capitals<'a> {
    /// The document.
    pub(super) document: &'a Document,
    within: BTreeSet<&'a str>,
    lower: BTreeSet<&'a str>,
}

impl<'a> Capitals<'a> {
    /// Reads the document once.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut capitals = Capitals { document, within: BTreeSet::new(), lower: BTreeSet::new() };
        for block in document.blocks.iter().filter(|block| block.kind.tells()) {
            let mut goes_on = false;
            for written in block.span.of(&document.text).split_whitespace() {
                let word = written.trim_matches(|c: char| !c.is_alphanumeric());
                let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
                if word.starts_with(char::is_lowercase) {
                    capitals.lower.insert(word);
                } else if goes_on && written.starts_with(char::is_uppercase) {
                    capitals.within.insert(word);
                }
                goes_on = written.ends_with(|c: char| c.is_lowercase() || c == ',');
            }
        }
        capitals
    }

    /// Whether the document uses the word, which begins with a capital, as a name.
    pub(super) fn is_name(&self, word: &str) -> bool {
        self.within.contains(word) && !self.lower.contains(word.to_lowercase().as_str())
    }
}
