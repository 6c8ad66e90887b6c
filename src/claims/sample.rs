//! Small documents for the tests of this layer: a text comes in, its layers go to the test.

use super::{Attribution, Grammar, Layers, attribution};
use crate::entities;
use crate::text::{Document, Tokens, quotes, sentences};

/// Reads `text` and hands its layers over.
pub fn read<T>(text: &str, look: impl FnOnce(&Layers) -> T) -> T {
    let document = Document::new(text);
    let tokens = Tokens::new(text);
    let sentences = sentences::split(&document, &tokens);
    let quotations = quotes::pair(&document, &tokens);
    let mentions = entities::mentions(&document, &tokens, &sentences, None, None);
    let entities = entities::resolution::resolve(&tokens, &mentions);
    let grammar = Grammar::read(&tokens, &sentences, &quotations, &mentions);
    look(&Layers {
        document: &document,
        tokens: &tokens,
        sentences: &sentences,
        quotations: &quotations,
        mentions: &mentions,
        entities: &entities,
        grammar: &grammar,
    })
}

/// The attributions of `text`, a line each: `source | cue | content`.
pub fn who_says_what(text: &str) -> Vec<String> {
    read(text, |layers| attribution::find(layers, None).iter().map(|found| line(text, found)).collect())
}

fn line(text: &str, found: &Attribution) -> String {
    let source = found.source.map_or("", |source| source.span.of(text));
    format!("{source} | {} | {}", found.cue.map_or("", |cue| cue.of(text)), found.content.of(text))
}
