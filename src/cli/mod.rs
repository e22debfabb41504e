//! Commands, one file each, and the exit status they share.

mod build;
mod dates;
mod diff;
mod events;
mod project;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// Turns a folder of documents into a timeline website in which every statement leads back to the
/// exact words of a source.
#[derive(Parser)]
#[command(name = "dateline", version, arg_required_else_help = true)]
#[command(after_help = "Examples:
  dateline build                      the documents in seeds/ become the site in site/
  dateline build notes --out public   other folders
  dateline events notes               the timeline on the terminal
  dateline dates report.txt           every time expression, one JSON object a line
  dateline diff old-site site         what changed between two sites")]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site of a folder of documents.
    Build(build::Build),
    /// Print the timeline of a folder of documents.
    Events(events::Events),
    /// Print every time expression of some files, as JSON lines.
    Dates(dates::Dates),
    /// Print what changed between two sites.
    Diff(diff::Diff),
}

/// Where the documents are, and what is set about them.
#[derive(Args)]
struct Input {
    /// Folder of documents.
    #[arg(default_value = "seeds")]
    corpus: PathBuf,
    /// Configuration file; else `dateline.toml` beside the corpus folder, if there is one.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// How a command ended.
enum Outcome {
    /// All went well.
    Done,
    /// It is done, but the report names errors.
    DoneWithErrors,
}

/// Nothing could be done; the report has been given.
struct Failure;

type Result<T> = std::result::Result<T, Failure>;

/// Runs the command line and reports.
pub(crate) fn run() -> ExitCode {
    let outcome = match Line::parse().command {
        Command::Build(command) => command.run(),
        Command::Events(command) => command.run(),
        Command::Dates(command) => command.run(),
        Command::Diff(command) => command.run(),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::DoneWithErrors) => ExitCode::from(1),
        Err(Failure) => ExitCode::from(2),
    }
}
