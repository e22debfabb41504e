//! Plain text to blocks: which line ends are the author's, and which only fill the line.

use crate::text::Span;

use super::BlockKind;
use super::draft::Draft;
use super::light;
use super::markers::{self, Marker};
use super::sections;
use super::whole;

/// Lines longer than this (in bytes) are not filled by hand: each is a paragraph.
const FILLED: usize = 160;

/// The blocks of a plain text. Kinds are only given where marks in the text give them.
pub(super) fn read(file: &str) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let lines = lines(file);
    let page = Page { file, full: full_length(&lines) };
    for (place, chunk) in lines.split(|line| line.is_empty()).enumerate() {
        page.read_chunk(chunk, place == 0, &mut drafts);
    }
    drafts
}

/// A text and how its lines are filled.
struct Page<'a> {
    file: &'a str,
    /// The least length of a full line, in bytes; of no use (`usize::MAX`) where lines are not
    /// filled by hand.
    full: usize,
}

/// Four fifths of what most lines reach that have another below them.
fn full_length(lines: &[Span]) -> usize {
    let inner = lines.windows(2).filter(|pair| !pair[0].is_empty() && !pair[1].is_empty());
    let mut lengths: Vec<usize> = inner.map(|pair| pair[0].len()).collect();
    lengths.sort_unstable();
    match lengths.get(lengths.len() * 9 / 10) {
        Some(width) if lengths.len() >= 5 && (30..=FILLED).contains(width) => width * 4 / 5,
        _ => usize::MAX,
    }
}

/// The lines of `file` without their ends, trimmed at the end; a page break is an empty line.
fn lines(file: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = if file.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for (at, c) in file.char_indices().filter(|(_, c)| matches!(c, '\n' | '\r' | '\u{c}')) {
        let is_first_half = c == '\r' && file[at + 1..].starts_with('\n');
        if at >= start && !is_first_half {
            found.push(line(file, start, at));
            if c == '\u{c}' {
                found.push(Span::new(at, at));
            }
            start = at + 1;
        }
    }
    found.push(line(file, start.min(file.len()), file.len()));
    found
}

fn line(file: &str, start: usize, end: usize) -> Span {
    Span::new(start, start + file[start..end].trim_end().len())
}

impl Page<'_> {
    /// Lines between blank lines: one paragraph, or several.
    fn read_chunk(&self, lines: &[Span], is_first: bool, drafts: &mut Vec<Draft>) {
        let file = self.file;
        let is_long = |line: &Span| line.len() > FILLED && has_spaces(line.of(file));
        let is_filled = !lines.iter().any(is_long);
        let (last, others) = lines.split_last().unwrap_or((&Span { start: 0, end: 0 }, &[]));
        let is_list_of_lines = is_short(last.of(file))
            && others.iter().all(|line| is_short(line.of(file)) && line.len() < self.full);
        let mut paragraph: Vec<Span> = Vec::new();
        for &line in lines {
            let words = line.of(file);
            if is_underline(words) && paragraph.len() == 1 {
                let level = if words.trim().starts_with('=') { 1 } else { 2 };
                push(file, BlockKind::Heading(level), &paragraph, drafts);
                paragraph.clear();
                continue;
            }
            let goes_on = paragraph.last().is_some_and(|above| {
                let in_title = is_first && self.full < usize::MAX && !self.is_full(*above);
                let is_apart = is_list_of_lines
                    || self.starts_block(*above, line)
                    || is_section(above.of(file))
                    || in_title && is_short(words);
                is_filled && !is_apart || self.is_quoted(*above) && self.is_quoted(line)
            });
            if !goes_on {
                self.push_paragraph(&paragraph, drafts);
                paragraph.clear();
            }
            paragraph.push(line);
        }
        self.push_paragraph(&paragraph, drafts);
    }

    /// Whether `line` cannot be the continuation of the one above. Numbers and names of fields may
    /// begin a line by chance where the one above is full.
    fn starts_block(&self, above: Span, line: Span) -> bool {
        let words = line.of(self.file);
        match markers::of(words) {
            Some((Marker::Bullet | Marker::Hash(_) | Marker::Quote, _)) => true,
            Some((Marker::Number(_) | Marker::Note(_), _)) => self.may_end(above),
            None if is_section(words) => true,
            None => (starts_with_clock(words) || is_field(words)) && self.may_end(above),
        }
    }

    fn may_end(&self, line: Span) -> bool {
        !self.is_full(line) || whole::ends(line.of(self.file))
    }

    fn is_full(&self, line: Span) -> bool {
        line.len() >= self.full
    }

    fn is_quoted(&self, line: Span) -> bool {
        matches!(markers::of(line.of(self.file)), Some((Marker::Quote, _)))
    }

    fn push_paragraph(&self, lines: &[Span], drafts: &mut Vec<Draft>) {
        let file = self.file;
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        let words = first.of(file);
        let indent = words.len() - words.trim_start().len();
        let runs_on = self.is_full(*last) && !whole::ends(last.of(file));
        let mut lines = lines.to_vec();
        let kind = match markers::of(words) {
            Some((Marker::Bullet, width)) => {
                lines[0].start += width;
                BlockKind::Item(if indent >= 4 { 2 } else { 1 })
            }
            Some((Marker::Hash(level), width)) => {
                lines[0].start += width;
                BlockKind::Heading(level)
            }
            Some((Marker::Quote, _)) => {
                for line in &mut lines {
                    if let Some((Marker::Quote, width)) = markers::of(line.of(file)) {
                        line.start += width;
                    }
                }
                BlockKind::Quotation
            }
            _ => BlockKind::Prose,
        };
        let before = drafts.len();
        push(file, kind, &lines, drafts);
        for draft in &mut drafts[before..] {
            draft.runs_on = runs_on;
        }
    }
}

