//! What time expressions mean: TIMEX3 of ISO-TimeML.

use crate::text::Span;

use super::Edtf;

/// TIMEX3 `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A calendar date of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Times that recur.
    Set,
}

/// TIMEX3 `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modifier {
    /// "before", "more than … ago"
    Before,
    /// "after", "less than … ago"
    After,
    /// "no later than", "by"
    OnOrBefore,
    /// "since", "from … on"
    OnOrAfter,
    /// "less than"
    LessThan,
    /// "more than"
    MoreThan,
    /// "no more than"
    EqualOrLess,
    /// "at least"
    EqualOrMore,
    /// "early", "the beginning of"
    Start,
    /// "mid", "the middle of"
    Mid,
    /// "late", "the end of"
    End,
    /// "about", "circa"
    Approx,
}

/// What part a time expression plays in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It may date an event.
    Event,
    /// It belongs to a reference, a note, or the access date of a source.
    Citation,
    /// It tells when the document itself was made.
    Publication,
    /// It is part of a name ("Maritime Cooperation 2014").
    Name,
    /// It names no date on a calendar ("recently", "in the future", "the post-war years").
    Vague,
}

/// A stretch of text to be read, and the part its dates play unless their words say otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands; passages do not overlap and come in order. One block of a document each.
    pub span: Span,
    /// The part its dates play: [`Role::Event`], [`Role::Citation`] or [`Role::Publication`].
    pub role: Role,
}

impl Passage {
    /// A passage of the text itself.
    #[must_use]
    pub fn new(span: Span, role: Role) -> Self {
        Passage { span, role }
    }
}

/// What a text's dates may lean on.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Document creation time, if known.
    pub created: Option<Edtf>,
    /// Whether dates without a year lean on `created` (news, `true`) or on what was last spoken of
    /// (history, `false`); `None` decides from the text itself.
    pub news: Option<bool>,
}

/// A time expression in its place (TIMEX3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// Where it stands in the annotated text.
    pub span: Span,
    /// DATE, TIME, DURATION or SET.
    pub kind: Kind,
    /// TIMEX3 `value`: `2014-07`, `P3D`, `PRESENT_REF`, `XXXX-08`.
    pub value: String,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// The date it gives to what it dates, with the bound its preposition makes of it ("by 1949" is
    /// `../1949`, "since 2010" is `2010/..`); `None` where there is no calendar date.
    pub edtf: Option<Edtf>,
    /// The range that it is one end of ("from 1990 to 1997"), if any.
    pub range: Option<Range>,
    /// What its value leans on (`anchorTimeID`): the span of another expression or name.
    pub anchor: Option<Span>,
    /// Whether its value, or a part of it, was taken from context rather than from its own words.
    pub inferred: bool,
    /// Name of the rule that read it.
    pub rule: &'static str,
    /// The part it plays.
    pub role: Role,
    /// How it was read, step by step, as sentences for a reader.
    pub why: Vec<String>,
}

/// Two expressions that are the ends of one range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// From the first word of the first to the last word of the last.
    pub span: Span,
    /// The whole range: `1990/1997`.
    pub edtf: Edtf,
}

impl Kind {
    /// As TIMEX3 spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Date => "DATE",
            Kind::Time => "TIME",
            Kind::Duration => "DURATION",
            Kind::Set => "SET",
        }
    }
}

impl Modifier {
    /// As TIMEX3 spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
            Modifier::OnOrBefore => "ON_OR_BEFORE",
            Modifier::OnOrAfter => "ON_OR_AFTER",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approx => "APPROX",
        }
    }
}

impl Role {
    /// As exports spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Role::Event => "event",
            Role::Citation => "citation",
            Role::Publication => "publication",
            Role::Name => "name",
            Role::Vague => "vague",
        }
    }
}
