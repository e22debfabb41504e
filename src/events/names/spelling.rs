//! Words of names to keys under which their spellings meet.

use crate::corpus::Document;
use crate::text::Span;

use super::NameKind;
use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};

/// The words at `span`, with single spaces.
pub(super) fn words_of(document: &Document, span: Span) -> String {
    span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Forms that differ in hyphens, stops, plural or "The" alone have the same key.
pub(super) fn key(text: &str) -> String {
    let plain =
        text.to_lowercase().replace('’', "'").replace(['-', '–'], " ").replace(['.', ','], "");
    let plain = plain.strip_prefix("the ").unwrap_or(&plain);
    let legal = [" plc", " inc", " ltd", " llc", " gmbh", " ag"];
    let firm = legal.iter().find_map(|end| plain.strip_suffix(end));
    let plain = firm.map_or(plain, |firm| firm.strip_suffix(" group").unwrap_or(firm));
    plain.strip_suffix('s').unwrap_or(plain).to_owned()
}

/// "Treaty of Ghent" and "Ghent Treaty" have the same key, too.
pub(super) fn key_of(text: &str, kind: NameKind) -> String {
    if !matches!(kind, NameKind::Treaty | NameKind::Conference) {
        return key(text);
    }
    let key = key(text).replace("united nations", "un").replace("u n ", "un ");
    let mut words: Vec<&str> = key
        .split(' ')
        .filter(|word| !matches!(*word, "of" | "the" | "on" | "and" | "at"))
        .collect();
    words.sort_unstable();
    words.join(" ")
}

/// "Russian Pacific Fleet" without its state.
pub(super) fn without_state(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_state = |count: &usize| {
        let known = gazetteer().longest(|at| words[..*count].get(at).copied());
        matches!(known, Some((all, Known::Demonym(_) | Known::Entry(_))) if all == *count)
    };
    let count = (1..words.len().saturating_sub(1)).rev().find(is_state)?;
    (!holds(Cue::OrganizationOf, words[count])).then(|| words[count..].join(" "))
}

/// Whether the letters of `short` begin words of `long`; in another language the order is another.
pub(super) fn is_acronym_of(short: &str, long: &str) -> bool {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    let capital =
        letters.len() >= 2 && letters.iter().all(|c| c.is_uppercase()) && long.contains([' ', '-']);
    let mut initials: Vec<char> = long
        .split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    capital
        && letters.iter().all(|letter| {
            let at = initials.iter().position(|initial| initial == letter);
            at.map(|at| initials.swap_remove(at)).is_some()
        })
}
