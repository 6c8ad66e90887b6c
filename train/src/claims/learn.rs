//! The losses of the heads: lessons go in, the slopes of the weights come out.

use std::ops::Range;

use glossator::model::chain::{Chain, Moves, Scores};
use glossator::model::claims::{
    CERTAINTY_COLUMNS, CHECKS, COLUMNS, Evidence, GROUPS, ROLE_COLUMNS, ROLES, SPEECH_COLUMNS, VOICE_COLUMNS,
    WORTH_COLUMNS, moves,
};

use super::expects::Expects;
use super::lessons::Lesson;
use crate::examples::{Example, Forms};
use crate::fit::Teaches;
use crate::network::Pass;
use crate::weights::{Gradient, TRANSITIONS, Weights};

/// A sentence's worth counts as much as so many tokens of a chain.
const WORTH: f32 = 6.0;
/// How much a token's certainty and its part of speech count.
const CERTAINTY: f32 = 0.5;
const SPEECH: f32 = 0.5;

impl Teaches for &Lesson {
    fn tokens(&self) -> usize {
        Lesson::tokens(self)
    }

    fn learn(
        lessons: &[Self],
        weights: &Weights,
        forms: &Forms,
        scale: f32,
        pass: &mut Pass,
        gradient: &mut Gradient,
    ) -> f64 {
        let examples: Vec<&Example> = lessons.iter().map(|lesson| &lesson.example).collect();
        pass.forward(weights, forms, &examples, None, true);
        let moves = moves(&weights.all[TRANSITIONS].data);
        let mut slopes = vec![0.0; pass.emissions.len()];
        let (mut from, mut loss) = (0, 0.0);
        for lesson in lessons {
            let taught = lesson.example.taught();
            let asked = (from + taught.start) * COLUMNS..(from + taught.end) * COLUMNS;
            from += lesson.example.len();
            let columns: &[[f32; COLUMNS]] = pass.emissions[asked.clone()].as_chunks().0;
            let slopes: &mut [[f32; COLUMNS]] = slopes[asked].as_chunks_mut().0;
            let scale = scale * lesson.weight;
            let moving = &mut gradient.all[TRANSITIONS].data;
            if let Some(roles) = &lesson.roles {
                loss += follow(roles, &moves.0, columns, slopes, ROLE_COLUMNS.start, scale, moving, 0);
            }
            if let Some(voices) = &lesson.voices {
                loss += follow(voices, &moves.1, columns, slopes, VOICE_COLUMNS.start, scale, moving, ROLES);
            }
            for (place, shares, counts) in &lesson.certainties {
                let (columns, slopes) = (&columns[*place], &mut slopes[*place]);
                loss += choose(shares, columns, slopes, CERTAINTY_COLUMNS, CERTAINTY * scale * counts);
            }
            for &(place, speech) in &lesson.speech {
                let shares: [f32; SPEECH_COLUMNS.end - SPEECH_COLUMNS.start] =
                    std::array::from_fn(|at| f32::from(u8::from(at == usize::from(speech))));
                loss += choose(&shares, &columns[place], &mut slopes[place], SPEECH_COLUMNS, SPEECH * scale);
            }
            for (sentence, passes) in &lesson.checks {
                let range = sentence.start..sentence.end.min(columns.len());
                loss += weigh(passes, &columns[range.clone()], &mut slopes[range], WORTH * scale);
            }
        }
        pass.backward(weights, forms, &examples, &slopes, gradient);
        loss
    }
}

