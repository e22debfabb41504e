//! The head of a document: title, byline, venue, dateline; and what stands between them and the
//! text.

use crate::time::Edtf;

use super::draft::Draft;
use super::names::{self, LowerCase};
use super::{BlockKind, furniture, published, sections, whole};

/// How many blocks at the beginning may belong to the title page.
const LONGEST: usize = 12;

/// What the head of a document says.
#[derive(Clone, Debug, Default)]
pub(super) struct TitlePage {
    /// The title, as written.
    pub(super) title: Option<String>,
    /// Who wrote it, in order.
    pub(super) authors: Vec<String>,
    /// Where it appeared.
    pub(super) venue: Option<String>,
    /// The date of its dateline.
    pub(super) dated: Option<Edtf>,
}

/// Reads the head of a document, and makes its blocks front. In plain text a name under the title
/// is a byline; where headings are marked, a byline says "By".
pub(super) fn read(drafts: &mut [Draft], marked_up: bool) -> TitlePage {
    let (page, front) = survey(drafts, marked_up);
    for index in front {
        drafts[index].kind = BlockKind::Front;
    }
    page
}

/// What the head says, and which blocks it takes.
fn survey(drafts: &[Draft], marked_up: bool) -> (TitlePage, Vec<usize>) {
    let (mut page, mut front) = (TitlePage::default(), Vec::new());
    let common = LowerCase::of(drafts.iter().map(|draft| draft.text.as_str()));
    let is_loose = |draft: &Draft| !matches!(draft.kind, BlockKind::Furniture | BlockKind::Front);
    let head = drafts.iter().enumerate().take(LONGEST).filter(|(_, draft)| is_loose(draft));
    for (place, (index, draft)) in head.enumerate() {
        let (before, after) = (&drafts[..index], &drafts[index + 1..]);
        if place == 0 && is_title(draft, after) {
            page.read_title(&draft.text, after, &common);
            front.push(index);
        } else if page.takes(draft, before, marked_up, &common) {
            front.push(index);
        } else if is_text(draft) {
            page.dated = page.dated.take().or_else(|| published::news_dateline(&draft.text));
            break;
        }
    }
    (page, front)
}

/// Whether the first block of a document is its title.
fn is_title(draft: &Draft, after: &[Draft]) -> bool {
    let text = &draft.text;
    match draft.kind {
        BlockKind::Heading(1) => true,
        BlockKind::Heading(_) => sections::of(text).is_none(),
        BlockKind::Prose => {
            let is_alone = after.iter().all(|next| next.kind == BlockKind::Furniture);
            text.len() <= 220
                && text.split_whitespace().count() <= 35
                && sections::of(text).is_none()
                && !is_alone
                && !text.starts_with(char::is_lowercase)
                && !text.ends_with(['.', ',', ';', ':'])
                && published::dateline(text).is_none()
        }
        _ => false,
    }
}

/// Whether a block is long enough to be where the text begins.
fn is_text(draft: &Draft) -> bool {
    draft.kind.tells() && draft.text.len() > 140
        || draft.kind.tells() && whole::ends(&draft.text) && draft.text.len() > 60
}

impl TitlePage {
    /// "The future of relations by Ann Lee" is a title and its author, if the name comes again.
    fn read_title(&mut self, text: &str, after: &[Draft], common: &LowerCase) {
        let (title, by) = text.rsplit_once(" by ").unwrap_or((text, ""));
        let named = names::byline(by, common).filter(|names| {
            let repeats = |name: &String| after.iter().take(4).any(|next| next.text.contains(name));
            title.split(' ').count() >= 2 && names.iter().all(repeats)
        });
        self.title = Some(if named.is_some() { title } else { text }.trim().to_owned());
        self.authors = named.unwrap_or_default();
    }

    /// Whether a block belongs to the title page; what it says is taken down.
    fn takes(
        &mut self,
        draft: &Draft,
        before: &[Draft],
        marked_up: bool,
        common: &LowerCase,
    ) -> bool {
        let text = &draft.text;
        let before = if marked_up { &[] } else { before };
        if matches!(draft.kind, BlockKind::Heading(_)) {
            return self.title.as_deref() == Some(text);
        }
        if draft.kind != BlockKind::Prose {
            return false;
        }
        if let Some(date) = published::dateline(text) {
            let first = self.dated.is_none();
            self.dated = self.dated.take().or(Some(date));
            return first;
        }
        if self.title.is_some()
            && self.authors.is_empty()
            && self.takes_authors(text, before, common)
        {
            return true;
        }
        let is_repeat = self.title.as_deref() == Some(text.as_str());
        let is_venue = !self.authors.is_empty() && self.venue.is_none() && is_venue(text);
        if is_venue && !is_repeat {
            self.venue = Some(text.clone());
        }
        is_repeat || is_venue || sections::is_front_field(text) || self.is_biography(text)
    }

    /// A byline stands right after the title.
    fn takes_authors(&mut self, text: &str, before: &[Draft], common: &LowerCase) -> bool {
        let is_next = before.iter().rev().find(|d| d.kind != BlockKind::Furniture);
        let is_next = is_next.is_some_and(|d| self.title.as_deref() == Some(d.text.as_str()));
        let is_told =
            ["By ", "by ", "BY ", "Author", "Written by "].iter().any(|by| text.starts_with(by));
        let authors = (is_next || is_told).then(|| names::byline(text, common)).flatten();
        let found = authors.is_some();
        self.authors = authors.unwrap_or_default();
        found
    }

    /// "Ann Lee is a fellow of …": a note on the author, before the text begins.
    fn is_biography(&self, text: &str) -> bool {
        const CUES: &[&str] = &[
            "@",
            "follow him",
            "follow her",
            "follow them",
            " fellow",
            " professor",
            " graduate",
            " researcher",
            " PhD",
            " specializes",
            " specialises",
            " journalist",
            " correspondent",
            " analyst",
            " author of",
            " writes ",
            " lecturer",
            " student",
            " editor",
            " columnist",
        ];
        let begins = self.authors.iter().any(|author| text.starts_with(author.as_str()));
        begins && text.len() < 900 && CUES.iter().any(|cue| text.contains(cue))
    }
}

/// "The Example Review": a few words in capitals, after the byline.
fn is_venue(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_small = |word: &str| ["of", "the", "and", "for", "in", "on", "&"].contains(&word);
    (1..=8).contains(&words.len())
        && !whole::ends(text)
        && sections::of(text).is_none()
        && !furniture::is_furniture(text)
        && words.iter().all(|word| is_small(word) || word.starts_with(char::is_uppercase))
}
