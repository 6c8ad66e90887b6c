//! What was said of the parts of a text before it is read: by a person, and by a reading before this one.

use super::block::Block;
use crate::text::Span;

/// What was said of a part.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said<'e> {
    /// Whether it is part of the article, where a person said so.
    pub(super) decided: Option<bool>,
    /// What an earlier reading made of it.
    pub(super) earlier: Option<&'e Block>,
}

/// What an earlier reading made of each of `parts`, which are in order: the block that has its very place.
pub(super) fn of_spans(parts: impl Iterator<Item = Span>, earlier: &[Block]) -> Vec<Option<&Block>> {
    let mut earlier: Vec<&Block> = earlier.iter().collect();
    earlier.sort_by_key(|block| block.span.start());
    let of = |part: Span| {
        let at = earlier.partition_point(|block| block.span.start() < part.start());
        earlier.get(at).copied().filter(|block| block.span == part)
    };
    parts.map(of).collect()
}
