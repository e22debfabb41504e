//! Candidates to the few sentences that say most, no two to the same effect.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::Corpus;

use super::Point;
use super::candidates::Candidate;

/// A sentence that was chosen.
pub struct Chosen {
    /// As it is printed.
    pub point: Point,
    terms: Vec<(u32, f32)>,
}

/// Two sentences more alike than this are to the same effect.
const SAME: f32 = 0.4;
/// Two more alike than this in different works support each other.
const SUPPORT: f32 = 0.3;
/// Words of a sentence of the bottom line, at least and at most.
const SHORT: usize = 9;
const LONG: usize = 52;

/// The sentences that say what all is about.
#[must_use]
pub fn bottom_line(corpus: &Corpus, candidates: &[Candidate], most: usize) -> Vec<Chosen> {
    let central = centrality(candidates);
    let score = |index: usize| central[index] + candidates[index].prior;
    choose(corpus, candidates, &score, &[], most)
}

/// The sentences that say what matters besides: what several works say counts for more.
#[must_use]
pub fn key_points(
    corpus: &Corpus,
    candidates: &[Candidate],
    bottom_line: &[Chosen],
    most: usize,
) -> Vec<Chosen> {
    let central = centrality(candidates);
    let score = |index: usize| {
        let support = f32::from(u8::try_from(support(candidates, index)).unwrap_or(u8::MAX));
        central[index] + 0.5 * candidates[index].prior + 0.25 * support.ln()
    };
    let works: BTreeSet<_> = candidates.iter().map(|candidate| candidate.work).collect();
    // Support costs a look at every pair; in large corpora the place of a sentence must do.
    if works.len() > 1 && candidates.len() <= 1200 {
        choose(corpus, candidates, &score, bottom_line, most)
    } else {
        let score = |index: usize| central[index] + 0.5 * candidates[index].prior;
        choose(corpus, candidates, &score, bottom_line, most)
    }
}

fn choose(
    corpus: &Corpus,
    candidates: &[Candidate],
    score: &dyn Fn(usize) -> f32,
    told: &[Chosen],
    most: usize,
) -> Vec<Chosen> {
    let fits = |candidate: &Candidate| (SHORT..=LONG).contains(&candidate.words);
    let mut ranked: Vec<(usize, f32)> = (0..candidates.len())
        .filter(|index| fits(&candidates[*index]))
        .map(|index| (index, score(index)))
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut per_work: BTreeMap<_, usize> = BTreeMap::new();
    let works = candidates.iter().map(|candidate| candidate.work).collect::<BTreeSet<_>>().len();
    let share = most.div_ceil(works.clamp(1, most)).max(1) + usize::from(works > 1);
    let mut chosen: Vec<Chosen> = Vec::new();
    for (index, _) in ranked {
        if chosen.len() == most {
            break;
        }
        let candidate = &candidates[index];
        let known =
            told.iter().chain(&chosen).any(|other| alike(&other.terms, &candidate.terms) > SAME);
        let taken = per_work.entry(candidate.work).or_default();
        if known || *taken >= share {
            continue;
        }
        *taken += 1;
        let documents = support(candidates, index);
        let Candidate { quote, trimmed, .. } = *candidate;
        chosen.push(Chosen {
            point: Point { quote, trimmed, documents },
            terms: candidate.terms.clone(),
        });
    }
    chosen.sort_by_key(|chosen| {
        let document = corpus.document(chosen.point.quote.document);
        (document.published.as_ref().map(|known| known.date.bounds().earliest), chosen.point.quote)
    });
    chosen
}

/// How much of what all sentences say each of them says, 0 to 1.
fn centrality(candidates: &[Candidate]) -> Vec<f32> {
    let mut sum: BTreeMap<u32, f32> = BTreeMap::new();
    for (stem, weight) in candidates.iter().flat_map(|candidate| &candidate.terms) {
        *sum.entry(*stem).or_default() += weight;
    }
    let inner = |terms: &[(u32, f32)]| -> f32 {
        terms.iter().map(|(stem, weight)| weight * sum[stem]).sum()
    };
    let scores: Vec<f32> = candidates.iter().map(|candidate| inner(&candidate.terms)).collect();
    let most = scores.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    scores.into_iter().map(|score| score / most).collect()
}

/// Works with a sentence to the same effect, its own among them.
fn support(candidates: &[Candidate], index: usize) -> usize {
    let own = &candidates[index];
    let alike = candidates.iter().filter(|other| alike(&own.terms, &other.terms) > SUPPORT);
    let mut works: BTreeSet<_> = alike.map(|other| other.work).collect();
    works.insert(own.work);
    works.len()
}

/// The cosine of two sentences.
fn alike(a: &[(u32, f32)], b: &[(u32, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some((stem, weight)), Some((other, worth))) = (a.get(i), b.get(j)) {
        match stem.cmp(other) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += weight * worth;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}
