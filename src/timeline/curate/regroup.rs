//! Edits of what is one event: taking tellings apart, putting them together.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::corpus::Corpus;
use crate::events::Mention;
use crate::events::category::OTHER;
use crate::timeline::cluster::Group;
use crate::timeline::event::{Done, Edited, Event};
use crate::timeline::identity;

use super::fields::mark;

/// Takes an event apart: each telling becomes an event of its own. The one that the event is called
/// after keeps the id, else the best; the others take ids that are not `taken`. `None` when there is
/// one telling only, and where an editor put the tellings together.
pub(super) fn split(
    config: &Config,
    corpus: &Corpus,
    event: &Event,
    reason: Option<&str>,
    taken: &BTreeSet<String>,
) -> Option<Vec<Event>> {
    let alone = |mention: &Mention| {
        let group = Group { mentions: vec![mention.clone()], merged: Vec::new() };
        crate::timeline::gather(config, corpus, group)
    };
    let regrouped = |edit: &Edited| matches!(edit.what, Done::Split | Done::Merged);
    if event.mentions.len() < 2 || event.edits.iter().any(regrouped) {
        return None;
    }
    let mut pieces: Vec<Event> = event.mentions.iter().map(alone).collect();
    identity::name(corpus, &mut pieces);
    let keeps = pieces.iter().position(|piece| piece.id == event.id).unwrap_or(0);
    let mut taken = taken.clone();
    for (number, piece) in pieces.iter_mut().enumerate() {
        piece.id = if number == keeps { event.id.clone() } else { free(&piece.id, &taken) };
        taken.insert(piece.id.clone());
        mark(piece, Edited { what: Done::Split, reason: reason.map(str::to_owned) });
    }
    Some(pieces)
}

/// `id`, or with a number after it when it is taken.
pub(super) fn free(id: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let mut all = std::iter::once(id.to_owned()).chain(numbered);
    all.find(|id| !taken.contains(id)).unwrap_or_else(|| id.to_owned())
}

/// Makes one event of several. It keeps the id, title and category of the one that stays.
pub(super) fn merge(
    config: &Config,
    corpus: &Corpus,
    stays: &Event,
    others: &[Event],
    why: &[String],
) -> Event {
    let all = || std::iter::once(stays).chain(others);
    let mut mentions: Vec<Mention> = all().flat_map(|event| event.mentions.clone()).collect();
    mentions.sort_by_key(|mention| (mention.quote, mention.trigger));
    let mut merged: Vec<String> = all().flat_map(|event| event.merged.clone()).collect();
    merged.push("An editor put these tellings together.".to_owned());
    merged.extend(why.iter().map(|why| format!("Reason: {why}")));
    let mut event = crate::timeline::gather(config, corpus, Group { mentions, merged });
    event.id.clone_from(&stays.id);
    event.title.clone_from(&stays.title);
    if stays.category != OTHER {
        event.category = stays.category;
    }
    event.edits = all().flat_map(|event| event.edits.clone()).collect();
    let reason = (!why.is_empty()).then(|| why.join(" "));
    mark(&mut event, Edited { what: Done::Merged, reason });
    event
}

/// Which events become one: groups of indices, each with the one that stays first.
///
/// `pairs` are (stays, is swallowed). Where that does not decide, the smaller id stays: the order
/// of the edits makes no difference.
pub(super) fn groups(events: &[Event], pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut group_of: BTreeMap<usize, usize> = BTreeMap::new();
    let mut members: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (stays, swallowed) in pairs {
        let mut both: BTreeSet<usize> = [*stays, *swallowed].into();
        for index in [stays, swallowed] {
            if let Some(group) = group_of.get(index).copied() {
                both.extend(members.remove(&group).unwrap_or_default());
            }
        }
        let group = *both.first().unwrap_or(stays);
        for member in &both {
            group_of.insert(*member, group);
        }
        members.insert(group, both);
    }
    let is_swallowed = |index: &usize| pairs.iter().any(|(_, swallowed)| swallowed == index);
    let sorted = |group: BTreeSet<usize>| {
        let mut group: Vec<usize> = group.into_iter().collect();
        group.sort_by_key(|index| (is_swallowed(index), &events[*index].id));
        group
    };
    members.into_values().map(sorted).collect()
}
