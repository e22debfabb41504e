//! A total and stable order of uncertain dates.

use std::cmp::Reverse;

use super::event::Event;

/// Sorts by when events can have begun: "2014" stands before "February 2014", "by 1949" stands at
/// 1949, undated events come last in the order of their documents.
pub(super) fn sort(events: &mut [Event]) {
    events.sort_by(|a, b| key(a).cmp(&key(b)));
}

fn key(event: &Event) -> impl Ord {
    let bounds = event.dating.as_ref().map(super::Dating::bounds);
    let start = bounds.and_then(|bounds| bounds.earliest.or(bounds.latest));
    let end = bounds.and_then(|bounds| bounds.latest);
    let late = event.dating.as_ref().and_then(|dating| dating.modifier);
    let first = event.mentions.first().map(|mention| mention.quote);
    (start.is_none(), start, late, Reverse(end), first, event.id.clone())
}
