//! What stands around a time expression: preposition, tense, and whether it is part of a name or a
//! reference.

use super::cursor::Cursor;
use super::lexicon::{self, Class};
use super::tense::{Tense, tense};
use super::timex::Role;

/// What stands around a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Index of the passage.
    pub passage: usize,
    /// Index of the sentence in the document, roughly.
    pub sentence: usize,
    /// The part it plays, as far as its passage and neighbours tell.
    pub role: Role,
    /// What its preposition makes of it.
    pub bound: Option<Bound>,
    /// Whether it is the end of a range that the expression before it begins.
    pub ends_range: bool,
    /// When the clause takes place, by its verb.
    pub tense: Option<Tense>,
    /// Whether something is held against it: "up from last year".
    pub compared: bool,
    /// The weekday it begins with, 1 is Monday.
    pub weekday: Option<u32>,
    /// Whether it stands in brackets or before a noun ("the 2003 report"), so that the text need
    /// not be speaking of that time.
    pub aside: bool,
}

/// What a preposition makes of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// "by"
    By,
    /// "until"
    Until,
    /// "before"
    Before,
    /// "since", "from"
    Since,
    /// "after"
    After,
}

impl Setting {
    /// Of the expression from `start` up to `end`, in a passage whose dates play `role`.
    #[must_use]
    pub fn around(start: &Cursor, end: &Cursor, role: Role) -> Self {
        let accessed = (1..=3)
            .take_while(|steps| *steps == 1 || serves_access(start.behind(steps - 1)))
            .any(|steps| is_access(start.behind(steps)));
        let role = if accessed { Role::Citation } else { role };
        Setting {
            passage: 0,
            sentence: 0,
            role,
            bound: bound(start),
            ends_range: false,
            tense: tense(start, end),
            compared: is_compared(start),
            weekday: lexicon::value(start.peek(), Class::WEEKDAY),
            aside: is_aside(start, end),
        }
    }
}

/// Whether a sentence begins at the cursor.
#[must_use]
pub fn begins_sentence(c: &Cursor) -> bool {
    !c.glued()
        && matches!(c.behind(1), "." | "!" | "?")
        && c.peek().starts_with(|letter: char| !letter.is_lowercase())
        && !(c.behind(1) == "." && c.behind(2).chars().count() == 1)
}

/// Whether the word between two dates makes a range of them; `before` stands before the first.
#[must_use]
pub fn joins(before: &str, between: &str) -> bool {
    let words = ["-", "–", "—", "‑", "to", "until", "till", "through", "/"];
    words.iter().any(|word| word.eq_ignore_ascii_case(between))
        || (before.eq_ignore_ascii_case("between") && between == "and")
}

/// The part that a bare year plays: a date, a part of a name, or a reference.
#[must_use]
pub fn role_of_year(start: &Cursor, end: &Cursor, role: Role) -> Role {
    if role != Role::Event {
        return role;
    }
    if is_reference(start, end) {
        return Role::Citation;
    }
    if is_in_name(start, end) { Role::Name } else { role }
}

/// "Brown J. (2017)", "(Brown, 2017)", "et al. 2017", "2019;12(1)".
fn is_reference(start: &Cursor, end: &Cursor) -> bool {
    let volume = end.peek() == ";" && end.glued() && end.glued_ahead(1) && is_digits(end.ahead(1));
    if volume || matches!(start.behind(1), "©" | "al") {
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

fn is_scholarly(verb: &str) -> bool {
    let verbs = [
        "argues",
        "argue",
        "argued",
        "shows",
        "show",
        "showed",
        "found",
        "finds",
        "find",
        "suggests",
        "suggest",
        "suggested",
        "claims",
        "claim",
        "notes",
        "note",
        "noted",
        "describes",
        "described",
        "proposes",
        "proposed",
        "reports",
        "reported",
        "points",
        "concludes",
        "concluded",
        "observes",
        "observed",
        "and",
    ];
    verbs.contains(&verb)
}

/// Whether a year ends or continues a name: "Maritime Cooperation 2014", "Joint Sea 2015 II".
fn is_in_name(start: &Cursor, end: &Cursor) -> bool {
    let word = start.behind(1);
    let separate = !start.glued() || start.behind(1) == "-" && is_capitalised(start.behind(2));
    if !separate {
        return false;
    }
    let word = if word == "-" { start.behind(2) } else { word };
    let roman = end.peek().len() <= 4
        && !end.peek().is_empty()
        && end.peek().bytes().all(|b| b"IVX".contains(&b));
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
    is_capitalised(word) && (roman || word.len() > 1)
}

/// Words that begin a sentence before a year without being a name.
fn is_function_word(word: &str) -> bool {
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

/// What may stand between a word of access and its date.
fn serves_access(word: &str) -> bool {
    matches!(word, "on" | ":" | ",")
}

/// Words that say when a source was looked up. "Visited" is not among them: people visit places too.
fn is_access(word: &str) -> bool {
    let words = ["accessed", "retrieved", "archived"];
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_digits(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn bound(start: &Cursor) -> Option<Bound> {
    let word = start.behind(1);
    let is = |words: &[&str]| words.iter().any(|other| other.eq_ignore_ascii_case(word));
    if is(&["by"]) {
        Some(Bound::By)
    } else if is(&["until", "till"]) {
        // "Not until 1960" is in 1960.
        (!start.behind(2).eq_ignore_ascii_case("not")).then_some(Bound::Until)
    } else if is(&["before"]) {
        Some(Bound::Before)
    } else if is(&["since"])
        || (is(&["from"]) && !matches!(start.behind(2), "is" | "was" | "are" | "were"))
    {
        Some(Bound::Since)
    } else if is(&["after"]) {
        Some(Bound::After)
    } else {
        None
    }
}

fn is_aside(start: &Cursor, end: &Cursor) -> bool {
    let bracket = (1..=8).map(|steps| start.behind(steps)).take_while(|word| !is_stop(word));
    let bracketed = bracket.take_while(|word| *word != ")").any(|word| word == "(");
    let noun = end.peek();
    let named = noun.starts_with(char::is_alphabetic) && !is_function_word(noun) && !end.glued();
    let before = start.behind(1);
    let determined = matches!(before, "the" | "a" | "an" | "his" | "its" | "their" | "'s" | "’s");
    let ranged = matches!(before, "-" | "–") && start.glued();
    bracketed || (named && (determined || ranged))
}

/// "compared with $3 million", "up from", "higher than" before it.
fn is_compared(start: &Cursor) -> bool {
    let before = (1..=12).map(|steps| start.behind(steps)).take_while(|word| !is_stop(word));
    before
        .into_iter()
        .any(|word| matches!(word, "compared" | "versus" | "from" | "than" | "corresponding"))
}

fn is_stop(word: &str) -> bool {
    matches!(word, "" | "." | "!" | "?" | ";")
}
