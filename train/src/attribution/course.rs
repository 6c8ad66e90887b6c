//! The course of the network for attributions: lessons go in, weights come out.

use std::path::Path;
use std::time::Instant;

use glossator::model::chain::{self, Chain, LABELS, Scores};
use rand::SeedableRng;
use rand::rngs::SmallRng;
use rand::seq::SliceRandom;

use super::lessons::Lesson;
use crate::adam::Adam;
use crate::checkpoint;
use crate::examples::{Example, Forms};
use crate::fit::{self, BETWEEN, SHARE, THREADS};
use crate::network::Pass;
use crate::weights::{Gradient, OUTPUT_STYLE, TRANSITIONS, Weights};

/// One training.
pub struct Course<'a> {
    /// What its checkpoint is called.
    pub name: String,
    /// Where that lies.
    pub cache: &'a Path,
    pub epochs: usize,
    pub seed: u64,
}

impl Course<'_> {
    /// Trains `weights`, from the last checkpoint if there is one, and gives the mean of those that it passed through
    /// (Polyak and Juditsky 1992); `after` is called with that mean after each epoch.
    ///
    /// Errors where a checkpoint cannot be written.
    pub fn run(
        &self,
        mut weights: Weights,
        forms: &Forms,
        lessons: &[Lesson],
        mut after: impl FnMut(&Weights),
    ) -> Result<Weights, String> {
        let path = self.cache.join(format!("{}.checkpoint", self.name));
        let mut adam = Adam::new(&weights);
        let mut mean = weights.clone();
        let done = checkpoint::load(&path, &mut weights, Some(&mut mean), &mut adam);
        let mut gradients: Vec<Gradient> = (0..THREADS).map(|_| Gradient::new(&weights)).collect();
        let mut order: Vec<&Lesson> = lessons.iter().collect();
        for epoch in 0..self.epochs {
            let began = Instant::now();
            let seed = self.seed * 1000 + epoch as u64;
            order.shuffle(&mut SmallRng::seed_from_u64(seed));
            if epoch < done {
                continue;
            }
            let mut passes: Vec<Pass> = (0..THREADS as u64).map(|thread| Pass::new(seed * 100 + thread)).collect();
            let batches = fit::batches(order.iter().map(|lesson| lesson.tokens()));
            let mut loss = 0.0;
            for (i, batch) in batches.iter().enumerate() {
                loss += learn(&order[batch.clone()], &weights, forms, &mut passes, &mut gradients);
                let done = (epoch as f32 + i as f32 / batches.len() as f32) / self.epochs as f32;
                let step = epoch * batches.len() + i;
                adam.step(&mut weights, &gradients[0], fit::rate(step, done));
                if step.is_multiple_of(BETWEEN) {
                    mean.approach(&weights, SHARE);
                }
            }
            eprintln!(
                "{} {}/{}: loss {:.4}, {:.0} s",
                self.name,
                epoch + 1,
                self.epochs,
                loss / batches.len() as f64,
                began.elapsed().as_secs_f64()
            );
            checkpoint::save(&path, epoch + 1, &weights, Some(&mean), &mut adam)
                .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
            after(&mean);
        }
        Ok(mean)
    }
}

/// The mean loss of a batch; its slopes are in the first of `gradients` afterwards.
fn learn(batch: &[&Lesson], weights: &Weights, forms: &Forms, passes: &mut [Pass], gradients: &mut [Gradient]) -> f64 {
    let scale = 1.0 / batch.iter().map(|lesson| lesson.tokens()).sum::<usize>() as f32;
    fit::in_parts(batch, passes, gradients, |part, pass, gradient| {
        learn_part(part, weights, forms, scale, pass, gradient)
    })
}

fn learn_part(
    lessons: &[&Lesson],
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
        // The cross-entropy but for what the target has of its own, which does not move.
        let mut along = 0.0;
        let expects = &lesson.expects;
        for ((target, scores), expected) in expects.labels.iter().zip(scores).zip(&chain.labels) {
            along += dot(target, scores);
            slopes.extend(expected.iter().zip(target).map(|(expected, target)| scale * (expected - target)));
        }
        slopes.extend(unseen(behind));
        let rows = gradient.all[TRANSITIONS].data.chunks_exact_mut(LABELS);
        for (((row, expected), target), moves) in rows.zip(&chain.moves).zip(&expects.moves).zip(&moves) {
            along += dot(target, moves);
            let counts = expected.iter().zip(target);
            row.iter_mut().zip(counts).for_each(|(slope, (mine, target))| *slope += scale * (*mine as f32 - target));
        }
        loss += f64::from(scale) * (chain.log_sum - along);
    }
    debug_assert_eq!(weights.all[OUTPUT_STYLE].columns, LABELS);
    pass.backward(weights, forms, &examples, &slopes, gradient);
    loss
}

fn dot(a: &Scores, b: &Scores) -> f64 {
    a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
}
