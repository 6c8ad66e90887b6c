//! A chain of spans: a score a label for each token comes in; the best spans come out, and how likely each label is at each
//! token.
//!
//! Label 0 is none; each kind of span has two, for its first token and for the others. The kinds are few, so every move
//! between two labels has a score of its own (Lafferty, McCallum and Pereira 2001). The trainer and the runtime both read
//! through here.

use crate::text::TokenRange;

/// What a forbidden move scores: its factor is nothing beside any other.
pub(super) const FORBIDDEN: f32 = -40.0;
/// A score this far below the best of its token counts as this, so that no sum of factors vanishes.
const DEEPEST: f32 = 40.0;

/// The scores of a token, one a label.
pub type Scores<const LABELS: usize> = [f32; LABELS];

/// What each move scores, from the row to the column.
pub type Moves<const LABELS: usize> = [[f32; LABELS]; LABELS];

/// How many labels so many kinds of spans have.
pub const fn labels(kinds: usize) -> usize {
    1 + 2 * kinds
}

/// The label of the first token of a span; that of its others is the next.
pub const fn begin(kind: usize) -> usize {
    1 + 2 * kind
}

/// What `learnt` says each move scores, with the moves that no span makes forbidden: into a span but by its first token.
pub fn moves<const LABELS: usize>(learnt: impl Fn(usize, usize) -> f32) -> Moves<LABELS> {
    std::array::from_fn(|from| {
        std::array::from_fn(|to| if may_follow(from, to) { learnt(from, to) } else { FORBIDDEN })
    })
}

const fn may_follow(from: usize, to: usize) -> bool {
    // The labels of tokens inside are even, and follow their own begin or themselves.
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

/// A span: tokens, half-open, and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What it is, counted from 0.
    pub kind: usize,
}

impl Part {
    /// Its tokens, where the first that was read is the first of `read`.
    pub const fn within(self, read: TokenRange) -> TokenRange {
        TokenRange::new(read.start() + self.start as u32, read.start() + self.end as u32)
    }
}

/// The spans of the best path, in order.
pub fn best<const LABELS: usize>(moves: &Moves<LABELS>, scores: &[Scores<LABELS>]) -> Vec<Part> {
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    let mut reached = [FORBIDDEN; LABELS];
    reached[0] = 0.0;
    for scores in scores {
        let mut from = [0_u8; LABELS];
        let next: Scores<LABELS> = std::array::from_fn(|to| {
            let mut most = f32::NEG_INFINITY;
            for (label, score) in reached.iter().enumerate() {
                let score = score + moves[label][to];
                if score > most {
                    (most, from[to]) = (score, label as u8);
                }
            }
            most + scores[to]
        });
        // The best stays at 0, so that a long text is scored as exactly as a short one.
        let most = next.iter().fold(f32::NEG_INFINITY, |most, &score| most.max(score));
        reached = next.map(|score| score - most);
        back.push(from);
    }
    let mut label = (0..LABELS).max_by(|&a, &b| reached[a].total_cmp(&reached[b])).unwrap_or(0);
    let mut path = vec![0; scores.len()];
    for (place, from) in path.iter_mut().zip(&back).rev() {
        *place = label;
        label = usize::from(from[label]);
    }
    parts(&path)
}

fn parts(path: &[usize]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for (t, &label) in path.iter().enumerate() {
        if label % 2 == 1 {
            found.push(Part { start: t, end: t + 1, kind: label / 2 });
        } else if label > 0
            && let Some(open) = found.last_mut()
        {
            open.end = t + 1;
        }
    }
    found
}

/// How likely each label and each move is, over all paths (forward-backward).
#[derive(Debug)]
pub struct Chain<const LABELS: usize> {
    factors: Vec<Scores<LABELS>>,
    forward: Vec<Scores<LABELS>>,
    /// Of each token, the label's probability.
    pub labels: Vec<Scores<LABELS>>,
    /// How often each move is expected, from the row to the column; the one into the first token is from label 0.
    pub moves: [[f64; LABELS]; LABELS],
    /// The logarithm of the sum over all paths.
    pub log_sum: f64,
}

impl<const LABELS: usize> Default for Chain<LABELS> {
    fn default() -> Self {
        Self {
            factors: Vec::new(),
            forward: Vec::new(),
            labels: Vec::new(),
            moves: [[0.0; LABELS]; LABELS],
            log_sum: 0.0,
        }
    }
}

