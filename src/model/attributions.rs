//! [`Attributions`]: the network that finds who says what; tokens with their marks come in, the parts of attributions come
//! out.

use std::sync::MutexGuard;

use super::chain::{self, Chain, Moves, Part, Scores};
use super::features::Listed;
use super::format::{Outputs, Stored};
use super::kernels::Kernel;
use super::network::{Buffers, Network, STEP, Words};
use crate::Error;
use crate::text::{TokenRange, Tokens};

/// A trained network for the parts of attributions.
#[derive(Debug)]
pub struct Attributions {
    network: Network,
    moves: Moves,
}

impl Attributions {
    /// Reads its file. Errors as [`Model::read`](super::Model::read) does.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let stored = Stored::read(bytes, Outputs::ROLES)?;
        let moves = chain::moves(&stored.transitions.data);
        Ok(Self { network: Network::new(Kernel::best(), stored), moves })
    }

    /// Makes ready to read a text; `listed` are the phrases of its tokens.
    pub(super) fn reading<'m>(&'m self, tokens: &'m Tokens<'m>, listed: &'m Listed) -> Reading<'m> {
        Reading {
            model: self,
            tokens,
            listed,
            words: self.network.words(),
            buffers: self.network.buffers(),
            around: self.network.buffers(),
            segment: TokenRange::new(0, 0),
            steps: Vec::new(),
            scores: Vec::new(),
            chain: Chain::default(),
        }
    }
}

/// A text that is read.
#[derive(Debug)]
pub struct Reading<'m> {
    model: &'m Attributions,
    tokens: &'m Tokens<'m>,
    listed: &'m Listed,
    words: MutexGuard<'m, Words>,
    /// Those of the segment that was read first, and those of a window in it.
    buffers: Buffers,
    around: Buffers,
    segment: TokenRange,
    steps: Vec<i16>,
    scores: Vec<Scores>,
    chain: Chain,
}

impl Reading<'_> {
    /// The parts that the first reading of a segment, at most 512 tokens, sees, in order, with how sure each is, 0 to 1;
    /// `marks` are those of its tokens.
    pub fn first(&mut self, segment: TokenRange, marks: &[u64]) -> Vec<(Part, f32)> {
        self.segment = segment;
        let keys =
            segment.iter().zip(self.listed.rows(segment)).map(|(token, &phrase)| (self.tokens.word(token), phrase));
        let all = 0..segment.len() as usize;
        self.steps.clear();
        self.model.network.score(keys, marks, all, &mut self.words, &mut self.buffers, &mut self.steps);
        self.parts()
    }

    /// The parts around a cue in `window`, a part of the segment that was read first, with how sure each is; `marks` are the
    /// later ones of its tokens.
    pub fn around_cue(&mut self, window: TokenRange, marks: &[u64]) -> Vec<(Part, f32)> {
        let within = |token: u32| token.saturating_sub(self.segment.start()) as usize;
        self.steps.clear();
        let window = within(window.start())..within(window.end());
        self.model.network.score_later(&self.buffers, window, marks, &mut self.around, &mut self.steps);
        self.parts()
    }

    fn parts(&mut self) -> Vec<(Part, f32)> {
        self.scores.clear();
        let rows = self.steps.as_chunks().0.iter();
        self.scores.extend(rows.map(|row: &[i16; chain::LABELS]| row.map(|score| f32::from(score) * STEP)));
        let best = chain::best(&self.model.moves, &self.scores);
        if !best.is_empty() {
            self.chain.weigh(&self.model.moves, &self.scores);
        }
        best.into_iter().map(|part| (part, self.chain.sureness(part))).collect()
    }
}
