//! What a human should look at, each with the line of `curation.toml` that would settle it.

use serde::Serialize;

use crate::diagnostics::Severity;
use crate::events::{Basis, Factuality};
use crate::pages::frame::{Frame, Link, clean};
use crate::pages::line::{Line, byline, shorten};
use crate::pages::quote::paragraph;
use crate::site::{Site, Url};
use crate::time::Role;

/// The review page.
#[derive(Debug, Serialize)]
pub(super) struct ReviewPage {
    frame: Frame,
    summary: Vec<Count>,
    undated: Vec<EventItem>,
    undated_rest: usize,
    disputed: Vec<EventItem>,
    inferred: Vec<EventItem>,
    inferred_rest: usize,
    merged: Vec<EventItem>,
    merged_rest: usize,
    aside: Vec<WordsItem>,
    aside_rest: usize,
    vague: Vec<WordsItem>,
    vague_rest: usize,
    findings: Vec<Finding>,
    findings_rest: usize,
}

/// How many of a sort there are.
#[derive(Debug, Serialize)]
struct Count {
    words: String,
    anchor: &'static str,
}

/// An event to look at.
#[derive(Debug, Serialize)]
struct EventItem {
    line: Line,
    /// Why: how the date was read, why tellings were merged.
    reasons: Vec<String>,
    /// What to write into `curation.toml`.
    edit: String,
}

/// Words to look at.
#[derive(Debug, Serialize)]
struct WordsItem {
    /// "planned", "not resolved".
    tag: &'static str,
    text: String,
    place: Link,
    document: String,
    reason: String,
}

/// Something that could not be read.
#[derive(Debug, Serialize)]
struct Finding {
    severity: &'static str,
    path: String,
    message: String,
    advice: String,
}

/// Items of each sort that are shown, so that the page stays one a human can go through.
const MOST: usize = 150;

/// The view of the review page.
pub(super) fn view(site: &Site, url: &Url) -> ReviewPage {
    let dated = site.timeline.events.len();
    let undated: Vec<usize> = (dated..site.event_count()).collect();
    let chosen = |wanted: &dyn Fn(&crate::timeline::Event) -> bool| -> Vec<usize> {
        (0..dated).filter(|index| wanted(site.event(*index))).collect()
    };
    let date = |event: &crate::timeline::Event| event.dating.clone();
    let disputed = chosen(&|event| date(event).is_some_and(|d| !d.disputed.is_empty()));
    let inferred = chosen(&|event| date(event).is_some_and(|d| d.basis == Basis::Inferred));
    let merged = chosen(&|event| !event.merged.is_empty());
    let vague = vague(site, url);
    let set_aside = &site.timeline.set_aside;
    let counts = [
        (undated.len(), "told without a date", "undated"),
        (disputed.len(), "with dates that disagree", "disputed"),
        (inferred.len(), "with an inferred date", "inferred"),
        (merged.len(), "merged from several tellings", "merged"),
        (set_aside.len(), "set aside as not asserted", "aside"),
        (vague.len(), "time expressions without a date", "vague"),
        (site.diagnostics.len(), "findings about files", "findings"),
    ];
    let summary = counts
        .iter()
        .map(|(count, words, anchor)| Count { words: format!("{count} {words}"), anchor });
    ReviewPage {
        frame: Frame {
            title: "Review".into(),
            description: "What a human should look at before relying on this timeline.".into(),
            section: "review",
        },
        summary: summary.collect(),
        undated_rest: undated.len().saturating_sub(MOST),
        undated: items(site, url, &undated, redate),
        disputed: items(site, url, &disputed, redate),
        inferred_rest: inferred.len().saturating_sub(MOST),
        inferred: items(site, url, &inferred, redate),
        merged_rest: merged.len().saturating_sub(MOST),
        merged: items(site, url, &merged, split),
        aside_rest: set_aside.len().saturating_sub(MOST),
        aside: aside(site, url),
        vague_rest: vague.len().saturating_sub(MOST),
        vague: vague.into_iter().take(MOST).collect(),
        findings_rest: site.diagnostics.len().saturating_sub(MOST),
        findings: findings(site),
    }
}

fn items(
    site: &Site,
    url: &Url,
    events: &[usize],
    edit: fn(&crate::timeline::Event) -> String,
) -> Vec<EventItem> {
    let item = |index: &usize| {
        let event = site.event(*index);
        let read = event.dating.as_ref().map(|date| date.why.clone()).unwrap_or_default();
        let reasons = if event.merged.is_empty() { read } else { event.merged.clone() };
        EventItem { line: Line::new(site, url, *index), reasons, edit: edit(event) }
    };
    events.iter().take(MOST).map(item).collect()
}

fn redate(event: &crate::timeline::Event) -> String {
    let date = event.dating.as_ref().map_or("YYYY-MM-DD".into(), |date| date.edtf.to_string());
    format!("[[redate]]\nevent = \"{}\"\ndate = \"{date}\"", event.id)
}

fn split(event: &crate::timeline::Event) -> String {
    format!("[[split]]\nevent = \"{}\"", event.id)
}

fn aside(site: &Site, url: &Url) -> Vec<WordsItem> {
    let item = |mention: &crate::events::Mention| {
        let document = site.corpus.document(mention.quote.document);
        WordsItem {
            tag: match mention.factuality {
                Factuality::Asserted => "asserted",
                Factuality::Reported => "reported",
                Factuality::Planned => "planned",
                Factuality::Hypothetical => "possible",
                Factuality::Negated => "denied",
            },
            text: shorten(&one_line(mention.quote.span.of(&document.text)), 240),
            place: paragraph(document, url, mention.quote.span),
            document: byline(document),
            reason: String::new(),
        }
    };
    site.timeline.set_aside.iter().take(MOST).map(item).collect()
}

/// Time expressions that name no date on a calendar, or whose date could not be found.
fn vague(site: &Site, url: &Url) -> Vec<WordsItem> {
    let mut items = Vec::new();
    for document in &site.corpus.documents {
        for timex in &document.timexes {
            let open = timex.edtf.is_none() && timex.role == Role::Event;
            if !open && timex.role != Role::Vague {
                continue;
            }
            items.push(WordsItem {
                tag: if timex.role == Role::Vague { "vague" } else { "not resolved" },
                text: one_line(timex.span.of(&document.text)),
                place: paragraph(document, url, timex.span),
                document: byline(document),
                reason: if open {
                    timex.why.last().cloned().unwrap_or_default()
                } else {
                    String::new()
                },
            });
        }
    }
    items
}

fn findings(site: &Site) -> Vec<Finding> {
    let finding = |found: &crate::diagnostics::Diagnostic| Finding {
        severity: match found.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        },
        path: found.path.clone(),
        message: found.message.clone(),
        advice: found.advice.clone().unwrap_or_default(),
    };
    site.diagnostics.iter().take(MOST).map(finding).collect()
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
