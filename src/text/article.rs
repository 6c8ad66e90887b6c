//! [`Article`]: a text and its blocks.

use super::blocks::lines::LineModel;
use super::blocks::{self, Block, Decided};
use super::markup::MarkedUp;
use super::{BlockKind, Language};

/// A text as it was pasted, and the blocks that it falls into.
#[derive(Debug)]
pub struct Article<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    language: Option<Language>,
}

impl<'t> Article<'t> {
    /// Finds the blocks of `text` and its language. A text of white space alone has no block.
    pub fn new(text: &'t str) -> Self {
        Self::with(text, None, &[], &[])
    }

    /// The same, with what the markup of its page says of its lines, where that is known, and what a person decided about parts of
    /// the page; what an `earlier` reading made of a part that stands as it did holds.
    pub fn with(text: &'t str, marked_up: Option<&MarkedUp>, decided: &[Decided], earlier: &[Block]) -> Self {
        let blocks = blocks::find_by(text, marked_up, LineModel::shipped(), decided, earlier);
        Self { text, blocks, language: Language::other_than_english(text) }
    }

    /// The whole text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Its language, where it is another than English: nothing is claimed of it then.
    pub fn foreign(&self) -> Option<Language> {
        self.language
    }

    /// The blocks, in order; they do not overlap, and what lies between two of them is white space.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block that holds the byte at `place`, or the last before it.
    pub fn block_at(&self, place: u32) -> Option<&Block> {
        self.blocks[..self.blocks.partition_point(|block| block.span.start() <= place)].last()
    }

    /// Whether the byte at `place` is of the article, and not of what the page carries beside it.
    pub fn holds(&self, place: u32) -> bool {
        self.block_at(place).is_none_or(|block| block.kind != BlockKind::Boilerplate)
    }
}
