//! What stands around a time expression: preposition, tense, and its neighbours.

use super::cursor::Cursor;
use super::lexicon::{self, Class};
use super::role::is_function_word;
use super::tense::{Tense, tense};
use super::timex::Role;

/// What stands around a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of its surroundings")]
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
    /// Whether it goes on a list of dates: "and 17 September 1956".
    pub listed: bool,
    /// When the clause takes place, by its verb.
    pub tense: Option<Tense>,
    /// Whether something is held against it: "up from last year".
    pub compared: bool,
    /// The weekday it begins with, 1 is Monday.
    pub weekday: Option<u32>,
    /// What it does for the story.
    pub standing: Standing,
    /// Whether it is part of a name that may date its sentence ("Calm Sea 2015"), unlike the year of
    /// an act or a treaty, which came before what is told of it.
    pub hint: bool,
}

/// What a date does for the story that a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The story goes there: "On 3 May he left."
    Opening,
    /// The story is there: "He left on 3 May."
    Told,
    /// Another voice tells it, in quotation marks.
    Quoted,
    /// The story goes back behind itself: "had left on 3 May".
    Background,
    /// It tells a thing from others of its kind: "the conference of October 1955".
    Distinction,
    /// It tells more of a thing: "ships, ordered in 1976".
    Apposition,
    /// It stands before the name of a thing that is known: "the 31 May decision".
    Known,
    /// It stands in brackets or before a noun ("a 2003 report"), so that the text need not be
    /// speaking of that time.
    Aside,
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
    /// Of the expression from `start` up to `end`, which plays `role`; `day` when it is one.
    #[must_use]
    pub fn around(start: &Cursor, end: &Cursor, role: Role, day: bool) -> Self {
        let bound = bound(start);
        let standing = match role {
            // "the Harbour Act, 1961, which was passed in 1960"
            Role::Name if start.behind(1) == "," => Standing::Aside,
            _ => standing(start, end, day),
        };
        Setting {
            passage: 0,
            sentence: 0,
            role,
            bound,
            ends_range: false,
            listed: false,
            tense: tense(start, end),
            compared: is_compared(start),
            weekday: lexicon::value(start.peek(), Class::WEEKDAY),
            standing,
            hint: role == Role::Name
                && !standing.is_aside()
                && !matches!(start.behind(1), "of" | ",")
                && start.peek() >= "1700",
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

/// Whether the `words` between two dates make a list of them.
#[must_use]
pub fn lists<'a>(mut words: impl Iterator<Item = &'a str>) -> bool {
    const LINKS: [&str; 12] =
        ["&", ",", "-", "–", "/", "and", "in", "on", "or", "the", "through", "to"];
    words.all(|word| LINKS.contains(&word))
}

/// Whether the word between two dates makes a range of them; `before` stands before the first.
#[must_use]
pub fn joins(before: &str, between: &str) -> bool {
    let words = ["-", "–", "—", "‑", "to", "until", "till", "through", "/"];
    words.iter().any(|word| word.eq_ignore_ascii_case(between))
        || (before.eq_ignore_ascii_case("between") && between == "and")
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

fn standing(start: &Cursor, end: &Cursor, day: bool) -> Standing {
    let before = |longest: usize| {
        (1..=longest).map(|steps| start.behind(steps)).take_while(|word| !is_stop(word))
    };
    let bracketed = before(8).take_while(|word| *word != ")").any(|word| word == "(");
    let comma = usize::from(end.peek() == "," && end.behind(2) == ",");
    let noun = end.ahead(comma);
    let named =
        noun.starts_with(char::is_alphabetic) && !is_function_word(noun) && !end.glued_ahead(comma);
    let ranged = matches!(start.behind(1), "-" | "–") && start.glued();
    let own = day && start.peek().eq_ignore_ascii_case("the") && !is_subject(noun);
    let links = [",", "and", "that", "which", "who"];
    match start.behind(1) {
        "the" | "his" | "her" | "its" | "their" | "'s" | "’s" if named => Standing::Known,
        _ if named && own => Standing::Known,
        // "In a 3 May letter he wrote" tells what is new, "a 2003 report" when it was written.
        "a" | "an" if named && !day => Standing::Aside,
        _ if bracketed || ranged && named => Standing::Aside,
        _ if before(10).take_while(|word| !links.contains(word)).any(|word| word == "had") => {
            Standing::Background
        }
        // "Public Law 520, July 23, 1946"
        "," if start.class_behind(2) == Class::DIGITS
            && start.class_behind(3).meets(Class::LABEL) =>
        {
            Standing::Distinction
        }
        "of" if is_noun(start.behind(2)) && start.class_behind(2).is_only(Class::LABEL) => {
            Standing::Distinction
        }
        _ if is_participial(start) => Standing::Apposition,
        before if is_stop(before) || is_stop(start.behind(2)) => Standing::Opening,
        _ => Standing::Told,
    }
}

/// Whether a word begins what follows a date rather than going on from it: "on the 20th he left".
fn is_subject(word: &str) -> bool {
    const WORDS: [&str; 16] = [
        "a", "all", "an", "both", "had", "he", "her", "his", "i", "it", "its", "she", "their",
        "they", "was", "we",
    ];
    word.starts_with(char::is_uppercase) || WORDS.contains(&word)
}

/// Whether the verb before a date is a participle in apposition: ", ordered by the port in 1976".
fn is_participial(start: &Cursor) -> bool {
    let is_past = |steps: &usize| {
        let word = start.behind(*steps);
        word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase)
    };
    let within = (1..=6).take_while(|steps| !matches!(start.behind(*steps), "," | "" | "." | ";"));
    within.into_iter().find(is_past).is_some_and(|steps| start.behind(steps + 1) == ",")
}

/// Whether a word that no rule knows may be a noun.
fn is_noun(word: &str) -> bool {
    word.len() > 2 && word.starts_with(char::is_alphabetic)
}

impl Standing {
    /// Whether it dates what is told, here or earlier.
    #[must_use]
    pub fn is_told(self) -> bool {
        matches!(self, Standing::Opening | Standing::Told)
    }

    /// Whether the text need not be speaking of that time at all.
    #[must_use]
    pub fn is_aside(self) -> bool {
        matches!(self, Standing::Known | Standing::Aside)
    }
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
