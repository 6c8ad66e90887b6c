//! Kinds: what sort of thing a claim asserts.

use super::features::{Evidence, Feature};
use super::grammar::Part;
use super::lexicon::Signals;
use super::{ClaimKind, Layers};
use crate::text::TokenRange;

/// The kinds of the claim in `range`, in their order; `foretold` where it is a headline that tells what will be.
pub fn of(evidence: &Evidence, layers: &Layers, range: TokenRange, foretold: bool) -> Vec<ClaimKind> {
    let has = |feature: Feature| evidence.words[feature as usize].is_some();
    let prediction = foretold || range.iter().any(|i| foretells(layers, i));
    let position = has(Feature::Position);
    let mut kinds = Vec::new();
    // What will be has not happened yet; "it will rise, and it has risen before" is both.
    if !prediction || has(Feature::Perfect) {
        kinds.push(ClaimKind::Event);
    }
    if has(Feature::Number) || has(Feature::Money) {
        kinds.push(ClaimKind::Quantity);
    }
    if has(Feature::Comparison) || has(Feature::Superlative) {
        kinds.push(ClaimKind::Comparison);
    }
    if has(Feature::Cause) {
        kinds.push(ClaimKind::Cause);
    }
    if prediction {
        kinds.push(ClaimKind::Prediction);
    }
    if has(Feature::Law) {
        kinds.push(ClaimKind::Law);
    }
    if position {
        kinds.push(ClaimKind::Position);
    }
    kinds
}

/// `will rise`, `is expected to rise`; not `the will of the people`.
fn foretells(layers: &Layers, i: u32) -> bool {
    let word = layers.grammar.word(i);
    word.entry.signals & Signals::FUTURE != 0
        && match word.part {
            Part::Auxiliary => true,
            Part::Verb => matches!(layers.grammar.part(i + 1), Part::To),
            _ => false,
        }
}
