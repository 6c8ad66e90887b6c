//! Check-worthiness: would a fact-checker want this sentence checked, and which words say so.

use super::{Attribution, Layers};
use crate::text::Span;

/// Why a sentence is worth checking, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReasonCode {
    /// A number, a sum, a percentage.
    Number,
    /// A named actor with an act.
    NamedActor,
    /// More, less, than before.
    Comparison,
    /// First, most, the largest.
    Superlative,
    /// Because, led to, as a result.
    Cause,
    /// Will, is expected to.
    Prediction,
    /// A law, a rule, an agreement.
    Law,
    /// A date or a span of time.
    Date,
    /// May, likely, reportedly.
    Hedge,
    /// Attributed to a source.
    Source,
    /// Opinion words.
    Opinion,
}

impl ReasonCode {
    /// The code in every file format.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::NamedActor => "named-actor",
            Self::Comparison => "comparison",
            Self::Superlative => "superlative",
            Self::Cause => "cause",
            Self::Prediction => "prediction",
            Self::Law => "law",
            Self::Date => "date",
            Self::Hedge => "hedge",
            Self::Source => "source",
            Self::Opinion => "opinion",
        }
    }
}

/// A reason and the words that gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub code: ReasonCode,
    /// The words.
    pub span: Span,
}

/// A sentence's score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SentenceScore {
    /// 0 to 1.
    pub checkworthiness: f32,
    /// The words that carried the score, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// A score for every sentence, in their order.
pub fn score(layers: &Layers, _attributions: &[Attribution]) -> Vec<SentenceScore> {
    vec![SentenceScore::default(); layers.sentences.len()]
}
