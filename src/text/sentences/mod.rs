//! Sentences: tokens and blocks come in, sentences come out; none crosses a block.
//!
//! A stop is a candidate; what stands before it (an abbreviation, an initial, a bracket) and what comes after it (a small
//! letter, a word that opens sentences) decide. One pass over the tokens, with a look of a few tokens to each side.

mod abbreviations;
mod markers;
mod stops;

use super::{Article, Span, TokenRange, Tokens};
use markers::Marker;
use stops::Stops;

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

/// The sentences of the article, in order; together they hold every token.
///
/// ```
/// use glossator::text::{Article, Tokens, sentences};
/// let text = "“Is it done?” she asked Mr. Lee. It was.";
/// let found = sentences::split(&Article::new(text), &Tokens::new(text));
/// assert_eq!(found.iter().map(|s| s.span.of(text)).collect::<Vec<_>>(), ["“Is it done?” she asked Mr. Lee.", "It was."]);
/// ```
pub fn split(article: &Article, tokens: &Tokens) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, block) in article.blocks().iter().enumerate() {
        let range = tokens.within(block.span);
        let stops = Stops::new(tokens, range);
        let mut first = range.start();
        while first < range.end() {
            let end = sentence_end(tokens, &stops, TokenRange::new(first, range.end()));
            let all = TokenRange::new(first, end);
            sentences.push(Sentence { span: tokens.span(all), tokens: all, block: index as u32 });
            first = end;
        }
    }
    sentences
}

/// The token after the sentence that begins with the first token of `rest`.
fn sentence_end(tokens: &Tokens, stops: &Stops, rest: TokenRange) -> u32 {
    let first = rest.start();
    let marker = markers::at(tokens, first);
    let mut at = marker.map_or(first, |marker| marker.end);
    while at < rest.end() {
        if at > first && marker.is_some_and(|marker| next_item(tokens, &marker, at)) {
            return at;
        }
        // What stands in brackets inside a sentence belongs to it, stops and all; only the last one may end both.
        if let Some(close) = stops.bracket_closed_at(at).filter(|&close| at > first && close < rest.end()) {
            at = if stops.is_stop(close - 1) { close - 1 } else { close + 1 };
            if at == close + 1 {
                continue;
            }
        }
        if stops.is_stop(at) {
            let (end, ends) = stops.judge(first, at);
            if ends && end > first {
                return end;
            }
            at = end.max(at + 1);
        } else {
            at += 1;
        }
    }
    rest.end()
}

fn next_item(tokens: &Tokens, marker: &Marker, at: u32) -> bool {
    tokens.space_before(at) && markers::at(tokens, at).is_some_and(|next| marker.precedes(&next))
}

#[cfg(test)]
mod tests;
