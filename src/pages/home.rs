//! The first page: what happened, how we know, how sure it is.

use serde::Serialize;

use crate::events::names::NameKind;
use crate::pages::briefing::{PointView, bottom_line};
use crate::pages::date::{Stroke, glyph};
use crate::pages::documents::{Source, source};
use crate::pages::frame::{Frame, Link, counted};
use crate::pages::legend::{KeyItem, key};
use crate::pages::line::Line;
use crate::pages::strip::{StripView, view as strip};
use crate::pages::timeline::scope;
use crate::site::dating::{Fineness, precision};
use crate::site::mark::{Ink, Mark, Shape};
use crate::site::page::{Group, Subject, name_url};
use crate::site::{Page, Site, Url};
use crate::timeline::Dating;

/// The first page.
#[derive(Debug, Serialize)]
pub(super) struct HomePage {
    frame: Frame,
    title: String,
    scope: String,
    /// Set where the user describes the corpus.
    description: Option<String>,
    bottom: Vec<PointView>,
    briefing: Link,
    tally_title: String,
    tally: Vec<Tally>,
    strip: Option<StripView>,
    key: Vec<KeyItem>,
    highlights_title: String,
    highlights: Vec<Line>,
    all: Link,
    groups_title: &'static str,
    groups: Vec<Counted>,
    who: Vec<Counted>,
    places: Vec<Counted>,
    sources: Vec<Source>,
    sources_rest: Option<Link>,
    undated: Vec<Line>,
    undated_rest: Option<Link>,
    about: Link,
    data: Link,
}

/// A line of the count of precisions.
#[derive(Debug, Serialize)]
struct Tally {
    count: String,
    glyph: Vec<Stroke>,
    words: String,
    href: Option<String>,
}

#[derive(Debug, Serialize)]
struct Counted {
    link: Link,
    count: String,
}

/// Entries of each short list.
const FEW: usize = 8;

/// The view of the first page.
pub(super) fn view(site: &Site, url: &Url) -> HomePage {
    let dated: Vec<usize> = (0..site.timeline.events.len()).collect();
    let line = |index: &usize| Line::new(site, url, *index);
    let highlights: Vec<Line> = site.highlights().iter().map(line).collect();
    let all = dated.len() == highlights.len();
    let undated: Vec<usize> = (dated.len()..site.event_count()).collect();
    let description = site.config.description.clone();
    let timeline = Page::Timeline(0).url(site);
    let documents = &site.corpus.documents;
    HomePage {
        frame: Frame {
            title: site.title(),
            description: description.clone().unwrap_or_else(|| scope(site)),
            section: "home",
        },
        title: site.title(),
        scope: scope(site),
        description,
        bottom: bottom_line(site, url),
        briefing: Link::new("The briefing on one page", &Subject::Corpus.url(site), url),
        tally_title: format!("How well {} dated", are(dated.len())),
        tally: tally(site, url),
        strip: strip(site, url, &dated),
        key: key(),
        highlights_title: match highlights.len() {
            1 => String::from("One date to know"),
            count if all => format!("All {count} dates"),
            count => format!("{count} dates to know"),
        },
        highlights,
        all: Link::new(
            format!("All {}", counted(dated.len(), "dated event", "dated events")),
            &timeline,
            url,
        ),
        groups_title: if site.config.themes.is_empty() { "Kinds of events" } else { "Themes" },
        groups: groups(site, url),
        who: names(site, url, &[NameKind::Person, NameKind::Organization]),
        places: names(site, url, &[NameKind::Place]),
        sources: documents.iter().take(FEW).map(|document| source(site, url, document)).collect(),
        sources_rest: rest(documents.len(), "All", "documents", &Page::Documents.url(site), url),
        undated: undated.iter().take(FEW).map(line).collect(),
        undated_rest: rest(
            undated.len(),
            "All",
            "events told without a date",
            &Page::Review.url(site),
            url,
        ),
        about: Link::new("About this site and its data", &Page::About.url(site), url),
        data: Link::new("data/timeline.json", &Url::new("data/timeline.json"), url),
    }
}

