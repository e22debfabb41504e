//! Which words a date governs: cuts a sentence into clauses and gives each date its event.

use crate::text::parts_of_speech::{Tag, Upos};
use crate::time::{Precision, Timex};

use super::category;
use super::cues;
use super::sentence::{Form, Predicate, Sentence, Words};

/// What names the event that a clause tells.
#[derive(Clone, Debug)]
pub(super) enum Core {
    /// A verb group: "visited".
    Verb(Predicate),
    /// A noun, by its word: "the *annexation* of …".
    Noun(usize),
}

/// A happening that a sentence tells, and the date it gives, if any.
pub(super) struct Claim<'a> {
    /// The clause.
    pub(super) region: Words,
    /// What names the happening.
    pub(super) core: Core,
    /// When, with the words that say so.
    pub(super) timex: Option<(&'a Timex, Words)>,
}

/// The clauses of a sentence: ranges of words, in order, without gaps.
pub(super) fn clauses(sentence: &Sentence) -> Vec<Words> {
    let count = sentence.words.len();
    let mut breaks: Vec<usize> = (1..count).filter(|at| opens_clause(sentence, *at)).collect();
    breaks.push(count);
    let mut found = Vec::new();
    let mut start = 0;
    for end in breaks {
        found.extend(divide(sentence, start..end));
        start = end;
    }
    found
}

/// The event that a date belongs to.
pub(super) fn governed<'a>(
    sentence: &Sentence<'a>,
    clauses: &[Words],
    timex: &'a Timex,
    words: &Words,
) -> Option<Claim<'a>> {
    let here = clauses.iter().find(|clause| clause.contains(&words.start))?;
    if coarse_background(sentence, here, words, timex) || describes(sentence, here, words, timex) {
        return None;
    }
    let near = premodified(sentence, here, words)
        .or_else(|| apposed(sentence, clauses, here, words))
        .or_else(|| after_link(sentence, here, words));
    // A date beside a verb belongs to it, be it a state; it goes to no other clause.
    let (region, core) = match near {
        Some(found) => found,
        None if sentence.finite(here).next().is_some() => with_verb(sentence, here, words)?,
        None => {
            without_verb(sentence, here, words).or_else(|| elsewhere(sentence, clauses, here))?
        }
    };
    Some(Claim { region, core, timex: Some((timex, words.clone())) })
}

/// Whether a clause begins at word `at`.
fn opens_clause(sentence: &Sentence, at: usize) -> bool {
    let (before, lower) = (sentence.lower(at - 1), sentence.lower(at));
    let tag = sentence.words[at].tag;
    let next = sentence.words.get(at + 1).map(|word| word.tag);
    if matches!(before, ";" | ":" | "—" | "(" | ")" | "[" | "]") {
        return true;
    }
    if cues::SUBORDINATORS.contains(&lower) && before != "of" && !is_preposition(sentence, at - 1) {
        return true;
    }
    // "in which", "some of which": the clause begins with the preposition.
    if matches!(tag, Tag::In) && matches!(sentence.lower(at + 1), "which" | "whom" | "whose") {
        return lower != "of";
    }
    if sentence.lower(at + 3) == "which" && sentence.lower(at + 2) == "of" && before == "," {
        return true;
    }
    if lower == "that" && tag == Tag::Wdt {
        return true;
    }
    if matches!(lower, "as" | "after" | "before" | "since" | "until" | "that") {
        return matches!(tag, Tag::Sconj | Tag::In) && clause_follows(sentence, at);
    }
    if matches!(lower, "and" | "but" | "or") && next.is_some_and(Tag::is_finite) {
        return true;
    }
    before == "," && (matches!(tag, Tag::Vbg | Tag::Vbn) || tag.is_finite())
}

/// Whether a subject and its finite verb follow the word, before any comma.
fn clause_follows(sentence: &Sentence, at: usize) -> bool {
    let verb = sentence.predicates.iter().find(|p| p.words.start > at && p.form.is_finite());
    verb.is_some_and(|verb| {
        let subject = at + 1..verb.words.start;
        let is_subject = |at: usize| sentence.is_noun(at) || sentence.upos(at) == Upos::Pron;
        subject.clone().any(is_subject)
            && subject.clone().all(|at| {
                !matches!(sentence.lower(at), "," | ";" | ":" | "which" | "who" | "that" | "when")
            })
    })
}

/// Divides a clause with several finite verbs at the comma or conjunction between them.
fn divide(sentence: &Sentence, clause: Words) -> Vec<Words> {
    let verbs: Vec<Words> = sentence.finite(&clause).map(|p| p.words.clone()).collect();
    let mut found = Vec::new();
    let mut start = clause.start;
    for pair in verbs.windows(2) {
        let between = pair[0].end..pair[1].start;
        let is = |at: &usize, marks: &[&str]| marks.contains(&sentence.lower(*at));
        let cut = between
            .clone()
            .rev()
            .find(|at| is(at, &[","]))
            .map(|at| at + 1)
            .or_else(|| between.clone().rev().find(|at| is(at, &["and", "but", "or"])))
            .unwrap_or(between.start);
        if cut > start {
            found.push(start..cut);
            start = cut;
        }
    }
    found.push(start..clause.end);
    found
}

