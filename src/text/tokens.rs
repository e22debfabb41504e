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

    /// The next byte. Most of a text is ASCII and needs no decoding.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The character at byte `at`.
    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn skip_ascii(&mut self, is: impl Fn(u8) -> bool) {
        while self.byte().is_some_and(&is) {
            self.at += 1;
        }
    }

    fn skip_space(&mut self) {
        loop {
            self.skip_ascii(|byte| matches!(byte, b' ' | b'\t'..=b'\r'));
            let Some(0x80..) = self.byte() else { return };
            match self.char_at(self.at) {
                Some(c) if c.is_whitespace() => self.at += c.len_utf8(),
                _ => return,
            }
        }
    }

    fn skip_word(&mut self) {
        loop {
            self.skip_ascii(|byte| byte.is_ascii_alphabetic());
            let Some(b'\'' | 0x80..) = self.byte() else { return };
            let Some(c) = self.char_at(self.at) else { return };
            let next = self.at + c.len_utf8();
            let is_inner =
                matches!(c, '\'' | '’') && self.char_at(next).is_some_and(char::is_alphabetic);
            if !is_inner && !is_letter(c) {
                return;
            }
            self.at = next;
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_space();
        let start = self.at;
        let kind = match self.byte()? {
            b'0'..=b'9' => TokenKind::Number,
            b'a'..=b'z' | b'A'..=b'Z' => TokenKind::Word,
            0x80.. if self.char_at(start)?.is_alphabetic() => TokenKind::Word,
            _ => TokenKind::Mark,
        };
        match kind {
            TokenKind::Word => self.skip_word(),
            TokenKind::Number => self.skip_ascii(|byte| byte.is_ascii_digit()),
            TokenKind::Mark => self.at += self.char_at(start)?.len_utf8(),
        }
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
