//! Glossator finds the entities (who, where, when, how much) and the claims (what is asserted, by whom, how sure, how
//! worth checking and why) in an article.
//!
//! One line runs through the crate, and [`Annotator::annotate`] reads as that line: text → blocks → tokens → sentences → mentions →
//! entities → attributions → claims. Each stage reads the layers before it and changes none; layers refer to each other by
//! index and never copy text. Inside, every offset is a UTF-8 byte in a [`text::Span`]; code points and UTF-16 exist only
//! in [`exchange`] and at the browser's boundary.

pub mod claims;
pub mod entities;
pub mod exchange;
pub mod model;
pub mod text;

mod analysis;
mod error;
mod options;
mod pipeline;
mod text_form;

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod wasm;

pub use analysis::Analysis;
pub use error::Error;
pub use options::{AnnotateOptions, Stage};
pub use pipeline::{Annotator, LONGEST_TEXT};
