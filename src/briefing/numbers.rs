//! Numbers in digits and in words, with what multiplies them; those that touch letters or marks are
//! parts of names, dates and scores.

use crate::text::TokenKind;
use crate::text::parts_of_speech::Upos;

use super::decimal::Decimal;
use super::phrases::Phrases;
use super::units;

/// A number without its unit.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: Decimal,
    pub(super) end: usize,
    /// Whether it stands in digits.
    pub(super) digits: bool,
    /// Whether digits look like a year.
    pub(super) year: bool,
    /// Power of ten of "million"; 0 where none is said.
    pub(super) scale: i32,
}

/// The number that begins at `at`.
pub(super) fn number(words: &Phrases, at: usize) -> Option<Number> {
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
        let touches =
            words.lower(end) == mark && words.touches_next(end - 1) && words.touches_next(end);
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
    let suffix = units::SCALES.iter().any(|(word, _)| *word == next)
        || known(units::MEASURES, next).is_some();
    match words.words[end].kind {
        TokenKind::Word => suffix,
        TokenKind::Number => false,
        TokenKind::Mark => {
            !matches!(next, "/" | ":" | "+" | "=" | "×" | "′" | "″" | "°" | "#" | "@" | "_")
                || !words.touches_next(end)
        }
    }
}

/// Adds "million" and the like.
fn scaled(words: &Phrases, number: Number) -> Number {
    let Some((word, power)) =
        units::SCALES.iter().find(|(word, _)| *word == words.lower(number.end))
    else {
        return number;
    };
    let touches = words.touches_next(number.end - 1);
    // "5 m" is a length, "$5m" is money; "hundred" and "thousand" after digits are rare but clear.
    let money =
        sign(words, number.end.saturating_sub(1)).is_some() || has_sign_before(words, number.end);
    if word.len() == 1 && !(touches && money) {
        return number;
    }
    let scale = number.scale + power;
    scaled(
        words,
        Number {
            value: number.value.times_ten(*power),
            end: number.end + 1,
            scale,
            year: false,
            ..number
        },
    )
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
    let whole = |at: usize| {
        units::NUMBERS.iter().find(|(word, _)| *word == words.lower(at)).map(|(_, value)| *value)
    };
    let scale = |at: usize| {
        units::SCALES.iter().find(|(word, _)| word.len() > 3 && *word == words.lower(at))
    };
    let (mut value, mut end) = match words.lower(at) {
        "a" | "an" => (scale(at + 1).map(|_| 1)?, at + 1),
        "half" => return half(words, at),
        _ => (whole(at)?, at + 1),
    };
    if value >= 20
        && words.lower(end) == "-"
        && let Some(unit) = whole(end + 1).filter(|unit| *unit < 10)
    {
        (value, end) = (value + unit, end + 2);
    }
    let mut number =
        Number { value: Decimal::new(value, 0), end, digits: false, year: false, scale: 0 };
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
    let number =
        Number { value: Decimal::new(5, -1), end: at + 1, digits: false, year: false, scale: 0 };
    if matches!(words.lower(at + 1), "a" | "an") && words.lower(at + 2).ends_with("illion") {
        return Some(scaled(words, Number { end: at + 2, ..number }));
    }
    // "the first half of": a part, not a share.
    let shared = words.lower(at + 1) == "of"
        && !matches!(words.tag(at.wrapping_sub(1)).upos(), Upos::Adj | Upos::Det | Upos::Num);
    shared.then_some(number)
}

/// A number that touches the dash before it.
pub(super) fn touching_digits(words: &Phrases, at: usize) -> Option<Number> {
    let value = Decimal::new(words.lower(at).parse().ok()?, 0);
    let number = Number { value, end: at + 1, digits: true, year: false, scale: 0 };
    may_follow(words, at + 1).then(|| scaled(words, number))
}

/// The sign of a currency before the number at `at`, and where it begins.
pub(super) fn sign(words: &Phrases, at: usize) -> Option<(usize, &'static str)> {
    let before = at.checked_sub(1)?;
    let lower = words.lower(before);
    if let Some(code) = units::SIGNS.iter().find(|(sign, _)| *sign == lower).map(|(_, code)| *code)
    {
        let letters = before.checked_sub(1).filter(|at| lower == "$" && words.touches_next(*at));
        let other = letters.and_then(|at| {
            units::DOLLARS
                .iter()
                .find(|(name, _)| *name == words.lower(at))
                .map(|(_, code)| (at, *code))
        });
        return Some(other.unwrap_or((before, code)));
    }
    let code =
        known(units::MONEY, lower).filter(|_| words.is_capital(before) && lower.len() == 3)?;
    Some((before, code))
}

pub(super) fn known(table: &[(&'static str, &[&str])], word: &str) -> Option<&'static str> {
    table.iter().find(|(_, words)| words.contains(&word)).map(|(name, _)| *name)
}
