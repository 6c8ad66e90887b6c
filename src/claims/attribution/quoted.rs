//! Quotations that no cue stands beside: a paragraph of speech belongs to the speaker of the paragraph before.

use std::collections::HashMap;

use super::found::Found;
use crate::claims::Layers;
use crate::claims::reading::may_speak;
use crate::text::TokenRange;

/// Gives paragraphs that are a quotation from end to end to the speaker before them, or, where the quotation before goes
/// on, to its speaker; with no speaker before, to the one named right after.
pub(super) fn run_on(layers: &Layers, found: &mut Vec<Found>) {
    let mut quoted: Vec<TokenRange> = found.iter().map(|found| found.content).collect();
    quoted.sort_unstable();
    let mut speakers = Speakers::of(layers, found);
    let mut more = Vec::new();
    for (index, quotation) in layers.quotations.iter().enumerate() {
        let range = layers.tokens.within(quotation.outer);
        if range.is_empty() || layers.grammar.word(range.start()).quotation != index as u32 + 1 {
            continue;
        }
        let Some(block) = whole_block(layers, range) else { continue };
        if is_taken(&quoted, range) {
            continue;
        }
        let before = block.checked_sub(1).and_then(|before| speakers.by_block.get(&before)).copied();
        let after = || speakers.by_quotation.get(&(index as u32 + 2)).copied().filter(|_| quotation.continues);
        if let Some(speaker) = before.or_else(after) {
            speakers.by_block.insert(block, speaker);
            more.push(Found { content: range, asserts: true, sure: None, ..speaker });
        }
    }
    found.extend(more);
}

/// Who speaks last in a block, and who speaks a quotation.
struct Speakers {
    by_block: HashMap<usize, Found>,
    by_quotation: HashMap<u32, Found>,
}

impl Speakers {
    fn of(layers: &Layers, found: &[Found]) -> Self {
        let mut speakers = Self { by_block: HashMap::new(), by_quotation: HashMap::new() };
        for found in found.iter().filter(|found| found.source.is_some() && !found.content.is_empty()) {
            let quotation = layers.grammar.word(found.content.end() - 1).quotation;
            if quotation != 0 {
                speakers.by_block.insert(block_at(layers, found.content), *found);
                speakers.by_quotation.insert(quotation, *found);
            }
        }
        speakers
    }
}

fn block_at(layers: &Layers, range: TokenRange) -> usize {
    let start = layers.tokens.span(range).start();
    layers.article.blocks().partition_point(|block| block.span.end() <= start)
}

/// The index of the block that `range` fills from end to end.
fn whole_block(layers: &Layers, range: TokenRange) -> Option<usize> {
    let index = block_at(layers, range);
    let fills = layers.tokens.within(layers.article.blocks().get(index)?.span);
    let sentence = layers.sentences.get(layers.sentence_at(range.start()))?;
    // A stray stop after the mark is the most that may stand outside.
    let whole = fills.start() == range.start() && range.end() + 1 >= fills.end();
    (whole && may_speak(layers.article, sentence)).then_some(index)
}

fn is_taken(contents: &[TokenRange], range: TokenRange) -> bool {
    let at = contents.partition_point(|content| content.start() < range.start());
    contents[at.saturating_sub(1)..]
        .iter()
        .take(3)
        .any(|content| content.start() <= range.start() && range.end() <= content.end() + 1)
}
