//! Segmentation: a run comes in, the names in it come out: the cut whose parts have the most evidence together.

use super::evidence;
use super::memory::Memory;
use super::runs::{Part, Run};
use crate::entities::EntityType;
use crate::text::Tokens;

/// The most evidence up to a place, and the name that ends there, if one does: its first piece, type and evidence.
type Best = (f32, Option<(usize, EntityType, f32)>);

/// Names have at most so many words.
const LONGEST_NAME: usize = 12;
/// Evidence below this marks nothing.
const LEAST: f32 = 1.5;
/// What a further part costs, so that a name is not cut into names.
const CUT: f32 = 0.6;
/// What it costs when the two stand side by side with nothing between them, and are more likely one name.
const CUT_CLOSE: f32 = 3.0;
/// The same where both are people.
const CUT_PERSON: f32 = 6.0;

/// The names of `run`, in order; `listed` is the type of the name before it, where the two stand in one list.
pub fn parts(tokens: &Tokens, run: &Run, memory: &Memory, listed: Option<EntityType>) -> Vec<Part> {
    let n = run.pieces.len();
    let weigher = evidence::Weigher::new(tokens, run, memory);
    // best[i]: the most evidence in the pieces before i, and the part that ends there, if one does.
    let mut best: Vec<Best> = vec![(0.0, None); n + 1];
    for end in 1..=n {
        best[end] = (best[end - 1].0, None);
        for start in end.saturating_sub(LONGEST_NAME)..end {
            let after_and = start > 0 && matches!(tokens.word(run.token(start - 1)), "and" | "or");
            let before = if after_and { best[start - 1].1.map(|before| before.1) } else { None };
            let before = if start == 0 { listed } else { before };
            let Some((entity_type, score)) = weigher.weigh(start, end, before) else { continue };
            // "Jean-Luc" is as close as "Jean Luc".
            let hyphen = start > 0 && tokens.word(run.token(start - 1)) == "-";
            let beside = if hyphen { best[start - 1].1 } else { best[start].1 };
            let cut = beside.map_or(CUT, |(_, before, _)| cut(before, entity_type));
            let sum = best[start].0 + score - cut;
            if score >= LEAST && sum > best[end].0 {
                best[end] = (sum, Some((start, entity_type, score)));
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = n;
    while end > 0 {
        match best[end].1 {
            Some((start, entity_type, score)) => {
                parts.push(Part { first: run.token(start), end: run.token(end - 1) + 1, entity_type, score });
                end = start;
            }
            None => end -= 1,
        }
    }
    parts.reverse();
    parts
}

/// What it costs to cut between a name of type `before` and one of `after` that follows at once.
fn cut(before: EntityType, after: EntityType) -> f32 {
    match (before, after) {
        (EntityType::Person, EntityType::Person) => CUT_PERSON,
        // "Russian Gazprom", "Uighur Muslims", "Pakistan PM": one after the other is common.
        (EntityType::Norp | EntityType::Loc, _) => CUT,
        _ => CUT_CLOSE,
    }
}
