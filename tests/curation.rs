//! Edits as an editor makes them: they attach, they stay, they are said, and they can be pasted.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::collections::BTreeSet;
use std::fs;

use dateline::config::curation::KINDS;
use dateline::config::{Config, Curation};
use dateline::diagnostics::{Diagnostics, Severity};
use dateline::files::File;
use dateline::timeline::Timeline;

const LETTER: &str = "# A letter

On 3 May 1871 the council of Lisbon signed a treaty with Spain. In June 1872 the king of Norway \
visited Madrid. In 1873 a storm destroyed the old lighthouse of Porto.

In Porto the mayor resigned after the storm.
";

const DIARY: &str = "# A diary

On 3 May 1871 the council of Lisbon signed the treaty with Spain. In 1874 the “Elbe” sank off \
Hamburg, and in 1875 the company of Hamburg bought a ship. Dmitri Karpov visited Oslo in 1876.
";

fn corpus() -> Vec<File> {
    vec![File::text("diary.md", DIARY), File::text("letter.md", LETTER)]
}

fn config(edits: &str) -> (Config, Diagnostics) {
    let (curation, found) = Curation::parse(edits).unwrap();
    (Config { curation, ..Config::default() }, found)
}

/// The timeline with some edits, and what is said about them.
fn edited(edits: &str, corpus: Vec<File>) -> (Timeline, Diagnostics) {
    let (config, mut found) = config(edits);
    let (_, timeline, diagnostics) = dateline::chronicle(&config, corpus);
    found.extend(diagnostics);
    (timeline, found)
}

/// The timeline, where nothing is wrong with the edits.
fn well(edits: &str) -> Timeline {
    let (timeline, found) = edited(edits, corpus());
    assert_eq!(found, [], "{edits}");
    timeline
}

/// The site with some edits, as text files by path.
fn site(edits: &str) -> impl Fn(&str) -> Option<String> + use<> {
    let (config, mut found) = config(edits);
    let (corpus, timeline, diagnostics) = dateline::chronicle(&config, corpus());
    found.extend(diagnostics);
    let files = dateline::publish(&config, &corpus, &timeline, &found, &[]).unwrap();
    move |path: &str| {
        let file = files.iter().find(|file| file.path == path)?;
        Some(String::from_utf8(file.bytes.clone()).unwrap())
    }
}

fn titles(timeline: &Timeline) -> Vec<&str> {
    let events = timeline.events.iter().chain(&timeline.undated);
    events.map(|event| event.title.as_str()).collect()
}

fn id(timeline: &Timeline, title: &str) -> String {
    let mut events = timeline.events.iter().chain(&timeline.undated);
    let found = events.find(|event| event.title.contains(title));
    found.unwrap_or_else(|| panic!("{title}: {:?}", titles(timeline))).id.clone()
}

#[test]
fn each_field_can_be_edited_and_says_so() {
    let storm = "quote = \"destroyed the old lighthouse\"";
    let edits = format!(
        "[[retitle]]\n{storm}\ntitle = \"The Porto storm\"\nreason = \"as it is known\"\n\
         [[redate]]\n{storm}\ndate = 1873-11-02\nreason = \"the log of the pilots\"\n\
         [[recategorise]]\n{storm}\ncategory = \"publication\"\n\
         [[note]]\n{storm}\nnote = \"Rebuilt <1880>.\"\n"
    );
    let timeline = well(&edits);
    let event = timeline.events.iter().find(|event| event.title == "The Porto storm").unwrap();
    assert_eq!(event.dating.as_ref().unwrap().edtf.to_string(), "1873-11-02");
    assert_eq!(event.dating.as_ref().unwrap().basis.name(), "curated");
    assert_eq!(event.category.name, "publication");
    assert_eq!(event.id, id(&well(""), "lighthouse"), "an edit does not move an address");
    let site = site(&edits);
    let page = site(&format!("events/{}.html", event.id)).unwrap();
    for words in
        ["as it is known", "the log of the pilots", "Rebuilt &lt;1880&gt;.", "Editor’s note"]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("it was “Storm destroyed the old lighthouse of Porto”"));
    let json: serde_json::Value =
        serde_json::from_str(&site("data/timeline.json").unwrap()).unwrap();
    let record = json["events"].as_array().unwrap().iter().find(|e| e["id"] == event.id.as_str());
    let record = record.unwrap();
    assert_eq!(record["edited"], serde_json::json!(["category", "date", "note", "title"]));
    assert_eq!(record["notes"], serde_json::json!(["Rebuilt <1880>."]));
}

#[test]
fn what_is_hidden_is_kept_for_review() {
    let edits = "[[hide]]\nquote = \"visited Madrid\"\nreason = \"a legend\"";
    let timeline = well(edits);
    assert!(!titles(&timeline).iter().any(|title| title.contains("Madrid")));
    assert_eq!(timeline.hidden.len(), 1);
    let review = site(edits)("review.html").unwrap();
    assert!(review.contains("King of Norway visited Madrid") && review.contains("a legend"));
}

