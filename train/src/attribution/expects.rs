//! What the paths through a lesson should expect: how often each label at each token, and how often each move.

use glossator::model::chain::{Chain, LABELS, Scores};

#[derive(Clone)]
pub struct Expects {
    /// Of each token, each label's share.
    pub labels: Vec<Scores>,
    /// From the row to the column; the one into the first token is from label 0.
    pub moves: [Scores; LABELS],
}

impl Expects {
    /// Nothing, for so many tokens.
    pub fn none(tokens: usize) -> Self {
        Self { labels: vec![[0.0; LABELS]; tokens], moves: [[0.0; LABELS]; LABELS] }
    }

    /// One path alone.
    pub fn path(labels: &[u8]) -> Self {
        let mut expects = Self::none(labels.len());
        let mut from = 0;
        for (row, &label) in expects.labels.iter_mut().zip(labels) {
            row[usize::from(label)] = 1.0;
            expects.moves[from][usize::from(label)] += 1.0;
            from = usize::from(label);
        }
        expects
    }

    /// Adds a share of what a network expects.
    pub fn add(&mut self, chain: &Chain, share: f32) {
        for (row, expected) in self.labels.iter_mut().zip(&chain.labels) {
            row.iter_mut().zip(expected).for_each(|(sum, expected)| *sum += share * expected);
        }
        for (row, expected) in self.moves.iter_mut().zip(&chain.moves) {
            row.iter_mut().zip(expected).for_each(|(sum, expected)| *sum += share * *expected as f32);
        }
    }

    /// Goes a share of the way to `other`.
    pub fn approach(&mut self, other: &Self, share: f32) {
        let rows = self.labels.iter_mut().zip(&other.labels).chain(self.moves.iter_mut().zip(&other.moves));
        for (mine, theirs) in rows {
            mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += (b - *a) * share);
        }
    }
}
