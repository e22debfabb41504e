//! What sort of work a document is.

use super::draft::Draft;
use super::sections::{self, Section};
use super::title_page::TitlePage;
use super::{BlockKind, DocumentKind};

/// Genres of records, as their titles begin: "134. Memorandum of a Conversation".
const RECORDS: &[&str] = &[
    "aide-mémoire",
    "airgram",
    "briefing",
    "cable",
    "circular",
    "despatch",
    "dispatch",
    "editorial",
    "estimate",
    "letter",
    "memorandum",
    "memo",
    "message",
    "minutes",
    "note",
    "notes",
    "paper",
    "proclamation",
    "record",
    "report",
    "resolution",
    "telegram",
    "transcript",
];
/// What the titles of logs and incident reports hold.
const REPORTS: &[&str] = &[
    "changelog",
    "incident on",
    "incident report",
    "outage",
    "post-mortem",
    "postmortem",
    "release notes",
    "situation report",
    "status report",
];
/// How many words into a title the genre of a record may come.
const FIRST_WORDS: usize = 5;

/// Decides by title, parts and dates.
pub(super) fn of(page: &TitlePage, drafts: &[Draft]) -> DocumentKind {
    let title = page.title.as_deref().unwrap_or_default().to_lowercase();
    let count = |is: fn(&BlockKind) -> bool| drafts.iter().filter(|draft| is(&draft.kind)).count();
    let sources = count(|kind| matches!(kind, BlockKind::Note(_) | BlockKind::Reference));
    let told_bytes: usize = drafts.iter().filter(|d| d.kind.tells()).map(|d| d.text.len()).sum();
    let is_heading = |draft: &&Draft| matches!(draft.kind, BlockKind::Heading(_));
    let has_abstract =
        drafts.iter().filter(is_heading).any(|d| sections::of(&d.text) == Some(Section::Abstract));
    if REPORTS.iter().any(|words| has_words(&title, words)) {
        DocumentKind::Report
    } else if is_record(&title, page) {
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

/// A title that begins with the genre of a record, or, over a dateline, says who wrote to whom:
/// "The Secretary of State to the Embassy in Iran".
fn is_record(title: &str, page: &TitlePage) -> bool {
    let words =
        title.split(|c: char| !c.is_alphabetic() && c != '-').filter(|word| !word.is_empty());
    let words: Vec<&str> = words.take(FIRST_WORDS).collect();
    let named = words.iter().position(|word| RECORDS.contains(word));
    let between = named.and_then(|at| words.get(at + 1)).is_none_or(|next| {
        ["of", "from", "by", "for", "to", "prepared", "note"].contains(next) || title.len() < 60
    });
    let addressed = title.contains(" to the ") || title.contains(" to certain ");
    let dated = page.dated.is_some() && page.authors.is_empty();
    named.is_some_and(|at| at < 3) && between || dated && (named.is_some() || addressed)
}

fn has_words(title: &str, words: &str) -> bool {
    title.match_indices(words).any(|(at, _)| {
        let before = title[..at].chars().next_back();
        let after = title[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphabetic)
    })
}
