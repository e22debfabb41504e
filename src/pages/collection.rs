//! Events that belong together: a year, a theme, a kind, a person, a place.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::corpus::DocumentId;
use crate::events::names::{NameId, NameKind};
use crate::pages::document::block_place;
use crate::pages::documents::{Source, source};
use crate::pages::frame::{Frame, Link, counted};
use crate::pages::line::{Line, YearView, by_year};
use crate::pages::said::{self, SaidView};
use crate::pages::strip::{StripView, view as strip};
use crate::site::calendar::{grouped, year_words};
use crate::site::mark;
use crate::site::page::{Group, Subject, folder, name_url};
use crate::site::{Page, Site, Url};
use crate::text::Span;

/// The page of a collection.
#[derive(Debug, Serialize)]
pub(super) struct CollectionPage {
    frame: Frame,
    /// What sort of collection: "Year", "Person".
    sort: &'static str,
    /// Where all of the sort are listed.
    all: Link,
    title: String,
    /// One sentence.
    scope: String,
    /// What is left out, where not all are listed.
    cut: Option<String>,
    /// Other forms of a name.
    aliases: Vec<String>,
    briefing: Option<Link>,
    strip: Option<StripView>,
    years: Vec<YearView>,
    undated: Vec<Line>,
    /// What someone said.
    said: Vec<SaidView>,
    /// Names that stand in the same events.
    company: Vec<Companion>,
    sources: Vec<Source>,
    /// Where a name stands, whether an event is told there or not.
    named: Vec<Named>,
    /// What the sources say a person is.
    roles: Vec<Said>,
    /// Seats of government that stand for the government of this state.
    seats: Vec<Said>,
    /// States for whose government the name of this town stands elsewhere.
    stands_for: Vec<Link>,
    before: Option<Link>,
    after: Option<Link>,
}

#[derive(Debug, Serialize)]
struct Companion {
    link: Link,
    count: String,
}

/// A document that names someone or some place.
#[derive(Debug, Serialize)]
struct Named {
    document: String,
    /// "15 times".
    count: String,
    /// The first places, by their first character.
    places: Vec<Link>,
}

/// Words of the sources about a name.
#[derive(Debug, Serialize)]
struct Said {
    words: String,
    /// "15 times".
    count: String,
    /// The first places, by document.
    places: Vec<Link>,
}

/// Places in each document, at most.
const PLACES: usize = 8;
/// Above this many events a page lists those that matter most.
const CROWD: usize = 400;
/// Events that matter most.
const BEST: usize = 200;
/// Quotations, at most.
const SAID: usize = 60;
/// Companions and sources, at most.
const FEW: usize = 12;

/// The page of a year.
pub(super) fn year(site: &Site, url: &Url, year: i64) -> CollectionPage {
    let events = site.years().get(&year).map_or(&[][..], Vec::as_slice);
    let link = |year: &i64| Link::new(year_words(*year), &Url::year(*year), url);
    let words = year_words(year);
    let base = Base {
        sort: "Year",
        all: Page::Years,
        title: words.clone(),
        scope: format!("{} in {words}.", counted(events.len(), "dated event", "dated events")),
        section: "years",
    };
    let page = collection(site, url, base, events);
    CollectionPage {
        before: site.years().range(..year).next_back().map(|(year, _)| link(year)),
        after: site.years().range(year + 1..).next().map(|(year, _)| link(year)),
        ..page
    }
}

/// The page of a theme or a kind of events.
pub(super) fn group(site: &Site, url: &Url, group: &Group) -> CollectionPage {
    let events = site.groups().get(group).map_or(&[][..], Vec::as_slice);
    let base = Base {
        sort: if matches!(group, Group::Theme(_)) { "Theme" } else { "Kind of event" },
        all: Page::Timeline(0),
        title: group.label().to_owned(),
        scope: format!("{}.", counted(events.len(), "event", "events")),
        section: "timeline",
    };
    let themed = matches!(group, Group::Theme(_));
    let subject = Subject::Group(group.clone());
    CollectionPage {
        briefing: themed.then(|| briefing(site, url, &subject)),
        ..collection(site, url, base, events)
    }
}

