use super::*;
use crate::model::labels::{Place, label};
use proptest::prelude::*;

/// Every division of `length` tokens into tokens outside and spans.
fn all(length: usize) -> Vec<Vec<Found>> {
    fn go(at: usize, length: usize, kinds: usize, spans: &mut Vec<Found>, all: &mut Vec<Vec<Found>>) {
        if at == length {
            all.push(spans.clone());
            return;
        }
        go(at + 1, length, kinds, spans, all);
        for end in at + 1..=length {
            for kind in 0..kinds {
                spans.push(Found { start: at, end, kind });
                go(end, length, kinds, spans, all);
                spans.pop();
            }
        }
    }
    let mut found = Vec::new();
    go(0, length, KINDS, &mut Vec::new(), &mut found);
    found
}

fn score(transitions: &Transitions, scores: &[Scores], spans: &[Found], followed: bool) -> f32 {
    let (mut total, mut group, mut at) = (0.0, 0, 0);
    let mut step = |group: &mut usize, next: usize| {
        total += transitions.scores[*group][next];
        *group = next;
    };
    let mut emitted = 0.0;
    for span in spans.iter().chain([&Found { start: scores.len(), end: scores.len(), kind: 0 }]) {
        for scores in &scores[at..span.start] {
            step(&mut group, 0);
            emitted += scores[0];
        }
        if span.start < span.end {
            step(&mut group, 1 + span.kind);
        }
        for (t, scores) in scores.iter().enumerate().take(span.end).skip(span.start) {
            let place = match (t == span.start, t + 1 == span.end) {
                (true, true) => Place::Single,
                (true, false) => Place::Begin,
                (false, true) => Place::End,
                (false, false) => Place::Inside,
            };
            emitted += scores[label(span.kind, place)];
        }
        at = span.end;
    }
    if followed {
        step(&mut group, 0);
    }
    total + emitted
}

fn problem(reach: f32) -> impl Strategy<Value = (Transitions, Vec<Scores>)> {
    let transitions = prop::collection::vec(-3.0..3.0_f32, GROUPS * GROUPS)
        .prop_map(|data| Transitions::new(&Matrix { rows: GROUPS, columns: GROUPS, data }));
    let scores = prop::collection::vec(-reach..reach, LABELS).prop_map(|scores| std::array::from_fn(|i| scores[i]));
    (transitions, prop::collection::vec(scores, 1..4))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_best_path_is_the_best_of_all((transitions, scores) in problem(4.0), followed: bool) {
        let score = |spans: &[Found]| score(&transitions, &scores, spans, followed);
        let best = all(scores.len()).iter().map(|spans| score(spans)).fold(f32::MIN, f32::max);
        let found = Viterbi::default().spans(&transitions, &scores, followed);
        prop_assert!((score(&found) - best).abs() < 1e-3);
    }

    #[test]
    fn probabilities_are_shares_of_all_paths((transitions, scores) in problem(4.0), followed: bool) {
        let paths = all(scores.len());
        let weights: Vec<f64> =
            paths.iter().map(|spans| f64::from(score(&transitions, &scores, spans, followed)).exp()).collect();
        let total: f64 = weights.iter().sum();
        let share = |holds: &dyn Fn(&Found) -> bool| -> f64 {
            let held = paths.iter().zip(&weights).filter(|(spans, _)| spans.iter().any(holds));
            held.map(|(_, weight)| weight).sum::<f64>() / total
        };
        let mut marginals = Marginals::default();
        marginals.fill(&transitions, &scores, followed);
        for start in 0..scores.len() {
            for end in start + 1..=scores.len() {
                for kind in [0, 5, KINDS - 1] {
                    let span = Found { start, end, kind };
                    prop_assert!((f64::from(marginals.span(span)) - share(&|other| *other == span)).abs() < 1e-4);
                }
            }
            let kinds = marginals.kinds(start);
            for kind in [0, 5, KINDS - 1] {
                let expected = share(&|span| span.kind == kind && span.start <= start && start < span.end);
                prop_assert!((f64::from(kinds[kind]) - expected).abs() < 1e-4);
            }
        }
    }

    #[test]
    fn scores_of_any_size_give_probabilities((transitions, scores) in problem(128.0)) {
        let scores: Vec<Scores> = scores.iter().cycle().take(100).copied().collect();
        let mut marginals = Marginals::default();
        marginals.fill(&transitions, &scores, false);
        prop_assert!(marginals.steps_are_numbers());
        for t in 0..scores.len() {
            prop_assert!(marginals.kinds(t).iter().sum::<f32>() < 1.001);
        }
    }
}

#[test]
fn an_empty_segment_has_no_spans() {
    let transitions = Transitions::new(&Matrix::zeros(GROUPS, GROUPS));
    assert_eq!(Viterbi::default().spans(&transitions, &[], false), []);
}
