//! What stands around every page: title, menu, policy; and the page for addresses that lead
//! nowhere.

use serde::Serialize;

use crate::site::page::{KINDS, Subject, folder};
use crate::site::{Page, Site, Url};

/// What all pages share. Templates see it as `site`.
#[derive(Debug, Default, Serialize)]
pub(super) struct Shared {
    /// What the site is called.
    title: String,
    /// The menu; addresses count from the root.
    menu: Vec<MenuItem>,
    /// Content-Security-Policy: everything comes from the site itself, from a disk too.
    policy: &'static str,
    /// Address of the root where the site is published, with a slash at its end, if known.
    pub(super) home: Option<String>,
}

/// An entry of the menu.
#[derive(Debug, Serialize)]
struct MenuItem {
    /// What it says.
    label: &'static str,
    /// Where it leads, from the root.
    path: String,
    /// Which pages it stands for.
    section: &'static str,
}

/// The part of a view that fills the head of a page.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    /// Of the page alone.
    pub(super) title: String,
    /// One sentence for search engines and link previews.
    pub(super) description: String,
    /// The entry of the menu to which the page belongs.
    pub(super) section: &'static str,
}

const POLICY: &str = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; \
    img-src 'self' file: data:; base-uri 'none'; form-action 'none'";

/// What all pages of a site share.
pub(super) fn shared(site: &Site) -> Shared {
    let item = |label, page: &Page, section| MenuItem {
        label,
        path: page.url(site).path().to_owned(),
        section,
    };
    let mut menu = vec![
        item("Home", &Page::Home, "home"),
        item("Briefing", &Page::Briefing(Subject::Corpus), "briefing"),
        item("Timeline", &Page::Timeline(0), "timeline"),
        item("Years", &Page::Years, "years"),
    ];
    for (kind, label) in KINDS.into_iter().zip(["People", "Organisations", "Places"]) {
        if !site.named(kind).is_empty() {
            menu.push(item(label, &Page::Names(kind), folder(kind)));
        }
    }
    menu.push(item("Sources", &Page::Documents, "documents"));
    menu.push(item("Search", &Page::Search, "search"));
    menu.push(item("Review", &Page::Review, "review"));
    menu.push(item("About", &Page::About, "about"));
    let home = site.config.url.as_ref().map(|url| format!("{}/", url.trim_end_matches('/')));
    Shared { title: site.title(), menu, policy: POLICY, home }
}

/// The page for addresses that lead nowhere.
#[derive(Debug, Serialize)]
pub(super) struct NotFound {
    frame: Frame,
    links: Vec<Link>,
}

/// The page on which readers search.
#[derive(Debug, Serialize)]
pub(super) struct Search {
    frame: Frame,
    links: Vec<Link>,
}

/// The view of the page on which readers search.
pub(super) fn search(site: &Site, url: &Url) -> Search {
    let mut links = vec![Link::new("All years", &Page::Years.url(site), url)];
    for (kind, label) in KINDS.into_iter().zip(["People", "Organisations", "Places"]) {
        if !site.named(kind).is_empty() {
            links.push(Link::new(label, &Page::Names(kind).url(site), url));
        }
    }
    links.push(Link::new("Sources", &Page::Documents.url(site), url));
    let frame = Frame {
        title: "Search".into(),
        description: "Find events, names and sentences by their words.".into(),
        section: "search",
    };
    Search { frame, links }
}

/// A link.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Link {
    /// What it says.
    pub(super) text: String,
    /// Where it leads, from the page.
    pub(super) href: String,
}

impl Link {
    /// A link from the page at `from`.
    pub(super) fn new(text: impl Into<String>, to: &Url, from: &Url) -> Self {
        Link { text: text.into(), href: to.from(from) }
    }
}

/// The view of the page for addresses that lead nowhere.
pub(super) fn not_found(site: &Site, url: &Url) -> NotFound {
    let pages = [
        ("The first page", Page::Home),
        ("The timeline", Page::Timeline(0)),
        ("All years", Page::Years),
        ("All sources", Page::Documents),
    ];
    let links = pages.iter().map(|(text, page)| Link::new(*text, &page.url(site), url)).collect();
    let frame = Frame {
        title: "Not found".into(),
        description: "There is no page at this address.".into(),
        section: "",
    };
    NotFound { frame, links }
}

/// "1 event", "29 events".
pub(super) fn counted(count: usize, one: &str, more: &str) -> String {
    let number = crate::site::calendar::grouped(i64::try_from(count).unwrap_or(i64::MAX));
    format!("{number} {}", if count == 1 { one } else { more })
}

/// `text` without characters that HTML does not allow.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
