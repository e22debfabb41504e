//! Some words of a document with their parts of speech, and the noun phrases among them.

use std::ops::Range;

use crate::text::parts_of_speech::{Tag, Upos, tag};
use crate::text::{Span, TokenKind, tokens};

/// Words that are read together: a sentence or a part of one.
pub(super) struct Phrases<'a> {
    text: &'a str,
    /// The words and marks, in order.
    pub(super) words: Vec<Word>,
}

/// A word or mark.
pub(super) struct Word {
    /// Where it stands in the document's text.
    pub(super) span: Span,
    /// What it is made of.
    pub(super) kind: TokenKind,
    /// Its part of speech.
    pub(super) tag: Tag,
    /// Lower-cased, with straight apostrophes.
    pub(super) lower: String,
}

/// A noun phrase with what hangs on it: "a spokesman for the ministry".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NounPhrase {
    /// All its words.
    pub(super) words: Range<usize>,
    /// The noun or pronoun that names what it is about.
    pub(super) head: usize,
    /// Whether it joins two: "the mayor and the bishop".
    pub(super) joined: bool,
}

impl<'a> Phrases<'a> {
    /// Reads the words at `span` of `text`.
    pub(super) fn read(text: &'a str, span: Span) -> Self {
        let found = tokens(span.of(text));
        let tags = tag(span.of(text), &found);
        let words = found.iter().zip(tags).map(|(token, tag)| {
            let place = Span::new(span.start + token.span.start, span.start + token.span.end);
            let lower = place.of(text).to_lowercase().replace('’', "'");
            Word { span: place, kind: token.kind, tag, lower }
        });
        Phrases { text, words: words.collect() }
    }

    /// The place of some of its words; the range must not be empty.
    pub(super) fn place(&self, words: &Range<usize>) -> Span {
        self.words[words.start].span.to(self.words[words.end - 1].span)
    }

