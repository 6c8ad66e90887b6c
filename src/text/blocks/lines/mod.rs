//! Lines: which lines of a pasted page are its article, and which is the article's headline.
//!
//! A small model decides from a line's words, from the lines around it and from its place on the page. `facts` describes a line on
//! its own, `features` adds the lines around it, `marked` adds what the markup says; `model` is the model itself.
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
