//! What several trained networks expect of a text together, for one network to learn from (Hinton, Vinyals and Dean 2015).

use std::sync::Arc;

use glossator::model::labels::{GROUPS, LABELS};

use crate::corpora::{Corpus, Record, kind};
use crate::crf::{self, Expected, Lattice};
use crate::examples::{Example, Forms, encode};
use crate::families::{self, TELLERS};
use crate::network::Pass;
use crate::taught::{LEAST, Taught};
use crate::weights::{TRANSITIONS, Weights};

/// The segments that a pass reads together.
const TOGETHER: usize = 16;

/// Networks that were trained from marks, and whose habits among theirs tell the types of a MISC apart.
pub struct Teachers {
    all: Vec<Weights>,
    /// The styles of the corpora in [`TELLERS`].
    tellers: Vec<usize>,
}

impl Teachers {
    /// The teachers, and the corpora that they learned from.
    pub fn new(all: Vec<Weights>, corpora: &[&Corpus]) -> Self {
        let tellers = TELLERS.iter().filter_map(|(_, file)| corpora.iter().position(|corpus| corpus.file == *file));
        Self { all, tellers: tellers.collect() }
    }

    /// What they expect of each example in the habits of the first corpus: the mean of their counts.
    pub fn expect(&self, forms: &Forms, examples: &[Example]) -> Vec<Option<Arc<Taught>>> {
        let (first, second) = examples.split_at(examples.len() / 2);
        std::thread::scope(|scope| {
            let first = scope.spawn(|| self.expect_part(forms, first));
            let mut second = self.expect_part(forms, second);
            let mut all = first.join().expect("a worker never panics");
            all.append(&mut second);
            all
        })
    }

    fn expect_part(&self, forms: &Forms, examples: &[Example]) -> Vec<Option<Arc<Taught>>> {
        let mut reader = Reader { pass: Pass::new(0), lattice: Lattice::default(), forms };
        let mut all = Vec::with_capacity(examples.len());
        for together in examples.chunks(TOGETHER) {
            let several: Vec<&Example> = together.iter().collect();
            let mut sums: Vec<Option<Expected>> = several.iter().map(|_| Some(Expected::default())).collect();
            for teacher in &self.all {
                for (sum, one) in sums.iter_mut().zip(reader.read(teacher, &several, 0)) {
                    match (sum.as_mut(), one) {
                        (Some(sum), Some(one)) => {
                            add(&mut sum.labels, &one.labels, self.all.len());
                            add(&mut sum.transitions, &one.transitions, self.all.len());
                        }
                        _ => *sum = None,
                    }
                }
            }
            let told = self.tell(&mut reader, &several);
            for (sum, tellers) in sums.into_iter().zip(told) {
                all.push(sum.map(|mut sum| {
                    let path = likeliest(&sum);
                    families::settle(&mut sum, &path, &tellers);
                    Arc::new(Taught::new(&sum))
                }));
            }
        }
        all
    }

    /// Of each example, what the first teacher expects in the habits of each teller.
    fn tell(&self, reader: &mut Reader, examples: &[&Example]) -> Vec<Vec<Expected>> {
        let mut told: Vec<Vec<Expected>> = examples.iter().map(|_| Vec::new()).collect();
        for (&style, teacher) in self.tellers.iter().zip(self.all.iter().cycle()) {
            for (told, one) in told.iter_mut().zip(reader.read(teacher, examples, style)) {
                told.extend(one);
            }
        }
        told
    }

    /// Gives each MISC of marked records the type that is told, where one is.
    pub fn tell_marks(&self, forms: &mut Forms, records: &mut [Record]) {
        let examples: Vec<Example> = records.iter().map(|record| encode(&record.text, &[], 0, 0, forms)).collect();
        let mut reader = Reader { pass: Pass::new(0), lattice: Lattice::default(), forms };
        for (record, example) in records.iter_mut().zip(&examples) {
            if record.marked.iter().all(|name| name.kinds & families::family() == 0) {
                continue;
            }
            let told = self.tell(&mut reader, &[example]);
            for name in record.marked.iter_mut().filter(|name| name.kinds & families::family() != 0) {
                let from = example.spans.partition_point(|&(_, end)| end <= name.start);
                let to = example.spans.partition_point(|&(start, _)| start < name.end);
                name.kinds = if from < to { kind(families::told(&told[0], from, to)) } else { kind("MISC") };
            }
        }
    }
}

/// Reads examples with one network after the other.
struct Reader<'f> {
    pass: Pass,
    lattice: Lattice,
    forms: &'f Forms,
}

impl Reader<'_> {
    /// What a network expects of each example in the habits of `style`.
    fn read(&mut self, weights: &Weights, examples: &[&Example], style: usize) -> Vec<Option<Expected>> {
        self.pass.forward(weights, self.forms, examples, Some(style), false);
        let transitions = &weights.all[TRANSITIONS].data;
        let mut at = 0;
        let mut all = Vec::with_capacity(examples.len());
        for example in examples {
            let range = at * LABELS..(at + example.len()) * LABELS;
            at += example.len();
            let mut one = Expected::default();
            let could = self.lattice.expect(&self.pass.emissions[range], transitions, None, &mut one);
            all.push(could.then_some(one));
        }
        all
    }
}

/// The path of the likeliest labels that can follow one another.
pub fn likeliest(expected: &Expected) -> Vec<usize> {
    let scores: Vec<f32> = expected.labels.iter().map(|count| count.max(LEAST * LEAST).ln() as f32).collect();
    crf::best(&scores, &[0.0; GROUPS * GROUPS])
}

fn add(sum: &mut Vec<f64>, one: &[f64], of: usize) {
    sum.resize(one.len(), 0.0);
    sum.iter_mut().zip(one).for_each(|(a, b)| *a += b / of as f64);
}
