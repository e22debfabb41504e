//! What something adds up to, on one printed page; every sentence is a source's own and cited.

use serde::Serialize;

use crate::briefing::{self, Briefing, Evidence, Point, Scope};
use crate::corpus::Document;
use crate::events::names::NameKind;
use crate::pages::documents::{Source, source};
use crate::pages::frame::{Frame, Link, clean, counted};
use crate::pages::line::{Line, byline, shorten};
use crate::pages::quote::place;
use crate::pages::said::{self, FigureView, SaidView};
use crate::pages::timeline::scope;
use crate::site::calendar::year_words;
use crate::site::page::{Subject, name_url};
use crate::site::{Page, Site, Url};

/// A briefing.
#[derive(Debug, Serialize)]
pub(super) struct BriefingPage {
    frame: Frame,
    /// What sort of subject: "Theme", "Person".
    sort: &'static str,
    title: String,
    /// One sentence.
    scope: String,
    /// The page of the subject itself.
    subject: Link,
    bottom_line: Vec<PointView>,
    key_points: Vec<PointView>,
    chronology: Vec<Line>,
    /// Where all events are, if the chronology leaves some out.
    all: Option<Link>,
    who: Vec<WhoView>,
    /// What they said.
    said: Vec<SaidView>,
    figures: Vec<FigureView>,
    /// What sources agree on, differ on, and leave out, as sentences.
    evidence: Vec<EvidenceView>,
    sources: Vec<Source>,
    sources_rest: Option<Link>,
}

/// A sentence that makes a point.
#[derive(Debug, Serialize)]
pub(super) struct PointView {
    /// The source's words.
    text: String,
    /// Opens the reader at them.
    cite: Link,
    /// "two documents to the same effect"
    support: Option<String>,
}

/// Someone who has a part.
#[derive(Debug, Serialize)]
struct WhoView {
    link: Link,
    count: String,
}

/// A finding about the evidence.
#[derive(Debug, Serialize)]
struct EvidenceView {
    words: String,
    links: Vec<Link>,
}

/// Links to events in a finding, at most.
const FEW: usize = 4;
/// Sources, at most.
const SOURCES: usize = 8;

/// The briefing about a subject.
pub(super) fn view(site: &Site, url: &Url, subject: &Subject) -> BriefingPage {
    let (scope, events) = scoped(site, subject);
    let briefing = briefing::brief(site.corpus, site.timeline, &scope, &events);
    let about = about(site, url, subject, &events);
    let documents: Vec<&Document> = match subject {
        Subject::Corpus => site.corpus.documents.iter().collect(),
        Subject::Document(id) => vec![site.corpus.document(*id)],
        _ => briefing.evidence.documents.iter().map(|id| site.corpus.document(*id)).collect(),
    };
    let many = documents.len() > SOURCES;
    let sources =
        Link::new(format!("All {} documents", documents.len()), &Page::Documents.url(site), url);
    BriefingPage {
        frame: Frame {
            title: format!("Briefing: {}", shorten(&about.title, 80)),
            description: about.description,
            section: "briefing",
        },
        sort: about.sort,
        title: about.title,
        scope: about.scope,
        subject: about.link,
        bottom_line: points(site, url, &briefing.bottom_line),
        key_points: points(site, url, &briefing.key_points),
        chronology: briefing.chronology.iter().map(|index| Line::new(site, url, *index)).collect(),
        all: (briefing.chronology.len() < briefing.evidence.dated).then(|| {
            let words = counted(briefing.evidence.dated, "dated event", "dated events");
            Link { text: format!("All {words}"), ..all(site, url, subject) }
        }),
        who: who(site, url, &briefing),
        said: site
            .findings
            .quotations(site.corpus, site.timeline, &scope, &events)
            .iter()
            .map(|quotation| said::said(site, url, quotation))
            .collect(),
        figures: site
            .findings
            .figures(site.corpus, site.timeline, &scope, &events)
            .iter()
            .map(|figure| said::figure(site, url, figure))
            .collect(),
        evidence: evidence(site, url, &briefing.evidence),
        sources: documents
            .iter()
            .take(SOURCES)
            .map(|document| source(site, url, document))
            .collect(),
        sources_rest: many.then_some(sources),
    }
}

/// The sentences that lead the first page.
pub(super) fn bottom_line(site: &Site, url: &Url) -> Vec<PointView> {
    let (scope, events) = scoped(site, &Subject::Corpus);
    points(site, url, &briefing::bottom_line(site.corpus, site.timeline, &scope, &events))
}

/// What a briefing is about, and its events in order.
fn scoped(site: &Site, subject: &Subject) -> (Scope, Vec<usize>) {
    match subject {
        Subject::Corpus => (Scope::Corpus, (0..site.event_count()).collect()),
        Subject::Document(id) => {
            let mut events: Vec<usize> = site.tellings(*id).iter().map(|t| t.event).collect();
            events.sort_unstable();
            events.dedup();
            (Scope::Document(*id), events)
        }
        Subject::Name(id) => (Scope::Name(*id), site.events_of(*id).to_vec()),
        Subject::Group(group) => {
            (Scope::Events, site.groups().get(group).cloned().unwrap_or_default())
        }
    }
}

