//! Lists that lead to pages of one sort: all years by decade, all people, all places.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::events::names::NameKind;
use crate::pages::frame::{Frame, Link, counted};
use crate::site::calendar::Unit;
use crate::site::page::{folder, name_url};
use crate::site::{Site, Url};

/// A list of links in sections.
#[derive(Debug, Serialize)]
pub(super) struct IndexPage {
    frame: Frame,
    title: &'static str,
    scope: String,
    sections: Vec<Section>,
    /// What to say when there is nothing to list.
    empty: &'static str,
}

#[derive(Debug, Serialize)]
struct Section {
    anchor: String,
    heading: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    link: Link,
    count: String,
    /// Other forms of a name.
    note: String,
    /// Share of the longest entry, in per cent.
    share: usize,
}

/// All years, by decade.
pub(super) fn years(site: &Site, url: &Url) -> IndexPage {
    let most = site.years().values().map(Vec::len).max().unwrap_or(1);
    let mut decades: BTreeMap<i64, Vec<Entry>> = BTreeMap::new();
    for (year, events) in site.years() {
        decades.entry(year.div_euclid(10)).or_default().push(Entry {
            link: Link::new(Unit::Year.words(*year), &Url::year(*year), url),
            count: counted(events.len(), "event", "events"),
            note: String::new(),
            share: events.len() * 100 / most,
        });
    }
    let section = |(decade, entries): (i64, Vec<Entry>)| Section {
        anchor: format!("d{}", decade * 10),
        heading: Unit::Decade.words(decade),
        entries,
    };
    IndexPage {
        frame: Frame {
            title: "Years".into(),
            description: "Every year in which something is dated.".into(),
            section: "years",
        },
        title: "Years",
        scope: crate::pages::timeline::scope(site),
        sections: decades.into_iter().map(section).collect(),
        empty: "No document dates an event.",
    }
}

/// All names of a kind that have a part in an event or are quoted.
pub(super) fn names(site: &Site, url: &Url, kind: NameKind) -> IndexPage {
    let ids = site.named(kind);
    let most = ids.iter().map(|id| site.events_of(*id).len()).max().unwrap_or(1).max(1);
    let entries = ids.iter().map(|id| {
        let name = site.timeline.names.get(*id);
        let events = site.events_of(*id).len();
        let others: Vec<&str> =
            name.aliases.iter().filter(|a| **a != name.name).map(String::as_str).take(3).collect();
        Entry {
            link: Link::new(name.name.as_str(), &name_url(name), url),
            count: counted(events, "event", "events"),
            note: others.join(", "),
            share: events * 100 / most,
        }
    });
    let title = match kind {
        NameKind::Person => "People",
        NameKind::Organization => "Organisations",
        NameKind::Place => "Places",
        NameKind::Vessel => "Ships",
        NameKind::Treaty => "Treaties",
        NameKind::Conference => "Conferences",
        NameKind::Exercise => "Exercises",
    };
    let section =
        Section { anchor: "all".into(), heading: String::new(), entries: entries.collect() };
    IndexPage {
        frame: Frame {
            title: title.into(),
            description: format!("{title} that have a part in an event or are quoted."),
            section: folder(kind),
        },
        title,
        scope: format!(
            "{} with a part in some event or quoted, those with most events first.",
            counted(ids.len(), "name", "names")
        ),
        sections: vec![section],
        empty: "No name was found.",
    }
}
