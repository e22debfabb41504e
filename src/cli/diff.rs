//! `dateline diff`: what changed between two timelines.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use dateline::compare::{self, Snapshot, report as text};

use super::{Outcome, Result, project};

#[derive(Args)]
pub(super) struct Diff {
    /// The old site, or its `data/timeline.json`.
    old: PathBuf,
    /// The new one.
    new: PathBuf,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line for each change.
    Text,
    /// For a pull request or a job summary.
    Markdown,
    /// For programs.
    Json,
}

impl Diff {
    pub(super) fn run(self) -> Result<Outcome> {
        let changes = compare::compare(&read(&self.old)?, &read(&self.new)?);
        let text = match self.format {
            Format::Text => text::text(&changes),
            Format::Markdown => text::markdown(&changes),
            Format::Json => text::json(&changes),
        };
        // A reader that stops listening (`| head`) is no error.
        let _ = io::stdout().lock().write_all(text.as_bytes());
        Ok(Outcome::Done)
    }
}

/// The timeline of a site, or of a file.
fn read(path: &Path) -> Result<Snapshot> {
    let file = if path.is_dir() { path.join("data/timeline.json") } else { path.to_owned() };
    let advice = "name a folder that `dateline build` made, or a timeline.json";
    let source = fs::read_to_string(&file).map_err(|error| {
        project::refuse("timeline", &file, &format!("this file cannot be read: {error}"), advice)
    })?;
    Snapshot::parse(&source)
        .map_err(|error| project::refuse("timeline", &file, &error.to_string(), advice))
}
