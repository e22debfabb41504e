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

/// Every rule.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().copied().flatten()
}

/// Name of the rule for years that need not begin in January.
pub const FISCAL_YEAR: &str = "fiscal-year";

const FAMILIES: &[&[Rule]] = &[
    calendar::RULES,
    year::RULES,
    numeric::RULES,
    season::RULES,
    holiday::RULES,
    clock::RULES,
    relative::RULES,
    phase::RULES,
    recurrence::RULES,
    duration::RULES,
    vague::RULES,
];

/// What the longest rule reads at the cursor, which moves behind it. Of equally long ones, the
/// first in the table is taken.
pub fn read(c: &mut Cursor) -> Option<(&'static Rule, Expression)> {
    let class = c.class();
    if !may_begin(c) {
        return None;
    }
    let mut best: Option<(Cursor, &'static Rule, Expression)> = None;
    for rule in all().filter(|rule| rule.starts.meets(class)) {
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

/// Whether an expression may begin at the cursor: most words begin none, and "the" only few.
fn may_begin(c: &Cursor) -> bool {
    let class = c.class();
    if !class.is_only(Class::WEAK) {
        return true;
    }
    let follows = c.class_ahead(1) != Class::default()
        || matches!(
            c.ahead(1),
            "-" | "–" | "—" | "‑" | "." | "of" | "in" | "little" | "than" | "to" | "least" | "most"
        );
    class != Class::default() && follows
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
