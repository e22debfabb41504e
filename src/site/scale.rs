//! Days to per cent of a width: an axis in sheets, torn where nothing happened for long.

use std::collections::BTreeSet;

use crate::site::calendar::Unit;
use crate::site::mark::Mark;

/// An axis.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    /// The parts of the axis that are drawn, in order of time.
    pub sheets: Vec<Sheet>,
    /// What was torn out between each sheet and the next; one fewer than the sheets.
    pub tears: Vec<Tear>,
}

/// A stretch of the axis drawn to one scale.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// First day, since the first of January of the year 1.
    pub from: f64,
    /// Day after the last.
    pub to: f64,
    /// Left edge, in per cent of the width.
    pub left: f64,
    /// In per cent of the width.
    pub width: f64,
    /// Its divisions, in order.
    pub ticks: Vec<Tick>,
}

/// What was left out.
#[derive(Clone, Debug)]
pub struct Tear {
    /// Left edge, in per cent of the width.
    pub left: f64,
    /// In per cent of the width.
    pub width: f64,
    /// How much, in words: "40 years".
    pub missing: String,
}

/// A division of a sheet.
#[derive(Clone, Debug)]
pub struct Tick {
    /// Where it begins, in per cent of the width.
    pub left: f64,
    /// In per cent of the width.
    pub width: f64,
    /// What it is, in few letters: "2014", "Mar".
    pub label: String,
    /// What it is, in full: "March 2014".
    pub words: String,
    /// Its unit and number, where it is one whole cell.
    pub cell: (Unit, i64),
    /// Whether its label stays on a narrow screen.
    pub weight: Weight,
}

/// How much a label matters when there is no room for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Always shown.
    Major,
    /// Shown where there is room.
    Minor,
}

/// Width of a tear, in per cent.
const TEAR: f64 = 4.4;
/// More tears than this make an axis hard to read.
const MOST_TEARS: usize = 5;
/// The least width of a sheet, in per cent, so that its label fits.
const NARROWEST: f64 = 5.6;
/// Width of the drawing for which labels are spaced, in pixels.
pub const DESIGN_WIDTH: f64 = 830.0;

impl Scale {
    /// The axis of some marks. Empty when there are none.
    #[must_use]
    pub fn of(marks: &[Mark]) -> Scale {
        let Some(unit) = unit(marks) else { return Scale::default() };
        let mut occupied = BTreeSet::new();
        for mark in marks {
            let (first, last) = (unit.cell(mark.start()), unit.cell(mark.end()));
            // A bar over many cells is drawn across a tear; it does not fill the time it covers.
            if last - first <= 15 {
                occupied.extend(first..=last);
            } else {
                occupied.extend([first, last]);
            }
        }
        let runs = runs(&occupied);
        let busy = |run: &(i64, i64)| {
            let (from, to) = (unit.start(run.0), unit.start(run.1 + 1));
            marks.iter().filter(|mark| mark.start() < to && mark.end() >= from).count()
        };
        let weights: Vec<f64> =
            runs.iter().map(|run| (cells(run) * float(busy(run).max(1))).sqrt()).collect();
        lay_out(unit, &runs, &weights)
    }

    /// An axis at one scale, from the unit cell of the first day to that of the last.
    #[must_use]
    pub fn plain(marks: &[Mark]) -> Scale {
        let Some(unit) = unit(marks) else { return Scale::default() };
        let first = marks.iter().map(|mark| unit.cell(mark.start())).min().unwrap_or(0);
        let last = marks.iter().map(|mark| unit.cell(mark.end())).max().unwrap_or(0);
        lay_out(unit, &[(first, last)], &[1.0])
    }

    /// Where a day stands, in per cent of the width.
    #[must_use]
    pub fn x(&self, days: f64) -> f64 {
        let mut edge = (f64::NEG_INFINITY, 0.0);
        for sheet in &self.sheets {
            if days < sheet.from {
                let share = if edge.0.is_finite() && sheet.from > edge.0 {
                    (days - edge.0) / (sheet.from - edge.0)
                } else {
                    1.0
                };
                return edge.1 + share * (sheet.left - edge.1);
            }
            if days <= sheet.to {
                return sheet.left + (days - sheet.from) / (sheet.to - sheet.from) * sheet.width;
            }
            edge = (sheet.to, sheet.left + sheet.width);
        }
        edge.1
    }

    /// First day of the axis and the day after its last.
    #[must_use]
    pub fn extent(&self) -> Option<(f64, f64)> {
        Some((self.sheets.first()?.from, self.sheets.last()?.to))
    }
}

