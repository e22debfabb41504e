//! The tag set: Penn Treebank tags, divided where Universal Dependencies divides them.

/// A Penn Treebank tag; verbs that are auxiliaries, and a few function words, have a tag of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// Common noun, singular: "treaty".
    Nn,
    /// Common noun, plural: "ships".
    Nns,
    /// Proper noun, singular: "Japan".
    Nnp,
    /// Proper noun, plural: "Islands".
    Nnps,
    /// Adjective: "bilateral".
    Jj,
    /// Adjective, comparative: "larger".
    Jjr,
    /// Adjective, superlative: "largest".
    Jjs,
    /// Adverb: "jointly".
    Rb,
    /// Adverb, comparative: "more".
    Rbr,
    /// Adverb, superlative: "most".
    Rbs,
    /// The negation "not", "n't".
    Not,
    /// Main verb, finite past: "visited".
    Vbd,
    /// Main verb, present, third person: "visits".
    Vbz,
    /// Main verb, present, other persons: "visit".
    Vbp,
    /// Main verb, base form: "to visit".
    Vb,
    /// Main verb, past participle: "was visited".
    Vbn,
    /// Main verb, gerund or present participle: "visiting".
    Vbg,
    /// Auxiliary or copula, finite past: "was", "had", "did".
    AuxVbd,
    /// Auxiliary or copula, present, third person: "is", "has".
    AuxVbz,
    /// Auxiliary or copula, present, other persons: "are", "have".
    AuxVbp,
    /// Auxiliary or copula, base form: "will be".
    AuxVb,
    /// Auxiliary or copula, past participle: "has been".
    AuxVbn,
    /// Auxiliary or copula, gerund or present participle: "being".
    AuxVbg,
    /// Modal: "may", "would".
    Md,
    /// Personal pronoun: "they".
    Prp,
    /// Possessive pronoun: "their".
    PrpPossessive,
    /// Indefinite pronoun, a noun to the Penn Treebank: "everyone".
    Indefinite,
    /// Determiner: "the".
    Dt,
    /// Determiner standing alone: "this is".
    DtPronoun,
    /// Predeterminer: "all the".
    Pdt,
    /// Relative or interrogative pronoun: "which".
    Wdt,
    /// Interrogative determiner: "which treaty".
    WdtDeterminer,
    /// Relative or interrogative pronoun: "who".
    Wp,
    /// "whose".
    WpPossessive,
    /// "when", "where", "how".
    Wrb,
    /// Existential "there".
    Ex,
    /// Preposition: "of".
    In,
    /// Subordinating conjunction: "because".
    Sconj,
    /// Particle: "set up".
    Rp,
    /// "to" before a verb.
    To,
    /// Coordinating conjunction: "and".
    Cc,
    /// Number: "41.4", "two".
    Cd,
    /// Possessive ending; never the tag of a whole token.
    Pos,
    /// Interjection: "yes".
    Uh,
    /// Foreign word.
    Fw,
    /// Symbol, and marks that are no part of the sentence.
    Sym,
    /// Punctuation.
    Punct,
}

/// A universal part of speech (Universal Dependencies).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the standard's own")]
pub enum Upos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// Every tag with its names in both standards, in the order in which models number them.
const TAGS: [(Tag, &str, Upos); 47] = [
    (Tag::Nn, "NN", Upos::Noun),
    (Tag::Nns, "NNS", Upos::Noun),
    (Tag::Nnp, "NNP", Upos::Propn),
    (Tag::Nnps, "NNPS", Upos::Propn),
    (Tag::Jj, "JJ", Upos::Adj),
    (Tag::Jjr, "JJR", Upos::Adj),
    (Tag::Jjs, "JJS", Upos::Adj),
    (Tag::Rb, "RB", Upos::Adv),
    (Tag::Rbr, "RBR", Upos::Adv),
    (Tag::Rbs, "RBS", Upos::Adv),
    (Tag::Not, "RB", Upos::Part),
    (Tag::Vbd, "VBD", Upos::Verb),
    (Tag::Vbz, "VBZ", Upos::Verb),
    (Tag::Vbp, "VBP", Upos::Verb),
    (Tag::Vb, "VB", Upos::Verb),
    (Tag::Vbn, "VBN", Upos::Verb),
    (Tag::Vbg, "VBG", Upos::Verb),
    (Tag::AuxVbd, "VBD", Upos::Aux),
    (Tag::AuxVbz, "VBZ", Upos::Aux),
    (Tag::AuxVbp, "VBP", Upos::Aux),
    (Tag::AuxVb, "VB", Upos::Aux),
    (Tag::AuxVbn, "VBN", Upos::Aux),
    (Tag::AuxVbg, "VBG", Upos::Aux),
    (Tag::Md, "MD", Upos::Aux),
    (Tag::Prp, "PRP", Upos::Pron),
    (Tag::PrpPossessive, "PRP$", Upos::Pron),
    (Tag::Indefinite, "NN", Upos::Pron),
    (Tag::Dt, "DT", Upos::Det),
    (Tag::DtPronoun, "DT", Upos::Pron),
    (Tag::Pdt, "PDT", Upos::Det),
    (Tag::Wdt, "WDT", Upos::Pron),
    (Tag::WdtDeterminer, "WDT", Upos::Det),
    (Tag::Wp, "WP", Upos::Pron),
    (Tag::WpPossessive, "WP$", Upos::Pron),
    (Tag::Wrb, "WRB", Upos::Adv),
    (Tag::Ex, "EX", Upos::Pron),
    (Tag::In, "IN", Upos::Adp),
    (Tag::Sconj, "IN", Upos::Sconj),
    (Tag::Rp, "RP", Upos::Adp),
    (Tag::To, "TO", Upos::Part),
    (Tag::Cc, "CC", Upos::Cconj),
    (Tag::Cd, "CD", Upos::Num),
    (Tag::Pos, "POS", Upos::Part),
    (Tag::Uh, "UH", Upos::Intj),
    (Tag::Fw, "FW", Upos::X),
    (Tag::Sym, "SYM", Upos::Sym),
    (Tag::Punct, ".", Upos::Punct),
];

