//! Documents to names: kinds, variants of one name, and what is left out.

use dateline::config::Config;
use dateline::corpus::{self, Corpus};
use dateline::events::names::{NameKind, Names};
use dateline::files::File;
use dateline::text::Span;

fn read(texts: &[&str]) -> (Corpus, Names) {
    let files = texts.iter().enumerate();
    let files =
        files.map(|(n, text)| File::text(format!("{n}.txt"), format!("A title\n\n{text}\n")));
    let (corpus, _) = corpus::read(&Config::default(), files.collect());
    let names = Names::of(&corpus);
    (corpus, names)
}

/// Names of one kind, each with its other forms.
fn found(texts: &[&str], kind: NameKind) -> Vec<String> {
    let (_, names) = read(texts);
    let entries = names.entries.iter().filter(|name| name.kind == kind);
    let line = |name: &dateline::events::names::Name| match name.aliases.as_slice() {
        [] => name.name.clone(),
        aliases => format!("{} = {}", name.name, aliases.join(", ")),
    };
    entries.map(line).collect()
}

fn people(texts: &[&str]) -> Vec<String> {
    found(texts, NameKind::Person)
}

fn organizations(texts: &[&str]) -> Vec<String> {
    found(texts, NameKind::Organization)
}

fn places(texts: &[&str]) -> Vec<String> {
    found(texts, NameKind::Place)
}

#[test]
fn titles_and_possessives_are_dropped() {
    let text = "Defence Minister Pavel Orlov met the press on Monday. Orlov's deputy, Mr. Dana Reyes, was absent.";
    assert_eq!(people(&[text]), ["Dana Reyes", "Pavel Orlov = Orlov"]);
}

#[test]
fn small_titles_and_initials_tell_people() {
    let text = "The meeting between president Kofi Orlando and T. Nakasawa ended early, said historian Ruth Abrams.";
    assert_eq!(people(&[text]), ["Kofi Orlando", "Ruth Abrams", "T. Nakasawa"]);
}

#[test]
fn one_letter_may_be_wrong_in_a_given_name() {
    let texts = [
        "Yesterday president Dmitri Karpov left.",
        "In the end President Dmitiri Karpov came back.",
    ];
    assert_eq!(people(&texts), ["Dmitri Karpov = Dmitiri Karpov"]);
}

#[test]
fn a_family_name_of_two_people_is_nobodys() {
    let text = "In the morning Alice Moreno met Peter Moreno. Later Moreno left.";
    assert_eq!(people(&[text]), ["Alice Moreno", "Peter Moreno"]);
}

#[test]
fn bodies_are_known_by_their_heads() {
    let text = "Officials of the Ministry of Fisheries and Trade warned the Northern Fleet and the 7th Fleet. \
                The Fisheries Council agreed. Later the Council met again.";
    assert_eq!(
        organizations(&[text]),
        ["7th Fleet", "Fisheries Council", "Ministry of Fisheries and Trade", "Northern Fleet"]
    );
}

#[test]
fn short_forms_are_what_the_text_defines() {
    let text = "The Elbonian Rescue Service (ERS) sent boats. Most of the ERS boats were old.";
    assert_eq!(organizations(&[text]), ["Elbonian Rescue Service = ERS"]);
}

#[test]
fn words_for_a_people_lead_to_its_state() {
    let text = "On Friday Norwegian officials met a French delegation in Oslo. The Sino-Russian border was closed.";
    assert_eq!(places(&[text]), ["China", "France", "Norway", "Oslo", "Russia"]);
}

#[test]
fn other_names_of_a_land_are_one_entry() {
    let text = "Sailors from Burma and Myanmar crossed the South China Sea to the Kurils, not the Kuril Islands.";
    assert_eq!(places(&[text]), ["Kuril Islands = Kurils", "Myanmar = Burma", "South China Sea"]);
}

#[test]
fn treaties_wars_months_and_sentence_beginnings_are_no_names() {
    let text = "Talks began in March. However, the Treaty of Elm Hill ended the Long War. Select officials may agree. \
                Native American leaders wrote to the Latin American press.";
    assert_eq!(people(&[text]), Vec::<String>::new());
    assert_eq!(organizations(&[text]), Vec::<String>::new());
    assert_eq!(places(&[text]), Vec::<String>::new());
}

#[test]
fn a_town_may_be_a_man_where_he_was_named() {
    let text = "General George Washington took command. In June Washington crossed the river, and the mail \
                reached him from Boston.";
    assert_eq!(people(&[text]), ["George Washington = Washington"]);
    assert_eq!(places(&[text]), ["Boston"]);
}

#[test]
fn names_within_a_span_come_in_order_of_appearance() {
    let (corpus, names) =
        read(&["In 1999 Norway thanked Japan. Later Japan, Norway and Chile met."]);
    let document = &corpus.documents[0];
    let start = document.text.find("Later").unwrap();
    let ids = names.within(document.id, Span::new(start, document.text.len()));
    let order: Vec<&str> = ids.iter().map(|id| names.get(*id).name.as_str()).collect();
    assert_eq!(order, ["Japan", "Norway", "Chile"]);
}

#[test]
fn mentions_lie_where_they_say() {
    let (corpus, names) = read(&[
        "Naïve “envoys” of Norway’s king met Dr. Zoë O’Neill, the U.S. Navy’s historian, in Łódź.",
    ]);
    for name in &names.entries {
        for (document, span) in &name.mentions {
            assert!(!span.of(&corpus.document(*document).text).trim().is_empty(), "{}", name.name);
        }
    }
    assert!(
        names.entries.iter().any(|name| name.slug == "zoe-o-neill" || name.slug == "zoe-oneill")
    );
}

#[test]
fn any_text_can_be_read() {
    let hostile = [
        "",
        "Mr.",
        "The . - of of The",
        "A-B-C- D.E.",
        "’s ’’ 7th",
        "Ministry of",
        "President of the",
        "K. . Ł’ Ł-",
        "on the Eastern Front",
        "USS",
        "H.M.S.",
        "Treaty of, and",
        "Operation",
        "Isma‘",
        "Tokyo and",
        "Mrs.",
    ];
    let texts: Vec<String> =
        hostile.iter().map(|text| format!("{text} {text} said the {text}.")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let (first, second) = (read(&texts).1, read(&texts).1);
    let slugs =
        |names: &Names| names.entries.iter().map(|name| name.slug.clone()).collect::<Vec<_>>();
    assert_eq!(slugs(&first), slugs(&second));
}
