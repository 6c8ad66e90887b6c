//! What several trained networks expect of a text together, for one network to learn from (Hinton, Vinyals and Dean 2015).

use std::sync::Arc;

use glossator::model::labels::LABELS;

use crate::crf::{Expected, Lattice};
use crate::examples::{Example, Forms};
use crate::network::Pass;
use crate::weights::{TRANSITIONS, Weights};

/// Less than this is not worth keeping.
const LEAST: f64 = 2e-3;
/// The segments that a pass reads together.
const TOGETHER: usize = 16;

/// Expected counts, those near zero left out.
pub struct Taught {
    labels: Vec<(u32, f32)>,
    transitions: Vec<(u32, f32)>,
}

impl Taught {
    fn new(expected: &Expected) -> Self {
        let kept = |counts: &[f64]| {
            counts
                .iter()
                .enumerate()
                .filter(|(_, count)| **count > LEAST)
                .map(|(i, count)| (i as u32, *count as f32))
                .collect()
        };
        Self { labels: kept(&expected.labels), transitions: kept(&expected.transitions) }
    }

    /// The counts in full, for a segment of `tokens`.
    pub fn fill(&self, tokens: usize, out: &mut Expected) {
        out.labels.clear();
        out.labels.resize(tokens * LABELS, 0.0);
        out.transitions.fill(0.0);
        out.transitions.resize(glossator::model::labels::GROUPS * glossator::model::labels::GROUPS, 0.0);
        self.labels.iter().for_each(|&(i, count)| out.labels[i as usize] = f64::from(count));
        self.transitions.iter().for_each(|&(i, count)| out.transitions[i as usize] = f64::from(count));
        // What was left out is shared by the labels that were not, so that each token still counts as one.
        for row in out.labels.chunks_exact_mut(LABELS) {
            let sum: f64 = row.iter().sum();
            row.iter_mut().for_each(|count| *count /= sum.max(LEAST));
        }
    }
}

/// What the teachers expect of each example in the style of the first corpus: the mean of their counts.
pub fn expect(teachers: &[Weights], forms: &Forms, examples: &[Example]) -> Vec<Option<Arc<Taught>>> {
    let half = |examples: &[Example]| {
        let mut pass = Pass::new(0);
        let mut lattice = Lattice::default();
        let mut all = Vec::with_capacity(examples.len());
        for together in examples.chunks(TOGETHER) {
            let several: Vec<&Example> = together.iter().collect();
            let mut sums: Vec<Option<Expected>> = (0..several.len()).map(|_| Some(Expected::default())).collect();
            for teacher in teachers {
                pass.forward(teacher, forms, &several, Some(0), false);
                let mut at = 0;
                for (example, sum) in several.iter().zip(&mut sums) {
                    let range = at * LABELS..(at + example.len()) * LABELS;
                    at += example.len();
                    let mut one = Expected::default();
                    let transitions = &teacher.all[TRANSITIONS].data;
                    if lattice.expect(&pass.emissions[range], transitions, None, &mut one) {
                        if let Some(sum) = sum {
                            add(&mut sum.labels, &one.labels, teachers.len());
                            add(&mut sum.transitions, &one.transitions, teachers.len());
                        }
                    } else {
                        *sum = None;
                    }
                }
            }
            all.extend(sums.into_iter().map(|sum| sum.map(|sum| Arc::new(Taught::new(&sum)))));
        }
        all
    };
    let middle = examples.len() / 2;
    std::thread::scope(|scope| {
        let first = scope.spawn(|| half(&examples[..middle]));
        let mut second = half(&examples[middle..]);
        let mut all = first.join().expect("a worker never panics");
        all.append(&mut second);
        all
    })
}

fn add(sum: &mut Vec<f64>, one: &[f64], of: usize) {
    sum.resize(one.len(), 0.0);
    sum.iter_mut().zip(one).for_each(|(a, b)| *a += b / of as f64);
}
