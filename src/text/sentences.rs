//! Where sentences begin and end.

use super::Span;

/// The sentences of one paragraph of English, trimmed, in order; offsets count from the start of
/// `paragraph`.
///
/// The work is done by `sentencex`; two habits of it are mended: a sentence never begins with a
/// lower-case letter, and an opening bracket or quotation mark stays with what follows.
#[must_use]
pub fn sentences(paragraph: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for boundary in sentencex::get_sentence_boundaries("en", paragraph) {
        let span = Span::new(boundary.start_byte, boundary.end_byte).trim(paragraph);
        if span.is_empty() {
            continue;
        }
        let goes_on =
            span.of(paragraph).starts_with(|c: char| c.is_lowercase() || ",;)".contains(c));
        match found.last_mut() {
            Some(last) if goes_on => last.end = span.end,
            _ => found.push(span),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn abbreviations_and_brackets_do_not_end_a_sentence() {
        let text = "Japan, Australia etc. began. The U.S. Navy (est. 1775) met J. S. Abe. \"Why?\" he said.";
        let words: Vec<_> = super::sentences(text).iter().map(|s| s.of(text)).collect();
        let expected = [
            "Japan, Australia etc. began.",
            "The U.S. Navy (est. 1775) met J. S. Abe.",
            "\"Why?\" he said.",
        ];
        assert_eq!(words, expected);
    }
}
