//! How much an event matters in its corpus, and which telling of it is the best.

use crate::events::{Basis, Factuality, Mention};
use crate::time::Precision;

use super::event::Event;

/// Sets the salience of each event: independent documents above all, then how finely it is dated,
/// how often it is told, and whether it is a deed or a mere statement. What an editor put among the
/// highlights matters most.
pub(super) fn weigh(events: &mut [Event]) {
    let weights: Vec<f64> = events.iter().map(weight).collect();
    let most = weights.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    for (event, weight) in events.iter_mut().zip(weights) {
        event.salience = if event.is_highlighted() { 1.0 } else { weight / most };
    }
}

fn weight(event: &Event) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let told = 2.0 * number(event.sources).ln_1p() + 0.5 * number(event.mentions.len()).ln_1p();
    let dated = event.dating.as_ref().map_or(0.0, |dating| {
        let fine = match dating.edtf.precision() {
            Precision::Time | Precision::Day => 0.7,
            Precision::Month => 0.6,
            Precision::Season => 0.5,
            Precision::Year | Precision::Interval => 0.4,
            Precision::Decade | Precision::Century | Precision::Open => 0.2,
        };
        fine + if dating.basis == Basis::Explicit { 0.2 } else { 0.0 }
    });
    let deed = if matches!(event.category.name, "statement" | "other") { 0.0 } else { 0.4 };
    told + dated + deed + 0.1 * number(event.names.len().min(4))
}

/// How well a mention tells its event: the highest is quoted first and gives the title.
pub(super) fn telling(mention: &Mention) -> (u8, u8, u8, usize) {
    let date = mention.dated.as_ref().map_or(0, |dated| match dated.edtf.precision() {
        Precision::Time | Precision::Day => 4,
        Precision::Month | Precision::Season => 3,
        Precision::Year => 2,
        _ => 1,
    });
    let asserted = u8::from(mention.factuality == Factuality::Asserted);
    let whole = u8::from(!mention.title.ends_with('…'));
    (date, asserted, whole, mention.names.len())
}
