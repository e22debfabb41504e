//! All sightings of a corpus to forms of names, and what each form names.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, Document};

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::gazetteer;
use super::people::{FullName, People};
use super::readings::{Reading, Sighting};
use super::spelling::{is_acronym_of, key, key_of, without_state, words_of};
use super::votes::Votes;

/// A value that all who speak of it agree on; `None` where they do not.
pub(super) type Agreed<T> = BTreeMap<String, Option<T>>;

/// What a sighting is linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// The entry of the gazetteer with this number.
    Listed(usize),
    /// The person with this number.
    Person(usize),
    /// What the form with this number names.
    Form(usize),
}

/// What all documents together say of one form of a name.
#[derive(Debug, Default)]
struct Form {
    count: usize,
    /// How often cues told its kind.
    cued: [usize; NameKind::ALL.len()],
    votes: Votes,
    is_open: bool,
    documents: BTreeSet<usize>,
    offices: BTreeSet<String>,
}

/// The forms of a corpus and what they name.
#[derive(Debug, Default)]
pub(super) struct Forms {
    numbers: BTreeMap<String, usize>,
    texts: Vec<String>,
    kinds: Vec<Option<NameKind>>,
    /// By number, the most usual form that differs in hyphens, plural or "the" alone.
    usual: Vec<usize>,
    people: People,
    /// What each acronym is defined as, where all definitions agree.
    acronyms: BTreeMap<String, String>,
    /// Bodies named with their state, by the rest of the name.
    with_state: Agreed<Target>,
    /// Long forms that some text defines as a listed acronym: "(OPEC)".
    spelled_out: BTreeMap<String, usize>,
}

impl Forms {
    /// Counts the forms of all sightings of a corpus.
    pub(super) fn of(corpus: &Corpus, sightings: &[Vec<Sighting>]) -> Self {
        let mut forms = Forms::default();
        let mut counted: Vec<Form> = Vec::new();
        let mut definitions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (document, sightings) in corpus.documents.iter().zip(sightings) {
            for sighting in sightings {
                let number = forms.number(words_of(document, sighting.span));
                if number == counted.len() {
                    counted.push(Form::default());
                }
                counted[number].count_in(document.id.0, sighting);
            }
            for (short, long) in definitions_in(document, sightings) {
                match gazetteer().entry_named(&short) {
                    Some(entry) if is_body(entry) && !holds(Cue::Unsure, &short) => {
                        forms.spelled_out.insert(long, entry);
                    }
                    _ => {
                        definitions.entry(short).or_default().insert(long);
                    }
                }
            }
        }
        forms.acronyms = definitions
            .into_iter()
            .filter(|(_, longs)| {
                longs.iter().map(|long| key(long)).collect::<BTreeSet<_>>().len() == 1
            })
            .filter_map(|(short, longs)| Some((short, longs.into_iter().next()?)))
            .collect();
        forms.kinds = counted
            .iter()
            .zip(&forms.texts)
            .map(|(form, text)| form.kind(text, &forms.numbers))
            .collect();
        forms.people = People::of(&forms.full_names(&counted));
        forms.adopt(&counted);
        forms.usual = usual_forms(&forms.texts, &forms.kinds, &counted);
        forms.with_state = forms.bodies_with_state();
        forms
    }

    fn full_names<'f>(&'f self, counted: &'f [Form]) -> Vec<FullName<'f>> {
        let forms = self.texts.iter().zip(&self.kinds).zip(counted);
        forms
            .filter(|((text, kind), _)| **kind == Some(NameKind::Person) && text.contains(' '))
            .map(|((text, _), form)| FullName {
                text,
                count: form.count,
                documents: &form.documents,
                offices: &form.offices,
            })
            .collect()
    }

    /// Names of which nothing tells the kind, but which spell the name of someone known.
    fn adopt(&mut self, counted: &[Form]) {
        for (number, text) in self.texts.iter().enumerate() {
            let words = text.split(' ').count();
            let is_open = self.kinds[number].is_none() && counted[number].is_open;
            let plain = (2..=4).contains(&words) && text.split(' ').all(is_plain_name);
            if is_open && plain && self.people.adopt(text) {
                self.kinds[number] = Some(NameKind::Person);
            }
        }
    }

    /// The people of the corpus.
    pub(super) fn people(&self) -> &People {
        &self.people
    }

    /// The kind of what the form names, and what it is.
    pub(super) fn kind_of_form(&self, text: &str) -> Option<(NameKind, Target)> {
        let number = *self.numbers.get(text)?;
        Some((self.kinds[number]?, Target::Form(self.usual[number])))
    }

    fn bodies_with_state(&self) -> BTreeMap<String, Option<Target>> {
        let mut found = Agreed::new();
        for (number, text) in self.texts.iter().enumerate() {
            if self.kinds[number] != Some(NameKind::Organization) {
                continue;
            }
            if let Some(rest) = without_state(text) {
                let target = Target::Form(self.usual[number]);
                unite(found.entry(key(&rest)).or_insert(Some(target)), &target);
            }
        }
        found
    }

    /// The body of the form with this number. "Air Rescue Service" may be the Elbonian one where no
    /// other state has one in the corpus; shorter names are too common to say.
    pub(super) fn body(&self, number: usize) -> Target {
        let text = &self.texts[number];
        let is_long = text.split([' ', '-']).count() >= 3;
        let full = self.with_state.get(&key(text)).copied().flatten();
        full.filter(|_| is_long).unwrap_or(Target::Form(self.usual[number]))
    }

    fn number(&mut self, text: String) -> usize {
        let next = self.texts.len();
        let number = *self.numbers.entry(text.clone()).or_insert(next);
        if number == next {
            self.texts.push(text);
        }
        number
    }

