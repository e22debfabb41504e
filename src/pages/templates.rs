//! Templates and static files: the built-in ones, and a user's own in their place.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt;

use include_dir::{Dir, DirEntry, include_dir};
use serde::Serialize;
use tera::{Context, Tera};

use crate::files::File;
use crate::pages::frame::Shared;
use crate::site::Url;

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");
static STATIC: Dir = include_dir!("$CARGO_MANIFEST_DIR/static");

/// A template that cannot be used.
#[derive(Debug)]
pub struct TemplateError(String);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TemplateError {}

impl From<tera::Error> for TemplateError {
    fn from(error: tera::Error) -> Self {
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            message = format!("{message}\n{inner}");
            cause = inner.source();
        }
        TemplateError(message)
    }
}

/// All templates, ready to render.
pub(super) struct Templates {
    tera: Tera,
    /// Address of the root where the site is published, if known.
    home: Option<String>,
}

impl Templates {
    /// The built-in templates, with the user's in place of those of the same name, and what every
    /// page is told.
    pub(super) fn load(theme: &[File], shared: &Shared) -> Result<Self, TemplateError> {
        let mut sources = BTreeMap::new();
        for (path, bytes) in embedded(&TEMPLATES) {
            sources.insert(path, String::from_utf8_lossy(bytes).into_owned());
        }
        for file in theme {
            if let Some(name) = file.path.strip_prefix("templates/") {
                let source = std::str::from_utf8(&file.bytes).map_err(|error| {
                    TemplateError(format!("the template {} is not UTF-8: {error}", file.path))
                })?;
                sources.insert(name.to_owned(), source.to_owned());
            }
        }
        let mut tera = Tera::default();
        tera.add_raw_templates(sources)?;
        tera.global_context().insert("site", shared);
        Ok(Templates { tera, home: shared.home.clone() })
    }

    /// The page at `url`: a template filled with a view.
    pub(super) fn render<V: Serialize>(
        &self,
        template: &str,
        url: &Url,
        view: &V,
    ) -> Result<File, TemplateError> {
        let mut context = Context::new();
        // It is shown for addresses of any depth: only whole addresses reach from all of them.
        let root = match &self.home {
            Some(home) if template == "404.html" => home.clone(),
            _ => url.root(),
        };
        context.insert("root", &root);
        context.insert("path", url.path());
        context.insert("page", view);
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(template, &context, &mut bytes)?;
        Ok(File { path: url.path().to_owned(), bytes })
    }
}

/// The static files of the site, by the same rule.
pub(super) fn static_files(theme: &[File]) -> Vec<File> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (path, bytes) in embedded(&STATIC) {
        files.insert(format!("static/{path}"), bytes.to_vec());
    }
    for file in theme.iter().filter(|file| file.path.starts_with("static/")) {
        files.insert(file.path.clone(), file.bytes.clone());
    }
    files.into_iter().map(|(path, bytes)| File { path, bytes }).collect()
}

fn embedded(folder: &'static Dir) -> Vec<(String, &'static [u8])> {
    let mut found = Vec::new();
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => found.extend(embedded(inner)),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                found.push((path, file.contents()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_template_is_named_with_its_line() {
        let bytes = b"<p>\n{% if %}\n".to_vec();
        let theme = [File { path: "templates/about.html".into(), bytes }];
        let error = Templates::load(&theme, &Shared::default()).err().unwrap().to_string();
        assert!(error.contains("about.html") && error.contains('2'), "{error}");
    }
}
