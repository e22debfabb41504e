//! Headings that say what stands under them: abstract, notes, references.

/// What stands under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// The text or a part of it.
    Text,
    /// A summary of the work.
    Abstract,
    /// Notes.
    Notes,
    /// The works it cites, one an entry.
    References,
    /// How to cite the work itself.
    Citation,
    /// Its authors.
    Authors,
}

const TEXT: &[&str] = &[
    "acknowledgements",
    "acknowledgments",
    "aftermath",
    "analysis",
    "appendix",
    "background",
    "conclusion",
    "conclusions",
    "context",
    "discussion",
    "epilogue",
    "findings",
    "foreword",
    "highlights",
    "introduction",
    "key points",
    "literature review",
    "method",
    "methodology",
    "methods",
    "overview",
    "preface",
    "prologue",
    "results",
    "summary",
    "executive summary",
    "timeline",
];
const ABSTRACT: &[&str] = &["abstract", "annotation"];
const NOTES: &[&str] = &["notes", "endnotes", "footnotes", "notes and references", "note"];
const REFERENCES: &[&str] = &[
    "bibliography",
    "further reading",
    "literature",
    "literature cited",
    "reference list",
    "references",
    "selected bibliography",
    "sources",
    "works cited",
];
const CITATION: &[&str] = &[
    "citation",
    "cite this article",
    "for citation",
    "for citations",
    "how to cite",
    "how to cite this article",
    "recommended citation",
    "suggested citation",
    "to cite this article",
];
const AUTHORS: &[&str] =
    &["about the author", "about the authors", "author information", "the author", "the authors"];

/// What stands under `heading`, if its words say so.
pub(super) fn of(heading: &str) -> Option<Section> {
    let words = heading.trim_start_matches(|c: char| !c.is_alphabetic());
    let words = words.trim_end_matches([':', '.', ' ']).to_lowercase();
    let lists = [
        (TEXT, Section::Text),
        (ABSTRACT, Section::Abstract),
        (NOTES, Section::Notes),
        (REFERENCES, Section::References),
        (CITATION, Section::Citation),
        (AUTHORS, Section::Authors),
    ];
    lists.iter().find(|(list, _)| list.contains(&words.as_str())).map(|(_, section)| *section)
}

/// "Keywords: …", "DOI: …": a field of a title page.
pub(super) fn is_front_field(text: &str) -> bool {
    const FIELDS: &[&str] = &[
        "accepted",
        "author",
        "authors",
        "corresponding author",
        "date",
        "doi",
        "e-issn",
        "issn",
        "isbn",
        "jel",
        "jel classification",
        "key words",
        "keywords",
        "received",
        "revised",
        "submitted",
        "tags",
        "udc",
    ];
    text.len() < 600
        && text
            .split_once(':')
            .is_some_and(|(name, _)| FIELDS.contains(&name.trim().to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::{Section, is_front_field, of};

    #[test]
    fn headings() {
        assert_eq!(of("For citations:"), Some(Section::Citation));
        assert_eq!(of("5. References"), Some(Section::References));
        assert_eq!(of("References to the war"), None);
        assert!(is_front_field("Keywords: war, peace"));
        assert!(!is_front_field("The key: war"));
    }
}
