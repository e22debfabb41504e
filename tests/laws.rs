//! What holds for every text, every date, and every edit.

use std::collections::{BTreeMap, BTreeSet};

use dateline::config::{Config, Curation};
use dateline::corpus::Corpus;
use dateline::files::File;
use dateline::text::Span;
use dateline::time::{Context, Edtf, Passage, Role, Timex, annotate};
use dateline::timeline::{Timeline, curate};
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

/// Documents that tell of some events, of some of them twice.
fn told() -> (Corpus, Timeline) {
    let letter = "# A letter\n\nOn 3 May 1871 the council of Lisbon signed a treaty with Spain. In \
        June 1872 the king of Norway visited Madrid. In 1873 a storm destroyed the lighthouse of \
        Porto, and in 1874 the mayor of Porto resigned. The town rebuilt the lighthouse.\n";
    let diary = "# A diary\n\nOn 3 May 1871 the council of Lisbon signed the treaty with Spain. In \
        June 1872 the king of Norway visited Madrid and its museum. In 1875 the Elbe sank off \
        Hamburg. In 1876 Dmitri Karpov visited Oslo.\n";
    let files = vec![File::text("diary.md", diary), File::text("letter.md", letter)];
    let (corpus, timeline, _) = dateline::chronicle(&Config::default(), files);
    (corpus, timeline)
}

/// An edit: its kind, and the events it is about, counted through.
type Edit = (usize, usize, usize);

/// The lines of an edit. The events are named by id, by words, or by both with an id that is gone.
fn lines(timeline: &Timeline, corpus: &Corpus, (kind, event, other): Edit) -> String {
    let events: Vec<_> = timeline.events.iter().chain(&timeline.undated).collect();
    let target = |index: usize, way: usize| {
        let event = events[index % events.len()];
        let mention = &event.mentions[way % event.mentions.len()];
        let text = &corpus.document(mention.quote.document).text;
        let words = format!("quote = {:?}\n", mention.clause.of(text));
        match (index + way) % 4 {
            0 => words,
            1 => format!("event = \"gone-{}\"\n{words}", way % 3),
            2 => format!("event = \"{}\"\n{words}", event.id),
            _ => format!("event = \"{}\"\n", event.id),
        }
    };
    let on = target(event, kind);
    let number = kind / 10 % 3;
    match kind % 10 {
        0 => format!("[[hide]]\n{on}"),
        1 => format!("[[split]]\n{on}"),
        2 => format!("[[retitle]]\n{on}title = \"Title {number}\"\n"),
        3 => format!("[[redate]]\n{on}date = \"190{number}\"\n"),
        4 => format!("[[recategorise]]\n{on}category = \"{}\"\n", ["visit", "other"][number % 2]),
        5 => format!("[[note]]\n{on}note = \"Note {number}\"\n"),
        6 => format!("[[highlight]]\n{on}"),
        7 => format!(
            "[[add]]\ndate = \"187{number}\"\ntitle = \"Rebuilt\"\ndocument = \"letter.md\"\n\
             quote = \"the town rebuilt\"\n"
        ),
        8 => format!("[[name]]\nname = \"Name {number}\"\nwas = [\"Lisbon\", \"Madrid\"]\n"),
        _ => format!("[[merge]]\n{on}[[merge.with]]\n{}", target(other, kind / 10)),
    }
}

fn with(edits: &str, corpus: &Corpus, timeline: &Timeline) -> Timeline {
    let curation = Curation::parse(edits).expect("the lines are TOML").0;
    let config = Config { curation, ..Config::default() };
    curate(&config, corpus, timeline.clone()).0
}

/// Each event by the words of its first telling, with its id.
fn ids(timeline: &Timeline) -> BTreeMap<String, String> {
    let events = timeline.events.iter().chain(&timeline.undated).chain(&timeline.hidden);
    events
        .map(|e| (format!("{:?}", (e.mentions[0].quote, e.mentions[0].trigger)), e.id.clone()))
        .collect()
}

proptest! {
    #[test]
    fn a_curation_applied_twice_is_applied_once(
        edits in prop::collection::vec((0..60usize, 0..12usize, 0..12usize), 1..8)
    ) {
        let (corpus, timeline) = told();
        let edits: String = edits.iter().map(|edit| lines(&timeline, &corpus, *edit)).collect();
        let once = with(&edits, &corpus, &timeline);
        let twice = with(&edits, &corpus, &once);
        prop_assert_eq!(format!("{once:#?}"), format!("{twice:#?}"), "{}", edits);
        let all = once.events.iter().chain(&once.undated).chain(&once.hidden);
        let ids: Vec<&str> = all.map(|event| event.id.as_str()).collect();
        let different: BTreeSet<&str> = ids.iter().copied().collect();
        prop_assert_eq!(different.len(), ids.len(), "{}", edits);
        for (old, new) in &once.forwards {
            prop_assert!(!different.contains(old.as_str()) && different.contains(new.as_str()));
        }
    }

    #[test]
    fn an_edit_of_one_event_moves_no_other(
        kind in 0..60usize, event in 0..12usize, other in 0..12usize
    ) {
        let (corpus, timeline) = told();
        let edit = lines(&timeline, &corpus, (kind, event, other));
        let edited = with(&edit, &corpus, &timeline);
        let (before, after) = (ids(&timeline), ids(&edited));
        let moved = before.iter().filter(|(words, id)| after.get(*words) != Some(*id));
        // Its own id may change, to the one by which the edit knows it; a merge swallows another.
        prop_assert!(moved.count() <= if kind % 10 == 9 { 2 } else { 1 }, "{}", edit);
        for id in before.values() {
            let stays = after.values().any(|other| other == id);
            prop_assert!(stays || edited.forwards.contains_key(id), "{}: {}", id, edit);
        }
    }

    #[test]
    fn edits_of_different_events_may_come_in_any_order(
        kinds in prop::collection::vec(0..60usize, 1..7), shift in 0..7usize
    ) {
        let (corpus, timeline) = told();
        let edit = |(event, kind): (usize, &usize)| lines(&timeline, &corpus, (*kind, event, event + 6));
        let mut edits: Vec<String> = kinds.iter().enumerate().filter(|(_, kind)| *kind % 10 != 8).map(edit).collect();
        let one = with(&edits.concat(), &corpus, &timeline);
        edits.reverse();
        let turn = shift % edits.len().max(1);
        edits.rotate_left(turn);
        let other = with(&edits.concat(), &corpus, &timeline);
        prop_assert_eq!(format!("{one:#?}"), format!("{other:#?}"), "{}", edits.concat());
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
fn quotations(documents: &[(String, String)]) -> Vec<Vec<String>> {
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
        prop_assert_eq!(quotations(&documents), quotations(&reversed));
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
            let ids: BTreeSet<String> = events.map(|event| event.id).collect();
            (ids, timeline.forwards)
        };
        let (before, _) = ids(&documents);
        for path in ["a.md", "z.md"] {
            let mut grown = documents.clone();
            grown.push((path.to_owned(), more[0].join(" ")));
            let (after, forwards) = ids(&grown);
            for id in &before {
                let reached = after.contains(id)
                    || forwards.get(id).is_some_and(|target| after.contains(target));
                prop_assert!(reached, "{} of {:?} {:?}", id, after, forwards);
            }
        }
    }
}
