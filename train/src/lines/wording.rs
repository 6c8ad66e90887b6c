//! Weights of words: how much each speaks for a line that is of the article.

use glossator::text::blocks::lines::BUCKETS;

use super::pages::Lesson;

const EPOCHS: usize = 12;
const RATE: f32 = 0.3;
/// What is forgotten of each weight with each line that has its word.
const DECAY: f32 = 2e-3;

/// Learns the weights of words by logistic regression over the lines of `lessons`.
pub fn learn(lessons: &[&Lesson]) -> Vec<f32> {
    fit(lessons, |lesson| lesson.lines.wording().collect())
}

/// Learns the weights of the names that markup gives to what holds a line.
pub fn learn_names(lessons: &[&Lesson]) -> Vec<f32> {
    fit(lessons, |lesson| {
        lesson.evidence.iter().map(|line| line.as_ref().map_or(&[][..], |line| &line.names)).collect()
    })
}

fn fit(lessons: &[&Lesson], hashes: impl for<'l> Fn(&'l Lesson) -> Vec<&'l [u32]>) -> Vec<f32> {
    let mut weights = vec![0.0_f32; BUCKETS];
    let mut bias = 0.0_f32;
    for epoch in 0..EPOCHS {
        let rate = RATE * (1.0 - epoch as f32 / EPOCHS as f32);
        for lesson in lessons {
            for (hashes, mark) in hashes(lesson).into_iter().zip(&lesson.marks) {
                let scale = (hashes.len().max(1) as f32).sqrt().recip();
                let sum: f32 = hashes.iter().map(|&hash| weights[hash as usize % BUCKETS]).sum::<f32>() * scale;
                let expected = 1.0 / (1.0 + (-(sum + bias)).exp());
                let error = f32::from(u8::from(mark.is_article)) - expected;
                bias += rate * 0.01 * error;
                for &hash in hashes {
                    let weight = &mut weights[hash as usize % BUCKETS];
                    *weight += rate * (error * scale - DECAY * *weight);
                }
            }
        }
    }
    weights
}
