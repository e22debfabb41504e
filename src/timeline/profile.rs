//! What of a mention is compared with others, and how rare each part of it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, DocumentId};
use crate::events::names::{NameId, NameKind, Names};
use crate::events::stem::lemma;
use crate::events::{Basis, Mention};
use crate::text::{Span, TokenKind, tokens};
use crate::time::{Bounds, Moment};

/// News is published at most so long after what it tells without a date.
const NEWS_DAYS: f64 = 31.0;
/// What lasts longer than this is no single year.
const LONG_DAYS: f64 = 550.0;

/// What of a mention is compared.
pub(super) struct Profile {
    /// When, if the text says so.
    pub(super) when: Option<Period>,
    /// Lemmas of the content words of its clause.
    pub(super) lemmas: BTreeSet<String>,
    /// Who and where.
    pub(super) names: BTreeSet<NameId>,
    pub(super) places: BTreeSet<NameId>,
    /// Lemmas of its words that are written as names, linked to one or not ("A380").
    pub(super) proper: BTreeSet<String>,
    /// Lemma of the word for the happening.
    pub(super) trigger: String,
    /// Proper names with a year in them, lower-cased.
    pub(super) titles: BTreeSet<String>,
    /// Whether it is only taken for known.
    pub(super) presupposed: bool,
    /// Where the word for the happening stands, and, for a heading, where it does in what it heads.
    pub(super) place: Span,
    pub(super) heads: Option<Span>,
    pub(super) document: DocumentId,
    pub(super) quote: Span,
    pub(super) category: &'static str,
}

/// A time that a date may mean, in days of [`Moment::days`]; open ends are infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Period {
    from: f64,
    to: f64,
}

impl Profile {
    pub(super) fn of(corpus: &Corpus, names: &Names, mention: &Mention) -> Self {
        let text = &corpus.document(mention.quote.document).text;
        let of_place = |id: &NameId| names.get(*id).kind == NameKind::Place;
        let when = mention.dated.as_ref().map(|dated| {
            let period = Period::of(&dated.edtf.bounds());
            let slack = if dated.basis == Basis::Publication { NEWS_DAYS } else { 0.0 };
            Period { from: period.from - slack, ..period }
        });
        Profile {
            when,
            lemmas: content(mention.clause.of(text)),
            names: mention.names.iter().copied().collect(),
            places: mention.names.iter().copied().filter(of_place).collect(),
            proper: proper(
                mention.clause.of(text),
                mention.clause.start == mention.quote.span.start,
            ),
            trigger: lemma(mention.trigger.of(text)),
            titles: mention.titles.iter().map(|title| title.of(text).to_lowercase()).collect(),
            presupposed: mention.presupposed,
            place: mention.trigger,
            heads: mention.heads,
            document: mention.quote.document,
            quote: mention.quote.span,
            category: mention.category.name,
        }
    }

    /// Whether the two dates can both hold, and speak of one time.
    pub(super) fn compatible(&self, other: &Profile) -> bool {
        match (&self.when, &other.when) {
            (Some(a), Some(b)) => a.meets(b),
            _ => true,
        }
    }
}

impl Period {
    fn of(bounds: &Bounds) -> Self {
        Period {
            from: bounds.earliest.map_or(f64::NEG_INFINITY, Moment::days),
            to: bounds.latest.map_or(f64::INFINITY, Moment::days),
        }
    }

    /// Days; infinite for an open one.
    pub(super) fn length(&self) -> f64 {
        self.to - self.from
    }

    /// Whether an instant may belong to both. "By 1991" can hold of everything before, so it is held
    /// against dates within a year of its bound only.
    fn meets(&self, other: &Period) -> bool {
        let near = |x: f64, y: f64| !x.is_finite() || !y.is_finite() || (x - y).abs() <= 366.0;
        let open = |period: &Period| (period.from.is_infinite(), period.to.is_infinite());
        let one_open = open(self) != open(other);
        self.from <= other.to
            && other.from <= self.to
            && (!one_open
                || self.length().is_finite() | other.length().is_finite()
                    && near(self.to, other.to)
                    && near(self.from, other.from))
    }

