//! The linear-chain CRF: a score a label for each token comes in; the best spans, and how likely any span is, come out.
//!
//! Only 13 groups are told apart between two tokens where no span runs on (none, or the type that ends or starts there),
//! and 12 types where one does: a step costs 13 × 13 + 24 moves, not 49 × 49.

mod marginals;
mod viterbi;

pub use marginals::Marginals;
pub use viterbi::Viterbi;

use super::kernels::exp;
use super::labels::{GROUPS, LABELS, TYPES};
use super::parameters::Matrix;

/// The scores of a token, one a label.
pub type Scores = [f32; LABELS];

/// A move is neither forbidden nor forced by what is learnt; this keeps its factor a number.
const LARGEST: f32 = 10.0;

/// What the moves between groups score.
#[derive(Clone, Debug)]
pub struct Transitions {
    /// From the row to the column.
    scores: [[f32; GROUPS]; GROUPS],
    /// e to their power.
    factors: [[f32; GROUPS]; GROUPS],
}

impl Transitions {
    /// `matrix` has a row and a column a group; what is missing scores 0.
    pub fn new(matrix: &Matrix) -> Self {
        let score = |a: usize, b: usize| matrix.data.get(a * matrix.columns + b).copied().unwrap_or_default();
        let scores = std::array::from_fn(|a| std::array::from_fn(|b| score(a, b).clamp(-LARGEST, LARGEST)));
        // e^10 * e^(x - 10): the fast one is for numbers below 0.
        let factor = |score: f32| exp(score - LARGEST) * LARGEST.exp();
        Self { scores, factors: scores.map(|row| row.map(factor)) }
    }
}

/// A span: tokens of the segment, half-open, and an index of [`TYPES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// Its type.
    pub kind: usize,
}

const KINDS: usize = TYPES.len();

#[cfg(test)]
mod tests;
