//! The timeline of the demonstration: what must be on it, and everything that is, judged by hand.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dateline::config::Config;
use dateline::corpus::Corpus;
use dateline::timeline::{Event, Timeline};

const GOLDEN: &str = "tests/seeds.txt";

fn chronicle() -> (Corpus, Timeline) {
    let source = fs::read_to_string("dateline.toml").unwrap();
    let config = Config::parse("dateline.toml", &source).unwrap();
    let (files, _) = dateline::files::read(Path::new("seeds")).unwrap();
    let (corpus, timeline, diagnostics) = dateline::chronicle(&config, files);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    (corpus, timeline)
}

/// What a careful analyst lists: EDTF, `mod`, documents, and words that its quotations hold.
const WANTED: &[(&str, &str, &[&str], &[&str])] = &[
    ("../1949", "", &["003"], &["deported all residents"]),
    ("1990/1997", "", &["001"], &["submarine fleet by 54%", "surface ship fleet by 28%"]),
    ("2010", "", &["001"], &["visited Kunashir Island"]),
    ("2012", "", &["001"], &["accession of Vladimir Putin", "thaw"]),
    ("2012-10", "", &["001"], &["Patrushev visited Tokyo", "agreement"]),
    (
        "2012",
        "END",
        &["001"],
        &["Liberal Democratic Party to power", "took control of the Japanese Diet"],
    ),
    ("2013", "", &["001"], &["refused to heed Chinese requests"]),
    ("2014", "", &["001", "003"], &["condemning Russia's annexation", "condemned the annexation"]),
    ("2014", "", &["001", "003"], &["Russia's annexation of Crimea", "the annexation of Crimea"]),
    ("2014", "", &["003"], &["Russian-Chinese summit"]),
    ("2014", "", &["003"], &["Maritime Cooperation 2014"]),
    ("2014-02", "", &["001"], &["Shoigu in February 2014 to Primorsky Krai"]),
    ("2014-03-27", "", &["003"], &["abstain from a vote in the UN General Assembly"]),
    ("2014-07", "", &["001"], &["interpretation of Article 9"]),
    ("2014-08", "", &["003"], &["Etorofu and Kunashiri"]),
    ("2014-11", "", &["003"], &["after his visit to China", "Shoigu stated"]),
    ("2015-08", "END", &["001", "003"], &["Joint Sea 2015 II", "Sea of Japan"]),
    ("2016", "START", &["001"], &["North Sea Fleet in Central Command"]),
    ("2016-21", "", &["001"], &["\"unprecedented\" upgrade", "further military buildup"]),
    ("2016", "", &["001"], &["USD 41.4 billion"]),
    ("2016", "", &["001"], &["fourth nuclear test", "orbital rocket launch", "Musudan"]),
];

#[test]
fn what_an_analyst_lists_is_there() {
    let (corpus, timeline) = chronicle();
    for (edtf, modifier, documents, words) in WANTED {
        let found = timeline.events.iter().any(|event| {
            let Some(dating) = &event.dating else { return false };
            let quotes: Vec<&str> = event
                .mentions
                .iter()
                .map(|mention| mention.quote.span.of(&corpus.document(mention.quote.document).text))
                .collect();
            dating.edtf.to_string() == *edtf
                && dating.modifier.map_or("", dateline::time::Modifier::name) == *modifier
                && documents_of(&corpus, event) == *documents
                && words.iter().all(|word| quotes.iter().any(|quote| quote.contains(word)))
        });
        assert!(found, "{edtf} {modifier} {documents:?} {words:?}");
    }
}

#[test]
fn the_annexation_is_inferred_and_bounded() {
    let (_, timeline) = chronicle();
    let event = timeline.events.iter().find(|e| {
        e.title.contains("annexation of Crimea")
            && e.dating.as_ref().is_some_and(|d| d.no_later_than.is_some())
    });
    let dating = event.and_then(|event| event.dating.as_ref()).expect("it is on the timeline");
    assert_eq!(dating.basis.name(), "inferred");
    assert_eq!(dating.bounds().latest.unwrap().date(), "2014-03-27");
}

#[test]
fn the_abstract_page_is_the_paper() {
    let (corpus, _) = chronicle();
    let path = |start: &str| corpus.documents.iter().find(|d| d.path.starts_with(start)).unwrap();
    assert_eq!(path("000").same_work_as, Some(path("001").id));
    assert_eq!(corpus.documents.iter().filter(|d| d.same_work_as.is_some()).count(), 1);
}

#[test]
fn this_week_and_saturday_stay_unresolved() {
    let (corpus, _) = chronicle();
    let document = corpus.documents.iter().find(|d| d.path.starts_with("004")).unwrap();
    for words in ["this week", "Saturday"] {
        let timex = document.timexes.iter().find(|t| t.span.of(&document.text) == words);
        assert_eq!(timex.expect(words).edtf, None, "{words}");
    }
}

/// One line for each event: a verdict by hand, and what the program says. `UPDATE=1` writes new
/// lines with the verdict `?`, which somebody has to replace by `true` or `false`.
#[test]
fn every_event_has_been_judged() {
    let (corpus, timeline) = chronicle();
    let golden = fs::read_to_string(GOLDEN).unwrap_or_default();
    let judged = |line: &str| {
        let verdict = golden.lines().find_map(|l| l.split_once(" | ").filter(|(_, l)| *l == line));
        verdict.map_or("?", |(verdict, _)| verdict)
    };
    let lines: Vec<String> = timeline
        .events
        .iter()
        .map(|event| line(&corpus, event))
        .map(|line| format!("{} | {line}", judged(&line)))
        .collect();
    let found = lines.join("\n") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(GOLDEN, &found).unwrap();
        return;
    }
    assert_eq!(golden, found, "UPDATE=1 cargo test --test seeds, then judge the new lines");
    let right = lines.iter().filter(|line| line.starts_with("true")).count();
    assert!(right * 10 >= lines.len() * 9, "{right} of {} events are true", lines.len());
    assert!(lines.iter().all(|line| !line.starts_with('?')), "judge the lines that begin with ?");
}

fn line(corpus: &Corpus, event: &Event) -> String {
    let dating = event.dating.as_ref().unwrap();
    let documents: Vec<String> = documents_of(corpus, event);
    let basis = dating.basis.name();
    format!(
        "{} | {} | {basis} | {} | {}",
        dating.edtf,
        dating.label(),
        documents.join(" "),
        event.title
    )
}

fn documents_of(corpus: &Corpus, event: &Event) -> Vec<String> {
    let documents = event.mentions.iter().map(|mention| mention.quote.document);
    let paths: BTreeSet<String> =
        documents.map(|id| corpus.document(id).path[..3].to_owned()).collect();
    paths.into_iter().collect()
}
