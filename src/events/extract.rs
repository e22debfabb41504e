//! Sentences to mentions.

use rayon::prelude::*;

use crate::corpus::{BlockKind, Corpus, Document, DocumentKind};
use crate::text::Span;
use crate::text::parts_of_speech::Upos;
use crate::time::{Kind, Precision, Role, Timex};

use super::clause::{self, Claim, Core};
use super::mention::{Basis, Dated, Factuality, Mention, Quote};
use super::names::{NameKind, Names};
use super::sentence::{Form, Predicate, Sentence, Words};
use super::{category, cues, title};

/// The event mentions of every document, in document order.
///
/// What a document tells depends on that document (and the names of the corpus) alone.
#[must_use]
pub fn extract(corpus: &Corpus, names: &Names) -> Vec<Mention> {
    corpus.documents.par_iter().flat_map_iter(|document| told_by(document, names)).collect()
}

/// The mentions of one document.
fn told_by(document: &Document, names: &Names) -> Vec<Mention> {
    let mut found = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind.tells()) {
        for span in &block.sentences {
            let sentence = Sentence::read(document, *span, &document.timexes);
            found.extend(told_in(&sentence, &block.kind, names));
        }
    }
    found
}

/// The mentions of one sentence: the dated ones, or else what it tells without a date.
fn told_in(sentence: &Sentence, kind: &BlockKind, names: &Names) -> Vec<Mention> {
    let clauses = clause::clauses(sentence);
    let teller = Teller { sentence, kind, names, clauses: &clauses };
    let mut found: Vec<Mention> = Vec::new();
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
        found.extend(teller.undated());
    }
    found.extend(teller.presupposed(&found));
    found
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

/// What is needed to turn a claim into a mention.
struct Teller<'a, 's> {
    sentence: &'s Sentence<'a>,
    kind: &'s BlockKind,
    names: &'s Names,
    clauses: &'s [Words],
}

