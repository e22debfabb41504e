//! The years that a history leaves unsaid: those that make its path through time the shortest.
//!
//! A history goes forward more readily than back, and spells out a year where it leaps. Between the
//! years that it spells out, the cheapest path through the others is found (Viterbi).

use crate::text::Span;

use super::arithmetic::{falls_on, within};
use super::calendar::When;
use super::expression::{Base, Expression, Field, Point, Reference, Unit};
use super::frame::Frame;
use super::recognise::Found;
use super::setting::Bound;
use super::tense::Tense;
use super::timex::Role;

/// What a month back costs, in months forward.
const BACK: f32 = 2.5;
/// The same from one paragraph to the next, which may begin another strand.
const BACK_ANEW: f32 = 2.0;
/// What a leap to a year that is spelt out costs at most.
const LEAP: f32 = 24.0;
/// How many dates before the first year that is spelt out may lean on it.
const REACH: usize = 6;
/// What a year costs in which the day is none, or has another weekday than the text says.
const OTHER_DAY: f32 = 40.0;
/// What a year costs that the heading above does not speak of.
const OUTSIDE: f32 = 30.0;
/// How many years are weighed at a time.
const WIDTH: usize = 6;

/// The year of an expression that leaves it unsaid.
#[derive(Clone, Copy)]
pub struct Year {
    /// The year, astronomical.
    pub year: i32,
    /// The nearest expression that spells out a year.
    pub spelt: Span,
}

/// The year of each expression that leaves its year unsaid, as far as those around it and the years
/// of its section tell; `frames` has those of each passage.
#[must_use]
pub fn years(found: &[Found], frames: &[Option<Frame>]) -> Vec<Option<Year>> {
    let stations = stations(found, frames);
    let spelt = spelt_around(&stations);
    let mut years = vec![None; found.len()];
    let mut columns: Vec<Vec<State>> = Vec::new();
    for (index, station) in stations.iter().enumerate() {
        let ahead = spelt[index].1.and_then(|ahead| stations[ahead].spelt());
        let column = match columns.last() {
            Some(column) if !column.is_empty() => {
                forward(column, &stations[index - 1], station, ahead)
            }
            _ => begin(&stations[index..]),
        };
        columns.push(column);
    }
    let mut state = None;
    for ((station, column), around) in stations.iter().zip(&columns).zip(spelt).rev() {
        let best = state.or_else(|| cheapest(column));
        let Some(at) = best else { continue };
        let State { year, from, .. } = column[at];
        if let Step::Open(_) = station.step {
            let nearest = around.0.or(around.1).map(|nearest| found[stations[nearest].index].span);
            years[station.index] = nearest.map(|spelt| Year { year, spelt });
        }
        state = from;
    }
    years
}

/// For each station the nearest one that spells out its year: before it, and from it on.
fn spelt_around(stations: &[Station]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut around = vec![(None, None); stations.len()];
    let spelt = |index: usize| stations[index].spelt().map(|_| index);
    let mut nearest = None;
    for (index, (before, _)) in around.iter_mut().enumerate() {
        *before = nearest;
        nearest = spelt(index).or(nearest);
    }
    nearest = None;
    for (index, (_, ahead)) in around.iter_mut().enumerate().rev() {
        nearest = spelt(index).or(nearest);
        *ahead = nearest;
    }
    around
}

/// An expression that moves a history to another time, or may.
struct Station {
    index: usize,
    passage: usize,
    step: Step,
    day: Option<Day>,
    frame: Option<Frame>,
}

/// A day of a month, and its weekday if it is said.
#[derive(Clone, Copy)]
struct Day {
    field: Field,
    weekday: Option<u32>,
}

impl Day {
    fn is_in(self, year: i32) -> bool {
        within(When::Year(year), self.field).is_some_and(|when| {
            matches!(when, When::Day(_))
                && self.weekday.is_none_or(|weekday| falls_on(when, weekday))
        })
    }
}

#[derive(Clone, Copy)]
enum Step {
    /// The year is said, and these months of it, from 0.
    Spelt(i32, Months),
    /// The year is not said, but these months are.
    Open(Months),
    /// So many years on.
    On(i32),
}

/// First and last month of a year, from 0.
type Months = (i32, i32);

/// A year that a station may be in.
#[derive(Clone, Copy)]
struct State {
    year: i32,
    cost: f32,
    /// Which state of the station before leads here most cheaply.
    from: Option<usize>,
}

impl Station {
    fn spelt(&self) -> Option<i32> {
        if let Step::Spelt(year, _) = self.step { Some(year) } else { None }
    }

    fn months(&self) -> Months {
        match self.step {
            Step::Spelt(_, months) | Step::Open(months) => months,
            Step::On(_) => WHOLE,
        }
    }
}

const WHOLE: Months = (0, 11);

fn stations(found: &[Found], frames: &[Option<Frame>]) -> Vec<Station> {
    let mut stations: Vec<Station> = Vec::new();
    let mut last = None;
    for (index, found) in found.iter().enumerate() {
        let Some(step) = step(found) else { continue };
        if let Step::Spelt(year, months) = step {
            let cited = months == WHOLE
                && stations.last().is_some_and(|before| before.months() != WHOLE)
                && last.is_some_and(|last| year == last || !(-1..=15).contains(&(year - last)));
            if cited {
                continue;
            }
            last = Some(year);
        }
        let passage = found.setting.passage;
        let frame = frames.get(passage).copied().flatten();
        stations.push(Station { index, passage, step, day: day(found), frame });
    }
    stations
}

