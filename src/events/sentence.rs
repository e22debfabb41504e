//! A sentence as rules look at it: words with their parts of speech, verb groups, dates.

use crate::corpus::Document;
use crate::text::parts_of_speech::{Tag, Upos, tag};
use crate::text::{Span, TokenKind, tokens};
use crate::time::Timex;

use super::capitals::Capitals;
use super::cues;
use super::stem::stem;

/// A sentence of a document.
pub(super) struct Sentence<'a> {
    /// The document.
    pub(super) document: &'a Document,
    /// Where it stands in the document's text.
    pub(super) span: Span,
    /// Its words and marks.
    pub(super) words: Vec<Word>,
    /// Its verb groups, in order.
    pub(super) predicates: Vec<Predicate>,
    /// Its time expressions, with the words they cover.
    pub(super) timexes: Vec<(&'a Timex, Words)>,
}

/// A half-open range of words.
pub(super) type Words = std::ops::Range<usize>;

/// A word or mark.
pub(super) struct Word {
    /// Where it stands in the document's text.
    pub(super) span: Span,
    /// Its part of speech.
    pub(super) tag: Tag,
    /// Lower-cased, with straight apostrophes.
    pub(super) lower: String,
    /// Its stem.
    pub(super) stem: String,
}

/// A verb with its auxiliaries: "have not been seen".
#[derive(Clone, Debug)]
pub(super) struct Predicate {
    /// All its words.
    pub(super) words: Words,
    /// The main verb.
    pub(super) head: usize,
    /// What its form says about time and truth.
    pub(super) form: Form,
    /// Whether "not", "never", "no longer" stands in it.
    pub(super) negated: bool,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "visited", "was built", "had left", "did meet"
    Past,
    /// "has visited"
    Perfect,
    /// "visits", "is building"
    Present,
    /// "will visit", "is to visit", "was to visit"
    Future,
    /// "may visit", "would have visited"
    Modal,
    /// "to visit"
    Infinitive,
    /// "visited" without a finite verb: "signed in Moscow"
    Participle,
    /// "visiting"
    Gerund,
}

impl Form {
    /// Whether it can be the verb of a clause of its own.
    pub(super) fn is_finite(self) -> bool {
        !matches!(self, Form::Infinitive | Form::Participle | Form::Gerund)
    }
}

impl<'a> Sentence<'a> {
    /// Reads the sentence at `span`; `timexes` are those of the document.
    pub(super) fn read(capitals: &Capitals<'a>, span: Span, timexes: &'a [Timex]) -> Self {
        let document = capitals.document;
        let text = &document.text;
        let found = tokens(span.of(text));
        let tags = tag(span.of(text), &found);
        let mut words: Vec<Word> = found
            .iter()
            .zip(tags)
            .map(|(token, tag)| {
                let place = Span::new(span.start + token.span.start, span.start + token.span.end);
                let lower = place.of(text).to_lowercase().replace('’', "'");
                let stem = if token.kind == TokenKind::Word { stem(&lower) } else { lower.clone() };
                Word { span: place, tag, lower, stem }
            })
            .collect();
        join_numbers(&mut words);
        mark_names(&mut words, text, capitals);
        let first = timexes.partition_point(|timex| timex.span.end <= span.start);
        let timexes: Vec<_> = timexes[first..]
            .iter()
            .take_while(|timex| timex.span.start < span.end)
            .map(|timex| (timex, covered(&words, timex.span)))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        // "On 3 May the council …": what is part of a date is no verb.
        for at in timexes.iter().flat_map(|(_, covered)| covered.clone()) {
            if is_verb(words[at].tag) || words[at].tag == Tag::Md {
                words[at].tag = Tag::Nnp;
            }
        }
        mark_verb(&mut words);
        let predicates = with_main_verb(&words, predicates(&words));
        Sentence { document, span, words, predicates, timexes }
    }

    /// The place of some of its words; the range must not be empty.
    pub(super) fn place(&self, words: &Words) -> Span {
        self.words[words.start].span.to(self.words[words.end - 1].span)
    }

