//! Text to lexemes: tokens, and what each may be in a time expression.

use crate::text::{Span, Token, TokenKind, Tokens};

use super::lexicon::{self, Class};

/// A word, a number or a mark, and what it may be.
#[derive(Clone, Copy, Debug)]
pub struct Lexeme<'a> {
    /// As it is written.
    pub word: &'a str,
    /// Where it stands in the text.
    pub span: Span,
    /// What it may be.
    pub class: Class,
    /// Whether it follows the one before without white space.
    pub glued: bool,
}

/// The lexemes of a stretch of `text`. A possessive "’s" stands by itself.
#[must_use]
pub fn lexemes(text: &str, passage: Span) -> Vec<Lexeme<'_>> {
    // Words of English and the space behind them have about six bytes, marks one.
    let mut found = Vec::with_capacity(passage.len() / 4 + 1);
    let mut end = usize::MAX;
    for Token { span: Span { start, end: after }, kind } in Tokens::new(passage.of(text)) {
        let start = passage.start + start;
        let glued = start == end;
        end = passage.start + after;
        let word = &text[start..end];
        let is_word = kind == TokenKind::Word;
        let possessive = || word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
        let stem = if is_word { possessive().unwrap_or(word) } else { word };
        let class = match kind {
            TokenKind::Word => lexicon::class(stem),
            TokenKind::Number => Class::DIGITS,
            TokenKind::Mark if matches!(word, "'" | "’" | "‘") => Class::APOSTROPHE,
            TokenKind::Mark => Class::default(),
        };
        let middle = start + stem.len();
        found.push(Lexeme { word: stem, span: Span::new(start, middle), class, glued });
        if middle < end {
            let (word, span) = (&text[middle..end], Span::new(middle, end));
            found.push(Lexeme { word, span, class: Class::default(), glued: true });
        }
    }
    found
}
