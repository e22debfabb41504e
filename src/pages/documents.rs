//! The sources: every document, what it is, and how many events it tells.

use serde::Serialize;

use crate::corpus::{Document, DocumentKind};
use crate::pages::frame::{Frame, Link, counted};
use crate::pages::quote::published;
use crate::site::{Site, Url};

/// All documents.
#[derive(Debug, Serialize)]
pub(super) struct DocumentsPage {
    frame: Frame,
    scope: String,
    sources: Vec<Source>,
}

/// A document in a list.
#[derive(Debug, Serialize)]
pub(super) struct Source {
    link: Link,
    /// Author, kind, date.
    facts: String,
    /// The fuller form of the same work.
    same: Option<Link>,
    /// "14 events".
    events: String,
    path: String,
}

/// The view of the list of documents.
pub(super) fn view(site: &Site, url: &Url) -> DocumentsPage {
    let all = site.corpus.documents.len();
    let independent = site.independent_documents();
    let scope = if all == independent {
        counted(all, "document.", "documents, all independent of each other.")
    } else {
        format!(
            "{}, {independent} of them independent: an abstract and its paper are one witness.",
            counted(all, "document", "documents")
        )
    };
    let sources = site.corpus.documents.iter().map(|document| source(site, url, document));
    let frame = Frame {
        title: "Sources".into(),
        description: format!(
            "{} with the events they tell.",
            counted(all, "document", "documents")
        ),
        section: "documents",
    };
    DocumentsPage { frame, scope, sources: sources.collect() }
}

/// A document in a list.
pub(super) fn source(site: &Site, url: &Url, document: &Document) -> Source {
    let same = document.same_work_as.map(|id| {
        let other = site.corpus.document(id);
        Link::new(other.title.as_str(), &Url::document(&other.slug), url)
    });
    let mut events: Vec<usize> = site.tellings(document.id).iter().map(|t| t.event).collect();
    events.sort_unstable();
    events.dedup();
    Source {
        link: Link::new(document.title.as_str(), &Url::document(&document.slug), url),
        facts: facts(document),
        same,
        events: counted(events.len(), "event", "events"),
        path: document.path.clone(),
    }
}

/// "Anthony V. Rinna · paper · 28 June 2016 or later (last access date in its notes)".
fn facts(document: &Document) -> String {
    let mut facts = vec![authors(document)];
    facts.push(kind(document.kind).into());
    facts.extend(document.venue.clone());
    facts.push(match (&document.published, published(document)) {
        (Some(known), Some(date)) if !known.why.is_empty() => format!("{date} ({})", known.why),
        (_, Some(date)) => date,
        _ => "undated".into(),
    });
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// Who wrote it.
pub(super) fn authors(document: &Document) -> String {
    document.authors.join(", ")
}

/// What sort of work it is, in words.
pub(super) fn kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Paper => "paper",
        DocumentKind::Abstract => "abstract page",
        DocumentKind::Article => "article",
        DocumentKind::Record => "record",
        DocumentKind::Report => "report",
        DocumentKind::Text => "text",
    }
}
