//! `data/events.csv`: one event a row (RFC 4180, UTF-8), dated ones first.

use csv::Writer;

use crate::events::names::NameKind;
use crate::site::{Site, Url, dating};
use crate::time::Moment;
use crate::timeline::Event;

const HEAD: [&str; 16] = [
    "id",
    "title",
    "date",
    "edtf",
    "earliest",
    "latest",
    "basis",
    "category",
    "themes",
    "people",
    "organizations",
    "places",
    "sources",
    "quote",
    "document",
    "url",
];

/// All events. Lists within a cell are divided by semicolons.
#[must_use]
pub fn events(site: &Site) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(HEAD);
    for event in site.events() {
        let _ = writer.write_record(row(site, event).map(harmless));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(site: &Site, event: &Event) -> [String; 16] {
    let names = |kind| {
        let named = event.names.iter().map(|id| site.timeline.names.get(*id));
        let named = named.filter(|name| name.kind == kind).map(|name| name.name.as_str());
        named.collect::<Vec<_>>().join("; ")
    };
    let bounds = event.dating.as_ref().map(crate::timeline::Dating::bounds);
    let instant = |moment: Option<Moment>| moment.map(Moment::date).unwrap_or_default();
    let (words, document) = site.first_words(event);
    [
        event.id.clone(),
        event.title.clone(),
        event.dating.as_ref().map(dating::label).unwrap_or_default(),
        event.dating.as_ref().map(|date| date.edtf.to_string()).unwrap_or_default(),
        instant(bounds.and_then(|bounds| bounds.earliest)),
        instant(bounds.and_then(|bounds| bounds.latest)),
        event.dating.as_ref().map(|date| date.basis.name().to_owned()).unwrap_or_default(),
        event.category.name.to_owned(),
        event.themes.join("; "),
        names(NameKind::Person),
        names(NameKind::Organization),
        names(NameKind::Place),
        event.sources.to_string(),
        words,
        document.path.clone(),
        Url::event(&event.id).path().to_owned(),
    ]
}

/// A cell that no spreadsheet takes for a formula (OWASP, "CSV injection").
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '@', '\t']) { format!("'{cell}") } else { cell }
}
