//! Web furniture, page numbers and running heads: what is in the file but not in the document.

use std::collections::BTreeMap;

use super::BlockKind;
use super::draft::Draft;

/// What a button or link of a page asks the reader to do.
const COMMANDS: &[&str] = &[
    "add",
    "back",
    "book",
    "buy",
    "cite",
    "click",
    "close",
    "comment",
    "contact",
    "continue",
    "copy",
    "create",
    "discover",
    "donate",
    "download",
    "email",
    "explore",
    "find",
    "follow",
    "get",
    "go",
    "join",
    "jump",
    "leave",
    "learn",
    "like",
    "listen",
    "load",
    "log",
    "login",
    "open",
    "post",
    "print",
    "read",
    "register",
    "reply",
    "report",
    "request",
    "return",
    "save",
    "schedule",
    "see",
    "send",
    "share",
    "show",
    "sign",
    "skip",
    "speak",
    "start",
    "submit",
    "subscribe",
    "support",
    "talk",
    "try",
    "tweet",
    "view",
    "visit",
    "watch",
    "write",
];

/// What it asks to do that with.
const OBJECTS: &[&str] = &[
    "account",
    "all",
    "app",
    "article",
    "articles",
    "call",
    "chapter",
    "citation",
    "comment",
    "comments",
    "content",
    "cookies",
    "demo",
    "discussion",
    "email",
    "epub",
    "facebook",
    "feedback",
    "free",
    "friend",
    "here",
    "home",
    "homepage",
    "in",
    "instagram",
    "less",
    "link",
    "linkedin",
    "me",
    "menu",
    "more",
    "navigation",
    "newsletter",
    "now",
    "online",
    "page",
    "pdf",
    "profile",
    "queries",
    "reading",
    "reply",
    "session",
    "story",
    "this",
    "today",
    "top",
    "twitter",
    "up",
    "updates",
    "us",
    "version",
    "whatsapp",
    "x",
    "youtube",
];

/// What only pages ask for, so that even a whole sentence about it is furniture.
const WEB_OBJECTS: &[&str] = &[
    "account",
    "app",
    "comment",
    "comments",
    "demo",
    "feedback",
    "inbox",
    "newsletter",
    "newsletters",
    "queries",
    "session",
    "subscription",
    "updates",
    "webinar",
];

/// Words that alone make up the labels of downloads and menus.
const LABELS: &[&str] = &[
    "abstract",
    "access",
    "advertisement",
    "archive",
    "article",
    "articles",
    "author",
    "citation",
    "cite",
    "comments",
    "contact",
    "cookies",
    "download",
    "downloads",
    "email",
    "epub",
    "facebook",
    "format",
    "free",
    "full",
    "fulltext",
    "home",
    "html",
    "info",
    "linkedin",
    "login",
    "menu",
    "metrics",
    "more",
    "open",
    "pdf",
    "policy",
    "posts",
    "preprint",
    "preview",
    "print",
    "privacy",
    "published",
    "recommended",
    "register",
    "related",
    "search",
    "share",
    "sponsored",
    "subscribe",
    "supplementary",
    "tags",
    "terms",
    "text",
    "trending",
    "twitter",
    "version",
    "whatsapp",
];

/// Labels that are sections of a document, if they stand alone.
const SECTIONS: &[&str] = &["abstract", "article", "author", "archive", "search", "policy"];

/// Whether the words of a block are furniture wherever they stand.
pub(super) fn is_furniture(text: &str) -> bool {
    is_page_break(text) || is_command(text) || is_label(text) || is_notice(text)
}

/// Page numbers, rules and other lines that say nothing.
pub(super) fn is_page_break(text: &str) -> bool {
    if text.len() > 40 {
        return !text.contains(char::is_alphanumeric);
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &str| {
        word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()) || is_small_roman(word)
    };
    words.all(|word| is_number(word) || ["page", "of", "p"].contains(&&*word.to_lowercase()))
        && !text.trim_end_matches('.').contains([':', '.', '%', '$', '/'])
}

/// Blocks that repeat at page ends: the same short words three times or more.
pub(super) fn mark_running_heads(drafts: &mut [Draft]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for draft in drafts.iter().filter(|draft| is_loose(draft)) {
        *seen.entry(without_digits(&draft.text)).or_default() += 1;
    }
    for draft in drafts.iter_mut().filter(|draft| is_loose(draft)) {
        if seen.get(&without_digits(&draft.text)).is_some_and(|times| *times >= 3) {
            draft.kind = BlockKind::Furniture;
        }
    }
}

fn is_loose(draft: &Draft) -> bool {
    draft.kind == BlockKind::Prose
        && draft.text.len() <= 100
        && !draft.text.ends_with(['.', '!', '?', ':', '”', '"'])
        && draft.text.split(' ').count() >= 2
        && draft.text.contains(char::is_alphabetic)
}

