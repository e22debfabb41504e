//! What a human should look at, each with the line of `curation.toml` that would settle it.

use serde::Serialize;

use crate::config::curation::FILE;
use crate::corpus::Corpus;
use crate::diagnostics::{Diagnostic, Severity};
use crate::events::{Basis, Factuality};
use crate::pages::document::block_place;
use crate::pages::edit;
use crate::pages::frame::{Frame, Link, clean};
use crate::pages::highlight::{Token, toml};
use crate::pages::line::{Line, byline, shorten};
use crate::site::{Site, Url};
use crate::time::Role;
use crate::timeline::Event;

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
    /// Edits that cannot be used or do not attach.
    edits: Vec<Finding>,
    hidden: Vec<Hidden>,
}

/// An event that an editor left off the site.
#[derive(Debug, Serialize)]
struct Hidden {
    title: String,
    id: String,
    /// By whom, and why.
    words: String,
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
    /// What to write into `curation.toml`, coloured.
    edit: Vec<Token>,
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
    /// The file, and its line where that is known.
    place: String,
    message: String,
    advice: String,
}

/// Items of each sort that are shown, so that the page stays one a human can go through.
const MOST: usize = 150;

/// The view of the review page.
pub(super) fn view(site: &Site, url: &Url) -> ReviewPage {
    let dated = site.timeline.events.len();
    let undated: Vec<usize> = (dated..site.event_count()).collect();
    let chosen = |wanted: &dyn Fn(&Event) -> bool| -> Vec<usize> {
        (0..dated).filter(|index| wanted(site.event(*index))).collect()
    };
    let date = |event: &Event| event.dating.clone();
    let disputed = chosen(&|event| date(event).is_some_and(|d| !d.disputed.is_empty()));
    let inferred = chosen(&|event| date(event).is_some_and(|d| d.basis == Basis::Inferred));
    let merged = chosen(&|event| !event.merged.is_empty());
    let vague = vague(site, url);
    let (mut findings, edits) = (findings(site, false), findings(site, true));
    let set_aside = &site.timeline.set_aside;
    let counts = [
        (undated.len(), "told without a date", "undated"),
        (disputed.len(), "with dates that disagree", "disputed"),
        (inferred.len(), "with an inferred date", "inferred"),
        (merged.len(), "merged from several tellings", "merged"),
        (set_aside.len(), "set aside as not asserted", "aside"),
        (vague.len(), "time expressions without a date", "vague"),
        (findings.len(), "findings about files", "findings"),
        (edits.len(), "edits to look after", "edits"),
        (site.timeline.hidden.len(), "hidden by an editor", "hidden"),
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
        undated: items(site, url, &undated, edit::redate),
        disputed: items(site, url, &disputed, edit::redate),
        inferred_rest: inferred.len().saturating_sub(MOST),
        inferred: items(site, url, &inferred, edit::redate),
        merged_rest: merged.len().saturating_sub(MOST),
        merged: items(site, url, &merged, edit::split),
        aside_rest: set_aside.len().saturating_sub(MOST),
        aside: aside(site, url),
        vague_rest: vague.len().saturating_sub(MOST),
        vague: vague.into_iter().take(MOST).collect(),
        findings_rest: findings.len().saturating_sub(MOST),
        findings: findings.drain(..findings.len().min(MOST)).collect(),
        edits,
        hidden: hidden(site),
    }
}

fn items(
    site: &Site,
    url: &Url,
    events: &[usize],
    edit: fn(&Corpus, &Event) -> String,
) -> Vec<EventItem> {
    let item = |index: &usize| {
        let event = site.event(*index);
        let read = event.dating.as_ref().map(|date| date.why.clone()).unwrap_or_default();
        let reasons = if event.merged.is_empty() { read } else { event.merged.clone() };
        let edit = toml(&edit(site.corpus, event));
        EventItem { line: Line::new(site, url, *index), reasons, edit }
    };
    events.iter().take(MOST).map(item).collect()
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
            place: block_place(document, url, mention.quote.span),
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
                place: block_place(document, url, timex.span),
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

/// Findings about `curation.toml`, or about everything else.
fn findings(site: &Site, about_edits: bool) -> Vec<Finding> {
    let finding = |found: &Diagnostic| Finding {
        severity: match found.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        },
        place: match found.span {
            Some(span) if about_edits => {
                format!("{}, line {}", found.path, site.config.curation.line(span))
            }
            _ => found.path.clone(),
        },
        message: found.message.clone(),
        advice: found.advice.clone().unwrap_or_default(),
    };
    let chosen = site.diagnostics.iter().filter(|found| (found.path == FILE) == about_edits);
    chosen.map(finding).collect()
}

fn hidden(site: &Site) -> Vec<Hidden> {
    let entry = |event: &Event| Hidden {
        title: event.title.clone(),
        id: event.id.clone(),
        words: event.edits.iter().map(edit::told).collect::<Vec<_>>().join(" "),
    };
    site.timeline.hidden.iter().map(entry).collect()
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
