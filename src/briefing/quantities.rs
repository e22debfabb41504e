//! Numbers with their units, as the words of a sentence give them.

use std::ops::Range;

use crate::text::parts_of_speech::{Tag, Upos};
use crate::text::{Span, TokenKind};
use crate::time::Modifier;

use super::decimal::Decimal;
use super::phrases::Phrases;
use super::units;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A measure, a currency (ISO 4217), "percent".
    Known(&'static str),
    /// The square or cube of a measure.
    Power(&'static str, &'static str),
    /// The noun as it stands: "ships".
    Noun(Span),
    /// Nothing is said: "a population of 20 million".
    Unsaid,
}

/// A number with its unit.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// All its words, with those that say how exact it is.
    pub(super) words: Range<usize>,
    /// The number; the lower of two.
    pub(super) value: Decimal,
    /// The higher of two: "10 to 12 km".
    pub(super) to: Option<Decimal>,
    /// What it counts.
    pub(super) unit: Unit,
    /// How exact it is.
    pub(super) modifier: Option<Modifier>,
    /// Whether scale or unit stand with an earlier figure.
    pub(super) elliptic: bool,
    scale: i32,
}

/// A number without its unit.
#[derive(Clone, Copy)]
struct Number {
    value: Decimal,
    end: usize,
    /// Whether it stands in digits.
    digits: bool,
    /// Whether digits look like a year.
    year: bool,
    /// Power of ten of "million"; 0 where none is said.
    scale: i32,
}

/// The quantities of a sentence, in order. `taken` are places of dates.
pub(super) fn quantities(words: &Phrases, taken: &[Span]) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < words.words.len() {
        let quantity = quantity(words, at, taken, &found);
        at = quantity.as_ref().map_or(at + 1, |quantity| quantity.words.end.max(at + 1));
        found.extend(quantity);
    }
    found
}

fn quantity(words: &Phrases, at: usize, taken: &[Span], found: &[Quantity]) -> Option<Quantity> {
    let first = number(words, at)?;
    let span = words.place(&(at..first.end));
    if taken.iter().any(|taken| taken.overlaps(span)) {
        return None;
    }
    let (second, end) = range(words, first.end).map_or((None, first.end), |number| (Some(number), number.end));
    let sign = sign(words, at);
    let start = sign.map_or(at, |(start, _)| start);
    let (modifier, start) = modifier(words, start);
    let last = second.unwrap_or(first);
    let number = Number { scale: last.scale, end, ..first };
    let (unit, end, elliptic) = match sign {
        Some((_, code)) => (Unit::Known(code), end, false),
        None => match unit(words, &number) {
            Some((unit, end)) => (unit, end, false),
            None => (implied(words, start, &number, found)?, end, true),
        },
    };
    if !is_figure(words, at, &number, unit, modifier) {
        return None;
    }
    let inherited = found.last().filter(|_| elliptic && last.scale == 0 && unit != Unit::Unsaid);
    let scale = inherited.map_or(last.scale, |figure| figure.scale);
    // "10 to 12 million": the scale is that of both.
    let own = |number: Number| number.value.times_ten(if number.scale == 0 { scale } else { 0 });
    let (after, end) = trailing(words, end);
    Some(Quantity {
        words: start..end,
        value: own(first),
        to: second.map(own),
        unit,
        modifier: modifier.or(after),
        elliptic,
        scale,
    })
}

/// Whether the number counts something and names nothing: "F-35", "Article 9", "the two sides".
fn is_figure(words: &Phrases, at: usize, number: &Number, unit: Unit, modifier: Option<Modifier>) -> bool {
    let before = words.before(at);
    let measured = matches!(unit, Unit::Known(_) | Unit::Power(..));
    if units::NUMBERED.contains(&before) || words.before(at) == "." && units::NUMBERED.contains(&words.before(at - 1)) {
        return measured && !matches!(before, "no" | "article" | "section" | "page" | "pp" | "p");
    }
    if measured || number.scale > 0 && number.digits {
        return true;
    }
    let named = number.digits && at > 0 && words.is_name(at - 1);
    if named || number.year && modifier.is_none() {
        return false;
    }
    let small = number.value.value() < 13.0 && number.scale == 0;
    let capital = !number.digits && words.is_capital(at) && at > 0;
    number.digits || !capital && (!small || modifier.is_some_and(|_| before != "some"))
}

