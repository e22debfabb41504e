//! Which part a date plays where it stands: it dates what is told, belongs to a reference or to a
//! name, or tells when the document was made.

use super::cursor::Cursor;
use super::lexicon::Class;
use super::timex::Role;

/// Names of what holds sources.
#[rustfmt::skip]
const HOLDERS: [&str; 14] = [
    "Archive", "Archives", "Box", "Collection", "File", "Files", "Folder", "Library", "Lot",
    "Microfilm", "Papers", "Press", "Records", "RG",
];

/// How far a bracket may reach from a date, in words and marks.
const NEAR: usize = 60;

/// The part that the date from `start` up to `end` plays in a passage whose dates play `role`;
/// `year` when it is nothing but a year.
#[must_use]
pub fn of(start: &Cursor, end: &Cursor, role: Role, year: bool) -> Role {
    if is_accessed(start) {
        return Role::Citation;
    }
    if year && is_copyright(start) {
        return Role::Publication;
    }
    if role != Role::Event {
        return role;
    }
    if is_paged(end) || is_issue(start) || is_credited(start) || is_in_reference(start, end) {
        return Role::Citation;
    }
    match year {
        true if is_held(start) || is_of_author(start, end) || is_law_report(start, end) => {
            Role::Citation
        }
        true if is_in_name(start, end) || is_of_act(start, end) => Role::Name,
        _ => role,
    }
}

/// Words that begin or go on after a date without being a part of a name.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    let words = [
        "in",
        "on",
        "by",
        "since",
        "from",
        "until",
        "till",
        "during",
        "after",
        "before",
        "between",
        "and",
        "but",
        "through",
        "throughout",
        "around",
        "for",
        "of",
        "to",
        "as",
        "year",
        "or",
        "both",
        "only",
        "when",
        "while",
        "although",
        "though",
        "because",
        "with",
        "at",
        "not",
        "also",
        "into",
        "within",
        "toward",
        "towards",
    ];
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// "accessed 3 May 2016", "retrieved on", "date of access:". "Visited" is not among the words:
/// people visit places too.
fn is_accessed(start: &Cursor) -> bool {
    const WORDS: [&str; 4] = ["access", "accessed", "archived", "retrieved"];
    let serves = |steps: usize| matches!(start.behind(steps), "on" | ":" | ",");
    let is_access = |word: &str| WORDS.iter().any(|other| other.eq_ignore_ascii_case(word));
    (1..=3).take_while(|s| *s == 1 || serves(s - 1)).any(|steps| is_access(start.behind(steps)))
}

/// "© 2019", "© Example Press, 1999–2004", "Copyright (c) 2019".
fn is_copyright(start: &Cursor) -> bool {
    let before = |steps: usize| start.behind(steps);
    let line = (1..=8).map(before).take_while(|word| !matches!(*word, "" | "." | "!" | "?" | ")"));
    let letter = before(1) == ")" && before(2).eq_ignore_ascii_case("c") && before(3) == "(";
    letter
        || before(1).eq_ignore_ascii_case("copyright")
        || line.into_iter().any(|word| word == "©")
}

/// Before the page or volume of a work: "May 3, 1999, p. 12", "1999), pp. 3–4", "1964–1968, volume X".
fn is_paged(end: &Cursor) -> bool {
    #[rustfmt::skip]
    const PARTS: [&str; 17] = [
        "ch", "chap", "chapter", "column", "doc", "document", "documents", "issue", "no", "nos",
        "p", "page", "pages", "pp", "vol", "vols", "volume",
    ];
    let mut at = 0;
    if matches!(end.peek(), "-" | "–") {
        let month = usize::from(end.class_ahead(1).meets(Class::MONTH));
        at += if is_digits(end.ahead(1 + month)) { 2 + month } else { 0 };
    }
    at += usize::from(matches!(end.ahead(at), ")" | "]"));
    let marked = matches!(end.ahead(at), "," | ";" | ":");
    let part = end.ahead(at + usize::from(marked));
    let number = at + usize::from(marked) + 1;
    let number = end.ahead(number + usize::from(end.ahead(number) == "."));
    let is_numbered = is_digits(number) || is_capitalised(number) || is_roman(number);
    let paged = end.ahead(at) == ":" && end.glued_ahead(at) && is_digits(part) && at > 0;
    marked && PARTS.iter().any(|word| word.eq_ignore_ascii_case(part)) && is_numbered || paged
}

