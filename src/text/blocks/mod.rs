//! Blocks: what each part of a pasted page is (headline, byline, paragraph, caption, credit, boilerplate ...).
//!
//! `passages` reads the lines, `parts` cuts what stands together on one, `layout` says what each part is by its place.

mod block;
mod boilerplate;
mod bylines;
mod credits;
mod datelines;
mod layout;
pub mod lines;
mod parts;
mod passages;
mod wording;

pub use block::{Block, BlockKind};

use crate::text::Plain;

/// The blocks of `text`, in order.
///
/// ```
/// use glossator::text::blocks::{self, BlockKind};
/// let text = "Ferries stop for a week By ADA MOSS\n\nThe harbour of Orme Bay fell silent on Monday.\n\nLeave a Reply";
/// let kinds: Vec<_> = blocks::find(text).iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph, BlockKind::Boilerplate]);
/// ```
pub fn find(text: &str) -> Vec<Block> {
    find_by(text, lines::LineModel::shipped())
}

/// The blocks of `text`, with `model` to tell which lines are the article's.
pub fn find_by(text: &str, model: &lines::LineModel) -> Vec<Block> {
    let Some(plain) = Plain::of(text) else { return find_in(text, model) };
    let blocks = find_in(plain.text(), model);
    blocks.into_iter().map(|block| Block { span: plain.place(block.span), ..block }).collect()
}

fn find_in(text: &str, model: &lines::LineModel) -> Vec<Block> {
    let passages = passages::read(text);
    let readings = model.read_lines(&lines::Features::new(&passages));
    layout::kinds(text, &parts::cut(&passages, &readings))
}

#[cfg(test)]
mod tests;