    /// The lower-cased word at `index`, "" beyond the ends.
    pub(super) fn lower(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| word.lower.as_str())
    }

    /// The part of speech at `index`; punctuation beyond the ends.
    pub(super) fn upos(&self, index: usize) -> Upos {
        self.words.get(index).map_or(Upos::Punct, |word| word.tag.upos())
    }

    /// Whether the word at `index` is a noun or a name.
    pub(super) fn is_noun(&self, index: usize) -> bool {
        matches!(self.upos(index), Upos::Noun | Upos::Propn)
    }

    /// The finite verb groups that begin within `words`.
    pub(super) fn finite(&self, words: &Words) -> impl Iterator<Item = &Predicate> {
        let words = words.clone();
        self.predicates.iter().filter(move |p| p.form.is_finite() && words.contains(&p.words.start))
    }
}

/// What the document always writes with a capital is a name, whatever it was tagged; an adjective
/// ("Japanese") only where the first word of a sentence gave no hint.
fn mark_names(words: &mut [Word], text: &str, capitals: &Capitals) {
    let capital = |word: &Word| word.span.of(text).starts_with(char::is_uppercase);
    for at in 0..words.len().saturating_sub(3) {
        // "Henry A. Brown"
        let initial = words[at + 1].span.len() == 1 && capital(&words[at + 1]);
        if capital(&words[at]) && initial && words[at + 2].lower == "." && capital(&words[at + 3]) {
            words[at..at + 4].iter_mut().for_each(|word| word.tag = Tag::Nnp);
        }
    }
    let first = words.iter().position(|word| word.tag.upos() != Upos::Punct);
    // An adjective stands before a noun; "Lopez" before a verb is none.
    if let Some(at) = first
        && words[at].tag == Tag::Rb
        && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Vbd | Tag::Vbz))
        && !words[at].lower.ends_with("ly")
        && !cues::CONNECTIVES.contains(&words[at].lower.as_str())
        && !cues::INVERTING.contains(&words[at].lower.as_str())
    {
        // "Lopez won": a verb with nothing else before it has its subject there.
        words[at].tag = Tag::Nnp;
    }
    let ends: Vec<bool> = (0..words.len())
        .map(|at| words.get(at + 1).is_some_and(|next| is_verb(next.tag)))
        .collect();
    for (at, word) in words.iter_mut().enumerate() {
        let doubtful = match word.tag.upos() {
            Upos::Noun | Upos::Verb | Upos::Aux | Upos::Cconj | Upos::X => !word.tag.is_proper(),
            Upos::Adj | Upos::Adv => Some(at) == first || ends[at],
            _ => false,
        };
        let written = word.span.of(text);
        if doubtful && written.starts_with(char::is_uppercase) && capitals.is_name(written) {
            word.tag = Tag::Nnp;
        }
    }
}

/// "The chairman Ann Lee unveiled prices": in a sentence without a verb, a past form after a name is
/// the verb, whatever it was tagged.
fn mark_verb(words: &mut [Word]) {
    if words.iter().any(|word| is_verb(word.tag) || word.tag == Tag::Md) {
        return;
    }
    let verb = (1..words.len().saturating_sub(1)).find(|at| {
        words[*at].tag == Tag::Jj
            && words[*at].lower.ends_with("ed")
            && words[at - 1].tag.is_proper()
            && matches!(words[at + 1].tag.upos(), Upos::Noun | Upos::Propn | Upos::Det | Upos::Num)
    });
    if let Some(verb) = verb {
        words[verb].tag = Tag::Vbd;
    }
}

/// The marks inside "100,000" and "10:45" are parts of a number; they divide nothing.
fn join_numbers(words: &mut [Word]) {
    let is_number = |word: &Word| word.lower.starts_with(|c: char| c.is_ascii_digit());
    for at in 1..words.len().saturating_sub(1) {
        let (before, mark, after) = (&words[at - 1], &words[at], &words[at + 1]);
        let inside = matches!(mark.lower.as_str(), "," | ":" | ".")
            && is_number(before)
            && is_number(after)
            && before.span.end == mark.span.start
            && mark.span.end == after.span.start;
        if inside {
            words[at].tag = Tag::Cd;
            words[at].lower = String::from("digits");
        }
    }
}

