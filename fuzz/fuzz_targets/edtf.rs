//! Any spelling may be parsed, and what is a date is printed as it was read; its bounds, order and
//! label can be told.

#![no_main]

use dateline::time::words::label;
use dateline::time::{Edtf, Modifier};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|spelling: &str| {
    let Ok(date) = spelling.parse::<Edtf>() else { return };
    let printed = date.to_string();
    assert_eq!(printed.parse().as_ref(), Ok(&date));
    // White space is passed over, and "+04" is printed as "+04:00".
    if !spelling.contains(char::is_whitespace) && !spelling.contains('T') {
        assert_eq!(printed, spelling);
    }
    let bounds = date.bounds();
    if let (Edtf::Date(_), Some(earliest), Some(latest)) = (&date, bounds.earliest, bounds.latest) {
        assert!(earliest <= latest);
        assert!(date.contains(&date) && date.overlaps(&date));
    }
    assert!(date.cmp(&date).is_eq());
    for modifier in [None, Some(Modifier::Approx), Some(Modifier::End)] {
        let _ = label(&date, modifier);
    }
    let _ = (date.since(), date.until(), date.precision(), date.approximate());
});
