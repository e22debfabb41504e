//! Sentences to mentions.

use rayon::prelude::*;

use crate::corpus::{Block, BlockKind, Corpus, Document};
use crate::text::parts_of_speech::Upos;
use crate::time::{Kind, Precision, Role, Timex};

use super::capitals::Capitals;
use super::clause;
use super::heading::{self, Section};
use super::mention::Mention;
use super::names::Names;
use super::referent::Referents;
use super::sentence::{Sentence, Words};
use super::story::Story;
use super::teller::{Style, Teller};

/// Words and marks of an entry of a log that ends in its date, at most, when it is a sentence.
const ENTRY: usize = 14;

/// The event mentions of every document, in document order.
///
/// What a document tells depends on that document (and the names of the corpus) alone.
#[must_use]
pub fn extract(corpus: &Corpus, names: &Names) -> Vec<Mention> {
    corpus.documents.par_iter().flat_map_iter(|document| told_by(document, names)).collect()
}

/// The mentions of one document.
fn told_by(document: &Document, names: &Names) -> Vec<Mention> {
    let capitals = Capitals::of(document);
    let mut story = Story::of(document);
    let mut found: Vec<Mention> = Vec::new();
    let mut headings: Vec<(&Block, usize, usize)> = Vec::new();
    let mut sentences = 0;
    for block in &document.blocks {
        if heading::is_heading(document, block) {
            headings.push((block, found.len(), sentences));
        }
        if !block.kind.tells() {
            continue;
        }
        story.new_paragraph();
        let mut before = Referents::default();
        sentences += block.sentences.len();
        for span in &block.sentences {
            let sentence = Sentence::read(&capitals, *span, &document.timexes);
            let clauses = clause::clauses(&sentence);
            let style = Style::Prose;
            let (sentence, referents) = (&sentence, &mut before);
            let teller = Teller { sentence, style, names, referents, clauses: &clauses };
            let told = told_in(&teller, &block.kind, &story);
            referents.go_past(sentence, &clauses, names);
            story.go_past(sentence, &told);
            found.extend(told);
        }
    }
    let ends = headings.iter().skip(1).map(|(_, told, read)| (*told, *read));
    let ends = ends.chain([(found.len(), sentences)]);
    let told: Vec<Mention> = headings
        .iter()
        .zip(ends)
        .filter_map(|((block, told, read), (end, last))| {
            let today = story.today().filter(|_| block.kind == BlockKind::Front);
            let (told, sentences) = (&found[*told..end], last - read);
            Section { capitals: &capitals, block, told, sentences, today }.headline(names)
        })
        .collect();
    found.extend(told);
    found.sort_by_key(|mention| mention.quote.span.start);
    found
}

/// The mentions of one sentence: the dated ones, or else what it tells without a date.
fn told_in(teller: &Teller, kind: &BlockKind, story: &Story) -> Vec<Mention> {
    let sentence = teller.sentence;
    let mut found: Vec<Mention> = Vec::new();
    if let (BlockKind::Item(_), Some((timex, words))) = (kind, date_at_an_end(sentence)) {
        return teller.entry(timex, words).into_iter().collect();
    }
    for (timex, words) in &sentence.timexes {
        let mention = if dates_events(sentence, timex) {
            teller.dated_by(timex, words)
        } else if is_unresolved(timex) {
            // "this week" in an undated text: the event is kept, its date is not invented.
            teller.dated_by(timex, words).map(|mention| Mention { dated: None, ..mention })
        } else {
            None
        };
        // Two ends of a range, and two words for one day, are one date of one event.
        let known = |mention: &Mention| {
            found.iter().any(|m| {
                m.trigger == mention.trigger
                    && m.dated.as_ref().map(|d| &d.edtf) == mention.dated.as_ref().map(|d| &d.edtf)
            })
        };
        if let Some(mention) = mention
            && !known(&mention)
        {
            found.push(mention);
        }
    }
    if found.is_empty() {
        found.extend(teller.undated(story));
    }
    found.extend(teller.presupposed(&found));
    found
}

/// The date with which a sentence begins, or, if it is a day or finer, ends: "2014: the base opens".
fn date_at_an_end<'s, 'a>(sentence: &'s Sentence<'a>) -> Option<&'s (&'a Timex, Words)> {
    let dates = || sentence.timexes.iter().filter(|(timex, _)| dates_events(sentence, timex));
    let quiet = |mut words: Words| {
        words.all(|at| sentence.upos(at) == Upos::Punct && !matches!(sentence.lower(at), ")" | "]"))
    };
    let fine =
        |timex: &Timex| timex.edtf.as_ref().is_some_and(|edtf| edtf.precision() <= Precision::Day);
    let first = dates().find(|(_, words)| {
        quiet(0..words.start)
            && matches!(sentence.upos(words.end), Upos::Punct | Upos::Sym)
            && sentence.lower(words.end) != ","
    });
    let fine_first = || dates().find(|(timex, words)| quiet(0..words.start) && fine(timex));
    let last = || {
        let end = sentence.words.len();
        let short = sentence.predicates.iter().all(|p| !p.form.is_finite()) || end <= ENTRY;
        dates().find(|(timex, words)| short && quiet(words.end..end) && fine(timex))
    };
    first.or_else(fine_first).or_else(last)
}

/// Whether a time expression may date an event: it has a calendar date, and is not a length of time,
/// a citation, or the hint in a name when a date stands beside it.
fn dates_events(sentence: &Sentence, timex: &Timex) -> bool {
    let calendar = matches!(timex.kind, Kind::Date | Kind::Time) && timex.edtf.is_some();
    match timex.role {
        Role::Event => calendar,
        Role::Name => {
            calendar && !sentence.timexes.iter().any(|(other, _)| other.anchor == Some(timex.span))
        }
        Role::Citation | Role::Publication | Role::Vague => false,
    }
}

/// Whether the words point at a day or week that nothing in the document lets us know.
fn is_unresolved(timex: &Timex) -> bool {
    timex.role == Role::Vague && timex.edtf.is_none() && timex.value.starts_with("XXXX-W")
}
