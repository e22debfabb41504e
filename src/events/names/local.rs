//! What one document says about its own names: full forms for short ones.

use std::collections::{BTreeMap, BTreeSet};

use super::NameKind;
use super::cues::{Cue, holds};
use super::forms::{Agreed, Forms, Target, is_body, unite};
use super::gazetteer::gazetteer;
use super::people::People;
use super::readings::{Reading, Sighting};
use super::spelling::{key, without_state};

/// What one document says about its own names.
#[derive(Debug, Default)]
pub(super) struct Local {
    /// How often each listed entry is named by a sure name.
    listed: BTreeMap<usize, usize>,
    /// People named in full, by the end of their names: "George", "Lloyd George".
    people: BTreeMap<String, BTreeSet<usize>>,
    /// People named in full, by the first word of their names.
    firsts: Agreed<usize>,
    /// People called by office and family name: "President Lincoln".
    titled: Agreed<usize>,
    /// Family names that some office calls whom we do not know in full.
    unknown: BTreeSet<String>,
    /// Bodies and treaties by their head: "Ministry".
    heads: Agreed<Target>,
    /// Bodies named with their state, by the rest of the name.
    with_state: Agreed<Target>,
    /// Bodies by the part of the name before "of" or "on": "Joint Committee".
    short: Agreed<Target>,
    /// Ships by their name alone.
    vessels: Agreed<Target>,
}

impl Local {
    /// What the sightings of a document, with their words, say.
    pub(super) fn of(forms: &Forms, sightings: &[Sighting], texts: &[String]) -> Self {
        let mut local = Local::default();
        for (sighting, text) in sightings.iter().zip(texts) {
            match sighting.reading {
                Reading::Listed(entry) if !holds(Cue::Unsure, text) => {
                    *local.listed.entry(entry).or_default() += 1;
                    if is_body(entry) {
                        local.add_body(text, Target::Listed(entry));
                    }
                }
                Reading::Demonym(entry) if !holds(Cue::Unsure, text) => {
                    *local.listed.entry(entry).or_default() += 1;
                }
                _ => {}
            }
            if let Some(person) = forms.people().with_form(text) {
                local.add_person(text, person);
            } else if let Some((kind, target)) = forms.kind_of_form(text) {
                match kind {
                    NameKind::Organization | NameKind::Conference => local.add_body(text, target),
                    NameKind::Treaty => local.add_head(text, target),
                    NameKind::Vessel => {
                        let name = text.rsplit(['.', ' ']).next().unwrap_or_default();
                        unite(
                            local.vessels.entry(name.to_owned()).or_insert(Some(target)),
                            &target,
                        );
                    }
                    _ => {}
                }
            }
        }
        for (sighting, text) in sightings.iter().zip(texts) {
            if !sighting.offices.is_empty() && !text.contains(' ') {
                local.add_titled(forms.people(), text, sighting);
            }
        }
        local
    }

    fn add_person(&mut self, text: &str, person: usize) {
        let words: Vec<&str> = text.split(' ').collect();
        if words[0] == "Mrs." {
            return;
        }
        let first = words.first().copied().unwrap_or_default();
        unite(self.firsts.entry(first.to_owned()).or_insert(Some(person)), &person);
        let tail = text.rsplit([' ', '.']).next().unwrap_or_default();
        self.people.entry(tail.to_owned()).or_default().insert(person);
        if let [_, .., before, last] = words.as_slice() {
            self.people.entry(format!("{before} {last}")).or_default().insert(person);
        }
    }

    fn add_titled(&mut self, people: &People, surname: &str, sighting: &Sighting) {
        match self.by_office(people, surname, &sighting.offices) {
            Some(person) => {
                unite(self.titled.entry(surname.to_owned()).or_insert(Some(person)), &person);
            }
            None => {
                self.unknown.insert(surname.to_owned());
            }
        }
    }

    fn add_body(&mut self, text: &str, target: Target) {
        self.add_head(text, target);
        if let Some(rest) = without_state(text) {
            unite(self.with_state.entry(key(&rest)).or_insert(Some(target)), &target);
        }
        let cut = [" of ", " on ", " for "].iter().filter_map(|word| text.find(word)).min();
        if let Some(short) = cut.map(|at| &text[..at]).filter(|short| short.contains(' ')) {
            unite(self.short.entry(key(short)).or_insert(Some(target)), &target);
        }
    }

    fn add_head(&mut self, text: &str, target: Target) {
        let words: Vec<&str> = text.split(' ').collect();
        let of = words.iter().position(|word| *word == "of").filter(|at| *at > 0);
        let head = of.map_or(words.last(), |at| words.get(at - 1)).filter(|_| words.len() > 1);
        if let Some(head) = head {
            unite(self.heads.entry((*head).to_owned()).or_insert(Some(target)), &target);
        }
    }

