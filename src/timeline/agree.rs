//! The date that all tellings of an event agree on.

use crate::corpus::Corpus;
use crate::events::{Basis, Dated, Factuality, Mention};
use crate::time::{Edtf, Precision, words};

use super::event::Dating;

/// The finest date of the mentions; where none gives one, what their bounds let infer.
pub(super) fn date(corpus: &Corpus, mentions: &[Mention]) -> Option<Dating> {
    let planned = mentions.iter().all(|mention| mention.factuality == Factuality::Planned);
    // What happened counts, where a plan for it is told too.
    let counts = |mention: &&Mention| planned || mention.factuality != Factuality::Planned;
    let mut dates: Vec<&Dated> =
        mentions.iter().filter(counts).filter_map(|mention| mention.dated.as_ref()).collect();
    // The day of publication is no date where another text gives one.
    if dates.iter().any(|dated| dated.basis != Basis::Publication) {
        dates.retain(|dated| dated.basis != Basis::Publication);
    }
    let finest = dates.iter().min_by_key(|dated| {
        (dated.edtf.precision(), dated.basis, dated.modifier.is_none(), dated.edtf.to_string())
    });
    let Some(finest) = finest else {
        return inferred(corpus, mentions);
    };
    let bounds = finest.edtf.bounds();
    let mut disputed: Vec<Edtf> = dates
        .iter()
        .filter(|dated| !dated.edtf.bounds().overlap(&bounds))
        .map(|dated| dated.edtf.clone())
        .collect();
    disputed.sort_by_key(ToString::to_string);
    disputed.dedup();
    Some(Dating {
        edtf: finest.edtf.clone(),
        modifier: finest.modifier,
        planned,
        no_later_than: None,
        basis: finest.basis,
        why: finest.why.clone(),
        disputed,
    })
}

/// An event that no document dates, but that two sentences take for known when they tell of
/// reactions in one and the same year, is put in that year: reactions follow soon. It had happened
/// by the earliest of them.
fn inferred(corpus: &Corpus, mentions: &[Mention]) -> Option<Dating> {
    let mut bounds: Vec<(&Mention, &Edtf)> = mentions
        .iter()
        .filter_map(|mention| mention.bound.as_ref().map(|bound| (mention, bound)))
        .collect();
    bounds.sort_by_key(|(_, bound)| bound.bounds().latest);
    let years = bounds.iter().map(|(_, bound)| Some(bound.bounds().latest?.year()));
    let mut years: Vec<Option<i32>> = years.collect();
    years.dedup();
    let (&[Some(year)], true) = (years.as_slice(), bounds.len() >= 2) else {
        return None;
    };
    let (_, limit) = bounds.first()?;
    let mut why = vec!["No document dates it; others tell what followed.".to_owned()];
    for (mention, bound) in &bounds {
        let document = corpus.document(mention.quote.document);
        let words = mention.clause.of(&document.text);
        let when = words::label(bound, None);
        why.push(format!("“{words}” was known by {when} ({}).", document.title));
    }
    why.push(format!("So it happened by {}; the year is inferred.", words::label(limit, None)));
    Some(Dating {
        edtf: format!("{year:04}").parse().ok()?,
        modifier: None,
        planned: false,
        no_later_than: (limit.precision() < Precision::Year).then(|| (*limit).clone()),
        basis: Basis::Inferred,
        why,
        disputed: Vec::new(),
    })
}
