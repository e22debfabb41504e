//! Briefings: every sentence a source's own, able to stand alone, none told twice.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::fs;
use std::path::Path;

use dateline::briefing::standing::standing;
use dateline::briefing::{Briefing, Point, Scope, brief};
use dateline::config::Config;
use dateline::corpus::Corpus;
use dateline::files::{self, File};
use dateline::timeline::Timeline;

fn seeds() -> (Corpus, Timeline) {
    let source = fs::read_to_string("dateline.toml").unwrap();
    let config = Config::parse("dateline.toml", &source).unwrap();
    let (files, _) = files::read(Path::new("seeds")).unwrap();
    let (corpus, timeline, _) = dateline::chronicle(&config, files);
    (corpus, timeline)
}

fn everything(timeline: &Timeline) -> Vec<usize> {
    (0..timeline.events.len() + timeline.undated.len()).collect()
}

fn points(briefing: &Briefing) -> impl Iterator<Item = &Point> {
    briefing.bottom_line.iter().chain(&briefing.key_points)
}

#[test]
fn every_sentence_stands_in_its_file_and_alone() {
    let (corpus, timeline) = seeds();
    let documents = corpus.documents.iter().map(|document| Scope::Document(document.id));
    let mut checked = 0;
    for scope in documents.chain([Scope::Corpus]) {
        let briefing = brief(&corpus, &timeline, &scope, &everything(&timeline));
        assert!(!briefing.bottom_line.is_empty(), "{scope:?}");
        for point in points(&briefing) {
            let document = corpus.document(point.quote.document);
            let words = point.quote.span.of(&document.text);
            let file: Vec<char> = document.source.chars().collect();
            let places = document.places(point.quote.span);
            let found = places.iter().flat_map(|[start, end]| &file[*start..*end]);
            let found: String = found.filter(|c| !c.is_whitespace()).collect();
            let bare: String = words.chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(found, bare);
            assert!(standing(&document.text, point.quote.span).is_some(), "{words}");
            checked += 1;
        }
    }
    assert!(checked > 20);
}

#[test]
fn no_point_is_made_twice() {
    let (corpus, timeline) = seeds();
    let briefing = brief(&corpus, &timeline, &Scope::Corpus, &everything(&timeline));
    let mut told: Vec<&str> = points(&briefing)
        .map(|point| point.quote.span.of(&corpus.document(point.quote.document).text))
        .collect();
    let all = told.len();
    assert!(all >= 6, "{all} points");
    told.sort_unstable();
    told.dedup();
    assert_eq!(told.len(), all);
}

#[test]
fn what_several_works_say_comes_first_and_gaps_are_told() {
    let file = |path: &str, text: &str| File::text(path, text);
    let files = vec![
        file(
            "a.md",
            "# A\n\nIn 1950 the council of Ashby opened the new harbour of the town to ships. The weather was kind to all who came along that day.\n",
        ),
        file(
            "b.md",
            "# B\n\nThe council of Ashby opened the new harbour for ships of the town in 1950. In 1990 the mill on the river burned to the ground.\n",
        ),
    ];
    let (corpus, timeline, _) = dateline::chronicle(&Config::default(), files);
    let briefing = brief(&corpus, &timeline, &Scope::Corpus, &everything(&timeline));
    let first = points(&briefing).find(|point| point.documents == 2).unwrap();
    let words = first.quote.span.of(&corpus.document(first.quote.document).text);
    assert!(words.contains("harbour"), "{words}");
    assert_eq!(briefing.evidence.gaps, [(1951, 1989)]);
    assert_eq!(briefing.evidence.dated, 2);
}
