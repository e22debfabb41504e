//! Headings that tell what stands under them: the headline of news, and the title of a section that
//! names an event ("Opening of the Port").

use crate::corpus::{Block, BlockKind, Document, DocumentKind};
use crate::text::parts_of_speech::Upos;
use crate::time::Precision;

use super::capitals::Capitals;
use super::clause::{self, Claim, Core};
use super::mention::{Basis, Dated, Factuality, Mention};
use super::names::Names;
use super::referent::Referents;
use super::sentence::{Form, Predicate, Sentence, Word, Words};
use super::story;
use super::teller::{Style, Teller};
use super::title;

/// Whether the block is a heading, or the title of the document.
pub(super) fn is_heading(document: &Document, block: &Block) -> bool {
    match block.kind {
        BlockKind::Heading(_) => true,
        BlockKind::Front => {
            let tells = matches!(document.kind, DocumentKind::Article | DocumentKind::Text);
            tells && block.span.of(&document.text).trim() == document.title
        }
        _ => false,
    }
}

/// A section of at most so many sentences is an entry on what its heading names.
const ENTRY: usize = 6;

/// A heading, and what is told under it.
pub(super) struct Section<'s, 'a> {
    pub(super) capitals: &'s Capitals<'a>,
    pub(super) block: &'a Block,
    /// The mentions up to the next heading.
    pub(super) told: &'s [Mention],
    /// How many sentences stand under it.
    pub(super) sentences: usize,
    /// The day of publication, when this is the headline of news.
    pub(super) today: Option<&'s Dated>,
}

impl Section<'_, '_> {
    /// What the heading tells, when its section does: it has the date of the first telling under it
    /// that speaks of the same thing. A headline of news that none repeats happens on publication.
    pub(super) fn headline(&self, names: &Names) -> Option<Mention> {
        let document = self.capitals.document;
        let dates_itself = self.block.kind != BlockKind::Front || document.published.is_none();
        let timexes = if dates_itself { &document.timexes[..] } else { &[] };
        let sentence = Sentence::read(self.capitals, self.block.span, timexes);
        let whole = 0..sentence.words.len();
        let clauses = std::slice::from_ref(&whole);
        let style = Style::Headline;
        let referents = &Referents::default();
        let teller = Teller { sentence: &sentence, style, names, referents, clauses };
        let core = happening(&sentence);
        let sure = core.is_some();
        let news = self.today.is_some();
        let core = core.or_else(|| first_noun(&sentence).filter(|_| news))?;
        let at_an_end = |words: &Words| {
            let quiet = |mut words: Words| {
                words.all(|at| matches!(sentence.upos(at), Upos::Punct | Upos::Det))
            };
            quiet(0..words.start) || quiet(words.end..sentence.words.len())
        };
        let mut calendar = sentence.timexes.iter().filter(|(timex, _)| timex.edtf.is_some());
        let timex = calendar.find(|(_, words)| !news && at_an_end(words));
        let timex = timex.map(|(timex, words)| (*timex, words.clone()));
        let mention = teller.mention(&Claim { region: whole.clone(), core, timex })?;
        let lead = self.lead().filter(|lead| self.repeated_by(lead, &sentence, &mention));
        let dated = match (&mention.dated, lead.and_then(|lead| lead.dated.as_ref())) {
            (_, Some(lead)) if !dates_agree(&sentence, lead) => return None,
            (_, Some(lead)) => from_lead(lead),
            (Some(own), None) => own.clone(),
            (None, None) => self.today.filter(|_| sure)?.clone(),
        };
        let heads = lead.map(|lead| lead.trigger);
        let names = lead.map_or_else(Vec::new, |lead| lead.names.clone());
        let title = self.understood_alone(&sentence, &mention.title, lead);
        Some(Mention { dated: Some(dated), heads, names, title, ..mention })
    }

    /// A heading that names nobody is understood under its chapter only: what it heads is said too.
    fn understood_alone(&self, heading: &Sentence, title: &str, lead: Option<&Mention>) -> String {
        let text = &self.capitals.document.text;
        let named = heading.words.iter().any(|word| self.capitals.is_name(word.span.of(text)));
        let Some(lead) = lead.filter(|_| !named && self.today.is_none()) else {
            return title.to_owned();
        };
        let both = format!("{title}: {}", lead.title);
        if both.chars().count() <= title::LONGEST { both } else { lead.title.clone() }
    }

    /// The first telling in the section that can say when: one with a verb, else one with a noun.
    fn lead(&self) -> Option<&Mention> {
        let fine = |dated: &Dated| dated.edtf.precision() <= Precision::Year;
        let leads = self.told.iter().filter(|told| {
            let asserted = matches!(told.factuality, Factuality::Asserted | Factuality::Reported);
            asserted && !told.presupposed && told.dated.as_ref().is_some_and(fine)
        });
        let mut with_verb = leads.clone().filter(|told| {
            let sentence = self.sentence_of(told);
            let verb = sentence
                .predicates
                .iter()
                .find(|p| sentence.words[p.head].span == told.trigger && p.form.is_finite());
            verb.is_some_and(|verb| !story::is_pluperfect(&sentence, verb))
        });
        with_verb.next().or_else(|| leads.clone().next())
    }

    /// Whether the telling speaks of what the heading names: an entry does; elsewhere they share two
    /// words and, news aside, the word for the happening.
    fn repeated_by(&self, lead: &Mention, heading: &Sentence, mention: &Mention) -> bool {
        if self.today.is_none() && self.sentences <= ENTRY {
            return true;
        }
        let text = &self.capitals.document.text;
        let told = self.sentence_of(lead);
        let holds = |word: &Word| told.words.iter().any(|other| other.stem == word.stem);
        let content = |word: &&Word| {
            matches!(word.tag.upos(), Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj)
                && word.span.of(text).len() > 2
        };
        let shared = heading.words.iter().filter(content).filter(|word| holds(word)).count();
        let trigger = heading.words.iter().find(|word| word.span == mention.trigger);
        shared >= 2 && (self.today.is_some() || trigger.is_some_and(holds))
    }

    fn sentence_of(&self, told: &Mention) -> Sentence<'_> {
        Sentence::read(self.capitals, told.quote.span, &[])
    }
}

/// Whether no date in the heading contradicts that of the telling.
fn dates_agree(heading: &Sentence, lead: &Dated) -> bool {
    let mut dates = heading.timexes.iter().filter_map(|(timex, _)| {
        timex.range.as_ref().map(|range| &range.edtf).or(timex.edtf.as_ref())
    });
    dates.all(|date| date.overlaps(&lead.edtf))
}

fn from_lead(lead: &Dated) -> Dated {
    let why = ["It is a heading; the text under it says when.".to_owned()];
    let basis = lead.basis.max(Basis::Inferred);
    let why = why.into_iter().chain(lead.why.clone()).collect();
    Dated { span: None, basis, why, ..lead.clone() }
}

/// What a heading says happened: its verb, else the noun that names an event.
fn happening(sentence: &Sentence) -> Option<Core> {
    let tells = |p: &&Predicate| p.form.is_finite() || p.form == Form::Infinitive;
    let verb = sentence.predicates.iter().find(tells);
    let noun = (0..sentence.words.len()).find(|at| clause::is_event_noun(sentence, *at));
    verb.filter(|verb| !clause::is_stative(sentence, verb))
        .map(|verb| Core::Verb(verb.clone()))
        .or(noun.map(Core::Noun))
}

fn first_noun(sentence: &Sentence) -> Option<Core> {
    (0..sentence.words.len()).find(|at| sentence.is_noun(*at)).map(Core::Noun)
}
