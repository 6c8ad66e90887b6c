//! What the trainer and its examples share: sentences of news with labels, and measures of how far scores can be trusted.

pub mod measures;
pub mod news;
