//! What the network is given of a word: a written form comes in, a row of 2H numbers comes out.

use fst::Map;

use super::features::{Buckets, Form, bits};
use super::format::{Table, Weights};
use super::kernels::{Kernel, Product, quantise, scale_to_limit};
use super::parameters::Matrix;

/// Words that are read at once, so that the weights are loaded once for them all.
pub const TOGETHER: usize = 32;
/// The row of every word that is not in the vocabulary.
const UNKNOWN: usize = 0;

/// The part of a model that reads single words.
#[derive(Debug)]
pub struct Lookup {
    vocabulary: Map<Vec<u8>>,
    tables: [Table; 7],
    /// From the tables' columns to 2H.
    product: Product<1>,
    /// What the tables' numbers are multiplied by before they are rounded: far finer than the 4 bits that they have.
    scale: f32,
    scales: Vec<f32>,
    bias: Vec<f32>,
    kinds: Matrix,
}

impl Lookup {
    /// `dense` has a row for each column of the tables, `kinds` one for each bit, both 2H columns.
    pub fn new(kernel: Kernel, vocabulary: Map<Vec<u8>>, tables: [Table; 7], dense: &Weights, kinds: Matrix) -> Self {
        let scale = scale_to_limit(tables.iter().map(Table::largest).fold(0.0, f32::max));
        Self {
            vocabulary,
            tables,
            product: Product::new(kernel, &dense.levels, dense.rows, dense.columns),
            scale,
            scales: dense.scales.iter().map(|column| column / scale).collect(),
            bias: dense.bias.clone(),
            kinds,
        }
    }

    /// Room for some words.
    pub fn reader(&self) -> WordReader {
        let width = self.tables.iter().map(Table::width).sum();
        WordReader {
            forms: (0..TOGETHER).map(|_| Form::default()).collect(),
            embedded: vec![0.0; width],
            rounded: vec![0; TOGETHER * self.product.depth()],
            sums: vec![0; TOGETHER * self.product.stride()],
        }
    }

    fn buckets(&self) -> Buckets {
        let [_, ngrams, prefix, suffix3, suffix2, shape, _] = self.tables.each_ref().map(|table| table.rows() as u32);
        Buckets { ngrams, prefix, suffix3, suffix2, shape }
    }

    /// Fills `embedded` with the rows of the tables, joined.
    fn embed(&self, form: &Form, embedded: &mut [f32]) {
        embedded.fill(0.0);
        let [word, ngrams, prefix, suffix3, suffix2, shape, case] = &self.tables;
        let known = self.vocabulary.get(&form.key);
        let (part, mut rest) = embedded.split_at_mut(word.width());
        word.add(known.map_or(UNKNOWN, |index| index as usize + 1), part);
        let (part, after) = rest.split_at_mut(ngrams.width());
        for &row in &form.ngrams {
            ngrams.add(row as usize, part);
        }
        #[expect(clippy::cast_precision_loss, reason = "a word has some dozens")]
        let count = form.ngrams.len().max(1) as f32;
        for value in part {
            *value /= count;
        }
        rest = after;
        let single = [(prefix, form.prefix), (suffix3, form.suffix3), (suffix2, form.suffix2), (shape, form.shape)];
        for (table, row) in single.into_iter().chain([(case, form.case)]) {
            let (part, after) = rest.split_at_mut(table.width());
            table.add(row as usize, part);
            rest = after;
        }
    }
}

/// Reads some words at a time.
#[derive(Debug)]
pub struct WordReader {
    forms: Vec<Form>,
    embedded: Vec<f32>,
    rounded: Vec<i16>,
    sums: Vec<i32>,
}

impl WordReader {
    /// Fills `rows`, 2H numbers each, with bias, tables and what the gazetteer knows of each of `words`, at most [`TOGETHER`].
    pub fn read<'w>(&mut self, lookup: &Lookup, words: impl Iterator<Item = &'w str>, rows: &mut [f32]) {
        let depth = lookup.product.depth();
        let mut count = 0;
        for ((word, form), rounded) in words.zip(&mut self.forms).zip(self.rounded.chunks_exact_mut(depth)) {
            form.read(word, lookup.buckets());
            lookup.embed(form, &mut self.embedded);
            quantise(&self.embedded, lookup.scale, rounded);
            count += 1;
        }
        let windows: [_; TOGETHER] = std::array::from_fn(|i| [&self.rounded[i * depth..][..depth]]);
        lookup.product.multiply(&windows[..count], &mut self.sums);
        let sums = self.sums.chunks_exact(lookup.product.stride());
        for ((form, sums), row) in self.forms.iter().zip(sums).zip(rows.chunks_exact_mut(lookup.bias.len())).take(count)
        {
            for (((out, &sum), scale), bias) in row.iter_mut().zip(sums).zip(&lookup.scales).zip(&lookup.bias) {
                #[expect(clippy::cast_precision_loss, reason = "24 bits are more than the weights have")]
                let sum = sum as f32;
                *out = sum * scale + bias;
            }
            for bit in bits(u64::from(form.kinds)) {
                add(lookup.kinds.row(bit), row);
            }
        }
    }
}

/// Adds a row to a row.
pub fn add<T: Copy + std::ops::AddAssign>(row: &[T], out: &mut [T]) {
    for (out, &value) in out.iter_mut().zip(row) {
        *out += value;
    }
}
