//! Share indices, with the number that is part of their name: "FTSE 100", "Nikkei 225".

use super::Known;
use crate::entities::EntityType;
use crate::text::{TokenKind, TokenRange, Tokens};

/// Indices that are called by a number.
const NUMBERED: &[&str] = &[
    "ASX", "CAC", "CSI", "DAX", "FTSE", "IBEX", "KOSPI", "Nasdaq", "Nifty", "Nikkei", "Russell", "S&P", "Stoxx", "TSX",
];

/// The index whose name begins at `i`.
pub fn at(tokens: &Tokens, i: u32) -> Option<Known> {
    let word = tokens.word(i);
    let is_number = |i: u32| {
        let plain = tokens.get(i).is_some_and(|token| token.kind == TokenKind::Number);
        let figure =
            tokens.word(i).contains(['.', ':']) || matches!(tokens.word(i + 1), "%" | "per" | "percent" | "points");
        plain && !figure && tokens.space_before(i)
    };
    if NUMBERED.contains(&word) && is_number(i + 1) {
        return Some(Known { tokens: TokenRange::new(i, i + 2), entity_type: EntityType::Misc });
    }
    // The index, and the firm that has its name.
    (word == "Dow" && tokens.word(i + 1) == "Jones")
        .then(|| Known { tokens: TokenRange::new(i, i + 2), entity_type: EntityType::Org })
}
