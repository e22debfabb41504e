//! `dateline build`: a folder of documents to a folder of pages.

use std::path::{Path, PathBuf};

use clap::Args;
use dateline::corpus::Corpus;
use dateline::diagnostics::{Diagnostic, Diagnostics};
use dateline::files;
use dateline::timeline::Timeline;

use super::{Input, Outcome, Result, project, report};

#[derive(Args)]
pub(super) struct Build {
    #[command(flatten)]
    input: Input,
    /// Folder to write; replaced whole if Dateline made it, left alone if not.
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
}

impl Build {
    pub(super) fn run(self) -> Result<Outcome> {
        let bar = report::stages(4);
        bar.set_message("reading the folder");
        let project = project::read(&self.input)?;
        bar.inc(1);
        bar.set_message("reading dates and events");
        let mut diagnostics = project.diagnostics.clone();
        let (corpus, timeline, found) =
            dateline::chronicle(&project.config, project.corpus.clone());
        diagnostics.extend(found);
        if corpus.documents.is_empty() {
            bar.finish_and_clear();
            report::diagnostics(&diagnostics, |path| project.source(path));
            let advice = "Dateline reads text and Markdown documents in UTF-8";
            let message = "no file in this folder could be read as a document";
            return Err(project::refuse("corpus", &self.input.corpus, message, advice));
        }
        bar.inc(1);
        bar.set_message("drawing pages");
        let pages =
            dateline::publish(&project.config, &corpus, &timeline, &diagnostics, &project.theme);
        let pages = pages.map_err(|error| {
            let advice = "remove the file to use the built-in template";
            project::refuse("template", Path::new("templates"), &error.to_string(), advice)
        })?;
        bar.inc(1);
        bar.set_message("writing");
        files::replace(&self.out, &pages).map_err(|error| {
            let advice = "the folder was left as it was; choose another with --out";
            project::refuse("output", &self.out, &format!("cannot be written: {error}"), advice)
        })?;
        bar.finish_and_clear();
        report::diagnostics(&diagnostics, |path| project.source(path));
        self.close(&corpus, &timeline, &diagnostics);
        Ok(match report::errors(&diagnostics) {
            0 => Outcome::Done,
            _ => Outcome::DoneWithErrors,
        })
    }

    /// The closing report: what was read, what was found, what was left out, where to open it.
    fn close(&self, corpus: &Corpus, timeline: &Timeline, diagnostics: &Diagnostics) {
        let same = corpus.documents.iter().filter(|document| document.same_work_as.is_some());
        let unread = diagnostics.iter().filter(|finding| left_out(finding)).count();
        let same = match same.count() {
            0 => String::new(),
            1 => " (one is the same work as another)".to_owned(),
            many => format!(" ({many} are the same work as another)"),
        };
        let line = format!(
            "{}{same}, {}, {} told without a date",
            report::count(corpus.documents.len(), "document"),
            report::count(timeline.events.len(), "dated event"),
            timeline.undated.len(),
        );
        report::say(&line);
        let aside = timeline.set_aside.len();
        report::say(&format!(
            "left out: {}, {} that the text does not assert (see the review page)",
            report::count(unread, "file"),
            report::count(aside, "sentence"),
        ));
        report::say(&format!("open {}", self.out.join("index.html").display()));
    }
}

/// Whether the finding says that a file is not on the site.
fn left_out(finding: &Diagnostic) -> bool {
    matches!(finding.code, "unreadable-file" | "binary-file" | "empty-file" | "unknown-format")
}
