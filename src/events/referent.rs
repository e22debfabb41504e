//! Who "he", "it" and "the two countries" are, when the sentence before leaves no doubt.

use super::cues;
use super::names::{NameId, NameKind, Names};
use super::sentence::{Sentence, Words};
use super::subject;
use crate::text::Span;
use crate::text::parts_of_speech::{Tag, Upos};

/// The most code points of words that replace a pronoun.
const LONGEST: usize = 45;

/// What a pronoun stands for.
#[derive(Clone, Debug)]
pub(super) struct Referent {
    /// In words.
    pub(super) words: String,
    /// The names among them.
    pub(super) names: Vec<NameId>,
    /// What of the subject is left to say: "his *government*".
    pub(super) rest: Words,
}

/// What the next sentence can refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct Referents {
    person: Option<(String, Vec<NameId>)>,
    thing: Option<(String, Vec<NameId>)>,
    group: Option<(String, Vec<NameId>)>,
    pair: Option<(String, Vec<NameId>)>,
}

impl Referents {
    /// Goes past a sentence. One whose subject is a pronoun goes on about the same.
    pub(super) fn go_past(&mut self, sentence: &Sentence, clauses: &[Words], names: &Names) {
        let Some((subject, verb)) = main_subject(sentence, clauses) else {
            *self = Referents::default();
            return;
        };
        if subject::is_anaphor(sentence, &subject) {
            return;
        }
        let document = sentence.document.id;
        let meant = names.within(document, sentence.place(&subject));
        let told = names.within(document, sentence.span);
        *self = Referents {
            person: person(names, &meant).or_else(|| person(names, &told)),
            thing: None,
            group: None,
            pair: pair(names, &told),
        };
        let words = spoken(sentence, &subject);
        let proper = subject.clone().any(|at| sentence.words[at].tag.is_proper());
        let is_person = meant.iter().any(|id| names.get(*id).kind == NameKind::Person);
        if !proper || is_person || words.chars().count() > LONGEST {
            return;
        }
        if is_plural(sentence, &subject, verb) {
            self.group = Some((words, meant));
        } else {
            self.thing = Some((words, meant));
        }
    }

    /// What a subject stands for, when it is a pronoun or the like.
    pub(super) fn of(
        &self,
        sentence: &Sentence,
        names: &Names,
        subject: &Words,
    ) -> Option<Referent> {
        let (first, last) = (sentence.lower(subject.start), sentence.lower(subject.end - 1));
        let parties = cues::PARTIES.contains(&last) && subject.len() > 1;
        let own = Span::new(sentence.span.start, sentence.words[subject.start].span.start);
        let before = names.within(sentence.document.id, own);
        let here = before.iter().filter(|id| names.get(**id).kind == NameKind::Person).count();
        let he = match here {
            0 => self.person.clone(),
            _ => person(names, &before),
        }
        // A name that nobody could link: what else would "he" be?
        .or_else(|| self.thing.clone().filter(|(_, names)| names.is_empty()));
        let alone = subject.len() == 1;
        // Further on in a sentence, "it" may be anything.
        let begins = !(0..subject.start).any(|at| sentence.is_noun(at));
        let (found, rest) = match first {
            "he" | "she" if alone => (he, subject.end..subject.end),
            "his" | "her" if !alone => {
                (he.map(|(words, names)| (words + "’s", names)), subject.start + 1..subject.end)
            }
            "it" if alone && begins => (self.thing.clone(), subject.end..subject.end),
            "they" if alone && begins => {
                (self.group.clone().or(self.pair.clone()), subject.end..subject.end)
            }
            "the" | "both" | "these" if parties && begins => {
                (self.pair.clone(), subject.end..subject.end)
            }
            _ => (None, subject.clone()),
        };
        found.map(|(words, names)| Referent { words, names, rest })
    }
}

/// The subject of the first clause with a finite verb, and that verb.
fn main_subject(sentence: &Sentence, clauses: &[Words]) -> Option<(Words, usize)> {
    let opens = |clause: &&Words| !cues::SUBORDINATORS.contains(&sentence.lower(clause.start));
    let (clause, verb) = clauses
        .iter()
        .filter(opens)
        .find_map(|clause| Some((clause, sentence.finite(clause).next()?)))?;
    let subject = subject::subject(sentence, clauses, clause, &verb.words)?;
    (!subject.is_empty()).then_some((subject, verb.words.start))
}

/// The one person among them.
fn person(names: &Names, told: &[NameId]) -> Option<(String, Vec<NameId>)> {
    let mut people = told.iter().filter(|id| names.get(**id).kind == NameKind::Person);
    let (person, another) = (people.next()?, people.next());
    another.is_none().then(|| (names.get(*person).name.clone(), vec![*person]))
}

/// The only two countries or organisations of a sentence.
fn pair(names: &Names, told: &[NameId]) -> Option<(String, Vec<NameId>)> {
    let parties: Vec<NameId> =
        told.iter().copied().filter(|id| names.get(*id).kind != NameKind::Person).collect();
    let [one, other] = parties.as_slice() else { return None };
    Some((format!("{} and {}", names.get(*one).name, names.get(*other).name), parties))
}

fn is_plural(sentence: &Sentence, subject: &Words, verb: usize) -> bool {
    let plural = |at: usize| matches!(sentence.words[at].tag, Tag::Nns | Tag::Nnps);
    let head = subject.clone().take_while(|at| sentence.upos(*at) != Upos::Adp);
    let last = head.filter(|at| sentence.is_noun(*at)).last();
    matches!(sentence.lower(verb), "were" | "are" | "have")
        || subject.clone().any(|at| sentence.lower(at) == "and")
        || last.is_some_and(plural)
}

/// The words of a subject, up to the first comma or bracket, without its article.
fn spoken(sentence: &Sentence, subject: &Words) -> String {
    let article = matches!(sentence.lower(subject.start), "the" | "a" | "an");
    let start = subject.start + usize::from(article);
    let closes = |at: &usize| matches!(sentence.lower(*at), "," | "(" | "—" | "–" | ";");
    let end = (start..subject.end).find(closes).unwrap_or(subject.end);
    if start >= end {
        return String::new();
    }
    sentence.place(&(start..end)).of(&sentence.document.text).replace('\n', " ")
}
