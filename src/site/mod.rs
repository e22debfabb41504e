//! Which pages exist, and where; what stands beside what. Knows no HTML.

pub mod calendar;
pub mod dating;
pub mod downloads;
pub mod mark;
pub mod record;
pub mod page;
pub mod scale;
pub mod strip;
pub mod url;

pub use page::{Group, Page};
pub use url::Url;

use std::collections::{BTreeMap, BTreeSet};

use crate::briefing::Findings;
use crate::config::Config;
use crate::corpus::{Corpus, Document, DocumentId};
use crate::diagnostics::Diagnostics;
use crate::events::Mention;
use crate::events::names::NameId;
use crate::timeline::{Event, Timeline};

/// Everything a page or an export may show. Events are counted through: dated ones first, in order
/// of time, then the undated.
#[derive(Clone)]
pub struct Site<'a> {
    /// The user's settings.
    pub config: &'a Config,
    /// The documents.
    pub corpus: &'a Corpus,
    /// The events.
    pub timeline: &'a Timeline,
    /// What could not be read.
    pub diagnostics: &'a Diagnostics,
    /// What people said, and figures.
    pub findings: Findings,
    tellings: Vec<Vec<Telling>>,
    of_name: Vec<Vec<usize>>,
    of_group: BTreeMap<Group, Vec<usize>>,
    years: BTreeMap<i64, Vec<usize>>,
    highlights: Vec<usize>,
}

/// A place in a document where an event is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The event.
    pub event: usize,
    /// Which of its mentions.
    pub mention: usize,
}

/// Highlights on the home page, at most.
const HIGHLIGHTS: usize = 20;
/// How far along the events of a name related events are looked for, before and after.
const REACH: usize = 6;

impl<'a> Site<'a> {
    /// The site of a corpus and its timeline.
    #[must_use]
    pub fn new(
        config: &'a Config,
        corpus: &'a Corpus,
        timeline: &'a Timeline,
        diagnostics: &'a Diagnostics,
    ) -> Self {
        let mut site = Site {
            config,
            corpus,
            timeline,
            diagnostics,
            findings: Findings::of(corpus, &timeline.names),
            tellings: vec![Vec::new(); corpus.documents.len()],
            of_name: vec![Vec::new(); timeline.names.entries.len()],
            of_group: BTreeMap::new(),
            years: BTreeMap::new(),
            highlights: Vec::new(),
        };
        for (index, event) in timeline.events.iter().chain(&timeline.undated).enumerate() {
            site.enter(index, event);
        }
        for tellings in &mut site.tellings {
            tellings.sort_by_key(|telling| {
                let event = timeline.event(telling.event);
                (event.mentions[telling.mention].quote.span, telling.event, telling.mention)
            });
        }
        site.highlights = highlights(timeline);
        site
    }

    /// Puts an event in every list it belongs to.
    fn enter(&mut self, index: usize, event: &'a Event) {
        for (mention, telling) in event.mentions.iter().enumerate() {
            if let Some(list) = self.tellings.get_mut(telling.quote.document.0) {
                list.push(Telling { event: index, mention });
            }
        }
        for name in &event.names {
            if let Some(list) = self.of_name.get_mut(name.0) {
                list.push(index);
            }
        }
        for theme in &event.themes {
            self.of_group.entry(Group::Theme(theme.clone())).or_default().push(index);
        }
        self.of_group.entry(Group::of(event.category)).or_default().push(index);
        if let Some(year) = event.dating.as_ref().and_then(mark::year) {
            self.years.entry(year).or_default().push(index);
        }
    }

    /// What the site is called.
    #[must_use]
    pub fn title(&self) -> String {
        match (&self.config.title, self.corpus.documents.as_slice()) {
            (Some(title), _) => title.clone(),
            (None, [only]) => only.title.clone(),
            (None, documents) => format!("A dated record of {} documents", documents.len()),
        }
    }

    /// All events.
    pub fn events(&self) -> impl Iterator<Item = &'a Event> + use<'a> {
        self.timeline.events.iter().chain(&self.timeline.undated)
    }

