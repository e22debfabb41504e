//! What an editor calls people, organisations and places.

use crate::config::curation::{FILE, Naming, Written};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::events::names::{NameId, NameKind, Names};
use crate::text::folded::likeness;
use crate::timeline::Event;

use super::fields::invalid;

/// Renames and merges names, in the list and in the events.
pub(super) fn rename(
    namings: &[Naming],
    names: &mut Names,
    events: &mut [Event],
    diagnostics: &mut Diagnostics,
) {
    let known = names.merged.len();
    for naming in namings {
        match found(naming, names) {
            Ok(ids) => {
                for other in ids.iter().skip(1).filter(|id| **id != ids[0]) {
                    names.merge(ids[0], *other);
                }
                if names.get(ids[0]).name != naming.name.text {
                    names.rename(ids[0], &naming.name.text);
                }
            }
            Err(finding) => diagnostics.push(finding),
        }
    }
    if names.merged.len() == known {
        return;
    }
    for event in events {
        for mention in &mut event.mentions {
            let ids = std::mem::take(&mut mention.names);
            for id in ids.into_iter().map(|id| names.merged.get(&id).copied().unwrap_or(id)) {
                if !mention.names.contains(&id) {
                    mention.names.push(id);
                }
            }
        }
        event.names = crate::timeline::names(&event.mentions);
    }
}

/// The entries that are meant, in the order in which they are written; never empty.
fn found(naming: &Naming, names: &Names) -> Result<Vec<NameId>, Diagnostic> {
    let kind = naming.kind.as_ref().map(kind).transpose()?;
    naming.was.iter().map(|form| only(form, kind, names)).collect()
}

fn only(form: &Written, kind: Option<NameKind>, names: &Names) -> Result<NameId, Diagnostic> {
    match names.called(&form.text, kind).as_slice() {
        [id] => Ok(*id),
        [] => {
            let like = |index: &usize| likeness(&names.entries[*index].name, &form.text);
            let mut nearest: Vec<usize> = (0..names.entries.len()).collect();
            nearest.retain(|index| like(index) > 0.5);
            nearest.sort_by(|a, b| like(b).total_cmp(&like(a)));
            let nearest = nearest.iter().take(3).map(|index| names.entries[*index].name.as_str());
            let nearest: Vec<&str> = nearest.collect();
            let advice = if nearest.is_empty() {
                "the pages of people, organisations and places list the names".into()
            } else {
                format!("nearest: {}", nearest.join(", "))
            };
            let message = format!("no name was found that is written `{}`", form.text);
            Err(Diagnostic::warning("orphaned-edit", FILE, message).at(form.span).advise(advice))
        }
        several => {
            let shown: Vec<String> = several
                .iter()
                .map(|id| format!("{} ({})", names.get(*id).name, names.get(*id).kind.word()))
                .collect();
            let message = format!("`{}` may be several: {}", form.text, shown.join(", "));
            let advice = "write the full name, or say which with `kind = \"…\"`";
            Err(Diagnostic::warning("ambiguous-edit", FILE, message).at(form.span).advise(advice))
        }
    }
}

fn kind(written: &Written) -> Result<NameKind, Diagnostic> {
    let mut all = NameKind::ALL.into_iter();
    all.find(|kind| kind.word() == written.text).ok_or_else(|| {
        let message = format!("`{}` is no kind of name", written.text);
        invalid(written, message)
            .advise(format!("the kinds are {}", NameKind::ALL.map(NameKind::word).join(", ")))
    })
}