    /// Whether one is a stretch of years and the other a point within it: "between 1911 and 1915
    /// seven were killed" does not tell the killing of 1915.
    pub(super) fn differ_in_kind(&self, other: &Period) -> bool {
        let (short, long) = (self.length().min(other.length()), self.length().max(other.length()));
        long > LONG_DAYS && short * 2.0 < long
    }
}

/// How common each lemma and name is among all mentions.
pub(super) struct Rarity {
    mentions: f64,
    lemmas: BTreeMap<String, usize>,
    names: BTreeMap<NameId, usize>,
}

impl Rarity {
    pub(super) fn of(profiles: &[Profile]) -> Self {
        let mut rarity = Rarity {
            mentions: f64::from(u32::try_from(profiles.len()).unwrap_or(u32::MAX)) + 1.0,
            lemmas: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for profile in profiles {
            for lemma in &profile.lemmas {
                *rarity.lemmas.entry(lemma.clone()).or_default() += 1;
            }
            for name in &profile.names {
                *rarity.names.entry(*name).or_default() += 1;
            }
        }
        rarity
    }

    /// How many mentions hold the lemma.
    pub(super) fn lemma_count(&self, lemma: &str) -> usize {
        self.lemmas.get(lemma).copied().unwrap_or(1)
    }

    /// How many mentions hold the name.
    pub(super) fn name_count(&self, name: NameId) -> usize {
        self.names.get(&name).copied().unwrap_or(1)
    }

    /// Weight of something that `count` of all mentions hold: 1 for a hapax, 0 for what all hold.
    pub(super) fn weight(&self, count: usize) -> f64 {
        let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        ((self.mentions / count).ln() / self.mentions.ln()).clamp(0.02, 1.0)
    }

    pub(super) fn lemmas<'a>(&self, lemmas: impl Iterator<Item = &'a String>) -> f64 {
        lemmas.map(|lemma| self.weight(self.lemma_count(lemma))).sum()
    }

    pub(super) fn names<'a>(&self, names: impl Iterator<Item = &'a NameId>) -> f64 {
        names.map(|name| self.weight(self.name_count(*name))).sum()
    }
}

/// Lemmas of the words that carry meaning; years do not, they are compared as dates.
pub(super) fn content(text: &str) -> BTreeSet<String> {
    tokens(text)
        .iter()
        .filter(|token| token.kind != TokenKind::Mark)
        .filter(|token| token.kind == TokenKind::Word || token.span.len() != 4)
        .map(|token| token.span.of(text))
        .filter(|word| word.len() > 2 && !STOP.contains(&word.to_lowercase().as_str()))
        .map(lemma)
        .collect()
}

/// Lemmas of the words with a capital or a digit that do not only begin a sentence.
fn proper(clause: &str, begins_sentence: bool) -> BTreeSet<String> {
    let words = tokens(clause);
    let words =
        words.iter().filter(|token| token.kind == TokenKind::Word).map(|t| t.span.of(clause));
    words
        .skip(usize::from(begins_sentence))
        .filter(|word| word.len() > 2 && word.contains(|c: char| c.is_uppercase()))
        .filter(|word| !STOP.contains(&word.to_lowercase().as_str()))
        .map(lemma)
        .collect()
}

/// Words that say nothing about which event it is.
#[rustfmt::skip]
const STOP: &[&str] = &[
    "the", "and", "that", "this", "these", "those", "with", "from", "for", "was", "were", "has", "had", "have",
    "been", "being", "are", "its", "his", "her", "their", "our", "which", "who", "whom", "whose", "when",
    "while", "where", "into", "onto", "upon", "over", "under", "after", "before", "during", "since", "until",
    "about", "against", "between", "among", "through", "than", "then", "also", "such", "other", "another",
    "some", "any", "all", "both", "each", "not", "but", "will", "would", "could", "should", "may", "might",
    "can", "more", "most", "very", "new", "per", "year", "month", "day", "early", "late", "mid", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "spring", "summer", "autumn", "winter", "out", "off", "two", "one", "they", "them", "she", "him", "you",
    "there", "here", "including", "end", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "yesterday", "today", "last", "first", "later", "following",
];
