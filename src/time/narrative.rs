//! What a date without a year leans on in a history: what was last spoken of, what it stands
//! beside, what comes next.

use crate::text::Span;

use super::arithmetic::{toward, within};
use super::calendar::{Season, When};
use super::expression::{Base, Direction, Expression, Field, Point};
use super::frame::Frame;
use super::recognise::Found;
use super::setting::{Bound, Setting, Standing};
use super::tense::Tense;
use super::timex::Role;

/// A date that others may lean on.
#[derive(Clone, Copy)]
pub struct Focus {
    /// The date.
    pub when: When,
    /// Its words.
    pub span: Span,
    /// Index of its passage.
    pub passage: usize,
    /// Index of its sentence.
    pub sentence: usize,
}

/// Months by which a history goes back to what came before without saying the year. A date that
/// lies further back belongs to the year after.
const BACK: u32 = 3;

/// A field that goes on from what was last spoken of: histories go back by a few months, but from
/// December to April they go forward.
#[must_use]
pub fn onward(when: When, field: Field, setting: &Setting) -> Option<When> {
    match field {
        Field::PartOfDay(_) | Field::Clock(_) => Some(when),
        Field::Weekday(_) => {
            let same = toward(when, Direction::Same, field)?;
            if same == when { Some(same) } else { toward(when, Direction::After, field) }
        }
        Field::Weekend | Field::Day(_) => within(when, field),
        _ => {
            let year = when.year();
            let same = within(When::Year(year), field)?;
            let (Some(from), Some(to)) = (month(when), month(same)) else { return Some(same) };
            // A season may have been spoken of before it came.
            let from = from - u32::from(matches!(when, When::Season(..)));
            // "the 31 May decision": what is known had happened.
            let known = setting.standing == Standing::Known
                && matches!(field, Field::MonthDay(..) | Field::Month(_));
            let next = from > to + BACK && !known;
            let coming = setting.tense == Some(Tense::Future)
                || matches!(setting.bound, Some(Bound::By | Bound::Until));
            let previous = !coming && (to >= from + 12 - BACK || known && to > from + BACK);
            let year = year + i32::from(next) - i32::from(previous);
            within(When::Year(year), field)
        }
    }
}

/// The month at which a date begins; winter begins in two years.
fn month(when: When) -> Option<u32> {
    match when {
        When::Season(_, Season::Winter) => None,
        When::Season(_, season) => Some(season.month()),
        when => when.month(),
    }
}

/// A field in a list whose last date gives the year: "on 16 August and 17 September 1956".
#[must_use]
pub fn listed(found: &[Found], index: usize, field: Field) -> Option<(When, Span)> {
    const FAR: u32 = 6;
    let list = found[index + 1..].iter().take_while(|other| other.setting.listed);
    let (when, span) = list.into_iter().find_map(|other| {
        let when = said(other)?;
        matches!(when, When::Day(_) | When::Month(..)).then_some((when, other.span))
    })?;
    let same = within(When::Year(when.year()), field)?;
    let turned = month(same).zip(month(when)).is_some_and(|(from, to)| from >= to + FAR);
    let year = when.year() - i32::from(turned);
    Some((within(When::Year(year), field)?, span))
}

/// The year of a name in the same sentence as the expression at `index`.
#[must_use]
pub fn named(found: &[Found], index: usize) -> Option<(When, Span)> {
    // A sentence holds few dates; what looks like one with many is a table.
    const NEAR: usize = 8;
    let sentence = found[index].setting.sentence;
    let beside = |other: &&Found| other.setting.sentence == sentence;
    let before = found[..index].iter().rev().take(NEAR).take_while(beside);
    let after = found[index + 1..].iter().take(NEAR).take_while(beside);
    before.chain(after).find_map(|other| match &other.expression {
        Expression::Point(Point { base: Base::Said(when), .. }) if other.setting.hint => {
            Some((*when, other.span))
        }
        _ => None,
    })
}

/// A field before the first date of a text or section: from the next month or day that is said in
/// full, or else from the next year.
#[must_use]
pub fn ahead(
    found: &[Found],
    index: usize,
    field: Field,
    frame: Option<&Frame>,
) -> Option<(When, Span)> {
    /// How many passages further to look when nothing says which years a text is about.
    const NEAR: usize = 2;
    let passage = found[index].setting.passage;
    let end = frame.map_or(passage + NEAR, |frame| frame.passages.1);
    let later = index + 1..found.len();
    let later = later.take_while(|at| found[*at].setting.passage < end);
    let later = later.filter_map(|at| Some((said(&found[at])?, &found[at], found.get(at + 1))));
    let first = |years: bool| {
        later.clone().find_map(|(when, other, next)| {
            let is_year = matches!(when, When::Year(_));
            let tells = !is_year || is_told_year(other, next, frame.is_some());
            let when = around(when, other, field).filter(|_| is_year == years && tells)?;
            let fits = is_evidence(other) && frame.is_none_or(|frame| frame.holds(when));
            fits.then_some((when, other.span))
        })
    };
    first(false).or_else(|| first(true))
}

/// A field of the time around a date that is said in full and comes later in the text. What is
/// told comes in order, but for a few months; what cites comes after what it cites, but for the
/// days of an issue; what is known comes before what is told of it.
fn around(when: When, other: &Found, field: Field) -> Option<When> {
    let year = when.year();
    let same = within(When::Year(year), field)?;
    if matches!(when, When::Year(_)) {
        return Some(same);
    }
    let days = (same.first_day()? - when.first_day()?).num_days();
    let (back, ahead) = match (other.setting.role, other.setting.standing) {
        (Role::Citation, _) => (i64::MIN, 31),
        (_, Standing::Known) => (0, i64::MAX),
        _ => (i64::MIN, 31 * i64::from(BACK)),
    };
    within(When::Year(year + i32::from(days < back) - i32::from(days > ahead)), field)
}

/// Whether a later month or day can tell the year of an earlier one: it is no plan, no limit, and not
/// only the time of some other thing ("since the conference of October 1955").
fn is_evidence(found: &Found) -> bool {
    let setting = &found.setting;
    let open = matches!(setting.bound, None | Some(Bound::Since | Bound::After));
    let planned = setting.tense == Some(Tense::Future) && setting.role != Role::Citation;
    let thing = setting.standing == Standing::Distinction
        && !said(found).is_some_and(|when| matches!(when, When::Day(_)));
    setting.role != Role::Name && open && !planned && !thing
}

/// Whether a later year can: it is told rather than an aside, and no end of a range. The year of a
/// reference can be that of any edition, unless it is `framed`: the text is known to be about it.
fn is_told_year(found: &Found, next: Option<&Found>, framed: bool) -> bool {
    let setting = &found.setting;
    let ranged = setting.ends_range || next.is_some_and(|next| next.setting.ends_range);
    let told = match setting.role {
        Role::Citation => framed,
        _ => setting.standing.is_told() || setting.standing == Standing::Apposition,
    };
    setting.bound.is_none() && told && !ranged
}

/// A date that is said in full, from a day to a year.
fn said(found: &Found) -> Option<When> {
    let Expression::Point(point) = &found.expression else { return None };
    match point.base {
        Base::Said(When::Century(_) | When::HalfCentury(..) | When::Decade(_)) => None,
        Base::Said(when) => Some(when),
        _ => None,
    }
}
