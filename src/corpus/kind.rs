//! What sort of work a document is.

use super::draft::Draft;
use super::sections::{self, Section};
use super::title_page::TitlePage;
use super::{BlockKind, DocumentKind};

const RECORDS: &[&str] = &[
    "aide-mémoire",
    "airgram",
    "cable",
    "circular",
    "communiqué",
    "despatch",
    "dispatch",
    "editorial note",
    "letter",
    "memorandum",
    "memo",
    "message",
    "minutes",
    "note from",
    "telegram",
    "notes of",
    "record of",
    "paper prepared",
    "circular",
    "intelligence estimate",
    "to the secretary",
    "to the ambassador",
    "to the department",
    "to the president",
    "to the acting secretary",
];
const REPORTS: &[&str] = &[
    "incident",
    "outage",
    "post-mortem",
    "postmortem",
    "logbook",
    "log of",
    "changelog",
    "release notes",
    "incident report",
];

/// Decides by title, parts and dates.
pub(super) fn of(page: &TitlePage, drafts: &[Draft]) -> DocumentKind {
    let title = page.title.as_deref().unwrap_or_default().to_lowercase();
    let count = |is: fn(&BlockKind) -> bool| drafts.iter().filter(|draft| is(&draft.kind)).count();
    let told = |list: &[&str]| list.iter().any(|words| has_words(&title, words));
    let sources = count(|kind| matches!(kind, BlockKind::Note(_) | BlockKind::Reference));
    let told_bytes: usize = drafts.iter().filter(|d| d.kind.tells()).map(|d| d.text.len()).sum();
    let is_heading = |draft: &&Draft| matches!(draft.kind, BlockKind::Heading(_));
    let has_abstract =
        drafts.iter().filter(is_heading).any(|d| sections::of(&d.text) == Some(Section::Abstract));
    if told(REPORTS) {
        DocumentKind::Report
    } else if told(RECORDS) {
        DocumentKind::Record
    } else if has_abstract && told_bytes < 6000 {
        DocumentKind::Abstract
    } else if sources >= 5 && told_bytes > 6000 {
        DocumentKind::Paper
    } else if !page.authors.is_empty() || page.venue.is_some() || page.dated.is_some() {
        DocumentKind::Article
    } else {
        DocumentKind::Text
    }
}

fn has_words(title: &str, words: &str) -> bool {
    title.match_indices(words).any(|(at, _)| {
        let before = title[..at].chars().next_back();
        let after = title[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphabetic)
    })
}
