//! Logistic regression with weights kept small, by accelerated gradient descent (Nesterov 1983): no chance is in it.

use glossator::claims::opinion::{BUCKETS, Features, NUMBERS, OpinionModel};

/// How much the sentences count beside the wish for small weights.
const TRUST: f32 = 0.1;
/// Words, parts and pairs that fewer sentences have say nothing.
const FEWEST: u32 = 2;
const ROUNDS: usize = 600;
/// Rounds in which the steepest curve is sought.
const POWERS: usize = 30;

/// A sentence to learn from.
#[derive(Clone, Copy)]
pub struct Lesson<'f> {
    pub features: &'f Features,
    pub is_opinion: bool,
    pub weight: f32,
}

/// The columns: words, numbers, and one that is always 1.
const COLUMNS: usize = BUCKETS + NUMBERS + 1;
const BIAS: usize = COLUMNS - 1;

type Row = Vec<(usize, f32)>;

/// A model that has learnt from some sentences.
pub fn fit(lessons: &[Lesson]) -> OpinionModel {
    let scales = scales(lessons);
    let moments = moments(lessons);
    let rows: Vec<Row> = lessons.iter().map(|lesson| row(lesson.features, &scales, &moments)).collect();
    let learnt = descend(&rows, lessons);
    let words = learnt[..BUCKETS].iter().zip(&scales).map(|(weight, scale)| weight * scale).collect();
    let numbers = std::array::from_fn(|n| {
        let [mean, deviation] = moments[n];
        [mean, learnt[BUCKETS + n] / deviation]
    });
    OpinionModel { words, numbers, bias: learnt[BIAS], calibration: [1.0, 0.0] }
}

/// How much each place of words counts: the more the fewer sentences have it, but nothing where hardly any has.
fn scales(lessons: &[Lesson]) -> Vec<f32> {
    let mut sentences = vec![0_u32; BUCKETS];
    for lesson in lessons {
        let mut places = lesson.features.places.clone();
        places.sort_unstable();
        places.dedup();
        for place in places {
            sentences[usize::from(place)] += 1;
        }
    }
    let all = lessons.len() as f32;
    let scale = |&count: &u32| if count < FEWEST { 0.0 } else { ((1.0 + all) / (1.0 + count as f32)).ln() + 1.0 };
    sentences.iter().map(scale).collect()
}

/// The mean and the deviation of each number.
fn moments(lessons: &[Lesson]) -> [[f32; 2]; NUMBERS] {
    std::array::from_fn(|n| {
        let values = || lessons.iter().filter_map(move |lesson| lesson.features.numbers.map(|numbers| numbers[n]));
        let count = values().count().max(1) as f32;
        let mean = values().sum::<f32>() / count;
        let variance = values().map(|value| (value - mean).powi(2)).sum::<f32>() / count;
        [mean, variance.sqrt().max(1e-3)]
    })
}

fn row(features: &Features, scales: &[f32], moments: &[[f32; 2]; NUMBERS]) -> Row {
    let share = 1.0 / (features.places.len().max(1) as f32).sqrt();
    let mut row: Row = Vec::with_capacity(features.places.len() + NUMBERS + 1);
    row.extend(features.places.iter().map(|&place| (usize::from(place), share * scales[usize::from(place)])));
    let numbers = features.numbers.iter().flatten().zip(moments).enumerate();
    row.extend(numbers.map(|(n, (value, [mean, deviation]))| (BUCKETS + n, (value - mean) / deviation)));
    row.push((BIAS, 1.0));
    row
}

fn times(row: &Row, weights: &[f32]) -> f32 {
    row.iter().map(|&(column, value)| value * weights[column]).sum()
}

fn descend(rows: &[Row], lessons: &[Lesson]) -> Vec<f32> {
    let step = 1.0 / (1.0 + TRUST * 0.25 * steepest(rows, lessons));
    let (mut weights, mut ahead) = (vec![0.0_f32; COLUMNS], vec![0.0_f32; COLUMNS]);
    for round in 0..ROUNDS {
        // Small weights are wished for; what the sum begins with may be any.
        let mut gradient = ahead.clone();
        gradient[BIAS] = 0.0;
        for (row, lesson) in rows.iter().zip(lessons) {
            let sure = 1.0 / (1.0 + (-times(row, &ahead)).exp());
            let miss = TRUST * lesson.weight * (sure - f32::from(u8::from(lesson.is_opinion)));
            for &(column, value) in row {
                gradient[column] += miss * value;
            }
        }
        let momentum = round as f32 / (round as f32 + 3.0);
        for ((weight, ahead), slope) in weights.iter_mut().zip(&mut ahead).zip(&gradient) {
            let next = *ahead - step * slope;
            *ahead = next + momentum * (next - *weight);
            *weight = next;
        }
    }
    weights
}

/// The largest eigenvalue of the rows' squares: no step may be longer than it allows.
fn steepest(rows: &[Row], lessons: &[Lesson]) -> f32 {
    let mut direction = vec![1.0_f32; COLUMNS];
    let mut length = 1.0;
    for _ in 0..POWERS {
        let mut next = vec![0.0_f32; COLUMNS];
        for (row, lesson) in rows.iter().zip(lessons) {
            let along = lesson.weight * times(row, &direction);
            for &(column, value) in row {
                next[column] += along * value;
            }
        }
        length = next.iter().map(|value| value * value).sum::<f32>().sqrt();
        for value in &mut next {
            *value /= length.max(f32::MIN_POSITIVE);
        }
        direction = next;
    }
    // The rounds come near it from below.
    1.1 * length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_two_kinds_apart_is_learnt() {
        let features = |places: &[u16], number: f32| Features {
            places: places.to_vec(),
            numbers: Some(std::array::from_fn(|n| if n == 0 { number } else { 0.0 })),
        };
        let (judges, states) = (features(&[1, 2, 3], -1.0), features(&[1, 2, 4], 1.0));
        let lesson = |at: usize| {
            let is_opinion = at.is_multiple_of(2);
            Lesson { features: if is_opinion { &judges } else { &states }, is_opinion, weight: 1.0 }
        };
        let model = fit(&(0..400).map(lesson).collect::<Vec<_>>());
        assert!(model.score(&judges) > 0.9 && model.score(&states) < 0.1);
        assert!(model.words[3] > 0.0 && model.words[4] < 0.0 && model.words[1].abs() < 0.1 * model.words[3]);
        assert!(model.numbers[0][1] < 0.0);
    }

    #[test]
    fn words_of_one_sentence_say_nothing() {
        let (one, other) =
            (Features { places: vec![1, 2], numbers: None }, Features { places: vec![1], numbers: None });
        let lessons = [(&one, true), (&other, false), (&other, false)];
        let model = fit(&lessons.map(|(features, is_opinion)| Lesson { features, is_opinion, weight: 1.0 }));
        assert_eq!(model.words[2].to_bits(), 0.0_f32.to_bits());
    }
}
