//! The command line as a user meets it: exit status, what is said, and that nothing is lost.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn dateline(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// A folder with the given files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const LETTER: &[u8] =
    b"A letter\n\nOn 3 May 1871 the council of Lisbon signed a treaty with Spain.\n";

#[test]
fn a_folder_of_prose_becomes_a_site() {
    let here = folder(&[("seeds/letter.txt", LETTER)]);
    let output = dateline(here.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(output.stdout.is_empty(), "standard output is data");
    assert!(said(&output).contains("1 document, 1 dated event"), "{}", said(&output));
    for page in ["index.html", "timeline.html", "data/timeline.json", ".dateline"] {
        assert!(here.path().join("site").join(page).is_file(), "{page}");
    }
}

#[test]
fn nothing_to_read_is_said_and_the_old_site_stays() {
    for (files, words) in [
        (&[("other.txt", LETTER)][..], "cannot be read"),
        (&[("seeds/.hidden", LETTER)][..], "no document in this folder"),
        (
            &[("seeds/a.bin", &b"\x00\x01\x02"[..]), ("seeds/b.txt", b"\x00\xff")][..],
            "no file in this folder",
        ),
    ] {
        let here = folder(files);
        fs::create_dir_all(here.path().join("site")).unwrap();
        fs::write(here.path().join("site/.dateline"), "").unwrap();
        fs::write(here.path().join("site/index.html"), "old").unwrap();
        let output = dateline(here.path(), &["build"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(words), "{}", said(&output));
        assert!(said(&output).contains("help"), "advice is given: {}", said(&output));
        assert_eq!(fs::read_to_string(here.path().join("site/index.html")).unwrap(), "old");
    }
}

#[test]
fn a_file_in_another_encoding_is_read_and_said() {
    let here = folder(&[
        ("seeds/letter.txt", LETTER),
        ("seeds/old.txt", b"The caf\xe9 burned in 1899.\n"),
    ]);
    let output = dateline(here.path(), &["events"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("old.txt") && said(&output).contains("UTF-8"));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Café"), "nothing is lost");
}

#[test]
fn a_binary_file_does_not_stop_the_others() {
    let here = folder(&[
        ("seeds/letter.txt", LETTER),
        ("seeds/bad.txt", b"1999\x00\x01\x02"),
        ("seeds/photo.png", b"not read"),
    ]);
    let output = dateline(here.path(), &["build"]);
    assert!(said(&output).contains("bad.txt"), "{}", said(&output));
    assert!(said(&output).contains("left out: 2 files"), "{}", said(&output));
    assert!(here.path().join("site/index.html").is_file());
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_reported() {
    let here = folder(&[("seeds/letter.txt", LETTER)]);
    std::os::unix::fs::symlink("nowhere", here.path().join("seeds/gone.txt")).unwrap();
    std::os::unix::fs::symlink(".", here.path().join("seeds/loop")).unwrap();
    let output = dateline(here.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("gone.txt"), "{}", said(&output));
}

#[test]
fn an_unknown_key_is_shown_in_its_line() {
    let here = folder(&[
        ("seeds/letter.txt", LETTER),
        ("dateline.toml", b"title = \"Letters\"\ntitel = \"Letters\"\n"),
    ]);
    let output = dateline(here.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    let said = said(&output);
    assert!(said.contains("titel") && said.contains("dateline.toml:2"), "{said}");
    assert!(!here.path().join("site").exists());
}

#[test]
fn an_editor_has_the_last_word() {
    let edits = br#"
[[retitle]]
event = "1871-council-of-lisbon-signed-a-treaty-with"
title = "The Treaty of Lisbon"
[[redate]]
event = "1871-council-of-lisbon-signed-a-treaty-with"
date = "1871-05-04"
reason = "the archive's copy"
[[hide]]
event = "1999-no-such-event"
"#;
    let here = folder(&[("seeds/letter.txt", LETTER), ("curation.toml", edits)]);
    let output = dateline(here.path(), &["events"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let list = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(list.contains("4 May 1871") && list.contains("The Treaty of Lisbon"), "{list}");
    assert!(said(&output).contains("1999-no-such-event"), "an orphaned edit is said");
    let no_kind = folder(&[("seeds/letter.txt", LETTER), ("curation.toml", b"[[hyde]]\n")]);
    let output = dateline(no_kind.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1), "the rest is built");
    assert!(self::said(&output).contains("curation.toml:1:3"), "{}", self::said(&output));
    let not_toml = folder(&[("seeds/letter.txt", LETTER), ("curation.toml", b"\n[[hide]\n")]);
    let output = dateline(not_toml.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2), "nothing is built without its edits");
    assert!(self::said(&output).contains("curation.toml:2"), "{}", self::said(&output));
}

#[test]
fn only_folders_that_dateline_made_are_replaced() {
    let here = folder(&[("seeds/letter.txt", LETTER), ("site/thesis.doc", b"years of work")]);
    let output = dateline(here.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("did not make"), "{}", said(&output));
    assert_eq!(fs::read(here.path().join("site/thesis.doc")).unwrap(), b"years of work");
    let leftovers = fs::read_dir(here.path()).unwrap().count();
    assert_eq!(leftovers, 2, "no half-written folder stays behind");
}

#[test]
fn a_second_build_replaces_the_first_whole() {
    let here = folder(&[("seeds/letter.txt", LETTER)]);
    assert!(dateline(here.path(), &["build", "--out", "public"]).status.success());
    let stale = here.path().join("public/stale.html");
    fs::write(&stale, "").unwrap();
    assert!(dateline(here.path(), &["build", "seeds", "--out", "public"]).status.success());
    assert!(!stale.exists());
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 2);
}

#[test]
fn dates_are_json_lines_in_code_points() {
    let here = folder(&[("a.txt", "Señor Ñúñez came in late 2012.\n".as_bytes())]);
    let output = dateline(here.path(), &["dates", "a.txt"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let line: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((line["start"].as_u64(), line["end"].as_u64()), (Some(20), Some(29)));
    assert_eq!(line["text"], "late 2012");
    assert_eq!((&line["type"], &line["value"]), (&"DATE".into(), &"2012".into()));
    assert_eq!((&line["mod"], &line["edtf"]), (&"END".into(), &"2012".into()));
    assert_eq!(dateline(here.path(), &["dates", "missing.txt"]).status.code(), Some(2));
    assert_eq!(dateline(here.path(), &["dates", "a.txt", "missing.txt"]).status.code(), Some(1));
}

#[test]
fn dates_are_explained_and_marked_up() {
    let text = "In 1871 <b>Ada & Co</b> opened. That year, fire broke out.\n";
    let here = folder(&[("a.txt", text.as_bytes())]);
    let timeml = dateline(here.path(), &["dates", "--format", "timeml", "a.txt"]).stdout;
    let timeml = String::from_utf8(timeml).unwrap();
    let first =
        "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1871\">1871</TIMEX3> &lt;b&gt;Ada &amp; Co";
    assert!(timeml.contains(first), "{timeml}");
    assert!(timeml.contains("value=\"1871\" anchorTimeID=\"t1\">That year</TIMEX3>"), "{timeml}");
    let explained = dateline(here.path(), &["dates", "--explain", "a.txt"]).stdout;
    let explained = String::from_utf8(explained).unwrap();
    assert!(explained.contains("^^^^^^^^^") && explained.contains("points back"), "{explained}");
}

#[test]
fn events_json_is_the_file_of_the_site() {
    let here = folder(&[("seeds/letter.txt", LETTER)]);
    let printed = dateline(here.path(), &["events", "--json"]).stdout;
    assert!(dateline(here.path(), &["build"]).status.success());
    assert_eq!(printed, fs::read(here.path().join("site/data/timeline.json")).unwrap());
    let list = String::from_utf8(dateline(here.path(), &["events"]).stdout).unwrap();
    assert!(list.contains("3 May 1871"), "{list}");
}

#[test]
fn wrong_usage_is_status_two() {
    let here = folder(&[]);
    assert_eq!(dateline(here.path(), &["bild"]).status.code(), Some(2));
    assert_eq!(dateline(here.path(), &["dates"]).status.code(), Some(2));
}
