//! Quantities with their unit, what they measure, and when: "54 %: the Pacific Fleet reduced its
//! submarine fleet by 54 %, 1990–1997". Numbers of dates, notes, articles, versions and names are none.

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::corpus::{Corpus, Document};
use crate::events::Quote;
use crate::text::Span;
use crate::text::parts_of_speech::Upos;
use crate::time::{Edtf, Modifier, Role, Timex};

use super::decimal::Decimal;
use super::phrases::Phrases;
use super::quantities::{Quantity, Unit, quantities};
use super::units;

/// A quantity as a source gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The sentence.
    pub quote: Quote,
    /// The number with its unit and the words that say how exact it is.
    pub span: Span,
    /// The number; the lower of two.
    pub value: Decimal,
    /// The higher of two: "10 to 12 km".
    pub to: Option<Decimal>,
    /// What it counts.
    pub unit: Unit,
    /// How exact it is: about, more than, up to.
    pub modifier: Option<Modifier>,
    /// Whether scale or unit stand with an earlier figure of the sentence.
    pub elliptic: bool,
    /// The words that say what it measures and whose it is, the figure among them: one span, or two
    /// with words left out between.
    pub measured: Vec<Span>,
    /// When, if its sentence says so.
    pub date: Option<(Edtf, Option<Modifier>)>,
}

/// The figures of each document, in order.
#[must_use]
pub fn of(corpus: &Corpus) -> Vec<Vec<Figure>> {
    corpus.documents.par_iter().map(figures_in).collect()
}

fn figures_in(document: &Document) -> Vec<Figure> {
    let blocks = document.blocks.iter().filter(|block| block.kind.tells());
    let sentences = blocks.flat_map(|block| &block.sentences);
    let found = sentences.flat_map(|sentence| told_in(document, *sentence));
    let models = models(&document.text);
    let is_model = |figure: &Figure| {
        let words = figure.span.of(&document.text);
        let number = words.split_whitespace().next().unwrap_or_default();
        matches!(figure.unit, Unit::Noun(_)) && models.contains(number)
    };
    found.filter(|figure| !is_model(figure)).collect()
}

/// Numbers that a text uses as names of models: "the Beechcraft 1900", "three 737s".
fn models(text: &str) -> BTreeSet<&str> {
    let mut models = BTreeSet::new();
    let mut before = "";
    for word in text.split_whitespace() {
        let number = word.trim_end_matches([',', '.', ';', ')', '"', '”']);
        let plural = number.strip_suffix('s').filter(|bare| is_digits(bare));
        let begins = |c: char| c.is_uppercase();
        let named = before.starts_with(begins) && before.ends_with(char::is_alphanumeric);
        let named = named && before.len() > 3 && !LEADS.contains(&before) && is_digits(number);
        models.extend(plural.or(named.then_some(number)).filter(|number| number.len() == 3));
        before = word;
    }
    models
}

/// Words with a capital that stand before numbers at the beginning of a sentence.
const LEADS: [&str; 12] = [
    "About", "Over", "Some", "Nearly", "Almost", "Around", "Roughly", "With", "From", "Only",
    "Between", "After",
];

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn told_in(document: &Document, sentence: Span) -> Vec<Figure> {
    let text = &document.text;
    if !may_hold(sentence.of(text)) {
        return Vec::new();
    }
    let first = document.timexes.partition_point(|timex| timex.span.end <= sentence.start);
    let timexes =
        document.timexes[first..].iter().take_while(|timex| timex.span.start < sentence.end);
    let timexes: Vec<&Timex> = timexes.collect();
    let taken: Vec<Span> = timexes.iter().map(|timex| timex.span).collect();
    let words = Phrases::read(text, sentence);
    let found = quantities(&words, &taken);
    let figure = |(index, quantity): (usize, &Quantity)| {
        let before = index.checked_sub(1).map(|before| found[before].words.end);
        let after = found.get(index + 1).map(|next| next.words.start);
        let local = local(&words, &quantity.words, before, after);
        let span = words.place(&quantity.words);
        let limit = after.map_or(sentence.end, |after| words.words[after].span.start);
        Figure {
            quote: Quote { document: document.id, span: sentence },
            span,
            value: quantity.value,
            to: quantity.to,
            unit: quantity.unit,
            modifier: quantity.modifier,
            elliptic: quantity.elliptic,
            measured: measured(&words, &local, quantity)
                .iter()
                .map(|range| words.place(range))
                .collect(),
            date: date(text, &timexes, span, limit),
        }
    };
    found.iter().enumerate().map(figure).collect()
}

