//! Words that are never cut: those that say whether, how much, how surely or on which condition.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::draft::Draft;
use crate::claims::grammar::Part;
use crate::claims::signals::{self, Signals};
use crate::text::TokenRange;

/// Negation, condition, quantity, comparison. Hedges are told by what they signal.
const WORDS: [&str; 4] = [
    "no none neither nor never without hardly barely scarcely nobody nothing nowhere",
    "if unless until till provided whether except otherwise",
    "all every everyone everything each any anyone some many most mostly much few several both half enough only majority \
     one two three four five six seven eight nine ten dozen dozens hundreds thousands millions billions twice double \
     first second third fourth fifth last",
    "more less fewer least than nearly almost approximately roughly",
];

/// Auxiliaries that say how sure, how likely or how due something is.
const MODALS: &str = "will wo 'll ’ll would can ca cannot could may might shall should must ought 'd ’d";

static KEPT: LazyLock<HashSet<&str>> =
    LazyLock::new(|| WORDS.iter().flat_map(|words| words.split_whitespace()).collect());

/// Whether such a word stands from one place to another.
pub(super) fn any(draft: &Draft, from: usize, to: usize) -> bool {
    (from..to).any(|at| !draft.is_filled(at) && is_kept(draft, at))
}

fn is_kept(draft: &Draft, at: usize) -> bool {
    let Some(token) = draft.token(at) else { return false };
    let word = draft.lower(at);
    match draft.part(at) {
        Part::Not | Part::Number => return true,
        Part::Auxiliary if MODALS.split(' ').any(|modal| modal == word) => return true,
        _ => {}
    }
    // "May" is a month too.
    let hedges = word != "may" && signals::of(&word) & Signals::HEDGE != 0;
    let mut here = draft.layers.mentions_in(TokenRange::new(token, token + 1));
    KEPT.contains(&*word) || hedges || here.any(|mention| mention.entity_type.is_amount())
}
