//! A document: its text in blocks of known kind, and what is known about it.

use crate::text::{CodePoints, SourceMap, Span};
use crate::time::{Edtf, Timex};

/// Index of a document in its corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub usize);

/// A document (schema.org `CreativeWork`).
#[derive(Clone, Debug)]
pub struct Document {
    /// Its place in the corpus.
    pub id: DocumentId,
    /// Its name in addresses and exports: from the path, unique, stable when others come or go.
    pub slug: String,
    /// Path within the corpus folder.
    pub path: String,
    /// The file, decoded. Exported spans count in this, in code points.
    pub source: String,
    /// Code points of `source`.
    pub code_points: CodePoints,
    /// The text as it should be read: mark-up and furniture taken out, sentences whole again,
    /// blocks divided by blank lines. All spans of blocks, sentences, dates and quotes count in
    /// this, in bytes.
    pub text: String,
    /// From `text` back to `source`.
    pub map: SourceMap,
    /// Everything in the document, in reading order; spans do not overlap. Furniture is kept, as
    /// blocks of that kind, so that nothing is silently lost.
    pub blocks: Vec<Block>,
    /// Mark-up within blocks: emphasis, links, note markers. In order.
    pub inlines: Vec<Inline>,
    /// Its title.
    pub title: String,
    /// Its authors, in order.
    pub authors: Vec<String>,
    /// When it was published, if that can be known.
    pub published: Option<Published>,
    /// Where it appeared, if known.
    pub venue: Option<String>,
    /// What sort of work it is.
    pub kind: DocumentKind,
    /// The fuller form of the same work, when this is its abstract page or a copy; the two count as
    /// one witness.
    pub same_work_as: Option<DocumentId>,
    /// Every time expression, in order.
    pub timexes: Vec<Timex>,
}

/// A paragraph, heading, note …
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the text of its document.
    pub span: Span,
    /// Its sentences; every word of the block belongs to one.
    pub sentences: Vec<Span>,
}

/// What a block is. Only prose, items and quotations may tell events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Title page: title, byline, dateline, front matter.
    Front,
    /// A heading, with its level from 1.
    Heading(u8),
    /// A paragraph.
    Prose,
    /// An item of a list, with its depth from 1.
    Item(u8),
    /// A block quotation.
    Quotation,
    /// A footnote or endnote, with its label ("16").
    Note(String),
    /// An entry of a reference list.
    Reference,
    /// A code block, with its language where given.
    Code(Option<String>),
    /// Web furniture, running heads, page numbers: not what the document says.
    Furniture,
}

/// Mark-up within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// The marked words, in the text of the document; empty for a note marker.
    pub span: Span,
    /// What the mark-up means.
    pub kind: InlineKind,
}

/// What mark-up means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// Set in italics.
    Emphasis,
    /// Set in bold.
    Strong,
    /// Set as code.
    Code,
    /// A link, with its target as written (hostile until checked).
    Link(String),
    /// A place where a note is called, with the label of the note.
    NoteMark(String),
}

/// When a document was published, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The date; `2016-06-28/..` for "then or later".
    pub date: Edtf,
    /// How it is known, as a sentence for a reader: "last access date in its notes".
    pub why: String,
    /// Whether it can anchor the document's relative dates: `false` for a mere bound.
    pub exact: bool,
}

/// What sort of work a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// A scholarly paper or report, with notes or references.
    Paper,
    /// The abstract or landing page of a work.
    Abstract,
    /// News or a blog article.
    Article,
    /// A memorandum, letter, cable, minute, or record.
    Record,
    /// A log or incident report.
    Report,
    /// Anything else in prose.
    Text,
}

impl DocumentKind {
    /// As exports spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DocumentKind::Paper => "paper",
            DocumentKind::Abstract => "abstract",
            DocumentKind::Article => "article",
            DocumentKind::Record => "record",
            DocumentKind::Report => "report",
            DocumentKind::Text => "text",
        }
    }
}

impl BlockKind {
    /// Whether sentences of such a block may tell events.
    #[must_use]
    pub fn tells(&self) -> bool {
        matches!(self, BlockKind::Prose | BlockKind::Item(_) | BlockKind::Quotation)
    }
}

impl Document {
    /// Where the words at `span` of the text stand in the file, in code points of it.
    #[must_use]
    pub fn places(&self, span: Span) -> Vec<[usize; 2]> {
        let point = |at| self.code_points.at(&self.source, at);
        self.map.to_source(span).iter().map(|s| [point(s.start), point(s.end)]).collect()
    }

    /// The first code point in the file of the words at `at` of the text: the locus by which the
    /// reader page cites them.
    #[must_use]
    pub fn locus(&self, at: usize) -> usize {
        self.code_points.at(&self.source, self.map.place(at))
    }

    /// Whether a block only repeats the title.
    #[must_use]
    pub fn repeats_title(&self, block: &Block) -> bool {
        block.span.of(&self.text).split_whitespace().eq(self.title.split_whitespace())
    }

    /// The block in which `at` lies.
    #[must_use]
    pub fn block_at(&self, at: usize) -> Option<&Block> {
        let index = self.blocks.partition_point(|block| block.span.end <= at);
        self.blocks.get(index).filter(|block| block.span.start <= at)
    }
}
