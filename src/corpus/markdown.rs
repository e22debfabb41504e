//! Markdown to blocks, each word with its place in the file.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::text::Span;

use super::draft::Draft;
use super::{BlockKind, InlineKind};

/// Longest number of an item with its mark: "1914. The war began" is a paragraph.
const LONGEST_NUMBER: usize = "99.".len();

/// The blocks of a Markdown file.
pub(super) fn read(file: &str) -> Vec<Draft> {
    let start = if file.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader = Reader { file, ..Reader::default() };
    for (event, range) in Parser::new_ext(&file[start..], options).into_offset_iter() {
        reader.event(event, Span::new(start + range.start, start + range.end));
    }
    reader.close();
    reader.drafts
}

#[derive(Default)]
struct Reader<'a> {
    file: &'a str,
    drafts: Vec<Draft>,
    /// The block whose words are being read.
    open: Option<Draft>,
    /// Containers around it.
    containers: Vec<Container>,
    /// Mark-up around the words: where it began in the open block, and what it means.
    marks: Vec<(usize, InlineKind)>,
    /// How many images are open: their words are descriptions, not text.
    images: usize,
}

enum Container {
    List {
        numbered: bool,
    },
    Item {
        place: Span,
        numbered: bool,
        begun: bool,
    },
    Quotation,
    Note(String),
    /// Front matter, code, raw HTML: words as they are.
    Verbatim,
}

impl<'a> Reader<'a> {
    fn event(&mut self, event: Event<'a>, place: Span) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words, place),
            Event::Code(words) => {
                let start = self.draft().text.len();
                let inner = inner(self.file, place, &words);
                self.push(inner);
                self.draft().mark(start, InlineKind::Code);
            }
            Event::Html(_) => self.push_verbatim(place),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.draft().space(),
            Event::SoftBreak => self.push(place),
            Event::HardBreak => self.draft().space(),
            Event::FootnoteReference(label) => self.draft().call(&label),
            Event::TaskListMarker(_)
            | Event::Rule
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>, place: Span) {
        match tag {
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading(depth(level))),
            Tag::CodeBlock(kind) => {
                self.begin(BlockKind::Code(language(&kind)));
                self.containers.push(Container::Verbatim);
            }
            Tag::HtmlBlock => {
                self.begin(BlockKind::Furniture);
                self.containers.push(Container::Verbatim);
            }
            Tag::MetadataBlock(_) => {
                self.begin(BlockKind::Front);
                self.containers.push(Container::Verbatim);
            }
            Tag::BlockQuote(_) => self.contain(Container::Quotation),
            Tag::FootnoteDefinition(label) => self.contain(Container::Note(label.to_string())),
            Tag::List(first) => self.contain(Container::List { numbered: first.is_some() }),
            Tag::Item => {
                let numbered =
                    matches!(self.containers.last(), Some(Container::List { numbered: true }));
                self.contain(Container::Item { place, numbered, begun: false });
            }
            Tag::TableHead | Tag::TableRow => self.begin(BlockKind::Item(1)),
            Tag::TableCell => self.cell(place),
            Tag::Paragraph | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.close();
            }
            Tag::Emphasis => self.mark(InlineKind::Emphasis),
            Tag::Strong => self.mark(InlineKind::Strong),
            Tag::Link { dest_url, .. } => self.mark(InlineKind::Link(dest_url.to_string())),
            Tag::Image { .. } => self.images += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => {
                if let Some((start, kind)) = self.marks.pop()
                    && kind != InlineKind::Link("#".into())
                    && kind != InlineKind::Link(String::new())
                {
                    self.draft().mark(start, kind);
                }
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::TableCell | TagEnd::Strikethrough => {}
            TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::MetadataBlock(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::List(_)
            | TagEnd::Item => {
                self.close();
                self.containers.pop();
            }
            _ => self.close(),
        }
    }

    fn contain(&mut self, container: Container) {
        self.close();
        self.containers.push(container);
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(Draft::new(kind));
    }

    fn mark(&mut self, kind: InlineKind) {
        let start = self.draft().text.len();
        self.marks.push((start, kind));
    }

    /// The open block; one of the kind that the containers ask for, if none is open.
    fn draft(&mut self) -> &mut Draft {
        if self.open.is_none() {
            let mut draft = Draft::new(self.kind());
            if let Some(Container::Item { place, numbered, begun }) = self.containers.last_mut() {
                if *numbered && !*begun {
                    let number = number(self.file, *place);
                    if number.len() > LONGEST_NUMBER {
                        draft.kind = BlockKind::Prose;
                    }
                    draft.push(self.file, number);
                    draft.space();
                }
                *begun = true;
            }
            self.open = Some(draft);
        }
        self.open.get_or_insert_with(|| Draft::new(BlockKind::Prose))
    }

