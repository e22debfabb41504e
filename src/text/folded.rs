//! Text as people compare it: white space, case and the shapes of quotation marks and dashes do
//! not count.

use crate::text::Span;

/// A text folded, with the way back to its letters.
#[derive(Clone, Debug)]
pub struct Folded {
    /// Lower case, single spaces, plain quotation marks and dashes; no space at either end.
    pub text: String,
    /// For each byte of `text`, the byte at which its letter begins in the text that was folded;
    /// then the end of the last letter.
    places: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut folded = Folded { text: String::new(), places: Vec::new() };
        let (mut gap, mut end) = (None, 0);
        for (at, letter) in text.char_indices() {
            if letter.is_whitespace() {
                gap = gap.or(Some(at));
                continue;
            }
            if let Some(gap) = gap.take().filter(|_| !folded.text.is_empty()) {
                folded.push(' ', gap);
            }
            match letter {
                letter if letter == '\u{ad}' || letter.is_control() => {}
                '“' | '”' | '„' | '«' | '»' => folded.push('"', at),
                '‘' | '’' | '‚' => folded.push('\'', at),
                '‐'..='―' | '−' => folded.push('-', at),
                letter => letter.to_lowercase().for_each(|letter| folded.push(letter, at)),
            }
            end = at + letter.len_utf8();
        }
        folded.places.push(end);
        folded
    }

    fn push(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.places.resize(self.text.len(), at);
    }

    /// Every place of `words` in the text that was folded, in order.
    pub fn find(&self, words: &Folded) -> impl Iterator<Item = Span> {
        let found = self.text.match_indices(words.text.as_str());
        found.filter(|(_, found)| !found.is_empty()).map(|(at, found)| {
            // The last letter may have been folded to several: its end is where the next begins.
            let last = self.places[at + found.len() - 1];
            let mut after = self.places[at + found.len()..].iter();
            let end = after.find(|place| **place > last).copied().unwrap_or(last);
            Span::new(self.places[at], end)
        })
    }
}

/// How much two texts are alike, 0 to 1: the share of their pairs of neighbouring letters that they
/// have in common (Dice).
#[must_use]
pub fn likeness(a: &str, b: &str) -> f64 {
    let (a, b) = (pairs(a), pairs(b));
    let mut left = b.clone();
    let shared = a.iter().filter(|pair| {
        let at = left.iter().position(|other| other == *pair);
        at.map(|at| left.swap_remove(at)).is_some()
    });
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    2.0 * number(shared.count()) / number(a.len() + b.len()).max(1.0)
}

fn pairs(text: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = Folded::of(text).text.chars().collect();
    letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_do_not_see_does_not_count() {
        let text = "  The  “Łódź”\n  line – it’s\tİzmir’s.";
        let folded = Folded::of(text);
        assert_eq!(folded.text, "the \"łódź\" line - it's i\u{307}zmir's.");
        for words in ["the \"ŁÓDŹ\" line", "“Łódź”  line – it's", "İzmir", "the"] {
            let found: Vec<Span> = folded.find(&Folded::of(words)).collect();
            let [span] = found.as_slice() else { panic!("{words}: {found:?}") };
            assert_eq!(Folded::of(span.of(text)).text, Folded::of(words).text);
        }
        assert_eq!(folded.find(&Folded::of(" ")).count(), 0);
    }

    #[test]
    fn what_looks_alike_is_alike() {
        assert!(likeness("Dmitiri Karpov", "Dmitri Karpov") > 0.8);
        assert!(likeness("Dmitri Karpov", "Ada Lovelace") < 0.2);
        assert!(likeness("", "") < 0.1);
    }
}