/// "The 2014 summit": the date stands before the noun that names the event.
fn premodified(sentence: &Sentence, clause: &Words, date: &Words) -> Option<(Words, Core)> {
    if date.start > clause.start && is_preposition(sentence, date.start - 1) {
        return None;
    }
    let end = noun_phrase_end(sentence, date.end, clause.end);
    let head = (date.end..end).rev().find(|at| sentence.is_noun(*at))?;
    let before = sentence.lower(date.start.wrapping_sub(1));
    let governed = date.start.checked_sub(2).is_some_and(|at| is_preposition(sentence, at));
    let determined = matches!(before, "the" | "a" | "an" | "its" | "their" | "his" | "her");
    let names_event = category::names_event(&sentence.words[head].stem);
    let governs = names_event && !(determined && governed);
    governs.then_some((date.start..clause.end, Core::Noun(head)))
}

/// "A naval exercise (Northern Edge 2014)": a bracket that holds little more than the date dates the
/// event that the noun before it names.
fn apposed(
    sentence: &Sentence,
    clauses: &[Words],
    clause: &Words,
    date: &Words,
) -> Option<(Words, Core)> {
    let opening = clause.start.checked_sub(1).filter(|at| sentence.lower(*at) == "(")?;
    let before = clauses.iter().find(|clause| clause.end == opening + 1)?;
    if sentence.finite(clause).next().is_some() || date.end + 3 < clause.end {
        return None;
    }
    let verb = sentence.finite(before).last().map_or(before.start, |verb| verb.words.end);
    let noun = (verb..opening).find(|at| is_event_noun(sentence, *at))?;
    let start = noun_phrase_start(sentence, verb, noun);
    let closing = clause.end + usize::from(sentence.lower(clause.end) == ")");
    Some((start..closing, Core::Noun(noun)))
}

/// "The 2011 edition": a year between a determiner and a thing says which, not when.
fn describes(sentence: &Sentence, clause: &Words, date: &Words, timex: &Timex) -> bool {
    let year = timex.edtf.as_ref().is_some_and(|edtf| edtf.precision() >= Precision::Year);
    // "The doctrine of the 1940s": a year of a thing.
    let of = date.start
        - usize::from(sentence.lower(date.start.wrapping_sub(1)) == "the").min(date.start);
    let whose = of.checked_sub(2).filter(|_| sentence.lower(of - 1) == "of");
    if year
        && whose.is_some_and(|at| {
            at >= clause.start
                && sentence.upos(at) == Upos::Noun
                && !is_event_noun(sentence, at)
                && !cues::PARTS.contains(&sentence.lower(at))
        })
    {
        return true;
    }
    let determined = date.start > clause.start
        && (sentence.upos(date.start - 1) == Upos::Det
            || sentence.words[date.start - 1].tag == Tag::PrpPossessive
            || sentence.lower(date.start - 1).ends_with("'s"));
    let end = noun_phrase_end(sentence, date.end, clause.end);
    let nouns = || (date.end..end).filter(|at| sentence.is_noun(*at));
    let thing = nouns().next().is_some_and(|at| sentence.words[at].span.start > timex.span.end);
    year && determined && thing && !nouns().any(|at| is_event_noun(sentence, at))
}

/// "After the first half of the 20th century, …": a link before a date, with no event between them,
/// says that the date is past, not when the rest happened. ("Since 2010" gives a bound of its own.)
fn coarse_background(sentence: &Sentence, clause: &Words, date: &Words, timex: &Timex) -> bool {
    let compared = [&["as", "in"][..], &["than", "in"], &["unlike", "in"], &["like", "in"]];
    let before = date.start.saturating_sub(2);
    if before >= clause.start && compared.iter().any(|link| matches(sentence, before, link)) {
        return true;
    }
    let open = timex.edtf.as_ref().is_some_and(|edtf| edtf.precision() == Precision::Open);
    let link = (clause.start..date.start).rev().find_map(|at| {
        let links = cues::AFTER.iter();
        links.filter(|link| matches(sentence, at, link)).map(|link| at + link.len()).next()
    });
    let verb_between = |from: usize| {
        sentence
            .predicates
            .iter()
            .any(|p| p.form.is_finite() && (from..date.start).contains(&p.head))
    };
    link.is_some_and(|from| {
        !open && !verb_between(from) && !(from..date.start).any(|at| is_event_noun(sentence, at))
    })
}

/// "… in response to the test in 2016": the date belongs to what stands after the link.
fn after_link(sentence: &Sentence, clause: &Words, date: &Words) -> Option<(Words, Core)> {
    let links = [cues::AFTER, cues::APART].concat();
    let after = (clause.start..date.start).rev().find_map(|at| {
        links.iter().find_map(|link| matches(sentence, at, link).then_some(at + link.len()))
    })?;
    let verb = sentence.finite(clause).filter(|p| p.words.start < date.start).last();
    if verb.is_some_and(|verb| verb.words.start > after) {
        return None;
    }
    // The nouns of a list are one event, named by its first.
    let head = (after..date.start).find(|at| is_event_noun(sentence, *at))?;
    let comma = (date.end..clause.end).find(|at| sentence.lower(*at) == ",");
    let end = match comma {
        Some(comma) if verb.is_none() => comma,
        _ => clause.end,
    };
    Some((after..end, Core::Noun(head)))
}

