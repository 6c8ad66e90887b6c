//! [`Marginals`]: how likely each span and each type is, over all paths (forward-backward).
//!
//! Probabilities are scaled at each token, not kept as logarithms: a step is then products and sums. A score so far below
//! its token's best that it could make the scale vanish is lifted; no probability that anybody sees is changed by it.

use super::{Found, GROUPS, KINDS, Scores, Transitions};
use crate::model::kernels::exp;
use crate::model::labels::{LABELS, Place, label};

/// How far below the best of its token a score counts.
const DEEPEST: f32 = 50.0;

/// What all paths together weigh that stand at a token: outside of spans or at a span's end, by group; in a span that runs
/// on, by type.
#[derive(Clone, Copy, Debug, Default)]
struct Weights {
    closed: [f32; GROUPS],
    open: [f32; KINDS],
}

impl Weights {
    /// Divides by the sum, and gives the factor that did so.
    fn scale(&mut self) -> f32 {
        let factor = 1.0 / (self.closed.iter().sum::<f32>() + self.open.iter().sum::<f32>());
        self.closed.iter_mut().chain(&mut self.open).for_each(|weight| *weight *= factor);
        factor
    }

    fn meet(&self, other: &Self) -> f32 {
        dot(&self.closed, &other.closed) + dot(&self.open, &other.open)
    }
}

/// A token of the segment.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// e to the power of its scores.
    factors: [f32; LABELS],
    /// What the paths weigh that may start each group here, before its own factor.
    enter: [f32; GROUPS],
    /// What the paths to here weigh, scaled.
    forward: Weights,
    /// By what they were scaled.
    scale: f32,
    /// What the paths from here weigh, scaled by a factor of their own.
    backward: Weights,
}

/// The weights of all paths through a segment.
#[derive(Debug, Default)]
pub struct Marginals {
    steps: Vec<Step>,
}

impl Marginals {
    /// Weighs all paths through `scores`; `followed` by a token that is in no span, or by none.
    pub fn fill(&mut self, transitions: &Transitions, scores: &[Scores], followed: bool) {
        self.steps.clear();
        let mut before = Weights::default();
        before.closed[0] = 1.0;
        for scores in scores {
            let step = forward(transitions, &before, scores);
            before = step.forward;
            self.steps.push(step);
        }
        let closed = if followed { transitions.factors.map(|row| row[0]) } else { [1.0; GROUPS] };
        let mut after = Weights { closed, open: [0.0; KINDS] };
        for step in self.steps.iter_mut().rev() {
            step.backward = after;
            after = backward(transitions, &after, &step.factors);
        }
    }

    /// How likely it is that `span` is one.
    pub fn span(&self, span: Found) -> f32 {
        let [first, rest @ ..] = &self.steps[span.start..span.end] else { return 0.0 };
        let factor = |step: &Step, place| step.factors[label(span.kind, place)];
        let place = if rest.is_empty() { Place::Single } else { Place::Begin };
        let mut weight = first.enter[1 + span.kind] * factor(first, place) * first.scale;
        for (i, step) in rest.iter().enumerate() {
            let place = if i + 1 == rest.len() { Place::End } else { Place::Inside };
            weight *= factor(step, place) * step.scale;
        }
        let last = rest.last().unwrap_or(first);
        share(weight * last.backward.closed[1 + span.kind], last)
    }

    #[cfg(test)]
    pub fn steps_are_numbers(&self) -> bool {
        self.steps.iter().all(|step| step.scale.is_normal() && step.forward.meet(&step.backward).is_normal())
    }

    /// How likely it is that token `t` stands in a span of each type.
    pub fn kinds(&self, t: usize) -> [f32; KINDS] {
        let step = &self.steps[t];
        let (forward, backward) = (&step.forward, &step.backward);
        std::array::from_fn(|kind| {
            let (closed, open) = (1 + kind, kind);
            share(forward.closed[closed] * backward.closed[closed] + forward.open[open] * backward.open[open], step)
        })
    }
}

/// A weight as a part of all paths' at that token.
fn share(weight: f32, step: &Step) -> f32 {
    // Where a damaged model left no number, nothing is likely.
    let share = weight / step.forward.meet(&step.backward);
    if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) }
}

#[inline(never)]
fn forward(transitions: &Transitions, before: &Weights, scores: &Scores) -> Step {
    let best = scores.iter().fold(f32::NEG_INFINITY, |best, &score| if score > best { score } else { best });
    let factors = scores.map(|score| exp(if score - best > -DEEPEST { score - best } else { -DEEPEST }));
    let mut enter = [0.0; GROUPS];
    for (row, before) in transitions.factors.iter().zip(before.closed) {
        for (enter, factor) in enter.iter_mut().zip(row) {
            *enter += before * factor;
        }
    }
    let mut forward = Weights::default();
    forward.closed[0] = enter[0] * factors[0];
    for kind in 0..KINDS {
        let factor = |place| factors[label(kind, place)];
        forward.closed[1 + kind] = enter[1 + kind] * factor(Place::Single) + before.open[kind] * factor(Place::End);
        forward.open[kind] = enter[1 + kind] * factor(Place::Begin) + before.open[kind] * factor(Place::Inside);
    }
    let scale = forward.scale();
    Step { factors, enter, forward, scale, backward: Weights::default() }
}

/// What the paths weigh from the token before, given those from this one.
#[inline(never)]
fn backward(transitions: &Transitions, after: &Weights, factors: &[f32; LABELS]) -> Weights {
    let mut starts = [0.0; GROUPS];
    let mut before = Weights::default();
    starts[0] = factors[0] * after.closed[0];
    for kind in 0..KINDS {
        let factor = |place| factors[label(kind, place)];
        let (closed, open) = (after.closed[1 + kind], after.open[kind]);
        starts[1 + kind] = factor(Place::Single) * closed + factor(Place::Begin) * open;
        before.open[kind] = factor(Place::End) * closed + factor(Place::Inside) * open;
    }
    for (before, row) in before.closed.iter_mut().zip(&transitions.factors) {
        *before = dot(row, &starts);
    }
    before.scale();
    before
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