#[test]
fn merged_events_keep_one_address_and_the_other_leads_there() {
    let before = well("");
    let (stays, gone) = (id(&before, "Madrid"), id(&before, "lighthouse"));
    let edits = format!(
        "[[merge]]\nevent = \"{stays}\"\n[[merge.with]]\nevent = \"1873-storm-long-ago\"\n\
         quote = \"storm  DESTROYED the old\"\n"
    );
    let timeline = well(&edits);
    let event = timeline.events.iter().find(|event| event.id == stays).unwrap();
    assert_eq!(event.mentions.len(), 2);
    assert_eq!(titles(&timeline).len(), titles(&before).len() - 1);
    let site = site(&edits);
    for old in [gone.as_str(), "1873-storm-long-ago"] {
        let page = site(&format!("events/{old}.html")).unwrap();
        assert!(page.contains(&format!("content=\"0; url={stays}.html\"")), "{page}");
        assert!(page.contains(&format!("<a href=\"{stays}.html\">")), "{page}");
    }
}

#[test]
fn chains_of_merges_end_in_one_event_whatever_their_order() {
    let before = well("");
    let [a, b, c] = ["Madrid", "lighthouse", "Elbe"].map(|title| id(&before, title));
    let merge = |stays: &str, gone: &str| {
        format!("[[merge]]\nevent = \"{stays}\"\nwith = [{{ event = \"{gone}\" }}]\n")
    };
    let one = well(&(merge(&a, &b) + &merge(&b, &c)));
    let other = well(&(merge(&b, &c) + &merge(&a, &b)));
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
    assert_eq!(one.events.iter().find(|event| event.id == a).unwrap().mentions.len(), 3);
}

#[test]
fn split_tellings_keep_the_address_with_the_first() {
    let before = well("");
    let treaty = id(&before, "signed");
    let timeline = well(&format!("[[split]]\nevent = \"{treaty}\""));
    let count = |timeline: &Timeline| {
        titles(timeline).iter().filter(|title| title.contains("signed")).count()
    };
    assert_eq!((count(&before), count(&timeline)), (1, 2));
    assert!(timeline.events.iter().any(|event| event.id == treaty));
    let ids: BTreeSet<&str> = timeline.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids.len(), timeline.events.len());
    for old in before.forwards.keys() {
        assert!(ids.contains(old.as_str()), "{old}: a telling gets its own address back");
    }
}

#[test]
fn an_added_event_stands_on_words_of_a_document() {
    let edits = "[[add]]\ndate = \"1873-12\"\ntitle = \"The mayor of Porto resigned\"\n\
        document = \"letter.md\"\nquote = \"the Mayor resigned after the storm\"\n\
        category = \"election\"\nreason = \"the council's minutes\"\n";
    let timeline = well(edits);
    let event = timeline.events.iter().find(|e| e.title == "The mayor of Porto resigned").unwrap();
    assert_eq!(event.category.name, "election");
    let page = site(edits)(&format!("events/{}.html", event.id)).unwrap();
    assert!(page.contains("In Porto the mayor resigned after the storm."), "{page}");
    assert!(page.contains("An editor added it. Reason: the council&#39;s minutes"), "{page}");
    let wrong = edits.replace("resigned after", "sang before");
    let (_, found) = edited(&wrong, corpus());
    assert!(found[0].advice.as_ref().unwrap().contains("the mayor resigned after"), "{found:?}");
}

#[test]
fn names_are_given_and_put_together() {
    let edits = "[[name]]\nname = \"Dmitry Karpov\"\nwas = \"Dmitri Karpov\"\n\
        [[name]]\nname = \"The ports\"\nwas = [\"Lisbon\", \"Hamburg\"]\n";
    let timeline = well(edits);
    let entry = timeline.names.entries.iter().find(|name| name.name == "Dmitry Karpov").unwrap();
    assert_eq!(
        (entry.slug.as_str(), entry.aliases.as_slice()),
        ("dmitri-karpov", &["Dmitri Karpov".to_owned()][..])
    );
    let site = site(edits);
    let towns = site("places/lisbon.html").unwrap();
    assert!(towns.contains("The ports") && towns.contains("Elbe"), "{towns}");
    assert!(site("places/hamburg.html").unwrap().contains("url=lisbon.html"));
    let (_, found) = edited("[[name]]\nname = \"X\"\nwas = [\"Dmitiri Karpov\"]\n", corpus());
    assert!(found[0].advice.as_ref().unwrap().contains("Dmitri Karpov"), "{found:?}");
}

