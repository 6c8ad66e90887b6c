//! Lines: which lines of a pasted page are its article, and which is the article's headline.
//!
//! What a line is shows in its own words, in the lines around it and in its place on the page, so a small model weighs these
//! together: `facts` is what is seen of a line by itself, `features` what is seen of it among the others, `trees` the model.
//! `train/src/lines` makes it, `models/CARD.md` says how well it does.

#![expect(clippy::cast_precision_loss, reason = "counts of a page's words and lines, far below 2^24")]

mod facts;
mod features;
mod marked;
mod model;

pub use features::{FEATURES, Features};
pub use marked::{WITH_MARKUP, with_markup};
pub use model::{BUCKETS, DEPTH, LineModel, Split, Tree};

/// What the model makes of a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    /// How likely it is part of the article's running text, 0 to 1.
    pub article: f32,
    /// How likely it is the headline, 0 to 1.
    pub headline: f32,
}
