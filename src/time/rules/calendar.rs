//! Days, months, years, decades and centuries by their names and numbers.

use super::Rule;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Field, Point};
use crate::time::lexicon::{self, Class};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "day-month-year",
        starts: Class::DIGITS.or(Class::ORDINAL).or(Class::ARTICLE).or(Class::WEEKDAY),
        read: |c| c.attempt(day_month).map(Expression::Point),
        examples: &[
            ("It fell on 27 March 2014.", "2014-03-27"),
            ("the 4th of July, 1776", "1776-07-04"),
            ("Monday, 6 June 1944", "1944-06-06"),
            ("on 10–12 May 1999", "1999-05-10 1999-05-12"),
            ("on 19 March 44 BC", "BC0044-03-19"),
        ],
        not: &["the 7th Fleet", "14 March Street"],
    },
    Rule {
        name: "month-day-year",
        starts: Class::MONTH.or(Class::WEEKDAY),
        read: |c| c.attempt(month_day).map(Expression::Point),
        examples: &[
            ("On March 27, 2014 it fell.", "2014-03-27"),
            ("Accessed June 14, 2016", "2016-06-14"),
            ("Dec. 7, 1941", "1941-12-07"),
            ("March 3rd, 1999", "1999-03-03"),
        ],
        not: &["March 2014", "they may 2 times"],
    },
    Rule {
        name: "day-after-day",
        starts: Class::DIGITS,
        read: |c| c.attempt(day_after_day).map(Expression::Point),
        examples: &[
            ("March 5-9, 1918", "1918-03-05 1918-03-09"),
            ("In 1865, on May 4 and 5, they left.", "1865 1865-05-04 1865-05-05"),
        ],
        not: &["On May 4, 12 men left."],
    },
    Rule {
        name: "month-year",
        starts: Class::MONTH,
        read: |c| c.attempt(month_year).map(Expression::Point),
        examples: &[
            ("In July 2014 they met.", "2014-07"),
            ("October, 2012", "2012-10"),
            ("May of 2016", "2016-05"),
            ("from March to May 2014", "2014-03 2014-05"),
        ],
        not: &["It may 2014 times"],
    },
    Rule {
        name: "month",
        starts: Class::MONTH,
        read: |c| c.attempt(bare_month).map(Expression::Point),
        examples: &[("In 1941 they met. In May they left.", "1941 1941-05")],
        not: &["It may rain.", "May I ask?", "March on Washington", "Theresa May said"],
    },
    Rule {
        name: "year",
        starts: Class::DIGITS,
        read: |c| c.attempt(bare_year).map(Expression::Point),
        examples: &[
            ("Since 2010 they meet.", "2010"),
            ("from 1914–18", "1914 1918"),
            ("in 1776, then", "1776"),
        ],
        not: &[
            "about 3000 men",
            "Article 9",
            "pp. 1900",
            "USD 2000",
            "2014.5 points",
            "2,014 men",
            "ISBN 2500-2872",
            "1500 soldiers",
        ],
    },
    Rule {
        name: "spelled-year",
        starts: Class::CARDINAL.or(Class::ARTICLE).or(Class::UNIT),
        read: |c| c.attempt(spelled_year).map(Expression::Point),
        examples: &[
            ("in nineteen ninety-six", "1996"),
            ("by the year two thousand", "2000"),
            ("the year 1066", "1066"),
        ],
        not: &["twenty thousand men", "nineteen men"],
    },
    Rule {
        name: "year-of-era",
        starts: Class::DIGITS.or(Class::ERA),
        read: |c| {
            c.attempt(year_of_era).map(|year| Expression::Point(Point::said(When::Year(year))))
        },
        examples: &[
            ("In 480 BC they fought.", "BC0480"),
            ("AD 70", "0070"),
            ("753 B.C.E. or so", "BC0753"),
        ],
        not: &["$70 CE mark"],
    },
    Rule {
        name: "short-year",
        starts: Class::APOSTROPHE,
        read: |c| c.attempt(short_year).map(Expression::Point),
        examples: &[("the class of ’98", "1998"), ("back in '04", "2004")],
        not: &["the ’98ers"],
    },
    Rule {
        name: "decade",
        starts: Class::DIGITS.or(Class::ARTICLE).or(Class::DECADE).or(Class::APOSTROPHE),
        read: |c| c.attempt(decade).map(Expression::Point),
        examples: &[
            ("in the 1990s", "199"),
            ("the '70s", "197"),
            ("the nineteen-sixties", "196"),
            ("the nineties", "199"),
        ],
        not: &["the 1990 season", "747s"],
    },
    Rule {
        name: "century",
        starts: Class::DIGITS.or(Class::ARTICLE).or(Class::ORDINAL),
        read: |c| c.attempt(century).map(Expression::Point),
        examples: &[
            ("in the 20th century", "19"),
            ("the eighteenth century", "17"),
            ("the 5th century BC", "BC04"),
        ],
        not: &["half a century"],
    },
];

