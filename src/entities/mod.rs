//! Entities: tokens and sentences come in, mentions and the entities that they name come out.

pub mod gazetteer;
pub mod mention;
pub mod resolution;
pub mod value;

mod names;
mod values;

pub use mention::{EntityType, Mention, Origin};
pub use resolution::{Entity, Link, LinkSource};
pub use value::Value;

use crate::text::{Document, Sentence, Tokens};

/// Every mention of the document, in order of its start; no two overlap.
pub fn mentions(document: &Document, tokens: &Tokens, sentences: &[Sentence]) -> Vec<Mention> {
    let mut found = values::find(document, tokens);
    found.extend(names::find(document, tokens, sentences));
    mention::settle(found)
}
