//! Random parameters of a given shape: for tests, and for measuring speed before anything is trained.

#![expect(clippy::cast_precision_loss, reason = "counts here are small")]

use super::features::{Buckets, CASES, PHRASE_ROWS};
use super::labels::{GROUPS, LABELS};
use super::parameters::{Dense, Matrix, Norm, Parameters};
use crate::lists::gazetteer::Kinds;

/// How large a random tagger is.
#[derive(Clone, Debug)]
pub struct Size {
    /// H.
    pub hidden: usize,
    /// One for each layer.
    pub dilations: Vec<usize>,
    /// The width of the word table.
    pub word_width: usize,
    /// The rows of the hashed tables.
    pub buckets: Buckets,
}

/// Numbers without a pattern, the same on every machine (SplitMix64).
struct Dice(u64);

impl Dice {
    /// From -1 to 1.
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ z >> 31) >> 40) as f32 / (1 << 23) as f32 - 1.0
    }

    fn vector(&mut self, length: usize, middle: f32, reach: f32) -> Vec<f32> {
        (0..length).map(|_| middle + reach * self.next()).collect()
    }

    fn matrix(&mut self, rows: usize, columns: usize, reach: f32) -> Matrix {
        Matrix { rows, columns, data: self.vector(rows * columns, 0.0, reach) }
    }

    /// Outputs about as large as the inputs.
    fn dense(&mut self, rows: usize, columns: usize) -> Dense {
        let reach = (3.0 / rows as f32).sqrt();
        Dense { weights: self.matrix(rows, columns, reach), bias: self.vector(columns, 0.0, 0.1) }
    }
}

/// `count` numbers from -2 to 2, the same for the same `seed`.
pub fn numbers(count: usize, seed: u64) -> Vec<f32> {
    Dice(seed).vector(count, 0.0, 2.0)
}

impl Parameters {
    /// Parameters of that size, the same for the same `seed`. The vocabulary is sorted and made unique.
    pub fn random(seed: u64, size: &Size, mut vocabulary: Vec<String>) -> Self {
        vocabulary.sort_unstable();
        vocabulary.dedup();
        let mut dice = Dice(seed);
        let (hidden, layers, buckets) = (size.hidden, size.dilations.len(), size.buckets);
        let widths = [size.word_width, 32, 16, 16, 16, 16, 8];
        let input = dice.dense(widths.iter().sum(), 2 * hidden);
        let mut table = |rows: usize, width: usize| dice.matrix(rows, width, 1.0);
        Self {
            hidden,
            dilations: size.dilations.clone(),
            word: table(vocabulary.len() + 1, widths[0]),
            vocabulary,
            ngrams: table(buckets.ngrams as usize, widths[1]),
            prefix: table(buckets.prefix as usize, widths[2]),
            suffix3: table(buckets.suffix3 as usize, widths[3]),
            suffix2: table(buckets.suffix2 as usize, widths[4]),
            shape: table(buckets.shape as usize, widths[5]),
            case: table(CASES as usize, widths[6]),
            input: input.weights,
            input_bias: input.bias,
            kinds: table(Kinds::BITS as usize, 2 * hidden),
            phrases: table(PHRASE_ROWS, 2 * hidden),
            marks: Matrix::zeros(0, 2 * hidden),
            later: size.dilations.len(),
            norms: (0..=layers)
                .map(|_| Norm { gain: dice.vector(hidden, 0.7, 0.3), shift: dice.vector(hidden, 0.0, 0.1) })
                .collect(),
            layers: (0..layers).map(|_| dice.dense(3 * hidden, 2 * hidden)).collect(),
            output: dice.dense(hidden, LABELS),
            transitions: dice.matrix(GROUPS, GROUPS, 1.0),
            calibration: [1.0, 0.0],
            // Each layer adds a normed row, of which few numbers pass 4.
            ranges: (1..=layers + 1).map(|rows| 4.0 * rows as f32).collect(),
        }
    }
}
