//! Readings to sentences that tell a reader how a date was read.

use super::resolve::{Leaning, Reading};
use super::timex::Timex;

/// The timex of a reading, with its `why`.
#[must_use]
pub fn explain(text: &str, reading: Reading) -> Timex {
    let Reading { mut timex, leaning } = reading;
    let words = timex.span.of(text);
    timex.why = match leaning {
        None => vec![format!("“{words}” is read as {}", timex.value)],
        Some(Leaning::Created) => vec![
            format!("“{words}” is counted from the date of the document"),
            format!("that makes it {}", timex.value),
        ],
        Some(Leaning::Name(span)) => vec![
            format!("“{words}” does not say its year"),
            format!("the name “{}” in the same sentence gives it: {}", span.of(text), timex.value),
        ],
        Some(Leaning::Earlier(span)) => vec![
            format!("“{words}” points back"),
            format!("the date last spoken of: “{}” → {}", span.of(text), timex.value),
        ],
    };
    timex
}
