//! A clause to a headline, in the source's own words.

use crate::text::parts_of_speech::{Tag, Upos};

use super::clause::{self, Claim, Core};
use super::referent::Referent;
use super::sentence::{Sentence, Words};
use super::subject::{covered_by_date, is_anaphor, strip_front, subject};

/// The most code points of a headline.
pub(super) const LONGEST: usize = 90;

/// A headline for what a claim tells: who did what, without dates, connectives and asides. `who` is
/// what the subject stands for, when it is a pronoun.
pub(super) fn title(
    sentence: &Sentence,
    clauses: &[Words],
    claim: &Claim,
    who: Option<&Referent>,
) -> String {
    let mut kept = match (&claim.core, who) {
        (Core::Verb(verb), Some(who)) => {
            let end = main_end(sentence, clauses, &claim.region);
            who.rest.clone().chain(verb.words.start..end).collect()
        }
        (Core::Verb(verb), None) => verbal(sentence, clauses, claim, &verb.words),
        (Core::Noun(noun), Some(who)) => {
            let mut words = nominal(sentence, clauses, claim, *noun);
            words.retain(|at| *at >= who.rest.start);
            words
        }
        (Core::Noun(noun), None) => nominal(sentence, clauses, claim, *noun),
    };
    for (timex, words) in &sentence.timexes {
        if timex.role == crate::time::Role::Event {
            let phrase = date_phrase(sentence, words);
            // "The Act of 1924 limited …": without its year it would be another.
            if phrase.start == 0 || sentence.lower(phrase.start - 1) != "of" {
                kept.retain(|at| !phrase.contains(at));
            }
        }
    }
    drop_asides(sentence, &mut kept, verb_end(claim) - 1);
    let Some(who) = who else { return fit(sentence, kept, verb_end(claim), LONGEST) };
    let room = LONGEST.saturating_sub(who.words.chars().count() + 1);
    let rest = fit(sentence, kept, verb_end(claim), room);
    format!("{} {}", who.words, lower_first(&rest))
}

/// As it stands within a sentence; only the first letter of a title was raised.
fn lower_first(title: &str) -> String {
    let mut chars = title.chars();
    let first = chars.next().map(|first| first.to_lowercase().collect::<String>());
    first.unwrap_or_default() + chars.as_str()
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
    fit(sentence, kept, 0, LONGEST)
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

/// The object of the verb, when it names an event or bears a proper name.
fn told_object(sentence: &Sentence, claim: &Claim, verb: &Words) -> Option<Words> {
    // "led to a series of strikes"
    let leads = matches!(sentence.words[verb.end - 1].stem.as_str(), "led" | "lead" | "result");
    let object = verb.end + usize::from(leads)..claim.region.end.max(verb.end + usize::from(leads));
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
            | "rest"
            | "remainder"
            | "course"
            | "most"
            | "through"
            | "–"
            | "-"
    ) && (lower != "of"
        || matches!(
            sentence.lower(at.wrapping_sub(1)),
            "as" | "rest" | "remainder" | "course" | "most"
        ))
        && (lower != "as" || sentence.lower(at + 1) == "of")
        && (!matches!(lower, "and" | "to" | "–" | "-")
            || covered_by_date(sentence, at.wrapping_sub(1)))
}

/// Takes out brackets, and commas' asides between subject and verb.
fn drop_asides(sentence: &Sentence, kept: &mut Vec<usize>, core: usize) {
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
    let mut dropped = 0;
    for pair in commas.windows(2) {
        let aside = pair[0] + 1..pair[1];
        // A comma closes one aside and does not open the next.
        if pair[0] < dropped || (aside.start..=aside.end).contains(&core) {
            continue;
        }
        let opens = sentence.upos(aside.start);
        let light = matches!(opens, Upos::Adp | Upos::Sconj | Upos::Adv | Upos::Verb)
            && !matches!(sentence.lower(aside.start), "and" | "or");
        let verb_follows = sentence.predicates.iter().any(|p| p.words.start == pair[1] + 1);
        if light || verb_follows && opens == Upos::Det {
            kept.retain(|at| !(pair[0]..=pair[1]).contains(at));
            dropped = pair[1] + 1;
        }
    }
}

/// Cuts at the last good place within `room` code points, and makes a headline of it.
fn fit(sentence: &Sentence, kept: Vec<usize>, core_end: usize, room: usize) -> String {
    let mut words = trimmed(sentence, kept);
    while length(sentence, &words) > room {
        let cut = best_cut(sentence, &words, core_end, room);
        let Some(cut) = cut else {
            let parts = |i: &usize| gap(sentence, words[*i - 1], words[*i]);
            let mut cuts = (1..words.len()).rev().filter(parts);
            let longest = cuts.find(|i| length(sentence, &words[..*i]) < room);
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
fn best_cut(sentence: &Sentence, words: &[usize], core_end: usize, room: usize) -> Option<usize> {
    let fits = |i: &usize| {
        (words[*i] > core_end || words[*i] < words[0]) && length(sentence, &words[..*i]) <= room
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
        // "iPod" keeps its own capital.
        Some(first) if !chars.as_str().starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(chars).collect()
        }
        _ => title,
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
