//! Any text may be annotated: spans lie in order on characters, every date says how it was read.
//!
//! The length of the text chooses the context, so that any text is a seed.

#![no_main]

use dateline::text::Span;
use dateline::time::{Context, Passage, Role, annotate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let created = [None, Some("2014-03-30"), Some("2014"), Some("-0479")][text.len() % 4];
    let context = Context {
        created: created.and_then(|date| date.parse().ok()),
        news: [None, Some(true), Some(false)][text.len() / 4 % 3],
        ..Context::default()
    };
    let passages: Vec<Passage> =
        paragraphs(text).map(|span| Passage::new(span, Role::Event)).collect();
    let found = annotate(text, &passages, &context);
    for timex in &found {
        assert!(!timex.span.of(text).is_empty());
        assert!(!timex.why.is_empty() && !timex.value.is_empty());
        if let Some(date) = &timex.edtf {
            assert_eq!(date.to_string().parse().as_ref(), Ok(date));
        }
    }
    assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
});

/// The stretches of a text between blank lines.
fn paragraphs(text: &str) -> impl Iterator<Item = Span> {
    text.split("\n\n").map(move |part| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + part.len())
    })
}
