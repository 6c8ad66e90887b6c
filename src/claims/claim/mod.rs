//! Claims: what the article, or someone in it, asserts and a third person could check.

mod amount;
mod certainty;
pub mod headline;
mod kinds;
mod matter;
mod repeats;
mod spans;

#[cfg(test)]
mod tests;

use headline::Body;

use super::reading::NOTHING;
use super::{Attribution, Layers, Reason, grammar, reasons};
use crate::entities::Origin;
use crate::text::{BlockKind, Sentence, Span};
use crate::text_form::text_form;
pub(in crate::claims) use kinds::foretells;
use spans::Piece;

/// Who asserts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
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

text_form!(Voice, "voice", name: Author, Reported);

/// What kind of thing is asserted; a claim may be of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
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

text_form!(ClaimKind, "kind of claim", name: Event, Quantity, Comparison, Cause, Prediction, Law, Position);

/// How sure the one who asserts it sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
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

text_form!(Certainty, "certainty", name: Asserted, Hedged, Denied, Questioned);

/// A sentence's score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SentenceScore {
    /// How worth checking it is, 0 to 1.
    pub checkworthiness: f32,
}

/// Something asserted that a third person could check.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The smallest clause that stands by itself.
    pub span: Span,
    /// Its parts, where a speaker interrupts it; else none.
    pub fragments: Vec<Span>,
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
    /// The words that make it less than plain, in the claim or in its cue.
    pub unsure: Option<Span>,
    /// The index of the earlier claim that it repeats.
    pub same_as: Option<u32>,
    /// Of a claim in the headline: the claim of the body that says it too, or differs.
    pub body: Option<Body>,
    /// What found it.
    pub origin: Origin,
    /// Why it scored as it did: one at least, at most four; what speaks for it comes first, how sure it is and who says it
    /// last.
    pub reasons: Vec<Reason>,
}

/// The claims of the article, in order of their start.
pub fn find(layers: &Layers, attributions: &[Attribution], scores: &[SentenceScore]) -> Vec<Claim> {
    if !is_english(layers) {
        return Vec::new();
    }
    let contents = by_sentence(layers, attributions);
    let mut claims = Vec::new();
    for (index, sentence) in layers.sentences.iter().enumerate() {
        let Some(kind) = kind_of(layers, sentence).filter(|&kind| may_claim(layers, kind)) else { continue };
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
    headline::match_to_body(layers, attributions, repeats::join(layers, claims))
}

/// Whether a text too short for its language to be told has small words of English: two, or one where no word has a letter that
/// English lacks; or is too short even for that.
fn is_english(layers: &Layers) -> bool {
    /// More words than this without one are another language's.
    const MOST: u32 = 6;
    /// So much of a text tells.
    const ENOUGH: u32 = 200;
    let words = || (0..layers.tokens.len().min(ENOUGH)).map(|i| layers.tokens.word(i));
    let small = words().filter(|&word| word != "a" && grammar::closed_class(&word.to_lowercase()).is_some()).count();
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

/// The kind of the block that the sentence stands in.
fn kind_of(layers: &Layers, sentence: &Sentence) -> Option<BlockKind> {
    layers.article.blocks().get(sentence.block as usize).map(|block| block.kind)
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
        body: None,
        origin: layers.read.origin(),
        reasons: reasons::of(layers, piece.range, unsure.filter(|_| certainty == Certainty::Hedged), said_by),
    }
}

/// A score for every sentence, in their order; what is not the article's own prose is never worth checking.
pub fn score(layers: &Layers) -> Vec<SentenceScore> {
    let score = |sentence: &Sentence| {
        let prose = kind_of(layers, sentence).is_some_and(|kind| may_claim(layers, kind));
        SentenceScore { checkworthiness: if prose { layers.read.worth(sentence.tokens, NOTHING) } else { 0.0 } }
    };
    layers.sentences.iter().map(score).collect()
}
