//! The text of `curation.toml` to edits. An edit that cannot be used becomes a diagnostic with its
//! place, and the others stand.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::config::broken;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::text::Span;

use super::kinds::{KINDS, Kind, WITH};
use super::{Addition, Change, Curation, Edit, FILE, Naming, Target, Written};

type Value<'a> = Spanned<DeValue<'a>>;

impl Curation {
    /// Reads `curation.toml`: the edits, and what is wrong with those that cannot be used.
    ///
    /// # Errors
    /// When the file is not TOML: a diagnostic with the place. Nothing in it can be trusted then.
    pub fn parse(source: &str) -> Result<(Self, Diagnostics), Diagnostic> {
        let file = DeTable::parse(source).map_err(|error| {
            broken(FILE, &error).advise("nothing was built, so that no edit is lost")
        })?;
        let mut reader = Reader { source, findings: Diagnostics::new() };
        let mut curation = Curation { source: source.to_owned(), ..Curation::default() };
        for (name, value) in file.get_ref() {
            let Some(kind) = KINDS.iter().find(|kind| kind.name == name.get_ref().as_ref()) else {
                reader.unknown_kind(name.get_ref(), place(name));
                continue;
            };
            let Some(entries) = value.get_ref().as_array() else {
                let message = format!("`{}` is not a list of edits", kind.name);
                let advice = format!("begin each edit with a line `[[{}]]`", kind.name);
                reader.find(message, place(name), advice);
                continue;
            };
            for entry in entries {
                reader.enter(&mut curation, kind, entry);
            }
        }
        curation.edits.sort_by_key(|edit| edit.target.span);
        reader.findings.sort_by_key(|finding| finding.span);
        Ok((curation, reader.findings))
    }
}

fn place<T>(value: &Spanned<T>) -> Span {
    Span::new(value.span().start, value.span().end)
}

/// Reads one file.
struct Reader<'a> {
    source: &'a str,
    findings: Diagnostics,
}

/// An edit as it stands in the file: all its keys are known, and the needed ones are there.
struct Entry<'a> {
    table: &'a DeTable<'a>,
    span: Span,
}

impl<'a> Reader<'a> {
    fn find(&mut self, message: String, span: Span, advice: impl Into<String>) {
        let finding = Diagnostic::error("invalid-edit", FILE, message);
        self.findings.push(finding.at(span).advise(advice));
    }

    fn unknown_kind(&mut self, name: &str, span: Span) {
        let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
        let advice = format!("the kinds of edits are {}", kinds.join(", "));
        self.find(format!("`{name}` is no kind of edit"), span, advice);
    }

    /// Adds an edit, if it can be used.
    fn enter(&mut self, curation: &mut Curation, kind: &Kind, value: &'a Value<'a>) {
        let Some(entry) = self.entry(kind, value) else { return };
        match kind.name {
            "add" => curation.additions.extend(self.addition(&entry)),
            "name" => curation.names.extend(self.naming(&entry)),
            _ => curation.edits.extend(self.edit(kind, &entry)),
        }
    }

