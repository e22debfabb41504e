//! Byte offsets to Unicode code points, as every export counts them.

/// Looks up how many code points stand before a byte of one text.
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// Code points before each block of [`BLOCK`] bytes.
    before: Vec<usize>,
}

const BLOCK: usize = 256;

impl CodePoints {
    /// Counts `text` once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut count = 0;
        let before = text
            .as_bytes()
            .chunks(BLOCK)
            .map(|chunk| {
                let here = count;
                count += chunk.iter().filter(|byte| starts_code_point(**byte)).count();
                here
            })
            .collect();
        CodePoints { before }
    }

    /// Code points of `text` before byte `at`; `text` must be the text that was counted.
    #[must_use]
    pub fn at(&self, text: &str, at: usize) -> usize {
        let block = (at / BLOCK).min(self.before.len().saturating_sub(1));
        let counted = self.before.get(block).copied().unwrap_or(0);
        let rest = &text.as_bytes()[(block * BLOCK).min(text.len())..at];
        counted + rest.iter().filter(|byte| starts_code_point(**byte)).count()
    }
}

fn starts_code_point(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_like_chars() {
        let text = "naïve “quotes” ".repeat(60);
        let points = super::CodePoints::new(&text);
        for (n, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(&text, at), n);
        }
        assert_eq!(points.at(&text, text.len()), text.chars().count());
        assert_eq!(super::CodePoints::new("").at("", 0), 0);
    }
}
