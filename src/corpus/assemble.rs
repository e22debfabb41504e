//! Blocks to one reading text, with the way back to the file.

use crate::text::{SourceMap, Span, sentences};

use super::draft::Draft;
use super::{Block, BlockKind, Inline};

/// The text of a document and what lies in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Assembled {
    /// The reading text.
    pub(super) text: String,
    /// From it back to the file.
    pub(super) map: SourceMap,
    /// Its blocks, in order.
    pub(super) blocks: Vec<Block>,
    /// Its mark-up, in order.
    pub(super) inlines: Vec<Inline>,
}

/// Puts the blocks together, with blank lines between.
pub(super) fn assemble(drafts: Vec<Draft>) -> Assembled {
    let mut whole = Assembled::default();
    for draft in drafts {
        if !whole.text.is_empty() {
            whole.text.push_str("\n\n");
        }
        let at = whole.text.len();
        let shift = |span: Span| Span::new(at + span.start, at + span.end);
        whole.map.append(&draft.map, at);
        let sentences = match draft.kind {
            BlockKind::Code(_) => vec![Span::new(0, draft.text.len())],
            _ => sentences::sentences(&draft.text),
        };
        whole.blocks.push(Block {
            kind: draft.kind,
            span: shift(Span::new(0, draft.text.len())),
            sentences: sentences.into_iter().map(shift).collect(),
        });
        let inlines = draft.inlines.into_iter();
        whole.inlines.extend(inlines.map(|inline| Inline { span: shift(inline.span), ..inline }));
        whole.text.push_str(&draft.text);
    }
    // Outer mark-up before inner, so that a page can nest them.
    whole.inlines.sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
    whole
}
