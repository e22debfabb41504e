//! Sightings to entries: every form of a name goes to the one thing it names, or to none.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, Document};
use crate::text::Span;

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::people::People;
use super::readings::{Reading, Sighting};
use super::votes::Votes;

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
    /// How often cues told its kind: person, organization, place.
    cued: [usize; 3],
    votes: Votes,
    is_open: bool,
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
    /// Bodies named with their state, by the rest of the name; `None` where several share it.
    with_state: BTreeMap<String, Option<Target>>,
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
                counted[number].count_in(sighting.reading);
            }
            for (short, long) in definitions_in(document, sightings) {
                let words: Vec<&str> = short.split(' ').collect();
                match gazetteer().longest(|at| words.get(at).copied()) {
                    Some((_, Known::Entry(entry))) if is_body(entry) => {
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
        let people = forms.texts.iter().zip(&forms.kinds).zip(&counted).filter_map(
            |((text, kind), form)| {
                (*kind == Some(NameKind::Person) && text.contains(' '))
                    .then_some((text.as_str(), form.count))
            },
        );
        forms.people = People::of(&people.collect());
        forms.usual = usual_forms(&forms.texts, &forms.kinds, &counted);
        forms.with_state = forms.bodies_with_state();
        forms
    }

    fn bodies_with_state(&self) -> BTreeMap<String, Option<Target>> {
        let mut found = BTreeMap::new();
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
    fn body(&self, number: usize) -> Target {
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

    /// What each sighting of a document names.
    pub(super) fn targets(
        &self,
        document: &Document,
        sightings: &[Sighting],
    ) -> Vec<Option<Target>> {
        let texts: Vec<String> =
            sightings.iter().map(|sighting| words_of(document, sighting.span)).collect();
        let local = Local::of(self, sightings, &texts);
        let mut found: Vec<Option<Target>> = Vec::with_capacity(sightings.len());
        for (sighting, text) in sightings.iter().zip(&texts) {
            let target = match sighting.reading {
                Reading::Listed(entry) => {
                    Some(local.listed_or_person(document, sighting.span, text, entry))
                }
                Reading::Demonym(entry) => (!holds(Cue::UnsureDemonym, text)
                    || local.listed.contains(&entry))
                .then_some(Target::Listed(entry)),
                Reading::Head => local.body_with_head(text),
                Reading::Acronym(_) => self.acronym(text),
                Reading::Cued(_) | Reading::Open(_) => self.by_form(text, &local),
            };
            found.push(target);
        }
        found
    }

    fn acronym(&self, text: &str) -> Option<Target> {
        if let Some(long) = self.acronyms.get(text) {
            return self.by_long_form(long);
        }
        let number = *self.numbers.get(text)?;
        (self.kinds[number] == Some(NameKind::Organization)).then_some(Target::Form(number))
    }

    fn by_long_form(&self, long: &str) -> Option<Target> {
        let number = *self.numbers.get(long)?;
        matches!(self.kinds[number], Some(NameKind::Organization | NameKind::Place))
            .then(|| self.body(number))
    }

    fn by_form(&self, text: &str, local: &Local) -> Option<Target> {
        if let Some(entry) = self.spelled_out.get(text) {
            return Some(Target::Listed(*entry));
        }
        let number = *self.numbers.get(text)?;
        if !text.contains(' ') {
            if let Some(person) = local.person_with_surname(text) {
                return Some(Target::Person(person));
            }
            let mut namesakes = self.people.with_surname(text);
            match (self.kinds[number], namesakes.next(), namesakes.next()) {
                (Some(NameKind::Person) | None, Some(person), None) => {
                    return Some(Target::Person(person));
                }
                (Some(NameKind::Person), Some(_), Some(_)) => return None,
                _ => {}
            }
        }
        match self.kinds[number]? {
            NameKind::Person => {
                Some(self.people.with_form(text).map_or(Target::Form(number), Target::Person))
            }
            NameKind::Organization => Some(
                local
                    .with_state
                    .get(&key(text))
                    .copied()
                    .flatten()
                    .unwrap_or_else(|| self.body(number)),
            ),
            NameKind::Place => Some(Target::Form(self.usual[number])),
        }
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
    fn count_in(&mut self, reading: Reading) {
        self.count += 1;
        match reading {
            Reading::Cued(kind) => self.cued[kind as usize] += 1,
            Reading::Open(votes) | Reading::Acronym(votes) => {
                self.votes += votes;
                self.is_open = true;
            }
            Reading::Listed(_) | Reading::Demonym(_) | Reading::Head => {}
        }
    }

    fn kind(&self, text: &str, numbers: &BTreeMap<String, usize>) -> Option<NameKind> {
        let [person, organization, place] = self.cued;
        let most = person.max(organization).max(place);
        if most > 0 {
            let kinds = [
                (organization, NameKind::Organization),
                (place, NameKind::Place),
                (person, NameKind::Person),
            ];
            return kinds.into_iter().find(|(count, _)| *count == most).map(|(_, kind)| kind);
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

/// What one document says about its own names.
#[derive(Debug, Default)]
struct Local {
    listed: BTreeSet<usize>,
    /// People named in full, by family name; `None` where several share it.
    people: BTreeMap<String, Option<usize>>,
    /// Bodies by their head: "Ministry"; `None` where several share it.
    heads: BTreeMap<String, Option<Target>>,
    /// Bodies named with their state, by the rest of the name; `None` where several share it.
    with_state: BTreeMap<String, Option<Target>>,
}

impl Local {
    fn of(forms: &Forms, sightings: &[Sighting], texts: &[String]) -> Self {
        let mut local = Local::default();
        for (sighting, text) in sightings.iter().zip(texts) {
            if let Reading::Listed(entry) = sighting.reading {
                local.listed.insert(entry);
                if is_body(entry) {
                    local.add_heads(text, Target::Listed(entry));
                }
            }
            let Some(number) = forms.numbers.get(text) else { continue };
            if let Some(person) = forms.people.with_form(text) {
                let surname = text.rsplit([' ', '.']).next().unwrap_or_default();
                unite(local.people.entry(surname.to_owned()).or_insert(Some(person)), &person);
            } else if forms.kinds[*number] == Some(NameKind::Organization) {
                let target = Target::Form(forms.usual[*number]);
                local.add_heads(text, target);
                if let Some(rest) = without_state(text) {
                    unite(local.with_state.entry(key(&rest)).or_insert(Some(target)), &target);
                }
            }
        }
        local
    }

    fn add_heads(&mut self, text: &str, target: Target) {
        let words: Vec<&str> = text.split(' ').collect();
        let of = words.iter().position(|word| *word == "of").filter(|at| *at > 0);
        let head = of.map_or(words.last(), |at| words.get(at - 1)).filter(|_| words.len() > 1);
        if let Some(head) = head {
            unite(self.heads.entry((*head).to_owned()).or_insert(Some(target)), &target);
        }
    }

    fn person_with_surname(&self, word: &str) -> Option<usize> {
        self.people.get(word).copied().flatten()
    }

    /// "Washington" is the man where the text has named him, unless it is where something is.
    fn listed_or_person(
        &self,
        document: &Document,
        span: Span,
        text: &str,
        entry: usize,
    ) -> Target {
        let before = document.text[..span.start].split_whitespace().next_back().unwrap_or_default();
        let is_where = matches!(
            before,
            "in" | "at"
                | "to"
                | "from"
                | "near"
                | "of"
                | "outside"
                | "around"
                | "In"
                | "At"
                | "From"
        );
        match self.person_with_surname(text) {
            Some(person) if !is_where => Target::Person(person),
            _ => Target::Listed(entry),
        }
    }

    fn body_with_head(&self, head: &str) -> Option<Target> {
        self.heads.get(head).copied().flatten()
    }
}

/// Whether the listed entry of this number is an organisation.
fn is_body(entry: usize) -> bool {
    gazetteer().entries.get(entry).is_some_and(|entry| entry.0 == NameKind::Organization)
}

/// Keeps the value only if it stays the same.
fn unite<T: PartialEq>(slot: &mut Option<T>, value: &T) {
    if slot.as_ref().is_some_and(|other| other != value) {
        *slot = None;
    }
}

/// The words at `span`, with single spaces.
pub(super) fn words_of(document: &Document, span: Span) -> String {
    span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ")
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

/// Whether the letters of `short` begin words of `long`, in order.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    let capital =
        letters.len() >= 2 && letters.iter().all(|c| c.is_uppercase()) && long.contains([' ', '-']);
    let mut initials =
        long.split([' ', '-']).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase);
    capital && letters.iter().all(|letter| initials.any(|initial| initial == *letter))
}

/// Forms that differ in hyphens, stops, plural or "The" alone have the same key.
fn key(text: &str) -> String {
    let plain =
        text.to_lowercase().replace('’', "'").replace(['-', '–'], " ").replace(['.', ','], "");
    let plain = plain.strip_prefix("the ").unwrap_or(&plain);
    plain.strip_suffix('s').unwrap_or(plain).to_owned()
}

/// "Russian Pacific Fleet" without its state.
fn without_state(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let (count, known) = gazetteer().longest(|at| words.get(at).copied())?;
    let is_state = matches!(known, Known::Demonym(_) | Known::Entry(_));
    (is_state && words.len() > count + 1 && !holds(Cue::OrganizationOf, words[count]))
        .then(|| words[count..].join(" "))
}

/// For each form, the most usual one of its kind with its key.
fn usual_forms(texts: &[String], kinds: &[Option<NameKind>], counted: &[Form]) -> Vec<usize> {
    let mut best: BTreeMap<(NameKind, String), usize> = BTreeMap::new();
    let keys: Vec<Option<(NameKind, String)>> =
        texts.iter().zip(kinds).map(|(text, kind)| Some(((*kind)?, key(text)))).collect();
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
