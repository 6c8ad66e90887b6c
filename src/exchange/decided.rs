//! What a person decided about the blocks of a document, and what a reading made of them, for another reading of its text.

use super::native::Block;
use crate::text::{self, Decided, Offsets, Span};

/// What was decided of `blocks`, whose offsets are places of the text of `offsets`; one that is no place there is passed over.
pub fn decided(blocks: &[Block], offsets: &Offsets) -> Vec<Decided> {
    let of = |block: &Block| Some(Decided { span: place(block, offsets)?, in_article: block.in_article? });
    blocks.iter().filter_map(of).collect()
}

/// What an earlier reading made of `blocks`; one that is no place of the text, or of no kind that is known here, is passed over.
pub fn earlier(blocks: &[Block], offsets: &Offsets) -> Vec<text::Block> {
    let of = |block: &Block| {
        let Block { in_article, in_doubt, .. } = *block;
        Some(text::Block { kind: block.kind.parse().ok()?, span: place(block, offsets)?, in_article, in_doubt })
    };
    blocks.iter().filter_map(of).collect()
}

fn place(block: &Block, offsets: &Offsets) -> Option<Span> {
    let (start, end) = (offsets.to_byte(block.start)?, offsets.to_byte(block.end)?);
    (start <= end).then(|| Span::new(start, end))
}
