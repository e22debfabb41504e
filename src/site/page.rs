//! The pages of a site, each with its address.

use std::collections::BTreeMap;

use crate::corpus::DocumentId;
use crate::events::Category;
use crate::events::names::{Name, NameId, NameKind};
use crate::site::Site;
use crate::site::url::{Url, slug};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first page.
    Home,
    /// All events, or a period of them: the years from the first to the last of one part.
    Timeline(usize),
    /// One event.
    Event(usize),
    /// What something adds up to, on one printed page.
    Briefing(Subject),
    /// A document to read.
    Document(DocumentId),
    /// All documents.
    Documents,
    /// The events of one year.
    Year(i64),
    /// All years, by decade.
    Years,
    /// Someone or some place.
    Name(NameId),
    /// All names of a kind.
    Names(NameKind),
    /// A theme or a category.
    Group(Group),
    /// Events, names and sentences by their words.
    Search,
    /// What a human should look at.
    Review,
    /// Method and data.
    About,
    /// The time expressions that are read.
    Dates,
    /// An address that leads nowhere.
    NotFound,
    /// An address that was, which leads to the page that is there now.
    Forward(Url, Box<Page>),
}

/// What a briefing is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The whole corpus.
    Corpus,
    /// One document.
    Document(DocumentId),
    /// Someone or some place.
    Name(NameId),
    /// A theme.
    Group(Group),
}

/// Events that belong together by what they are about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A theme that the user named.
    Theme(String),
    /// What sort of event.
    Category {
        /// Its name in addresses.
        name: &'static str,
        /// What readers call it.
        label: &'static str,
    },
}

/// Kinds of names, in the order in which readers look for them.
pub const KINDS: [NameKind; 7] = NameKind::ALL;

/// Above this many events the timeline is cut into parts.
const WHOLE: usize = 500;
/// Events of a part, unless one year alone has more.
const PART: usize = 400;

/// Events from which on a name has a briefing.
const BRIEFED: usize = 3;

impl Group {
    /// The group of a category.
    #[must_use]
    pub fn of(category: Category) -> Self {
        Group::Category { name: category.name, label: category.label }
    }

    /// What readers call it.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Group::Theme(name) => name,
            Group::Category { label, .. } => label,
        }
    }

    /// Its page.
    #[must_use]
    pub fn url(&self) -> Url {
        match self {
            Group::Theme(name) => Url::new(format!("themes/{}.html", slug(name))),
            Group::Category { name, .. } => Url::new(format!("kinds/{}.html", slug(name))),
        }
    }
}

/// The folder of the pages of names of a kind.
#[must_use]
pub fn folder(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "people",
        NameKind::Organization => "organizations",
        NameKind::Place => "places",
        NameKind::Vessel => "vessels",
        NameKind::Treaty => "treaties",
        NameKind::Conference => "conferences",
        NameKind::Exercise => "exercises",
    }
}

/// The page of someone or some place.
#[must_use]
pub fn name_url(name: &Name) -> Url {
    Url::new(format!("{}/{}.html", folder(name.kind), name.slug))
}

impl Subject {
    /// Its briefing.
    #[must_use]
    pub fn url(&self, site: &Site) -> Url {
        let name = match self {
            Subject::Corpus => return Url::new("briefing.html"),
            Subject::Document(id) => format!("document-{}", site.corpus.document(*id).slug),
            Subject::Name(id) => {
                let name = site.timeline.names.get(*id);
                format!("{}-{}", folder(name.kind), name.slug)
            }
            Subject::Group(group) => format!("theme-{}", slug(group.label())),
        };
        Url::new(format!("briefings/{name}.html"))
    }
}

impl Page {
    /// Where it is.
    #[must_use]
    pub fn url(&self, site: &Site) -> Url {
        match self {
            Page::Home => Url::new("index.html"),
            Page::Timeline(0) => Url::new("timeline.html"),
            Page::Timeline(part) => Url::new(format!("timeline-{}.html", part + 1)),
            Page::Event(index) => Url::event(&site.event(*index).id),
            Page::Document(id) => Url::document(&site.corpus.document(*id).slug),
            Page::Briefing(subject) => subject.url(site),
            Page::Documents => Url::new("documents.html"),
            Page::Year(year) => Url::year(*year),
            Page::Years => Url::new("years.html"),
            Page::Name(id) => name_url(site.timeline.names.get(*id)),
            Page::Names(kind) => Url::new(format!("{}.html", folder(*kind))),
            Page::Group(group) => group.url(),
            Page::Search => Url::new("search.html"),
            Page::Review => Url::new("review.html"),
            Page::About => Url::new("about.html"),
            Page::Dates => Url::new("dates.html"),
            Page::NotFound => Url::new("404.html"),
            Page::Forward(old, _) => old.clone(),
        }
    }
}

