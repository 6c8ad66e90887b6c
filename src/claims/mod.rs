//! Claims: sentences, quotations and entities come in; who says what, and what is asserted, come out.

pub mod actors;
pub mod antecedents;
pub mod attribution;
mod carried;
mod certainty;
pub mod checkworthiness;
pub mod claim;
mod clauses;
mod content;
mod cue;
pub mod features;
pub mod grammar;
pub mod lexicon;
mod phrase;

mod kinds;
mod noun_cue;
mod quoted;
mod reasons;
mod roles;
mod source;
mod turns;
pub mod weights;
pub mod words;

#[cfg(test)]
mod sample;

pub use actors::StandsFor;
pub use antecedents::{Antecedent, AntecedentCode};
pub use attribution::{Attribution, QuotationKind, Source};
pub use checkworthiness::SentenceScore;
pub use claim::headline::{Body, BodyReason, BodyReasonCode, Relation};
pub use claim::{Certainty, Claim, ClaimKind, Voice};

pub use grammar::Grammar;
pub use reasons::{Reason, ReasonCode};

use crate::entities::{Entity, Mention};
use crate::text::{Document, Quotation, Sentence, Tokens};

/// What the layers before this one found.
#[derive(Clone, Copy, Debug)]
pub struct Layers<'a> {
    /// The text and its blocks.
    pub document: &'a Document<'a>,
    /// Its tokens.
    pub tokens: &'a Tokens<'a>,
    /// Its sentences.
    pub sentences: &'a [Sentence],
    /// Its quotations.
    pub quotations: &'a [Quotation],
    /// Its mentions.
    pub mentions: &'a [Mention],
    /// Its entities.
    pub entities: &'a [Entity],
    /// Its grammar.
    pub grammar: &'a Grammar,
}
