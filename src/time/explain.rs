//! Readings to sentences that tell a reader how a date was read.

use super::calendar::When;
use super::expression::{Base, Expression, Point, Unit};
use super::recognise::Found;
use super::resolve::{Leaning, Reading};
use super::setting::Bound;
use super::timex::{Role, Timex};

/// The timex of a reading, with its `why`.
#[must_use]
pub fn explain(text: &str, found: &Found, reading: Reading) -> Timex {
    let Reading { mut timex, leaning } = reading;
    let words = format!("“{}”", timex.span.of(text));
    let mut why = match (&found.expression, leaning) {
        (Expression::Point(point), Some(leaning)) if timex.edtf.is_some() => {
            pointed(text, &words, point, leaning, &timex)
        }
        (Expression::Point(point), _) if timex.edtf.is_some() => vec![plain(&words, point)],
        (Expression::Point(_), _) => {
            vec![format!("{words} does not say its date, and nothing before it tells")]
        }
        (Expression::Duration(_), _) => vec![format!("{words} is a length of time")],
        (Expression::Set(_), _) => vec![format!("{words} recurs")],
        (Expression::Reference(_), _) => vec![format!("{words} names no date on a calendar")],
    };
    if let Some(range) = &timex.range {
        why.push(format!("it is one end of “{}” → {}", range.span.of(text), range.edtf));
    } else if let (Some(bound), Some(edtf)) = (found.setting.bound, &timex.edtf) {
        why.push(match bound {
            Bound::By | Bound::Until | Bound::Before => {
                format!("it is the latest that it can be → {edtf}")
            }
            Bound::Since | Bound::After => format!("it is where a longer time begins → {edtf}"),
        });
    }
    match timex.role {
        Role::Citation => why.push("it belongs to a reference".to_owned()),
        Role::Name => why.push("it is part of a name".to_owned()),
        Role::Publication => why.push("it tells when the document was made".to_owned()),
        Role::Event | Role::Vague => {}
    }
    timex.why = why;
    timex
}

/// "“March 27, 2014” is a full date"
fn plain(words: &str, point: &Point) -> String {
    let kind = match point.base {
        Base::Numeric { first: ..=12, second: ..=12, .. } => {
            "a full date, with day and month in the order of the text’s other dates, or the usual one"
        }
        Base::Said(When::Day(_)) | Base::Numeric { .. } => "a full date",
        Base::Said(When::Month(..)) => "a month of a year",
        Base::Said(When::Season(..)) => "a season of a year",
        Base::Said(When::Quarter(..) | When::Half(..)) => "a part of a year",
        Base::Said(When::Year(_)) if point.fields.is_empty() => "a year",
        Base::Said(When::Decade(_)) => "ten years",
        Base::Said(When::Century(_) | When::HalfCentury(..)) => "a century, or a part of it",
        Base::ShortYear(_) => "the last two digits of a year",
        _ => "a date in full",
    };
    format!("{words} is {kind}")
}

/// "“That year” points back", "the year last spoken of: “2010” → 2010"
fn pointed(text: &str, words: &str, point: &Point, leaning: Leaning, timex: &Timex) -> Vec<String> {
    let value = &timex.value;
    let how = match point.base {
        Base::Unsaid => format!("{words} leaves a part of its date unsaid"),
        _ if leaning == Leaning::Created => format!("{words} is counted from the day of writing"),
        _ => format!("{words} points back"),
    };
    let from = match leaning {
        Leaning::Created => format!("the document was written then → {value}"),
        Leaning::Spelt(span) => {
            format!("the year that the text is in around it: “{}” → {value}", span.of(text))
        }
        Leaning::Name(name) => {
            format!("a name in the same sentence holds a year: “{}” → {value}", name.of(text))
        }
        Leaning::Later(span) => {
            format!("the next full date: “{}” → {value}", span.of(text))
        }
        Leaning::Heading(span) => {
            format!("the heading above says when: “{}” → {value}", span.of(text))
        }
        Leaning::Outside => format!("the name of its file or folder says when → {value}"),
        Leaning::Earlier(span) => {
            format!("the {} last spoken of: “{}” → {value}", spoken_of(point), span.of(text))
        }
    };
    vec![how, from]
}

fn spoken_of(point: &Point) -> &'static str {
    match point.base {
        Base::Shifted { unit, .. } => match unit {
            Unit::Year | Unit::FiscalYear => "year",
            Unit::Month => "month",
            Unit::Week => "week",
            Unit::Day => "day",
            _ => "date",
        },
        Base::Unsaid => "year or day",
        _ => "date",
    }
}
