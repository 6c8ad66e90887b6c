//! What a person decided about the blocks of a document, for another reading of its text.

use super::native::Block;
use crate::text::{Decided, Offsets, Span};

/// What was decided of `blocks`, whose offsets are places of the text of `offsets`; one that is no place there is passed over.
pub fn decided(blocks: &[Block], offsets: &Offsets) -> Vec<Decided> {
    let of = |block: &Block| {
        let (start, end) = (offsets.to_byte(block.start)?, offsets.to_byte(block.end)?);
        (start <= end).then_some(Decided { span: Span::new(start, end), in_article: block.in_article? })
    };
    blocks.iter().filter_map(of).collect()
}
