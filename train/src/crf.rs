//! The linear-chain CRF: emissions and what is allowed come in, the loss and its gradient come out.
//!
//! Transitions are scored between groups (nothing, or a type that ends or starts), see `glossator::model::labels`. A token
//! may allow several labels (a type that its corpus does not mark, a span whose finer type is unknown): the loss is then
//! that of all allowed paths together.

use glossator::model::labels::{GROUPS, LABELS, TYPES};

/// One bit a label.
pub type Allowed = u64;

/// Every label.
pub const ANYTHING: Allowed = (1 << LABELS) - 1;

/// Expected counts of a distribution over paths: of each label at each token, of each transition between groups.
#[derive(Default)]
pub struct Expected {
    /// Tokens × [`LABELS`].
    pub labels: Vec<f64>,
    /// [`GROUPS`] × [`GROUPS`].
    pub transitions: Vec<f64>,
    /// The logarithm of the partition function.
    pub log_sum: f64,
}

/// Forward and backward sums, kept from call to call.
#[derive(Default)]
pub struct Lattice {
    potentials: Vec<f64>,
    forward: Vec<f64>,
    backward: Vec<f64>,
    scales: Vec<f64>,
}

/// An emission this far below the best of its token counts as this: beyond it, sums would underflow.
const DEEPEST: f64 = -200.0;

impl Lattice {
    /// The expected counts over the paths that `allowed` leaves; false if it leaves none.
    pub fn expect(
        &mut self,
        emissions: &[f32],
        transitions: &[f32],
        allowed: Option<&[Allowed]>,
        out: &mut Expected,
    ) -> bool {
        let tokens = emissions.len() / LABELS;
        let between: Vec<f64> = transitions.iter().map(|&score| f64::from(score).exp()).collect();
        let offset = self.fill(emissions, allowed, tokens);
        out.labels.clear();
        out.labels.resize(tokens * LABELS, 0.0);
        out.transitions.clear();
        out.transitions.resize(GROUPS * GROUPS, 0.0);
        out.log_sum = offset;
        if tokens == 0 {
            return true;
        }
        for t in 0..tokens {
            let (before, here) = self.forward.split_at_mut(t * LABELS);
            let here = &mut here[..LABELS];
            let leaving = if t == 0 { start() } else { leaving(&before[(t - 1) * LABELS..]) };
            let potentials = &self.potentials[t * LABELS..(t + 1) * LABELS];
            for group in 0..GROUPS {
                let entering: f64 = (0..GROUPS).map(|from| leaving[from] * between[from * GROUPS + group]).sum();
                if group == 0 {
                    here[0] = entering * potentials[0];
                } else {
                    let at = 1 + 4 * (group - 1);
                    let open =
                        if t == 0 { 0.0 } else { before[(t - 1) * LABELS + at] + before[(t - 1) * LABELS + at + 1] };
                    here[at] = entering * potentials[at];
                    here[at + 1] = open * potentials[at + 1];
                    here[at + 2] = open * potentials[at + 2];
                    here[at + 3] = entering * potentials[at + 3];
                }
            }
            let sum: f64 = here.iter().sum();
            if sum <= 0.0 || !sum.is_finite() {
                return false;
            }
            for value in here.iter_mut() {
                *value /= sum;
            }
            self.scales[t] = sum;
            out.log_sum += sum.ln();
        }
        // A name that the text cuts off is none.
        let last = &mut self.backward[(tokens - 1) * LABELS..tokens * LABELS];
        last.fill(0.0);
        last[0] = 1.0;
        for kind in 0..TYPES.len() {
            last[1 + 4 * kind + 2] = 1.0;
            last[1 + 4 * kind + 3] = 1.0;
        }
        let ended: f64 = self.forward[(tokens - 1) * LABELS..].iter().zip(last.iter()).map(|(a, b)| a * b).sum();
        if ended <= 0.0 {
            return false;
        }
        out.log_sum += ended.ln();
        for value in last.iter_mut() {
            *value /= ended;
        }
        for t in (0..tokens).rev() {
            for label in 0..LABELS {
                out.labels[t * LABELS + label] = self.forward[t * LABELS + label] * self.backward[t * LABELS + label];
            }
            let leaving = if t == 0 { start() } else { leaving(&self.forward[(t - 1) * LABELS..]) };
            let entering = self.entering(t);
            let mut back = [0.0; GROUPS];
            for from in 0..GROUPS {
                for group in 0..GROUPS {
                    let weight = between[from * GROUPS + group] * entering[group];
                    out.transitions[from * GROUPS + group] += leaving[from] * weight;
                    back[from] += weight;
                }
            }
            if t > 0 {
                self.step_back(t, &back);
            }
        }
        true
    }

