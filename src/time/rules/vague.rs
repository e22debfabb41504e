//! Words that point at the present, the past or the future without a date.

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::Expression;
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "present",
        starts: Class::VAGUE.or(Class::DEGREE).or(Class::POINTING).or(Class::ARTICLE),
        read: |c| c.attempt(present).map(Expression::Reference),
        examples: &[
            ("They meet now.", "PRESENT_REF"),
            ("the current crisis", "PRESENT_REF"),
            ("until the present day", "PRESENT_REF"),
            ("At this time they met.", "PRESENT_REF"),
            ("during this time", "PRESENT_REF"),
        ],
        not: &[
            "those present",
            "an electric current",
            "they know",
            "for the third time",
            "This time he won.",
        ],
    },
    Rule {
        name: "past",
        starts: Class::VAGUE.or(Class::ARTICLE).or(Class::DEGREE).or(Class::POINTING),
        read: |c| c.attempt(past).map(Expression::Reference),
        examples: &[
            ("in recent years", "PAST_REF"),
            ("more recently", "PAST_REF"),
            ("in the past", "PAST_REF"),
            ("at the time", "PAST_REF"),
        ],
        not: &["the past tense", "past the house", "the time of his life"],
    },
    Rule {
        name: "future",
        starts: Class::VAGUE.or(Class::ARTICLE),
        read: |c| c.attempt(future).map(Expression::Reference),
        examples: &[("in the near future", "FUTURE_REF"), ("future wars", "FUTURE_REF")],
        not: &["coffee futures"],
    },
];

fn present(c: &mut Cursor) -> Option<&'static str> {
    let read = c
        .attempt(|c| {
            c.one_of(&["right", "just"]);
            c.word("now")
        })
        .or_else(|| c.word("currently"))
        .or_else(|| c.word("nowadays"))
        .or_else(|| c.words(&["these", "days"]))
        .or_else(|| c.words(&["at", "this", "time"]))
        .or_else(|| c.words(&["this", "time"]).filter(|()| is_led(c.behind(3))))
        .or_else(|| c.words(&["this", "period"]))
        .or_else(|| {
            c.attempt(|c| {
                c.word("the");
                c.one_of(&["present", "modern"])?;
                c.dash();
                c.word("day")
            })
        })
        .or_else(|| {
            let before = c.behind(1).to_ascii_lowercase();
            let adjective = !matches!(
                before.as_str(),
                "a" | "an" | "electric" | "ocean" | "direct" | "alternating"
            );
            c.attempt(|c| {
                c.word("current")
                    .filter(|()| adjective && is_lower(c) && !matches!(c.peek(), "account" | "of"))
            })
        });
    read.map(|()| "PRESENT_REF")
}

fn past(c: &mut Cursor) -> Option<&'static str> {
    let units = ["years", "days", "decades", "times", "history"];
    let read = c
        .attempt(|c| {
            c.one_of(&["more", "most", "very"]);
            c.word("recently")
        })
        .or_else(|| c.attempt(|c| c.word("recent").and_then(|()| c.one_of(&units)).map(|_| ())))
        .or_else(|| c.attempt(|c| c.word("recent").filter(|()| is_lower(c))))
        .or_else(|| {
            c.attempt(|c| {
                c.words(&["the", "past"]).filter(|()| !is_lower(c) || is_function(c.peek()))
            })
        })
        .or_else(|| c.words(&["that", "time"]).filter(|()| is_led(c.behind(3))))
        .or_else(|| {
            let at = matches!(c.behind(1), "at" | "of" | "At" | "by" | "By" | "during");
            c.attempt(|c| c.words(&["the", "time"]).filter(|()| at && c.peek() != "of"))
        });
    read.map(|()| "PAST_REF")
}

fn future(c: &mut Cursor) -> Option<&'static str> {
    c.word("the");
    c.one_of(&["near", "distant", "foreseeable", "immediate"]);
    let lower = is_lower(c);
    c.word("future")?;
    (lower || c.behind(2).eq_ignore_ascii_case("the")).then_some("FUTURE_REF")
}

fn is_lower(c: &Cursor) -> bool {
    c.peek().starts_with(|letter: char| letter.is_ascii_lowercase())
}

/// Whether a preposition stands before "this time": without one it is a turn ("this time he won").
fn is_led(word: &str) -> bool {
    let words = [
        "at", "by", "during", "from", "since", "until", "in", "before", "after", "of", "to",
        "around",
    ];
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}

fn is_function(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "or"
            | "but"
            | "when"
            | "as"
            | "to"
            | "by"
            | "in"
            | "for"
            | "that"
            | "with"
            | "has"
            | "had"
            | "he"
            | "they"
            | "it"
    )
}
