//! Events that a sentence takes for known: "condemning the annexation of the islands".

use crate::text::parts_of_speech::Upos;

use super::clause::{self, Claim, Core};
use super::cues;
use super::mention::{Factuality, Mention};
use super::names::NameKind;
use super::sentence::Words;
use super::teller::Teller;

impl Teller<'_, '_> {
    /// Events that the sentence takes for known: "condemning the annexation of the islands".
    ///
    /// They have no date of their own, but had happened when what the sentence tells happened.
    pub(super) fn presupposed(&self, told: &[Mention]) -> Vec<Mention> {
        let bound = told.iter().find_map(|mention| mention.dated.as_ref());
        let found = (1..self.sentence.words.len()).filter_map(|noun| {
            let region = self.known_event(noun)?;
            let claim = Claim { region, core: Core::Noun(noun), timex: None };
            let mut mention = self.mention(&claim)?;
            let place = |id| self.names.get(id).kind == NameKind::Place;
            if mention.factuality != Factuality::Asserted
                || told.iter().any(|told| told.trigger == mention.trigger)
                || !mention.names.iter().any(|id| place(*id))
            {
                return None;
            }
            mention.presupposed = true;
            mention.bound = bound.map(|dated| dated.edtf.clone());
            Some(mention)
        });
        found.collect()
    }

    /// The noun phrase around a noun that names a single act, when the sentence reacts to it:
    /// "criticized the annexation of the islands".
    fn known_event(&self, noun: usize) -> Option<Words> {
        let sentence = self.sentence;
        if !clause::is_event_noun(sentence, noun) {
            return None;
        }
        let start = clause::noun_phrase_start(sentence, 0, noun);
        let definite = sentence.lower(start) == "the" || sentence.lower(start).ends_with("'s");
        let before = start.checked_sub(1)?;
        let reaction = sentence.predicates.iter().any(|p| {
            p.words.end == start && cues::REACTIONS.contains(&sentence.words[p.head].stem.as_str())
        });
        let after = cues::AFTER.iter().any(|link| {
            (before + 1)
                .checked_sub(link.len())
                .is_some_and(|at| clause::matches(sentence, at, link))
        });
        let end = self.of_phrase_end(noun + 1);
        (definite && (reaction || after)).then_some(start..end)
    }

    /// The end of "of …" phrases after a noun.
    fn of_phrase_end(&self, from: usize) -> usize {
        let sentence = self.sentence;
        let inside = |at: &usize| {
            matches!(
                sentence.upos(*at),
                Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num
            )
        };
        let mut end = from;
        while sentence.lower(end) == "of" {
            let Some(last) = (end + 1..sentence.words.len()).take_while(inside).last() else {
                break;
            };
            end = last + 1;
        }
        end
    }
}
