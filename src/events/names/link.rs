//! Sightings to entries: every form of a name goes to the one thing it names, or to none.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, Document};
use crate::text::Span;

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::local::{Agreed, Called, Local, unite};
use super::people::{FullName, People};
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
    /// How often cues told its kind.
    cued: [usize; NameKind::ALL.len()],
    votes: Votes,
    is_open: bool,
    documents: BTreeSet<usize>,
    offices: BTreeSet<String>,
}

/// What a sighting was linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// What it names.
    pub(super) target: Target,
    /// The seat of government whose name it is, where it names that government.
    pub(super) seat: Option<Target>,
}

impl From<Target> for Link {
    fn from(target: Target) -> Self {
        Link { target, seat: None }
    }
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
    /// Places that texts write as one: "Elm/Oak Islands".
    doubles: Doubles,
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
        forms.usual = usual_forms(&forms.texts, &forms.kinds, &counted);
        forms.with_state = forms.bodies_with_state();
        forms.doubles = Doubles::of(corpus, sightings, &forms);
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
    pub(super) fn links(&self, document: &Document, sightings: &[Sighting]) -> Vec<Option<Link>> {
        let texts: Vec<String> =
            sightings.iter().map(|sighting| words_of(document, sighting.span)).collect();
        let local = Local::of(self, sightings, &texts);
        let linked = sightings.iter().zip(&texts).map(|(sighting, text)| {
            let link = self.link(document, &local, sighting, text)?;
            Some(Link { target: self.doubles.main(link.target), ..link })
        });
        linked.collect()
    }

    fn link(
        &self,
        document: &Document,
        local: &Local,
        sighting: &Sighting,
        text: &str,
    ) -> Option<Link> {
        let target = match sighting.reading {
            Reading::Seat(_) if local.person_with_end(text).is_some() => {
                local.person_with_end(text).map(Target::Person)
            }
            Reading::Seat(town) => {
                return Some(local.state_of_seat(town).map_or(
                    Target::Listed(town).into(),
                    |state| Link {
                        target: Target::Listed(state),
                        seat: Some(Target::Listed(town)),
                    },
                ));
            }
            Reading::Listed(entry) if holds(Cue::Unsure, text) && !local.names(entry) => {
                self.acronym(text)
            }
            Reading::Listed(entry) => {
                Some(Self::listed(document, local, sighting.span, text, entry))
            }
            Reading::Demonym(entry) => (!holds(Cue::Unsure, text) || local.names(entry))
                .then_some(Target::Listed(entry)),
            Reading::Head => local.with_head(text),
            Reading::Acronym(_) => self.acronym(text).or_else(|| local.vessel(text)),
            Reading::SetApart => local.vessel(text).or_else(|| {
                self.kind_of_form(text)
                    .filter(|(kind, _)| *kind == NameKind::Vessel)
                    .map(|(_, target)| target)
            }),
            Reading::Cued(_) | Reading::Open(_) => self.by_form(sighting, text, local),
        };
        target.map(Link::from)
    }

    /// "Washington" is the man where the text has named him, unless it is where something is; a ship
    /// where the text has named it so; the state of the union behind the name of a town.
    fn listed(
        document: &Document,
        local: &Local,
        span: Span,
        text: &str,
        entry: usize,
    ) -> Target {
        let head = document.text[..span.start].trim_end();
        let before = head.rsplit(char::is_whitespace).next().unwrap_or_default();
        if let Some(town) = before.strip_suffix(',')
            && town.starts_with(char::is_uppercase)
            && let Some(state) = gazetteer().behind_town(text)
        {
            return Target::Listed(state);
        }
        if before == "the"
            && let Some(ship) = local.vessel(text)
        {
            return ship;
        }
        let is_where = matches!(
            before,
            "in" | "at" | "to" | "from" | "near" | "of" | "outside" | "around" | "In" | "At" | "From"
        );
        if let Some(person) = local.person_with_end(text).filter(|_| !is_where) {
            return Target::Person(person);
        }
        let general = is_body(entry) && holds(Cue::OrganizationHead, text);
        local.with_head(text).filter(|_| general).unwrap_or(Target::Listed(entry))
    }

