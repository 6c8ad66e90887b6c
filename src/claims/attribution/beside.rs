//! Quotations that the network gave no speaker, usually because the verb is an unusual one: they go to the name next to them.
//!
//! `“The tunnel flooded twice,” Sam Okoro butts in.` `Maria Santos lost her shop. “I owed the bank 40,000 pesos.”`

use super::found::Found;
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::reading::may_speak;
use crate::entities::{EntityType, Mention};
use crate::text::{Sentence, TokenRange};

/// Shorter quotations are names and single words that the author sets apart.
const FEWEST_WORDS: u32 = 2;

/// The attributions of the quotations that none of `known` speaks of.
pub(super) fn find(layers: &Layers, known: &[Found]) -> Vec<Found> {
    let mut contents: Vec<TokenRange> = known.iter().map(|found| found.content).collect();
    contents.sort_unstable();
    let mut found: Vec<Found> = Vec::new();
    for (number, quotation) in (1..).zip(layers.quotations) {
        let range = layers.tokens.within(quotation.outer);
        // One inside another is the other's.
        if range.is_empty() || layers.grammar.word(range.start()).quotation != number || !is_speech(layers, range) {
            continue;
        }
        let near = contents.partition_point(|content| content.end() <= range.start());
        if contents[near..].iter().take_while(|content| content.start() < range.end()).next().is_some() {
            continue;
        }
        if let Some(source) = speaker(layers, range) {
            found.push(Found { source: Some(source), cue: None, content: range, asserts: true, sure: None });
        }
    }
    found
}

/// Whether a quotation is speech rather than a title or a scare-quoted word: it ends with its own punctuation mark.
fn is_speech(layers: &Layers, range: TokenRange) -> bool {
    let closing = range.end().saturating_sub(1);
    let ended = closing > range.start()
        && matches!(layers.grammar.part(closing), Part::Quote)
        && matches!(layers.grammar.part(closing - 1), Part::Comma | Part::Stop | Part::Dash);
    ended && range.len() >= FEWEST_WORDS + 3
}

/// The speaker of a quotation: a person or pronoun in its sentence outside the quote marks, else, if the quotation is whole
/// sentences, one in the sentence before.
fn speaker(layers: &Layers, range: TokenRange) -> Option<TokenRange> {
    let first = layers.sentences.get(layers.sentence_at(range.start()))?;
    let last = layers.sentences.get(layers.sentence_at(range.end() - 1))?;
    if !may_speak(layers.article, first) {
        return None;
    }
    let behind = TokenRange::new(range.end(), last.tokens.end().max(range.end()));
    let before = TokenRange::new(first.tokens.start().min(range.start()), range.start());
    one_in(layers, behind).or_else(|| one_in(layers, before)).or_else(|| {
        let alone = !has_words(layers, behind) && !has_words(layers, before);
        let told: &Sentence = layers.sentence_at(range.start()).checked_sub(1).map(|at| &layers.sentences[at])?;
        (alone && told.block == first.block).then(|| one_in(layers, told.tokens))?
    })
}

/// The first name or pronoun of somebody who can speak, outside of quotations, that is no part of another phrase.
fn one_in(layers: &Layers, range: TokenRange) -> Option<TokenRange> {
    let outside = |i: u32| layers.grammar.word(i).quotation == 0;
    let speaks = |mention: &&Mention| {
        matches!(mention.entity_type, EntityType::Person)
            && outside(mention.tokens.start())
            && range.holds(mention.tokens.start())
    };
    let named = layers.mentions_in(range).find(speaks).map(|mention| mention.tokens);
    let pronoun = range
        .iter()
        .find(|&i| outside(i) && matches!(&*layers.tokens.lower(i), "he" | "she" | "they"))
        .map(|i| TokenRange::new(i, i + 1));
    match (named, pronoun) {
        (Some(named), Some(pronoun)) => Some(if pronoun.start() < named.start() { pronoun } else { named }),
        (named, pronoun) => named.or(pronoun),
    }
}

fn has_words(layers: &Layers, range: TokenRange) -> bool {
    range.iter().any(|i| !matches!(layers.grammar.part(i), Part::Stop | Part::Quote | Part::Comma))
}
