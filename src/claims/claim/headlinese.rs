//! Headlinese: how headlines say what running text says with more words.

use crate::claims::Layers;
use crate::claims::clauses::Piece;
use crate::claims::grammar::Part;
use crate::claims::lexicon::Forms;
use crate::text::{Sentence, TokenRange};

/// `Why the ferries stopped`: a headline asks without a mark.
pub(super) fn asks(layers: &Layers, range: TokenRange) -> bool {
    matches!(
        layers.tokens.word(range.start()).to_lowercase().as_str(),
        "why" | "how" | "what" | "who" | "when" | "where" | "whether" | "which"
    )
}

/// The pieces of a headline that stand by themselves, of those that are found in it as in any sentence.
pub(super) fn whole(layers: &Layers, sentence: &Sentence, mut pieces: Vec<Piece>) -> Vec<Piece> {
    // What is left beside what is reported is no sentence.
    pieces.retain(|piece| piece.attribution.is_some() || piece.range.start() == sentence.tokens.start());
    if pieces.is_empty() && foretells(layers, sentence.tokens) {
        pieces.push(Piece { range: sentence.tokens, attribution: None });
    }
    pieces
}

/// `Ferry fares to double`: what something is to do, it will do. Nothing before "to" carries the headline then.
pub(super) fn foretells(layers: &Layers, range: TokenRange) -> bool {
    let grammar = layers.grammar;
    let to = range.iter().find(|&i| matches!(grammar.part(i), Part::To | Part::Auxiliary | Part::Verb | Part::Colon));
    to.is_some_and(|to| {
        to > range.start()
            && grammar.part(to) == Part::To
            && grammar.before(to) == Part::Nominal
            && grammar.word(to + 1).entry.forms.any(Forms::BASE)
            && !layers.tokens.word(range.end() - 1).starts_with('?')
    })
}
