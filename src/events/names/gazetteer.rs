//! Words to what the world calls so: states, lands and seas, bodies, given names, common words.
//!
//! The lists are in `data/gazetteer/`; general knowledge only, read once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::text::tokens;

use super::NameKind;

/// What the lists know under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// The entry of this number, by one of its names.
    Entry(usize),
    /// A word for the people and things of the state of this number: "Japanese".
    Demonym(usize),
    /// A phrase that looks like a name and is none of ours.
    Nothing,
}

/// The lists.
#[derive(Debug, Default)]
pub(super) struct Gazetteer {
    /// Kind and name of each entry.
    pub(super) entries: Vec<(NameKind, &'static str)>,
    /// Names by their first token, longest first.
    phrases: BTreeMap<&'static str, Vec<(Vec<&'static str>, Known)>>,
    /// The entries before this number are states and their seats.
    states: usize,
    /// For each seat of government, the states it may speak for.
    seats: BTreeMap<usize, Vec<usize>>,
    given_names: BTreeSet<&'static str>,
    common_words: BTreeSet<&'static str>,
}

/// The lists that come with the program.
pub(super) fn gazetteer() -> &'static Gazetteer {
    static LISTS: OnceLock<Gazetteer> = OnceLock::new();
    LISTS.get_or_init(Gazetteer::built_in)
}

/// First halves of "Sino-Russian", with the state each stands for.
const PREFIXES: [(&str, &str); 9] = [
    ("Sino", "China"),
    ("Russo", "Russia"),
    ("Anglo", "United Kingdom"),
    ("Franco", "France"),
    ("Italo", "Italy"),
    ("Austro", "Austria"),
    ("Indo", "India"),
    ("Turco", "Turkey"),
    ("Greco", "Greece"),
];

