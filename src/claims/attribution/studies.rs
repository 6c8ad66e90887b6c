//! Polls and studies that a sentence begins with: `In a survey of 800 islanders, most of them stayed at home.`

use super::Found;
use super::turns::publishes;
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::reading::may_speak;
use crate::text::TokenRange;

/// How far from its beginning a sentence names the study.
const FARTHEST: u32 = 4;

/// The attributions of the sentences that none of `known` has a cue in.
pub(super) fn find(layers: &Layers, known: &[Found]) -> Vec<Found> {
    let mut cues: Vec<u32> = known.iter().filter_map(|found| found.cue).map(TokenRange::start).collect();
    cues.sort_unstable();
    let none_in = |range: TokenRange| {
        cues.get(cues.partition_point(|&cue| cue < range.start())).is_none_or(|&cue| cue >= range.end())
    };
    let sentences = layers.sentences.iter().filter(|one| may_speak(layers.document, one) && none_in(one.tokens));
    sentences.filter_map(|sentence| study(layers, sentence.tokens)).collect()
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
