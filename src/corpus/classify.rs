//! What each block is: heading, note, reference, quotation, furniture, or prose.

use super::draft::Draft;
use super::markers::{self, Marker};
use super::sections::{self, Section};
use super::title_page::{self, TitlePage};
use super::{BlockKind, furniture, notes, whole};

/// Longest heading, in bytes.
const LONGEST_HEADING: usize = 150;

/// Gives every block its kind, makes paragraphs whole, and reads the title page.
pub(super) fn classify(
    file: &str,
    mut drafts: Vec<Draft>,
    marked_up: bool,
) -> (TitlePage, Vec<Draft>) {
    for draft in drafts.iter_mut().filter(|draft| may_be_furniture(draft)) {
        if furniture::is_furniture(&draft.text) {
            draft.kind = BlockKind::Furniture;
        }
    }
    if !marked_up {
        furniture::mark_running_heads(&mut drafts);
    }
    notes::mark_notes(&mut drafts);
    let page = title_page::read(&mut drafts, marked_up);
    if !marked_up || !drafts.iter().any(|draft| matches!(draft.kind, BlockKind::Heading(_))) {
        mark_headings(&mut drafts, marked_up);
    }
    mark_sections(&mut drafts);
    mark_numbered(&mut drafts);
    let mut drafts = whole::join(file, drafts);
    mark_quotations(&mut drafts);
    mark_tail(&mut drafts);
    notes::mark_calls(&mut drafts);
    (page, notes::move_notes(drafts))
}

fn may_be_furniture(draft: &Draft) -> bool {
    matches!(draft.kind, BlockKind::Prose | BlockKind::Item(_) | BlockKind::Heading(_))
        && !draft.text.contains(" | ")
}

/// Headings of plain text: short lines without a full stop, over a text. In a file that can mark
/// headings and does not, a single word ("Confidential") is none.
fn mark_headings(drafts: &mut [Draft], marked_up: bool) {
    let mut section = Section::Text;
    let listed = listed(drafts);
    for (index, listed) in listed.into_iter().enumerate() {
        let (before, rest) = drafts.split_at_mut(index);
        let Some((draft, after)) = rest.split_first_mut() else { break };
        if draft.kind != BlockKind::Prose {
            continue;
        }
        let is_text = |d: &&Draft| !matches!(d.kind, BlockKind::Note(_) | BlockKind::Furniture);
        let previous = before.iter().rev().find(is_text);
        let next = after.iter().find(is_text);
        let named = sections::of(&draft.text);
        let may_be_heading = match section {
            Section::Text | Section::Abstract => {
                let is_word = marked_up && !draft.text.contains(' ');
                !listed && !is_word && !sections::is_front_field(&draft.text)
            }
            Section::Notes | Section::References | Section::Citation => is_plain(&draft.text),
            Section::Authors => false,
        };
        if named.is_some() || may_be_heading && looks_like_heading(&draft.text, previous, next) {
            section = named.unwrap_or(Section::Text);
            draft.kind = BlockKind::Heading(level(&draft.text));
        }
    }
}

/// Whether each block is one of three or more short lines in a row: a list of people or of links
/// rather than headings.
fn listed(drafts: &[Draft]) -> Vec<bool> {
    let mut listed = Vec::new();
    let is_line = |draft: &Draft| draft.kind == BlockKind::Prose && is_heading_like(&draft.text);
    for run in drafts.chunk_by(|a, b| is_line(a) && is_line(b)) {
        listed.extend(run.iter().map(|_| run.len() >= 3));
    }
    listed
}

/// A few words without numbers: hardly an entry of a list of works.
fn is_plain(text: &str) -> bool {
    text.split(' ').count() <= 5 && !text.contains(|c: char| c.is_ascii_digit() || c == '.')
}

/// Short, begins with a capital or number, and does not end like a sentence.
fn is_heading_like(text: &str) -> bool {
    let is_short = text.len() <= LONGEST_HEADING && text.split_whitespace().count() <= 20;
    let begins = text.starts_with(|c: char| !c.is_lowercase() && !"([“\"‘'@/".contains(c));
    let ends = text.ends_with(|c: char| c.is_alphanumeric() || "?!)”\"'’".contains(c));
    let is_sentence = text.ends_with(['”', '"', '!']) && whole::ends(text);
    is_short && begins && ends && !is_sentence
}

fn looks_like_heading(text: &str, previous: Option<&Draft>, next: Option<&Draft>) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let after_whole = previous.is_none_or(|d| {
        d.kind != BlockKind::Prose || whole::ends(&d.text) || d.text.split(' ').count() <= 20
    });
    let over_text = next.is_some_and(|d| {
        (d.kind.tells() || matches!(d.kind, BlockKind::Heading(_)))
            && !d.text.starts_with(char::is_lowercase)
            && (d.text.len() > LONGEST_HEADING || whole::ends(&d.text) || is_heading_like(&d.text))
    });
    let titled = is_titled(&words);
    is_heading_like(text) && over_text && (titled || text.len() <= 80 && after_whole)
}

/// Whether most long words begin with capitals.
fn is_titled(words: &[&str]) -> bool {
    let long: Vec<_> = words.iter().filter(|word| word.chars().count() >= 4).collect();
    let capitals = long.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    capitals * 5 >= long.len() * 4
}

/// `1.2 Method` is below `1 Introduction`; headings without numbers are at the level of sections.
fn level(text: &str) -> u8 {
    match markers::of(text) {
        Some((Marker::Number(label), _)) => {
            u8::try_from(label.split('.').count() + 1).unwrap_or(6).min(6)
        }
        _ => 2,
    }
}

