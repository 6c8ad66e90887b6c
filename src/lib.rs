//! Glossator reads an article in English and finds its entities (who, where, when, how much) and its claims (what is
//! asserted, by whom, how sure, how worth checking and why).
//!
//! ```
//! use glossator::Annotator;
//! use glossator::model::Model;
//!
//! // The model that ships with the repository; it is read once and reads any number of texts.
//! let model = Model::read(&std::fs::read("models/en.model")?)?;
//! let annotator = Annotator::new(model);
//! let analysis = annotator.annotate("Lisbon paid €2.4 billion for the port, Ana Costa said on Monday.")?;
//!
//! let entities: Vec<_> =
//!     analysis.entities().map(|entity| format!("{} {}", entity.entity_type, analysis.name_of(entity))).collect();
//! assert_eq!(entities, ["LOC Lisbon", "MONEY €2.4 billion", "PERSON Ana Costa", "DATE Monday"]);
//!
//! let claim = analysis.claims().next().expect("one is made");
//! assert_eq!(analysis.words(claim.span), "Lisbon paid €2.4 billion for the port");
//! assert_eq!(analysis.claimer_of(claim).map(|entity| analysis.name_of(entity)), Some("Ana Costa"));
//! assert_eq!((claim.voice.name(), claim.certainty.name()), ("reported", "asserted"));
//! assert!(claim.checkworthiness > 0.9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where to begin
//!
//! | to | see |
//! |---|---|
//! | read a text, and read the next with the same model | [`Annotator`] |
//! | say when the article was written, or show how far a long text has come | [`AnnotateOptions`] |
//! | go from an entity to its mentions, from a claim to who makes it | [`Analysis`] |
//! | write what was found as JSON, or read such a document | [`exchange`] |
//! | find where marks stand after the text was edited | [`exchange::reanchor`] |
//! | split a text into blocks, tokens and sentences, and no more | [`text`] |
//!
//! Without a model, [`Annotator::rules`] finds names by lists and rules, and claims by plain signs alone.
//!
//! # Offsets
//!
//! Every offset of an [`Analysis`] is a UTF-8 byte, in a [`text::Span`], and a span's end is exclusive. Documents count code
//! points or UTF-16 instead, as [`text::OffsetUnit`] says; [`text::Offsets`] converts.
//!
//! # How it is built
//!
//! One line runs through the crate, and [`Annotator::annotate_with`] reads as that line: text → blocks → tokens → sentences →
//! mentions → entities → attributions → claims. Each stage reads the layers before it and changes none; layers refer to each
//! other by index and never copy text.
//!
//! # Features
//!
//! `cli`, on by default, is for the program `glossator`, and `wasm` for the page's module on `wasm32-unknown-unknown`. A
//! program that uses the library needs neither: `default-features = false`.

#![deny(missing_docs)]

pub mod claims;
pub mod entities;
pub mod exchange;
pub mod lists;
pub mod mention;
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
