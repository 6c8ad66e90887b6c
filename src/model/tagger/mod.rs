//! The tagger: tokens and sentences come in, names come out, each with the probability that it is one.
//!
//! A text is read in segments, and decoded a second time with what its other segments say of the same words.

mod evidence;
mod segments;
mod trim;

pub use evidence::DocumentEvidence;

use super::Model;
use super::decoder::{Marginals, Scores, Viterbi};
use super::labels::{LABELS, TYPES};
use super::network::STEP;
use crate::entities::{Mention, Origin};
use crate::text::{Sentence, TokenRange, Tokens};
use evidence::Memory;

/// A probability is kept this far from 0 and 1, so that its logit is a number.
const NEAREST: f32 = 1e-6;

impl Model {
    /// The names of a text, in order; no two overlap. `sentences` are in order and within blocks.
    ///
    /// Takes some 100 bytes a token, a few megabytes for the rows of words, and time for about as many multiplications a
    /// token as the model has weights.
    pub fn mentions(&self, tokens: &Tokens, sentences: &[Sentence], evidence: DocumentEvidence) -> Vec<Mention> {
        let segments = segments::of(sentences);
        let scores = self.scores(tokens, &segments);
        let mut decoding = Decoding::new(self);
        let mut memory = Memory::default();
        let mut found: Vec<Vec<Mention>> = Vec::with_capacity(segments.len());
        for (&segment, scores) in segments.iter().zip(apart(&scores, &segments)) {
            decoding.weigh(scores, &[]);
            found.push(decoding.names(tokens, segment));
            if evidence.counts() {
                memory.gather(tokens, segment, &decoding.marginals);
            }
        }
        for ((&segment, scores), found) in segments.iter().zip(apart(&scores, &segments)).zip(&mut found) {
            let biases = memory.biases(segment, evidence);
            if !biases.is_empty() {
                decoding.weigh(scores, &biases);
                *found = decoding.names(tokens, segment);
            }
        }
        found.into_iter().flatten().collect()
    }

    /// Multiplications of 16-bit integers for one token.
    pub fn products(&self) -> usize {
        self.network.products()
    }

    /// The scores of every token of the segments, one after the other.
    fn scores(&self, tokens: &Tokens, segments: &[TokenRange]) -> Vec<i16> {
        let count: usize = segments.iter().map(|segment| segment.len() as usize).sum();
        let mut scores = Vec::with_capacity(count * LABELS);
        let mut words = self.words.lock().unwrap_or_else(|poisoned| {
            // A reader panicked in the middle of a word.
            let mut words = poisoned.into_inner();
            *words = self.network.words();
            self.words.clear_poison();
            words
        });
        let mut buffers = self.network.buffers();
        for &segment in segments {
            self.network.score(tokens, segment, &mut words, &mut buffers, &mut scores);
        }
        scores
    }
}

/// The scores of each segment.
fn apart<'s>(scores: &'s [i16], segments: &[TokenRange]) -> impl Iterator<Item = &'s [[i16; LABELS]]> {
    let mut rest = scores.as_chunks().0;
    segments.iter().map(move |segment| {
        let (these, after) = rest.split_at((segment.len() as usize).min(rest.len()));
        rest = after;
        these
    })
}

/// What the document's other words say of a token: its place in the segment, and what is added to each type.
type Bias = (usize, [f32; TYPES.len()]);

/// The decoder with room for a segment.
struct Decoding<'m> {
    model: &'m Model,
    scores: Vec<Scores>,
    marginals: Marginals,
    viterbi: Viterbi,
}

impl<'m> Decoding<'m> {
    fn new(model: &'m Model) -> Self {
        Self { model, scores: Vec::new(), marginals: Marginals::default(), viterbi: Viterbi::default() }
    }

    /// Weighs all paths through a segment.
    fn weigh(&mut self, scores: &[[i16; LABELS]], biases: &[Bias]) {
        self.scores.clear();
        self.scores.extend(scores.iter().map(|scores| scores.map(|score| f32::from(score) * STEP)));
        for (t, bias) in biases {
            // Label 0 is that of no type; then four for each.
            for (labels, bias) in self.scores[*t][1..].chunks_exact_mut(4).zip(bias) {
                for score in labels {
                    *score += bias;
                }
            }
        }
        self.marginals.fill(&self.model.transitions, &self.scores);
    }

    /// The names of the segment that was weighed.
    fn names(&mut self, tokens: &Tokens, segment: TokenRange) -> Vec<Mention> {
        let mut found = Vec::new();
        for span in self.viterbi.spans(&self.model.transitions, &self.scores) {
            let at = |t: usize| segment.start() + t as u32;
            let range = trim::to_name(tokens, TokenRange::new(at(span.start), at(span.end)));
            if range.is_empty() {
                continue;
            }
            found.push(Mention {
                span: tokens.span(range),
                tokens: range,
                entity_type: TYPES[span.kind],
                value: None,
                score: calibrated(self.marginals.span(span), self.model.calibration),
                origin: Origin::Model,
            });
        }
        found
    }
}

/// A probability as often right as it says.
fn calibrated(probability: f32, [slope, shift]: [f32; 2]) -> f32 {
    let probability = probability.clamp(NEAREST, 1.0 - NEAREST);
    let logit = (probability / (1.0 - probability)).ln();
    1.0 / (1.0 + (-(slope * logit + shift)).exp())
}

#[cfg(test)]
mod tests;
