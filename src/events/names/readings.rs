//! Runs of capitals to readings: who or what each part of a run names, or what speaks for which kind.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::text::parts_of_speech::Upos;
use crate::text::{Span, TokenKind};

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::government::stands_for_government;
use super::heads::{Head, behind_ship_prefix, by_head};
use super::roles::{
    behind_description, behind_title, is_person, offices, role_before, role_before_comma,
    role_behind,
};
use super::runs::runs;
use super::votes::{Votes, votes};
use super::words::{Word, known_at, words};

/// A name in a text, before it is linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sighting {
    /// Where it stands in the document's text.
    pub(super) span: Span,
    /// How it reads by itself.
    pub(super) reading: Reading,
    /// Of a person, the words that say what they are: "Russian Defense Minister".
    pub(super) role: Option<Span>,
    /// The offices among those words, in small letters: "minister".
    pub(super) offices: BTreeSet<String>,
}

impl Sighting {
    /// Whether the gazetteer has it.
    pub(super) fn is_listed(&self) -> bool {
        matches!(self.reading, Reading::Listed(_) | Reading::Seat(_) | Reading::Demonym(_))
    }
}

/// How a name reads by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// The gazetteer has it: the entry of this number.
    Listed(usize),
    /// The seat with this number, which stands for its government: "Moscow said".
    Seat(usize),
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
    /// Set in italics: a ship that is named elsewhere, or a work.
    SetApart,
}

/// The names in the sentence at `span` of `text`, in order.
pub(super) fn sightings(text: &str, span: Span) -> Vec<Sighting> {
    if !span.of(text).contains(char::is_uppercase) {
        return Vec::new();
    }
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
            number <= before
                || !is_quoted
                || sighting.is_listed()
                || sighting.reading == Reading::Cued(NameKind::Exercise)
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
    let told = words.iter().any(|word| !word.is_capital() && word.tag.upos() == Upos::Verb);
    all >= 5 && capitals * 4 > all * 3 && (!ends || (capitals == all && !told))
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
    if is_vessel(words, start, end) {
        push(words, start..end, Reading::Cued(NameKind::Vessel), found);
    } else if let Some((count, known)) = known_at(words, start, end)
        && count == end - start
    {
        listed(words, start..end, known, found);
    } else if let Some(known) = state_of(words, start, end) {
        listed(words, start..end, known, found);
    } else if is_exercise(words, start, end) {
        push(words, start..end, Reading::Cued(NameKind::Exercise), found);
    } else if let Some(name) = behind_title(words, start, end) {
        read_parts(words, start..name.min(end), found, Leftover::Drop);
        push_person(words, start, name..end, found);
    } else if let Some(name) = behind_description(words, start, end) {
        let office = words[start..name].iter().rposition(|word| {
            !word.holds(Cue::Title) && !word.holds(Cue::TitlePart) && word.is_capital()
        });
        if let Some(last) = office {
            read_run(words, start..start + last + 1, found);
        }
        push_person(words, start, name..end, found);
    } else if let Some(kind) = by_head(words, start, end) {
        match kind {
            Head::Kind(kind) => push(words, start..end, Reading::Cued(kind), found),
            Head::Alone => push(words, start..end, Reading::Head, found),
            Head::Government(at) => {
                read_parts(words, start..at, found, Leftover::Keep);
                if at + 2 < end {
                    read_run(words, at + 2..end, found);
                }
            }
            Head::Thing => {}
        }
    } else if is_person(words, start, end) {
        push_person(words, start, start..end, found);
    } else {
        read_parts(words, start..end, found, Leftover::Keep);
    }
}

/// "USS Maine", "the aircraft carrier Hermes", "submarines, such as the Nautilus".
fn is_vessel(words: &[Word], start: usize, end: usize) -> bool {
    if behind_ship_prefix(words, start, end).is_some_and(|name| name < end) {
        return true;
    }
    let joined = words.get(end).is_some_and(|next| next.is_joined && next.is("-"));
    let plain = words[start..end].iter().all(|word| word.is_capital() && !word.is_acronym());
    if joined || !plain || end - start > 3 || by_head(words, start, end).is_some() {
        return false;
    }
    let mut before = words[..start].iter().rev().filter(|word| {
        !matches!(
            word.text,
            "the" | "," | "such" | "as" | "\"" | "“" | "‘" | "named" | "called" | "class"
        )
    });
    let is_ship = |word: &Word| word.holds(Cue::VesselNoun);
    let near = before.next().is_some_and(is_ship)
        || (before.next().is_some_and(|word| word.is("aircraft"))
            && words[..start].iter().rev().take(4).any(|word| word.is("carrier")));
    let next = start.checked_sub(1).map(|at| &words[at]);
    let right_before = next.is_some_and(|word| is_ship(word) && !word.text.ends_with('s'));
    match known_at(words, start, end) {
        None => near,
        Some((_, Known::Entry(_))) => right_before,
        Some(_) => false,
    }
}

/// "Joint Sea 2015" where exercises are spoken of.
fn is_exercise(words: &[Word], start: usize, end: usize) -> bool {
    let year = words.get(end).is_some_and(|next| {
        next.kind == TokenKind::Number && next.text.len() == 4 && next.text.starts_with(['1', '2'])
    });
    let is_drill = |word: &Word| word.holds(Cue::ExerciseNoun);
    let calendar = words[start..end].iter().any(|word| word.holds(Cue::Calendar));
    year && !calendar
        && end - start >= 2
        && words[start..end].iter().all(|word| word.is_capital() || word.is("-"))
        && words.iter().any(is_drill)
}

/// A person's name with what the words around it say they are.
fn push_person(words: &[Word], start: usize, name: Range<usize>, found: &mut Vec<Sighting>) {
    if name.is_empty() {
        return;
    }
    let role = role_before(words, start, name.start)
        .or_else(|| role_before_comma(words, name.start))
        .or_else(|| role_behind(words, name.end));
    push(words, name, Reading::Cued(NameKind::Person), found);
    if let Some((last, role)) = found.last_mut().zip(role) {
        last.role = Some(role);
        last.offices = offices(words, role);
    }
}

/// "Kingdom of Portugal", "Government of Japan": the land of that name.
fn state_of(words: &[Word], start: usize, end: usize) -> Option<Known> {
    let opens =
        words[start].holds(Cue::StateOf) && words.get(start + 1).is_some_and(|word| word.is("of"));
    let from = start + 2 + usize::from(words.get(start + 2).is_some_and(|word| word.is("the")));
    let (count, known) = known_at(words, from, end).filter(|_| opens)?;
    (from + count == end).then_some(known)
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
            match open_reading(words, open..at) {
                Reading::Cued(NameKind::Person) => push_person(words, open, open..at, found),
                reading => push(words, open..at, reading, found),
            }
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
        Known::Entry(entry) if stands_for_government(words, &range, entry) => {
            push(words, range, Reading::Seat(entry), found);
        }
        Known::Entry(entry) => push(words, range, Reading::Listed(entry), found),
        Known::Demonym(entry) => push(words, range, Reading::Demonym(entry), found),
        Known::Nothing => {}
    }
}

fn push(words: &[Word], range: Range<usize>, reading: Reading, found: &mut Vec<Sighting>) {
    let Some(words) = words.get(range).filter(|words| !words.is_empty()) else { return };
    let span = words[0].span.to(words[words.len() - 1].span);
    found.push(Sighting { span, reading, role: None, offices: BTreeSet::new() });
}
