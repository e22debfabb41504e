//! A total and stable order of uncertain dates.

use std::cmp::Reverse;

use crate::time::Modifier;

use super::event::{Dating, Event};

/// Sorts by when events can have begun: "2014" stands before "February 2014", "late 2012" after
/// "July 2012", "by 1949" at 1949; undated events come last, in the order of their
/// documents.
pub(super) fn sort(events: &mut [Event]) {
    events.sort_by(|a, b| key(a).cmp(&key(b)));
}

fn key(event: &Event) -> impl Ord {
    let bounds = event.dating.as_ref().map(super::Dating::bounds);
    let end = bounds.and_then(|bounds| bounds.latest);
    let first = event.mentions.first().map(|mention| mention.quote);
    let start = event.dating.as_ref().and_then(begin);
    (start.is_none(), start, Reverse(end), first, event.id.clone())
}

/// The first hour that a date can mean, counted from the year 1; "mid" and "late" begin with the
/// second and third third of their time.
fn begin(dating: &Dating) -> Option<i64> {
    let bounds = dating.bounds();
    let start = bounds.earliest.or(bounds.latest)?.days();
    let length = bounds.latest.map_or(0.0, |latest| latest.days() - start).max(0.0);
    let past = match dating.modifier {
        Some(Modifier::Mid) => length / 3.0,
        Some(Modifier::End) => length * 2.0 / 3.0,
        _ => 0.0,
    };
    #[expect(clippy::cast_possible_truncation, reason = "hours of all calendar years fit")]
    let hours = ((start + past) * 24.0).floor() as i64;
    Some(hours)
}
