//! How long the pages of ten thousand events take: `cargo bench --bench pages`.

use std::time::Instant;

use dateline::config::Config;
use dateline::files::File;

#[expect(clippy::print_stdout, reason = "a benchmark prints its figure")]
fn main() {
    let months = ["January", "March", "May", "July", "August", "October"];
    let document = |n: usize| {
        let sentence = |event: usize| {
            let (day, month) = (event % 28 + 1, months[(event + n) % 6]);
            let year = 1850 + (n * 7 + event) % 160;
            let council = format!("the council of Harbour{n}");
            format!("On {day} {month} {year} {council} opened bridge{event} at Mill{event}.\n\n")
        };
        let sentences: Vec<String> = (0..100).map(sentence).collect();
        let text = format!("# Chronicle {n}\n\n{}", sentences.concat());
        File { path: format!("{n:03}.md"), bytes: text.into_bytes() }
    };
    let config = Config::default();
    let (corpus, timeline, found) = dateline::chronicle(&config, (0..100).map(document).collect());
    let start = Instant::now();
    let site = dateline::publish(&config, &corpus, &timeline, &found, &[])
        .expect("the built-in templates are sound");
    let bytes: usize = site.iter().map(|file| file.bytes.len()).sum();
    let events = timeline.events.len() + timeline.undated.len();
    println!("{events} events, {} files, {bytes} bytes: {:?}", site.len(), start.elapsed());
}
