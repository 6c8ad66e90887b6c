//! Blocks: what each part of a pasted page is (headline, byline, paragraph, caption, credit, boilerplate ...).
//!
//! `passages` reads the lines, `parts` cuts what stands together on one, `layout` says what each part is by its place.

mod block;
mod boilerplate;
mod bullets;
mod bylines;
mod credits;
mod datelines;
mod decided;
mod earlier;
mod layout;
pub mod lines;
mod mail;
mod parts;
mod passages;
mod wording;
mod wrapping;

pub use block::{Block, BlockKind};
pub use decided::Decided;

use crate::text::Plain;

use super::markup::MarkedUp;
use earlier::Said;

/// The blocks of `text`, in order.
///
/// ```
/// use glossator::text::blocks::{self, BlockKind};
/// let text = "Ferries stop for a week By ADA MOSS\n\nThe harbour of Orme Bay fell silent on Monday.\n\nLeave a Reply";
/// let kinds: Vec<_> = blocks::find(text).iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph, BlockKind::Boilerplate]);
/// ```
pub fn find(text: &str) -> Vec<Block> {
    find_with(text, &[])
}

/// The blocks of `text`; those that a person decided about are what they said, and no other is moved in or out by that.
///
/// ```
/// use glossator::text::Span;
/// use glossator::text::blocks::{self, BlockKind, Decided};
/// let text = "Ferries stop for a week\n\nThe harbour of Orme Bay fell silent on Monday.\n\nLeave a Reply";
/// let last = Decided { span: Span::new(73, 86), in_article: true };
/// assert_eq!(blocks::find(text)[2].kind, BlockKind::Boilerplate);
/// assert_eq!(blocks::find_with(text, &[last])[2].kind, BlockKind::Heading);
/// ```
pub fn find_with(text: &str, decided: &[Decided]) -> Vec<Block> {
    find_by(text, None, lines::LineModel::shipped(), decided, &[])
}

/// The blocks of `text`, with what its markup says of its lines where that is known, `model` to tell which lines are the
/// article's, and what a person decided about some. What an `earlier` reading made of a part holds for as long as its words stand:
/// it may have known the markup, and what a person has read does not move under their hands.
pub fn find_by(
    text: &str,
    marked_up: Option<&MarkedUp>,
    model: &lines::LineModel,
    decided: &[Decided],
    earlier: &[Block],
) -> Vec<Block> {
    let plain = Plain::of(text);
    let place = |span| plain.as_ref().map_or(span, |plain| plain.place(span));
    let meant = plain.as_ref().map_or(text, Plain::text);
    let passages = passages::read_printed(meant, text, place);
    let lines = lines::Features::new(&passages);
    let evidence = marked_up.and_then(|marked_up| {
        // What the markup says is of the lines as they were written.
        let written = passages::read(text);
        let texts: Vec<&str> = written.iter().map(|passage| passage.text).collect();
        if texts.len() == passages.len() { marked_up.of(&texts) } else { None }
    });
    let readings =
        evidence.as_ref().map_or_else(|| model.read_lines(&lines), |evidence| model.read_marked(&lines, evidence));
    let parts = parts::cut(&passages, &lines, &readings, evidence.as_deref());
    let spans = || parts.iter().map(|part| place(part.span));
    let said: Vec<Said> = decided::of_spans(spans(), decided)
        .into_iter()
        .zip(earlier::of_spans(spans(), earlier))
        .map(|(decided, earlier)| Said { decided, earlier })
        .collect();
    let bar = if evidence.is_some() { &layout::BY_MARKUP } else { &layout::BY_TEXT };
    let blocks = layout::kinds(meant, &parts, bar, &said);
    blocks.into_iter().map(|block| Block { span: place(block.span), ..block }).collect()
}

#[cfg(test)]
mod tests;