/// "nineteen ninety-six", "the year two thousand".
fn spelled_year(c: &mut Cursor) -> Option<Point> {
    let named = c.words(&["the", "year"]).is_some() || c.word("year").is_some();
    if named && c.class().meets(Class::DIGITS) {
        let year = c.number().filter(|number| number.digits == 4)?;
        return Some(Point::said(When::Year(i32::try_from(year.value).ok()?)));
    }
    let first = c.value(Class::CARDINAL)?;
    let year = if first == 2 && c.look(|c| c.value(Class::CARDINAL)) == Some(1000) {
        c.value(Class::CARDINAL)?;
        c.word("and");
        let rest = c.attempt(Cursor::cardinal).filter(|rest| *rest < 100);
        (named || rest.is_some()).then_some(2000 + rest.unwrap_or(0))?
    } else {
        (13..=20).contains(&first).then_some(())?;
        c.dash();
        let tens = c.value(Class::CARDINAL).filter(|tens| (10..100).contains(tens))?;
        let ones = c.attempt(|c| {
            c.dash();
            c.value(Class::CARDINAL).filter(|ones| *ones < 10 && tens >= 20)
        });
        first * 100 + tens + ones.unwrap_or(0)
    };
    Some(Point::said(When::Year(i32::try_from(year).ok()?)))
}

/// Any of them, for rules that refine or modify a date.
pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    let readers = [
        day_month,
        month_day,
        month_year,
        bare_month,
        decade,
        century,
        bare_year,
        short_year,
        spelled_year,
    ];
    readers
        .into_iter()
        .find_map(|read| c.attempt(read))
        .or_else(|| c.attempt(year_of_era).map(|year| Point::said(When::Year(year))))
}

/// "27 March 2014", "the 4th of July", "10" in "10–12 May 1999".
fn day_month(c: &mut Cursor) -> Option<Point> {
    weekday_before(c);
    c.word("the");
    let day = day_number(c)?;
    c.word("of");
    if let Some(month) = c.attempt(Cursor::month) {
        if c.peek().starts_with(|letter: char| letter.is_ascii_uppercase()) && is_street(c.peek()) {
            return None;
        }
        return Some(dated(c, month, day));
    }
    // A day that shares the month of a later one.
    c.look(|c| {
        joint(c)?;
        c.word("the");
        day_number(c)?;
        while c.attempt(|c| joint(c).and_then(|()| day_number(c))).is_some() {}
        c.word("of");
        let month = c.month()?;
        Some(dated(c, month, day))
    })
}

/// "5" after "May 4 and", "9, 1918" after "March 5-".
fn day_after_day(c: &mut Cursor) -> Option<Point> {
    let joined =
        matches!(c.behind(1), "-" | "–" | "and" | "or" | "to" | "," | "through" | "&" | "until");
    (joined && c.class_behind(2).meets(Class::DIGITS) && c.behind(2).len() <= 2).then_some(())?;
    let month = if c.behind(3) == "." { c.behind(4) } else { c.behind(3) };
    let month =
        lexicon::value(month, Class::MONTH).filter(|_| month.starts_with(char::is_uppercase))?;
    let day =
        c.number().filter(|number| number.digits <= 2 && (1..=31).contains(&number.value))?.value;
    let counts =
        c.peek().starts_with(|letter: char| letter.is_ascii_lowercase()) && !is_after_day(c.peek());
    let runs_on = c.glued() && c.glued_ahead(1) && matches!(c.peek(), "," | "." | ":" | "%");
    (!counts && !runs_on && !c.class().meets(Class::MONTH)).then(|| dated(c, month, day))
}

