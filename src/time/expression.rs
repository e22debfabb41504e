//! What the words of a time expression say, before any context.

use super::calendar::{Season, When};
use super::timex::Modifier;

/// What a time expression says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A place on the calendar, or on the clock: "27 March", "that year", "the following spring".
    Point(Point),
    /// A length of time: "three days".
    Duration(Duration),
    /// Times that recur: "every Tuesday". TIMEX3 `value`, for nothing in it leans on context.
    Set(String),
    /// "now", "recently", "in the future": TIMEX3 `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
    Reference(&'static str),
}

/// A place on the calendar: a base, and what is said within it, coarse before fine.
///
/// "the morning of 2 May of that year" is the base "that year" with the fields 2 May and morning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it starts from.
    pub base: Base,
    /// What it picks within the base.
    pub fields: Vec<Field>,
    /// "early", "the end of", "about".
    pub modifier: Option<Modifier>,
}

/// What a place on the calendar starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Nothing is said: "on 27 March". Context must tell.
    Unsaid,
    /// It is said in full: "1941".
    Said(When),
    /// Day and month in digits, "4/5/2016"; the document must tell which is which.
    Numeric {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// The year.
        year: i32,
        /// The order that its marks suggest.
        order: Order,
    },
    /// Only its last two digits are said: "’98".
    ShortYear(u32),
    /// A unit of the calendar around a reference, moved by so many: "last year", "two days later".
    Shifted {
        /// From where.
        from: Reference,
        /// How many units later; negative is earlier.
        by: i32,
        /// The unit.
        unit: Unit,
    },
    /// So many units from a reference, as finely as that is known: "two days later", "a year ago".
    Moved {
        /// From where.
        from: Reference,
        /// How many units later; negative is earlier.
        by: i32,
        /// The unit.
        unit: Unit,
    },
    /// The nearest such field on one side of a reference: "last March", "the following Monday".
    Toward(Reference, Direction),
}

/// Which of two numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// "31.12.1999"
    DayFirst,
    /// "12/31/1999"
    MonthFirst,
}

/// What a relative expression counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// When the words were written (deictic): "yesterday".
    Now,
    /// What was last spoken of (anaphoric): "the day before".
    Then,
    /// The days that are being spoken of: "the end of the year". When the words were written in
    /// news, what was last spoken of in history.
    Here,
}

/// Which way to look for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// "last March"
    Before,
    /// "this March", "that March"
    Same,
    /// "next March"
    After,
}

/// A field of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// 1–12
    Month(u32),
    /// Month 1–12 and day of it.
    MonthDay(u32, u32),
    /// Day of the month.
    Day(u32),
    /// 1 is Monday, 7 is Sunday.
    Weekday(u32),
    /// Spring, summer, autumn, winter.
    Season(Season),
    /// 1–4
    Quarter(u32),
    /// 1–2
    Half(u32),
    /// Saturday and Sunday.
    Weekend,
    /// A day that a year has once.
    Holiday(Holiday),
    /// A part of a day.
    PartOfDay(PartOfDay),
    /// A time on the clock.
    Clock(Clock),
}

/// A day that comes once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// The same day every year: month, day.
    Fixed(u32, u32),
    /// The nth weekday of a month, from its end when negative: month, weekday, n.
    Nth(u32, u32, i32),
    /// So many days after Easter Sunday of the western churches.
    Easter(i32),
}

/// Parts of a day, as TIMEX3 has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfDay {
    /// `MO`
    Morning,
    /// `MI`, 12:00
    Midday,
    /// `AF`
    Afternoon,
    /// `EV`
    Evening,
    /// `NI`
    Night,
    /// `DT`
    Daytime,
}

/// A time on the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0–24
    pub hour: u8,
    /// 0–59, if said.
    pub minute: Option<u8>,
    /// 0–60, if said.
    pub second: Option<u8>,
    /// Minutes ahead of UTC, if said.
    pub offset: Option<i16>,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How many, in halves of the unit; `None` for "several", "a few".
    pub halves: Option<u32>,
    /// Of what.
    pub unit: Unit,
    /// "more than", "about".
    pub modifier: Option<Modifier>,
}

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// 1 s
    Second,
    /// 60 s
    Minute,
    /// 60 min
    Hour,
    /// 24 h
    Day,
    /// Seven days, from Monday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// Two weeks.
    Fortnight,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// A part of a year.
    Season,
    /// A calendar year.
    Year,
    /// A fiscal, financial or school year.
    FiscalYear,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl Field {
    /// Whether it is finer than a day.
    #[must_use]
    pub fn is_in_day(&self) -> bool {
        matches!(self, Field::PartOfDay(_) | Field::Clock(_))
    }
}

impl Clock {
    /// A time that a day has: nothing comes after 24:00.
    #[must_use]
    pub fn new(
        hour: u8,
        minute: Option<u8>,
        second: Option<u8>,
        offset: Option<i16>,
    ) -> Option<Self> {
        let over = hour == 24 && (minute.unwrap_or(0), second.unwrap_or(0)) != (0, 0);
        (hour <= 24 && !over).then_some(Clock { hour, minute, second, offset })
    }
}

impl Point {
    /// Nothing but a place said in full.
    #[must_use]
    pub fn said(when: When) -> Self {
        Point { base: Base::Said(when), fields: Vec::new(), modifier: None }
    }

    /// One field, whose base context must tell.
    #[must_use]
    pub fn unsaid(field: Field) -> Self {
        Point { base: Base::Unsaid, fields: vec![field], modifier: None }
    }

    /// A unit around a reference, moved by so many.
    #[must_use]
    pub fn shifted(from: Reference, by: i32, unit: Unit) -> Self {
        Point { base: Base::Shifted { from, by, unit }, fields: Vec::new(), modifier: None }
    }

    /// Whether it is a single day.
    #[must_use]
    pub fn is_day(&self) -> bool {
        match (self.fields.last(), self.base) {
            (
                Some(Field::MonthDay(..) | Field::Day(_) | Field::Weekday(_) | Field::Holiday(_)),
                _,
            )
            | (None, Base::Numeric { .. }) => true,
            (None, Base::Said(when)) => matches!(when, When::Day(_)),
            (None, Base::Shifted { unit, .. } | Base::Moved { unit, .. }) => unit == Unit::Day,
            _ => false,
        }
    }

    /// So many units from a reference.
    #[must_use]
    pub fn moved(from: Reference, by: i32, unit: Unit) -> Self {
        Point { base: Base::Moved { from, by, unit }, fields: Vec::new(), modifier: None }
    }

    /// With a finer field in it.
    #[must_use]
    pub fn with(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// With a modifier, unless it has one.
    #[must_use]
    pub fn modified(mut self, modifier: Option<Modifier>) -> Self {
        self.modifier = self.modifier.or(modifier);
        self
    }
}

impl PartOfDay {
    /// As TIMEX3 spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            PartOfDay::Morning => "MO",
            PartOfDay::Midday => "MI",
            PartOfDay::Afternoon => "AF",
            PartOfDay::Evening => "EV",
            PartOfDay::Night => "NI",
            PartOfDay::Daytime => "DT",
        }
    }
}
