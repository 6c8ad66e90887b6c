//! Labels before a colon that nobody speaks by: a place (`Lagos: Gunmen killed 12 people`) and a remark (`One thing is clear: nobody
//! paid`). What follows is the article's own.

use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::entities::EntityType;
use crate::text::TokenRange;

/// Whether the claim in `range` follows such a label in its sentence, and is not quoted.
pub(super) fn is_unspoken(layers: &Layers, sentence: TokenRange, range: TokenRange) -> bool {
    /// A label is no longer, in tokens.
    const LONGEST: usize = 8;
    let grammar = layers.grammar;
    let Some(colon) = sentence.iter().take(LONGEST).find(|&i| layers.tokens.word(i) == ":") else { return false };
    let label = TokenRange::new(sentence.start(), colon);
    if colon >= range.start() || range.iter().any(|i| grammar.word(i).quotation != 0) {
        return false;
    }
    let place = || layers.mentions_in(label).any(|one| one.tokens == label && one.entity_type == EntityType::Loc);
    // "She said: ..." has a verb of saying; "one thing is clear" none but "is".
    let is_be = |i: u32| matches!(&*layers.tokens.lower(i), "is" | "was" | "are" | "'s" | "’s");
    let remark = || label.iter().any(is_be) && !label.iter().any(|i| grammar.part(i) == Part::Verb);
    let of_self = matches!(&*layers.tokens.lower(colon + 1), "i" | "we" | "my" | "our" | "you");
    !of_self && (place() || remark())
}
