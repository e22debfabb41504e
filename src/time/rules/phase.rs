//! The beginning, middle or end of a date, and dates that are only about right.

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::{Expression, Point};
use crate::time::lexicon::Class;
use crate::time::timex::Modifier;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "phase",
        starts: Class::PHASE.or(Class::ARTICLE),
        read: |c| c.attempt(phase).map(Expression::Point),
        examples: &[
            ("In late 2012 they met.", "2012"),
            ("mid-1944", "1944"),
            ("by the end of May 1940", "1940-05"),
            ("the early 1990s", "199"),
        ],
        not: &["the end of the line", "early birds"],
    },
    Rule {
        name: "about",
        starts: Class::DEGREE,
        read: |c| c.attempt(about).map(Expression::Point),
        examples: &[("circa 1855", "1855"), ("ca. 480 BC", "BC0480")],
        not: &["about 3000 men"],
    },
];

fn phase(c: &mut Cursor) -> Option<Point> {
    c.word("the");
    let modifier = match c.one_of(&[
        "early",
        "mid",
        "late",
        "end",
        "beginning",
        "start",
        "middle",
        "close",
    ])? {
        0 | 4 | 5 => Modifier::Start,
        1 | 6 => Modifier::Mid,
        _ => Modifier::End,
    };
    let of = matches!(
        c.behind(1).to_ascii_lowercase().as_str(),
        "end" | "beginning" | "start" | "middle" | "close"
    );
    if of {
        c.word("of")?;
    } else {
        c.dash();
        if c.word("in").is_none() {
            c.attempt(|c| c.words(&["part", "of"]));
        }
    }
    Some(super::point(c)?.modified(Some(modifier)))
}

fn about(c: &mut Cursor) -> Option<Point> {
    match c.one_of(&["circa", "ca", "c"])? {
        0 => {}
        _ => c.word(".")?,
    }
    Some(super::calendar::point(c)?.modified(Some(Modifier::Approx)))
}
