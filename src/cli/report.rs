//! What people see on standard error: progress, diagnostics, the closing report.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use dateline::diagnostics::{Diagnostic, Severity};
use indicatif::{ProgressBar, ProgressStyle};

/// Draws each finding under the line of the file it is about.
pub(super) fn diagnostics<'a>(
    diagnostics: &[Diagnostic],
    source: impl Fn(&str) -> Option<&'a str>,
) {
    for finding in diagnostics {
        diagnostic(finding, source(&finding.path));
    }
}

/// Draws one finding.
pub(super) fn diagnostic(diagnostic: &Diagnostic, source: Option<&str>) {
    let colour = io::stderr().is_terminal();
    say(&diagnostic.render(source, colour));
}

/// A line on standard error; nobody is told when nobody listens.
pub(super) fn say(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// How many of the findings are errors.
pub(super) fn errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// A bar that walks through the stages of a build.
pub(super) fn stages(count: u64) -> ProgressBar {
    let bar = ProgressBar::new(count);
    let style = ProgressStyle::with_template("{bar:20} {pos}/{len} {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// "1 document", "3 documents".
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
