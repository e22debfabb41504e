//! What time expressions say to what they mean here. Never looks at letters.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::text::Span;

use super::calendar::{self, When};
use super::edtf::{Edtf, End};
use super::expression::{Base, Direction, Expression, Field, Holiday, Point, Reference, Unit};
use super::recognise::{Bound, Found, Tense};
use super::timex::{Context, Kind, Modifier, Range, Role, Timex};
use super::value::{self, Place};

/// What dates lean on as they are read in order.
pub struct Resolver {
    created: Option<When>,
    news: bool,
    focus: Option<(When, Span)>,
}

/// What a date leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// The day the document was written.
    Created,
    /// An earlier expression.
    Earlier(Span),
}

/// A timex whose reading is still to be told, and what it leans on.
pub struct Reading {
    /// The timex.
    pub timex: Timex,
    /// What its value leans on.
    pub leaning: Option<Leaning>,
}

/// All readings, in order.
#[must_use]
pub fn resolve(found: &[Found], context: &Context) -> Vec<Reading> {
    let created = context.created.as_ref().and_then(when);
    let news =
        context.news.unwrap_or_else(|| created.is_some_and(|when| matches!(when, When::Day(_))));
    let mut resolver = Resolver { created, news, focus: None };
    let mut readings: Vec<Reading> = Vec::new();
    for expression in found {
        let reading = resolver.read(expression);
        readings.push(reading);
        if expression.setting.ends_range {
            join(&mut readings);
        }
    }
    bind(found, &mut readings);
    readings
}

/// Makes a range of the last two readings, if the first does not come after the second.
fn join(readings: &mut [Reading]) {
    let [.., first, second] = readings else { return };
    let (Some(start), Some(end)) = (&first.timex.edtf, &second.timex.edtf) else { return };
    if start.bounds().earliest <= end.bounds().earliest {
        let range = Range {
            span: first.timex.span.to(second.timex.span),
            edtf: Edtf::interval(start, end),
        };
        first.timex.range = Some(range.clone());
        second.timex.range = Some(range);
    }
}

/// Makes bounds of dates that have a preposition to that effect, unless they are ends of a range.
fn bind(found: &[Found], readings: &mut [Reading]) {
    for (expression, Reading { timex, .. }) in found.iter().zip(readings) {
        let (Some(bound), None) = (expression.setting.bound, &timex.range) else { continue };
        let Some(edtf) = &timex.edtf else { continue };
        let (bounded, modifier) = match bound {
            Bound::By => (edtf.until(), None),
            Bound::Before => (edtf.until(), Some(Modifier::Before)),
            Bound::Since => (edtf.since(), None),
            Bound::After => (edtf.since(), Some(Modifier::After)),
        };
        timex.edtf = Some(bounded);
        timex.modifier = timex.modifier.or(modifier);
    }
}

impl Resolver {
    fn read(&mut self, found: &Found) -> Reading {
        let mut timex = Timex {
            span: found.span,
            kind: Kind::Date,
            value: String::new(),
            modifier: None,
            edtf: None,
            range: None,
            anchor: None,
            inferred: false,
            rule: found.rule.name,
            role: found.setting.role,
            why: Vec::new(),
        };
        let mut leaning = None;
        match &found.expression {
            Expression::Reference(reference) => {
                timex.value = (*reference).to_owned();
                timex.role = vague(timex.role);
            }
            Expression::Duration(duration) => {
                timex.kind = Kind::Duration;
                timex.value = value::duration(*duration);
                timex.modifier = duration.modifier;
                timex.role = vague(timex.role);
            }
            Expression::Set(set) => {
                timex.kind = Kind::Set;
                timex.value.clone_from(set);
                timex.role = vague(timex.role);
            }
            Expression::Point(point) => leaning = self.point(point, found, &mut timex),
        }
        Reading { timex, leaning }
    }

