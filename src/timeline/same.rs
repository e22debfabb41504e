//! Do two mentions tell the same event? With the reason.
//!
//! Date alone is useless, so it only rules pairs out; shared names, rare words and the word for the
//! happening rule them in. A false merge hides evidence and a missed one only repeats it, so in
//! doubt the answer is no.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, DocumentId};
use crate::events::Mention;
use crate::events::names::{NameId, NameKind, Names};
use crate::events::stem::stem;
use crate::text::{Span, TokenKind, tokens};
use crate::time::{Bounds, Moment, Precision};

/// What of a mention is compared.
pub(super) struct Profile {
    /// Earliest and latest instant of its date.
    pub(super) bounds: Option<Bounds>,
    precision: Option<Precision>,
    /// Stems of the content words of its clause.
    pub(super) stems: BTreeSet<String>,
    pub(super) names: BTreeSet<NameId>,
    places: BTreeSet<NameId>,
    trigger: String,
    /// Proper names with a year in them, lower-cased.
    titles: BTreeSet<String>,
    presupposed: bool,
    /// Where the word for the happening stands, and, for a heading, where it does in what it heads.
    place: Span,
    heads: Option<Span>,
    document: DocumentId,
    quote: Span,
    category: &'static str,
}

/// How common each stem and name is among all mentions.
pub(super) struct Rarity {
    mentions: f64,
    stems: BTreeMap<String, usize>,
    names: BTreeMap<NameId, usize>,
}

/// That two mentions tell one event, how strongly, and why.
pub(super) struct Same {
    pub(super) score: f64,
    pub(super) why: String,
}

impl Profile {
    pub(super) fn of(corpus: &Corpus, names: &Names, mention: &Mention) -> Self {
        let text = &corpus.document(mention.quote.document).text;
        let dated = mention.dated.as_ref();
        let of_place = |id: &NameId| names.get(*id).kind == NameKind::Place;
        Profile {
            bounds: dated.map(|dated| dated.edtf.bounds()),
            precision: dated.map(|dated| dated.edtf.precision()),
            stems: content(mention.clause.of(text)),
            names: mention.names.iter().copied().collect(),
            places: mention.names.iter().copied().filter(of_place).collect(),
            trigger: stem(mention.trigger.of(text)),
            titles: mention.titles.iter().map(|title| title.of(text).to_lowercase()).collect(),
            presupposed: mention.presupposed,
            place: mention.trigger,
            heads: mention.heads,
            document: mention.quote.document,
            quote: mention.quote.span,
            category: mention.category.name,
        }
    }

    /// Whether the two dates can both hold, and speak of one time: "by 1991" can hold of everything
    /// before, so it is held against dates within a year of its bound only.
    pub(super) fn compatible(&self, other: &Profile) -> bool {
        let (Some(a), Some(b)) = (&self.bounds, &other.bounds) else { return true };
        let near = |x: Option<Moment>, y: Option<Moment>| match (x, y) {
            (Some(x), Some(y)) => (x.days() - y.days()).abs() <= 366.0,
            _ => true,
        };
        let open = |bounds: &Bounds| bounds.earliest.is_none() || bounds.latest.is_none();
        let one_open = open(a) != open(b);
        a.overlap(b) && (!one_open || near(a.latest, b.latest) && near(a.earliest, b.earliest))
    }

    /// Whether the two have dates, and the same.
    fn same_date(&self, other: &Profile) -> bool {
        self.bounds.is_some() && self.bounds == other.bounds
    }
}

