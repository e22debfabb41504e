//! Events, documents and names as other programs read them: the contract of `data/timeline.json`.
//!
//! Offsets are Unicode code points of the file as decoded text. Field names and their meaning are
//! stable within the schema named in the first field.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::corpus::Document;
use crate::events::names::{Name, NameId, NameKind, Names};
use crate::events::{Mention, Quote};
use crate::time::Moment;
use crate::timeline::{Dating, Event};

use super::page::name_url;
use super::{Site, Url};

/// The schema of [`timeline`].
pub const SCHEMA: &str = "dateline/1";

/// The whole timeline as JSON, ending in a line break.
#[must_use]
pub fn timeline(site: &Site) -> String {
    let names = |kind| {
        let named = site.named(kind).into_iter().map(|id| site.timeline.names.get(id));
        let mut entries: Vec<_> = named.map(NameRecord::new).collect();
        entries.sort_by(|a, b| a.id.cmp(b.id));
        entries
    };
    let themes: BTreeSet<&str> =
        site.timeline.events.iter().flat_map(|event| &event.themes).map(String::as_str).collect();
    pretty(&TimelineRecord {
        schema: SCHEMA,
        documents: site.corpus.documents.iter().map(|d| DocumentRecord::new(site, d)).collect(),
        events: all(site, &site.timeline.events),
        undated: all(site, &site.timeline.undated),
        people: names(NameKind::Person),
        organizations: names(NameKind::Organization),
        places: names(NameKind::Place),
        themes: themes.into_iter().map(|name| ThemeRecord { id: name, name }).collect(),
    })
}

/// One event as it stands in [`timeline`].
#[must_use]
pub fn event(site: &Site, event: &Event) -> String {
    pretty(&EventRecord::new(site, event))
}

fn all<'a>(site: &Site<'a>, events: &'a [Event]) -> Vec<EventRecord<'a>> {
    events.iter().map(|event| EventRecord::new(site, event)).collect()
}

/// The steps of a reading as one text: sentences as they are, phrases divided by semicolons.
fn steps(why: &[String]) -> String {
    let join = |mut text: String, step: &String| {
        if !text.is_empty() {
            text.push_str(if text.ends_with('.') { " " } else { "; " });
        }
        text + step
    };
    why.iter().fold(String::new(), join)
}

fn pretty(value: &impl Serialize) -> String {
    // Maps with string keys and numbers only: serialising them cannot fail.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct TimelineRecord<'a> {
    schema: &'static str,
    documents: Vec<DocumentRecord<'a>>,
    events: Vec<EventRecord<'a>>,
    undated: Vec<EventRecord<'a>>,
    people: Vec<NameRecord<'a>>,
    organizations: Vec<NameRecord<'a>>,
    places: Vec<NameRecord<'a>>,
    themes: Vec<ThemeRecord<'a>>,
}

#[derive(Serialize)]
struct DocumentRecord<'a> {
    id: &'a str,
    path: &'a str,
    title: &'a str,
    authors: &'a [String],
    published: Option<String>,
    kind: &'static str,
    same_work_as: Option<&'a str>,
    url: String,
}

#[derive(Serialize)]
struct EventRecord<'a> {
    id: &'a str,
    title: &'a str,
    url: String,
    category: &'static str,
    themes: &'a [String],
    people: Vec<&'a str>,
    organizations: Vec<&'a str>,
    places: Vec<&'a str>,
    date: Option<DatingRecord>,
    sources: usize,
    salience: f64,
    mentions: Vec<MentionRecord<'a>>,
    /// What an editor changed: `title`, `date`, `category`, `merged` …
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    edited: BTreeSet<&'static str>,
    /// What editors wrote for readers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<&'a str>,
}

#[derive(Serialize)]
struct DatingRecord {
    edtf: String,
    earliest: Option<String>,
    latest: Option<String>,
    label: String,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    basis: &'static str,
    why: String,
    disputed: Vec<String>,
}

#[derive(Serialize)]
struct MentionRecord<'a> {
    document: &'a str,
    spans: Vec<[usize; 2]>,
    quote: &'a str,
    date_span: Option<[usize; 2]>,
    edtf: Option<String>,
    factuality: &'static str,
}

#[derive(Serialize)]
struct NameRecord<'a> {
    id: &'a str,
    name: &'a str,
    aliases: &'a [String],
    mentions: usize,
    url: String,
}

#[derive(Serialize)]
struct ThemeRecord<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> DocumentRecord<'a> {
    fn new(site: &Site<'a>, document: &'a Document) -> Self {
        DocumentRecord {
            id: &document.slug,
            path: &document.path,
            title: &document.title,
            authors: &document.authors,
            published: document.published.as_ref().map(|published| published.date.to_string()),
            kind: document.kind.name(),
            same_work_as: document.same_work_as.map(|id| site.corpus.document(id).slug.as_str()),
            url: Url::document(&document.slug).path().to_owned(),
        }
    }
}

impl<'a> EventRecord<'a> {
    fn new(site: &Site<'a>, event: &'a Event) -> Self {
        let names = |kind| slugs(&site.timeline.names, &event.names, kind);
        EventRecord {
            id: &event.id,
            title: &event.title,
            url: Url::event(&event.id).path().to_owned(),
            category: event.category.name,
            themes: &event.themes,
            people: names(NameKind::Person),
            organizations: names(NameKind::Organization),
            places: names(NameKind::Place),
            date: event.dating.as_ref().map(DatingRecord::new),
            sources: event.sources,
            salience: (event.salience * 1000.0).round() / 1000.0,
            mentions: event
                .mentions
                .iter()
                .map(|mention| MentionRecord::new(site, mention))
                .collect(),
            edited: event.edits.iter().map(|edit| edit.what.name()).collect(),
            notes: event.notes().collect(),
        }
    }
}

impl DatingRecord {
    fn new(dating: &Dating) -> Self {
        let bounds = dating.bounds();
        DatingRecord {
            edtf: dating.edtf.to_string(),
            earliest: bounds.earliest.map(Moment::date),
            latest: bounds.latest.map(Moment::date),
            label: dating.label(),
            modifier: dating.modifier.map(crate::time::Modifier::name),
            basis: dating.basis.name(),
            why: steps(&dating.why),
            disputed: dating.disputed.iter().map(ToString::to_string).collect(),
        }
    }
}

impl<'a> MentionRecord<'a> {
    fn new(site: &Site<'a>, mention: &'a Mention) -> Self {
        let Quote { document, span } = mention.quote;
        let document = site.corpus.document(document);
        let date_span = mention.dated.as_ref().and_then(|dated| dated.span).and_then(|span| {
            let places = document.places(span);
            Some([places.first()?[0], places.last()?[1]])
        });
        MentionRecord {
            document: &document.slug,
            spans: document.places(span),
            quote: span.of(&document.text),
            date_span,
            edtf: mention.dated.as_ref().map(|dated| dated.edtf.to_string()),
            factuality: mention.factuality.name(),
        }
    }
}

impl<'a> NameRecord<'a> {
    fn new(name: &'a Name) -> Self {
        NameRecord {
            id: &name.slug,
            name: &name.name,
            aliases: &name.aliases,
            mentions: name.mentions.len(),
            url: name_url(name).path().to_owned(),
        }
    }
}

fn slugs<'a>(names: &'a Names, ids: &[NameId], kind: NameKind) -> Vec<&'a str> {
    let of_kind = ids.iter().map(|id| names.get(*id)).filter(|name| name.kind == kind);
    let mut slugs: Vec<_> = of_kind.map(|name| name.slug.as_str()).collect();
    slugs.sort_unstable();
    slugs
}
