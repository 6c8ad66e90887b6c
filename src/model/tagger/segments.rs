//! Segments: what the network reads at once.

use crate::model::network::LONGEST;
use crate::text::{Sentence, TokenRange};

/// Sentences of a block are joined up to this many tokens: more says nothing about a name, and costs memory.
const JOINED: u32 = 256;

/// The segments of a text, in order: whole sentences of one block, a sentence that is too long alone in parts.
pub fn of(sentences: &[Sentence]) -> Vec<TokenRange> {
    join(sentences, |before, sentence| before.block == sentence.block)
}

/// The same for what is understood from the sentences before: those of several blocks are joined too, where they touch.
pub fn across_blocks(sentences: &[Sentence]) -> Vec<TokenRange> {
    join(sentences, |_, _| true)
}

fn join(sentences: &[Sentence], belong: impl Fn(&Sentence, &Sentence) -> bool) -> Vec<TokenRange> {
    let mut segments: Vec<TokenRange> = Vec::new();
    let mut before: Option<&Sentence> = None;
    for sentence in sentences {
        let range = sentence.tokens;
        let before = before.replace(sentence);
        if let Some(last) = segments.last_mut()
            && before.is_some_and(|before| belong(before, sentence))
            && last.end() == range.start()
            && last.len() + range.len() <= JOINED
        {
            *last = TokenRange::new(last.start(), range.end());
            continue;
        }
        let starts = range.iter().step_by(LONGEST);
        segments.extend(starts.map(|start| TokenRange::new(start, range.end().min(start + LONGEST as u32))));
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn lengths(sentences: &[(u32, u32)]) -> Vec<u32> {
        let mut start = 0;
        let sentence = |&(block, length): &(u32, u32)| {
            let tokens = TokenRange::new(start, start + length);
            start += length;
            Sentence { span: Span::new(tokens.start(), tokens.end()), tokens, block }
        };
        of(&sentences.iter().map(sentence).collect::<Vec<_>>()).iter().map(|segment| segment.len()).collect()
    }

    #[test]
    fn sentences_of_a_block_are_joined() {
        assert_eq!(lengths(&[(0, 100), (0, 100), (0, 57), (0, 20)]), [200, 77]);
    }

    #[test]
    fn blocks_stay_apart() {
        assert_eq!(lengths(&[(0, 10), (1, 10), (1, 5)]), [10, 15]);
    }

    #[test]
    fn blocks_are_joined_where_that_is_asked_for() {
        let at =
            |start, end, block| Sentence { span: Span::new(start, end), tokens: TokenRange::new(start, end), block };
        // A caption between the second and the third is not read.
        let segments = across_blocks(&[at(0, 10, 0), at(10, 15, 1), at(20, 25, 3)]);
        assert_eq!(segments, [TokenRange::new(0, 15), TokenRange::new(20, 25)]);
    }

    #[test]
    fn a_long_sentence_stands_alone_and_is_cut() {
        assert_eq!(lengths(&[(0, 300), (0, 5), (0, 1100), (0, 5)]), [300, 5, 512, 512, 81]);
    }
}