/// Whether there can be a figure: what costs much is done for no other sentence.
fn may_hold(sentence: &str) -> bool {
    sentence.contains(|c: char| c.is_ascii_digit()) || {
        let words = sentence.split(|c: char| !c.is_alphabetic());
        words.map(str::to_lowercase).any(|word| {
            word == "half"
                || units::NUMBERS.iter().any(|(number, _)| *number == word)
                || units::SCALES.iter().any(|(scale, _)| scale.len() > 3 && *scale == word)
        })
    }
}

/// The words around a figure that no mark divides from it, up to the figures beside it.
fn local(
    words: &Phrases,
    own: &Range<usize>,
    before: Option<usize>,
    after: Option<usize>,
) -> Range<usize> {
    let low = before.unwrap_or(0);
    let start = (low..own.start).rev().find(|at| divides(words, *at)).map_or(low, |at| at + 1);
    let start = match before {
        // "its submarines by 54 % and its ships by 28 %"
        Some(end) if start == end => {
            let link = (end..own.start).find(|at| words.tag(*at).upos() == Upos::Cconj);
            link.map_or(start, |at| at + 1)
        }
        _ => start,
    };
    let high = after.unwrap_or(words.words.len());
    let end = (own.end..high).find(|at| divides(words, *at)).unwrap_or(high);
    let end = match after {
        Some(next) if end == next => {
            let link = (own.end..next).rfind(|at| words.tag(*at).upos() == Upos::Cconj);
            link.unwrap_or(own.end)
        }
        _ => end,
    };
    let start =
        (start..own.start).find(|at| words.tag(*at).upos() != Upos::Cconj).unwrap_or(own.start);
    start..end.max(own.end)
}

fn divides(words: &Phrases, at: usize) -> bool {
    match words.lower(at) {
        "," => !(at > 0 && words.touches_next(at - 1) && words.touches_next(at)),
        ";" | ":" | "(" | ")" | "—" | "–" | "“" | "”" | "\"" => true,
        "." => at + 1 == words.words.len(),
        _ => false,
    }
}

/// The words around a figure, led by subject and verb where they hold none.
fn measured(words: &Phrases, local: &Range<usize>, quantity: &Quantity) -> Vec<Range<usize>> {
    let finite = |range: Range<usize>| range.into_iter().find(|at| words.is_told(*at));
    let told =
        finite(local.start..quantity.words.start).or_else(|| finite(quantity.words.end..local.end));
    if told.is_some() {
        return vec![local.clone()];
    }
    let verb = (0..local.start).rev().find(|at| words.is_told(*at));
    let Some(verb) = verb else {
        // "With 14,500 km of coast, the country …": what it is said of follows.
        let rest = local.end..words.words.len();
        let Some(verb) = finite(rest) else { return vec![local.clone()] };
        let led = local.start..verb + 1;
        return vec![led];
    };
    let opening = (0..verb).rev().find(|at| divides(words, *at)).map_or(0, |at| at + 1);
    let verb = finite(opening..verb).unwrap_or(verb);
    let subject = words.noun_phrase_before(verb).map_or(verb, |phrase| phrase.words.start);
    let end = (verb..local.start)
        .take_while(|at| words.is_verb(*at) || words.tag(*at).upos() == Upos::Adv)
        .last();
    let end = end.map_or(verb + 1, |at| at + 1);
    let colon = (verb..local.start).find(|at| words.lower(*at) == ":");
    let lead = subject..colon.map_or(end, |at| at + 1);
    if lead.end + 1 >= local.start {
        let whole = lead.start..local.end;
        vec![whole]
    } else {
        vec![lead, local.clone()]
    }
}

/// The date that governs a figure: one that follows it before the next figure, else the last before it
/// in its sentence.
fn date(
    text: &str,
    timexes: &[&Timex],
    own: Span,
    limit: usize,
) -> Option<(Edtf, Option<Modifier>)> {
    let dated = |timex: &&&Timex| timex.role == Role::Event && timex.edtf.is_some();
    let after = timexes
        .iter()
        .filter(dated)
        .find(|timex| timex.span.start >= own.end && timex.span.end <= limit);
    // A mark between the two divides them.
    let after =
        after.filter(|timex| !text[own.end..timex.span.start].contains([',', ';', ':', '(', '—']));
    let before = timexes.iter().filter(dated).rfind(|timex| timex.span.end <= own.start);
    let timex = after.or(before)?;
    match &timex.range {
        Some(range) => Some((range.edtf.clone(), None)),
        None => Some((timex.edtf.clone()?, timex.modifier)),
    }
}
