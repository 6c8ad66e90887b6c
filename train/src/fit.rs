//! Training: lessons, batches, the rate's course, progress, checkpoints.

use std::path::{Path, PathBuf};
use std::time::Instant;

use rand::SeedableRng;
use rand::rngs::SmallRng;
use rand::seq::SliceRandom;

use crate::adam::Adam;
use crate::checkpoint;
use crate::examples::Forms;
use crate::network::Pass;
use crate::taught::Lesson;
use crate::weights::{Gradient, Weights};

/// The two cores of a small machine; sums are made in this many parts, so another number gives another result.
pub const THREADS: usize = 2;
/// The tokens of a step.
const BATCH: usize = 1200;
const HIGHEST_RATE: f32 = 2e-3;
const LOWEST_RATE: f32 = 2e-5;
/// The steps in which the rate rises.
const WARM_UP: usize = 200;
/// Steps between two weights that are averaged, and how much of the average each of them takes: it remembers some 5,000
/// steps, an epoch or two.
const BETWEEN: usize = 50;
const SHARE: f32 = 0.01;

/// Something to learn from.
pub trait Teaches: Sized + Sync {
    /// How many tokens are asked for.
    fn tokens(&self) -> usize;

    /// Adds the slopes of the lessons' losses, each loss by token times `scale`, and gives the sum of the losses.
    fn learn(
        lessons: &[Self],
        weights: &Weights,
        forms: &Forms,
        scale: f32,
        pass: &mut Pass,
        gradient: &mut Gradient,
    ) -> f64;
}

/// One training.
pub struct Course<'a> {
    /// What its checkpoints are called.
    pub name: String,
    /// Where they lie.
    pub cache: &'a Path,
    pub epochs: usize,
    pub seed: u64,
    /// Whether what it has learned is the mean of the weights it passed through (Polyak and Juditsky 1992), which are
    /// better together than where the last batches left them.
    pub averages: bool,
}

impl Teaches for Lesson {
    fn tokens(&self) -> usize {
        self.example.len()
    }

    fn learn(
        lessons: &[Self],
        weights: &Weights,
        forms: &Forms,
        scale: f32,
        pass: &mut Pass,
        gradient: &mut Gradient,
    ) -> f64 {
        pass.learn(weights, forms, lessons, scale, gradient)
    }
}

impl Course<'_> {
    fn path(&self) -> PathBuf {
        self.cache.join(format!("{}.checkpoint", self.name))
    }

    /// Whether nothing is left to learn for a network of this shape.
    pub fn is_done(&self, weights: &Weights) -> bool {
        checkpoint::epochs(&self.path(), weights, self.averages) >= self.epochs
    }

    /// Trains, from the last checkpoint if there is one; `lessons` gives those of each epoch, `after` says how well they were
    /// learnt.
    ///
    /// Errors where a checkpoint cannot be written.
    pub fn run<L: Teaches>(
        &self,
        weights: &mut Weights,
        forms: &mut Forms,
        mut lessons: impl FnMut(&mut Forms, &mut SmallRng) -> Vec<L>,
        mut after: impl FnMut(&Weights, &Forms) -> String,
    ) -> Result<(), String> {
        let path = self.path();
        let mut adam = Adam::new(weights);
        let mut mean = self.averages.then(|| weights.clone());
        let done = checkpoint::load(&path, weights, mean.as_mut(), &mut adam);
        let mut gradients: Vec<Gradient> = (0..THREADS).map(|_| Gradient::new(weights)).collect();
        for epoch in done..self.epochs {
            let began = Instant::now();
            let seed = self.seed * 1000 + epoch as u64;
            let mut random = SmallRng::seed_from_u64(seed);
            let mut passes: Vec<Pass> = (0..THREADS as u64).map(|thread| Pass::new(seed * 100 + thread)).collect();
            let mut all = lessons(forms, &mut random);
            all.shuffle(&mut random);
            let batches = batches(all.iter().map(Teaches::tokens));
            let mut loss = 0.0;
            for (i, batch) in batches.iter().enumerate() {
                loss += learn(&all[batch.clone()], weights, forms, &mut passes, &mut gradients);
                let done = (epoch as f32 + i as f32 / batches.len() as f32) / self.epochs as f32;
                let step = epoch * batches.len() + i;
                adam.step(weights, &gradients[0], rate(step, done));
                if let Some(mean) = mean.as_mut().filter(|_| step.is_multiple_of(BETWEEN)) {
                    mean.approach(weights, SHARE);
                }
            }
            let seconds = began.elapsed().as_secs_f64();
            let tokens: usize = all.iter().map(Teaches::tokens).sum();
            eprintln!(
                "{} {}/{}: loss {:.4}, {seconds:.0} s ({:.0} tokens/s)\n{}",
                self.name,
                epoch + 1,
                self.epochs,
                loss / batches.len() as f64,
                tokens as f64 / seconds,
                after(mean.as_ref().unwrap_or(weights), forms)
            );
            checkpoint::save(&path, epoch + 1, weights, mean.as_ref(), &mut adam)
                .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        }
        if let Some(mean) = mean {
            *weights = mean;
        }
        Ok(())
    }
}

/// Learns the parts of a batch side by side, and gives its mean loss; the slopes of all are in the first of `gradients`
/// afterwards.
fn learn<L: Teaches>(
    batch: &[L],
    weights: &Weights,
    forms: &Forms,
    passes: &mut [Pass],
    gradients: &mut [Gradient],
) -> f64 {
    for gradient in gradients.iter_mut() {
        gradient.clear();
    }
    let scale = 1.0 / batch.iter().map(Teaches::tokens).sum::<usize>().max(1) as f32;
    let parts = batch.chunks(batch.len().div_ceil(THREADS));
    let loss = std::thread::scope(|scope| {
        let workers: Vec<_> = (parts.zip(passes).zip(gradients.iter_mut()))
            .map(|((lessons, pass), gradient)| {
                scope.spawn(move || L::learn(lessons, weights, forms, scale, pass, gradient))
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().expect("a worker never panics")).sum()
    });
    if let [first, rest @ ..] = gradients {
        for other in rest.iter() {
            first.add(other);
        }
    }
    loss
}

/// Warm-up, then half a cosine; `done` is the share of the whole training.
fn rate(step: usize, done: f32) -> f32 {
    let rising = HIGHEST_RATE * (step as f32 / WARM_UP as f32).min(1.0);
    let falling = LOWEST_RATE + (HIGHEST_RATE - LOWEST_RATE) * 0.5 * (1.0 + (done * std::f32::consts::PI).cos());
    falling.min(rising)
}

/// Ranges of lessons of these lengths, of some [`BATCH`] tokens each.
fn batches(lengths: impl ExactSizeIterator<Item = usize>) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let (mut from, mut tokens) = (0, 0);
    let count = lengths.len();
    for (i, length) in lengths.enumerate() {
        tokens += length;
        if tokens >= BATCH {
            out.push(from..i + 1);
            (from, tokens) = (i + 1, 0);
        }
    }
    if from < count {
        out.push(from..count);
    }
    out
}
