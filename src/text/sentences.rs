//! Where sentences begin and end.

use super::Span;

/// The sentences of one paragraph of English, trimmed, in order; offsets count from the start of
/// `paragraph`.
///
/// The work is done by `sentencex`; some habits of it are mended: a sentence never begins with a
/// lower-case letter, a number that counts a paragraph ("12. The government …") is no sentence, and
/// "No." does not end one before a number.
#[must_use]
pub fn sentences(paragraph: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for boundary in sentencex::get_sentence_boundaries("en", paragraph) {
        let span = Span::new(boundary.start_byte, boundary.end_byte).trim(paragraph);
        if span.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some(last) if goes_on(last.of(paragraph), span.of(paragraph)) => last.end = span.end,
            _ => found.push(span),
        }
    }
    found
}

/// Abbreviations that wait for a number.
const BEFORE_NUMBERS: &[&str] = &[
    "art.", "arts.", "ch.", "fig.", "no.", "nos.", "p.", "par.", "para.", "paras.", "pp.", "sec.",
    "vol.", "vols.",
];

/// Titles that wait for a name.
const BEFORE_NAMES: &[&str] = &[
    "Adm.", "Amb.", "Brig.", "Capt.", "Cdr.", "Cmdr.", "Col.", "Dr.", "Gen.", "Gov.", "Hon.",
    "Lt.", "Maj.", "Messrs.", "Mr.", "Mrs.", "Ms.", "Pres.", "Prof.", "Rep.", "Rev.", "Sen.",
    "Sgt.", "St.",
];

/// Whether `next` belongs to the sentence that `last` begins.
fn goes_on(last: &str, next: &str) -> bool {
    let begins_low = next.starts_with(|c: char| c.is_lowercase() || ",;)".contains(c));
    let label = last.trim_matches(['(', ')', '.']);
    let is_label = last.ends_with(['.', ')'])
        && label.len() <= 4
        && (label.len() == 1 || label.bytes().all(|byte| byte.is_ascii_digit()));
    let apart = |c: char| c.is_whitespace() || matches!(c, '(' | '-' | '–' | '—');
    let word = last.rsplit(apart).next().unwrap_or_default();
    let awaits_number = next.starts_with(|c: char| c.is_ascii_digit())
        && BEFORE_NUMBERS.contains(&word.to_lowercase().as_str());
    let is_initial = |word: &str| word.len() == 2 && word.ends_with('.');
    let within_initials = is_initial(word) && next.split(apart).next().is_some_and(is_initial);
    begins_low || is_label || awaits_number || within_initials || BEFORE_NAMES.contains(&word)
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
    #[test]
    fn numbers_of_paragraphs_and_after_abbreviations() {
        for text in
            ["12. The government fell.", "(2) It rose again.", "See Art. 9 and No. 5 of the list."]
        {
            assert_eq!(super::sentences(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn long_paragraphs_take_no_time() {
        let text = "The ship sailed on May 3. ".repeat(20_000);
        assert_eq!(super::sentences(&text).len(), 20_000);
    }
}
