//! [`Document`]: a text and its blocks.

use super::blocks::{self, Block};

/// A text as it was pasted, and the blocks that it falls into.
#[derive(Debug)]
pub struct Document<'t> {
    text: &'t str,
    blocks: Vec<Block>,
}

impl<'t> Document<'t> {
    /// Finds the blocks of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, blocks: blocks::find(text) }
    }

    /// The whole text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The blocks, in order; they do not overlap, and what lies between two of them is white space.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
