//! What time expressions say to what they mean here. Never looks at letters.

use crate::text::Span;

use super::anchor;
use super::arithmetic::{in_year, shift, toward, within};
use super::calendar::When;
use super::edtf::{Edtf, Precision};
use super::expression::{Base, Expression, Field, Order, Point, Reference, Unit};
use super::frame::{self, Frame};
use super::narrative::{self, Focus};
use super::news;
use super::path::{self, Year};
use super::recognise::Found;
use super::rules::numeric::day_and_month;
use super::setting::{Bound, Standing};
use super::tense::Tense;
use super::timex::{Context, Kind, Modifier, Passage, Range, Role, Timex};
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
    /// A later expression.
    Later(Span),
    /// An expression around it that spells out the year.
    Spelt(Span),
    /// A heading above.
    Heading(Span),
    /// The years that the text is about, as something outside it tells.
    Outside,
}

/// All readings, in order.
#[must_use]
pub fn resolve(found: &[Found], passages: &[Passage], context: &Context) -> Vec<Reading> {
    let created = context.created.as_ref().and_then(anchor::place);
    let news = context.news.unwrap_or_else(|| anchor::is_news(found, created));
    let frames = frame::frames(found, passages, context.years);
    let mut resolver = Resolver {
        created,
        news,
        order: anchor::order(found),
        path: if news { Vec::new() } else { path::years(found, &frames) },
        frames,
        found,
        focus: None,
        before: None,
        said: None,
        day: None,
        quarter: None,
    };
    let mut readings: Vec<Reading> = Vec::new();
    let mut passage = 0;
    for (index, expression) in found.iter().enumerate() {
        if expression.setting.passage > passage {
            passage = expression.setting.passage;
            resolver.enter(passage);
        }
        readings.push(resolver.read(expression, index));
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
        // "up from a year earlier", "seen from the 20th century"
        let moved = matches!(
            &expression.expression,
            Expression::Point(Point { base: Base::Moved { .. }, .. })
        );
        let long = timex.edtf.as_ref().is_some_and(|edtf| edtf.precision() >= Precision::Century);
        if moved || long {
            continue;
        }
        let Some(edtf) = &timex.edtf else { continue };
        let (bounded, modifier) = match bound {
            Bound::By | Bound::Until => (edtf.until(), None),
            Bound::Before => (edtf.until(), Some(Modifier::Before)),
            Bound::Since => (edtf.since(), None),
            Bound::After => (edtf.since(), Some(Modifier::After)),
        };
        timex.edtf = Some(bounded);
        timex.modifier = timex.modifier.or(modifier);
    }
}

/// What dates lean on as they are read in order.
struct Resolver<'a> {
    created: Option<When>,
    news: bool,
    found: &'a [Found],
    /// The years that each passage is about, where its heading tells.
    frames: Vec<Option<Frame>>,
    /// The years on the path of the story that leave their own unsaid.
    path: Vec<Option<Year>>,
    /// Of day and month in digits, where the text tells.
    order: Option<Order>,
    /// What was last spoken of.
    focus: Option<Focus>,
    /// What was last spoken of before the section began.
    before: Option<Focus>,
    /// The last date of all, be it an aside: what "that year" points at within its passage.
    said: Option<Focus>,
    /// The last day of all: what "that evening" points at.
    day: Option<Focus>,
    /// The quarter that is reported on.
    quarter: Option<Focus>,
}

