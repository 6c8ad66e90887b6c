//! What the network is given of a word: a written form comes in, a row of 2H numbers comes out.

use std::collections::HashMap;

use fst::Map;

use super::features::{Buckets, Form};
use super::format::Table;
use super::kernels::add_product;
use super::parameters::{Dense, Matrix};

/// The memory that the rows of words may take, in bytes: some thousands of forms, and a long text repeats most of its own.
const MOST_CACHED: usize = 6 << 20;
/// The row of every word that is not in the vocabulary.
const UNKNOWN: usize = 0;

/// The part of a model that reads single words.
#[derive(Debug)]
pub struct Lookup {
    vocabulary: Map<Vec<u8>>,
    tables: [Table; 7],
    dense: Dense,
    kinds: Matrix,
}

impl Lookup {
    /// `dense` has a row for each column of the tables, `kinds` one for each bit, both 2H columns.
    pub fn new(vocabulary: Map<Vec<u8>>, tables: [Table; 7], dense: Dense, kinds: Matrix) -> Self {
        Self { vocabulary, tables, dense, kinds }
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

/// The rows of the words of one text, each made once.
#[derive(Debug)]
pub struct Inputs<'m, 't> {
    lookup: &'m Lookup,
    indices: HashMap<&'t str, usize>,
    rows: Vec<f32>,
    form: Form,
    embedded: Vec<f32>,
}

impl<'m, 't> Inputs<'m, 't> {
    /// No word yet.
    pub fn new(lookup: &'m Lookup) -> Self {
        let embedded = vec![0.0; lookup.dense.weights.rows];
        Self { lookup, indices: HashMap::new(), rows: Vec::new(), form: Form::default(), embedded }
    }

    /// The row of `word`: bias, tables and what the gazetteer knows of it.
    #[inline(never)]
    pub fn row(&mut self, word: &'t str) -> &[f32] {
        let width = self.lookup.dense.bias.len();
        if let Some(&index) = self.indices.get(word) {
            return &self.rows[index * width..][..width];
        }
        if size_of_val(&self.rows[..]) + width * size_of::<f32>() > MOST_CACHED {
            self.indices.clear();
            self.rows.clear();
        }
        let start = self.rows.len();
        self.indices.insert(word, start / width);
        self.form.read(word, self.lookup.buckets());
        self.lookup.embed(&self.form, &mut self.embedded);
        self.rows.extend_from_slice(&self.lookup.dense.bias);
        let row = &mut self.rows[start..];
        add_product(&self.embedded, &self.lookup.dense.weights.data, row);
        for bit in bits(u64::from(self.form.kinds)) {
            add(self.lookup.kinds.row(bit), row);
        }
        row
    }
}

/// The bits that are set, the lowest first.
pub fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        lowest
    })
}

/// Adds a row to a row.
pub fn add(row: &[f32], out: &mut [f32]) {
    for (out, value) in out.iter_mut().zip(row) {
        *out += value;
    }
}
