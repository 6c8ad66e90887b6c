//! [`Article`]: a text and its blocks.

use super::Language;
use super::blocks::lines::LineModel;
use super::blocks::{self, Block};
use super::markup::MarkedUp;

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
        Self::marked_up(text, None)
    }

    /// The same, with what the markup of its page says of its lines, where that is known.
    pub fn marked_up(text: &'t str, marked_up: Option<&MarkedUp>) -> Self {
        let blocks = blocks::find_by(text, marked_up, LineModel::shipped());
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
}
