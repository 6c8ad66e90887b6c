//! [`Read`]: what the network for claims made of a text: cues with their sources and contents, claims, how surely each is
//! asserted, what each token says of check-worthiness, parts of speech. Without a network, what marks alone tell.

use super::grammar::{Part, closed_class};
use super::{marks, verbs};
use crate::entities::{EntityType, Mention, Origin};
use crate::model::claims::{CERTAINTIES, CHECKS, Evidence, Role, Speech};
use crate::model::{Prepared, Reading, segments};
use crate::text::{Article, BlockKind, Sentence, TokenRange, Tokens};

/// A text that was read.
#[derive(Debug, Default)]
pub struct Read {
    /// The cues, in order, with what stands around each.
    pub cues: Vec<Cued>,
    /// The claims, in order; no two overlap.
    pub spans: Vec<Asserted>,
    /// Of each token, how likely each certainty of a claim that it stands in is; empty without a network.
    pub certainties: Vec<[f32; CERTAINTIES]>,
    /// Of each token, what it says of check-worthiness.
    pub evidence: Vec<Evidence>,
    /// Of each token, its part of speech; empty without a network.
    pub speech: Vec<Speech>,
    /// What makes log-odds as often right as they say: a slope and a shift.
    calibration: [f32; 2],
}

/// A cue and what the network sees around it.
#[derive(Debug)]
pub struct Cued {
    /// Its tokens.
    pub cue: TokenRange,
    /// How sure it is that it is one, 0 to 1.
    pub sure: f32,
    /// Its source and its contents, each with how sure it is.
    pub parts: Vec<(Role, TokenRange, f32)>,
}

/// Words that assert something.
#[derive(Clone, Copy, Debug)]
pub struct Asserted {
    /// Their tokens.
    pub tokens: TokenRange,
    /// Whether somebody in the article says it.
    pub reported: bool,
}

/// Whether anyone speaks in the block: not in a credit, a byline, a comment form.
pub fn may_speak(article: &Article, sentence: &Sentence) -> bool {
    article.foreign().is_none()
        && article.blocks().get(sentence.block as usize).is_some_and(|block| {
            !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Credit | BlockKind::Byline | BlockKind::Dateline)
        })
}

/// No tokens: nothing is left out.
pub const NOTHING: TokenRange = TokenRange::new(0, 0);

impl Read {
    /// Reads a text with the model's network for claims, where it has one; `quoted` says which quotation each token stands in,
    /// see [`marks::quoted`].
    pub fn new(
        article: &Article,
        tokens: &Tokens,
        sentences: &[Sentence],
        quoted: &[u32],
        mentions: &[Mention],
        model: Option<&Prepared>,
    ) -> Self {
        match model.and_then(Prepared::claims) {
            Some(reading) => {
                let first = marks::first(article, tokens, sentences, quoted, mentions);
                Self::by_network(article, sentences, quoted, &first, reading)
            }
            None => Self::by_marks(article, tokens, sentences, mentions),
        }
    }

    /// What read it.
    pub fn origin(&self) -> Origin {
        if self.speech.is_empty() { Origin::Rule } else { Origin::Model }
    }

    /// The log-odds of each threshold of check-worthiness of the tokens in `range`, but for those in `except`; none where
    /// nothing is left.
    pub fn odds(&self, range: TokenRange, except: TokenRange) -> Option<[f32; CHECKS]> {
        let evidence = self.evidence.get(range.start() as usize..range.end() as usize)?;
        let kept = range.iter().zip(evidence).filter(move |(t, _)| !except.holds(*t)).map(|(_, evidence)| evidence);
        Evidence::pool(kept)
    }

    /// How worth checking the tokens in `range` are, but for those in `except`, 0 to 1: of a hundred claims of news with a
    /// score of 0.7, seventy are what a fact-checker would want checked.
    pub fn worth(&self, range: TokenRange, except: TokenRange) -> f32 {
        logistic(self.order(range, except))
    }

    /// The same as log-odds; less than any where nothing is left.
    pub fn order(&self, range: TokenRange, except: TokenRange) -> f32 {
        let [slope, shift] = self.calibration;
        self.odds(range, except).map_or(f32::MIN, |odds| slope * Evidence::order(odds) + shift)
    }

