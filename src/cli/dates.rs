//! `dateline dates`: every time expression of some files, one JSON object a line.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use dateline::config::{Config, DocumentConfig};
use dateline::files::File;

use super::{Failure, Outcome, Result, project, report};

#[derive(Args)]
pub(super) struct Dates {
    /// Documents to read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// When they were written, as EDTF; else what each document itself says.
    #[arg(long, value_name = "DATE")]
    created: Option<String>,
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
        report::diagnostics(&diagnostics, &files);
        let mut out = io::stdout().lock();
        for document in &corpus.documents {
            // A reader that stops listening (`| head`) is no error.
            let _ = out.write_all(dateline::exports::json::dates(document).as_bytes());
        }
        usize::from(corpus.documents.is_empty())
    }
}
