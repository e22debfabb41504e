//! Tokens to the units that treebanks tag: clitics cut off, abbreviations and numbers joined.

use std::ops::Range;

use crate::text::{Span, Token, TokenKind};

/// A word as treebanks cut it, or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its place in the text.
    pub span: Span,
    /// The tokens it is made of, by index; a clitic shares the token of its host.
    pub tokens: Range<usize>,
}

/// Abbreviations whose full stop belongs to them. Not "no": it mostly ends a sentence.
const ABBREVIATIONS: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "adm", "prof",
    "st", "jr", "sr", "inc", "corp", "co", "ltd", "vs", "etc", "mt",
];

/// The units of the tokens of one sentence, in order. Superscript digits (note markers) are left out.
#[must_use]
pub fn units(text: &str, tokens: &[Token]) -> Vec<Unit> {
    let mut found = Vec::with_capacity(tokens.len() + 4);
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        let end = match token.kind {
            TokenKind::Mark if is_superscript(token.span.of(text)) => {
                at += 1;
                continue;
            }
            TokenKind::Mark => end_of_repeated_mark(text, tokens, at),
            TokenKind::Number => end_of_number(text, tokens, at),
            TokenKind::Word => end_of_word(text, tokens, at),
        };
        let whole = token.span.to(tokens[end - 1].span);
        match clitic(whole.of(text)) {
            Some(cut) if end == at + 1 => {
                let cut = whole.start + cut;
                found.push(Unit { span: Span::new(whole.start, cut), tokens: at..end });
                found.push(Unit { span: Span::new(cut, whole.end), tokens: at..end });
            }
            _ => found.push(Unit { span: whole, tokens: at..end }),
        }
        at = end;
    }
    found
}

fn is_superscript(mark: &str) -> bool {
    mark.chars().all(|c| matches!(c, '²' | '³' | '¹' | '⁰'..='⁹'))
}

/// "..." and "--" are one unit.
fn end_of_repeated_mark(text: &str, tokens: &[Token], at: usize) -> usize {
    let mark = tokens[at].span.of(text);
    let mut end = at + 1;
    while matches!(mark, "." | "-" | "*" | "_")
        && touches(tokens, end)
        && tokens[end].span.of(text) == mark
    {
        end += 1;
    }
    end
}

/// "41.4", "1,000", "7:30", "7th", "1990s" are one unit.
fn end_of_number(text: &str, tokens: &[Token], at: usize) -> usize {
    let mut end = at + 1;
    while touches(tokens, end)
        && touches(tokens, end + 1)
        && matches!(tokens[end].span.of(text), "." | "," | ":")
        && tokens[end + 1].kind == TokenKind::Number
    {
        end += 2;
    }
    if touches(tokens, end) && tokens[end].kind == TokenKind::Word {
        end += 1;
    }
    end
}

/// "U.S.", "Mr.", "J." and "G20" are one unit.
fn end_of_word(text: &str, tokens: &[Token], at: usize) -> usize {
    let is_letter = |index: usize| {
        let token: &Token = &tokens[index];
        token.kind == TokenKind::Word && token.span.of(text).chars().nth(1).is_none()
    };
    let is_stop = |index: usize| touches(tokens, index) && tokens[index].span.of(text) == ".";
    let mut end = at + 1;
    if is_letter(at) {
        while is_stop(end) && touches(tokens, end + 1) && is_letter(end + 1) {
            end += 2;
        }
        let is_initial = tokens[at].span.of(text).starts_with(char::is_uppercase);
        if is_stop(end) && (end > at + 1 || is_initial) {
            return end + 1;
        }
    } else if is_stop(end) {
        let word = tokens[at].span.of(text);
        let known = ABBREVIATIONS.iter().any(|short| word.eq_ignore_ascii_case(short));
        return if known { end + 1 } else { end };
    }
    if end == at + 1 && touches(tokens, end) && tokens[end].kind == TokenKind::Number {
        end += 1;
    }
    end
}

/// Whether the token stands there, right behind the one before it.
fn touches(tokens: &[Token], index: usize) -> bool {
    index > 0
        && tokens.get(index).is_some_and(|token| token.span.start == tokens[index - 1].span.end)
}

/// Where to cut "Japan|'s", "do|n't"; `None` for "O'Neill".
fn clitic(word: &str) -> Option<usize> {
    let at = word.rfind(['\'', '’'])?;
    let apostrophe = word[at..].chars().next()?;
    let behind = &word[at + apostrophe.len_utf8()..];
    if behind.eq_ignore_ascii_case("t") {
        return word[..at].ends_with(['n', 'N']).then_some(at - 1).filter(|cut| *cut > 0);
    }
    let known =
        ["s", "re", "ve", "ll", "d", "m"].iter().any(|short| behind.eq_ignore_ascii_case(short));
    (known && at > 0).then_some(at)
}

#[cfg(test)]
mod tests {
    use crate::text::tokens;

    fn cut(text: &str) -> Vec<&str> {
        super::units(text, &tokens(text)).iter().map(|unit| unit.span.of(text)).collect()
    }

    #[test]
    fn clitics_are_cut_off() {
        let expected = ["Japan", "’s", "O'Neill", "do", "n't", "they", "'re"];
        assert_eq!(cut("Japan’s O'Neill don't they're"), expected);
        assert_eq!(cut("n't 's"), ["n't", "'", "s"]);
    }

    #[test]
    fn abbreviations_and_numbers_are_joined() {
        assert_eq!(
            cut("The U.S. Navy, Mr. J. S. Abe"),
            ["The", "U.S.", "Navy", ",", "Mr.", "J.", "S.", "Abe"]
        );
        assert_eq!(
            cut("41.4 1,000, 7th 1990s G20... end."),
            ["41.4", "1,000", ",", "7th", "1990s", "G20", "...", "end", "."]
        );
    }

    #[test]
    fn note_markers_are_left_out() {
        assert_eq!(cut("In 2013²³ Abe"), ["In", "2013", "Abe"]);
    }
}