/// "Abstract", "References": the heading of a section, without a blank line around it.
fn is_section(line: &str) -> bool {
    line.len() <= 30 && line.starts_with(char::is_uppercase) && sections::of(line).is_some()
}

/// "13:04 …", "2020-08-04 …", "[13:04] …": a line of a log.
fn starts_with_clock(line: &str) -> bool {
    let word = line.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    let word = word.split(char::is_whitespace).next().unwrap_or_default();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let marks = word.bytes().filter(|byte| matches!(byte, b':' | b'-' | b'/')).count();
    word.starts_with(|c: char| c.is_ascii_digit())
        && (marks > 1 || word.contains(':'))
        && digits >= 3
        && word.bytes().all(|byte| byte.is_ascii_digit() || b":-/.]TZ".contains(&byte))
}

/// "Subject: …", "From: …": a field of a form.
fn is_field(line: &str) -> bool {
    let Some((name, value)) = line.trim_start().split_once(':') else { return false };
    name.len() <= 24
        && name.split(' ').count() <= 2
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-')
        && value.starts_with([' ', '\t'])
}

/// Whether a line looks like one of a list, an address or a menu rather than a part of a paragraph.
fn is_short(line: &str) -> bool {
    let line = line.trim();
    line.len() <= 60
        && !line.ends_with([',', ';', '-'])
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !(line.contains(' ') && line.ends_with(['.', '!', '?', '”', '"']))
}

fn has_spaces(line: &str) -> bool {
    line.split(' ').filter(|word| word.len() < 60).map(|word| word.len() + 1).sum::<usize>()
        > FILLED
}

fn is_underline(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

fn push(file: &str, kind: BlockKind, lines: &[Span], drafts: &mut Vec<Draft>) {
    let mut draft = Draft::new(kind);
    let contiguous =
        lines.windows(2).all(|pair| file[pair[0].end..pair[1].start].trim().is_empty());
    if let ([first, ..], [.., last], true) = (lines, lines, contiguous) {
        light::read(file, first.to(*last), &mut draft);
    } else {
        for line in lines {
            draft.space();
            light::read(file, *line, &mut draft);
        }
    }
    drafts.extend(draft.finish());
}

#[cfg(test)]
mod tests {
    fn blocks(text: &str) -> Vec<String> {
        super::read(text).into_iter().map(|draft| draft.text).collect()
    }

    #[test]
    fn filled_lines_are_one_paragraph() {
        let text =
            "The treaty of peace was\nsigned in Ghent.\nIt ended the war.\n\nThen came\r\nsilence.";
        assert_eq!(
            blocks(text),
            ["The treaty of peace was signed in Ghent. It ended the war.", "Then came silence."]
        );
    }

    #[test]
    fn long_lines_and_lists_keep_their_lines() {
        let long = "word ".repeat(50);
        let text = format!("Title\nAbstract\n{long}end.\n{long}again.\n\nMenu\nAbout us\nContact");
        assert_eq!(blocks(&text).len(), 7);
        assert_eq!(
            blocks("• One thing\n  goes on here\n• Another"),
            ["One thing goes on here", "Another"]
        );
        assert_eq!(
            blocks("13:04 The fault\n13:09 The repair"),
            ["13:04 The fault", "13:09 The repair"]
        );
    }

    #[test]
    fn numbers_may_begin_a_line_by_chance() {
        let text = "The long war between the two great powers went on in\n\
                    1914-18 and was fought by all of their allies, as in\n\
                    1. and 2. of the list of the dead. The peace of that\n\
                    autumn was kept for years by those who came after it\n\
                    and forgotten then.\n\n\
                    Its terms\nThe list\nThe end";
        assert_eq!(blocks(text).len(), 4);
    }

    #[test]
    fn marks_of_light_mark_up() {
        let drafts =
            super::read("Title\n=====\n\n## Part\n\n> Quoted\n> words.\n\nProse\u{c}Next page");
        let kinds: Vec<_> =
            drafts.iter().map(|d| (format!("{:?}", d.kind), d.text.as_str())).collect();
        let expected = [
            ("Heading(1)", "Title"),
            ("Heading(2)", "Part"),
            ("Quotation", "Quoted words."),
            ("Prose", "Prose"),
            ("Prose", "Next page"),
        ];
        let expected: Vec<_> = expected.iter().map(|(k, t)| ((*k).to_owned(), *t)).collect();
        assert_eq!(kinds, expected);
    }
}
