//! When a sentence without a date of its own happens: under the date that the narrative goes on
//! under, or, in the news, on the day of publication.

use crate::corpus::{Document, DocumentKind};
use crate::text::parts_of_speech::Tag;
use crate::time::{Edtf, Kind, Modifier, Precision, Role};

use super::clause::{self, Claim, Core};
use super::cues;
use super::mention::{Basis, Dated, Mention};
use super::names::NameId;
use super::sentence::{Form, Predicate, Sentence, Words};
use super::teller::{Style, Teller};
use super::{category, subject};

/// News tells of days at most so far from its publication; what is dated further back is background.
const FRESH_DAYS: f64 = 60.0;

/// What a text spells out is recent when it lies at most so far from its publication.
const RECENT_YEARS: i32 = 5;

/// Where a document stands in time while it is read.
pub(super) struct Story {
    /// The day of publication, when the document is news.
    today: Option<Dated>,
    /// The date that the paragraph goes on under.
    carried: Option<Dated>,
    /// Who and where, in the sentence before.
    names: Vec<NameId>,
}

impl Story {
    /// At the beginning of a document.
    pub(super) fn of(document: &Document) -> Self {
        Story { today: today(document), carried: None, names: Vec::new() }
    }

    /// The day of publication, when the document is news.
    pub(super) fn today(&self) -> Option<&Dated> {
        self.today.as_ref()
    }

    /// A new paragraph is a new topic.
    pub(super) fn new_paragraph(&mut self) {
        self.carried = None;
    }

    /// Goes past a sentence that tells `told`: a date of its own replaces the one carried on; a
    /// sentence that tells nothing, and a leap in time, end it.
    pub(super) fn go_past(&mut self, sentence: &Sentence, told: &[Mention]) {
        self.names = told.iter().flat_map(|mention| mention.names.clone()).collect();
        let is_verb = |mention: &&Mention| {
            let head = |p: &&Predicate| sentence.words[p.head].span == mention.trigger;
            sentence.predicates.iter().find(head).is_some_and(|p| p.form == Form::Past)
        };
        let own: Vec<&Dated> = told
            .iter()
            .filter(is_verb)
            .filter_map(|mention| mention.dated.as_ref())
            .filter(|dated| dated.span.is_some_and(|span| sentence.span.contains(span)))
            .collect();
        if !own.is_empty() {
            let date = self.fresh(&own).or_else(|| goes_on_under(&own));
            let words = own.last().and_then(|dated| dated.span);
            self.carried = date.zip(words).map(|(edtf, span)| {
                let words = span.of(&sentence.document.text);
                let why =
                    format!("The sentence gives no date; the paragraph goes on under “{words}”.");
                let basis = Basis::Inferred;
                Dated { edtf, modifier: None, span: None, basis, why: vec![why] }
            });
        } else if told.is_empty() || leaps(sentence) || !sentence.timexes.is_empty() {
            self.carried = None;
        }
    }

    /// The day, or month, of days just gone, under which news goes on.
    fn fresh(&self, dates: &[&Dated]) -> Option<Edtf> {
        let today = self.today.as_ref()?;
        let last = dates.last().filter(|dated| !is_background(dated, today))?;
        let (start, day) = (last.edtf.bounds().earliest?, today.edtf.bounds().latest?);
        match last.edtf.precision() {
            _ if day < start => None,
            Precision::Time => start.date().parse().ok(),
            Precision::Day | Precision::Month => Some(last.edtf.clone()),
            _ => None,
        }
    }

    /// When an undated clause with this verb happens; `None` when the text does not say.
    fn when(&self, sentence: &Sentence, verb: &Predicate, names: &[NameId]) -> Option<Dated> {
        let reports = cues::REPORTING.contains(&sentence.words[verb.head].stem.as_str());
        match verb.form {
            Form::Past if is_pluperfect(sentence, verb) => None,
            Form::Past => {
                let goes_on = !leaps(sentence) && names.iter().any(|id| self.names.contains(id));
                let carried = self.carried.as_ref();
                match &self.today {
                    Some(today) if reports || carried.is_none() => Some(today.clone()),
                    Some(today) => {
                        carried.filter(|date| goes_on || !is_background(date, today)).cloned()
                    }
                    None => carried.filter(|_| goes_on).cloned(),
                }
            }
            _ => self.today.clone(),
        }
    }
}

impl Teller<'_, '_> {
    /// What a sentence without a date tells: its clauses in the past whose verb is a cue of a
    /// category and whose subject bears a name; of news, at least its main clause.
    pub(super) fn undated(&self, story: &Story) -> Vec<Mention> {
        let tell = |clause: &Words| {
            let verb = self.sentence.finite(clause).next()?;
            let tells = matches!(verb.form, Form::Past | Form::Perfect)
                && category::is_event_verb(&self.sentence.words[verb.head].stem)
                && !clause::is_stative(self.sentence, verb)
                && subject::is_named(self.sentence, self.clauses, clause, verb);
            let mention = tells.then(|| self.told_by_verb(clause, verb, story)).flatten()?;
            (!mention.names.is_empty()).then_some(mention)
        };
        let mut found: Vec<Mention> = self.clauses.iter().filter_map(tell).collect();
        if found.is_empty() && story.today.is_some() {
            found.extend(self.main_clause(story));
        }
        found
    }