/// Words that may follow a day; others are what a number counts.
fn is_after_day(word: &str) -> bool {
    let words = [
        "and", "or", "to", "in", "at", "on", "the", "was", "were", "when", "by", "with", "of", "a",
        "he", "they", "for", "after", "before", "until", "had", "as", "but", "that", "from",
        "while", "which",
    ];
    words.contains(&word)
}

/// "March 27, 2014", "March 27".
fn month_day(c: &mut Cursor) -> Option<Point> {
    weekday_before(c);
    let month = c.month()?;
    c.word("the");
    let day = day_number(c)?;
    let shared = c.look(|c| {
        while c.attempt(|c| joint(c).and_then(|()| day_number(c))).is_some() {}
        c.word(",")?;
        c.number().filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))
    });
    if let Some(year) = shared.filter(|_| c.peek() != ",") {
        return Some(Point::said(When::day(i32::try_from(year.value).ok()?, month, day)));
    }
    Some(dated(c, month, day))
}

/// "July 2014", "October, 2012", "March" in "March to May 2014".
fn month_year(c: &mut Cursor) -> Option<Point> {
    let month = c.month()?;
    if let Some(year) = c.attempt(year_after) {
        return Some(Point::said(When::Month(year, month)));
    }
    let year = c.look(|c| {
        joint(c)?;
        c.month()?;
        year_after(c)
    })?;
    Some(Point::said(When::Month(year, month)))
}

/// "May", where it can only be the month; "May of that year".
fn bare_month(c: &mut Cursor) -> Option<Point> {
    let before = c.behind(1).to_ascii_lowercase();
    let name = c.peek();
    let month = c.month()?;
    if let Some(base) = c.attempt(relative_year) {
        return Some(Point { base, fields: vec![Field::Month(month)], modifier: None });
    }
    let next = c.peek();
    let named = next.starts_with(|letter: char| letter.is_ascii_uppercase())
        && !c.class().meets(Class::MONTH);
    let led = MONTH_LEADERS.contains(&before.as_str());
    let certain = match name {
        // Words, or the names of women, as often as months.
        "May" | "March" | "Mar" | "Sep" | "Jan" | "Dec" => {
            led && !named && !(name == "March" && next == "on")
        }
        "April" | "June" | "August" => led || !named,
        _ => true,
    };
    certain.then(|| Point::unsaid(Field::Month(month)))
}

/// Words after which "May" is a month.
const MONTH_LEADERS: [&str; 38] = [
    "in",
    "since",
    "until",
    "till",
    "by",
    "of",
    "from",
    "to",
    "last",
    "next",
    "this",
    "early",
    "late",
    "mid",
    "through",
    "during",
    "before",
    "after",
    "between",
    "and",
    "or",
    "-",
    "–",
    "for",
    "previous",
    "following",
    "that",
    "throughout",
    "beginning",
    "end",
    "around",
    "ending",
    "ended",
    "same",
    "than",
    "toward",
    "towards",
    "each",
];

/// A year that stands alone.
fn bare_year(c: &mut Cursor) -> Option<Point> {
    let start = *c;
    let number = c.number()?;
    if number.digits == 2 && start.class_behind(2) == Class::DIGITS {
        return short_end(&start, number.value);
    }
    if number.digits <= 4
        && let Some(year) = c.look(year_before_era)
    {
        return start
            .starts_free()
            .then(|| Point::said(When::Year(1 - i32::try_from(number.value).unwrap_or(0))))
            .filter(|_| year > 0);
    }
    (number.digits == 4 && (1000..=2100).contains(&number.value)).then_some(())?;
    (start.starts_free() && c.ends_free() && !is_quantity(c, &start, number.value)).then_some(())?;
    Some(Point::said(When::Year(i32::try_from(number.value).ok()?)))
}

