//! What holds for every text and every date.

use std::collections::BTreeSet;

use dateline::config::Config;
use dateline::files::File;
use dateline::text::Span;
use dateline::time::{Context, Edtf, Passage, Role, Timex, annotate};
use proptest::prelude::*;

/// Spellings of EDTF values of levels 0 to 2.
fn spelling() -> BoxedStrategy<String> {
    let year = prop_oneof![
        (0..=9999u32).prop_map(|year| format!("{year:04}")),
        (1..=9999u32).prop_map(|year| format!("-{year:04}")),
        (0..=999u32).prop_map(|decade| format!("{decade:03}X")),
        (0..=99u32).prop_map(|century| format!("{century:02}XX")),
        (10_000..=99_999_999u32).prop_map(|year| format!("Y{year}")),
    ];
    let short = prop_oneof![
        (1..=12u32).prop_map(|month| format!("-{month:02}")),
        (21..=41u32).prop_map(|part| format!("-{part}")),
        (1..=12u32, 1..=28u32).prop_map(|(month, day)| format!("-{month:02}-{day:02}")),
        Just("-XX".to_owned()),
        Just(String::new()),
    ];
    let doubt = prop_oneof![Just(""), Just("?"), Just("~"), Just("%")];
    let plain = "[0-9]{4}".prop_map(|year| year);
    let date = prop_oneof![
        (plain, short, doubt).prop_map(|(year, short, doubt)| format!("{year}{short}{doubt}")),
        year
    ];
    let end = prop_oneof![4 => date.clone(), 1 => Just("..".to_owned()), 1 => Just(String::new())];
    prop_oneof![
        date.clone(),
        (date.clone(), end.clone()).prop_map(|(start, end)| format!("{start}/{end}")),
        (end, date.clone()).prop_map(|(start, end)| format!("{start}/{end}")),
        (date.clone(), date.clone()).prop_map(|(a, b)| format!("[{a},{b}]")),
        (date.clone(), date).prop_map(|(a, b)| format!("{{{a},{b}}}")),
    ]
    // Unboxed, three of these at once are more than the stack of a test's thread holds.
    .boxed()
}

/// What they are made of.
const WORDS: &str = "May|27|2014|’98|the|of|last|next|year|years|two|half a|and|to|–|-|early|end|BC|12:30|\
    p.m.|quarter|first|century|1990s|(|)|,|.|é|²|Monday|yesterday|since|until|Easter|\
    that|same|day|ago|later|31.01.2019|/|X|99999999999|every|spring|fiscal|\
    https://a.org/2014/05|“|’s|thousand|hundred|million|\n";

/// Texts that look like prose about dates.
fn prose() -> impl Strategy<Value = String> {
    let words: Vec<_> = WORDS.split('|').collect();
    prop::collection::vec((prop::sample::select(words), prop_oneof![Just(" "), Just("")]), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

fn read(text: &str, created: Option<&str>) -> Vec<Timex> {
    let created = created.and_then(|date| date.parse().ok());
    let passage = Passage::new(Span::new(0, text.len()), Role::Event);
    annotate(text, &[passage], &Context { created, ..Context::default() })
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for created in [None, Some("2014-03-30"), Some("2014")] {
        let found = read(text, created);
        for timex in &found {
            prop_assert!(!timex.span.of(text).is_empty());
            prop_assert!(!timex.why.is_empty());
        }
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        prop_assert_eq!(&found, &read(text, created));
    }
    Ok(())
}

proptest! {
    #[test]
    fn edtf_is_printed_as_it_was_read(spelling in spelling()) {
        if let Ok(date) = spelling.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), spelling);
        }
    }

    #[test]
    fn most_spellings_are_dates(year in 0..9999u32, month in 1..=12u32, day in 1..=28u32) {
        let spelling = format!("{year:04}-{month:02}-{day:02}");
        prop_assert!(spelling.parse::<Edtf>().is_ok());
    }

    #[test]
    fn the_earliest_is_not_after_the_latest(spelling in spelling()) {
        if let Ok(date @ Edtf::Date(_)) = spelling.parse::<Edtf>()
            && let (Some(earliest), Some(latest)) = (date.bounds().earliest, date.bounds().latest)
        {
            prop_assert!(earliest <= latest, "{}", spelling);
            prop_assert!(date.contains(&date) && date.overlaps(&date));
        }
    }

    #[test]
    fn dates_are_totally_ordered(a in spelling(), b in spelling(), c in spelling()) {
        let dates: Result<Vec<Edtf>, _> = [a, b, c].iter().map(|date| date.parse()).collect();
        if let Ok(mut dates) = dates {
            dates.sort();
            prop_assert!(dates[0] <= dates[2]);
            for a in &dates {
                for b in &dates {
                    prop_assert_eq!(a.cmp(b), b.cmp(a).reverse());
                    prop_assert_eq!(a == b, a.cmp(b).is_eq());
                    prop_assert_eq!(a.overlaps(b), b.overlaps(a));
                }
            }
        }
    }

    #[test]
    fn anything_may_be_parsed(text in "\\PC{0,12}|[0-9X?~%/.,\\[\\]{}YESTZ:+-]{0,24}") {
        let _ = text.parse::<Edtf>();
    }

    #[test]
    fn any_text_may_be_annotated(text in "(?s).{0,200}") {
        check(&text)?;
    }

    #[test]
    fn any_prose_may_be_annotated(text in prose()) {
        check(&text)?;
    }
}

