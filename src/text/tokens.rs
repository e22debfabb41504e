//! Words, numbers and marks: the smallest parts that rules look at.

use super::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters; apostrophes between letters belong to the word ("don't", "year's").
    Word,
    /// Digits of any script's decimal kind that Rust calls ASCII digits: `2014`.
    Number,
    /// One character that is neither: punctuation, a symbol, a superscript digit.
    Mark,
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// The tokens of `text`, in order, without white space.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    Tokens::new(text).collect()
}

/// Reads the tokens of a text one by one.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// From the start of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Tokens { text, at: 0 }
    }

    /// The character at byte `at`. Most are ASCII: they need no decoding.
    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text.get(at..)?.chars().next(),
        }
    }

    /// Moves behind all characters that `joins` takes; it is told what follows each.
    fn skip(&mut self, joins: impl Fn(&Self, char, usize) -> bool) {
        while let Some(c) = self.char_at(self.at) {
            let next = self.at + c.len_utf8();
            if !joins(self, c, next) {
                return;
            }
            self.at = next;
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip(|_, c, _| c.is_whitespace());
        let start = self.at;
        let first = self.char_at(start)?;
        self.at += first.len_utf8();
        let kind = if first.is_alphabetic() {
            self.skip(|text, c, next| {
                is_letter(c)
                    || (matches!(c, '\'' | '’')
                        && text.char_at(next).is_some_and(char::is_alphabetic))
            });
            TokenKind::Word
        } else if first.is_ascii_digit() {
            self.skip(|_, c, _| c.is_ascii_digit());
            TokenKind::Number
        } else {
            TokenKind::Mark
        };
        Some(Token { span: Span::new(start, self.at), kind })
    }
}

/// Letters and the marks that combine with them; superscript digits are alphabetic to nobody.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_numbers_and_marks() {
        let text = "In 2013²³ Abe’s DPJ-led 28% '70s";
        let words: Vec<_> = super::tokens(text).iter().map(|t| t.span.of(text)).collect();
        let expected =
            ["In", "2013", "²", "³", "Abe’s", "DPJ", "-", "led", "28", "%", "'", "70", "s"];
        assert_eq!(words, expected);
    }
}