impl Rarity {
    pub(super) fn of(profiles: &[Profile]) -> Self {
        let mut rarity = Rarity {
            mentions: f64::from(u32::try_from(profiles.len()).unwrap_or(u32::MAX)) + 1.0,
            stems: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for profile in profiles {
            for stem in &profile.stems {
                *rarity.stems.entry(stem.clone()).or_default() += 1;
            }
            for name in &profile.names {
                *rarity.names.entry(*name).or_default() += 1;
            }
        }
        rarity
    }

    /// How many mentions hold the stem.
    pub(super) fn stem_count(&self, stem: &str) -> usize {
        self.stems.get(stem).copied().unwrap_or(1)
    }

    /// How many mentions hold the name.
    pub(super) fn name_count(&self, name: NameId) -> usize {
        self.names.get(&name).copied().unwrap_or(1)
    }

    /// Weight of something that `count` of all mentions hold: 1 for a hapax, 0 for what all hold.
    fn weight(&self, count: usize) -> f64 {
        let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        ((self.mentions / count).ln() / self.mentions.ln()).clamp(0.02, 1.0)
    }

    fn stems<'a>(&self, stems: impl Iterator<Item = &'a String>) -> f64 {
        stems.map(|stem| self.weight(self.stem_count(stem))).sum()
    }

    fn names<'a>(&self, names: impl Iterator<Item = &'a NameId>) -> f64 {
        names.map(|name| self.weight(self.name_count(*name))).sum()
    }
}

/// Whether `a` and `b` tell one event.
pub(super) fn same(rarity: &Rarity, names: &Names, a: &Profile, b: &Profile) -> Option<Same> {
    if a.document == b.document && (a.heads == Some(b.place) || b.heads == Some(a.place)) {
        let why = "one is the heading of the other".to_owned();
        return Some(Same { score: 4.0, why });
    }
    if !a.compatible(b) || a.document == b.document && a.quote == b.quote {
        return None;
    }
    if (a.presupposed || b.presupposed) && a.trigger != b.trigger {
        return None;
    }
    let told = |why: String, score| Some(Same { score, why });
    if let Some(title) = a.titles.intersection(&b.titles).next() {
        return told(format!("both name “{title}”"), 3.0);
    }
    let shared_names: Vec<&NameId> = a.names.intersection(&b.names).collect();
    let shared =
        rarity.stems(a.stems.intersection(&b.stems)) + rarity.names(shared_names.iter().copied());
    let total = |p: &Profile| rarity.stems(p.stems.iter()) + rarity.names(p.names.iter());
    let (small, large) = (total(a).min(total(b)), total(a).max(total(b)));
    let (contained, alike) = (shared / small.max(0.1), shared / large.max(0.1));
    if alike >= 0.8 && small >= 1.5 {
        return told("the sentences are nearly the same".to_owned(), 2.0 + alike);
    }
    if shared_names.is_empty() || a.places.is_disjoint(&b.places) && has_both_places(a, b) {
        return None;
    }
    let score = contained + alike;
    let reasons = reasons(names, a, b, &shared_names);
    let merges = match (&a.bounds, &b.bounds) {
        (Some(_), Some(_)) => {
            dated_pair(a, b, contained, distinctive(rarity, names, a, b, &shared_names))
        }
        // What two sentences take for known by the same noun, of the same place.
        (None, None) if a.presupposed && b.presupposed => !a.places.is_disjoint(&b.places),
        (None, None) => a.trigger == b.trigger && contained >= 0.75 && shared >= 1.2,
        _ => {
            let (undated, dated) = if a.bounds.is_none() { (a, b) } else { (b, a) };
            dated.stems.contains(&undated.trigger)
                && !LIGHT.contains(&undated.trigger.as_str())
                && contained >= 0.4
                && shared >= 1.5
                && shared_names.len() >= 2
        }
    };
    if merges { told(reasons, score) } else { None }
}

/// Two dated mentions: the same day needs less in common than the same year.
fn dated_pair(a: &Profile, b: &Profile, contained: f64, distinctive: bool) -> bool {
    let finest = a.precision.min(b.precision);
    let same_word = a.trigger == b.trigger;
    let near = a.document == b.document
        && a.quote.start.max(b.quote.start)
            - a.quote.end.min(b.quote.end).min(a.quote.start.max(b.quote.start))
            < 400;
    let needed = match finest {
        Some(Precision::Time | Precision::Day) if a.same_date(b) => 0.35,
        Some(Precision::Time | Precision::Day | Precision::Month) => 0.45,
        _ => 0.5,
    };
    let coarse = a.precision.max(b.precision) > Some(Precision::Year);
    let needed = if coarse { needed + 0.15 } else { needed };
    let needed = if same_word { needed - 0.1 } else { needed };
    let said_again = near
        && same_word
        && a.same_date(b)
        && a.category == b.category
        && finest < Some(Precision::Year)
        && contained >= 0.2;
    said_again || contained >= needed && (distinctive || same_word)
}

