//! Do two mentions tell the same event? With the reason.
//!
//! Date alone is useless, so it only rules pairs out; shared names, rare words and the word for the
//! happening rule them in. A false merge hides evidence and a missed one only repeats it, so in
//! doubt the answer is no.

use std::collections::BTreeSet;

use crate::events::names::{NameId, Names};

use super::profile::{Period, Profile, Rarity, content};

/// Bytes between two sentences that speak of one thing, at most.
const NEAR: usize = 400;
/// What is dated to the year or coarser lasts as long or longer.
const YEAR_DAYS: f64 = 364.0;

/// That two mentions tell one event, how strongly, and why.
pub(super) struct Same {
    pub(super) score: f64,
    pub(super) why: String,
}

/// What two mentions have in common, weighed by rarity.
struct Common<'a> {
    names: Vec<&'a NameId>,
    /// Whether they share a rare word that is written as a name.
    proper: bool,
    /// Weight of the shared words that are part of no shared name.
    words: f64,
    /// Weight of shared names and words.
    weight: f64,
    /// Share of the smaller mention that the larger holds.
    contained: f64,
    /// Share of the larger mention that the smaller holds.
    alike: f64,
}

/// Whether `a` and `b` tell one event.
pub(super) fn same(rarity: &Rarity, names: &Names, a: &Profile, b: &Profile) -> Option<Same> {
    let told = |why: &str, score| Some(Same { score, why: why.to_owned() });
    if a.document == b.document {
        if a.heads == Some(b.place) || b.heads == Some(a.place) {
            return told("one is the heading of the other", 4.0);
        }
        if a.quote == b.quote {
            return None;
        }
    }
    let same_word = a.trigger == b.trigger;
    if !a.compatible(b) || (a.presupposed || b.presupposed) && !same_word {
        return None;
    }
    if let Some(title) = a.titles.intersection(&b.titles).next() {
        return told(&format!("both name “{title}”"), 3.0);
    }
    if same_word && a.when == b.when && a.lemmas == b.lemmas && a.lemmas.len() >= 2 {
        return told("the sentences are the same", 3.0);
    }
    let common = Common::of(rarity, names, a, b);
    if common.alike >= 0.8 && common.weight >= 1.5 {
        return told("the sentences are nearly the same", 2.0 + common.alike);
    }
    let both_placed = !a.places.is_empty() && !b.places.is_empty();
    if common.names.is_empty() && !common.proper || both_placed && a.places.is_disjoint(&b.places) {
        return None;
    }
    let merges = match (&a.when, &b.when) {
        (Some(x), Some(y)) => dated(rarity, &common, a, b, (x, y)),
        // What two sentences take for known by the same noun, of the same place.
        (None, None) if a.presupposed && b.presupposed => !a.places.is_disjoint(&b.places),
        (None, None) => telling(a) && same_word && common.contained >= 0.75 && common.weight >= 1.8,
        _ => undated(rarity, &common, a, b),
    };
    let score = common.contained + common.alike;
    merges.then(|| Same { score, why: reasons(names, a, b, &common) })
}

/// Two dated mentions: the same day needs less in common than the same year, and the same word for
/// what happened less than another.
fn dated(
    rarity: &Rarity,
    common: &Common,
    a: &Profile,
    b: &Profile,
    (x, y): (&Period, &Period),
) -> bool {
    if x.differ_in_kind(y) {
        return false;
    }
    let (weight, contained) = match x.length().max(y.length()) {
        days if days <= 2.0 => (1.0, 0.35),
        days if days <= 32.0 => (1.3, 0.4),
        _ => (1.6, 0.4),
    };
    // A name that only the two share is as rare as can be, however small the corpus.
    let rare = |id: &&NameId| {
        let count = rarity.name_count(**id);
        count <= 2 || rarity.weight(count) >= 0.55
    };
    let distinctive = common.names.iter().any(rare) || common.words >= 0.8;
    // What says little else may be short.
    let weight = if common.contained >= 0.6 { weight * 0.7 } else { weight };
    let enough = |more: f64| {
        distinctive && common.weight >= weight + more && common.contained >= contained + more / 5.0
    };
    if a.trigger == b.trigger {
        return said_again(common, a, b, x == y) || enough(if telling(a) { 0.0 } else { 0.5 });
    }
    // Another word for it: "took control of the port", "the seizure of the port".
    let unclear = a.category == "other" || b.category == "other";
    let one_kind = a.category == b.category || unclear;
    let who = a.names == b.names && a.names.len() >= 2;
    let about = |a: &Profile, b: &Profile| telling(b) && a.lemmas.contains(&b.trigger);
    let worded = common.words >= 0.8;
    worded && (about(a, b) || about(b, a)) && enough(0.2)
        || one_kind && common.names.iter().any(rare) && enough(if unclear { 0.9 } else { 0.5 })
        || worded && who && enough(0.5)
}

