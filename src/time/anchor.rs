//! Whether a text speaks of its own days, as news does, or of days long gone, as history does.

use super::calendar::When;
use super::edtf::{Edtf, Precision};
use super::expression::{Base, Expression, Field, Reference};
use super::recognise::Found;
use super::timex::Role;

/// Whether dates without a year lean on the day a text was written: its weekdays, "yesterday",
/// "last month" and years close by are weighed against years long gone.
#[must_use]
pub fn is_news(found: &[Found], created: Option<When>) -> bool {
    let Some(created @ When::Day(_)) = created else { return false };
    let (mut near, mut far) = (0, 0);
    for expression in found.iter().filter(|found| found.setting.role == Role::Event) {
        let Expression::Point(point) = &expression.expression else { continue };
        match point.base {
            Base::Said(when) if (when.year() - created.year()).abs() > 1 => far += 1,
            Base::Said(_)
            | Base::Shifted { from: Reference::Now, .. }
            | Base::Toward(Reference::Now, _) => near += 1,
            Base::Unsaid if matches!(point.fields.first(), Some(Field::Weekday(_))) => near += 1,
            Base::Unsaid | Base::Shifted { .. } | Base::Toward(..) => {}
        }
    }
    far < 5 || far < 3 * near
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