    /// Whether the document has a sure name of this entry.
    pub(super) fn names(&self, entry: usize) -> bool {
        self.listed.contains_key(&entry)
    }

    /// Of the states that a seat of government may speak for, the one the document speaks of most;
    /// if it speaks of none, the only one.
    pub(super) fn state_of_seat(&self, seat: usize) -> Option<usize> {
        let states = gazetteer().states_of_seat(seat);
        let count = |state: &usize| self.listed.get(state).copied().unwrap_or_default();
        let most = states.iter().max_by_key(|state| count(state))?;
        let others = states.iter().filter(|state| *state != most);
        let agreed = others.map(count).all(|other| other < count(most));
        agreed.then_some(*most)
    }

    /// The one person of the document whose name ends so.
    pub(super) fn person_with_end(&self, text: &str) -> Option<usize> {
        only(self.people.get(text)?.iter().copied())
    }

    /// Whom an office and a family name mean: the person of the document with that name, unless
    /// somebody else of the corpus has the office and they have not.
    fn by_office(
        &self,
        people: &People,
        surname: &str,
        offices: &BTreeSet<String>,
    ) -> Option<usize> {
        if offices.iter().all(|office| holds(Cue::Regnal, office)) {
            return None;
        }
        let holds = |person: &usize| !people.offices(*person).is_disjoint(offices);
        let all: BTreeSet<usize> = people.with_surname(surname).collect();
        let here = self.people.get(surname);
        let in_office = || only(all.iter().copied().filter(holds));
        match here.map(|here| (here.len(), here.first().copied())) {
            Some((1, Some(person))) if all.len() < 2 || holds(&person) => Some(person),
            Some((1, Some(person))) => {
                in_office().or(Some(person).filter(|person| people.offices(*person).is_empty()))
            }
            Some(_) => only(here?.iter().copied().filter(holds)),
            None => in_office().or_else(|| {
                only(all.iter().copied()).filter(|one| people.offices(*one).is_empty())
            }),
        }
    }

    /// Whom a family name means in this document, with the office said before it, if any.
    pub(super) fn person_called(
        &self,
        people: &People,
        name: &str,
        offices: &BTreeSet<String>,
    ) -> Called {
        if !offices.is_empty() {
            let found = self.by_office(people, name, offices);
            return found.or_else(|| self.by_first(people, name, offices)).map_or_else(
                || {
                    if people.with_surname(name).next().is_some() {
                        Called::Other
                    } else {
                        Called::Nobody
                    }
                },
                Called::Person,
            );
        }
        let here = self.people.contains_key(name) || self.titled.contains_key(name);
        if here && self.unknown.contains(name) {
            return Called::Unsure;
        }
        if let Some(titled) = self.titled.get(name) {
            return titled.map_or(Called::Unsure, Called::Person);
        }
        if let Some(here) = self.people.get(name) {
            return only(here.iter().copied()).map_or(Called::Unsure, Called::Person);
        }
        if self.unknown.contains(name) {
            return Called::Other;
        }
        let mut namesakes = people.with_surname(name);
        match (namesakes.next(), namesakes.next()) {
            (Some(person), None) => Called::Person(person),
            (Some(_), Some(_)) => Called::Unsure,
            (None, _) => {
                self.by_first(people, name, offices).map_or(Called::Nobody, Called::Person)
            }
        }
    }

    /// Who is called by the first word of the name, as where family names come first: "Mao".
    fn by_first(&self, people: &People, name: &str, offices: &BTreeSet<String>) -> Option<usize> {
        let person = self.firsts.get(name).copied().flatten()?;
        let agrees = offices.is_empty() || !people.offices(person).is_disjoint(offices);
        agrees.then_some(person)
    }

    /// What a head alone means: "the Ministry".
    pub(super) fn with_head(&self, head: &str) -> Option<Target> {
        self.heads.get(head).copied().flatten()
    }

    /// The body whose name is longer by its state or by what it deals with.
    pub(super) fn longer_body(&self, text: &str) -> Option<Target> {
        let key = key(text);
        let longer = self.with_state.get(&key).or_else(|| self.short.get(&key));
        longer.copied().flatten()
    }

    /// The ship of this name.
    pub(super) fn vessel(&self, name: &str) -> Option<Target> {
        self.vessels.get(name).copied().flatten()
    }
}

/// Whom a name alone means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called {
    /// This person.
    Person(usize),
    /// One of several.
    Unsure,
    /// Somebody other than those named in full.
    Other,
    /// Nobody is known by that name.
    Nobody,
}

/// The only one.
fn only<T>(mut of: impl Iterator<Item = T>) -> Option<T> {
    let first = of.next()?;
    of.next().is_none().then_some(first)
}
