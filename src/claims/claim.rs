//! Claims: what the article, or someone in it, asserts and a third person could check.

use super::{Attribution, Layers, Reason, SentenceScore};
use crate::text::Span;

/// Who asserts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The article itself.
    Author,
    /// Someone whom the article reports.
    Reported,
}

impl Voice {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reported => "reported",
        }
    }
}

/// What kind of thing is asserted; a claim may be of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClaimKind {
    /// Something happened or is so.
    Event,
    /// How much, how many.
    Quantity,
    /// More, less, first, most.
    Comparison,
    /// One thing brought about another.
    Cause,
    /// Something will happen.
    Prediction,
    /// A law or rule says so.
    Law,
    /// Who supports or opposes what.
    Position,
}

impl ClaimKind {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Quantity => "quantity",
            Self::Comparison => "comparison",
            Self::Cause => "cause",
            Self::Prediction => "prediction",
            Self::Law => "law",
            Self::Position => "position",
        }
    }
}

/// How sure the one who asserts it sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Plainly.
    Asserted,
    /// May, likely, reportedly.
    Hedged,
    /// It is not so.
    Denied,
    /// It is unclear whether it is so.
    Questioned,
}

impl Certainty {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Hedged => "hedged",
            Self::Denied => "denied",
            Self::Questioned => "questioned",
        }
    }
}

/// Something asserted that a third person could check.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The smallest clause that stands by itself.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: u32,
    /// 0 to 1.
    pub checkworthiness: f32,
    /// Who asserts it.
    pub voice: Voice,
    /// The index of the attribution, where it is reported.
    pub attribution: Option<u32>,
    /// The index of the entity that claims it, where it is known.
    pub claimer: Option<u32>,
    /// What kind of thing is asserted.
    pub kinds: Vec<ClaimKind>,
    /// How sure it sounds.
    pub certainty: Certainty,
    /// Why it scored as it did; at most four, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// The claims of the article, in order of their start.
pub fn find(_layers: &Layers, _attributions: &[Attribution], _scores: &[SentenceScore]) -> Vec<Claim> {
    Vec::new()
}
