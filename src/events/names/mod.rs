//! People, organisations and places: one entry for each, with all its variants.

mod cues;
mod gazetteer;
mod link;
mod people;
mod readings;
mod runs;
mod votes;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;
use rayon::prelude::*;

use crate::corpus::{Corpus, Document, DocumentId, InlineKind};
use crate::text::Span;

use link::{Forms, Target, words_of};
use readings::{Reading, Sighting};

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
}

/// Every name of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Indexed by [`NameId`].
    pub entries: Vec<Name>,
    /// For each document, where it mentions which, in order.
    places: Vec<Vec<(Span, NameId)>>,
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
        let targets: Vec<_> =
            pairs.map(|(document, sightings)| forms.targets(document, sightings)).collect();
        entries(corpus, &forms, &sightings, &targets)
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
    found.retain(|sighting| sighting.is_listed() || !is_emphasised(document, sighting.span));
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
    sightings: &[Vec<Sighting>],
    targets: &[Vec<Option<Target>>],
) -> Names {
    let mut gathered: BTreeMap<Target, Name> = BTreeMap::new();
    for ((document, sightings), targets) in corpus.documents.iter().zip(sightings).zip(targets) {
        for (sighting, target) in sightings.iter().zip(targets) {
            let Some(target) = *target else { continue };
            let entry = gathered.entry(target).or_insert_with(|| {
                let (kind, name) = forms.describe(target);
                Name {
                    slug: slug(name),
                    kind,
                    name: name.to_owned(),
                    aliases: Vec::new(),
                    mentions: Vec::new(),
                }
            });
            entry.mentions.push((document.id, sighting.span));
            if matches!(sighting.reading, Reading::Demonym(_) | Reading::Head) {
                continue;
            }
            let form = words_of(document, sighting.span);
            if form != entry.name
                && let Err(at) = entry.aliases.binary_search(&form)
            {
                entry.aliases.insert(at, form);
            }
        }
    }
    let mut names = Names { entries: gathered.into_values().collect(), places: Vec::new() };
    names.entries.sort_by(|a, b| (&a.slug, a.kind, &a.name).cmp(&(&b.slug, b.kind, &b.name)));
    make_slugs_unique(&mut names.entries);
    names.places = vec![Vec::new(); corpus.documents.len()];
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
        let kind = match name.kind {
            NameKind::Person => "person",
            NameKind::Organization => "organization",
            NameKind::Place => "place",
        };
        let plain = name.slug.clone();
        let numbered = (2..).map(|number| format!("{plain}-{kind}-{number}"));
        let mut candidates = [plain.clone(), format!("{plain}-{kind}")].into_iter().chain(numbered);
        if let Some(free) = candidates.find(|slug| !taken.contains(slug)) {
            name.slug = free;
        }
        taken.insert(name.slug.clone());
    }
}
