//! Runs of capitals to readings: who or what each part of a run names, or what speaks for which kind.

use std::ops::Range;

use crate::text::parts_of_speech::Upos;
use crate::text::{Span, TokenKind};

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::runs::runs;
use super::votes::{Votes, votes};
use super::words::{Word, known_at, words};

/// A name in a text, before it is linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sighting {
    /// Where it stands in the document's text.
    pub(super) span: Span,
    /// How it reads by itself.
    pub(super) reading: Reading,
}

impl Sighting {
    /// Whether the gazetteer has it.
    pub(super) fn is_listed(&self) -> bool {
        matches!(self.reading, Reading::Listed(_) | Reading::Demonym(_))
    }
}

/// How a name reads by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// The gazetteer has it: the entry of this number.
    Listed(usize),
    /// A word for the people or things of the state of this number.
    Demonym(usize),
    /// Cues around or in it tell its kind.
    Cued(NameKind),
    /// The head of a body alone, for one named before: "the Ministry".
    Head,
    /// Capitals that stand for something longer: "PLAN".
    Acronym(Votes),
    /// Only the rest of the corpus can tell.
    Open(Votes),
}

/// The names in the sentence at `span` of `text`, in order.
pub(super) fn sightings(text: &str, span: Span) -> Vec<Sighting> {
    let words = words(text, span);
    let mut found = Vec::new();
    if is_shouted(&words) {
        return found;
    }
    let is_headline = is_headline(&words);
    for run in runs(&words) {
        let before = found.len();
        let is_quoted = is_quoted(&words, &run);
        read_run(&words, run, &mut found);
        let mut number = 0;
        found.retain(|sighting| {
            number += 1;
            number <= before || !is_quoted || sighting.is_listed()
        });
    }
    if is_headline {
        found.retain(Sighting::is_listed);
    }
    found
}

/// All in capitals: a heading, a cable's first line.
fn is_shouted(words: &[Word]) -> bool {
    let letters = words.iter().filter(|word| word.kind == TokenKind::Word);
    let (all, shouted) = letters
        .fold((0, 0), |(all, shouted), word| (all + 1, shouted + usize::from(word.is_acronym())));
    all >= 3 && shouted * 2 > all
}

/// Nearly every word has a capital, and no full stop ends it: capitals say nothing here.
fn is_headline(words: &[Word]) -> bool {
    let long = words.iter().filter(|word| word.kind == TokenKind::Word && word.text.len() > 3);
    let (all, capitals) = long
        .fold((0, 0), |(all, capitals), word| (all + 1, capitals + usize::from(word.is_capital())));
    let ends = words.last().is_some_and(|word| matches!(word.text, "." | "\"" | "”" | "!" | "?"));
    all >= 5 && capitals * 4 > all * 3 && (!ends || capitals == all)
}

/// Alone between quotation marks: a work, an exercise, a slogan.
fn is_quoted(words: &[Word], run: &Range<usize>) -> bool {
    let opens =
        words[..run.start].last().is_some_and(|word| matches!(word.text, "\"" | "“" | "‘" | "«"));
    let behind = words[run.end..].iter().take(3);
    opens
        && behind
            .take_while(|word| word.tag.upos() != Upos::Verb)
            .any(|word| matches!(word.text, "\"" | "”" | "’" | "»"))
}

/// Reads a run from left to right, the longest sure reading first.
fn read_run(words: &[Word], run: Range<usize>, found: &mut Vec<Sighting>) {
    let Range { start, end } = run;
    if let Some((count, known)) = known_at(words, start, end)
        && count == end - start
    {
        listed(words, start..end, known, found);
    } else if let Some(known) = state_of(words, start, end) {
        listed(words, start..end, known, found);
    } else if let Some(name) = behind_title(words, start, end) {
        read_parts(words, start..name.min(end), found, Leftover::Drop);
        if name < end {
            push(words, name..end, Reading::Cued(NameKind::Person), found);
        }
    } else if let Some(kind) = by_head(words, start, end) {
        match kind {
            Head::Kind(kind) => push(words, start..end, Reading::Cued(kind), found),
            Head::Alone => push(words, start..end, Reading::Head, found),
            Head::Government => read_parts(words, start..end - 1, found, Leftover::Keep),
            Head::Thing => {}
        }
    } else if is_person(words, start, end) {
        push(words, start..end, Reading::Cued(NameKind::Person), found);
    } else if let Some(name) = behind_description(words, start, end) {
        read_parts(words, start..name, found, Leftover::Drop);
        push(words, name..end, Reading::Cued(NameKind::Person), found);
    } else {
        read_parts(words, start..end, found, Leftover::Keep);
    }
}

