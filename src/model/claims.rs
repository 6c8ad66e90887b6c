//! [`Claims`]: the network that reads who says what, what is asserted, how surely, and how worth checking it is. Tokens with
//! their marks come in; spans and evidence come out.
//!
//! A segment is read once. What the layers have made of it by then serves the heads of the first reading: cues, claims,
//! certainty, worth. Around each cue the last layers read on, told where it stands, for its source and its content.

use std::ops::Range;
use std::sync::MutexGuard;

use super::chain::{self, Chain, Moves, Part, Scores};
use super::features::Listed;
use super::format::{Outputs, Stored};
use super::kernels::Kernel;
use super::network::{Buffers, Network, STEP, Words};
use crate::Error;
use crate::text::{TokenRange, Tokens};

/// What the spans of an attribution are, by [`Part::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who says it.
    Source,
    /// The words of saying.
    Cue,
    /// What is said.
    Content,
}

/// The labels of roles, and those of claims: the author's own, then the reported ones.
pub const ROLES: usize = chain::labels(3);
/// The labels of claims: the author's own, then the reported ones.
pub const VOICES: usize = chain::labels(2);
/// Asserted, hedged, denied, questioned.
pub const CERTAINTIES: usize = 4;
/// The thresholds of check-worthiness: slight, of public interest, consequential.
pub const CHECKS: usize = 3;

/// The columns of each head among the scores of a token.
pub const ROLE_COLUMNS: Range<usize> = 0..ROLES;
/// Those of claims.
pub const VOICE_COLUMNS: Range<usize> = ROLES..ROLES + VOICES;
/// Those of certainty.
pub const CERTAINTY_COLUMNS: Range<usize> = VOICE_COLUMNS.end..VOICE_COLUMNS.end + CERTAINTIES;
/// How much a token counts in its sentence, then what it says for each threshold; see [`Evidence`].
pub const WORTH_COLUMNS: Range<usize> = CERTAINTY_COLUMNS.end..CERTAINTY_COLUMNS.end + 1 + CHECKS;
/// Those of parts of speech.
pub const SPEECH_COLUMNS: Range<usize> = WORTH_COLUMNS.end..WORTH_COLUMNS.end + Speech::ALL.len();
/// All columns.
pub const COLUMNS: usize = SPEECH_COLUMNS.end;
/// Moves are kept in one square: those between roles first, then those between voices.
pub const GROUPS: usize = ROLES + VOICES;

/// The parts of speech of Universal Dependencies; of verbs, those that carry a clause apart from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in Universal Dependencies")]
pub enum Speech {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
    /// `have been`: an auxiliary that is no finite form.
    AuxNonfinite,
    /// `saying`, `to say`, `has said`
    VerbNonfinite,
}

impl Speech {
    /// All, in the order of the columns.
    pub const ALL: [Self; 19] = [
        Self::Adj,
        Self::Adp,
        Self::Adv,
        Self::Aux,
        Self::Cconj,
        Self::Det,
        Self::Intj,
        Self::Noun,
        Self::Num,
        Self::Part,
        Self::Pron,
        Self::Propn,
        Self::Punct,
        Self::Sconj,
        Self::Sym,
        Self::Verb,
        Self::X,
        Self::AuxNonfinite,
        Self::VerbNonfinite,
    ];

    /// The part of speech of this name (`NOUN`), by whether the word is a finite form; none where there is no such name.
    pub fn of(upos: &str, finite: bool) -> Option<Self> {
        match upos {
            "AUX" if !finite => return Some(Self::AuxNonfinite),
            "VERB" if !finite => return Some(Self::VerbNonfinite),
            _ => {}
        }
        Self::ALL.into_iter().find(|speech| format!("{speech:?}").eq_ignore_ascii_case(upos))
    }
}

/// What a token says of how worth checking its sentence is. The log-odds that a sentence passes a threshold are the mean of
/// what its tokens say, each counted as much as it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    /// How much the token counts: more than 0.
    pub counts: f32,
    /// What it says for each threshold, in log-odds.
    pub says: [f32; CHECKS],
}

/// The logarithm of how much a token counts is kept within this on either side, so that no sum overflows.
const HEAVIEST: f32 = 12.0;

