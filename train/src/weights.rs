//! The network's tensors, by name; gradients and the optimiser's moments have the same shape.

use glossator::lists::gazetteer::Kinds;
use glossator::model::features::{Buckets, CASES, PHRASE_ROWS};
use glossator::model::labels::{GROUPS, LABELS};
use rand::rngs::SmallRng;
use rand::{Rng, SeedableRng};

/// The sizes of a network.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The width of every layer.
    pub hidden: usize,
    /// How far apart the three rows of each layer's window stand.
    pub dilations: Vec<usize>,
    /// The width of a word's vector.
    pub word: usize,
    /// The shares of the input and of each layer that are left out at random while learning.
    pub drop: [f32; 2],
    /// How many corpora's habits it tells apart.
    pub styles: usize,
    /// How many rows each hashed table has.
    pub buckets: Buckets,
    /// How many marks a token may bear beside its word.
    pub marks: usize,
    /// The layer that the later marks come in at. What bears none leaves the network before it.
    pub later: usize,
    /// How many labels, and groups of them that moves are scored between.
    pub labels: usize,
    pub groups: usize,
}

/// The rows of the hashed tables.
pub const BUCKETS: Buckets = Buckets { ngrams: 16384, prefix: 4096, suffix3: 4096, suffix2: 1024, shape: 512 };

/// The widths of the word's features after its vector: n-grams, prefix, two suffixes, shape, case.
pub const WIDTHS: [usize; 6] = [32, 16, 16, 16, 16, 8];

/// A matrix of `f32`, row by row.
#[derive(Clone, Debug, Default)]
pub struct Tensor {
    pub rows: usize,
    pub columns: usize,
    pub data: Vec<f32>,
}

impl Tensor {
    /// Zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { rows, columns, data: vec![0.0; rows * columns] }
    }

    fn constant(columns: usize, value: f32) -> Self {
        Self { rows: 1, columns, data: vec![value; columns] }
    }

    fn random(rows: usize, columns: usize, scale: f32, random: &mut SmallRng) -> Self {
        // The sum of four uniform numbers has nearly a normal's shape, and a deviation of 1 / sqrt(3).
        let mut normal = || (0..4).map(|_| random.random::<f32>() - 0.5).sum::<f32>() * 3.0_f32.sqrt() * scale;
        Self { rows, columns, data: (0..rows * columns).map(|_| normal()).collect() }
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[f32] {
        &self.data[row * self.columns..(row + 1) * self.columns]
    }

    /// One row, to be changed.
    pub fn row_mut(&mut self, row: usize) -> &mut [f32] {
        &mut self.data[row * self.columns..(row + 1) * self.columns]
    }
}

/// The tensors, by their place in [`Weights::all`].
pub const WORD: usize = 0;
pub const NGRAMS: usize = 1;
pub const PREFIX: usize = 2;
pub const SUFFIX3: usize = 3;
pub const SUFFIX2: usize = 4;
pub const SHAPE: usize = 5;
pub const CASE: usize = 6;
/// The tables whose rows are few a batch; from here on every weight moves at every step.
pub const DENSE: usize = 7;
pub const KINDS: usize = 7;
pub const PHRASES: usize = 8;
pub const STYLE: usize = 9;
pub const INPUT: usize = 10;
pub const INPUT_BIAS: usize = 11;
pub const INPUT_GAIN: usize = 12;
pub const INPUT_SHIFT: usize = 13;
pub const OUTPUT: usize = 14;
pub const OUTPUT_STYLE: usize = 15;
pub const TRANSITIONS: usize = 16;
/// What each mark adds to the layer that it comes in at.
pub const MARKS: usize = 17;
const LAYERS: usize = 18;

/// The weights of layer `l`: its product, bias, gain and shift.
pub const fn layer(l: usize) -> [usize; 4] {
    [LAYERS + 4 * l, LAYERS + 4 * l + 1, LAYERS + 4 * l + 2, LAYERS + 4 * l + 3]
}

/// All tensors of a network.
#[derive(Clone, Debug)]
pub struct Weights {
    pub shape: Shape,
    pub all: Vec<Tensor>,
}

impl Shape {
    /// What all networks for names have in common.
    pub const NAMES: Self = Self {
        hidden: 0,
        dilations: Vec::new(),
        word: 0,
        drop: [0.0; 2],
        styles: 1,
        buckets: BUCKETS,
        marks: 0,
        later: usize::MAX,
        labels: LABELS,
        groups: GROUPS,
    };

    /// How many layers a token passes that bears no later mark.
    pub fn early(&self) -> usize {
        self.later.min(self.dilations.len())
    }

