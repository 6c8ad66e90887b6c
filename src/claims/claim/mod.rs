//! Claims: what the article, or someone in it, asserts and a third person could check.

mod amount;
pub mod headline;
mod headlinese;
mod matter;
mod prose;
mod repeats;

#[cfg(test)]
mod tests;

use headline::Body;

use super::{Attribution, Layers, Reason, ReasonCode, SentenceScore, certainty, clauses, features, kinds};
use super::{checkworthiness, reasons};
use crate::text::{BlockKind, Sentence, Span};

/// Who asserts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The article itself.
    Author,
    /// Someone whom the article reports.
    Reported,
}

impl Voice {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reported => "reported",
        }
    }
}

/// What kind of thing is asserted; a claim may be of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClaimKind {
    /// Something happened or is so.
    Event,
    /// How much, how many.
    Quantity,
    /// More, less, first, most.
    Comparison,
    /// One thing brought about another.
    Cause,
    /// Something will happen.
    Prediction,
    /// A law or rule says so.
    Law,
    /// Who supports or opposes what.
    Position,
}

impl ClaimKind {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Quantity => "quantity",
            Self::Comparison => "comparison",
            Self::Cause => "cause",
            Self::Prediction => "prediction",
            Self::Law => "law",
            Self::Position => "position",
        }
    }
}

/// How sure the one who asserts it sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Plainly.
    Asserted,
    /// May, likely, reportedly.
    Hedged,
    /// It is not so.
    Denied,
    /// It is unclear whether it is so.
    Questioned,
}

impl Certainty {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Hedged => "hedged",
            Self::Denied => "denied",
            Self::Questioned => "questioned",
        }
    }
}

/// Something asserted that a third person could check.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The smallest clause that stands by itself.
    pub span: Span,
    /// The index of its sentence.
    pub sentence: u32,
    /// 0 to 1.
    pub checkworthiness: f32,
    /// Who asserts it.
    pub voice: Voice,
    /// The index of the attribution, where it is reported.
    pub attribution: Option<u32>,
    /// The index of the entity that claims it, where it is known.
    pub claimer: Option<u32>,
    /// What kind of thing is asserted.
    pub kinds: Vec<ClaimKind>,
    /// How sure it sounds.
    pub certainty: Certainty,
    /// The index of the earlier claim that it repeats.
    pub same_as: Option<u32>,
    /// Of a claim in the headline: the claim of the body that says it too, or differs.
    pub body: Option<Body>,
    /// Why it scored as it did: one at least, at most four; what speaks for it comes first, how sure it is and who says it
    /// last.
    pub reasons: Vec<Reason>,
}

/// A sentence, and a clause, below this is not offered: chosen on the development articles, where at a third the list
/// holds nearly all that a reader would check and little else.
const LEAST_CHECKWORTHINESS: f32 = 0.33;

/// Fewer tokens than this do not stand by themselves.
const FEWEST_TOKENS: u32 = 4;

/// The claims of the article, in order of their start.
pub fn find(layers: &Layers, attributions: &[Attribution], scores: &[SentenceScore]) -> Vec<Claim> {
    let reported = clauses::reported(layers, attributions);
    let mut claims = Vec::new();
    for (index, sentence) in layers.sentences.iter().enumerate() {
        let worth = scores.get(index).is_some_and(|score| score.checkworthiness >= LEAST_CHECKWORTHINESS);
        if !worth || !may_claim(layers, sentence) {
            continue;
        }
        let mine = reported.get(index).map_or(&[][..], Vec::as_slice);
        let mut pieces = clauses::split(layers, attributions, sentence, mine);
        let headline = kind_of(layers, sentence) == Some(BlockKind::Headline);
        if headline {
            pieces = headlinese::whole(layers, sentence, pieces);
        }
        pieces.retain(|piece| piece.range.len() >= FEWEST_TOKENS && prose::is_prose(layers, piece.range));
        for piece in pieces {
            claims.extend(claim(layers, attributions, index as u32, piece, headline));
        }
    }
    claims.sort_by_key(|claim: &Claim| claim.span);
    headline::match_to_body(layers, attributions, repeats::join(layers, claims))
}

fn may_claim(layers: &Layers, sentence: &Sentence) -> bool {
    layers.document.foreign().is_none()
        && match kind_of(layers, sentence) {
            Some(BlockKind::Paragraph | BlockKind::Quote | BlockKind::List | BlockKind::Caption) => true,
            Some(BlockKind::Headline) => !headlinese::asks(layers, sentence.tokens),
            _ => false,
        }
}

/// The kind of the block that the sentence stands in.
fn kind_of(layers: &Layers, sentence: &Sentence) -> Option<BlockKind> {
    layers.document.blocks().get(sentence.block as usize).map(|block| block.kind)
}

fn claim(
    layers: &Layers,
    attributions: &[Attribution],
    index: u32,
    piece: clauses::Piece,
    headline: bool,
) -> Option<Claim> {
    let evidence = features::gather(layers, piece.range, features::NOTHING);
    let checkworthiness = checkworthiness::probability(layers, piece.range, features::NOTHING, &evidence);
    if checkworthiness < LEAST_CHECKWORTHINESS {
        return None;
    }
    let attribution = piece.attribution.and_then(|at| attributions.get(at as usize));
    let (certainty, hedge) = certainty::of(layers, piece.range, attribution);
    let source = attribution.and_then(|attribution| attribution.source);
    let reported = attribution.is_some_and(|attribution| !certainty::is_own(layers, attribution));
    let mut after = Vec::new();
    if certainty == Certainty::Hedged
        && let Some(span) = hedge
    {
        let lowers = reasons::lowers(layers, piece.range, &evidence, span);
        after.push(Reason { code: ReasonCode::Hedge, span, lowers });
    }
    if reported
        && let Some(span) = source.map(|source| source.span).or(attribution.and_then(|attribution| attribution.cue))
    {
        after.push(Reason { code: ReasonCode::Source, span, lowers: false });
    }
    let mut reasons = reasons::of(layers, piece.range, &evidence, reasons::MOST);
    // A claim has one hedge: the one that its certainty rests on.
    reasons.retain(|reason| after.iter().all(|other| other.code != reason.code));
    reasons.truncate(reasons::MOST - after.len());
    reasons.extend(after);
    Some(Claim {
        span: layers.tokens.span(piece.range),
        sentence: index,
        checkworthiness,
        voice: if reported { Voice::Reported } else { Voice::Author },
        attribution: piece.attribution,
        claimer: source.and_then(|source| source.entity).filter(|_| reported),
        kinds: kinds::of(&evidence, layers, piece.range, headline && headlinese::foretells(layers, piece.range)),
        certainty,
        same_as: None,
        body: None,
        reasons,
    })
}
