//! What an editor calls someone or some place: another name for an entry, two entries as one.

use super::{NameId, NameKind, Names};

impl Names {
    /// The entries of this name; where there is none, those that have it among their other forms.
    #[must_use]
    pub fn called(&self, form: &str, kind: Option<NameKind>) -> Vec<NameId> {
        let all = (0..self.entries.len()).map(NameId);
        let open = all.filter(|id| !self.merged.contains_key(id));
        let open: Vec<NameId> =
            open.filter(|id| kind.is_none_or(|kind| self.get(*id).kind == kind)).collect();
        let of = |has: &dyn Fn(NameId) -> bool| -> Vec<NameId> {
            open.iter().copied().filter(|id| has(*id)).collect()
        };
        let named = of(&|id| self.get(id).name == form);
        if named.is_empty() {
            return of(&|id| self.get(id).aliases.iter().any(|alias| alias == form));
        }
        named
    }

    /// Calls an entry by another name; its address stays, and the old name is one of its forms.
    pub fn rename(&mut self, id: NameId, name: &str) {
        let entry = &mut self.entries[id.0];
        let old = std::mem::replace(&mut entry.name, name.to_owned());
        entry.aliases.push(old);
        self.sort_aliases(id);
    }

    /// Makes one entry of two. What `from` was is kept in `merged`, so that its address can lead
    /// on.
    pub fn merge(&mut self, into: NameId, from: NameId) {
        let name = self.entries[from.0].name.clone();
        let aliases = std::mem::take(&mut self.entries[from.0].aliases);
        let mentions = std::mem::take(&mut self.entries[from.0].mentions);
        let entry = &mut self.entries[into.0];
        entry.aliases.push(name);
        entry.aliases.extend(aliases);
        entry.mentions.extend(mentions);
        entry.mentions.sort_unstable();
        self.sort_aliases(into);
        for (_, id) in self.places.iter_mut().flatten().filter(|(_, id)| *id == from) {
            *id = into;
        }
        for target in self.merged.values_mut().filter(|target| **target == from) {
            *target = into;
        }
        self.merged.insert(from, into);
    }

    fn sort_aliases(&mut self, id: NameId) {
        let entry = &mut self.entries[id.0];
        entry.aliases.retain(|alias| *alias != entry.name);
        entry.aliases.sort_unstable();
        entry.aliases.dedup();
    }
}
