//! What sort of event: one table of cues.

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Category {
    /// Stable name in addresses and exports: `visit`.
    pub name: &'static str,
    /// In words: "Visits and talks".
    pub label: &'static str,
}

/// Where no cue says otherwise.
pub const OTHER: Category = Category { name: "other", label: "Other events" };