impl<const LABELS: usize> Chain<LABELS> {
    /// Weighs all paths.
    pub fn weigh(&mut self, moves: &Moves<LABELS>, scores: &[Scores<LABELS>]) {
        let between = moves.map(|row| row.map(f32::exp));
        self.factors.clear();
        self.forward.clear();
        self.log_sum = 0.0;
        let mut before = [0.0; LABELS];
        before[0] = 1.0;
        for scores in scores {
            let most = scores.iter().fold(f32::NEG_INFINITY, |most, &score| most.max(score));
            let factors = scores.map(|score| (score - most).max(-DEEPEST).exp());
            let mut here: Scores<LABELS> = std::array::from_fn(|to| {
                factors[to] * (0..LABELS).map(|from| before[from] * between[from][to]).sum::<f32>()
            });
            let sum: f32 = here.iter().sum();
            here = here.map(|weight| weight / sum);
            self.log_sum += f64::from(most) + f64::from(sum.ln());
            self.factors.push(factors.map(|factor| factor / sum));
            self.forward.push(here);
            before = here;
        }
        self.labels.clear();
        self.labels.resize(scores.len(), [0.0; LABELS]);
        self.moves = [[0.0; LABELS]; LABELS];
        let mut after = [1.0; LABELS];
        let mut first = [0.0; LABELS];
        first[0] = 1.0;
        for t in (0..scores.len()).rev() {
            self.labels[t] = std::array::from_fn(|label| self.forward[t][label] * after[label]);
            let before = if t == 0 { first } else { self.forward[t - 1] };
            let entering: Scores<LABELS> = std::array::from_fn(|to| self.factors[t][to] * after[to]);
            after = std::array::from_fn(|from| {
                (0..LABELS)
                    .map(|to| {
                        let weight = between[from][to] * entering[to];
                        self.moves[from][to] += f64::from(before[from] * weight);
                        weight
                    })
                    .sum()
            });
        }
    }

    /// How likely it is that a token of `part` stands in a span of its kind, the mean over its tokens.
    pub fn sureness(&self, part: Part) -> f32 {
        let labels = &self.labels[part.start..part.end];
        let sum: f32 = labels.iter().map(|labels| labels[begin(part.kind)] + labels[begin(part.kind) + 1]).sum();
        #[expect(clippy::cast_precision_loss, reason = "a span has some hundreds of tokens at most")]
        let count = labels.len().max(1) as f32;
        // Where a damaged model left no number, nothing is likely.
        if sum.is_nan() { 0.0 } else { (sum / count).clamp(0.0, 1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::random::numbers;

    const LABELS: usize = labels(3);
    type Scores = super::Scores<LABELS>;
    type Moves = super::Moves<LABELS>;

    fn random_moves(seed: u64) -> Moves {
        let learnt = numbers(LABELS * LABELS, seed);
        moves(|from, to| learnt[from * LABELS + to])
    }

    fn scores(tokens: usize, seed: u64) -> Vec<Scores> {
        numbers(tokens * LABELS, seed).as_chunks().0.to_vec()
    }

    /// Every path through `tokens` and what it scores.
    fn paths(moves: &Moves, scores: &[Scores]) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![(Vec::new(), 0.0)];
        for scores in scores {
            paths = paths
                .into_iter()
                .flat_map(|(path, score): (Vec<usize>, f32)| {
                    let from = path.last().copied().unwrap_or(0);
                    (0..LABELS).map(move |to| ([&path[..], &[to]].concat(), score + moves[from][to] + scores[to]))
                })
                .collect();
        }
        paths
    }

    #[test]
    fn the_sums_are_those_over_every_path() {
        let (moves, scores) = (random_moves(1), scores(4, 2));
        let all = paths(&moves, &scores);
        let sum: f64 = all.iter().map(|(_, score)| f64::from(*score).exp()).sum();
        let mut chain = Chain::default();
        chain.weigh(&moves, &scores);
        assert!((chain.log_sum - sum.ln()).abs() < 1e-4);
        for label in 0..LABELS {
            let with: f64 = all.iter().filter(|(path, _)| path[2] == label).map(|(_, s)| f64::from(*s).exp()).sum();
            assert!((f64::from(chain.labels[2][label]) - with / sum).abs() < 1e-4);
        }
        let pairs = |path: &[usize]| (1..4).filter(|&t| (path[t - 1], path[t]) == (1, 2)).count();
        #[expect(clippy::cast_precision_loss, reason = "three at most")]
        let expected: f64 = all.iter().map(|(path, s)| pairs(path) as f64 * f64::from(*s).exp()).sum::<f64>() / sum;
        assert!((chain.moves[1][2] - expected).abs() < 1e-4);
    }

    #[test]
    fn the_best_path_is_the_best_of_all() {
        for seed in 3..20 {
            let (moves, scores) = (random_moves(seed), scores(4, seed + 50));
            let all = paths(&moves, &scores);
            let top = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(path, _)| parts(path));
            assert_eq!(Some(best(&moves, &scores)), top);
        }
    }
}