/// The cross-entropy of a chain, but for what the target has of its own, which does not move.
#[expect(clippy::too_many_arguments, reason = "a chain is some columns among others, and so are its moves")]
fn follow<const LABELS: usize>(
    target: &Expects<LABELS>,
    moves: &Moves<LABELS>,
    columns: &[[f32; COLUMNS]],
    slopes: &mut [[f32; COLUMNS]],
    first: usize,
    scale: f32,
    moving: &mut [f32],
    group: usize,
) -> f64 {
    let scores: Vec<Scores<LABELS>> =
        columns.iter().map(|row| std::array::from_fn(|label| row[first + label])).collect();
    let mut chain = Chain::default();
    chain.weigh(moves, &scores);
    let mut along = 0.0;
    for (t, target) in target.labels.iter().enumerate() {
        for label in 0..LABELS {
            along += f64::from(target[label]) * f64::from(scores[t][label]);
            slopes[t][first + label] += scale * (chain.labels[t][label] - target[label]);
        }
    }
    for from in 0..LABELS {
        for to in 0..LABELS {
            along += f64::from(target.moves[from][to]) * f64::from(moves[from][to]);
            let slope = chain.moves[from][to] as f32 - target.moves[from][to];
            moving[(group + from) * GROUPS + group + to] += scale * slope;
        }
    }
    f64::from(scale) * (chain.log_sum - along)
}

/// The cross-entropy of a choice between the columns in `range`.
fn choose(
    shares: &[f32],
    columns: &[f32; COLUMNS],
    slopes: &mut [f32; COLUMNS],
    range: Range<usize>,
    scale: f32,
) -> f64 {
    let scores = &columns[range.clone()];
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = scores.iter().map(|score| (score - most).exp()).sum();
    let mut loss = 0.0;
    for ((slope, score), share) in slopes[range].iter_mut().zip(scores).zip(shares) {
        let log = score - most - sum.ln();
        loss -= f64::from(share * log);
        *slope += scale * (log.exp() - share);
    }
    f64::from(scale) * loss
}

/// The cross-entropy of a sentence's thresholds, those that are told.
fn weigh(passes: &[f32; CHECKS], columns: &[[f32; COLUMNS]], slopes: &mut [[f32; COLUMNS]], scale: f32) -> f64 {
    let evidence: Vec<Evidence> = columns.iter().map(|row| Evidence::of(row)).collect();
    let Some(says) = Evidence::pool(evidence.iter()) else { return 0.0 };
    let sum: f32 = evidence.iter().map(|one| one.counts).sum();
    let mut loss = 0.0;
    for check in (0..CHECKS).filter(|&check| !passes[check].is_nan()) {
        let odds = says[check];
        // log(1 + e^odds), without overflow.
        loss += f64::from(odds.max(0.0) + (-odds.abs()).exp().ln_1p() - passes[check] * odds);
        let slope = scale * (1.0 / (1.0 + (-odds).exp()) - passes[check]);
        for (one, row) in evidence.iter().zip(slopes.iter_mut()) {
            let share = one.counts / sum;
            row[WORTH_COLUMNS.start] += slope * share * (one.says[check] - odds);
            row[WORTH_COLUMNS.start + 1 + check] += slope * share;
        }
    }
    f64::from(scale) * loss
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slopes_of_a_sentence_are_those_of_its_loss() {
        let columns: Vec<[f32; COLUMNS]> =
            (0..3).map(|t| std::array::from_fn(|c| ((t * 7 + c * 5) % 11) as f32 * 0.2 - 1.0)).collect();
        let passes = [1.0, 0.3, f32::NAN];
        let loss = |columns: &[[f32; COLUMNS]]| weigh(&passes, columns, &mut [[0.0; COLUMNS]; 3], 0.7);
        let mut slopes = [[0.0; COLUMNS]; 3];
        weigh(&passes, &columns, &mut slopes, 0.7);
        for t in 0..3 {
            for c in WORTH_COLUMNS {
                let moved = |by: f32| {
                    let mut columns = columns.clone();
                    columns[t][c] += by;
                    loss(&columns)
                };
                let measured = (moved(1e-2) - moved(-1e-2)) / 2e-2;
                assert!((measured - f64::from(slopes[t][c])).abs() < 1e-3, "{t} {c}: {measured} {}", slopes[t][c]);
            }
        }
        assert!(slopes.iter().all(|row| row[WORTH_COLUMNS.end - 1] == 0.0), "nobody was asked");
    }
}
