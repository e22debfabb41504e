//! Decimal numbers, exact as a text gives them.

use std::fmt;

/// `digits` × 10^`power`, without needless zeros: 41.4 billion is 414 × 10^8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    power: i32,
}

impl Decimal {
    /// `digits` × 10^`power`.
    #[must_use]
    pub fn new(digits: i64, power: i32) -> Self {
        let (mut digits, mut power) = (digits, power);
        while digits != 0 && digits % 10 == 0 {
            digits /= 10;
            power += 1;
        }
        Decimal { digits, power: if digits == 0 { 0 } else { power } }
    }

    /// As many times ten to the power of `power`.
    #[must_use]
    pub fn times_ten(self, power: i32) -> Self {
        Decimal::new(self.digits, self.power + power)
    }

    /// Near enough to draw or to compare.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a drawing need not be exact")]
    pub fn value(self) -> f64 {
        self.digits as f64 * 10_f64.powi(self.power)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits.to_string();
        let Ok(zeros) = usize::try_from(self.power) else {
            let places = self.power.unsigned_abs() as usize;
            let padded = format!("{digits:0>width$}", width = places + 1);
            let (whole, rest) = padded.split_at(padded.len() - places);
            return write!(f, "{whole}.{rest}");
        };
        write!(f, "{digits}{}", "0".repeat(zeros))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn numbers_are_printed_in_full() {
        assert_eq!(Decimal::new(414, 8).to_string(), "41400000000");
        assert_eq!(Decimal::new(5, -2).to_string(), "0.05");
        assert_eq!(Decimal::new(1500, -3).to_string(), "1.5");
        assert_eq!(Decimal::new(0, 3).to_string(), "0");
    }
}
