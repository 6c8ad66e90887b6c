//! What the network is given of a word: a written form comes in, a row of 2H numbers comes out.

use fst::Map;

use super::features::{Buckets, Form, bits};
use super::format::Table;
use super::kernels::add_product;
use super::parameters::{Dense, Matrix};

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

    /// Room for one word.
    pub fn reader(&self) -> WordReader {
        WordReader { form: Form::default(), embedded: vec![0.0; self.dense.weights.rows] }
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

/// Reads one word after the other.
#[derive(Debug)]
pub struct WordReader {
    form: Form,
    embedded: Vec<f32>,
}

impl WordReader {
    /// Fills `row` with bias, tables and what the gazetteer knows of `word`.
    pub fn read(&mut self, lookup: &Lookup, word: &str, row: &mut [f32]) {
        self.form.read(word, lookup.buckets());
        lookup.embed(&self.form, &mut self.embedded);
        row.copy_from_slice(&lookup.dense.bias);
        add_product(&self.embedded, &lookup.dense.weights.data, row);
        for bit in bits(u64::from(self.form.kinds)) {
            add(lookup.kinds.row(bit), row);
        }
    }
}

/// Adds a row to a row.
pub fn add<T: Copy + std::ops::AddAssign>(row: &[T], out: &mut [T]) {
    for (out, &value) in out.iter_mut().zip(row) {
        *out += value;
    }
}
