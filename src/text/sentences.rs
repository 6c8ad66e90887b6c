//! Sentences: tokens and blocks come in, sentences come out; none crosses a block.

use super::{Document, Span, TokenRange, Tokens};

/// A sentence of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// The index of the block that it stands in.
    pub block: u32,
}

/// The sentences of the document, in order; together they hold every token.
pub fn split(document: &Document, tokens: &Tokens) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, block) in document.blocks().iter().enumerate() {
        let range = tokens.within(block.span);
        let mut first = range.start();
        for i in range.iter() {
            if matches!(tokens.word(i), "." | "!" | "?") || i + 1 == range.end() {
                let all = TokenRange::new(first, i + 1);
                sentences.push(Sentence { span: tokens.span(all), tokens: all, block: index as u32 });
                first = i + 1;
            }
        }
    }
    sentences
}
