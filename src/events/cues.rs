//! Small closed lists of function words that say how clauses hang together.

/// Forms of "be", "have" and "do".
#[rustfmt::skip]
pub(super) const AUXILIARIES: &[&str] = &[
    "be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do",
    "does", "did",
];

/// Words that open a clause of its own.
#[rustfmt::skip]
pub(super) const SUBORDINATORS: &[&str] = &[
    "when", "while", "whereas", "although", "though", "because", "where", "if", "unless", "whereby",
    "whenever", "once", "which", "who", "whom", "whose", "so",
];

/// Words before a name of an event that say the event came before what the clause tells.
#[rustfmt::skip]
pub(super) const AFTER: &[&[&str]] = &[
    &["after"],
    &["following"],
    &["since"],
    &["in", "response", "to"],
    &["in", "reaction", "to"],
    &["in", "light", "of"],
    &["in", "the", "wake", "of"],
    &["because", "of"],
    &["due", "to"],
    &["as", "a", "result", "of"],
    &["as", "a", "consequence", "of"],
    &["despite"],
];

/// Words before a name of an event that set it apart without saying when.
#[rustfmt::skip]
pub(super) const APART: &[&[&str]] = &[
    &["including"],
    &["such", "as"],
    &["before"],
    &["prior", "to"],
    &["ahead", "of"],
    &["until"],
    &["regarding"],
    &["preceded", "by"],
    &["followed", "by"],
    &["except"],
    &["per"],
];

/// Stems of verbs whose object has already happened, when it is the name of an event.
#[rustfmt::skip]
pub(super) const REACTIONS: &[&str] = &[
    "condemn", "critic", "criticis", "criticiz", "denounc", "protest", "deplor", "welcom", "prais", "oppos",
    "mourn", "investig", "veto",
];

/// Verbs of being and having: what they tell is a state, not a happening.
#[rustfmt::skip]
pub(super) const STATIVE: &[&str] = &[
    "be", "is", "are", "was", "were", "been", "being", "have", "has", "had", "remain", "seem", "appear",
    "belong", "include", "constitute", "comprise", "consist", "contain", "know", "known", "believe", "think",
    "want", "exist", "live", "like", "represent", "need", "hope", "depend", "mean", "concern", "involve",
    "understand", "understood", "regard", "consider", "resemble", "deserve", "lie", "lay", "stand", "stood",
    "expect", "feel", "felt", "continue", "tend", "serve", "enjoy", "own", "possess",
];

/// Words that join a sentence to the one before and say nothing by themselves.
#[rustfmt::skip]
pub(super) const CONNECTIVES: &[&str] = &[
    "however", "furthermore", "moreover", "likewise", "similarly", "also", "then", "thus", "therefore",
    "meanwhile", "nevertheless", "nonetheless", "additionally", "consequently", "finally", "and", "but", "or",
    "yet", "still", "so", "indeed", "later", "subsequently", "eventually", "first", "again", "hence", "instead",
    "overall", "historically", "initially", "as", "when", "while", "although", "though", "because", "since",
    "whereas", "if", "until", "after", "before", "that", "where", "accordingly", "soon", "afterwards", "per",
];

/// Adverbs after which a sentence may begin with its verb: "Here lies", "Never did".
#[rustfmt::skip]
pub(super) const INVERTING: &[&str] = &[
    "here", "there", "now", "never", "only", "once", "often", "seldom", "not", "just", "next", "today", "yesterday",
    "nowhere", "neither", "nor", "rather", "perhaps", "maybe", "almost", "even", "out", "up", "down", "away",
];

/// Nouns that name a part of a time: "the rest of the 1930s".
#[rustfmt::skip]
pub(super) const PARTS: &[&str] = &[
    "rest", "remainder", "course", "most", "much", "part", "parts", "half", "end", "beginning", "start",
    "middle", "summer", "spring", "autumn", "fall", "winter", "months", "weeks", "years", "days", "decade",
    "quarter", "close", "outset", "dawn", "turn", "season", "month", "week", "period",
];

/// Subjects that mean what stands in another sentence.
#[rustfmt::skip]
pub(super) const ANAPHORS: &[&str] = &[
    "he", "she", "it", "they", "we", "i", "you", "this", "these", "those", "that", "both", "his", "her",
    "its", "their", "such", "there", "one", "some",
];

/// Nouns that, after "the two", "both" or "these", mean parties named elsewhere.
#[rustfmt::skip]
pub(super) const PARTIES: &[&str] = &[
    "countries", "sides", "nations", "states", "governments", "parties", "leaders", "men", "companies",
    "ministers", "powers", "former", "latter",
];

/// Verbs that report what someone says or thinks: a clause after them is reported.
#[rustfmt::skip]
pub(super) const REPORTING: &[&str] = &[
    "say", "said", "state", "stat", "claim", "report", "alleg", "argu", "announc", "believ", "suggest",
    "assert", "maintain", "tell", "told", "note", "declar", "insist", "acknowledg", "reveal",
];

/// Words that say that a sentence speaks of another time than the one before it.
#[rustfmt::skip]
pub(super) const LEAPS: &[&str] = &[
    "later", "eventually", "subsequently", "ultimately", "finally", "afterward", "afterwards", "thereafter",
    "decades", "years", "previously", "earlier", "formerly", "originally", "initially", "ago", "gradually",
    "always", "often",
];

/// Stems of verbs whose date is that of what is to come: "the talks were scheduled for May".
#[rustfmt::skip]
pub(super) const INTENTIONS: &[&str] = &[
    "plan", "schedul", "expect", "intend", "hope", "aim", "slate", "anticip", "project", "due",
];

/// Whether the word denies what its clause tells.
pub(super) fn is_negation(lower: &str) -> bool {
    matches!(lower, "not" | "never" | "cannot" | "neither" | "nor" | "without" | "hardly" | "n't")
        || lower.ends_with("n't")
}
