//! Makes paragraphs whole again that a page end, a note or a stray blank line cuts in two.

use super::BlockKind;
use super::draft::Draft;
use super::furniture;

/// Words after which no paragraph ends.
const HANGING: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or",
    "but", "nor", "as", "than", "that", "which", "who", "whose", "is", "are", "was", "were", "be",
    "been", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might",
    "must", "its", "their", "his", "her", "our", "this", "these", "those", "not", "into",
    "between", "both", "against", "under", "over", "during", "toward", "towards", "through",
    "upon", "about", "such",
];

/// Joins the parts of paragraphs. Notes between the parts come after the whole.
pub(super) fn join(file: &str, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut whole: Vec<Draft> = Vec::new();
    for draft in drafts {
        if !is_text(&draft) {
            whole.push(draft);
            continue;
        }
        let open = whole.iter().rposition(|earlier| !interrupts(earlier));
        match open {
            Some(at) if goes_on(file, &whole[at], &draft, at + 1 < whole.len()) => {
                let earlier = &mut whole[at];
                if !earlier.text.ends_with('-') || ends_apart(&earlier.text) {
                    earlier.space();
                }
                earlier.join(draft);
            }
            _ => whole.push(draft),
        }
    }
    whole
}

fn is_text(draft: &Draft) -> bool {
    matches!(draft.kind, BlockKind::Prose | BlockKind::Quotation)
}

/// Whether a block may stand between the parts of a paragraph.
fn interrupts(draft: &Draft) -> bool {
    match draft.kind {
        BlockKind::Note(_) => true,
        BlockKind::Furniture => {
            furniture::is_page_break(&draft.text) || !furniture::is_furniture(&draft.text)
        }
        _ => false,
    }
}

/// Whether `next` continues the paragraph `earlier`; `cut` when a note or page end lies between.
fn goes_on(file: &str, earlier: &Draft, next: &Draft, cut: bool) -> bool {
    let is_item =
        matches!(earlier.kind, BlockKind::Item(_)) && next.kind == BlockKind::Prose && cut;
    if !(is_text(earlier) && earlier.kind == next.kind || is_item) || ends(&earlier.text) {
        return false;
    }
    let begins_low = next.text.starts_with(|c: char| c.is_lowercase());
    let is_long = earlier.text.split_whitespace().count() > 8;
    let hangs = earlier.text.ends_with([',', '-', '–', '('])
        || earlier.text.rsplit(' ').next().is_some_and(|word| HANGING.contains(&word));
    let is_split_link = is_split_link(file, earlier, next);
    earlier.runs_on
        || is_long && (begins_low || hangs || is_split_link || cut)
        || begins_low && earlier.text.len() > 30 && hangs
}

/// Whether a paragraph ends as sentences do.
pub(super) fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| {
        "”’\"')]»*_".contains(c) || super::markers::superscript_digit(c).is_some()
    });
    text.ends_with(['.', '!', '?', ':', ';', '…'])
}

/// "word -" rather than "nuclear-".
fn ends_apart(text: &str) -> bool {
    !text.trim_end_matches('-').ends_with(char::is_alphanumeric)
}

/// Whether the words of one link run over the end: the file ends the first part and begins the
/// second with a link to the same target.
fn is_split_link(file: &str, earlier: &Draft, next: &Draft) -> bool {
    let end = earlier.map.place(earlier.text.len().saturating_sub(1));
    let start = next.map.place(0);
    let after = file.get(end..).unwrap_or_default();
    let first = after.find("](").filter(|at| *at <= 4).and_then(|at| target(&after[at + 2..]));
    let opens = file.get(..start).is_some_and(|before| before.ends_with('['));
    let rest = file.get(start..).unwrap_or_default();
    let second = rest.split_once("](").and_then(|(_, after)| target(after));
    opens && first.is_some() && first == second
}

fn target(after: &str) -> Option<&str> {
    after.split_once(')').map(|(target, _)| target)
}

#[cfg(test)]
mod tests {
    use crate::corpus::{notes, plain};

    fn read(text: &str) -> Vec<String> {
        let mut drafts = plain::read(text);
        notes::mark_notes(&mut drafts);
        super::join(text, drafts).into_iter().map(|draft| draft.text).collect()
    }

    #[test]
    fn cut_by_notes() {
        let text = "The two sides have tried since the end of the war to build the Fifth¹\n\n¹ A note.\n\nGeneration of ships.";
        assert_eq!(read(text).len(), 2);
        let text = "The planners wish to increase the number of both nuclear-\n\n¹ A note.\n\npowered ships.";
        assert!(read(text)[0].ends_with("nuclear-powered ships."));
    }

    #[test]
    fn cut_by_a_blank_line() {
        assert_eq!(
            read("It brings us back to our first question: what will the\n\nfuture look like?")
                .len(),
            1
        );
        let text = "The threat is seen by all of them, as evidenced by the [National](#)\n\n[Strategy](#), of late.";
        assert!(read(text)[0].contains("the National Strategy, of"));
    }

    #[test]
    fn not_cut() {
        for text in [
            "The paragraph ends here without a full stop and it has many words\n\nThe next begins.",
            "A Heading of the Treaty\n\nThe text begins.",
            "It ends here, as it should.\n\niPhone sales rose.",
            "It was said by the minister of war that the following holds:\n\nthe law.",
        ] {
            assert_eq!(read(text).len(), 2, "{text}");
        }
    }
}