#[test]
fn a_highlight_stands_on_the_first_page() {
    let sentence =
        |year| format!("On 3 May {year} the council of Lisbon signed a treaty with Spain {year}.");
    let many = (1600..1660).map(sentence).collect::<Vec<_>>().join(" ");
    let text = format!("# Many\n\n{many} In 1700 rain fell in Porto.\n");
    let files = vec![File::text("many.md", text)];
    let first = |edits: &str| {
        let (config, _) = config(edits);
        let site = dateline::build(&config, files.clone(), &[]).unwrap().0;
        let home = site.into_iter().find(|file| file.path == "index.html").unwrap();
        String::from_utf8(home.bytes).unwrap().contains("Rain fell in Porto")
    };
    assert!(!first(""));
    assert!(first("[[highlight]]\nquote = \"rain fell\"\n"));
}

#[test]
fn an_edit_finds_its_event_again() {
    let edit = |event: &str, quote: &str| {
        format!("[[retitle]]\nevent = \"{event}\"\nquote = \"{quote}\"\ntitle = \"T\"\n")
    };
    let storm = id(&well(""), "lighthouse");
    // By its id, whatever became of the words; by the words, whatever became of the id.
    assert_eq!(id(&well(&edit(&storm, "a hurricane razed")), "T"), storm);
    assert_eq!(id(&well(&edit("1873-old", "a storm\tdestroyed THE old")), "T"), "1873-old");
    let site = site(&edit("1873-old", "a storm destroyed the old"));
    assert!(site(&format!("events/{storm}.html")).unwrap().contains("url=1873-old.html"));
    // An id that has come to mean something else gives way to the words.
    let treaty = id(&well(""), "signed");
    assert_eq!(id(&well(&edit(&treaty, "a storm destroyed the old")), "T"), storm);
}

#[test]
fn an_edit_that_finds_nothing_is_said_with_the_nearest() {
    let lost =
        "\n[[hide]]\nevent = \"1873-tempest\"\nquote = \"a storm wrecked the old lighthouse\"\n";
    let (timeline, found) = edited(lost, corpus());
    assert_eq!(titles(&timeline), titles(&well("")));
    let [finding] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((finding.severity, finding.code), (Severity::Warning, "orphaned-edit"));
    assert!(finding.advice.as_ref().unwrap().contains("Storm destroyed the old lighthouse"));
    let drawn = finding.render(Some(lost), false);
    assert!(drawn.contains("curation.toml:4:9") && drawn.contains("^^^^"), "{drawn}");
    let review = site(lost)("review.html").unwrap();
    assert!(review.contains("curation.toml, line 4"), "{review}");
    let (_, found) = edited("[[hide]]\nquote = \"Hamburg\"\n", corpus());
    assert_eq!(found[0].code, "ambiguous-edit");
    assert!(found[0].advice.as_ref().unwrap().contains("1874-"), "{found:?}");
}

#[test]
fn an_edit_that_cannot_be_used_is_said_at_its_place_and_the_others_hold() {
    let good = "[[retitle]]\nquote = \"visited Madrid\"\ntitle = \"Good\"\n";
    let storm = "quote = \"a storm destroyed\"\n";
    let bad: &[(&str, &str)] = &[
        ("[[redate]]\ndate = \"soon\"\n", "is not a date"),
        ("[[redate]]\n", "has no `date`"),
        ("[[recategorise]]\ncategory = \"weather\"\n", "is no category"),
        ("[[retitle]]\ntitel = \"x\"\n", "has no key `titel`"),
        ("[[retitle]]\ntitle = \" \"\n", "is empty"),
        ("[[retitle]]\ntitle = true\n", "cannot be a boolean"),
        ("[[merge]]\nwith = []\n", "one event only"),
        ("[[merge]]\nwith = [{ quote = \"a storm\" }]\n", "one event only"),
        ("[[merge]]\nwith = [{ evnt = \"a\" }]\n", "has no key `evnt`"),
        ("[[hyde]]\n", "is no kind of edit"),
    ];
    for (lines, words) in bad {
        let (header, rest) = lines.split_once('\n').unwrap();
        let edits = format!("{good}{header}\n{storm}{rest}");
        let (timeline, found) = edited(&edits, corpus());
        let finding = found.iter().find(|finding| finding.message.contains(words));
        let finding = finding.unwrap_or_else(|| panic!("{words}: {found:?}"));
        assert!(finding.span.is_some_and(|span| span.end > good.len()), "{words}: a place");
        assert!(finding.advice.is_some(), "{words}: advice");
        assert!(titles(&timeline).contains(&"Good"), "{words}");
    }
    for (edits, words) in [
        ("hide = 3\n", "not a list"),
        ("[[hide]]\nreason = \"none\"\n", "which event it means"),
        ("[[name]]\nname = \"a\"\nwas = []\n", "no name is given"),
        ("[[name]]\nname = \"a\"\nwas = [\"Oslo\"]\nkind = \"city\"\n", "no kind of name"),
        (
            "[[add]]\ndate = \"1\"\ntitle = \"a\"\ndocument = \"letter.md\"\nquote = \"a\"\n",
            "not a date",
        ),
        (
            "[[add]]\ndate = \"1873\"\ntitle = \"a\"\ndocument = \"l.md\"\nquote = \"a\"\n",
            "no document",
        ),
    ] {
        let (_, found) = edited(edits, corpus());
        assert!(found.iter().any(|f| f.message.contains(words)), "{words}: {found:?}");
        assert!(
            found.iter().all(|f| f.severity == Severity::Error && f.span.is_some()),
            "{found:?}"
        );
    }
}

