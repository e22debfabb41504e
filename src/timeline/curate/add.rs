//! Events that an editor adds, with the words of a document that tell them.

use crate::config::Config;
use crate::config::curation::Addition;
use crate::corpus::{Corpus, Document};
use crate::diagnostics::Diagnostic;
use crate::events::category::OTHER;
use crate::events::names::Names;
use crate::events::{Basis, Dated, Factuality, Mention, Quote};
use crate::text::folded::likeness;
use crate::text::{Folded, Span};
use crate::timeline::cluster::Group;
use crate::timeline::event::{Done, Edited, Event};

use super::attach::is_called;
use super::fields::{category, date, invalid, mark};

/// The telling of an added event.
///
/// # Errors
/// When its date is none, its category is none, or its document does not hold the words.
pub(super) fn telling(
    corpus: &Corpus,
    names: &Names,
    addition: &Addition,
) -> Result<Mention, Diagnostic> {
    let edtf = date(&addition.date)?;
    let category = addition.category.as_ref().map_or(Ok(OTHER), category)?;
    let document = document(corpus, addition)?;
    let clause = words(document, addition)?;
    let mut why = vec!["An editor added this event and gave its date.".to_owned()];
    why.extend(addition.reason.as_ref().map(|reason| format!("Reason: {reason}")));
    Ok(Mention {
        quote: Quote { document: document.id, span: sentences(document, clause) },
        clause,
        trigger: clause,
        titles: Vec::new(),
        dated: Some(Dated { edtf, modifier: None, span: None, basis: Basis::Curated, why }),
        presupposed: false,
        bound: None,
        heads: None,
        title: addition.title.text.clone(),
        category,
        names: names.within(document.id, clause),
        factuality: Factuality::Asserted,
    })
}

/// Whether the event stands on the timeline already.
pub(super) fn is_there(events: &[Event], telling: &Mention) -> bool {
    let date = |mention: &Mention| mention.dated.as_ref().map(|dated| dated.edtf.clone());
    let same = |mention: &Mention| {
        (mention.quote, mention.clause) == (telling.quote, telling.clause)
            && (&mention.title, date(mention)) == (&telling.title, date(telling))
    };
    events.iter().any(|event| event.mentions.iter().any(same))
}

/// The event that is told so; it has no id yet.
pub(super) fn event(
    config: &Config,
    corpus: &Corpus,
    telling: Mention,
    reason: Option<&str>,
) -> Event {
    let group = Group { mentions: vec![telling], merged: Vec::new() };
    let mut event = crate::timeline::gather(config, corpus, group);
    mark(&mut event, Edited { what: Done::Added, reason: reason.map(str::to_owned) });
    event
}

fn document<'a>(corpus: &'a Corpus, addition: &Addition) -> Result<&'a Document, Diagnostic> {
    let path = &addition.document;
    let mut all = corpus.documents.iter();
    all.find(|document| is_called(document, &path.text)).ok_or_else(|| {
        let like = |document: &&Document| likeness(&document.path, &path.text);
        let nearest = corpus.documents.iter().max_by(|a, b| like(a).total_cmp(&like(b)));
        let advice = nearest.map_or_else(
            || "paths count from the folder of documents".to_owned(),
            |nearest| format!("nearest: `{}`; paths count from the folder", nearest.path),
        );
        invalid(path, format!("there is no document `{}`", path.text)).advise(advice)
    })
}

/// Where the document holds the words: the first place.
fn words(document: &Document, addition: &Addition) -> Result<Span, Diagnostic> {
    let quote = Folded::of(&addition.quote.text);
    Folded::of(&document.text).find(&quote).next().ok_or_else(|| {
        let sentences = document.blocks.iter().flat_map(|block| &block.sentences);
        let like = |span: &&Span| likeness(span.of(&document.text), &quote.text);
        let nearest = sentences.max_by(|a, b| like(a).total_cmp(&like(b)));
        let nearest = nearest.map_or("", |span| span.of(&document.text)).trim();
        let message = format!("`{}` does not hold these words", document.path);
        invalid(&addition.quote, message).advise(format!("nearest: “{nearest}”"))
    })
}

/// The sentences in which `words` stand.
fn sentences(document: &Document, words: Span) -> Span {
    let all = document.blocks.iter().flat_map(|block| &block.sentences);
    let held = all.filter(|sentence| sentence.overlaps(words));
    let whole = held.fold(words, |whole, sentence| {
        Span::new(whole.start.min(sentence.start), whole.end.max(sentence.end))
    });
    whole.trim(&document.text)
}