/// The words that a span covers.
fn covered(words: &[Word], span: Span) -> Words {
    let first = words.partition_point(|word| word.span.end <= span.start);
    let last = words.partition_point(|word| word.span.start < span.end);
    first..last.max(first)
}

/// Groups verbs with their auxiliaries.
fn predicates(words: &[Word]) -> Vec<Predicate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = group(words, at);
        if end == at {
            at += 1;
            continue;
        }
        let head = (at..end).rev().find(|i| is_verb(words[*i].tag)).unwrap_or(at);
        let negated = words[at.saturating_sub(1)..end].iter().any(|w| cues::is_negation(&w.lower));
        found.push(Predicate { words: at..end, head, form: form(words, at, head), negated });
        at = end;
    }
    found
}

/// Past and participle of most verbs are one form. What looks like a participle after a subject is
/// the main verb if no verb with a tense stands before it and either none follows ("The two fleets
/// held …") or an object does ("The ministry released a plan that included …").
fn with_main_verb(words: &[Word], mut predicates: Vec<Predicate>) -> Vec<Predicate> {
    let first = predicates.iter().position(|p| p.form.is_finite());
    let after_subject = |p: &Predicate| {
        let before = words[..p.words.start].iter().rfind(|word| word.tag.upos() != Upos::Adv);
        let subject = before.map(|word| word.tag.upos());
        let next = words.get(p.words.end).map(|word| word.tag);
        let object = next.is_some_and(|tag| {
            matches!(tag.upos(), Upos::Det | Upos::Propn) || tag == Tag::PrpPossessive
        });
        p.form == Form::Participle
            && matches!(subject, Some(Upos::Noun | Upos::Propn | Upos::Pron))
            && (first.is_none() || object)
    };
    let limit = first.unwrap_or(predicates.len());
    if let Some(main) = predicates[..limit].iter_mut().find(|p| after_subject(p)) {
        main.form = Form::Past;
    }
    predicates
}

/// The end of the verb group that begins at `start`; `start` if none does.
fn group(words: &[Word], start: usize) -> usize {
    if !is_verb(words[start].tag) && words[start].tag != Tag::Md {
        return start;
    }
    let (mut at, mut end) = (start, start);
    let mut auxiliary = true;
    while let Some(word) = words.get(at) {
        match word.tag {
            Tag::Md if at == start => end = at + 1,
            tag if is_verb(tag) && auxiliary => {
                auxiliary = is_auxiliary(word);
                end = at + 1;
            }
            Tag::Rb | Tag::Not if auxiliary => {}
            _ => break,
        }
        at += 1;
    }
    end
}

fn is_verb(tag: Tag) -> bool {
    matches!(tag.upos(), Upos::Verb | Upos::Aux) && tag != Tag::Md
}

fn is_auxiliary(word: &Word) -> bool {
    word.tag.upos() == Upos::Aux || cues::AUXILIARIES.contains(&word.lower.as_str())
}

fn form(words: &[Word], first: usize, head: usize) -> Form {
    let before = first.checked_sub(1).map_or("", |i| words[i].lower.as_str());
    let lower = words[first].lower.as_str();
    match words[first].tag {
        Tag::Md if matches!(lower, "will" | "shall" | "'ll") => Form::Future,
        Tag::Md => Form::Modal,
        Tag::AuxVbd if head == first && words.get(head + 1).is_some_and(|w| w.lower == "to") => {
            Form::Future
        }
        Tag::AuxVbd | Tag::Vbd => Form::Past,
        Tag::AuxVbz | Tag::AuxVbp if matches!(lower, "has" | "have" | "'ve") && head > first => {
            Form::Perfect
        }
        Tag::AuxVbz | Tag::AuxVbp if words.get(head + 1).is_some_and(|w| w.lower == "to") => {
            Form::Future
        }
        Tag::AuxVbz | Tag::AuxVbp | Tag::Vbz | Tag::Vbp => Form::Present,
        Tag::Vbg | Tag::AuxVbg => Form::Gerund,
        Tag::Vbn | Tag::AuxVbn => Form::Participle,
        _ if before == "to" => Form::Infinitive,
        _ => Form::Present,
    }
}
