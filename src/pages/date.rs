//! Dates as pages show them: words, a machine-readable value, and a small drawing.

use serde::Serialize;

use crate::site::calendar::Unit;
use crate::site::dating;
use crate::site::mark::{Ink, Mark, Shape, marks};
use crate::timeline::Dating;

/// A date.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DateView {
    /// In words.
    pub(super) words: String,
    /// The value of `<time datetime>`, where HTML has one.
    pub(super) machine: Option<String>,
    /// What must be said with it: "inferred".
    pub(super) remark: Option<&'static str>,
    /// The drawing: a year from January to December, or the span of the date.
    pub(super) glyph: Vec<Stroke>,
}

/// A path of a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Stroke {
    /// How it is painted: `mk` filled, `ln` a line, `ho` hollow.
    pub(super) class: &'static str,
    /// SVG path data.
    pub(super) d: String,
}

impl DateView {
    /// The date of an event.
    pub(super) fn new(date: &Dating) -> Self {
        let machine = dating::machine(&date.edtf)
            .filter(|_| date.disputed.is_empty() && date.no_later_than.is_none());
        DateView {
            words: dating::label(date),
            machine,
            remark: dating::remark(date),
            glyph: glyph(&marks(date)),
        }
    }
}

/// Left and right end of the frame of a glyph, in its own pixels.
const FRAME: (f64, f64) = (5.0, 65.0);
/// The line on which marks stand.
const MIDDLE: f64 = 7.0;

/// The drawing of marks in a frame that is one year long; longer times fill the frame.
pub(super) fn glyph(marks: &[Mark]) -> Vec<Stroke> {
    let Some(first) = marks.first() else { return Vec::new() };
    let year = Unit::Year.cell(first.start());
    let (mut from, mut to) = (Unit::Year.start(year), Unit::Year.start(year + 1));
    let last = marks.iter().map(Mark::end).fold(to, f64::max);
    let span =
        matches!(first.shape, Shape::Span | Shape::Hatched | Shape::Faded) || marks.len() > 1;
    if span && last > to + 1.0 {
        from = marks.iter().map(Mark::start).fold(from, f64::min);
        to = last;
    }
    let x = |days: f64| {
        let share = ((days - from) / (to - from)).clamp(0.0, 1.0);
        FRAME.0 + share * (FRAME.1 - FRAME.0)
    };
    let mut strokes: Vec<Stroke> = marks.iter().flat_map(|mark| strokes(mark, x)).collect();
    if let [one, .., other] = marks {
        let middle = |mark: &Mark| x(f64::midpoint(mark.start(), mark.end()));
        strokes.insert(0, line(format!("M{} 7H{}", short(middle(one)), short(middle(other)))));
    }
    strokes
}

fn strokes(mark: &Mark, x: impl Fn(f64) -> f64) -> Vec<Stroke> {
    let (left, right) = (x(mark.start()), x(mark.end()));
    let hollow = mark.ink == Ink::Hollow;
    let paint = if hollow { "ho" } else { "mk" };
    let filled = |d: String| Stroke { class: paint, d };
    let least = |width: f64| {
        let lack = (width - (right - left)).max(0.0) / 2.0;
        ((left - lack).max(FRAME.0), (right + lack).min(FRAME.1 + 3.0))
    };
    match mark.shape {
        Shape::Dot => {
            vec![filled(circle(f64::midpoint(left, right), if hollow { 4.0 } else { 4.5 }))]
        }
        Shape::Block => {
            let (left, right) = least(if hollow { 7.0 } else { 5.0 });
            vec![filled(bar(left, right, 5.0))]
        }
        Shape::Spindle => {
            let (left, right) = least(9.0);
            vec![filled(spindle(left, right, 12.0))]
        }
        Shape::Within if hollow => vec![filled(bar(left, right, 3.0)), line(ends(left, right))],
        Shape::Within => vec![filled(bar(left, right, 2.5)), line(ends(left, right))],
        Shape::Span => vec![filled(bar(left, right, 3.5))],
        Shape::Hatched => vec![filled(hatching(left, right))],
        Shape::Faded => {
            let fade = (right - left) / 4.0;
            let tail = format!(
                "M{} 7H{}M{} 7H{}",
                short(left),
                short(left + fade),
                short(right - fade),
                short(right)
            );
            vec![
                Stroke { class: "ln dash", d: tail },
                filled(spindle(left + fade, right - fade, 8.0)),
            ]
        }
        Shape::Bounded => {
            let tall = format!("M{} -1V15", short(right));
            vec![filled(bar(left, right, 4.0)), line(tall)]
        }
        Shape::Before => vec![
            Stroke {
                class: if hollow { "ln dash" } else { "ln" },
                d: format!("M{} 7H7M{0} 1V13", short(right)),
            },
            Stroke { class: "mk", d: "M0 7l9-5v10Z".into() },
        ],
        Shape::After => vec![
            Stroke {
                class: if hollow { "ln dash" } else { "ln" },
                d: format!("M{} 7H63M{0} 1V13", short(left)),
            },
            Stroke { class: "mk", d: "M70 7l-9-5v10Z".into() },
        ],
    }
}

