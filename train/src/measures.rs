//! How far scores can be trusted: scores from 0 to 1 with their labels come in, measures go out.
//!
//! A label is the share of the passes that said yes, so where two of them disagree it is a half. The measures that are known
//! for yes and no alone count such a sentence as half right.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

/// Equal parts of the scale from 0 to 1.
pub const BINS: usize = 10;

/// From this score on, a sentence counts as found.
const FOUND_FROM: f64 = 0.5;

/// A score and its label, both 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// The product's score.
    pub score: f64,
    /// The share of the passes that said yes.
    pub label: f64,
}

/// A part of the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    /// How many scores fall into it.
    pub count: usize,
    /// The mean of those scores.
    pub score: f64,
    /// The mean of their labels.
    pub label: f64,
}

/// The parts of the scale, the lowest first; a score on a bound belongs to the part above it, 1 to the last.
pub fn reliability(judged: &[Judged]) -> [Bin; BINS] {
    let mut bins = [Bin::default(); BINS];
    for one in judged {
        let bin = &mut bins[bin_of(one.score)];
        bin.count += 1;
        bin.score += one.score;
        bin.label += one.label;
    }
    for bin in bins.iter_mut().filter(|bin| bin.count > 0) {
        bin.score /= bin.count as f64;
        bin.label /= bin.count as f64;
    }
    bins
}

#[expect(clippy::cast_sign_loss, reason = "scores are from 0 to 1")]
fn bin_of(score: f64) -> usize {
    ((score * BINS as f64) as usize).min(BINS - 1)
}

/// The mean distance of score and label over the parts of the scale, by their counts.
pub fn expected_calibration_error(bins: &[Bin]) -> f64 {
    let all: usize = bins.iter().map(|bin| bin.count).sum();
    let off: f64 = bins.iter().map(|bin| bin.count as f64 * (bin.score - bin.label).abs()).sum();
    off / all.max(1) as f64
}

/// Cohen's kappa (1960) of two passes' answers to the same questions: 1 where they always agree, 0 where they agree as
/// often as chance would have it. None where there are no questions, or both always say the same one thing.
pub fn kappa(answers: &[(bool, bool)]) -> Option<f64> {
    let share =
        |is: fn(&(bool, bool)) -> bool| answers.iter().filter(|&one| is(one)).count() as f64 / answers.len() as f64;
    if answers.is_empty() {
        return None;
    }
    let agreed = share(|one| one.0 == one.1);
    let (first, second) = (share(|one| one.0), share(|one| one.1));
    let by_chance = first * second + (1.0 - first) * (1.0 - second);
    (by_chance < 1.0).then(|| (agreed - by_chance) / (1.0 - by_chance))
}

/// The mean precision over the ranks of what should be found; equal scores share a rank, so their order decides nothing.
pub fn average_precision(judged: &[Judged]) -> f64 {
    let mut ranked = judged.to_vec();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    let (mut seen, mut hits, mut sum) = (0, 0.0, 0.0);
    for equal in ranked.chunk_by(|a, b| a.score.total_cmp(&b.score).is_eq()) {
        let here = labels(equal);
        seen += equal.len();
        hits += here;
        sum += here * hits / seen as f64;
    }
    if hits > 0.0 { sum / hits } else { 0.0 }
}

/// F1 of the sentences that score `FOUND_FROM` or more.
pub fn f1(judged: &[Judged]) -> f64 {
    let found: Vec<Judged> = judged.iter().copied().filter(|one| one.score >= FOUND_FROM).collect();
    let both = found.len() as f64 + labels(judged);
    if both > 0.0 { 2.0 * labels(&found) / both } else { 0.0 }
}

fn labels(judged: &[Judged]) -> f64 {
    judged.iter().map(|one| one.label).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(all: &[(f64, f64)]) -> Vec<Judged> {
        all.iter().map(|&(score, label)| Judged { score, label }).collect()
    }

    fn is_near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    /// So many times yes and yes, yes and no, no and yes, no and no.
    fn answers(counts: [usize; 4]) -> Vec<(bool, bool)> {
        let kinds = [(true, true), (true, false), (false, true), (false, false)];
        kinds.into_iter().zip(counts).flat_map(|(kind, count)| std::iter::repeat_n(kind, count)).collect()
    }

    #[test]
    fn kappa_takes_chance_out_of_agreement() {
        // 35 of 50 agree; chance alone: 0.5 · 0.6 + 0.5 · 0.4.
        is_near(kappa(&answers([20, 5, 10, 15])).unwrap(), 0.4);
    }

    #[test]
    fn kappa_is_one_where_all_agree_and_minus_one_where_none_do() {
        is_near(kappa(&answers([3, 0, 0, 4])).unwrap(), 1.0);
        is_near(kappa(&answers([0, 5, 5, 0])).unwrap(), -1.0);
    }

    #[test]
    fn kappa_is_unknown_where_chance_explains_everything() {
        assert_eq!(kappa(&[]), None);
        assert_eq!(kappa(&answers([7, 0, 0, 0])), None);
    }

    #[test]
    fn scores_that_keep_their_word_are_not_off() {
        let all = judged(&[(0.25, 0.0), (0.25, 0.0), (0.25, 0.0), (0.25, 1.0), (1.0, 1.0)]);
        is_near(expected_calibration_error(&reliability(&all)), 0.0);
    }

    #[test]
    fn each_part_of_the_scale_counts_by_its_size() {
        // Three at 0.9 of whom none is so, and one at 0.1 who is not: (3 · 0.9 + 1 · 0.1) / 4.
        let all = judged(&[(0.9, 0.0), (0.9, 0.0), (0.9, 0.0), (0.1, 0.0)]);
        is_near(expected_calibration_error(&reliability(&all)), 0.7);
    }

    #[test]
    fn errors_either_way_cancel_inside_a_part_alone() {
        is_near(expected_calibration_error(&reliability(&judged(&[(0.45, 0.0), (0.45, 0.9)]))), 0.0);
        is_near(expected_calibration_error(&reliability(&judged(&[(0.35, 0.0), (0.45, 0.8)]))), 0.35);
    }

    #[test]
    fn a_disagreement_is_a_half() {
        is_near(expected_calibration_error(&reliability(&judged(&[(0.5, 0.5)]))), 0.0);
    }

    #[test]
    fn nothing_judged_is_nothing_wrong() {
        is_near(expected_calibration_error(&reliability(&[])), 0.0);
        is_near(average_precision(&[]), 0.0);
        is_near(f1(&[]), 0.0);
    }

    #[test]
    fn the_ends_of_the_scale_have_their_parts() {
        let bins = reliability(&judged(&[(0.0, 0.0), (0.1, 0.0), (1.0, 1.0)]));
        assert_eq!((bins[0].count, bins[1].count, bins[9].count), (1, 1, 1));
    }

    #[test]
    fn average_precision_asks_at_each_that_should_be_found() {
        is_near(average_precision(&judged(&[(0.9, 1.0), (0.8, 0.0), (0.7, 1.0)])), f64::midpoint(1.0, 2.0 / 3.0));
    }

    #[test]
    fn the_order_of_equal_scores_decides_nothing() {
        is_near(average_precision(&judged(&[(0.5, 1.0), (0.5, 0.0)])), 0.5);
        is_near(average_precision(&judged(&[(0.5, 0.0), (0.5, 1.0)])), 0.5);
    }

    #[test]
    fn f1_counts_from_a_half() {
        is_near(f1(&judged(&[(0.5, 1.0), (0.9, 0.0), (0.4, 1.0), (0.1, 0.0)])), 0.5);
    }
}
