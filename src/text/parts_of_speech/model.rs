//! Features to tags: the weights of a trained perceptron, and the compact file they live in.
//!
//! The file: `DLPOS1\n`, the number of features (u32), their hashes in rising order (u32 each), for each
//! the number of its weights (u8), then the weights as pairs of tag number (u8) and weight (i8). Numbers
//! are little-endian.

use super::features::{Feature, OUTSIDE, Sight};
use super::tags::Tag;

/// A feature, with pairs of tag number and weight.
pub type Row = (Feature, Vec<(u8, i8)>);

const MAGIC: &[u8] = b"DLPOS1\n";

/// The weights of features for tags.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Open addressing: a feature, and where its weights stand; packed, because every word asks for
    /// some thirty of them and the table should stay in the processor's cache.
    table: Vec<(Feature, Place)>,
    /// Pairs of tag number and weight.
    weights: Vec<(u8, i8)>,
}

/// Where the weights of a feature begin, times 64, plus how many there are; 0 for none.
type Place = u32;

impl Model {
    /// A model of rows in rising order of their features.
    #[must_use]
    pub fn new(rows: &[Row]) -> Self {
        Model::read(&file(rows))
    }

    /// A model from its file; an empty one, which knows only one tag, if the file is damaged.
    #[must_use]
    pub fn read(file: &[u8]) -> Self {
        Model::parse(file).unwrap_or_default()
    }

    fn parse(file: &[u8]) -> Option<Self> {
        let (count, rest) = file.strip_prefix(MAGIC)?.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (features, rest) = rest.split_at_checked(count.checked_mul(4)?)?;
        let (lengths, weights) = rest.split_at_checked(count)?;
        let weights = weights.chunks_exact(2).map(|pair| (pair[0], i8::from_le_bytes([pair[1]])));
        let slots = (count + count / 2 + 1).next_power_of_two();
        let mut model = Model { table: vec![(0, 0); slots], weights: weights.collect() };
        let mut start = 0_u32;
        for (feature, length) in features.chunks_exact(4).zip(lengths) {
            let feature = Feature::from_le_bytes(feature.try_into().ok()?);
            let slot = model.slot(feature);
            model.table[slot] = (feature, start.checked_mul(64)? + u32::from(*length).min(63));
            start += u32::from(*length);
        }
        (start as usize == model.weights.len()).then_some(model)
    }

    /// The best tag of each unit of a sentence, from left to right.
    #[must_use]
    pub fn tag(&self, sights: &[Sight]) -> Vec<Tag> {
        let (mut before, mut before_that) = (OUTSIDE, OUTSIDE);
        let mut found = Vec::with_capacity(sights.len());
        for sight in sights {
            let mut scores = [0_i32; Tag::COUNT];
            for feature in &sight.features {
                self.add(*feature, &mut scores);
            }
            for feature in sight.dynamic(before, before_that) {
                self.add(feature, &mut scores);
            }
            let best = (0..Tag::COUNT).rev().max_by_key(|tag| scores[*tag]).unwrap_or(0);
            (before_that, before) = (before, best);
            found.push(Tag::from_number(best));
        }
        found
    }

    fn add(&self, feature: Feature, scores: &mut [i32; Tag::COUNT]) {
        let Some((_, place)) = self.table.get(self.slot(feature)) else { return };
        let start = (place / 64) as usize;
        let weights = self.weights.get(start..start + (place % 64) as usize).unwrap_or_default();
        for (tag, weight) in weights {
            if let Some(score) = scores.get_mut(usize::from(*tag)) {
                *score += i32::from(*weight);
            }
        }
    }

    /// The slot of the feature, or the empty one where it would stand.
    fn slot(&self, feature: Feature) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        let mut slot = feature as usize & mask;
        while let Some((other, place)) = self.table.get(slot) {
            if *place == 0 || *other == feature {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// The file of a model with these rows, as [`Model::new`] takes them.
#[must_use]
pub fn file(rows: &[Row]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(offset(rows.len()).to_le_bytes());
    bytes.extend(rows.iter().flat_map(|row| row.0.to_le_bytes()));
    bytes.extend(rows.iter().map(|row| u8::try_from(row.1.len()).unwrap_or(u8::MAX)));
    for (tag, weight) in rows.iter().flat_map(|row| &row.1) {
        bytes.extend([*tag, weight.to_le_bytes()[0]]);
    }
    bytes
}

fn offset(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Model, file};

    #[test]
    fn a_model_survives_its_file() {
        let rows = vec![(3, vec![(1, -5), (2, 127)]), (9, vec![(0, -128)])];
        let model = Model::read(&file(&rows));
        let mut scores = [0; super::Tag::COUNT];
        for feature in [3, 9, 10] {
            model.add(feature, &mut scores);
        }
        assert_eq!(scores[..4], [-128, -5, 127, 0]);
    }

    #[test]
    fn a_damaged_file_is_an_empty_model() {
        let mut cut = file(&[(3, vec![(1, -5), (2, 127)])]);
        cut.truncate(cut.len() - 2);
        for damaged in [&b""[..], b"DLPOS1\n", b"DLPOS1\n\xff\xff\xff\xff", b"something else", &cut]
        {
            assert!(Model::read(damaged).weights.is_empty());
        }
    }
}