/// The number that begins at `at`.
fn number(words: &Phrases, at: usize) -> Option<Number> {
    let word = words.words.get(at)?;
    match word.kind {
        TokenKind::Number => digits(words, at),
        TokenKind::Word => spelled(words, at),
        TokenKind::Mark => None,
    }
}

fn digits(words: &Phrases, at: usize) -> Option<Number> {
    if at > 0 && words.touches_next(at - 1) && !may_touch(words, at - 1) {
        return None;
    }
    let first = words.lower(at);
    let mut plain = first.to_owned();
    let (mut end, mut power, mut grouped) = (at + 1, 0, false);
    let joined = |end: usize, mark: &str| {
        let next = words.words.get(end + 1).filter(|next| next.kind == TokenKind::Number)?;
        let touches = words.lower(end) == mark && words.touches_next(end - 1) && words.touches_next(end);
        touches.then_some(next.lower.as_str())
    };
    while let Some(group) = joined(end, ",").filter(|group| group.len() == 3) {
        plain += group;
        (end, grouped) = (end + 2, true);
    }
    if let Some(decimals) = joined(end, ".") {
        plain += decimals;
        power = -i32::try_from(decimals.len()).ok()?;
        end += 2;
        if joined(end, ".").is_some() {
            return None;
        }
    }
    let leading = first.len() > 1 && first.starts_with('0');
    if leading || plain.len() > 15 || !may_follow(words, end) {
        return None;
    }
    let year = !grouped && power == 0 && first.len() == 4 && ("1000".."2100").contains(&first);
    let value = Decimal::new(plain.parse().ok()?, power);
    Some(scaled(words, Number { value, end, digits: true, year, scale: 0 }))
}

/// Whether what touches a number on its left leaves it a number.
fn may_touch(words: &Phrases, at: usize) -> bool {
    let mark = words.lower(at);
    let dash = matches!(mark, "-" | "–" | "—" | "−");
    let sign = units::SIGNS.iter().any(|(sign, _)| *sign == mark);
    let opens = matches!(mark, "(" | "[" | "“" | "\"" | "‘" | "~" | "≈" | "*" | "_");
    sign || opens || dash && mark == "—" || dash && !(at > 0 && words.touches_next(at - 1))
}

/// Whether what touches a number on its right leaves it a number.
fn may_follow(words: &Phrases, end: usize) -> bool {
    if !words.touches_next(end - 1) {
        return true;
    }
    let next = words.lower(end);
    let suffix = units::SCALES.iter().any(|(word, _)| *word == next) || known(units::MEASURES, next).is_some();
    match words.words[end].kind {
        TokenKind::Word => suffix,
        TokenKind::Number => false,
        TokenKind::Mark => !matches!(next, "/" | ":" | "+" | "=" | "×" | "′" | "″" | "°" | "#" | "@" | "_") || !words.touches_next(end),
    }
}

/// Adds "million" and the like.
fn scaled(words: &Phrases, number: Number) -> Number {
    let Some((word, power)) = units::SCALES.iter().find(|(word, _)| *word == words.lower(number.end)) else {
        return number;
    };
    let touches = words.touches_next(number.end - 1);
    // "5 m" is a length, "$5m" is money; "hundred" and "thousand" after digits are rare but clear.
    let money = sign(words, number.end.saturating_sub(1)).is_some() || has_sign_before(words, number.end);
    if word.len() == 1 && !(touches && money) {
        return number;
    }
    let scale = number.scale + power;
    scaled(words, Number { value: number.value.times_ten(*power), end: number.end + 1, scale, year: false, ..number })
}