    /// What the main clause of a sentence of news tells.
    fn main_clause(&self, story: &Story) -> Option<Mention> {
        let sentence = self.sentence;
        let tells = |verb: &&Predicate| {
            let reports = cues::REPORTING.contains(&sentence.words[verb.head].stem.as_str());
            match verb.form {
                Form::Past => !is_pluperfect(sentence, verb) && !clause::is_stative(sentence, verb),
                Form::Perfect => !clause::is_stative(sentence, verb),
                Form::Present => reports || is_progressive(sentence, verb),
                _ => false,
            }
        };
        let clauses = self.clauses.iter();
        let (clause, verb) = clauses
            .flat_map(|clause| sentence.finite(clause).map(move |verb| (clause, verb)))
            .find(|(_, verb)| tells(verb))?;
        Teller { style: Style::Entry, ..*self }.told_by_verb(clause, verb, story)
    }

    fn told_by_verb(&self, clause: &Words, verb: &Predicate, story: &Story) -> Option<Mention> {
        let core = Core::Verb(verb.clone());
        let mention = self.mention(&Claim { region: clause.clone(), core, timex: None })?;
        let dated = story.when(self.sentence, verb, &mention.names);
        Some(Mention { dated, ..mention })
    }
}

/// The date of an article in the news, which tells what has just happened: its first date is of its
/// own days, or few are of days long gone.
fn today(document: &Document) -> Option<Dated> {
    let published = document.published.as_ref().filter(|published| published.exact)?;
    if document.kind != DocumentKind::Article || published.date.precision() > Precision::Day {
        return None;
    }
    let day = published.date.bounds().earliest?;
    let far: Vec<i32> = document
        .timexes
        .iter()
        .filter(|timex| timex.role == Role::Event && matches!(timex.kind, Kind::Date | Kind::Time))
        .filter_map(|timex| timex.edtf.as_ref()?.bounds().earliest)
        .map(|moment| (moment.year() - day.year()).abs())
        .collect();
    let recent = far.iter().filter(|years| **years <= RECENT_YEARS).count();
    let begins_now = points_at_now(document) || far.first().is_none_or(|years| *years <= 1);
    (begins_now || recent + 3 > far.len() - recent).then(|| Dated {
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

/// Whether the first date of a text is told from its own day: "yesterday", "two years ago".
fn points_at_now(document: &Document) -> bool {
    let mut dates = document.timexes.iter().filter(|timex| {
        matches!(timex.role, Role::Event | Role::Vague)
            && matches!(timex.kind, Kind::Date | Kind::Time)
            && !timex.value.ends_with("_REF")
    });
    dates.next().is_some_and(|timex| timex.edtf.is_none())
}

/// The year in which a narrative goes on after sentences dated so; a day for times of day. What
/// follows a day may be some weeks later, so nothing finer is claimed.
fn goes_on_under(dates: &[&Dated]) -> Option<Edtf> {
    let first = dates.first()?;
    let bounds = first.edtf.bounds();
    let (start, end) = (bounds.earliest?, bounds.latest?);
    if first.edtf.precision() == Precision::Time && dates.len() == 1 {
        return start.date().parse().ok();
    }
    let within = |dated: &&Dated| {
        let bounds = dated.edtf.bounds();
        bounds.earliest.is_some_and(|at| at.year() == start.year())
            && bounds.latest.is_some_and(|at| at.year() == start.year())
            && !matches!(dated.modifier, Some(Modifier::Before | Modifier::After))
    };
    let one_year = start.year() == end.year() && start.year() > 0 && dates.iter().all(within);
    one_year.then(|| format!("{:04}", start.year()).parse().ok())?
}

fn is_background(carried: &Dated, today: &Dated) -> bool {
    let (end, day) = (carried.edtf.bounds().latest, today.edtf.bounds().earliest);
    end.zip(day).is_some_and(|(end, day)| day.days() - end.days() > FRESH_DAYS)
}

/// "had left": before what the text is about.
pub(super) fn is_pluperfect(sentence: &Sentence, verb: &Predicate) -> bool {
    verb.head > verb.words.start && matches!(sentence.lower(verb.words.start), "had" | "'d")
}

/// "is stepping down": in the news, it happens.
fn is_progressive(sentence: &Sentence, verb: &Predicate) -> bool {
    verb.head > verb.words.start && sentence.words[verb.head].tag == Tag::Vbg
}

/// Whether a word says that another time is spoken of.
fn leaps(sentence: &Sentence) -> bool {
    sentence.words.iter().any(|word| cues::LEAPS.contains(&word.lower.as_str()))
}
