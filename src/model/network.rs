//! The network: the tokens of a segment come in, a score for each label comes out.

use super::features::bits;
use super::format::{Stored, Weights};
use super::inputs::{Lookup, add};
use super::kernels::{Finish, Kernel, Product, quantise, scale_to_limit};
use super::parameters::Norm;
use first::{First, Place};
pub use first::{Key, Words};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard};

mod first;

/// The longest segment.
pub const LONGEST: usize = 512;
/// Tokens whose sums are made before they are used, so that they stay in the near cache.
const TILE: usize = 32;
/// Numbers larger than any in training, by so much, are not cut.
const HEADROOM: f32 = 1.25;

/// Scores are kept in steps of this: less than the decoder can tell, and half the memory of a long text.
pub const STEP: f32 = 1.0 / 256.0;

/// The trained network.
#[derive(Debug)]
pub struct Network {
    hidden: usize,
    first: First,
    /// The layers behind it.
    layers: Vec<Layer>,
    /// How many of `layers` are passed where there are no later marks.
    early: usize,
    output: Product<1>,
    /// Where tokens leave early, and where the last layer ends.
    exits: [Exit; 2],
    output_bias: Vec<f32>,
    /// The words that texts have had; kept, because most of an article's words were in the one before.
    kept: Mutex<Words>,
}

#[derive(Debug)]
struct Layer {
    dilation: usize,
    /// What h is multiplied by before it is rounded for this layer.
    scale: f32,
    /// What each mark that comes in here adds to the sums, a row of 2H each.
    marks: Vec<Vec<i32>>,
    product: Product<3>,
    finish: Finish,
}

/// How scores are made of a token that has passed its layers.
#[derive(Debug)]
struct Exit {
    /// What h is multiplied by before it is rounded.
    scale: f32,
    /// What a column's sum is multiplied by.
    columns: Vec<f32>,
}

/// Room for one segment, made once.
#[derive(Debug)]
pub struct Buffers {
    /// Of each token, how many layers it passes: all where its scores are wanted, fewer where it is seen by one of those.
    passes: Vec<usize>,
    /// The tokens that pass a layer.
    rows: Vec<usize>,
    larger: Vec<f32>,
    tokens: Vec<f32>,
    activations: Vec<i16>,
    outside: Vec<i16>,
    sums: Vec<i32>,
}

impl Network {
    /// Lays the weights out for this machine.
    pub fn new(kernel: Kernel, stored: Stored) -> Self {
        let Stored { hidden, dilations, layers, norms, output, .. } = stored;
        let early = stored.later - 1;
        let scales: Vec<f32> = stored.ranges.iter().map(|range| scale_to_limit(HEADROOM * range)).collect();
        let [input_norm, norms @ ..] = &norms[..] else { unreachable!("a file without layers is none") };
        let lookup = Lookup::new(kernel, stored.vocabulary, stored.tables, &stored.input, stored.kinds);
        let finish = |weights: &Weights, norm: &Norm, scale: f32| {
            Finish::new(weights.scales.iter().map(|s| s / scale).collect(), weights.bias.clone(), norm.clone())
        };
        let place = Place { dilation: dilations[0], scale: scales[0], norm: norms[0].clone() };
        let first = First::new(kernel, lookup, [&stored.phrases, &stored.marks], input_norm.clone(), &layers[0], place);
        let layer = |(((&dilation, weights), norm), &scale): (((&usize, &Weights), &Norm), &f32)| Layer {
            dilation,
            scale,
            marks: Vec::new(),
            product: Product::new(kernel, &weights.levels, hidden, weights.columns),
            finish: finish(weights, norm, scale),
        };
        let layer_scales = &scales[1..];
        let mut layers: Vec<Layer> =
            dilations[1..].iter().zip(&layers[1..]).zip(&norms[1..]).zip(layer_scales).map(layer).collect();
        if let Some(layer) = layers.get_mut(early) {
            layer.marks = layer.finish.in_sums(&stored.marks);
        }
        let exit = |scale: f32| Exit { scale, columns: output.scales.iter().map(|column| column / scale).collect() };
        let exits = [early, layers.len()].map(|passed| exit(layer_scales.get(passed).copied().unwrap_or(1.0)));
        Self {
            hidden,
            kept: Mutex::new(first.words()),
            first,
            layers,
            early,
            output: Product::new(kernel, &output.levels, hidden, output.columns),
            exits,
            output_bias: output.bias,
        }
    }

    /// Room for a segment.
    pub fn buffers(&self) -> Buffers {
        let depth = self.output.depth();
        let stride = self.layers.iter().map(|layer| layer.product.stride()).fold(self.output.stride(), usize::max);
        Buffers {
            passes: Vec::new(),
            rows: Vec::new(),
            larger: vec![0.0; self.hidden],
            tokens: vec![0.0; LONGEST * self.hidden],
            activations: vec![0; LONGEST * depth],
            outside: vec![0; depth],
            sums: vec![0; TILE * stride],
        }
    }

