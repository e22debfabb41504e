//! Words to stems, so that forms of one word compare equal.

use rust_stemmers::{Algorithm, Stemmer};

/// The stem of an English word, lower-cased, without a possessive: "annexation" and "annexed" are
/// both "annex". Irregular verbs keep their form.
#[must_use]
pub fn stem(word: &str) -> String {
    let lower = word.to_lowercase().replace('’', "'");
    let bare = lower.strip_suffix("'s").unwrap_or(&lower);
    Stemmer::create(Algorithm::English).stem(bare.trim_end_matches('\'')).into_owned()
}

/// The stem of the base form: "sold" and "sale" are "sell", "invasion" is "invad" as "invaded" is.
#[must_use]
pub fn lemma(word: &str) -> String {
    let stem = stem(word);
    let base = IRREGULAR.iter().find(|(_, forms)| forms.contains(&stem.as_str()));
    base.map_or(stem, |(base, _)| (*base).to_owned())
}

/// Stems of base forms, and of the forms and nouns that the stemmer does not bring to them.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &[&str])] = &[
    ("becom", &["became"]),
    ("begin", &["began", "begun"]),
    ("break", &["broke", "broken"]),
    ("bring", &["brought"]),
    ("build", &["built"]),
    ("buy", &["bought"]),
    ("choos", &["chose", "chosen", "choic"]),
    ("come", &["came"]),
    ("decid", &["decis"]),
    ("defend", &["defens", "defenc"]),
    ("destroy", &["destruct"]),
    ("die", &["death", "dead"]),
    ("draw", &["drew", "drawn"]),
    ("expand", &["expans"]),
    ("explod", &["explos"]),
    ("fall", &["fell", "fallen"]),
    ("fight", &["fought"]),
    ("find", &["found"]),
    ("fli", &["flew", "flown", "flight"]),
    ("get", &["got"]),
    ("give", &["gave", "given"]),
    ("go", &["went", "gone"]),
    ("grow", &["grew", "grown", "growth"]),
    ("have", &["had", "has"]),
    ("hold", &["held"]),
    ("introduc", &["introduct"]),
    ("invad", &["invas"]),
    ("keep", &["kept"]),
    ("lead", &["led"]),
    ("leav", &["left"]),
    ("lose", &["lost", "loss"]),
    ("make", &["made"]),
    ("meet", &["met"]),
    ("overthrow", &["overthrew", "overthrown"]),
    ("pay", &["paid"]),
    ("produc", &["product"]),
    ("reduc", &["reduct"]),
    ("recogn", &["recognit", "recognis", "recogniz"]),
    ("rise", &["rose", "risen"]),
    ("run", &["ran"]),
    ("say", &["said"]),
    ("see", &["saw", "seen"]),
    ("seek", &["sought"]),
    ("seiz", &["seizur"]),
    ("sell", &["sold", "sale"]),
    ("send", &["sent"]),
    ("shoot", &["shot"]),
    ("sink", &["sank", "sunk"]),
    ("speak", &["spoke", "spoken", "speech"]),
    ("spend", &["spent"]),
    ("split", &["schism"]),
    ("strike", &["struck"]),
    ("suspend", &["suspens"]),
    ("take", &["took", "taken"]),
    ("tell", &["told"]),
    ("think", &["thought"]),
    ("win", &["won", "winner"]),
    ("withdraw", &["withdrew", "withdrawn", "withdraw"]),
    ("write", &["wrote", "written"]),
];

#[cfg(test)]
mod tests {
    use super::{lemma, stem};

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_eq!(stem("Annexation"), stem("annexed"));
        assert_eq!(stem("announcement"), stem("announced"));
        assert_eq!(stem("Japan’s"), stem("Japan"));
        for (noun, verb) in [("invasion", "invaded"), ("sale", "sold"), ("flight", "flew")] {
            assert_eq!(lemma(noun), lemma(verb));
        }
        assert_eq!(lemma("withdrawal"), lemma("withdrew"));
    }
}
