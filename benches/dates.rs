//! How fast dates are read, stage by stage, and in how much memory: `cargo bench --bench dates`.
//!
//! `DATELINE_BENCH=FOLDER` names a folder of `.txt` and `.md` files, the larger the better; without
//! it the demonstration corpus is read. `max alloc` is the most that was held at once: documents
//! are read one by one, so it depends on the longest of them, not on their number, and the first
//! tenth of the folder takes about as much as all of it. Texts of one token over and over take as
//! long per byte when they are twice as long.

use std::path::Path;
use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};

use dateline::config::Config;
use dateline::corpus::{self, Document};
use dateline::files;
use dateline::text::{self, sentences};
use dateline::time::lexemes::lexemes;
use dateline::time::recognise::recognise;
use dateline::time::resolve::resolve;
use dateline::time::{Context, Passage, Role, annotate};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// A document as the reader of dates takes it.
struct Input {
    text: String,
    passages: Vec<Passage>,
    context: Context,
}

static INPUTS: LazyLock<Vec<Input>> = LazyLock::new(|| {
    #[expect(clippy::disallowed_methods, reason = "a benchmark may be told what to measure")]
    let folder = std::env::var("DATELINE_BENCH").unwrap_or_else(|_| "seeds".to_owned());
    let (files, _) = files::read(Path::new(&folder)).expect("DATELINE_BENCH is a folder of texts");
    let (corpus, _) = corpus::read(&Config::default(), files);
    corpus.documents.into_iter().map(Input::of).collect()
});

impl Input {
    fn of(document: Document) -> Self {
        let passage =
            |block: &corpus::Block| Passage { span: block.span, role: Role::Event, heading: None };
        let created = document.published.map(|published| published.date);
        Input {
            passages: document.blocks.iter().map(passage).collect(),
            context: Context { created, ..Context::default() },
            text: document.text,
        }
    }

    fn blocks(&self) -> impl Iterator<Item = &str> {
        self.passages.iter().map(|passage| passage.span.of(&self.text))
    }
}

/// Runs `stage` over every document, one after the other.
fn each<T>(bencher: Bencher, inputs: &[Input], stage: impl Fn(&Input) -> T + Sync) {
    let bytes: usize = inputs.iter().map(|input| input.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for input in inputs {
            black_box(stage(input));
        }
    });
}

/// The stages, over the folder.
#[divan::bench_group(sample_count = 5, sample_size = 1)]
mod stage {
    use super::*;

    #[divan::bench]
    fn a_tokens(bencher: Bencher) {
        each(bencher, &INPUTS, |input| {
            input.blocks().map(|block| text::tokens(block).len()).sum::<usize>()
        });
    }

    #[divan::bench]
    fn b_sentences(bencher: Bencher) {
        each(bencher, &INPUTS, |input| {
            input.blocks().map(|block| sentences::sentences(block).len()).sum::<usize>()
        });
    }

    #[divan::bench]
    fn b2_lexemes(bencher: Bencher) {
        each(bencher, &INPUTS, |input| {
            let lexemes = |passage: &Passage| lexemes(&input.text, passage.span).len();
            input.passages.iter().map(lexemes).sum::<usize>()
        });
    }

    #[divan::bench]
    fn c_recognise(bencher: Bencher) {
        each(bencher, &INPUTS, |input| recognise(&input.text, &input.passages));
    }

    #[divan::bench]
    fn d_resolve(bencher: Bencher) {
        let found: Vec<_> =
            INPUTS.iter().map(|input| recognise(&input.text, &input.passages)).collect();
        let bytes: usize = INPUTS.iter().map(|input| input.text.len()).sum();
        bencher.counter(BytesCount::new(bytes)).bench(|| {
            for (input, found) in INPUTS.iter().zip(&found) {
                black_box(resolve(found, &input.passages, &input.context));
            }
        });
    }

    #[divan::bench]
    fn e_annotate(bencher: Bencher) {
        each(bencher, &INPUTS, |input| annotate(&input.text, &input.passages, &input.context));
    }

    #[divan::bench]
    fn f_annotate_a_tenth(bencher: Bencher) {
        let tenth = INPUTS.len().div_ceil(10);
        each(bencher, &INPUTS[..tenth], |input| {
            annotate(&input.text, &input.passages, &input.context)
        });
    }
}
