//! Logistic regression over the core's features and words: sentences as the core sees them go in, weights come out.

use glossator::claims::features::COUNT;
use glossator::claims::weights::Weights;
use glossator::claims::words::ROWS;

/// A sentence as the core sees it.
#[derive(Clone)]
pub struct Seen {
    pub features: [f32; COUNT],
    pub words: Vec<u16>,
}

impl Seen {
    /// Its log-odds.
    pub fn odds(&self, weights: &Weights) -> f64 {
        let features = self.features.iter().zip(weights.features).map(|(value, weight)| value * weight).sum::<f32>();
        let words = self.words.iter().map(|&row| weights.words[usize::from(row)]).sum::<f32>();
        f64::from(weights.bias + features + words)
    }
}

/// A set to learn from, and how much each of its sentences counts.
pub struct Lessons<'s> {
    pub seen: &'s [(Seen, bool)],
    pub weight: f32,
}

/// Of half the squared weights. Words are many and rare, so theirs counts more.
const PENALTY: f64 = 1.0;
const PENALTY_OF_WORDS: f64 = 20.0;
/// The steps of a descent over all sentences at once, and the length of the first.
const STEPS: usize = 600;
const RATE: f64 = 0.05;

/// The weights under which the sets are likeliest. Each set has a bias of its own, because what counts as worth checking
/// differs between them; the bias of the weights is that of the first.
pub fn fit(sets: &[Lessons]) -> Weights {
    let own = COUNT + ROWS;
    let mut weights = vec![0.0_f64; own + sets.len()];
    let (mut first, mut second) = (vec![0.0; weights.len()], vec![0.0; weights.len()]);
    let (mut decayed, mut decayed_second) = (1.0, 1.0);
    for step in 0..STEPS {
        let mut slopes: Vec<f64> = (weights.iter().enumerate())
            .map(|(at, weight)| match at {
                at if at < COUNT => PENALTY * weight,
                at if at < own => PENALTY_OF_WORDS * weight,
                _ => 0.0,
            })
            .collect();
        for (set, lessons) in sets.iter().enumerate() {
            for (seen, worth) in lessons.seen {
                let features = seen.features.iter().zip(&weights).map(|(value, weight)| f64::from(*value) * weight);
                let words = seen.words.iter().map(|&row| weights[COUNT + usize::from(row)]);
                let odds = weights[own + set] + features.sum::<f64>() + words.sum::<f64>();
                let slope = f64::from(lessons.weight) * (logistic(odds) - f64::from(u8::from(*worth)));
                slopes[own + set] += slope;
                for (out, value) in slopes.iter_mut().zip(&seen.features) {
                    *out += slope * f64::from(*value);
                }
                for &row in &seen.words {
                    slopes[COUNT + usize::from(row)] += slope;
                }
            }
        }
        // Adam (Kingma and Ba 2015), its steps shorter and shorter.
        let rate = RATE * (1.0 - step as f64 / STEPS as f64);
        (decayed, decayed_second) = (decayed * 0.9, decayed_second * 0.99);
        let (corrects, corrects_second) = (1.0 - decayed, 1.0 - decayed_second);
        for (((weight, slope), first), second) in weights.iter_mut().zip(slopes).zip(&mut first).zip(&mut second) {
            *first = 0.9 * *first + 0.1 * slope;
            *second = 0.99 * *second + 0.01 * slope * slope;
            *weight -= rate * (*first / corrects) / ((*second / corrects_second).sqrt() + 1e-8);
        }
    }
    let narrow = |weight: &f64| *weight as f32;
    Weights {
        bias: narrow(&weights[own]),
        features: std::array::from_fn(|at| narrow(&weights[at])),
        words: weights[COUNT..own].iter().map(narrow).collect(),
    }
}

/// The slope and the shift that make log-odds as often right as they say (Platt 1999), by Newton's method; a label may be
/// a half.
pub fn calibration(judged: &[(f64, f64)]) -> [f64; 2] {
    let [mut slope, mut shift] = [1.0, 0.0];
    for _ in 0..50 {
        let [mut by_slope, mut by_shift, mut aa, mut ab, mut bb] = [0.0, 0.0, 1e-6, 0.0, 1e-6];
        for &(odds, label) in judged {
            let likely = logistic(slope * odds + shift);
            let (off, bend) = (likely - label, likely * (1.0 - likely));
            by_slope += off * odds;
            by_shift += off;
            aa += bend * odds * odds;
            ab += bend * odds;
            bb += bend;
        }
        let determinant = aa * bb - ab * ab;
        slope -= (bb * by_slope - ab * by_shift) / determinant;
        shift -= (aa * by_shift - ab * by_slope) / determinant;
    }
    [slope, shift]
}

/// The weights whose log-odds are those of `weights` times the slope, and the shift.
pub fn calibrated(mut weights: Weights, [slope, shift]: [f64; 2]) -> Weights {
    let (slope, shift) = (slope as f32, shift as f32);
    weights.bias = weights.bias * slope + shift;
    weights.features.iter_mut().chain(&mut weights.words).for_each(|weight| *weight *= slope);
    weights
}

/// The probability of log-odds.
pub fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibration_finds_the_slope_that_made_the_labels() {
        let judged: Vec<(f64, f64)> =
            (-20..20).map(|i| f64::from(i) / 4.0).map(|z| (z, logistic(0.7 * z - 0.4))).collect();
        let [slope, shift] = calibration(&judged);
        assert!((slope - 0.7).abs() < 1e-3 && (shift + 0.4).abs() < 1e-3, "{slope} {shift}");
    }

    #[test]
    fn what_tells_the_sentences_apart_is_learnt() {
        let seen = |feature: usize, words: &[u16], worth| {
            let mut features = [0.0; COUNT];
            features[feature] = 1.0;
            (Seen { features, words: words.to_vec() }, worth)
        };
        let lessons: Vec<_> =
            (0..200).flat_map(|_| [seen(0, &[7], true), seen(1, &[8], false), seen(2, &[7, 8], false)]).collect();
        let weights = fit(&[Lessons { seen: &lessons, weight: 1.0 }]);
        let odds = |at: usize| lessons[at].0.odds(&weights);
        assert!(odds(0) > 2.0 && odds(1) < -2.0 && odds(2) < -2.0);
    }
}
