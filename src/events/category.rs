//! What sort of event: one table of cue words.
//!
//! To add a kind of event, add a row. Cues are compared by their stems, so "annexed", "annexes" and
//! "annexation" are one cue; irregular forms are listed. A noun among the `nouns` names an event by
//! itself ("the annexation of …"); verbs do so only as the verb of a clause.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::stem::stem;

/// A kind of event.
#[derive(Clone, Copy, Debug)]
pub struct Category {
    /// Stable name in addresses and exports: `visit`.
    pub name: &'static str,
    /// In words: "Visits and talks".
    pub label: &'static str,
    /// Verbs that name such an event.
    pub verbs: &'static [&'static str],
    /// Verbs that name such an event only beside one of its nouns or hints: "the pod failed".
    pub unsure: &'static [&'static str],
    /// Nouns that name such an event.
    pub nouns: &'static [&'static str],
    /// Words that speak for the category but name no event.
    pub hints: &'static [&'static str],
    /// Clauses of this category.
    pub examples: &'static [&'static str],
}

impl PartialEq for Category {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Category {}

/// Every category; where cues tie, the first wins.
#[rustfmt::skip]
pub const CATEGORIES: &[Category] = &[
    Category {
        name: "election",
        label: "Elections and office",
        verbs: &[
            "elect", "inaugurate", "appoint", "resign", "oust", "nominate", "reelect", "abdicate", "crown",
            "depose", "overthrow", "overthrew",
        ],
        unsure: &["succeed"],
        nouns: &[
            "election", "inauguration", "appointment", "resignation", "accession", "referendum",
            "coup", "return to power", "abdication", "overthrow", "coronation", "return",
        ],
        hints: &["presidency", "office", "power", "control", "cabinet", "chancellor", "throne"],
        examples: &[
            "she was elected mayor",
            "the return of the Whigs to power",
        ],
    },
    Category {
        name: "exercise",
        label: "Military exercises",
        verbs: &["drill"],
        unsure: &[],
        nouns: &["exercise", "drill", "maneuvers", "manoeuvres", "wargame"],
        hints: &["naval", "navy", "joint", "snap", "inspection"],
        examples: &["the fleets held joint naval exercises", "snap drills were conducted"],
    },
    Category {
        name: "test",
        label: "Tests and launches",
        verbs: &["detonate", "test"],
        unsure: &["launch"],
        nouns: &["test", "launch", "detonation", "liftoff"],
        hints: &["nuclear", "missile", "rocket", "satellite", "orbital", "spacecraft"],
        examples: &["the fourth nuclear test", "the agency launched a satellite"],
    },
    Category {
        name: "spending",
        label: "Budgets and spending",
        verbs: &["spend", "spent", "appropriate", "allocate"],
        unsure: &["fund", "finance"],
        nouns: &["budget", "appropriation", "expenditure", "spending"],
        hints: &["billion", "million", "dollars", "yen", "euros", "pounds", "usd", "cost", "fiscal"],
        examples: &["the assembly approved a record budget", "they spent 215 million dollars"],
    },
    Category {
        name: "sanction",
        label: "Sanctions",
        verbs: &["sanction", "embargo", "blacklist"],
        unsure: &[],
        nouns: &["sanction", "embargo", "tariff"],
        hints: &["trade", "penalty", "export"],
        examples: &["the council imposed sanctions", "an oil embargo"],
    },
    Category {
        name: "agreement",
        label: "Agreements",
        verbs: &["sign", "ratify", "conclude", "agree", "accede", "normalize"],
        unsure: &["recognize", "recognise"],
        nouns: &[
            "agreement", "treaty", "accord", "pact", "ceasefire", "armistice", "truce", "alliance",
            "memorandum", "ratification", "signing", "recognition", "convention", "settlement",
        ],
        hints: &["relations", "diplomatic", "protocol", "deal", "legation", "embassy"],
        examples: &["the envoys signed a treaty of commerce", "the two states agreed on a truce"],
    },
    Category {
        name: "conflict",
        label: "Conflict and force",
        verbs: &[
            "invade", "attack", "annex", "bomb", "fight", "fought", "shell", "occupy", "seize", "deport",
            "kill", "shoot", "shot", "clash", "surrender", "defeat", "besiege", "raid", "assassinate",
            "arrest", "bombard", "sink", "sank", "expel", "mutiny", "rebel", "massacre", "intrude",
            "encroach", "ambush", "murder",
        ],
        unsure: &["execute", "crush", "capture", "retreat"],
        nouns: &[
            "war", "invasion", "attack", "annexation", "bombing", "battle", "occupation", "seizure",
            "deportation", "killing", "shooting", "clash", "capture", "surrender", "siege", "raid",
            "assassination", "arrest", "revolt", "rebellion", "uprising", "intrusion", "mutiny",
            "massacre", "crisis", "offensive", "airstrike", "blockade", "insurrection", "revolution",
            "incident", "murder", "riot", "hostilities", "bombardment", "ambush", "incursion",
        ],
        hints: &["troops", "army", "rebels", "forces", "casualties", "territory"],
        examples: &["the empire annexed the islands", "the siege of the town", "three men were killed"],
    },
    Category {
        name: "disaster",
        label: "Disasters and accidents",
        verbs: &["crash", "erupt", "flood", "explode", "derail"],
        unsure: &["collapse"],
        nouns: &[
            "earthquake", "flood", "tsunami", "crash", "fire", "explosion", "accident", "eruption",
            "epidemic", "pandemic", "famine", "hurricane", "typhoon", "outbreak", "collapse", "quake",
        ],
        hints: &["victims", "injured", "evacuated", "disaster"],
        examples: &["an earthquake struck the coast", "the airliner crashed on approach"],
    },
    Category {
        name: "technical",
        label: "Technical incidents",
        verbs: &["reboot", "debug", "rollback", "redeploy"],
        unsure: &[
            "deploy", "restore", "resolve", "restart", "escalate", "detect", "mitigate", "page", "fail",
            "patch",
        ],
        nouns: &["outage", "fault", "alert", "failure", "downtime", "rollback", "restart", "migration"],
        hints: &["cluster", "server", "database", "service", "incident", "pods", "traffic", "nodes"],
        examples: &["an outage was declared", "the database failed over", "fault occurs"],
    },
    Category {
        name: "deployment",
        label: "Deployment and forces",
        verbs: &[
            "station", "mobilize", "withdraw", "withdrew", "reorganize", "reorganise", "rearm",
            "modernize", "redeploy", "garrison", "restructure",
        ],
        unsure: &["reduce", "upgrade", "commission"],
        nouns: &[
            "deployment", "mobilization", "withdrawal", "reorganization", "buildup", "build-up",
            "rearmament", "rearrangement", "militarization", "upgrade", "installation",
        ],
        hints: &[
            "fleet", "submarine", "missiles", "forces", "command", "military", "troops", "aircraft",
            "brigade", "navy", "warships", "ships",
        ],
        examples: &["the fleet reduced its submarines by half", "troops were stationed on the border"],
    },
    Category {
        name: "law",
        label: "Law and policy",
        verbs: &[
            "enact", "adopt", "approve", "amend", "legislate", "repeal", "ban", "convict", "sentence", "indict", "sue",
            "legalize", "outlaw", "abolish", "veto", "endorse", "acquit", "prosecute",
        ],
        unsure: &["rule", "pass"],
        nouns: &[
            "law", "legislation", "amendment", "ruling", "verdict", "decree", "reform", "trial",
            "reinterpretation", "vote", "resolution", "abolition", "lawsuit", "conviction", "edict",
        ],
        hints: &[
            "constitution", "court", "bill", "act", "parliament", "congress", "policy", "article",
            "judge", "senate", "assembly",
        ],
        examples: &["parliament passed the reform bill", "a vote in the General Assembly"],
    },
    Category {
        name: "visit",
        label: "Visits and talks",
        verbs: &["visit", "meet", "met", "travel", "tour", "negotiate", "confer"],
        unsure: &["receive", "host", "arrive"],
        nouns: &[
            "visit", "talks", "summit", "meeting", "conference", "negotiation", "trip", "tour",
            "dialogue",
        ],
        hints: &["president", "minister", "ambassador", "envoy", "delegation", "secretary", "leaders"],
        examples: &["the president visited the capital", "talks in the capital", "a summit of leaders"],
    },
    Category {
        name: "business",
        label: "Business",
        verbs: &[
            "buy", "bought", "sell", "sold", "acquire", "merge", "invest", "purchase", "unveil",
            "manufacture",
        ],
        unsure: &["release", "deliver", "ship", "order", "award"],
        nouns: &[
            "merger", "acquisition", "sale", "takeover", "bankruptcy", "purchase", "investment",
            "delivery", "release", "layoffs", "strike",
        ],
        hints: &["company", "shares", "profit", "contract", "market", "customers", "product", "stock"],
        examples: &["the company sold its shares", "the maker unveiled a new engine"],
    },
    Category {
        name: "publication",
        label: "Publications",
        verbs: &["publish", "print", "reprint"],
        unsure: &[],
        nouns: &["publication"],
        hints: &["book", "report", "paper", "essay", "article", "newspaper"],
        examples: &["the ministry published a report"],
    },
    Category {
        name: "statement",
        label: "Statements",
        verbs: &[
            "say", "said", "state", "announce", "declare", "condemn", "criticize", "criticise", "warn",
            "protest", "denounce", "urge", "proclaim", "comment", "deny", "claim", "demand", "apologize",
            "welcome", "propose",
        ],
        unsure: &["admit", "note", "refuse", "reject"],
        nouns: &[
            "announcement", "statement", "declaration", "speech", "protest", "condemnation",
            "apology", "proclamation", "proposal", "demand", "refusal", "ultimatum",
        ],
        hints: &["spokesman", "spokesperson", "press"],
        examples: &["the minister stated that trade would grow", "announcements of an upgrade"],
    },
    Category {
        name: "founding",
        label: "Founding and change",
        verbs: &[
            "found", "establish", "create", "form", "dissolve", "open", "close", "build", "built", "begin",
            "began", "begun", "start", "end", "move", "rename", "join", "leave", "left", "unite", "split",
            "expand", "complete", "abandon", "return", "raise", "become", "became", "grant",
        ],
        unsure: &[],
        nouns: &[
            "establishment", "foundation", "founding", "dissolution", "opening", "closure",
            "creation", "independence", "birth", "death", "unification", "partition", "outbreak",
            "elevation", "cessation", "reestablishment", "resumption", "relocation", "suspension",
            "severance", "termination", "interruption", "removal", "reopening", "dispatch",
        ],
        hints: &["independent"],
        examples: &["the colony was founded", "the line was opened", "independence was declared"],
    },
    OTHER,
];

/// Where no cue says otherwise.
pub const OTHER: Category = Category {
    name: "other",
    label: "Other events",
    verbs: &[],
    unsure: &[],
    nouns: &[],
    hints: &[],
    examples: &["relations cooled"],
};

/// How a word speaks for a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Verb,
    Unsure,
    Noun,
    Hint,
}

