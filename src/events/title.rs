//! A clause to a headline, in the source's own words.

use crate::text::parts_of_speech::{Tag, Upos};

use super::clause::{self, Claim, Core};
use super::cues;
use super::sentence::{Predicate, Sentence, Words};

/// The most code points of a headline.
pub(super) const LONGEST: usize = 90;

/// A headline for what a claim tells: who did what, without dates, connectives and asides.
pub(super) fn title(sentence: &Sentence, clauses: &[Words], claim: &Claim) -> String {
    let mut kept = match &claim.core {
        Core::Verb(verb) => verbal(sentence, clauses, claim, &verb.words),
        Core::Noun(noun) => nominal(sentence, clauses, claim, *noun),
    };
    for (timex, words) in &sentence.timexes {
        if timex.role == crate::time::Role::Event {
            kept.retain(|at| !date_phrase(sentence, words).contains(at));
        }
    }
    drop_asides(sentence, &mut kept);
    fit(sentence, kept, verb_end(claim))
}

/// A headline for a heading or an entry of a log: all of it, without its dates.
pub(super) fn whole(sentence: &Sentence) -> String {
    let mut kept: Vec<usize> = (0..sentence.words.len()).collect();
    let dates = || sentence.timexes.iter().filter(|(timex, _)| timex.edtf.is_some());
    for date in dates().chain(dates().rev()).map(|(_, words)| date_phrase(sentence, words)) {
        let of = date.start > 0 && sentence.lower(date.start - 1) == "of";
        let spoken = |at: &usize| sentence.upos(*at) != Upos::Punct;
        let first = kept.iter().copied().find(spoken).is_some_and(|at| date.contains(&at));
        let last = kept.iter().copied().rfind(spoken).is_some_and(|at| date.contains(&at));
        if (first || last) && !of {
            kept.retain(|at| !date.contains(at));
        }
    }
    fit(sentence, kept, 0)
}

/// The words that tell the event of a claim, from its subject to the end of its clause.
pub(super) fn told(sentence: &Sentence, clauses: &[Words], claim: &Claim) -> Words {
    let end = main_end(sentence, clauses, &claim.region);
    let subject = match &claim.core {
        Core::Verb(verb) => subject(sentence, clauses, &claim.region, &verb.words),
        Core::Noun(_) => None,
    };
    subject.map_or(claim.region.start, |subject| subject.start.min(claim.region.start))..end
}

