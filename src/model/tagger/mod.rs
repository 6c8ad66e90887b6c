//! The tagger: tokens and sentences come in, names come out, each with the probability that it is one.
//!
//! A text is read in segments, in these only where a name may stand, and decoded a second time with what its other segments
//! say of the same words.

mod evidence;
mod islands;
mod segments;
mod trim;

pub use evidence::DocumentEvidence;

use super::Model;
use super::decoder::{Marginals, Scores, Viterbi};
use super::features;
use super::labels::{LABELS, TYPES};
use super::network::STEP;
use crate::entities::{Mention, Origin};
use crate::text::{Sentence, TokenRange, Tokens};
use evidence::Memory;
use islands::Island;

/// A probability is kept this far from 0 and 1, so that its logit is a number.
const NEAREST: f32 = 1e-6;

impl Model {
    /// The names of a text, in order; no two overlap. `sentences` are in order and within blocks.
    ///
    /// Takes some 100 bytes a token, a few megabytes for the rows of words, and time for about as many multiplications a
    /// token as the model has weights.
    pub fn mentions(&self, tokens: &Tokens, sentences: &[Sentence], evidence: DocumentEvidence) -> Vec<Mention> {
        let (islands, scores) = self.scores(tokens, &segments::of(sentences));
        let mut decoding = Decoding::new(self);
        let mut memory = Memory::default();
        let mut found: Vec<Vec<Mention>> = Vec::with_capacity(islands.len());
        for (&island, scores) in islands.iter().zip(apart(&scores, &islands)) {
            decoding.weigh(scores, &[], island);
            found.push(decoding.names(tokens, island));
            if evidence.counts() {
                memory.gather(tokens, island, &decoding.marginals);
            }
        }
        for ((&island, scores), found) in islands.iter().zip(apart(&scores, &islands)).zip(&mut found) {
            let biases = memory.biases(island, evidence);
            if !biases.is_empty() {
                decoding.weigh(scores, &biases, island);
                *found = decoding.names(tokens, island);
            }
        }
        found.into_iter().flatten().collect()
    }

    /// Multiplications of 16-bit integers for one token.
    pub fn products(&self) -> usize {
        self.network.products()
    }

    /// The islands of the segments, and the scores of their tokens, one after the other.
    fn scores(&self, tokens: &Tokens, segments: &[TokenRange]) -> (Vec<Island>, Vec<i16>) {
        let (mut islands, mut scores) = (Vec::new(), Vec::new());
        let mut words = self.words.lock().unwrap_or_else(|poisoned| {
            // A reader panicked in the middle of a word.
            let mut words = poisoned.into_inner();
            *words = self.network.words();
            self.words.clear_poison();
            words
        });
        let mut buffers = self.network.buffers();
        let mut phrases = Vec::new();
        for &segment in segments {
            features::phrases(tokens, segment, &mut phrases);
            let first = islands.len();
            islands::find(tokens, segment, &phrases, &mut islands);
            let wanted = islands[first..].iter().flat_map(|island| island.places());
            let keys = segment.iter().zip(&phrases).map(|(token, &phrase)| (tokens.word(token), phrase));
            self.network.score(keys, wanted, &mut words, &mut buffers, &mut scores);
        }
        (islands, scores)
    }
}

/// The scores of each island.
fn apart<'s>(scores: &'s [i16], islands: &[Island]) -> impl Iterator<Item = &'s [[i16; LABELS]]> {
    let mut rest = scores.as_chunks().0;
    islands.iter().map(move |island| {
        let (these, after) = rest.split_at((island.tokens.len() as usize).min(rest.len()));
        rest = after;
        these
    })
}

/// What the document's other words say of a token: its place in the island, and what is added to each type.
type Bias = (usize, [f32; TYPES.len()]);

/// The decoder with room for an island.
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

    /// Weighs all paths through an island.
    fn weigh(&mut self, scores: &[[i16; LABELS]], biases: &[Bias], island: Island) {
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
        self.marginals.fill(&self.model.transitions, &self.scores, island.is_followed());
    }

    /// The names of the island that was weighed.
    fn names(&mut self, tokens: &Tokens, island: Island) -> Vec<Mention> {
        let mut found = Vec::new();
        for span in self.viterbi.spans(&self.model.transitions, &self.scores, island.is_followed()) {
            let at = |t: usize| island.tokens.start() + t as u32;
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