/// The unit in which a drawing of these marks is divided.
fn unit(marks: &[Mark]) -> Option<Unit> {
    let first = marks.iter().map(Mark::start).reduce(f64::min)?;
    let last = marks.iter().map(Mark::end).reduce(f64::max)?;
    let days = last - first;
    Some(match days {
        d if d <= 45.0 => Unit::Day,
        d if d <= 1_000.0 => Unit::Month,
        d if d <= 200_000.0 => Unit::Year,
        d if d <= 2_000_000.0 => Unit::Decade,
        _ => Unit::Century,
    })
}

/// Runs of cells between gaps worth a tear: a gap longer than a tenth of what is left of the axis.
fn runs(occupied: &BTreeSet<i64>) -> Vec<(i64, i64)> {
    let mut gaps: Vec<(i64, i64)> = occupied
        .iter()
        .zip(occupied.iter().skip(1))
        .filter(|(here, next)| *next - *here > 3)
        .map(|(here, next)| (*here, *next))
        .collect();
    gaps.sort_by_key(|(here, next)| (here - next, *here));
    let (Some(first), Some(last)) = (occupied.first(), occupied.last()) else { return Vec::new() };
    let mut left = last - first + 1;
    let mut torn = Vec::new();
    for (here, next) in gaps {
        if torn.len() == MOST_TEARS || (next - here - 1) * 10 <= left {
            break;
        }
        left -= next - here - 1;
        torn.push((here, next));
    }
    torn.sort_unstable();
    let starts = std::iter::once(*first).chain(torn.iter().map(|(_, next)| *next));
    let ends = torn.iter().map(|(here, _)| *here).chain(std::iter::once(*last));
    starts.zip(ends).collect()
}

/// Sheets and tears across the width, each sheet as wide as its weight asks.
fn lay_out(unit: Unit, runs: &[(i64, i64)], weights: &[f64]) -> Scale {
    let room = 100.0 - TEAR * float(runs.len().saturating_sub(1));
    let widths = shares(weights, room);
    let mut scale = Scale::default();
    let mut left = 0.0;
    for (index, (run, width)) in runs.iter().zip(widths).enumerate() {
        if let Some(before) = index.checked_sub(1).and_then(|at| runs.get(at)) {
            let missing = unit.many(run.0 - before.1 - 1);
            scale.tears.push(Tear { left, width: TEAR, missing });
            left += TEAR;
        }
        let (from, to) = (unit.start(run.0), unit.start(run.1 + 1));
        let mut sheet = Sheet { from, to, left, width, ticks: Vec::new() };
        sheet.ticks = ticks(&sheet);
        scale.sheets.push(sheet);
        left += width;
    }
    scale
}

/// `room` shared out by weight, none below [`NARROWEST`].
fn shares(weights: &[f64], room: f64) -> Vec<f64> {
    let total: f64 = weights.iter().sum();
    let plain: Vec<f64> = weights.iter().map(|weight| weight / total * room).collect();
    let poor = float(plain.iter().filter(|width| **width < NARROWEST).count());
    let rich: f64 = plain.iter().filter(|width| **width >= NARROWEST).sum();
    let left = room - poor * NARROWEST;
    plain
        .iter()
        .map(|width| if *width < NARROWEST { NARROWEST } else { width / rich * left })
        .collect()
}

/// Steps that divide an axis well, finest first.
const STEPS: [(Unit, i64); 16] = [
    (Unit::Day, 1),
    (Unit::Day, 2),
    (Unit::Day, 7),
    (Unit::Month, 1),
    (Unit::Month, 3),
    (Unit::Year, 1),
    (Unit::Year, 2),
    (Unit::Year, 5),
    (Unit::Year, 10),
    (Unit::Year, 20),
    (Unit::Year, 50),
    (Unit::Year, 100),
    (Unit::Year, 200),
    (Unit::Year, 500),
    (Unit::Year, 1_000),
    (Unit::Year, 5_000),
];

