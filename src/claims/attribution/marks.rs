//! Marks: what the network is told of a token beside its word, one bit each. The trainer and the runtime both mark here.
//!
//! The first reading looks for cues. The second is made for each cue, and is told where it stands.

use crate::claims::Grammar;
use crate::entities::{EntityType, Mention};
use crate::text::{Sentence, TokenRange};

/// How many marks there are.
pub const MARKS: usize = 57;

/// The grammar's parts of speech come first.
const PARTS: u32 = 25;
const QUOTED: u32 = PARTS;
const QUOTE_BEGINS: u32 = 26;
const QUOTE_ENDS: u32 = 27;
const SENTENCE_BEGINS: u32 = 28;
const SENTENCE_ENDS: u32 = 29;
const PERSON: u32 = 30;
const ORGANISATION: u32 = 31;
const PLACE: u32 = 32;
const VALUE: u32 = 33;
const LISTED_VERB: u32 = 34;
const LISTED_NOUN: u32 = 35;
/// Every token of a second reading.
const SECOND: u32 = 36;
/// The marks of the second reading alone: the network is told them late, so that what it read until then serves every cue.
pub const LATER: u64 = !0 << SECOND;
const CUE: u32 = 37;
const SAME_SENTENCE: u32 = 38;
const SENTENCE_BEFORE: u32 = 39;
const SENTENCE_AFTER: u32 = 40;
/// In another cue.
const OTHER_CUE: u32 = 41;
/// Then the distance to the cue by powers of two, before it and behind it.
const BEFORE: u32 = 42;
const AFTER: u32 = 49;
/// 1, 2, 3 to 4, 5 to 8, 9 to 16, 17 to 32, more.
const DISTANCES: u32 = 7;
/// A quotation that begins or ends beside the cue, or holds it.
const QUOTE_OF_CUE: u32 = 56;

/// How far from a cue the second reading sees at most, in tokens, before it and behind it.
const FARTHEST_BEFORE: u32 = 64;
const FARTHEST_BEHIND: u32 = 96;
/// How far it sees beyond the cue's sentence where no quotation leads further.
const BEYOND: u32 = 2;

/// What the second reading sees of the segment of a cue in `sentence`: that sentence and what leads up to it and away from
/// it, and the quotations that begin or end there.
pub fn window(grammar: &Grammar, cue: TokenRange, sentence: TokenRange, segment: TokenRange) -> TokenRange {
    let floor = segment.start().max(cue.start().saturating_sub(FARTHEST_BEFORE));
    let ceiling = segment.end().min(cue.end() + FARTHEST_BEHIND);
    let mut start = sentence.start().saturating_sub(BEYOND).clamp(floor, cue.start());
    let mut end = (sentence.end() + BEYOND).clamp(cue.end(), ceiling);
    let quoted = |t: u32| grammar.word(t).quotation != 0;
    if sentence.start().checked_sub(1).is_some_and(quoted) {
        while start > floor && quoted(start) {
            start -= 1;
        }
    }
    if quoted(sentence.end()) {
        while end < ceiling && quoted(end) {
            end += 1;
        }
    }
    TokenRange::new(start, end)
}

/// The marks of every token for the first reading.
pub fn first(grammar: &Grammar, tokens: u32, sentences: &[Sentence], mentions: &[Mention]) -> Vec<u64> {
    let mut marks = vec![0_u64; tokens as usize];
    let mut set = |t: u32, bit: u32| {
        if let Some(marks) = marks.get_mut(t as usize) {
            *marks |= 1 << bit;
        }
    };
    for t in 0..tokens {
        let word = grammar.word(t);
        set(t, word.part as u32);
        if word.entry.frames != 0 {
            set(t, LISTED_VERB);
        }
        if word.entry.reporting_noun {
            set(t, LISTED_NOUN);
        }
        if word.quotation != 0 {
            set(t, QUOTED);
            if t == 0 || grammar.word(t - 1).quotation != word.quotation {
                set(t, QUOTE_BEGINS);
            }
            if t + 1 == tokens || grammar.word(t + 1).quotation != word.quotation {
                set(t, QUOTE_ENDS);
            }
        }
    }
    for sentence in sentences.iter().filter(|sentence| !sentence.tokens.is_empty()) {
        set(sentence.tokens.start(), SENTENCE_BEGINS);
        set(sentence.tokens.end() - 1, SENTENCE_ENDS);
    }
    for mention in mentions {
        let bit = match mention.entity_type {
            EntityType::Person => PERSON,
            EntityType::Org => ORGANISATION,
            EntityType::Loc | EntityType::Norp | EntityType::Fac => PLACE,
            _ => VALUE,
        };
        mention.tokens.iter().for_each(|t| set(t, bit));
    }
    marks
}

/// Writes into `out` what the second reading, of the cue `cue` in `sentence`, is told of the tokens of `window` beside the
/// marks of the first; `others` are all cues.
pub fn second(
    grammar: &Grammar,
    window: TokenRange,
    cue: TokenRange,
    sentence: TokenRange,
    others: &[TokenRange],
    out: &mut Vec<u64>,
) {
    let beside = |t: u32| grammar.word(t).quotation;
    let of_cue: Vec<u32> = quotes_beside(cue, sentence).map(beside).filter(|&quotation| quotation != 0).collect();
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
        let quotation = grammar.word(t).quotation;
        if quotation != 0 && of_cue.contains(&quotation) {
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
    use crate::claims::grammar::Part;

    #[test]
    fn marks_fit_and_parts_of_speech_come_first() {
        assert_eq!(Part::Sign as u32 + 1, PARTS);
        assert_eq!(QUOTE_OF_CUE as usize + 1, MARKS);
        assert_eq!(BEFORE + DISTANCES, AFTER);
        assert_eq!(AFTER + DISTANCES, QUOTE_OF_CUE);
    }

    #[test]
    fn distances_double() {
        assert_eq!([1, 2, 3, 4, 5, 8, 9, 16, 17, 32, 33, 5000].map(apart), [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
    }
}
