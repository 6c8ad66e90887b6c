//! MISC and what it holds: the news corpus calls wars, books and laws MISC; other corpora tell some of them apart.
//!
//! What the teachers expect of such a name is all counted as MISC, unless one of them, asked in the habits of a corpus that
//! tells its type, is sure of it.

use glossator::model::labels::{GROUPS, LABELS};

use crate::corpora::{Kinds, kind};
use crate::crf::{Expected, names};

/// The types that the news corpus calls MISC, MISC itself first.
pub const FAMILY: [&str; 4] = ["MISC", "EVENT", "WORK_OF_ART", "LAW"];
/// The corpora that tell a type apart; of a type that several tell, all must. A corpus of books sees a book in every plan.
pub const TELLERS: [(&str, &str); 4] = [
    ("EVENT", "ner_crossner_politics"),
    ("WORK_OF_ART", "ner_crossner_literature"),
    ("WORK_OF_ART", "ner_crossner_music"),
    ("WORK_OF_ART", "ner_crossner_science"),
];
/// From here on a type is told. Half were enough if the tellers knew the news; at half they call plans and laws books.
const SURE: f64 = 0.8;

/// The index of a type among those of the tagger.
pub fn index(label: &str) -> usize {
    kind(label).trailing_zeros() as usize
}

/// The types as bits.
pub fn family() -> Kinds {
    FAMILY.iter().fold(0, |kinds, label| kinds | kind(label))
}

/// The mean probability, over the tokens, that each is of type `label`.
fn mass(expected: &Expected, from: usize, to: usize, label: &str) -> f64 {
    let at = 1 + 4 * index(label);
    let rows = expected.labels[from * LABELS..to * LABELS].chunks_exact(LABELS);
    rows.map(|row| row[at..at + 4].iter().sum::<f64>()).sum::<f64>() / (to - from) as f64
}

/// The type of the family for the tokens `from..to`, by what is expected in the habits of each of [`TELLERS`], in order.
pub fn told(tellers: &[Expected], from: usize, to: usize) -> &'static str {
    let told = |label: &&str| {
        let mut theirs = TELLERS.iter().zip(tellers).filter(|((theirs, _), _)| theirs == label).peekable();
        theirs.peek().is_some() && theirs.all(|(_, expected)| mass(expected, from, to, label) > SURE)
    };
    FAMILY.into_iter().find(told).unwrap_or(FAMILY[0])
}

/// Moves what is expected of the family's types to MISC, and, for the names on `path`, on to the type that was told.
pub fn settle(expected: &mut Expected, path: &[usize], tellers: &[Expected]) {
    let mut types = vec![index(FAMILY[0]); path.len()];
    for (from, to, kind) in names(path) {
        if family() >> kind & 1 == 1 {
            types[from..to].fill(index(told(tellers, from, to)));
        }
    }
    // What enters and what leaves each type, before the transitions are shared out by it.
    let (mut entered, mut left) = ([0.0; GROUPS], [0.0; GROUPS]);
    for (row, kind) in expected.labels.chunks_exact_mut(LABELS).zip(types) {
        for place in 0..4 {
            let sum: f64 = FAMILY.iter().map(|label| std::mem::take(&mut row[1 + 4 * index(label) + place])).sum();
            row[1 + 4 * kind + place] = sum;
            // Begin, inside, end, single.
            entered[1 + kind] += if place == 0 || place == 3 { sum } else { 0.0 };
            left[1 + kind] += if place >= 2 { sum } else { 0.0 };
        }
    }
    let groups = FAMILY.map(|label| 1 + index(label));
    for other in 0..GROUPS {
        share(expected, |group| other * GROUPS + group, groups, &entered);
    }
    for other in 0..GROUPS {
        share(expected, |group| group * GROUPS + other, groups, &left);
    }
}

/// Shares out the counts of the groups among them, by weight.
fn share(expected: &mut Expected, at: impl Fn(usize) -> usize, groups: [usize; 4], weights: &[f64; GROUPS]) {
    let sum: f64 = groups.iter().map(|&group| expected.transitions[at(group)]).sum();
    let all: f64 = groups.iter().map(|&group| weights[group]).sum();
    for group in groups {
        expected.transitions[at(group)] = if all > 0.0 { sum * weights[group] / all } else { 0.0 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crf::Lattice;

    /// What a lattice expects of scores without pattern.
    fn expected(tokens: usize, seed: u32) -> Expected {
        let mut state = seed;
        let mut number = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 20) as f32 / 1000.0
        };
        let emissions: Vec<f32> = (0..tokens * LABELS).map(|_| number()).collect();
        let transitions: Vec<f32> = (0..GROUPS * GROUPS).map(|_| number()).collect();
        let mut expected = Expected::default();
        assert!(Lattice::default().expect(&emissions, &transitions, None, &mut expected));
        expected
    }

    #[test]
    fn what_is_told_apart_is_still_counted_once() {
        let mut settled = expected(3, 1);
        let tellers = [2, 3, 4, 5].map(|seed| expected(3, seed));
        let single = |label: &str| 1 + 4 * index(label) + 3;
        let before: f64 = settled.transitions.iter().sum();
        let path = [single("LAW"), 0, single("PERSON")];
        settle(&mut settled, &path, &tellers);
        for row in settled.labels.chunks_exact(LABELS) {
            assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            assert!(row[single("LAW")] == 0.0);
        }
        assert!((settled.transitions.iter().sum::<f64>() - before).abs() < 1e-9);
    }

    #[test]
    fn a_type_is_told_when_every_teller_of_it_is_sure() {
        let tokens = 2;
        let mut event = expected(tokens, 2);
        let [first, second, third] = [3, 4, 5].map(|seed| expected(tokens, seed));
        assert_eq!(told(&[expected(tokens, 2)], 0, 2), "MISC");
        event.labels.fill(0.0);
        for t in 0..tokens {
            event.labels[t * LABELS + 1 + 4 * index("EVENT")] = 0.9;
        }
        assert_eq!(told(&[event, first, second, third], 0, 2), "EVENT");
    }
}
