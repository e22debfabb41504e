//! Words that point at the present, the past or the future without a date.

use super::Rule;
use crate::time::cursor::Cursor;
use crate::time::expression::Expression;
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "reference",
    starts: Class::VAGUE.or(Class::ARTICLE),
    read: |c| c.attempt(reference).map(Expression::Reference),
    examples: &[
        ("They meet now.", "PRESENT_REF"),
        ("in recent years", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
    ],
    not: &["now-famous men", "the past tense"],
}];

fn reference(c: &mut Cursor) -> Option<&'static str> {
    const WORDS: [(&str, &str); 6] = [
        ("now", "PRESENT_REF"),
        ("currently", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("formerly", "PAST_REF"),
        ("previously", "PAST_REF"),
        ("soon", "FUTURE_REF"),
    ];
    for (word, reference) in WORDS {
        if c.word(word).is_some() {
            return (!(c.glued() && c.peek() == "-")).then_some(reference);
        }
    }
    if c.attempt(|c| {
        c.word("recent")?;
        c.one_of(&["years", "months", "weeks", "days", "decades", "times"])
    })
    .is_some()
    {
        return Some("PAST_REF");
    }
    c.word("the")?;
    c.one_of(&["near", "distant", "foreseeable"]);
    c.word("future")?;
    Some("FUTURE_REF")
}
