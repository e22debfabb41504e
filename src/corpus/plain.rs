//! Plain text to blocks: which line ends are the author's, and which only fill the line.

use crate::text::Span;

use super::BlockKind;
use super::draft::Draft;
use super::light;
use super::markers::{self, Marker};

/// Lines longer than this (in bytes) are not filled by hand: each is a paragraph.
const FILLED: usize = 160;

/// The blocks of a plain text. Kinds are only given where marks in the text give them.
pub(super) fn read(file: &str) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut chunk: Vec<Span> = Vec::new();
    for line in lines(file) {
        if line.is_empty() {
            read_chunk(file, &chunk, &mut drafts);
            chunk.clear();
        } else {
            chunk.push(line);
        }
    }
    read_chunk(file, &chunk, &mut drafts);
    drafts
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

/// Lines between blank lines: one paragraph, or several.
fn read_chunk(file: &str, lines: &[Span], drafts: &mut Vec<Draft>) {
    let is_filled = !lines.iter().any(|line| line.len() > FILLED && has_spaces(line.of(file)));
    let is_list_of_lines = lines.len() > 1 && lines.iter().all(|line| is_short(line.of(file)));
    let mut paragraph: Vec<Span> = Vec::new();
    for (index, &line) in lines.iter().enumerate() {
        let words = line.of(file);
        if is_underline(words) && paragraph.len() == 1 && index > 0 {
            let level = if words.trim().starts_with('=') { 1 } else { 2 };
            push(file, BlockKind::Heading(level), &paragraph, drafts);
            paragraph.clear();
            continue;
        }
        let quoted = |line: &Span| matches!(markers::of(line.of(file)), Some((Marker::Quote, _)));
        let in_quotation = quoted(&line) && paragraph.last().is_some_and(quoted);
        let goes_on =
            index > 0 && (is_filled && !is_list_of_lines && !starts_block(words) || in_quotation);
        if !goes_on {
            push_paragraph(file, &paragraph, drafts);
            paragraph.clear();
        }
        paragraph.push(line);
    }
    push_paragraph(file, &paragraph, drafts);
}

/// Whether a line cannot be the continuation of the one above.
fn starts_block(line: &str) -> bool {
    markers::of(line).is_some() || starts_with_clock(line) || is_field(line)
}

/// "13:04 …", "2020-08-04 …", "[13:04] …": a line of a log.
fn starts_with_clock(line: &str) -> bool {
    let word = line.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    let word = word.split(char::is_whitespace).next().unwrap_or_default();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let marks = word.bytes().filter(|byte| matches!(byte, b':' | b'-' | b'/')).count();
    word.starts_with(|c: char| c.is_ascii_digit())
        && marks > 0
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

fn push_paragraph(file: &str, lines: &[Span], drafts: &mut Vec<Draft>) {
    let Some(first) = lines.first() else { return };
    let words = first.of(file);
    let indent = words.len() - words.trim_start().len();
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
    push(file, kind, &lines, drafts);
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
