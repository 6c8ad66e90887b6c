//! [`Memory`]: names that the article has shown, as evidence for its other mentions.

use std::collections::HashMap;

use super::runs::{Part, Piece, Run};
use super::style::Style;
use super::weights::{TYPES, Weights};
use crate::entities::EntityType;
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{Case, TokenRange, Tokens};

/// A part with this much evidence is remembered.
const SURE: f32 = 3.5;
/// Evidence for a name that stands elsewhere in the article, whole; it grows with what spoke for it there.
const MOST_WHOLE: f32 = 4.5;
/// Evidence for a surname, a given name, of a full name that stands elsewhere.
const SURNAME: f32 = 4.0;
const GIVEN: f32 = 2.5;

/// Names that the article has shown.
#[derive(Debug, Default)]
pub struct Memory(HashMap<Vec<u8>, Weights>);

impl Memory {
    /// Remembers the surer of `parts`.
    pub fn new(tokens: &Tokens, runs: &[Run], parts: &[Part]) -> Self {
        let mut memory = Self::default();
        let pieces: HashMap<u32, (&Piece, Style)> =
            runs.iter().flat_map(|run| run.pieces.iter().map(|piece| (piece.token, (piece, run.style)))).collect();
        for part in parts.iter().filter(|part| part.score >= SURE) {
            if part.entity_type == EntityType::Person {
                let names: Vec<u32> =
                    (part.first..part.end).filter(|i| pieces.get(i).is_some_and(|(piece, _)| piece.names)).collect();
                if let [first, .., last] = names[..] {
                    memory.learn(&key(tokens, last, last + 1), EntityType::Person, SURNAME);
                    if pieces.get(&first).is_some_and(|(piece, _)| !piece.kinds.any(Kinds::ANY_PLACE)) {
                        memory.learn(&key(tokens, first, first + 1), EntityType::Person, GIVEN);
                    }
                }
            }
            // An ordinary word that begins one sentence says nothing of the next.
            let opens = pieces.get(&part.first).is_some_and(|(piece, _)| piece.opens && piece.kinds.any(Kinds::COMMON));
            if !(opens && part.end - part.first == 1) {
                memory.learn(&key(tokens, part.first, part.end), part.entity_type, part.score.min(MOST_WHOLE));
            }
        }
        memory
    }

    /// Remembers that `key` names something of `entity_type`; the strongest evidence for each type is kept.
    pub fn learn(&mut self, key: &[u8], entity_type: EntityType, weight: f32) {
        if key.len() > 1 {
            let weights = self.0.entry(key.to_vec()).or_insert([0.0; TYPES]);
            let slot = &mut weights[entity_type as usize];
            *slot = slot.max(weight);
        }
    }

    /// What speaks for tokens `first..end`, from elsewhere in the article.
    pub fn of(&self, tokens: &Tokens, first: u32, end: u32) -> Option<&Weights> {
        if self.0.is_empty() || tokens.get(first).is_none_or(|token| token.case == Case::Lower && end - first == 1) {
            return None;
        }
        self.0.get(&key(tokens, first, end))
    }
}

/// The words `first..end` as keys of the lists are written.
pub fn key(tokens: &Tokens, first: u32, end: u32) -> Vec<u8> {
    gazetteer::key(tokens, TokenRange::new(first, end))
}