#[test]
fn of_two_edits_that_contradict_each_other_the_later_holds_and_it_is_said() {
    let title =
        |title: &str| format!("[[retitle]]\nquote = \"visited Madrid\"\ntitle = \"{title}\"\n");
    let (timeline, found) = edited(&(title("One") + &title("Two")), corpus());
    assert!(titles(&timeline).contains(&"Two"));
    assert!(found[0].message.contains("line 4 says something else"), "{found:?}");
}

/// The text of an element as HTML shows it.
fn shown(html: &str) -> String {
    let text: String =
        html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    let entities = [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter))
}

/// Every block of lines that the pages of a site offer to paste.
fn pastes(files: &[File]) -> Vec<String> {
    let pages = files.iter().filter(|file| file.path.starts_with("events/"));
    let mut all = Vec::new();
    for page in pages {
        let html = str::from_utf8(&page.bytes).unwrap();
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let details = html.split("<details class=\"edits\">").nth(1).unwrap();
        let blocks = details.split("<code>").skip(1).map(|rest| rest.split("</code></pre>").next());
        let blocks = blocks.map(Option::unwrap).filter(|block| block.contains("[["));
        all.extend(blocks.map(shown));
    }
    all
}

#[test]
fn every_line_that_a_page_offers_can_be_pasted() {
    let source = fs::read_to_string("dateline.toml").unwrap();
    let plain = Config::parse("dateline.toml", &source).unwrap();
    let (seeds, _) = dateline::files::read(std::path::Path::new("seeds")).unwrap();
    for (config, files) in [(Config::default(), corpus()), (plain, seeds)] {
        let (corpus, timeline, found) = dateline::chronicle(&config, files);
        let site = dateline::publish(&config, &corpus, &timeline, &found, &[]).unwrap();
        let count = timeline.events.len() + timeline.undated.len();
        let pastes = pastes(&site);
        assert!(pastes.len() >= 4 * count, "{} lines for {count} events", pastes.len());
        for lines in pastes {
            let (curation, mut found) = Curation::parse(&lines).unwrap();
            let config = Config { curation, ..config.clone() };
            let (edited, more) = dateline::timeline::curate(&config, &corpus, timeline.clone());
            found.extend(more);
            assert_eq!(found, [], "{lines}");
            let now = edited.events.len() + edited.undated.len();
            let wanted = match lines.split(']').next().unwrap() {
                "[[hide" => edited.hidden.len() == 1 && now == count - 1,
                "[[merge" => edited.forwards.len() > timeline.forwards.len() && now == count - 1,
                "[[split" => now > count,
                "[[redate" => edited.events.iter().any(|e| e.edits.len() == 1) && now == count,
                _ => titles(&edited) == titles(&timeline),
            };
            assert!(wanted, "{lines}");
            // The words alone lead to the same event.
            let words: String =
                lines.split_inclusive('\n').filter(|l| !l.starts_with("event")).collect();
            let (curation, _) = Curation::parse(&words).unwrap();
            let config = Config { curation, ..config.clone() };
            let (by_words, _) = dateline::timeline::curate(&config, &corpus, timeline.clone());
            assert_eq!(titles(&by_words), titles(&edited), "{words}");
        }
    }
}

#[test]
fn the_manual_explains_every_key_and_its_example_is_right() {
    let manual = fs::read_to_string("docs/editing.md").unwrap();
    let mut parsed = BTreeSet::new();
    for block in manual.split("```toml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let (_, found) = Curation::parse(block).unwrap();
        assert_eq!(found, [], "{block}");
        parsed.extend(
            KINDS
                .iter()
                .filter(|kind| block.contains(&format!("[[{}]]", kind.name)))
                .map(|kind| kind.name),
        );
    }
    for kind in KINDS {
        assert!(parsed.contains(kind.name), "{}: an example", kind.name);
        for key in kind.keys {
            assert!(manual.contains(&format!("`{}`", key.name)), "{}: `{}`", kind.name, key.name);
        }
    }
}
