//! Runs of capitals to what their heads say they name: "Northern Fleet", "Treaty of Ghent", "USS Maine".

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::words::{Word, known_at};

/// What the head of a run says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// It names something of this kind.
    Kind(NameKind),
    /// A head alone, for something named before: "the Ministry".
    Alone,
    /// The word at this place says "government": what stands before it is a state.
    Government(usize),
    /// It is of no kind of ours.
    Thing,
}

/// Heads that make something of a kind other than person, body and place.
const THINGS: [(Cue, NameKind); 3] = [
    (Cue::TreatyHead, NameKind::Treaty),
    (Cue::ConferenceHead, NameKind::Conference),
    (Cue::ExerciseHead, NameKind::Exercise),
];

/// What the head of the run says; `None` when it has none.
pub(super) fn by_head(words: &[Word], start: usize, end: usize) -> Option<Head> {
    if end - start == 1 {
        return alone(&words[start]);
    }
    if let Some((count, Known::Nothing)) = known_at(words, start, end)
        && count > 1
        && start + count < end
        && words[start + count].is("of")
    {
        return Some(Head::Thing);
    }
    let of = (start + 1..end).find(|at| matches!(words[*at].text, "of" | "for" | "on"));
    let (first, last) = (&words[start], &words[end - 1]);
    let head = of.map_or(last, |at| &words[at - 1]);
    let is_state = known_at(words, start, end).is_some_and(|(count, _)| start + count + 1 == end);
    if last.holds(Cue::Government) && (of.is_none() || is_state) {
        return Some(Head::Government(end - 1));
    }
    if let Some(at) =
        of.filter(|at| words[at - 1].holds(Cue::StateOf) && words[at - 1].holds(Cue::Government))
    {
        return Some(Head::Government(at - 1));
    }
    if of.is_none() && first.holds(Cue::ExerciseFirst) {
        return Some(Head::Kind(NameKind::Exercise));
    }
    for (cue, kind) in THINGS {
        if head.holds(cue)
            || (last.holds(cue) && of.is_none_or(|at| !words[at - 1].holds(Cue::OrganizationOf)))
        {
            let named = is_specific(words, start, end);
            return Some(if named { Head::Kind(kind) } else { Head::Thing });
        }
    }
    let organization = if of.is_some() { Cue::OrganizationOf } else { Cue::OrganizationHead };
    if head.holds(organization) {
        let is_thing = has_hyphenated_states(words, start, end);
        return Some(if is_thing { Head::Thing } else { Head::Kind(NameKind::Organization) });
    }
    if first.holds(Cue::ThingFirst) {
        return Some(Head::Thing);
    }
    if head.holds(Cue::ThingHead) || last.holds(Cue::ThingHead) {
        let states = (start..end)
            .filter(|at| known_at(words, *at, end).is_some_and(|(count, _)| at + count + 1 == end))
            .count();
        return (states == 0 || end - start > 2).then_some(Head::Thing);
    }
    if head.holds(if of.is_some() { Cue::PlaceOf } else { Cue::PlaceHead }) {
        let named = !head.holds(Cue::Generic) || is_specific(words, start, end);
        return Some(if named { Head::Kind(NameKind::Place) } else { Head::Thing });
    }
    let is_of_place =
        known_at(words, start + 1, end).is_some_and(|(count, _)| start + 1 + count == end);
    if first.holds(Cue::OrganizationFirst) && is_of_place {
        return Some(Head::Kind(NameKind::Organization));
    }
    let is_listed = known_at(words, start, end).is_some_and(|(count, _)| count > 1);
    (first.holds(Cue::PlaceFirst) && of.is_none() && !is_listed)
        .then_some(Head::Kind(NameKind::Place))
}

fn alone(word: &Word) -> Option<Head> {
    if word.holds(Cue::OrganizationHead) || word.holds(Cue::TreatyHead) {
        return Some(Head::Alone);
    }
    let heads =
        [Cue::PlaceHead, Cue::ThingHead, Cue::ConferenceHead, Cue::TitlePart, Cue::PlaceFirst];
    heads.iter().any(|heads| word.holds(*heads)).then_some(Head::Thing)
}

/// Whether it names one thing: "Jay Treaty", "Treaty of Ghent", "Test Ban Treaty"; not "Peace Treaty"
/// or "Treaty of Friendship", which many states have made with each other.
fn is_specific(words: &[Word], start: usize, end: usize) -> bool {
    let content = (start..end).filter(|at| {
        let word = &words[*at];
        word.is_capital()
            && ![Cue::TreatyHead, Cue::ConferenceHead, Cue::Generic]
                .iter()
                .any(|cue| word.holds(*cue))
    });
    let (mut common, mut rare) = (0, 0);
    for at in content {
        let is_name = known_at(words, at, end).is_some_and(|(_, known)| known != Known::Nothing);
        if is_name || !gazetteer().is_common(words[at].text) {
            rare += 1;
        } else {
            common += 1;
        }
    }
    rare > 0 || common > 1
}

/// Where the name begins behind "USS", "H.M.S.", "SS".
pub(super) fn behind_ship_prefix(words: &[Word], start: usize, end: usize) -> Option<usize> {
    if words[start].holds(Cue::ThingFirst) {
        return Some(start + 1);
    }
    let listed = known_at(words, start, end).map_or(0, |(count, _)| count);
    let mut letters = String::new();
    let mut at = start;
    while at + 1 < end && words[at].is_initial() && words[at + 1].is(".") && letters.len() < 4 {
        letters.push_str(words[at].text);
        at += 2;
        if holds(Cue::ThingFirst, &letters) {
            return Some(at).filter(|name| listed <= name - start);
        }
    }
    None
}

/// "Japan-Russia Group": about two states, not a body of one.
fn has_hyphenated_states(words: &[Word], start: usize, end: usize) -> bool {
    (start + 1..end.saturating_sub(1)).any(|at| {
        matches!(words[at].text, "-" | "–")
            && known_at(words, at + 1, end).is_some()
            && known_at(words, start, end).is_some()
    })
}
