//! Words to parts of speech: a greedy averaged perceptron over the words of one sentence.
//!
//! [`units`] cuts the sentence as treebanks do, [`features`] looks at each unit, [`model`] weighs what
//! was seen. `examples/train_parts_of_speech.rs` makes the model; `data/README.md` tells from what.

pub mod features;
pub mod model;
pub mod tags;
pub mod units;

pub use tags::{Tag, Upos};

use super::Token;
use std::sync::OnceLock;

use model::Model;

/// The part of speech of each of `tokens`, which are those of one sentence of `text`.
///
/// A token with a clitic has the tag of its first part ("Japan's" is a proper noun, "don't" a verb);
/// all tokens of an abbreviation or number ("U.S.", "41.4") have the tag of the whole.
#[must_use]
pub fn tag(text: &str, tokens: &[Token]) -> Vec<Tag> {
    let units = units::units(text, tokens);
    let found = built_in().tag(&features::sights(text, &units));
    let mut tags: Vec<Tag> = tokens.iter().map(|_| Tag::Sym).collect();
    for (unit, tag) in units.iter().zip(found).rev() {
        for slot in &mut tags[unit.tokens.clone()] {
            *slot = tag;
        }
    }
    tags
}

/// The model in `data/`, read once.
fn built_in() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::read(include_bytes!("../../../data/parts_of_speech.model")))
}

#[cfg(test)]
mod tests {
    use super::{Tag, tag};
    use crate::text::tokens;

    fn tagged(text: &str) -> String {
        let tokens = tokens(text);
        let tags = tag(text, &tokens);
        let words =
            tokens.iter().zip(tags).map(|(t, tag)| format!("{}/{}", t.span.of(text), tag.penn()));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_plain_sentence() {
        let expected =
            "The/DT minister/NN visited/VBD Japan/NNP and/CC signed/VBD a/DT treaty/NN ./.";
        assert_eq!(tagged("The minister visited Japan and signed a treaty."), expected);
    }

    #[test]
    fn may_and_march_are_read_from_their_neighbours() {
        assert!(tagged("The fleet may march on the city.").contains("may/MD march/VB"));
        assert!(tagged("It happened in May of that year.").contains("May/NNP"));
    }

    #[test]
    fn tokens_of_one_unit_share_its_tag() {
        let words = tagged("The U.S. Navy spent 41.4 billion on Japan's ships.");
        assert!(words.contains("U/NNP ./NNP S/NNP ./NNP Navy/NNP"), "{words}");
        assert!(words.contains("41/CD ./CD 4/CD billion/CD"), "{words}");
        assert!(words.contains("Japan's/NNP ships/NNS"), "{words}");
    }

    #[test]
    fn participles_and_auxiliaries() {
        let text = "The treaty was signed while talks were being held.";
        let tokens = tokens(text);
        let tags = tag(text, &tokens);
        assert_eq!(&tags[2..4], [Tag::AuxVbd, Tag::Vbn]);
    }

    #[test]
    fn any_text_has_a_tag_for_each_token() {
        for text in
            ["", "²³", "'s", "…—…", "a.b.c. 1.2.3. ", "É.-U. n't can't 'Twas", "漢字 かな 3rd"]
        {
            let tokens = tokens(text);
            assert_eq!(tag(text, &tokens).len(), tokens.len(), "{text}");
        }
    }
}
