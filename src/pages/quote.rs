//! The words of a source, with the words that give the date marked, and where they stand.

use serde::Serialize;

use crate::corpus::Document;
use crate::events::{Factuality, Mention};
use crate::pages::frame::{Link, clean};
use crate::site::calendar::grouped;
use crate::site::{Site, Url};
use crate::text::Span;
use crate::time::words;

/// A quotation.
#[derive(Debug, Serialize)]
pub(super) struct QuoteView {
    /// The words, in parts.
    parts: Vec<Part>,
    /// Title of the document.
    title: String,
    /// Who wrote it.
    authors: String,
    /// When it was published, in words.
    published: Option<String>,
    /// Opens the reader at the words.
    place: Link,
    /// What must be said about it: reported, same work.
    remark: Option<String>,
    /// The date that this telling gives, where it gives one of its own.
    date: Option<String>,
}

/// A part of a quotation.
#[derive(Debug, Serialize)]
struct Part {
    text: String,
    /// Whether it gives the date.
    dates: bool,
}

impl QuoteView {
    /// The words of a mention, as seen from the page at `from`.
    pub(super) fn new(site: &Site, from: &Url, mention: &Mention) -> Self {
        let document = site.corpus.document(mention.quote.document);
        QuoteView {
            parts: parts(document, mention),
            title: document.title.clone(),
            authors: document.authors.join(", "),
            published: published(document),
            place: place(document, from, mention.quote.span),
            remark: remark(site, document, mention),
            date: mention.dated.as_ref().map(|d| words::label(&d.edtf, d.modifier)),
        }
    }
}

/// When a document was published, in words.
pub(super) fn published(document: &Document) -> Option<String> {
    let published = document.published.as_ref()?;
    let label = words::label(&published.date, None);
    // "since 28 June 2016" would say that it went on being published.
    Some(match label.strip_prefix("since ") {
        Some(date) => format!("{date} or later"),
        None => label,
    })
}

/// A link to words in the reader: "characters 19,937–20,047".
pub(super) fn place(document: &Document, from: &Url, span: Span) -> Link {
    let places = document.places(span);
    let (first, last) = match (places.first(), places.last()) {
        (Some(first), Some(last)) => (first[0], last[1]),
        _ => (document.locus(span.start), document.locus(span.start)),
    };
    let number = |at: usize| grouped(i64::try_from(at).unwrap_or(i64::MAX));
    let to = Url::document(&document.slug).at(&format!("c{}", document.locus(span.start)));
    Link::new(format!("characters {}–{}", number(first), number(last)), &to, from)
}

/// A link to the paragraph of words that tell no event, and so have no anchor of their own.
pub(super) fn paragraph(document: &Document, from: &Url, span: Span) -> Link {
    let block = document.block_at(span.start).map_or(span.start, |block| block.span.start);
    let anchor = format!("p{}", document.locus(block));
    let href = Url::document(&document.slug).at(&anchor).from(from);
    Link { href, ..place(document, from, span) }
}

fn parts(document: &Document, mention: &Mention) -> Vec<Part> {
    let quote = mention.quote.span.trim(&document.text);
    let words = |from: usize, to: usize| {
        clean(&document.text[from..to]).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let date = mention.dated.as_ref().and_then(|dated| dated.span);
    let Some(date) = date.filter(|date| quote.contains(*date) && !date.is_empty()) else {
        return vec![Part { text: words(quote.start, quote.end), dates: false }];
    };
    let edge = |at: usize, text: &str| {
        let before = document.text[..at].ends_with(char::is_whitespace);
        if before { format!("{text} ") } else { text.to_owned() }
    };
    let space = if document.text[date.end..].starts_with(char::is_whitespace) { " " } else { "" };
    let mut parts = vec![
        Part { text: edge(date.start, &words(quote.start, date.start)), dates: false },
        Part { text: words(date.start, date.end), dates: true },
        Part { text: format!("{space}{}", words(date.end, quote.end)), dates: false },
    ];
    parts.retain(|part| !part.text.trim().is_empty());
    parts
}

fn remark(site: &Site, document: &Document, mention: &Mention) -> Option<String> {
    let stated = match mention.factuality {
        Factuality::Asserted => None,
        Factuality::Reported => Some("The author reports what someone says."),
        Factuality::Planned => Some("Told as a plan."),
        Factuality::Hypothetical => Some("Told as a possibility."),
        Factuality::Negated => Some("Told as something that did not happen."),
    };
    let same = document.same_work_as.map(|id| {
        format!("Same work as “{}”, so not a second witness.", site.corpus.document(id).title)
    });
    let remarks: Vec<String> = stated.map(String::from).into_iter().chain(same).collect();
    (!remarks.is_empty()).then(|| remarks.join(" "))
}
