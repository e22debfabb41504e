//! What a date leans on in the news: the day of writing, and the tense of the verb.

use super::arithmetic::{falls_on, toward, within};
use super::calendar::When;
use super::expression::{Direction, Field};
use super::setting::Setting;
use super::tense::Tense;

/// A field of the days around the one on which a text was written: the nearest, where what the tense
/// speaks against is further away. A weekday said with a date must be that of its year.
#[must_use]
pub fn nearest(today: When, field: Field, setting: &Setting) -> Option<When> {
    /// How much further away what the tense speaks against is.
    const AGAINST: i64 = 5;
    if field.is_in_day() {
        return Some(today);
    }
    let ahead = setting.tense.map(Tense::is_ahead);
    if let Field::Weekday(_) = field {
        let direction = if ahead == Some(true) { Direction::After } else { Direction::Before };
        let same = toward(today, Direction::Same, field)?;
        return if same == today { Some(today) } else { toward(today, direction, field) };
    }
    if matches!(field, Field::Weekend | Field::Day(_)) {
        return within(today, field);
    }
    let now = today.first_day()?;
    let year = today.year();
    let away = |when: When| when.first_day().map(|first| (first - now).num_days());
    let candidates = [year, year - 1, year + 1].map(|year| within(When::Year(year), field));
    let quarter = matches!(field, Field::Quarter(_) | Field::Half(_));
    let distance = |days: i64| match ahead {
        Some(true) if quarter => (days < 100 && days > -130).then_some(days.abs()),
        _ if quarter => (days <= 0).then_some(days.abs()),
        Some(ahead) if ahead != (days >= 0) => Some(days.abs() * AGAINST),
        None if days >= 100 => None,
        _ => Some(days.abs()),
    };
    let fits = |when: &When| setting.weekday.is_none_or(|weekday| falls_on(*when, weekday));
    let known = || candidates.into_iter().flatten();
    let nearest = |when: &When| away(*when).and_then(distance).unwrap_or(i64::MAX);
    known().filter(fits).min_by_key(nearest).or_else(|| known().min_by_key(nearest))
}