    /// The potentials, each token's best scaled to 1; returns the logarithm of what was divided out.
    fn fill(&mut self, emissions: &[f32], allowed: Option<&[Allowed]>, tokens: usize) -> f64 {
        self.potentials.clear();
        self.forward.resize(tokens * LABELS, 0.0);
        self.backward.resize(tokens * LABELS, 0.0);
        self.scales.resize(tokens, 0.0);
        let mut offset = 0.0;
        for (t, row) in emissions.chunks_exact(LABELS).enumerate() {
            let mask = allowed.map_or(ANYTHING, |allowed| allowed[t]);
            let best = (0..LABELS).filter(|l| mask >> l & 1 == 1).map(|l| f64::from(row[l])).fold(f64::MIN, f64::max);
            offset += best;
            self.potentials.extend(row.iter().enumerate().map(|(label, &score)| {
                if mask >> label & 1 == 1 { (f64::from(score) - best).max(DEEPEST).exp() } else { 0.0 }
            }));
        }
        offset
    }

    /// What flows back through each group at token `t`.
    fn entering(&self, t: usize) -> [f64; GROUPS] {
        let mut entering = [0.0; GROUPS];
        let at = t * LABELS;
        let weight = |label: usize| self.potentials[at + label] * self.backward[at + label] / self.scales[t];
        entering[0] = weight(0);
        for kind in 0..TYPES.len() {
            entering[1 + kind] = weight(1 + 4 * kind) + weight(1 + 4 * kind + 3);
        }
        entering
    }

    fn step_back(&mut self, t: usize, back: &[f64; GROUPS]) {
        let (before, here) = self.backward.split_at_mut(t * LABELS);
        let before = &mut before[(t - 1) * LABELS..];
        let potentials = &self.potentials[t * LABELS..];
        before[0] = back[0];
        for kind in 0..TYPES.len() {
            let at = 1 + 4 * kind;
            let open = (potentials[at + 1] * here[at + 1] + potentials[at + 2] * here[at + 2]) / self.scales[t];
            before[at] = open;
            before[at + 1] = open;
            before[at + 2] = back[1 + kind];
            before[at + 3] = back[1 + kind];
        }
    }
}

/// Before the first token stands nothing.
fn start() -> [f64; GROUPS] {
    let mut start = [0.0; GROUPS];
    start[0] = 1.0;
    start
}

/// The forward mass that leaves each group.
fn leaving(forward: &[f64]) -> [f64; GROUPS] {
    let mut leaving = [0.0; GROUPS];
    leaving[0] = forward[0];
    for kind in 0..TYPES.len() {
        leaving[1 + kind] = forward[1 + 4 * kind + 2] + forward[1 + 4 * kind + 3];
    }
    leaving
}

