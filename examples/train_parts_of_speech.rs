//! Treebanks to the model of the part-of-speech tagger; measures it on a treebank that is held out.
//!
//! ```text
//! cargo run --release --example train_parts_of_speech -- OUT.model HELD_OUT.conllu TRAIN.conllu…
//! ```
//!
//! A training file that is given twice counts twice. Nothing is drawn by chance: the same files in
//! the same order make the same model.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::error::Error;
use std::fs;
use std::time::Instant;

use dateline::text::parts_of_speech::features::{Feature, OUTSIDE, Sight, sights};
use dateline::text::parts_of_speech::model::{Model, Row, file};
use dateline::text::parts_of_speech::units::units;
use dateline::text::parts_of_speech::{Tag, Upos};
use dateline::text::tokens;

const ROUNDS: usize = 8;
/// A feature seen less often is not learned.
const RARE: usize = 4;
/// Weights are stored as `weight * SCALE`. Those below [`FAINT`] are left out, and all those of a
/// feature that has none of [`TELLING`]: it costs a tenth of a percent and halves the file.
const SCALE: f32 = 10.0;
const FAINT: i8 = 12;
const TELLING: i8 = 30;

/// A sentence with the gold tag of each of its units; `None` where the treebank has none we learn.
struct Sentence {
    sights: Vec<Sight>,
    gold: Vec<Option<Tag>>,
    /// The universal part of speech as the treebank has it, for measuring.
    upos: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [out, held_out, training @ ..] = arguments.as_slice() else {
        return Err("usage: train_parts_of_speech OUT.model HELD_OUT.conllu TRAIN.conllu…".into());
    };
    let mut sentences = Vec::new();
    for path in training {
        sentences.extend(read(&fs::read_to_string(path)?));
    }
    let rows = train(&shuffled(sentences));
    let bytes = file(&rows);
    eprintln!("{} features, {} bytes", rows.len(), bytes.len());
    fs::write(out, &bytes)?;
    measure(&Model::read(&bytes), &read(&fs::read_to_string(held_out)?));
    Ok(())
}

/// The sentences of a CoNLL-U file, cut into our units; a unit has the tag of the treebank's word in
/// which it begins.
fn read(treebank: &str) -> Vec<Sentence> {
    treebank.split("\n\n").filter_map(read_sentence).collect()
}

fn read_sentence(lines: &str) -> Option<Sentence> {
    let mut text = String::new();
    let mut words: Vec<(usize, Option<Tag>, String)> = Vec::new();
    let mut multiword: Option<(&str, bool)> = None;
    for line in lines.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, _, upos, penn, _, _, _, _, rest] = columns.as_slice() else { continue };
        let spaced = !rest.contains("SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            multiword = Some((last, spaced));
            continue;
        }
        if id.contains('.') {
            continue;
        }
        words.push((text.len(), Tag::from_treebank(penn, upos), (*upos).to_owned()));
        text.push_str(form);
        let spaced = match multiword {
            Some((last, after)) => {
                let ends = last == *id;
                multiword = multiword.filter(|_| !ends);
                ends && after
            }
            None => spaced,
        };
        if spaced {
            text.push(' ');
        }
    }
    let units = units(&text, &tokens(&text));
    let word_of = |start: usize| words[..words.partition_point(|word| word.0 <= start)].last();
    let tagged: Vec<_> = units.iter().filter_map(|unit| word_of(unit.span.start)).collect();
    (!units.is_empty() && tagged.len() == units.len()).then(|| Sentence {
        sights: sights(&text, &units),
        gold: tagged.iter().map(|word| word.1).collect(),
        upos: tagged.iter().map(|word| word.2.clone()).collect(),
    })
}

/// The sentences in a fixed order that mixes the files.
fn shuffled(sentences: Vec<Sentence>) -> Vec<Sentence> {
    let mut keyed: Vec<(u32, Sentence)> = (0_u32..)
        .zip(sentences)
        .map(|(number, sentence)| {
            let mixed = number.wrapping_mul(0x9e37_79b9);
            ((mixed ^ (mixed >> 15)).wrapping_mul(0x85eb_ca6b), sentence)
        })
        .collect();
    keyed.sort_by_key(|pair| pair.0);
    keyed.into_iter().map(|pair| pair.1).collect()
}

/// Weights of one feature while they are learned: now, summed over time, and when last summed.
#[derive(Clone)]
struct Learning {
    now: [f32; Tag::COUNT],
    sum: [f64; Tag::COUNT],
    since: [u32; Tag::COUNT],
}

const EMPTY: Learning =
    Learning { now: [0.0; Tag::COUNT], sum: [0.0; Tag::COUNT], since: [0; Tag::COUNT] };

