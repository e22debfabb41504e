//! Whether a text speaks of its own days, as news does, or of days long gone, as history does.

use super::calendar::When;
use super::edtf::{Edtf, Precision};
use super::expression::{Base, Expression, Field, Order, Point, Reference};
use super::recognise::Found;
use super::timex::Role;

/// Whether dates without a year lean on the day a text was written: its weekdays, "yesterday" and
/// "last month" are weighed against the years it spells out, those close by less.
#[must_use]
pub fn is_news(found: &[Found], created: Option<When>) -> bool {
    let Some(created @ When::Day(_)) = created else { return false };
    let (mut pointing, mut near, mut far) = (0, 0, 0);
    for expression in found.iter().filter(|found| found.setting.role == Role::Event) {
        let Expression::Point(point) = &expression.expression else { continue };
        match point.base {
            Base::Said(when) if (when.year() - created.year()).abs() > 1 => far += 1,
            Base::Said(_) => near += 1,
            Base::Shifted { from: Reference::Now, .. }
            | Base::Moved { from: Reference::Now, .. }
            | Base::Toward(Reference::Now, _) => {
                pointing += 1;
            }
            Base::Unsaid if matches!(point.fields.first(), Some(Field::Weekday(_))) => {
                pointing += 1;
            }
            _ => {}
        }
    }
    far < 5 || far < 3 * pointing + near
}

/// The order of day and month in a text that has a date which only one order makes possible.
#[must_use]
pub fn order(found: &[Found]) -> Option<Order> {
    found.iter().find_map(|found| match &found.expression {
        Expression::Point(Point { base: Base::Numeric { first, second, .. }, .. }) => {
            match (first, second) {
                (13.., _) => Some(Order::DayFirst),
                (_, 13..) => Some(Order::MonthFirst),
                _ => None,
            }
        }
        _ => None,
    })
}

/// The place on the calendar of a single date, to the day at most.
#[must_use]
pub fn place(edtf: &Edtf) -> Option<When> {
    let Edtf::Date(_) = edtf else { return None };
    let (year, month, day) = edtf.bounds().earliest?.civil();
    Some(match edtf.precision() {
        Precision::Time | Precision::Day => When::day(year, month, day),
        Precision::Month => When::Month(year, month),
        _ => When::Year(year),
    })
}
