//! Edits of single events: hide, retitle, redate, recategorise, note, highlight.

use crate::config::curation::{Change, Edit, FILE, Written};
use crate::diagnostics::Diagnostic;
use crate::events::category::{CATEGORIES, OTHER};
use crate::events::{Basis, Category};
use crate::time::Edtf;
use crate::timeline::event::{Dating, Done, Edited, Event};

/// How dates are written.
const SPELLINGS: &str =
    "write it as EDTF: 2014, 2014-07, 2014-07-01, 2014-21 (spring), 199X, ../1949";

/// Does what an edit says to its event; what was done already is not done twice.
///
/// # Errors
/// When its date is no date or its category no category; the event stays as it is then.
pub(super) fn apply(edit: &Edit, event: &mut Event) -> Result<(), Diagnostic> {
    let what = match &edit.change {
        Change::Hide => Done::Hidden,
        Change::Highlight => Done::Highlighted,
        Change::Note(note) => Done::Noted(note.text.clone()),
        Change::Retitle(title) => match retitle(event, &title.text) {
            Some(done) => done,
            None => return Ok(()),
        },
        Change::Redate(written) => match redate(event, date(written)?, edit.reason.as_deref()) {
            Some(done) => done,
            None => return Ok(()),
        },
        Change::Recategorise(written) => match recategorise(event, category(written)?) {
            Some(done) => done,
            None => return Ok(()),
        },
        Change::Merge(_) | Change::Split => return Ok(()),
    };
    mark(event, Edited { what, reason: edit.reason.clone() });
    Ok(())
}

/// Notes on the event what was done, once.
pub(super) fn mark(event: &mut Event, edited: Edited) {
    if !event.edits.iter().any(|done| done.what == edited.what) {
        event.edits.push(edited);
    }
}

/// The date that was written.
///
/// # Errors
/// When it is none.
pub(super) fn date(written: &Written) -> Result<Edtf, Diagnostic> {
    written.text.parse().map_err(|_| {
        let message = format!("`{}` is not a date", written.text);
        invalid(written, message).advise(SPELLINGS)
    })
}

/// The category that was written.
///
/// # Errors
/// When there is none of that name.
pub(super) fn category(written: &Written) -> Result<Category, Diagnostic> {
    let all = || CATEGORIES.iter().copied().chain([OTHER]);
    all().find(|category| category.name == written.text).ok_or_else(|| {
        let names: Vec<&str> = all().map(|category| category.name).collect();
        let message = format!("`{}` is no category", written.text);
        invalid(written, message).advise(format!("the categories are {}", names.join(", ")))
    })
}

/// An edit that cannot be used, at the words that make it so.
pub(super) fn invalid(written: &Written, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("invalid-edit", FILE, message).at(written.span)
}

fn retitle(event: &mut Event, title: &str) -> Option<Done> {
    (event.title != title)
        .then(|| Done::Retitled(std::mem::replace(&mut event.title, title.to_owned())))
}

fn recategorise(event: &mut Event, category: Category) -> Option<Done> {
    (event.category != category)
        .then(|| Done::Recategorised(std::mem::replace(&mut event.category, category)))
}

fn redate(event: &mut Event, edtf: Edtf, reason: Option<&str>) -> Option<Done> {
    let old = event.dating.take();
    let same = old.as_ref().filter(|old| old.edtf == edtf);
    if let Some(same) = same.filter(|same| same.basis == Basis::Curated) {
        event.dating = Some(same.clone());
        return None;
    }
    let mut why = vec!["An editor gave this date.".to_owned()];
    why.extend(reason.map(|reason| format!("Reason: {reason}")));
    why.extend(old.as_ref().map(|old| format!("The documents were read as {}.", old.label())));
    event.dating = Some(Dating {
        edtf,
        // What EDTF cannot say ("late 2012") holds where the editor agrees with the rest.
        modifier: same.and_then(|same| same.modifier),
        planned: old.as_ref().is_some_and(|old| old.planned),
        no_later_than: same.and_then(|same| same.no_later_than.clone()),
        basis: Basis::Curated,
        why,
        disputed: Vec::new(),
    });
    Some(Done::Redated(old.map(|old| old.label())))
}
