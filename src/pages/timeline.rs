//! The timeline: the strip, filters, and every event in order under its year.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::corpus::DocumentId;
use crate::events::names::NameKind;
use crate::pages::frame::{Frame, Link, counted};
use crate::pages::legend::{KeyItem, key as marks_key};
use crate::pages::line::{Line, YearView, by_year, key};
use crate::pages::strip::{StripView, view as strip};
use crate::site::calendar::year_words;
use crate::site::dating::{Fineness, precision};
use crate::site::page::Group;
use crate::site::{Page, Site, Url};

/// The timeline, or a part of it.
#[derive(Debug, Serialize)]
pub(super) struct TimelinePage {
    frame: Frame,
    title: String,
    /// "29 dated events, 1949 to 2016, from 5 documents."
    scope: String,
    /// Parts, where the timeline is cut; the part itself has no address.
    parts: Vec<PartLink>,
    strip: Option<StripView>,
    key: Vec<KeyItem>,
    filters: Vec<Filter>,
    choices: Vec<Filter>,
    /// "29 of 29 dated events".
    status: String,
    years: Vec<YearView>,
    undated: Vec<Line>,
    /// Undated events that are listed on the review page alone.
    undated_rest: Option<Link>,
}

#[derive(Debug, Serialize)]
struct PartLink {
    text: String,
    href: String,
    here: bool,
}

/// A group of boxes, or a list, of which any may be chosen.
#[derive(Debug, Serialize)]
struct Filter {
    /// What it is about, for readers.
    label: &'static str,
    /// What it is about, in the address.
    name: &'static str,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    /// What readers see.
    label: String,
    /// Its name in the address.
    value: String,
    /// What the lines carry.
    key: String,
}

/// Names in a list, at most.
const NAMES: usize = 60;
/// Undated events on the timeline, at most.
const UNDATED: usize = 60;

/// The view of a part of the timeline.
pub(super) fn view(site: &Site, url: &Url, part: usize) -> TimelinePage {
    let parts = site.parts();
    let years: Vec<(i64, Vec<usize>)> = parts
        .get(part)
        .into_iter()
        .flatten()
        .filter_map(|year| site.years().get(year).map(|events| (*year, events.clone())))
        .collect();
    let here: Vec<usize> = years.iter().flat_map(|(_, events)| events).copied().collect();
    let all: Vec<usize> = (0..site.timeline.events.len()).collect();
    let last = part + 1 >= parts.len();
    let line = |index: usize| Line::new(site, url, index).with_keys(site, index);
    let dated = site.timeline.events.len();
    let undated = dated..site.event_count();
    let listed = undated.clone().take(if last { UNDATED } else { 0 });
    let rest = undated.len().saturating_sub(UNDATED);
    let (filters, choices) = filters(site, &here);
    TimelinePage {
        frame: frame(site, part, parts.len()),
        title: heading(&parts, part),
        scope: scope(site),
        parts: part_links(site, url, &parts, part),
        strip: strip(site, url, if parts.len() > 1 && part > 0 { &here } else { &all }),
        key: marks_key(),
        filters,
        choices,
        status: status(here.len()),
        years: by_year(site, &years, line),
        undated: listed.map(|index| Line::new(site, url, index)).collect(),
        undated_rest: (last && rest > 0).then(|| {
            let text = format!("and {} more, on the review page", counted(rest, "event", "events"));
            Link::new(text, &Page::Review.url(site), url)
        }),
    }
}

fn frame(site: &Site, part: usize, parts: usize) -> Frame {
    let title = match parts {
        0 | 1 => String::from("Timeline"),
        _ => format!("Timeline, part {} of {parts}", part + 1),
    };
    Frame { title, description: scope(site), section: "timeline" }
}

fn heading(parts: &[Vec<i64>], part: usize) -> String {
    match parts.get(part).map(Vec::as_slice) {
        Some([first, .., last]) if parts.len() > 1 => {
            format!("Timeline, {} to {}", year_words(*first), year_words(*last))
        }
        Some([only]) if parts.len() > 1 => format!("Timeline, {}", year_words(*only)),
        _ => String::from("Timeline"),
    }
}

/// "29 dated events, 1949 to 2016, from 5 documents; 31 more are told without a date."
pub(super) fn scope(site: &Site) -> String {
    let events = counted(site.timeline.events.len(), "dated event", "dated events");
    let documents = counted(site.corpus.documents.len(), "document", "documents");
    let years = match (site.years().keys().next(), site.years().keys().next_back()) {
        (Some(first), Some(last)) if first != last => {
            format!(", {} to {},", year_words(*first), year_words(*last))
        }
        (Some(only), _) => format!(", all in {},", year_words(*only)),
        _ => String::new(),
    };
    let undated = match site.timeline.undated.len() {
        0 => String::new(),
        1 => String::from("; 1 more is told without a date"),
        more => format!("; {more} more are told without a date"),
    };
    format!("{events}{years} from {documents}{undated}.")
}

