//! Names, by list and by rule: capitalised runs of words come in, what each part of them names comes out.
//!
//! A run is cut by the sum of its parts' evidence (`segmentation`), what speaks for each part being in `evidence`. The
//! article is read twice: what the first reading found surely (a full name, a long form with its abbreviation) is
//! evidence for the second ([`memory`]).

mod abbreviations;
mod context;
mod evidence;
mod memory;
mod runs;
mod segmentation;
mod style;
mod weights;

use super::{Mention, Origin};
use crate::text::{Article, Sentence, TokenRange, Tokens};
use memory::Memory;
use runs::{Part, Run};

/// The names of the article, in no order; they may overlap.
pub fn find(article: &Article, tokens: &Tokens, sentences: &[Sentence]) -> Vec<Mention> {
    let styles = style::of_sentences(article, tokens, sentences);
    let runs: Vec<Run> = sentences
        .iter()
        .zip(&styles)
        .flat_map(|(sentence, &style)| runs::of_sentence(tokens, sentence, style))
        .collect();
    let nothing = Memory::default();
    let first = read(tokens, &runs, &nothing);
    let mut memory = Memory::new(tokens, &runs, &first);
    abbreviations::learn(tokens, &first, &mut memory);
    read(tokens, &runs, &memory).iter().map(|part| mention(tokens, part)).collect()
}

fn read(tokens: &Tokens, runs: &[Run], memory: &Memory) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for run in runs {
        let listed = parts.last().filter(|last| is_listed(tokens, last.end, run.token(0))).map(|last| last.entity_type);
        parts.extend(segmentation::parts(tokens, run, memory, listed));
    }
    parts
}

/// Whether only a comma, "and" or "or" lies between the tokens `end` and `next`.
fn is_listed(tokens: &Tokens, end: u32, next: u32) -> bool {
    (1..=2).contains(&next.saturating_sub(end))
        && (end..next).all(|i| matches!(tokens.word(i), "," | "and" | "or" | "&"))
}

fn mention(tokens: &Tokens, part: &Part) -> Mention {
    let range = TokenRange::new(part.first, part.end);
    Mention {
        span: tokens.span(range),
        tokens: range,
        entity_type: part.entity_type,
        value: None,
        // The evidence is a sum without a ceiling; 4 is a name that one list knows.
        score: part.score / (part.score + 2.0),
        origin: Origin::Rule,
    }
}

#[cfg(test)]
mod tests;
