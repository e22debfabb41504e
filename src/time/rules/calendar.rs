//! Days and months by their names and numbers.

use super::Rule;
use super::year::year_after;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Field, Point};
use crate::time::lexicon::{self, Class};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "day-month-year",
        starts: Class::DIGITS.or(Class::ORDINAL).or(Class::ARTICLE).or(Class::WEEKDAY),
        read: |c| c.attempt(|c| day_month(c).map(|point| clocked(c, point))).map(Expression::Point),
        examples: &[
            ("It fell on 27 March 2014.", "2014-03-27"),
            ("the 4th of July, 1776", "1776-07-04"),
            ("Monday, 6 June 1944", "1944-06-06"),
            ("on 10–12 May 1999", "1999-05-10 1999-05-12"),
            ("26 June – 4 August 1952", "1952-06-26 1952-08-04"),
            ("from 30 December to 3 January 1957", "1956-12-30 1957-01-03"),
            ("on 19 March 44 BC", "BC0044-03-19"),
            ("13-May-2011", "2011-05-13"),
            ("2 May 2003 14:05 UTC: restarted", "2003-05-02T14:05Z"),
        ],
        not: &["the 7th Fleet", "14 March Street"],
    },
    Rule {
        name: "month-day-year",
        starts: Class::MONTH.or(Class::WEEKDAY),
        read: |c| c.attempt(|c| month_day(c).map(|point| clocked(c, point))).map(Expression::Point),
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
        name: "day-of-month",
        starts: Class::ARTICLE,
        read: |c| c.attempt(day_of_month).map(Expression::Point),
        examples: &[("On 3 May 1940 he fell; on the 20th she rose.", "1940-05-03 1940-05-20")],
        not: &["on the 7th floor", "on the 20th century", "the 5th"],
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
            ("from November to February 1990", "1989-11 1990-02"),
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
];

/// Any of them, for rules that refine or modify a date.
pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    let readers = [day_month, month_day, month_year, bare_month, super::year::point];
    readers.into_iter().find_map(|read| c.attempt(read))
}

/// "27 March 2014", "the 4th of July", "10" in "10–12 May 1999".
fn day_month(c: &mut Cursor) -> Option<Point> {
    weekday_before(c);
    c.word("the");
    let day = day_number(c)?;
    if let Some(point) = c.attempt(|c| dashed(c, day)) {
        return Some(point);
    }
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
        more_days(c);
        c.word("of");
        let month = c.month()?;
        Some(dated(c, month, day))
    })
}

/// "-May-2011" after a day.
fn dashed(c: &mut Cursor, day: u32) -> Option<Point> {
    c.glued().then_some(())?;
    c.dash()?;
    let month = c.month()?;
    c.glued().then_some(())?;
    c.dash()?;
    let year =
        c.number().filter(|number| number.digits == 4 && (1000..=2100).contains(&number.value))?;
    Some(Point::said(When::day(i32::try_from(year.value).ok()?, month, day)))
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

/// "the 20th", where it can only be a day.
fn day_of_month(c: &mut Cursor) -> Option<Point> {
    let before = c.behind(1).to_ascii_lowercase();
    let led =
        ["on", "by", "until", "from", "since", "to", "before", "after"].contains(&before.as_str());
    c.word("the").filter(|()| led && c.class().meets(Class::DIGITS))?;
    let day = c.ordinal().filter(|day| (1..=31).contains(day))?;
    let ends = !c.peek().starts_with(char::is_alphabetic) || is_after_day(c.peek());
    (ends && !(c.glued() && c.peek() == "-")).then(|| Point::unsaid(Field::Day(day)))
}

/// Words that may follow a day; others are what a number counts.
fn is_after_day(word: &str) -> bool {
    let words = [
        "she", "it", "we", "i", "there", "his", "their", "its", "two", "were", "all", "another",
        "both", "only", "and", "or", "to", "in", "at", "on", "the", "was", "were", "when", "by",
        "with", "of", "a", "he", "they", "for", "after", "before", "until", "had", "as", "but",
        "that", "from", "while", "which",
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
        more_days(c);
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
        let end = c.month()?;
        Some(year_after(c)? - i32::from(month > end))
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
const MONTH_LEADERS: [&str; 43] = [
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
    "a",
    "the",
    "its",
    "'s",
    "’s",
];

/// The date of a day and month, with the year if one follows, or follows the end of their range.
fn dated(c: &mut Cursor, month: u32, day: u32) -> Point {
    let shared = c.look(|c| {
        c.dash().or_else(|| c.one_of(&["to", "through", "until"]).map(|_| ()))?;
        let month_first = |c: &mut Cursor| c.month().zip(day_number(c));
        let day_first = |c: &mut Cursor| day_number(c).zip(c.month()).map(|(day, end)| (end, day));
        let end = c.attempt(month_first).or_else(|| c.attempt(day_first))?;
        Some(year_after(c)? - i32::from((month, day) > end))
    });
    if let Some(year) = shared {
        return Point::said(When::day(year, month, day));
    }
    if let Some(year) = c.attempt(year_after) {
        return Point::said(When::day(year, month, day));
    }
    let base = c.attempt(relative_year).unwrap_or(Base::Unsaid);
    Point { base, fields: vec![Field::MonthDay(month, day)], modifier: None }
}

/// With the time of day that follows without a word between, as in a log: "2 May 2003 14:05".
fn clocked(c: &mut Cursor, point: Point) -> Point {
    let clock = c.attempt(|c| {
        c.word(",");
        let clock = super::clock::clock(c)?;
        clock.minute.map(|_| clock)
    });
    clock.map_or(point.clone(), |clock| point.with(Field::Clock(clock)))
}

/// "of that year"
fn relative_year(c: &mut Cursor) -> Option<Base> {
    c.word("of");
    super::relative::year(c)
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
    let day = c.attempt(Cursor::ordinal).or_else(|| c.attempt(day_in_digits))?;
    (1..=31).contains(&day).then_some(day)
}

fn day_in_digits(c: &mut Cursor) -> Option<u32> {
    let free = c.starts_free();
    let number = c.number().filter(|number| number.digits <= 2 && free)?;
    let digit_next =
        c.glued_ahead(1) && c.ahead(1).starts_with(|digit: char| digit.is_ascii_digit());
    let runs_on = c.glued()
        && (matches!(c.peek(), "%" | "/")
            || (matches!(c.peek(), "." | "," | ":") && digit_next && c.ahead(1).len() != 4));
    (!runs_on).then_some(number.value)
}

/// The rest of a list of days, if it is not too long: ", 5 and 6".
fn more_days(c: &mut Cursor) {
    for _ in 0..6 {
        if c.attempt(|c| joint(c).and_then(|()| day_number(c))).is_none() {
            return;
        }
    }
}

/// What joins two parts of a range or list.
fn joint(c: &mut Cursor) -> Option<()> {
    c.dash()
        .or_else(|| c.one_of(&["to", "and", "or", "through", "until", ",", "/", "&"]).map(|_| ()))
}

fn is_street(word: &str) -> bool {
    matches!(word, "Street" | "Avenue" | "Road" | "Square" | "Movement")
}