fn briefing(site: &Site, url: &Url, subject: &Subject) -> Link {
    Link::new("The briefing on one page", &subject.url(site), url)
}

/// The page of someone or some place.
pub(super) fn name(site: &Site, url: &Url, id: NameId) -> CollectionPage {
    let name = site.timeline.names.get(id);
    let events = site.events_of(id);
    let told = counted(events.len(), "event", "events");
    let mentioned = counted(name.mentions.len(), "time", "times");
    let base = Base {
        sort: match name.kind {
            NameKind::Person => "Person",
            NameKind::Organization => "Organisation",
            NameKind::Place => "Place",
            NameKind::Vessel => "Ship",
            NameKind::Treaty => "Treaty",
            NameKind::Conference => "Conference",
            NameKind::Exercise => "Exercise",
        },
        all: Page::Names(name.kind),
        title: name.name.clone(),
        scope: format!("Part of {told}; named {mentioned} in these documents."),
        section: folder(name.kind),
    };
    let aliases = name.aliases.iter().filter(|alias| **alias != name.name).cloned().collect();
    CollectionPage {
        aliases,
        briefing: site.is_briefed(id).then(|| briefing(site, url, &Subject::Name(id))),
        said: quotations(site, url, id),
        company: company(site, url, id),
        named: named(site, url, id),
        roles: said(site, url, &name.roles),
        seats: said(site, url, &name.seats),
        stands_for: stands_for(site, url, &name.stands_for),
        ..collection(site, url, base, events)
    }
}

struct Base {
    sort: &'static str,
    all: Page,
    title: String,
    scope: String,
    section: &'static str,
}

fn collection(site: &Site, url: &Url, base: Base, events: &[usize]) -> CollectionPage {
    let mut years: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    let mut undated = Vec::new();
    let listed = best(site, events);
    let cut = (listed.len() < events.len())
        .then(|| format!("Listed are the {BEST} that matter most; all are on the timeline."));
    for index in &listed {
        match site.event(*index).dating.as_ref().and_then(mark::year) {
            Some(year) => years.entry(year).or_default().push(*index),
            None => undated.push(*index),
        }
    }
    let years: Vec<(i64, Vec<usize>)> = years.into_iter().collect();
    let line = |index: usize| Line::new(site, url, index);
    let title = base.title.clone();
    CollectionPage {
        frame: Frame {
            title: format!("{}: {title}", base.sort),
            description: format!("{title}. {}", base.scope),
            section: base.section,
        },
        sort: base.sort,
        all: Link::new(all_words(&base.all), &base.all.url(site), url),
        title,
        scope: base.scope,
        cut,
        aliases: Vec::new(),
        briefing: None,
        strip: if events.len() > 1 { strip(site, url, events) } else { None },
        years: by_year(site, &years, line),
        undated: undated.into_iter().map(line).collect(),
        said: Vec::new(),
        company: Vec::new(),
        sources: sources(site, url, events),
        named: Vec::new(),
        roles: Vec::new(),
        seats: Vec::new(),
        stands_for: Vec::new(),
        before: None,
        after: None,
    }
}

/// All events, or those that matter most where there are too many for a page; in order.
fn best(site: &Site, events: &[usize]) -> Vec<usize> {
    let mut best = events.to_vec();
    if best.len() > CROWD {
        best.sort_by(|a, b| site.event(*b).salience.total_cmp(&site.event(*a).salience));
        best.truncate(BEST);
        best.sort_unstable();
    }
    best
}

fn all_words(page: &Page) -> &'static str {
    match page {
        Page::Years => "All years",
        Page::Names(NameKind::Person) => "All people",
        Page::Names(NameKind::Organization) => "All organisations",
        Page::Names(NameKind::Place) => "All places",
        Page::Names(NameKind::Vessel) => "All ships",
        Page::Names(NameKind::Treaty) => "All treaties",
        Page::Names(NameKind::Conference) => "All conferences",
        Page::Names(NameKind::Exercise) => "All exercises",
        _ => "The timeline",
    }
}

