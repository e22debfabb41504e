//! Documents and their dates to mentions: what each sentence says happened.
//!
//! ```text
//! Sentence ─clause→ Claim ─extract→ Mention (title, category, factuality, names, date)
//! ```

pub mod category;
pub mod mention;
pub mod names;
pub mod stem;

mod capitals;
mod clause;
mod cues;
mod extract;
mod factuality;
mod heading;
mod presupposed;
mod referent;
mod sentence;
mod story;
mod subject;
mod teller;
mod title;

pub use category::Category;
pub use extract::extract;
pub use mention::{Basis, Dated, Factuality, Mention, Quote};