fn has_sign_before(words: &Phrases, end: usize) -> bool {
    let from = end.saturating_sub(5);
    (from..end).any(|at| units::SIGNS.iter().any(|(sign, _)| *sign == words.lower(at)))
}

/// A number in words: "five", "twenty-five", "a million", "one and a half".
fn spelled(words: &Phrases, at: usize) -> Option<Number> {
    let before = words.before(at);
    if before == "-" && words.touches_next(at - 1) && at > 1 && words.touches_next(at - 2) {
        return None;
    }
    let whole = |at: usize| units::NUMBERS.iter().find(|(word, _)| *word == words.lower(at)).map(|(_, value)| *value);
    let scale = |at: usize| units::SCALES.iter().find(|(word, _)| word.len() > 3 && *word == words.lower(at));
    let (mut value, mut end) = match words.lower(at) {
        "a" | "an" => (scale(at + 1).map(|_| 1)?, at + 1),
        "half" => return half(words, at),
        _ => (whole(at)?, at + 1),
    };
    if value >= 20 && words.lower(end) == "-" && let Some(unit) = whole(end + 1).filter(|unit| *unit < 10) {
        (value, end) = (value + unit, end + 2);
    }
    let mut number = Number { value: Decimal::new(value, 0), end, digits: false, year: false, scale: 0 };
    let half = ["and", "a", "half"];
    let words_after: Vec<usize> =
        (end..end + 6).filter(|at| words.lower(*at) != "-").take(3).collect();
    if words_after.iter().map(|at| words.lower(*at)).eq(half) {
        number.value = Decimal::new(value * 10 + 5, -1);
        number.end = words_after[2] + 1;
    }
    let scaled = scaled(words, number);
    // "one hundred and fifty", "two thousand five hundred"
    let next = scaled.end + usize::from(words.lower(scaled.end) == "and");
    if (2..6).contains(&scaled.scale)
        && let Some(rest) = spelled(words, next).filter(|rest| rest.scale < scaled.scale)
    {
        let sum = scaled.value.value() + rest.value.value();
        #[expect(clippy::cast_possible_truncation, reason = "whole numbers below a million")]
        let value = Decimal::new(sum as i64, 0);
        return Some(Number { value, end: rest.end, ..scaled });
    }
    Some(scaled)
}

/// "half of the amount", "half a million".
fn half(words: &Phrases, at: usize) -> Option<Number> {
    let number = Number { value: Decimal::new(5, -1), end: at + 1, digits: false, year: false, scale: 0 };
    if matches!(words.lower(at + 1), "a" | "an") && words.lower(at + 2).ends_with("illion") {
        return Some(scaled(words, Number { end: at + 2, ..number }));
    }
    // "the first half of": a part, not a share.
    let shared = words.lower(at + 1) == "of" && !matches!(words.tag(at.wrapping_sub(1)).upos(), Upos::Adj | Upos::Det | Upos::Num);
    shared.then_some(number)
}

/// The second number of "10 to 12", "10–12", "between 10 and 12".
fn range(words: &Phrases, end: usize) -> Option<Number> {
    let link = words.lower(end);
    let dash = matches!(link, "-" | "–");
    if !dash && !matches!(link, "to" | "and" | "or") {
        return None;
    }
    let between = (end.saturating_sub(6)..end).any(|at| words.lower(at) == "between");
    if link == "and" && !between {
        return None;
    }
    let after = if dash && words.touches_next(end) {
        let mark = words.words.get(end + 1)?;
        (mark.kind == TokenKind::Number).then(|| touching_digits(words, end + 1)).flatten()
    } else {
        number(words, end + 1)
    };
    let second = after.filter(|second| !second.year)?;
    // "from 50 to 60 ships", but not "gave 50 to three villages"
    unit(words, &second).map(|_| second)
}