/// Whether the number before `c` counts things: "1500 soldiers", but "1500 saw …".
fn is_quantity(c: &Cursor, start: &Cursor, value: u32) -> bool {
    let next = c.peek();
    let plural = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && next.starts_with(|letter: char| letter.is_ascii_lowercase());
    let counted =
        plural || matches!(next, "men" | "people" | "women" | "troops" | "km" | "m" | "miles");
    let dated = matches!(
        start.behind(1).to_ascii_lowercase().as_str(),
        "in" | "since" | "of" | "by" | "until" | "the"
    );
    counted && !c.glued() && !dated && (value % 100 == 0 || value < 1600)
}

/// "18" after "1914–".
fn short_end(start: &Cursor, value: u32) -> Option<Point> {
    let joined = matches!(start.behind(1), "-" | "–" | "/") && start.glued();
    joined.then_some(())?;
    let first: u32 = start.behind(2).parse().ok().filter(|year| (1000..=2100).contains(year))?;
    let year = first - first % 100 + value;
    let free = !matches!(start.ahead(1), "-" | "–" | "/");
    (free && year > first).then_some(())?;
    Some(Point::said(When::Year(i32::try_from(year).ok()?)))
}

/// "480 BC", "AD 70": the astronomical year.
fn year_of_era(c: &mut Cursor) -> Option<i32> {
    if let Some(year) = c.attempt(|c| {
        c.one_of(&["AD", "CE"])?;
        c.number().filter(|number| number.digits <= 4)
    }) {
        return i32::try_from(year.value).ok();
    }
    let ranged = c.glued()
        && matches!(c.behind(1), "-" | "–" | "/")
        && c.class_behind(2).meets(Class::DIGITS);
    let free = ranged || c.starts_free();
    let number = c.number().filter(|number| number.digits <= 5)?;
    let year = i32::try_from(number.value).ok().filter(|_| free)?;
    Some(if era(c)? { 1 - year } else { year })
}

/// "493 BC" after "499–" or "499 to": the year shares its era.
fn year_before_era(c: &mut Cursor) -> Option<u32> {
    c.dash().or_else(|| c.one_of(&["to", "and", "or", "/"]).map(|_| ()))?;
    c.one_of(&["c", "ca", "circa"]);
    let number = c.number().filter(|number| number.digits <= 4)?;
    c.attempt(era)?.then_some(number.value)
}

/// Whether an era stands here, and whether it is the one before year 1.
fn era(c: &mut Cursor) -> Option<bool> {
    let capital = c.peek().starts_with(|letter: char| letter.is_ascii_uppercase()) || c.glued();
    capital.then_some(())?;
    for (letters, before) in [
        (&["b", "c", "e"][..], true),
        (&["b", "c"], true),
        (&["a", "d"], false),
        (&["c", "e"], false),
    ] {
        let whole = letters.concat();
        if c.word(&whole).is_some() {
            return Some(before);
        }
        let spelled = c.attempt(|c| {
            for (index, letter) in letters.iter().enumerate() {
                c.word(letter)?;
                let last = index + 1 == letters.len();
                if c.peek() == "." && c.glued() {
                    c.word(".")?;
                } else if !last {
                    return None;
                }
            }
            Some(())
        });
        if spelled.is_some() {
            return Some(before);
        }
    }
    None
}

/// "’98"
fn short_year(c: &mut Cursor) -> Option<Point> {
    (!c.glued()).then_some(())?;
    let year = apostrophe_digits(c)?;
    (!c.glued() || !c.peek().starts_with(char::is_alphanumeric)).then_some(())?;
    Some(Point::said(When::Year(year)))
}

fn apostrophe_digits(c: &mut Cursor) -> Option<i32> {
    c.one_of(&["'", "’", "‘"])?;
    let number = c.number().filter(|number| number.digits == 2)?;
    let year = i32::try_from(number.value).ok()?;
    Some(if year < 30 { 2000 + year } else { 1900 + year })
}