/// What stands at the head of a briefing.
struct About {
    sort: &'static str,
    title: String,
    scope: String,
    description: String,
    link: Link,
}

fn about(site: &Site, url: &Url, subject: &Subject, events: &[usize]) -> About {
    let told = counted(events.len(), "event", "events");
    let (sort, title, page) = match subject {
        Subject::Corpus => ("Briefing", site.title(), Page::Timeline(0)),
        Subject::Document(id) => {
            ("Briefing on a document", site.corpus.document(*id).title.clone(), Page::Document(*id))
        }
        Subject::Name(id) => {
            let name = site.timeline.names.get(*id);
            let sort = match name.kind {
                NameKind::Person => "Briefing on a person",
                NameKind::Organization => "Briefing on an organisation",
                NameKind::Place => "Briefing on a place",
                NameKind::Vessel => "Briefing on a vessel",
                NameKind::Treaty => "Briefing on a treaty",
                NameKind::Conference => "Briefing on a conference",
                NameKind::Exercise => "Briefing on an exercise",
            };
            (sort, name.name.clone(), Page::Name(*id))
        }
        Subject::Group(group) => {
            ("Briefing on a theme", group.label().to_owned(), Page::Group(group.clone()))
        }
    };
    let link = match subject {
        Subject::Corpus => "The whole timeline",
        Subject::Document(_) => "The document itself",
        _ => "All about it",
    };
    let scope = match subject {
        Subject::Corpus => scope(site),
        _ => format!("{told} of this record."),
    };
    let description =
        format!("What the sources say of {}, in their own words.", shorten(&title, 90));
    About { sort, title, scope, description, link: Link::new(link, &page.url(site), url) }
}

/// Where all events of a subject are.
fn all(site: &Site, url: &Url, subject: &Subject) -> Link {
    let page = match subject {
        Subject::Corpus => Page::Timeline(0),
        Subject::Document(id) => Page::Document(*id),
        Subject::Name(id) => Page::Name(*id),
        Subject::Group(group) => Page::Group(group.clone()),
    };
    Link::new("", &page.url(site), url)
}

fn points(site: &Site, url: &Url, points: &[Point]) -> Vec<PointView> {
    points.iter().map(|point| view_of(site, url, point)).collect()
}

fn view_of(site: &Site, url: &Url, point: &Point) -> PointView {
    let document = site.corpus.document(point.quote.document);
    let words = clean(point.quote.span.of(&document.text));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let at = place(document, url, point.quote.span).text;
    let to = Url::block(document, point.quote.span.start);
    PointView {
        text: if point.trimmed { format!("… {words}") } else { words },
        cite: Link::new(format!("{}, {at}", byline(document)), &to, url),
        support: (point.documents > 1)
            .then(|| format!("{} works to the same effect", point.documents)),
    }
}

fn who(site: &Site, url: &Url, briefing: &Briefing) -> Vec<WhoView> {
    let entry = |id: &crate::events::names::NameId| {
        let name = site.timeline.names.get(*id);
        WhoView {
            link: Link::new(name.name.as_str(), &name_url(name), url),
            count: counted(site.events_of(*id).len(), "event", "events"),
        }
    };
    briefing.who.iter().map(entry).collect()
}

/// What the sources agree on, differ on, and leave out, in words.
fn evidence(site: &Site, url: &Url, evidence: &Evidence) -> Vec<EvidenceView> {
    let link = |index: &usize| {
        let event = site.event(*index);
        Link::new(shorten(&event.title, 60), &Url::event(&event.id), url)
    };
    let links = |events: &[usize]| events.iter().take(FEW).map(link).collect();
    let mut found = Vec::new();
    let mut say = |words: String, links: Vec<Link>| found.push(EvidenceView { words, links });
    if !evidence.agreed.is_empty() {
        let agreed = counted(evidence.agreed.len(), "dated event is", "dated events are");
        say(
            format!("{agreed} told alike by more than one independent work:"),
            links(&evidence.agreed),
        );
    }
    if evidence.disputed.is_empty() {
        if evidence.dated > 0 {
            say("No two sources give one event different dates.".into(), Vec::new());
        }
    } else {
        let disputed = counted(evidence.disputed.len(), "event", "events");
        say(format!("Sources disagree about the date of {disputed}:"), links(&evidence.disputed));
    }
    if evidence.dated > 0 {
        let words =
            format!("{} of {} dated events rest on one source.", evidence.single, evidence.dated);
        say(words, Vec::new());
    }
    if evidence.undated > 0 {
        let undated = counted(evidence.undated, "event is", "events are");
        say(format!("{undated} told without a date."), Vec::new());
    }
    if !evidence.gaps.is_empty() {
        let gap = |(first, last): &(i64, i64)| {
            if first == last {
                year_words(*first)
            } else {
                format!("{}–{}", year_words(*first), year_words(*last))
            }
        };
        let mut longest: Vec<(i64, i64)> = evidence.gaps.clone();
        longest.sort_by_key(|(first, last)| (std::cmp::Reverse(last - first), *first));
        longest.truncate(FEW);
        longest.sort_unstable();
        let gaps: Vec<String> = longest.iter().map(gap).collect();
        say(format!("No event is dated to {}.", gaps.join(", ")), Vec::new());
    }
    found
}
