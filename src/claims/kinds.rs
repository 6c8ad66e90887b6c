//! Kinds: what sort of thing a claim asserts.

use super::Layers;
use super::grammar::Part;
use super::signals::Signals;
use crate::text::TokenRange;
use crate::text_form::text_form;

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

/// The kinds of the claim in `range`, in their order.
pub(super) fn of(layers: &Layers, range: TokenRange) -> Vec<ClaimKind> {
    let signals = range.iter().fold(0, |all, i| all | layers.grammar.word(i).signals);
    let prediction = range.iter().any(|i| foretells(layers, i)) || is_to_be(layers, range);
    let amounts = layers.mentions_in(range).any(|mention| mention.entity_type.is_amount());
    let mut kinds = Vec::new();
    if !prediction {
        kinds.push(ClaimKind::Event);
    }
    let more = [
        (amounts, ClaimKind::Quantity),
        (signals & (Signals::COMPARISON | Signals::RECORD) != 0, ClaimKind::Comparison),
        (signals & Signals::CAUSE != 0, ClaimKind::Cause),
        (prediction, ClaimKind::Prediction),
        (signals & Signals::LAW != 0, ClaimKind::Law),
        (signals & Signals::POSITION != 0, ClaimKind::Position),
    ];
    kinds.extend(more.into_iter().filter(|(is, _)| *is).map(|(_, kind)| kind));
    kinds
}

/// `Fares to double`: what a headline without another verb says is to be.
fn is_to_be(layers: &Layers, range: TokenRange) -> bool {
    let grammar = layers.grammar;
    !range.iter().any(|i| grammar.is_finite(i))
        && range.iter().any(|i| grammar.part(i) == Part::To && grammar.part(i + 1) == Part::Verb)
}

/// `will rise`, `is expected to rise`; not `the will of the people`.
pub(super) fn foretells(layers: &Layers, i: u32) -> bool {
    let word = layers.grammar.word(i);
    if word.signals & Signals::FUTURE == 0 {
        return false;
    }
    match word.part {
        Part::Auxiliary => true,
        Part::Verb => layers.grammar.part(i + 1) == Part::To,
        _ => false,
    }
}
