//! The time expressions that are read, made from the table of rules.

use serde::Serialize;

use crate::pages::frame::{Frame, Link};
use crate::site::{Page, Site, Url};
use crate::text::Span;
use crate::time::rules::{FAMILIES, Rule};
use crate::time::{self, Context, Passage, Role};

/// Every rule with its examples.
#[derive(Debug, Serialize)]
pub(super) struct DatesPage {
    frame: Frame,
    about: Link,
    families: Vec<FamilyView>,
}

/// Rules of one kind.
#[derive(Debug, Serialize)]
struct FamilyView {
    name: &'static str,
    /// Its place on the page.
    anchor: String,
    rules: Vec<RuleView>,
}

/// A rule.
#[derive(Debug, Serialize)]
struct RuleView {
    /// As "how this date was read" names it.
    name: &'static str,
    examples: Vec<ExampleView>,
    /// Text in which it finds nothing.
    not: &'static [&'static str],
}

/// A text and what is read in it.
#[derive(Debug, Serialize)]
struct ExampleView {
    pieces: Vec<Piece>,
    /// What each marked piece is read as: EDTF where it has a date, else TIMEX3.
    values: Vec<String>,
}

/// A run of an example.
#[derive(Debug, Serialize)]
struct Piece {
    text: String,
    /// Whether it is a time expression.
    marked: bool,
}

/// The view of the page of time expressions.
pub(super) fn view(site: &Site, url: &Url) -> DatesPage {
    let families = FAMILIES.iter().enumerate().map(|(index, family)| FamilyView {
        name: family.name,
        anchor: format!("kind-{}", index + 1),
        rules: family.rules.iter().map(rule).collect(),
    });
    DatesPage {
        frame: Frame {
            title: "Dates that are read".into(),
            description: "Every kind of time expression the program finds, with examples.".into(),
            section: "about",
        },
        about: Link::new("About this site and its data", &Page::About.url(site), url),
        families: families.collect(),
    }
}

fn rule(rule: &Rule) -> RuleView {
    let examples = rule.examples.iter().map(|(text, _)| example(text)).collect();
    RuleView { name: rule.name, examples, not: rule.not }
}

/// The example as the program itself reads it.
fn example(text: &str) -> ExampleView {
    let span = Span::new(0, text.len());
    let passage = Passage { span, role: Role::Event, heading: None };
    let found = time::annotate(text, &[passage], &Context::default());
    let mut pieces = Vec::new();
    let mut at = 0;
    let piece = |from: usize, to: usize, marked| {
        (from < to).then(|| Piece { text: text[from..to].to_owned(), marked })
    };
    for timex in &found {
        pieces.extend(piece(at, timex.span.start, false));
        pieces.extend(piece(timex.span.start, timex.span.end, true));
        at = timex.span.end;
    }
    pieces.extend(piece(at, text.len(), false));
    let values = found
        .iter()
        .map(|timex| timex.edtf.as_ref().map_or_else(|| timex.value.clone(), ToString::to_string));
    ExampleView { pieces, values: values.collect() }
}
