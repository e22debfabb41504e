//! People, organisations and places: one entry for each, with all its variants.

mod cues;
mod doubles;
mod edit;
mod forms;
mod gazetteer;
mod government;
mod heads;
mod link;
mod local;
mod people;
mod readings;
mod roles;
mod runs;
mod spelling;
mod votes;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;
use rayon::prelude::*;

use crate::corpus::{Corpus, Document, DocumentId, InlineKind};
use crate::text::Span;

use doubles::Doubles;
use forms::{Forms, Target};
use link::{Link, links};
use readings::{Reading, Sighting};
use spelling::words_of;

/// Index of a name in [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(pub usize);

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A person (schema.org `Person`).
    Person,
    /// An organisation, government body, force (schema.org `Organization`).
    Organization,
    /// A country or other place (schema.org `Place`).
    Place,
    /// A ship (schema.org `Vehicle`).
    Vessel,
    /// A treaty or other agreement of states.
    Treaty,
    /// A conference.
    Conference,
    /// A military exercise or operation.
    Exercise,
}

impl NameKind {
    /// Every kind, in the order of the variants.
    pub const ALL: [NameKind; 7] = [
        NameKind::Person,
        NameKind::Organization,
        NameKind::Place,
        NameKind::Vessel,
        NameKind::Treaty,
        NameKind::Conference,
        NameKind::Exercise,
    ];

    /// What readers call one of them.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            NameKind::Person => "person",
            NameKind::Organization => "organization",
            NameKind::Place => "place",
            NameKind::Vessel => "vessel",
            NameKind::Treaty => "treaty",
            NameKind::Conference => "conference",
            NameKind::Exercise => "exercise",
        }
    }
}

/// One person, organisation or place.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its address and export id: from the name, unique.
    pub slug: String,
    /// What it names.
    pub kind: NameKind,
    /// The fullest form.
    pub name: String,
    /// Other forms found, sorted.
    pub aliases: Vec<String>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<(DocumentId, Span)>,
    /// Of a person, the words that say what they are ("Russian Defense Minister"), in order.
    pub roles: Vec<(DocumentId, Span)>,
    /// Of a state, those mentions that are the name of its seat of government: "Moscow said".
    pub seats: Vec<(DocumentId, Span)>,
    /// Of a seat of government, the states for which its name stands elsewhere in the corpus.
    pub stands_for: Vec<NameId>,
}

/// Every name of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Indexed by [`NameId`].
    pub entries: Vec<Name>,
    /// For each document, where it mentions which, in order.
    places: Vec<Vec<(Span, NameId)>>,
    /// Entries that an editor made part of another; nothing mentions them any more.
    pub merged: BTreeMap<NameId, NameId>,
}

impl Names {
    /// Finds the names of a corpus.
    ///
    /// Each sentence is read by itself, for all documents in parallel; then all of them together say
    /// what each form names. What is not sure is left out.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let sightings: Vec<Vec<Sighting>> = corpus.documents.par_iter().map(sightings_in).collect();
        let forms = Forms::of(corpus, &sightings);
        let pairs = corpus.documents.par_iter().zip(&sightings);
        let links: Vec<_> =
            pairs.map(|(document, sightings)| links(&forms, document, sightings)).collect();
        let doubles = Doubles::of(corpus, &sightings, &forms);
        entries(corpus, &forms, &doubles, &sightings, &links)
    }

    /// The entry.
    #[must_use]
    pub fn get(&self, id: NameId) -> &Name {
        &self.entries[id.0]
    }

    /// The name that stands at the byte `at` of a document.
    #[must_use]
    pub fn at(&self, document: DocumentId, at: usize) -> Option<NameId> {
        let places = self.places.get(document.0).map_or(&[][..], Vec::as_slice);
        let after = places.partition_point(|(place, _)| place.start <= at);
        places[..after].last().filter(|(place, _)| at < place.end).map(|(_, id)| *id)
    }

    /// The names within `span` of a document, in order of appearance, each once.
    #[must_use]
    pub fn within(&self, document: DocumentId, span: Span) -> Vec<NameId> {
        let places = self.places.get(document.0).map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|(place, _)| place.start < span.start);
        let mut found = Vec::new();
        for (_, id) in places[first..].iter().take_while(|(place, _)| place.end <= span.end) {
            if !found.contains(id) {
                found.push(*id);
            }
        }
        found
    }
}

