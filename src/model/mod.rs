//! The trained tagger: tokens come in, names with a calibrated score come out.

pub mod chain;
pub mod features;
pub mod format;
pub mod labels;
pub mod marks;
pub mod parameters;
pub mod random;

pub mod claims;
mod decoder;
mod inputs;
mod kernels;
mod loaded;
mod network;
mod outputs;
mod prepared;
mod tagger;

pub use claims::{Claims, Reading};
pub use loaded::{Identity, Model};
pub use parameters::Parameters;
pub use prepared::Prepared;
pub use tagger::{ArticleEvidence, segments};
