//! Kinds: what sort of thing a claim asserts.

use super::ClaimKind;
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::signals::Signals;
use crate::entities::EntityType;
use crate::text::TokenRange;

/// The kinds of the claim in `range`, in their order.
pub(super) fn of(layers: &Layers, range: TokenRange) -> Vec<ClaimKind> {
    let signals = range.iter().fold(0, |all, i| all | layers.grammar.word(i).signals);
    let prediction = range.iter().any(|i| foretells(layers, i)) || is_to_be(layers, range);
    let amounts = layers
        .mentions_in(range)
        .any(|mention| matches!(mention.entity_type, EntityType::Money | EntityType::Percent | EntityType::Quantity));
    let mut kinds = Vec::new();
    if !prediction {
        kinds.push(ClaimKind::Event);
    }
    let more = [
        (amounts, ClaimKind::Quantity),
        (signals & (Signals::COMPARISON | Signals::RECORD) != 0, ClaimKind::Comparison),
        (signals & Signals::CAUSE != 0, ClaimKind::Cause),
        (prediction, ClaimKind::Prediction),
        (signals & Signals::LAW != 0, ClaimKind::Law),
        (signals & Signals::POSITION != 0, ClaimKind::Position),
    ];
    kinds.extend(more.into_iter().filter(|(is, _)| *is).map(|(_, kind)| kind));
    kinds
}

/// `Fares to double`: what a headline without another verb says is to be.
fn is_to_be(layers: &Layers, range: TokenRange) -> bool {
    let grammar = layers.grammar;
    !range.iter().any(|i| grammar.is_finite(i))
        && range.iter().any(|i| grammar.part(i) == Part::To && grammar.part(i + 1) == Part::Verb)
}

/// `will rise`, `is expected to rise`; not `the will of the people`.
pub(in crate::claims) fn foretells(layers: &Layers, i: u32) -> bool {
    let word = layers.grammar.word(i);
    if word.signals & Signals::FUTURE == 0 {
        return false;
    }
    match word.part {
        Part::Auxiliary => true,
        Part::Verb => layers.grammar.part(i + 1) == Part::To,
        _ => false,
    }
}