    /// The lower-cased word at `index`, "" beyond the ends.
    pub(super) fn lower(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| word.lower.as_str())
    }

    /// The word before `index`, lower-cased, "" at the beginning.
    pub(super) fn before(&self, index: usize) -> &str {
        index.checked_sub(1).map_or("", |at| self.lower(at))
    }

    /// The part of speech at `index`; punctuation beyond the ends.
    pub(super) fn tag(&self, index: usize) -> Tag {
        self.words.get(index).map_or(Tag::Punct, |word| word.tag)
    }

    /// Whether the word at `index` is a noun or a name.
    pub(super) fn is_noun(&self, index: usize) -> bool {
        matches!(self.tag(index).upos(), Upos::Noun | Upos::Propn)
    }

    /// Whether the word at `index` is a verb with or without a tense.
    pub(super) fn is_verb(&self, index: usize) -> bool {
        matches!(self.tag(index).upos(), Upos::Verb | Upos::Aux)
    }

    /// Whether the word at `index` is a verb with a tense, or looks like a participle where only one
    /// with a tense can stand: "the ministry released a plan".
    pub(super) fn is_told(&self, index: usize) -> bool {
        let tag = self.tag(index);
        let next = self.tag(index + 1);
        let object = next.upos() == Upos::Det || next == Tag::PrpPossessive;
        tag.is_finite() || tag == Tag::Vbn && object && index > 0 && self.is_noun(index - 1)
    }

    /// Whether the words at `index` and the next touch.
    pub(super) fn touches_next(&self, index: usize) -> bool {
        match (self.words.get(index), self.words.get(index + 1)) {
            (Some(word), Some(next)) => word.span.end == next.span.start,
            _ => false,
        }
    }

    /// Whether the word at `index` begins with a capital.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.words
            .get(index)
            .is_some_and(|word| word.span.of(self.text).starts_with(char::is_uppercase))
    }

    /// Whether the word at `index` is part of a name: "Boeing", "iPhone".
    pub(super) fn is_name(&self, index: usize) -> bool {
        let word = self.words.get(index).map_or("", |word| word.span.of(self.text));
        let inner = word.chars().skip(1).any(char::is_uppercase);
        self.tag(index).upos() == Upos::Propn && self.is_capital(index) || inner
    }

    /// The noun phrase whose last word stands just before `end`, with the phrases it hangs on: before
    /// "of Japan", "the minister".
    pub(super) fn noun_phrase_before(&self, end: usize) -> Option<NounPhrase> {
        let mut phrase = self.plain_before(end)?;
        loop {
            let at = phrase.words.start;
            let link = self.before(at);
            let linked = match link {
                "of" | "for" | "at" | "in" | "from" | "by" | "with" | "to" | "on" => {
                    self.plain_before(at - 1)
                }
                "and" | "&" => self.plain_before(at - 1),
                _ => None,
            };
            let Some(outer) = linked.filter(|outer| outer.words.end == at - 1) else { break };
            let joined = phrase.joined || link == "and";
            phrase =
                NounPhrase { words: outer.words.start..phrase.words.end, head: outer.head, joined };
        }
        Some(phrase)
    }

    /// The noun phrase that begins at `start`, with what hangs on it: "the minister of Japan".
    pub(super) fn noun_phrase_at(&self, start: usize) -> Option<NounPhrase> {
        let mut end = start;
        while self.belongs(end) && !self.is_second_opening(start, end) {
            end += 1;
        }
        let head = (start..end).rev().find(|at| self.is_noun(*at) || self.is_pronoun(*at))?;
        let mut phrase = NounPhrase { words: start..head + 1, head, joined: false };
        let link = self.lower(head + 1);
        if matches!(link, "of" | "for" | "at" | "in" | "from" | "with" | "and")
            && !self.is_pronoun(head)
            && let Some(inner) = self.noun_phrase_at(head + 2)
        {
            phrase.joined = link == "and" || inner.joined;
            phrase.words.end = inner.words.end;
        }
        Some(phrase)
    }

    /// "Officials he": a pronoun or article ends the phrase before it.
    fn is_second_opening(&self, start: usize, at: usize) -> bool {
        let opens = self.is_pronoun(at) || self.tag(at).upos() == Upos::Det;
        at > start && (opens || self.is_pronoun(at - 1))
    }

    fn plain_before(&self, end: usize) -> Option<NounPhrase> {
        let mut start = end;
        while start > 0 && self.belongs(start - 1) {
            let pronoun = self.is_pronoun(start - 1);
            if pronoun && start < end {
                break;
            }
            start -= 1;
            if pronoun || self.tag(start).upos() == Upos::Det && self.tag(start) != Tag::Pdt {
                break;
            }
        }
        let head = end.checked_sub(1)?;
        let head = (start..=head)
            .rev()
            .find(|at| self.is_noun(*at) || self.is_pronoun(*at))
            .or_else(|| (start..end).rev().find(|at| self.words[*at].kind == TokenKind::Word))?;
        Some(NounPhrase { words: start..end, head, joined: false })
    }

    fn is_pronoun(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Prp | Tag::Indefinite | Tag::DtPronoun)
    }

    /// Whether the word can stand in a plain noun phrase.
    fn belongs(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        match word.tag.upos() {
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num | Upos::X => true,
            Upos::Pron => self.is_pronoun(at) || word.tag == Tag::PrpPossessive,
            _ => {
                let initial = word.lower == "."
                    && at > 0
                    && self.words[at - 1].span.len() <= 4
                    && self.is_capital(at - 1)
                    && self.words[at - 1].span.end == word.span.start;
                let inner = matches!(word.lower.as_str(), "-" | "'" | "*" | "_" | "/");
                // "the then leader": an adverb between an article and its noun.
                let adverb =
                    word.tag == Tag::Rb && self.tag(at.wrapping_sub(1)).upos() == Upos::Det;
                // "the acting head", "the united front"
                let verbal = matches!(word.tag, Tag::Vbg | Tag::Vbn)
                    && matches!(self.tag(at.wrapping_sub(1)).upos(), Upos::Det)
                    && self.is_noun(at + 1);
                initial || inner || adverb || verbal
            }
        }
    }
}
