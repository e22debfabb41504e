//! `data/timeline.json` and the lines of `dateline dates`: the contract with other programs.
//!
//! Offsets are Unicode code points of the file as decoded text. Field names and their meaning are
//! stable within the schema named in the first field.

use serde::Serialize;

use crate::corpus::{Corpus, Document};
use crate::events::names::{Name, NameId, NameKind, Names};
use crate::events::{Mention, Quote};
use crate::text::Span;
use crate::time::Moment;
use crate::timeline::{Dating, Event, Timeline};

/// The schema of [`timeline`].
pub const SCHEMA: &str = "dateline/1";

/// The whole timeline as JSON, ending in a line break.
#[must_use]
pub fn timeline(corpus: &Corpus, timeline: &Timeline) -> String {
    let names = |kind| {
        let of_kind = timeline.names.entries.iter().filter(|name| name.kind == kind);
        let mut entries: Vec<_> = of_kind.map(NameJson::new).collect();
        entries.sort_by(|a, b| a.id.cmp(&b.id));
        entries
    };
    let themes: std::collections::BTreeSet<&str> =
        timeline.events.iter().flat_map(|event| &event.themes).map(String::as_str).collect();
    let json = TimelineJson {
        schema: SCHEMA,
        documents: corpus
            .documents
            .iter()
            .map(|document| DocumentJson::new(corpus, document))
            .collect(),
        events: all(corpus, timeline, &timeline.events),
        undated: all(corpus, timeline, &timeline.undated),
        people: names(NameKind::Person),
        organizations: names(NameKind::Organization),
        places: names(NameKind::Place),
        themes: themes.into_iter().map(|name| ThemeJson { id: name, name }).collect(),
    };
    pretty(&json)
}

/// One event as it stands in [`timeline`].
#[must_use]
pub fn event(corpus: &Corpus, timeline: &Timeline, event: &Event) -> String {
    pretty(&EventJson::new(corpus, timeline, event))
}

/// Every time expression of a document, one JSON object a line, in the order of the file.
#[must_use]
pub fn dates(document: &Document) -> String {
    let place = |span: Span| {
        let places = document.places(span);
        let start = places.first().map_or(0, |place| place[0]);
        [start, places.last().map_or(start, |place| place[1])]
    };
    let mut lines: Vec<_> = document
        .timexes
        .iter()
        .map(|timex| {
            let [start, end] = place(timex.span);
            DateJson {
                document: &document.path,
                start,
                end,
                text: timex.span.of(&document.text),
                kind: timex.kind.name(),
                value: &timex.value,
                modifier: timex.modifier.map(crate::time::Modifier::name),
                edtf: timex.edtf.as_ref().map(ToString::to_string),
                anchor: timex.anchor.map(place),
                rule: timex.rule,
                role: timex.role.name(),
            }
        })
        .collect();
    lines.sort_by_key(|line| (line.start, line.end));
    let line = |line| serde_json::to_string(line).unwrap_or_default() + "\n";
    lines.iter().map(line).collect()
}

fn all<'a>(corpus: &'a Corpus, timeline: &'a Timeline, events: &'a [Event]) -> Vec<EventJson<'a>> {
    events.iter().map(|event| EventJson::new(corpus, timeline, event)).collect()
}

fn pretty(value: &impl Serialize) -> String {
    // Maps with string keys and numbers only: serialising them cannot fail.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct DateJson<'a> {
    document: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'a str,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    edtf: Option<String>,
    anchor: Option<[usize; 2]>,
    rule: &'static str,
    role: &'static str,
}

#[derive(Serialize)]
struct TimelineJson<'a> {
    schema: &'static str,
    documents: Vec<DocumentJson<'a>>,
    events: Vec<EventJson<'a>>,
    undated: Vec<EventJson<'a>>,
    people: Vec<NameJson<'a>>,
    organizations: Vec<NameJson<'a>>,
    places: Vec<NameJson<'a>>,
    themes: Vec<ThemeJson<'a>>,
}

