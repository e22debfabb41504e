//! The kinds of edits and their keys: one table, read by the reader of the file and by the test of
//! the manual.

/// A kind of edit: `[[retitle]]`.
#[derive(Debug)]
pub struct Kind {
    /// As the file spells it.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// A key of an edit.
#[derive(Debug)]
pub struct Key {
    /// As the file spells it.
    pub name: &'static str,
    /// Whether the edit cannot do without it.
    pub needed: bool,
}

const fn needed(name: &'static str) -> Key {
    Key { name, needed: true }
}

const fn may(name: &'static str) -> Key {
    Key { name, needed: false }
}

const EVENT: Key = may("event");
const QUOTE: Key = may("quote");
const DOCUMENT: Key = may("document");
const REASON: Key = may("reason");

/// Every kind of edit.
#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    Kind { name: "hide", keys: &[EVENT, QUOTE, DOCUMENT, REASON] },
    Kind { name: "retitle", keys: &[EVENT, QUOTE, DOCUMENT, needed("title"), REASON] },
    Kind { name: "redate", keys: &[EVENT, QUOTE, DOCUMENT, needed("date"), REASON] },
    Kind { name: "recategorise", keys: &[EVENT, QUOTE, DOCUMENT, needed("category"), REASON] },
    Kind { name: "merge", keys: &[EVENT, QUOTE, DOCUMENT, needed("with"), REASON] },
    Kind { name: "split", keys: &[EVENT, QUOTE, DOCUMENT, REASON] },
    Kind { name: "note", keys: &[EVENT, QUOTE, DOCUMENT, needed("note")] },
    Kind { name: "highlight", keys: &[EVENT, QUOTE, DOCUMENT] },
    Kind {
        name: "add",
        keys: &[needed("date"), needed("title"), needed("document"), needed("quote"), may("category"), REASON],
    },
    Kind { name: "name", keys: &[needed("name"), needed("was"), may("kind")] },
];

/// What stands under `with` of a `[[merge]]`: the other events.
pub(super) const WITH: Kind = Kind { name: "merge.with", keys: &[EVENT, QUOTE, DOCUMENT] };