/// Whether what two mentions share tells this event from others: a rare name, or rare words besides
/// the names. That the same two countries act proves nothing.
fn distinctive(
    rarity: &Rarity,
    names: &Names,
    a: &Profile,
    b: &Profile,
    shared: &[&NameId],
) -> bool {
    let rare = shared.iter().any(|id| rarity.weight(rarity.name_count(**id)) >= 0.55);
    let of_names: BTreeSet<String> = shared
        .iter()
        .flat_map(|id| {
            let name = names.get(**id);
            name.aliases.iter().chain([&name.name]).flat_map(|form| content(form))
        })
        .collect();
    let words = a.stems.intersection(&b.stems).filter(|stem| !of_names.contains(*stem));
    rare || rarity.stems(words) >= 0.8
}

fn has_both_places(a: &Profile, b: &Profile) -> bool {
    !a.places.is_empty() && !b.places.is_empty()
}

fn reasons(names: &Names, a: &Profile, b: &Profile, shared: &[&NameId]) -> String {
    let who: Vec<_> = shared.iter().take(3).map(|id| names.get(**id).name.as_str()).collect();
    let mut why = format!("both speak of {}", who.join(", "));
    if a.trigger == b.trigger {
        why += ", with the same word for what happened";
    }
    match (&a.bounds, &b.bounds) {
        (Some(_), Some(_)) if a.same_date(b) => why += ", on the same date",
        (Some(_), Some(_)) => why += ", on dates that can both hold",
        _ => why += "; one of them gives no date",
    }
    why
}

/// Stems of the words that carry meaning; years do not, they are compared as dates.
fn content(text: &str) -> BTreeSet<String> {
    tokens(text)
        .iter()
        .filter(|token| token.kind != TokenKind::Mark)
        .filter(|token| token.kind == TokenKind::Word || token.span.len() != 4)
        .map(|token| token.span.of(text))
        .filter(|word| word.len() > 2 && !STOP.contains(&word.to_lowercase().as_str()))
        .map(stem)
        .collect()
}

/// Stems of verbs that need another to say what happened; that two sentences share one says nothing.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "began", "begun", "begin", "start", "end", "join", "left", "leav", "return", "becam", "becom", "move",
    "open", "close", "form", "creat", "made", "make", "took", "take", "rais", "expand", "complet",
];

/// Words that say nothing about which event it is.
#[rustfmt::skip]
const STOP: &[&str] = &[
    "the",
    "and",
    "that",
    "this",
    "these",
    "those",
    "with",
    "from",
    "for",
    "was",
    "were",
    "has",
    "had",
    "have",
    "been",
    "being",
    "are",
    "its",
    "his",
    "her",
    "their",
    "our",
    "which",
    "who",
    "whom",
    "whose",
    "when",
    "while",
    "where",
    "into",
    "onto",
    "upon",
    "over",
    "under",
    "after",
    "before",
    "during",
    "since",
    "until",
    "about",
    "against",
    "between",
    "among",
    "through",
    "than",
    "then",
    "also",
    "such",
    "other",
    "another",
    "some",
    "any",
    "all",
    "both",
    "each",
    "not",
    "but",
    "will",
    "would",
    "could",
    "should",
    "may",
    "might",
    "can",
    "more",
    "most",
    "very",
    "new",
    "per",
    "year",
    "month",
    "day",
    "early",
    "late",
    "mid",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "spring",
    "summer",
    "autumn",
    "winter",
    "out",
    "off",
    "two",
    "one",
    "they",
    "them",
    "she",
    "him",
    "you",
    "there",
    "here",
    "including",
    "end",
];
