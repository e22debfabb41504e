//! What people and papers say in their own words: direct speech and block quotations, each with its
//! speaker. Terms, titles of works and words that a writer keeps at a distance are none.

use rayon::prelude::*;

use crate::corpus::{Block, BlockKind, Corpus, Document};
use crate::events::Quote;
use crate::events::names::{NameId, NameKind, Names};
use crate::text::Span;
use crate::text::parts_of_speech::Upos;

use super::marks::{Marked, marked};
use super::phrases::Phrases;
use super::speakers::{self, Attribution};

/// Words that somebody said or wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The words between the marks.
    pub quote: Quote,
    /// Who said them, if that is sure.
    pub speaker: Option<NameId>,
    /// The words for the speaker: "a spokesman", "he".
    pub said_by: Option<Span>,
    /// The sentences in which they are quoted.
    pub sentence: Span,
}

/// Words between marks from which on they are a quotation if someone is said to say them.
const FEW: usize = 5;
/// Words from which on they are one whoever says them.
const MANY: usize = 8;
/// Bytes between two quotations of one speaker, without and with words for the speaker.
const NEAR: usize = 24;
const LONG: usize = 160;

/// The quotations of each document, in order.
#[must_use]
pub fn of(corpus: &Corpus, names: &Names) -> Vec<Vec<Quotation>> {
    corpus.documents.par_iter().map(|document| quotations_in(document, names)).collect()
}

fn quotations_in(document: &Document, names: &Names) -> Vec<Quotation> {
    let mut reader = Reader { document, names, found: Vec::new(), person: None, open: false };
    let mut before: Option<&Block> = None;
    for block in document.blocks.iter().filter(|block| block.kind.tells()) {
        reader.read(block, before);
        before = Some(block);
    }
    reader.found
}

/// Reads a document block by block.
struct Reader<'a> {
    document: &'a Document,
    names: &'a Names,
    found: Vec<Quotation>,
    /// Who was last said to say something, and where.
    person: Option<(NameId, usize)>,
    /// Whether a quotation runs on into the next block.
    open: bool,
}