impl Evidence {
    /// What the scores of a token say.
    pub fn of(columns: &[f32]) -> Self {
        let (weight, says) = columns[WORTH_COLUMNS].split_at(1);
        Self { counts: weight[0].clamp(-HEAVIEST, HEAVIEST).exp(), says: std::array::from_fn(|check| says[check]) }
    }

    /// What sentences are ranked by: how likely they are of public interest, and how likely consequential.
    pub fn order(odds: [f32; CHECKS]) -> f32 {
        odds[1] + CONSEQUENCE * odds[2]
    }

    /// The log-odds of each threshold that some tokens have together; none where there are no tokens.
    pub fn pool<'e>(tokens: impl Iterator<Item = &'e Self>) -> Option<[f32; CHECKS]> {
        let mut sum = 0.0;
        let mut says = [0.0; CHECKS];
        for evidence in tokens {
            sum += evidence.counts;
            for (all, one) in says.iter_mut().zip(evidence.says) {
                *all += evidence.counts * one;
            }
        }
        (sum > 0.0).then(|| says.map(|all| all / sum))
    }
}

/// How much the log-odds of the highest threshold count beside those of the middle one: with it a list of claims begins
/// with what matters most, and is as often right.
const CONSEQUENCE: f32 = 1.0;

/// What the first reading of a segment sees.
#[derive(Debug, Default)]
pub struct Seen {
    /// Its cues, in order, and how sure each is, 0 to 1.
    pub cues: Vec<(Part, f32)>,
    /// Its claims, in order; [`Part::kind`] is 0 for the author's own, 1 for reported ones.
    pub claims: Vec<Part>,
    /// Of each token, how likely each certainty of a claim that it stands in is.
    pub certainties: Vec<[f32; CERTAINTIES]>,
    /// Of each token, what it says of check-worthiness.
    pub evidence: Vec<Evidence>,
    /// Of each token, its likeliest part of speech.
    pub speech: Vec<Speech>,
}

/// The moves of roles and of voices, as they are stored together.
pub fn moves(learnt: &[f32]) -> (Moves<ROLES>, Moves<VOICES>) {
    let at = |from: usize, to: usize| learnt.get(from * GROUPS + to).copied().unwrap_or_default();
    (chain::moves(at), chain::moves(|from, to| at(ROLES + from, ROLES + to)))
}

/// How much a claim that ends is preferred to one that goes on: two facts joined by "and" are two claims, and the network, unsure
/// where the first ends, would rather make one of them. Chosen on the development articles.
const ENDS: f32 = 1.0;

/// How much what stands behind `, and`, `, but` or `, while` is rather taken for the first word of another claim. Chosen on the
/// development articles.
const PARTS: f32 = 1.5;

/// The moves of voices with which claims are sought.
fn parting(mut voices: Moves<VOICES>) -> Moves<VOICES> {
    for kind in 0..2 {
        let inside = chain::begin(kind) + 1;
        for (to, score) in voices[inside].iter_mut().enumerate() {
            if to != inside && *score > chain::FORBIDDEN {
                *score += ENDS;
            }
        }
    }
    voices
}

/// How much a token is rather taken for the first of a cue: the network finds fewer than there are, and the second reading passes
/// over those that have nothing to say. Chosen on the development paragraphs, where one more is right as often as one less.
const CUES: f32 = 0.5;

/// A trained network for claims.
#[derive(Debug)]
pub struct Claims {
    network: Network,
    roles: Moves<ROLES>,
    voices: Moves<VOICES>,
    calibration: [f32; 2],
}

impl Claims {
    /// Reads its file. Errors as [`Model::read`](super::Model::read) does.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let stored = Stored::read(bytes, Outputs::CLAIMS)?;
        let (roles, voices) = moves(&stored.transitions.data);
        let calibration = stored.calibration;
        Ok(Self { network: Network::new(Kernel::best(), stored), roles, voices: parting(voices), calibration })
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
            columns: Vec::new(),
            chain: Chain::default(),
        }
    }
}

/// A text that is read.
#[derive(Debug)]
pub struct Reading<'m> {
    model: &'m Claims,
    tokens: &'m Tokens<'m>,
    listed: &'m Listed,
    words: MutexGuard<'m, Words>,
    /// Those of the segment that was read first, and those of a window in it.
    buffers: Buffers,
    around: Buffers,
    segment: TokenRange,
    steps: Vec<i16>,
    columns: Vec<[f32; COLUMNS]>,
    chain: Chain<ROLES>,
}

