//! A sentence to words as names need them: the possessive cut off, with tags and neighbours.

use crate::text::parts_of_speech::{Tag, tag};
use crate::text::{Span, TokenKind, tokens};

use super::cues::{Cue, Cues, cues_of};
use super::gazetteer::{Known, gazetteer};

/// A word or mark of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// The word without "'s", but for "People's".
    pub(super) text: &'t str,
    /// Its place in the document's text, without "'s".
    pub(super) span: Span,
    /// Whether "'s" or "'" follows.
    pub(super) is_possessive: bool,
    /// Whether no space stands before it.
    pub(super) is_joined: bool,
    /// Its part of speech.
    pub(super) tag: Tag,
    /// What it is made of.
    pub(super) kind: TokenKind,
    /// What it tells of names next to it.
    cues: Cues,
    /// What the lists know from here on, with its number of words.
    known: Option<(usize, Known)>,
}

impl Word<'_> {
    /// Whether it is a word that begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word && self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is two or more capitals: "NATO".
    pub(super) fn is_acronym(&self) -> bool {
        self.kind == TokenKind::Word
            && self.text.len() > 1
            && self.text.chars().all(char::is_uppercase)
    }

    /// Whether it is one capital: the "V" of "V. Ivanov".
    pub(super) fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().nth(1).is_none()
    }

    /// Whether it tells this of a name next to it.
    pub(super) fn holds(&self, cue: Cue) -> bool {
        self.cues.hold(cue)
    }

    /// Whether it is this mark or word.
    pub(super) fn is(&self, text: &str) -> bool {
        self.text == text
    }
}

/// The words of the sentence at `span` of `text`.
pub(super) fn words(text: &str, span: Span) -> Vec<Word<'_>> {
    let sentence = span.of(text);
    let tokens = tokens(sentence);
    let tags = tag(sentence, &tokens);
    let mut found: Vec<Word> = Vec::with_capacity(tokens.len());
    let mut end = 0;
    for (token, tag) in tokens.iter().zip(tags) {
        let whole = token.span.of(sentence);
        let stem = Some(stem(whole))
            .filter(|stem| stem.len() < whole.len() && !cues_of(stem).hold(Cue::PossessiveFirst))
            .unwrap_or(whole);
        let place =
            Span::new(span.start + token.span.start, span.start + token.span.start + stem.len());
        found.push(Word {
            text: stem,
            span: place,
            is_possessive: stem.len() < whole.len(),
            is_joined: token.span.start == end && end > 0,
            tag,
            kind: token.kind,
            cues: cues_of(stem),
            known: None,
        });
        end = token.span.end;
    }
    for at in 1..found.len() {
        let is_apostrophe = matches!(found[at].text, "'" | "’") && found[at].is_joined;
        if is_apostrophe && found[at - 1].text.ends_with('s') {
            found[at - 1].is_possessive = true;
        }
    }
    for at in 0..found.len() {
        found[at].known = longest(&found, at, found.len());
    }
    found
}

/// What the lists know at the word with this number, with its number of words; it ends before `end`.
pub(super) fn known_at(words: &[Word], at: usize, end: usize) -> Option<(usize, Known)> {
    let known = words.get(at).filter(|_| at < end)?.known?;
    if at + known.0 <= end { Some(known) } else { longest(words, at, end) }
}

/// A possessive ends a phrase.
fn longest(words: &[Word], at: usize, end: usize) -> Option<(usize, Known)> {
    gazetteer().longest(|offset| {
        let word = words[..end].get(at + offset)?;
        let broken = offset > 0 && words[at + offset - 1].is_possessive;
        (!broken).then_some(word.text)
    })
}

/// "Japan’s" without "’s"; one letter is left alone.
fn stem(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .filter(|stem| !stem.is_empty())
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use crate::text::Span;

    #[test]
    fn possessives_are_cut_off() {
        let text = "So. Japan’s navy and the States' rights.";
        let words = super::words(text, Span::new(4, text.len()));
        assert_eq!((words[0].text, words[0].is_possessive), ("Japan", true));
        assert_eq!(words[0].span.of(text), "Japan");
        assert!(words[4].is_possessive && !words[1].is_possessive);
    }
}