fn part_links(site: &Site, url: &Url, parts: &[Vec<i64>], here: usize) -> Vec<PartLink> {
    if parts.len() < 2 {
        return Vec::new();
    }
    let words = |years: &[i64]| match years {
        [first, .., last] => format!("{}–{}", year_words(*first), year_words(*last)),
        [only] => year_words(*only),
        [] => String::new(),
    };
    let link = |(part, years): (usize, &Vec<i64>)| PartLink {
        text: words(years),
        href: Page::Timeline(part).url(site).from(url),
        here: part == here,
    };
    parts.iter().enumerate().map(link).collect()
}

fn status(count: usize) -> String {
    format!("{count} of {}", counted(count, "dated event", "dated events"))
}

/// Boxes for what has few values, lists for what has many; only what tells events apart.
fn filters(site: &Site, events: &[usize]) -> (Vec<Filter>, Vec<Filter>) {
    let boxes = vec![groups(site, events), fineness(site, events), bases(site, events)];
    let lists = vec![
        people(site, events, "who", "Who", &[NameKind::Person, NameKind::Organization]),
        people(site, events, "where", "Where", &[NameKind::Place]),
        sources(site, events),
    ];
    let useful =
        |filters: Vec<Filter>| filters.into_iter().filter(|f| f.options.len() > 1).collect();
    (useful(boxes), useful(lists))
}

fn groups(site: &Site, events: &[usize]) -> Filter {
    let mut found: BTreeMap<Group, usize> = BTreeMap::new();
    for event in events.iter().map(|index| site.event(*index)) {
        let groups: Vec<Group> = if site.config.themes.is_empty() {
            vec![Group::of(event.category)]
        } else {
            event.themes.iter().cloned().map(Group::Theme).collect()
        };
        for group in groups {
            *found.entry(group).or_default() += 1;
        }
    }
    let choice = |group: &Group| {
        let key = key(group);
        Choice { label: group.label().to_owned(), value: key.clone(), key }
    };
    let label = if site.config.themes.is_empty() { "Kind" } else { "Theme" };
    Filter { label, name: "group", options: found.keys().map(choice).collect() }
}

fn fineness(site: &Site, events: &[usize]) -> Filter {
    let has = |fineness: &Fineness| {
        let datings = events.iter().filter_map(|index| site.event(*index).dating.as_ref());
        datings.into_iter().any(|date| precision(date) == *fineness)
    };
    let choice = |fineness: Fineness| Choice {
        label: match fineness {
            Fineness::Part => "season or part".into(),
            Fineness::Open => "open end".into(),
            other => other.name().into(),
        },
        value: fineness.name().into(),
        key: fineness.name().into(),
    };
    let options = Fineness::ALL.into_iter().filter(has).map(choice).collect();
    Filter { label: "Precision", name: "precision", options }
}

fn bases(site: &Site, events: &[usize]) -> Filter {
    let bases = [
        ("explicit", "written"),
        ("inferred", "inferred"),
        ("publication", "of publication"),
        ("curated", "set by an editor"),
    ];
    let has = |name: &str| {
        events.iter().any(|index| {
            site.event(*index).dating.as_ref().is_some_and(|date| date.basis.name() == name)
        })
    };
    let choice = |(name, label): (&str, &str)| Choice {
        label: label.into(),
        value: name.into(),
        key: name.into(),
    };
    let options = bases.into_iter().filter(|(name, _)| has(name)).map(choice).collect();
    Filter { label: "Date is", name: "basis", options }
}

fn people(
    site: &Site,
    events: &[usize],
    name: &'static str,
    label: &'static str,
    kinds: &[NameKind],
) -> Filter {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for id in events.iter().flat_map(|index| &site.event(*index).names) {
        if kinds.contains(&site.timeline.names.get(*id).kind) {
            *counts.entry(id.0).or_default() += 1;
        }
    }
    let mut ranked: Vec<(usize, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    ranked.truncate(NAMES);
    let mut options: Vec<Choice> = ranked
        .into_iter()
        .map(|(id, count)| {
            let name = &site.timeline.names.entries[id];
            let label = format!("{} ({count})", name.name);
            Choice { label, value: name.slug.clone(), key: id.to_string() }
        })
        .collect();
    options.sort_by(|a, b| a.label.cmp(&b.label));
    Filter { label, name, options }
}

fn sources(site: &Site, events: &[usize]) -> Filter {
    let mentions = events.iter().flat_map(|index| &site.event(*index).mentions);
    let mut ids: Vec<DocumentId> = mentions.map(|mention| mention.quote.document).collect();
    ids.sort_unstable();
    ids.dedup();
    let choice = |id: DocumentId| {
        let document = site.corpus.document(id);
        Choice {
            label: crate::pages::line::shorten(&document.title, 70),
            value: document.slug.clone(),
            key: id.0.to_string(),
        }
    };
    Filter { label: "Source", name: "source", options: ids.into_iter().map(choice).collect() }
}
