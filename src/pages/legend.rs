//! The key to the marks.

use serde::Serialize;

use crate::pages::date::{Stroke, glyph};
use crate::site::mark::Ink::{Hollow, Solid};
use crate::site::mark::{Mark, Shape};

/// The key to the marks: every word of the closed list with its drawing.
#[derive(Debug, Serialize)]
pub(super) struct KeyItem {
    glyph: Vec<Stroke>,
    words: &'static str,
}

/// What each mark means.
pub(super) fn key() -> Vec<KeyItem> {
    let at = |from: f64, to: f64| (Some(from * 366.0), Some(to * 366.0));
    let item = |shape, ink, (from, to), words| {
        let glyph = glyph(&[Mark { shape, ink, from, to }]);
        KeyItem { glyph, words }
    };
    vec![
        item(Shape::Dot, Solid, at(0.24, 0.241), "a day"),
        item(Shape::Block, Solid, at(0.5, 0.58), "a month"),
        item(Shape::Spindle, Solid, at(0.17, 0.42), "a season; early, mid, late"),
        item(Shape::Within, Solid, at(0.0, 0.99), "some time in the year"),
        item(Shape::Span, Solid, at(0.0, 0.99), "throughout a span"),
        item(Shape::Hatched, Solid, at(0.0, 0.99), "a decade or century"),
        item(Shape::Faded, Solid, at(0.1, 0.9), "about"),
        item(Shape::Before, Solid, (None, Some(364.9)), "by, before"),
        item(Shape::After, Solid, (Some(0.0), None), "since, after"),
        item(Shape::Block, Hollow, at(0.5, 0.58), "hollow or dashed: inferred"),
        item(Shape::Bounded, Hollow, at(0.0, 0.24), "closed by another event"),
    ]
}
