//! Names in bylines: a byline names its writer to the end, or to a dash.
//!
//! The model learned from articles without the lines around them: of "By ANA LUISA REIS" it may leave the surname out, and
//! of "By Ana Reis - Views" leave the rubric in.

use super::{EntityType, Mention};
use crate::text::{Article, BlockKind, TokenKind, TokenRange, Tokens};

/// Mends the people among `names`, which are in order.
pub fn mend(article: &Article, tokens: &Tokens, names: &mut [Mention]) {
    for at in 0..names.len() {
        if names[at].entity_type != EntityType::Person {
            continue;
        }
        let next = names.get(at + 1).map_or(tokens.len(), |next| next.tokens.start());
        let (start, end) = (names[at].tokens.start(), names[at].tokens.end());
        let ends = |i: u32| tokens.word(i) == "-" && tokens.space_before(i) && tokens.space_before(i + 1);
        let dash = || (start + 1..end).find(|&i| ends(i));
        let end = match kind_at(article, tokens, start) {
            Some(BlockKind::Byline) => dash().unwrap_or_else(|| {
                let goes_on =
                    |&i: &u32| is_capitalised(tokens, i) && kind_at(article, tokens, i) == Some(BlockKind::Byline);
                (end..next).take_while(goes_on).last().map_or(end, |i| i + 1)
            }),
            _ => end,
        };
        names[at].tokens = TokenRange::new(start, end);
        names[at].span = tokens.span(names[at].tokens);
    }
}

fn is_capitalised(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
}

/// The kind of the block that token `i` stands in.
fn kind_at(article: &Article, tokens: &Tokens, i: u32) -> Option<BlockKind> {
    article.block_at(tokens.get(i)?.span.start()).map(|block| block.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;
    use crate::text::Span;

    /// What becomes of the name `words` in a byline under a headline, or elsewhere.
    fn mended<'t>(text: &'t str, words: &str) -> &'t str {
        let (article, tokens) = (Article::new(text), Tokens::new(text));
        let start = text.find(words).unwrap() as u32;
        let span = Span::new(start, start + words.len() as u32);
        let (entity_type, origin) = (EntityType::Person, Origin::Model);
        let mut names = [Mention { span, tokens: tokens.within(span), entity_type, value: None, score: 0.8, origin }];
        mend(&article, &tokens, &mut names);
        names[0].span.of(text)
    }

    #[test]
    fn a_byline_names_its_writer_to_the_end() {
        let text = "Port of Lisbon closes\n\nBy ANA LUISA REIS\n\nThe port closed on Monday after a storm, Rui Costa Lima said.";
        assert_eq!(mended(text, "ANA LUISA"), "ANA LUISA REIS");
        assert_eq!(mended(text, "Rui Costa"), "Rui Costa");
    }

    #[test]
    fn a_dash_ends_the_name_in_a_byline() {
        let text =
            "Port of Lisbon closes\n\nBy Ana Reis - Views\n\nThe port closed on Monday after a storm, it was said.";
        assert_eq!(mended(text, "Ana Reis - Views"), "Ana Reis");
        assert_eq!(mended("Today Ana Reis - Views left Lisbon, she said.", "Ana Reis - Views"), "Ana Reis - Views");
    }
}
