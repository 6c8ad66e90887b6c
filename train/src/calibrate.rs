//! Scores that mean what they say: Platt's two numbers (1999), and how far the scores are off afterwards.

use crate::evaluate::{Name, Set};
use glossator::model::Model;

/// Equal parts of the scale from 0 to 1.
pub const BINS: usize = 10;
const ROUNDS: usize = 50;

/// The names found in a set, each with its score and whether it is right; only types that the set marks.
pub fn judged(model: &Model, set: &Set) -> Vec<(f32, bool)> {
    let covered = set.covered();
    let mut all = Vec::new();
    for record in 0..set.records.len() {
        let gold = set.gold(record);
        let judge = |(name, score): (Name, f32)| covered.contains(&name.2).then(|| (score, gold.contains(&name)));
        all.extend(set.read(model, record).into_iter().filter_map(judge));
    }
    all
}

/// No step of Newton's method is longer: where few names are doubtful, a whole one overshoots.
const LONGEST_STEP: f64 = 0.2;

/// The slope and the shift of the logit under which the scores are most probable, by Newton's method.
pub fn fit(judged: &[(f32, bool)]) -> [f32; 2] {
    let (mut slope, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..ROUNDS {
        let (mut g, mut h) = ([0.0; 2], [[1e-6, 0.0], [0.0, 1e-6]]);
        for &(score, right) in judged {
            let score = f64::from(score).clamp(1e-6, 1.0 - 1e-6);
            let logit = (score / (1.0 - score)).ln();
            let p = 1.0 / (1.0 + (-(slope * logit + shift)).exp());
            let miss = f64::from(u8::from(right)) - p;
            let weight = p * (1.0 - p);
            for (i, a) in [logit, 1.0].into_iter().enumerate() {
                g[i] += miss * a;
                for (j, b) in [logit, 1.0].into_iter().enumerate() {
                    h[i][j] += weight * a * b;
                }
            }
        }
        let determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        slope += ((h[1][1] * g[0] - h[0][1] * g[1]) / determinant).clamp(-LONGEST_STEP, LONGEST_STEP);
        shift += ((h[0][0] * g[1] - h[1][0] * g[0]) / determinant).clamp(-LONGEST_STEP, LONGEST_STEP);
    }
    [slope as f32, shift as f32]
}

/// A part of the scale: how many names have such a score, the mean of their scores, the share that is right.
#[derive(Clone, Copy, Default)]
pub struct Bin {
    pub names: usize,
    pub score: f64,
    pub right: f64,
}

/// The parts of the scale, and the expected calibration error: the mean distance of score and share, by names.
pub fn reliability(judged: &[(f32, bool)]) -> ([Bin; BINS], f64) {
    let mut bins = [Bin::default(); BINS];
    for &(score, right) in judged {
        let bin = &mut bins[((score * BINS as f32) as usize).min(BINS - 1)];
        bin.names += 1;
        bin.score += f64::from(score);
        bin.right += f64::from(u8::from(right));
    }
    let mut error = 0.0;
    for bin in bins.iter_mut().filter(|bin| bin.names > 0) {
        error += (bin.score - bin.right).abs() / judged.len().max(1) as f64;
        bin.score /= bin.names as f64;
        bin.right /= bin.names as f64;
    }
    (bins, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_nearly_sure_do_not_throw_it_off() {
        let judged: Vec<_> =
            (0..1000).map(|i| (1.0 - 1e-6, i % 8 > 0)).chain((0..50).map(|i| (0.7, i % 3 > 0))).collect();
        let [slope, shift] = fit(&judged);
        assert!((0.0..1.0).contains(&slope) && shift.abs() < 3.0, "{slope} {shift}");
    }

    #[test]
    fn scores_that_say_too_much_are_pulled_back() {
        // Names that say 0.95 and are right four times in five, and names that say 0.6 and are right half the time.
        let judged: Vec<_> = (0..1000).map(|i| if i < 500 { (0.95, i % 5 > 0) } else { (0.6, i % 2 > 0) }).collect();
        let (_, before) = reliability(&judged);
        let [slope, shift] = fit(&judged);
        let moved = |score: f32| 1.0 / (1.0 + (-(slope * (score / (1.0 - score)).ln() + shift)).exp());
        let after: Vec<_> = judged.iter().map(|&(score, right)| (moved(score), right)).collect();
        assert!(before > 0.1 && reliability(&after).1 < 0.01);
    }
}
