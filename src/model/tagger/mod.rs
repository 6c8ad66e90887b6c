//! The tagger: tokens and sentences come in, names come out, each with the probability that it is one.
//!
//! A text is read in segments, in these only where a name may stand, and decoded a second time with what its other segments
//! say of the same words.

mod evidence;
mod islands;
pub mod segments;
mod trim;

pub use evidence::ArticleEvidence;

use super::Model;
use super::decoder::{Marginals, Scores, Viterbi};
use super::features::Listed;
use super::labels::{LABELS, TYPES};
use super::network::STEP;
use crate::mention::{Mention, Origin};
use crate::text::{TokenRange, Tokens};
use evidence::{Bias, Memory};
use islands::Island;

/// A probability is kept this far from 0 and 1, so that its logit is a number.
const NEAREST: f32 = 1e-6;

impl Model {
    /// The names of a text, in order; no two overlap.
    pub(super) fn mentions_in(
        &self,
        tokens: &Tokens,
        segments: &[TokenRange],
        listed: &Listed,
        evidence: ArticleEvidence,
    ) -> Vec<Mention> {
        let read = self.read_segments(tokens, segments, listed);
        let mut decoding = Decoding::new(self);
        let mut memory = Memory::default();
        let mut found: Vec<Vec<Mention>> = Vec::with_capacity(read.len());
        for (island, scores) in read.iter().flat_map(Scored::islands) {
            decoding.weigh(scores, &[], island);
            found.push(decoding.names(tokens, island));
            if evidence.counts() {
                memory.gather(tokens, island, &decoding.marginals);
            }
        }
        for ((island, scores), found) in read.iter().flat_map(Scored::islands).zip(&mut found) {
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

    /// Scores the islands of the segments.
    fn read_segments(&self, tokens: &Tokens, segments: &[TokenRange], listed: &Listed) -> Vec<Scored> {
        let mut words = self.network.words();
        let mut buffers = self.network.buffers();
        let read = |&segment: &TokenRange| {
            let phrases = listed.rows(segment);
            let islands = islands::find(tokens, segment, phrases);
            let mut scores =
                Vec::with_capacity(islands.iter().map(|island| island.places().len()).sum::<usize>() * LABELS);
            let wanted = islands.iter().flat_map(|island| island.places());
            let keys = segment.iter().zip(phrases).map(|(token, &phrase)| (tokens.word(token), phrase));
            self.network.score(keys, &[], wanted, &mut words, &mut buffers, &mut scores);
            Scored { islands, scores }
        };
        segments.iter().map(read).collect()
    }
}

/// A segment that the network has read.
struct Scored {
    islands: Vec<Island>,
    /// The scores of their tokens, one after the other.
    scores: Vec<i16>,
}

impl Scored {
    /// Each island and its scores.
    fn islands(&self) -> impl Iterator<Item = (Island, &[[i16; LABELS]])> {
        let mut rest = self.scores.as_chunks().0;
        self.islands.iter().map(move |&island| {
            let (these, after) = rest.split_at(island.places().len().min(rest.len()));
            rest = after;
            (island, these)
        })
    }
}

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
    #[inline(never)]
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
    #[inline(never)]
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