fn train(sentences: &[Sentence]) -> Vec<Row> {
    let features = frequent(sentences);
    eprintln!("{} sentences, {} features", sentences.len(), features.len());
    let find = |feature: &Feature| features.binary_search(feature).ok();
    let known: Vec<Vec<Vec<usize>>> = sentences
        .iter()
        .map(|sentence| {
            let of = |sight: &Sight| sight.features.iter().filter_map(find).collect();
            sentence.sights.iter().map(of).collect()
        })
        .collect();
    let mut rows = vec![EMPTY; features.len()];
    let mut clock = 0;
    for round in 0..ROUNDS {
        let mut right = 0;
        let start = clock;
        for (sentence, known) in sentences.iter().zip(&known) {
            let (mut before, mut before_that) = (OUTSIDE, OUTSIDE);
            for ((sight, gold), known) in sentence.sights.iter().zip(&sentence.gold).zip(known) {
                let mut active = known.clone();
                active.extend(sight.dynamic(before, before_that).iter().filter_map(find));
                let guess = best(&rows, &active);
                if let Some(gold) = gold.map(Tag::number) {
                    clock += 1;
                    right += u32::from(guess == gold);
                    if guess != gold {
                        learn(&mut rows, &active, gold, guess, clock);
                    }
                }
                (before_that, before) = (before, guess);
            }
        }
        eprintln!("round {round}: {:.2} %", 100.0 * f64::from(right) / f64::from(clock - start));
    }
    let quantised = rows.iter_mut().map(|row| quantise(row, clock));
    features.into_iter().zip(quantised).filter(|row| !row.1.is_empty()).collect()
}

/// The features that are not rare, in rising order.
fn frequent(sentences: &[Sentence]) -> Vec<Feature> {
    let mut seen = Vec::new();
    for sentence in sentences {
        let (mut before, mut before_that) = (OUTSIDE, OUTSIDE);
        for (sight, gold) in sentence.sights.iter().zip(&sentence.gold) {
            seen.extend(&sight.features);
            seen.extend(sight.dynamic(before, before_that));
            (before_that, before) = (before, gold.map_or(OUTSIDE, Tag::number));
        }
    }
    seen.sort_unstable();
    let runs = seen.chunk_by(|a, b| a == b);
    runs.filter(|run| run.len() >= RARE).map(|run| run[0]).collect()
}

fn best(rows: &[Learning], active: &[usize]) -> usize {
    let mut scores = [0.0_f32; Tag::COUNT];
    for row in active {
        for (score, weight) in scores.iter_mut().zip(&rows[*row].now) {
            *score += weight;
        }
    }
    (0..Tag::COUNT).rev().max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(0)
}

fn learn(rows: &mut [Learning], active: &[usize], gold: usize, guess: usize, clock: u32) {
    for row in active.iter().copied() {
        for (tag, change) in [(gold, 1.0), (guess, -1.0)] {
            bring_up_to_date(&mut rows[row], tag, clock);
            rows[row].now[tag] += change;
        }
    }
}

fn bring_up_to_date(row: &mut Learning, tag: usize, clock: u32) {
    row.sum[tag] += f64::from(clock - row.since[tag]) * f64::from(row.now[tag]);
    row.since[tag] = clock;
}

/// The averaged weights as small numbers.
#[expect(clippy::cast_possible_truncation, reason = "clamped to the range")]
fn quantise(row: &mut Learning, clock: u32) -> Vec<(u8, i8)> {
    let mut found = Vec::new();
    for tag in 0..Tag::COUNT {
        bring_up_to_date(row, tag, clock);
        let mean = (row.sum[tag] / f64::from(clock.max(1))) as f32;
        let weight = (mean * SCALE).round().clamp(-127.0, 127.0) as i8;
        if weight.abs() >= FAINT {
            found.push((u8::try_from(tag).unwrap_or(u8::MAX), weight));
        }
    }
    if found.iter().all(|pair| pair.1.abs() < TELLING) {
        found.clear();
    }
    found
}

/// Prints how many parts of speech are right, and how well the forms of main verbs are told apart.
fn measure(model: &Model, sentences: &[Sentence]) {
    let (mut all, mut right, mut right_but_for_names) = (0_u32, 0_u32, 0_u32);
    let mut counts: BTreeMap<Tag, [u32; 3]> = BTreeMap::new();
    let mut confusions: BTreeMap<(String, &str), u32> = BTreeMap::new();
    let start = Instant::now();
    let tagged: Vec<Vec<Tag>> = sentences.iter().map(|s| model.tag(&s.sights)).collect();
    let seconds = start.elapsed().as_secs_f64();
    for (sentence, tags) in sentences.iter().zip(tagged) {
        for ((tag, gold), upos) in tags.into_iter().zip(&sentence.gold).zip(&sentence.upos) {
            all += 1;
            let same = tag.upos().name() == upos;
            right += u32::from(same);
            let is_name = gold.is_some_and(|gold| gold.upos() == Upos::Propn);
            right_but_for_names += u32::from(same || (is_name && tag.is_proper()));
            if !same {
                *confusions.entry((upos.clone(), tag.upos().name())).or_default() += 1;
            }
            counts.entry(tag).or_default()[1] += 1;
            if let Some(gold) = *gold {
                let row = counts.entry(gold).or_default();
                row[2] += 1;
                row[0] += u32::from(gold == tag);
            }
        }
    }
    let percent = |part: u32| 100.0 * f64::from(part) / f64::from(all.max(1));
    eprintln!(
        "UPOS {:.2} %; {:.2} % with adjectives inside names as names; {all} units",
        percent(right),
        percent(right_but_for_names)
    );
    eprintln!("{:.0} units a second, features not counted", f64::from(all) / seconds);
    for (tag, [right, guessed, gold]) in counts {
        let ratio = |whole: u32| 100.0 * f64::from(right) / f64::from(whole.max(1));
        eprintln!("{tag:?}: precision {:.1}, recall {:.1}, of {gold}", ratio(guessed), ratio(gold));
    }
    let ordered: BTreeSet<_> = confusions.into_iter().map(|(pair, n)| (n, pair)).collect();
    for (count, (gold, guess)) in ordered.iter().rev().take(15) {
        eprintln!("{count} {gold} taken for {guess}");
    }
}