/// Where an expression takes the story, unless it is an aside, a bound or a plan.
fn step(found: &Found) -> Option<Step> {
    let Expression::Point(point) = &found.expression else { return None };
    let setting = &found.setting;
    if setting.role != Role::Event {
        return None;
    }
    match point.base {
        Base::Unsaid => Some(Step::Open(months(*point.fields.first()?)?)),
        _ if setting.standing.is_aside()
            || matches!(setting.bound, Some(Bound::Until | Bound::Before)) =>
        {
            None
        }
        _ if setting.tense == Some(Tense::Future) => None,
        Base::Said(when) => spelt(when, point),
        Base::Shifted { from: Reference::Then, by: by @ 1.., unit: Unit::Year }
        | Base::Moved { from: Reference::Then, by: by @ 1.., unit: Unit::Year } => {
            Some(Step::On(by))
        }
        _ => None,
    }
}

fn day(found: &Found) -> Option<Day> {
    let Expression::Point(point) = &found.expression else { return None };
    let field = point.fields.first().copied()?;
    let weekday = found.setting.weekday;
    matches!(field, Field::MonthDay(..)).then_some(Day { field, weekday })
}

fn spelt(when: When, point: &Point) -> Option<Step> {
    let year = when.year();
    let within = match when {
        When::Year(_) => point.fields.first().and_then(|field| months(*field)).unwrap_or(WHOLE),
        When::Half(_, half) => months(Field::Half(half))?,
        When::Quarter(_, quarter) => months(Field::Quarter(quarter))?,
        When::Season(_, season) => months(Field::Season(season))?,
        When::Century(_) | When::HalfCentury(..) | When::Decade(_) => return None,
        _ => months(Field::Month(when.month()?))?,
    };
    Some(Step::Spelt(year, within))
}

/// The months of a field that a year has once.
fn months(field: Field) -> Option<Months> {
    use super::calendar::Season;
    use super::expression::Holiday;
    let month = |month: u32| i32::try_from(month).ok().map(|month| month - 1);
    Some(match field {
        Field::Month(number) | Field::MonthDay(number, _) => (month(number)?, month(number)?),
        Field::Holiday(Holiday::Fixed(number, _) | Holiday::Nth(number, ..)) => {
            (month(number)?, month(number)?)
        }
        Field::Holiday(Holiday::Easter(_)) => (2, 4),
        Field::Season(Season::Winter) => WHOLE,
        Field::Season(season) => (month(season.month())? - 1, month(season.month())? + 1),
        Field::Quarter(quarter) => (month(quarter)? * 3, month(quarter)? * 3 + 2),
        Field::Half(half) => (month(half)? * 6, month(half)? * 6 + 5),
        _ => return None,
    })
}

/// The states of a station before which nothing is known.
fn begin(stations: &[Station]) -> Vec<State> {
    let state = |year| State { year, cost: 0.0, from: None };
    match stations[0].step {
        Step::Spelt(year, _) => vec![state(year)],
        Step::On(_) => Vec::new(),
        Step::Open(_) => {
            let ahead = stations.iter().take(REACH + 1).find_map(Station::spelt);
            let framed = stations[0].frame.and_then(|frame| frame.year());
            let known = framed.map(|year| vec![state(year)]);
            let ahead = ahead.map(|year| vec![state(year), state(year - 1)]);
            known.or(ahead).unwrap_or_default()
        }
    }
}

/// The states of a station, from those of the one before.
fn forward(
    column: &[State],
    before: &Station,
    station: &Station,
    ahead: Option<i32>,
) -> Vec<State> {
    let mut states: Vec<State> = Vec::new();
    for (from, state) in column.iter().enumerate() {
        let near = [state.year, state.year + 1, state.year - 1];
        let candidates: Vec<i32> = match station.step {
            Step::Spelt(year, _) => vec![year],
            Step::On(by) => vec![state.year.saturating_add(by)],
            Step::Open(_) => {
                near.into_iter().chain(ahead).chain(ahead.map(|year| year - 1)).collect()
            }
        };
        for year in candidates {
            let cost = state.cost + cost(before, state.year, station, year);
            match states.iter_mut().find(|other| other.year == year) {
                Some(other) if other.cost <= cost => {}
                Some(other) => *other = State { year, cost, from: Some(from) },
                None => states.push(State { year, cost, from: Some(from) }),
            }
        }
    }
    states.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    states.truncate(WIDTH);
    states
}

/// What it costs to go from one station to the next. A bare year is left from its middle.
fn cost(before: &Station, from: i32, station: &Station, to: i32) -> f32 {
    let of_from = match before.months() {
        WHOLE if from != to => (6, 6),
        months => months,
    };
    let months = |year: i32, month: i32| f64::from(year) * 12.0 + f64::from(month);
    let ahead = months(to, station.months().0) - months(from, of_from.1);
    let back = months(from, of_from.0) - months(to, station.months().1);
    let anew = before.passage != station.passage;
    let weight = if anew { BACK_ANEW } else { BACK };
    #[expect(clippy::cast_possible_truncation, reason = "a cost need not be exact")]
    let distance = (ahead.max(0.0) as f32).max(back.max(0.0) as f32 * weight);
    let other_day = station.day.is_some_and(|day| !day.is_in(to));
    let outside = station.frame.is_some_and(|frame| !(frame.first..=frame.last).contains(&to));
    match station.step {
        Step::On(_) => 0.0,
        Step::Spelt(..) => distance.min(LEAP),
        Step::Open(_) => {
            let against = if other_day { OTHER_DAY } else { 0.0 };
            distance + against + if outside { OUTSIDE } else { 0.0 }
        }
    }
}

fn cheapest(column: &[State]) -> Option<usize> {
    let costs = column.iter().enumerate();
    costs.min_by(|(_, a), (_, b)| a.cost.total_cmp(&b.cost)).map(|(index, _)| index)
}
