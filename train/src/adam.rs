//! AdamW (Loshchilov and Hutter 2019); the rows of a table move only when a batch touched them.

use crate::weights::{DENSE, Gradient, Tensor, Weights};

const FIRST: f32 = 0.9;
const SECOND: f32 = 0.98;
const EPSILON: f32 = 1e-8;
const DECAY: f32 = 0.01;
/// A longer gradient is cut to this length.
const LONGEST: f32 = 1.0;

/// The moments of every weight.
pub struct Adam {
    first: Vec<Tensor>,
    second: Vec<Tensor>,
    steps: i32,
}

impl Adam {
    /// Before the first step.
    pub fn new(weights: &Weights) -> Self {
        Self { first: weights.zeros_like(), second: weights.zeros_like(), steps: 0 }
    }

    /// The tensors of the moments, for a checkpoint, and the steps taken.
    pub fn state(&mut self) -> (&mut Vec<Tensor>, &mut Vec<Tensor>, &mut i32) {
        (&mut self.first, &mut self.second, &mut self.steps)
    }

    /// Moves the weights down the gradient.
    pub fn step(&mut self, weights: &mut Weights, gradient: &Gradient, rate: f32) {
        self.steps += 1;
        let mut squares = 0.0_f64;
        let mut add = |values: &[f32]| squares += values.iter().map(|value| f64::from(value * value)).sum::<f64>();
        for table in 0..DENSE {
            gradient.touched[table].iter().for_each(|&row| add(gradient.all[table].row(row as usize)));
        }
        gradient.all[DENSE..].iter().for_each(|tensor| add(&tensor.data));
        let length = squares.sqrt() as f32;
        if !length.is_finite() {
            return;
        }
        let cut = if length > LONGEST { LONGEST / length } else { 1.0 };
        let (correct_first, correct_second) = (1.0 - FIRST.powi(self.steps), 1.0 - SECOND.powi(self.steps));
        let part = |weights: &mut [f32], gradient: &[f32], first: &mut [f32], second: &mut [f32]| {
            for (((weight, slope), first), second) in weights.iter_mut().zip(gradient).zip(first).zip(second) {
                let slope = slope * cut;
                *first = FIRST * *first + (1.0 - FIRST) * slope;
                *second = SECOND * *second + (1.0 - SECOND) * slope * slope;
                let step = *first / correct_first / ((*second / correct_second).sqrt() + EPSILON);
                *weight -= rate * (step + DECAY * *weight);
            }
        };
        for table in 0..DENSE {
            for &row in &gradient.touched[table] {
                let row = row as usize;
                part(
                    weights.all[table].row_mut(row),
                    gradient.all[table].row(row),
                    self.first[table].row_mut(row),
                    self.second[table].row_mut(row),
                );
            }
        }
        for at in DENSE..weights.all.len() {
            part(
                &mut weights.all[at].data,
                &gradient.all[at].data,
                &mut self.first[at].data,
                &mut self.second[at].data,
            );
        }
    }
}
