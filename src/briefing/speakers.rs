//! Who says what stands in quotation marks: the subject of the verb of saying beside them.

use std::ops::Range;

use crate::events::stem::stem;
use crate::text::Span;
use crate::text::parts_of_speech::{Tag, Upos};

use super::phrases::{NounPhrase, Phrases};

/// What the words beside a quotation say of its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    /// The words for the speaker; `None` where a verb of saying has no subject beside it.
    pub(super) said_by: Option<Span>,
    /// The noun or pronoun in them; `None` also where two speak together.
    pub(super) head: Option<Span>,
    /// Whether the head is "he", "she", "they" or "it".
    pub(super) pronoun: bool,
    /// Whether the verb of saying stands right before the words, or a colon does.
    pub(super) direct: bool,
}

/// Who speaks, from the words before a quotation; `after_quote` where they follow another one.
pub(super) fn before(text: &str, span: Span, after_quote: bool) -> Option<Attribution> {
    let words = Phrases::read(text, span);
    let count = words.words.len();
    if let Some(found) = according(&words, count) {
        return Some(found);
    }
    let verb = (0..count).rev().find(|at| is_saying(&words, *at));
    let Some(verb) = verb else { return labelled(&words).or_else(|| led_in(&words)) };
    let direct = (verb + 1..count).all(|at| {
        matches!(words.lower(at), "that" | "," | ":" | "as" | "how" | "and")
            || words.tag(at) == Tag::Rb
    }) || words.before(count) == ":";
    let first = (0..verb).all(|at| words.tag(at).upos() == Upos::Punct);
    let quoted = is_quoting(&words, verb) && (verb..count).any(|at| words.lower(at) == "as");
    let subject = if quoted || first && after_quote {
        words.noun_phrase_at(verb + 1)
    } else {
        subject(&words, verb, 0)
    };
    Some(attribution(&words, subject, direct))
}

/// Who speaks, from the words after a quotation, if they say so at once.
pub(super) fn after(text: &str, span: Span) -> Option<Attribution> {
    let words = Phrases::read(text, span);
    let skip = |at: &usize| !matches!(words.lower(*at), "," | "." | "-" | "—" | "–" | ")" | "…");
    let start = (0..words.words.len()).find(skip)?;
    if words.lower(start) == "according" && words.lower(start + 1) == "to" {
        let phrase = apposed(&words, words.noun_phrase_at(start + 2)?);
        return Some(attribution(&words, Some(phrase), true));
    }
    let verb = (start..words.words.len().min(start + 30)).find(|at| is_saying(&words, *at))?;
    let stop = |at: usize| matches!(words.lower(at), "." | ";" | "!" | "?" | "“" | "\"");
    if (start..verb).any(|at| stop(at) && !is_abbreviation(&words, at)) {
        return None;
    }
    // "said the mayor": the subject comes after the verb.
    if verb == start || verb == start + 1 && words.tag(start).upos() == Upos::Adv {
        let phrase = words.noun_phrase_at(verb + 1).or_else(|| capitals(&words, verb + 1));
        let phrase = phrase.map(|phrase| apposed(&words, phrase));
        return Some(attribution(&words, phrase, true));
    }
    // "Smith, who leads the group, said": other verbs only in a clause on the subject.
    let other =
        (start..verb).find(|at| words.tag(*at).is_finite() && !is_auxiliary_of(&words, *at, verb));
    let relative = other.is_some_and(|other| {
        (start..other).any(|at| matches!(words.lower(at), "who" | "which" | "whose"))
    });
    let opens = matches!(
        words.tag(start).upos(),
        Upos::Noun | Upos::Propn | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num
    );
    if !opens || other.is_some() && !relative {
        return None;
    }
    // "Reuters quoted the minister as saying": not Reuters.
    if is_quoting(&words, verb) {
        let phrase = words.noun_phrase_at(verb + 1).or_else(|| capitals(&words, verb + 1));
        return Some(attribution(&words, phrase, true));
    }
    Some(attribution(&words, subject(&words, verb, 0), true))
}

/// "According to the Guidelines:", "In the words of the mayor,": right at the end or the beginning.
fn according(words: &Phrases, count: usize) -> Option<Attribution> {
    let is = |at: usize, phrase: &[&str]| {
        phrase.iter().enumerate().all(|(i, word)| words.lower(at + i) == *word)
    };
    let (at, length) = (0..count).rev().find_map(|at| {
        let found: [&[&str]; 3] =
            [&["according", "to"], &["in", "the", "words", "of"], &["quoting"]];
        found.iter().find(|phrase| is(at, phrase)).map(|phrase| (at, phrase.len()))
    })?;
    let phrase = words.noun_phrase_at(skip_marks(words, at + length))?;
    // What follows has a verb of saying of its own, or none.
    let said = (phrase.words.end..count).any(|at| is_saying(words, at));
    (!said).then(|| attribution(words, Some(phrase), words.before(count) == ":"))
}

