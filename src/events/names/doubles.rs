//! Two names with a stroke between, for one place: "Elm Islands/Oak Islands".

use std::collections::BTreeMap;

use crate::corpus::{Corpus, Document};

use super::NameKind;
use super::cues::{Cue, holds};
use super::forms::{Forms, Target};
use super::gazetteer::gazetteer;
use super::readings::{Reading, Sighting};
use super::spelling::words_of;

/// Places that texts write as one with a stroke between: two names that carry a claim each.
#[derive(Debug, Default)]
pub(super) struct Doubles {
    main: BTreeMap<Target, Target>,
    /// Written how often, how.
    names: BTreeMap<Target, (usize, String)>,
}

impl Doubles {
    /// The pairs that the documents of a corpus write.
    pub(super) fn of(corpus: &Corpus, sightings: &[Vec<Sighting>], forms: &Forms) -> Self {
        let mut written: BTreeMap<(Target, Target), BTreeMap<String, usize>> = BTreeMap::new();
        for (document, sightings) in corpus.documents.iter().zip(sightings) {
            for pair in sightings.windows(2) {
                let Some((one, two)) = written_as_one(forms, document, &pair[0], &pair[1]) else {
                    continue;
                };
                let words = words_of(document, pair[0].span.to(pair[1].span));
                let pair = (one.min(two), one.max(two));
                *written.entry(pair).or_default().entry(words).or_default() += 1;
            }
        }
        let mut doubles = Doubles::default();
        for ((one, two), words) in written {
            let usual = words.into_iter().max_by_key(|(words, count)| (*count, words.len()));
            let Some((words, count)) = usual else { continue };
            let (one, two) = (doubles.main(one), doubles.main(two));
            let named = [one, two].map(|target| doubles.names.remove(&target));
            let all = named.into_iter().flatten().chain([(count, capitalised(&words))]);
            let best = all.max_by_key(|(count, words)| (*count, words.len()));
            for target in doubles.main.values_mut().filter(|target| **target == two) {
                *target = one;
            }
            doubles.main.insert(two, one);
            doubles.names.extend(best.map(|best| (one, best)));
        }
        doubles
    }

    /// The entry for both names.
    pub(super) fn main(&self, target: Target) -> Target {
        self.main.get(&target).copied().unwrap_or(target)
    }

    /// How the texts write both names of the entry.
    pub(super) fn name(&self, target: Target) -> Option<&str> {
        self.names.get(&target).map(|(_, name)| name.as_str())
    }
}

/// Two features of the map written as one: "Elm Islands/Oak Islands". Towns and
/// states with a stroke between are two ("the Bonn/Cologne area", "India/Pakistan").
fn written_as_one(
    forms: &Forms,
    document: &Document,
    one: &Sighting,
    two: &Sighting,
) -> Option<(Target, Target)> {
    let between = document.text.get(one.span.end..two.span.start)?;
    if between.trim() != "/" {
        return None;
    }
    let behind = document.text[two.span.end..].split_whitespace().next().unwrap_or_default();
    let said = matches!(
        behind.trim_end_matches([',', '.', ';']),
        "islands" | "islets" | "rocks" | "dispute" | "Islands"
    );
    let place = |sighting: &Sighting| {
        let target = match sighting.reading {
            Reading::Listed(entry) => Target::Listed(entry),
            _ => forms.kind_of_form(&words_of(document, sighting.span))?.1,
        };
        let (kind, name) = forms.describe(target);
        let last = name.rsplit(' ').next().unwrap_or_default();
        let state = matches!(target, Target::Listed(entry) if gazetteer().is_state(entry));
        (kind == NameKind::Place && !state).then_some((target, said || holds(Cue::PlaceHead, last)))
    };
    let ((one, first), (two, second)) = (place(one)?, place(two)?);
    (first && second && one != two).then_some((one, two))
}

/// "Elm/Oak islands" with a capital at its last word.
fn capitalised(name: &str) -> String {
    let (head, last) = name.rsplit_once(' ').unwrap_or(("", name));
    let mut letters = last.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    if head.is_empty() { name.to_owned() } else { format!("{head} {first}{}", letters.as_str()) }
}
