//! What an editor decided, applied to what was found.
//!
//! ```text
//! names → add → split → hide, merge → retitle, redate, recategorise, note, highlight
//! ```
//!
//! All edits of one step look for their events before any of them is applied, so that the order of
//! the file makes no difference; of two edits that contradict each other the later holds. Applied
//! to its own result, a curation changes nothing.

mod add;
mod attach;
mod fields;
mod naming;
mod regroup;

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::config::curation::{Addition, Change, Edit, FILE, Target, Written};
use crate::corpus::Corpus;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::events::names::Names;
use crate::text::Span;

use super::event::Event;
use super::identity;

use attach::Finder;

/// The timeline while it is edited.
pub(super) struct Desk<'a> {
    pub(super) config: &'a Config,
    pub(super) corpus: &'a Corpus,
    /// All events, those that are hidden too, in no order.
    pub(super) events: Vec<Event>,
    pub(super) names: Names,
    /// Addresses that lead on: from ids that were to ids that are.
    pub(super) forwards: BTreeMap<String, String>,
    pub(super) diagnostics: Diagnostics,
}

/// Two events that become one.
struct Union<'a> {
    stays: usize,
    swallowed: usize,
    /// How the edit names the one that is swallowed.
    target: &'a Target,
    reason: &'a Option<String>,
}

/// Edits with the events they mean.
type Attached<'a> = Vec<(&'a Edit, usize)>;

impl<'a> Desk<'a> {
    /// Applies `curation.toml`.
    pub(super) fn curate(&mut self) {
        let config = self.config;
        let curation = &config.curation;
        naming::rename(&curation.names, &mut self.names, &mut self.events, &mut self.diagnostics);
        self.add();
        let (split, others): (Vec<&Edit>, Vec<&Edit>) =
            curation.edits.iter().partition(|edit| edit.change == Change::Split);
        self.split(&split);
        let (hide, others): (Attached, Attached) =
            self.attach(&others).into_iter().partition(|(edit, _)| edit.change == Change::Hide);
        self.apply(&hide);
        let (others, gone) = self.merge(others);
        self.apply(&others);
        let mut indices = 0..;
        self.events.retain(|_| indices.next().is_some_and(|index| !gone.contains(&index)));
        let ids: BTreeSet<&str> = self.events.iter().map(|event| event.id.as_str()).collect();
        self.forwards.retain(|old, new| !ids.contains(old.as_str()) && ids.contains(new.as_str()));
        self.diagnostics.sort_by_key(|finding| finding.span);
    }