fn are(count: usize) -> String {
    format!("the {} {}", counted(count, "event", "events"), if count == 1 { "is" } else { "are" })
}

fn rest(count: usize, all: &str, what: &str, to: &Url, from: &Url) -> Option<Link> {
    (count > FEW).then(|| Link::new(format!("{all} {count} {what}"), to, from))
}

fn tally(site: &Site, url: &Url) -> Vec<Tally> {
    let datings: Vec<&Dating> =
        site.timeline.events.iter().filter_map(|event| event.dating.as_ref()).collect();
    let timeline = Page::Timeline(0).url(site);
    let mut lines = Vec::new();
    for fineness in Fineness::ALL {
        let count = datings.iter().filter(|date| precision(date) == fineness).count();
        if count > 0 {
            lines.push(Tally {
                count: count.to_string(),
                glyph: sample(fineness),
                words: fineness.words().into(),
                href: Some(timeline.at(&format!("precision={}", fineness.name())).from(url)),
            });
        }
    }
    let inferred = datings.iter().filter(|d| d.basis == crate::events::Basis::Inferred).count();
    let disputed = datings.iter().filter(|date| !date.disputed.is_empty()).count();
    let undated = site.timeline.undated.len();
    let hollow = Mark { ink: Ink::Hollow, ..mark(Shape::Block, 0.55, 0.64) };
    let mut add = |count: usize, glyph: Vec<Stroke>, words: &str, href: Option<String>| {
        if count > 0 {
            lines.push(Tally { count: count.to_string(), glyph, words: words.into(), href });
        }
    };
    let filtered = timeline.at("basis=inferred").from(url);
    add(inferred, glyph(&[hollow]), "of these, inferred", Some(filtered));
    add(disputed, Vec::new(), "of these, disputed", None);
    add(undated, Vec::new(), "told without a date", Some("#undated".into()));
    lines
}

fn mark(shape: Shape, from: f64, to: f64) -> Mark {
    Mark { shape, ink: Ink::Solid, from: Some(from * 366.0), to: Some(to * 366.0) }
}

/// A drawing that stands for a precision.
fn sample(fineness: Fineness) -> Vec<Stroke> {
    glyph(&[match fineness {
        Fineness::Day => mark(Shape::Dot, 0.24, 0.241),
        Fineness::Month => mark(Shape::Block, 0.5, 0.58),
        Fineness::Part => mark(Shape::Spindle, 0.17, 0.42),
        Fineness::Year => mark(Shape::Within, 0.0, 0.99),
        Fineness::Decade => mark(Shape::Hatched, 0.0, 0.99),
        Fineness::Span => mark(Shape::Span, 0.0, 0.99),
        Fineness::Open => Mark { to: None, ..mark(Shape::After, 0.0, 0.0) },
    }])
}

fn groups(site: &Site, url: &Url) -> Vec<Counted> {
    let themed = !site.config.themes.is_empty();
    let mut groups: Vec<(&Group, usize)> = site
        .groups()
        .iter()
        .filter(|(group, _)| matches!(group, Group::Theme(_)) == themed)
        .map(|(group, events)| (group, events.len()))
        .collect();
    groups.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let entry = |(group, count): (&Group, usize)| Counted {
        link: Link::new(group.label(), &group.url(), url),
        count: counted(count, "event", "events"),
    };
    groups.into_iter().take(FEW + 2).map(entry).collect()
}

fn names(site: &Site, url: &Url, kinds: &[NameKind]) -> Vec<Counted> {
    let mut ids: Vec<_> = kinds.iter().flat_map(|kind| site.named(*kind)).collect();
    ids.sort_by_key(|id| std::cmp::Reverse(site.events_of(*id).len()));
    let entry = |id: &crate::events::names::NameId| {
        let name = site.timeline.names.get(*id);
        Counted {
            link: Link::new(name.name.as_str(), &name_url(name), url),
            count: counted(site.events_of(*id).len(), "event", "events"),
        }
    };
    ids.iter().take(FEW).map(entry).collect()
}
