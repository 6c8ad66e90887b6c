//! Asides: what stands in brackets, between two dashes, or behind a last dash.

use super::draft::Draft;
use crate::claims::grammar::Part;

/// Cuts the asides of a claim.
pub(super) fn cut(draft: &mut Draft) {
    let mut at = 1;
    while at < draft.len() {
        let end = match draft.part(at) {
            // What stands in "[" belongs to a quotation's sentence.
            Part::Open if draft.lower(at) == "(" => closing(draft, at, Part::Close),
            Part::Dash if is_apart(draft, at) => closing(draft, at, Part::Dash),
            _ => None,
        };
        let cut = match end {
            Some(end) => is_aside(draft, at, end) && draft.cut(at, end + 1),
            None => draft.part(at) == Part::Dash && is_last(draft, at) && draft.cut(at, draft.len()),
        };
        if !cut {
            at += 1;
        }
    }
}

fn closing(draft: &Draft, open: usize, close: Part) -> Option<usize> {
    (open + 1..draft.len()).find(|&end| draft.part(end) == close)
}

/// Whether a dash parts words, and does not join them: "8–10 years".
fn is_apart(draft: &Draft, at: usize) -> bool {
    let tokens = &draft.layers.tokens;
    draft.token(at).is_some_and(|i| {
        // "—" stands apart without spaces too; a short dash between figures is one of a range.
        let long = tokens.word(i).starts_with('—');
        long || tokens.space_before(i) && tokens.space_before(i + 1)
    })
}

/// Whether words stand between the two that say more of what stands before them; not "((it))", nor "(...)", which parts two
/// sentences.
fn is_aside(draft: &Draft, from: usize, to: usize) -> bool {
    let inner = || (from + 1..to).map(|at| draft.part(at));
    let says = inner().any(|part| part != Part::Stop) && !inner().any(|part| part == Part::Open);
    // "— and Rubio's allies —" is an item of a list.
    let adds = draft.part(from + 1) == Part::Conjunction;
    let whole = draft.part(to + 1) != Part::Close && (draft.part(to) != Part::Dash || is_apart(draft, to));
    // Of "no one at (the harbour)" the brackets are a part, and "he (Moss)" is nobody without them.
    let behind = !matches!(
        draft.part(from - 1),
        Part::Pronoun
            | Part::Preposition
            | Part::Determiner
            | Part::Possessive
            | Part::Auxiliary
            | Part::Conjunction
            | Part::To
    );
    // "If it rains - and it may - the ferry stays": the dashes stand for a comma.
    let parts = draft.part(to) == Part::Dash && draft.opens_clause(to + 1);
    says && !adds && !parts && behind && whole && !matches!(draft.part(from - 1), Part::Stop | Part::Open)
}

/// " - which can be seen from the coast" at the end.
fn is_last(draft: &Draft, at: usize) -> bool {
    let relates =
        draft.part(at + 1) == Part::Relative || matches!(&*draft.lower(at + 1), "where" | "whose" | "including");
    relates && is_apart(draft, at) && draft.has_verb(0, at)
}
