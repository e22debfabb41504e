//! A block while it is being read: words of the file put together, with the way back to each.

use crate::text::{SourceMap, Span};

use super::{BlockKind, Inline, InlineKind};

/// A block with a text of its own; spans count in that text.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What it is, as far as is known yet.
    pub(super) kind: BlockKind,
    /// Its words.
    pub(super) text: String,
    /// From `text` back to the file.
    pub(super) map: SourceMap,
    /// Mark-up within, in order of its end.
    pub(super) inlines: Vec<Inline>,
    /// Whether its last line is full and does not end a sentence, so that it goes on elsewhere.
    pub(super) runs_on: bool,
}

impl Draft {
    /// A block without words.
    pub(super) fn new(kind: BlockKind) -> Self {
        let (text, map) = (String::new(), SourceMap::default());
        Draft { kind, text, map, inlines: Vec::new(), runs_on: false }
    }

    /// Appends the words at `span` of the file. White space around a line end becomes one space.
    pub(super) fn push(&mut self, file: &str, span: Span) {
        let mut rest = span;
        while let Some(at) = rest.of(file).find(is_line_end) {
            let at = rest.start + at;
            let before = file[rest.start..at].trim_end();
            let after = file[at..rest.end].trim_start();
            let gap = Span::new(rest.start + before.len(), rest.end - after.len());
            let first = Span::new(rest.start, gap.start);
            rest = Span::new(gap.end, rest.end);
            if let Some(hyphen) = hyphen(file, first, rest) {
                self.push_line(file, Span::new(first.start, hyphen));
                continue;
            }
            self.push_line(file, first);
            if gap.len() == 1 && !self.text.is_empty() && !self.ends_in_space() {
                self.map.push_line_end(&mut self.text, gap);
            } else {
                self.space();
            }
        }
        self.push_line(file, rest);
    }

    /// Appends the words at `span` of the file as they are, with their line ends.
    pub(super) fn push_verbatim(&mut self, file: &str, span: Span) {
        self.map.push(&mut self.text, file, span);
    }

    /// Appends white space that has no place in the file, unless there is some already.
    pub(super) fn space(&mut self) {
        if !self.text.is_empty() && !self.ends_in_space() {
            self.text.push(' ');
        }
    }

    /// Marks the words since `start` up to here.
    pub(super) fn mark(&mut self, start: usize, kind: InlineKind) {
        if start < self.text.len() {
            self.inlines.push(Inline { span: Span::new(start, self.text.len()), kind });
        }
    }

    /// Notes that a note is called here.
    pub(super) fn call(&mut self, label: &str) {
        let here = Span::new(self.text.len(), self.text.len());
        self.inlines.push(Inline { span: here, kind: InlineKind::NoteMark(label.to_owned()) });
    }

    /// Takes the words at `cut` out of the text.
    pub(super) fn cut(&mut self, cut: Span) {
        self.map.cut(cut);
        self.text.replace_range(cut.start..cut.end, "");
        let shift = |at: usize| if at >= cut.end { at - cut.len() } else { at.min(cut.start) };
        for inline in &mut self.inlines {
            inline.span = Span::new(shift(inline.span.start), shift(inline.span.end));
        }
        let is_kept = |inline: &Inline| {
            !inline.span.is_empty() || matches!(inline.kind, InlineKind::NoteMark(_))
        };
        self.inlines.retain(is_kept);
    }

    /// Appends another block's words, as the continuation of this one.
    pub(super) fn join(&mut self, next: Draft) {
        let at = self.text.len();
        self.runs_on = next.runs_on;
        self.text.push_str(&next.text);
        self.map.append(&next.map, at);
        for inline in next.inlines {
            let span = Span::new(at + inline.span.start, at + inline.span.end);
            self.inlines.push(Inline { span, ..inline });
        }
    }

    /// The block without white space at its ends; nothing if no words are left.
    pub(super) fn finish(mut self) -> Option<Draft> {
        let inner = Span::new(0, self.text.len()).trim(&self.text);
        if inner.is_empty() {
            return None;
        }
        self.cut(Span::new(inner.end, self.text.len()));
        self.cut(Span::new(0, inner.start));
        Some(self)
    }

    fn push_line(&mut self, file: &str, span: Span) {
        let span = if self.text.is_empty() || self.ends_in_space() {
            let words = span.of(file);
            Span::new(span.start + words.len() - words.trim_start().len(), span.end)
        } else {
            span
        };
        self.map.push(&mut self.text, file, span);
    }

    fn ends_in_space(&self) -> bool {
        self.text.ends_with(char::is_whitespace)
    }
}

/// Where the words of a line end that a hyphen joins to those of the next: before the hyphen, if it
/// only divides a word that the text writes whole elsewhere ("exam-" and "ple"), or else after it
/// ("nuclear-" and "powered").
fn hyphen(file: &str, line: Span, next: Span) -> Option<usize> {
    /// How far around to look for the whole word, in bytes.
    const NEAR: usize = 100_000;
    let words = line.of(file).strip_suffix('-')?;
    let first =
        words.rsplit(|c: char| !c.is_alphabetic()).next().filter(|part| !part.is_empty())?;
    let rest = next.of(file).split(|c: char| !c.is_alphabetic()).next()?;
    if !rest.starts_with(char::is_lowercase) {
        return None;
    }
    let from = file.floor_char_boundary(line.start.saturating_sub(NEAR));
    let to = file.ceil_char_boundary((line.start + NEAR).min(file.len()));
    let is_whole = file[from..to].contains(&format!("{first}{rest}"));
    Some(line.start + words.len() + usize::from(!is_whole))
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{BlockKind, Draft, Span};

    #[test]
    fn hyphens_at_line_ends() {
        let file = "an exam-\nple of a nuclear-\npowered ship, by ex-\nPresident Lee: an example";
        let mut draft = Draft::new(BlockKind::Prose);
        draft.push(file, Span::new(0, file.len()));
        let text = "an example of a nuclear-powered ship, by ex- President Lee: an example";
        assert_eq!(draft.text, text);
    }

    #[test]
    fn hard_wrapped_lines_become_one() {
        let file = "the East\r\n  China\nSea ";
        let mut draft = Draft::new(BlockKind::Prose);
        draft.push(file, Span::new(0, file.len()));
        let draft = draft.finish().unwrap();
        assert_eq!(draft.text, "the East China Sea");
        let places = draft.map.to_source(Span::new(0, draft.text.len()));
        let words: Vec<_> = places.iter().map(|place| place.of(file)).collect();
        assert_eq!(words, ["the East", "China\nSea"]);
    }
}
