//! Who a clause is about: the subject of its verb, without what only leads up to it.

use crate::text::parts_of_speech::{Tag, Upos};

use super::clause;
use super::cues;
use super::sentence::{Predicate, Sentence, Words};

/// Whether the subject of a clause's verb bears a proper name, and the verb says more than that.
pub(super) fn is_named(
    sentence: &Sentence,
    clauses: &[Words],
    clause: &Words,
    verb: &Predicate,
) -> bool {
    let subject = subject(sentence, clauses, clause, &verb.words);
    let named = subject.is_some_and(|mut words| words.any(|at| sentence.words[at].tag.is_proper()));
    named
        && (verb.words.end..clause.end)
            .any(|at| sentence.is_noun(at) && !covered_by_date(sentence, at))
}

/// The subject of the verb: in its own clause, else what a relative pronoun or "and" stands for.
pub(super) fn subject(
    sentence: &Sentence,
    clauses: &[Words],
    region: &Words,
    verb: &Words,
) -> Option<Words> {
    let own = strip_front(sentence, region.start..verb.start);
    let relative = own.clone().find(|at| is_relative(sentence, *at));
    if let Some(relative) = relative {
        return antecedent(sentence, region.start.min(relative));
    }
    if own.clone().any(|at| sentence.is_noun(at) || sentence.upos(at) == Upos::Pron) {
        return Some(own);
    }
    // "…," said the mayor: the subject follows.
    let reports = cues::REPORTING.contains(&sentence.words[verb.end - 1].stem.as_str());
    if reports
        && own.is_empty()
        && sentence.is_noun(verb.end) | (sentence.upos(verb.end) == Upos::Det)
    {
        return Some(verb.end..clause::noun_phrase_end(sentence, verb.end, region.end));
    }
    // "the charter, issued by …": what stands right before the comma was issued.
    let participle = sentence.words[verb.start].tag == Tag::Vbn && verb.len() == 1;
    let apposed = region.start > 1 && own.is_empty() && sentence.lower(region.start - 1) == ",";
    if participle && apposed && sentence.is_noun(region.start - 2) {
        let noun = region.start - 2;
        return Some(clause::noun_phrase_start(sentence, 0, noun)..noun + 1);
    }
    // "and condemned …", ", going so far …": the subject of the clause before; ", held in May, was …":
    // what stands before the comma.
    let before = clauses.iter().rev().filter(|clause| clause.end <= region.start);
    before
        .map(|clause| {
            let verb = sentence.finite(clause).next();
            strip_front(sentence, clause.start..verb.map_or(clause.end, |verb| verb.words.start))
        })
        .find(|words| words.clone().any(|at| sentence.is_noun(at)))
}

fn is_relative(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.lower(at), "which" | "who" | "whom")
        || sentence.lower(at) == "that" && sentence.words[at].tag == Tag::Wdt
}

/// The noun phrase that ends before `at`. An apposition of time ("the war, which …") is no agent:
/// a proper name that directly follows "by" is preferred to it.
fn antecedent(sentence: &Sentence, at: usize) -> Option<Words> {
    let noun = (0..at).rev().find(|at| sentence.is_noun(*at))?;
    let nearest = clause::noun_phrase_start(sentence, 0, noun)..noun + 1;
    let Some(agent) = (0..nearest.start).rev().find(|at| sentence.lower(*at) == "by") else {
        return Some(nearest);
    };
    let name = agent + 1..nearest.start;
    let end = name.clone().find(|at| sentence.upos(*at) == Upos::Adp).unwrap_or(name.end);
    let proper = (name.start..end).any(|at| sentence.words[at].tag.is_proper());
    Some(if proper && sentence.words[noun].tag.is_proper() { name.start..end } else { nearest })
}

/// A subject without connectives, fronted phrases ("In July, after the talks, …") and articles.
pub(super) fn strip_front(sentence: &Sentence, words: Words) -> Words {
    let mut start = words.start;
    while start < words.end {
        let lower = sentence.lower(start);
        if sentence.lower(start + 1) == "-" {
            break;
        }
        let connective = cues::CONNECTIVES.contains(&lower) && sentence.upos(start) != Upos::Propn;
        let fronted = matches!(sentence.upos(start), Upos::Adp | Upos::Sconj | Upos::Part)
            || matches!(sentence.upos(start), Upos::Adv | Upos::Verb | Upos::Punct)
            || covered_by_date(sentence, start);
        let comma = (start..words.end).find(|at| sentence.lower(*at) == ",");
        let date = sentence
            .timexes
            .iter()
            .find(|(_, date)| date.contains(&start) || date.start == start + 1 && fronted);
        match (connective, fronted, date, comma) {
            (_, true, Some((_, date)), _) if comma.is_none_or(|comma| comma >= date.end) => {
                start = date.end.max(start + 1);
            }
            (_, true, _, Some(comma)) => start = comma + 1,
            (true, ..) | (_, true, _, None) if is_light(sentence, start) => start += 1,
            _ => break,
        }
    }
    start.min(words.end)..words.end
}

/// Words that may be dropped one by one from the front.
fn is_light(sentence: &Sentence, at: usize) -> bool {
    let capital =
        sentence.words[at].span.of(&sentence.document.text).starts_with(char::is_uppercase);
    let little = matches!(
        sentence.upos(at),
        Upos::Adp | Upos::Adv | Upos::Sconj | Upos::Cconj | Upos::Part | Upos::Punct | Upos::Det
    );
    little && (at == 0 || !capital)
}

pub(super) fn covered_by_date(sentence: &Sentence, at: usize) -> bool {
    sentence.timexes.iter().any(|(_, words)| words.contains(&at))
}

pub(super) fn is_anaphor(sentence: &Sentence, subject: &Words) -> bool {
    let first = sentence.lower(subject.start);
    let last = sentence.lower(subject.end.saturating_sub(1));
    let named = subject.clone().any(|at| sentence.words[at].tag.is_proper());
    !named && (cues::ANAPHORS.contains(&first) || cues::PARTIES.contains(&last))
}