fn skip_marks(words: &Phrases, at: usize) -> usize {
    (at..words.words.len()).find(|at| !matches!(words.lower(*at), "*" | "_")).unwrap_or(at)
}

/// "The mayor: “…”", as in an interview; the label is all that stands before the colon.
fn labelled(words: &Phrases) -> Option<Attribution> {
    let colon = words.words.len().checked_sub(1).filter(|at| words.lower(*at) == ":")?;
    let phrase = words.noun_phrase_before(colon)?;
    if phrase.words.clone().any(|at| words.tag(at).is_finite()) {
        return None;
    }
    let start = skip_marks(words, 0);
    let before = words.before(phrase.words.start);
    let whole = phrase.words.start <= start || matches!(before, ":" | "." | "”" | "\"");
    whole.then(|| attribution(words, Some(phrase), true))
}

/// "Nixon named a threefold task: “…”": whoever does what leads to the colon.
fn led_in(words: &Phrases) -> Option<Attribution> {
    let colon = words.words.len().checked_sub(1).filter(|at| words.lower(*at) == ":")?;
    let phrase = main_subject(words, colon, 0)?;
    let named = words.tag(phrase.head).is_proper();
    named.then(|| attribution(words, Some(phrase), true))
}

/// The subject of the nearest verb before `end` that stands in no clause of another.
fn main_subject(words: &Phrases, end: usize, depth: usize) -> Option<NounPhrase> {
    let mut verbs = (0..end).rev().filter(|at| words.is_told(*at));
    let nearest = verbs.clone().next()?;
    let main = verbs.find_map(|verb| {
        let phrase = subject(words, verb, depth + 1)?;
        let lead = words.before(phrase.words.start);
        let under = SUBORDINATE.contains(&lead) || phrase.words.contains(&verb);
        (!under).then_some(phrase)
    });
    main.or_else(|| subject(words, nearest, depth + 1))
}

/// Words that open a clause within another.
#[rustfmt::skip]
const SUBORDINATE: [&str; 16] = [
    "that", "which", "who", "whose", "while", "as", "when", "after", "because", "if", "although", "though", "where",
    "whether", "lest", "since",
];

/// The subject of the verb at `verb`; `depth` counts the verbs that it was handed on from.
fn subject(words: &Phrases, verb: usize, depth: usize) -> Option<NounPhrase> {
    // "made it clear"
    let mut at = if words.lower(verb) == "clear" { verb - 2 } else { verb };
    while at > 0 && is_between(words, at - 1) {
        at -= 1;
    }
    if is_passive(words, at, verb) {
        let by = (verb + 1..words.words.len()).find(|at| words.lower(*at) == "by");
        return by.and_then(|by| words.noun_phrase_at(by + 1));
    }
    if at == 0 || depth > 3 {
        return (at == 0).then(|| words.noun_phrase_at(verb + 1)).flatten();
    }
    let gerund = words.tag(verb) == Tag::Vbg;
    let hand_on = |from: usize| main_subject(words, from, depth);
    match words.lower(at - 1) {
        "as" if gerund => quoted(words, at - 1).or_else(|| hand_on(at - 1)),
        "who" | "which" | "that" => {
            words.noun_phrase_before(at - 1 - usize::from(words.before(at - 1) == ","))
        }
        "," if gerund => hand_on(at - 1),
        "," => apposed_before(words, at - 1),
        ")" => {
            let opening = (0..at - 1).rev().find(|at| words.lower(*at) == "(")?;
            words.noun_phrase_before(opening)
        }
        "and" | "but" | "by" | "in" | "to" | "for" | "while" | "then" | "or" => hand_on(at - 1),
        _ => plain_subject(words, at, verb, depth),
    }
}

/// "was described as": the subject does not speak.
fn is_passive(words: &Phrases, from: usize, verb: usize) -> bool {
    let be = ["is", "are", "was", "were", "been", "be"];
    words.tag(verb) == Tag::Vbn
        && (from..verb).any(|at| be.contains(&words.lower(at)))
        && words.before(from) != "it"
        && words.lower(verb) != "told"
}

/// "quoted the minister as saying": the minister; nobody for "was quoted as saying".
fn quoted(words: &Phrases, end: usize) -> Option<NounPhrase> {
    let mut phrase = words.noun_phrase_before(end)?;
    // "the Post quoted owner Jane Doe as saying"
    if let Some(verb) = phrase.words.clone().find(|at| is_quoting(words, *at)) {
        phrase.words.start = verb + 1;
    }
    words.is_noun(phrase.head).then_some(phrase)
}

