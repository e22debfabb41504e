//! Dates to marks: the shape that is drawn for a date, as wide as what is known.

use crate::events::Basis;
use crate::site::calendar::Unit;
use crate::time::{Edtf, Modifier, Precision};
use crate::timeline::Dating;

/// What is drawn for one reading of a date. At least one of `from` and `to` is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The shape.
    pub shape: Shape,
    /// Whether the date stands in the words or was inferred.
    pub ink: Ink,
    /// Where it begins, in days since the first of January of the year 1; `None` is open.
    pub from: Option<f64>,
    /// Where it ends, likewise.
    pub to: Option<f64>,
}

/// A shape; each stands for one way to know a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A day or a time of day.
    Dot,
    /// Throughout or some time within a month: a solid block.
    Block,
    /// A season, or an early, middle or late part: soft ends.
    Spindle,
    /// Some time within a year: a thin bar between ticks.
    Within,
    /// A decade or a century: hatched.
    Hatched,
    /// About a date: faded at both ends.
    Faded,
    /// Throughout a span: a plain bar.
    Span,
    /// Narrowed by another event: a bar closed by a tall tick.
    Bounded,
    /// By or before: an arrow to the left.
    Before,
    /// Since or after: an arrow to the right.
    After,
}

/// How a mark is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The words give the date.
    Solid,
    /// Context gives it, or sources disagree.
    Hollow,
}

impl Mark {
    /// The mark of a date; `None` where a date has no place on a calendar.
    #[must_use]
    pub fn of(edtf: &Edtf, modifier: Option<Modifier>, ink: Ink) -> Option<Mark> {
        let bounds = edtf.bounds();
        let (from, to) = (
            bounds.earliest.map(crate::time::Moment::days),
            bounds.latest.map(crate::time::Moment::days),
        );
        let (shape, from, to) = match (from, to) {
            (None, None) => return None,
            (None, Some(to)) => (Shape::Before, None, Some(to)),
            (Some(from), None) => (Shape::After, Some(from), None),
            (Some(from), Some(to)) => {
                let (shape, from, to) = bounded(edtf, modifier, from, to);
                (shape, Some(from), Some(to))
            }
        };
        Some(Mark { shape, ink, from, to })
    }

    /// Where it begins on an axis that must show all of it: an open end gives way to the known one.
    #[must_use]
    pub fn start(&self) -> f64 {
        self.from.or(self.to).unwrap_or(0.0)
    }

    /// Where it ends, likewise.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.to.or(self.from).unwrap_or(0.0)
    }
}

/// The marks of a date: one, or one for each reading where sources disagree.
#[must_use]
pub fn marks(dating: &Dating) -> Vec<Mark> {
    let doubtful = dating.basis == Basis::Inferred || dating.planned || !dating.disputed.is_empty();
    let ink = if doubtful { Ink::Hollow } else { Ink::Solid };
    let agreed = Mark::of(&dating.edtf, dating.modifier, ink);
    let first = agreed.map(|mark| narrow(mark, dating));
    let others = dating.disputed.iter().filter_map(|edtf| Mark::of(edtf, None, Ink::Hollow));
    first.into_iter().chain(others).collect()
}

/// A mark cut at the bound that another event sets.
fn narrow(mark: Mark, dating: &Dating) -> Mark {
    let bound = dating.no_later_than.as_ref().and_then(|edtf| edtf.bounds().latest);
    match (bound.map(crate::time::Moment::days), mark.from) {
        (Some(to), Some(from)) if to >= from && mark.to.is_none_or(|end| to < end) => {
            Mark { shape: Shape::Bounded, ink: Ink::Hollow, to: Some(to), ..mark }
        }
        _ => mark,
    }
}

fn bounded(edtf: &Edtf, modifier: Option<Modifier>, from: f64, to: f64) -> (Shape, f64, f64) {
    let third = (to - from) / 3.0;
    match modifier {
        Some(Modifier::Start) => return (Shape::Spindle, from, from + third),
        Some(Modifier::Mid) => return (Shape::Spindle, from + third, to - third),
        Some(Modifier::End) => return (Shape::Spindle, to - third, to),
        Some(Modifier::Approx) => return (Shape::Faded, from, to),
        _ => {}
    }
    if edtf.to_string().contains('~') {
        return (Shape::Faded, from, to);
    }
    let shape = match edtf.precision() {
        Precision::Time | Precision::Day => Shape::Dot,
        Precision::Month => Shape::Block,
        Precision::Season => Shape::Spindle,
        Precision::Year => Shape::Within,
        Precision::Decade | Precision::Century => Shape::Hatched,
        Precision::Interval | Precision::Open if to - from < 1.0 => Shape::Dot,
        Precision::Interval | Precision::Open => Shape::Span,
    };
    (shape, from, to)
}

/// The year under which a date is listed: where it begins, or ends where only that is known.
#[must_use]
pub fn year(dating: &Dating) -> Option<i64> {
    let bounds = dating.edtf.bounds();
    let moment = bounds.earliest.or(bounds.latest)?;
    Some(Unit::Year.cell(moment.days()))
}
