//! Reported figures in sentences so short that the network sees no claim in them: `Apple Inc. said revenue rose 6%.`, `It is
//! unclear whether 40 people died.`

use super::spans::{Told, trimmed};
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::entities::EntityType;
use crate::text::TokenRange;

/// How sure an attribution must be for its content to count as a claim without the network's word for it.
const SURE: f32 = 0.8;

/// The first thing reported in a sentence that holds a figure, without the `that` or `whether` in front of it.
pub(super) fn told_in(layers: &Layers, sentence: TokenRange, told: &[Told]) -> Vec<(TokenRange, bool)> {
    let surely = |told: &&Told| {
        let attribution = told.attribution;
        let once = !told.is_turn && !told.interrupts && told.cue.is_some();
        // In three words a verb is easily mistaken for a noun; what somebody "said" is a clause all the same.
        let said =
            told.cue.is_some_and(|cue| cue.iter().any(|i| matches!(layers.tokens.word(i), "said" | "says" | "say")));
        (attribution.asserts || said)
            && attribution.score >= SURE
            && once
            && told.content.clamped(sentence) == told.content
    };
    let content = |told: &Told| {
        let opens = matches!(layers.grammar.part(told.content.start()), Part::That | Part::Subordinator);
        trimmed(layers, TokenRange::new(told.content.start() + u32::from(opens), told.content.end()))
    };
    let is_figure = |entity_type| matches!(entity_type, EntityType::Percent | EntityType::Money | EntityType::Quantity);
    let counts = |words: &TokenRange| layers.mentions_in(*words).any(|mention| is_figure(mention.entity_type));
    told.iter().filter(surely).map(content).filter(counts).take(1).map(|words| (words, true)).collect()
}