    /// Finds the events of some edits. An event that the quoted words found again takes the id that
    /// the edit knows it by, and the address that it would have had leads there.
    fn attach(&mut self, edits: &[&'a Edit]) -> Attached<'a> {
        let mut attached = Attached::new();
        let mut moved: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        let finder = Finder::new(self.corpus, &self.events, &self.forwards);
        for edit in edits {
            match finder.find(&edit.target) {
                Ok(found) => {
                    attached.push((edit, found.event));
                    let old = edit.target.event.as_ref().filter(|_| found.moved);
                    moved.entry(found.event).or_default().extend(old.map(|id| id.text.as_str()));
                }
                Err(finding) => self.diagnostics.push(finding),
            }
        }
        let mut given = BTreeSet::new();
        for (index, mut old) in moved {
            // Two events cannot both take an id that edits know them by.
            old.retain(|id| given.insert(*id));
            let event = &mut self.events[index];
            let Some(first) = old.first() else { continue };
            let found = std::mem::replace(&mut event.id, (*first).to_owned());
            let others = old.iter().skip(1).map(|id| (*id).to_owned());
            for id in others.chain([found]) {
                self.forward(id, (*first).to_owned());
            }
        }
        attached
    }

    /// Lets the address of an event lead to another, with all that led there.
    fn forward(&mut self, old: String, new: String) {
        for target in self.forwards.values_mut().filter(|target| **target == old) {
            target.clone_from(&new);
        }
        self.forwards.insert(old, new);
    }

    /// The addresses that are, or lead to another event than `own`.
    fn taken(&self, own: &str) -> BTreeSet<String> {
        let ids = self.events.iter().map(|event| &event.id);
        let old = self.forwards.iter().filter(|(_, new)| *new != own).map(|(old, _)| old);
        ids.chain(old).cloned().collect()
    }

    fn add(&mut self) {
        let mut additions: Vec<&Addition> = self.config.curation.additions.iter().collect();
        additions.sort_by_key(|addition| {
            let Addition { date, title, document, quote, .. } = addition;
            [date, title, document, quote].map(|written| written.text.as_str())
        });
        for addition in additions {
            let telling = match add::telling(self.corpus, &self.names, addition) {
                Ok(telling) => telling,
                Err(finding) => {
                    self.diagnostics.push(finding);
                    continue;
                }
            };
            if add::is_there(&self.events, &telling) {
                continue;
            }
            let reason = addition.reason.as_deref();
            let mut added = [add::event(self.config, self.corpus, telling, reason)];
            identity::name(self.corpus, &mut added);
            let [mut event] = added;
            event.id = regroup::free(&event.id, &self.taken(""));
            self.events.push(event);
        }
    }

    fn split(&mut self, edits: &[&'a Edit]) {
        let mut attached = self.attach(edits);
        attached.sort_by(|(_, a), (_, b)| self.events[*a].id.cmp(&self.events[*b].id));
        for (edit, index) in attached {
            let (event, reason) = (&self.events[index], edit.reason.as_deref());
            let taken = self.taken(&event.id);
            let Some(pieces) = regroup::split(self.config, self.corpus, event, reason, &taken)
            else {
                continue;
            };
            let mut pieces = pieces.into_iter();
            if let Some(first) = pieces.next() {
                self.events[index] = first;
            }
            self.events.extend(pieces);
        }
    }

    /// Puts events together. What is swallowed stays in its place, and is in the list; edits of it
    /// go where it went.
    fn merge(&mut self, attached: Attached<'a>) -> (Attached<'a>, BTreeSet<usize>) {
        let unions = self.unions(&attached);
        let pairs: Vec<(usize, usize)> =
            unions.iter().map(|union| (union.stays, union.swallowed)).collect();
        let known: BTreeSet<String> = self.events.iter().map(|event| event.id.clone()).collect();
        let mut home: BTreeMap<usize, usize> = BTreeMap::new();
        for group in regroup::groups(&self.events, &pairs) {
            let stays = group[0];
            let within = || unions.iter().filter(|union| group.contains(&union.stays));
            let why: BTreeSet<&str> =
                within().filter_map(|union| union.reason.as_deref()).collect();
            let why: Vec<String> = why.into_iter().map(str::to_owned).collect();
            let id = self.events[stays].id.clone();
            let named = within().filter_map(|union| union.target.event.as_ref());
            let named: Vec<String> =
                named.map(|id| id.text.clone()).filter(|id| !known.contains(id)).collect();
            let found = group[1..].iter().map(|index| self.events[*index].id.clone());
            let ids: BTreeSet<String> = found.chain(named).filter(|old| *old != id).collect();
            for old in ids {
                self.forward(old, id.clone());
            }
            let others: Vec<Event> =
                group[1..].iter().map(|index| self.events[*index].clone()).collect();
            let event = &self.events[stays];
            self.events[stays] = regroup::merge(self.config, self.corpus, event, &others, &why);
            home.extend(group[1..].iter().map(|index| (*index, stays)));
        }
        let moved = |event: usize| home.get(&event).copied().unwrap_or(event);
        let attached = attached.into_iter().map(|(edit, event)| (edit, moved(event))).collect();
        (attached, home.into_keys().collect())
    }

    /// What the merges among some edits put together.
    fn unions(&mut self, attached: &Attached<'a>) -> Vec<Union<'a>> {
        let finder = Finder::new(self.corpus, &self.events, &self.forwards);
        let mut unions = Vec::new();
        for (edit, stays) in attached {
            let Change::Merge(with) = &edit.change else { continue };
            let reason = &edit.reason;
            let span = edit.target.span;
            for target in with {
                let found = finder.find(target).and_then(|found| {
                    let union = Union { stays: *stays, swallowed: found.event, target, reason };
                    self.allowed(&union, span).map(|allowed| allowed.then_some(union))
                });
                match found {
                    Ok(union) => unions.extend(union),
                    Err(finding) => self.diagnostics.push(finding),
                }
            }
        }
        unions
    }

    /// Whether two events are to be put together; not where that was done before.
    fn allowed(&self, union: &Union, place: Span) -> Result<bool, Diagnostic> {
        let hidden = |index: usize| self.events[index].is_hidden();
        if hidden(union.stays) || hidden(union.swallowed) {
            let message = "an event of this merge is hidden; a hidden event stays by itself";
            let finding = Diagnostic::warning("contradicting-edits", FILE, message);
            return Err(finding.at(place).advise("take out one of the two edits"));
        }
        let was_merged = |id: &Written| self.forwards.contains_key(&id.text);
        let done = union.target.event.as_ref().is_some_and(was_merged);
        if union.stays == union.swallowed && !done {
            let message = "this merge has one event only: its tellings are together already";
            let finding = Diagnostic::warning("needless-edit", FILE, message);
            return Err(finding.at(place).advise("name another event under `with`"));
        }
        Ok(union.stays != union.swallowed)
    }

    /// Applies edits of single events; of two that contradict each other, the later.
    fn apply(&mut self, attached: &[(&'a Edit, usize)]) {
        let mut last: BTreeMap<(usize, &str), &Edit> = BTreeMap::new();
        for (edit, index) in attached {
            last.insert((*index, edit.change.name()), edit);
        }
        for (edit, index) in attached {
            let holds = last[&(*index, edit.change.name())];
            if !says_same(edit, holds) {
                let line = self.config.curation.line(holds.target.span);
                let message = format!("line {line} says something else of this event, and holds");
                self.contradicts(edit, message, "take out one of the two edits");
            } else if let Err(finding) = fields::apply(edit, &mut self.events[*index]) {
                self.diagnostics.push(finding);
            }
        }
        for (edit, index) in attached.iter().filter(|(edit, _)| edit.change == Change::Highlight) {
            if self.events[*index].dating.is_none() {
                let message = "an event without a date cannot stand among the highlights";
                self.contradicts(edit, message, "give it a date with a `[[redate]]`");
            }
        }
    }

    fn contradicts(&mut self, edit: &Edit, message: impl Into<String>, advice: &str) {
        let finding = Diagnostic::warning("contradicting-edits", FILE, message);
        self.diagnostics.push(finding.at(edit.target.span).advise(advice));
    }
}

/// Whether two edits of a kind come to the same.
fn says_same(a: &Edit, b: &Edit) -> bool {
    match (&a.change, &b.change) {
        (Change::Retitle(a), Change::Retitle(b))
        | (Change::Redate(a), Change::Redate(b))
        | (Change::Recategorise(a), Change::Recategorise(b)) => a.text == b.text,
        _ => true,
    }
}
