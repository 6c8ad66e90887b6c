//! Reasons: some words and what they hold come in; which of them speak for checking, and which against it, comes out.

use super::Layers;
use super::checkworthiness::probability;
use super::features::{self, Evidence, Feature, NOTHING};
use super::grammar::Part;
use super::weights::WEIGHTS;
use crate::text::{Span, Token, TokenRange};

/// What some words are that speak for checking, or against it.
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
    /// What someone in office or an organisation did: voted, signed.
    Act,
    /// Death, crime, illness, war.
    Harm,
    /// What statistics measure or count: prices, jobs, workers.
    Measure,
    /// For or against something.
    Position,
    /// May, likely, reportedly.
    Hedge,
    /// Attributed to a source.
    Source,
    /// Opinion words.
    Opinion,
    /// Nothing definite: something, a lot.
    Vague,
    /// I, we, you.
    Personal,
    /// What should be.
    Ought,
    /// No kind of its own: other sentences with such words were worth checking, or were not.
    Wording,
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
            Self::Act => "act",
            Self::Harm => "harm",
            Self::Measure => "measure",
            Self::Position => "position",
            Self::Hedge => "hedge",
            Self::Source => "source",
            Self::Opinion => "opinion",
            Self::Vague => "vague",
            Self::Personal => "personal",
            Self::Ought => "ought",
            Self::Wording => "wording",
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
    /// Whether they speak against checking: the score would be higher without them.
    pub lowers: bool,
}

/// As many reasons as a person reads at a glance.
pub(super) const MOST: usize = 4;

/// A feature that moves the log-odds by less than this explains nothing.
const LEAST_SHARE: f32 = 0.1;

/// So many words of one feature are tried: a text without a stop is one sentence, and each try reads all of it.
const MOST_TRIED: u32 = 4;
/// So many words are tried where no feature gives a reason.
const LONGEST_TRIED: usize = 60;

/// The words that move the score of `range` most, at most `most`: first those that speak for checking, the weightiest first,
/// then those that speak against it. There is always one; `evidence` is that of `range`.
///
/// Each reason is true: without its words the score would be lower, or higher where they speak against.
pub(super) fn of(layers: &Layers, range: TokenRange, evidence: &Evidence, most: usize) -> Vec<Reason> {
    let claim = Claimed { layers, range, evidence, score: probability(layers, range, NOTHING, evidence) };
    let mut reasons = claim.named(false);
    if reasons.is_empty() {
        reasons.extend(claim.wording(false));
    }
    if reasons.len() < most {
        for against in claim.named(true) {
            if reasons.iter().all(|known| known.code != against.code) {
                reasons.push(against);
            }
        }
    }
    if reasons.is_empty() {
        reasons.extend(claim.wording(true));
    }
    reasons.truncate(most);
    reasons
}

/// Whether `words` lie in `range` and its score would be higher without them.
pub(super) fn lowers(layers: &Layers, range: TokenRange, evidence: &Evidence, words: Span) -> bool {
    let claim = Claimed { layers, range, evidence, score: probability(layers, range, NOTHING, evidence) };
    let words = layers.tokens.within(words);
    words.iter().all(|i| range.holds(i)) && claim.without(words) > claim.score
}

/// Words and what they score.
struct Claimed<'a> {
    layers: &'a Layers<'a>,
    range: TokenRange,
    evidence: &'a Evidence,
    score: f32,
}

