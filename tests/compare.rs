//! What changed between two timelines.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use dateline::compare::{Change, Snapshot, compare, report};
use dateline::config::{Config, Curation};
use dateline::files::File;

const HARBOUR: &str = "# Harbour\n\nIn 1950 the council opened the new harbour. On 3 May 1960 the mayor of Ashby visited the lighthouse.\n";
const MILL: &str = "# Mill\n\nIn 1990 the mill on the river burned to the ground.\n";

fn snapshot(documents: &[(&str, &str)], curation: &str) -> Snapshot {
    let curation = Curation::parse("curation.toml", curation).unwrap();
    let config = Config { curation, ..Config::default() };
    let files = documents.iter().map(|(path, text)| File::text(*path, *text)).collect();
    let (site, _) = dateline::build(&config, files, &[]).unwrap();
    let file = site.iter().find(|file| file.path == "data/timeline.json").unwrap();
    Snapshot::parse(std::str::from_utf8(&file.bytes).unwrap()).unwrap()
}

#[test]
fn nothing_changes_between_a_timeline_and_itself() {
    let timeline = snapshot(&[("a.md", HARBOUR), ("b.md", MILL)], "");
    assert_eq!(timeline.events.len(), 3);
    assert_eq!(compare(&timeline, &timeline), []);
    assert_eq!(report::summary(&[]), "No event changed.");
}

#[test]
fn a_document_more_adds_its_events_and_one_less_removes_them() {
    let less = snapshot(&[("a.md", HARBOUR)], "");
    let more = snapshot(&[("a.md", HARBOUR), ("b.md", MILL)], "");
    let [Change::Added(event)] = &compare(&less, &more)[..] else { panic!("one event more") };
    assert_eq!(event.title, "Mill on the river burned to the ground");
    assert_eq!(event.documents, ["b.md"]);
    assert!(matches!(&compare(&more, &less)[..], [Change::Removed(_)]));
    assert!(report::text(&compare(&less, &more)).starts_with("+ 1990: "));
    assert!(report::markdown(&compare(&less, &more)).contains("1 added."));
}

#[test]
fn another_date_is_a_change_of_the_same_event() {
    let old = snapshot(&[("b.md", MILL)], "");
    let new = snapshot(&[("b.md", &MILL.replace("In 1990", "In July 1990"))], "");
    let changes = compare(&old, &new);
    // The words changed with the date, the id did not.
    let redated = changes.iter().find_map(|change| match change {
        Change::Redated { from, to, .. } => Some((from.as_deref()?, to.as_deref()?)),
        _ => None,
    });
    assert_eq!(redated, Some(("1990", "1990-07")), "{changes:?}");
}

#[test]
fn what_is_no_timeline_is_refused() {
    assert!(Snapshot::parse("{}").is_err());
    assert!(Snapshot::parse("not JSON").is_err());
    let other = r#"{"schema":"dateline/9","documents":[],"events":[],"undated":[]}"#;
    assert!(Snapshot::parse(other).unwrap_err().to_string().contains("dateline/9"));
}
