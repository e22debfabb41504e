//! Numbers with their units, as the words of a sentence give them.

use std::ops::Range;

use crate::text::parts_of_speech::{Tag, Upos};
use crate::text::{Span, TokenKind};
use crate::time::Modifier;

use super::decimal::Decimal;
use super::numbers::{Number, known, number, sign, touching_digits};
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
    let (second, end) =
        range(words, first.end).map_or((None, first.end), |number| (Some(number), number.end));
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
fn is_figure(
    words: &Phrases,
    at: usize,
    number: &Number,
    unit: Unit,
    modifier: Option<Modifier>,
) -> bool {
    let before = words.before(at);
    let measured = matches!(unit, Unit::Known(_) | Unit::Power(..));
    if units::NUMBERED.contains(&before)
        || words.before(at) == "." && units::NUMBERED.contains(&words.before(at - 1))
    {
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

/// The unit after a number, and where it ends.
fn unit(words: &Phrases, number: &Number) -> Option<(Unit, usize)> {
    let mut at = number.end;
    let lower = |at: usize| words.lower(at);
    if !number.digits && number.value == Decimal::new(5, -1) && number.scale == 0 {
        return Some((Unit::Known("share"), at));
    }
    match (lower(at), lower(at + 1)) {
        ("percentage", "point" | "points") => {
            return Some((Unit::Known("percentage points"), at + 2));
        }
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
        return known(units::MEASURES, lower(next))
            .map(|name| (Unit::Power(power, name), next + 1));
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
        _ => {
            matches!(words.lower(at), "-" | "and") && at > start && joins_two(words, at)
                || is_abbreviating(words, at)
        }
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
        return Some((
            if plain || name == "people" {
                Unit::Known(name)
            } else {
                Unit::Noun(words.words[head].span)
            },
            head + 1,
        ));
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
    "people",
    "personnel",
    "troops",
    "aircraft",
    "staff",
    "men",
    "women",
    "children",
    "police",
    "cattle",
    "sheep",
    "spacecraft",
    "warplanes",
    "fish",
];

/// The unit of an earlier figure, for a number that ends its phrase: "… and South Korea spent 36.4."
fn implied(words: &Phrases, start: usize, number: &Number, found: &[Quantity]) -> Option<Unit> {
    let ends = |at: usize| {
        matches!(
            words.tag(at).upos(),
            Upos::Punct
                | Upos::Cconj
                | Upos::Adp
                | Upos::Sym
                | Upos::Part
                | Upos::Adv
                | Upos::Sconj
        )
    };
    if number.year || !ends(number.end) || words.lower(number.end) == "-" {
        return None;
    }
    let last =
        found.last().filter(|figure| matches!(figure.unit, Unit::Known(unit) if unit != "share"));
    let placed = words.is_verb(start.wrapping_sub(1))
        || matches!(
            words.before(start),
            "to" | "from" | "by" | "and" | "at" | "with" | "of" | "only" | "another"
        );
    match last {
        Some(figure) if placed && (number.digits || number.scale > 0) => Some(figure.unit),
        _ => (number.scale >= 5).then_some(Unit::Unsaid),
    }
}

/// How exact a number is by the words before `start`, and where those begin.
fn modifier(words: &Phrases, start: usize) -> (Option<Modifier>, usize) {
    let found = units::BEFORE.iter().find(|(phrase, _)| {
        let from = start.checked_sub(phrase.len());
        from.is_some_and(|from| {
            phrase.iter().enumerate().all(|(i, word)| words.lower(from + i) == *word)
        })
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
