//! Text to the words under which it is found.

/// The words of a text as they are looked up: lower-cased, Latin letters without their accents,
/// single Latin letters left out. `static/search.js` folds what a reader types in the same way.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> + use<'_> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !is_combining(c));
    parts.filter(|part| !part.is_empty()).map(fold).filter(|word| is_sought(word))
}

/// Lower-case, without accents on Latin letters.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            c if is_combining(c) && folded.ends_with(|last: char| last.is_ascii_lowercase()) => {}
            '\u{df}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                folded.push_str(&deunicode::deunicode_char(c).unwrap_or_default().to_lowercase());
            }
            c => folded.push(c),
        }
    }
    folded
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Not a word that stands in every sentence, nor a letter alone.
fn is_sought(word: &str) -> bool {
    let alone = word.len() == 1 && !word.starts_with(|c: char| c.is_ascii_digit());
    !alone && !COMMON.contains(&word)
}

/// Words that stand in every sentence and are not looked up.
#[rustfmt::skip]
pub(super) const COMMON: [&str; 38] = [
    "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he", "her", "his",
    "in", "is", "it", "its", "not", "of", "on", "or", "she", "that", "the", "their", "they", "this", "to", "was",
    "were", "which", "who", "will", "with",
];

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_folded() {
        let words: Vec<_> =
            super::words("The Łódź–Kurils’ “Été” cafe\u{301}, 4 Курилы in J. R.").collect();
        assert_eq!(words, ["lodz", "kurils", "ete", "cafe", "4", "курилы"]);
    }
}
