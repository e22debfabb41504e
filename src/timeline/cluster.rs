//! Groups the mentions that tell one event.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::corpus::Corpus;
use crate::events::Mention;
use crate::events::names::{NameId, Names};

use super::profile::{Profile, Rarity};
use super::same::{self, Same};

/// Mentions of one event, in document order, and why they were put together.
pub(super) struct Group {
    pub(super) mentions: Vec<Mention>,
    pub(super) merged: Vec<String>,
}

/// A name or stem that more mentions than this hold brings no pair together by itself: it keeps the
/// work in proportion to the corpus, and such words tell events apart badly anyhow.
const COMMON: usize = 60;

/// Groups mentions, best pairs first; a pair joins two groups only if all their dates can hold.
pub(super) fn cluster(corpus: &Corpus, names: &Names, mentions: Vec<Mention>) -> Vec<Group> {
    let profiles: Vec<Profile> =
        mentions.par_iter().map(|mention| Profile::of(corpus, names, mention)).collect();
    let mut group_of: Vec<usize> = (0..mentions.len()).collect();
    let mut members: BTreeMap<usize, Vec<usize>> =
        (0..mentions.len()).map(|i| (i, vec![i])).collect();
    let mut reasons = BTreeMap::<usize, Vec<String>>::new();
    for (a, b, same) in pairs(corpus, names, &mentions, &profiles) {
        let (left, right) = (group_of[a].min(group_of[b]), group_of[a].max(group_of[b]));
        let fits = members[&left]
            .iter()
            .all(|x| members[&right].iter().all(|y| profiles[*x].compatible(&profiles[*y])));
        if left == right || !fits {
            continue;
        }
        let moved = members.remove(&right).unwrap_or_default();
        for member in &moved {
            group_of[*member] = left;
        }
        members.entry(left).or_default().extend(moved);
        let why = reasons.remove(&right).unwrap_or_default();
        let all = reasons.entry(left).or_default();
        all.extend(why);
        all.push(same.why);
    }
    let mut mentions: Vec<Option<Mention>> = mentions.into_iter().map(Some).collect();
    members
        .into_iter()
        .map(|(group, mut indices)| {
            indices.sort_unstable();
            let merged: BTreeSet<String> =
                reasons.remove(&group).unwrap_or_default().into_iter().collect();
            Group {
                mentions: indices.into_iter().filter_map(|i| mentions[i].take()).collect(),
                merged: merged.into_iter().collect(),
            }
        })
        .collect()
}

/// The pairs that tell one event, strongest first; ties are broken by what the mentions say, so
/// that the order of documents makes no difference.
fn pairs(
    corpus: &Corpus,
    names: &Names,
    mentions: &[Mention],
    profiles: &[Profile],
) -> Vec<(usize, usize, Same)> {
    let rarity = Rarity::of(profiles);
    let mut by_key = BTreeMap::<Key, Vec<usize>>::new();
    for (index, profile) in profiles.iter().enumerate() {
        let rare = profile.lemmas.iter().filter(|stem| rarity.lemma_count(stem) <= COMMON);
        for stem in rare {
            by_key.entry(Key::Stem(stem)).or_default().push(index);
        }
        for name in profile.names.iter().filter(|name| rarity.name_count(**name) <= COMMON) {
            by_key.entry(Key::Name(*name)).or_default().push(index);
        }
    }
    let mut seen: Vec<(usize, usize)> = Vec::new();
    for indices in by_key.values() {
        for (nth, a) in indices.iter().enumerate() {
            let later = indices[nth + 1..].iter();
            let can_hold = later.filter(|b| profiles[*a].compatible(&profiles[**b]));
            seen.extend(can_hold.map(|b| (*a, *b)));
        }
    }
    seen.par_sort_unstable();
    seen.dedup();
    let mut found: Vec<_> = seen
        .into_par_iter()
        .filter_map(|(a, b)| {
            let same = same::same(&rarity, names, &profiles[a], &profiles[b])?;
            Some((a, b, same))
        })
        .collect();
    let key = |index: usize| {
        let (quote, trigger) = (mentions[index].quote, mentions[index].trigger);
        let document = corpus.document(quote.document);
        let within = trigger.start - quote.span.start;
        (
            quote.span.of(&document.text),
            within,
            mentions[index].dated.as_ref().map(|d| d.span),
            document.path.as_str(),
        )
    };
    found.sort_by(|(a, b, x), (c, d, y)| {
        y.score.total_cmp(&x.score).then_with(|| (key(*a), key(*b)).cmp(&(key(*c), key(*d))))
    });
    found
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Stem(&'a str),
    Name(NameId),
}