/// The subject that ends right before `at`.
fn plain_subject(words: &Phrases, at: usize, verb: usize, depth: usize) -> Option<NounPhrase> {
    if words.tag(verb) == Tag::Nns {
        return Some(NounPhrase { words: at - 1..at, head: at - 1, joined: false });
    }
    let phrase = words.noun_phrase_before(at)?;
    let start = phrase.words.start;
    // "an analysis prepared in January summarized": the analysis.
    let participle = start.checked_sub(2).filter(|at| {
        words.tag(start - 1).upos() == Upos::Adp
            && matches!(words.tag(*at), Tag::Vbn | Tag::Vbg | Tag::Vbd)
    });
    let outer = participle.and_then(|verb| words.noun_phrase_before(verb));
    if let Some(outer) = outer.filter(|outer| words.is_noun(outer.head)) {
        return Some(outer);
    }
    if words.lower(phrase.head) == "it" && words.tag(verb) == Tag::Vbn {
        return impersonal(words, start);
    }
    // "released a statement saying", "took the floor, saying": who did so.
    let thing = words.tag(verb) == Tag::Vbg && words.is_verb(start.wrapping_sub(1));
    if thing && let Some(handed) = main_subject(words, start, depth) {
        return Some(handed);
    }
    // "Ralph Crosby, chief executive of the firm said"
    if words.before(start) == ","
        && let Some(name) = opening_before(words, start - 1)
        && words.tag(name.head).is_proper()
        && !words.tag(phrase.head).is_proper()
    {
        return Some(NounPhrase { words: name.words.start..phrase.words.end, ..name });
    }
    // "Hearst's often quoted": no subject.
    (!words.lower(phrase.words.end - 1).ends_with("'s")).then_some(phrase)
}

/// "In an article by the Herald it was stated": the article.
fn impersonal(words: &Phrases, pronoun: usize) -> Option<NounPhrase> {
    let end = pronoun - usize::from(words.before(pronoun) == ",");
    words.noun_phrase_before(end)
}

/// "Kishida, the Foreign Minister of Japan, stated": both phrases; the first is the head.
fn apposed_before(words: &Phrases, comma: usize) -> Option<NounPhrase> {
    let first = (0..comma).rev().find(|at| words.lower(*at) == ",");
    let name = first.and_then(|first| opening_before(words, first));
    match name {
        Some(name) => Some(NounPhrase { words: name.words.start..comma, ..name }),
        None => words.noun_phrase_before(comma),
    }
}

/// The phrase before `end` if it opens what is said: no verb and no preposition stands before it.
fn opening_before(words: &Phrases, end: usize) -> Option<NounPhrase> {
    let phrase = words.noun_phrase_before(end)?;
    let opens = match phrase.words.start {
        0 => true,
        start => {
            !words.is_verb(start - 1)
                && words.tag(start - 1).upos() != Upos::Adp
                && words.before(start) != ","
        }
    };
    (opens && words.is_noun(phrase.head)).then_some(phrase)
}

/// "the chief executive, Tom Enders": the name after the comma is the head.
fn apposed(words: &Phrases, phrase: NounPhrase) -> NounPhrase {
    if words.lower(phrase.words.end) != ","
        || words.tag(phrase.head).is_proper() && !words.is_capital(phrase.words.end + 1)
    {
        return phrase;
    }
    let next = phrase.words.end + 1;
    let name = (next..words.words.len()).take_while(|at| words.tag(*at).is_proper()).last();
    let Some(last) = name.filter(|last| *last > next && words.is_capital(next)) else {
        return phrase;
    };
    NounPhrase { words: phrase.words.start..last + 1, head: last, joined: false }
}

/// A name that the tagger does not know for one.
fn capitals(words: &Phrases, start: usize) -> Option<NounPhrase> {
    let last = (start..words.words.len()).take_while(|at| words.is_capital(*at)).last()?;
    Some(NounPhrase { words: start..last + 1, head: last, joined: false })
}

/// What can stand between a subject and its verb.
fn is_between(words: &Phrases, at: usize) -> bool {
    let aside =
        matches!(words.lower(at), "also" | "then" | "later" | "once" | "yesterday" | "today");
    aside || matches!(words.tag(at).upos(), Upos::Aux | Upos::Adv) || words.tag(at) == Tag::Not
}

fn is_auxiliary_of(words: &Phrases, at: usize, verb: usize) -> bool {
    words.tag(at).upos() == Upos::Aux && (at + 1..verb).all(|at| is_between(words, at))
}

