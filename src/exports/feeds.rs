//! Feeds of the events that matter most: Atom (RFC 4287) and JSON Feed 1.1. Both need to know where
//! the site is published.

use std::fmt::Write;

use serde_json::json;

use crate::exports::escaped;
use crate::site::{Site, Url, dating};
use crate::timeline::Event;

/// `feed.xml`; `None` when the address of the site is not known.
#[must_use]
pub fn atom(site: &Site) -> Option<String> {
    let home = home(site)?;
    let updated = updated(site);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n\
         <id>{home}/</id>\n<title>{}</title>\n<updated>{updated}</updated>\n\
         <link href=\"{home}/\"/>\n<link rel=\"self\" href=\"{home}/feed.xml\"/>\n\
         <author><name>{}</name></author>\n",
        escaped(&site.title()),
        escaped(&site.title()),
    );
    for event in events(site) {
        let url = escaped(&format!("{home}/{}", Url::event(&event.id)));
        let _ = write!(
            text,
            "<entry>\n<id>{url}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n\
             <link href=\"{url}\"/>\n<summary>{}</summary>\n</entry>\n",
            escaped(&title(event)),
            escaped(&quote(site, event)),
        );
    }
    Some(text + "</feed>\n")
}

/// `feed.json`; `None` when the address of the site is not known.
#[must_use]
pub fn json(site: &Site) -> Option<String> {
    let home = home(site)?;
    let items: Vec<_> = events(site)
        .map(|event| {
            let url = format!("{home}/{}", Url::event(&event.id));
            json!({ "id": url, "url": url, "title": title(event), "content_text": quote(site, event) })
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title(),
        "home_page_url": format!("{home}/"),
        "feed_url": format!("{home}/feed.json"),
        "items": items,
    });
    Some(serde_json::to_string_pretty(&feed).unwrap_or_default() + "\n")
}

fn home<'a>(site: &'a Site) -> Option<&'a str> {
    site.config.url.as_deref().map(|url| url.trim_end_matches('/'))
}

fn events<'a>(site: &'a Site) -> impl Iterator<Item = &'a Event> + use<'a> {
    site.highlights().iter().rev().map(|index| site.event(*index))
}

/// The latest day on which a document of the corpus was published: there is no clock here.
fn updated(site: &Site) -> String {
    let published = site.corpus.documents.iter().filter_map(|document| document.published.as_ref());
    let latest = published.filter_map(|known| known.date.bounds().latest).max();
    let day = latest.map_or_else(|| "1970-01-01".to_owned(), crate::time::Moment::date);
    format!("{day}T00:00:00Z")
}

fn title(event: &Event) -> String {
    match &event.dating {
        Some(date) => format!("{}: {}", dating::label(date), event.title),
        None => event.title.clone(),
    }
}

fn quote(site: &Site, event: &Event) -> String {
    let (words, document) = site.first_words(event);
    format!("“{words}” {}", document.title)
}