/// "the 1990s", "the ’70s", "the nineties".
fn decade(c: &mut Cursor) -> Option<Point> {
    let article = c.word("the").is_some();
    if let Some(year) = c.attempt(|c| {
        let year = match c.attempt(apostrophe_digits) {
            Some(year) => year,
            None => {
                let number = c
                    .number()
                    .filter(|number| number.digits == 4 || (number.digits == 2 && article))?;
                let year = i32::try_from(number.value).ok()?;
                if number.digits == 2 { 1900 + year } else { year }
            }
        };
        (c.glued() && year % 10 == 0).then_some(())?;
        c.one_of(&["'", "’"]);
        c.word("s")?;
        Some(year)
    }) {
        return Some(Point::said(When::Decade(year)));
    }
    let century = c.attempt(|c| {
        let hundreds = c.value(Class::CARDINAL).filter(|number| (10..=20).contains(number))?;
        c.dash();
        Some(hundreds * 100)
    });
    (article || century.is_some()).then_some(())?;
    let tens = c.value(Class::DECADE)?;
    Some(Point::said(When::Decade(i32::try_from(century.unwrap_or(1900) + tens).ok()?)))
}

/// "the 20th century", "the fifth century BC".
fn century(c: &mut Cursor) -> Option<Point> {
    c.word("the");
    let number = c.ordinal().filter(|number| (1..=30).contains(number))?;
    c.dash();
    c.word("century")?;
    let number = i32::try_from(number).ok()?;
    let before = c.attempt(era).unwrap_or(false);
    Some(Point::said(When::Century(if before { -100 * number } else { 100 * (number - 1) })))
}

/// The date of a day and month, with the year if one follows.
fn dated(c: &mut Cursor, month: u32, day: u32) -> Point {
    match c.attempt(year_after) {
        Some(year) => Point::said(When::day(year, month, day)),
        None => match c.attempt(relative_year) {
            Some(base) => Point { base, fields: vec![Field::MonthDay(month, day)], modifier: None },
            None => Point::unsaid(Field::MonthDay(month, day)),
        },
    }
}

/// "of that year"
fn relative_year(c: &mut Cursor) -> Option<Base> {
    c.word("of");
    super::relative::year(c)
}

/// The year after a month or season: ", 2014", "of 2016", "480 BC", "’98".
pub(super) fn year_after(c: &mut Cursor) -> Option<i32> {
    c.attempt(|c| {
        if c.word(",").is_none() {
            c.word("of");
        }
        c.words(&["the", "year"]);
        if let Some(year) = c.attempt(year_of_era) {
            return Some(year);
        }
        if let Some(year) = c.attempt(apostrophe_digits) {
            return Some(year);
        }
        let number = c
            .number()
            .filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))?;
        let runs_on = c.glued()
            && matches!(c.peek(), "," | ".")
            && c.glued_ahead(1)
            && c.ahead(1).starts_with(|digit: char| digit.is_ascii_digit());
        (!runs_on).then(|| i32::try_from(number.value).ok()).flatten()
    })
}

/// "Monday, " before a date.
fn weekday_before(c: &mut Cursor) {
    c.attempt(|c| {
        c.weekday()?;
        c.word(",");
        c.class()
            .meets(Class::DIGITS.or(Class::MONTH).or(Class::ORDINAL).or(Class::ARTICLE))
            .then_some(())
    });
}

/// A day of a month: "27", "4th", "fourth".
fn day_number(c: &mut Cursor) -> Option<u32> {
    let day = match c.attempt(Cursor::ordinal) {
        Some(day) => day,
        None => {
            let free = c.starts_free();
            let number = c.number().filter(|number| number.digits <= 2 && free)?;
            let runs_on = c.glued()
                && (matches!(c.peek(), "%" | "/")
                    || (matches!(c.peek(), "." | "," | ":")
                        && c.glued_ahead(1)
                        && c.ahead(1).starts_with(|digit: char| {
                            digit.is_ascii_digit() && c.ahead(1).len() != 4
                        })));
            (!runs_on).then_some(number.value)?
        }
    };
    (1..=31).contains(&day).then_some(day)
}

/// What joins two parts of a range or list.
fn joint(c: &mut Cursor) -> Option<()> {
    c.dash()
        .or_else(|| c.one_of(&["to", "and", "or", "through", "until", ",", "/", "&"]).map(|_| ()))
}

fn is_street(word: &str) -> bool {
    matches!(word, "Street" | "Avenue" | "Road" | "Square" | "Movement")
}
