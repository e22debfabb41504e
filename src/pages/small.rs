//! A small strip, for the head of a document: marks in rows, without names or links.

use serde::Serialize;

use crate::pages::frame::counted;
use crate::pages::shapes::{ShapeView, shapes};
use crate::pages::strip::{
    COLUMNS, ColumnView, MARGIN, Stretch, TearView, TickView, column_view, items, sheets, tears,
    ticks, whole,
};
use crate::site::calendar::Unit;
use crate::site::strip::compact;
use crate::site::{Site, Url};

/// A small drawing of events without names or links.
#[derive(Debug, Serialize)]
pub(super) struct SmallStrip {
    /// What it shows, for those who cannot see it.
    words: String,
    sheets: Vec<Stretch>,
    tears: Vec<TearView>,
    ticks: Vec<TickView>,
    shapes: Vec<ShapeView>,
    columns: Vec<ColumnView>,
    /// Height of the marks, in pixels.
    height: usize,
    /// Line on which the labels of the axis stand.
    labels: usize,
}

/// Height of a row of the small strip, in pixels.
const SMALL_ROW: f64 = 10.0;

/// The small strip of some events. Null when nothing can be drawn.
pub(super) fn small(site: &Site, from: &Url, events: &[usize]) -> Option<SmallStrip> {
    let items = items(site, events);
    let (scale, lane) = compact(&items);
    let (start, end) = scale.extent()?;
    let number = |rows: usize| f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    let high = if lane.columns.is_empty() { number(lane.rows) * SMALL_ROW } else { COLUMNS };
    let mut drawn = Vec::new();
    for placed in &lane.marks {
        // Rows fill from below, as sediment does.
        let y = MARGIN + high - (number(placed.row) + 0.5) * SMALL_ROW;
        drawn.extend(placed.marks.iter().flat_map(|mark| shapes(&scale, mark, y, 0.6)));
    }
    let year = |days: f64| Unit::Year.words(Unit::Year.cell(days));
    let events = counted(items.len(), "dated event", "dated events");
    let silent = |c| ColumnView { href: None, ..column_view(site, from, c, COLUMNS) };
    Some(SmallStrip {
        words: format!("{events} on an axis from {} to {}", year(start), year(end - 1.0)),
        sheets: sheets(&scale),
        tears: tears(&scale),
        ticks: ticks(site, from, &scale),
        shapes: drawn,
        columns: lane.columns.iter().map(silent).collect(),
        height: whole(high + 2.0 * MARGIN),
        labels: whole(high + 2.0 * MARGIN + 15.0),
    })
}
