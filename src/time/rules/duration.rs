//! Lengths of time.

use super::Rule;
use super::amount::{self, Count};
use crate::time::cursor::Cursor;
use crate::time::expression::{Duration, Expression, Unit};
use crate::time::lexicon::Class;
use crate::time::timex::Modifier;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "duration",
        starts: Class::DIGITS
            .or(Class::CARDINAL)
            .or(Class::QUANTITY)
            .or(Class::ARTICLE)
            .or(Class::DEGREE)
            .or(Class::POINTING)
            .or(Class::VAGUE)
            .or(Class::ORDINAL),
        read: |c| c.attempt(duration).map(Expression::Duration),
        examples: &[
            ("for three days", "P3D"),
            ("after several months", "PXM"),
            ("a ten-year plan", "P10Y"),
            ("nearly two and a half years", "P2.5Y"),
            ("for the past 20 years", "P20Y"),
            ("over the past decade", "P10Y"),
            ("within a week", "P1W"),
            ("the first nine months of 1997", "P9M 1997"),
            ("half a century", "P.5CE"),
            ("for the next two years or so", "P2Y"),
        ],
        not: &[
            "three men",
            "14,500 kilometers",
            "a 44-year-old man",
            "three quarters of them",
            "the Thirty Years’ War",
            "a second look",
        ],
    },
    Rule {
        name: "year-ended",
        starts: Class::ARTICLE,
        read: |c| c.attempt(year_ended).map(Expression::Duration),
        examples: &[("revenue for the year ended March 31", "P1Y XXXX-03-31")],
        not: &["the year"],
    },
    Rule {
        name: "some-time",
        starts: Class::UNIT.or(Class::ARTICLE),
        read: |c| c.attempt(plural).map(Expression::Duration),
        examples: &[("It lasted for weeks.", "PXW"), ("months of siege", "PXM")],
        not: &["Days of Thunder, he said", "the minutes of the meeting"],
    },
];

fn duration(c: &mut Cursor) -> Option<Duration> {
    let modifier = amount::degree(c);
    let article = c.word("the").is_some();
    let pointed = c.one_of(&POINTERS).is_some();
    let which = if pointed { c.behind(1) } else { "" };
    let indefinite = matches!(c.peek(), "a" | "an" | "A" | "An");
    let count = c.attempt(amount::count);
    let one = count == Some(Count::Halves(2));
    (!one || !article || c.behind(1).eq_ignore_ascii_case("one")).then_some(())?;
    c.one_of(&MEASURES);
    let hyphen = c.look(Cursor::dash).is_some();
    let unit = amount::unit(c)?;
    // "The Thirty Years’ War" is a name.
    (!c.behind(1).starts_with(char::is_uppercase)).then_some(())?;
    let singular = !is_plural(c.behind(1));
    let halves = count.or_else(|| uncounted(which, article, singular, unit))?.halves();
    // "a two-hour talk": the article belongs to the talk.
    let adjective = hyphen || (singular && halves != Some(2) && !pointed);
    let half = halves.is_some_and(|halves| halves < 2);
    (!adjective || half || !(article || indefinite)).then_some(())?;
    (!(singular && one && unit == Unit::Quarter)).then_some(())?;
    // "one day he will"
    let someday = one && unit == Unit::Day && c.behind(2).eq_ignore_ascii_case("one");
    (!someday || matches!(c.behind(3), "for" | "in" | "within" | "only" | "after" | "than"))
        .then_some(())?;
    let halves = if c.words(&["or", "two"]).is_some() { None } else { halves };
    let modifier = modifier.or(c.words(&["or", "so"]).map(|()| Modifier::Approx));
    let more = c.words(&["and", "a", "half"]).is_some();
    let halves = if more { halves.map(|halves| halves + 1) } else { halves };
    (!is_age(c) && !is_comparison(c)).then_some(Duration { halves, unit, modifier })
}

/// Words before a count: "the past two years".
const POINTERS: [&str; 18] = [
    "past",
    "last",
    "next",
    "first",
    "final",
    "coming",
    "previous",
    "following",
    "preceding",
    "latest",
    "additional",
    "another",
    "other",
    "remaining",
    "entire",
    "whole",
    "full",
    "recent",
];

/// Words between a count and its unit: "two full years".
const MEASURES: [&str; 10] = [
    "more",
    "full",
    "consecutive",
    "straight",
    "successive",
    "long",
    "short",
    "whole",
    "additional",
    "brutal",
];

/// How many of a unit nobody counts: "the past decade" is one, "the coming weeks" some.
fn uncounted(pointer: &str, article: bool, singular: bool, unit: Unit) -> Option<Count> {
    let pointer = pointer.to_ascii_lowercase();
    let vague = pointer == "recent" && matches!(unit, Unit::Year | Unit::Day | Unit::Decade);
    (!pointer.is_empty() && !vague).then_some(())?;
    let lasting = article && matches!(pointer.as_str(), "past" | "last") && unit >= Unit::Year;
    if singular { lasting.then_some(Count::Halves(2)) } else { Some(Count::Vague) }
}

fn is_plural(unit: &str) -> bool {
    unit.ends_with('s') || matches!(unit, "centuries" | "millennia")
}

/// "a year-earlier profit": a comparison, not a length.
fn is_comparison(c: &Cursor) -> bool {
    c.look(|c| c.dash().and_then(|()| c.one_of(&["earlier", "ago", "end"]))).is_some()
}

/// "the year" that ends on a day that is said.
fn year_ended(c: &mut Cursor) -> Option<Duration> {
    c.word("the")?;
    c.one_of(&["fiscal", "financial", "full"]);
    let unit = c.unit().filter(|unit| *unit == Unit::Year)?;
    c.look(|c| c.one_of(&["ended", "ending"]))?;
    Some(Duration { halves: Some(2), unit, modifier: None })
}

/// "weeks", "the years": nobody says how many.
fn plural(c: &mut Cursor) -> Option<Duration> {
    c.word("the");
    let name = c.peek();
    let before = c.behind(1);
    let lower = name.starts_with(|letter: char| letter.is_ascii_lowercase());
    let unit = c.unit()?;
    let plural = is_plural(name);
    let lasting = matches!(before, "for" | "in" | "within" | "after" | "over" | "took");
    let certain = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => lasting,
        Unit::Quarter | Unit::Season | Unit::Weekend | Unit::Fortnight => false,
        _ => true,
    };
    let numbered = c.class().meets(Class::DIGITS);
    (lower && plural && certain && !numbered && !is_age(c)).then_some(Duration {
        halves: None,
        unit,
        modifier: None,
    })
}

/// "-old", "of age": ages are no times.
fn is_age(c: &Cursor) -> bool {
    c.look(|c| {
        c.dash();
        c.word("old").or_else(|| c.words(&["of", "age"]))
    })
    .is_some()
}
