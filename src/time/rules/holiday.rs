//! Days that a year has once.

use super::Rule;
use super::year::year_after;
use crate::time::calendar::When;
use crate::time::cursor::Cursor;
use crate::time::expression::{Base, Expression, Field, Holiday, PartOfDay, Point};
use crate::time::lexicon::Class;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "holiday",
    starts: Class::HOLIDAY,
    read: |c| c.attempt(point).map(Expression::Point),
    examples: &[
        ("victory by Christmas 1963", "1963-12-25"),
        ("on Good Friday 1998", "1998-04-10"),
        ("In 1999 he was found on Thanksgiving Day.", "1999 1999-11-25"),
        ("on New Year's Eve 1999", "1999-12-31"),
    ],
    not: &["a new year", "good friends", "Easter Island", "Christmas Island", "Valentine said"],
}];

pub(super) fn point(c: &mut Cursor) -> Option<Point> {
    let holiday = c.attempt(holiday)?;
    let field = Field::Holiday(holiday);
    let point = match c.attempt(year_after) {
        Some(year) => {
            Point { base: Base::Said(When::Year(year)), fields: vec![field], modifier: None }
        }
        None => match c.attempt(super::relative::year) {
            Some(base) => Point { base, fields: vec![field], modifier: None },
            None => Point::unsaid(field),
        },
    };
    let night = c.word("night").is_some();
    Some(if night { point.with(Field::PartOfDay(PartOfDay::Night)) } else { point })
}

/// The name of a holiday.
pub(super) fn holiday(c: &mut Cursor) -> Option<Holiday> {
    const HOLIDAYS: [(&[&str], Holiday); 31] = [
        (&["Christmas", "Eve"], Holiday::Fixed(12, 24)),
        (&["Christmas", "Day"], Holiday::Fixed(12, 25)),
        (&["Christmas"], Holiday::Fixed(12, 25)),
        (&["Boxing", "Day"], Holiday::Fixed(12, 26)),
        (&["New", "Year", "'s", "Eve"], Holiday::Fixed(12, 31)),
        (&["New", "Year", "’s", "Eve"], Holiday::Fixed(12, 31)),
        (&["New", "Year", "'s", "Day"], Holiday::Fixed(1, 1)),
        (&["New", "Year", "’s", "Day"], Holiday::Fixed(1, 1)),
        (&["Valentine", "'s", "Day"], Holiday::Fixed(2, 14)),
        (&["Valentine", "’s", "Day"], Holiday::Fixed(2, 14)),
        (&["Halloween"], Holiday::Fixed(10, 31)),
        (&["Bastille", "Day"], Holiday::Fixed(7, 14)),
        (&["Armistice", "Day"], Holiday::Fixed(11, 11)),
        (&["Veterans", "Day"], Holiday::Fixed(11, 11)),
        (&["All", "Saints", "Day"], Holiday::Fixed(11, 1)),
        (&["Thanksgiving", "Day"], Holiday::Nth(11, 4, 4)),
        (&["Thanksgiving"], Holiday::Nth(11, 4, 4)),
        (&["Memorial", "Day"], Holiday::Nth(5, 1, -1)),
        (&["Labor", "Day"], Holiday::Nth(9, 1, 1)),
        (&["Columbus", "Day"], Holiday::Nth(10, 1, 2)),
        (&["Presidents", "Day"], Holiday::Nth(2, 1, 3)),
        (&["Ash", "Wednesday"], Holiday::Easter(-46)),
        (&["Palm", "Sunday"], Holiday::Easter(-7)),
        (&["Maundy", "Thursday"], Holiday::Easter(-3)),
        (&["Good", "Friday"], Holiday::Easter(-2)),
        (&["Easter", "Sunday"], Holiday::Easter(0)),
        (&["Easter", "Monday"], Holiday::Easter(1)),
        (&["Easter"], Holiday::Easter(0)),
        (&["Ascension", "Day"], Holiday::Easter(39)),
        (&["Pentecost"], Holiday::Easter(49)),
        (&["Whit", "Sunday"], Holiday::Easter(49)),
    ];
    c.peek().starts_with(|letter: char| letter.is_ascii_uppercase()).then_some(())?;
    let (_, holiday) = HOLIDAYS.into_iter().find(|(words, _)| c.words(words).is_some())?;
    let next = c.peek();
    let name = next.starts_with(|letter: char| letter.is_ascii_uppercase());
    (!name).then_some(holiday)
}
