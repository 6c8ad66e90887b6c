//! Names in a page's own lines: a byline names its writer to the end, and a dash ends a name in boilerplate.
//!
//! The model learned from articles without the lines around them: of "By ANA LUISA REIS" it may leave the surname out, and
//! of "Ana Reis - Views" leave the rubric in.

use super::{EntityType, Mention};
use crate::text::{Block, BlockKind, Document, TokenKind, TokenRange, Tokens};

/// Mends the people among `names`, which are in order.
pub fn mend(document: &Document, tokens: &Tokens, names: &mut [Mention]) {
    for at in 0..names.len() {
        let name = &names[at];
        let kind = kind_at(document.blocks(), name.span.start());
        if name.entity_type != EntityType::Person || !matches!(kind, Some(BlockKind::Byline | BlockKind::Boilerplate)) {
            continue;
        }
        let next = names.get(at + 1).map_or(tokens.len(), |next| next.tokens.start());
        let (start, end) = (name.tokens.start(), name.tokens.end());
        let dash =
            (start + 1..end).find(|&i| tokens.word(i) == "-" && tokens.space_before(i) && tokens.space_before(i + 1));
        let goes_on = |&i: &u32| {
            let word = tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised());
            word && kind_at(document.blocks(), tokens.span(TokenRange::new(i, i + 1)).start())
                == Some(BlockKind::Byline)
        };
        let end = dash.unwrap_or_else(|| {
            if kind == Some(BlockKind::Byline) {
                (end..next).take_while(goes_on).last().map_or(end, |i| i + 1)
            } else {
                end
            }
        });
        let range = TokenRange::new(start, end);
        names[at].tokens = range;
        names[at].span = tokens.span(range);
    }
}

fn kind_at(blocks: &[Block], byte: u32) -> Option<BlockKind> {
    blocks[..blocks.partition_point(|block| block.span.start() <= byte)].last().map(|block| block.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;
    use crate::text::Span;

    /// What becomes of the name `words` in a byline under a headline, or in a line of boilerplate.
    fn mended<'t>(text: &'t str, words: &str) -> &'t str {
        let (document, tokens) = (Document::new(text), Tokens::new(text));
        let start = text.find(words).unwrap() as u32;
        let span = Span::new(start, start + words.len() as u32);
        let (entity_type, origin) = (EntityType::Person, Origin::Model);
        let mut names = [Mention { span, tokens: tokens.within(span), entity_type, value: None, score: 0.8, origin }];
        mend(&document, &tokens, &mut names);
        names[0].span.of(text)
    }

    #[test]
    fn a_byline_names_its_writer_to_the_end() {
        let text = "Port of Lisbon closes\n\nBy ANA LUISA REIS\n\nThe port closed on Monday after a storm, Rui Costa Lima said.";
        assert_eq!(mended(text, "ANA LUISA"), "ANA LUISA REIS");
        assert_eq!(mended(text, "Rui Costa"), "Rui Costa");
    }
}
