//! The trained tagger: tokens come in, names with a calibrated score come out.

pub mod features;
pub mod labels;
