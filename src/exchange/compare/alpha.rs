//! Krippendorff's alpha for unitised text: whether coders cut the same units out of a continuum, beyond what chance would give.
//!
//! Krippendorff 1995, "On the reliability of unitizing continuous data", Sociological Methodology 25, and "Content Analysis",
//! second edition, 2004, section 11.6. One category at a time, each coder's continuum is a row of units and of the gaps between
//! them; the disagreement of two that overlap is the sum of the squares of how far their starts and their ends are apart, and that of
//! a unit that lies in the other's gap is the square of its length. The continuum is here the words of the text.

use super::marks::Mark;
use crate::text::Span;

/// Of all labels together, of all coders; none where nobody marked or where there is no other way to mark. Marks of one coder and one
/// label that share words are one unit.
pub fn on_words(coders: &[Vec<&Mark>], words: &[Span]) -> Option<f64> {
    let mut labels: Vec<&str> = coders.iter().flatten().map(|mark| mark.label).collect();
    labels.sort_unstable();
    labels.dedup();
    let categories: Vec<Vec<Vec<Unit>>> = labels
        .iter()
        .map(|label| {
            coders.iter().map(|marks| units_of(marks.iter().filter(|mark| mark.label == *label), words)).collect()
        })
        .collect();
    alpha(&categories, words.len() as u64)
}

/// A unit of the continuum: where it begins and how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Unit {
    start: u64,
    length: u64,
}

impl Unit {
    const fn end(self) -> u64 {
        self.start + self.length
    }
}

/// The words under marks, as units.
fn units_of<'m, 'd: 'm>(marks: impl Iterator<Item = &'m &'m Mark<'d>>, words: &[Span]) -> Vec<Unit> {
    let mut ranges: Vec<(u64, u64)> = marks
        .flat_map(|mark| &mark.parts)
        .map(|part| {
            let first = words.partition_point(|word| word.end() <= part.start());
            (first as u64, words.partition_point(|word| word.start() < part.end()) as u64)
        })
        .filter(|(start, end)| start < end)
        .collect();
    ranges.sort_unstable();
    let mut units: Vec<Unit> = Vec::new();
    for (start, end) in ranges {
        match units.last_mut() {
            Some(last) if start < last.end() => last.length = last.end().max(end) - last.start,
            _ => units.push(Unit { start, length: end - start }),
        }
    }
    units
}

/// Of the units of each category, one list a coder, on a continuum of `length`.
fn alpha(categories: &[Vec<Vec<Unit>>], length: u64) -> Option<f64> {
    let observed: f64 = categories.iter().map(|coders| observed(coders, length)).sum();
    let expected: f64 = categories.iter().map(|coders| expected(coders, length)).sum();
    (expected > 0.0 && expected.is_finite()).then(|| 1.0 - observed / expected)
}

/// The disagreement of all pairs of coders, in both orders.
fn observed(coders: &[Vec<Unit>], length: u64) -> f64 {
    let mut sum = 0.0;
    for (i, one) in coders.iter().enumerate() {
        for (k, other) in coders.iter().enumerate() {
            if i != k {
                sum += apart(one, other) + in_gaps(one, other) + in_gaps(other, one);
            }
        }
    }
    let (coders, length) = (coders.len() as f64, length as f64);
    sum / (coders * (coders - 1.0) * length * length)
}

/// Of the units that share a place: how far their starts and their ends are apart, squared.
fn apart(one: &[Unit], other: &[Unit]) -> f64 {
    let square = |a: u64, b: u64| (a.abs_diff(b) as f64).powi(2);
    let distance = |unit: &Unit| -> f64 {
        meeting(*unit, other).map(|next| square(unit.start, next.start) + square(unit.end(), next.end())).sum()
    };
    one.iter().map(distance).sum()
}

/// The squares of the lengths of the units of `one` that lie in gaps of `other`.
fn in_gaps(one: &[Unit], other: &[Unit]) -> f64 {
    one.iter().filter(|unit| meeting(**unit, other).next().is_none()).map(|unit| (unit.length as f64).powi(2)).sum()
}

/// The units of a row that share a place with `unit`.
fn meeting(unit: Unit, row: &[Unit]) -> impl Iterator<Item = &Unit> {
    let first = row.partition_point(|next| next.end() <= unit.start);
    row[first..].iter().take_while(move |next| next.start < unit.end())
}

/// The disagreement of units and gaps of these lengths, laid out at random.
fn expected(coders: &[Vec<Unit>], length: u64) -> f64 {
    let units: Vec<f64> = coders.iter().flatten().map(|unit| unit.length as f64).collect();
    let mut gaps: Vec<f64> = coders.iter().flat_map(|units| gaps_of(units, length)).collect();
    gaps.sort_by(|a, b| b.total_cmp(a));
    // So that each unit asks for the gaps that can hold it, the longest first, and their lengths together.
    let mut sums = vec![0.0];
    for gap in &gaps {
        sums.push(sums[sums.len() - 1] + gap);
    }
    let count = units.len() as f64;
    let mut sum = 0.0;
    for &unit in &units {
        let holding = gaps.partition_point(|gap| *gap >= unit);
        let room = sums[holding] - holding as f64 * (unit - 1.0);
        sum += (count - 1.0) / 3.0 * (2.0 * unit.powi(3) - 3.0 * unit.powi(2) + unit) + unit.powi(2) * room;
    }
    let length = length as f64;
    let all = coders.len() as f64 * length;
    let own: f64 = units.iter().map(|unit| unit * (unit - 1.0)).sum();
    2.0 / length * sum / (all * (all - 1.0) - own)
}

/// The lengths of what lies before, between and behind units.
fn gaps_of(units: &[Unit], length: u64) -> Vec<f64> {
    let mut gaps = Vec::with_capacity(units.len() + 1);
    let mut reached = 0;
    for unit in units {
        gaps.push(unit.start - reached);
        reached = unit.end();
    }
    gaps.push(length - reached);
    gaps.into_iter().filter(|gap| *gap > 0).map(|gap| gap as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::{Unit, alpha, expected, observed};

    fn units(all: &[(u64, u64)]) -> Vec<Unit> {
        all.iter().map(|&(start, length)| Unit { start: start - 150, length }).collect()
    }

    /// The example of "Content Analysis" (2004), page 254: a continuum of 300 from 150 on, two observers, the categories c and k.
    #[test]
    fn the_published_example() {
        let c = vec![units(&[(225, 70), (370, 30)]), units(&[(220, 80), (355, 20), (400, 20)])];
        let k = vec![units(&[(180, 60), (300, 50)]), units(&[(180, 60), (300, 50)])];
        let near =
            |value: f64, published: f64| assert!((value - published).abs() < 0.00005 + 1e-9, "{value} for {published}");
        near(observed(&c, 300), 0.0144);
        near(expected(&c, 300), 0.0532);
        near(alpha(std::slice::from_ref(&c), 300).unwrap(), 0.7286);
        near(observed(&k, 300), 0.0);
        near(expected(&k, 300), 0.0490);
        near(alpha(std::slice::from_ref(&k), 300).unwrap(), 1.0);
        assert!((alpha(&[c, k], 300).unwrap() - 0.8591).abs() < 0.0005);
    }

    #[test]
    fn nothing_marked_has_no_alpha() {
        assert_eq!(alpha(&[vec![Vec::new(), Vec::new()]], 300), None);
        assert_eq!(alpha(&[], 0), None);
    }
}
