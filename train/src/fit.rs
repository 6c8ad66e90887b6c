//! Training: batches, the rate's course, progress, checkpoints.

use std::time::Instant;

use rand::rngs::SmallRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

use crate::adam::Adam;
use crate::augment::{Names, pasted};
use crate::corpora::{CORPORA, Record};
use crate::crf::Expected;
use crate::evaluate::{Set, sum};
use crate::examples::{Example, Forms, cut, encode};
use crate::network::Pass;
use crate::weights::{Gradient, Weights};

/// The two cores of a small machine; the result depends on it, so it is fixed.
const THREADS: usize = 2;
/// The tokens of a step.
const BATCH: usize = 1200;
const HIGHEST_RATE: f32 = 2e-3;
const LOWEST_RATE: f32 = 2e-5;
/// The steps in which the rate rises.
const WARM_UP: usize = 200;

/// How often each corpus is read an epoch, by its place in [`CORPORA`]: the news twice, half of GMB.
pub fn share(style: usize) -> f64 {
    match CORPORA[style].file {
        "ner_worldwide" => 2.0,
        "ner_gmb" => 0.5,
        _ => 1.0,
    }
}

/// A segment, and what its teachers expect of it.
pub struct Lesson {
    pub example: Example,
    pub taught: Option<(Expected, f64)>,
}

/// The lessons of an epoch from marked records, changed as pastes change them.
pub fn read(records: &[Record], names: &Names, forms: &mut Forms, random: &mut SmallRng) -> Vec<Lesson> {
    let mut examples = Vec::new();
    for record in records {
        let share = share(record.style);
        let times = share.floor() as usize + usize::from(random.random_bool(share.fract()));
        for _ in 0..times {
            let (text, marked) = pasted(record, names, random);
            cut(encode(&text, &marked, record.covers, record.style, forms), &mut examples);
        }
    }
    examples.into_iter().map(|example| Lesson { example, taught: None }).collect()
}

/// The course of one training.
pub struct Course<'a> {
    pub name: String,
    pub epochs: usize,
    pub sets: &'a [Set],
}

/// Trains; `lessons` gives those of each epoch.
pub fn train(
    weights: &mut Weights,
    course: &Course,
    forms: &mut Forms,
    seed: u64,
    mut lessons: impl FnMut(usize, &mut Forms, &mut SmallRng) -> Vec<Lesson>,
) {
    let mut adam = Adam::new(weights);
    let mut gradients: Vec<Gradient> = (0..THREADS).map(|_| Gradient::new(weights)).collect();
    let mut passes: Vec<Pass> = (0..THREADS).map(|thread| Pass::new(seed * 100 + thread as u64)).collect();
    let mut step = 0;
    for epoch in 0..course.epochs {
        let began = Instant::now();
        let mut random = SmallRng::seed_from_u64(seed * 1000 + epoch as u64);
        let mut all = lessons(epoch, forms, &mut random);
        all.shuffle(&mut random);
        let batches = batches(&all);
        let steps = batches.len() * course.epochs;
        let mut loss = 0.0;
        let tokens: usize = all.iter().map(|lesson| lesson.example.len()).sum();
        for batch in &batches {
            let lessons = &all[batch.clone()];
            let scale = 1.0 / lessons.iter().map(|lesson| lesson.example.len()).sum::<usize>() as f32;
            let middle = lessons.len().div_ceil(2);
            let halves = [&lessons[..middle], &lessons[middle..]];
            let frozen = &*weights;
            let seen = &*forms;
            loss += std::thread::scope(|scope| {
                let workers: Vec<_> = halves
                    .into_iter()
                    .zip(&mut passes)
                    .zip(&mut gradients)
                    .map(|((lessons, pass), gradient)| {
                        scope.spawn(move || {
                            gradient.clear();
                            let examples: Vec<&Example> = lessons.iter().map(|lesson| &lesson.example).collect();
                            let taught: Vec<_> =
                                lessons.iter().map(|l| l.taught.as_ref().map(|(e, s)| (e, *s))).collect();
                            pass.learn(frozen, seen, &examples, &taught, scale, gradient)
                        })
                    })
                    .collect();
                workers.into_iter().map(|worker| worker.join().expect("a worker never panics")).sum::<f64>()
            });
            let (first, rest) = gradients.split_at_mut(1);
            rest.iter().for_each(|other| first[0].add(other));
            adam.step(weights, &first[0], rate(step, steps));
            step += 1;
        }
        let seconds = began.elapsed().as_secs_f64();
        eprint!(
            "{} epoch {} of {}: loss {:.4}, {:.0} s, {:.0} tokens a second",
            course.name,
            epoch + 1,
            course.epochs,
            loss / batches.len() as f64,
            seconds,
            tokens as f64 / seconds
        );
        for set in course.sets {
            let table = set.score(weights, forms);
            let types = if set.name == "ner_worldwide" { &["PERSON", "ORG", "LOC", "NORP"][..] } else { &["PERSON", "ORG", "LOC"] };
            eprint!("; {} {:.2}", set.name, sum(&table, types).f1());
        }
        eprintln!();
    }
}

/// Warm-up, then half a cosine.
fn rate(step: usize, steps: usize) -> f32 {
    let rising = step as f32 / WARM_UP as f32;
    let done = step as f32 / steps.max(1) as f32;
    let falling = LOWEST_RATE + (HIGHEST_RATE - LOWEST_RATE) * 0.5 * (1.0 + (done * std::f32::consts::PI).cos());
    falling.min(HIGHEST_RATE * rising.min(1.0))
}

fn batches(lessons: &[Lesson]) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let (mut from, mut tokens) = (0, 0);
    for (i, lesson) in lessons.iter().enumerate() {
        tokens += lesson.example.len();
        if tokens >= BATCH {
            out.push(from..i + 1);
            (from, tokens) = (i + 1, 0);
        }
    }
    if from < lessons.len() {
        out.push(from..lessons.len());
    }
    out
}
