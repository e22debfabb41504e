//! Which documents are the same work: an abstract page and its paper, copies under two names.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::slugs::fingerprint;
use super::{Document, DocumentId, DocumentKind, metadata};

/// Words that make a shingle.
const WORDS: usize = 5;
/// One shingle in so many is looked up to find pairs worth comparing.
const SAMPLE: u64 = 8;
/// A shingle in more documents than this is a stock phrase.
const RARE: usize = 12;
/// Share of the shingles of a short document that a much longer one must hold.
const CONTAINED: f64 = 0.6;
/// Share that documents of about the same length must share: entries that follow one pattern
/// ("The embassy was opened on …") come to 0.6 without being the same work.
const COPIED: f64 = 0.75;
/// Documents with fewer shingles than this are too short to tell.
const FEWEST: usize = 30;

/// Points every document that another contains at the fuller one; of copies, the later in path
/// order at the earlier.
pub(super) fn mark(documents: &mut [Document]) {
    let mut fuller: BTreeMap<usize, usize> = BTreeMap::new();
    let mut best: BTreeMap<usize, f64> = BTreeMap::new();
    for (a, b) in candidates(documents) {
        let (one, other) = (shingles(&documents[a]), shingles(&documents[b]));
        // A document of a pair that is equally long is a copy: the later points at the earlier.
        let (small, large, from, to) =
            if one.len() < other.len() { (&one, &other, a, b) } else { (&other, &one, b, a) };
        let share = containment(small, large);
        let needed = if small.len() * 2 > large.len() { COPIED } else { CONTAINED };
        if small.len() >= FEWEST && share >= needed && best.get(&from).is_none_or(|s| share > *s) {
            best.insert(from, share);
            fuller.insert(from, to);
        }
    }
    for (&from, &to) in &fuller {
        let whole = root(&fuller, to, from);
        documents[from].same_work_as = Some(DocumentId(whole));
        let (title, authors) = (documents[whole].title.clone(), documents[whole].authors.clone());
        name(&mut documents[from], title, authors);
    }
}

/// An abstract page without a title of its own goes by that of its work.
fn name(document: &mut Document, title: String, authors: Vec<String>) {
    if document.title == metadata::title_without_title(document) {
        let is_abstract = document.kind == DocumentKind::Abstract;
        document.title = if is_abstract { format!("{title} (abstract)") } else { title };
    }
    if document.authors.is_empty() {
        document.authors = authors;
    }
}

/// The fullest form: links lead from shorter to longer or from later to earlier, so they end.
fn root(fuller: &BTreeMap<usize, usize>, mut at: usize, from: usize) -> usize {
    for _ in 0..fuller.len() {
        match fuller.get(&at) {
            Some(next) if *next != from => at = *next,
            _ => break,
        }
    }
    at
}

/// Pairs of documents that share rare shingles, in order.
fn candidates(documents: &[Document]) -> Vec<(usize, usize)> {
    let mut postings: Vec<(u64, usize)> = documents
        .par_iter()
        .enumerate()
        .flat_map_iter(|(index, document)| {
            let sample = shingles(document).into_iter().filter(|hash| hash.is_multiple_of(SAMPLE));
            sample.map(move |hash| (hash, index))
        })
        .collect();
    postings.par_sort_unstable();
    let mut sizes = vec![0_u32; documents.len()];
    for (_, index) in &postings {
        sizes[*index] += 1;
    }
    let mut shared: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for group in postings.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() <= RARE) {
        for (at, (_, a)) in group.iter().enumerate() {
            for (_, b) in &group[at + 1..] {
                *shared.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    let is_worth = |((a, b), count): &((usize, usize), u32)| *count * 3 >= sizes[*a].min(sizes[*b]);
    shared.into_iter().filter(is_worth).map(|(pair, _)| pair).collect()
}

/// Hashes of every run of five words of what the document tells, sorted.
fn shingles(document: &Document) -> Vec<u64> {
    let mut hashes = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind.tells()) {
        let words: Vec<u64> = block
            .span
            .of(&document.text)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| fingerprint(word.bytes().map(|byte| byte.to_ascii_lowercase())))
            .collect();
        hashes.extend(words.windows(WORDS).map(|run| {
            run.iter().fold(0_u64, |hash, word| {
                (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            }) >> 3
        }));
    }
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The share of `small` that `large` holds; both sorted.
fn containment(small: &[u64], large: &[u64]) -> f64 {
    let held = small.iter().filter(|hash| large.binary_search(hash).is_ok()).count();
    let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    count(held) / count(small.len()).max(1.0)
}
