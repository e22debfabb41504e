//! Which event an edit means: by its id, else by the words it quotes.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::config::curation::{FILE, Target};
use crate::corpus::{Corpus, Document};
use crate::diagnostics::Diagnostic;
use crate::events::Mention;
use crate::text::folded::likeness;
use crate::text::{Folded, Span};
use crate::timeline::Event;

/// Finds events by id and by quoted words.
pub(super) struct Finder<'a> {
    corpus: &'a Corpus,
    events: &'a [Event],
    by_id: BTreeMap<&'a str, usize>,
    tellings: OnceCell<Vec<Telling<'a>>>,
}

/// A sentence that tells an event, ready to be searched.
struct Telling<'a> {
    event: usize,
    document: &'a Document,
    mention: &'a Mention,
    sentence: Folded,
}

/// The event that was found.
pub(super) struct Found {
    pub(super) event: usize,
    /// Whether the quoted words led to it, because no event has the id.
    pub(super) moved: bool,
}

/// How well quoted words fit a telling.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// They stand in the sentence.
    Sentence,
    /// They stand in the clause that tells the event.
    Clause,
    /// They hold the word that names the happening.
    Trigger,
}

/// Candidates that a diagnostic names, at most.
const CANDIDATES: usize = 3;
/// What is less alike than this is no candidate.
const ALIKE: f64 = 0.4;
/// Nor is what is so much less alike than the best.
const NEAR: f64 = 0.75;