impl Resolver<'_> {
    /// Begins a passage. A heading with years begins a section in which nothing was spoken of yet.
    fn enter(&mut self, passage: usize) {
        let frame = self.frame(passage);
        if frame.is_some_and(|frame| frame.span.is_some() && frame.passages.0 == passage) {
            self.before = self.focus.take();
            (self.said, self.day) = (None, None);
        }
    }

    /// The year of an expression on the path of the story.
    fn path(&self, index: usize) -> Option<Year> {
        self.path.get(index).copied().flatten()
    }

    fn frame(&self, passage: usize) -> Option<&Frame> {
        self.frames.get(passage).and_then(Option::as_ref)
    }

    fn read(&mut self, found: &Found, index: usize) -> Reading {
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
            Expression::Point(point) => leaning = self.point(point, index, &mut timex),
            Expression::Reference(reference) => (*reference).clone_into(&mut timex.value),
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

    fn point(&mut self, point: &Point, index: usize, timex: &mut Timex) -> Option<Leaning> {
        let found = &self.found[index];
        if point.fields.iter().any(Field::is_in_day) {
            timex.kind = Kind::Time;
        }
        timex.modifier = point.modifier;
        let Some((place, leaning)) = self.place(point, index) else {
            timex.value = value::unresolved(point);
            return None;
        };
        timex.value = place.value();
        let edtf = place.edtf();
        let about = point.modifier == Some(Modifier::Approx);
        timex.edtf = Some(if about { edtf.approximate() } else { edtf });
        timex.inferred = leaning.is_some();
        timex.anchor = match leaning {
            Some(
                Leaning::Earlier(span)
                | Leaning::Name(span)
                | Leaning::Later(span)
                | Leaning::Spelt(span)
                | Leaning::Heading(span),
            ) => Some(span),
            Some(Leaning::Created | Leaning::Outside) | None => None,
        };
        let told = timex.role == Role::Event || timex.role == Role::Name && !found.setting.hint;
        if told {
            self.speak_of(place.when, point, found);
        }
        leaning
    }

    /// Moves the focus to a date, unless it is too long, looks back ("a year earlier") or ahead
    /// ("until 1976"), or is an aside after other dates.
    fn speak_of(&mut self, when: When, point: &Point, found: &Found) {
        let passage = found.setting.passage;
        let frame = self.frame(passage);
        // Of the dates of a heading, the first is where what it stands over begins.
        let heads = frame.is_some_and(|frame| frame.span.is_some() && frame.passages.0 == passage);
        if heads && (self.focus.is_some() || frame.and_then(Frame::year).is_none()) {
            return;
        }
        let focus = Focus { when, span: found.span, passage, sentence: found.setting.sentence };
        let long = matches!(when, When::Century(_) | When::HalfCentury(..) | When::Decade(_));
        let earlier = self.focus.is_some_and(|focus| when.first_day() < focus.when.first_day());
        let back = match point.base {
            Base::Moved { by, .. } | Base::Shifted { from: Reference::Then, by, .. } => by < 0,
            _ => false,
        };
        let bounded = matches!(found.setting.bound, Some(Bound::Until | Bound::Before));
        let planned = !self.news && found.setting.tense == Some(Tense::Future);
        // "from 1971 to 1973", "by 1965": years ahead that the text need not go to.
        let ends = found.setting.ends_range || found.setting.bound == Some(Bound::By);
        let distant = ends && self.focus.is_some_and(|focus| when.year() > focus.when.year() + 1);
        if long || back || (bounded || planned) && self.focus.is_some() {
            return;
        }
        let coming = bounded || planned || distant;
        if matches!(when, When::Quarter(..)) {
            self.quarter = Some(focus);
        }
        self.said = Some(focus);
        // "Since 1971 they had …": the story need not be there.
        if found.setting.bound == Some(Bound::Since) && earlier {
            return;
        }
        if matches!(when, When::Day(_)) {
            self.day = Some(focus);
        }
        let goes_on = !coming
            && match found.setting.standing {
                Standing::Opening | Standing::Told => true,
                Standing::Distinction | Standing::Apposition => !earlier,
                Standing::Quoted | Standing::Background | Standing::Known | Standing::Aside => {
                    false
                }
            };
        if goes_on && !self.is_cited(when) {
            self.focus = Some(focus);
        }
    }

    /// Whether a bare year is that of the months which a history speaks of, or lies so far from them
    /// that it is cited rather than gone to.
    fn is_cited(&self, when: When) -> bool {
        let (When::Year(year), Some(focus)) = (when, self.focus) else { return false };
        let ahead = year - focus.when.year();
        focus.when.month().is_some() && (ahead == 0 || !(-1..=15).contains(&ahead))
    }

    fn place(&self, point: &Point, index: usize) -> Option<(Place, Option<Leaning>)> {
        let found = &self.found[index];
        let (mut when, leaning, fields) = match point.base {
            Base::Said(when) => (when, None, &point.fields[..]),
            Base::Numeric { first, second, year, order } => {
                let order = self.order.unwrap_or(order);
                (day_and_month(first, second, year, order)?, None, &point.fields[..])
            }
            Base::ShortYear(digits) => (self.short_year(digits)?, None, &point.fields[..]),
            Base::Moved { from, by, unit } => {
                let (when, leaning) = self.moved(from, by, unit, found)?;
                (when, Some(leaning), &point.fields[..])
            }
            Base::Shifted { from, by, unit } => {
                let (when, leaning) = self.shifted(from, by, unit, found)?;
                (when, Some(leaning), &point.fields[..])
            }
            Base::Toward(from, direction) => {
                let (start, leaning) = self.reference(from)?;
                let (first, rest) = point.fields.split_first()?;
                (toward(start, direction, *first)?, Some(leaning), rest)
            }
            Base::Unsaid => {
                let (first, rest) = point.fields.split_first()?;
                let (when, leaning) = self.unsaid(*first, index)?;
                let rest = if first.is_in_day() { &point.fields[..] } else { rest };
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

    /// The year with these last two digits that is nearest to what was last spoken of, else to the
    /// day of writing; in our days if there is nothing to lean on.
    fn short_year(&self, digits: u32) -> Option<When> {
        let digits = i32::try_from(digits).ok()?;
        let around = self.focus.map(|focus| focus.when).or(self.created).map_or(1980, When::year);
        let century = around - around.rem_euclid(100);
        let years = [century - 100, century, century + 100].map(|century| century + digits);
        years.into_iter().min_by_key(|year| (year - around).abs()).map(When::Year)
    }

    fn reference(&self, reference: Reference) -> Option<(When, Leaning)> {
        let created = self.created.map(|when| (when, Leaning::Created)).filter(|_| self.news);
        let focus = self.focus.or(self.said).or(self.before);
        let focus = focus.map(|focus| (focus.when, Leaning::Earlier(focus.span)));
        match reference {
            Reference::Now => created,
            Reference::Then => focus.or(created),
            Reference::Here => created.or(focus),
        }
    }

    /// A unit around a reference. "The quarter" of a report is the last one that is over, "the
    /// weekend" in the news too.
    fn shifted(
        &self,
        from: Reference,
        by: i32,
        unit: Unit,
        found: &Found,
    ) -> Option<(When, Leaning)> {
        let tense = found.setting.tense;
        if let (false, Some(created), Reference::Now) = (self.news, self.created, from)
            && unit >= Unit::Month
        {
            return Some((shift(created, by, unit)?, Leaning::Created));
        }
        if self.news && unit == Unit::Quarter && from == Reference::Then {
            return match self.quarter {
                Some(quarter) => {
                    Some((shift(quarter.when, by, unit)?, Leaning::Earlier(quarter.span)))
                }
                None => Some((shift(self.created?, by - 1, unit)?, Leaning::Created)),
            };
        }
        if let (Reference::Now, -1, Unit::Year, true) = (from, by, unit, found.setting.compared)
            && let Some(quarter) = self.reported(found)
        {
            return Some(quarter);
        }
        let pointed = self.said.filter(|said| {
            by == 0 && from == Reference::Then && said.passage == found.setting.passage
        });
        let (start, leaning) = match pointed {
            Some(said) => (said.when, Leaning::Earlier(said.span)),
            None => self.reference(from)?,
        };
        let over =
            from == Reference::Here && unit == Unit::Weekend && !tense.is_some_and(Tense::is_ahead);
        let by = if over && self.news { by - 1 } else { by };
        let there = shift(start, by, unit).map(|when| (when, leaning));
        there.or_else(|| self.days_on(from, by, unit, found))
    }

    /// Days and weeks from the last day, where what was last spoken of is longer than a day.
    fn days_on(
        &self,
        from: Reference,
        by: i32,
        unit: Unit,
        found: &Found,
    ) -> Option<(When, Leaning)> {
        const NEAR: usize = 4;
        let near = |day: &Focus| day.sentence + NEAR >= found.setting.sentence;
        let day = self.day.filter(near).filter(|_| from == Reference::Then)?;
        Some((shift(day.when, by, unit)?, Leaning::Earlier(day.span)))
    }

    /// So many units from a reference. "A year earlier" than a quarter that is reported on is that
    /// quarter of the year before.
    fn moved(
        &self,
        from: Reference,
        by: i32,
        unit: Unit,
        found: &Found,
    ) -> Option<(When, Leaning)> {
        if let (Unit::Year, -1) = (unit, by)
            && let Some(quarter) = self.reported(found)
        {
            return Some(quarter);
        }
        let (start, leaning) = self.reference(from)?;
        let there = shift(start, by, unit).map(|when| (when, leaning));
        there.or_else(|| self.days_on(from, by, unit, found))
    }

    /// The year before's of a quarter that is reported on nearby.
    fn reported(&self, found: &Found) -> Option<(When, Leaning)> {
        const NEAR: usize = 4;
        let near = |quarter: &Focus| quarter.sentence + NEAR >= found.setting.sentence;
        let quarter = self.quarter.filter(near)?;
        let when = in_year(quarter.when, quarter.when.year() - 1);
        Some((when, Leaning::Earlier(quarter.span)))
    }

    /// A field for which nothing but context tells the rest.
    fn unsaid(&self, field: Field, index: usize) -> Option<(When, Leaning)> {
        let found = &self.found[index];
        let of_year = !matches!(field, Field::Weekday(_) | Field::Weekend | Field::Day(_))
            && !field.is_in_day();
        let of_day =
            self.day.filter(|day| field.is_in_day() && day.passage == found.setting.passage);
        if let Some(day) = of_day {
            return Some((day.when, Leaning::Earlier(day.span)));
        }
        if self.news {
            let (start, leaning) = self.reference(Reference::Now)?;
            return Some((news::nearest(start, field, &found.setting)?, leaning));
        }
        if of_year && let Some((when, leaning)) = self.beside(field, index) {
            return Some((when, leaning));
        }
        let quoted = found.setting.standing == Standing::Quoted;
        let own = self.said.filter(|said| quoted && said.passage == found.setting.passage);
        let aside = self.said.filter(|said| said.when.month().is_some());
        if let (Some(focus), Some(path)) = (
            self.focus,
            self.path(index).filter(|_| of_year && !quoted && !found.setting.standing.is_aside()),
        ) {
            let near = (focus.when.year() - path.year).abs() <= 1;
            let leaning =
                if near { Leaning::Earlier(focus.span) } else { Leaning::Spelt(path.spelt) };
            return Some((within(When::Year(path.year), field)?, leaning));
        }
        if let Some(focus) = own.or(self.focus).or(aside) {
            let frame = self.frame(found.setting.passage);
            let when = narrative::onward(focus.when, field, &found.setting)?;
            // A year outside those of the heading, where the same year is in them.
            let strays = frame.is_some_and(|frame| !frame.holds(when) && frame.holds(focus.when));
            let same = within(When::Year(focus.when.year()), field).filter(|_| strays && of_year);
            return Some((same.unwrap_or(when), Leaning::Earlier(focus.span)));
        }
        of_year.then(|| self.framed(field, index))?
    }

    /// A field of the year that its own sentence gives: of a list of dates, or of a name.
    fn beside(&self, field: Field, index: usize) -> Option<(When, Leaning)> {
        let listed = narrative::listed(self.found, index, field);
        listed.map(|(when, span)| (when, Leaning::Later(span))).or_else(|| {
            let (when, span) = narrative::named(self.found, index)?;
            Some((within(when, field)?, Leaning::Name(span)))
        })
    }

    /// A field of the years that a heading, or what comes next, gives.
    fn framed(&self, field: Field, index: usize) -> Option<(When, Leaning)> {
        let setting = &self.found[index].setting;
        let frame = self.frame(setting.passage);
        if let Some((when, span)) = narrative::ahead(self.found, index, field, frame) {
            return Some((when, Leaning::Later(span)));
        }
        let leaning = frame.map(|frame| frame.span.map_or(Leaning::Outside, Leaning::Heading));
        let year = frame.and_then(Frame::year);
        let whole = year.and_then(|year| within(When::Year(year), field)).zip(leaning);
        whole.or_else(|| {
            let before =
                self.before.filter(|before| frame.is_some_and(|f| f.holds(before.when)))?;
            Some((narrative::onward(before.when, field, setting)?, Leaning::Earlier(before.span)))
        })
    }
}