    fn point(&mut self, point: &Point, found: &Found, timex: &mut Timex) -> Option<Leaning> {
        if point.fields.iter().any(|field| matches!(field, Field::PartOfDay(_) | Field::Clock(_))) {
            timex.kind = Kind::Time;
        }
        timex.modifier = point.modifier;
        let Some((place, leaning)) = self.place(point, found.setting.tense) else {
            timex.value = value::unresolved(point);
            timex.role = vague(timex.role);
            return None;
        };
        timex.value = place.value();
        let edtf = place.edtf();
        timex.edtf =
            Some(if point.modifier == Some(Modifier::Approx) { edtf.approximate() } else { edtf });
        timex.inferred = leaning.is_some();
        timex.anchor = match leaning {
            Some(Leaning::Earlier(span)) => Some(span),
            _ => None,
        };
        if timex.role == Role::Event && !matches!(place.when, When::Century(_) | When::Decade(_)) {
            self.focus = Some((place.when, found.span));
        }
        leaning
    }

    fn place(&self, point: &Point, tense: Option<Tense>) -> Option<(Place, Option<Leaning>)> {
        let (mut when, mut leaning, mut fields) = match point.base {
            Base::Said(when) => (when, None, &point.fields[..]),
            Base::Shifted { from, by, unit } => {
                let (start, leaning) = self.reference(from)?;
                (shift(start, by, unit)?, Some(leaning), &point.fields[..])
            }
            Base::Toward(from, direction) => {
                let (start, leaning) = self.reference(from)?;
                let (first, rest) = point.fields.split_first()?;
                (toward(start, direction, *first)?, Some(leaning), rest)
            }
            Base::Unsaid => {
                let (first, rest) = point.fields.split_first()?;
                let (start, leaning) = if self.news {
                    self.reference(Reference::Now)?
                } else {
                    self.reference(Reference::Then)?
                };
                (self.unsaid(start, *first, tense)?, Some(leaning), rest)
            }
        };
        let mut place = Place { when, part: None, clock: None };
        if let Base::Unsaid = point.base {
            fields = &point.fields[..];
            if !matches!(fields.first(), Some(Field::PartOfDay(_) | Field::Clock(_))) {
                fields = &fields[1..];
            }
        }
        for field in fields {
            match *field {
                Field::PartOfDay(part) => place.part = Some(part),
                Field::Clock(clock) => place.clock = Some(clock),
                field => when = within(when, field)?,
            }
        }
        place.when = when;
        if (place.part.is_some() || place.clock.is_some()) && !matches!(when, When::Day(_)) {
            return None;
        }
        if let Base::Said(_) = point.base {
            leaning = None;
        }
        Some((place, leaning))
    }

    fn reference(&self, reference: Reference) -> Option<(When, Leaning)> {
        let created = self.created.map(|when| (when, Leaning::Created));
        let focus = self.focus.map(|(when, span)| (when, Leaning::Earlier(span)));
        match reference {
            Reference::Now if self.news => created,
            Reference::Now => None,
            Reference::Then => focus.or(if self.news { created } else { None }),
        }
    }

    /// A field for which nothing but context tells the rest.
    fn unsaid(&self, start: When, field: Field, tense: Option<Tense>) -> Option<When> {
        if matches!(field, Field::PartOfDay(_) | Field::Clock(_)) {
            return Some(start);
        }
        if self.news {
            let direction = match tense {
                Some(Tense::Future) => Direction::After,
                _ => Direction::Before,
            };
            let same = within(start, field);
            let today = start.first_day()?;
            return match field {
                Field::Weekday(_) | Field::Weekend => toward_inclusive(start, direction, field),
                _ => {
                    let same = same.or_else(|| within(When::Year(start.year()), field))?;
                    let later = same.first_day()? > today;
                    let year = start.year();
                    Some(match direction {
                        Direction::Before if later => within(When::Year(year - 1), field)?,
                        _ => same,
                    })
                }
            };
        }
        match field {
            Field::Weekday(_) | Field::Weekend => match start {
                When::Day(_) => toward(start, Direction::After, field),
                _ => None,
            },
            Field::Day(_) => within(start, field),
            _ => {
                let year = start.year();
                let same = within(When::Year(year), field)?;
                let (Some(focus), Some(month)) = (start.month(), same.month()) else {
                    return Some(same);
                };
                if focus >= 11 && month <= 2 {
                    within(When::Year(year + 1), field)
                } else {
                    Some(same)
                }
            }
        }
    }
}

fn vague(role: Role) -> Role {
    if role == Role::Event { Role::Vague } else { role }
}

