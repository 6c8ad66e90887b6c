//! Mentions: the places of a text where something is named, what it is, and its value in one form.

mod entity_type;
mod value;

pub use entity_type::EntityType;
pub use value::Value;

use crate::text::{Span, TokenRange};
use crate::text_form::text_form;

/// Who found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The trained model.
    Model,
    /// A rule or a list.
    Rule,
}

impl Origin {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::Rule => "rule",
        }
    }
}

text_form!(Origin, "origin", name: Model, Rule);

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// The tokens of the span.
    pub tokens: TokenRange,
    /// What is named.
    pub entity_type: EntityType,
    /// The date or amount in one form, where the mention is one.
    pub value: Option<Value>,
    /// How sure, 0 to 1.
    pub score: f32,
    /// Who found it.
    pub origin: Origin,
}

/// Puts mentions in order and resolves overlaps: the longer wins, then the surer, then the earlier in the list.
pub fn settle(mut found: Vec<Mention>) -> Vec<Mention> {
    found.sort_by(|a, b| b.span.len().cmp(&a.span.len()).then(b.score.total_cmp(&a.score)));
    let mut kept: Vec<Mention> = Vec::with_capacity(found.len());
    let mut taken = std::collections::BTreeMap::new();
    for mention in found {
        let before = taken.range(..mention.span.end()).next_back();
        if mention.span.is_empty() || before.is_some_and(|(_, &end)| end > mention.span.start()) {
            continue;
        }
        taken.insert(mention.span.start(), mention.span.end());
        kept.push(mention);
    }
    kept.sort_by_key(|mention| mention.span);
    kept
}
