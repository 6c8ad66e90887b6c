//! [`Prepared`]: a model before a text, with what its networks both look at.

use super::claims::Reading;
use super::features::Listed;
use super::tagger::{ArticleEvidence, segments};
use super::{Identity, Model};
use crate::mention::Mention;
use crate::text::{Sentence, TokenRange, Tokens};

/// A model that is about to read a text: the text's segments and the phrases of its tokens are made once for all its
/// networks.
#[derive(Debug)]
pub struct Prepared<'m> {
    model: &'m Model,
    tokens: &'m Tokens<'m>,
    segments: Vec<TokenRange>,
    listed: Listed,
}

impl<'m> Prepared<'m> {
    /// Makes ready to read a text; `sentences` are in order and within blocks.
    pub fn new(model: &'m Model, tokens: &'m Tokens<'m>, sentences: &[Sentence]) -> Self {
        let segments = segments::of(sentences);
        let listed = Listed::of(tokens, &segments);
        Self { model, tokens, segments, listed }
    }

    /// The names of the text, in order; no two overlap.
    ///
    /// Takes some 100 bytes a token, a few megabytes for the rows of words, and time for about as many multiplications a
    /// token as the model has weights.
    pub fn mentions(&self, evidence: ArticleEvidence) -> Vec<Mention> {
        self.model.mentions_in(self.tokens, &self.segments, &self.listed, evidence)
    }

    /// The network for claims, ready to read; none where the model has none.
    pub fn claims(&self) -> Option<Reading<'_>> {
        Some(self.model.claims()?.reading(self.tokens, &self.listed))
    }

    /// Which model it is.
    pub const fn identity(&self) -> &Identity {
        self.model.identity()
    }
}