    /// The words of the texts so far.
    pub fn words(&self) -> MutexGuard<'_, Words> {
        self.kept.lock().unwrap_or_else(|poisoned| {
            // A reader panicked in the middle of a word.
            let mut words = poisoned.into_inner();
            *words = self.first.words();
            self.kept.clear_poison();
            words
        })
    }

    /// Multiplications for one token behind the first layer.
    pub fn products(&self) -> usize {
        self.hidden * (6 * self.hidden * self.layers.len() + self.output_bias.len())
    }

    /// Appends the scores of the tokens at the places `wanted`, in units of [`STEP`], a row of labels each.
    ///
    /// `keys` are the tokens of a segment, at most [`LONGEST`]; `marks` are theirs, a bit each, where they bear any, but for
    /// the later ones.
    pub fn score<'t>(
        &self,
        keys: impl ExactSizeIterator<Item = Key<'t>>,
        marks: &[u64],
        wanted: impl Iterator<Item = usize>,
        words: &mut Words,
        buffers: &mut Buffers,
        scores: &mut Vec<i16>,
    ) {
        let count = keys.len().min(LONGEST);
        self.reach(count, wanted, &mut buffers.passes);
        buffers.choose(1);
        words.read(&self.first, keys.take(count), marks, &buffers.rows, &mut buffers.tokens);
        for (l, layer) in (2..).zip(&self.layers[..self.early]) {
            self.round(layer.scale, buffers);
            buffers.choose(l);
            self.pass(layer, count, &[], buffers);
        }
        let [early, _] = &self.exits;
        self.finish(early, buffers, scores);
    }

    /// Appends the scores of the tokens in `window`, a part of the segment that all of was scored with `segment`; `marks` are
    /// their later ones.
    pub fn score_later(
        &self,
        segment: &Buffers,
        window: Range<usize>,
        marks: &[u64],
        buffers: &mut Buffers,
        scores: &mut Vec<i16>,
    ) {
        let count = window.len();
        let states = &segment.tokens[window.start * self.hidden..window.end * self.hidden];
        buffers.tokens[..states.len()].copy_from_slice(states);
        buffers.rows.clear();
        buffers.rows.extend(0..count);
        for layer in &self.layers[self.early..] {
            self.round(layer.scale, buffers);
            self.pass(layer, count, marks, buffers);
        }
        let [_, last] = &self.exits;
        self.finish(last, buffers, scores);
    }

    /// Fills `passes` for the `wanted` of `count` tokens.
    #[inline(never)]
    fn reach(&self, count: usize, wanted: impl Iterator<Item = usize>, passes: &mut Vec<usize>) {
        let depth = 1 + self.early;
        passes.clear();
        passes.resize(count, 0);
        wanted.filter(|&t| t < count).for_each(|t| passes[t] = depth);
        for (before, layer) in (1..depth).zip(&self.layers[..self.early]).rev() {
            for t in 0..count {
                if passes[t] <= before {
                    continue;
                }
                for seen in [t.checked_sub(layer.dilation), Some(t + layer.dilation)].into_iter().flatten() {
                    if let Some(seen) = passes.get_mut(seen) {
                        *seen = (*seen).max(before);
                    }
                }
            }
        }
    }

    /// Rounds the states of the chosen tokens.
    fn round(&self, scale: f32, buffers: &mut Buffers) {
        let depth = self.output.depth();
        for &t in &buffers.rows {
            quantise(
                &buffers.tokens[t * self.hidden..][..self.hidden],
                scale,
                &mut buffers.activations[t * depth..][..depth],
            );
        }
    }

    #[inline(never)]
    fn pass(&self, layer: &Layer, count: usize, marks: &[u64], buffers: &mut Buffers) {
        let Buffers { rows, larger, tokens, activations, outside, sums, .. } = buffers;
        let depth = self.output.depth();
        let row = |t: Option<usize>| match t {
            Some(t) if t < count => &activations[t * depth..][..depth],
            _ => &outside[..],
        };
        let window = |t: usize| [row(t.checked_sub(layer.dilation)), row(Some(t)), row(Some(t + layer.dilation))];
        for rows in rows.chunks(TILE) {
            let windows: [_; TILE] = std::array::from_fn(|i| rows.get(i).map_or([&outside[..]; 3], |&t| window(t)));
            layer.product.multiply(&windows[..rows.len()], sums);
            for (&t, sums) in rows.iter().zip(sums.chunks_exact_mut(layer.product.stride())) {
                for mark in bits(marks.get(t).copied().unwrap_or_default()).filter_map(|bit| layer.marks.get(bit)) {
                    add(mark, sums);
                }
                let state = &mut tokens[t * self.hidden..][..self.hidden];
                layer.finish.add_sums(&sums[..2 * self.hidden], larger, state);
            }
        }
    }

    #[inline(never)]
    fn finish(&self, exit: &Exit, buffers: &mut Buffers, scores: &mut Vec<i16>) {
        self.round(exit.scale, buffers);
        let depth = self.output.depth();
        for rows in buffers.rows.chunks(TILE) {
            let windows: [_; TILE] = std::array::from_fn(|i| {
                [rows.get(i).map_or(&buffers.outside[..], |&t| &buffers.activations[t * depth..][..depth])]
            });
            self.output.multiply(&windows[..rows.len()], &mut buffers.sums);
            for sums in buffers.sums.chunks_exact(self.output.stride()).take(rows.len()) {
                let columns = sums.iter().zip(&exit.columns).zip(&self.output_bias);
                #[expect(clippy::cast_precision_loss, reason = "24 bits are more than the weights have")]
                scores.extend(columns.map(|((&sum, scale), bias)| ((sum as f32 * scale + bias) / STEP).round() as i16));
            }
        }
    }
}

impl Buffers {
    /// Chooses the tokens that pass layer `l`, counted from 1.
    fn choose(&mut self, l: usize) {
        self.rows.clear();
        self.rows.extend((0..).zip(&self.passes).filter(|(_, passes)| **passes >= l).map(|(t, _)| t));
    }
}

#[cfg(test)]
mod tests;