fn line(d: String) -> Stroke {
    Stroke { class: "ln", d }
}

fn circle(x: f64, radius: f64) -> String {
    let (left, radius, across) = (short(x - radius), short(radius), short(radius * 2.0));
    format!("M{left} 7a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0Z")
}

/// A bar, `half` its height above and below the line.
fn bar(left: f64, right: f64, half: f64) -> String {
    let width = short((right - left).max(0.5));
    format!("M{} {}h{width}v{}h-{width}Z", short(left), short(MIDDLE - half), short(half * 2.0))
}

/// A shape with soft ends.
fn spindle(left: f64, right: f64, height: f64) -> String {
    let (left, middle, right) = (short(left), short(f64::midpoint(left, right)), short(right));
    format!(
        "M{left} 7Q{middle} {} {right} 7Q{middle} {} {left} 7Z",
        short(MIDDLE - height),
        short(MIDDLE + height)
    )
}

fn ends(left: f64, right: f64) -> String {
    format!("M{} 1V13M{} 1V13", short(left), short(right))
}

/// Slanted pieces of a bar.
fn hatching(left: f64, right: f64) -> String {
    let steps = (0..12).map(|step| left + 5.0 * f64::from(step));
    let pieces = steps.take_while(|at| at + 4.0 <= right);
    let pieces: Vec<String> = pieces.map(|at| format!("M{} 11l3-8h2l-3 8Z", short(at))).collect();
    pieces.concat()
}

/// A number with at most one digit after the point.
pub(super) fn short(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// "1 August 2014" and "31 August 2014" as "1 to 31 August 2014".
fn stretch(from: &str, to: &str) -> String {
    let tail = |text: &str| text.split_once(' ').map(|(_, rest)| rest.to_owned());
    let month = tail(to);
    let year = month.as_deref().and_then(tail);
    let shared =
        [month, year].into_iter().flatten().find_map(|end| from.strip_suffix(end.as_str()));
    format!("{} to {to}", shared.unwrap_or(from).trim_end())
}

/// What is known of a date, as a stretch of days: "86 days, 1 January to 27 March 2014".
pub(super) fn extent(mark: &Mark) -> String {
    let day = |days: f64| Unit::Day.words(Unit::Day.cell(days));
    match (mark.from, mark.to) {
        (Some(from), Some(to)) => {
            let days = Unit::Day.cell(to) - Unit::Day.cell(from) + 1;
            if days <= 1 {
                return format!("one day, {}", day(from));
            }
            format!("{}, {}", Unit::Day.many(days), stretch(&day(from), &day(to)))
        }
        (Some(from), None) => format!("from {} on; no end is given", day(from)),
        (None, Some(to)) => format!("up to {}; no beginning is given", day(to)),
        (None, None) => String::from("no calendar date"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_names_what_its_ends_share_once() {
        assert_eq!(stretch("1 August 2014", "31 August 2014"), "1 to 31 August 2014");
        assert_eq!(stretch("1 January 2014", "27 March 2014"), "1 January to 27 March 2014");
        let years = stretch("1 January 1990", "31 December 1997");
        assert_eq!(years, "1 January 1990 to 31 December 1997");
    }

    #[test]
    fn a_day_is_a_dot_and_an_open_end_an_arrow() {
        let mark = |shape, from, to| Mark { shape, ink: Ink::Solid, from, to };
        assert_eq!(glyph(&[mark(Shape::Dot, Some(10.0), Some(10.9))]).len(), 1);
        let arrow = glyph(&[mark(Shape::Before, None, Some(364.0))]);
        assert!(arrow[0].d.starts_with("M64.8 7H7"), "{arrow:?}");
    }
}