/// The clause has a finite verb.
fn with_verb(sentence: &Sentence, clause: &Words, date: &Words) -> Option<(Words, Core)> {
    let before = sentence.finite(clause).filter(|p| p.words.start < date.start).last();
    let verb = before.or_else(|| sentence.finite(clause).next())?;
    if before.is_none() {
        // "A visit by the minister in February 2014 brought …": the date is inside the subject.
        // "At the conference in May 1943, the ministers agreed …": it is in a phrase before the subject.
        let comma = (date.end..verb.words.start).find(|at| sentence.lower(*at) == ",");
        let phrase = is_preposition(sentence, clause.start)
            && comma.is_some_and(|at| (at + 1..verb.words.start).any(|at| sentence.is_noun(at)));
        let fronted = phrase || !(clause.start..date.start).any(|at| sentence.is_noun(at));
        let noun = (clause.start..date.start).find(|at| is_event_noun(sentence, *at));
        if let (false, Some(noun)) = (fronted, noun) {
            return Some((clause.clone(), Core::Noun(noun)));
        }
    }
    if is_stative(sentence, verb) {
        let subject = clause.start..verb.words.start;
        let noun = subject.into_iter().rev().find(|at| is_event_noun(sentence, *at))?;
        return Some((clause.clone(), Core::Noun(noun)));
    }
    Some((clause.clone(), Core::Verb(verb.clone())))
}

/// The clause has none: a noun, a participle or a gerund tells the event.
fn without_verb(sentence: &Sentence, clause: &Words, date: &Words) -> Option<(Words, Core)> {
    let verb = sentence.predicates.iter().rfind(|p| {
        clause.contains(&p.words.start) && p.words.start < date.start && p.form != Form::Infinitive
    });
    let from = verb.map_or(clause.start, |verb| verb.words.end);
    let noun = (from..date.start).rev().find(|at| is_event_noun(sentence, *at));
    if let Some(noun) = noun {
        return Some((
            noun_phrase_start(sentence, clause.start, noun)..clause.end,
            Core::Noun(noun),
        ));
    }
    let verb = verb.filter(|verb| !is_stative(sentence, verb))?;
    Some((clause.clone(), Core::Verb(verb.clone())))
}

/// The date stands alone between commas: the main clause before it, else the one after.
fn elsewhere(sentence: &Sentence, clauses: &[Words], here: &Words) -> Option<(Words, Core)> {
    let before = clauses.iter().rev().filter(|clause| clause.end <= here.start);
    let after = clauses.iter().filter(|clause| clause.start >= here.end);
    before.chain(after).find_map(|clause| {
        let verb = sentence.finite(clause).next()?;
        (!is_stative(sentence, verb)).then(|| (clause.clone(), Core::Verb(verb.clone())))
    })
}

/// Whether the verb tells a state.
pub(super) fn is_stative(sentence: &Sentence, verb: &Predicate) -> bool {
    let head = &sentence.words[verb.head];
    let passive = head.tag == Tag::Vbn && verb.head > verb.words.start;
    let is_state = |word: &str| cues::STATIVE.contains(&word);
    !passive && (is_state(&head.lower) || is_state(&head.stem))
}

/// Whether the word names an event.
pub(super) fn is_event_noun(sentence: &Sentence, at: usize) -> bool {
    sentence.is_noun(at) && category::names_event(&sentence.words[at].stem)
}

/// Whether the word is a preposition.
pub(super) fn is_preposition(sentence: &Sentence, at: usize) -> bool {
    sentence.upos(at) == Upos::Adp
}

/// Whether the words of `phrase` stand at `at`.
pub(super) fn matches(sentence: &Sentence, at: usize, phrase: &[&str]) -> bool {
    phrase.iter().enumerate().all(|(i, word)| sentence.lower(at + i) == *word)
}

/// Where the noun phrase that holds the noun at `noun` begins, not before `limit`.
pub(super) fn noun_phrase_start(sentence: &Sentence, limit: usize, noun: usize) -> usize {
    let belongs = |at: &usize| {
        matches!(
            sentence.upos(*at),
            Upos::Adj | Upos::Noun | Upos::Propn | Upos::Det | Upos::Num | Upos::Part
        ) || matches!(sentence.lower(*at), "-" | "'s" | "'")
            || sentence.words[*at].tag == Tag::PrpPossessive
    };
    (limit..noun).rev().take_while(belongs).last().unwrap_or(noun)
}

/// Where the noun phrase that begins at `start` ends, not after `limit`.
pub(super) fn noun_phrase_end(sentence: &Sentence, start: usize, limit: usize) -> usize {
    let belongs = |at: &usize| {
        matches!(sentence.upos(*at), Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num)
            || matches!(sentence.lower(*at), "-" | "–")
    };
    (start..limit).take_while(belongs).last().map_or(start, |at| at + 1)
}
