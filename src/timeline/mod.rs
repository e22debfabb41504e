//! Mentions to events: the same happening once, with all who tell it, in order of time.

pub mod event;

pub use event::{Dating, Event};

use crate::config::Config;
use crate::corpus::Corpus;
use crate::events::Mention;
use crate::events::names::Names;

/// Everything that happened.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Dated events, in a total and stable order of uncertain dates.
    pub events: Vec<Event>,
    /// Events told without a date, in order of the documents.
    pub undated: Vec<Event>,
    /// Mentions not on the timeline because the text does not assert them: for review.
    pub set_aside: Vec<Mention>,
    /// Who and where.
    pub names: Names,
}

/// Merges mentions of the same event, and puts events in order.
#[must_use]
pub fn merge(
    _config: &Config,
    _corpus: &Corpus,
    names: Names,
    _mentions: Vec<Mention>,
) -> Timeline {
    Timeline { names, ..Timeline::default() }
}
