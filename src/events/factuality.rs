//! Whether a clause asserts, reports, plans, supposes or denies what it tells.

use super::clause::{Claim, Core};
use super::cues;
use super::mention::Factuality;
use super::sentence::{Form, Predicate, Words};
use super::teller::{Style, Teller};

impl Teller<'_, '_> {
    /// Whether the clause asserts what it tells; `None` when it tells no event at all.
    pub(super) fn factuality(&self, claim: &Claim) -> Option<Factuality> {
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
        let head = self.sentence.words[verb.head].stem.as_str();
        if claim.timex.is_some() && cues::INTENTIONS.contains(&head) {
            return Some(Factuality::Planned);
        }
        match verb.form {
            Form::Past | Form::Perfect => Some(self.asserted(verb.words.start)),
            Form::Participle | Form::Gerund => Some(self.inherited(verb.words.start)),
            Form::Future => Some(Factuality::Planned),
            Form::Modal => Some(Factuality::Hypothetical),
            Form::Present if self.is_ahead(claim) => Some(Factuality::Planned),
            Form::Present if self.style != Style::Prose => Some(Factuality::Asserted),
            Form::Infinitive if self.style == Style::Headline => Some(Factuality::Planned),
            Form::Present | Form::Infinitive => None,
        }
    }

    /// Whether the date lies after the day on which the text was written: "when it arrives on Monday".
    fn is_ahead(&self, claim: &Claim) -> bool {
        let published = self.sentence.document.published.as_ref().filter(|date| date.exact);
        let day = published.and_then(|published| published.date.bounds().latest);
        let date = claim.timex.as_ref().and_then(|(timex, _)| timex.edtf.as_ref());
        let start = date.and_then(|date| date.bounds().earliest);
        day.zip(start).is_some_and(|(day, start)| start > day)
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
}
