//! What time expressions say to what they mean here. Never looks at letters.

use crate::text::Span;

use super::anchor;
use super::arithmetic::{in_year, shift, toward, within};
use super::calendar::When;
use super::edtf::Edtf;
use super::expression::{Base, Direction, Expression, Field, Point, Reference, Unit};
use super::recognise::Found;
use super::setting::{Bound, Tense};
use super::timex::{Context, Kind, Modifier, Range, Role, Timex};
use super::value::{self, Place};

/// A timex whose reading is still to be told, and what it leans on.
pub struct Reading {
    /// The timex.
    pub timex: Timex,
    /// What its value leans on.
    pub leaning: Option<Leaning>,
}

/// What a date leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// The day the document was written.
    Created,
    /// An earlier expression.
    Earlier(Span),
    /// A name in the same sentence that holds a year.
    Name(Span),
}

/// All readings, in order.
#[must_use]
pub fn resolve(found: &[Found], context: &Context) -> Vec<Reading> {
    let created = context.created.as_ref().and_then(anchor::place);
    let news = context.news.unwrap_or_else(|| anchor::is_news(found, created));
    let mut resolver = Resolver { created, news, focus: None };
    let mut readings: Vec<Reading> = Vec::new();
    for (index, expression) in found.iter().enumerate() {
        let hint = name_beside(found, index);
        readings.push(resolver.read(expression, hint));
        if expression.setting.ends_range {
            join(&mut readings);
        }
    }
    bind(found, &mut readings);
    readings
}

/// The year of a name in the same sentence as the expression at `index`.
fn name_beside(found: &[Found], index: usize) -> Option<(When, Span)> {
    let sentence = found[index].setting.sentence;
    let before = found[..index].iter().rev().take_while(|other| other.setting.sentence == sentence);
    let after = found[index + 1..].iter().take_while(|other| other.setting.sentence == sentence);
    before.chain(after).find_map(|other| match &other.expression {
        Expression::Point(Point { base: Base::Said(when), .. })
            if other.setting.role == Role::Name =>
        {
            Some((*when, other.span))
        }
        _ => None,
    })
}

