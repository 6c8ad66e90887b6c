//! Islands: the stretches of a segment that may hold a name. The deeper layers and the decoder read nothing else.

use crate::text::{Case, Token, TokenKind, TokenRange, Tokens};

/// How far from a capital or a listed word a name may reach: "Bank of the West". Measured on the development news and web
/// text: F1 is that of all tokens read; with 1 it loses 0.8.
const REACH: usize = 2;

/// A stretch of tokens, and the segment that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Island {
    /// The tokens; those between two islands are part of no name.
    pub tokens: TokenRange,
    /// The segment around them.
    pub segment: TokenRange,
}

impl Island {
    /// Whether a token without a name follows in the segment.
    pub fn is_followed(self) -> bool {
        self.tokens.end() < self.segment.end()
    }

    /// The places of its tokens in the segment.
    pub fn places(self) -> std::ops::Range<usize> {
        let place = |token: u32| (token - self.segment.start()) as usize;
        place(self.tokens.start())..place(self.tokens.end())
    }
}

/// The islands of a segment, in order; `phrases` are the rows of the gazetteer's phrases, one number a token.
///
/// A segment without any capital is one island: its writer uses none, for names neither.
pub fn find(tokens: &Tokens, segment: TokenRange, phrases: &[u64]) -> Vec<Island> {
    let is_capital = |t: u32| tokens.get(t).is_some_and(may_be_name);
    if !segment.iter().any(is_capital) {
        return vec![Island { tokens: segment, segment }];
    }
    let reach = REACH as u32;
    let mut islands: Vec<Island> = Vec::new();
    for (t, &phrase) in segment.iter().zip(phrases) {
        if phrase == 0 && !is_capital(t) {
            continue;
        }
        let start = t.saturating_sub(reach).max(segment.start());
        let end = (t + 1 + reach).min(segment.end());
        match islands.last_mut() {
            Some(last) if start <= last.tokens.end() => last.tokens = TokenRange::new(last.tokens.start(), end),
            _ => islands.push(Island { tokens: TokenRange::new(start, end), segment }),
        }
    }
    islands
}

/// Whether a word is written as names are.
fn may_be_name(token: &Token) -> bool {
    match token.kind {
        TokenKind::Word => token.case != Case::Lower,
        TokenKind::Address => true,
        TokenKind::Number | TokenKind::Punctuation | TokenKind::Symbol => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::features::phrases;

    fn islands(text: &str) -> Vec<String> {
        let tokens = Tokens::new(text);
        let segment = TokenRange::new(0, tokens.len());
        let mut rows = Vec::new();
        phrases(&tokens, segment, &mut rows);
        find(&tokens, segment, &rows).iter().map(|island| tokens.span(island.tokens).of(text).to_owned()).collect()
    }

    #[test]
    fn tokens_far_from_any_capital_are_on_no_island() {
        assert_eq!(
            islands("he said on the way there that Ana Reis had left for the town of orange"),
            ["there that Ana Reis had left"]
        );
        assert_eq!(islands("The way to the old port of Lisbon"), ["The way to", "port of Lisbon"]);
        assert_eq!(islands("Bank of the West"), ["Bank of the West"]);
    }

    #[test]
    fn a_listed_word_needs_no_capital() {
        assert_eq!(
            islands("A man saw that there were many who came from portugal"),
            ["A man saw", "came from portugal"]
        );
    }

    #[test]
    fn text_without_capitals_is_read_whole() {
        assert_eq!(islands("he came from the port where ana was"), ["he came from the port where ana was"]);
    }
}
