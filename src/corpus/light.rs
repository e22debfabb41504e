//! The light mark-up of plain text: emphasis, links, code. What does not pair stays as it is.

use crate::text::Span;

use super::InlineKind;
use super::draft::Draft;

/// Longest stretch that may be set in italics or bold, in bytes.
const LONGEST: usize = 400;
/// How far to look for the end of a link, in bytes, so that a page of brackets costs no time.
const NEAR: usize = 2000;

/// Appends the words at `span` of the file to `draft`, mark-up read and taken out.
pub(super) fn read(file: &str, span: Span, draft: &mut Draft) {
    let mut from = span.start;
    let mut at = span.start;
    while at < span.end {
        let rest = &file[at..span.end];
        let Some(step) = rest.find(['*', '_', '[', '<', '`']) else { break };
        at += step;
        match mark_up(file, Span::new(at, span.end)) {
            Some(found) => {
                draft.push(file, Span::new(from, at));
                let start = draft.text.len();
                if matches!(found.kind, Some(InlineKind::Code)) {
                    draft.push(file, found.words);
                } else {
                    read(file, found.words, draft);
                }
                if let Some(kind) = found.kind {
                    draft.mark(start, kind);
                }
                at = found.end;
                from = at;
            }
            None => at += 1,
        }
    }
    draft.push(file, Span::new(from.min(span.end), span.end));
}

struct MarkUp {
    words: Span,
    end: usize,
    kind: Option<InlineKind>,
}

/// The mark-up that begins at the start of `rest`.
fn mark_up(file: &str, rest: Span) -> Option<MarkUp> {
    match file.as_bytes()[rest.start] {
        b'[' => link(file, rest),
        b'<' => address(file, rest),
        b'`' => between(file, rest, "`").map(|found| found.of(InlineKind::Code)),
        _ => ["**", "__"]
            .iter()
            .find_map(|mark| between(file, rest, mark).map(|found| found.of(InlineKind::Strong)))
            .or_else(|| {
                ["*", "_"].iter().find_map(|mark| {
                    between(file, rest, mark).map(|found| found.of(InlineKind::Emphasis))
                })
            }),
    }
}

impl MarkUp {
    fn of(self, kind: InlineKind) -> Self {
        MarkUp { kind: Some(kind), ..self }
    }
}

/// `[words](target)`.
fn link(file: &str, rest: Span) -> Option<MarkUp> {
    let (words, after) = near(file, rest).split_once("](")?;
    let target = after.split_once(')')?.0;
    let is_link = !words.trim().is_empty()
        && words.len() <= LONGEST
        && !words.contains(['[', ']'])
        && !target.contains(char::is_whitespace);
    let start = rest.start + 1;
    is_link.then(|| MarkUp {
        words: Span::new(start, start + words.len()),
        end: start + words.len() + "](".len() + target.len() + 1,
        kind: (!target.is_empty() && target != "#").then(|| InlineKind::Link(target.to_owned())),
    })
}

/// `<https://…>`.
fn address(file: &str, rest: Span) -> Option<MarkUp> {
    let target = near(file, rest).split_once('>')?.0;
    let is_address =
        ["http://", "https://", "mailto:", "ftp://"].iter().any(|s| target.starts_with(s));
    (is_address && !target.contains([' ', '<'])).then(|| {
        let words = Span::new(rest.start + 1, rest.start + 1 + target.len());
        MarkUp { words, end: words.end + 1, kind: Some(InlineKind::Link(target.to_owned())) }
    })
}

/// What follows the first character of `rest`, as far as a link may reach.
fn near(file: &str, rest: Span) -> &str {
    let inner = &file[rest.start + 1..rest.end];
    &inner[..inner.floor_char_boundary(NEAR)]
}

/// Words between two equal marks that stand at the edges of words: `*so*`, not `2*3*4`.
fn between(file: &str, rest: Span, mark: &str) -> Option<MarkUp> {
    let inner = rest.of(file).strip_prefix(mark)?;
    let before = file[..rest.start].chars().next_back();
    let opens = !before.is_some_and(char::is_alphanumeric)
        && inner.starts_with(|c: char| !c.is_whitespace() && !mark.contains(c));
    if !opens {
        return None;
    }
    let mut from = 0;
    while let Some(step) = inner[from..].find(mark) {
        let at = from + step;
        let after = inner[at + mark.len()..].chars().next();
        let doubled = after.is_some_and(|c| mark.contains(c));
        let closes = !inner[..at].ends_with(char::is_whitespace)
            && !after.is_some_and(char::is_alphanumeric)
            && !doubled;
        if at > LONGEST {
            return None;
        }
        if closes {
            let start = rest.start + mark.len();
            let words = Span::new(start, start + at);
            return Some(MarkUp { words, end: words.end + mark.len(), kind: None });
        }
        from = at + mark.len() + usize::from(doubled);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Draft, Span, read};
    use crate::corpus::BlockKind;

    #[track_caller]
    fn check(file: &str, text: &str, inlines: &str) {
        let mut draft = Draft::new(BlockKind::Prose);
        read(file, Span::new(0, file.len()), &mut draft);
        let found: Vec<_> = draft
            .inlines
            .iter()
            .map(|i| format!("{:?} {}", i.kind, i.span.of(&draft.text)))
            .collect();
        assert_eq!((draft.text.as_str(), found.join("; ").as_str()), (text, inlines));
    }

    #[test]
    fn pairs() {
        check("the *Liaoning* is", "the Liaoning is", "Emphasis Liaoning");
        check("(*Joint Sea 2014*)", "(Joint Sea 2014)", "Emphasis Joint Sea 2014");
        check("**Key _events_**", "Key events", "Emphasis events; Strong Key events");
        check("'[Silk Road](#)' and [a](b.c)", "'Silk Road' and a", "Link(\"b.c\") a");
        check(
            "<http://a.b/c_d_e>.",
            "http://a.b/c_d_e.",
            "Link(\"http://a.b/c_d_e\") http://a.b/c_d_e",
        );
        check("run `a*b*c`", "run a*b*c", "Code a*b*c");
    }

    #[test]
    fn what_does_not_pair_stays() {
        for text in
            ["2*3*4", "5 * 6 * 7", "a *b", "snake_case_name", "[1] no", "a < b > c", "“*", "**"]
        {
            check(text, text, "");
        }
    }
}
