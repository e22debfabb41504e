//! The files for other programs, as pages list them.

/// A file for other programs.
pub struct Download {
    /// Path from the root of the site.
    pub path: &'static str,
    /// For whom, in a few words.
    pub about: &'static str,
    /// Whether it is left out where the address of the site is not known.
    pub published: bool,
}

/// Every file for other programs, in the order in which they are listed.
#[rustfmt::skip]
pub const DOWNLOADS: &[Download] = &[
    Download { path: "data/timeline.json", about: "everything, as JSON", published: false },
    Download { path: "data/events.csv", about: "events, one a row, for spreadsheets", published: false },
    Download { path: "data/events.ics", about: "dated events, for calendars", published: false },
    Download { path: "data/events.jsonld", about: "events and quotations as linked data", published: false },
    Download { path: "data/timelinejs.json", about: "slides for TimelineJS", published: false },
    Download { path: "data/vis-timeline.json", about: "items for vis-timeline", published: false },
    Download { path: "data/timeline.mw", about: "text for Markwhen", published: false },
    Download { path: "feed.xml", about: "an Atom feed", published: true },
    Download { path: "feed.json", about: "a JSON feed", published: true },
];
