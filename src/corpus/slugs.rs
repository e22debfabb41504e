//! Paths to addresses: unique, readable, the same on every file system.

use std::collections::BTreeSet;

use deunicode::deunicode;

/// Longest address of a document, in bytes, so that file names of pages stay legal everywhere.
const LONGEST: usize = 100;

/// One address for each path, in the same order.
///
/// Paths that differ in case, accents or Unicode form alone do not share an address: the later one
/// takes its extension, or else a number made of its path, after it.
pub(super) fn slugs<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    paths
        .map(|path| {
            let (stem, extension) = split(path);
            let plain = slug(stem);
            let hash = format!("{:08x}", fingerprint(path.bytes()) >> 32);
            let candidates = [
                plain.clone(),
                format!("{plain}-{}", slug(extension)),
                format!("{plain}-{hash}"),
                format!("{plain}-{hash}-{}", taken.len()),
            ];
            let [.., last] = &candidates;
            let free =
                candidates.iter().find(|slug| !taken.contains(*slug)).unwrap_or(last).clone();
            taken.insert(free.clone());
            free
        })
        .collect()
}

/// A path without its extension, and the extension.
pub(super) fn split(path: &str) -> (&str, &str) {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    match path[name..].rfind('.') {
        Some(dot) if dot > 0 => (&path[..name + dot], &path[name + dot + 1..]),
        _ => (path, ""),
    }
}

/// FNV-1a: the same on every machine and in every release.
pub(super) fn fingerprint(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in deunicode(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "document".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn unique_by_case_and_form() {
        let paths = ["a/Été 1914.md", "a/e\u{301}te\u{301} 1914.md", "A.txt", "a.md", "a.txt", "…"];
        let slugs = super::slugs(paths.into_iter());
        assert_eq!(slugs[0], "a-ete-1914");
        assert_eq!(slugs[2..4], ["a", "a-md"]);
        let unique: std::collections::BTreeSet<_> = slugs.iter().collect();
        assert_eq!(unique.len(), paths.len(), "{slugs:?}");
    }
}
