//! From the words a reader reads back to the places in the file where they stand.

use super::Span;

/// The reading text of a document, put together from pieces of its file, and the way back.
///
/// A footnote or a page break inside a sentence is left out of the reading text; the sentence then
/// maps to two places in the file.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    /// Pieces in reading order: where each begins in the reading text, and its place in the file.
    pieces: Vec<(usize, Span)>,
}

impl SourceMap {
    /// Appends the words at `source` of `file` to `text`.
    pub fn push(&mut self, text: &mut String, file: &str, source: Span) {
        if source.is_empty() {
            return;
        }
        self.add(text.len(), source);
        text.push_str(source.of(file));
    }

    /// Appends a space to `text` that stands for the one-byte line end at `source.start`.
    pub fn push_line_end(&mut self, text: &mut String, source: Span) {
        debug_assert_eq!(source.len(), 1);
        self.add(text.len(), source);
        text.push(' ');
    }

    /// Appends a map whose text was appended at `at`.
    pub fn append(&mut self, other: &SourceMap, at: usize) {
        for (start, piece) in &other.pieces {
            self.add(at + start, *piece);
        }
    }

    /// Follows the removal of `cut` from the reading text.
    pub fn cut(&mut self, cut: Span) {
        let pieces = std::mem::take(&mut self.pieces);
        for (start, piece) in pieces {
            let end = start + piece.len();
            let before = cut.start.clamp(start, end) - start;
            let after = cut.end.clamp(start, end) - start;
            self.add(start.min(cut.start), Span::new(piece.start, piece.start + before));
            let rest = Span::new(piece.start + after, piece.end);
            self.add((start + after).max(cut.end) - cut.len(), rest);
        }
    }

    /// Adds the piece `source`, which stands at `at` of the reading text.
    fn add(&mut self, at: usize, source: Span) {
        if source.is_empty() {
            return;
        }
        if let Some((start, last)) = self.pieces.last_mut()
            && last.end == source.start
            && *start + last.len() == at
        {
            last.end = source.end;
        } else {
            self.pieces.push((at, source));
        }
    }

    /// The places in the file of the words at `span` of the reading text, in reading order.
    ///
    /// White space that was put in to join pieces has no place and is left out.
    #[must_use]
    pub fn to_source(&self, span: Span) -> Vec<Span> {
        let first = self.pieces.partition_point(|(start, piece)| start + piece.len() <= span.start);
        self.pieces[first..]
            .iter()
            .take_while(|(start, _)| *start < span.end)
            .map(|(start, piece)| {
                let from = span.start.max(*start) - start;
                let to = span.end.min(start + piece.len()) - start;
                Span::new(piece.start + from, piece.start + to)
            })
            .filter(|place| !place.is_empty())
            .collect()
    }

    /// The place in the file of the character at `at` of the reading text, or of the next that has
    /// one; the end of the last piece if none follows.
    #[must_use]
    pub fn place(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|(start, piece)| start + piece.len() <= at);
        match self.pieces.get(index) {
            Some((start, piece)) => piece.start + at.saturating_sub(*start),
            None => self.pieces.last().map_or(0, |(_, piece)| piece.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SourceMap, Span};

    #[test]
    fn a_sentence_cut_by_a_note_maps_to_two_places() {
        let file = "the East\n\n¹⁶ A note.\n\nChina Sea.";
        let (mut map, mut text) = (SourceMap::default(), String::new());
        map.push(&mut text, file, Span::new(0, 8));
        text.push(' ');
        let sea = file.find("China").unwrap();
        map.push(&mut text, file, Span::new(sea, file.len()));
        assert_eq!(text, "the East China Sea.");
        let places = map.to_source(Span::new(4, 14));
        let words: Vec<_> = places.iter().map(|place| place.of(file)).collect();
        assert_eq!(words, ["East", "China"]);
        assert_eq!(map.place(8), sea);
    }
    #[test]
    fn what_is_cut_from_the_text_has_no_place() {
        let file = "in 2013²³ it rose";
        let (mut map, mut text) = (SourceMap::default(), String::new());
        map.push(&mut text, file, Span::new(0, file.len()));
        let mark = Span::new(7, 11);
        map.cut(mark);
        text.replace_range(mark.start..mark.end, "");
        let places = map.to_source(Span::new(3, text.len()));
        let words: Vec<_> = places.iter().map(|place| place.of(file)).collect();
        assert_eq!(words, ["2013", " it rose"]);
        map.cut(Span::new(0, 3));
        assert_eq!(map.to_source(Span::new(0, 4)), [Span::new(3, 7)]);
    }

    #[test]
    fn a_line_end_read_as_a_space_keeps_its_place() {
        let file = "East\nChina";
        let (mut map, mut text) = (SourceMap::default(), String::new());
        map.push(&mut text, file, Span::new(0, 4));
        map.push_line_end(&mut text, Span::new(4, 5));
        map.push(&mut text, file, Span::new(5, 10));
        assert_eq!(text, "East China");
        assert_eq!(map.to_source(Span::new(2, 7)), [Span::new(2, 7)]);
    }
}