/// "Kingdom of Portugal", "Government of Japan": the land of that name.
fn state_of(words: &[Word], start: usize, end: usize) -> Option<Known> {
    let first = words[start].text;
    let opens =
        holds(Cue::StateOf, first) && words.get(start + 1).is_some_and(|word| word.is("of"));
    let from = start + 2 + usize::from(words.get(start + 2).is_some_and(|word| word.is("the")));
    let (count, known) = known_at(words, from, end).filter(|_| opens)?;
    (from + count == end).then_some(known)
}

/// Where the name begins in "Analyst | Maria Wu", "Virginian | Thomas Lee", "French | Jean Dupont".
fn behind_description(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let describes = |word: &Word| {
        word.text.ends_with("ian") || holds(Cue::PersonNoun, &word.text.to_lowercase())
    };
    let listed = known_at(words, start, end).map_or(0, |(count, _)| count);
    let from = start + listed.max(usize::from(describes(&words[start])));
    (from > start && from + 1 < end && is_person(words, from, end)).then_some(from)
}

/// What to do with words between listed names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leftover {
    Keep,
    Drop,
}

/// Listed names in a range, and what is left between them.
fn read_parts(words: &[Word], range: Range<usize>, found: &mut Vec<Sighting>, leftover: Leftover) {
    let (mut at, mut open) = (range.start, range.start);
    let close = |open: usize, at: usize, found: &mut Vec<Sighting>| {
        let (first, end) = trim(words, open, at);
        let is_cut = (first, end) != (open, at);
        let is_rest = is_cut && end == first + 1 && gazetteer().is_common(words[first].text);
        let (open, at) = (first, end);
        if leftover == Leftover::Keep && open < at && !is_rest {
            push(words, open..at, open_reading(words, open..at), found);
        }
    };
    while at < range.end {
        match known_at(words, at, range.end) {
            Some((count, known)) => {
                close(open, at, found);
                listed(words, at..at + count, known, found);
                at += count;
                open = at;
            }
            None => at += 1,
        }
    }
    close(open, range.end, found);
}

/// Without marks at the ends and words that name nothing.
fn trim(words: &[Word], mut start: usize, mut end: usize) -> (usize, usize) {
    let empty = |word: &Word| {
        word.text.len() > 3 && holds(Cue::PersonNoun, &word.text.to_lowercase())
            || !word.is_capital()
            || word.holds(Cue::NotName)
            || word.holds(Cue::Title)
            || word.holds(Cue::TitlePart)
    };
    while start < end && empty(&words[start]) {
        start += 1;
    }
    while start < end && empty(&words[end - 1]) {
        end -= 1;
    }
    (start, end)
}

fn open_reading(words: &[Word], range: Range<usize>) -> Reading {
    let first = &words[range.start];
    let before = words[..range.start].last().map_or("", |word| word.text);
    let plain = words[range.clone()].iter().all(|word| !gazetteer().is_common(word.text));
    if holds(Cue::PersonNoun, before) && plain && !first.is_acronym() {
        return Reading::Cued(NameKind::Person);
    }
    let votes = votes(words, range.clone());
    if first.is_acronym() && range.len() == 1 {
        Reading::Acronym(votes)
    } else {
        Reading::Open(votes)
    }
}

fn listed(words: &[Word], range: Range<usize>, known: Known, found: &mut Vec<Sighting>) {
    match known {
        Known::Entry(entry) => push(words, range, Reading::Listed(entry), found),
        Known::Demonym(entry) => push(words, range, Reading::Demonym(entry), found),
        Known::Nothing => {}
    }
}

fn push(words: &[Word], range: Range<usize>, reading: Reading, found: &mut Vec<Sighting>) {
    let Some(words) = words.get(range).filter(|words| !words.is_empty()) else { return };
    let span = words[0].span.to(words[words.len() - 1].span);
    found.push(Sighting { span, reading });
}

/// Where the name begins behind the title of a person; the end of the run when none follows.
///
/// "Russian Defense Minister | Sergei Ivanov", "Secretary of State | John Smith", "President of Mexico".
fn behind_title(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let last = (start..end).rev().find(|at| words[*at].holds(Cue::Title))?;
    let mut name = last + 1;
    let is_stop = |at: usize| at < end && words[at].is(".");
    if is_stop(name) {
        name += 1;
    }
    if name < end && words[name].is("of") {
        name += 1;
        while name < end
            && !gazetteer().is_given_name(words[name].text)
            && is_office_word(&words[name])
        {
            name += 1;
        }
        if let Some((count, _)) = known_at(words, name, end) {
            return Some(name + count).filter(|next| *next == end);
        }
    }
    while name < end && words[name].holds(Cue::TitlePart) {
        name += 1;
    }
    let rest = &words[name.min(end)..end];
    let has_body =
        rest.windows(2).any(|pair| pair[0].holds(Cue::OrganizationOf) && pair[1].is("of"));
    let is_body = has_body
        || rest.last().is_some_and(|word| {
            [Cue::OrganizationHead, Cue::PlaceHead, Cue::ThingHead]
                .iter()
                .any(|heads| word.holds(*heads))
        });
    let before = &words[start..last];
    let titled = before.iter().all(|word| {
        word.holds(Cue::TitlePart)
            || word.holds(Cue::Title)
            || !word.is_capital()
            || known_at(words, start, last).is_some()
    });
    let all_common = !rest.is_empty()
        && rest
            .iter()
            .all(|word| gazetteer().is_common(word.text) && !gazetteer().is_given_name(word.text));
    let listed =
        matches!(known_at(words, name, end), Some((count, _)) if count > 1 && name + count == end);
    (titled && !is_body && !all_common && !listed).then_some(name)
}

