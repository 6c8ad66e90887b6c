//! Exchange: an analysis, or a person's annotations, in the formats of files.
//!
//! [`from_analysis`] makes a [`native::Document`] of what was found; [`native::Document::to_json`] and
//! [`native::Document::from_json`] write and read it, [`formats`] the files of other tools; [`mod@compare`] says how far coders agree.
//! [`reanchor`] says where spans stand once the text was edited, [`dates`] what its dates mean once its day is known, [`decided`] what a
//! person said is part of the article, [`earlier`] what an earlier reading made of its parts. [`whole_characters`] mends JSON in which
//! other languages have cut a character in two.

pub mod compare;
pub mod formats;
pub mod native;

mod anchoring;
mod body;
mod checks;
mod dates;
mod decided;
mod form;
mod from_analysis;
mod ids;
mod page;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod shape;

pub use anchoring::reanchor;
pub use dates::{DateValue, Dates, dates};
pub use decided::{decided, earlier};
pub use form::whole_characters;
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
pub(crate) use from_analysis::with_offsets;
pub use from_analysis::{Provenance, from_analysis};