#[test]
fn long_texts_take_no_longer_than_they_are() {
    let long = ["1990-1991-", "May 4, 5, ", "two or three or ", "the last ", "20", "(", "a few "];
    for part in long {
        let text = part.repeat(20_000);
        let _ = read(&text, Some("2014-03-30"));
    }
}

/// What documents about a small world may say.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "In March 1911 the Harbour Workers' Union occupied the port of Trieste.",
    "The occupation of the port of Trieste by the Harbour Workers' Union in 1911 raised wages.",
    "Anna Weber visited Lisbon on 3 May 1911.",
    "In May 1911 Anna Weber visited Lisbon and met the governor of Madeira.",
    "Portugal and Norway signed a treaty of commerce in Bergen on 12 June 1912.",
    "The treaty of commerce between Portugal and Norway was signed at Bergen in 1912.",
    "In 1912 Norway and Portugal sent a fleet to Madeira.",
    "The fleet left Bergen in late 1912.",
    "Norway invaded Madeira.",
    "Norway invaded Madeira on 4 July 1913, and the governor fled to Lisbon.",
    "In 1913 Spain condemned the invasion of Madeira. A vote in Lisbon on 9 August 1913 criticized the invasion of Madeira.",
    "The governor returned to Madeira in 1914, and wages fell.",
];

/// Documents: each some of the sentences.
fn corpora() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    let document = prop::collection::vec(prop::sample::select(SAID), 1..5);
    prop::collection::vec(document, 1..5)
}

fn read_all(
    documents: &[(String, String)],
) -> (dateline::corpus::Corpus, dateline::timeline::Timeline) {
    let files = documents.iter().map(|(path, text)| File::text(path, text)).collect();
    let (corpus, timeline, _) = dateline::chronicle(&Config::default(), files);
    (corpus, timeline)
}

/// Each event as the set of its quotations.
fn told(documents: &[(String, String)]) -> Vec<Vec<String>> {
    let (corpus, timeline) = read_all(documents);
    let events = timeline.events.iter().chain(&timeline.undated);
    let mut told: Vec<Vec<String>> = events
        .map(|event| {
            let quote = |mention: &dateline::events::Mention| {
                let text = &corpus.document(mention.quote.document).text;
                format!("{}: {}", mention.quote.span.of(text), mention.trigger.of(text))
            };
            let mut quotes: Vec<String> = event.mentions.iter().map(quote).collect();
            quotes.sort();
            quotes
        })
        .collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_documents_does_not_matter(said in corpora()) {
        let name = |at: usize| format!("{}.md", ["a", "b", "c", "d", "e"][at]);
        let count = said.len();
        let documents: Vec<_> =
            said.iter().enumerate().map(|(at, said)| (name(at), said.join(" "))).collect();
        let reversed: Vec<_> =
            said.iter().enumerate().map(|(at, said)| (name(count - 1 - at), said.join(" "))).collect();
        prop_assert_eq!(told(&documents), told(&reversed));
    }

    #[test]
    fn another_document_takes_no_address_away(said in corpora(), more in corpora()) {
        let documents: Vec<_> = said
            .iter()
            .enumerate()
            .map(|(at, said)| (format!("m{at}.md"), said.join(" ")))
            .collect();
        let ids = |documents: &[(String, String)]| {
            let (_, timeline) = read_all(documents);
            let events = timeline.events.into_iter().chain(timeline.undated);
            events.map(|event| (event.id, event.also)).collect::<Vec<_>>()
        };
        let before = ids(&documents);
        for path in ["a.md", "z.md"] {
            let mut grown = documents.clone();
            grown.push((path.to_owned(), more[0].join(" ")));
            let after = ids(&grown);
            let reached: BTreeSet<&String> =
                after.iter().flat_map(|(id, also)| also.iter().chain([id])).collect();
            for (id, _) in &before {
                prop_assert!(reached.contains(id), "{} of {:?}", id, reached);
            }
        }
    }
}
