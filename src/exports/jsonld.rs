//! `data/events.jsonld`: schema.org events, each with its quotations as Web Annotations.

use serde_json::{Value, json};

use crate::events::Mention;
use crate::events::names::NameKind;
use crate::site::{Site, Url, dating};
use crate::timeline::Event;

/// All events.
#[must_use]
pub fn events(site: &Site) -> String {
    let graph: Vec<Value> = site.events().map(|event| entry(site, event)).collect();
    let context = json!([
        "https://schema.org/",
        { "oa": "http://www.w3.org/ns/oa#", "edtf": "http://id.loc.gov/datatypes/edtf/" }
    ]);
    let whole = json!({ "@context": context, "@graph": graph });
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

fn entry(site: &Site, event: &Event) -> Value {
    let names = |kind, sort: &str| -> Vec<Value> {
        let named = event.names.iter().map(|id| site.timeline.names.get(*id));
        let named = named.filter(|name| name.kind == kind);
        named.map(|name| json!({ "@type": sort, "name": name.name })).collect()
    };
    let mut actors = names(NameKind::Person, "Person");
    actors.extend(names(NameKind::Organization, "Organization"));
    let mut value = json!({
        "@type": "Event",
        "@id": address(site, &Url::event(&event.id)),
        "name": event.title,
        "additionalType": event.category.label,
        "actor": actors,
        "location": names(NameKind::Place, "Place"),
        "subjectOf": event.mentions.iter().map(|m| annotation(site, m)).collect::<Vec<_>>(),
    });
    if let Some(date) = &event.dating {
        value["temporalCoverage"] =
            json!({ "@type": "edtf:EDTF", "@value": date.edtf.to_string() });
        value["description"] = json!(dating::label(date));
        if let Some(machine) = dating::machine(&date.edtf) {
            value["startDate"] = json!(machine);
        }
    }
    value
}

/// The words of a source: a `Quotation` that is the target of an annotation.
fn annotation(site: &Site, mention: &Mention) -> Value {
    let document = site.corpus.document(mention.quote.document);
    let selectors: Vec<Value> = document
        .places(mention.quote.span)
        .iter()
        .map(|[start, end]| json!({ "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end }))
        .collect();
    let words = mention.quote.span.of(&document.text);
    json!({
        "@type": ["Quotation", "oa:SpecificResource"],
        "text": words,
        "isPartOf": { "@type": "CreativeWork", "name": document.title, "url": address(site, &Url::document(&document.slug)) },
        "oa:hasSource": document.path,
        "oa:hasSelector": selectors,
    })
}

/// The whole address where the site's own is known, else the path in it.
fn address(site: &Site, url: &Url) -> String {
    match &site.config.url {
        Some(home) => format!("{}/{url}", home.trim_end_matches('/')),
        None => url.to_string(),
    }
}
