//! Notes and the places that call them.

use std::collections::BTreeSet;

use crate::text::Span;

use super::draft::Draft;
use super::markers::{self, Marker};
use super::{BlockKind, Inline, InlineKind};

/// Makes notes of the blocks that begin with a note's label: `¹⁶ …`, `[16] …`.
pub(super) fn mark_notes(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|draft| draft.kind == BlockKind::Prose) {
        if let Some((Marker::Note(label), width)) = markers::of(&draft.text) {
            to_note(draft, label, width);
        }
    }
}

/// Makes a block a note, and takes its label, `width` bytes at its start, out of the text.
pub(super) fn to_note(draft: &mut Draft, label: String, width: usize) {
    draft.cut(Span::new(0, width.min(draft.text.len())));
    draft.kind = BlockKind::Note(label);
}

/// Takes the marks that call notes out of the text, and keeps them as inlines.
pub(super) fn mark_calls(drafts: &mut [Draft]) {
    let labels: BTreeSet<String> = drafts
        .iter()
        .filter_map(|draft| match &draft.kind {
            BlockKind::Note(label) => Some(label.clone()),
            _ => None,
        })
        .collect();
    for draft in drafts.iter_mut().filter(|draft| !matches!(draft.kind, BlockKind::Code(_))) {
        let mut from = 0;
        while let Some((mark, label)) = next_call(&draft.text, from, &labels) {
            draft.cut(mark);
            let here = Span::new(mark.start, mark.start);
            draft.inlines.push(Inline { span: here, kind: InlineKind::NoteMark(label) });
            from = mark.start;
        }
    }
}

/// Moves the notes of page bottoms to the block that calls them. Endnotes, which all stand
/// together, stay where they are.
pub(super) fn move_notes(drafts: Vec<Draft>) -> Vec<Draft> {
    let runs = drafts.windows(2).filter(|pair| is_note(&pair[0]) && !is_note(&pair[1])).count()
        + usize::from(drafts.last().is_some_and(is_note));
    if runs < 2 {
        return drafts;
    }
    let (notes, text): (Vec<_>, Vec<_>) =
        drafts.into_iter().enumerate().partition(|(_, d)| is_note(d));
    // Where each note goes: after the last block before it in the file that calls it, or else after
    // the block that it follows.
    let mut places: Vec<(usize, Draft)> = Vec::new();
    for (at, note) in notes {
        let before = text.partition_point(|(index, _)| *index < at);
        let near = before.saturating_sub(12);
        let calling = (near..before).rev().find(|index| calls(&text[*index].1, &note.kind));
        places.push((calling.map_or(before, |index| index + 1), note));
    }
    places.sort_by_key(|(place, _)| *place);
    let mut places = places.into_iter().peekable();
    let mut ordered = Vec::new();
    for (index, (_, draft)) in text.into_iter().enumerate() {
        while let Some((_, note)) = places.next_if(|(place, _)| *place == index) {
            ordered.push(note);
        }
        ordered.push(draft);
    }
    ordered.extend(places.map(|(_, note)| note));
    ordered
}

fn is_note(draft: &Draft) -> bool {
    matches!(draft.kind, BlockKind::Note(_))
}

fn calls(draft: &Draft, note: &BlockKind) -> bool {
    let BlockKind::Note(label) = note else { return false };
    draft.inlines.iter().any(|i| matches!(&i.kind, InlineKind::NoteMark(called) if called == label))
}

/// The next mark in `text` that calls a note, and the label of the note.
fn next_call(text: &str, from: usize, labels: &BTreeSet<String>) -> Option<(Span, String)> {
    let is_start = |c: char| c == '[' || markers::superscript_digit(c).is_some();
    let mut at = from;
    while let Some(step) = text.get(at..)?.find(is_start) {
        at += step;
        let rest = &text[at..];
        let found = match markers::superscript(rest) {
            Some((label, width)) if is_call(text, at, at + width, labels.contains(&label)) => {
                Some((label, width))
            }
            Some(_) => None,
            None => markers::bracketed(rest).filter(|(label, _)| labels.contains(label) && at > 0),
        };
        if let Some((label, width)) = found {
            // "in 1895 [1] and": the space before the mark goes with it.
            let ends = text[at + width..].starts_with(|c: char| !c.is_alphanumeric())
                || at + width == text.len();
            let start = if ends { text[..at].trim_end().len().max(from) } else { at };
            return Some((Span::new(start, at + width), label));
        }
        at += markers::superscript(rest)
            .map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |(_, width)| width);
    }
    None
}

/// Whether the superscript number at `start..end` calls a note rather than being a power (`10³`,
/// `km²`). A note of that label settles it, but for units after a number.
fn is_call(text: &str, start: usize, end: usize, has_note: bool) -> bool {
    const UNITS: &[&str] = &["m", "km", "cm", "mm", "ft", "mi", "in", "yd", "sq"];
    let before = &text[..start];
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let ahead = before[..before.len() - word.len()].trim_end();
    let is_unit =
        UNITS.contains(&word) && (ahead.ends_with(|c: char| c.is_ascii_digit()) || !has_note);
    let after = text[end..].chars().next();
    let ends_word = !after.is_some_and(char::is_alphanumeric);
    let after_words = before.ends_with(|c: char| c.is_alphabetic() || ".,;:!?)]”’\"'".contains(c));
    start > 0
        && !is_unit
        && (has_note || (after_words && ends_word && !(1..=2).contains(&word.len())))
}

#[cfg(test)]
mod tests {
    use crate::corpus::plain;
    use super::{mark_calls, mark_notes, move_notes};

    fn read(text: &str) -> Vec<String> {
        let mut drafts = plain::read(text);
        mark_notes(&mut drafts);
        mark_calls(&mut drafts);
        move_notes(drafts)
            .iter()
            .map(|d| format!("{:?}: {} {}", d.kind, d.text, d.inlines.len()))
            .collect()
    }

    #[test]
    fn calls_confirmed_by_notes() {
        assert_eq!(
            read("It fell by 28%⁸ in 2013⁹.\n\n⁸ One.\n\n⁹ Two."),
            ["Prose: It fell by 28% in 2013. 2", "Note(\"8\"): One. 0", "Note(\"9\"): Two. 0"]
        );
        assert_eq!(read("So he said [2] then.\n\n[2] Ibid.")[0], "Prose: So he said then. 1");
    }

    #[test]
    fn powers_and_lost_notes() {
        for text in ["10³ men", "an area of 14 km²", "E = mc² or x²", "see [3] there", "[sic]"]
        {
            assert_eq!(read(text), [format!("Prose: {text} 0")]);
        }
        assert_eq!(read("as others say.¹² Then"), ["Prose: as others say. Then 1"]);
    }

    #[test]
    fn page_bottoms_move_to_their_callers() {
        let text = "One¹ said.\n\nTwo² said.\n\n¹ A.\n\n² B.\n\nThree³ said.\n\n³ C.";
        let read = read(text);
        let words: Vec<_> = read.iter().map(|b| b.split(": ").last().unwrap_or_default()).collect();
        assert_eq!(words, ["One said. 1", "A. 0", "Two said. 1", "B. 0", "Three said. 1", "C. 0"]);
    }
}
