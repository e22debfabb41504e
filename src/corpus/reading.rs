//! One file to one document.

use crate::config::{Anchoring, Config, DocumentConfig};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::File;
use crate::text::{CodePoints, Span};
use crate::time::{Context, Passage, Role, annotate};

use super::assemble::assemble;
use super::draft::Draft;
use super::{
    BlockKind, Document, DocumentId, DocumentKind, classify, decode, front_matter, kind, markdown,
    metadata, plain, published, slugs,
};

/// A format: its extensions, how its files become blocks, and whether it marks headings itself.
struct Reader {
    extensions: &'static [&'static str],
    read: fn(&str) -> Vec<Draft>,
    marked_up: bool,
}

/// Every format that can be read.
const READERS: &[Reader] = &[
    Reader { extensions: &["txt", "text", ""], read: plain::read, marked_up: false },
    Reader { extensions: &["md", "markdown", "mdown"], read: markdown::read, marked_up: true },
];

/// A paragraph longer than this many bytes is most likely a file without its line ends.
const LONG: usize = 200_000;

/// The document in a file; `None` when it cannot be read or is to be left out.
pub(super) fn read(config: &Config, file: File) -> (Option<Document>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let known = DocumentConfig::default();
    let known = config.documents.get(&file.path).unwrap_or(&known);
    if known.skip {
        return (None, diagnostics);
    }
    let path = file.path.clone();
    let extension = slugs::split(&path).1.to_lowercase();
    let Some(reader) = READERS.iter().find(|r| r.extensions.contains(&extension.as_str())) else {
        diagnostics.push(unknown_format(path, &extension));
        return (None, diagnostics);
    };
    let Some(source) = decode::decode(file, &mut diagnostics) else { return (None, diagnostics) };
    let drafts = (reader.read)(&source);
    if drafts.is_empty() {
        let found = Diagnostic::warning("empty-file", path, "there is no text in this file");
        diagnostics.push(found.advise("remove it, or fill it"));
        return (None, diagnostics);
    }
    let document = document(path, source, drafts, reader.marked_up, known, &mut diagnostics);
    (Some(document), diagnostics)
}

fn document(
    path: String,
    source: String,
    drafts: Vec<Draft>,
    marked_up: bool,
    known: &DocumentConfig,
    diagnostics: &mut Diagnostics,
) -> Document {
    let front = front_matter::read(&source).unwrap_or_else(|error| {
        let message = format!("the front matter could not be read: {error}");
        diagnostics.push(Diagnostic::warning("front-matter", &path, message));
        front_matter::FrontMatter::default()
    });
    let (page, drafts) = classify::classify(&source, drafts, marked_up);
    warn_of_long_blocks(&path, &drafts, diagnostics);
    let kind = kind::of(&page, &drafts);
    let whole = assemble(drafts);
    let mut document = Document {
        id: DocumentId(0),
        slug: String::new(),
        code_points: CodePoints::new(&source),
        path,
        source,
        text: whole.text,
        map: whole.map,
        blocks: whole.blocks,
        inlines: whole.inlines,
        title: String::new(),
        authors: Vec::new(),
        published: None,
        venue: None,
        kind,
        same_work_as: None,
        timexes: Vec::new(),
    };
    metadata::fill(&mut document, page, front, known, diagnostics);
    document.timexes = annotate(&document.text, &passages(&document), &context(&document, known));
    // Records are printed with notes of much later editors.
    if document.published.is_none() && document.kind != DocumentKind::Record {
        document.published = published::bound(&document);
    }
    document
}

/// Every block but code, with the part its dates play.
fn passages(document: &Document) -> Vec<Passage> {
    let passage = |block: &super::Block| {
        let role = match block.kind {
            BlockKind::Code(_) => return None,
            BlockKind::Front => Role::Publication,
            BlockKind::Note(_) | BlockKind::Reference | BlockKind::Furniture => Role::Citation,
            BlockKind::Heading(_)
            | BlockKind::Prose
            | BlockKind::Item(_)
            | BlockKind::Quotation => Role::Event,
        };
        let heading = match block.kind {
            BlockKind::Heading(level) => Some(level),
            BlockKind::Front if block.span.of(&document.text) == document.title => Some(0),
            _ => None,
        };
        Some(Passage { span: block.span, role, heading })
    };
    document.blocks.iter().filter_map(passage).collect()
}

fn context(document: &Document, known: &DocumentConfig) -> Context {
    let created = document.published.as_ref().filter(|published| published.exact);
    Context {
        created: created.map(|published| published.date.clone()),
        news: known.anchor.map(|anchor| anchor == Anchoring::Publication),
        years: published::years_in_path(&document.path),
    }
}

fn unknown_format(path: String, extension: &str) -> Diagnostic {
    let known: Vec<_> = READERS
        .iter()
        .flat_map(|reader| reader.extensions)
        .filter(|extension| !extension.is_empty())
        .map(|extension| format!(".{extension}"))
        .collect();
    let message = format!("files ending in “.{extension}” are not read");
    let advice = format!("convert it to one of {}", known.join(", "));
    Diagnostic::warning("unknown-format", path, message).advise(advice)
}

fn warn_of_long_blocks(path: &str, drafts: &[Draft], diagnostics: &mut Diagnostics) {
    for draft in drafts.iter().filter(|draft| draft.kind.tells() && draft.text.len() > LONG) {
        let message = format!("a paragraph here has {} bytes", draft.text.len());
        let start = draft.map.place(0);
        diagnostics.push(
            Diagnostic::note("long-paragraph", path, message)
                .at(Span::new(start, start))
                .advise("if the file has lost its line ends, restore them"),
        );
    }
}
