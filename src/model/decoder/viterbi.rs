//! [`Viterbi`]: the spans of the best path.

use super::{Found, GROUPS, KINDS, Scores, Transitions};
use crate::model::labels::{Place, label};

/// How the best path came to a token.
#[derive(Clone, Copy, Debug, Default)]
struct Back {
    /// For each group that starts here, the one that ended before.
    from: [u8; GROUPS],
    /// A bit a type: its span that ends here is this token alone.
    single: u16,
    /// A bit a type: its span that runs on begins here.
    begins: u16,
}

/// Room for a segment.
#[derive(Debug, Default)]
pub struct Viterbi {
    back: Vec<Back>,
}

impl Viterbi {
    /// The spans of the best path through `scores`, in order; `followed` by a token that is in no span, or by none.
    #[inline(never)]
    pub fn spans(&mut self, transitions: &Transitions, scores: &[Scores], followed: bool) -> Vec<Found> {
        let mut found = Vec::new();
        self.back.clear();
        // What the best path scores that has ended each group, or is inside a span of each type.
        let mut closed = [f32::NEG_INFINITY; GROUPS];
        let mut open = [f32::NEG_INFINITY; KINDS];
        closed[0] = 0.0;
        for scores in scores {
            let mut back = Back::default();
            let mut enter = [f32::NEG_INFINITY; GROUPS];
            for (a, (row, before)) in transitions.scores.iter().zip(closed).enumerate() {
                for ((enter, from), score) in enter.iter_mut().zip(&mut back.from).zip(row) {
                    if before + score > *enter {
                        (*enter, *from) = (before + score, a as u8);
                    }
                }
            }
            closed[0] = enter[0] + scores[0];
            for kind in 0..KINDS {
                let score = |place| scores[label(kind, place)];
                let (begin, single) = (enter[1 + kind] + score(Place::Begin), enter[1 + kind] + score(Place::Single));
                let (inside, end) = (open[kind] + score(Place::Inside), open[kind] + score(Place::End));
                back.single |= u16::from(single >= end) << kind;
                back.begins |= u16::from(begin >= inside) << kind;
                closed[1 + kind] = if single >= end { single } else { end };
                open[kind] = if begin >= inside { begin } else { inside };
            }
            // The best stays at 0, so that a long segment is scored as exactly as a short one.
            let best = closed.iter().chain(&open).fold(f32::NEG_INFINITY, |best, &score| best.max(score));
            closed.iter_mut().chain(&mut open).for_each(|score| *score -= best);
            self.back.push(back);
        }
        if followed {
            closed.iter_mut().zip(&transitions.scores).for_each(|(score, row)| *score += row[0]);
        }
        let mut group = (0..GROUPS).rev().max_by(|&a, &b| closed[a].total_cmp(&closed[b])).unwrap_or(0);
        let mut end = scores.len();
        while end > 0 {
            let mut start = end - 1;
            if let Some(kind) = group.checked_sub(1) {
                if self.back[start].single >> kind & 1 == 0 {
                    start = start.saturating_sub(1);
                    while start > 0 && self.back[start].begins >> kind & 1 == 0 {
                        start -= 1;
                    }
                }
                found.push(Found { start, end, kind });
            }
            group = usize::from(self.back[start].from[group]);
            end = start;
        }
        found.reverse();
        found
    }
}
