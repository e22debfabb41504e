//! The index that the search page asks: events, sentences of documents, and names, as classic
//! scripts that open from a disk as well as from a server.
//!
//! A word is looked up in one *shard* of words, what is found is shown from *chunks* of entries;
//! the *directory* says which. A first question to ten thousand events reads a few hundred
//! kilobytes at most. Forms of one word share one list, so that the browser needs no stemmer.

mod entries;
mod shards;
mod words;

use crate::files::File;
use crate::site::Site;

/// Every file of the index.
#[must_use]
pub fn render(site: &Site) -> Vec<File> {
    let entries = entries::of(site);
    let (words, firsts) = shards::words(&entries);
    let (chunks, starts) = shards::chunks(&entries);
    let mut files = vec![shards::directory(&entries, &firsts, &starts)];
    files.extend(words);
    files.extend(chunks);
    files
}
