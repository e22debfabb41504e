//! Dateline turns a folder of prose documents into a timeline and briefing website in which every
//! statement leads back to the exact words of a source.
//!
//! ```text
//! File ─corpus→ Document ─events→ Mention ─timeline→ Event ─site→ Site ─search, pages, exports→ File
//!         └ time ┘ reads the dates of each document     └ briefing ┘ chooses what says most
//! ```
//!
//! The modules stand in pipeline order. **A module imports only from modules above it**; the test
//! `tests/architecture.rs` reads this file and holds us to that.

pub mod text;
pub mod diagnostics;
pub mod files;
pub mod config;
pub mod time;
pub mod corpus;
pub mod events;
pub mod timeline;
pub mod briefing;
pub mod site;
pub mod search;
pub mod pages;
pub mod exports;
pub mod compare;

use config::Config;
use corpus::Corpus;
use diagnostics::Diagnostics;
use events::names::Names;
use files::File;
use site::Site;
use timeline::Timeline;

/// The site of the files of a corpus, with what could not be read.
///
/// Depends on its arguments alone: no disk, clock, environment, network or chance. Nothing in a
/// corpus makes it fail: what cannot be understood becomes a diagnostic, and the site says so.
///
/// # Errors
/// When a template of `theme` is broken; the message names the template and the line.
pub fn build(
    config: &Config,
    corpus: Vec<File>,
    theme: &[File],
) -> Result<(Vec<File>, Diagnostics), pages::TemplateError> {
    let (corpus, timeline, diagnostics) = chronicle(config, corpus);
    let site = publish(config, &corpus, &timeline, &diagnostics, theme)?;
    Ok((site, diagnostics))
}

/// First half of [`build`]: files to documents, mentions, events.
#[must_use]
pub fn chronicle(config: &Config, files: Vec<File>) -> (Corpus, Timeline, Diagnostics) {
    let (corpus, mut diagnostics) = corpus::read(config, files);
    let names = Names::of(&corpus);
    let mentions = events::extract(&corpus, &names);
    let (timeline, orphans) = timeline::merge(config, &corpus, names, mentions);
    diagnostics.extend(orphans);
    (corpus, timeline, diagnostics)
}

/// Second half of [`build`]: events to pages and exports, in path order.
///
/// # Errors
/// When a template of `theme` is broken.
pub fn publish(
    config: &Config,
    corpus: &Corpus,
    timeline: &Timeline,
    diagnostics: &Diagnostics,
    theme: &[File],
) -> Result<Vec<File>, pages::TemplateError> {
    let site = Site::new(config, corpus, timeline, diagnostics);
    let mut files = pages::render(&site, theme)?;
    files.extend(search::render(&site));
    files.extend(exports::render(&site));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