/// The categories that a stem speaks for, by index into [`CATEGORIES`].
fn cues(stem: &str) -> &'static [(usize, Cue)] {
    static TABLE: OnceLock<BTreeMap<String, Vec<(usize, Cue)>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = BTreeMap::<String, Vec<(usize, Cue)>>::new();
        for (index, category) in CATEGORIES.iter().enumerate() {
            let words = [
                (category.verbs, Cue::Verb),
                (category.unsure, Cue::Unsure),
                (category.nouns, Cue::Noun),
                (category.hints, Cue::Hint),
            ];
            for (words, cue) in words {
                for word in words {
                    table.entry(self::stem(word)).or_default().push((index, cue));
                }
            }
        }
        table
    });
    table.get(stem).map_or(&[], Vec::as_slice)
}

/// Whether a noun with this stem names an event by itself.
pub(super) fn names_event(stem: &str) -> bool {
    cues(stem).iter().any(|(_, cue)| *cue == Cue::Noun)
}

/// Whether a verb with this stem is a cue of a category.
pub(super) fn is_event_verb(stem: &str) -> bool {
    cues(stem).iter().any(|(_, cue)| matches!(cue, Cue::Verb | Cue::Unsure))
}

/// The category of a clause whose event is named by `trigger`, with all its words, as stems.
pub(super) fn of<'a>(trigger: &str, words: impl Iterator<Item = &'a str>) -> Category {
    let mut scores = [0_u32; CATEGORIES.len()];
    for (index, cue) in cues(trigger) {
        scores[*index] += match cue {
            Cue::Verb | Cue::Noun => 4,
            Cue::Unsure | Cue::Hint => 1,
        };
    }
    for word in words {
        for (index, cue) in cues(word) {
            scores[*index] += match cue {
                Cue::Noun => 2,
                Cue::Hint => 1,
                Cue::Verb | Cue::Unsure => 0,
            };
        }
    }
    let best = scores.iter().copied().max().unwrap_or(0);
    let index = scores.iter().position(|score| *score == best).filter(|_| best >= 2);
    index.map_or(OTHER, |index| CATEGORIES[index])
}

#[cfg(test)]
mod tests {
    use super::{CATEGORIES, names_event, of};
    use crate::events::stem::stem;

    #[test]
    fn every_example_has_its_category() {
        for category in CATEGORIES {
            for example in category.examples {
                let stems: Vec<_> = example.split_whitespace().map(stem).collect();
                let verbs = category.verbs.iter().chain(category.unsure);
                let verbs = verbs.map(|verb| stem(verb)).collect::<Vec<_>>();
                let trigger = stems.iter().find(|stem| verbs.contains(stem) || names_event(stem));
                let trigger = trigger.map_or("", String::as_str);
                let found = of(trigger, stems.iter().map(String::as_str));
                assert_eq!(found.name, category.name, "{example}");
            }
        }
    }
}
