//! Bylines: names of people as title pages write them.

use std::cell::OnceCell;
use std::collections::BTreeSet;

/// Small words within names.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "van", "von", "y", "zu",
];

/// The words that texts write in lower case, found when first asked for. A word among them is
/// hardly a name.
pub(super) struct LowerCase<'a> {
    texts: Vec<&'a str>,
    words: OnceCell<BTreeSet<&'a str>>,
}

impl<'a> LowerCase<'a> {
    /// Of the given texts.
    pub(super) fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        LowerCase { texts: texts.collect(), words: OnceCell::new() }
    }

    /// Whether the texts write `word` in lower case somewhere.
    fn has(&self, word: &str) -> bool {
        self.words.get_or_init(|| self.read()).contains(word.to_lowercase().as_str())
    }

    fn read(&self) -> BTreeSet<&'a str> {
        let is_address = |word: &&str| word.contains(['@', '/', '_']);
        let words = self.texts.iter().flat_map(|text| text.split_whitespace());
        words
            .filter(|word| !is_address(word))
            .flat_map(|word| word.split(|c: char| !c.is_alphabetic()))
            .filter(|word| word.starts_with(char::is_lowercase))
            .collect()
    }
}

/// The people of a byline ("By Ann Lee and J. de Boer"); `None` if it is something else.
pub(super) fn byline(text: &str, common: &LowerCase) -> Option<Vec<String>> {
    let text = text.trim().trim_end_matches(['.', ',']);
    if text.len() > 200 {
        return None;
    }
    let by = ["By ", "by ", "BY "].iter().find_map(|by| text.strip_prefix(by));
    let list = by.or_else(|| author_field(text)).unwrap_or(text);
    let is_told = list.len() < text.len();
    let list = list.replace(" and ", ",").replace(" & ", ",").replace(';', ",");
    let names: Vec<String> = list
        .split(',')
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    if names.is_empty() || !names.iter().all(|name| is_name(name)) {
        return None;
    }
    (is_told || !names.iter().any(|name| is_common(name, common))).then_some(names)
}

/// "Author: …", "Written by …".
fn author_field(text: &str) -> Option<&str> {
    ["Author: ", "Authors: ", "Author ", "Written by ", "Edited by ", "Prepared by "]
        .iter()
        .find_map(|field| text.strip_prefix(field))
}

/// Whether `text` is shaped like the name of a person: two to five words with capitals.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_part = |word: &&str| {
        let letters = word.trim_end_matches('.');
        PARTICLES.contains(word)
            || (letters.starts_with(char::is_uppercase)
                && letters.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c)))
    };
    let long = words.iter().filter(|word| word.chars().count() > 2).count();
    (2..=5).contains(&words.len()) && words.iter().all(is_part) && long >= 1
}

/// Whether a word of `name` is an ordinary word of the text.
fn is_common(name: &str, common: &LowerCase) -> bool {
    name.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 1 && !PARTICLES.contains(word))
        .any(|word| common.has(word))
}

/// "Paramonov O.G." as "O. G. Paramonov"; other names as they are.
pub(super) fn in_reading_order(name: &str) -> String {
    let is_initial = |word: &&str| word.ends_with('.') && word.len() <= 8 && word.contains('.');
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.split_first() {
        Some((surname, initials)) if !initials.is_empty() && initials.iter().all(is_initial) => {
            let initials = initials.concat().replace('.', ". ");
            format!("{initials}{}", surname.trim_end_matches(','))
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LowerCase, byline, in_reading_order};

    #[test]
    fn bylines() {
        let common = LowerCase::of(["in modern times the early life of nations"].into_iter());
        let names = |text| byline(text, &common).map(|names| names.join("|"));
        assert_eq!(names("Ann V. Lee"), Some("Ann V. Lee".into()));
        assert_eq!(
            names("Jan de Boer and Lee Jay Walker"),
            Some("Jan de Boer|Lee Jay Walker".into())
        );
        assert_eq!(names("By Times Staff"), Some("Times Staff".into()));
        assert_eq!(names("Modern Tokyo Times"), None);
        assert_eq!(names("Early Life"), None);
        assert_eq!(names("By 1949 the war was over"), None);
        assert_eq!(names("Introduction"), None);
    }

    #[test]
    fn surnames_first() {
        assert_eq!(in_reading_order("Okafor N.B."), "N. B. Okafor");
        assert_eq!(in_reading_order("Ann Lee"), "Ann Lee");
    }
}
