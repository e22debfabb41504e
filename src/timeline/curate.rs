//! What an editor decided, applied to what was found.

use crate::config::Curation;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::events::{Basis, Mention};
use crate::time::Edtf;

use super::event::{Dating, Event};

/// The file that editors write; diagnostics name it.
const FILE: &str = "curation.toml";

/// The tellings of the events that an editor takes apart, each on its own; the others stay.
pub(super) fn split(
    curation: &Curation,
    events: Vec<Event>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Event>, Vec<Mention>) {
    let ids: Vec<&str> = curation.split.iter().map(|split| split.event.as_str()).collect();
    report_orphans(&ids, &events, diagnostics);
    let (apart, whole): (Vec<_>, Vec<_>) =
        events.into_iter().partition(|event| ids.iter().any(|id| event.answers_to(id)));
    (whole, apart.into_iter().flat_map(|event| event.mentions).collect())
}

/// Hides, retitles and redates events. What was edited keeps its id, so that addresses stay.
pub(super) fn curate(curation: &Curation, events: &mut Vec<Event>, diagnostics: &mut Diagnostics) {
    let ids: Vec<&str> = [
        curation.hide.iter().map(|edit| edit.event.as_str()).collect::<Vec<_>>(),
        curation.retitle.iter().map(|edit| edit.event.as_str()).collect(),
        curation.redate.iter().map(|edit| edit.event.as_str()).collect(),
    ]
    .concat();
    report_orphans(&ids, events, diagnostics);
    for edit in &curation.retitle {
        if let Some(event) = events.iter_mut().find(|event| event.answers_to(&edit.event)) {
            event.title.clone_from(&edit.title);
        }
    }
    for edit in &curation.redate {
        let Ok(edtf) = edit.date.parse::<Edtf>() else {
            let message = format!("`{}` is not a date", edit.date);
            let advice = "write it as EDTF: 2014, 2014-07, 2014-07-01, 2014-21 (spring), ../1949";
            diagnostics.push(Diagnostic::error("curation", FILE, message).advise(advice));
            continue;
        };
        if let Some(event) = events.iter_mut().find(|event| event.answers_to(&edit.event)) {
            event.dating = Some(redated(event.dating.take(), edtf, edit.reason.as_deref()));
        }
    }
    events.retain(|event| !curation.hide.iter().any(|edit| event.answers_to(&edit.event)));
}

fn redated(old: Option<Dating>, edtf: Edtf, reason: Option<&str>) -> Dating {
    let mut why = vec!["An editor gave this date.".to_owned()];
    why.extend(reason.map(|reason| format!("Reason: {reason}")));
    why.extend(old.map(|old| format!("The documents were read as {}.", old.label())));
    Dating {
        edtf,
        modifier: None,
        planned: false,
        no_later_than: None,
        basis: Basis::Curated,
        why,
        disputed: Vec::new(),
    }
}

/// Edits of events that are no longer there are kept, and said.
fn report_orphans(ids: &[&str], events: &[Event], diagnostics: &mut Diagnostics) {
    for id in ids.iter().filter(|id| !events.iter().any(|event| event.answers_to(id))) {
        let message = format!("no event has the id `{id}`");
        let advice = "the documents or their reading changed; the edit was kept aside";
        diagnostics.push(Diagnostic::warning("orphaned-edit", FILE, message).advise(advice));
    }
}
