//! Lengths of time.

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::{Duration, Expression};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "duration",
    starts: Class::DIGITS.or(Class::CARDINAL).or(Class::QUANTITY),
    read: |c| c.attempt(duration).map(Expression::Duration),
    examples: &[("for three days", "P3D"), ("several months", "PXM"), ("a ten-year plan", "P10Y")],
    not: &["three men", "14,500 kilometers"],
}];

fn duration(c: &mut Cursor) -> Option<Duration> {
    let count = match c.one_of(&["several", "few", "many", "some"]) {
        Some(_) => None,
        None => Some(c.cardinal()?),
    };
    c.dash();
    let unit = c.unit()?;
    Some(Duration { halves: count.and_then(|count| count.checked_mul(2)), unit, modifier: None })
}
