//! [`Parameters`]: the tagger as the trainer knows it, before it is stored.

/// A matrix, row by row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// How many rows.
    pub rows: usize,
    /// How many columns.
    pub columns: usize,
    /// `rows * columns` numbers.
    // Invariant: data.len() == rows * columns.
    pub data: Vec<f32>,
}

impl Matrix {
    /// Nothing but zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { rows, columns, data: vec![0.0; rows * columns] }
    }

    /// Row `i`.
    pub fn row(&self, i: usize) -> &[f32] {
        &self.data[i * self.columns..(i + 1) * self.columns]
    }
}

/// A layer: its weights, one row an input, one column an output; and what is added to each output.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dense {
    /// Inputs by outputs.
    pub weights: Matrix,
    /// One number an output.
    pub bias: Vec<f32>,
}

/// What a normed row is multiplied by, and what is added to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Norm {
    /// One factor an element.
    pub gain: Vec<f32>,
    /// One summand an element.
    pub shift: Vec<f32>,
}

/// Everything that is learnt. H is `hidden`, D the width of `word`, L the number of layers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameters {
    /// H, the width of a token inside the network; at most [`Parameters::WIDEST`].
    pub hidden: usize,
    /// How far each layer looks to either side, in tokens; at most [`Parameters::FARTHEST`].
    pub dilations: Vec<usize>,
    /// Keys of [`Form`](super::features::Form), sorted by bytes; row i + 1 of `word` is that of `vocabulary[i]`.
    pub vocabulary: Vec<String>,
    /// One row a key, behind row 0 for every word without one.
    pub word: Matrix,
    /// Hashed character n-grams.
    pub ngrams: Matrix,
    /// The first three characters, hashed.
    pub prefix: Matrix,
    /// The last three characters, hashed.
    pub suffix3: Matrix,
    /// The last two characters, hashed.
    pub suffix2: Matrix,
    /// Shapes, hashed.
    pub shape: Matrix,
    /// One row a case.
    pub case: Matrix,
    /// The widths of the seven tables together, in their order, by 2H.
    pub input: Matrix,
    /// 2H.
    pub input_bias: Vec<f32>,
    /// What the gazetteer knows of the single word: 28 by 2H.
    pub kinds: Matrix,
    /// What it knows of the phrase: 44 by 2H.
    pub phrases: Matrix,
    /// What each mark adds to the layer that it comes in at, by 2H; no row where tokens bear none.
    pub marks: Matrix,
    /// The layer that later marks come in at, at least 1: the others come in at the first.
    pub later: usize,
    /// L + 1: after the input, and after each layer.
    pub norms: Vec<Norm>,
    /// L, each 3H by 2H.
    pub layers: Vec<Dense>,
    /// H by the number of labels.
    pub output: Dense,
    /// From the group that ended to the group that starts; for claims from label to label.
    pub transitions: Matrix,
    /// A span's score is `sigmoid(calibration[0] * logit(its probability) + calibration[1])`.
    pub calibration: [f32; 2],
    /// L + 1: the largest size of a number of h that was seen in training, before each layer and before the output.
    pub ranges: Vec<f32>,
}

impl Parameters {
    /// The largest H: with it the sum of a product still fits 32 bits.
    pub const WIDEST: usize = 1024;
    /// The largest dilation: the longest segment.
    pub const FARTHEST: usize = 512;

    /// The embedding tables, in the order in which their rows are joined.
    pub fn tables(&self) -> [&Matrix; 7] {
        [&self.word, &self.ngrams, &self.prefix, &self.suffix3, &self.suffix2, &self.shape, &self.case]
    }
}
