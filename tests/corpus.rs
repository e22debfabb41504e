//! Files to documents: the cases of `tests/spec/formats`, and laws that hold for every text.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dateline::config::Config;
use dateline::corpus::{self, BlockKind, Corpus, Document, InlineKind};
use dateline::diagnostics::Diagnostics;
use dateline::files::{self, File};
use dateline::text::Span;
use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};

fn read(files: Vec<File>) -> (Corpus, Diagnostics) {
    corpus::read(&Config::default(), files)
}

fn seeds() -> Corpus {
    read(files::read(Path::new("seeds")).unwrap().0).0
}

fn seed(corpus: &Corpus, number: usize) -> &Document {
    let prefix = format!("{number:03}_");
    corpus.documents.iter().find(|document| document.path.starts_with(&prefix)).unwrap()
}

/// Every Markdown file of `tests/spec/formats` holds cases: a fence `file PATH` with a file, and
/// after it a fence `document` with what is read. `UPDATE=1` writes what is read now.
#[test]
fn cases() {
    let update = std::env::var_os("UPDATE").is_some();
    let (specs, _) = files::read(Path::new("tests/spec/formats")).unwrap();
    assert!(!specs.is_empty());
    let mut wrong = Vec::new();
    for spec in specs {
        let old = String::from_utf8(spec.bytes).unwrap();
        let new = answer(&old);
        if old != new && update {
            fs::write(Path::new("tests/spec/formats").join(&spec.path), &new).unwrap();
        } else if old != new {
            let lines = new.lines().filter(|line| !old.lines().any(|known| known == *line));
            wrong.push(format!("{}\n{}", spec.path, lines.collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(wrong.is_empty(), "read otherwise (UPDATE=1 accepts it):\n{}", wrong.join("\n\n"));
}

/// The same page of cases, with the answers as they are now.
fn answer(page: &str) -> String {
    const FENCE: &str = "~~~~";
    let mut new = String::new();
    let mut current: Option<File> = None;
    let mut inside: Option<&str> = None;
    for line in page.split_inclusive('\n') {
        let info = line.trim_end().strip_prefix(FENCE);
        match (inside, info) {
            (None, Some(info)) => {
                if let Some(path) = info.strip_prefix("file ") {
                    current = Some(File::text(path, ""));
                }
                inside = Some(info);
                new.push_str(line);
                if info == "document" {
                    new.push_str(&describe(current.take().unwrap()));
                }
            }
            (Some(_), Some(_)) => {
                inside = None;
                new.push_str(line);
            }
            (Some("document"), None) => {}
            (open, None) => {
                if let (Some(_), Some(file)) = (open, &mut current) {
                    file.bytes.extend(line.bytes());
                }
                new.push_str(line);
            }
        }
    }
    new
}

/// A document in lines: what is known about it, then its blocks.
fn describe(file: File) -> String {
    let (corpus, diagnostics) = read(vec![file]);
    let mut lines = String::new();
    for found in diagnostics {
        writeln!(lines, "! {}: {}", found.code, found.message).unwrap();
    }
    for document in &corpus.documents {
        check(document);
        writeln!(lines, "title: {} ({})", document.title, document.kind.name()).unwrap();
        if !document.authors.is_empty() {
            writeln!(lines, "by: {}", document.authors.join("; ")).unwrap();
        }
        if let Some(venue) = &document.venue {
            writeln!(lines, "in: {venue}").unwrap();
        }
        if let Some(published) = &document.published {
            writeln!(lines, "published: {} ({})", published.date, published.why).unwrap();
        }
        for block in &document.blocks {
            let text = block.span.of(&document.text).replace('\n', "⏎");
            writeln!(lines, "{}: {text}", kind(&block.kind)).unwrap();
            for inline in document.inlines.iter().filter(|i| block.span.contains(i.span)) {
                let words = inline.span.of(&document.text);
                match &inline.kind {
                    InlineKind::NoteMark(label) => {
                        let before = &document.text[block.span.start..inline.span.start];
                        let word = before.rsplit(' ').next().unwrap();
                        writeln!(lines, "  note {label} after “{word}”").unwrap();
                    }
                    InlineKind::Link(target) => {
                        writeln!(lines, "  link {words} → {target}").unwrap();
                    }
                    other => writeln!(lines, "  {other:?} {words}").unwrap(),
                }
            }
        }
    }
    lines
}

fn kind(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Heading(level) => format!("heading {level}"),
        BlockKind::Item(depth) => format!("item {depth}"),
        BlockKind::Note(label) => format!("note {label}"),
        BlockKind::Code(language) => format!("code {}", language.as_deref().unwrap_or_default()),
        other => format!("{other:?}").to_lowercase(),
    }
}

/// Laws of every document: blocks and sentences in order and without white space at their ends;
/// every word stands in the file where the map says.
fn check(document: &Document) {
    let text = &document.text;
    let squeezed = |words: &str| words.split_whitespace().collect::<String>();
    let mut end = 0;
    for block in &document.blocks {
        assert!(block.span.start >= end, "{}: blocks overlap", document.path);
        end = block.span.end;
        assert_eq!(block.span.trim(text), block.span, "{}", document.path);
        let told: String = block.sentences.iter().map(|span| squeezed(span.of(text))).collect();
        assert_eq!(
            told,
            squeezed(block.span.of(text)),
            "{}: words between sentences",
            document.path
        );
        for span in block.sentences.iter().chain([&block.span]) {
            assert!(block.span.contains(*span));
            let chars: Vec<char> = document.source.chars().collect();
            let places = document.places(*span);
            let words: String = places.iter().flat_map(|[from, to]| &chars[*from..*to]).collect();
            assert_eq!(squeezed(&words), squeezed(span.of(text)), "{}", document.path);
        }
    }
    for inline in &document.inlines {
        let _ = inline.span.of(text);
        assert!(document.blocks.iter().any(|block| block.span.contains(inline.span)));
    }
}

#[test]
fn the_laws_hold_for_the_seeds() {
    for document in &seeds().documents {
        check(document);
    }
}

#[test]
fn who_wrote_the_seeds_and_when() {
    let corpus = seeds();
    let facts = |n| {
        let document = seed(&corpus, n);
        let published = document.published.as_ref().map(|p| (p.date.to_string(), p.exact));
        (document.kind.name(), document.authors.join("; "), document.venue.clone(), published)
    };
    let dated = |date: &str, exact| Some((date.to_owned(), exact));
    let rinna = "Anthony V. Rinna".to_owned();
    assert_eq!(facts(0), ("abstract", rinna.clone(), None, None));
    assert_eq!(facts(1), ("paper", rinna, None, dated("2016-06-28/..", false)));
    let journal = "Outlines of global transformations: politics, economics, law".to_owned();
    assert_eq!(
        facts(2),
        ("abstract", "O. G. Paramonov".into(), Some(journal), dated("2019", true))
    );
    assert_eq!(facts(3), ("article", "Andrei Cazacu".into(), None, None));
    let paper = Some("Modern Tokyo Times".to_owned());
    assert_eq!(facts(4), ("article", "Joachim de Villiers; Lee Jay Walker".into(), paper, None));
    assert_eq!(seed(&corpus, 3).title, "The future of Russia-Japan relations");
}

#[test]
fn an_abstract_page_is_the_same_work_as_its_paper() {
    let corpus = seeds();
    let same: Vec<_> = corpus.documents.iter().map(|document| document.same_work_as).collect();
    assert_eq!(same, [Some(seed(&corpus, 1).id), None, None, None, None]);
}

#[test]
fn sentences_of_the_seeds_are_whole_again() {
    let corpus = seeds();
    for (number, words) in [
        (1, "in both the South China Sea and the East China Sea, as well as"),
        (1, "both nuclear-powered and diesel-electric submarines"),
        (
            1,
            "fleet with Fifth Generation Borei class ballistic missile submarines, such as the Alexander Nevsky.",
        ),
        (1, "the portion of the Japanese GDP spent on the armed forces"),
        (1, "during a China-US summit in 2013. Since then,"),
        (3, "what will the future of Russia-Japan relations look like?"),
        (3, "the newly released National Military Strategy, which also ranks"),
        (3, "commitment to the G7 and the Western-dominated system"),
        (0, "in the Asia-Pacific This has been true"),
    ] {
        let document = seed(&corpus, number);
        let told = document.blocks.iter().filter(|block| block.kind.tells());
        let found = told.filter(|block| block.span.of(&document.text).contains(words)).count();
        assert_eq!(found, 1, "{words}");
    }
}

#[test]
fn notes_of_the_seeds_follow_the_paragraphs_that_call_them() {
    let corpus = seeds();
    let document = seed(&corpus, 1);
    let labels: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Note(label) => Some(label.parse::<usize>().unwrap()),
            _ => None,
        })
        .collect();
    assert_eq!(labels, (1..=33).collect::<Vec<_>>());
    let is_call = |kind: &InlineKind| matches!(kind, InlineKind::NoteMark(_));
    assert_eq!(document.inlines.iter().filter(|inline| is_call(&inline.kind)).count(), 33);
    let quotation =
        document.blocks.iter().find(|block| block.kind == BlockKind::Quotation).unwrap();
    assert!(quotation.span.of(&document.text).starts_with("The Self-Defense Forces will conduct"));
}

#[test]
fn a_quotation_across_a_page_end_has_two_places() {
    let corpus = seeds();
    let document = seed(&corpus, 1);
    let start = document.text.find("the East China Sea, as well as").unwrap();
    let places = document.places(Span::new(start, start + "the East China Sea".len()));
    assert_eq!(places.len(), 2);
}

#[test]
fn files_that_cannot_be_read_do_not_stop_the_rest() {
    let (corpus, diagnostics) = read(vec![
        File { path: "a.txt".into(), bytes: b"He came in 1914\x97late.".to_vec() },
        File { path: "b.txt".into(), bytes: b"\x00\x01".to_vec() },
        File::text("c.xyz", "text"),
        File::text("d.md", " \n"),
        File::text("e.md", "---\ntitle: [\n---\nText."),
        File::text("f.txt", "It ended in 1918."),
    ]);
    let codes: Vec<_> = diagnostics.iter().map(|found| (found.path.as_str(), found.code)).collect();
    assert_eq!(
        codes,
        [
            ("a.txt", "invalid-utf-8"),
            ("b.txt", "binary-file"),
            ("c.xyz", "unknown-format"),
            ("d.md", "empty-file"),
            ("e.md", "front-matter"),
        ]
    );
    let paths: Vec<_> = corpus.documents.iter().map(|document| document.path.as_str()).collect();
    assert_eq!(paths, ["a.txt", "e.md", "f.txt"]);
    let rendered = diagnostics[0].render(Some(&corpus.documents[0].source), false);
    assert!(rendered.contains("late"), "{rendered}");
}

#[test]
fn the_configuration_overrides_what_is_read() {
    let config = "[documents.\"a.md\"]\ntitle = \"Told\"\nauthors = [\"Ann Lee\"]\npublished = \"1999-05\"\n\
                  [documents.\"b.md\"]\nskip = true\n[documents.\"missing.md\"]\ntitle = \"x\"";
    let config = Config::parse("dateline.toml", config).unwrap();
    let files = vec![File::text("a.md", "# Read\n\nText."), File::text("b.md", "Text.")];
    let (corpus, diagnostics) = corpus::read(&config, files);
    assert_eq!(corpus.documents.len(), 1);
    let document = &corpus.documents[0];
    assert_eq!((document.title.as_str(), document.authors.len()), ("Told", 1));
    assert_eq!(document.published.as_ref().unwrap().date.to_string(), "1999-05");
    assert_eq!(diagnostics[0].code, "unknown-document");
}

#[test]
fn copies_point_at_the_first() {
    let text = "The treaty of peace between the two powers was signed in the spring of the year at \
                the old town hall, in the presence of the ministers of both, and it was kept for \
                more than thirty years by all who came after them, until the great war broke out.";
    let other = "The railway to the coast was opened by the king in a cold summer, and the crowd \
                 that had come from far away to see the first train leave was larger than ever.";
    let (corpus, _) = read(vec![
        File::text("1.txt", text),
        File::text("2.md", format!("# Peace\n\n{text}")),
        File::text("3.txt", other),
    ]);
    let same: Vec<_> = corpus.documents.iter().map(|document| document.same_work_as).collect();
    assert_eq!(same, [None, Some(corpus.documents[0].id), None]);
}

/// Marks that mean something to one format or another.
const MARKS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "# ",
    "- ",
    "* ",
    "> ",
    "¹",
    "²³",
    "[1] ",
    "[^1]",
    "[^1]: ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "[a](b)",
    "[",
    "](",
    "<",
    "<b>",
    "&amp;",
    "&lt;",
    "|",
    "| a | b |\n|--|--|\n",
    "  ",
    "\t",
    "\u{c}",
    "\u{feff}",
    "\u{a0}",
    "“",
    "”",
    "1. ",
    "(a) ",
    "References",
    "Notes",
    "By Ann Lee",
    "May 3, 1999",
    "---\n",
    "+++\n",
    "===",
    "word",
    "Word ",
    "of the",
    ".",
    ":",
    "-",
    "é",
    "日本",
    "e\u{301}",
    "👩‍👩‍👧",
    "<!--",
    "$",
    "\\",
    "![x](y)",
    "http://a.b",
];

/// Pieces of which hostile and ordinary texts are made.
fn pieces() -> impl Strategy<Value = String> {
    let mark = (0..MARKS.len()).prop_map(move |at| MARKS[at].to_owned());
    let sentence =
        Just("The fleet sailed for the northern islands in the spring of that year. ".to_owned());
    prop_oneof![6 => mark, 2 => sentence, 1 => any::<char>().prop_map(String::from)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_laws_hold_for_every_text(parts in proptest::collection::vec(pieces(), 0..60)) {
        let text = parts.concat();
        let files = vec![File::text("a.txt", text.clone()), File::text("b.md", text)];
        for document in &read(files).0.documents {
            check(document);
        }
    }

    #[test]
    fn no_bytes_stop_it(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for path in ["a.txt", "b.md"] {
            for document in &read(vec![File { path: path.into(), bytes: bytes.clone() }]).0.documents {
                check(document);
            }
        }
    }
}
