//! `dateline dates`: every time expression of some files: JSON lines, TimeML, or with the reasons.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use dateline::config::{Config, DocumentConfig};
use dateline::corpus::Document;
use dateline::diagnostics::Diagnostic;
use dateline::exports;
use dateline::files::File;
use dateline::time::Timex;

use super::{Failure, Outcome, Result, project, report};

#[derive(Args)]
pub(super) struct Dates {
    /// Documents to read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// When they were written, as EDTF; else what each document itself says.
    #[arg(long, value_name = "DATE")]
    created: Option<String>,
    /// What to print.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Draw under each line of the text how its dates were read.
    #[arg(long)]
    explain: bool,
}

/// How dates are printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object a line.
    Json,
    /// The text with TIMEX3 mark-up, one document a file.
    Timeml,
}

impl Dates {
    pub(super) fn run(self) -> Result<Outcome> {
        let mut failed = 0;
        for path in &self.files {
            match fs::read(path) {
                Ok(bytes) => failed += self.print(&path.display().to_string(), bytes),
                Err(error) => {
                    let Failure = project::refuse(
                        "unreadable-file",
                        path,
                        &format!("this file cannot be read: {error}"),
                        "the other files were read",
                    );
                    failed += 1;
                }
            }
        }
        match failed {
            0 => Ok(Outcome::Done),
            _ if failed < self.files.len() => Ok(Outcome::DoneWithErrors),
            _ => Err(Failure),
        }
    }

    /// Prints the dates of one document; 1 if it could not be read.
    fn print(&self, path: &str, bytes: Vec<u8>) -> usize {
        let mut config = Config::default();
        let known = DocumentConfig { published: self.created.clone(), ..Default::default() };
        config.documents.insert(path.to_owned(), known);
        let files = vec![File { path: path.to_owned(), bytes }];
        let (corpus, diagnostics) = dateline::corpus::read(&config, files.clone());
        report::diagnostics(&diagnostics, |path| project::source(&files, path));
        let mut out = io::stdout().lock();
        for document in &corpus.documents {
            // A reader that stops listening (`| head`) is no error.
            let _ = out.write_all(self.shown(document).as_bytes());
        }
        usize::from(corpus.documents.is_empty())
    }

    /// The dates of a document, as asked for.
    fn shown(&self, document: &Document) -> String {
        match (self.explain, self.format) {
            (true, _) => document.timexes.iter().map(|timex| explained(document, timex)).collect(),
            (false, Format::Json) => exports::json::dates(document),
            (false, Format::Timeml) => exports::timeml::document(document),
        }
    }
}

/// How a date was read, drawn under its line.
fn explained(document: &Document, timex: &Timex) -> String {
    let value = timex.edtf.as_ref().map_or_else(|| timex.value.clone(), ToString::to_string);
    let note =
        Diagnostic::note(timex.rule, &document.path, format!("{value}: {}", timex.role.name()))
            .advise(timex.why.join("; "));
    let note = match document.map.to_source(timex.span).first() {
        Some(place) => note.at(*place),
        None => note,
    };
    note.render(Some(&document.source), io::stdout().is_terminal()) + "\n"
}
