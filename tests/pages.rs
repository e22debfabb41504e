//! Pages of made-up corpora: hostile words stay words, every date has its drawing, pages stay small.
#![allow(clippy::unwrap_used, reason = "a failing test says where")]

use dateline::config::Config;
use dateline::files::File;

const HOSTILE: &str = "# <script>alert(\"title\")</script> & {{ 7*7 }}

By Eve \"<b>\" Mallory

On 27 March 2014 the council of <img src=x onerror=alert(1)> adopted \"{{ 7*7 }}\" & \
<script>alert('quote')</script> the charter.

Read [this](javascript:alert(1)), [that](data:text/html,x), and [the report](https://example.org/a?b=1&c=2).

```html
<script>alert(\"code\")</script>
```
";

const DATES: &str = "# A short history of the harbour

In 1855 the town built the harbour. By 1949 the navy had left the harbour. In late 2012 the town \
sold the harbour to a company. In July 2014 the company closed the old pier. On 27 March 2015 the \
mayor visited the harbour. In spring 2016 the company announced a new pier. In the 1990s a storm \
destroyed the lighthouse. From 1960 to 1965 the town rebuilt the lighthouse.
";

fn build(documents: &[(&str, &str)], theme: &[File]) -> Vec<File> {
    let file = |(path, text): &(&str, &str)| File {
        path: (*path).into(),
        bytes: text.as_bytes().to_vec(),
    };
    let corpus = documents.iter().map(file).collect();
    dateline::build(&Config::default(), corpus, theme).unwrap().0
}

fn html(site: &[File]) -> impl Iterator<Item = (&str, &str)> {
    let page = |file: &File| file.path.strip_suffix(".html").is_some();
    let pages = site.iter().filter(move |file| page(file));
    pages.map(|file| (file.path.as_str(), std::str::from_utf8(&file.bytes).unwrap()))
}

#[test]
fn hostile_words_stay_words() {
    let site = build(&[("hostile.md", HOSTILE), ("harbour.md", DATES)], &[]);
    let mut told = 0;
    for (path, page) in html(&site) {
        let own = page.matches("<script src=\"").count();
        assert_eq!(own, if path == "search.html" { 2 } else { 1 }, "{path}: a script of its own");
        assert_eq!(page.matches("<script").count(), own, "{path}: a script in words");
        for danger in ["<img", "javascript:", "data:text", "<b>\""] {
            let inert = page.replace(&format!("({danger}"), "");
            let marked = inert.contains(&format!("href=\"{danger}")) || danger.starts_with('<');
            assert!(!(marked && inert.contains(danger)), "{path}: {danger}");
        }
        assert!(!page.contains("&quot;49&quot;"), "{path}: a template ran");
        told += usize::from(page.contains("{{ 7*7 }}"));
    }
    assert!(told > 0, "the words of the document are shown as they are");
    let reader =
        html(&site).find(|(path, _)| path.contains("hostile") && path.contains("documents"));
    let (_, reader) = reader.unwrap();
    assert!(reader.contains("href=\"https://example.org/a?b=1&amp;c=2\""));
}

#[test]
fn the_index_of_the_search_holds_strings_alone() {
    let hostile =
        "# It's \\'); alert('x\n\nIn 1999 the \u{2028} mayor's \\\\'); alert('y') office closed.\n";
    let site = build(&[("hostile.md", HOSTILE), ("quotes.md", hostile)], &[]);
    let index: Vec<&File> = site.iter().filter(|file| file.path.starts_with("search/")).collect();
    assert!(index.len() >= 3);
    for File { path, bytes } in index {
        let script = std::str::from_utf8(bytes).unwrap();
        let string = script.split_once("JSON.parse('").unwrap().1.strip_suffix("'));\n").unwrap();
        // Taken away escape by escape, nothing is left that could end the string.
        let bare = string.replace("\\\\", "").replace("\\'", "");
        assert!(!bare.contains(['\'', '\n', '\u{2028}']), "{path}: {string}");
    }
}

#[test]
fn every_kind_of_date_is_drawn_and_pages_stay_small() {
    let site = build(&[("harbour.md", DATES)], &[]);
    let (_, timeline) = html(&site).find(|(path, _)| *path == "timeline.html").unwrap();
    assert!(timeline.contains("class=\"strip\""), "the strip is drawn");
    for (path, page) in html(&site).filter(|(path, _)| path.starts_with("events/")) {
        assert!(page.len() < 24_000, "{path}: {} bytes", page.len());
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
    }
}

#[test]
fn a_corpus_without_dates_has_pages_that_look_intended() {
    let site = build(&[("note.md", "# A note\n\nNothing happened here.\n")], &[]);
    let (_, home) = html(&site).find(|(path, _)| *path == "index.html").unwrap();
    assert!(home.contains("No dated event"));
    assert!(html(&site).any(|(path, _)| path == "404.html"));
}

#[test]
fn a_users_template_stands_in_for_the_built_in_one() {
    let own = |source: &str| {
        [File { path: "templates/404.html".into(), bytes: source.as_bytes().to_vec() }]
    };
    let site =
        build(&[("note.md", "# A note\n\nText.\n")], &own("<p>gone from {{ site.title }}</p>"));
    let (_, page) = html(&site).find(|(path, _)| *path == "404.html").unwrap();
    assert_eq!(page, "<p>gone from A note</p>");
    let broken = own("<p>\n{{ page.nothing }}</p>");
    let corpus = vec![File { path: "note.md".into(), bytes: b"# A note\n\nText.\n".to_vec() }];
    let error = dateline::build(&Config::default(), corpus, &broken).err().unwrap().to_string();
    assert!(error.contains("404.html") && error.contains('2'), "{error}");
}
