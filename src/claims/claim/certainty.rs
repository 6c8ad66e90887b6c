//! Certainty: how surely the words of a claim are asserted, and which words say so.

use super::asserted::Certainty;
use crate::claims::grammar::Part;
use crate::claims::signals::Signals;
use crate::claims::{Attribution, Layers};
use crate::text::{Span, TokenRange};

/// A claim is something else than asserted where that is so much likelier than not.
const SURE: f32 = 0.5;

/// The certainties in the order in which the network tells them apart.
const ORDER: [Certainty; 4] = [Certainty::Asserted, Certainty::Hedged, Certainty::Denied, Certainty::Questioned];

/// How surely the claim in `range` is asserted, and the words that say so, where some do; `reported` where somebody in the
/// article says it.
pub(super) fn of(
    layers: &Layers,
    range: TokenRange,
    attribution: Option<&Attribution>,
    reported: bool,
) -> (Certainty, Option<Span>) {
    if let Some(asks) = asked(layers, range) {
        return (Certainty::Questioned, Some(asks));
    }
    if disowns(layers, range.end()) {
        return (Certainty::Denied, Some(layers.tokens.span(TokenRange::new(range.end(), range.end() + 2))));
    }
    if reported && let Some(nobody) = said_by_nobody(layers, range) {
        return (Certainty::Denied, Some(nobody));
    }
    // "By most pilots’ estimation" stands inside what it qualifies.
    if let Some(attribution) = attribution
        && let Some(cue) = attribution.cue.filter(|&cue| attribution.content.contains(cue))
    {
        return (Certainty::Hedged, Some(cue));
    }
    if let Some(cue) = attribution.and_then(|attribution| attribution.cue)
        && let Some(denial) = denied(layers, layers.tokens.within(cue))
    {
        return (Certainty::Denied, Some(denial));
    }
    let Some(rows) = layers.read.certainties.get(range.start() as usize..range.end() as usize) else {
        return (Certainty::Asserted, None);
    };
    let mean = |at: usize| rows.iter().map(|row| row[at]).sum::<f32>() / f32::from(rows.len().max(1) as u16);
    let Some(at) = (1..ORDER.len()).find(|&at| mean(at) > SURE) else { return (Certainty::Asserted, None) };
    let words = words(layers, range, attribution, ORDER[at]).or_else(|| {
        let strongest = range.iter().zip(rows).max_by(|(_, a), (_, b)| a[at].total_cmp(&b[at]))?.0;
        Some(layers.tokens.span(TokenRange::new(strongest, strongest + 1)))
    });
    (ORDER[at], words)
}

/// Whether token `i` begins `is untrue`, `was false` or the like.
pub(super) fn disowns(layers: &Layers, i: u32) -> bool {
    const UNTRUE: [&str; 9] =
        ["untrue", "false", "wrong", "baseless", "unfounded", "fake", "fabricated", "nonsense", "groundless"];
    layers.grammar.part(i) == Part::Auxiliary && UNTRUE.contains(&layers.tokens.word(i + 1))
}

/// `whether` before a claim, or at its beginning: it is left open.
fn asked(layers: &Layers, range: TokenRange) -> Option<Span> {
    let is_open = |i: &u32| layers.tokens.word(*i).eq_ignore_ascii_case("whether");
    let word = range.start().checked_sub(1).filter(is_open).or(Some(range.start()).filter(is_open))?;
    Some(layers.tokens.span(TokenRange::new(word, word + 1)))
}

/// `Nobody at the hearing claimed that ...`: the sentence begins with those who do not say it.
fn said_by_nobody(layers: &Layers, range: TokenRange) -> Option<Span> {
    let first = layers.sentences.get(layers.sentence_at(range.start()))?.tokens.start();
    let nobody = ["nobody", "none", "neither"].contains(&&*layers.tokens.lower(first))
        || (layers.tokens.word(first).eq_ignore_ascii_case("no") && layers.tokens.word(first + 1) == "one");
    (nobody && first < range.start()).then(|| layers.tokens.span(TokenRange::new(first, first + 1)))
}

/// The words in a claim, or in its cue, that make it less than asserted.
fn words(layers: &Layers, range: TokenRange, attribution: Option<&Attribution>, certainty: Certainty) -> Option<Span> {
    let cue = attribution.and_then(|attribution| attribution.cue).map(|cue| layers.tokens.within(cue));
    let says = |i: &u32| match certainty {
        Certainty::Hedged => layers.grammar.word(*i).signals & Signals::HEDGE != 0,
        Certainty::Denied => layers.grammar.part(*i) == Part::Not || DENYING.contains(&layers.tokens.word(*i)),
        Certainty::Questioned => matches!(layers.tokens.word(*i), "whether" | "unclear" | "unknown" | "if"),
        Certainty::Asserted => false,
    };
    let word = range.iter().chain(cue.into_iter().flat_map(TokenRange::iter)).find(says)?;
    Some(layers.tokens.span(TokenRange::new(word, word + 1)))
}

/// Verbs and phrases of denial: a closed list, since so few cues of news deny that a network seldom meets one.
const DENYING: [&str; 26] = [
    "deny",
    "denies",
    "denied",
    "denying",
    "reject",
    "rejects",
    "rejected",
    "rejecting",
    "refute",
    "refutes",
    "refuted",
    "dispute",
    "disputes",
    "disputed",
    "rebut",
    "rebutted",
    "debunked",
    "disavowed",
    "contradicts",
    "contradicted",
    "false",
    "untrue",
    "baseless",
    "unfounded",
    "declined",
    "refused",
];

/// The words by which a cue says that its content is not said, or not so: `did not say`, `denied`, `has yet to confirm`,
/// `refused to say`.
fn denied(layers: &Layers, cue: TokenRange) -> Option<Span> {
    /// "has yet to", "did not", "refused to" stand no farther before the verb.
    const NEAR: u32 = 3;
    let span = |i: u32| layers.tokens.span(TokenRange::new(i, i + 1));
    let lower = |i: u32| layers.tokens.lower(i);
    let denies = |i: u32| {
        let word = lower(i);
        layers.grammar.part(i) == Part::Not || word == "yet" || DENYING.contains(&&*word)
    };
    if let Some(i) = cue.iter().find(|&i| denies(i)) {
        return Some(span(i));
    }
    let sentence = layers.sentences.get(layers.sentence_at(cue.start()))?.tokens;
    let near = cue.start().saturating_sub(NEAR).max(sentence.start())..cue.start();
    // What stands between marks or commas belongs to another clause.
    let open = |i: &u32| {
        matches!(
            layers.grammar.part(*i),
            Part::Auxiliary | Part::Not | Part::Adverb | Part::To | Part::Verb | Part::Preposition
        )
    };
    near.rev().take_while(open).find(|&i| denies(i)).map(span)
}
