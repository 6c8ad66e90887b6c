//! The first layer, which sees single words: what each place of its window makes of a word is made once and kept.
//!
//! A word's state before the first layer depends on its written form and on the gazetteer's phrase alone, so the layer's
//! product with it does too. Three rows of sums stand for the largest part of a layer's work, and most words of a text
//! were there before, or in a text before it.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128_with_seed;

use crate::model::features::bits;
use crate::model::format::Weights;
use crate::model::inputs::{Lookup, TOGETHER, WordReader, add};
use crate::model::kernels::{Finish, Kernel, LIMIT, Product, add_larger, quantise};
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
    /// What each mark adds to the sums, a row of 2H each.
    marks: Vec<Vec<i32>>,
    norm: Norm,
    hidden: usize,
    dilation: usize,
    /// H by three times 2H: the three places of the window side by side.
    product: Product<1>,
    scale: f32,
    /// The lowest bits of a sum, which are not kept: a sum of the largest activations then fits 16 bits.
    dropped: u32,
    finish: Finish,
}

/// Where a layer stands in the network.
pub struct Place {
    /// How far apart the rows of its window stand.
    pub dilation: usize,
    /// What h is multiplied by before it is rounded.
    pub scale: f32,
    /// Behind it.
    pub norm: Norm,
}

impl First {
    /// `weights` are 3H by 2H.
    pub fn new(
        kernel: Kernel,
        lookup: Lookup,
        [phrases, marks]: [&Matrix; 2],
        norm: Norm,
        weights: &Weights,
        place: Place,
    ) -> Self {
        let double = weights.columns;
        let hidden = double / 2;
        let columns = WINDOW * double;
        let mut levels = Vec::with_capacity(weights.levels.len());
        for input in 0..hidden {
            for place in 0..WINDOW {
                levels.extend_from_slice(&weights.levels[(place * hidden + input) * double..][..double]);
            }
        }
        let mut largest = vec![0_u32; columns];
        for row in levels.chunks_exact(columns) {
            largest.iter_mut().zip(row).for_each(|(sum, level)| *sum += u32::from(level.unsigned_abs()));
        }
        let largest = largest.into_iter().max().unwrap_or(0) * u32::from(LIMIT.unsigned_abs());
        let dropped = (u32::BITS - largest.leading_zeros()).saturating_sub(i16::BITS - 1);
        let Place { dilation, scale, norm: behind } = place;
        #[expect(clippy::cast_precision_loss, reason = "a power of two is exact")]
        let kept = scale / (1_u32 << dropped) as f32;
        let scales: Vec<f32> = weights.scales.iter().map(|s| s / kept).collect();
        let finish = Finish::new(scales, weights.bias.clone(), behind);
        let marks = finish.in_sums(marks);
        let product = Product::new(kernel, &levels, hidden, columns);
        let phrases = phrases.clone();
        Self { lookup, phrases, marks, norm, hidden, dilation, product, scale, dropped, finish }
    }

    /// No word yet.
    pub fn words(&self) -> Words {
        Words {
            reader: self.lookup.reader(),
            indices: HashMap::new(),
            states: Vec::new(),
            sums: Vec::new(),
            rows: vec![0.0; TOGETHER * 2 * self.hidden],
            larger: vec![0.0; self.hidden],
            rounded: vec![0; TOGETHER * self.product.depth()],
            made: vec![0; TOGETHER * self.product.stride()],
            all: vec![0; 2 * self.hidden],
            nothing: vec![0; 2 * self.hidden],
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
    /// Three rows of 2H a word: the layer's sums for each place of the window, without their lowest bits.
    sums: Vec<i16>,
    rows: Vec<f32>,
    larger: Vec<f32>,
    rounded: Vec<i16>,
    made: Vec<i32>,
    all: Vec<i32>,
    /// The sums of what lies outside of a segment.
    nothing: Vec<i16>,
    segment: Vec<usize>,
}

impl Words {
    /// Fills the rows of `states`, a row of H a token, with what the first layer makes of the words of a segment.
    #[inline(never)]
    pub fn read<'t>(
        &mut self,
        first: &First,
        keys: impl Iterator<Item = Key<'t>>,
        marks: &[u64],
        rows: &[usize],
        states: &mut [f32],
    ) {
        self.find(first, keys);
        let First { hidden, dilation, ref finish, .. } = *first;
        let double = 2 * hidden;
        let sums = |token: Option<usize>, place: usize| match token.and_then(|t| self.segment.get(t)) {
            Some(index) => &self.sums[(index * WINDOW + place) * double..][..double],
            None => &self.nothing[..],
        };
        for &t in rows {
            let window = sums(t.checked_sub(dilation), 0).iter().zip(sums(Some(t), 1)).zip(sums(Some(t + dilation), 2));
            for (all, ((&before, &here), &after)) in self.all.iter_mut().zip(window) {
                *all = i32::from(before) + i32::from(here) + i32::from(after);
            }
            for mark in bits(marks.get(t).copied().unwrap_or_default()).filter_map(|bit| first.marks.get(bit)) {
                add(mark, &mut self.all);
            }
            let state = &mut states[t * hidden..][..hidden];
            state.copy_from_slice(&self.states[self.segment[t] * hidden..][..hidden]);
            finish.add_sums(&self.all, &mut self.larger, state);
        }
    }

    /// Fills `segment` with the index of each word, and reads those that are new.
    #[inline(never)]
    fn find<'t>(&mut self, first: &First, keys: impl Iterator<Item = Key<'t>>) {
        if size_of_val(&self.states[..]) + size_of_val(&self.sums[..]) > MOST_CACHED {
            self.indices.clear();
            self.states.clear();
            self.sums.clear();
        }
        self.segment.clear();
        let mut fresh = Vec::new();
        for key in keys {
            let next = self.indices.len();
            let index = *self.indices.entry(digest(key)).or_insert(next);
            if index == next {
                fresh.push(key);
            }
            self.segment.push(index);
        }
        for keys in fresh.chunks(TOGETHER) {
            self.append(first, keys);
        }
    }

    /// Appends the states and the sums of words, at most [`TOGETHER`].
    #[inline(never)]
    fn append(&mut self, first: &First, keys: &[Key]) {
        let First { hidden, ref lookup, ref product, ref norm, .. } = *first;
        let double = 2 * hidden;
        let depth = product.depth();
        self.reader.read(lookup, keys.iter().map(|key| key.0), &mut self.rows);
        let rounded = self.rounded.chunks_exact_mut(depth);
        for ((&(_, phrase), row), rounded) in keys.iter().zip(self.rows.chunks_exact_mut(double)).zip(rounded) {
            for bit in bits(phrase) {
                add(first.phrases.row(bit), row);
            }
            let start = self.states.len();
            self.states.resize(start + hidden, 0.0);
            add_larger(row, norm, &mut self.larger, &mut self.states[start..]);
            quantise(&self.states[start..], first.scale, rounded);
        }
        let windows: [_; TOGETHER] = std::array::from_fn(|i| [&self.rounded[i * depth..][..depth]]);
        product.multiply(&windows[..keys.len()], &mut self.made);
        let half = (1 << first.dropped) >> 1;
        for made in self.made.chunks_exact(product.stride()).take(keys.len()) {
            let kept = |sum: &i32| ((sum + half) >> first.dropped).min(i32::from(i16::MAX)) as i16;
            self.sums.extend(made[..WINDOW * double].iter().map(kept));
        }
    }
}