    fn by_network(
        article: &Article,
        sentences: &[Sentence],
        quoted: &[u32],
        first: &[u64],
        mut reading: Reading,
    ) -> Self {
        let count = first.len();
        let mut read = Self {
            certainties: vec![[0.0; CERTAINTIES]; count],
            evidence: vec![Evidence::default(); count],
            speech: vec![Speech::X; count],
            calibration: reading.calibration(),
            ..Self::default()
        };
        let spoken: Vec<Sentence> = sentences.iter().filter(|sentence| may_speak(article, sentence)).copied().collect();
        let mut later = Vec::new();
        for segment in segments::across_blocks(&spoken) {
            let here = segment.start() as usize..segment.end() as usize;
            let seen = reading.first(segment, &first[here.clone()]);
            read.certainties[here.clone()].copy_from_slice(&seen.certainties);
            read.evidence[here.clone()].copy_from_slice(&seen.evidence);
            read.speech[here].copy_from_slice(&seen.speech);
            read.spans.extend(
                seen.claims.iter().map(|part| Asserted { tokens: part.within(segment), reported: part.kind == 1 }),
            );
            let cues: Vec<(TokenRange, f32)> = (seen.cues.iter())
                .filter(|(part, _)| part.kind == Role::Cue as usize)
                .map(|&(part, sure)| (part.within(segment), sure))
                .collect();
            let ranges: Vec<TokenRange> = cues.iter().map(|&(cue, _)| cue).collect();
            for (cue, sure) in cues {
                let at = sentences.partition_point(|sentence| sentence.tokens.end() <= cue.start());
                let Some(sentence) = sentences.get(at) else { continue };
                let window = marks::window(quoted, cue, sentence.tokens, segment);
                marks::second(quoted, window, cue, sentence.tokens, &ranges, &mut later);
                let roles = [Role::Source, Role::Cue, Role::Content];
                let parts = reading.around_cue(window, &later).into_iter();
                let parts = parts.map(|(part, sure)| (roles[part.kind], part.within(window), sure)).collect();
                read.cues.push(Cued { cue, sure, parts });
            }
        }
        read
    }

    /// Without a network every sentence of the article that plainly states a figure or a date is a claim of its own; names and
    /// amounts make it worth checking.
    fn by_marks(article: &Article, tokens: &Tokens, sentences: &[Sentence], mentions: &[Mention]) -> Self {
        let plain = Evidence { counts: 1.0, says: [0.5, -1.5, -3.0] };
        let mut read =
            Self { evidence: vec![plain; tokens.len() as usize], calibration: [1.0, 0.0], ..Self::default() };
        for mention in mentions {
            let evidence = match mention.entity_type {
                EntityType::Money | EntityType::Percent | EntityType::Quantity => {
                    Evidence { counts: 20.0, says: [4.0, 2.0, 1.0] }
                }
                EntityType::Date | EntityType::Time => Evidence { counts: 3.0, says: [3.0, 0.5, -1.0] },
                _ => Evidence { counts: 3.0, says: [2.0, 0.0, -1.5] },
            };
            read.evidence[mention.tokens.start() as usize..mention.tokens.end() as usize].fill(evidence);
        }
        for sentence in sentences {
            if may_speak(article, sentence) && is_statement(tokens, mentions, sentence.tokens) {
                read.spans.push(Asserted { tokens: sentence.tokens, reported: false });
            } else {
                let nothing = Evidence { counts: 1.0, says: [-3.0, -4.0, -5.0] };
                read.evidence[sentence.tokens.start() as usize..sentence.tokens.end() as usize].fill(nothing);
            }
        }
        read
    }
}

/// Whether a sentence plainly states something: it ends in a stop, has a verb in the past or an auxiliary, small words of
/// English, and an amount or a date that could be looked up.
fn is_statement(tokens: &Tokens, mentions: &[Mention], range: TokenRange) -> bool {
    /// Other languages share one now and then.
    const FEWEST_SMALL_WORDS: usize = 2;
    let lower = |i: u32| tokens.lower(i);
    let states = range.iter().any(|i| {
        let word = lower(i);
        closed_class(&word) == Some(Part::Auxiliary) || verbs::base(&word) != word || word.ends_with("ed")
    });
    let small = range.iter().filter(|&i| closed_class(&lower(i)).is_some()).count();
    let at = mentions.partition_point(|mention| mention.tokens.end() <= range.start());
    let figure = mentions[at..]
        .iter()
        .take_while(|mention| mention.tokens.start() < range.end())
        .any(|mention| !mention.entity_type.is_name());
    let stopped = range.iter().next_back().is_some_and(|last| tokens.word(last).starts_with('.'));
    states && figure && stopped && small >= FEWEST_SMALL_WORDS
}

/// The probability of log-odds.
pub fn logistic(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}
