//! [`Style`]: how a sentence uses capitals, which says what a capital is worth there.

use crate::text::{Article, BlockKind, Case, Sentence, TokenKind, Tokens};

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A capital begins the sentence or a name.
    Running,
    /// Every Word of Weight Has a Capital.
    Title,
    /// EVERY LETTER IS A CAPITAL.
    Shouting,
}

/// Of the words of four letters and more, this share has a capital in a title; running text stays far below.
const TITLE_SHARE: (usize, usize) = (4, 5);
/// Fewer words than this show no style.
const LEAST_WORDS: usize = 4;
/// Shorter words stay small in many titles.
const WEIGHTY: usize = 4;

/// The style of each sentence.
pub fn of_sentences(article: &Article, tokens: &Tokens, sentences: &[Sentence]) -> Vec<Style> {
    sentences.iter().map(|sentence| of_sentence(article, tokens, sentence)).collect()
}

fn of_sentence(article: &Article, tokens: &Tokens, sentence: &Sentence) -> Style {
    let (mut weighty, mut capitalised, mut shouting, mut small) = (0, 0, 0, 0);
    for i in sentence.tokens.iter() {
        let Some(token) = tokens.get(i).filter(|token| token.kind == TokenKind::Word) else { continue };
        small += usize::from(token.case == Case::Lower);
        if (token.span.len() as usize) < WEIGHTY {
            continue;
        }
        weighty += 1;
        capitalised += usize::from(token.is_capitalised());
        shouting += usize::from(token.case == Case::Upper);
    }
    if weighty < LEAST_WORDS {
        return Style::Running;
    }
    // A byline or a credit is a row of names, however it is set.
    let kind = article.blocks().get(sentence.block as usize).map(|block| block.kind);
    if matches!(kind, Some(BlockKind::Byline | BlockKind::Credit)) {
        return Style::Running;
    }
    let ends_with_stop = sentence.tokens.end() > 0 && tokens.word(sentence.tokens.end() - 1) == ".";
    if shouting == weighty && small == 0 {
        Style::Shouting
    } else if !ends_with_stop && capitalised * TITLE_SHARE.1 >= weighty * TITLE_SHARE.0 {
        Style::Title
    } else {
        Style::Running
    }
}