impl Gazetteer {
    fn built_in() -> Self {
        let mut lists = Gazetteer {
            given_names: include_str!("../../../data/gazetteer/given_names.txt").lines().collect(),
            common_words: include_str!("../../../data/gazetteer/common_words.txt")
                .lines()
                .collect(),
            ..Gazetteer::default()
        };
        lists.add(NameKind::Place, include_str!("../../../data/gazetteer/countries.tsv"));
        lists.states = lists.entries.len();
        for (prefix, state) in PREFIXES {
            if let Some(entry) = lists.entries.iter().position(|entry| entry.1 == state) {
                lists.add_phrase(prefix, Known::Demonym(entry));
            }
        }
        lists.add(NameKind::Place, include_str!("../../../data/gazetteer/places.tsv"));
        lists
            .add(NameKind::Organization, include_str!("../../../data/gazetteer/organizations.tsv"));
        for phrase in include_str!("../../../data/gazetteer/not_names.txt").lines() {
            lists.add_phrase(phrase, Known::Nothing);
        }
        for phrases in lists.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.0.len()));
        }
        lists
    }

    /// Columns: name, other names, words for people and things, seats of government. Names are parted
    /// by a bar, towns by a semicolon.
    fn add(&mut self, kind: NameKind, table: &'static str) {
        let mut seats = Vec::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let name = columns.next().unwrap_or_default();
            let entry = self.entries.len();
            self.entries.push((kind, name));
            self.add_phrase(name, Known::Entry(entry));
            for name in parted(columns.next(), '|') {
                self.add_phrase(name, Known::Entry(entry));
            }
            for name in parted(columns.next(), '|') {
                self.add_phrase(name, Known::Demonym(entry));
            }
            seats.extend(parted(columns.next(), ';').map(|seat| (entry, seat)));
        }
        for (state, seat) in seats {
            let names: Vec<&str> = parted(Some(seat), '|').collect();
            let listed = names.iter().find_map(|name| self.entry_named(name));
            let town = listed.unwrap_or_else(|| {
                self.entries.push((kind, names[0]));
                self.entries.len() - 1
            });
            for name in names {
                self.add_phrase(name, Known::Entry(town));
            }
            self.seats.entry(town).or_default().push(state);
        }
    }

    /// The entry with this name.
    pub(super) fn entry_named(&self, phrase: &str) -> Option<usize> {
        let parts: Vec<&str> = tokens(phrase).iter().map(|token| token.span.of(phrase)).collect();
        let row = self.phrases.get(before_apostrophe(parts.first()?))?;
        row.iter().find(|(other, _)| *other == parts).and_then(|(_, known)| match known {
            Known::Entry(entry) => Some(*entry),
            _ => None,
        })
    }

    /// The states whose government may be called by the name of this town.
    pub(super) fn states_of_seat(&self, town: usize) -> &[usize] {
        self.seats.get(&town).map_or(&[], Vec::as_slice)
    }

    /// The first meaning of a phrase stays.
    fn add_phrase(&mut self, phrase: &'static str, known: Known) {
        let parts: Vec<&str> = tokens(phrase).iter().map(|token| token.span.of(phrase)).collect();
        let Some(first) = parts.first() else { return };
        let row = self.phrases.entry(before_apostrophe(first)).or_default();
        if row.iter().all(|other| other.0 != parts) {
            row.push((parts, known));
        }
    }

    /// The longest listed name at the beginning of `words`, with its number of words.
    pub(super) fn longest<'t>(
        &self,
        mut word: impl FnMut(usize) -> Option<&'t str>,
    ) -> Option<(usize, Known)> {
        let row = self.phrases.get(before_apostrophe(word(0)?))?;
        let (parts, known) = row.iter().find(|(parts, _)| {
            parts
                .iter()
                .enumerate()
                .all(|(at, part)| word(at).is_some_and(|word| is_same(part, word)))
        })?;
        Some((parts.len(), *known))
    }

    /// Whether the entry is a state, or the seat of one.
    pub(super) fn is_state(&self, entry: usize) -> bool {
        entry < self.states
    }

    /// What the name of a state of the union means behind the name of a town: "Everett, Washington".
    pub(super) fn behind_town(&self, name: &str) -> Option<usize> {
        self.entry_named(&format!("{name} State"))
            .or_else(|| self.entry_named(&format!("State of {name}")))
    }

    /// Whether it is a usual given name.
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        self.given_names.contains(word)
    }

    /// Whether it is an English word that is often written in small letters.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common_words.contains(word.to_lowercase().as_str())
    }
}

fn parted(column: Option<&'static str>, mark: char) -> impl Iterator<Item = &'static str> {
    column.unwrap_or_default().split(mark).filter(|name| !name.is_empty())
}

/// Phrases are kept by this part, because texts write "People's" and "People’s".
fn before_apostrophe(word: &str) -> &str {
    word.split(['\'', '’']).next().unwrap_or(word)
}

fn is_same(part: &str, word: &str) -> bool {
    part == word
        || (part.contains('\'') && word.contains('’') && part.split('\'').eq(word.split('’')))
}

#[cfg(test)]
mod tests {
    use super::{Known, gazetteer};

    fn name(words: &[&str]) -> Option<(usize, &'static str)> {
        let lists = gazetteer();
        match lists.longest(|at| words.get(at).copied())? {
            (count, Known::Entry(entry) | Known::Demonym(entry)) => {
                Some((count, lists.entries[entry].1))
            }
            (count, Known::Nothing) => Some((count, "")),
        }
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(name(&["South", "China", "Sea", "trade"]), Some((3, "South China Sea")));
        assert_eq!(name(&["South", "Korean", "ships"]), Some((2, "South Korea")));
        assert_eq!(name(&["U", ".", "S", ".", "ships"]), Some((4, "United States")));
        assert_eq!(name(&["Latin", "American", "states"]), Some((2, "")));
        assert_eq!(
            name(&["People’s", "Liberation", "Army"]),
            Some((3, "People's Liberation Army"))
        );
        assert_eq!(name(&["Elbonia"]), None);
    }

    #[test]
    fn every_name_is_listed_once() {
        let mut names: Vec<_> = gazetteer().entries.iter().map(|entry| entry.1).collect();
        names.sort_unstable();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