/// The next sentences say it again: the same word, kind and date, finer than a year.
fn said_again(common: &Common, a: &Profile, b: &Profile, same_date: bool) -> bool {
    let (first, second) = if a.quote < b.quote { (a, b) } else { (b, a) };
    a.document == b.document
        && second.quote.start < first.quote.end + NEAR
        && same_date
        && a.when.is_some_and(|when| when.length() < YEAR_DAYS)
        && a.category == b.category
        && common.contained >= 0.2
}

/// An undated mention and a dated one: only the same telling word, who it is about, and rare words
/// together are enough.
fn undated(rarity: &Rarity, common: &Common, a: &Profile, b: &Profile) -> bool {
    let (undated, dated) = if a.when.is_none() { (a, b) } else { (b, a) };
    let rare_word = rarity.weight(rarity.lemma_count(&undated.trigger)) >= 0.4;
    let same_word = undated.trigger == dated.trigger;
    let words_besides = dated.lemmas.contains(&undated.trigger) && common.words >= 1.6;
    telling(undated)
        && rare_word
        && common.names.len() >= 2
        && common.weight >= 2.2
        && (same_word && common.contained >= 0.6 && common.alike >= 0.3
            || words_besides && common.contained >= 0.45 && common.alike >= 0.35)
}

/// Whether the word for the happening says which happening it is.
fn telling(profile: &Profile) -> bool {
    !LIGHT.contains(&profile.trigger.as_str())
}

impl<'a> Common<'a> {
    fn of(rarity: &Rarity, names: &Names, a: &'a Profile, b: &'a Profile) -> Self {
        let shared: Vec<&NameId> = a.names.intersection(&b.names).collect();
        let of_names: BTreeSet<String> = shared
            .iter()
            .flat_map(|id| {
                let name = names.get(**id);
                name.aliases.iter().chain([&name.name]).flat_map(|form| content(form))
            })
            .collect();
        let words = a.lemmas.intersection(&b.lemmas).filter(|lemma| !of_names.contains(*lemma));
        let weight =
            rarity.lemmas(a.lemmas.intersection(&b.lemmas)) + rarity.names(shared.iter().copied());
        let total = |p: &Profile| rarity.lemmas(p.lemmas.iter()) + rarity.names(p.names.iter());
        let (one, other) = (total(a), total(b));
        let mut proper = a.proper.intersection(&b.proper);
        Common {
            proper: proper.any(|word| rarity.weight(rarity.lemma_count(word)) >= 0.5),
            names: shared,
            words: rarity.lemmas(words),
            weight,
            contained: weight / one.min(other).max(0.1),
            alike: weight / one.max(other).max(0.1),
        }
    }
}

fn reasons(names: &Names, a: &Profile, b: &Profile, common: &Common) -> String {
    let who = common.names.iter().take(3).map(|id| names.get(**id).name.as_str());
    let shared = a.proper.intersection(&b.proper).take(3).map(String::as_str);
    let who: Vec<&str> = if common.names.is_empty() { shared.collect() } else { who.collect() };
    let mut why = format!("both speak of {}", who.join(", "));
    if a.trigger == b.trigger {
        why += ", with the same word for what happened";
    }
    match (&a.when, &b.when) {
        (Some(x), Some(y)) if x == y => why += ", on the same date",
        (Some(_), Some(_)) => why += ", on dates that can both hold",
        _ => why += "; one of them gives no date",
    }
    why
}

/// Lemmas of verbs that need another to say what happened; that two sentences share one says little.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "begin", "start", "end", "join", "leav", "return", "becom", "move", "open", "close", "form", "creat",
    "make", "take", "rais", "expand", "complet", "agre", "decid", "meet", "succeed", "fail", "continu", "give",
    "hold", "have", "go", "come", "get", "find", "lead", "bring", "put", "send", "receiv", "call", "seek",
    "reach", "ask", "tri", "attempt", "remain", "provid", "support", "serv", "appoint", "sign", "establish",
    "say", "state", "stat", "announc", "tell", "claim", "report", "declar", "note", "argu", "suggest", "explain",
    "confirm", "comment", "conclud", "warn", "propos", "plan", "expect",
];