/// The calendar place of a single date, to the day at most.
fn when(edtf: &Edtf) -> Option<When> {
    let Edtf::Date(date) = edtf else { return None };
    let Edtf::Interval(End::Date(_), _) = edtf.since() else { return None };
    let (year, month, day) = edtf.bounds().earliest?.civil();
    Some(match date.precision() {
        super::edtf::Precision::Time | super::edtf::Precision::Day => When::day(year, month, day),
        super::edtf::Precision::Month => When::Month(year, month),
        _ => When::Year(year),
    })
}

/// The unit of the calendar around `start`, moved.
fn shift(start: When, by: i32, unit: Unit) -> Option<When> {
    let day = start.first_day()?;
    let fine = matches!(start, When::Day(_) | When::Week(_) | When::Weekend(_));
    let monthly = fine || matches!(start, When::Month(..));
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return fine.then_some(start),
        Unit::Day => When::Day(moved(day, by).filter(|_| fine)?),
        Unit::Week if fine => When::Week(calendar::monday(moved(day, by.checked_mul(7)?)?)),
        Unit::Fortnight if fine => When::Week(calendar::monday(moved(day, by.checked_mul(14)?)?)),
        Unit::Weekend if fine => When::Weekend(calendar::monday(moved(day, by.checked_mul(7)?)?)),
        Unit::Week | Unit::Weekend | Unit::Fortnight | Unit::Season => return None,
        Unit::Month => {
            let day = moved_months(day, by).filter(|_| monthly)?;
            When::Month(day.year(), day.month())
        }
        Unit::Quarter => {
            let day = moved_months(day, by.checked_mul(3)?).filter(|_| monthly)?;
            When::Quarter(day.year(), (day.month() + 2) / 3)
        }
        Unit::Year | Unit::FiscalYear => When::Year(start.year().checked_add(by)?),
        Unit::Decade => When::Decade(start.year().checked_add(by.checked_mul(10)?)?),
        Unit::Century => When::Century(start.year().checked_add(by.checked_mul(100)?)?),
        Unit::Millennium => return None,
    })
}

fn moved(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs().into());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

fn moved_months(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    let months = Months::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}

/// The field that lies within a coarser date.
fn within(when: When, field: Field) -> Option<When> {
    let year = when.year();
    Some(match field {
        Field::Month(month) => When::Month(year, month),
        Field::MonthDay(month, day) => When::day(year, month, day),
        Field::Day(day) => When::Day(NaiveDate::from_ymd_opt(year, when.month()?, day)?),
        Field::Season(season) => When::Season(year, season),
        Field::Quarter(quarter) => When::Quarter(year, quarter),
        Field::Half(half) => When::Half(year, half),
        Field::Holiday(Holiday::Fixed(month, day)) => When::day(year, month, day),
        Field::Weekday(weekday) => {
            let When::Week(monday) = when else { return None };
            When::Day(moved(monday, i32::try_from(weekday).ok()? - 1)?)
        }
        Field::Weekend => When::Weekend(calendar::monday(when.first_day()?)),
        Field::Holiday(_) | Field::PartOfDay(_) | Field::Clock(_) => return None,
    })
}

/// The nearest such field before or after a date.
fn toward(start: When, direction: Direction, field: Field) -> Option<When> {
    let step = match direction {
        Direction::Before => -1,
        Direction::Same => 0,
        Direction::After => 1,
    };
    let day = start.first_day()?;
    match field {
        Field::Weekday(weekday) => {
            let ahead = (i32::try_from(weekday).ok()?
                - i32::try_from(day.weekday().number_from_monday()).ok()?)
            .rem_euclid(7);
            let by = match step {
                -1 => ahead - 7,
                1 if ahead == 0 => 7,
                _ => ahead,
            };
            moved(day, by).map(When::Day)
        }
        Field::Weekend => shift(start, step, Unit::Weekend),
        _ => {
            let same = within(When::Year(start.year()), field)?;
            let first = same.first_day()?;
            let year = match step {
                -1 if first >= day => start.year() - 1,
                1 if first <= day => start.year() + 1,
                _ => start.year(),
            };
            within(When::Year(year), field)
        }
    }
}

fn toward_inclusive(start: When, direction: Direction, field: Field) -> Option<When> {
    let day = start.first_day()?;
    if let Field::Weekday(weekday) = field
        && day.weekday().number_from_monday() == weekday
    {
        return Some(start);
    }
    toward(start, direction, field)
}