/// Entries under headings of notes, references, authors.
fn mark_sections(drafts: &mut [Draft]) {
    let mut section = Section::Text;
    for draft in drafts.iter_mut() {
        if matches!(draft.kind, BlockKind::Heading(_)) {
            section = sections::of(&draft.text).unwrap_or(Section::Text);
            continue;
        }
        if !draft.kind.tells() {
            continue;
        }
        match section {
            Section::References | Section::Citation => draft.kind = BlockKind::Reference,
            Section::Authors => draft.kind = BlockKind::Front,
            Section::Notes => match markers::of(&draft.text) {
                Some((Marker::Number(label) | Marker::Note(label), width)) => {
                    notes::to_note(draft, label, width);
                }
                _ => draft.kind = BlockKind::Reference,
            },
            Section::Text | Section::Abstract if sections::is_front_field(&draft.text) => {
                draft.kind = BlockKind::Front;
            }
            Section::Text | Section::Abstract => {}
        }
    }
}

/// Numbered paragraphs: items, if their numbers follow one another.
fn mark_numbered(drafts: &mut [Draft]) {
    let numbers: Vec<Option<u32>> = drafts
        .iter()
        .map(|draft| match markers::of(&draft.text) {
            Some((Marker::Number(label), _)) if draft.kind == BlockKind::Prose => {
                label.parse().ok()
            }
            _ => None,
        })
        .collect();
    for (index, draft) in drafts.iter_mut().enumerate() {
        let Some(number) = numbers[index] else { continue };
        let near = |at: Option<usize>| at.and_then(|at| numbers.get(at).copied().flatten());
        let follows = near(index.checked_sub(1)).is_some_and(|last| last + 1 == number);
        let leads = near(Some(index + 1)).is_some_and(|next| number + 1 == next);
        if follows || leads {
            draft.kind = BlockKind::Item(1);
        }
    }
}

/// Quotations set as paragraphs of their own: after "According to the treaty:", or in quotation
/// marks from end to end.
fn mark_quotations(drafts: &mut [Draft]) {
    for index in 1..drafts.len() {
        let (before, rest) = drafts.split_at_mut(index);
        let Some((draft, after)) = rest.split_first_mut() else { break };
        let is_text = |d: &&Draft| !matches!(d.kind, BlockKind::Note(_) | BlockKind::Furniture);
        let Some(previous) = before.iter().rev().find(is_text) else { continue };
        let next = after.iter().find(is_text);
        if draft.kind != BlockKind::Prose || !previous.kind.tells() {
            continue;
        }
        let opens = draft.text.starts_with(['“', '"', '«']);
        let introduced = previous.kind == BlockKind::Prose && introduces(&previous.text);
        let is_whole = draft.text.ends_with(['”', '"', '»']) || is_unclosed(&draft.text);
        let goes_on =
            previous.kind == BlockKind::Quotation && previous.text.starts_with(['“', '"', '«']);
        let resumes = next.is_some_and(|next| next.kind == BlockKind::Prose);
        let is_block =
            introduced && resumes && draft.text.len() > 100 && markers::of(&draft.text).is_none();
        if opens && is_whole && (introduced || goes_on) || is_block && !opens {
            draft.kind = BlockKind::Quotation;
        }
    }
}

/// "According to the Guidelines:", "The note reads as follows:".
fn introduces(paragraph: &str) -> bool {
    const CUES: &[&str] = &[
        "according to",
        "states",
        "stated",
        "reads",
        "read",
        "writes",
        "wrote",
        "says",
        "said",
        "declares",
        "declared",
        "follows",
        "as follows",
        "quote",
        "quoted",
        "concluded",
        "concludes",
        "argues",
        "argued",
        "explains",
        "explained",
        "recalled",
        "words",
        "observed",
        "adds",
        "added",
        "text",
        "provides",
        "provided",
        "noted",
        "notes",
        "warned",
        "told",
        "report",
        "reported",
    ];
    if !paragraph.ends_with(':') {
        return false;
    }
    let start = paragraph[..paragraph.len() - 1].rfind(['.', '!', '?']).map_or(0, |at| at + 1);
    let sentence = paragraph[start..].to_lowercase();
    CUES.iter().any(|cue| {
        sentence.match_indices(cue).any(|(at, _)| {
            let before = sentence[..at].chars().next_back();
            let after = sentence[at + cue.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    })
}

/// Whether quotation marks open that do not close, as in all but the last paragraph of a quotation.
fn is_unclosed(text: &str) -> bool {
    text.matches('“').count() > text.matches('”').count()
}

/// After the text: disclaimers, and headings with nothing under them; on a page with other
/// furniture, also short lines that say nothing.
fn mark_tail(drafts: &mut [Draft]) {
    let is_web = drafts.last().is_some_and(|draft| draft.kind == BlockKind::Furniture);
    let tells = |draft: &Draft| {
        let is_label = is_web && draft.kind == BlockKind::Prose && is_heading_like(&draft.text);
        draft.kind.tells() && !furniture::is_disclaimer(&draft.text) && !is_label
    };
    let Some(last) = drafts.iter().rposition(tells) else { return };
    for draft in &mut drafts[last + 1..] {
        if draft.kind.tells() {
            draft.kind = BlockKind::Furniture;
        }
    }
    let mut filled = false;
    for draft in drafts[last + 1..].iter_mut().rev() {
        match draft.kind {
            BlockKind::Heading(_) if !filled => draft.kind = BlockKind::Furniture,
            BlockKind::Heading(_) => filled = false,
            BlockKind::Furniture => {}
            _ => filled = true,
        }
    }
}