/// A number that touches the dash before it.
fn touching_digits(words: &Phrases, at: usize) -> Option<Number> {
    let value = Decimal::new(words.lower(at).parse().ok()?, 0);
    let number = Number { value, end: at + 1, digits: true, year: false, scale: 0 };
    may_follow(words, at + 1).then(|| scaled(words, number))
}

/// The sign of a currency before the number at `at`, and where it begins.
fn sign(words: &Phrases, at: usize) -> Option<(usize, &'static str)> {
    let before = at.checked_sub(1)?;
    let lower = words.lower(before);
    if let Some(code) = units::SIGNS.iter().find(|(sign, _)| *sign == lower).map(|(_, code)| *code) {
        let letters = before.checked_sub(1).filter(|at| lower == "$" && words.touches_next(*at));
        let other = letters.and_then(|at| units::DOLLARS.iter().find(|(name, _)| *name == words.lower(at)).map(|(_, code)| (at, *code)));
        return Some(other.unwrap_or((before, code)));
    }
    let code = known(units::MONEY, lower).filter(|_| words.is_capital(before) && lower.len() == 3)?;
    Some((before, code))
}

fn known(table: &[(&'static str, &[&str])], word: &str) -> Option<&'static str> {
    table.iter().find(|(_, words)| words.contains(&word)).map(|(name, _)| *name)
}

/// The unit after a number, and where it ends.
fn unit(words: &Phrases, number: &Number) -> Option<(Unit, usize)> {
    let mut at = number.end;
    let lower = |at: usize| words.lower(at);
    if !number.digits && number.value == Decimal::new(5, -1) && number.scale == 0 {
        return Some((Unit::Known("share"), at));
    }
    match (lower(at), lower(at + 1)) {
        ("percentage", "point" | "points") => return Some((Unit::Known("percentage points"), at + 2)),
        ("%" | "percent" | "pct", _) => return Some((Unit::Known("percent"), at + 1)),
        ("per", "cent") => return Some((Unit::Known("percent"), at + 2)),
        ("times", _) => {
            let compares = matches!(lower(at + 1), "as" | "the" | "that")
                || matches!(words.tag(at + 1), Tag::Jjr | Tag::Rbr)
                || matches!(lower(at + 1), "more" | "less");
            return compares.then_some((Unit::Known("times"), at + 1));
        }
        _ => {}
    }
    if lower(at) == "-" && words.touches_next(at) {
        at += 1;
        let measure = known(units::MEASURES, lower(at));
        return measure.map(|name| (Unit::Known(name), at + 1));
    }
    if let power @ ("square" | "sq" | "cubic" | "nautical") = lower(at) {
        let next = at + 1 + usize::from(lower(at + 1) == ".");
        let power = match power {
            "cubic" => "cubic",
            "nautical" => "nautical",
            _ => "square",
        };
        return known(units::MEASURES, lower(next)).map(|name| (Unit::Power(power, name), next + 1));
    }
    if let Some(name) = known(units::MEASURES, lower(at)) {
        return Some((Unit::Known(name), at + 1));
    }
    counted(words, at)
}

/// What is counted: the noun at the end of the words that follow, or the name of money.
fn counted(words: &Phrases, start: usize) -> Option<(Unit, usize)> {
    let joins = |at: usize| match words.tag(at).upos() {
        Upos::Noun | Upos::Propn | Upos::Adj => true,
        Upos::Verb => matches!(words.tag(at), Tag::Vbn | Tag::Vbg),
        _ => matches!(words.lower(at), "-" | "and") && at > start && joins_two(words, at) || is_abbreviating(words, at),
    };
    let end = (start..words.words.len()).take_while(|at| joins(*at)).last()? + 1;
    let money = (start..end).find_map(|at| Some((known(units::MONEY, words.lower(at))?, at)));
    if let Some((code, at)) = money.filter(|(_, at)| at - start < 4) {
        return Some((Unit::Known(code), at + 1));
    }
    let head = (start..end).rev().find(|at| words.is_noun(*at))?;
    let lower = words.lower(head);
    if lower.len() < 2 {
        return None;
    }
    if units::TIMES.contains(&lower) || units::TIMES.contains(&words.lower(start)) {
        return None;
    }
    if let Some(name) = known(units::MEASURES, lower) {
        let plain = head == start && name != "people";
        return Some((if plain || name == "people" { Unit::Known(name) } else { Unit::Noun(words.words[head].span) }, head + 1));
    }
    let plural = matches!(words.tag(head), Tag::Nns | Tag::Nnps) || COLLECTIVE.contains(&lower);
    let names = words.tag(start).is_proper() && words.tag(head) == Tag::Nnp;
    (plural && !names && lower != "times").then(|| (Unit::Noun(words.words[head].span), head + 1))
}

/// "anti-submarine helicopters", "men and women": the mark joins two words.
fn joins_two(words: &Phrases, at: usize) -> bool {
    if words.lower(at) == "and" {
        return words.tag(at - 1).upos() == Upos::Adj && words.tag(at + 1).upos() == Upos::Adj;
    }
    words.touches_next(at) && words.touches_next(at - 1)
}

/// The points in "U.S."
fn is_abbreviating(words: &Phrases, at: usize) -> bool {
    words.lower(at) == "." && at > 0 && words.lower(at - 1).len() == 1 && words.touches_next(at - 1)
}

/// Nouns without a plural ending that can be counted.
const COLLECTIVE: [&str; 14] = [
    "people", "personnel", "troops", "aircraft", "staff", "men", "women", "children", "police", "cattle", "sheep",
    "spacecraft", "warplanes", "fish",
];

/// The unit of an earlier figure, for a number that ends its phrase: "… and South Korea spent 36.4."
fn implied(words: &Phrases, start: usize, number: &Number, found: &[Quantity]) -> Option<Unit> {
    let ends = |at: usize| {
        matches!(words.tag(at).upos(), Upos::Punct | Upos::Cconj | Upos::Adp | Upos::Sym | Upos::Part | Upos::Adv | Upos::Sconj)
    };
    if number.year || !ends(number.end) || words.lower(number.end) == "-" {
        return None;
    }
    let last = found.last().filter(|figure| matches!(figure.unit, Unit::Known(unit) if unit != "share"));
    let placed = words.is_verb(start.wrapping_sub(1))
        || matches!(words.before(start), "to" | "from" | "by" | "and" | "at" | "with" | "of" | "only" | "another");
    match last {
        Some(figure) if placed && (number.digits || number.scale > 0) => Some(figure.unit),
        _ => (number.scale >= 5).then_some(Unit::Unsaid),
    }
}

/// How exact a number is by the words before `start`, and where those begin.
fn modifier(words: &Phrases, start: usize) -> (Option<Modifier>, usize) {
    let found = units::BEFORE.iter().find(|(phrase, _)| {
        let from = start.checked_sub(phrase.len());
        from.is_some_and(|from| phrase.iter().enumerate().all(|(i, word)| words.lower(from + i) == *word))
    });
    match found {
        Some((phrase, modifier)) => (Some(*modifier), start - phrase.len()),
        None => (None, start),
    }
}

/// "or more", "or so" after a figure.
fn trailing(words: &Phrases, end: usize) -> (Option<Modifier>, usize) {
    match (words.lower(end), words.lower(end + 1)) {
        ("or", "more") => (Some(Modifier::EqualOrMore), end + 2),
        ("or", "less" | "fewer") => (Some(Modifier::EqualOrLess), end + 2),
        ("or", "so") => (Some(Modifier::Approx), end + 2),
        _ => (None, end),
    }
}
