//! When a seat of government stands for the government: "Moscow said", "ties with Tokyo".

use std::ops::Range;

use crate::events::stem::stem;
use crate::text::parts_of_speech::Upos;

use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::words::{Word, known_at};

/// Whether the entry is a seat of government and the words around it speak of what governments do.
///
/// The subject of such a verb ("Tokyo protested"), the owner of such a thing ("Moscow’s claim"), one
/// of the sides of such dealings ("relations between Rome and Paris"). "Talks in Tokyo" are at a place.
pub(super) fn stands_for_government(words: &[Word], range: &Range<usize>, entry: usize) -> bool {
    if gazetteer().states_of_seat(entry).is_empty() {
        return false;
    }
    let before = |back: usize| range.start.checked_sub(back).map_or("", |at| words[at].text);
    let end = behind_pair(words, range.end);
    if words[end - 1].is_possessive {
        return words[end..]
            .iter()
            .take(3)
            .take_while(|word| matches!(word.tag.upos(), Upos::Adj | Upos::Noun | Upos::Adv))
            .any(|word| holds(Cue::GovernmentNoun, &stem(word.text)));
    }
    match before(1) {
        "with" | "between" | "to" | "from" | "by" | "against" | "over" => {
            let dealing = dealing_before(words, range.start - 1);
            (dealing && before(1) != "from")
                || (before(1) == "by" && acts_before(words, range.start - 1))
        }
        "and" | "or" => other_side(words, range.start - 1).is_some_and(|other| {
            let with = other.checked_sub(1).map_or("", |at| words[at].text);
            match with {
                "between" | "with" => dealing_before(words, other - 1),
                _ => !is_preposition(words, other) && acts_behind(words, range.end),
            }
        }),
        _ if is_preposition(words, range.start) => false,
        _ => acts_behind(words, behind_pair(words, range.end)),
    }
}

/// Where words go on behind "and Tokyo".
fn behind_pair(words: &[Word], end: usize) -> usize {
    let and = words.get(end).is_some_and(|word| word.is("and"));
    let other = known_at(words, end + 1, words.len()).filter(|_| and);
    other.map_or(end, |(count, _)| end + 1 + count)
}

fn is_preposition(words: &[Word], at: usize) -> bool {
    let tag = at.checked_sub(1).map(|at| words[at].tag.upos());
    at.checked_sub(1).is_some_and(|at| {
        (tag == Some(Upos::Adp)
            && !matches!(
                words[at].text,
                "that"
                    | "while"
                    | "after"
                    | "before"
                    | "as"
                    | "if"
                    | "because"
                    | "since"
                    | "until"
                    | "whether"
                    | "although"
            ))
            || words[at].is_capital()
            || words[at].is_joined && words[at].is("-")
    })
}

/// Where the listed name begins that ends before the word at `at`.
fn other_side(words: &[Word], at: usize) -> Option<usize> {
    (at.saturating_sub(4)..at).find(|start| {
        matches!(known_at(words, *start, at), Some((count, Known::Entry(_))) if start + count == at)
    })
}

/// Whether a verb of governments follows: "said", "has repeatedly rejected".
fn acts_behind(words: &[Word], at: usize) -> bool {
    let rest = words.get(at..).unwrap_or_default();
    let skipped = rest
        .iter()
        .take(4)
        .take_while(|word| {
            matches!(word.tag.upos(), Upos::Adv | Upos::Aux)
                || matches!(word.text, "has" | "had" | "have" | "not" | "also" | "will" | "would")
        })
        .count();
    rest.get(skipped).is_some_and(|word| {
        word.tag.upos() == Upos::Verb && holds(Cue::GovernmentVerb, &stem(word.text))
    })
}

/// "rejected | by Moscow".
fn acts_before(words: &[Word], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|at| {
        words[at].tag.upos() == Upos::Verb && holds(Cue::GovernmentVerb, &stem(words[at].text))
    })
}

/// "relations | with Tokyo", "a dispute | between Rome and Paris".
fn dealing_before(words: &[Word], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|at| holds(Cue::Dealing, &stem(words[at].text)))
}
