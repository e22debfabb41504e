//! Words to stems, so that forms of one word compare equal.

use rust_stemmers::{Algorithm, Stemmer};

/// The stem of an English word, lower-cased, without a possessive: "annexation" and "annexed" are
/// both "annex". Irregular verbs keep their form.
#[must_use]
pub fn stem(word: &str) -> String {
    let lower = word.to_lowercase().replace('’', "'");
    let bare = lower.strip_suffix("'s").unwrap_or(&lower);
    Stemmer::create(Algorithm::English).stem(bare.trim_end_matches('\'')).into_owned()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_eq!(stem("Annexation"), stem("annexed"));
        assert_eq!(stem("announcement"), stem("announced"));
        assert_eq!(stem("Japan’s"), stem("Japan"));
    }
}
