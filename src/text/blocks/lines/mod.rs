//! Lines: which lines of a pasted page are its article, and which is the article's headline.
//!
//! A line's own words, the lines around it and its place on the page together tell what it is, and a small model weighs them:
//! `facts` describes a line by itself, `features` among the others, `marked` by its markup; `model` is the model.
//! `train/src/lines` trains it, and `models/CARD.md` has its scores.

#![expect(clippy::cast_precision_loss, reason = "counts of a page's words and lines, far below 2^24")]

mod facts;
mod features;
mod marked;
mod model;

pub use features::{FEATURES, Features};
pub use marked::{MARKED, marked};
pub use model::{BUCKETS, DEPTH, LineModel, Split, Tree};

/// What the model makes of a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    /// How likely it is part of the article's running text, 0 to 1.
    pub article: f32,
    /// How likely it is the headline, 0 to 1.
    pub headline: f32,
}
