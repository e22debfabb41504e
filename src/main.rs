//! Command line: the only place with a terminal, a clock, and a choice of folders.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
