//! What a sentence claims to mentions: quote, clause, title, category, names, date.

use crate::text::Span;
use crate::text::parts_of_speech::Upos;
use crate::time::{Role, Timex};

use super::clause::{self, Claim, Core};
use super::mention::{Basis, Dated, Mention, Quote};
use super::names::Names;
use super::referent::{Referent, Referents};
use super::sentence::{Sentence, Word, Words};
use super::{category, subject, title};

/// How a text speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// In sentences: the past tense tells.
    Prose,
    /// An entry of a log ("14:05 The database fails over"): the present tells too, and all of it.
    Entry,
    /// A heading or headline: the same, and the infinitive tells a plan.
    Headline,
}

/// What is needed to turn a claim into a mention.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a, 's> {
    pub(super) sentence: &'s Sentence<'a>,
    pub(super) style: Style,
    pub(super) names: &'s Names,
    /// What its pronouns may stand for.
    pub(super) referents: &'s Referents,
    pub(super) clauses: &'s [Words],
}

impl<'a> Teller<'a, '_> {
    /// What a time expression dates.
    pub(super) fn dated_by(&self, timex: &'a Timex, words: &Words) -> Option<Mention> {
        self.mention(&clause::governed(self.sentence, self.clauses, timex, words)?)
    }

    /// What an item of a list with its date at one end tells: "2014: the base opens".
    pub(super) fn entry(&self, timex: &'a Timex, words: &Words) -> Option<Mention> {
        let sentence = self.sentence;
        let first = sentence.predicates.iter().find(|p| p.form.is_finite());
        let core = match first.or(sentence.predicates.first()) {
            Some(verb) => Core::Verb(verb.clone()),
            None => Core::Noun((0..sentence.words.len()).find(|at| {
                !words.contains(at) && !matches!(sentence.upos(*at), Upos::Punct | Upos::Num)
            })?),
        };
        let region = 0..sentence.words.len();
        let entry = Teller { style: Style::Entry, ..*self };
        entry.mention(&Claim { region, core, timex: Some((timex, words.clone())) })
    }

    pub(super) fn mention(&self, claim: &Claim) -> Option<Mention> {
        let sentence = self.sentence;
        let factuality = self.factuality(claim)?;
        let trigger = match &claim.core {
            Core::Verb(verb) => verb.head,
            Core::Noun(noun) => *noun,
        };
        let dated = claim.timex.as_ref().and_then(|(timex, _)| dated(timex));
        let clause = sentence.place(&title::told(sentence, self.clauses, claim));
        let document = sentence.document.id;
        let told = |word: &&Word| clause.contains(word.span);
        let stems = sentence.words.iter().filter(told).map(|word| word.stem.as_str());
        let span = sentence.words[trigger].span;
        let who = self.who(claim);
        let mut names = self.names.within(document, clause);
        for name in who.iter().flat_map(|who| &who.names) {
            if !names.contains(name) {
                names.push(*name);
            }
        }
        let title = match self.style {
            Style::Prose => title::title(sentence, self.clauses, claim, who.as_ref()),
            Style::Entry | Style::Headline => title::whole(sentence),
        };
        // "As the 19th century began" tells nothing.
        let says = match (&claim.core, self.style) {
            (Core::Verb(_), Style::Prose) => title.contains(' '),
            _ => !title.is_empty(),
        };
        says.then(|| Mention {
            quote: Quote { document, span: sentence.span },
            clause: clause.to(span),
            trigger: span,
            titles: self.titles(clause),
            dated,
            presupposed: false,
            bound: None,
            heads: None,
            title,
            category: category::of(&sentence.words[trigger].stem, stems),
            names,
            factuality,
        })
    }

    /// What the subject of a claim stands for, when it is a pronoun.
    fn who(&self, claim: &Claim) -> Option<Referent> {
        let verb = match &claim.core {
            Core::Verb(verb) => verb,
            // "his death": somebody's.
            Core::Noun(noun) => {
                let start = clause::noun_phrase_start(self.sentence, claim.region.start, *noun);
                let his = matches!(self.sentence.lower(start), "his" | "her") && start < *noun;
                return his
                    .then(|| self.referents.of(self.sentence, self.names, &(start..noun + 1)))?;
            }
        };
        let subject = subject::subject(self.sentence, self.clauses, &claim.region, &verb.words)?;
        let pronoun = !subject.is_empty() && subject::is_anaphor(self.sentence, &subject);
        pronoun.then(|| self.referents.of(self.sentence, self.names, &subject))?
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