/// The names in the sentences that tell something. What is set in italics is a ship or a work, unless
/// the lists know it.
fn sightings_in(document: &Document) -> Vec<Sighting> {
    let blocks = document.blocks.iter().filter(|block| block.kind.tells());
    let sentences = blocks.flat_map(|block| &block.sentences);
    let mut found: Vec<Sighting> =
        sentences.flat_map(|sentence| readings::sightings(&document.text, *sentence)).collect();
    for sighting in &mut found {
        let is_sure = sighting.is_listed() || sighting.reading == Reading::Cued(NameKind::Vessel);
        if !is_sure && is_emphasised(document, sighting.span) {
            sighting.reading = Reading::SetApart;
        }
    }
    found
}

fn is_emphasised(document: &Document, span: Span) -> bool {
    let after = document.inlines.partition_point(|inline| inline.span.start <= span.start);
    let near = document.inlines[..after].iter().rev().take(4);
    near.filter(|inline| inline.kind == InlineKind::Emphasis)
        .any(|inline| inline.span.contains(span))
}

/// Gathers what was linked to the same thing into one entry, in order of their addresses.
fn entries(
    corpus: &Corpus,
    forms: &Forms,
    doubles: &Doubles,
    sightings: &[Vec<Sighting>],
    links: &[Vec<Option<Link>>],
) -> Names {
    let mut gathered: BTreeMap<Target, Name> = BTreeMap::new();
    let mut seats: BTreeSet<(Target, Target)> = BTreeSet::new();
    for ((document, sightings), links) in corpus.documents.iter().zip(sightings).zip(links) {
        for (sighting, link) in sightings.iter().zip(links) {
            let Some(link) = *link else { continue };
            let target = doubles.main(link.target);
            let entry = gathered.entry(target).or_insert_with(|| {
                let (kind, name) = forms.describe(target);
                empty(kind, doubles.name(target).unwrap_or(name))
            });
            entry.add(document, sighting, link);
            seats.extend(link.seat.map(|seat| (seat, target)));
        }
    }
    let mut ordered: Vec<(Target, Name)> = gathered.into_iter().collect();
    ordered.sort_by(|(_, a), (_, b)| (&a.slug, a.kind, &a.name).cmp(&(&b.slug, b.kind, &b.name)));
    let numbers: BTreeMap<Target, usize> =
        ordered.iter().enumerate().map(|(number, (target, _))| (*target, number)).collect();
    let mut names = Names {
        entries: ordered.into_iter().map(|(_, name)| name).collect(),
        places: vec![Vec::new(); corpus.documents.len()],
        ..Names::default()
    };
    for (seat, state) in seats {
        if let (Some(seat), Some(state)) = (numbers.get(&seat), numbers.get(&state)) {
            names.entries[*seat].stands_for.push(NameId(*state));
        }
    }
    make_slugs_unique(&mut names.entries);
    for (number, name) in names.entries.iter().enumerate() {
        for (document, span) in &name.mentions {
            names.places[document.0].push((*span, NameId(number)));
        }
    }
    for places in &mut names.places {
        places.sort_unstable();
    }
    names
}

fn empty(kind: NameKind, name: &str) -> Name {
    Name {
        slug: slug(name),
        kind,
        name: name.to_owned(),
        aliases: Vec::new(),
        mentions: Vec::new(),
        roles: Vec::new(),
        seats: Vec::new(),
        stands_for: Vec::new(),
    }
}

impl Name {
    fn add(&mut self, document: &Document, sighting: &Sighting, link: Link) {
        let place = (document.id, sighting.span);
        self.mentions.push(place);
        if let Some(role) = sighting.role.filter(|_| self.kind == NameKind::Person) {
            self.roles.push((document.id, role));
        }
        if link.seat.is_some() {
            self.seats.push(place);
        }
        if link.seat.is_some() || matches!(sighting.reading, Reading::Demonym(_) | Reading::Head) {
            return;
        }
        let form = words_of(document, sighting.span);
        if form != self.name
            && let Err(at) = self.aliases.binary_search(&form)
        {
            self.aliases.insert(at, form);
        }
    }
}

fn slug(name: &str) -> String {
    let plain = deunicode(name).to_lowercase().replace('\'', "");
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "name".to_owned() } else { slug }
}

/// Of several with one address, all but the first take their kind or a number after it.
fn make_slugs_unique(names: &mut [Name]) {
    let mut taken = BTreeSet::new();
    for name in names {
        let kind = name.kind.word();
        let plain = name.slug.clone();
        let numbered = (2..).map(|number| format!("{plain}-{kind}-{number}"));
        let mut candidates = [plain.clone(), format!("{plain}-{kind}")].into_iter().chain(numbered);
        if let Some(free) = candidates.find(|slug| !taken.contains(slug)) {
            name.slug = free;
        }
        taken.insert(name.slug.clone());
    }
}