impl<'a> Finder<'a> {
    /// `forwards` leads from ids that were swallowed to those of events.
    pub(super) fn new(
        corpus: &'a Corpus,
        events: &'a [Event],
        forwards: &'a BTreeMap<String, String>,
    ) -> Self {
        let mut by_id: BTreeMap<&str, usize> =
            events.iter().enumerate().map(|(index, event)| (event.id.as_str(), index)).collect();
        for (old, new) in forwards {
            if let Some(index) = by_id.get(new.as_str()).copied() {
                by_id.entry(old).or_insert(index);
            }
        }
        // An editor may leave out the mark at the end of an id, where its words are clear.
        let mut unmarked: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, event) in events.iter().enumerate() {
            let words = event.id.rsplit_once('-').map_or("", |(words, _)| words);
            unmarked.entry(words).or_default().push(index);
        }
        for (words, events) in unmarked {
            if let [only] = events[..] {
                by_id.entry(words).or_insert(only);
            }
        }
        Finder { corpus, events, by_id, tellings: OnceCell::new() }
    }

    /// The event that is meant. The id decides, unless the quoted words stand elsewhere and only
    /// there: then the id has come to mean something else.
    ///
    /// # Errors
    /// What to tell the editor when no event, or more than one, is meant.
    pub(super) fn find(&self, target: &Target) -> Result<Found, Diagnostic> {
        let named = target.event.as_ref().and_then(|id| self.by_id.get(id.text.as_str())).copied();
        let quoted = match (named, &target.quote) {
            (Some(event), None) => return Ok(Found { event, moved: false }),
            (Some(event), Some(quote)) if self.tells(event, &quote.text) => {
                return Ok(Found { event, moved: false });
            }
            (_, Some(quote)) => self.quoted(&quote.text, target),
            (None, None) => BTreeSet::new(),
        };
        let only = quoted.first().filter(|_| quoted.len() == 1).copied();
        match (only, named) {
            (Some(event), None) => Ok(Found { event, moved: true }),
            (Some(event), Some(_)) | (None, Some(event)) => Ok(Found { event, moved: false }),
            (None, None) if quoted.is_empty() => Err(self.lost(target)),
            (None, None) => Err(self.ambiguous(target, &quoted)),
        }
    }

    /// Whether the quoted words stand in a clause that tells the event, not just beside it in a
    /// sentence.
    fn tells(&self, event: usize, quote: &str) -> bool {
        let quote = Folded::of(quote);
        let mut tellings = self.events[event].mentions.iter();
        tellings.any(|mention| self.telling(event, mention).fit(&quote) >= Some(Fit::Clause))
    }

    /// The events that the words fit best; those that the named document tells, if there are any.
    fn quoted(&self, quote: &str, target: &Target) -> BTreeSet<usize> {
        let quote = Folded::of(quote);
        let fits = |telling: &Telling| Some((telling.fit(&quote)?, telling.event));
        let path = target.document.as_ref().map(|document| document.text.as_str());
        let here = |telling: &&Telling| path.is_some_and(|path| is_called(telling.document, path));
        let mut found: Vec<(Fit, usize)> =
            self.tellings().iter().filter(here).filter_map(fits).collect();
        if found.is_empty() {
            found = self.tellings().iter().filter_map(fits).collect();
        }
        let best = found.iter().map(|(fit, _)| *fit).max();
        found.into_iter().filter(|(fit, _)| Some(*fit) == best).map(|(_, event)| event).collect()
    }

    fn tellings(&self) -> &[Telling<'a>] {
        self.tellings.get_or_init(|| {
            let all = self.events.iter().enumerate();
            let all = all.flat_map(|(event, told)| told.mentions.iter().map(move |m| (event, m)));
            all.map(|(event, mention)| self.telling(event, mention)).collect()
        })
    }

    fn telling(&self, event: usize, mention: &'a Mention) -> Telling<'a> {
        let document = self.corpus.document(mention.quote.document);
        let sentence = Folded::of(mention.quote.span.of(&document.text));
        Telling { event, document, mention, sentence }
    }

    fn lost(&self, target: &Target) -> Diagnostic {
        let message = match (&target.event, &target.quote) {
            (Some(id), Some(_)) => {
                format!("no event has the id `{}`, and none is told in these words", id.text)
            }
            (Some(id), None) => format!("no event has the id `{}`", id.text),
            _ => "no event is told in these words".to_owned(),
        };
        let nearest = self.nearest(target);
        let advice = if nearest.is_empty() {
            "the documents or their reading changed; the edit stays in the file and waits".into()
        } else {
            format!("nearest: {}", nearest.join("; "))
        };
        warning("orphaned-edit", target, message).advise(advice)
    }

    fn ambiguous(&self, target: &Target, events: &BTreeSet<usize>) -> Diagnostic {
        let message = format!("these words tell {} events; which is meant?", events.len());
        let shown: Vec<String> =
            events.iter().take(CANDIDATES).map(|event| self.shown(*event)).collect();
        warning("ambiguous-edit", target, message)
            .advise(format!("quote more words, or give the id: {}", shown.join("; ")))
    }

    /// The events whose words or ids are most like those of the edit.
    fn nearest(&self, target: &Target) -> Vec<String> {
        let by_id = target.event.as_ref().map(|id| {
            let like = |(event, told): (usize, &Event)| (likeness(&id.text, &told.id), event);
            self.events.iter().enumerate().map(like).collect::<Vec<_>>()
        });
        let by_words = target.quote.as_ref().map(|quote| {
            let words = Folded::of(&quote.text);
            let like = |telling: &Telling| (shared(&words, &telling.sentence), telling.event);
            self.tellings().iter().map(like).collect::<Vec<_>>()
        });
        let mut ranked: Vec<(f64, usize)> = by_id.into_iter().chain(by_words).flatten().collect();
        let best = ranked.iter().map(|(like, _)| *like).fold(0.0, f64::max);
        ranked.retain(|(like, _)| *like >= ALIKE.max(best * NEAR));
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut events: Vec<usize> = Vec::new();
        for (_, event) in ranked {
            if events.len() < CANDIDATES && !events.contains(&event) {
                events.push(event);
            }
        }
        events.into_iter().map(|event| self.shown(event)).collect()
    }

    /// An event as a candidate: its id and its title.
    fn shown(&self, event: usize) -> String {
        let event = &self.events[event];
        format!("`{}` “{}”", event.id, event.title)
    }
}

impl Telling<'_> {
    fn fit(&self, quote: &Folded) -> Option<Fit> {
        let start = self.mention.quote.span.start;
        let fits = self.sentence.find(quote).map(|found| {
            let place = Span::new(found.start + start, found.end + start);
            if place.contains(self.mention.trigger) {
                Fit::Trigger
            } else if self.mention.clause.contains(place) {
                Fit::Clause
            } else {
                Fit::Sentence
            }
        });
        fits.max()
    }
}

/// Whether a document is meant by `path`: its path, or its name in addresses.
pub(super) fn is_called(document: &Document, path: &str) -> bool {
    document.path == path || document.slug == path
}

fn warning(code: &'static str, target: &Target, message: String) -> Diagnostic {
    let words = target.quote.as_ref().or(target.event.as_ref());
    Diagnostic::warning(code, FILE, message).at(words.map_or(target.span, |words| words.span))
}

/// The share of the words of a quote that a sentence has too.
fn shared(quote: &Folded, sentence: &Folded) -> f64 {
    let words = |text: &'_ Folded| -> BTreeSet<String> {
        let words = text.text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (quote, sentence) = (words(quote), words(sentence));
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(quote.intersection(&sentence).count()) / number(quote.len().max(1))
}
