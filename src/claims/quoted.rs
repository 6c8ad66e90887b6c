//! Quotations that no cue stands beside: a paragraph of speech belongs to the speaker of the paragraph before.

use super::Layers;
use super::attribution::{Found, Held, may_speak};
use crate::text::TokenRange;

/// Gives paragraphs that are a quotation from end to end to the speaker before them, or, where the quotation before goes
/// on, to its speaker; with no speaker before, to the one named right after.
pub(super) fn run_on(layers: &Layers, found: &mut Vec<Found>) {
    let mut quoted: Vec<TokenRange> = found.iter().map(|found| found.content).collect();
    quoted.sort_unstable();
    let mut more = Vec::new();
    for (index, quotation) in layers.quotations.iter().enumerate() {
        let range = layers.tokens.within(quotation.outer);
        if range.is_empty() || layers.grammar.word(range.start()).quotation != index as u32 + 1 {
            continue;
        }
        let Some((block, before)) = whole_block(layers, range) else { continue };
        if is_taken(&quoted, range) {
            continue;
        }
        let runs_on =
            index.checked_sub(1).and_then(|i| layers.quotations.get(i)).is_some_and(|before| before.continues);
        let speaker = speaker_in(layers, found, &more, before).filter(|_| runs_on || block > 0);
        let speaker = speaker.or_else(|| if quotation.continues { speaker_after(layers, found, range) } else { None });
        if let Some(speaker) = speaker {
            more.push(Found { content: range, held: Held::RunOn, ..speaker });
        }
    }
    found.extend(more);
}

/// The index of the block that `range` fills, and the tokens of the block before it.
fn whole_block(layers: &Layers, range: TokenRange) -> Option<(usize, TokenRange)> {
    let blocks = layers.document.blocks();
    let span = layers.tokens.span(range);
    let index = blocks.partition_point(|block| block.span.end() <= span.start());
    let fills = layers.tokens.within(blocks.get(index)?.span);
    let speaks = layers
        .sentences
        .iter()
        .skip(sentence_at(layers, range.start()))
        .take(1)
        .all(|sentence| may_speak(layers, sentence));
    // A stray stop after the mark is the most that may stand outside.
    let whole = fills.start() == range.start() && range.end() + 1 >= fills.end();
    let before = index
        .checked_sub(1)
        .and_then(|i| blocks.get(i))
        .map_or(TokenRange::new(0, 0), |block| layers.tokens.within(block.span));
    (whole && speaks).then_some((index, before))
}

fn sentence_at(layers: &Layers, token: u32) -> usize {
    layers.sentences.partition_point(|sentence| sentence.tokens.end() <= token)
}

fn is_taken(contents: &[TokenRange], range: TokenRange) -> bool {
    let at = contents.partition_point(|content| content.start() < range.start());
    contents[at.saturating_sub(1)..]
        .iter()
        .take(3)
        .any(|content| content.start() <= range.start() && range.end() <= content.end() + 1)
}

/// The speaker of the last quotation in `block`.
fn speaker_in(layers: &Layers, found: &[Found], more: &[Found], block: TokenRange) -> Option<Found> {
    let quotes = |found: &&Found| {
        block.holds(found.content.start())
            && layers.grammar.word(found.content.end() - 1).quotation != 0
            && found.source.is_some()
    };
    more.iter().rev().take(1).find(quotes).or_else(|| found.iter().rev().find(quotes)).copied()
}

fn speaker_after(layers: &Layers, found: &[Found], range: TokenRange) -> Option<Found> {
    found
        .iter()
        .find(|found| found.content.start() >= range.end() && found.source.is_some())
        .filter(|found| {
            layers.grammar.word(found.content.start()).quotation == layers.grammar.word(range.start()).quotation + 1
        })
        .copied()
}