fn is_office_word(word: &Word) -> bool {
    !word.is_capital() || word.holds(Cue::TitlePart) || gazetteer().is_common(word.text)
}

/// What the head of a run says.
enum Head {
    Kind(NameKind),
    Alone,
    Government,
    Thing,
}

fn by_head(words: &[Word], start: usize, end: usize) -> Option<Head> {
    let of = (start + 1..end).find(|at| matches!(words[*at].text, "of" | "for" | "on"));
    let last = words[end - 1].text;
    let head = of.map_or(last, |at| words[at - 1].text);
    let organization = if of.is_some() { Cue::OrganizationOf } else { Cue::OrganizationHead };
    let place = if of.is_some() { Cue::PlaceOf } else { Cue::PlaceHead };
    let is_state = known_at(words, start, end).is_some_and(|(count, _)| start + count + 1 == end);
    if holds(Cue::Government, last) && (of.is_none() || is_state) && end > start + 1 {
        return Some(Head::Government);
    }
    if end - start == 1 {
        let heads = [
            Cue::OrganizationHead,
            Cue::PlaceHead,
            Cue::ThingHead,
            Cue::TitlePart,
            Cue::PlaceFirst,
        ];
        if holds(Cue::OrganizationHead, last) {
            return Some(Head::Alone);
        }
        return heads.iter().any(|heads| holds(*heads, last)).then_some(Head::Thing);
    }
    let states = (start..end)
        .filter(|at| known_at(words, *at, end).is_some_and(|(count, _)| at + count + 1 == end))
        .count();
    if holds(organization, head) {
        return Some(if has_hyphenated_states(words, start, end) {
            Head::Thing
        } else {
            Head::Kind(NameKind::Organization)
        });
    }
    let first = words[start].text;
    if holds(Cue::ThingFirst, first) {
        return Some(Head::Thing);
    }
    if holds(Cue::ThingHead, head) || holds(Cue::ThingHead, last) {
        return (states == 0 || end - start > 2).then_some(Head::Thing);
    }
    if holds(place, head) {
        return Some(Head::Kind(NameKind::Place));
    }
    let is_listed = known_at(words, start, end).is_some_and(|(count, _)| count > 1);
    (holds(Cue::PlaceFirst, first) && of.is_none() && !is_listed)
        .then_some(Head::Kind(NameKind::Place))
}

/// "Japan-Russia Group": about two states, not a body of one.
fn has_hyphenated_states(words: &[Word], start: usize, end: usize) -> bool {
    (start + 1..end.saturating_sub(1)).any(|at| {
        matches!(words[at].text, "-" | "–")
            && known_at(words, at + 1, end).is_some()
            && known_at(words, start, end).is_some()
    })
}

/// "Sergei Ivanov", "V. Ivanov", "John F. Smith": two to four words that begin as people's names do.
/// "B. Summary" at the beginning of a sentence is the label of a list.
fn is_person(words: &[Word], start: usize, end: usize) -> bool {
    let capitals = (start..end).filter(|at| words[*at].is_capital()).count();
    let first = &words[start];
    let last = &words[end - 1];
    let begins = gazetteer().is_given_name(first.text)
        || (first.is_initial()
            && words.get(start + 1).is_some_and(|word| word.is("."))
            && (start > 0 || capitals > 2));
    let plain = words[start..end].iter().all(|word| {
        word.kind != TokenKind::Number
            && (word.is_initial() || !word.is_acronym())
            && !matches!(word.text, "of" | "for" | "on" | "and" | "&")
    });
    let surname = last.is_capital() && !last.is_initial() && !last.holds(Cue::NotName);
    let demonym =
        (start + 1..end).any(|at| matches!(known_at(words, at, end), Some((_, Known::Demonym(_)))));
    (2..=4).contains(&capitals) && begins && plain && surname && !demonym
}
