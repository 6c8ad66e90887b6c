//! F1 of two coders' marks: twice what both marked, of all that either marked. It is the same whichever of them is taken for the
//! truth (Hripcsak and Rothschild 2005, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12(3)).

use std::collections::HashMap;

use super::marks::Mark;
use super::pairs;
use crate::text::Span;

/// Of marks with the same pieces and label, over all pairs; none where nobody marked.
pub fn exact(coders: &[Vec<&Mark>]) -> Option<f64> {
    over_pairs(coders, |one, other| {
        let counted = |marks: &[&Mark]| {
            let mut counts: HashMap<(String, Vec<Span>), usize> = HashMap::new();
            for mark in marks {
                *counts.entry((mark.label.to_owned(), mark.parts.clone())).or_default() += 1;
            }
            counts
        };
        let others = counted(other);
        counted(one).iter().map(|(key, count)| others.get(key).map_or(0, |other| *count.min(other))).sum()
    })
}

/// Of marks that overlap and have the same label, each paired with one other at most, over all pairs; none where nobody marked.
pub fn overlap(coders: &[Vec<&Mark>]) -> Option<f64> {
    over_pairs(coders, |one, other| {
        let mut by_label: HashMap<&str, [Vec<Span>; 2]> = HashMap::new();
        for (side, marks) in [one, other].into_iter().enumerate() {
            for mark in marks {
                by_label.entry(mark.label).or_default()[side].push(mark.span);
            }
        }
        by_label.into_values().map(|[one, other]| matched(one, other)).sum()
    })
}

/// How many spans can be paired that overlap. Going by their ends, what ends first takes the first that it overlaps: of spans that
/// do not overlap their own side, no pairing has more.
fn matched(mut one: Vec<Span>, mut other: Vec<Span>) -> usize {
    for side in [&mut one, &mut other] {
        side.sort_by_key(|span| (span.end(), span.start()));
    }
    let (mut i, mut k, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(k)) {
        if a.start() < b.end() && b.start() < a.end() {
            count += 1;
            i += 1;
            k += 1;
        } else if a.end() <= b.end() {
            i += 1;
        } else {
            k += 1;
        }
    }
    count
}

fn over_pairs(coders: &[Vec<&Mark>], both: impl Fn(&[&Mark], &[&Mark]) -> usize) -> Option<f64> {
    let (mut shared, mut all) = (0, 0);
    for (one, other) in pairs(coders) {
        shared += 2 * both(one, other);
        all += one.len() + other.len();
    }
    (all > 0).then(|| shared as f64 / all as f64)
}
