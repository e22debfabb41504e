//! Entries and words to scripts of a handy size, and the directory that says where each is.
//!
//! Every script calls `dateline(kind, number, content)` with its content as a string of JSON, which
//! browsers read faster than code.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::events::stem::stem;
use crate::files::File;

use super::entries::Entries;
use super::words::COMMON;

/// Bytes of a shard of words, roughly.
const SHARD: usize = 32_000;
/// Bytes of a chunk of entries, roughly.
const CHUNK: usize = 9_000;
/// A word that stands in more sentences than this finds events and names alone: its list would be
/// long to load, and says little.
const TOO_MANY: usize = 3_000;

/// Where the entries of one word stand, and what it is worth in each.
type Postings = Vec<(usize, u32)>;

/// The shards of words, and the first word of each.
pub(super) fn words(entries: &Entries) -> (Vec<File>, Vec<String>) {
    let forms = forms(entries);
    let mut stems: BTreeMap<String, BTreeMap<usize, u32>> = BTreeMap::new();
    for (form, postings) in &forms {
        let list = stems.entry(stem(form)).or_default();
        for (entry, worth) in postings {
            let known = list.entry(*entry).or_insert(0);
            *known = (*known).max(*worth);
        }
    }
    let lists = stems.iter().map(|(stem, list)| (stem.as_str(), postings(entries, list))).collect();
    let mut shards =
        Shards { lists, files: Vec::new(), firsts: Vec::new(), open: Shard::default() };
    for form in forms.keys() {
        shards.enter(form);
    }
    shards.close();
    (shards.files, shards.firsts)
}

/// Every form of a word, with the entries in which it stands.
fn forms(entries: &Entries) -> BTreeMap<&str, Postings> {
    let mut forms: BTreeMap<&str, Postings> = BTreeMap::new();
    for (index, entry) in entries.all.iter().enumerate() {
        for (word, worth) in &entry.words {
            forms.entry(word).or_default().push((index, *worth));
        }
    }
    forms
}

/// `[whole, entry, worth, step, worth …]`: entries as steps from the one before; `whole` is 0 where
/// sentences are left out.
fn postings(entries: &Entries, list: &BTreeMap<usize, u32>) -> String {
    let found = entries.events + entries.names;
    let whole = list.range(found..).count() <= TOO_MANY;
    let mut text = format!("[{}", u8::from(whole));
    let mut before = 0;
    for (entry, worth) in list.iter().filter(|(entry, _)| whole || **entry < found) {
        let _ = write!(text, ",{},{worth}", entry - before);
        before = *entry;
    }
    text.push(']');
    text
}

/// Shards being filled.
struct Shards<'a> {
    /// The list of each stem.
    lists: BTreeMap<&'a str, String>,
    files: Vec<File>,
    firsts: Vec<String>,
    open: Shard,
}

/// A shard: words with the index of their list, and lists.
#[derive(Default)]
struct Shard {
    first: String,
    words: String,
    lists: String,
    known: BTreeMap<String, usize>,
}

impl Shards<'_> {
    fn enter(&mut self, form: &str) {
        if self.open.words.len() + self.open.lists.len() > SHARD {
            self.close();
        }
        let shard = &mut self.open;
        if shard.words.is_empty() {
            form.clone_into(&mut shard.first);
        } else {
            shard.words.push(',');
        }
        let stem = stem(form);
        let next = shard.known.len();
        let list = *shard.known.entry(stem.clone()).or_insert(next);
        if list == next {
            if next > 0 {
                shard.lists.push(',');
            }
            shard.lists.push_str(self.lists.get(stem.as_str()).map_or("[1]", String::as_str));
        }
        let _ = write!(shard.words, "{}:{list}", json(form));
    }

    fn close(&mut self) {
        let shard = std::mem::take(&mut self.open);
        if shard.words.is_empty() {
            return;
        }
        let content = format!("{{\"words\":{{{}}},\"lists\":[{}]}}", shard.words, shard.lists);
        self.files.push(script("words", self.files.len(), &content));
        self.firsts.push(shard.first);
    }
}

/// The chunks of entries, and the first entry of each.
pub(super) fn chunks(entries: &Entries) -> (Vec<File>, Vec<usize>) {
    let (mut files, mut starts) = (Vec::new(), Vec::new());
    let mut content = String::new();
    for (index, entry) in entries.all.iter().enumerate() {
        if content.is_empty() {
            starts.push(index);
        } else {
            content.push(',');
        }
        let url = entry.url.path();
        let _ = write!(content, "[{},{},{}]", json(&entry.text), json(&entry.beside), json(url));
        if content.len() > CHUNK {
            files.push(script("entries", files.len(), &format!("[{content}]")));
            content.clear();
        }
    }
    if !content.is_empty() {
        files.push(script("entries", files.len(), &format!("[{content}]")));
    }
    (files, starts)
}

/// Which shard holds a word, and which chunk an entry.
pub(super) fn directory(entries: &Entries, firsts: &[String], starts: &[usize]) -> File {
    let words: Vec<String> = firsts.iter().map(|first| json(first)).collect();
    let starts: Vec<String> = starts.iter().map(ToString::to_string).collect();
    let content = format!(
        "{{\"events\":{},\"names\":{},\"all\":{},\"common\":[{}],\"words\":[{}],\"entries\":[{}]}}",
        entries.events,
        entries.names,
        entries.all.len(),
        COMMON.map(json).join(","),
        words.join(","),
        starts.join(",")
    );
    script("directory", 0, &content)
}

fn script(kind: &str, number: usize, content: &str) -> File {
    let text = content.replace('\\', "\\\\").replace('\'', "\\'");
    let text = text.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    File::text(
        format!("search/{kind}-{number}.js"),
        format!("dateline(\"{kind}\",{number},JSON.parse('{text}'));\n"),
    )
}

/// A string as JSON.
fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned())
}
