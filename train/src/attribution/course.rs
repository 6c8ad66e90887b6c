//! The course of the network for attributions: lessons go in, weights come out.

use std::time::Instant;

use glossator::model::chain::{self, Chain, LABELS, Scores};
use rand::SeedableRng;
use rand::rngs::SmallRng;
use rand::seq::SliceRandom;

use super::lessons::Lesson;
use crate::adam::Adam;
use crate::examples::{Example, Forms};
use crate::fit::{self, BETWEEN, SHARE, THREADS};
use crate::network::Pass;
use crate::weights::{Gradient, OUTPUT_STYLE, TRANSITIONS, Weights};

/// Trains `weights`, and gives the mean of those that it passed through (Polyak and Juditsky 1992); `after` is called with
/// that mean after each epoch.
pub fn run(
    mut weights: Weights,
    forms: &Forms,
    lessons: &mut [Lesson],
    epochs: usize,
    seed: u64,
    mut after: impl FnMut(&Weights),
) -> Weights {
    let mut adam = Adam::new(&weights);
    let mut mean = weights.clone();
    let mut gradients: Vec<Gradient> = (0..THREADS).map(|_| Gradient::new(&weights)).collect();
    for epoch in 0..epochs {
        let began = Instant::now();
        let seed = seed * 1000 + epoch as u64;
        lessons.shuffle(&mut SmallRng::seed_from_u64(seed));
        let mut passes: Vec<Pass> = (0..THREADS as u64).map(|thread| Pass::new(seed * 100 + thread)).collect();
        let batches = fit::batches(lessons.iter().map(|lesson| lesson.labels.len()));
        let mut loss = 0.0;
        for (i, batch) in batches.iter().enumerate() {
            loss += learn(&lessons[batch.clone()], &weights, forms, &mut passes, &mut gradients);
            let done = (epoch as f32 + i as f32 / batches.len() as f32) / epochs as f32;
            let step = epoch * batches.len() + i;
            adam.step(&mut weights, &gradients[0], fit::rate(step, done));
            if step.is_multiple_of(BETWEEN) {
                mean.approach(&weights, SHARE);
            }
        }
        eprintln!(
            "attributions {}/{epochs}: loss {:.4}, {:.0} s",
            epoch + 1,
            loss / batches.len() as f64,
            began.elapsed().as_secs_f64()
        );
        after(&mean);
    }
    mean
}

/// The mean loss of a batch; its slopes are in the first of `gradients` afterwards.
fn learn(batch: &[Lesson], weights: &Weights, forms: &Forms, passes: &mut [Pass], gradients: &mut [Gradient]) -> f64 {
    let scale = 1.0 / batch.iter().map(|lesson| lesson.labels.len()).sum::<usize>() as f32;
    fit::in_parts(batch, passes, gradients, |part, pass, gradient| {
        learn_part(part, weights, forms, scale, pass, gradient)
    })
}

fn learn_part(
    lessons: &[Lesson],
    weights: &Weights,
    forms: &Forms,
    scale: f32,
    pass: &mut Pass,
    gradient: &mut Gradient,
) -> f64 {
    let examples: Vec<&Example> = lessons.iter().map(|lesson| &lesson.example).collect();
    pass.forward(weights, forms, &examples, None, true);
    let moves = chain::moves(&weights.all[TRANSITIONS].data);
    let mut chain = Chain::default();
    let mut slopes = Vec::with_capacity(pass.emissions.len());
    let (mut rest, mut loss) = (pass.emissions.as_chunks().0, 0.0);
    for lesson in lessons {
        let (scores, after): (&[Scores], _) = rest.split_at(lesson.example.len());
        rest = after;
        let taught = lesson.example.taught();
        let unseen = |tokens: usize| std::iter::repeat_n(0.0, tokens * LABELS);
        slopes.extend(unseen(taught.start));
        let behind = scores.len() - taught.end;
        let scores = &scores[taught];
        chain.weigh(&moves, scores);
        let mut from = 0;
        let mut gold = 0.0;
        for ((&label, scores), expected) in lesson.labels.iter().zip(scores).zip(&chain.labels) {
            let label = usize::from(label);
            gold += f64::from(scores[label]) + f64::from(moves[from][label]);
            gradient.all[TRANSITIONS].row_mut(from)[label] -= scale;
            from = label;
            slopes.extend((0..LABELS).map(|other| scale * (expected[other] - f32::from(u8::from(other == label)))));
        }
        slopes.extend(unseen(behind));
        for (row, expected) in gradient.all[TRANSITIONS].data.chunks_exact_mut(LABELS).zip(&chain.moves) {
            row.iter_mut().zip(expected).for_each(|(slope, count)| *slope += scale * *count as f32);
        }
        loss += f64::from(scale) * (chain.log_sum - gold);
    }
    debug_assert_eq!(weights.all[OUTPUT_STYLE].columns, LABELS);
    pass.backward(weights, forms, &examples, &slopes, gradient);
    loss
}
