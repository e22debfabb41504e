//! Every Markdown file in `tests/spec` is a test: the blocks marked `timex` say which dates are
//! found in the `text` before them, those marked `events` which events, `names` which names, `quotations`
//! and `figures` who says what and which numbers count what. `UPDATE=1 cargo test --test spec` writes
//! new answers. (`tests/spec/formats` is read by `tests/corpus.rs`.)

use std::fs;

use dateline::briefing::{Figure, Findings, Quotation, Unit};
use dateline::config::Config;
use dateline::corpus::DocumentId;
use dateline::events::names::{Name, Names};
use dateline::files::File;
use dateline::text::Span;
use dateline::time::{Context, Passage, Role, Timex, annotate};

#[test]
fn specifications_hold() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut files: Vec<_> =
        fs::read_dir("tests/spec").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            continue;
        }
        let before = fs::read_to_string(&path).unwrap();
        let after = rewrite(&before);
        if update {
            fs::write(&path, &after).unwrap();
        } else {
            assert_eq!(before, after, "{name}");
        }
    }
}

/// Fills each `timex` block from the `text` block before it. `text created 2014-03-27` gives the
/// date of the text, `text citation` its role.
fn rewrite(markdown: &str) -> String {
    let mut out = String::new();
    let mut text: Option<(String, String)> = None;
    let mut fences = markdown.split("```");
    out.push_str(fences.next().unwrap_or_default());
    while let (Some(block), rest) = (fences.next(), fences.next()) {
        let (kind, body) = block.split_once('\n').unwrap_or((block, ""));
        let answer = match &text {
            Some((head, text)) if kind == "timex" => table(head, text),
            Some((_, text)) if kind == "events" => events(text),
            Some((_, text)) if kind == "names" => names(text),
            Some((_, text)) if kind == "quotations" => quotations(text),
            Some((_, text)) if kind == "figures" => figures(text),
            _ => body.to_owned(),
        };
        out += &["```", kind, "\n", &answer, "```", rest.unwrap_or_default()].concat();
        text = kind.starts_with("text").then(|| (kind.to_owned(), body.to_owned()));
    }
    out
}

/// The timeline of one document: date, category, title; under it how many tell it, if several do.
/// What the text does not assert comes last, with its factuality.
fn events(text: &str) -> String {
    let files = vec![File::text("case.md", text)];
    let (corpus, timeline, _) = dateline::chronicle(&Config::default(), files);
    let told = timeline.events.iter().chain(&timeline.undated).map(|event| {
        let when = event.dating.as_ref().map_or_else(
            || "undated".to_owned(),
            |dating| {
                let modifier = dating.modifier.map_or("", dateline::time::Modifier::name);
                format!("{} {modifier}", dating.edtf)
            },
        );
        let times = match event.mentions.len() {
            1 => String::new(),
            many => format!(" ×{many}"),
        };
        format!("{when:<16} {:<11} {}{times}\n", event.category.name, event.title)
    });
    let aside = timeline.set_aside.iter().map(|mention| {
        let words = mention.trigger.of(&corpus.document(mention.quote.document).text);
        format!("{:<16} {words}\n", mention.factuality.name())
    });
    told.chain(aside).collect()
}

/// The names of documents, which a line of equals signs parts: kind, name, other forms, how often;
/// then roles, and seats that stand for the government.
fn names(text: &str) -> String {
    let documents = text.split("\n===\n").enumerate();
    let file =
        |(n, text): (usize, &str)| File::text(format!("{n}.md"), format!("# Case\n\n{text}"));
    let (corpus, _) = dateline::corpus::read(&Config::default(), documents.map(file).collect());
    let names = Names::of(&corpus);
    let said = |places: &[(DocumentId, Span)]| {
        let words = places.iter().map(|(id, span)| span.of(&corpus.document(*id).text));
        words.map(|words| format!("“{}”", words.replace('\n', " "))).collect::<Vec<_>>().join(", ")
    };
    let line = |name: &Name| {
        let forms: Vec<&str> =
            [&name.name].into_iter().chain(&name.aliases).map(String::as_str).collect();
        let mut line =
            format!("{:<12} {} ×{}", name.kind.word(), forms.join(" = "), name.mentions.len());
        if !name.roles.is_empty() {
            line.extend([" as ", &said(&name.roles)]);
        }
        if !name.seats.is_empty() {
            line.extend([" also by its seat ", &said(&name.seats)]);
        }
        line + "\n"
    };
    names.entries.iter().map(line).collect()
}

