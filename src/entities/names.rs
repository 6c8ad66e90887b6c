//! Names, by list and by rule.

use super::Mention;
use crate::text::{Document, Sentence, Tokens};

/// The names of the document, in no order; they may overlap.
pub fn find(_document: &Document, _tokens: &Tokens, _sentences: &[Sentence]) -> Vec<Mention> {
    Vec::new()
}
