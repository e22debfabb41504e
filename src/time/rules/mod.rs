//! The expressions we can read. One file per family; each rule carries its own examples.
//!
//! To add an expression, add a [`Rule`] to the family it belongs to. `cargo test rules` checks that
//! every example means what it says and that no counter-example is read. The page "Dates we read"
//! of a site is made from this table.

mod amount;
mod calendar;
mod clock;
mod duration;
mod holiday;
pub(super) mod numeric;
mod phase;
mod recurrence;
mod relative;
mod season;
mod vague;
mod year;

use super::cursor::Cursor;
use super::expression::{Expression, Point};
use super::lexicon::Class;

/// One kind of time expression.
pub struct Rule {
    /// Name, shown by `explain` and on the site.
    pub name: &'static str,
    /// What its first word may be.
    pub starts: Class,
    /// Reads the expression at the cursor, or fails.
    pub read: fn(&mut Cursor) -> Option<Expression>,
    /// Text, and the TIMEX3 values found in it.
    pub examples: &'static [(&'static str, &'static str)],
    /// Text in which this rule must find nothing.
    pub not: &'static [&'static str],
}

/// Rules for expressions of one kind.
pub struct Family {
    /// What readers call the kind.
    pub name: &'static str,
    /// Its rules.
    pub rules: &'static [Rule],
}

/// Name of the rule for years that need not begin in January.
pub const FISCAL_YEAR: &str = "fiscal-year";

/// Every rule.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.rules)
}

/// Every rule, by kind.
pub const FAMILIES: &[Family] = &[
    Family { name: "Days and months", rules: calendar::RULES },
    Family { name: "Years, decades, centuries", rules: year::RULES },
    Family { name: "Dates in digits", rules: numeric::RULES },
    Family { name: "Seasons, quarters, halves", rules: season::RULES },
    Family { name: "Holidays", rules: holiday::RULES },
    Family { name: "Times of day", rules: clock::RULES },
    Family { name: "Dates that point at another", rules: relative::RULES },
    Family { name: "Beginning, middle, end", rules: phase::RULES },
    Family { name: "What recurs", rules: recurrence::RULES },
    Family { name: "Lengths of time", rules: duration::RULES },
    Family { name: "Words without a date", rules: vague::RULES },
];

/// What the longest rule reads at the cursor, which moves behind it. Of equally long ones, the
/// first in the table is taken.
pub fn read(c: &mut Cursor) -> Option<(&'static Rule, Expression)> {
    let class = c.class();
    if !may_begin(c) {
        return None;
    }
    let mut best: Option<(Cursor, &'static Rule, Expression)> = None;
    for rule in begun_by(class) {
        let mut ahead = *c;
        if let Some(expression) = (rule.read)(&mut ahead)
            && best.as_ref().is_none_or(|(longest, ..)| longest.position() < ahead.position())
        {
            best = Some((ahead, rule, expression));
        }
    }
    let (ahead, rule, expression) = best?;
    *c = ahead;
    Some((rule, expression))
}

/// How many rules there are.
const COUNT: usize = {
    let (mut family, mut count) = (0, 0);
    while family < FAMILIES.len() {
        count += FAMILIES[family].rules.len();
        family += 1;
    }
    count
};

/// Every rule, in order.
static RULES: [&Rule; COUNT] = {
    let mut rules = [&FAMILIES[0].rules[0]; COUNT];
    let (mut family, mut count) = (0, 0);
    while family < FAMILIES.len() {
        let mut rule = 0;
        while rule < FAMILIES[family].rules.len() {
            rules[count] = &FAMILIES[family].rules[rule];
            (rule, count) = (rule + 1, count + 1);
        }
        family += 1;
    }
    rules
};

/// For each class, the rules that its words may begin: a set of bits, by their place in [`RULES`].
static BEGUN: [u64; 64] = {
    assert!(COUNT <= 64, "a set of 64 bits holds the rules");
    let mut begun = [0; 64];
    let mut class = 0;
    while class < 64 {
        let mut rule = 0;
        while rule < COUNT {
            let begins = RULES[rule].starts.bits() >> class & 1;
            begun[class] |= begins << rule;
            rule += 1;
        }
        class += 1;
    }
    begun
};

/// The rules that a word of `class` may begin, in order.
fn begun_by(class: Class) -> impl Iterator<Item = &'static Rule> {
    let mut classes = class.bits();
    let mut rules = 0;
    while let Some(begun) = BEGUN.get(classes.trailing_zeros() as usize) {
        rules |= begun;
        classes &= classes - 1;
    }
    std::iter::from_fn(move || {
        let rule = RULES.get(rules.trailing_zeros() as usize)?;
        rules &= rules - 1;
        Some(*rule)
    })
}

/// Whether an expression may begin at the cursor: most words begin none, and "the" only few.
fn may_begin(c: &Cursor) -> bool {
    let class = c.class();
    if class == Class::default() || !class.is_only(Class::WEAK) {
        return class != Class::default();
    }
    c.class_ahead(1) != Class::default()
        || matches!(
            c.ahead(1),
            "-" | "–" | "—" | "‑" | "." | "of" | "in" | "little" | "than" | "to" | "least" | "most"
        )
}

/// A place on the calendar that other rules may refine or modify: "May 2014", "that year". The
/// longest reading is taken.
fn point(c: &mut Cursor) -> Option<Point> {
    let readers = [calendar::point, season::point, holiday::point, relative::point];
    let mut best: Option<(Cursor, Point)> = None;
    for read in readers {
        let mut ahead = *c;
        if let Some(point) = read(&mut ahead)
            && best.as_ref().is_none_or(|(longest, _)| longest.position() < ahead.position())
        {
            best = Some((ahead, point));
        }
    }
    let (ahead, point) = best?;
    *c = ahead;
    Some(point)
}

#[cfg(test)]
mod tests {
    use crate::time;

    #[test]
    fn rules_do_what_their_examples_say() {
        let mut wrong = Vec::new();
        for rule in super::all() {
            for (text, expected) in rule.examples {
                let found = read(text);
                let values: Vec<_> = found.iter().map(|timex| timex.value.as_str()).collect();
                let rules: Vec<_> = found.iter().map(|timex| timex.rule).collect();
                if values.join(" ") != *expected || !rules.contains(&rule.name) {
                    wrong.push(format!("{}: {text}: {values:?} by {rules:?}", rule.name));
                }
            }
            for text in rule.not {
                let found = read(text);
                if let Some(timex) = found.iter().find(|timex| timex.rule == rule.name) {
                    wrong.push(format!("{}: {text}: must not be {}", rule.name, timex.value));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    fn read(text: &str) -> Vec<time::Timex> {
        let span = crate::text::Span::new(0, text.len());
        let passage = time::Passage::new(span, time::Role::Event);
        time::annotate(text, &[passage], &time::Context::default())
    }
}
