//! Events to the strip: an axis, lanes, and in each lane marks with labels, packed into rows.

use std::collections::BTreeMap;

use crate::site::calendar::Unit;
use crate::site::mark::Mark;
use crate::site::scale::{DESIGN_WIDTH, Scale};

/// An event as the strip needs it.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Its place in the timeline.
    pub event: usize,
    /// What is drawn; never empty.
    pub marks: Vec<Mark>,
    /// What is written beside it.
    pub label: &'a str,
    /// The lane it belongs to: name of a theme or category.
    pub lane: &'a str,
    /// Whether it is one of the few that are drawn even when there are too many for all.
    pub rank: Rank,
}

/// How much an event matters for the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Drawn and named whatever the crowd.
    Highlight,
    /// Counted in a crowd.
    Ordinary,
}

/// The drawing of a timeline: x in per cent of the width, rows from the top.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    /// The axis.
    pub scale: Scale,
    /// Everything at one scale, where the axis is torn.
    pub overview: Option<Overview>,
    /// Lanes from the top.
    pub lanes: Vec<Lane>,
}

/// The whole extent at one scale, as columns of counts.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The axis, not torn.
    pub scale: Scale,
    /// How many events fall in each cell.
    pub columns: Vec<Column>,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The theme or category; empty for the events that lead.
    pub name: String,
    /// Events in it.
    pub count: usize,
    /// Rows of marks.
    pub rows: usize,
    /// Single events.
    pub marks: Vec<Placed>,
    /// Counts, where there are too many events to draw each.
    pub columns: Vec<Column>,
}

/// An event on the strip.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its place in the timeline.
    pub event: usize,
    /// Row from the top, from 0.
    pub row: usize,
    /// What is drawn.
    pub marks: Vec<Mark>,
    /// Left and right edge of the marks, in per cent.
    pub edges: (f64, f64),
    /// A short title.
    pub label: String,
    /// Where the label stands.
    pub side: Side,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the right of the mark.
    Right,
    /// To the left of the mark.
    Left,
    /// On the mark, from its left edge.
    Within,
}

/// Events counted by a division of time.
#[derive(Clone, Debug)]
pub struct Column {
    /// Left edge, in per cent.
    pub left: f64,
    /// In per cent.
    pub width: f64,
    /// Events that may lie in it.
    pub count: usize,
    /// Share of the fullest column of the strip, 0 to 1.
    pub share: f64,
    /// Which division.
    pub cell: (Unit, i64),
}

/// Above this many events a lane counts them.
pub const CROWD: usize = 80;
/// Lanes beyond this many are drawn as one.
const MOST_LANES: usize = 8;
/// Longest label, in characters.
const LABEL: usize = 34;
/// Estimated width of a character of a label, in pixels.
const CHARACTER: f64 = 6.3;
/// Room around a label, in pixels.
const ROOM: f64 = 20.0;

impl Strip {
    /// Draws items, in lanes in order of their size; `rest` names the lane of all that have no lane
    /// of their own.
    #[must_use]
    pub fn of(items: &[Item], rest: &str) -> Strip {
        let marks: Vec<Mark> = items.iter().flat_map(|item| item.marks.iter().copied()).collect();
        let scale = Scale::of(&marks);
        let overview = (!scale.tears.is_empty()).then(|| overview(&marks, items));
        let mut lanes = Vec::new();
        let crowded = items.len() > CROWD;
        if crowded {
            let leading: Vec<&Item> =
                items.iter().filter(|item| item.rank == Rank::Highlight).collect();
            lanes.push(pack(&scale, "", &leading, sides));
        }
        for (name, items) in group(items, rest) {
            let lane = if crowded {
                count(&scale, name, &items)
            } else {
                pack(&scale, name, &items, sides)
            };
            lanes.push(lane);
        }
        let fullest = lanes.iter().flat_map(|lane| &lane.columns).map(|c| c.count).max();
        for column in lanes.iter_mut().flat_map(|lane| &mut lane.columns) {
            column.share = ratio(column.count, fullest.unwrap_or(1));
        }
        Strip { scale, overview, lanes }
    }
}

/// The marks of items on an axis, in rows, without labels.
#[must_use]
pub fn compact(items: &[Item]) -> (Scale, Lane) {
    let marks: Vec<Mark> = items.iter().flat_map(|item| item.marks.iter().copied()).collect();
    let scale = Scale::of(&marks);
    let items: Vec<&Item> = items.iter().collect();
    let bare = |edges: (f64, f64), _: &str| vec![(Side::Right, edges)];
    let lane = if items.len() > CROWD {
        count(&scale, "", &items)
    } else {
        pack(&scale, "", &items, bare)
    };
    (scale, lane)
}

/// Items by lane, the fullest lanes first, all small ones in the last.
fn group<'a, 'b>(items: &'a [Item<'b>], rest: &'a str) -> Vec<(&'a str, Vec<&'a Item<'b>>)> {
    let mut by_lane: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in items {
        by_lane.entry(item.lane).or_default().push(item);
    }
    let others = by_lane.remove(rest).unwrap_or_default();
    let mut lanes: Vec<(&str, Vec<&Item>)> = by_lane.into_iter().collect();
    lanes.sort_by_key(|(name, items)| (std::cmp::Reverse(items.len()), *name));
    let mut small: Vec<&Item> = others;
    while lanes.len() + usize::from(!small.is_empty()) > MOST_LANES {
        small.extend(lanes.pop().map(|(_, items)| items).unwrap_or_default());
    }
    if !small.is_empty() {
        small.sort_by_key(|item| item.event);
        lanes.push((rest, small));
    }
    lanes
}

