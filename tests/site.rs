//! The demonstration site as a whole: reproducible, current, every link and quotation true.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use dateline::config::Config;
use dateline::files::{self, File};
use serde_json::Value;

/// The site of the seeds, built as `dateline build` does it.
fn build() -> Vec<File> {
    let source = fs::read_to_string("dateline.toml").unwrap();
    let config = Config::parse("dateline.toml", &source).unwrap();
    let (corpus, unread) = files::read(Path::new("seeds")).unwrap();
    assert!(unread.is_empty());
    dateline::build(&config, corpus, &[]).unwrap().0
}

fn timeline(site: &[File]) -> Value {
    let file = site.iter().find(|file| file.path == "data/timeline.json").unwrap();
    serde_json::from_slice(&file.bytes).unwrap()
}

#[test]
fn two_builds_give_the_same_bytes() {
    assert!(build() == build());
}

#[test]
fn the_committed_site_is_current() {
    let (mut committed, _) = files::read(Path::new("site")).unwrap();
    let mut built = build();
    built.retain(|file| !file.path.starts_with('.'));
    committed.sort_by(|a, b| a.path.cmp(&b.path));
    let names = |files: &[File]| files.iter().map(|f| f.path.clone()).collect::<Vec<_>>();
    assert_eq!(names(&committed), names(&built), "run `cargo run --release -- build`");
    for (old, new) in committed.iter().zip(&built) {
        assert!(old == new, "{}: run `cargo run --release -- build`", old.path);
    }
}

#[test]
fn every_link_and_anchor_resolves_and_none_leaves_by_itself() {
    let site = build();
    let pages: BTreeMap<&str, &str> = site
        .iter()
        .filter(|file| Path::new(&file.path).extension().is_some_and(|e| e == "html"))
        .map(|file| (file.path.as_str(), str::from_utf8(&file.bytes).unwrap()))
        .collect();
    assert!(pages.len() > 30);
    let paths: BTreeSet<&str> = site.iter().map(|file| file.path.as_str()).collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, html)| (*path, values(html, "id").into_iter().collect()))
        .collect();
    for (page, html) in &pages {
        let all = values(html, "id");
        assert_eq!(all.len(), ids[page].len(), "{page}: an id stands twice");
        for link in values(html, "href").into_iter().chain(values(html, "src")) {
            if link.starts_with("http") || link.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { (*page).to_owned() } else { join(page, path) };
            assert!(paths.contains(target.as_str()), "{page}: {link} leads nowhere");
            let found = anchor.is_empty()
                || anchor.contains('=')
                || ids.get(target.as_str()).is_some_and(|ids| ids.contains(anchor));
            assert!(found, "{page}: {link} has no such anchor");
        }
        for foreign in ["<script src=\"http", "<link rel=\"stylesheet\" href=\"http", "@import"] {
            assert!(!html.contains(foreign), "{page}: {foreign} leaves the site");
        }
    }
}

#[test]
fn every_quotation_stands_in_its_file() {
    let timeline = timeline(&build());
    let sources: BTreeMap<String, Vec<char>> = timeline["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| {
            let path = Path::new("seeds").join(document["path"].as_str().unwrap());
            let text = fs::read_to_string(path).unwrap();
            (document["id"].as_str().unwrap().to_owned(), text.chars().collect())
        })
        .collect();
    let mut checked = 0;
    for event in ["events", "undated"].iter().flat_map(|list| timeline[list].as_array().unwrap()) {
        let mentions = event["mentions"].as_array().unwrap();
        assert!(!mentions.is_empty(), "{}: a claim without a quotation", event["id"]);
        for mention in mentions {
            let source = &sources[mention["document"].as_str().unwrap()];
            let words: String = mention["spans"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|span| &source[number(&span[0])..number(&span[1])])
                .filter(|c| !c.is_whitespace())
                .collect();
            let quote = mention["quote"].as_str().unwrap();
            let quote: String = quote.chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(words, quote, "{}", event["id"]);
            checked += 1;
        }
    }
    assert!(checked > 20);
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// The path of `link`, which stands on `page`.
fn join(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop().expect("no link climbs out of the site");
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
