//! How the site was made, what it does not claim, and its data.

use serde::Serialize;

use crate::pages::frame::{Frame, Link, counted};
use crate::pages::highlight::{Token, tokens};
use crate::pages::legend::{KeyItem, key};
use crate::pages::timeline::scope;
use crate::site::downloads::DOWNLOADS;
use crate::site::{Page, Site, Url};

/// Method and data.
#[derive(Debug, Serialize)]
pub(super) struct AboutPage {
    frame: Frame,
    scope: String,
    description: Option<String>,
    /// "5 documents, 4 of them independent".
    documents: String,
    key: Vec<KeyItem>,
    data: Link,
    downloads: Vec<DownloadView>,
    review: Link,
    sources: Link,
    dates: Link,
    /// The record of one event, coloured.
    example: Vec<Token>,
    /// How an edit looks, coloured.
    edit: Vec<Token>,
}

/// A file for other programs.
#[derive(Debug, Serialize)]
struct DownloadView {
    link: Link,
    about: &'static str,
}

const EDIT: &str = "# curation.toml\n[[retitle]]\nevent = \"2014-07-a-new-law-was-passed\"\n\
    title = \"Parliament passed the new law\"\n";

/// The view of the page about method and data.
pub(super) fn view(site: &Site, url: &Url) -> AboutPage {
    let link = |text: &str, page: &Page| Link::new(text, &page.url(site), url);
    let all = counted(site.corpus.documents.len(), "document", "documents");
    let json = site.events().next().map(|event| crate::site::record::event(site, event));
    AboutPage {
        frame: Frame {
            title: "About this site and its data".into(),
            description: "How the dates were read, what is not claimed, and the data.".into(),
            section: "about",
        },
        scope: scope(site),
        description: site.config.description.clone(),
        documents: format!("{all}, {} of them independent", site.independent_documents()),
        key: key(),
        data: Link::new("data/timeline.json", &Url::new("data/timeline.json"), url),
        downloads: downloads(site, url),
        review: link("the review page", &Page::Review),
        sources: link("the list of sources", &Page::Documents),
        dates: link("every kind of date that the program reads", &Page::Dates),
        example: json.map(|json| tokens(&json, "json")).unwrap_or_default(),
        edit: tokens(EDIT, "toml"),
    }
}

fn downloads(site: &Site, url: &Url) -> Vec<DownloadView> {
    let known = DOWNLOADS.iter().filter(|file| !file.published || site.config.url.is_some());
    known
        .map(|file| DownloadView {
            link: Link::new(file.path, &Url::new(file.path), url),
            about: file.about,
        })
        .collect()
}
