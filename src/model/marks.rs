//! Marks: what the network for claims is told of a token beside its word, one bit each. The trainer and the runtime both mark
//! here.
//!
//! The first reading looks for cues and claims. The second is made for each cue, and is told where it stands.

use crate::mention::{EntityType, Mention};
use crate::text::{Article, BlockKind, Quotation, Sentence, TokenRange, Tokens};

/// How many marks there are.
pub const MARKS: usize = 38;

const QUOTED: u32 = 0;
const QUOTE_BEGINS: u32 = 1;
const QUOTE_ENDS: u32 = 2;
const SENTENCE_BEGINS: u32 = 3;
const SENTENCE_ENDS: u32 = 4;
const BLOCK_BEGINS: u32 = 5;
const HEADLINE: u32 = 6;
const CAPTION: u32 = 7;
const LIST: u32 = 8;
const BLOCK_QUOTE: u32 = 9;
const PERSON: u32 = 10;
const ORGANISATION: u32 = 11;
const PLACE: u32 = 12;
const GROUP: u32 = 13;
const DATE: u32 = 14;
const AMOUNT: u32 = 15;
const OTHER_NAME: u32 = 16;
/// Every token of a second reading.
const SECOND: u32 = 17;
/// The marks of the second reading alone: the network is told them late, so that what it read until then serves every cue.
pub const LATER: u64 = !0 << SECOND;
const CUE: u32 = 18;
const SAME_SENTENCE: u32 = 19;
const SENTENCE_BEFORE: u32 = 20;
const SENTENCE_AFTER: u32 = 21;
/// In another cue.
const OTHER_CUE: u32 = 22;
/// Then the distance to the cue by powers of two, before it and behind it.
const BEFORE: u32 = 23;
const AFTER: u32 = 30;
/// 1, 2, 3 to 4, 5 to 8, 9 to 16, 17 to 32, more.
const DISTANCES: u32 = 7;
/// A quotation that begins or ends beside the cue, or holds it.
const QUOTE_OF_CUE: u32 = 37;

/// How far from a cue the second reading sees at most, in tokens, before it and behind it.
const FARTHEST_BEFORE: u32 = 64;
const FARTHEST_BEHIND: u32 = 96;
/// How far it sees beyond the cue's sentence where no quotation leads further.
const BEYOND: u32 = 2;

/// The outermost quotation that each token stands in, counted from 1; 0 outside.
pub fn quoted(tokens: &Tokens, quotations: &[Quotation]) -> Vec<u32> {
    let mut of = vec![0; tokens.len() as usize];
    let mut taken = 0;
    for (number, quotation) in (1..).zip(quotations) {
        let range = tokens.within(quotation.outer);
        for i in range.start().max(taken)..range.end() {
            of[i as usize] = number;
        }
        taken = taken.max(range.end());
    }
    of
}

/// What the second reading sees of the segment of a cue in `sentence`: that sentence and what leads up to it and away from
/// it, and the quotations that begin or end there. `quoted` says which each token of the text stands in.
pub fn window(quoted: &[u32], cue: TokenRange, sentence: TokenRange, segment: TokenRange) -> TokenRange {
    let floor = segment.start().max(cue.start().saturating_sub(FARTHEST_BEFORE));
    let ceiling = segment.end().min(cue.end() + FARTHEST_BEHIND);
    let mut start = sentence.start().saturating_sub(BEYOND).clamp(floor, cue.start());
    let mut end = (sentence.end() + BEYOND).clamp(cue.end(), ceiling);
    let is_quoted = |t: u32| quoted.get(t as usize).is_some_and(|&quotation| quotation != 0);
    if sentence.start().checked_sub(1).is_some_and(is_quoted) {
        while start > floor && is_quoted(start) {
            start -= 1;
        }
    }
    if is_quoted(sentence.end()) {
        while end < ceiling && is_quoted(end) {
            end += 1;
        }
    }
    TokenRange::new(start, end)
}

