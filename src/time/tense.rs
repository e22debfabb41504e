//! When a clause takes place, by its verb: what tells whether "Tuesday" is the last or the next.

use super::cursor::Cursor;
use super::lexicon::Class;

/// When a clause takes place, seen from when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "fell", "has fallen", "had been due"
    Past,
    /// "will fall", "is expected to fall"
    Future,
    /// "agreed to meet", "meets", "as early as": on somebody's calendar.
    Intended,
}

impl Tense {
    /// Whether it lies ahead of when it was written.
    #[must_use]
    pub fn is_ahead(self) -> bool {
        self != Tense::Past
    }
}

/// The tense around the expression from `start` up to `end`: that of a phrase right before it, or of
/// the nearest verb before it, or else after it; that of a verb of saying if there is no other.
#[must_use]
pub fn tense(start: &Cursor, end: &Cursor) -> Option<Tense> {
    /// How far a verb may stand before, in words.
    const BEFORE: usize = 14;
    /// How far a verb may stand after, in words without capitals.
    const AFTER: usize = 9;
    if is_yet_to_come(start) {
        return Some(Tense::Intended);
    }
    if start.behind(1) == "through" || is_attribute(start, end) {
        return None;
    }
    let possessive = matches!(end.peek(), "'s" | "’s") && end.glued();
    if possessive && !is_appointment(end.ahead(1)) {
        return Some(Tense::Past);
    }
    let said = match before(start, BEFORE) {
        Verb::Tensed(tense) => return Some(tense),
        Verb::Said => Some(Tense::Past),
        Verb::None => None,
    };
    after(end, AFTER).or(said)
}

/// What is found among the words on one side.
enum Verb {
    Tensed(Tense),
    /// Nothing but a verb of saying.
    Said,
    None,
}

fn before(start: &Cursor, far: usize) -> Verb {
    let mut said = false;
    for steps in 1..=far {
        let word = start.behind(steps);
        if is_stop(word) {
            break;
        }
        if SAYING.contains(&word) {
            // "said Friday", "said on Friday"
            if steps <= 2 {
                return Verb::Tensed(Tense::Past);
            }
            said = true;
        } else if let Some(tense) =
            verb(word, &|back| start.behind(steps + back), start.behind(steps - 1))
        {
            return Verb::Tensed(tense);
        }
    }
    if said { Verb::Said } else { Verb::None }
}

fn after(end: &Cursor, far: usize) -> Option<Tense> {
    let mut seen = 0;
    for steps in 0.. {
        let word = end.ahead(steps);
        if is_stop(word) || seen == far {
            return None;
        }
        seen += usize::from(!is_capitalised(word));
        let behind = |back: usize| if back > steps { "" } else { end.ahead(steps - back) };
        let tense = verb(word, &behind, end.ahead(steps + 1));
        if tense.is_some() || SAYING.contains(&word) {
            return tense.or(Some(Tense::Past));
        }
    }
    None
}

/// The tense that a word shows, with the words `behind` it (1 is next to it) and the `next` one.
fn verb<'a>(word: &str, behind: &dyn Fn(usize) -> &'a str, next: &str) -> Option<Tense> {
    if MODALS.contains(&word) {
        return Some(Tense::Future);
    }
    if AWAITED.contains(&word) {
        // "had been due to expire Friday" but did not.
        let over = behind(1) == "been" && behind(2) == "had";
        return Some(if over { Tense::Past } else { Tense::Future });
    }
    match word {
        "to" if is_plain_verb(next) => return infinitive(behind),
        "plans" | "set" | "wants" | "expects" | "hopes" | "intends" | "vows" | "aims" => {
            return (next == "to").then_some(Tense::Intended);
        }
        // "will have ended"
        "have" | "has" => {
            return Some(if MODALS.contains(&behind(1)) { Tense::Future } else { Tense::Past });
        }
        "is" | "are" if next == "to" => return Some(Tense::Intended),
        _ => {}
    }
    if APPOINTING.contains(&word) && behind(1) != "to" {
        return Some(Tense::Intended);
    }
    let regular = word.len() > 4
        && word.ends_with("ed")
        && !word.starts_with("un")
        && !NOT_PAST.contains(&word);
    (PAST.contains(&word) || regular && !is_capitalised(word)).then(|| participle(behind))?
}

/// "will be named" is not past, "the proposed sale" no verb at all.
fn participle<'a>(behind: &dyn Fn(usize) -> &'a str) -> Option<Tense> {
    let before = behind(1);
    if matches!(before, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "’s" | "'s") {
        return None;
    }
    for steps in 1..=3 {
        let word = behind(steps);
        if MODALS.contains(&word) || word == "to" {
            return Some(Tense::Future);
        }
        let within = matches!(word, "be" | "have" | "been" | "not" | "also" | "still")
            || word.ends_with("ly");
        if !within {
            break;
        }
    }
    Some(Tense::Past)
}