/// After the name of a newspaper or journal and a comma: "The Northern Times, May 3, 1999".
fn is_issue(start: &Cursor) -> bool {
    #[rustfmt::skip]
    const PERIODICALS: [&str; 17] = [
        "Bulletin", "Chronicle", "Courier", "Gazette", "Guardian", "Herald", "Independent",
        "Journal", "Magazine", "News", "Observer", "Post", "Quarterly", "Review", "Telegraph",
        "Times", "Tribune",
    ];
    start.behind(1) == "," && PERIODICALS.contains(&start.behind(2))
}

/// "Source: Port Authority, 2001"
fn is_credited(start: &Cursor) -> bool {
    let before = (1..=12).map(|steps| start.behind(steps)).take_while(|word| !word.is_empty());
    let mut before = before.skip_while(|word| *word != ":").skip(1);
    let word = before.next().unwrap_or_default().to_ascii_lowercase();
    matches!(word.as_str(), "credit" | "image" | "photo" | "photograph" | "source" | "sources")
}

/// After the name of what holds a source, without a verb or preposition between: "Harbour Papers:
/// Letters, 1961–1963".
fn is_held(start: &Cursor) -> bool {
    const FAR: usize = 12;
    let ranged = matches!(start.behind(1), "-" | "–") && is_digits(start.behind(2));
    let from = if ranged { 3 } else { 1 };
    let is_near = |word: &&str| {
        let lower = word.starts_with(char::is_lowercase);
        !matches!(*word, "" | "." | "!" | "?") && (!lower || matches!(*word, "of" | "the" | "ibid"))
    };
    let before = (from..from + FAR).map(|steps| start.behind(steps)).take_while(is_near);
    before.into_iter().any(|word| HOLDERS.contains(&word) || word.eq_ignore_ascii_case("ibid"))
}

/// In brackets that hold a reference: "(Telegram 414, 23 September; State Archives, box 7)".
fn is_in_reference(start: &Cursor, end: &Cursor) -> bool {
    /// Words that only references use.
    const SURE: [&str; 12] =
        ["cf", "doi", "ed", "eds", "ibid", "infra", "isbn", "pp", "supra", "trans", "vol", "vols"];
    const VERBS: [&str; 16] = [
        "are", "did", "had", "has", "have", "is", "said", "that", "was", "were", "when", "where",
        "which", "who", "will", "would",
    ];
    let Some(before) = depth(|steps| start.behind(steps + 1), ")", "(") else { return false };
    let Some(after) = depth(|steps| end.ahead(steps), "(", ")") else { return false };
    let words = || {
        (1..=before)
            .map(|steps| start.behind(steps))
            .chain((0..after).map(|steps| end.ahead(steps)))
    };
    let first = start.behind(before);
    let is_sure = |word: &str| SURE.iter().any(|other| other.eq_ignore_ascii_case(word));
    let is_page = |at: usize| {
        matches!(end.ahead(at), "page" | "pages" | "p" | "volume") && !end.ahead(at + 1).is_empty()
    };
    matches!(first, "see" | "See" | "quoted" | "cited")
        || words().any(is_sure)
        || (0..after).any(is_page)
        || words().any(|word| HOLDERS.contains(&word)) && !words().any(|word| VERBS.contains(&word))
}

/// How many words lie between here and the bracket that closes around it, if one does.
fn depth<'a>(word: impl Fn(usize) -> &'a str, open: &str, close: &str) -> Option<usize> {
    let mut inner = 0;
    for steps in 0..NEAR {
        match word(steps) {
            "" => return None,
            mark if mark == open => inner += 1,
            mark if mark == close && inner == 0 => return Some(steps),
            mark if mark == close => inner -= 1,
            _ => {}
        }
    }
    None
}