#[derive(Serialize)]
struct DocumentJson<'a> {
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
struct EventJson<'a> {
    id: &'a str,
    title: &'a str,
    url: String,
    category: &'static str,
    themes: &'a [String],
    people: Vec<&'a str>,
    organizations: Vec<&'a str>,
    places: Vec<&'a str>,
    date: Option<DatingJson>,
    sources: usize,
    salience: f64,
    mentions: Vec<MentionJson<'a>>,
}

#[derive(Serialize)]
struct DatingJson {
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
struct MentionJson<'a> {
    document: &'a str,
    spans: Vec<[usize; 2]>,
    quote: &'a str,
    date_span: Option<[usize; 2]>,
    edtf: Option<String>,
    factuality: &'static str,
}

#[derive(Serialize)]
struct NameJson<'a> {
    id: &'a str,
    name: &'a str,
    aliases: &'a [String],
    mentions: usize,
    url: String,
}

#[derive(Serialize)]
struct ThemeJson<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> DocumentJson<'a> {
    fn new(corpus: &'a Corpus, document: &'a Document) -> Self {
        DocumentJson {
            id: &document.slug,
            path: &document.path,
            title: &document.title,
            authors: &document.authors,
            published: document.published.as_ref().map(|published| published.date.to_string()),
            kind: document.kind.name(),
            same_work_as: document.same_work_as.map(|id| corpus.document(id).slug.as_str()),
            url: format!("documents/{}.html", document.slug),
        }
    }
}

impl<'a> EventJson<'a> {
    fn new(corpus: &'a Corpus, timeline: &'a Timeline, event: &'a Event) -> Self {
        let names = |kind| slugs(&timeline.names, &event.names, kind);
        EventJson {
            id: &event.id,
            title: &event.title,
            url: format!("events/{}.html", event.id),
            category: event.category.name,
            themes: &event.themes,
            people: names(NameKind::Person),
            organizations: names(NameKind::Organization),
            places: names(NameKind::Place),
            date: event.dating.as_ref().map(DatingJson::new),
            sources: event.sources,
            salience: (event.salience * 1000.0).round() / 1000.0,
            mentions: event
                .mentions
                .iter()
                .map(|mention| MentionJson::new(corpus, mention))
                .collect(),
        }
    }
}

impl DatingJson {
    fn new(dating: &Dating) -> Self {
        let bounds = dating.bounds();
        DatingJson {
            edtf: dating.edtf.to_string(),
            earliest: bounds.earliest.map(Moment::date),
            latest: bounds.latest.map(Moment::date),
            label: dating.label(),
            modifier: dating.modifier.map(crate::time::Modifier::name),
            basis: dating.basis.name(),
            why: dating.why.join(" "),
            disputed: dating.disputed.iter().map(ToString::to_string).collect(),
        }
    }
}

impl<'a> MentionJson<'a> {
    fn new(corpus: &'a Corpus, mention: &'a Mention) -> Self {
        let Quote { document, span } = mention.quote;
        let document = corpus.document(document);
        let date_span = mention.dated.as_ref().and_then(|dated| dated.span).and_then(|span| {
            let places = document.places(span);
            Some([places.first()?[0], places.last()?[1]])
        });
        MentionJson {
            document: &document.slug,
            spans: document.places(span),
            quote: span.of(&document.text),
            date_span,
            edtf: mention.dated.as_ref().map(|dated| dated.edtf.to_string()),
            factuality: mention.factuality.name(),
        }
    }
}

impl<'a> NameJson<'a> {
    fn new(name: &'a Name) -> Self {
        let folder = match name.kind {
            NameKind::Person => "people",
            NameKind::Organization => "organizations",
            NameKind::Place => "places",
        };
        NameJson {
            id: &name.slug,
            name: &name.name,
            aliases: &name.aliases,
            mentions: name.mentions.len(),
            url: format!("{folder}.html#{}", name.slug),
        }
    }
}

fn slugs<'a>(names: &'a Names, ids: &[NameId], kind: NameKind) -> Vec<&'a str> {
    let of_kind = ids.iter().map(|id| names.get(*id)).filter(|name| name.kind == kind);
    let mut slugs: Vec<_> = of_kind.map(|name| name.slug.as_str()).collect();
    slugs.sort_unstable();
    slugs
}
