//! Check-worthiness: would a fact-checker want this sentence checked, and which words say so.

use super::features::{self, Evidence, Feature, NOTHING};
use super::weights::WEIGHTS;
use super::{Layers, words};
use crate::text::{BlockKind, Sentence, Span, TokenRange};

/// Why a sentence is worth checking, or not.
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
    /// May, likely, reportedly.
    Hedge,
    /// Attributed to a source.
    Source,
    /// Opinion words.
    Opinion,
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
            Self::Hedge => "hedge",
            Self::Source => "source",
            Self::Opinion => "opinion",
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
}

/// A sentence's score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SentenceScore {
    /// 0 to 1.
    pub checkworthiness: f32,
}

/// As many reasons as a person reads at a glance.
pub(super) const MOST_REASONS: usize = 4;

/// A feature that moves the log-odds by less than this explains nothing.
const LEAST_SHARE: f32 = 0.1;

/// A score for every sentence, in their order.
pub fn score(layers: &Layers) -> Vec<SentenceScore> {
    layers.sentences.iter().map(|sentence| score_sentence(layers, sentence)).collect()
}

fn score_sentence(layers: &Layers, sentence: &Sentence) -> SentenceScore {
    let kind = layers.document.blocks().get(sentence.block as usize).map(|block| block.kind);
    // What is not the article's own prose is never worth checking, whatever its words.
    let prose = matches!(
        kind,
        Some(BlockKind::Paragraph | BlockKind::Quote | BlockKind::List | BlockKind::Caption | BlockKind::Headline)
    );
    if !prose || layers.document.foreign().is_some() {
        return SentenceScore::default();
    }
    let evidence = features::gather(layers, sentence.tokens, NOTHING);
    SentenceScore { checkworthiness: probability(layers, sentence.tokens, NOTHING, &evidence) }
}

/// How worth checking the words of `range` but for those of `except` are, 0 to 1; `evidence` is theirs.
pub(super) fn probability(layers: &Layers, range: TokenRange, except: TokenRange, evidence: &Evidence) -> f32 {
    let seen = evidence.values.iter().zip(WEIGHTS.features).map(|(value, weight)| value * weight);
    let rows = words::rows(layers.tokens, range.iter().filter(|&t| !except.holds(t)));
    let said = rows.into_iter().map(|row| WEIGHTS.words[usize::from(row)]);
    let odds = WEIGHTS.bias + seen.sum::<f32>() + said.sum::<f32>();
    1.0 / (1.0 + (-odds).exp())
}

/// The words that speak most for checking, the weightiest first, at most `most`; `evidence` is that of `range`.
///
/// Each reason is true: without its words the score would be lower.
pub(super) fn reasons(layers: &Layers, range: TokenRange, evidence: &Evidence, most: usize) -> Vec<Reason> {
    let mut shares: Vec<(f32, Reason)> = Feature::ALL
        .into_iter()
        .filter_map(|feature| {
            let at = feature as usize;
            let share = evidence.values[at] * WEIGHTS.features[at];
            // "The roof fell" compares nothing; "prices fell by a tenth" does.
            let measured = [Feature::Number, Feature::Money, Feature::Measure]
                .iter()
                .any(|&of| evidence.words[of as usize].is_some());
            if feature == Feature::Change && !measured {
                return None;
            }
            let reason = Reason { code: feature.reason()?, span: evidence.words[at]? };
            (share > LEAST_SHARE).then_some((share, reason))
        })
        .collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0));
    let whole = probability(layers, range, NOTHING, evidence);
    let mut reasons: Vec<Reason> = Vec::new();
    for (_, reason) in shares {
        if reasons.len() == most || reasons.iter().any(|known| known.code == reason.code) {
            continue;
        }
        let words = layers.tokens.within(reason.span);
        if probability(layers, range, words, &features::gather(layers, range, words)) < whole {
            reasons.push(reason);
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::super::sample::read;
    use super::*;

    struct Read {
        checkworthiness: f32,
        reasons: Vec<Reason>,
    }

    fn of(text: &str) -> Read {
        read(text, |layers| {
            let range = layers.sentences[0].tokens;
            let evidence = features::gather(layers, range, NOTHING);
            let checkworthiness = score(layers)[0].checkworthiness;
            Read { checkworthiness, reasons: reasons(layers, range, &evidence, MOST_REASONS) }
        })
    }

    #[test]
    fn figures_and_acts_outweigh_feelings() {
        let figures = of("The council of Tarn spent 40 million euros on the bridge in 2019.").checkworthiness;
        let feelings = of("I really think we should all be very proud of our beautiful town.").checkworthiness;
        let question = of("Did the council of Tarn spend 40 million euros on the bridge?").checkworthiness;
        assert!(figures > 0.8 && feelings < 0.2, "{figures} {feelings}");
        assert!(question < figures - 0.2, "{question}");
    }

    #[test]
    fn a_reason_taken_away_lowers_the_score() {
        for text in [
            "The council of Tarn spent 40 million euros on the bridge in 2019.",
            "Fares rose faster than wages because the law on tolls changed last year.",
            "The tunnel at Orly is the longest in the country and cost 3 billion crowns.",
        ] {
            let whole = of(text);
            assert!(!whole.reasons.is_empty(), "{text}");
            for reason in &whole.reasons {
                let without =
                    format!("{}{}", &text[..reason.span.start() as usize], &text[reason.span.end() as usize..]);
                let left = of(&without).checkworthiness;
                assert!(left < whole.checkworthiness, "{:?} {:?}", reason.code, reason.span.of(text));
            }
        }
    }

    #[test]
    fn a_title_in_capitals_names_nobody() {
        let codes = |text: &str| -> Vec<&str> { of(text).reasons.iter().map(|reason| reason.code.code()).collect() };
        assert_eq!(codes("COUNCIL SPENDS FORTY MILLION ON ITS BRIDGES"), ["number"]);
        assert!(codes("Council spends forty million on Broken Bridge repairs").contains(&"named-actor"));
    }

    #[test]
    fn at_most_four_reasons_of_different_kinds() {
        let reasons =
            of("In 2019 Tarn spent 40 million euros more than ever before because a new law cut the largest tolls.")
                .reasons;
        assert_eq!(reasons.len(), MOST_REASONS);
        let mut codes: Vec<&str> = reasons.iter().map(|reason| reason.code.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), MOST_REASONS);
    }
}