    /// How far a token sees to either side in the layers before the later marks come in.
    pub fn reach(&self) -> u32 {
        self.dilations[..self.early()].iter().sum::<usize>() as u32
    }

    /// The width of a word's whole input.
    pub fn input(&self) -> usize {
        self.word + WIDTHS.iter().sum::<usize>()
    }
}

impl Weights {
    /// A network before training; `word` is the table of vectors, row 0 for words that it lacks.
    pub fn new(shape: Shape, word: Tensor, seed: u64) -> Self {
        let mut random = SmallRng::seed_from_u64(seed);
        let h = shape.hidden;
        let input = shape.input();
        let inverse_root = |n: usize| 1.0 / (n as f32).sqrt();
        let mut table = |rows: u32, columns: usize| Tensor::random(rows as usize, columns, 0.1, &mut random);
        let mut all = vec![
            word,
            // A mean of many rows: each is larger.
            table(shape.buckets.ngrams, WIDTHS[0]),
            table(shape.buckets.prefix, WIDTHS[1]),
            table(shape.buckets.suffix3, WIDTHS[2]),
            table(shape.buckets.suffix2, WIDTHS[3]),
            table(shape.buckets.shape, WIDTHS[4]),
            table(CASES, WIDTHS[5]),
            Tensor::zeros(Kinds::BITS as usize, 2 * h),
            Tensor::zeros(PHRASE_ROWS, 2 * h),
            Tensor::zeros(shape.styles, 2 * h),
            Tensor::random(input, 2 * h, inverse_root(input) * 2.0, &mut random),
            Tensor::zeros(1, 2 * h),
            Tensor::constant(h, 1.0),
            Tensor::zeros(1, h),
            Tensor::random(h, shape.labels, inverse_root(h), &mut random),
            Tensor::zeros(shape.styles, shape.labels),
            Tensor::zeros(shape.groups, shape.groups),
            Tensor::zeros(shape.marks, 2 * h),
        ];
        all[NGRAMS].data.iter_mut().for_each(|value| *value *= 3.0);
        for _ in &shape.dilations {
            all.push(Tensor::random(3 * h, 2 * h, inverse_root(3 * h), &mut random));
            all.push(Tensor::zeros(1, 2 * h));
            all.push(Tensor::constant(h, 1.0));
            all.push(Tensor::zeros(1, h));
        }
        Self { shape, all }
    }

    /// Moves every weight toward that of `other` by `share` of the way.
    pub fn approach(&mut self, other: &Self, share: f32) {
        for (mine, theirs) in self.all.iter_mut().zip(&other.all) {
            mine.data.iter_mut().zip(&theirs.data).for_each(|(a, b)| *a += (b - *a) * share);
        }
    }

    /// As many zeros.
    pub fn zeros_like(&self) -> Vec<Tensor> {
        self.all.iter().map(|tensor| Tensor::zeros(tensor.rows, tensor.columns)).collect()
    }
}

/// The slopes of a batch's loss.
pub struct Gradient {
    pub all: Vec<Tensor>,
    /// Which rows of the tables before [`DENSE`] are not zero.
    pub touched: Vec<Vec<u32>>,
    seen: Vec<Vec<bool>>,
}

impl Gradient {
    /// Zeros for `weights`.
    pub fn new(weights: &Weights) -> Self {
        let seen = weights.all[..DENSE].iter().map(|tensor| vec![false; tensor.rows]).collect();
        Self { all: weights.zeros_like(), touched: vec![Vec::new(); DENSE], seen }
    }

    /// A row of a table, from now on counted as touched.
    pub fn touch(&mut self, table: usize, row: u32) -> &mut [f32] {
        if !std::mem::replace(&mut self.seen[table][row as usize], true) {
            self.touched[table].push(row);
        }
        self.all[table].row_mut(row as usize)
    }

    /// Back to zeros.
    pub fn clear(&mut self) {
        for table in 0..DENSE {
            for &row in &self.touched[table] {
                self.seen[table][row as usize] = false;
                self.all[table].row_mut(row as usize).fill(0.0);
            }
            self.touched[table].clear();
        }
        for tensor in &mut self.all[DENSE..] {
            tensor.data.fill(0.0);
        }
    }

    /// Adds `other`.
    pub fn add(&mut self, other: &Self) {
        for table in 0..DENSE {
            for &row in &other.touched[table] {
                let theirs = other.all[table].row(row as usize);
                self.touch(table, row).iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
            }
        }
        for (mine, theirs) in self.all[DENSE..].iter_mut().zip(&other.all[DENSE..]) {
            mine.data.iter_mut().zip(&theirs.data).for_each(|(a, b)| *a += b);
        }
    }
}