    fn acronym(&self, text: &str) -> Option<Target> {
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

    fn by_form(&self, sighting: &Sighting, text: &str, local: &Local) -> Option<Target> {
        if let Some(entry) = self.spelled_out.get(text) {
            return Some(Target::Listed(*entry));
        }
        let number = *self.numbers.get(text)?;
        let kind = self.kinds[number];
        if let Some(ship) = local.vessel(text) {
            return Some(ship);
        }
        if text.contains(' ') {
            let end = local.person_with_end(text);
            if let Some(person) = end.filter(|_| kind != Some(NameKind::Organization)) {
                return Some(Target::Person(person));
            }
        } else if matches!(kind, Some(NameKind::Person) | None) || local.person_with_end(text).is_some() {
            match local.person_called(&self.people, text, &sighting.offices) {
                Called::Person(person) => return Some(Target::Person(person)),
                Called::Unsure => return None,
                Called::Other => return (kind == Some(NameKind::Person)).then_some(Target::Form(number)),
                Called::Nobody => {}
            }
        }
        match kind? {
            NameKind::Person => {
                Some(self.people.with_form(text).map_or(Target::Form(number), Target::Person))
            }
            NameKind::Organization => {
                Some(local.longer_body(text).unwrap_or_else(|| self.body(number)))
            }
            _ => Some(Target::Form(self.usual[number])),
        }
    }

    /// The kind and name of what was linked to.
    pub(super) fn describe(&self, target: Target) -> (NameKind, &str) {
        if let Some((kind, name)) = self.doubles.describe(target) {
            return (kind, name);
        }
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

/// Whether the letters of `short` begin words of `long`; in another language the order is another.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    let capital =
        letters.len() >= 2 && letters.iter().all(|c| c.is_uppercase()) && long.contains([' ', '-']);
    let mut initials: Vec<char> = long
        .split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    capital
        && letters.iter().all(|letter| {
            let at = initials.iter().position(|initial| initial == letter);
            at.map(|at| initials.swap_remove(at)).is_some()
        })
}

/// Forms that differ in hyphens, stops, plural or "The" alone have the same key.
pub(super) fn key(text: &str) -> String {
    let plain =
        text.to_lowercase().replace('’', "'").replace(['-', '–'], " ").replace(['.', ','], "");
    let plain = plain.strip_prefix("the ").unwrap_or(&plain);
    plain.strip_suffix('s').unwrap_or(plain).to_owned()
}

/// "Russian Pacific Fleet" without its state.
pub(super) fn without_state(text: &str) -> Option<String> {
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

/// Places that texts write as one with a stroke between: two names that carry a claim each.
#[derive(Debug, Default)]
struct Doubles {
    main: BTreeMap<Target, Target>,
    /// Written how often, how.
    names: BTreeMap<Target, (usize, String)>,
}

impl Doubles {
    fn of(corpus: &Corpus, sightings: &[Vec<Sighting>], forms: &Forms) -> Self {
        let mut written: BTreeMap<(Target, Target), BTreeMap<String, usize>> = BTreeMap::new();
        for (document, sightings) in corpus.documents.iter().zip(sightings) {
            for pair in sightings.windows(2) {
                let Some((one, two)) = forms.double(document, &pair[0], &pair[1]) else { continue };
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

    fn main(&self, target: Target) -> Target {
        self.main.get(&target).copied().unwrap_or(target)
    }

    fn describe(&self, target: Target) -> Option<(NameKind, &str)> {
        self.names.get(&target).map(|(_, name)| (NameKind::Place, name.as_str()))
    }
}

impl Forms {
    /// Two features of the map written as one: "Elm Islands/Oak Islands". Towns and
    /// states with a stroke between are two ("the Bonn/Cologne area", "India/Pakistan").
    fn double(&self, document: &Document, one: &Sighting, two: &Sighting) -> Option<(Target, Target)> {
        let between = document.text.get(one.span.end..two.span.start)?;
        if between.trim() != "/" {
            return None;
        }
        let behind = document.text[two.span.end..].split_whitespace().next().unwrap_or_default();
        let said = matches!(behind.trim_end_matches([',', '.', ';']), "islands" | "islets" | "rocks" | "dispute" | "Islands");
        let place = |sighting: &Sighting| {
            let target = match sighting.reading {
                Reading::Listed(entry) => Target::Listed(entry),
                _ => self.kind_of_form(&words_of(document, sighting.span))?.1,
            };
            let (kind, name) = self.describe(target);
            let last = name.rsplit(' ').next().unwrap_or_default();
            let state = matches!(target, Target::Listed(entry) if gazetteer().is_state(entry));
            (kind == NameKind::Place && !state).then_some((target, said || holds(Cue::PlaceHead, last)))
        };
        let ((one, first), (two, second)) = (place(one)?, place(two)?);
        (first && second && one != two).then_some((one, two))
    }
}

/// "Elm/Oak islands" with a capital at its last word.
fn capitalised(name: &str) -> String {
    let (head, last) = name.rsplit_once(' ').unwrap_or(("", name));
    let mut letters = last.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    if head.is_empty() { name.to_owned() } else { format!("{head} {first}{}", letters.as_str()) }
}
