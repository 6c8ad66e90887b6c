//! Firms called by a word ("a Shell station", "the Target store"), which the model may take for the word.

use super::{Known, is_small, name_at};
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};

/// The firm whose name is the word at `i`, where no name was found: a listed one, with its capital between small words.
pub fn at(tokens: &Tokens, i: u32, names: &[Mention]) -> Option<Known> {
    let kinds = gazetteer::word(tokens.word(i)).kinds();
    let inside = i > 0 && is_small(tokens, i - 1) && is_small(tokens, i + 1);
    // "a Shell station" is one of theirs; "the Target" and "of State" may be what the text calls something.
    let one_of = matches!(tokens.word(i.saturating_sub(1)), "a" | "an" | "at" | "by" | "near" | "from");
    let firm = kinds.any(Kinds::ORG) && kinds.any(Kinds::COMMON) && !kinds.any(Kinds::ANY_PLACE);
    (inside && one_of && firm && name_at(names, i).is_none())
        .then(|| Known { tokens: TokenRange::new(i, i + 1), entity_type: EntityType::Org })
}