/// "agreed to meet", "is ready to leave", but not "left to rest" or "began to fall".
fn infinitive<'a>(behind: &dyn Fn(usize) -> &'a str) -> Option<Tense> {
    INTENDING.contains(&behind(1)).then_some(Tense::Intended)
}

/// "the June agreement", "a Jan. 14 deadline": no verb speaks of it.
fn is_attribute(start: &Cursor, end: &Cursor) -> bool {
    let noun = end.peek().bytes().all(|byte| byte.is_ascii_lowercase()) && !end.peek().is_empty();
    let in_range = matches!(start.behind(1), "the" | "a" | "an" | "its" | "his" | "their");
    in_range && noun && !start.class().meets(Class::ARTICLE)
}

/// "as early as Tuesday", "no later than Tuesday", "until Tuesday", "for a hearing Tuesday"
fn is_yet_to_come(start: &Cursor) -> bool {
    match start.behind(1) {
        "as" => matches!(start.behind(2), "early" | "soon" | "late"),
        "than" => start.behind(2) == "later" && start.behind(3) == "no",
        "until" | "upcoming" => true,
        "on" | "for" | "effective" => {
            matches!(start.behind(2), "scheduled" | "slated" | "effective")
        }
        _ => false,
    }
}

/// What is known ahead of its day.
fn is_appointment(noun: &str) -> bool {
    let nouns = [
        "deadline",
        "election",
        "elections",
        "vote",
        "summit",
        "meeting",
        "game",
        "match",
        "race",
        "debate",
        "talks",
        "hearing",
        "ballot",
        "referendum",
        "poll",
        "launch",
        "trial",
    ];
    nouns.contains(&noun)
}

fn is_plain_verb(word: &str) -> bool {
    let lower = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let other = [
        "the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those", "all",
        "each", "some", "no", "one", "two", "which", "whom", "prison", "jail", "work", "school",
        "court", "death", "power",
    ];
    lower && !other.contains(&word) && !word.ends_with("ing") && !word.ends_with('s')
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_stop(word: &str) -> bool {
    matches!(word, "" | "." | "!" | "?" | ";")
}

const MODALS: [&str; 9] =
    ["will", "shall", "would", "'ll", "’ll", "may", "might", "should", "must"];

/// What has yet to happen is said to be so.
#[rustfmt::skip]
const AWAITED: [&str; 10] = [
    "expected", "scheduled", "due", "slated", "planned", "planning", "payable", "effective", "upcoming", "going",
];

/// Words that govern an infinitive which has yet to happen.
#[rustfmt::skip]
const INTENDING: [&str; 44] = [
    "agreed", "agree", "agrees", "plan", "plans", "planned", "planning", "set", "ready", "decided", "want", "wants",
    "wanted", "hope", "hopes", "hoped", "hoping", "vowed", "pledged", "promised", "intend", "intends", "intended",
    "prepare", "preparing", "prepared", "is", "are", "likely", "about", "ordered", "urged", "asked", "threatened",
    "offered", "proposed", "need", "needs", "bid", "effort", "efforts", "invited", "willing", "expects",
];

/// Verbs of saying: what they report may lie elsewhere.
#[rustfmt::skip]
const SAYING: [&str; 12] = [
    "said", "told", "announced", "reported", "says", "added", "confirmed", "warned", "stated", "claimed", "suggested",
    "indicated",
];

/// Verbs that in the present tense speak of what is on the calendar: "the court meets Tuesday".
#[rustfmt::skip]
const APPOINTING: [&str; 19] = [
    "meet", "meets", "begin", "begins", "opens", "closes", "expire", "expires", "resumes", "resume", "convenes",
    "arrive", "arrives", "departs", "leaves", "starts", "ends", "takes", "faces",
];

/// Words in "-ed" that are no past tense.
const NOT_PAST: [&str; 6] = ["need", "exceed", "proceed", "succeed", "speed", "indeed"];

#[rustfmt::skip]
const PAST: [&str; 53] = [
    "was", "were", "had", "did", "fell", "rose", "won", "lost", "began", "came", "went", "took", "made", "gave",
    "got", "left", "led", "met", "held", "saw", "sent", "struck", "grew", "became", "wrote", "ran", "broke", "spoke",
    "brought", "bought", "sold", "fought", "shot", "kept", "found", "paid", "flew", "drew", "built", "stood", "sank",
    "threw", "chose", "drove", "fled", "hid", "lay", "rode", "sang", "swore", "tore", "withdrew", "died",
];
