//! Events as lines of a list: date, title, who and where, sources.

use serde::Serialize;

use crate::events::names::NameKind;
use crate::pages::date::DateView;
use crate::pages::frame::{Link, counted};
use crate::site::calendar::year_words;
use crate::site::page::Group;
use crate::site::{Site, Url, dating, mark};
use crate::timeline::Event;

/// An event in a list.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// Where its page is.
    href: String,
    /// Its title.
    title: String,
    /// Its date; null for an undated event.
    date: Option<DateView>,
    /// Who and where, in words.
    names: String,
    /// How many more independent documents tell it, where any do.
    sources: Option<String>,
    /// The first document that tells it.
    source: Option<Link>,
    /// What filters look at; only on the timeline.
    keys: Option<Keys>,
}

/// What filters look at.
#[derive(Debug, Serialize)]
pub(super) struct Keys {
    /// Slugs of themes and category.
    groups: String,
    /// How finely it is dated.
    precision: &'static str,
    /// How the date is known.
    basis: &'static str,
    /// Numbers of documents.
    documents: String,
    /// Numbers of names.
    names: String,
}

/// Events of one year.
#[derive(Debug, Serialize)]
pub(super) struct YearView {
    /// The year in words.
    words: String,
    /// Its anchor.
    anchor: String,
    /// "3 events".
    count: String,
    /// Years without events before this one, as a sentence.
    gap: Option<String>,
    /// The events.
    lines: Vec<Line>,
}

impl Line {
    /// The line of an event.
    pub(super) fn new(site: &Site, from: &Url, index: usize) -> Self {
        let event = site.event(index);
        let names: Vec<&str> = event
            .names
            .iter()
            .take(4)
            .map(|name| site.timeline.names.get(*name).name.as_str())
            .collect();
        let source = event.mentions.first().map(|mention| {
            let document = site.corpus.document(mention.quote.document);
            let anchor = format!("c{}", document.locus(mention.quote.span.start));
            let to = Url::document(&document.slug).at(&anchor);
            Link::new(byline(document), &to, from)
        });
        Line {
            href: Url::event(&event.id).from(from),
            title: event.title.clone(),
            date: event.dating.as_ref().map(DateView::new),
            names: names.join(", "),
            sources: (event.sources > 1)
                .then(|| counted(event.sources - 1, "other document", "other documents")),
            source,
            keys: None,
        }
    }

    /// The line with what filters look at.
    pub(super) fn with_keys(mut self, site: &Site, index: usize) -> Self {
        let event = site.event(index);
        self.keys = event.dating.as_ref().map(|date| Keys {
            groups: groups(event),
            precision: dating::precision(date).name(),
            basis: date.basis.name(),
            documents: documents(event),
            names: numbers(event.names.iter().map(|name| name.0).collect()),
        });
        self
    }
}

/// The shortest name by which a document is cited: its first author's last name, or its title.
pub(super) fn byline(document: &crate::corpus::Document) -> String {
    let surname = document.authors.first().and_then(|name| name.split_whitespace().last());
    match (surname, document.authors.len()) {
        (Some(name), 1) => name.to_owned(),
        (Some(name), _) => format!("{name} and others"),
        (None, _) => shorten(&document.title, 40),
    }
}

/// The first words of a text, at most so many characters.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').filter(|at| *at > most / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// Dated events under their years, with the gaps between them told. `years` come in order.
pub(super) fn by_year(
    site: &Site,
    years: &[(i64, Vec<usize>)],
    line: impl Fn(usize) -> Line,
) -> Vec<YearView> {
    let mut views = Vec::with_capacity(years.len());
    let mut before: Option<i64> = None;
    for (year, events) in years {
        let gap = before.and_then(|last| gap(last + 1, year - 1));
        views.push(YearView {
            words: year_words(*year),
            anchor: format!("y{year}"),
            count: counted(events.len(), "event", "events"),
            gap,
            lines: events.iter().map(|index| line(*index)).collect(),
        });
        let end = |index: &usize| site.event(*index).dating.as_ref().and_then(end_year);
        let reached = events.iter().filter_map(end).max().unwrap_or(*year).max(*year);
        before = Some(before.map_or(reached, |last| last.max(reached)));
    }
    views
}

/// The last year a date reaches, where it has an end.
fn end_year(date: &crate::timeline::Dating) -> Option<i64> {
    let first = mark::year(date)?;
    let last = date.edtf.bounds().latest.map(|moment| i64::from(moment.year()));
    last.map(|year| year.max(first))
}

/// Years without a dated event, when there are some in a row.
fn gap(first: i64, last: i64) -> Option<String> {
    let years = last - first + 1;
    match years {
        ..=1 => None,
        _ => Some(format!(
            "{} to {}: {} years without a dated event in these documents",
            year_words(first),
            year_words(last),
            crate::site::calendar::grouped(years)
        )),
    }
}

/// Slugs of the themes and the category of an event.
fn groups(event: &Event) -> String {
    let themes = event.themes.iter().cloned().map(Group::Theme);
    let all = themes.chain([Group::of(event.category)]);
    all.map(|group| key(&group)).collect::<Vec<_>>().join(" ")
}

/// What stands for a group in a filter.
pub(super) fn key(group: &Group) -> String {
    crate::site::url::slug(match group {
        Group::Theme(name) => name,
        Group::Category { name, .. } => name,
    })
}

fn documents(event: &Event) -> String {
    numbers(event.mentions.iter().map(|mention| mention.quote.document.0).collect())
}

fn numbers(mut ids: Vec<usize>) -> String {
    ids.sort_unstable();
    ids.dedup();
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Names of an event, people and organisations first, as links.
pub(super) fn names(site: &Site, from: &Url, event: &Event) -> (Vec<Link>, Vec<Link>) {
    let link = |id: &crate::events::names::NameId| {
        let name = site.timeline.names.get(*id);
        (name.kind, Link::new(name.name.as_str(), &crate::site::page::name_url(name), from))
    };
    let all: Vec<(NameKind, Link)> = event.names.iter().map(link).collect();
    let (places, actors): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(kind, _)| *kind == NameKind::Place);
    let links = |list: Vec<(NameKind, Link)>| list.into_iter().map(|(_, link)| link).collect();
    (links(actors), links(places))
}
