//! Claims: what the article, or someone in it, asserts and a third person could check.

mod amount;
mod asserted;
mod body;
mod certainty;
mod figures;
mod headline;
mod labels;
mod lacking;
mod matter;
mod repeats;
mod spans;

#[cfg(test)]
mod tests;

pub use asserted::{Certainty, Claim, SentenceScore, Voice};
pub use body::{Body, BodyReason, BodyReasonCode, Relation};

use super::reading::NOTHING;
use super::{Attribution, Layers, grammar, kinds, opinion, reasons, short};
use crate::text::{BlockKind, Sentence};
use spans::Piece;

/// The claims of the article, in order of their start.
pub fn find(layers: &Layers, attributions: &[Attribution], scores: &[SentenceScore]) -> Vec<Claim> {
    if !is_english(layers) {
        return Vec::new();
    }
    let contents = by_sentence(layers, attributions);
    let mut claims = Vec::new();
    for (index, sentence) in layers.sentences.iter().enumerate() {
        let Some(kind) = layers.kind_of(sentence).filter(|&kind| may_claim(layers, kind)) else { continue };
        let mine: Vec<(usize, &Attribution)> =
            contents[index].iter().filter_map(|&at| Some((at, attributions.get(at)?))).collect();
        let pieces = spans::of(layers, sentence, kind, &mine);
        let alone = pieces.len() == 1;
        for piece in pieces {
            // What a sentence claims as a whole is as worth checking as the sentence.
            let worth = scores.get(index).filter(|_| alone).map(|score| score.checkworthiness);
            claims.push(claim(layers, attributions, index as u32, &piece, worth));
        }
    }
    claims.sort_by_key(|claim: &Claim| claim.span);
    let mut claims = headline::match_to_body(layers, attributions, repeats::join(layers, claims));
    short::give(layers, attributions, &mut claims);
    claims
}

/// Whether a text too short for its language to be told has small words of English: two, or one where no word has a letter that
/// English lacks; or is too short even for that.
fn is_english(layers: &Layers) -> bool {
    /// More words than this without one are another language's.
    const MOST: u32 = 6;
    /// So much of a text tells.
    const ENOUGH: u32 = 200;
    let words = || (0..layers.tokens.len().min(ENOUGH)).map(|i| layers.tokens.word(i));
    // "Four pupils drowned, police said" has no smaller one.
    let is_small = |word: &str| {
        matches!(word, "said" | "says") || word != "a" && grammar::closed_class(&word.to_lowercase()).is_some()
    };
    let small = words().filter(|&word| is_small(word)).count();
    let is_foreign =
        |word: &str| word.starts_with(char::is_lowercase) && word.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    layers.tokens.len() <= MOST || small > 1 || (small == 1 && !words().any(is_foreign))
}

/// The attributions whose content touches each sentence. One that reports more than this is no prose.
fn by_sentence(layers: &Layers, attributions: &[Attribution]) -> Vec<Vec<usize>> {
    const MOST: usize = 32;
    let mut contents = vec![Vec::new(); layers.sentences.len()];
    for (at, attribution) in attributions.iter().enumerate() {
        let content = attribution.content;
        let first = layers.sentences.partition_point(|sentence| sentence.span.end() <= content.start());
        let touched = layers.sentences.iter().zip(&mut contents).skip(first);
        for (_, mine) in touched.take_while(|(sentence, _)| sentence.span.start() < content.end()) {
            if mine.len() < MOST {
                mine.push(at);
            }
        }
    }
    contents
}

fn may_claim(layers: &Layers, kind: BlockKind) -> bool {
    layers.article.foreign().is_none()
        && matches!(
            kind,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::List | BlockKind::Caption | BlockKind::Headline
        )
}

fn claim(layers: &Layers, attributions: &[Attribution], index: u32, piece: &Piece, worth: Option<f32>) -> Claim {
    let attribution = piece.attribution.and_then(|at| attributions.get(at));
    let (certainty, unsure) = certainty::of(layers, piece.range, attribution, piece.reported);
    let source = attribution.and_then(|attribution| attribution.source);
    let said_by = source.map(|source| source.span).or(attribution.and_then(|attribution| attribution.cue));
    Claim {
        span: layers.tokens.span(piece.range),
        fragments: if piece.parts.len() > 1 {
            piece.parts.iter().map(|&part| layers.tokens.span(part)).collect()
        } else {
            Vec::new()
        },
        sentence: index,
        checkworthiness: worth.unwrap_or_else(|| layers.read.worth(piece.range, NOTHING)),
        voice: if piece.reported { Voice::Reported } else { Voice::Author },
        attribution: piece.attribution.map(|at| at as u32),
        claimer: source.and_then(|source| source.entity).filter(|_| piece.reported),
        kinds: kinds::of(layers, piece.range),
        certainty,
        unsure,
        same_as: None,
        short: None,
        body: None,
        origin: layers.read.origin(),
        reasons: reasons::of(layers, piece.range, unsure.filter(|_| certainty == Certainty::Hedged), said_by),
    }
}

/// A score for every sentence, in their order; what is not the article's own prose is never worth checking, and
/// no opinion.
pub fn score(layers: &Layers) -> Vec<SentenceScore> {
    let score = |sentence: &Sentence| {
        let prose = layers.kind_of(sentence).is_some_and(|kind| may_claim(layers, kind));
        if !prose {
            return SentenceScore::default();
        }
        SentenceScore {
            checkworthiness: layers.read.worth(sentence.tokens, NOTHING),
            opinion: opinion::score(layers, sentence.tokens),
        }
    };
    layers.sentences.iter().map(score).collect()
}
