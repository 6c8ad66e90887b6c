//! The first layer, which sees single words: what each place of its window makes of a word is made once and kept.
//!
//! A word's state before the first layer depends on its written form and on the gazetteer's phrase alone, so the layer's
//! product with it does too. Three rows of sums stand for the largest part of a layer's work, and most words of a text
//! were there before, or in a text before it.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128_with_seed;

use super::TILE;
use crate::model::features::bits;
use crate::model::format::Weights;
use crate::model::inputs::{Lookup, WordReader, add};
use crate::model::kernels::{Finish, Kernel, Product, add_larger, quantise};
use crate::model::parameters::{Matrix, Norm};

/// The memory that words may take, in bytes: some thousands of forms. Past it they are forgotten, all at once.
const MOST_CACHED: usize = 12 << 20;
/// The rows of a window.
const WINDOW: usize = 3;

/// What reads words, and the layer that sees them first.
#[derive(Debug)]
pub struct First {
    lookup: Lookup,
    phrases: Matrix,
    norm: Norm,
    hidden: usize,
    dilation: usize,
    /// H by three times 2H: the three places of the window side by side.
    product: Product<1>,
    scale: f32,
    finish: Finish,
}

impl First {
    /// `weights` are 3H by 2H; `scale` is what h is multiplied by before it is rounded.
    #[expect(clippy::too_many_arguments, reason = "the parts of a layer and of what stands before it, once")]
    pub fn new(
        kernel: Kernel,
        lookup: Lookup,
        phrases: Matrix,
        norm: Norm,
        dilation: usize,
        weights: &Weights,
        scale: f32,
        finish: Finish,
    ) -> Self {
        let double = weights.columns;
        let hidden = double / 2;
        let mut levels = Vec::with_capacity(weights.levels.len());
        for input in 0..hidden {
            for place in 0..WINDOW {
                levels.extend_from_slice(&weights.levels[(place * hidden + input) * double..][..double]);
            }
        }
        let product = Product::new(kernel, &levels, hidden, WINDOW * double);
        Self { lookup, phrases, norm, hidden, dilation, product, scale, finish }
    }

    /// No word yet.
    pub fn words(&self) -> Words {
        Words {
            reader: self.lookup.reader(),
            indices: HashMap::new(),
            states: Vec::new(),
            sums: Vec::new(),
            row: vec![0.0; 2 * self.hidden],
            larger: vec![0.0; self.hidden],
            fresh: vec![0; TILE * self.product.depth()],
            made: vec![0; TILE * self.product.stride()],
            both: vec![0; 2 * self.hidden],
            segment: Vec::new(),
        }
    }
}

/// A written form, and the rows of the gazetteer's phrase that it stands in, one bit a row.
pub type Key<'t> = (&'t str, u64);

/// What stands for a key in the map. With 128 bits no two words of any library share one.
fn digest((word, phrase): Key) -> u128 {
    xxh3_128_with_seed(word.as_bytes(), phrase)
}

/// The words that were met, each read once.
#[derive(Debug)]
pub struct Words {
    reader: WordReader,
    indices: HashMap<u128, usize>,
    /// A row of H a word, before the layer.
    states: Vec<f32>,
    /// Three rows of 2H a word: the layer's sums for each place of the window.
    sums: Vec<i32>,
    row: Vec<f32>,
    larger: Vec<f32>,
    fresh: Vec<i16>,
    made: Vec<i32>,
    both: Vec<i32>,
    segment: Vec<usize>,
}

impl Words {
    /// Fills the rows of `states`, a row of H a token, with what the first layer makes of the words of a segment.
    pub fn read<'t>(&mut self, first: &First, keys: impl Iterator<Item = Key<'t>>, rows: &[usize], states: &mut [f32]) {
        let First { hidden, dilation, ref finish, .. } = *first;
        self.find(first, keys);
        let double = 2 * hidden;
        let sums = |index: usize, place: usize| &self.sums[(index * WINDOW + place) * double..][..double];
        let count = self.segment.len();
        for &t in rows {
            let (index, state) = (self.segment[t], &mut states[t * hidden..][..hidden]);
            self.both.copy_from_slice(sums(index, 1));
            if let Some(before) = t.checked_sub(dilation) {
                add(sums(self.segment[before], 0), &mut self.both);
            }
            if t + dilation < count {
                add(sums(self.segment[t + dilation], 2), &mut self.both);
            }
            state.copy_from_slice(&self.states[index * hidden..][..hidden]);
            finish.add_sums(&self.both, &mut self.larger, state);
        }
    }

    /// Fills `segment` with the index of each word, and reads those that are new.
    fn find<'t>(&mut self, first: &First, keys: impl Iterator<Item = Key<'t>>) {
        if size_of_val(&self.states[..]) + size_of_val(&self.sums[..]) > MOST_CACHED {
            self.indices.clear();
            self.states.clear();
            self.sums.clear();
        }
        self.segment.clear();
        for key in keys {
            let next = self.indices.len();
            let index = *self.indices.entry(digest(key)).or_insert(next);
            if index == next {
                self.read_word(first, key);
            }
            self.segment.push(index);
        }
        self.multiply(first);
    }

    /// Appends the state of a word.
    fn read_word(&mut self, first: &First, (word, phrase): Key) {
        self.reader.read(&first.lookup, word, &mut self.row);
        for bit in bits(phrase) {
            add(first.phrases.row(bit), &mut self.row);
        }
        let start = self.states.len();
        self.states.resize(start + first.hidden, 0.0);
        add_larger(&self.row, &first.norm, &mut self.larger, &mut self.states[start..]);
    }

    /// Appends the sums of the words that have none yet.
    fn multiply(&mut self, first: &First) {
        let First { hidden, ref product, scale, .. } = *first;
        let row = WINDOW * 2 * hidden;
        let depth = product.depth();
        let from = self.sums.len() / row * hidden;
        for states in self.states[from..].chunks(TILE * hidden) {
            let count = states.len() / hidden;
            for (state, fresh) in states.chunks_exact(hidden).zip(self.fresh.chunks_exact_mut(depth)) {
                quantise(state, scale, fresh);
            }
            let windows: [[&[i16]; 1]; TILE] = std::array::from_fn(|i| [&self.fresh[i * depth..][..depth]]);
            product.multiply(&windows[..count], &mut self.made);
            for made in self.made.chunks_exact(product.stride()).take(count) {
                self.sums.extend_from_slice(&made[..row]);
            }
        }
    }
}