/// Makes a range of the last two readings, if the first does not come after the second.
fn join(readings: &mut [Reading]) {
    let [.., first, second] = readings else { return };
    let (Some(start), Some(end)) = (&first.timex.edtf, &second.timex.edtf) else { return };
    if start.bounds().earliest <= end.bounds().earliest {
        let span = first.timex.span.to(second.timex.span);
        let range = Range { span, edtf: Edtf::interval(start, end) };
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

/// What dates lean on as they are read in order.
struct Resolver {
    created: Option<When>,
    news: bool,
    focus: Option<(When, Span)>,
}

impl Resolver {
    fn read(&mut self, found: &Found, name: Option<(When, Span)>) -> Reading {
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
            Expression::Point(point) => leaning = self.point(point, found, name, &mut timex),
            Expression::Reference(reference) => timex.value = (*reference).to_owned(),
            Expression::Duration(duration) => {
                timex.kind = Kind::Duration;
                timex.value = value::duration(*duration);
                timex.modifier = duration.modifier;
            }
            Expression::Set(set) => {
                timex.kind = Kind::Set;
                timex.value.clone_from(set);
            }
        }
        if timex.edtf.is_none() && timex.role == Role::Event {
            timex.role = Role::Vague;
        }
        Reading { timex, leaning }
    }

    fn point(
        &mut self,
        point: &Point,
        found: &Found,
        name: Option<(When, Span)>,
        timex: &mut Timex,
    ) -> Option<Leaning> {
        let in_day = |field: &Field| matches!(field, Field::PartOfDay(_) | Field::Clock(_));
        if point.fields.iter().any(in_day) {
            timex.kind = Kind::Time;
        }
        timex.modifier = point.modifier;
        let Some((place, leaning)) = self.place(point, found, name) else {
            timex.value = value::unresolved(point);
            return None;
        };
        timex.value = place.value();
        let edtf = place.edtf();
        let about = point.modifier == Some(Modifier::Approx);
        timex.edtf = Some(if about { edtf.approximate() } else { edtf });
        timex.inferred = leaning.is_some();
        timex.anchor = match leaning {
            Some(Leaning::Earlier(span) | Leaning::Name(span)) => Some(span),
            Some(Leaning::Created) | None => None,
        };
        if timex.role == Role::Event
            && !matches!(place.when, When::Century(_) | When::HalfCentury(..) | When::Decade(_))
        {
            self.focus = Some((place.when, found.span));
        }
        leaning
    }

    fn place(
        &self,
        point: &Point,
        found: &Found,
        name: Option<(When, Span)>,
    ) -> Option<(Place, Option<Leaning>)> {
        let (mut when, leaning, fields) = match point.base {
            Base::Said(when) => (when, None, &point.fields[..]),
            Base::Shifted { from, by, unit } => {
                let (start, leaning) = self.reference(from)?;
                (self.shifted(start, from, by, unit)?, Some(leaning), &point.fields[..])
            }
            Base::Toward(from, direction) => {
                let (start, leaning) = self.reference(from)?;
                let (first, rest) = point.fields.split_first()?;
                (toward(start, direction, *first)?, Some(leaning), rest)
            }
            Base::Unsaid => {
                let (first, rest) = point.fields.split_first()?;
                let (when, leaning) = self.unsaid(*first, found, name)?;
                let rest = if is_in_day(*first) { &point.fields[..] } else { rest };
                (when, Some(leaning), rest)
            }
        };
        let (mut part, mut clock) = (None, None);
        for field in fields {
            match *field {
                Field::PartOfDay(of_day) => part = Some(of_day),
                Field::Clock(on_clock) => clock = Some(on_clock),
                field => when = within(when, field)?,
            }
        }
        let timed = part.is_some() || clock.is_some();
        (!timed || matches!(when, When::Day(_))).then_some((Place { when, part, clock }, leaning))
    }

    fn reference(&self, reference: Reference) -> Option<(When, Leaning)> {
        let created = self.created.map(|when| (when, Leaning::Created)).filter(|_| self.news);
        let focus = self.focus.map(|(when, span)| (when, Leaning::Earlier(span)));
        match reference {
            Reference::Now => created,
            Reference::Then => focus.or(created),
            Reference::Here => created.or(focus),
        }
    }

    /// "a year earlier" than a quarter is that quarter of the year before; "the quarter" of a report
    /// is the last one that is over.
    fn shifted(&self, start: When, from: Reference, by: i32, unit: Unit) -> Option<When> {
        match (start, unit) {
            (When::Quarter(year, _), Unit::Year) if from == Reference::Then && by != 0 => {
                Some(in_year(start, year.checked_add(by)?))
            }
            (When::Day(_), Unit::Quarter) if self.news && from == Reference::Then => {
                shift(self.created?, by - 1, unit)
            }
            _ => shift(start, by, unit),
        }
    }

    /// A field for which nothing but context tells the rest.
    fn unsaid(
        &self,
        field: Field,
        found: &Found,
        name: Option<(When, Span)>,
    ) -> Option<(When, Leaning)> {
        let of_year = !matches!(field, Field::Weekday(_) | Field::Weekend | Field::Day(_))
            && !is_in_day(field);
        if self.news {
            let (start, leaning) = self.reference(Reference::Now)?;
            return Some((in_news(start, field, found.setting.tense)?, leaning));
        }
        if let Some((when, span)) = name.filter(|_| of_year) {
            return Some((within(when, field)?, Leaning::Name(span)));
        }
        let (start, leaning) = self.reference(Reference::Then)?;
        Some((in_narrative(start, field)?, leaning))
    }
}

fn is_in_day(field: Field) -> bool {
    matches!(field, Field::PartOfDay(_) | Field::Clock(_))
}

/// A field of the days around the one on which a text was written.
fn in_news(today: When, field: Field, tense: Option<Tense>) -> Option<When> {
    if is_in_day(field) {
        return Some(today);
    }
    let direction = if tense == Some(Tense::Future) { Direction::After } else { Direction::Before };
    if let Field::Weekday(_) = field {
        let same = toward(today, Direction::Same, field)?;
        return if same == today { Some(today) } else { toward(today, direction, field) };
    }
    if matches!(field, Field::Weekend | Field::Day(_)) {
        return within(today, field);
    }
    let same = within(When::Year(today.year()), field)?;
    let (first, now) = (same.first_day()?, today.first_day()?);
    match direction {
        Direction::Before if first > now => Some(in_year(same, today.year() - 1)),
        Direction::After if first < now && !covers(same, today) => {
            Some(in_year(same, today.year() + 1))
        }
        _ => Some(same),
    }
}

fn covers(when: When, day: When) -> bool {
    when.year() == day.year() && when.month().is_some() && when.month() == day.month()
}

/// A field that goes on from what a history last spoke of.
fn in_narrative(focus: When, field: Field) -> Option<When> {
    match field {
        field if is_in_day(field) => Some(focus),
        Field::Weekday(_) => toward(focus, Direction::After, field),
        Field::Weekend | Field::Day(_) => within(focus, field),
        _ => {
            let year = focus.year();
            let same = within(When::Year(year), field)?;
            let (Some(from), Some(to)) = (focus.month(), same.month()) else { return Some(same) };
            if from >= 11 && to <= 2 { Some(in_year(same, year + 1)) } else { Some(same) }
        }
    }
}
