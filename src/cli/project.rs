//! Finds and reads what a build needs: documents, configuration, theme.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use dateline::config::Config;
use dateline::config::curation::{Curation, FILE};
use dateline::diagnostics::{Diagnostic, Diagnostics};
use dateline::files::{self, File};

use super::{Failure, Input, Result, report};

/// Everything a build reads from the disk.
pub(super) struct Project {
    pub(super) config: Config,
    pub(super) corpus: Vec<File>,
    pub(super) theme: Vec<File>,
    pub(super) diagnostics: Diagnostics,
    /// The text of `curation.toml`; empty when there is none.
    curation: String,
}

impl Project {
    /// The text of a file that a diagnostic names.
    pub(super) fn source(&self, path: &str) -> Option<&str> {
        if path == FILE { Some(&self.curation) } else { source(&self.corpus, path) }
    }
}

/// The text of one of `files`, which stand in path order.
pub(super) fn source<'a>(files: &'a [File], path: &str) -> Option<&'a str> {
    let index = files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
    str::from_utf8(&files[index].bytes).ok()
}

/// Reads the documents, and the configuration and theme that stand beside them.
pub(super) fn read(input: &Input) -> Result<Project> {
    let beside = parent(&input.corpus);
    let (mut config, is_project) = configuration(input, &beside)?;
    let (corpus, mut diagnostics) = files::read(&input.corpus).map_err(|error| {
        let advice = "name a folder of documents: dateline build FOLDER";
        refuse("corpus", &input.corpus, &format!("this folder cannot be read: {error}"), advice)
    })?;
    if corpus.is_empty() {
        report::diagnostics(&diagnostics, |_| None);
        let advice = "put text or Markdown documents there";
        return Err(refuse("corpus", &input.corpus, "there is no document in this folder", advice));
    }
    // A folder named `static` beside any corpus is not ours to publish: only a project, which says
    // so by its configuration file, has a theme.
    let theme = if is_project { theme(&beside) } else { Vec::new() };
    let (curation, edits, findings) = curation(&beside)?;
    config.curation = edits;
    diagnostics.extend(findings);
    Ok(Project { config, corpus, theme, diagnostics, curation })
}

/// The configuration, and whether there is a file of it: that makes a folder a project.
fn configuration(input: &Input, beside: &Path) -> Result<(Config, bool)> {
    let path = input.config.clone().unwrap_or_else(|| beside.join("dateline.toml"));
    let is_project = input.config.is_some() || path.exists();
    let mut config = Config::default();
    if is_project {
        let source = fs::read_to_string(&path).map_err(|error| {
            let message = format!("this file cannot be read: {error}");
            refuse("configuration", &path, &message, "check --config")
        })?;
        let parsed = Config::parse(&path.display().to_string(), &source);
        config = parsed.map_err(|diagnostic| broken(&diagnostic, &source))?;
    }
    Ok((config, is_project))
}

/// The text of `curation.toml` beside the documents, its edits, and what is wrong with others.
fn curation(beside: &Path) -> Result<(String, Curation, Diagnostics)> {
    let path = beside.join(FILE);
    let source = match fs::read_to_string(&path) {
        Ok(source) => source,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => {
            let message = format!("this file cannot be read: {error}");
            return Err(refuse("curation", &path, &message, "nothing was built without its edits"));
        }
    };
    let parsed = Curation::parse(&source).map_err(|diagnostic| broken(&diagnostic, &source));
    let (edits, findings) = parsed?;
    Ok((source, edits, findings))
}

/// Says what is wrong with a file of settings, drawn under its line.
fn broken(diagnostic: &Diagnostic, source: &str) -> Failure {
    report::diagnostic(diagnostic, Some(source));
    Failure
}

/// The user's own templates and static files, by the names they stand in for.
fn theme(beside: &Path) -> Vec<File> {
    let mut theme = Vec::new();
    for folder in ["templates", "static"] {
        let files = files::read(&beside.join(folder)).map(|(files, _)| files).unwrap_or_default();
        theme.extend(
            files.into_iter().map(|file| File { path: format!("{folder}/{}", file.path), ..file }),
        );
    }
    theme
}

/// The folder in which `path` lies.
fn parent(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Says why nothing could be done.
pub(super) fn refuse(code: &'static str, path: &Path, message: &str, advice: &str) -> Failure {
    let path = path.display().to_string();
    report::diagnostic(&Diagnostic::error(code, path, message).advise(advice), None);
    Failure
}