fn without_digits(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphabetic()).to_owned()
}

fn is_small_roman(word: &str) -> bool {
    word.chars().all(|c| "ivxl".contains(c))
}

/// "Read more", "Schedule a call", "Join us for a session where you …".
fn is_command(text: &str) -> bool {
    if text.len() > 300 {
        return false;
    }
    let words = words(text);
    let Some(first) = words.first() else { return false };
    if !COMMANDS.contains(&first.as_str()) {
        return false;
    }
    let is_sentence = text.ends_with(['.', '!', '?', ':', ';', ',']);
    let asks = words[1..].iter().any(|word| OBJECTS.contains(&word.as_str()));
    let addresses = ["you", "your"].iter().any(|you| words.iter().any(|word| word == you));
    let ours = ["us", "our", "me", "my"].iter().any(|we| words.iter().any(|word| word == we));
    let capitals = text.split_whitespace().skip(1).filter(|w| w.starts_with(char::is_uppercase));
    match words.len() {
        2..=5 => asks && !is_sentence && (words.len() <= 3 || capitals.count() <= 1),
        6..=40 => {
            ours && addresses && words.iter().any(|word| WEB_OBJECTS.contains(&word.as_str()))
        }
        _ => false,
    }
}

/// "Full Text", "Published version (Free)", "Share", "12 comments".
fn is_label(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let words = words(text);
    let is_known = |word: &String| {
        LABELS.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let stands_for_section = words.len() == 1 && SECTIONS.contains(&words[0].as_str());
    let has_label = words.iter().any(|word| LABELS.contains(&word.as_str()));
    (1..=5).contains(&words.len())
        && words.iter().all(is_known)
        && has_label
        && !stands_for_section
        && !text.ends_with(['.', ':'])
}

/// Copyright lines, cookie notices, closed comments, disclaimers.
fn is_notice(text: &str) -> bool {
    if text.len() > 500 {
        return false;
    }
    let lower = text.to_lowercase();
    let has = |phrase: &str| lower.contains(phrase);
    let is_short = text.len() <= 200;
    let copyright = is_short
        && (lower.starts_with('©')
            || lower.starts_with("copyright")
            || lower.starts_with("(c) ") && lower[4..].starts_with(|c: char| c.is_ascii_digit())
            || has("all rights reserved"));
    let cookies = has("cookie") && (has(" we ") || has("our ") || has("this site")) && has("use");
    let comments =
        text.len() <= 60 && has("comment") && (has("closed") || has(" off") || has("disabled"));
    let script =
        is_short && has("javascript") && (has("enable") || has("disabled") || has("your browser"));
    copyright || cookies || comments || script
}

/// "The views are those of the authors": a disclaimer, if it stands at the end.
pub(super) fn is_disclaimer(text: &str) -> bool {
    if text.len() > 700 {
        return false;
    }
    let lower = text.to_lowercase();
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
    has(&["views", "opinions"])
        && has(&["author", "writer", "contributor", "their own", "own and"])
        && has(&["represent", "reflect", "endorse", "necessarily", "those of", "are the author"])
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_disclaimer, is_furniture};

    #[test]
    fn furniture() {
        for text in [
            "Read more",
            "| |",
            "* * *",
            "Page 3 of 10",
            "17",
            "xii",
            "- 4 -",
            "Share this article",
            "Sign up for our newsletter and get the best of our reporting in your inbox",
            "Full Text",
            "PDF (free)",
            "12 Comments",
            "Comments are closed",
            "Skip to content",
            "© 2014 The Example Review. All rights reserved.",
            "Contact us",
            "Subscribe",
            "We use cookies to improve your visit. By staying you accept our policy of use.",
            "Book a demo",
            "Continue reading",
        ] {
            assert!(is_furniture(text), "{text}");
        }
    }

    #[test]
    fn not_furniture() {
        for text in [
            "Abstract",
            "Introduction",
            "Conclusion",
            "Reading the War",
            "Share of the Vote",
            "1914",
            "2015.",
            "Support grew in the north.",
            "He told us to go.",
            "Follow the Money",
            "See note 4.",
            "Comments on the Treaty",
            "13:04",
            "Open Skies",
            "Start of the War",
            "Report of the Committee",
            "Return to Power",
            "28%",
        ] {
            assert!(!is_furniture(text), "{text}");
        }
    }

    #[test]
    fn disclaimers() {
        assert!(is_disclaimer(
            "The opinions expressed here do not necessarily reflect those of the authors’ employers."
        ));
        assert!(!is_disclaimer("The two leaders exchanged views on the treaty."));
    }
}
