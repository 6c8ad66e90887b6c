//! Check-worthiness: would a fact-checker want this sentence checked.

use super::features::{self, Evidence, NOTHING};
use super::weights::WEIGHTS;
use super::{Layers, words};
use crate::text::{BlockKind, Sentence, TokenRange};

/// A sentence's score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SentenceScore {
    /// 0 to 1.
    pub checkworthiness: f32,
}

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

#[cfg(test)]
mod tests {
    use super::super::sample::read;
    use super::*;

    fn of(text: &str) -> f32 {
        read(text, |layers| score(layers)[0].checkworthiness)
    }

    #[test]
    fn figures_and_acts_outweigh_feelings() {
        let figures = of("The council of Tarn spent 40 million euros on the bridge in 2019.");
        let feelings = of("I really think we should all be very proud of our beautiful town.");
        let question = of("Did the council of Tarn spend 40 million euros on the bridge?");
        assert!(figures > 0.8 && feelings < 0.2, "{figures} {feelings}");
        assert!(question < figures - 0.2, "{question}");
    }
}