impl Site<'_> {
    /// Every page of the site.
    #[must_use]
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = vec![Page::Home, Page::Documents, Page::Years, Page::Review];
        pages.extend([Page::Search, Page::About, Page::Dates, Page::NotFound]);
        pages.extend((0..self.parts().len()).map(Page::Timeline));
        pages.extend((0..self.event_count()).map(Page::Event));
        pages.extend(self.corpus.documents.iter().map(|document| Page::Document(document.id)));
        pages.extend(self.years().keys().map(|year| Page::Year(*year)));
        pages.extend(self.groups().keys().cloned().map(Page::Group));
        pages.extend(self.subjects().into_iter().map(Page::Briefing));
        for kind in KINDS {
            let named = self.named(kind);
            pages.extend((!named.is_empty()).then_some(Page::Names(kind)));
            pages.extend(named.into_iter().map(Page::Name));
        }
        pages.extend(self.forwards());
        pages
    }

    /// The addresses that edits took from events and names; each leads to what holds them now.
    fn forwards(&self) -> Vec<Page> {
        let timeline = self.timeline;
        let ids: BTreeMap<&str, usize> =
            self.events().enumerate().map(|(index, event)| (event.id.as_str(), index)).collect();
        let events = timeline.forwards.iter().filter_map(|(old, new)| {
            let page = Page::Event(*ids.get(new.as_str())?);
            Some(Page::Forward(Url::event(old), Box::new(page)))
        });
        let names = timeline.names.merged.iter().filter_map(|(from, into)| {
            let old = name_url(timeline.names.get(*from));
            let page = (!self.events_of(*into).is_empty()).then_some(Page::Name(*into))?;
            Some(Page::Forward(old, Box::new(page)))
        });
        events.chain(names).collect()
    }

    /// Everything that has a briefing: the corpus, each document, each theme, and names with a part in
    /// several events.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        let mut subjects = vec![Subject::Corpus];
        let documents = &self.corpus.documents;
        if documents.len() > 1 {
            subjects.extend(documents.iter().map(|document| Subject::Document(document.id)));
        }
        let themes = self.groups().keys().filter(|group| matches!(group, Group::Theme(_)));
        subjects.extend(themes.cloned().map(Subject::Group));
        let names = KINDS.into_iter().flat_map(|kind| self.named(kind));
        subjects.extend(names.filter(|id| self.is_briefed(*id)).map(Subject::Name));
        subjects
    }

    /// Whether a name has a part in enough events for a briefing.
    #[must_use]
    pub fn is_briefed(&self, name: NameId) -> bool {
        self.events_of(name).len() >= BRIEFED
    }

    /// Names of a kind that have a part in some event or are quoted, those with most events first.
    #[must_use]
    pub fn named(&self, kind: NameKind) -> Vec<NameId> {
        let entries = self.timeline.names.entries.iter().enumerate();
        let mut names: Vec<NameId> = entries
            .filter(|(_, name)| name.kind == kind)
            .map(|(index, _)| NameId(index))
            .filter(|id| !self.events_of(*id).is_empty() || !self.findings.said_by(*id).is_empty())
            .collect();
        names.sort_by_key(|id| (std::cmp::Reverse(self.events_of(*id).len()), id.0));
        names
    }

    /// The parts of the timeline: runs of whole years with at most some hundred events each, so
    /// that a part stays quick to open. At least one.
    #[must_use]
    pub fn parts(&self) -> Vec<Vec<i64>> {
        if self.timeline.events.len() <= WHOLE {
            return vec![self.years().keys().copied().collect()];
        }
        let mut parts: Vec<Vec<i64>> = vec![Vec::new()];
        let mut filled = 0;
        for (year, events) in self.years() {
            if filled > 0 && filled + events.len() > PART {
                parts.push(Vec::new());
                filled = 0;
            }
            filled += events.len();
            if let Some(part) = parts.last_mut() {
                part.push(*year);
            }
        }
        parts
    }
}
