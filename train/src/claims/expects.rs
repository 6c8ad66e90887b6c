//! What the paths through a chain should expect: how often each label at each token, and how often each move.

use glossator::model::chain::{self, Chain, Moves, Scores};

/// Expectations of a chain with so many labels.
#[derive(Clone)]
pub struct Expects<const LABELS: usize> {
    /// Of each token, each label's share.
    pub labels: Vec<Scores<LABELS>>,
    /// From the row to the column; the one into the first token is from label 0.
    pub moves: [Scores<LABELS>; LABELS],
}

/// A label that is expected less often than this is as good as never.
const LEAST: f32 = 1e-5;

impl<const LABELS: usize> Expects<LABELS> {
    /// One path alone.
    pub fn path(labels: &[u8]) -> Self {
        let mut expects = Self { labels: vec![[0.0; LABELS]; labels.len()], moves: [[0.0; LABELS]; LABELS] };
        let mut from = 0;
        for (row, &label) in expects.labels.iter_mut().zip(labels) {
            row[usize::from(label)] = 1.0;
            expects.moves[from][usize::from(label)] += 1.0;
            from = usize::from(label);
        }
        expects
    }

    /// What the paths expect where a teacher says of each token how likely each label is there, and nothing of how they follow
    /// each other: that, `moves` say. Paths that make no spans are none.
    pub fn of(shares: &[Scores<LABELS>], moves: &Moves<LABELS>) -> Self {
        let scores: Vec<Scores<LABELS>> = shares.iter().map(|row| row.map(|share| share.max(LEAST).ln())).collect();
        let mut chain = Chain::default();
        chain.weigh(moves, &scores);
        Self { labels: chain.labels, moves: chain.moves.map(|row| row.map(|count| count as f32)) }
    }
}

/// How much likelier each move is in `paths` than its label is by itself, as logarithms: what joins a teacher's opinions of single
/// tokens to an opinion of spans.
pub fn moves_in<'p, const LABELS: usize>(paths: impl Iterator<Item = &'p [u8]>) -> Moves<LABELS> {
    /// As if each move had been seen half a time.
    const UNSEEN: f32 = 0.5;
    let mut counts = [[UNSEEN; LABELS]; LABELS];
    for path in paths {
        let mut from = 0;
        for &to in path {
            counts[from][usize::from(to)] += 1.0;
            from = usize::from(to);
        }
    }
    let all: f32 = counts.iter().flatten().sum();
    let of_label = |to: usize| counts.iter().map(|row| row[to]).sum::<f32>() / all;
    chain::moves(|from, to| (counts[from][to] / counts[from].iter().sum::<f32>() / of_label(to)).ln())
}
