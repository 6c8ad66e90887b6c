//! Prose: what is written in words, not in figures and signs.

use crate::claims::Layers;
use crate::text::{TokenKind, TokenRange};

/// Whether words make up half of the range at least: numbers and signs fill tables, logs, formulas and programs.
pub(super) fn is_prose(layers: &Layers, range: TokenRange) -> bool {
    let is_word = |i: &u32| layers.tokens.get(*i).is_some_and(|token| token.kind == TokenKind::Word);
    2 * range.iter().filter(is_word).count() >= range.len() as usize
}
