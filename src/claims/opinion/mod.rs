//! Opinion: how far a sentence judges in the article's own voice what nobody could check: "It was a brilliant plan."
//!
//! The words of the sentence outside quotations and what the network for claims makes of it come in (`features`), a small model
//! weighs them (`model`). What somebody else says is no opinion of the article's: its words speak against it.
//! `train/src/opinion` trains the model, and `models/CARD.md` has its scores.

mod features;
mod model;

#[cfg(test)]
mod tests;

pub use features::{BUCKETS, Features, NUMBERS};
pub use model::OpinionModel;

use super::Layers;
use crate::text::TokenRange;

/// How likely the words in `range` are an opinion of the article's own, 0 to 1; 0 where most of them are quoted or there are too
/// few to tell.
pub fn score(layers: &Layers, range: TokenRange) -> f32 {
    Features::of(layers, range).map_or(0.0, |features| OpinionModel::shipped().score(&features))
}
