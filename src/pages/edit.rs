//! Edits: the lines of `curation.toml` that make one, ready to paste, and what those of an event
//! did to it.

use serde::Serialize;

use crate::corpus::{Corpus, Document};
use crate::events::Mention;
use crate::pages::highlight::{Token, toml};
use crate::site::Site;
use crate::text::{Folded, Span};
use crate::timeline::{Done, Edited, Event};

/// Lines to paste.
#[derive(Debug, Serialize)]
pub(super) struct Paste {
    /// What they do: "Hide it".
    what: &'static str,
    /// The lines, coloured.
    code: Vec<Token>,
}

/// What editors did to an event, each beside what it changed.
#[derive(Debug, Default, Serialize)]
pub(super) struct Marks {
    title: Option<String>,
    date: Option<String>,
    category: Option<String>,
    /// Notes for the reader.
    notes: Vec<String>,
}

/// Words of a telling that a quote shows on either side of the word for the happening.
const AROUND: usize = 4;
/// What can be written as a date.
const EDTF: &str = "# EDTF: 2014-07-01, 2014-07, 2014-21 (spring), 199X, ../1949";

/// The commonest edits of an event: each is valid as it is, and does little until it is changed.
pub(super) fn pastes(site: &Site, index: usize) -> Vec<Paste> {
    let event = site.event(index);
    let paste = |what, lines: String| Paste { what, code: toml(&lines) };
    let mut pastes = vec![
        paste("Another title", retitle(site.corpus, event)),
        paste("Another date", redate(site.corpus, event)),
        paste("Hide it", hide(site.corpus, event)),
    ];
    let before = index.checked_sub(1).map(|before| ("The same as the event before", before));
    let after =
        (index + 1 < site.event_count()).then_some(("The same as the event after", index + 1));
    for (what, other) in before.into_iter().chain(after) {
        pastes.push(paste(what, merge(site.corpus, event, site.event(other))));
    }
    if event.mentions.len() > 1 {
        pastes.push(paste("Its tellings are different events", split(site.corpus, event)));
    }
    pastes
}

/// What editors did to an event, for its head.
pub(super) fn marks(event: &Event) -> Marks {
    let notes = event.notes().map(str::to_owned).collect();
    let mut marks = Marks { notes, ..Marks::default() };
    for edit in &event.edits {
        let words = || match &edit.reason {
            Some(reason) => format!("edited: {reason}"),
            None => "edited".to_owned(),
        };
        match &edit.what {
            Done::Retitled(_) => marks.title = Some(words()),
            Done::Redated(_) => marks.date = Some(words()),
            Done::Recategorised(_) => marks.category = Some(words()),
            _ => {}
        }
    }
    marks
}

/// What an edit did, as a sentence.
pub(super) fn told(edit: &Edited) -> String {
    let what = match &edit.what {
        Done::Hidden => "An editor left it off the site.".to_owned(),
        Done::Retitled(before) => format!("An editor gave the title; it was “{before}”."),
        Done::Redated(Some(before)) => {
            format!("An editor gave the date; the documents were read as {before}.")
        }
        Done::Redated(None) => "An editor gave the date; no document does.".to_owned(),
        Done::Recategorised(before) => {
            format!("An editor chose the category; it was “{}”.", before.label)
        }
        Done::Merged => "An editor put its tellings together.".to_owned(),
        Done::Split => "An editor took it apart from other tellings.".to_owned(),
        Done::Added => "An editor added it.".to_owned(),
        Done::Noted(_) => "An editor wrote the note.".to_owned(),
        Done::Highlighted => "An editor put it among the highlights.".to_owned(),
    };
    match &edit.reason {
        Some(reason) => format!("{what} Reason: {reason}"),
        None => what,
    }
}

pub(super) fn hide(corpus: &Corpus, event: &Event) -> String {
    format!("[[hide]]\n{}", target(corpus, event))
}

pub(super) fn split(corpus: &Corpus, event: &Event) -> String {
    format!("[[split]]\n{}", target(corpus, event))
}

pub(super) fn retitle(corpus: &Corpus, event: &Event) -> String {
    format!("[[retitle]]\n{}title = {}\n", target(corpus, event), quoted(&event.title))
}

/// An undated event is offered the date by which it had happened, if the text lets one say that;
/// else a year that is not known.
pub(super) fn redate(corpus: &Corpus, event: &Event) -> String {
    let bound = event.mentions.iter().find_map(|mention| mention.bound.as_ref());
    let date = match &event.dating {
        Some(dating) => dating.edtf.to_string(),
        None => bound.map_or("XXXX".into(), |bound| bound.until().to_string()),
    };
    let reason = "# reason = \"shown to readers\"";
    let target = target(corpus, event);
    format!("[[redate]]\n{target}date = {}  {EDTF}\n{reason}\n", quoted(&date))
}

fn merge(corpus: &Corpus, event: &Event, other: &Event) -> String {
    let (stays, swallowed) = (target(corpus, event), target(corpus, other));
    format!("[[merge]]\n{stays}[[merge.with]]\n{swallowed}")
}

/// The lines that name an event.
fn target(corpus: &Corpus, event: &Event) -> String {
    let mention = &event.mentions[0];
    let document = corpus.document(mention.quote.document);
    let words = quoted(&words(document, mention));
    let lines = format!("event = {}\nquote = {words}\n", quoted(&event.id));
    match corpus.documents.len() {
        1 => lines,
        _ => format!("{lines}document = {}\n", quoted(&document.path)),
    }
}

/// A few words of a telling around the word for the happening, in one line.
fn words(document: &Document, mention: &Mention) -> String {
    let clause = mention.clause.of(&document.text);
    let words: Vec<Span> = clause
        .split_whitespace()
        .map(|word| {
            let start = mention.clause.start + word.as_ptr().addr() - clause.as_ptr().addr();
            Span::new(start, start + word.len())
        })
        .collect();
    let first = words.iter().position(|word| word.overlaps(mention.trigger)).unwrap_or(0);
    let last = words.iter().rposition(|word| word.overlaps(mention.trigger)).unwrap_or(first);
    let few = &words[first.saturating_sub(AROUND)..words.len().min(last + AROUND + 1)];
    let span = match (few.first(), few.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => mention.quote.span,
    };
    let line = span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = line.trim_end_matches([',', ';', ':', '.']);
    if Folded::of(bare).text.is_empty() { line } else { bare.to_owned() }
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out + "\""
}