impl Tag {
    /// How many tags there are.
    pub const COUNT: usize = TAGS.len();

    /// The tag that models give this number; [`Tag::Sym`] where there is none.
    #[must_use]
    pub fn from_number(number: usize) -> Tag {
        TAGS.get(number).map_or(Tag::Sym, |row| row.0)
    }

    /// The number that models give it.
    #[must_use]
    pub fn number(self) -> usize {
        self as usize
    }

    /// The Penn Treebank's name: `VBD`.
    #[must_use]
    pub fn penn(self) -> &'static str {
        TAGS[self as usize].1
    }

    /// The universal part of speech.
    #[must_use]
    pub fn upos(self) -> Upos {
        TAGS[self as usize].2
    }

    /// The tag that a treebank means by its two columns; `None` for what we do not learn (typing
    /// errors, web addresses).
    #[must_use]
    pub fn from_treebank(penn: &str, upos: &str) -> Option<Tag> {
        let penn = match penn {
            "NFP" | "$" | "#" => "SYM",
            _ if upos == "PUNCT" => ".",
            "LS" => "CD",
            "AFX" => "JJ",
            "HYPH" => ".",
            _ => penn,
        };
        let same_penn = || TAGS.iter().filter(|row| row.1 == penn);
        let exact = same_penn().find(|row| row.2.name() == upos);
        exact.or_else(|| same_penn().next()).map(|row| row.0)
    }

    /// Whether it is a main verb or an auxiliary with a tense, or a modal: what makes a clause.
    #[must_use]
    pub fn is_finite(self) -> bool {
        matches!(
            self,
            Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::AuxVbd | Tag::AuxVbz | Tag::AuxVbp | Tag::Md
        )
    }

    /// Whether it is a proper noun.
    #[must_use]
    pub fn is_proper(self) -> bool {
        self.upos() == Upos::Propn
    }
}

impl Upos {
    /// The standard's name: `PROPN`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Upos::Adj => "ADJ",
            Upos::Adp => "ADP",
            Upos::Adv => "ADV",
            Upos::Aux => "AUX",
            Upos::Cconj => "CCONJ",
            Upos::Det => "DET",
            Upos::Intj => "INTJ",
            Upos::Noun => "NOUN",
            Upos::Num => "NUM",
            Upos::Part => "PART",
            Upos::Pron => "PRON",
            Upos::Propn => "PROPN",
            Upos::Punct => "PUNCT",
            Upos::Sconj => "SCONJ",
            Upos::Sym => "SYM",
            Upos::Verb => "VERB",
            Upos::X => "X",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TAGS, Tag, Upos};

    #[test]
    fn the_table_stands_in_the_order_of_the_tags() {
        for (number, row) in TAGS.iter().enumerate() {
            assert_eq!(row.0.number(), number);
            assert_eq!(Tag::from_number(number), row.0);
            assert_eq!(Tag::from_treebank(row.1, row.2.name()), Some(row.0));
        }
        assert_eq!(Tag::from_treebank("NNP", "ADJ"), Some(Tag::Nnp));
        assert_eq!(Tag::from_treebank("ADD", "X"), None);
        assert_eq!(Tag::Md.upos(), Upos::Aux);
    }
}
