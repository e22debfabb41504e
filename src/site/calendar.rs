//! Days to calendar cells and back, for axes: which day, month, year a point of the scale is in.

use crate::time::words::MONTHS;

/// A division of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Calendar days.
    Day,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
    /// Ten years from a year that ends in 0.
    Decade,
    /// A hundred years from a year that ends in 00.
    Century,
}

impl Unit {
    /// The number of the cell in which `days` (since the first of January of the year 1) lies.
    #[must_use]
    pub fn cell(self, days: f64) -> i64 {
        let (year, month, _) = civil(whole(days));
        match self {
            Unit::Day => whole(days),
            Unit::Month => year * 12 + month - 1,
            Unit::Year => year,
            Unit::Decade => year.div_euclid(10),
            Unit::Century => year.div_euclid(100),
        }
    }

    /// The first day of the cell, in days since the first of January of the year 1.
    #[must_use]
    pub fn start(self, cell: i64) -> f64 {
        match self {
            Unit::Day => float(cell),
            Unit::Month => float(days_before(cell.div_euclid(12), cell.rem_euclid(12) + 1)),
            Unit::Year => float(days_before(cell, 1)),
            Unit::Decade => float(days_before(cell * 10, 1)),
            Unit::Century => float(days_before(cell * 100, 1)),
        }
    }

    /// The cell in words: "27 March 2014", "March 2014", "2014", "1990s".
    #[must_use]
    pub fn words(self, cell: i64) -> String {
        match self {
            Unit::Day => {
                let (year, month, day) = civil(cell);
                format!("{day} {} {}", month_name(month), year_words(year))
            }
            Unit::Month => {
                let month = month_name(cell.rem_euclid(12) + 1);
                format!("{month} {}", year_words(cell.div_euclid(12)))
            }
            Unit::Year => year_words(cell),
            Unit::Decade if cell > 0 => format!("{}s", cell * 10),
            Unit::Century if cell > 0 => format!("{}s", cell * 100),
            Unit::Decade => format!("{} to {}", year_words(cell * 10), year_words(cell * 10 + 9)),
            Unit::Century => {
                format!("{} to {}", year_words(cell * 100), year_words(cell * 100 + 99))
            }
        }
    }

    /// `count` cells in words: "1 month", "40 years".
    #[must_use]
    pub fn many(self, count: i64) -> String {
        let (count, one, more) = match self {
            Unit::Day => (count, "day", "days"),
            Unit::Month => (count, "month", "months"),
            Unit::Year => (count, "year", "years"),
            Unit::Decade => (count * 10, "years", "years"),
            Unit::Century => (count * 100, "years", "years"),
        };
        format!("{} {}", grouped(count), if count == 1 { one } else { more })
    }
}

/// A year in words; astronomical year 0 is 1 BC.
#[must_use]
pub fn year_words(year: i64) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

/// A count with its thousands set apart: 19,937.
#[must_use]
pub fn grouped(count: i64) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut words = String::from(if count < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

/// Name of a month from 1.
fn month_name(month: i64) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("")
}

/// Year, month and day of a day counted from the first of January of the year 1, in the proleptic
/// Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = days + 306;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// Days before the first of a month, since the first of January of the year 1.
fn days_before(year: i64, month: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let from_march = (month + 9) % 12;
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * from_march + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 306
}

#[allow(clippy::cast_possible_truncation, reason = "calendar days fit an i64 many times over")]
fn whole(days: f64) -> i64 {
    days.floor() as i64
}

#[allow(clippy::cast_precision_loss, reason = "calendar days fit an f64 exactly")]
fn float(days: i64) -> f64 {
    days as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_cells_agree() {
        assert_eq!(civil(0), (1, 1, 1));
        assert_eq!(civil(-1), (0, 12, 31));
        for cell in [-5_000, -1, 0, 1, 1900, 2000, 2016, 9999] {
            for unit in [Unit::Day, Unit::Month, Unit::Year, Unit::Decade, Unit::Century] {
                assert_eq!(unit.cell(unit.start(cell)), cell, "{unit:?} {cell}");
                assert_eq!(unit.cell(unit.start(cell + 1) - 0.5), cell, "{unit:?} {cell}");
            }
        }
        assert_eq!(
            Unit::Day.words(Unit::Day.cell(Unit::Month.start(2014 * 12 + 2))),
            "1 March 2014"
        );
    }

    #[test]
    fn years_before_christ_have_no_zero() {
        assert_eq!(Unit::Year.words(0), "1 BC");
        assert_eq!(Unit::Year.words(-479), "480 BC");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
