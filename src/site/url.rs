//! Pages and files to addresses that work from a disk, a sub-path, or a server alike.

use std::fmt;

use crate::corpus::{BlockKind, Document};

/// Path of a file of the site, from its root: `events/2010-visit.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Url(String);

impl Url {
    /// The file at `path` from the root of the site.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Url(path.into())
    }

    /// The page of an event.
    #[must_use]
    pub fn event(id: &str) -> Self {
        Url(format!("events/{id}.html"))
    }

    /// The reader page of a document.
    #[must_use]
    pub fn document(slug: &str) -> Self {
        Url(format!("documents/{slug}.html"))
    }

    /// The block in which `at` lies, on the reader page of its document.
    #[must_use]
    pub fn block(document: &Document, at: usize) -> Self {
        let page = Url::document(&document.slug);
        let Some(block) = document.block_at(at).filter(|block| !document.repeats_title(block))
        else {
            return page.at("main");
        };
        let kind = if matches!(block.kind, BlockKind::Note(_)) { "n" } else { "p" };
        page.at(&format!("{kind}{}", document.locus(block.span.start)))
    }

    /// The page of an astronomical year: `years/2014.html`, `years/-479.html`.
    #[must_use]
    pub fn year(year: i64) -> Self {
        Url(format!("years/{year:04}.html"))
    }

    /// The link to a place within the page.
    #[must_use]
    pub fn at(&self, anchor: &str) -> Self {
        Url(format!("{}#{anchor}", self.0))
    }

    /// Path from the root of the site.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0
    }

    /// What leads from the page at this address to the root: nothing, or `../`.
    #[must_use]
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The link to this address from the page at `page`.
    #[must_use]
    pub fn from(&self, page: &Url) -> String {
        let shared = page.0.rfind('/').map_or(0, |slash| slash + 1);
        match self.0.get(..shared) {
            Some(folder) if shared > 0 && page.0.get(..shared) == Some(folder) => {
                self.0[shared..].to_owned()
            }
            _ => format!("{}{}", page.root(), self.0),
        }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name as a part of an address: lower-case letters and digits joined by hyphens, never empty.
#[must_use]
pub fn slug(name: &str) -> String {
    let plain = deunicode::deunicode(name).to_lowercase();
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { String::from("unnamed") } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_the_page() {
        let event = Url::event("a");
        assert_eq!(Url::event("b").from(&event), "b.html");
        assert_eq!(Url::new("index.html").from(&event), "../index.html");
        assert_eq!(Url::document("d").at("c12").from(&event), "../documents/d.html#c12");
        assert_eq!(event.from(&Url::new("index.html")), "events/a.html");
        assert_eq!(Url::year(-479).path(), "years/-479.html");
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Łódź & the “Third” Fleet"), "lodz-the-third-fleet");
        assert_eq!(slug("!?"), "unnamed");
    }
}