/// The best path under `emissions` and `transitions`.
pub fn best(emissions: &[f32], transitions: &[f32]) -> Vec<usize> {
    let tokens = emissions.len() / LABELS;
    let mut scores = vec![f32::NEG_INFINITY; LABELS];
    let mut from = vec![0_u8; tokens * LABELS];
    for t in 0..tokens {
        let emission = &emissions[t * LABELS..];
        let mut next = vec![f32::NEG_INFINITY; LABELS];
        // The best label to leave each group by.
        let mut leaving = [(f32::NEG_INFINITY, 0_u8); GROUPS];
        leaving[0] = (if t == 0 { 0.0 } else { scores[0] }, 0);
        for kind in 0..TYPES.len() {
            let (end, single) = (1 + 4 * kind + 2, 1 + 4 * kind + 3);
            let label = if scores[end] >= scores[single] { end } else { single };
            leaving[1 + kind] = (scores[label], label as u8);
        }
        for group in 0..GROUPS {
            let (mut score, mut label) = (f32::NEG_INFINITY, 0);
            for (source, &(left, by)) in leaving.iter().enumerate() {
                let reached = left + transitions[source * GROUPS + group];
                if reached > score {
                    (score, label) = (reached, by);
                }
            }
            let entered: &[usize] = if group == 0 { &[0] } else { &[1 + 4 * (group - 1), 4 + 4 * (group - 1)] };
            for &to in entered {
                next[to] = score + emission[to];
                from[t * LABELS + to] = label;
            }
        }
        for kind in 0..TYPES.len() {
            let (begin, inside) = (1 + 4 * kind, 2 + 4 * kind);
            let label = if scores[begin] >= scores[inside] { begin } else { inside };
            for to in [inside, inside + 1] {
                next[to] = if t == 0 { f32::NEG_INFINITY } else { scores[label] + emission[to] };
                from[t * LABELS + to] = label as u8;
            }
        }
        scores = next;
    }
    let closed = |label: usize| label == 0 || matches!((label - 1) % 4, 2 | 3);
    let Some(mut label) = (0..LABELS).filter(|&l| closed(l)).max_by(|&a, &b| scores[a].total_cmp(&scores[b])) else {
        return Vec::new();
    };
    let mut path = vec![0; tokens];
    for t in (0..tokens).rev() {
        path[t] = label;
        label = from[t * LABELS + label] as usize;
    }
    path
}

/// The names on a path: first token, token after the last, type.
pub fn names(path: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (t, &label) in path.iter().enumerate() {
        if label == 0 {
            continue;
        }
        let (kind, place) = ((label - 1) / 4, (label - 1) % 4);
        if place == 0 || place == 3 {
            from = t;
        }
        if place >= 2 {
            found.push((from, t + 1, kind));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use glossator::model::random::numbers;

    use super::*;

    #[test]
    fn the_expected_counts_are_the_slopes_of_the_log_sum() {
        let (mut emissions, mut transitions) = (numbers(4 * LABELS, 1), numbers(GROUPS * GROUPS, 2));
        let allowed = [ANYTHING, 1 | 2 | 16 | 1 << 9, ANYTHING, ANYTHING & !1];
        let (mut lattice, mut expected, mut moved) = (Lattice::default(), Expected::default(), Expected::default());
        for mask in [None, Some(&allowed[..])] {
            assert!(lattice.expect(&emissions, &transitions, mask, &mut expected));
            let step = 1e-2;
            for at in [0, 1, 5, 60, 100, 3 * LABELS + 7, 2 * LABELS] {
                emissions[at] += step;
                assert!(lattice.expect(&emissions, &transitions, mask, &mut moved));
                emissions[at] -= step;
                let slope = (moved.log_sum - expected.log_sum) / f64::from(step);
                assert!((slope - expected.labels[at]).abs() < 1e-2, "label {at}: {slope} {}", expected.labels[at]);
            }
            for at in [0, 3, 14, 40] {
                transitions[at] += step;
                assert!(lattice.expect(&emissions, &transitions, mask, &mut moved));
                transitions[at] -= step;
                let slope = (moved.log_sum - expected.log_sum) / f64::from(step);
                assert!((slope - expected.transitions[at]).abs() < 1e-2, "transition {at}");
            }
        }
    }

    #[test]
    fn the_best_path_is_allowed_and_beats_its_neighbours() {
        let (emissions, transitions) = (numbers(6 * LABELS, 3), numbers(GROUPS * GROUPS, 4));
        let path = best(&emissions, &transitions);
        let mut lattice = Lattice::default();
        let mut of = |path: &[usize]| {
            let only: Vec<Allowed> = path.iter().map(|&label| 1 << label).collect();
            let mut expected = Expected::default();
            lattice.expect(&emissions, &transitions, Some(&only), &mut expected).then_some(expected.log_sum)
        };
        let score = of(&path).expect("the path is allowed");
        for t in 0..path.len() {
            for label in 0..LABELS {
                let mut other = path.clone();
                other[t] = label;
                assert!(of(&other).is_none_or(|other| other <= score + 1e-6));
            }
        }
    }
}