/// Whether the subject of a clause's verb bears a proper name, and the verb says more than that.
pub(super) fn has_named_subject(
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

fn verb_end(claim: &Claim) -> usize {
    match &claim.core {
        Core::Verb(verb) => verb.words.end,
        Core::Noun(noun) => noun + 1,
    }
}

/// Words of a clause with a verb: subject, verb, and what follows to the end of the sentence.
fn verbal(sentence: &Sentence, clauses: &[Words], claim: &Claim, verb: &Words) -> Vec<usize> {
    let subject = subject(sentence, clauses, &claim.region, verb);
    if subject.as_ref().is_some_and(|subject| is_anaphor(sentence, subject))
        && let Some(object) = told_object(sentence, claim, verb)
    {
        return object.collect();
    }
    let end = main_end(sentence, clauses, &claim.region);
    subject.unwrap_or(verb.start..verb.start).chain(verb.start..end).collect()
}

/// Where what a clause tells ends: later clauses belong to it unless a bracket or a stop closes it.
fn main_end(sentence: &Sentence, clauses: &[Words], region: &Words) -> usize {
    let next = clauses.iter().find(|clause| clause.start >= region.end);
    let goes_on = |next: &&Words| {
        let restrictive = sentence.lower(next.start - 1) != ",";
        matches!(sentence.lower(next.start), "as" | "that" | "to" | "which" | "who") && restrictive
    };
    next.filter(goes_on).map_or(region.end, |next| next.end)
}

/// The subject of the verb: in its own clause, else what a relative pronoun or "and" stands for.
fn subject(sentence: &Sentence, clauses: &[Words], region: &Words, verb: &Words) -> Option<Words> {
    let own = strip_front(sentence, region.start..verb.start);
    let relative = own.clone().find(|at| is_relative(sentence, *at));
    if let Some(relative) = relative {
        return antecedent(sentence, region.start.min(relative));
    }
    if own.clone().any(|at| sentence.is_noun(at) || sentence.upos(at) == Upos::Pron) {
        return Some(own);
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
fn strip_front(sentence: &Sentence, words: Words) -> Words {
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

fn covered_by_date(sentence: &Sentence, at: usize) -> bool {
    sentence.timexes.iter().any(|(_, words)| words.contains(&at))
}

fn is_anaphor(sentence: &Sentence, subject: &Words) -> bool {
    let first = sentence.lower(subject.start);
    let last = sentence.lower(subject.end.saturating_sub(1));
    let named = subject.clone().any(|at| sentence.words[at].tag.is_proper());
    !named && (cues::ANAPHORS.contains(&first) || cues::PARTIES.contains(&last))
}

/// The object of the verb, when it names an event or bears a proper name.
fn told_object(sentence: &Sentence, claim: &Claim, verb: &Words) -> Option<Words> {
    let object = verb.end..claim.region.end;
    let tells = object.clone().any(|at| clause::is_event_noun(sentence, at));
    let direct = matches!(
        sentence.upos(object.start),
        Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Punct
    );
    (tells && direct).then_some(object)
}

/// Words of an event told by a noun: its phrase and what hangs on it, or the whole clause when the
/// noun heads its subject.
fn nominal(sentence: &Sentence, clauses: &[Words], claim: &Claim, noun: usize) -> Vec<usize> {
    let region = strip_front(sentence, claim.region.clone());
    let end = main_end(sentence, clauses, &claim.region);
    let start = region.start.min(clause::noun_phrase_start(sentence, claim.region.start, noun));
    let verb = sentence.finite(&claim.region).next();
    match verb {
        Some(verb) if verb.words.start > noun => {
            // The verb is worth telling only with its object.
            let object = (verb.words.end..end).find(|at| sentence.is_noun(*at));
            let phrase = object.and_then(|at| (at..end).find(|at| ends_phrase(sentence, *at)));
            let mut core: Vec<_> = (start..phrase.unwrap_or(end)).collect();
            core.retain(|at| !covered_by_date(sentence, *at));
            let fits = length(sentence, &core) <= LONGEST;
            (start..if fits { end } else { verb.words.start }).collect()
        }
        Some(verb) if verb.words.end <= noun => {
            (clause::noun_phrase_start(sentence, verb.words.end, noun)..end).collect()
        }
        _ => (start..end).collect(),
    }
}

/// A date with the words that only serve it: "starting in 2014", "on 27 March", "(2014)".
fn date_phrase(sentence: &Sentence, date: &Words) -> Words {
    let mut start = date.start;
    while start > 0 && serves_date(sentence, start - 1) {
        start -= 1;
    }
    let mut end = date.end;
    if sentence.lower(end) == "," && start > 0 && sentence.lower(start - 1) == "," {
        end += 1;
    }
    start..end
}

fn serves_date(sentence: &Sentence, at: usize) -> bool {
    let lower = sentence.lower(at);
    matches!(
        lower,
        "in" | "on"
            | "by"
            | "since"
            | "from"
            | "during"
            | "until"
            | "at"
            | "starting"
            | "beginning"
            | "around"
            | "about"
            | "early"
            | "late"
            | "again"
            | "between"
            | "throughout"
            | "to"
            | "dated"
            | "circa"
            | "as"
            | "of"
            | "for"
            | "and"
            | "the"
    ) && (lower != "of" || sentence.lower(at.wrapping_sub(1)) == "as")
        && (lower != "as" || sentence.lower(at + 1) == "of")
        && (!matches!(lower, "and" | "to") || covered_by_date(sentence, at.wrapping_sub(1)))
}

/// Takes out brackets, and commas' asides between subject and verb.
fn drop_asides(sentence: &Sentence, kept: &mut Vec<usize>) {
    let mut depth = 0_usize;
    let mut inside = Vec::new();
    for at in kept.iter().copied() {
        match sentence.lower(at) {
            "(" | "[" => depth += 1,
            ")" | "]" => {
                inside.push(at);
                depth = depth.saturating_sub(1);
                continue;
            }
            _ => {}
        }
        if depth > 0 {
            inside.push(at);
        }
    }
    // A bracket with a year in it is part of a name: "(Northern Edge 2014)".
    let named = sentence.timexes.iter().any(|(timex, words)| {
        timex.role == crate::time::Role::Name && inside.contains(&words.start)
    });
    if !named {
        kept.retain(|at| !inside.contains(at));
    }
    let commas: Vec<usize> = kept.iter().copied().filter(|at| sentence.lower(*at) == ",").collect();
    for pair in commas.windows(2) {
        let aside = pair[0] + 1..pair[1];
        let opens = sentence.upos(aside.start);
        let light = matches!(opens, Upos::Adp | Upos::Sconj | Upos::Adv | Upos::Verb)
            && !matches!(sentence.lower(aside.start), "and" | "or");
        let verb_follows = sentence.predicates.iter().any(|p| p.words.start == pair[1] + 1);
        if light || verb_follows && opens == Upos::Det {
            kept.retain(|at| !(pair[0]..=pair[1]).contains(at));
        }
    }
}

/// Cuts at the last good place within [`LONGEST`], and makes a headline of it.
fn fit(sentence: &Sentence, kept: Vec<usize>, core_end: usize) -> String {
    let mut words = trimmed(sentence, kept);
    while length(sentence, &words) > LONGEST {
        let cut = best_cut(sentence, &words, core_end);
        let Some(cut) = cut else {
            let longest = (1..words.len()).rev().find(|i| length(sentence, &words[..*i]) < LONGEST);
            words.truncate(longest.unwrap_or(1));
            return headline(sentence, &trimmed(sentence, words)) + "…";
        };
        words.truncate(cut);
        words = trimmed(sentence, words);
    }
    headline(sentence, &words)
}

/// Where to cut: the last place where a phrase ends; before "of", which leaves more open, only when
/// that saves many words.
fn best_cut(sentence: &Sentence, words: &[usize], core_end: usize) -> Option<usize> {
    let fits = |i: &usize| {
        (words[*i] > core_end || words[*i] < words[0]) && length(sentence, &words[..*i]) <= LONGEST
    };
    let clean = (1..words.len()).rev().filter(fits).find(|i| ends_phrase(sentence, words[*i]));
    let before_of = (1..words.len()).rev().filter(fits).find(|i| sentence.lower(words[*i]) == "of");
    let saved =
        |i: usize| clean.map_or(usize::MAX, |clean| length(sentence, &words[clean.min(i)..i]));
    before_of.filter(|i| clean.is_none_or(|clean| clean < *i) && saved(*i) > 20).or(clean)
}

/// Whether a phrase may end before the word.
fn ends_phrase(sentence: &Sentence, at: usize) -> bool {
    match sentence.lower(at) {
        // "Article 9 | of the constitution": what precedes is a name already.
        "of" => matches!(sentence.upos(at.saturating_sub(1)), Upos::Num | Upos::Propn),
        "," | ";" | ":" | "–" | "—" => true,
        _ => {
            matches!(sentence.upos(at), Upos::Adp | Upos::Cconj | Upos::Sconj | Upos::Part)
                || matches!(sentence.words[at].tag, Tag::Wdt | Tag::Wp | Tag::Wrb | Tag::Vbg)
        }
    }
}

/// Without articles at the front, and without marks and little words at both ends.
fn trimmed(sentence: &Sentence, mut words: Vec<usize>) -> Vec<usize> {
    let front = |at: usize| {
        matches!(sentence.lower(at), "the" | "a" | "an")
            || matches!(sentence.upos(at), Upos::Punct | Upos::Cconj | Upos::Sconj | Upos::Sym)
                && !is_opening(sentence.lower(at))
    };
    let back = |at: usize| {
        let lower = sentence.lower(at);
        matches!(sentence.upos(at), Upos::Cconj | Upos::Sconj | Upos::Det | Upos::Adp | Upos::Part)
            || matches!(
                lower,
                "," | ";"
                    | ":"
                    | "."
                    | "–"
                    | "—"
                    | "-"
                    | "("
                    | "?"
                    | "!"
                    | "again"
                    | "such"
                    | "well"
                    | "as"
            )
    };
    let skip = words.iter().take_while(|at| front(**at)).count();
    words.drain(..skip.min(words.len().saturating_sub(1)));
    while words.len() > 1 && words.last().is_some_and(|at| back(*at)) {
        words.pop();
    }
    words
}

fn is_opening(mark: &str) -> bool {
    matches!(mark, "\"" | "“" | "‘" | "'" | "$" | "£" | "€" | "(")
}

fn length(sentence: &Sentence, words: &[usize]) -> usize {
    let spaces = words.windows(2).filter(|pair| gap(sentence, pair[0], pair[1])).count();
    let letters: usize = words
        .iter()
        .map(|at| sentence.words[*at].span.of(&sentence.document.text).chars().count())
        .sum();
    letters + spaces
}

/// Whether a space stands between two words of a headline.
fn gap(sentence: &Sentence, left: usize, right: usize) -> bool {
    let (left_word, right_word) = (&sentence.words[left], &sentence.words[right]);
    if right == left + 1 {
        return left_word.span.end < right_word.span.start;
    }
    !matches!(right_word.lower.as_str(), "," | ";" | ":" | "." | ")" | "%" | "’" | "”")
}

fn headline(sentence: &Sentence, words: &[usize]) -> String {
    let text = &sentence.document.text;
    let mut title = String::new();
    for (i, at) in words.iter().enumerate() {
        if i > 0 && gap(sentence, words[i - 1], *at) {
            title.push(' ');
        }
        title.push_str(sentence.words[*at].span.of(text));
    }
    let title = balanced(&title);
    let mut chars = title.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => title,
    }
}

/// Without a quotation mark that has lost its partner.
fn balanced(title: &str) -> String {
    let straight = title.matches('"').count() % 2 == 1;
    let curly = title.matches('“').count() != title.matches('”').count();
    let lost = |c: char| straight && c == '"' || curly && matches!(c, '“' | '”');
    let kept: String = title.chars().filter(|c| !lost(*c)).collect();
    let kept = kept.strip_suffix("()").unwrap_or(&kept);
    kept.trim_matches(|c: char| c == ',' || c.is_whitespace()).to_owned()
}