impl Claimed<'_> {
    /// The score without the tokens `words`.
    fn without(&self, words: TokenRange) -> f32 {
        probability(self.layers, self.range, words, &features::gather(self.layers, self.range, words))
    }

    /// Whether the score is lower without the tokens `words`, or higher where they are to be against it.
    fn is_true(&self, words: TokenRange, lowers: bool) -> bool {
        let left = self.without(words);
        if lowers { left > self.score } else { left < self.score }
    }

    /// A reason of each kind that a person has a name for, the weightiest first.
    fn named(&self, lowers: bool) -> Vec<Reason> {
        let shares = self.evidence.values.iter().zip(WEIGHTS.features).map(|(value, weight)| value * weight);
        let mut shares: Vec<(f32, Feature)> = (shares.zip(Feature::ALL))
            .map(|(share, feature)| (if lowers { -share } else { share }, feature))
            .filter(|&(share, feature)| share > LEAST_SHARE && !self.is_unmeasured(feature))
            .collect();
        shares.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut reasons: Vec<Reason> = Vec::new();
        for (_, feature) in shares {
            let Some(code) = feature.reason() else { continue };
            if let Some(span) = self.words_of(feature, lowers)
                && reasons.iter().all(|known| known.code != code && !known.span.overlaps(span))
            {
                reasons.push(Reason { code, span, lowers });
            }
        }
        reasons
    }

    /// "The roof fell" compares nothing; "prices fell by a tenth" does.
    fn is_unmeasured(&self, feature: Feature) -> bool {
        let measured = [Feature::Number, Feature::Money, Feature::Measure];
        feature == Feature::Change && measured.iter().all(|&of| self.evidence.words[of as usize].is_none())
    }

    /// The first words of `feature` that make a true reason.
    fn words_of(&self, feature: Feature, lowers: bool) -> Option<Span> {
        let mut span = self.evidence.words[feature as usize];
        for _ in 0..MOST_TRIED {
            let words = self.layers.tokens.within(span?);
            if self.is_meant(feature, words.start()) && self.is_true(words, lowers) {
                return span;
            }
            let rest = TokenRange::new(words.end(), self.range.end());
            span = features::gather(self.layers, rest, NOTHING).words[feature as usize];
        }
        None
    }

    /// Whether the word at token `i` means what its feature is called: "May" of a date leaves nothing open, and "Economy"
    /// of a ministry measures nothing.
    fn is_meant(&self, feature: Feature, i: u32) -> bool {
        let Layers { tokens, grammar, .. } = self.layers;
        match feature {
            Feature::Number
            | Feature::Money
            | Feature::Year
            | Feature::Time
            | Feature::Law
            | Feature::Name
            | Feature::NamedActor => true,
            // Who says it is a reason of its own.
            Feature::Act if tokens.word(i) == "said" => false,
            // "The mayor, right, and the pilot" stand in a picture.
            Feature::Opinion if grammar.before(i) == Part::Comma && grammar.part(i + 1) == Part::Comma => false,
            _ => {
                let capital = i > self.range.start() && tokens.get(i).is_some_and(Token::is_capitalised);
                self.whole(i).is_none() && (!capital || features::is_all_capitals(self.layers, self.range))
            }
        }
    }

    /// The one word or name that moves the score most.
    fn wording(&self, lowers: bool) -> Option<Reason> {
        let mut best: Option<(f32, TokenRange)> = None;
        let telling = |i: &u32| matches!(self.layers.grammar.part(*i), Part::Nominal | Part::Verb);
        for i in self.range.iter().filter(telling).take(LONGEST_TRIED) {
            let words = self.whole(i).unwrap_or(TokenRange::new(i, i + 1));
            let moved = if lowers { self.without(words) - self.score } else { self.score - self.without(words) };
            if moved > best.map_or(0.0, |(most, _)| most) {
                best = Some((moved, words));
            }
        }
        let span = self.layers.tokens.span(best?.1);
        Some(Reason { code: ReasonCode::Wording, span, lowers })
    }

    /// The name, date or amount that token `i` is part of.
    fn whole(&self, i: u32) -> Option<TokenRange> {
        let mentions = self.layers.mentions;
        let at = mentions.partition_point(|mention| mention.tokens.end() <= i);
        mentions.get(at).map(|mention| mention.tokens).filter(|words| words.holds(i))
    }
}

#[cfg(test)]
mod tests;