/// The divisions of a sheet: the finest whose labels fit beside each other.
fn ticks(sheet: &Sheet) -> Vec<Tick> {
    let fits = |apart: f64| (sheet.width / 100.0 * DESIGN_WIDTH / apart).max(1.0);
    let count =
        |(unit, step): (Unit, i64)| (unit.cell(sheet.to - 0.5) - unit.cell(sheet.from)) / step + 1;
    let finest = |room: f64| {
        STEPS
            .iter()
            .copied()
            .find(|step| float_of(count(*step)) <= room)
            .unwrap_or((Unit::Year, 10_000))
    };
    let (unit, step) = finest(fits(46.0));
    let every = (float_of(count((unit, step))) / fits(150.0)).ceil().max(1.0);
    let first = unit.cell(sheet.from).div_euclid(step) * step;
    let last = unit.cell(sheet.to - 0.5);
    let x = |days: f64| {
        let share = (days.clamp(sheet.from, sheet.to) - sheet.from) / (sheet.to - sheet.from);
        sheet.left + share * sheet.width
    };
    let mut ticks = Vec::new();
    let mut cell = first;
    while cell <= last {
        let (from, to) = (unit.start(cell), unit.start(cell + step));
        let nth = float_of((cell - first) / step);
        let weight = if nth % every == 0.0 { Weight::Major } else { Weight::Minor };
        // The label of a division that begins before the sheet would name a time that is not on it.
        if from >= sheet.from {
            let (left, width) = (x(from), x(to) - x(from));
            let (label, words) = (short(unit, cell), unit.words(cell));
            ticks.push(Tick { left, width, label, words, cell: (unit, cell), weight });
        }
        cell += step;
    }
    let covered: f64 = ticks.iter().map(|tick| tick.width).sum();
    if ticks.len() < 2 && covered < 0.7 * sheet.width {
        return vec![whole_sheet(sheet)];
    }
    ticks
}

/// The one division of a sheet too narrow for more: "2004–06".
fn whole_sheet(sheet: &Sheet) -> Tick {
    let (first, last) = (Unit::Year.cell(sheet.from), Unit::Year.cell(sheet.to - 0.5));
    let words = match (first == last, first > 0 && first.div_euclid(100) == last.div_euclid(100)) {
        (true, _) => Unit::Year.words(first),
        (false, true) => format!("{first}–{:02}", last.rem_euclid(100)),
        (false, false) => format!("{}–{}", Unit::Year.words(first), Unit::Year.words(last)),
    };
    let cell = (Unit::Year, first);
    Tick {
        left: sheet.left,
        width: sheet.width,
        label: words.clone(),
        words,
        cell,
        weight: Weight::Major,
    }
}

/// A cell in few letters. January stands for its year.
fn short(unit: Unit, cell: i64) -> String {
    let words = unit.words(cell);
    match unit {
        Unit::Month if cell.rem_euclid(12) == 0 => Unit::Year.words(cell.div_euclid(12)),
        Unit::Month => words.chars().take(3).collect(),
        Unit::Day => {
            let mut parts = words.split(' ');
            let (day, month) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
            format!("{day} {}", month.chars().take(3).collect::<String>())
        }
        _ => words,
    }
}

fn cells(run: &(i64, i64)) -> f64 {
    float_of(run.1 - run.0 + 1)
}

#[allow(clippy::cast_precision_loss, reason = "counts of events are far below 2^52")]
fn float(count: usize) -> f64 {
    count as f64
}

#[allow(clippy::cast_precision_loss, reason = "counts of cells are far below 2^52")]
fn float_of(count: i64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::mark::{Ink, Shape};

    fn year(from: i64, to: i64) -> Mark {
        let (from, to) = (Unit::Year.start(from), Unit::Year.start(to + 1) - 0.01);
        Mark { shape: Shape::Within, ink: Ink::Solid, from: Some(from), to: Some(to) }
    }

    #[test]
    fn long_gaps_are_torn_out() {
        let scale =
            Scale::of(&[year(1949, 1949), year(1990, 1997), year(2010, 2010), year(2016, 2016)]);
        let missing: Vec<_> = scale.tears.iter().map(|tear| tear.missing.as_str()).collect();
        assert_eq!(missing, ["40 years", "12 years", "5 years"]);
        let end = scale.sheets.last().unwrap();
        assert!((end.left + end.width - 100.0).abs() < 1e-9);
    }

    #[test]
    fn x_grows_with_time_across_tears() {
        let scale = Scale::of(&[year(-479, -479), year(1949, 1950), year(2010, 2016)]);
        let mut last = -1.0;
        for y in -480..2020 {
            let x = scale.x(Unit::Year.start(y));
            assert!(x >= last && (0.0..=100.0).contains(&x), "{y}: {x} after {last}");
            last = x;
        }
    }

    #[test]
    fn an_axis_without_marks_is_empty() {
        assert!(Scale::of(&[]).sheets.is_empty());
        assert!((Scale::default().x(1.0)).abs() < f64::EPSILON);
    }
}
