//! Changes to text for a terminal, Markdown for a pull request, JSON for programs.

use std::fmt::Write;

use super::{Change, Told};

/// A line for each change, and a line of counts.
#[must_use]
pub fn text(changes: &[Change]) -> String {
    let mut text = String::new();
    for change in changes {
        let (mark, words) = words(change);
        let _ = writeln!(text, "{mark} {words}");
    }
    text + &summary(changes) + "\n"
}

/// A heading, the counts, and a list in a fold.
#[must_use]
pub fn markdown(changes: &[Change]) -> String {
    let mut text = format!("### What changed in the timeline\n\n{}\n", summary(changes));
    if changes.is_empty() {
        return text;
    }
    text += "\n<details><summary>All changes</summary>\n\n";
    for change in changes {
        let (mark, words) = words(change);
        let _ = writeln!(text, "* `{mark}` {}", plain(&words));
    }
    text + "\n</details>\n"
}

/// An array with an object for each change.
#[must_use]
pub fn json(changes: &[Change]) -> String {
    serde_json::to_string_pretty(changes).unwrap_or_default() + "\n"
}

/// "2 added, 1 redated", or that nothing changed.
#[must_use]
pub fn summary(changes: &[Change]) -> String {
    type Test = fn(&Change) -> bool;
    const KINDS: [(&str, Test); 7] = [
        ("added", |change| matches!(change, Change::Added(_))),
        ("removed", |change| matches!(change, Change::Removed(_))),
        ("redated", |change| matches!(change, Change::Redated { .. })),
        ("retitled", |change| matches!(change, Change::Retitled { .. })),
        ("merged", |change| matches!(change, Change::Merged { .. })),
        ("split", |change| matches!(change, Change::Split { .. })),
        ("with other sources", |change| matches!(change, Change::Sourced { .. })),
    ];
    let counts = KINDS.iter().filter_map(|(name, test)| {
        let count = changes.iter().filter(|change| test(change)).count();
        (count > 0).then(|| format!("{count} {name}"))
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        "No event changed.".to_owned()
    } else {
        format!("{}.", counts.join(", "))
    }
}

/// A mark of one character, and what changed in words.
fn words(change: &Change) -> (char, String) {
    match change {
        Change::Added(event) => ('+', told(event)),
        Change::Removed(event) => ('-', told(event)),
        Change::Redated { event, from, to } => {
            let known =
                |date: &Option<String>| date.clone().unwrap_or_else(|| "no date".to_owned());
            ('~', format!("{}: {} → {}", event.title, known(from), known(to)))
        }
        Change::Retitled { event, from } => ('~', format!("“{from}” is now “{}”", event.title)),
        Change::Merged { event, from } => {
            ('<', format!("{} now holds: {}", event.title, from.join("; ")))
        }
        Change::Split { from, into } => {
            let parts: Vec<&str> = into.iter().map(|event| event.title.as_str()).collect();
            ('>', format!("{from} is now: {}", parts.join("; ")))
        }
        Change::Sourced { event, from, to } => {
            ('~', format!("{}: told by {to} independent documents, before by {from}", event.title))
        }
    }
}

fn told(event: &Told) -> String {
    let date = if event.label.is_empty() { "no date" } else { &event.label };
    format!("{date}: {} ({})", event.title, event.documents.join(", "))
}

/// Words without what Markdown or HTML would take for mark-up.
fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        if "\\`*_{}[]<>#|@".contains(c) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}
