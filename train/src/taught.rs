//! [`Taught`]: what other networks expect of a segment, and [`Lesson`]: what one learns names from.

use std::sync::Arc;

use glossator::model::labels::{GROUPS, LABELS};

use crate::crf::Expected;
use crate::examples::Example;

/// Less than this is not worth keeping.
pub const LEAST: f64 = 2e-3;

/// A segment to learn names from: by its own marks, or by what others expect of it.
pub struct Lesson {
    pub example: Example,
    pub taught: Option<Arc<Taught>>,
}

/// Expected counts, those near zero left out.
pub struct Taught {
    labels: Vec<(u32, f32)>,
    transitions: Vec<(u32, f32)>,
}

impl Taught {
    /// What is worth keeping of the counts.
    pub fn new(expected: &Expected) -> Self {
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
        out.transitions.resize(GROUPS * GROUPS, 0.0);
        self.labels.iter().for_each(|&(i, count)| out.labels[i as usize] = f64::from(count));
        self.transitions.iter().for_each(|&(i, count)| out.transitions[i as usize] = f64::from(count));
        // What was left out is shared by the labels that were not, so that each token still counts as one.
        for row in out.labels.chunks_exact_mut(LABELS) {
            let sum: f64 = row.iter().sum();
            for count in row.iter_mut() {
                *count /= sum.max(LEAST);
            }
        }
    }
}