    fn kind(&self) -> BlockKind {
        let lists = self.containers.iter().filter(|c| matches!(c, Container::List { .. })).count();
        let outer = self.containers.iter().find_map(|container| match container {
            Container::Note(label) => Some(BlockKind::Note(label.clone())),
            Container::Quotation => Some(BlockKind::Quotation),
            _ => None,
        });
        match (outer, lists) {
            (Some(kind), _) => kind,
            (None, 0) => BlockKind::Prose,
            (None, depth) => BlockKind::Item(u8::try_from(depth).unwrap_or(u8::MAX)),
        }
    }

    fn close(&mut self) {
        self.marks.clear();
        if let Some(draft) = self.open.take() {
            self.drafts.extend(draft.finish());
        }
    }

    fn words(&mut self, words: &CowStr<'a>, place: Span) {
        if self.images > 0 {
            return;
        }
        if matches!(self.containers.last(), Some(Container::Verbatim)) {
            return self.push_verbatim(place);
        }
        if words.trim().is_empty() && !place.of(self.file).trim().is_empty() {
            return self.draft().space();
        }
        if &**words == "&" {
            return self.push(Span::new(place.start, place.start + 1));
        }
        self.push(place);
    }

    fn push(&mut self, place: Span) {
        let file = self.file;
        if self.images == 0 {
            self.draft().push(file, place);
        }
    }

    fn push_verbatim(&mut self, place: Span) {
        let file = self.file;
        self.draft().push_verbatim(file, place);
    }

    /// A cell after the first is set off by the bar that the file has before it.
    fn cell(&mut self, place: Span) {
        let file = self.file;
        let draft = self.draft();
        if draft.text.is_empty() {
            return;
        }
        let bar = file[..place.start]
            .rfind('|')
            .or_else(|| place.of(file).starts_with('|').then_some(place.start));
        draft.space();
        if let Some(bar) = bar.filter(|bar| place.start - bar <= 2) {
            draft.push(file, Span::new(bar, bar + 1));
            draft.space();
        }
    }
}

/// The words of inline code, without its backticks.
fn inner(file: &str, place: Span, words: &str) -> Span {
    match place.of(file).find(words) {
        Some(at) => Span::new(place.start + at, place.start + at + words.len()),
        None => place,
    }
}

/// The `12.` of a numbered item.
fn number(file: &str, item: Span) -> Span {
    let words = item.of(file);
    let start = words.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let digits = words[start..].bytes().take_while(u8::is_ascii_digit).count();
    Span::new(item.start + start, (item.start + start + digits + 1).min(item.end))
}

fn language(kind: &CodeBlockKind) -> Option<String> {
    match kind {
        CodeBlockKind::Fenced(info) => {
            info.split([' ', ',', '{']).next().filter(|name| !name.is_empty()).map(str::to_owned)
        }
        CodeBlockKind::Indented => None,
    }
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(file: &str, expected: &[&str]) {
        let found: Vec<_> =
            super::read(file).iter().map(|d| format!("{:?}: {}", d.kind, d.text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn blocks() {
        check(
            "# Title\n\nProse *with*\nlines.",
            &["Heading(1): Title", "Prose: Prose with lines."],
        );
        check("- one\n  - two\n\n3. three", &["Item(1): one", "Item(2): two", "Item(1): 3. three"]);
        check("1914. The war began.", &["Prose: 1914. The war began."]);
        check("> Quoted\n> words", &["Quotation: Quoted words"]);
        check("Said[^1].\n\n[^1]: Who.", &["Prose: Said.", "Note(\"1\"): Who."]);
        check("```rust\nfn a() {\n}\n```", &["Code(Some(\"rust\")): fn a() {\n}"]);
        check(
            "| Time | What |\n|--|--|\n| 13:04 | It *broke* |",
            &["Item(1): Time | What", "Item(1): 13:04 | It broke"],
        );
        check("---\ndate: 2019-05-03\n---\nText", &["Front: date: 2019-05-03", "Prose: Text"]);
        check(
            "<div>\n<b>x</b>\n</div>\n\nAT&amp;T&nbsp;rose<br>high \\* up",
            &["Furniture: <div>\n<b>x</b>\n</div>", "Prose: AT&T rose high * up"],
        );
    }
}
