//! What one sentence says happened, and when.

use crate::corpus::DocumentId;
use crate::text::Span;
use crate::time::{Edtf, Modifier};

use super::Category;
use super::names::NameId;

/// Words of a document that support a claim (W3C Web Annotation `SpecificResource`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quote {
    /// The document.
    pub document: DocumentId,
    /// The words, in the document's text; `Document::places` gives their places in the file.
    pub span: Span,
}

/// An event as one document tells it once (ISO-TimeML EVENT).
#[derive(Clone, Debug)]
pub struct Mention {
    /// The sentence.
    pub quote: Quote,
    /// The clause in it that tells the event; lies within the quote.
    pub clause: Span,
    /// The word that names the happening ("visited"); lies within the clause.
    pub trigger: Span,
    /// Proper names with a year in them ("Northern Edge 2014"): the same one, the same event.
    pub titles: Vec<Span>,
    /// When; `None` when the text does not say.
    pub dated: Option<Dated>,
    /// Whether the text takes the event for known ("condemning the annexation of …") and does not
    /// tell it.
    pub presupposed: bool,
    /// For such an event: the date of what follows from it, by which it had happened.
    pub bound: Option<Edtf>,
    /// For a heading: the trigger of the telling under it that it is the heading of.
    pub heads: Option<Span>,
    /// The clause as a headline, made of the source's own words.
    pub title: String,
    /// What sort of event.
    pub category: Category,
    /// Who and where, in order of appearance.
    pub names: Vec<NameId>,
    /// Whether the text asserts it.
    pub factuality: Factuality,
}

/// A date that a text gives to an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The date, with its bound where only that is known.
    pub edtf: Edtf,
    /// TIMEX3 `mod`: early, late, about.
    pub modifier: Option<Modifier>,
    /// The words that give it, in the document's text; `None` when no words of the document do.
    pub span: Option<Span>,
    /// How the date is known.
    pub basis: Basis,
    /// How it was read, step by step, as sentences for a reader.
    pub why: Vec<String>,
}

/// How a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The words give it.
    Explicit,
    /// Context completes it.
    Inferred,
    /// It is the date of publication.
    Publication,
    /// An editor gave it.
    Curated,
}

/// Whether the text asserts that the event happened (ISO-TimeML, FactBank).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factuality {
    /// The author says so.
    Asserted,
    /// The author says that someone says so.
    Reported,
    /// It is to happen.
    Planned,
    /// It may, would or could happen.
    Hypothetical,
    /// It did not happen.
    Negated,
}

impl Basis {
    /// As exports spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Basis::Explicit => "explicit",
            Basis::Inferred => "inferred",
            Basis::Publication => "publication",
            Basis::Curated => "curated",
        }
    }
}

impl Factuality {
    /// As exports spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Factuality::Asserted => "asserted",
            Factuality::Reported => "reported",
            Factuality::Planned => "planned",
            Factuality::Hypothetical => "hypothetical",
            Factuality::Negated => "negated",
        }
    }
}