/// The marks of every token for the first reading; `quoted` says which quotation each stands in.
pub fn first(
    article: &Article,
    tokens: &Tokens,
    sentences: &[Sentence],
    quoted: &[u32],
    mentions: &[Mention],
) -> Vec<u64> {
    let mut marks = vec![0_u64; tokens.len() as usize];
    for (t, &quotation) in quoted.iter().enumerate().filter(|(_, quotation)| **quotation != 0) {
        marks[t] |= 1 << QUOTED;
        if t == 0 || quoted[t - 1] != quotation {
            marks[t] |= 1 << QUOTE_BEGINS;
        }
        if quoted.get(t + 1) != Some(&quotation) {
            marks[t] |= 1 << QUOTE_ENDS;
        }
    }
    let mut set = |t: u32, bit: u32| {
        if let Some(marks) = marks.get_mut(t as usize) {
            *marks |= 1 << bit;
        }
    };
    let mut block = None;
    for sentence in sentences.iter().filter(|sentence| !sentence.tokens.is_empty()) {
        set(sentence.tokens.start(), SENTENCE_BEGINS);
        set(sentence.tokens.end() - 1, SENTENCE_ENDS);
        if block.replace(sentence.block) != Some(sentence.block) {
            set(sentence.tokens.start(), BLOCK_BEGINS);
        }
        let kind = article.blocks().get(sentence.block as usize).map(|block| block.kind);
        let bit = match kind {
            Some(BlockKind::Headline | BlockKind::Heading) => HEADLINE,
            Some(BlockKind::Caption) => CAPTION,
            Some(BlockKind::List) => LIST,
            Some(BlockKind::Quote) => BLOCK_QUOTE,
            _ => continue,
        };
        sentence.tokens.iter().for_each(|t| set(t, bit));
    }
    for mention in mentions {
        let bit = match mention.entity_type {
            EntityType::Person => PERSON,
            EntityType::Org => ORGANISATION,
            EntityType::Loc | EntityType::Fac => PLACE,
            EntityType::Norp => GROUP,
            EntityType::Date | EntityType::Time => DATE,
            EntityType::Money | EntityType::Percent | EntityType::Quantity => AMOUNT,
            _ => OTHER_NAME,
        };
        mention.tokens.iter().for_each(|t| set(t, bit));
    }
    marks
}

/// Writes into `out` what the second reading, of the cue `cue` in `sentence`, is told of the tokens of `window` beside the
/// marks of the first; `others` are all cues, `quoted` says which quotation each token stands in.
pub fn second(
    quoted: &[u32],
    window: TokenRange,
    cue: TokenRange,
    sentence: TokenRange,
    others: &[TokenRange],
    out: &mut Vec<u64>,
) {
    let quotation_of = |t: u32| quoted.get(t as usize).copied().unwrap_or_default();
    let of_cue: Vec<u32> = quotes_beside(cue, sentence).map(quotation_of).filter(|&quotation| quotation != 0).collect();
    out.clear();
    out.extend(window.iter().map(|t| {
        let mut marks = 1 << SECOND;
        marks |= match () {
            () if sentence.holds(t) => 1 << SAME_SENTENCE,
            () if t < sentence.start() => 1 << SENTENCE_BEFORE,
            () => 1 << SENTENCE_AFTER,
        };
        marks |= match () {
            () if cue.holds(t) => 1 << CUE,
            () if t < cue.start() => 1 << (BEFORE + apart(cue.start() - t)),
            () => 1 << (AFTER + apart(t + 1 - cue.end())),
        };
        if !cue.holds(t) && others.iter().any(|other| other.holds(t)) {
            marks |= 1 << OTHER_CUE;
        }
        if quotation_of(t) != 0 && of_cue.contains(&quotation_of(t)) {
            marks |= 1 << QUOTE_OF_CUE;
        }
        marks
    }));
}

/// The nearest tokens on either side of a cue that may close or open a quotation: those of its sentence, and the one before
/// it.
fn quotes_beside(cue: TokenRange, sentence: TokenRange) -> impl Iterator<Item = u32> {
    /// A source and a comma stand between.
    const NEAR: u32 = 12;
    let before = cue.start().saturating_sub(NEAR).max(sentence.start().saturating_sub(2))..cue.start();
    before.chain(cue.start()..(cue.end() + NEAR).min(sentence.end()))
}

/// 0 for 1, 1 for 2, 2 for 3 to 4, and so on.
fn apart(distance: u32) -> u32 {
    (u32::BITS - distance.saturating_sub(1).leading_zeros()).min(DISTANCES - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lie_side_by_side() {
        assert_eq!(QUOTE_OF_CUE as usize + 1, MARKS);
        assert_eq!(BEFORE + DISTANCES, AFTER);
        assert_eq!(AFTER + DISTANCES, QUOTE_OF_CUE);
    }

    #[test]
    fn distances_double() {
        assert_eq!([1, 2, 3, 4, 5, 8, 9, 16, 17, 32, 33, 5000].map(apart), [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
    }
}
