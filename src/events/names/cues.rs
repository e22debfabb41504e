//! Words that tell what the capitals next to them name. General words only; names are in `data/`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::events::stem::stem;

/// What a word tells of a name next to it; the words are in `data/gazetteer/cues.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Written with a capital before a person's name: "President Lincoln".
    Title,
    /// What may stand with a title: "Foreign Minister", "Vice President", "Secretary of State".
    TitlePart,
    /// In small letters before a person's name: "historian", "defense minister".
    PersonNoun,
    /// Said of people (and of those who speak for a body).
    Speech,
    /// Said of bodies.
    CorporateVerb,
    /// "X's chairman": X is a body.
    Office,
    /// Last word, or word before "of", of the name of a body.
    OrganizationHead,
    /// First word of the name of a body, before that of a place: "Air Canada".
    OrganizationFirst,
    /// Such a word goes on with "of", "for", "on": "Bank of England", "Council on Foreign Relations".
    OrganizationOf,
    /// Last word of the name of a place.
    PlaceHead,
    /// First word of the name of a place: "Lake Placid", "Fort Sumter", "New Haven".
    PlaceFirst,
    /// Such a word before "of" makes a place: "Sea of Azov", "Kingdom of Kongo".
    PlaceOf,
    /// Last word, or word before "of", of what is of no kind of ours: laws, wars, works.
    ThingHead,
    /// Last word, or word before "of", of the name of an agreement of states: "Treaty of Ghent".
    TreatyHead,
    /// Last word, or word before "of" or "on", of the name of a conference.
    ConferenceHead,
    /// Last word of the name of a military exercise or operation.
    ExerciseHead,
    /// First word of such a name: "Operation Torch".
    ExerciseFirst,
    /// In small letters: exercises are spoken of.
    ExerciseNoun,
    /// In small letters before the name of a ship.
    VesselNoun,
    /// Words that do not tell one treaty, conference or body from another.
    Generic,
    /// Titles that say nothing of an office: "Mr.".
    Address,
    /// In small letters, titles that stand before a given name: "king".
    Regnal,
    /// Done by governments, as stems.
    GovernmentVerb,
    /// Owned by governments, as stems: "Moscow's policy".
    GovernmentNoun,
    /// What is between governments, as stems: "relations with Moscow".
    Dealing,
    /// Such a word goes on with "for" or "on" too: "Council on Foreign Relations".
    OrganizationFor,
    /// Such a word before "of" and a listed land names that land: "Kingdom of Portugal".
    StateOf,
    /// First word of the name of a ship: "USS Maine".
    ThingFirst,
    /// In place of a state: "Soviet Government".
    Government,
    /// Small words inside people's names.
    Particle,
    /// Small letters after a hyphen that are no part of a name: "NATO-led", "Soryu-class".
    CompoundEnd,
    /// "People's Republic": the possessive goes on.
    PossessiveFirst,
    /// Capitals that name none of our kinds, or of which it is not clear whom they name.
    NotName,
    /// Words of dates: they end a run of capitals.
    Calendar,
    /// Words for a people and short forms that often mean another: believed only where the text has
    /// another name of the same.
    Unsure,
    /// A determiner, pronoun, preposition … with a capital, as in headlines.
    FunctionWord,
    /// Its full stop belongs to it.
    Abbreviation,
}

/// Every cue, by the name of its list.
const LISTS: [(&str, Cue); 37] = [
    ("Title", Cue::Title),
    ("TitlePart", Cue::TitlePart),
    ("PersonNoun", Cue::PersonNoun),
    ("Speech", Cue::Speech),
    ("CorporateVerb", Cue::CorporateVerb),
    ("Office", Cue::Office),
    ("OrganizationHead", Cue::OrganizationHead),
    ("OrganizationFirst", Cue::OrganizationFirst),
    ("OrganizationOf", Cue::OrganizationOf),
    ("PlaceHead", Cue::PlaceHead),
    ("PlaceFirst", Cue::PlaceFirst),
    ("PlaceOf", Cue::PlaceOf),
    ("ThingHead", Cue::ThingHead),
    ("TreatyHead", Cue::TreatyHead),
    ("ConferenceHead", Cue::ConferenceHead),
    ("ExerciseHead", Cue::ExerciseHead),
    ("ExerciseFirst", Cue::ExerciseFirst),
    ("ExerciseNoun", Cue::ExerciseNoun),
    ("VesselNoun", Cue::VesselNoun),
    ("Generic", Cue::Generic),
    ("Address", Cue::Address),
    ("Regnal", Cue::Regnal),
    ("GovernmentVerb", Cue::GovernmentVerb),
    ("GovernmentNoun", Cue::GovernmentNoun),
    ("Dealing", Cue::Dealing),
    ("OrganizationFor", Cue::OrganizationFor),
    ("StateOf", Cue::StateOf),
    ("ThingFirst", Cue::ThingFirst),
    ("Government", Cue::Government),
    ("Particle", Cue::Particle),
    ("CompoundEnd", Cue::CompoundEnd),
    ("PossessiveFirst", Cue::PossessiveFirst),
    ("NotName", Cue::NotName),
    ("Calendar", Cue::Calendar),
    ("Unsure", Cue::Unsure),
    ("FunctionWord", Cue::FunctionWord),
    ("Abbreviation", Cue::Abbreviation),
];

/// What one word tells: a bit for each cue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cues(u64);

impl Cues {
    /// Whether this is among them.
    pub(super) fn hold(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u64) != 0
    }
}

/// What the word tells.
pub(super) fn cues_of(word: &str) -> Cues {
    static CUES: OnceLock<BTreeMap<String, u64>> = OnceLock::new();
    let cues = CUES.get_or_init(|| read(include_str!("../../../data/gazetteer/cues.txt")));
    Cues(cues.get(word).copied().unwrap_or_default())
}

/// Whether the word tells this.
pub(super) fn holds(cue: Cue, word: &str) -> bool {
    cues_of(word).hold(cue)
}

/// Lists of verbs and nouns of which any form counts: kept as stems.
const STEMMED: [Cue; 3] = [Cue::GovernmentVerb, Cue::GovernmentNoun, Cue::Dealing];

/// Words with a bit for each list that holds them.
fn read(file: &str) -> BTreeMap<String, u64> {
    let mut cues: BTreeMap<String, u64> = BTreeMap::new();
    let mut list = None;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[') {
            let name = name.trim_end_matches(']');
            list = LISTS.iter().find(|list| list.0 == name).map(|list| list.1);
            continue;
        }
        let Some(cue) = list else { continue };
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let key = if STEMMED.contains(&cue) { stem(word) } else { word.to_owned() };
            *cues.entry(key).or_default() |= 1 << cue as u64;
        }
    }
    cues
}

#[cfg(test)]
mod tests {
    use super::{Cue, LISTS, holds};

    #[test]
    fn every_list_is_read() {
        let file = include_str!("../../../data/gazetteer/cues.txt");
        for (name, _) in LISTS {
            assert!(file.contains(&format!("[{name}]")), "{name}");
        }
        assert_eq!(file.lines().filter(|line| line.starts_with('[')).count(), LISTS.len());
        assert!(holds(Cue::Title, "Chancellor") && holds(Cue::Unsure, "Lao"));
        assert!(!holds(Cue::Title, "Fleet"));
    }
}
