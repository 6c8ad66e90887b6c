//! Polls, studies and estimates that are no verbs: `In a survey of 800 islanders, most of them stayed at home.` `Traffic has by
//! most pilots’ estimation doubled.`

use super::found::{Cues, Found};
use super::turns::publishes;
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::reading::may_speak;
use crate::text::TokenRange;

/// How far from its beginning a sentence names the study.
const FARTHEST: u32 = 4;

/// The attributions of the sentences that none of `known` has a cue in.
pub(super) fn find(layers: &Layers, known: &[Found]) -> Vec<Found> {
    let cues = Cues::of(known);
    let sentences = layers.sentences.iter().filter(|one| may_speak(layers.article, one) && cues.none_in(one.tokens));
    sentences
        .filter_map(|sentence| study(layers, sentence.tokens).or_else(|| estimate(layers, sentence.tokens)))
        .collect()
}

fn study(layers: &Layers, sentence: TokenRange) -> Option<Found> {
    let grammar = layers.grammar;
    let start = sentence.start();
    let one = matches!(layers.tokens.word(start + 1), "a" | "an" | "one" | "another");
    if layers.tokens.word(start) != "In" || !one {
        return None;
    }
    (start + 2..start + 2 + FARTHEST).find(|&i| publishes(layers.tokens.word(i)))?;
    let comma = sentence.iter().find(|&i| grammar.part(i) == Part::Comma)?;
    let end = sentence.iter().rev().find(|&i| grammar.part(i) != Part::Stop)? + 1;
    let content = TokenRange::new(comma + 1, end.max(comma + 1));
    content.iter().any(|i| matches!(grammar.part(i), Part::Verb | Part::Auxiliary)).then_some(Found {
        source: Some(TokenRange::new(start + 1, comma)),
        cue: Some(TokenRange::new(start, start + 1)),
        content,
        asserts: true,
        sure: None,
    })
}

/// `by most pilots’ estimation`: it is theirs, wherever in the sentence it stands.
fn estimate(layers: &Layers, sentence: TokenRange) -> Option<Found> {
    const ESTIMATES: [&str; 6] = ["estimation", "estimate", "estimates", "reckoning", "account", "accounts"];
    /// A title and a name.
    const LONGEST: u32 = 6;
    let grammar = layers.grammar;
    let noun = sentence
        .iter()
        .find(|&i| ESTIMATES.contains(&layers.tokens.word(i)) && is_possessive(layers, i.saturating_sub(1)))?;
    let by = (sentence.start()..noun)
        .rev()
        .take(LONGEST as usize)
        .find(|&i| layers.tokens.word(i).eq_ignore_ascii_case("by"))?;
    let end = sentence.iter().rev().find(|&i| grammar.part(i) != Part::Stop)? + 1;
    (by + 1 < noun).then_some(Found {
        source: Some(TokenRange::new(by + 1, noun)),
        cue: Some(TokenRange::new(noun, noun + 1)),
        content: TokenRange::new(sentence.start(), end),
        asserts: true,
        sure: None,
    })
}

/// `’s`, or the mark alone behind a plural.
fn is_possessive(layers: &Layers, i: u32) -> bool {
    matches!(layers.tokens.word(i), "'s" | "’s" | "'" | "’")
}
