//! Marks to shapes: x in per cent, so that they stretch; y in pixels, so that they keep their height.

use serde::Serialize;

use crate::site::mark::{Ink, Mark, Shape};
use crate::site::scale::Scale;

/// A shape of a mark.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum ShapeView {
    /// A bar; x and width in per cent.
    Rect { class: &'static str, x: String, y: String, width: String, height: String },
    /// A dot; x in per cent.
    Dot { class: &'static str, x: String, y: String, r: String },
    /// A line; x in per cent.
    Line { class: &'static str, x1: String, x2: String, y1: String, y2: String },
    /// A path that does not stretch, at x in per cent.
    At { class: &'static str, x: String, d: String },
    /// A path that stretches, in a box 100 wide.
    Soft { class: &'static str, x: String, y: String, width: String, height: String, d: String },
}

/// The shapes of a mark on a line `y` pixels from the top; `size` 1 for rows as high as a target.
pub(super) fn shapes(scale: &Scale, mark: &Mark, y: f64, size: f64) -> Vec<ShapeView> {
    let left = mark.from.map_or(0.0, |days| scale.x(days));
    let right = mark.to.map_or(100.0, |days| scale.x(days));
    let hollow = mark.ink == Ink::Hollow;
    let paint = if hollow { "ho" } else { "mk" };
    let bar = |half: f64| bar(paint, (left, right), y, half * size);
    let line = |class, x: (f64, f64), y: (f64, f64)| {
        let (x1, x2, y1, y2) = (cent(x.0), cent(x.1), px(y.0), px(y.1));
        ShapeView::Line { class, x1, x2, y1, y2 }
    };
    let tick = |x: f64, half: f64| line("ln", (x, x), (y - half * size, y + half * size));
    let shaft = |class| line(class, (left, right), (y, y));
    let dashed = if hollow { "ln dash" } else { "ln" };
    let soft = |half: f64| soft(paint, (left, right), y, half * size);
    match mark.shape {
        Shape::Dot => {
            let (x, r) = (cent(f64::midpoint(left, right)), if hollow { 4.0 } else { 4.5 });
            vec![ShapeView::Dot { class: paint, x, y: px(y), r: px(r * size) }]
        }
        Shape::Block => vec![bar(5.0)],
        Shape::Spindle => vec![soft(7.0)],
        Shape::Faded => vec![shaft("ln dash"), soft(5.0)],
        Shape::Within => {
            vec![bar(if hollow { 3.5 } else { 2.5 }), tick(left, 6.0), tick(right, 6.0)]
        }
        Shape::Span => vec![bar(3.5)],
        Shape::Hatched => vec![hatched(left, right, y, size)],
        Shape::Bounded => vec![bar(4.0), tick(right, 8.0)],
        Shape::Before => vec![tick(right, 6.0), shaft(dashed), arrow(left, y, size, -1.0)],
        Shape::After => vec![tick(left, 6.0), shaft(dashed), arrow(right, y, size, 1.0)],
    }
}

/// Narrower than this, in per cent, a shape does not stretch: it would vanish on a small screen.
const NARROW: f64 = 1.7;

/// A shape with soft ends.
fn soft(class: &'static str, (left, right): (f64, f64), y: f64, half: f64) -> ShapeView {
    if right - left < NARROW {
        let (top, low) = (px(y - half * 1.5), px(y + half * 1.5));
        let d = format!("M-5 {1}Q0 {0} 5 {1}Q0 {2} -5 {1}Z", top, px(y), low);
        return ShapeView::At { class, x: cent(f64::midpoint(left, right)), d };
    }
    let (middle, over, under) = (px(half), px(-half * 0.7), px(half * 2.7));
    ShapeView::Soft {
        class,
        x: cent(left),
        y: px(y - half),
        width: cent((right - left).max(1.0)),
        height: px(half * 2.0),
        d: format!("M0 {middle}Q50 {over} 100 {middle}Q50 {under} 0 {middle}Z"),
    }
}

/// The head of an arrow that points left (`way` -1) or right (1), a little beyond its end.
fn arrow(x: f64, y: f64, size: f64, way: f64) -> ShapeView {
    let (tip, back, half) = (px(3.0 * way * size), px(-9.0 * way * size), 5.0 * size);
    let d = format!("M{tip} {}l{back} {}v{}Z", px(y), px(-half), px(half * 2.0));
    ShapeView::At { class: "mk", x: cent(x), d }
}

/// A bar; where it is narrower than can be seen it keeps its least width in pixels.
fn bar(class: &'static str, (left, right): (f64, f64), y: f64, half: f64) -> ShapeView {
    if right - left < NARROW {
        let x = cent(f64::midpoint(left, right));
        let wide = if class == "ho" { 3.5 } else { 2.5 };
        let d = format!("M-{wide} {}h{}v{}h-{1}Z", px(y - half), px(wide * 2.0), px(half * 2.0));
        return ShapeView::At { class, x, d };
    }
    ShapeView::Rect {
        class,
        x: cent(left),
        y: px(y - half),
        width: cent(right - left),
        height: px(half * 2.0),
    }
}

/// Slanted pieces.
fn hatched(left: f64, right: f64, y: f64, size: f64) -> ShapeView {
    let pieces = 12;
    let (down, up) = (px(10.0 * size), px(-10.0 * size));
    let piece = |n: i32| format!("M{} {down}l4{up}h3l-4 {down}Z", n * 100 / pieces);
    let (x, width) = (cent(left), cent((right - left).max(1.0)));
    let (y, height) = (px(y - 5.0 * size), px(10.0 * size));
    ShapeView::Soft { class: "mk", x, y, width, height, d: (0..pieces).map(piece).collect() }
}

/// A number of per cent with two digits after the point at most.
pub(super) fn cent(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.to_owned() }
}

pub(super) fn px(number: f64) -> String {
    crate::pages::date::short(number)
}