    /// The event counted so.
    #[must_use]
    pub fn event(&self, index: usize) -> &'a Event {
        self.timeline.event(index)
    }

    /// How many events there are, dated and undated.
    #[must_use]
    pub fn event_count(&self) -> usize {
        self.timeline.events.len() + self.timeline.undated.len()
    }

    /// Where a document tells events, in reading order.
    #[must_use]
    pub fn tellings(&self, document: DocumentId) -> &[Telling] {
        self.tellings.get(document.0).map_or(&[], Vec::as_slice)
    }

    /// The words of a telling.
    #[must_use]
    pub fn mention(&self, telling: Telling) -> &'a Mention {
        &self.event(telling.event).mentions[telling.mention]
    }

    /// The words that first tell an event, on one line, and the document they stand in.
    #[must_use]
    pub fn first_words(&self, event: &Event) -> (String, &'a Document) {
        let quote = event.mentions[0].quote;
        let document = self.corpus.document(quote.document);
        let words = quote.span.of(&document.text).split_whitespace();
        (words.collect::<Vec<_>>().join(" "), document)
    }

    /// The events in which someone or some place has a part, in order.
    #[must_use]
    pub fn events_of(&self, name: NameId) -> &[usize] {
        self.of_name.get(name.0).map_or(&[], Vec::as_slice)
    }

    /// Dated events by the astronomical year under which they are listed.
    #[must_use]
    pub fn years(&self) -> &BTreeMap<i64, Vec<usize>> {
        &self.years
    }

    /// Themes, where the user names some, and categories, with their events in order.
    #[must_use]
    pub fn groups(&self) -> &BTreeMap<Group, Vec<usize>> {
        &self.of_group
    }

    /// The dated events that matter most, those first that an editor chose; in order of time.
    #[must_use]
    pub fn highlights(&self) -> &[usize] {
        &self.highlights
    }

    /// The group by which an event is drawn: its first theme where the user names themes, else its
    /// category.
    #[must_use]
    pub fn lane(&self, event: &'a Event) -> &'a str {
        if self.config.themes.is_empty() {
            event.category.label
        } else {
            event.themes.first().map_or(crate::events::category::OTHER.label, String::as_str)
        }
    }

    /// Events that share names, themes or kind with this one and stand near it, in order.
    #[must_use]
    pub fn related(&self, index: usize, most: usize) -> Vec<usize> {
        let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
        let event = self.event(index);
        let names = event.names.iter().map(|name| (self.events_of(*name), 1.0));
        let themes = event.themes.iter().cloned().map(|theme| (Group::Theme(theme), 0.5));
        let kin = themes.chain([(Group::of(event.category), 0.2)]);
        let groups =
            kin.filter_map(|(group, worth)| Some((self.of_group.get(&group)?.as_slice(), worth)));
        for (list, worth) in names.chain(groups) {
            let here = list.partition_point(|other| *other < index);
            let near = &list[here.saturating_sub(REACH)..(here + REACH + 1).min(list.len())];
            for other in near.iter().filter(|other| **other != index) {
                // What stands in many events says little about each.
                *shared.entry(*other).or_default() += worth / count(list.len()).sqrt();
            }
        }
        let mut ranked: Vec<(usize, f64)> = shared.into_iter().collect();
        let far = |other: usize| other.abs_diff(index);
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(far(a.0).cmp(&far(b.0))));
        ranked.truncate(most);
        let mut events: Vec<usize> = ranked.into_iter().map(|(other, _)| other).collect();
        events.sort_unstable();
        events
    }

    /// Documents that count as witnesses: the same work only once.
    #[must_use]
    pub fn independent_documents(&self) -> usize {
        let works: BTreeSet<DocumentId> =
            self.corpus.documents.iter().map(|d| d.same_work_as.unwrap_or(d.id)).collect();
        works.len()
    }
}

fn highlights(timeline: &Timeline) -> Vec<usize> {
    let mut order: Vec<usize> = (0..timeline.events.len()).collect();
    let salience = |index: &usize| timeline.events[*index].salience;
    let chosen = |index: &usize| timeline.events[*index].is_highlighted();
    order.sort_by(|a, b| {
        chosen(b).cmp(&chosen(a)).then(salience(b).total_cmp(&salience(a))).then(a.cmp(b))
    });
    order.truncate(HIGHLIGHTS);
    order.sort_unstable();
    order
}

#[allow(clippy::cast_precision_loss, reason = "counts of events are far below 2^52")]
fn count(events: usize) -> f64 {
    events as f64
}
