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
pub mod lexemes;
pub mod cursor;
pub mod rules;
pub mod address;
pub mod tense;
pub mod role;
pub mod setting;
pub mod recognise;
pub mod value;
pub mod arithmetic;
pub mod anchor;
pub mod frame;
pub mod path;
pub mod news;
pub mod narrative;
pub mod resolve;
pub mod explain;

pub use edtf::{Bounds, Edtf, Moment, NotEdtf, Precision};
pub use timex::{Context, Kind, Modifier, Passage, Range, Role, Timex};

/// All time expressions of the `passages` of `text`, in order.
#[must_use]
pub fn annotate(text: &str, passages: &[Passage], context: &Context) -> Vec<Timex> {
    let found = recognise::recognise(text, passages);
    let readings = resolve::resolve(&found, passages, context);
    let pairs = found.iter().zip(readings);
    pairs.map(|(found, reading)| explain::explain(text, found, reading)).collect()
}