/// Marks in as few rows as greedy packing finds.
fn pack(
    scale: &Scale,
    name: &str,
    items: &[&Item],
    sides: impl Fn((f64, f64), &str) -> Vec<(Side, (f64, f64))>,
) -> Lane {
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut marks = Vec::new();
    for item in items {
        let edges = edges(scale, &item.marks);
        let label = shorten(item.label);
        let sides = sides(edges, &label);
        let free = |row: &[(f64, f64)], place: (f64, f64)| {
            row.iter().all(|other| place.1 < other.0 || other.1 < place.0)
        };
        let found = taken.iter().enumerate().find_map(|(row, places)| {
            sides.iter().find(|(_, place)| free(places, *place)).map(|side| (row, *side))
        });
        let (row, (side, place)) = found.unwrap_or((taken.len(), sides[0]));
        if row == taken.len() {
            taken.push(Vec::new());
        }
        taken[row].push(place);
        marks.push(Placed {
            event: item.event,
            row,
            marks: item.marks.clone(),
            edges,
            label,
            side,
        });
    }
    Lane { name: name.into(), count: items.len(), rows: taken.len(), marks, columns: Vec::new() }
}

/// Where a label may stand, best first, with the room that mark and label then take.
fn sides(edges: (f64, f64), label: &str) -> Vec<(Side, (f64, f64))> {
    let (left, right) = edges;
    let width = label_width(label);
    let mut sides = vec![(Side::Right, (left, right + width)), (Side::Left, (left - width, right))];
    sides.retain(|(_, (from, to))| *from >= 0.0 && *to <= 100.0);
    if sides.is_empty() {
        sides.push((Side::Within, (left, right.max(left + width))));
    }
    sides
}

/// Left and right edge of marks; none is narrower than it is drawn.
fn edges(scale: &Scale, marks: &[Mark]) -> (f64, f64) {
    let least = 10.0 / DESIGN_WIDTH * 100.0;
    let left = marks.iter().map(|m| m.from.map_or(0.0, |d| scale.x(d))).fold(100.0, f64::min);
    let right = marks.iter().map(|m| m.to.map_or(100.0, |d| scale.x(d))).fold(0.0, f64::max);
    let lack = (least - (right - left)).max(0.0) / 2.0;
    (left - lack, right + lack)
}

/// Width of a label with room around it, in per cent.
fn label_width(label: &str) -> f64 {
    (ratio(label.chars().count(), 1) * CHARACTER + ROOM) / DESIGN_WIDTH * 100.0
}

/// The first words of a title, as many as fit.
fn shorten(title: &str) -> String {
    if title.chars().count() <= LABEL {
        return title.to_owned();
    }
    let mut short = String::new();
    for word in title.split_whitespace() {
        if short.chars().count() + word.chars().count() + 1 > LABEL {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        short = title.chars().take(LABEL).collect();
    }
    format!("{}…", short.trim_end_matches([',', ';', ':']))
}

/// A lane of counts.
fn count(scale: &Scale, name: &str, items: &[&Item]) -> Lane {
    let marks: Vec<Mark> = items.iter().filter_map(|item| item.marks.first().copied()).collect();
    let columns = columns(scale, &marks);
    Lane { name: name.into(), count: items.len(), rows: 0, marks: Vec::new(), columns }
}

/// How many marks begin in each division of the axis.
fn columns(scale: &Scale, marks: &[Mark]) -> Vec<Column> {
    let Some(unit) = cell_unit(scale) else { return Vec::new() };
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for mark in marks {
        *counts.entry(unit.cell(mark.start())).or_default() += 1;
    }
    let fullest = counts.values().copied().max().unwrap_or(1);
    let place = |(cell, count): (i64, usize)| {
        let (left, right) = (scale.x(unit.start(cell)), scale.x(unit.start(cell + 1) - 0.01));
        let share = ratio(count, fullest);
        Column { left, width: right - left, count, share, cell: (unit, cell) }
    };
    counts.into_iter().map(place).collect()
}

/// The finest unit whose columns can still be hit: at most some hundred across the axis.
fn cell_unit(scale: &Scale) -> Option<Unit> {
    let days: f64 = scale.sheets.iter().map(|sheet| sheet.to - sheet.from).sum();
    let (first, last) = scale.extent()?;
    debug_assert!(first < last);
    Some(match days {
        d if d <= 100.0 => Unit::Day,
        d if d <= 3_700.0 => Unit::Month,
        d if d <= 44_000.0 => Unit::Year,
        d if d <= 440_000.0 => Unit::Decade,
        _ => Unit::Century,
    })
}

/// The whole extent at one scale.
fn overview(marks: &[Mark], items: &[Item]) -> Overview {
    let scale = Scale::plain(marks);
    let first: Vec<Mark> = items.iter().filter_map(|item| item.marks.first().copied()).collect();
    let columns = columns(&scale, &first);
    Overview { scale, columns }
}

#[allow(clippy::cast_precision_loss, reason = "counts of events are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
