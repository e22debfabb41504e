//! Text to what its time expressions say, and in what setting they stand. Looks at letters, never
//! at what was said before.

use crate::text::Span;

use super::cursor::{Cursor, Lexeme, lexemes};
use super::expression::{Base, Expression};
use super::rules::{self, Rule};
use super::timex::{Passage, Role};

/// A time expression before any context.
pub struct Found {
    /// Where it stands.
    pub span: Span,
    /// The rule that read it.
    pub rule: &'static Rule,
    /// What it says.
    pub expression: Expression,
    /// What stands around it.
    pub setting: Setting,
}

/// What stands around a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Index of the passage.
    pub passage: usize,
    /// Index of the sentence in the document, roughly.
    pub sentence: usize,
    /// The part it plays, as far as its passage and neighbours tell.
    pub role: Role,
    /// What its preposition makes of it.
    pub bound: Option<Bound>,
    /// Whether it is the end of a range that the expression before it begins.
    pub ends_range: bool,
    /// When the clause takes place, by its verb.
    pub tense: Option<Tense>,
}

/// What a preposition makes of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// "by", "until"
    By,
    /// "before"
    Before,
    /// "since", "from"
    Since,
    /// "after"
    After,
}

/// Tense of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "fell", "has fallen"
    Past,
    /// "will fall", "is to fall"
    Future,
}

/// All time expressions of the passages, in order.
#[must_use]
pub fn recognise(text: &str, passages: &[Passage]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut sentence = 0;
    for (index, passage) in passages.iter().enumerate() {
        sentence += 1;
        let lexemes = lexemes(text, passage.span);
        let mut at = 0;
        let mut last: Option<usize> = None;
        while at < lexemes.len() {
            let mut cursor = Cursor::new(text, &lexemes, at);
            let start = cursor;
            if matches!(cursor.behind(1), "." | "!" | "?") && !cursor.glued() {
                sentence += 1;
            }
            let Some((rule, expression)) = rules::read(&mut cursor) else {
                at += 1;
                continue;
            };
            let end = cursor.position();
            let span = lexemes[at].span.to(lexemes[end - 1].span);
            let is_date = matches!(&expression, Expression::Point(point) if !matches!(point.base, Base::Toward(..)) );
            let ends_range = is_date && last.is_some_and(|last| joins(text, &lexemes[last..at]));
            let setting = Setting {
                passage: index,
                sentence,
                role: passage.role,
                bound: bound(&start),
                ends_range,
                tense: None,
            };
            found.push(Found { span, rule, expression, setting });
            last = Some(end);
            at = end;
        }
    }
    found
}

/// Whether the words between two expressions make a range of them.
fn joins(text: &str, between: &[Lexeme]) -> bool {
    let [between] = between else { return false };
    matches!(
        between.span.of(text),
        "-" | "–" | "—" | "‑" | "to" | "until" | "till" | "through" | "/"
    )
}

fn bound(c: &Cursor) -> Option<Bound> {
    Some(match c.behind(1).to_ascii_lowercase().as_str() {
        "by" | "until" | "till" => Bound::By,
        "before" => Bound::Before,
        "since" | "from" => Bound::Since,
        "after" => Bound::After,
        _ => return None,
    })
}