impl Reader<'_> {
    fn read(&mut self, block: &Block, before: Option<&Block>) {
        let text = &self.document.text;
        if self.whole(block, before) {
            return;
        }
        let runs_on = std::mem::take(&mut self.open);
        let marked =
            if has_mark(block.span.of(text)) { marked(text, block.span) } else { Vec::new() };
        let mut previous: Option<(usize, usize)> = None;
        for (index, words) in marked.iter().enumerate() {
            let next = marked.get(index + 1).map_or(block.span.end, |next| next.outer.start);
            let last = previous.map(|(_, end)| end);
            let quotation = self.quotation(block, words, last, next);
            let continued = runs_on && index == 0 && words.outer.start == block.span.start;
            let quotation = quotation.map(|found| self.continued(found, previous, continued));
            if let Some(quotation) = quotation {
                let known = quotation.speaker.filter(|id| self.kind(*id) == NameKind::Person);
                self.person = known.map(|id| (id, words.outer.end)).or(self.person);
                self.found.push(quotation);
                previous = Some((self.found.len() - 1, words.outer.end));
            } else if let Some(previous) = &mut previous {
                previous.1 = words.outer.end;
            }
            self.open = !words.closed && words.outer.end == block.span.end;
        }
    }

    fn kind(&self, id: NameId) -> NameKind {
        self.names.get(id).kind
    }

    /// A block quotation, or a paragraph that "According to the treaty:" announces.
    fn whole(&mut self, block: &Block, before: Option<&Block>) -> bool {
        let text = &self.document.text;
        let announced = before.and_then(|before| {
            let last = *before.sentences.last()?;
            last.of(text).ends_with(':').then(|| speakers::before(text, last, false)).flatten()
        });
        let is_quotation = match block.kind {
            BlockKind::Quotation => true,
            BlockKind::Prose => announced.is_some_and(|found| found.direct),
            _ => false,
        };
        let mut span = block.span.trim(text);
        let marks = ['"', '“', '”', '«', '»'];
        let bare = span.of(text).trim_matches(marks);
        if !is_quotation || bare.split_whitespace().count() < FEW || bare.contains(['“', '"']) {
            return false;
        }
        span.start += span.of(text).find(bare).unwrap_or(0);
        span.end = span.start + bare.len();
        let (speaker, said_by) =
            announced.map_or((None, None), |found| self.speaker(&found, block));
        let quote = Quote { document: self.document.id, span };
        self.found.push(Quotation { quote, speaker, said_by, sentence: block.span });
        true
    }

    /// The quotation between some marks, if it is one.
    fn quotation(
        &self,
        block: &Block,
        words: &Marked,
        last: Option<usize>,
        next: usize,
    ) -> Option<Quotation> {
        let text = &self.document.text;
        let inner = words.inner;
        let count =
            inner.of(text).split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
        if count < 2 || is_title(inner.of(text)) {
            return None;
        }
        let sentence = around(block, words.outer);
        let start = last.map_or(sentence.start, |end| end.max(sentence.start));
        let lead = Span::new(start.min(words.outer.start), words.outer.start);
        let named = is_naming(lead.of(text));
        if named && count < MANY || self.is_emphasised(inner) {
            return None;
        }
        let before = speakers::before(text, lead, last.is_some_and(|end| end >= sentence.start));
        let found = before.filter(|found| found.said_by.is_some()).or_else(|| {
            let end = next.min(sentence_after(block, words.outer.end));
            let tail = Span::new(words.outer.end.min(end), end);
            speakers::after(text, tail).or(before)
        });
        let whole = is_whole(text, inner, words.closed);
        let is_one = match found {
            Some(found) if found.direct && whole => count >= 2,
            Some(_) => count >= FEW,
            None => count >= MANY || whole && count >= FEW,
        };
        // What nobody closed is a quotation only where somebody clearly begins to speak.
        let clear = words.closed || found.is_some_and(|found| found.direct) || self.open;
        let direct = found.is_some_and(|found| found.direct);
        let complete = whole && direct || is_clause(text, inner, count);
        if !is_one || !clear || !complete {
            return None;
        }
        let (speaker, said_by) = found.map_or((None, None), |found| self.speaker(&found, block));
        let inner = if words.closed { inner } else { within_sentence(block, inner) };
        let sentence = around(block, inner);
        let quote = Quote { document: self.document.id, span: inner };
        Some(Quotation { quote, speaker, said_by, sentence })
    }

    /// A quotation that names nobody goes on with the speaker of the one before it in its paragraph.
    fn continued(
        &self,
        found: Quotation,
        previous: Option<(usize, usize)>,
        runs_on: bool,
    ) -> Quotation {
        if found.said_by.is_some() || found.speaker.is_some() {
            return found;
        }
        let last = match (previous, runs_on) {
            (Some((index, _)), _) => self.found.get(index),
            (None, true) => self.found.last(),
            _ => None,
        };
        let text = &self.document.text;
        let near = |last: &&Quotation| {
            let between = Span::new(last.quote.span.end, found.quote.span.start);
            let attributed = last.said_by.is_some_and(|said_by| between.contains(said_by));
            let near = between.len() < NEAR || attributed && between.len() < LONG;
            runs_on || near && is_whole(text, found.quote.span, true)
        };
        match last.filter(near) {
            Some(last) => Quotation { speaker: last.speaker, said_by: last.said_by, ..found },
            None => found,
        }
    }

    /// The name of a speaker, if it is sure, and the words for it.
    fn speaker(&self, found: &Attribution, block: &Block) -> (Option<NameId>, Option<Span>) {
        let Some(said_by) = found.said_by else { return (None, None) };
        let document = self.document.id;
        let at_head = found.head.and_then(|head| self.names.at(document, head.start));
        let named = match at_head {
            Some(id) if self.kind(id) == NameKind::Person => Some(id),
            _ => self.person_in(found, said_by).or(at_head).or_else(|| self.author(found, said_by)),
        };
        let resolved = if found.pronoun { self.antecedent(said_by, block) } else { named };
        (resolved, Some(said_by))
    }

    /// "Secretary of the Air Force James Roche", "Ryanair's head, Jane Doe": the one person in the words
    /// who is not there for another's sake ("an aide to President Nixon").
    fn person_in(&self, found: &Attribution, said_by: Span) -> Option<NameId> {
        let text = &self.document.text;
        found.head?;
        let mut people = self.names.within(self.document.id, said_by);
        people.retain(|id| self.kind(*id) == NameKind::Person);
        let [person] = people[..] else { return None };
        let words: Vec<&str> = said_by.of(text).split_whitespace().collect();
        let last = self.names.at(self.document.id, said_by.end - words.last()?.len())?;
        if words.iter().any(|word| word.ends_with(',')) {
            return (!said_by.of(text).contains(['\'', '’'])).then_some(person);
        }
        let name =
            words.iter().rev().take_while(|word| word.starts_with(char::is_uppercase)).count();
        let links = ["of", "for", "to", "with", "by", "from", "at", "in", "on"];
        let (before, _) = words.split_at(words.len() - name.min(words.len()));
        let hangs = before.last().is_some_and(|word| links.contains(word));
        (last == person && !hangs).then_some(person)
    }

    /// "another article by the Herald": the only person or paper that the words for a text name.
    fn author(&self, found: &Attribution, said_by: Span) -> Option<NameId> {
        let within = self.names.within(self.document.id, said_by);
        let mut names = within.iter().filter(|id| self.kind(**id) != NameKind::Place);
        let only = names.next().filter(|_| names.next().is_none());
        let by = said_by.of(&self.document.text).contains(" by ");
        only.copied().filter(|_| by && is_written(found, &self.document.text))
    }

    /// Who "he" or "she" is: the one person named in the sentences before, or who spoke last.
    fn antecedent(&self, pronoun: Span, block: &Block) -> Option<NameId> {
        let word = pronoun.of(&self.document.text).to_lowercase();
        if !matches!(word.as_str(), "he" | "she") {
            return None;
        }
        let sentence = block.sentences.iter().rposition(|s| s.start <= pronoun.start)?;
        let near = block.sentences[..=sentence].iter().rev().take(3);
        for span in near {
            let here = Span::new(span.start, span.end.min(pronoun.start).max(span.start));
            let mut people = self.names.within(self.document.id, here);
            people.retain(|id| self.kind(*id) == NameKind::Person);
            match people[..] {
                [] => {}
                [one] => return Some(one),
                _ => return self.person.map(|(id, _)| id).filter(|id| people.contains(id)),
            }
        }
        self.person.filter(|(_, at)| pronoun.start - at.min(&pronoun.start) < 600).map(|(id, _)| id)
    }

    fn is_emphasised(&self, span: Span) -> bool {
        let inlines = &self.document.inlines;
        let after = inlines.partition_point(|inline| inline.span.start < span.end);
        let mut near = inlines[..after].iter().rev().take(4);
        near.any(|inline| {
            inline.kind == crate::corpus::InlineKind::Emphasis && inline.span.contains(span)
        })
    }
}

