//! The arrows between modules, enforced.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its case has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Third-party crates, and the only modules that may name them.
const HOMES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["diagnostics"]),
    ("chrono", &["time"]),
    ("clap", &["cli"]),
    ("csv", &["exports"]),
    ("deunicode", &["corpus", "events", "timeline", "site", "search"]),
    ("include_dir", &["pages"]),
    ("indicatif", &["cli"]),
    ("pulldown_cmark", &["corpus"]),
    ("rust_stemmers", &["events"]),
    ("rustix", &["files"]),
    ("sentencex", &["text"]),
    ("serde", &["config", "corpus", "site", "pages", "exports", "compare"]),
    ("serde_json", &["site", "search", "pages", "exports", "compare"]),
    ("serde_saphyr", &["corpus"]),
    ("syntect", &["pages"]),
    ("tera", &["pages"]),
    ("toml", &["config", "corpus"]),
    ("walkdir", &["files"]),
];

/// Arrows that point upward and are wrong all the same: `time` could be a crate of its own, and
/// pages and exports do not know of each other.
const NEVER: &[(&str, &str)] = &[
    ("time", "files"),
    ("time", "diagnostics"),
    ("time", "config"),
    ("exports", "pages"),
    ("pages", "search"),
    ("exports", "search"),
];

/// Only these touch the disk.
const DISK: &[&str] = &["files", "cli"];

/// A source file: the module it belongs to, its path, its code without comments.
struct Source {
    module: String,
    path: PathBuf,
    code: String,
}

#[test]
fn modules_import_only_from_modules_above_them() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let order: Vec<&str> =
        lib.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(order.len() > 8, "lib.rs lists the modules of the pipeline");
    for Source { module, path, code } in sources() {
        let here = order.iter().position(|m| *m == module);
        for import in imports(&code) {
            let never = NEVER.contains(&(module.as_str(), import.as_str()));
            assert!(!never, "{}: `{module}` must not import `{import}`", path.display());
            let there = order.iter().position(|m| *m == import);
            if let (Some(here), Some(there)) = (here, there) {
                let message =
                    format!("`{module}` imports `{import}`, which stands below it in lib.rs");
                assert!(there <= here, "{}: {message}", path.display());
            }
        }
        if module == "time" {
            let foreign = imports(&code).into_iter().find(|m| m != "time" && m != "text");
            assert!(foreign.is_none(), "{}: `time` imports only `text`", path.display());
        }
    }
}

#[test]
fn imports_are_easy_to_read() {
    for Source { path, code, .. } in sources() {
        let grouped = code.contains("crate::{") || code.contains("super::super::");
        assert!(!grouped, "{}: write one `use crate::module::…` per module", path.display());
    }
}

#[test]
fn every_dependency_has_its_home() {
    for Source { module, path, code } in sources() {
        for (dependency, homes) in HOMES {
            let named = code.contains(&format!("{dependency}::"));
            assert!(
                !named || homes.contains(&module.as_str()),
                "{}: `{dependency}` lives in {}",
                path.display(),
                homes.join(", ")
            );
        }
        let disk = code.contains("std::fs") && !DISK.contains(&module.as_str());
        assert!(!disk, "{}: reads or writes files; only `files` does", path.display());
    }
}

#[test]
fn every_dependency_is_listed_here() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let section = manifest.split("[dependencies]").nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    for line in section.lines().filter(|line| line.contains('=')) {
        let name = line.split(['=', ' ']).next().unwrap().replace('-', "_");
        let listed = name == "rayon" || HOMES.iter().any(|(dependency, _)| *dependency == name);
        assert!(listed, "{name}: give the dependency a home in tests/architecture.rs");
    }
}

#[test]
fn every_file_is_one_room_with_a_door_sign() {
    for Source { path, .. } in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{}: say what it turns into what", path.display());
        let lines = text.lines().count();
        assert!(lines <= 500, "{}: {lines} lines are two rooms", path.display());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!["utils", "util", "helpers", "common", "misc"].contains(&name.as_str()));
    }
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix("src").unwrap();
            let top = inside.iter().next().map(Path::new).unwrap().with_extension("");
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<_> =
                text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            found.push(Source { module: top.display().to_string(), path, code: code.join("\n") });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn imports(code: &str) -> Vec<String> {
    let name = |s: &str| s.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    code.split("crate::").skip(1).map(name).collect()
}
