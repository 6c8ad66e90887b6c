//! Cohen's kappa: agreement on the label of each word, beyond what chance would give (Cohen 1960, "A coefficient of agreement for
//! nominal scales", Educational and Psychological Measurement 20). `(p_o - p_e) / (1 - p_e)`, with `p_o` the share of words with
//! the same label and `p_e` that expected of two coders who give their labels as often as these do, at random.

use std::collections::HashMap;

use super::marks::Mark;
use super::pairs;
use crate::text::Span;

/// Of the labels that words bear, "no label" being one; the mean over all pairs for whom it is defined. A word under several marks
/// bears the label of the longest. None where nobody marked or where chance alone would agree on every word.
pub fn on_words(coders: &[Vec<&Mark>], words: &[Span]) -> Option<f64> {
    if coders.iter().all(Vec::is_empty) {
        return None;
    }
    let labels: Vec<Vec<Option<&str>>> = coders.iter().map(|marks| labels_of(marks, words)).collect();
    let all: Vec<f64> = pairs(&labels).filter_map(|(one, other)| kappa(one, other)).collect();
    (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
}

/// The label of each word.
fn labels_of<'d>(marks: &[&Mark<'d>], words: &[Span]) -> Vec<Option<&'d str>> {
    let mut labels = vec![None; words.len()];
    let mut by_length: Vec<&&Mark> = marks.iter().collect();
    // The longest is written last.
    by_length.sort_by_key(|mark| (mark.span.len(), mark.span.start(), mark.label));
    for mark in by_length {
        for part in &mark.parts {
            let first = words.partition_point(|word| word.end() <= part.start());
            let end = words.partition_point(|word| word.start() < part.end());
            labels[first.min(end)..end].fill(Some(mark.label));
        }
    }
    labels
}

/// Of two coders' labels for the same units; none where chance alone would agree on every one.
fn kappa<L: Copy + Eq + std::hash::Hash>(one: &[L], other: &[L]) -> Option<f64> {
    if one.is_empty() {
        return None;
    }
    let count = one.len() as f64;
    let observed = one.iter().zip(other).filter(|(a, b)| a == b).count() as f64 / count;
    let shares = |labels: &[L]| {
        let mut counts: HashMap<L, f64> = HashMap::new();
        for label in labels {
            *counts.entry(*label).or_default() += 1.0 / count;
        }
        counts
    };
    let others = shares(other);
    let expected: f64 = shares(one).iter().map(|(label, share)| share * others.get(label).unwrap_or(&0.0)).sum();
    (expected < 1.0 - 1e-12).then(|| (observed - expected) / (1.0 - expected))
}

#[cfg(test)]
mod tests {
    use super::kappa;

    #[test]
    fn the_example_of_a_grant_panel() {
        // 50 proposals: both yes 20, both no 15, the first alone yes 5, the second alone yes 10: p_o 0.7, p_e 0.5.
        let cells = [("y", "y", 20), ("y", "n", 5), ("n", "y", 10), ("n", "n", 15)];
        let side = |first: bool| -> Vec<&str> {
            cells.iter().flat_map(|&(a, b, count)| std::iter::repeat_n(if first { a } else { b }, count)).collect()
        };
        assert!((kappa(&side(true), &side(false)).unwrap() - 0.4).abs() < 1e-12);
    }

    /// The figure of scikit-learn 1.9.1 (`cohen_kappa_score`).
    #[test]
    fn several_labels_as_a_kept_library_has_them() {
        let one = [1, 1, 0, 0, 2, 2, 2, 0, 3, 0, 0, 1];
        let other = [1, 0, 0, 0, 2, 2, 3, 3, 3, 0, 1, 1];
        assert!((kappa(&one, &other).unwrap() - 0.547_169_811_320_754_8).abs() < 1e-12);
    }

    #[test]
    fn what_chance_alone_agrees_on_has_no_kappa() {
        assert_eq!(kappa(&["o", "o"], &["o", "o"]), None);
        assert_eq!(kappa::<&str>(&[], &[]), None);
        assert_eq!(kappa(&["a", "b"], &["a", "b"]), Some(1.0));
    }
}