/// Who says what: the name if it is sure, the words for the speaker, the words that are said.
fn quotations(text: &str) -> String {
    let (corpus, timeline, _) =
        dateline::chronicle(&Config::default(), vec![File::text("case.md", text)]);
    let findings = Findings::of(&corpus, &timeline.names);
    let document = &corpus.documents[0];
    let line = |quotation: &Quotation| {
        let name = quotation.speaker.map_or("–", |id| timeline.names.get(id).name.as_str());
        let said_by = quotation.said_by.map_or("–", |span| span.of(&document.text));
        let words = quotation.quote.span.of(&document.text).replace('\n', " ");
        format!("{name} | {said_by} | {words}\n")
    };
    findings.quotations_in(document.id).iter().map(line).collect()
}

/// The figure, its number and unit, its date, what it measures.
fn figures(text: &str) -> String {
    let (corpus, timeline, _) =
        dateline::chronicle(&Config::default(), vec![File::text("case.md", text)]);
    let findings = Findings::of(&corpus, &timeline.names);
    let document = &corpus.documents[0];
    let line = |figure: &Figure| {
        let to = figure.to.map_or(String::new(), |to| format!("–{to}"));
        let unit = match figure.unit {
            Unit::Known(unit) => unit.to_owned(),
            Unit::Power(power, unit) => format!("{power} {unit}"),
            Unit::Noun(span) => span.of(&document.text).to_owned(),
            Unit::Unsaid => "–".to_owned(),
        };
        let modifier = figure.modifier.map_or("", dateline::time::Modifier::name);
        let date = figure.date.as_ref().map_or("–".to_owned(), |(date, _)| date.to_string());
        let words = figure.span.of(&document.text);
        let what: Vec<&str> = figure.measured.iter().map(|span| span.of(&document.text)).collect();
        let number = format!("{}{to} {unit} {modifier}", figure.value);
        format!("{words} | {} | {date} | {}\n", number.trim_end(), what.join(" … "))
    };
    findings.figures_in(document.id).iter().map(line).collect()
}

fn table(head: &str, text: &str) -> String {
    let created = head.split_once("created ").map(|(_, date)| date.trim().parse().expect("a date"));
    let role = if head.contains("citation") { Role::Citation } else { Role::Event };
    let mut passages = Vec::new();
    let mut start = 0;
    for paragraph in text.split_inclusive("\n\n") {
        let span = Span::new(start, start + paragraph.len()).trim(text);
        passages.push(Passage::new(span, role));
        start += paragraph.len();
    }
    let found = annotate(text, &passages, &Context { created, ..Context::default() });
    found.iter().map(|timex| row(timex, text)).collect()
}

fn row(timex: &Timex, text: &str) -> String {
    let modifier = timex.modifier.map_or("", dateline::time::Modifier::name);
    let edtf = timex.edtf.as_ref().map_or("–".to_owned(), ToString::to_string);
    let words = timex.span.of(text);
    let role = timex.role.name();
    let mut line = format!("{words:<30} {:<18} {modifier:<7} {edtf:<22} {role}", timex.value);
    if let Some(anchor) = timex.anchor {
        line.extend([" ← ", anchor.of(text)]);
    }
    if let Some(range) = &timex.range {
        line.extend([" in ".to_owned(), range.edtf.to_string()]);
    }
    line + "\n"
}
