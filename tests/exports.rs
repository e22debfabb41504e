//! Exports, read by other people's readers.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dateline::config::Config;
use dateline::files::{self, File};
use serde_json::Value;

fn seeds(url: Option<&str>) -> Vec<File> {
    let source = fs::read_to_string("dateline.toml").unwrap();
    let config = Config::parse("dateline.toml", &source).unwrap();
    let config = Config { url: url.map(ToOwned::to_owned), ..config };
    let (corpus, _) = files::read(Path::new("seeds")).unwrap();
    dateline::build(&config, corpus, &[]).unwrap().0
}

fn file<'a>(site: &'a [File], path: &str) -> Option<&'a str> {
    let file = site.iter().find(|file| file.path == path)?;
    Some(std::str::from_utf8(&file.bytes).unwrap())
}

fn events(site: &[File]) -> Vec<Value> {
    let timeline: Value = serde_json::from_str(file(site, "data/timeline.json").unwrap()).unwrap();
    timeline["events"].as_array().unwrap().clone()
}

#[test]
fn a_spreadsheet_reads_every_event_and_no_formula() {
    let site = seeds(None);
    let text = file(&site, "data/events.csv").unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for (row, event) in rows.iter().zip(events(&site)) {
        assert_eq!(&row[0], event["id"].as_str().unwrap());
        assert_eq!(&row[3], event["date"]["edtf"].as_str().unwrap());
        assert!(!row[13].is_empty(), "{}: no quotation", &row[0]);
    }
    assert!(rows.len() > 30);
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@'])));
}

#[test]
fn a_calendar_reads_days_months_and_years() {
    use icalendar::{Calendar, CalendarComponent, Component};
    let site = seeds(None);
    let text = file(&site, "data/events.ics").unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
    let calendar: Calendar = text.parse().unwrap();
    let mut ids = BTreeSet::new();
    for component in &calendar.components {
        let CalendarComponent::Event(event) = component else { panic!("not an event") };
        assert!(ids.insert(event.get_uid().unwrap().to_owned()), "an id comes twice");
        assert!(event.get_start().is_some() && event.get_end().is_some());
        assert!(!event.get_summary().unwrap().is_empty());
    }
    assert!(ids.len() >= 20, "{} events", ids.len());
    let month = text.split("BEGIN:VEVENT").find(|event| event.contains("DATE:20121001")).unwrap();
    assert!(month.contains("DTEND;VALUE=DATE:20121101"), "October 2012 fills its month");
}

#[test]
fn files_for_other_programs_hold_what_they_ask_for() {
    let site = seeds(None);
    let parse = |path| serde_json::from_str::<Value>(file(&site, path).unwrap()).unwrap();
    let slides = parse("data/timelinejs.json");
    for slide in slides["events"].as_array().unwrap() {
        assert!(slide["start_date"]["year"].is_i64(), "{slide}");
        assert!(slide["text"]["headline"].is_string(), "{slide}");
    }
    for item in parse("data/vis-timeline.json").as_array().unwrap() {
        assert!(
            item["start"].as_str().unwrap() <= item["end"].as_str().unwrap_or("9999"),
            "{item}"
        );
    }
    let graph = parse("data/events.jsonld");
    for event in graph["@graph"].as_array().unwrap() {
        assert_eq!(event["@type"], "Event");
        assert!(!event["subjectOf"].as_array().unwrap().is_empty(), "a claim without a quotation");
    }
    let text = file(&site, "data/timeline.mw").unwrap();
    assert_eq!(text.matches("\nsection ").count(), text.matches("\nendSection").count());
}

#[test]
fn every_file_for_other_programs_is_listed_and_written() {
    use dateline::site::downloads::DOWNLOADS;
    let (private, public) = (seeds(None), seeds(Some("https://example.org")));
    for download in DOWNLOADS {
        assert!(file(&public, download.path).is_some(), "{}", download.path);
        assert_eq!(
            file(&private, download.path).is_none(),
            download.published,
            "{}",
            download.path
        );
    }
    let about = file(&public, "about.html").unwrap();
    let data =
        public.iter().map(|file| file.path.as_str()).filter(|path| path.starts_with("data/"));
    for path in data {
        assert!(about.contains(&format!("href=\"{path}\"")), "{path} is not listed");
    }
}

#[test]
fn feeds_exist_where_the_address_of_the_site_is_known() {
    assert!(file(&seeds(None), "feed.xml").is_none());
    let site = seeds(Some("https://example.org/record/"));
    let atom = file(&site, "feed.xml").unwrap();
    assert!(atom.contains("<id>https://example.org/record/events/"));
    let feed: Value = serde_json::from_str(file(&site, "feed.json").unwrap()).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), atom.matches("<entry>").count());
}
