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
    let mut found: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let kind = match c {
            _ if c.is_whitespace() => continue,
            _ if c.is_ascii_digit() => TokenKind::Number,
            _ if c.is_alphabetic() => TokenKind::Word,
            _ => TokenKind::Mark,
        };
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            let joins = match kind {
                TokenKind::Number => next.is_ascii_digit(),
                TokenKind::Word => is_letter(next) || is_inner_apostrophe(text, at, next),
                TokenKind::Mark => false,
            };
            if !joins {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        found.push(Token { span: Span::new(start, end), kind });
    }
    found
}

/// Letters and the marks that combine with them; superscript digits are alphabetic to nobody.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_inner_apostrophe(text: &str, at: usize, c: char) -> bool {
    matches!(c, '\'' | '’')
        && text[at + c.len_utf8()..].chars().next().is_some_and(char::is_alphabetic)
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
