//! HTML pages. One file per page type, named like its template.

use std::fmt;

use crate::files::File;
use crate::site::Site;

/// A template that cannot be used.
#[derive(Debug)]
pub struct TemplateError(String);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TemplateError {}

/// Every page and every static file. `theme` holds the user's own `templates/…` and `static/…`,
/// which stand in for the built-in ones of the same name.
///
/// # Errors
/// When a template is broken.
pub fn render(_site: &Site, _theme: &[File]) -> Result<Vec<File>, TemplateError> {
    Ok(Vec::new())
}