/// What someone said, in order of documents.
fn quotations(site: &Site, url: &Url, id: NameId) -> Vec<SaidView> {
    let told = site.findings.said_by(id).iter();
    let own = told
        .filter(|quotation| site.corpus.document(quotation.quote.document).same_work_as.is_none());
    own.take(SAID).map(|quotation| said::said(site, url, quotation)).collect()
}

/// Who stands in the same events, most often first.
fn company(site: &Site, url: &Url, id: NameId) -> Vec<Companion> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for event in site.events_of(id).iter().map(|index| site.event(*index)) {
        for other in event.names.iter().filter(|other| **other != id) {
            *counts.entry(other.0).or_default() += 1;
        }
    }
    let mut ranked: Vec<(usize, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    let companion = |(id, count): (usize, usize)| {
        let name = &site.timeline.names.entries[id];
        let link = Link::new(name.name.as_str(), &name_url(name), url);
        Companion { link, count: counted(count, "event", "events") }
    };
    ranked.into_iter().take(FEW).map(companion).collect()
}

/// Where a name stands, document by document.
fn named(site: &Site, url: &Url, id: NameId) -> Vec<Named> {
    let name = site.timeline.names.get(id);
    let mut found: BTreeMap<DocumentId, Vec<Span>> = BTreeMap::new();
    for (document, span) in &name.mentions {
        found.entry(*document).or_default().push(*span);
    }
    let view = |(id, spans): (DocumentId, Vec<Span>)| {
        let document = site.corpus.document(id);
        let place = |span: &Span| {
            let locus = grouped(i64::try_from(document.locus(span.start)).unwrap_or(i64::MAX));
            Link { text: locus, ..block_place(document, url, *span) }
        };
        Named {
            document: document.title.clone(),
            count: counted(spans.len(), "time", "times"),
            places: spans.iter().take(PLACES).map(place).collect(),
        }
    };
    found.into_iter().take(FEW).map(view).collect()
}

/// What the sources say in these places, the words said most first; one place for each document.
fn said(site: &Site, url: &Url, places: &[(DocumentId, Span)]) -> Vec<Said> {
    let mut found: BTreeMap<String, Vec<(DocumentId, Span)>> = BTreeMap::new();
    for (id, span) in places {
        let words = span.of(&site.corpus.document(*id).text).split_whitespace();
        found.entry(words.collect::<Vec<_>>().join(" ")).or_default().push((*id, *span));
    }
    let mut ranked: Vec<_> = found.into_iter().collect();
    ranked.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    let place = |(id, span): (DocumentId, Span)| {
        let document = site.corpus.document(id);
        Link { text: document.title.clone(), ..block_place(document, url, span) }
    };
    let view = |(words, mut places): (String, Vec<(DocumentId, Span)>)| {
        let count = counted(places.len(), "time", "times");
        places.dedup_by_key(|(id, _)| *id);
        Said { words, count, places: places.into_iter().take(PLACES).map(place).collect() }
    };
    ranked.into_iter().take(FEW).map(view).collect()
}

/// Links to states that have a page.
fn stands_for(site: &Site, url: &Url, states: &[NameId]) -> Vec<Link> {
    let shown = states.iter().filter(|id| !site.events_of(**id).is_empty());
    let names = shown.map(|id| site.timeline.names.get(*id));
    names.map(|name| Link::new(name.name.as_str(), &name_url(name), url)).collect()
}

/// The documents that tell these events, those that tell most first.
fn sources(site: &Site, url: &Url, events: &[usize]) -> Vec<Source> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for mention in events.iter().flat_map(|index| &site.event(*index).mentions) {
        *counts.entry(mention.quote.document.0).or_default() += 1;
    }
    let mut ranked: Vec<(usize, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    let documents = ranked.into_iter().take(FEW).map(|(id, _)| &site.corpus.documents[id]);
    documents.map(|document| source(site, url, document)).collect()
}
