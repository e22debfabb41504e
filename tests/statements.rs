//! Quotations and figures of the demonstration, against what a careful reader lists.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::fs;
use std::path::Path;

use dateline::briefing::{Figure, Findings, Quotation, Scope, Unit};
use dateline::config::Config;
use dateline::corpus::{Corpus, Document};
use dateline::files::{self, File};
use dateline::text::Span;
use dateline::timeline::Timeline;
use proptest::prelude::*;

fn seeds() -> (Corpus, Timeline, Findings) {
    let source = fs::read_to_string("dateline.toml").unwrap();
    let config = Config::parse("dateline.toml", &source).unwrap();
    let (files, _) = files::read(Path::new("seeds")).unwrap();
    let (corpus, timeline, _) = dateline::chronicle(&config, files);
    let findings = Findings::of(&corpus, &timeline.names);
    (corpus, timeline, findings)
}

/// The lines of the list of one kind, in fields.
fn wanted(kind: &str) -> Vec<Vec<String>> {
    let list = fs::read_to_string("tests/statements.txt").unwrap();
    let fields = |line: &str| line.split(" | ").map(str::to_owned).collect::<Vec<_>>();
    list.lines().map(fields).filter(|fields| fields[0] == kind).collect()
}

/// Whether enough of `found` is right, and enough of what is wanted found.
fn measure(kind: &str, found: usize, right: usize, wanted: usize) {
    assert!(right * 100 >= found * 95, "{kind}: {right} of {found} found are right");
    assert!(right * 100 >= wanted * 90, "{kind}: {right} of {wanted} wanted are found");
}

#[test]
fn quotations_are_those_of_a_careful_reader() {
    let (corpus, timeline, findings) = seeds();
    let wanted = wanted("quotation");
    let (mut found, mut right, mut spoken) = (0, 0, 0);
    for document in &corpus.documents {
        for quotation in findings.quotations_in(document.id) {
            found += 1;
            let words = quotation.quote.span.of(&document.text);
            let known = wanted.iter().find(|fields| {
                document.path.starts_with(&fields[1]) && words.starts_with(&fields[4])
            });
            let name = quotation.speaker.map_or("–", |id| timeline.names.get(id).name.as_str());
            let said_by = quotation.said_by.map_or("–", |span| span.of(&document.text));
            right += usize::from(known.is_some());
            spoken += usize::from(known.is_some_and(|f| f[2] == name && f[3] == said_by));
        }
    }
    measure("quotations", found, right, wanted.len());
    assert!(spoken * 10 >= wanted.len() * 9, "{spoken} speakers of {} are right", wanted.len());
}

#[test]
fn figures_are_those_of_a_careful_reader() {
    let (corpus, _, findings) = seeds();
    let wanted = wanted("figure");
    let (mut found, mut right) = (0, 0);
    for document in &corpus.documents {
        for figure in findings.figures_in(document.id) {
            found += 1;
            let line = fields(document, figure);
            let known = wanted.iter().any(|fields| {
                document.path.starts_with(&fields[1])
                    && fields[2..5] == line[..3]
                    && line[3].contains(&fields[5])
            });
            right += usize::from(known);
        }
    }
    measure("figures", found, right, wanted.len());
}

/// Words, number and unit, date, what is measured.
fn fields(document: &Document, figure: &Figure) -> [String; 4] {
    let unit = match figure.unit {
        Unit::Known(unit) => unit.to_owned(),
        Unit::Power(power, unit) => format!("{power} {unit}"),
        Unit::Noun(span) => span.of(&document.text).to_owned(),
        Unit::Unsaid => "–".to_owned(),
    };
    let date = figure.date.as_ref().map_or("–".to_owned(), |(date, _)| date.to_string());
    let what: Vec<&str> = figure.measured.iter().map(|span| span.of(&document.text)).collect();
    let words = figure.span.of(&document.text).to_owned();
    [words, format!("{} {unit}", figure.value), date, what.join(" … ")]
}

#[test]
fn every_printed_word_stands_in_its_file() {
    let (corpus, timeline, findings) = seeds();
    let events: Vec<usize> = (0..timeline.events.len() + timeline.undated.len()).collect();
    let documents = corpus.documents.iter().map(|document| Scope::Document(document.id));
    let names =
        (0..timeline.names.entries.len()).map(|i| Scope::Name(dateline::events::names::NameId(i)));
    let mut checked = 0;
    for scope in documents.chain(names).chain([Scope::Corpus, Scope::Events]) {
        let said: Vec<Quotation> = findings.quotations(&corpus, &timeline, &scope, &events);
        let figures: Vec<Figure> = findings.figures(&corpus, &timeline, &scope, &events);
        assert!(said.len() <= 4 && figures.len() <= 8, "{scope:?}");
        for quotation in &said {
            let document = corpus.document(quotation.quote.document);
            for span in [Some(quotation.quote.span), quotation.said_by].into_iter().flatten() {
                stands(document, span);
            }
            assert!(quotation.sentence.contains(quotation.quote.span));
            checked += 1;
        }
        for figure in &figures {
            let document = corpus.document(figure.quote.document);
            figure.measured.iter().chain([&figure.span]).for_each(|span| stands(document, *span));
            assert!(figure.quote.span.contains(figure.span));
            assert!(figure.measured.iter().any(|span| span.contains(figure.span)));
            checked += 1;
        }
    }
    assert!(checked > 40, "{checked}");
}

/// The words at `span` of the text are those at its places in the file, white space aside.
fn stands(document: &Document, span: Span) {
    let file: Vec<char> = document.source.chars().collect();
    let places = document.places(span);
    let found = places.iter().flat_map(|[start, end]| &file[*start..*end]);
    let found: String = found.filter(|c| !c.is_whitespace()).collect();
    let bare: String = span.of(&document.text).chars().filter(|c| !c.is_whitespace()).collect();
    assert_eq!(found, bare);
}

/// Words, marks and numbers that quotations and figures are made of, and that break them.
fn pieces() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Anna Holt",
        " said ",
        " said: ",
        "“",
        "”",
        "\"",
        "\"",
        "‘",
        "’",
        "'",
        "„",
        "«",
        "»",
        " ",
        ", ",
        ". ",
        ": ",
        "\n\n",
        "he ",
        "which ",
        " as saying ",
        " quoted ",
        " according to ",
        " by ",
        " and ",
        "clear ",
        "it ",
        "The ships sailed for the islands",
        "made ",
        "54%",
        " 36.4",
        "$",
        "US$ ",
        "1,500",
        " to ",
        "–",
        "-",
        "12",
        " billion",
        " dollars",
        " people",
        " half of ",
        "one and a half ",
        "a million ",
        "at least ",
        "…",
        "é",
        "漢",
        "(",
        ")",
        "in 2015 ",
        "no. ",
        " km",
        "3",
        "/",
        "²",
        "more than ",
        "spent ",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_text_has_its_quotations_and_figures(parts in prop::collection::vec(pieces(), 0..50)) {
        let text = format!("A record\n\n{}", parts.concat());
        let (corpus, timeline, _) = dateline::chronicle(&Config::default(), vec![File::text("a.txt", text)]);
        let findings = Findings::of(&corpus, &timeline.names);
        for document in &corpus.documents {
            for quotation in findings.quotations_in(document.id) {
                stands(document, quotation.quote.span);
                prop_assert!(!quotation.quote.span.is_empty());
            }
            for figure in findings.figures_in(document.id) {
                stands(document, figure.span);
                prop_assert!(figure.measured.iter().any(|span| span.contains(figure.span)));
            }
        }
    }
}
