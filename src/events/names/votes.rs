//! The words around a name to what they say of its kind.

use std::ops::{AddAssign, Range};

use crate::text::TokenKind;
use crate::text::parts_of_speech::{Tag, Upos};

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::words::{Word, known_at};

/// What speaks for which kind; a strong sign counts three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Votes {
    person: u32,
    organization: u32,
    place: u32,
    /// For something else: a product, a work, an adjective.
    other: u32,
}

impl AddAssign for Votes {
    fn add_assign(&mut self, more: Votes) {
        self.person += more.person;
        self.organization += more.organization;
        self.place += more.place;
        self.other += more.other;
    }
}

const STRONG: u32 = 3;

/// What the words around the name at `range` say of its kind.
pub(super) fn votes(words: &[Word], range: Range<usize>) -> Votes {
    let mut votes = Votes::default();
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let before = |back: usize| range.start.checked_sub(back).map_or("", text);
    let next = words.get(range.end);
    let is_possessive = words[range.end - 1].is_possessive;
    match before(1) {
        "in" | "at" | "near" | "around" | "outside" | "across" | "throughout" | "inside" => {
            votes.place += 1;
        }
        "of" if matches!(
            before(2),
            "city"
                | "town"
                | "village"
                | "port"
                | "island"
                | "province"
                | "district"
                | "region"
                | "coast"
        ) =>
        {
            votes.place += STRONG;
        }
        "the" | "a" | "an" | "The" | "A" | "An" | "this" | "these" => votes.other += 1,
        "to" if before(2).eq_ignore_ascii_case("according") => votes.person += 1,
        "by" | "with" if range.len() > 1 => votes.person += 1,
        "company" | "firm" | "corporation" | "publisher" | "newspaper" | "airline"
        | "manufacturer" => votes.organization += STRONG,
        word if holds(Cue::PersonNoun, word) => votes.person += STRONG,
        _ => {}
    }
    if let Some(next) = next {
        if is_possessive {
            votes.organization += if next.holds(Cue::Office) { STRONG } else { 0 };
        } else if next.holds(Cue::Speech) {
            votes.person += 1;
        } else if next.holds(Cue::CorporateVerb) {
            votes.organization += 1;
        } else if matches!(next.tag, Tag::Nn | Tag::Nns)
            || (next.is_joined && next.text == "-")
            || next.kind == TokenKind::Number
        {
            votes.other += 1;
        } else if next.is(",") {
            votes += behind_comma(words, range.end + 1);
        } else if next.is("(")
            && text(range.end + 1).len() == 4
            && text(range.end + 1).starts_with(['1', '2'])
        {
            votes.other += 1;
        }
    }
    votes
}

/// "X, the Russian foreign minister", "X, who", "X, 45,", "X, Ohio".
fn behind_comma(words: &[Word], at: usize) -> Votes {
    let mut votes = Votes::default();
    let Some(first) = words.get(at) else { return votes };
    let age = first.kind == TokenKind::Number
        && first.text.len() == 2
        && words.get(at + 1).is_some_and(|word| word.is(","));
    let office = words[at..]
        .iter()
        .take(6)
        .take_while(|word| word.tag.upos() != Upos::Verb && !word.is(","))
        .any(|word| holds(Cue::PersonNoun, &word.text.to_lowercase()));
    if first.is("who") || age || office {
        votes.person += STRONG;
    } else if let Some((_, Known::Entry(entry))) = known_at(words, at, words.len())
        && gazetteer().entries[entry].0 == NameKind::Place
    {
        votes.place += 1;
    }
    votes
}

impl Votes {
    /// What a single word names by all the votes of a corpus.
    pub(super) fn kind_of_word(self) -> Option<NameKind> {
        let Votes { person, organization, place, other } = self;
        if place >= STRONG && place > 3 * (person + organization) && place > 2 * other {
            Some(NameKind::Place)
        } else if person >= 2 && place == 0 && person > organization && person >= other {
            Some(NameKind::Person)
        } else if organization >= STRONG && organization > person + place && organization >= other {
            Some(NameKind::Organization)
        } else {
            None
        }
    }

    /// With a sign for a person: the last word of the name also stands alone.
    pub(super) fn with_namesake(mut self) -> Votes {
        self.person += 1;
        self
    }

    /// What several words name by all the votes of a corpus; `None` where they do not say.
    pub(super) fn kind_of_phrase(self) -> Option<NameKind> {
        let Votes { person, organization, place, other } = self;
        if other > person + organization + place {
            None
        } else if place > person + organization && place > other {
            Some(NameKind::Place)
        } else if organization > person {
            Some(NameKind::Organization)
        } else {
            (person > 0).then_some(NameKind::Person)
        }
    }
}
