//! Quotation marks to the words between them: straight, curly, angular and nested marks, and those
//! that nobody closed.

use crate::text::Span;

/// Words between marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The words, without the marks, trimmed.
    pub(super) inner: Span,
    /// The words with the marks.
    pub(super) outer: Span,
    /// Whether the mark that closes them is there.
    pub(super) closed: bool,
}

/// A mark that opened.
struct Open {
    at: usize,
    width: usize,
    closing: &'static [char],
}

/// The outermost marked words of the paragraph at `block` of `text`, in order.
///
/// What opens and is never closed ends where the next such mark opens, or with the paragraph.
pub(super) fn marked(text: &str, block: Span) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut lost: Vec<Marked> = Vec::new();
    let words = block.of(text);
    for (offset, c) in words.char_indices().filter(|(_, c)| is_mark(*c)) {
        let at = block.start + offset;
        let Some(side) = side(words, offset, c) else { continue };
        let matching = open.iter().rposition(|open| open.closing.contains(&c));
        match (side, matching) {
            (Side::Closes | Side::Either, Some(index)) => {
                let start = open[index].at;
                found.push(pair(text, &open[index], at, c));
                // What opened inside and did not close was no mark.
                open.truncate(index);
                lost.retain(|lost| lost.outer.start < start);
            }
            (Side::Opens | Side::Either, matching) => {
                let Some(closing) = closing(c) else { continue };
                if let Some(index) = matching.filter(|_| c == '"') {
                    lost.extend(open.drain(index..).map(|open| unclosed(text, &open, at)));
                }
                open.push(Open { at, width: c.len_utf8(), closing });
            }
            (Side::Closes, None) => {}
        }
    }
    let ends: Vec<usize> = open.iter().skip(1).map(|open| open.at).chain([block.end]).collect();
    lost.extend(open.iter().zip(ends).map(|(open, end)| unclosed(text, open, end)));
    // A lost single mark is an apostrophe.
    lost.retain(|lost| !lost.outer.of(text).starts_with(['\'', '‘']));
    outermost(found, lost)
}

/// Pairs that lie in no other pair; of what was not closed, what comes before the next pair.
fn outermost(mut found: Vec<Marked>, lost: Vec<Marked>) -> Vec<Marked> {
    found.sort_by_key(|marked| (marked.outer.start, std::cmp::Reverse(marked.outer.end)));
    let mut all: Vec<Marked> = Vec::new();
    for marked in found {
        if all.last().is_none_or(|last| last.outer.end <= marked.outer.start) {
            all.push(marked);
        }
    }
    for mut lost in lost {
        let next = all.iter().find(|marked| marked.outer.start > lost.outer.start);
        if let Some(next) = next {
            let end = lost.outer.end.min(next.outer.start);
            lost = Marked {
                inner: Span::new(lost.inner.start, lost.inner.end.min(end).max(lost.inner.start)),
                outer: Span::new(lost.outer.start, end),
                closed: false,
            };
        }
        if !all.iter().any(|marked| marked.outer.overlaps(lost.outer)) {
            all.push(lost);
        }
    }
    all.sort_by_key(|marked| marked.outer.start);
    all
}

fn pair(text: &str, open: &Open, at: usize, c: char) -> Marked {
    Marked {
        inner: Span::new(open.at + open.width, at.max(open.at + open.width)).trim(text),
        outer: Span::new(open.at, at + c.len_utf8()),
        closed: true,
    }
}

fn unclosed(text: &str, open: &Open, end: usize) -> Marked {
    Marked {
        inner: Span::new(open.at + open.width, end.max(open.at + open.width)).trim(text),
        outer: Span::new(open.at, end),
        closed: false,
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'')
}

/// The marks that close what `c` opens.
fn closing(c: char) -> Option<&'static [char]> {
    match c {
        '"' => Some(&['"', '”']),
        '“' => Some(&['”', '"']),
        '„' => Some(&['”', '“']),
        '«' => Some(&['»']),
        '‘' => Some(&['’', '\'']),
        '\'' => Some(&['\'', '’']),
        _ => None,
    }
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// `None` for an apostrophe.
fn side(words: &str, offset: usize, c: char) -> Option<Side> {
    let before = words[..offset].chars().next_back();
    let rest = &words[offset + c.len_utf8()..];
    let after = rest.chars().next();
    let free_before = before.is_none_or(|c| c.is_whitespace() || "([{—–-/“‘\"'".contains(c));
    let free_after = after.is_none_or(|c| !c.is_alphanumeric());
    match c {
        '“' | '‘' | '„' | '«' => Some(Side::Opens),
        '”' | '»' => Some(Side::Closes),
        '"' => Some(match (free_before, after) {
            (true, Some(c)) if c.is_alphanumeric() || "([$€£…‘'*_“¿¡".contains(c) => {
                Side::Opens
            }
            (true, _) if rest.starts_with("..") => Side::Opens,
            (true, _) => Side::Either,
            (false, _) => Side::Closes,
        }),
        '\'' if free_before && after.is_some_and(char::is_alphabetic) => Some(Side::Opens),
        _ if !free_before && free_after && !is_possessive(words, offset, rest) => {
            Some(Side::Closes)
        }
        _ => None,
    }
}

/// "the ministers’ plan ... ’": an apostrophe after "s" within words that a later mark closes.
fn is_possessive(words: &str, offset: usize, rest: &str) -> bool {
    let low = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let next = rest.find(['’', '\'', '‘']);
    words[..offset].ends_with('s') && low && next.is_some_and(|at| !rest[at..].starts_with('‘'))
}
