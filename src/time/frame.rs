//! The years that a part of a text is about: those of its heading, or of the whole.

use crate::text::Span;

use super::calendar::When;
use super::expression::{Base, Expression};
use super::recognise::Found;
use super::setting::Bound;
use super::timex::Passage;

/// Years that a heading, or the name of a file, gives to what stands below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The first of them.
    pub first: i32,
    /// The last of them.
    pub last: i32,
    /// The dates in the heading; `None` when they are given from outside the text.
    pub span: Option<Span>,
    /// The passages that it stands over: from its heading, whose own index comes first, up to the
    /// next of its level.
    pub passages: (usize, usize),
}

impl Frame {
    /// The only year, if it is only one.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        (self.first == self.last).then_some(self.first)
    }

    /// Whether a date lies in it.
    #[must_use]
    pub fn holds(&self, when: When) -> bool {
        (self.first..=self.last).contains(&when.year())
    }
}

/// The frame of each passage: that of the nearest heading above it which gives years, or else
/// `whole`, the first and last year that the text as a whole is about.
#[must_use]
pub fn frames(
    found: &[Found],
    passages: &[Passage],
    whole: Option<(i32, i32)>,
) -> Vec<Option<Frame>> {
    let all = (0, passages.len());
    let whole = whole.map(|(first, last)| Frame { first, last, span: None, passages: all });
    let mut above: Vec<(u8, Frame)> = Vec::new();
    let mut frames = Vec::with_capacity(passages.len());
    let mut rest = found;
    for (index, passage) in passages.iter().enumerate() {
        let count = rest.partition_point(|found| found.setting.passage == index);
        let (dates, after) = rest.split_at(count);
        rest = after;
        if let Some(level) = passage.heading {
            above.retain(|(other, _)| *other < level);
            let next = |other: &Passage| other.heading.is_some_and(|other| other <= level);
            let end = passages[index + 1..].iter().position(next);
            let end = end.map_or(passages.len(), |length| index + 1 + length);
            above.extend(of_heading(dates, (index, end)).map(|frame| (level, frame)));
        }
        frames.push(above.last().map(|(_, frame)| *frame).or(whole));
    }
    frames
}

/// The years between the first and the last date of a heading.
fn of_heading(dates: &[Found], passages: (usize, usize)) -> Option<Frame> {
    let said = dates.iter().filter(|found| !matches!(found.setting.bound, Some(Bound::After)));
    let said: Vec<_> = said.filter_map(|found| Some((years(found)?, found.span))).collect();
    let first = said.iter().map(|((first, _), _)| *first).min()?;
    let last = said.iter().map(|((_, last), _)| *last).max()?;
    let span = said.first()?.1.to(said.last()?.1);
    Some(Frame { first, last, span: Some(span), passages })
}

/// The first and last year of a date that is said in full.
fn years(found: &Found) -> Option<(i32, i32)> {
    let Expression::Point(point) = &found.expression else { return None };
    match point.base {
        Base::Said(When::Century(_) | When::HalfCentury(..)) => None,
        Base::Said(When::Decade(first)) if first < 0 => None,
        Base::Said(When::Decade(first)) => Some((first, first + 9)),
        Base::Said(when) => Some((when.year(), when.year())),
        Base::Numeric { year, .. } => Some((year, year)),
        _ => None,
    }
}
