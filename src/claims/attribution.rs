//! Attributions: who says, thinks or wants what.

use super::Layers;
use crate::text::Span;

/// Whose words the content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationKind {
    /// The speaker's, between quote marks.
    Direct,
    /// The author's.
    Indirect,
    /// Some of each.
    Mixed,
}

impl QuotationKind {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The words that name or describe them.
    pub span: Span,
    /// The index of the entity, where the words name one.
    pub entity: Option<u32>,
}

/// A source, a cue and a content.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who says it; absent where the text leaves it open.
    pub source: Option<Source>,
    /// The words of saying, thinking or wanting.
    pub cue: Option<Span>,
    /// What is said.
    pub content: Span,
    /// Whose words it is in.
    pub quotation: QuotationKind,
    /// How sure, 0 to 1.
    pub score: f32,
}

/// The attributions of the article, in order of their first word.
pub fn find(_layers: &Layers) -> Vec<Attribution> {
    Vec::new()
}