fn has_mark(words: &str) -> bool {
    words.contains(['"', '“', '”', '„', '«', '‘', '\''])
}

/// Whether the words for a speaker are those for a text, whose author speaks.
fn is_written(found: &Attribution, text: &str) -> bool {
    let head = found.head.map(|head| head.of(text).to_lowercase()).unwrap_or_default();
    let texts = [
        "article",
        "statement",
        "letter",
        "report",
        "editorial",
        "speech",
        "book",
        "paper",
        "release",
        "email",
        "message",
        "post",
        "essay",
        "study",
        "memo",
        "memorandum",
        "telegram",
        "column",
    ];
    texts.contains(&head.as_str())
}

/// The sentences that `span` touches.
fn around(block: &Block, span: Span) -> Span {
    let touched = block.sentences.iter().filter(|sentence| sentence.overlaps(span));
    touched.fold(span, |all, sentence| all.to(*sentence))
}

/// The end of the sentence in which `at` lies or that follows it at once.
fn sentence_after(block: &Block, at: usize) -> usize {
    let sentence = block.sentences.iter().find(|sentence| at < sentence.end);
    sentence.map_or(block.span.end, |sentence| sentence.end)
}

/// The words up to the end of their last sentence.
fn within_sentence(block: &Block, inner: Span) -> Span {
    let last = block.sentences.iter().rfind(|sentence| sentence.end <= inner.end);
    last.filter(|last| last.end > inner.start)
        .map_or(inner, |last| Span::new(inner.start, last.end))
}

/// Words before marks that say that a name, a term or a title follows.
fn is_naming(lead: &str) -> bool {
    let low = lead.to_lowercase();
    let low = low.trim_end_matches(|c: char| c.is_whitespace() || c == ',' || c == ':');
    NAMING.iter().any(|words| {
        low.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

#[rustfmt::skip]
const NAMING: [&str; 36] = [
    "entitled", "titled", "called", "named", "dubbed", "so-called", "known as", "nicknamed", "termed", "the term",
    "the phrase", "the word", "the words", "the slogan", "the motto", "the title", "headlined", "under the title",
    "the song", "the book", "the film", "the article", "the paper", "the concept of", "referred to as", "the expression",
    "labeled", "labelled", "branded", "the headline", "under the headline", "the theme", "the essay", "the policy of",
    "captioned", "the series",
];

/// "Managing Complex Operations": most words of weight are capitalised.
fn is_title(words: &str) -> bool {
    let weighty = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let words: Vec<&str> = words
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let heavy: Vec<&&str> = words.iter().filter(|word| weighty(word)).collect();
    let capitals = heavy.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    heavy.len() >= 2 && capitals * 4 >= heavy.len() * 3 && words.len() <= 20
}

/// Whether the words are a sentence: they begin with a capital or an ellipsis and end with a mark.
fn is_whole(text: &str, inner: Span, closed: bool) -> bool {
    let words = inner.of(text);
    let begins =
        words.trim_start_matches(['[', '(', '‘', '\'', '“', '¿']).starts_with(char::is_uppercase)
            || words.starts_with(['…', '.']);
    let ends = words.ends_with(['.', '!', '?', '…', ',', '-', '—', '’']);
    let outside = text[inner.end..].chars().filter(|c| !c.is_whitespace()).nth(1);
    let ends = ends || !closed || outside.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?'));
    begins && ends
}

/// Whether the words hold a verb, or are too many to be a term.
fn is_clause(text: &str, inner: Span, count: usize) -> bool {
    let words = Phrases::read(text, inner);
    let verb = |at: usize| matches!(words.tag(at).upos(), Upos::Verb | Upos::Aux);
    count >= MANY || (0..words.words.len()).any(verb) || count >= FEW
}