    /// The table of an edit, if each of its keys is known and none is missing.
    fn entry(&mut self, kind: &Kind, value: &'a Value<'a>) -> Option<Entry<'a>> {
        let span = first_line(self.source, place(value));
        let Some(table) = value.get_ref().as_table() else {
            let advice = format!("begin each edit with a line `[[{}]]`", kind.name);
            self.find(format!("this is not a `[[{}]]`", kind.name), span, advice);
            return None;
        };
        let before = self.findings.len();
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !kind.keys.iter().any(|known| known.name == name) {
                let known: Vec<&str> = kind.keys.iter().map(|key| key.name).collect();
                let advice = format!("it knows {}", known.join(", "));
                let message = format!("`[[{}]]` has no key `{name}`", kind.name);
                self.find(message, place(key), advice);
            }
        }
        for key in kind.keys.iter().filter(|key| key.needed && !table.contains_key(key.name)) {
            let message = format!("this `[[{}]]` has no `{}`", kind.name, key.name);
            self.find(message, span, format!("add a line `{} = …`", key.name));
        }
        (self.findings.len() == before).then_some(Entry { table, span })
    }

    fn edit(&mut self, kind: &Kind, entry: &Entry<'a>) -> Option<Edit> {
        let target = self.target(entry)?;
        let change = match kind.name {
            "hide" => Change::Hide,
            "split" => Change::Split,
            "highlight" => Change::Highlight,
            "retitle" => Change::Retitle(self.text(entry, "title")?),
            "redate" => Change::Redate(self.text(entry, "date")?),
            "recategorise" => Change::Recategorise(self.text(entry, "category")?),
            "note" => Change::Note(self.text(entry, "note")?),
            _ => Change::Merge(self.with(entry)?),
        };
        Some(Edit { target, change, reason: self.reason(entry)? })
    }

    /// The event that is meant.
    fn target(&mut self, entry: &Entry<'a>) -> Option<Target> {
        let event = self.optional(entry, "event")?;
        let quote = self.optional(entry, "quote")?;
        let document = self.optional(entry, "document")?;
        if event.is_none() && quote.is_none() {
            let advice = "add a line `event = …` with the last part of its address, or `quote = …` \
                with some words that tell it";
            self.find("this edit does not say which event it means".into(), entry.span, advice);
            return None;
        }
        Some(Target { event, quote, document, span: entry.span })
    }

    /// The other events of a merge.
    fn with(&mut self, entry: &Entry<'a>) -> Option<Vec<Target>> {
        let value = entry.table.get("with")?;
        let others = value.get_ref().as_array().map_or(&[][..], |array| array);
        if others.is_empty() {
            let advice = "name the others: `with = [{ event = \"…\", quote = \"…\" }]`";
            self.find("this merge has one event only".into(), entry.span, advice);
            return None;
        }
        let mut targets = Vec::new();
        for other in others {
            let entry = self.entry(&WITH, other)?;
            targets.push(self.target(&entry)?);
        }
        Some(targets)
    }

    fn addition(&mut self, entry: &Entry<'a>) -> Option<Addition> {
        Some(Addition {
            date: self.text(entry, "date")?,
            title: self.text(entry, "title")?,
            document: self.text(entry, "document")?,
            quote: self.text(entry, "quote")?,
            category: self.optional(entry, "category")?,
            reason: self.reason(entry)?,
        })
    }

    fn naming(&mut self, entry: &Entry<'a>) -> Option<Naming> {
        let name = self.text(entry, "name")?;
        let kind = self.optional(entry, "kind")?;
        let value = entry.table.get("was")?;
        let forms = value.get_ref().as_array().map_or(std::slice::from_ref(value), |array| array);
        let was: Option<Vec<Written>> = forms.iter().map(|form| self.words("was", form)).collect();
        let was = was?;
        if was.is_empty() {
            let advice = "name what was found: `was = [\"…\", \"…\"]`";
            self.find("no name is given another".into(), entry.span, advice);
            return None;
        }
        Some(Naming { name, was, kind })
    }

    #[expect(clippy::option_option, reason = "as in `optional`")]
    fn reason(&mut self, entry: &Entry<'a>) -> Option<Option<String>> {
        Some(self.optional(entry, "reason")?.map(|reason| reason.text))
    }

    /// The words under a key that may be missing; the outer `None` is for words that cannot be
    /// used.
    #[expect(clippy::option_option, reason = "missing is well, unusable is not")]
    fn optional(&mut self, entry: &Entry<'a>, key: &str) -> Option<Option<Written>> {
        match entry.table.get(key) {
            Some(value) => self.words(key, value).map(Some),
            None => Some(None),
        }
    }

    fn text(&mut self, entry: &Entry<'a>, key: &str) -> Option<Written> {
        self.words(key, entry.table.get(key)?)
    }

    /// Words; a bare date or number is taken as it is spelt.
    fn words(&mut self, key: &str, value: &'a Value<'a>) -> Option<Written> {
        let span = place(value);
        let text = match value.get_ref() {
            DeValue::String(text) => text.trim(),
            DeValue::Datetime(_) | DeValue::Integer(_) => span.of(self.source),
            other => {
                let message = format!("`{key}` cannot be a {}", other.type_str());
                self.find(message, span, format!("write words: `{key} = \"…\"`"));
                return None;
            }
        };
        if text.is_empty() {
            self.find(format!("`{key}` is empty"), span, "write some words, or leave the line out");
            return None;
        }
        Some(Written { text: text.to_owned(), span })
    }
}

/// The line with which an edit begins.
fn first_line(source: &str, span: Span) -> Span {
    let words = span.of(source);
    Span::new(span.start, span.start + words.find('\n').unwrap_or(words.len()))
}