/// "Brown J. (2017)", "(Brown, 2017)", "et al. 2017", "2019;12(1)".
fn is_of_author(start: &Cursor, end: &Cursor) -> bool {
    let volume = end.peek() == ";" && end.glued() && end.glued_ahead(1) && is_digits(end.ahead(1));
    if volume || start.behind(1) == "al" {
        return true;
    }
    if start.behind(1) == "(" && matches!(end.peek(), ")" | "," | ":" | "a" | "b") {
        let initial = start.behind(2) == "." && start.behind(3).chars().count() == 1;
        let others = start.behind(2) == "." && start.behind(3) == "al" || start.behind(2) == "al";
        let editors = start.behind(2) == ")" && matches!(start.behind(4), "eds" | "ed");
        let said =
            is_capitalised(start.behind(2)) && end.peek() == ")" && is_scholarly(end.ahead(1));
        let paged = is_capitalised(start.behind(2)) && end.peek() == ":" && is_digits(end.ahead(1));
        return paged || initial || others || editors || said;
    }
    // "(Brown 2017)", "(Brown, 2017; Black and White, 2018, p. 3)"
    let closes =
        matches!(end.peek(), ")" | ";") || end.peek() == "," && matches!(end.ahead(1), "p" | "pp");
    let (author, before) = match start.behind(1) {
        "," => (start.behind(2), start.behind(3)),
        author => (author, start.behind(2)),
    };
    let author =
        is_capitalised(author) && !start.class_behind(1).meets(Class::MONTH.or(Class::SEASON));
    closes && author && matches!(before, "(" | ";" | "and" | "&") && end.peek() != "("
}

#[rustfmt::skip]
fn is_scholarly(verb: &str) -> bool {
    let verbs = [
        "argues", "argue", "argued", "shows", "show", "showed", "found", "finds", "find",
        "suggests", "suggest", "suggested", "claims", "claim", "notes", "note", "noted",
        "describes", "described", "proposes", "proposed", "reports", "reported", "points",
        "concludes", "concluded", "observes", "observed", "and",
    ];
    verbs.contains(&verb)
}

/// "(1994) 2 AC 1", "[2003] UKHL 5", "410 U.S. 113 (1973)".
fn is_law_report(start: &Cursor, end: &Cursor) -> bool {
    let bracketed =
        matches!(start.behind(1), "(" | "[") && matches!(end.peek(), ")" | "]") && end.glued();
    let is_series = |word: &str| {
        (1..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let volume = usize::from(is_digits(end.ahead(1)));
    let paged =
        is_digits(start.behind(2)) && (start.behind(3) == "." || is_series(start.behind(3)));
    let leads = is_series(end.ahead(1 + volume)) && {
        let next = end.ahead(2 + volume);
        is_digits(next) || next == "(" || next == "."
    };
    bracketed && (leads || paged && is_digits(start.behind(2)) && start.behind(2).len() < 4)
}

/// "the Harbour Act of 1947", "the 1947 Harbour Act", "the Harbours Act, 1947": a year that tells
/// acts of one name apart.
fn is_of_act(start: &Cursor, end: &Cursor) -> bool {
    const ACTS: [&str; 22] = [
        "Accord",
        "Accords",
        "Act",
        "Acts",
        "Agreement",
        "Amendment",
        "Amendments",
        "Bill",
        "Charter",
        "Code",
        "Constitution",
        "Convention",
        "Decree",
        "Law",
        "Ordinance",
        "Pact",
        "Protocol",
        "Regulations",
        "Rules",
        "Statute",
        "Treaty",
        "Proclamation",
    ];
    if matches!(start.behind(1), "of" | ",") && ACTS.contains(&start.behind(2)) {
        return true;
    }
    let determined = start.behind(1).eq_ignore_ascii_case("the");
    let name = (0..6).map(|steps| end.ahead(steps)).take_while(|word| {
        is_capitalised(word) || matches!(*word, "and" | "of" | "-" | "–" | "for")
    });
    determined && name.into_iter().any(|word| ACTS.contains(&word))
}

/// Whether a year ends or continues a name: "Maritime Cooperation 2014", "Joint Sea 2015 II".
fn is_in_name(start: &Cursor, end: &Cursor) -> bool {
    let word = start.behind(1);
    let separate = !start.glued() || start.behind(1) == "-" && is_capitalised(start.behind(2));
    if !separate {
        return false;
    }
    let word = if word == "-" { start.behind(2) } else { word };
    let known = Class::MONTH
        .or(Class::SEASON)
        .or(Class::WEEKDAY)
        .or(Class::PHASE)
        .or(Class::HOLIDAY)
        .or(Class::ERA)
        .or(Class::ARTICLE)
        .or(Class::POINTING)
        .or(Class::DEGREE);
    if start.class_behind(1).meets(known) || is_function_word(word) {
        return false;
    }
    is_capitalised(word) && (is_roman(end.peek()) || word.len() > 1)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_digits(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_roman(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| b"IVX".contains(&byte))
}
