//! `dateline events`: the timeline on the terminal, or as JSON.

use std::io::{self, Write};

use clap::Args;
use dateline::site::Site;
use dateline::time::words;

use super::{Input, Outcome, Result, project, report};

#[derive(Args)]
pub(super) struct Events {
    #[command(flatten)]
    input: Input,
    /// Print what `data/timeline.json` of the site holds.
    #[arg(long)]
    json: bool,
}

impl Events {
    pub(super) fn run(self) -> Result<Outcome> {
        let project = project::read(&self.input)?;
        let mut diagnostics = project.diagnostics.clone();
        let (corpus, timeline, found) =
            dateline::chronicle(&project.config, project.corpus.clone());
        diagnostics.extend(found);
        report::diagnostics(&diagnostics, |path| project.source(path));
        let text = if self.json {
            let site = Site::new(&project.config, &corpus, &timeline, &diagnostics);
            dateline::exports::json::timeline(&site)
        } else {
            let line = |event: &dateline::timeline::Event| {
                let label = event.dating.as_ref().map_or_else(
                    || "undated".to_owned(),
                    |dating| words::label(&dating.edtf, dating.modifier),
                );
                format!("{label:>24}  {}\n", event.title)
            };
            timeline.events.iter().chain(&timeline.undated).map(line).collect()
        };
        // A reader that stops listening (`| head`) is no error.
        let _ = io::stdout().lock().write_all(text.as_bytes());
        Ok(match report::errors(&diagnostics) {
            0 => Outcome::Done,
            _ => Outcome::DoneWithErrors,
        })
    }
}
