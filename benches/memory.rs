//! How much memory the reading of dates takes: `cargo bench --bench memory`.
//!
//! `max alloc` is the most that was held at once, as a count and in bytes. It depends on the longest
//! document, not on how many there are: read once or ten times over, a folder takes the same.
//! `DATELINE_BENCH=FOLDER` names the folder, as for the benchmark of speed.

mod inputs;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};

use dateline::time::annotate;

use inputs::INPUTS;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = [1, 10], sample_count = 1, sample_size = 1)]
fn times_over(bencher: Bencher, times: usize) {
    bencher.counter(BytesCount::new(times * inputs::bytes(&*INPUTS))).bench(|| {
        for input in (0..times).flat_map(|_| &*INPUTS) {
            black_box(annotate(&input.text, &input.passages, &input.context));
        }
    });
}
