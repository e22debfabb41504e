//! What someone said, with the speaker, and figures as rows of a table; each with its place.

use serde::Serialize;

use crate::briefing::{Figure, Quotation, Unit};
use crate::corpus::Document;
use crate::pages::frame::{Link, clean};
use crate::pages::line::{byline, shorten};
use crate::pages::quote::place;
use crate::site::page::name_url;
use crate::site::{Site, Url};
use crate::text::Span;
use crate::time::words::label;

/// A quotation.
#[derive(Debug, Serialize)]
pub(super) struct SaidView {
    /// The words.
    text: String,
    /// Who said them, as the source calls them: "a spokesman".
    said_by: Option<String>,
    /// The page of the speaker, if that is sure.
    speaker: Option<Link>,
    /// Opens the reader at them.
    cite: Link,
}

/// A figure.
#[derive(Debug, Serialize)]
pub(super) struct FigureView {
    /// As the source gives it: "about 54%".
    figure: String,
    /// What an earlier figure of its sentence adds to it: "billion USD".
    full: Option<String>,
    /// What it measures, in the source's words.
    what: String,
    /// When, in words.
    when: String,
    /// Opens the reader at its sentence.
    cite: Link,
}

/// Characters of what a figure measures, at most.
const WHAT: usize = 180;
/// Characters of the words for a speaker, at most.
const WHO: usize = 90;

/// A quotation as seen from the page at `url`.
pub(super) fn said(site: &Site, url: &Url, quotation: &Quotation) -> SaidView {
    let document = site.corpus.document(quotation.quote.document);
    let name = quotation.speaker.map(|id| site.timeline.names.get(id));
    let said_by = quotation.said_by.map(|span| shorten(&spaced(document, span), WHO));
    // "Lavrov" and "he" add nothing to the name; "Lavrov, the minister" holds it.
    let full = said_by.filter(|words| name.is_none_or(|_| words.contains(' ')));
    let surname = name.and_then(|name| name.name.rsplit(' ').next());
    let holds = full.as_ref().zip(surname).is_some_and(|(words, surname)| words.contains(surname));
    let text = name.map(|name| full.clone().filter(|_| holds).unwrap_or_else(|| name.name.clone()));
    // Someone without a part in any event has no page.
    let paged = quotation.speaker.is_some_and(|id| !site.events_of(id).is_empty());
    let named = name.zip(text);
    SaidView {
        text: spaced(document, quotation.quote.span),
        said_by: if paged {
            full.filter(|_| !holds)
        } else {
            named.clone().map(|(_, text)| text).or(full)
        },
        speaker: named.filter(|_| paged).map(|(name, text)| Link::new(text, &name_url(name), url)),
        cite: cite(document, url, quotation.quote.span),
    }
}

/// A figure as seen from the page at `url`.
pub(super) fn figure(site: &Site, url: &Url, figure: &Figure) -> FigureView {
    let document = site.corpus.document(figure.quote.document);
    let measured: Vec<String> =
        figure.measured.iter().map(|span| spaced(document, *span)).collect();
    FigureView {
        figure: spaced(document, figure.span),
        full: figure.elliptic.then(|| full(figure)).flatten(),
        what: shorten(&measured.join(" … "), WHAT),
        when: figure
            .date
            .as_ref()
            .map_or_else(String::new, |(date, modifier)| label(date, *modifier)),
        cite: cite(document, url, figure.quote.span),
    }
}

/// "36.4 billion USD".
fn full(figure: &Figure) -> Option<String> {
    let Unit::Known(unit) = figure.unit else { return None };
    let scales = [("trillion", 12), ("billion", 9), ("million", 6)];
    let scale = scales.iter().find(|(_, power)| figure.value.value() >= 10_f64.powi(*power));
    Some(match scale {
        Some((word, power)) => format!("{} {word} {unit}", figure.value.times_ten(-power)),
        None => format!("{} {unit}", figure.value),
    })
}

fn cite(document: &Document, url: &Url, span: Span) -> Link {
    let at = place(document, url, span).text;
    Link::new(format!("{}, {at}", byline(document)), &Url::block(document, span.start), url)
}

/// The words at `span`, on one line.
fn spaced(document: &Document, span: Span) -> String {
    clean(span.of(&document.text)).split_whitespace().collect::<Vec<_>>().join(" ")
}