impl<'a> Teller<'a, '_> {
    /// What a time expression dates.
    fn dated_by(&self, timex: &'a Timex, words: &Words) -> Option<Mention> {
        let claim = clause::governed(self.sentence, self.clauses, timex, words)
            .or_else(|| self.whole_item(timex, words))?;
        self.mention(&claim)
    }

    /// An item of a list with a date and no verb ("2014: the base opens") is one claim as a whole.
    fn whole_item(&self, timex: &'a Timex, words: &Words) -> Option<Claim<'a>> {
        let sentence = self.sentence;
        let is_item = matches!(self.kind, BlockKind::Item(_));
        let noun = (0..sentence.words.len())
            .filter(|at| !words.contains(at))
            .find(|at| sentence.is_noun(*at))?;
        let region = 0..sentence.words.len();
        is_item.then(|| Claim {
            region,
            core: Core::Noun(noun),
            timex: Some((timex, words.clone())),
        })
    }

    fn mention(&self, claim: &Claim) -> Option<Mention> {
        let sentence = self.sentence;
        let factuality = self.factuality(claim)?;
        let trigger = match &claim.core {
            Core::Verb(verb) => verb.head,
            Core::Noun(noun) => *noun,
        };
        let dated = claim.timex.as_ref().and_then(|(timex, _)| dated(timex));
        let clause = sentence.place(&title::told(sentence, self.clauses, claim));
        let document = sentence.document.id;
        let told = |word: &&super::sentence::Word| clause.contains(word.span);
        let stems = sentence.words.iter().filter(told).map(|word| word.stem.as_str());
        let span = sentence.words[trigger].span;
        let title = title::title(sentence, self.clauses, claim);
        (!title.is_empty()).then(|| Mention {
            quote: Quote { document, span: sentence.span },
            clause: clause.to(span),
            trigger: span,
            titles: self.titles(clause),
            dated,
            presupposed: false,
            bound: None,
            title,
            category: category::of(&sentence.words[trigger].stem, stems),
            names: self.names.within(document, clause),
            factuality,
        })
    }

    /// The proper names with a year in them within `clause`: "Northern Edge 2014".
    fn titles(&self, clause: Span) -> Vec<Span> {
        let sentence = self.sentence;
        let named = sentence
            .timexes
            .iter()
            .filter(|(timex, _)| timex.role == Role::Name && clause.contains(timex.span));
        let capital = |at: usize| {
            let word = sentence.words[at].span.of(&sentence.document.text);
            word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        };
        named
            .map(|(_, words)| {
                let start = (0..words.start).rev().take_while(|at| capital(*at)).last();
                let end = (words.end..sentence.words.len()).take_while(|at| capital(*at)).last();
                let words = start.unwrap_or(words.start)..end.map_or(words.end, |at| at + 1);
                sentence.place(&words)
            })
            .collect()
    }

    /// Whether the clause asserts what it tells; `None` when it tells no event at all.
    fn factuality(&self, claim: &Claim) -> Option<Factuality> {
        match &claim.core {
            Core::Verb(verb) => self.verb_factuality(verb, claim),
            Core::Noun(noun) => Some(self.noun_factuality(*noun, claim)),
        }
    }

    fn verb_factuality(&self, verb: &Predicate, claim: &Claim) -> Option<Factuality> {
        if verb.negated {
            return Some(Factuality::Negated);
        }
        if self.conditional(&claim.region) {
            return Some(Factuality::Hypothetical);
        }
        let precise = claim.timex.as_ref().and_then(|(timex, _)| timex.edtf.as_ref());
        let precise = precise.is_some_and(|edtf| edtf.precision() <= Precision::Day);
        match verb.form {
            Form::Past | Form::Perfect => Some(self.asserted(verb.words.start)),
            Form::Participle | Form::Gerund => Some(self.inherited(verb.words.start)),
            Form::Future => Some(Factuality::Planned),
            Form::Modal => Some(Factuality::Hypothetical),
            // A chronicle speaks in the present: "14:05 The database fails over."
            Form::Present if precise && matches!(self.kind, BlockKind::Item(_)) => {
                Some(Factuality::Asserted)
            }
            Form::Present | Form::Infinitive => None,
        }
    }

    fn noun_factuality(&self, noun: usize, claim: &Claim) -> Factuality {
        if self.conditional(&claim.region) {
            return Factuality::Hypothetical;
        }
        let own = self.sentence.finite(&claim.region).next();
        match own {
            Some(verb) if verb.words.start > noun && verb.negated => Factuality::Negated,
            _ => self.inherited(noun),
        }
    }

    /// Reported, if a verb of saying governs what stands at `at`; else asserted.
    fn asserted(&self, at: usize) -> Factuality {
        let sentence = self.sentence;
        let reports = sentence.predicates.iter().any(|p| {
            let stem = sentence.words[p.head].stem.as_str();
            let that = (p.words.end..at).take(3).any(|at| sentence.lower(at) == "that");
            p.words.end <= at && cues::REPORTING.contains(&stem) && that
        });
        if reports { Factuality::Reported } else { Factuality::Asserted }
    }

    /// A noun or participle shares the doubt of the verb before it.
    fn inherited(&self, at: usize) -> Factuality {
        let before =
            self.sentence.predicates.iter().rfind(|p| p.words.end <= at && p.form.is_finite());
        match before.map(|verb| verb.form) {
            Some(Form::Future) => Factuality::Planned,
            Some(Form::Modal) => Factuality::Hypothetical,
            _ => self.asserted(at),
        }
    }

    fn conditional(&self, region: &Words) -> bool {
        matches!(self.sentence.lower(region.start), "if" | "unless" | "whether")
    }

    /// What a sentence without a date tells: its clauses in the past whose verb is a cue of a
    /// category and whose subject bears a name. News happens when it is published.
    fn undated(&self) -> Vec<Mention> {
        let tell = |clause: &Words| {
            let verb = self.sentence.finite(clause).next()?;
            let head = &self.sentence.words[verb.head];
            let tells = matches!(verb.form, Form::Past | Form::Perfect)
                && category::is_event_verb(&head.stem)
                && !clause::is_stative(self.sentence, verb)
                && title::has_named_subject(self.sentence, self.clauses, clause, verb);
            let core = Core::Verb(verb.clone());
            let claim = Claim { region: clause.clone(), core, timex: None };
            let mention = tells.then(|| self.mention(&claim)).flatten()?;
            let dated = self.on_publication();
            (!mention.names.is_empty()).then_some(Mention { dated, ..mention })
        };
        self.clauses.iter().filter_map(tell).collect()
    }

    /// The date of an article in the news, which tells what has just happened.
    fn on_publication(&self) -> Option<Dated> {
        let document = self.sentence.document;
        let published = document.published.as_ref().filter(|published| published.exact)?;
        let news =
            document.kind == DocumentKind::Article && published.date.precision() <= Precision::Day;
        news.then(|| Dated {
            edtf: published.date.clone(),
            modifier: None,
            span: None,
            basis: Basis::Publication,
            why: vec![
                "The sentence gives no date.".to_owned(),
                format!("It is news, published then ({}).", published.why),
            ],
        })
    }

    /// Events that the sentence takes for known: "condemning the annexation of the islands".
    ///
    /// They have no date of their own, but had happened when what the sentence tells happened.
    fn presupposed(&self, told: &[Mention]) -> Vec<Mention> {
        let bound = told.iter().find_map(|mention| mention.dated.as_ref());
        let found = (1..self.sentence.words.len()).filter_map(|noun| {
            let region = self.known_event(noun)?;
            let claim = Claim { region, core: Core::Noun(noun), timex: None };
            let mut mention = self.mention(&claim)?;
            let place = |id| self.names.get(id).kind == NameKind::Place;
            if mention.factuality != Factuality::Asserted
                || told.iter().any(|told| told.trigger == mention.trigger)
                || !mention.names.iter().any(|id| place(*id))
            {
                return None;
            }
            mention.presupposed = true;
            mention.bound = bound.map(|dated| dated.edtf.clone());
            Some(mention)
        });
        found.collect()
    }

    /// The noun phrase around a noun that names a single act, when the sentence reacts to it:
    /// "criticized the annexation of the islands".
    fn known_event(&self, noun: usize) -> Option<Words> {
        let sentence = self.sentence;
        if !clause::is_event_noun(sentence, noun) {
            return None;
        }
        let start = clause::noun_phrase_start(sentence, 0, noun);
        let definite = sentence.lower(start) == "the" || sentence.lower(start).ends_with("'s");
        let before = start.checked_sub(1)?;
        let reaction = sentence.predicates.iter().any(|p| {
            p.words.end == start && cues::REACTIONS.contains(&sentence.words[p.head].stem.as_str())
        });
        let after = cues::AFTER.iter().any(|link| {
            (before + 1)
                .checked_sub(link.len())
                .is_some_and(|at| clause::matches(sentence, at, link))
        });
        let end = self.of_phrase_end(noun + 1);
        (definite && (reaction || after)).then_some(start..end)
    }

    /// The end of "of …" phrases after a noun.
    fn of_phrase_end(&self, from: usize) -> usize {
        let sentence = self.sentence;
        let inside = |at: &usize| {
            matches!(
                sentence.upos(*at),
                Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num
            )
        };
        let mut end = from;
        while sentence.lower(end) == "of" {
            let Some(last) = (end + 1..sentence.words.len()).take_while(inside).last() else {
                break;
            };
            end = last + 1;
        }
        end
    }
}

/// The date that a time expression gives: the range it belongs to, if it is one end of one.
fn dated(timex: &Timex) -> Option<Dated> {
    let (edtf, span) = match &timex.range {
        Some(range) => (range.edtf.clone(), range.span),
        None => (timex.edtf.clone()?, timex.span),
    };
    let inferred = timex.inferred || timex.role == Role::Name;
    let basis = if inferred { Basis::Inferred } else { Basis::Explicit };
    let why = timex.why.clone();
    Some(Dated { edtf, modifier: timex.modifier, span: Some(span), basis, why })
}
