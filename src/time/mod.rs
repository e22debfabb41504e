//! Finds time expressions in text and says which dates they mean.
//!
//! Two steps: [`recognise`] reads what the words *say*, without context; [`resolve`] decides what
//! they *mean* here ([`Timex`]).

pub mod calendar;
pub mod edtf;
pub mod timex;
pub mod words;
pub mod expression;
pub mod lexicon;
pub mod cursor;
pub mod rules;
mod address;
mod setting;
mod recognise;
mod value;
mod arithmetic;
mod anchor;
mod resolve;
mod explain;

pub use edtf::{Bounds, Edtf, Moment, NotEdtf, Precision};
pub use timex::{Context, Kind, Modifier, Passage, Range, Role, Timex};

/// All time expressions of the `passages` of `text`, in order.
#[must_use]
pub fn annotate(text: &str, passages: &[Passage], context: &Context) -> Vec<Timex> {
    let found = recognise::recognise(text, passages);
    let readings = resolve::resolve(&found, context);
    readings.into_iter().map(|reading| explain::explain(text, reading)).collect()
}
