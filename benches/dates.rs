//! How fast dates are read, stage by stage: `cargo bench --bench dates`.
//!
//! `DATELINE_BENCH=FOLDER` names a folder of `.txt` and `.md` files, the larger the better; without
//! it the demonstration is read. Texts that say one word over and over must be read at the same
//! number of bytes a second when they are twice as long.

mod inputs;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};

use dateline::text::{self, Span, sentences};
use dateline::time::lexemes::lexemes;
use dateline::time::recognise::recognise;
use dateline::time::resolve::resolve;
use dateline::time::{Context, Passage, Role, annotate};

use inputs::{INPUTS, Input};

fn main() {
    divan::main();
}

/// Runs `stage` over every document, one after the other.
fn each<T>(bencher: Bencher, inputs: &[Input], stage: impl Fn(&Input) -> T + Sync) {
    bencher.counter(BytesCount::new(inputs::bytes(inputs))).bench(|| {
        for input in inputs {
            black_box(stage(input));
        }
    });
}

/// A text of `length` bytes in one passage that says `part` over and over.
fn repeated(part: &str, length: usize) -> Input {
    let text = part.repeat(length / part.len());
    let passages = vec![Passage::new(Span::new(0, text.len()), Role::Event)];
    Input { text, passages, context: Context::default() }
}

fn blocks(input: &Input) -> impl Iterator<Item = &str> {
    input.passages.iter().map(|passage| passage.span.of(&input.text))
}

fn tokens(input: &Input) -> usize {
    blocks(input).map(|block| text::tokens(block).len()).sum()
}

fn sentences(input: &Input) -> usize {
    blocks(input).map(|block| sentences::sentences(block).len()).sum()
}

/// The stages, over a folder.
#[divan::bench_group(sample_count = 5, sample_size = 1)]
mod stage {
    use super::{
        Bencher, BytesCount, INPUTS, Input, Passage, annotate, black_box, each, inputs, lexemes,
        recognise, resolve,
    };

    #[divan::bench]
    fn a_sentences(bencher: Bencher) {
        each(bencher, &INPUTS, super::sentences);
    }

    #[divan::bench]
    fn b_tokens(bencher: Bencher) {
        each(bencher, &INPUTS, super::tokens);
    }

    #[divan::bench]
    fn c_lexemes(bencher: Bencher) {
        each(bencher, &INPUTS, |input| {
            let count = |passage: &Passage| lexemes(&input.text, passage.span).len();
            input.passages.iter().map(count).sum::<usize>()
        });
    }

    #[divan::bench]
    fn d_recognise(bencher: Bencher) {
        each(bencher, &INPUTS, |input| recognise(&input.text, &input.passages));
    }

    #[divan::bench]
    fn e_resolve(bencher: Bencher) {
        let found = |input: &Input| recognise(&input.text, &input.passages);
        let found: Vec<_> = INPUTS.iter().map(found).collect();
        bencher.counter(BytesCount::new(inputs::bytes(&*INPUTS))).bench(|| {
            for (input, found) in INPUTS.iter().zip(&found) {
                black_box(resolve(found, &input.passages, &input.context));
            }
        });
    }

    #[divan::bench]
    fn f_annotate(bencher: Bencher) {
        each(bencher, &INPUTS, |input| annotate(&input.text, &input.passages, &input.context));
    }
}

/// Texts of one word over and over, of one and two megabytes.
#[divan::bench_group(sample_count = 3, sample_size = 1)]
mod over_and_over {
    use super::{Bencher, Input, each, repeated};

    const PARTS: [&str; 24] = [
        "May ",
        "1990 ",
        "the ",
        "two ",
        "last ",
        "(",
        "-",
        ".",
        "10:",
        "7",
        "’",
        "word ",
        "Name ",
        "May 4, ",
        "May 4 Name ",
        "Monday. ",
        "that year, ",
        "1990-1991-",
        "one thousand ",
        "0,000,",
        "the last year of ",
        "12:30 ((",
        "a@b.",
        "naïve—",
    ];

    #[divan::bench(args = PARTS, consts = [1, 2])]
    fn annotate<const MEGABYTES: usize>(bencher: Bencher, part: &str) {
        let input = repeated(part, MEGABYTES << 20);
        let read = |input: &Input| super::annotate(&input.text, &input.passages, &input.context);
        each(bencher, &[input], read);
    }

    #[divan::bench(args = PARTS, consts = [1, 2])]
    fn sentences<const MEGABYTES: usize>(bencher: Bencher, part: &str) {
        each(bencher, &[repeated(part, MEGABYTES << 20)], super::sentences);
    }
}