    /// What an acronym stands for.
    pub(super) fn acronym(&self, text: &str) -> Option<Target> {
        if let Some(long) = self.acronyms.get(text) {
            return self.by_long_form(long);
        }
        let number = *self.numbers.get(text)?;
        (self.kinds[number] == Some(NameKind::Organization)).then_some(Target::Form(number))
    }

    fn by_long_form(&self, long: &str) -> Option<Target> {
        if let Some(entry) = gazetteer().entry_named(long) {
            return Some(Target::Listed(entry));
        }
        let number = *self.numbers.get(long)?;
        self.kinds[number].filter(|kind| *kind != NameKind::Person).map(|_| self.body(number))
    }

    /// The number of a form, with the kind of what it names.
    pub(super) fn form(&self, text: &str) -> Option<(usize, Option<NameKind>)> {
        let number = *self.numbers.get(text)?;
        Some((number, self.kinds[number]))
    }

    /// The listed body that some text defines this long form as.
    pub(super) fn spelled_out(&self, text: &str) -> Option<Target> {
        self.spelled_out.get(text).copied().map(Target::Listed)
    }

    /// The kind and name of what was linked to.
    pub(super) fn describe(&self, target: Target) -> (NameKind, &str) {
        match target {
            Target::Listed(entry) => gazetteer()
                .entries
                .get(entry)
                .map_or((NameKind::Place, ""), |entry| (entry.0, entry.1)),
            Target::Person(person) => (NameKind::Person, self.people.name(person)),
            Target::Form(number) => {
                (self.kinds[number].unwrap_or(NameKind::Organization), &self.texts[number])
            }
        }
    }
}

impl Form {
    fn count_in(&mut self, document: usize, sighting: &Sighting) {
        self.count += 1;
        self.documents.insert(document);
        self.offices.extend(sighting.offices.iter().cloned());
        match sighting.reading {
            Reading::Cued(kind) => self.cued[kind as usize] += 1,
            Reading::Open(votes) | Reading::Acronym(votes) => {
                self.votes += votes;
                self.is_open = true;
            }
            _ => {}
        }
    }

    fn kind(&self, text: &str, numbers: &BTreeMap<String, usize>) -> Option<NameKind> {
        let most = self.cued.iter().max().copied().unwrap_or_default();
        if most > 0 {
            let mut people_last = NameKind::ALL[1..].iter().chain(&NameKind::ALL[..1]).copied();
            return people_last.find(|kind| self.cued[*kind as usize] == most);
        }
        let words: Vec<&str> = text.split(' ').collect();
        match words.as_slice() {
            _ if !self.is_open => None,
            [word] if gazetteer().is_common(word) => None,
            [_] => self.votes.kind_of_word(),
            [.., last] if words.len() <= 3 && words.iter().all(|word| is_plain_name(word)) => {
                let votes = self.votes;
                if numbers.contains_key(*last) { votes.with_namesake() } else { votes }
                    .kind_of_phrase()
            }
            _ => None,
        }
    }
}

/// Whether a word of a name nobody knows looks like part of a person's or place's name.
fn is_plain_name(word: &str) -> bool {
    let is_noun = ["tion", "ment", "ness", "ity", "ics", "ship", "ism", "ing", "ance", "ence"]
        .iter()
        .any(|end| word.ends_with(end));
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let inner_capital = letters.len() > 1 && letters[1].is_uppercase();
    !gazetteer().is_common(word) && !is_noun && !inner_capital && !word.contains(char::is_numeric)
}

/// Whether the listed entry of this number is an organisation.
pub(super) fn is_body(entry: usize) -> bool {
    gazetteer().entries.get(entry).is_some_and(|entry| entry.0 == NameKind::Organization)
}

/// "People's Liberation Army Navy (PLAN)" and "SDF (Self Defense Force)": short and long forms.
fn definitions_in(document: &Document, sightings: &[Sighting]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for pair in sightings.windows(2) {
        let [first, second] = pair else { continue };
        if first.span.end > second.span.start {
            continue;
        }
        let between = document.text[first.span.end..second.span.start].trim();
        let closes = document.text[second.span.end..].starts_with([')', ',', ';']);
        if between != "(" || !closes {
            continue;
        }
        let (one, two) = (words_of(document, first.span), words_of(document, second.span));
        if is_acronym_of(&two, &one) {
            found.push((two, one));
        } else if is_acronym_of(&one, &two) {
            found.push((one, two));
        }
    }
    found
}

/// For each form, the most usual one of its kind with its key.
fn usual_forms(texts: &[String], kinds: &[Option<NameKind>], counted: &[Form]) -> Vec<usize> {
    let mut best: BTreeMap<(NameKind, String), usize> = BTreeMap::new();
    let keys: Vec<Option<(NameKind, String)>> = texts
        .iter()
        .zip(kinds)
        .map(|(text, kind)| Some(((*kind)?, key_of(text, (*kind)?))))
        .collect();
    for (number, key) in keys.iter().enumerate() {
        let Some(key) = key else { continue };
        let usual = best.entry(key.clone()).or_insert(number);
        let rank = |number: usize| (counted[number].count, std::cmp::Reverse(&texts[number]));
        if rank(number) > rank(*usual) {
            *usual = number;
        }
    }
    keys.iter()
        .enumerate()
        .map(|(number, key)| key.as_ref().and_then(|key| best.get(key)).copied().unwrap_or(number))
        .collect()
}

/// Keeps the value only if it stays the same.
pub(super) fn unite<T: PartialEq>(slot: &mut Option<T>, value: &T) {
    if slot.as_ref().is_some_and(|other| other != value) {
        *slot = None;
    }
}