impl Reading<'_> {
    /// What the first reading of a segment, at most 512 tokens, sees; `marks` are those of its tokens.
    pub fn first(&mut self, segment: TokenRange, marks: &[u64]) -> Seen {
        self.segment = segment;
        let keys =
            segment.iter().zip(self.listed.rows(segment)).map(|(token, &phrase)| (self.tokens.word(token), phrase));
        let all = 0..segment.len() as usize;
        self.steps.clear();
        self.model.network.score(keys, marks, all, &mut self.words, &mut self.buffers, &mut self.steps);
        self.widen();
        for columns in &mut self.columns {
            columns[chain::begin(Role::Cue as usize)] += CUES;
        }
        let cues = self.roles();
        for (columns, token) in self.columns.iter_mut().zip(segment.iter()).skip(2) {
            if parts(self.tokens, token) {
                for kind in 0..2 {
                    columns[VOICE_COLUMNS.start + chain::begin(kind)] += PARTS;
                }
            }
        }
        let claims = chain::best(&self.model.voices, &scores::<VOICES>(&self.columns, VOICE_COLUMNS));
        let certainties = self.columns.iter().map(|columns| shares(&columns[CERTAINTY_COLUMNS])).collect();
        let evidence = self.columns.iter().map(|columns| Evidence::of(columns)).collect();
        let speech = self.columns.iter().map(|columns| likeliest(&columns[SPEECH_COLUMNS])).collect();
        Seen { cues, claims, certainties, evidence, speech }
    }

    /// The parts around a cue in `window`, a part of the segment that was read first, with how sure each is; `marks` are the
    /// later ones of its tokens.
    pub fn around_cue(&mut self, window: TokenRange, marks: &[u64]) -> Vec<(Part, f32)> {
        let within = |token: u32| token.saturating_sub(self.segment.start()) as usize;
        self.steps.clear();
        let window = within(window.start())..within(window.end());
        self.model.network.score_later(&self.buffers, window, marks, &mut self.around, &mut self.steps);
        self.widen();
        self.roles()
    }

    /// The share of sentences with such log-odds that a fact-checker would check.
    pub const fn calibration(&self) -> [f32; 2] {
        self.model.calibration
    }

    /// The parts of attributions in what was read last, with how sure each is.
    fn roles(&mut self) -> Vec<(Part, f32)> {
        let scores = scores::<ROLES>(&self.columns, ROLE_COLUMNS);
        let best = chain::best(&self.model.roles, &scores);
        if !best.is_empty() {
            self.chain.weigh(&self.model.roles, &scores);
        }
        best.into_iter().map(|part| (part, self.chain.sureness(part))).collect()
    }

    fn widen(&mut self) {
        self.columns.clear();
        let rows = self.steps.as_chunks().0.iter();
        self.columns.extend(rows.map(|row: &[i16; COLUMNS]| row.map(|score| f32::from(score) * STEP)));
    }
}

/// Whether a comma with a conjunction, or a semicolon, stands before `token`.
fn parts(tokens: &Tokens, token: u32) -> bool {
    match tokens.word(token - 1) {
        ";" => true,
        "and" | "but" | "while" => matches!(tokens.word(token - 2), "," | ";"),
        _ => false,
    }
}

/// The scores of the labels in `range` of the columns.
fn scores<const LABELS: usize>(columns: &[[f32; COLUMNS]], range: Range<usize>) -> Vec<Scores<LABELS>> {
    columns.iter().map(|columns| std::array::from_fn(|label| columns[range.start + label])).collect()
}

fn likeliest(scores: &[f32]) -> Speech {
    let best = (0..scores.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]));
    Speech::ALL[best.unwrap_or_default()]
}

/// The softmax of some scores.
fn shares(scores: &[f32]) -> [f32; CERTAINTIES] {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let raised: [f32; CERTAINTIES] = std::array::from_fn(|i| (scores[i] - most).exp());
    let sum: f32 = raised.iter().sum();
    raised.map(|share| share / sum)
}
