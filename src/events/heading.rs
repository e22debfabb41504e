//! Headings that tell what stands under them: the headline of news, and the title of a section that
//! names an event ("Opening of the Port").

use crate::corpus::{Block, BlockKind, Document, DocumentKind};
use crate::text::parts_of_speech::Upos;

use super::capitals::Capitals;
use super::clause::{self, Claim, Core};
use super::mention::{Basis, Dated, Factuality, Mention};
use super::names::Names;
use super::sentence::{Form, Sentence};
use super::story::Story;
use super::teller::{Style, Teller};

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

/// What a heading tells, when its section does: it has the date of the first telling under it that
/// speaks of the same thing. A headline of news that none repeats happens on publication.
pub(super) fn told_by(
    capitals: &Capitals,
    block: &Block,
    section: &[Mention],
    names: &Names,
    story: &Story,
) -> Option<Mention> {
    let document = capitals.document;
    let is_title = block.kind == BlockKind::Front;
    let timexes = if is_title { &[][..] } else { &document.timexes };
    let sentence = Sentence::read(capitals, block.span, timexes);
    let clauses = [0..sentence.words.len()];
    let news = is_title && story.today().is_some();
    let teller = Teller { sentence: &sentence, style: Style::Headline, names, clauses: &clauses };
    let core = if news { headline(&sentence) } else { named_event(&sentence) };
    let only_if_repeated = core.is_none();
    let core = core.or_else(|| first_noun(&sentence).filter(|_| news))?;
    let timex = sentence.timexes.iter().find(|(timex, _)| timex.edtf.is_some());
    let timex = timex.map(|(timex, words)| (*timex, words.clone()));
    let claim = Claim { region: clauses[0].clone(), core, timex };
    let mention = teller.mention(&claim)?;
    let lead = section.iter().find(|told| repeats(capitals, &sentence, &mention, told));
    let dated = match (&mention.dated, lead.and_then(|lead| lead.dated.as_ref())) {
        (Some(own), Some(lead)) if !own.edtf.overlaps(&lead.edtf) => return None,
        (_, Some(lead)) => from_lead(lead),
        (Some(own), None) => own.clone(),
        (None, None) if news && !only_if_repeated => story.today()?.clone(),
        (None, None) => return None,
    };
    let heads = lead.map(|lead| lead.trigger);
    let names = lead.map_or_else(Vec::new, |lead| lead.names.clone());
    Some(Mention { dated: Some(dated), heads, names, ..mention })
}

fn from_lead(lead: &Dated) -> Dated {
    let why = ["It is a heading; the text under it says when.".to_owned()];
    let basis = lead.basis.max(Basis::Inferred);
    Dated {
        span: None,
        basis,
        why: why.into_iter().chain(lead.why.clone()).collect(),
        ..lead.clone()
    }
}

/// What a headline says happened: its verb, else the noun that names an event.
fn headline(sentence: &Sentence) -> Option<Core> {
    let verb = sentence
        .predicates
        .iter()
        .find(|p| p.form.is_finite() || p.form == Form::Infinitive)
        .or_else(|| sentence.predicates.first());
    verb.filter(|verb| !clause::is_stative(sentence, verb))
        .map(|verb| Core::Verb(verb.clone()))
        .or_else(|| named_event(sentence))
}

fn first_noun(sentence: &Sentence) -> Option<Core> {
    (0..sentence.words.len()).find(|at| sentence.is_noun(*at)).map(Core::Noun)
}

fn named_event(sentence: &Sentence) -> Option<Core> {
    let verb = sentence.predicates.iter().any(|p| p.form.is_finite());
    let noun = (0..sentence.words.len()).find(|at| clause::is_event_noun(sentence, *at))?;
    (!verb).then_some(Core::Noun(noun))
}

/// Whether a dated telling speaks of what the heading names: the word for the happening, or two
/// others.
fn repeats(capitals: &Capitals, heading: &Sentence, mention: &Mention, told: &Mention) -> bool {
    let asserted = matches!(told.factuality, Factuality::Asserted | Factuality::Reported);
    if !asserted || told.dated.is_none() || told.presupposed {
        return false;
    }
    let text = &heading.document.text;
    let told_words = Sentence::read(capitals, told.quote.span, &[]);
    let holds = |stem: &str| told_words.words.iter().any(|word| word.stem == stem);
    let trigger = heading.words.iter().find(|word| word.span == mention.trigger);
    let content = |word: &&super::sentence::Word| {
        matches!(word.tag.upos(), Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj)
            && word.span.of(text).len() > 2
    };
    let shared = heading.words.iter().filter(content).filter(|word| holds(&word.stem)).count();
    trigger.is_some_and(|word| holds(&word.stem)) && shared >= 1 || shared >= 2
}
