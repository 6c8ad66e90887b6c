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

use super::markup::MarkedUp;

/// The blocks of `text`, in order.
///
/// ```
/// use glossator::text::blocks::{self, BlockKind};
/// let text = "Ferries stop for a week By ADA MOSS\n\nThe harbour of Orme Bay fell silent on Monday.\n\nLeave a Reply";
/// let kinds: Vec<_> = blocks::find(text).iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph, BlockKind::Boilerplate]);
/// ```
pub fn find(text: &str) -> Vec<Block> {
    find_by(text, None, lines::LineModel::shipped())
}

/// The blocks of `text`, with what its markup says of its lines where that is known, and `model` to tell which lines are the
/// article's.
pub fn find_by(text: &str, marked_up: Option<&MarkedUp>, model: &lines::LineModel) -> Vec<Block> {
    let passages = passages::read(text);
    let features = lines::Features::new(&passages);
    let texts: Vec<&str> = passages.iter().map(|passage| passage.text).collect();
    let readings = match marked_up.and_then(|marked_up| marked_up.of(&texts)) {
        Some(evidence) => model.read_marked(&features, &evidence),
        None => model.read_lines(&features),
    };
    layout::kinds(text, &parts::cut(&passages, &readings))
}

#[cfg(test)]
mod tests;
