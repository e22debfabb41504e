//! A timeline as `data/timeline.json` holds it, as far as a comparison needs it.

use std::fmt;

use serde::Deserialize;

/// The schema that can be read.
const SCHEMA: &str = "dateline/1";

/// The events of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Dated events in order, then those told without a date.
    pub events: Vec<Event>,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its date as EDTF, if it has one.
    pub edtf: Option<String>,
    /// Its date in words; empty if it has none.
    pub label: String,
    /// Independent documents that tell it.
    pub sources: usize,
    /// The documents and words that tell it.
    pub tellings: Vec<(String, String)>,
}

/// A file that is no timeline, or one of another schema.
#[derive(Debug)]
pub struct NotATimeline(String);

impl fmt::Display for NotATimeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotATimeline {}

#[derive(Deserialize)]
struct File {
    schema: String,
    documents: Vec<Document>,
    events: Vec<Entry>,
    undated: Vec<Entry>,
}

#[derive(Deserialize)]
struct Document {
    id: String,
    path: String,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    title: String,
    date: Option<Dating>,
    sources: usize,
    mentions: Vec<Mention>,
}

#[derive(Deserialize)]
struct Dating {
    edtf: String,
    label: String,
}

#[derive(Deserialize)]
struct Mention {
    document: String,
    quote: String,
}

impl Snapshot {
    /// The timeline in the text of a `data/timeline.json`.
    ///
    /// # Errors
    /// When the text is not JSON, lacks a field, or names another schema.
    pub fn parse(json: &str) -> Result<Self, NotATimeline> {
        let file: File = serde_json::from_str(json)
            .map_err(|error| NotATimeline(format!("this is no timeline of Dateline: {error}")))?;
        if file.schema != SCHEMA {
            let message = format!("its schema is {}, not {SCHEMA}", file.schema);
            return Err(NotATimeline(message));
        }
        let path = |id: &str| {
            let document = file.documents.iter().find(|document| document.id == id);
            document.map_or(id, |document| document.path.as_str()).to_owned()
        };
        let event = |entry: &Entry| Event {
            id: entry.id.clone(),
            title: entry.title.clone(),
            edtf: entry.date.as_ref().map(|date| date.edtf.clone()),
            label: entry.date.as_ref().map(|date| date.label.clone()).unwrap_or_default(),
            sources: entry.sources,
            tellings: entry
                .mentions
                .iter()
                .map(|mention| (path(&mention.document), mention.quote.clone()))
                .collect(),
        };
        Ok(Snapshot { events: file.events.iter().chain(&file.undated).map(event).collect() })
    }
}
