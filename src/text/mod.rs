//! Spans of text, the tokens and sentences in them, and the way back to the file.

pub mod code_points;
pub mod folded;
pub mod parts_of_speech;
pub mod sentences;
pub mod source_map;
pub mod tokens;

pub use code_points::CodePoints;
pub use folded::Folded;
pub use source_map::SourceMap;
pub use tokens::{Token, TokenKind, Tokens, tokens};

/// A byte range of a text. The only way the program refers to words.
///
/// Exports count Unicode code points instead (W3C Web Annotation `TextPositionSelector`); see
/// [`CodePoints`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "{start}..{end}");
        Span { start, end }
    }

    /// The words under the span.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies within.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// From the start of the first to the end of the last.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without white space at its ends.
    #[must_use]
    pub fn trim(self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span { start, end: (start + words.trim().len()).max(start) }
    }
}