fn is_abbreviation(words: &Phrases, at: usize) -> bool {
    let inside = words.touches_next(at) && words.tag(at + 1).upos() != Upos::Punct;
    let short = words.is_capital(at.wrapping_sub(1)) && words.before(at).len() <= 4;
    at > 0 && words.touches_next(at - 1) && (short || inside)
}

fn attribution(words: &Phrases, phrase: Option<NounPhrase>, direct: bool) -> Attribution {
    let Some(phrase) = phrase else {
        return Attribution { said_by: None, head: None, pronoun: false, direct };
    };
    let pronoun = words.tag(phrase.head) == Tag::Prp;
    let head = (!phrase.joined).then(|| words.words[phrase.head].span);
    let said_by = words.place(&bare(words, phrase.words));
    Attribution { said_by: Some(said_by), head, pronoun, direct }
}

/// Without marks of emphasis and hyphens at the ends.
fn bare(words: &Phrases, range: Range<usize>) -> Range<usize> {
    let mark = |at: &usize| matches!(words.lower(*at), "*" | "_" | "-" | "/" | "'");
    let start = range.clone().find(|at| !mark(at)).unwrap_or(range.start);
    let end = range.clone().rev().find(|at| !mark(at)).map_or(range.end, |at| at + 1);
    start..end.max(start + 1)
}

/// Whether the word is a verb of saying, or of defining.
fn is_saying(words: &Phrases, at: usize) -> bool {
    let lower = words.lower(at);
    let tag = words.tag(at);
    if matches!(lower, "said" | "says" | "told" | "wrote" | "writes" | "replied") {
        return true;
    }
    if lower == "clear" {
        return words.before(at) == "it" && words.is_verb(at.wrapping_sub(2));
    }
    // "which Smith defines as": the tagger sees a noun.
    let mistaken =
        tag == Tag::Nns && words.lower(at + 1) == "as" && words.is_capital(at.wrapping_sub(1));
    // "…,” enthused Jane Smith": right after the words.
    let inverted = at <= 1 && words.is_capital(at + 1) && !words.is_capital(at);
    if tag.upos() != Upos::Verb && !mistaken && !inverted {
        return false;
    }
    let stem = stem(lower);
    // "to maintain lines of communication"
    let has =
        (at.saturating_sub(3)..at).any(|at| matches!(words.lower(at), "has" | "have" | "had"));
    let tensed = tag.is_finite() || tag == Tag::Vbn && has;
    let often_other = OFTEN_OTHER.contains(&stem.as_str());
    let other = often_other && !tensed && words.lower(at + 1) != "that";
    !other && (SAYING.contains(&stem.as_str()) || SAYING.contains(&lower))
}

fn is_quoting(words: &Phrases, at: usize) -> bool {
    matches!(words.lower(at), "quoted" | "quotes" | "cited" | "cites")
}

/// Stems and irregular forms of verbs of saying, writing, defining, and of what documents do.
#[rustfmt::skip]
const SAYING: [&str; 114] = [
    "say", "said", "state", "stat", "tell", "told", "note", "add", "argu", "declar", "announc", "claim", "explain",
    "comment", "remark", "insist", "warn", "write", "wrote", "written", "report", "repli", "reply", "respond", "ask",
    "conclud", "observ", "suggest", "assert", "affirm", "maintain", "stress", "emphas", "emphasi", "emphasis",
    "acknowledg", "admit", "confirm", "deni", "describ", "defin", "call", "character", "characteris", "quot", "cite",
    "recal", "recall", "testifi", "boast", "joke", "promis", "predict", "believ", "continu", "read", "exclaim", "cri",
    "complain", "conced", "contend", "caution", "urg", "demand", "proclaim", "pledg", "vow", "propos", "agre",
    "express", "put", "tweet", "post", "advis", "indic", "think", "thought", "provid", "stipul", "order", "condemn",
    "denounc", "answer", "counter", "retort", "whisper", "shout", "accus", "assur", "inform", "instruct", "lament",
    "enthus", "reveal", "reiter", "repeat", "threaten", "guarante", "prais", "mention", "list", "label", "reject",
    "attribut", "spoke", "hint", "recount", "summar", "summari", "close", "envis", "identifi", "recommend", "pronounc",
];

/// Of these, verbs that mostly do something else where they have no tense.
#[rustfmt::skip]
const OFTEN_OTHER: [&str; 19] = [
    "maintain", "continu", "provid", "order", "put", "call", "post", "list", "reject", "express", "think", "agre",
    "read", "counter", "demand", "close", "identifi", "guarante", "accus",
];
