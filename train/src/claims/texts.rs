//! A record as the runtime reads it: its tokens, their marks, its sentences, and what the network sees of them.

use std::ops::Range;

use glossator::claims::marks;
use glossator::model::features::Listed;
use glossator::model::segments;
use glossator::text::{Sentence, TokenRange};
use glossator::{Analysis, Annotator};

use crate::examples::{Example, Forms};

/// A text that was read.
pub struct Text {
    pub words: Vec<String>,
    pub sentences: Vec<Sentence>,
    pub segments: Vec<TokenRange>,
    /// The quotation that each token stands in, counted from 1; 0 outside.
    pub quoted: Vec<u32>,
    /// The bytes of each token.
    pub spans: Vec<(usize, usize)>,
    first: Vec<u64>,
    forms: Vec<u32>,
    listed: Listed,
}

impl Text {
    /// Reads a text with the runtime's own layers.
    pub fn read(annotator: &Annotator, text: &str, forms: &mut Forms) -> Self {
        let analysis = annotator.annotate(text).expect("a record is short");
        let Analysis { article, tokens, sentences, quotations, mentions, .. } = analysis;
        let quoted = marks::quoted(&tokens, &quotations);
        let first = marks::first(&article, &tokens, &sentences, &quoted, &mentions);
        let segments = segments::across_blocks(&sentences);
        let listed = Listed::of(&tokens, &segments);
        let spans = tokens.all().iter().map(|token| (token.span.start() as usize, token.span.end() as usize)).collect();
        let words: Vec<String> = tokens.all().iter().map(|token| token.span.of(text).to_owned()).collect();
        let forms = words.iter().map(|word| forms.index(word)).collect();
        Self { words, sentences, segments, quoted, spans, first, forms, listed }
    }

    /// The tokens of some bytes.
    pub fn tokens(&self, (from, to): (usize, usize)) -> TokenRange {
        let start = self.spans.partition_point(|&(_, end)| end <= from);
        let end = self.spans.partition_point(|&(start, _)| start < to);
        TokenRange::new(start as u32, end.max(start) as u32)
    }

    /// The bytes of some tokens.
    pub fn bytes(&self, range: TokenRange) -> (usize, usize) {
        (self.spans[range.start() as usize].0, self.spans[range.end() as usize - 1].1)
    }

    /// The window of a cue, and what the second reading sees of it and of `reach` tokens to either side; none where no
    /// sentence holds the cue.
    pub fn second(&self, cue: TokenRange, cues: &[TokenRange], reach: u32) -> Option<(TokenRange, Example)> {
        let segment = *self.segments.iter().find(|segment| segment.holds(cue.start()))?;
        let sentence = self.sentences.iter().find(|sentence| sentence.tokens.holds(cue.start()))?.tokens;
        let window = marks::window(&self.quoted, cue, sentence, segment);
        let mut later = Vec::new();
        marks::second(&self.quoted, window, cue, sentence, cues, &mut later);
        let seen = TokenRange::new(
            window.start().saturating_sub(reach).max(segment.start()),
            (window.end() + reach).min(segment.end()),
        );
        let mut example = self.first(seen);
        let of_window = &mut example.marks[(window.start() - seen.start()) as usize..];
        of_window.iter_mut().zip(later).for_each(|(marks, later)| *marks |= later);
        Some((window, example))
    }

    /// A segment, or a part of one, as the first reading sees it.
    pub fn first(&self, range: TokenRange) -> Example {
        let tokens = places(range);
        Example {
            forms: self.forms[tokens.clone()].to_vec(),
            phrases: self.listed.rows(range).to_vec(),
            marks: self.first[tokens.clone()].to_vec(),
            spans: self.spans[tokens].to_vec(),
            weight: 1.0,
            ..Example::default()
        }
    }
}

/// The places of some tokens.
pub fn places(range: TokenRange) -> Range<usize> {
    range.start() as usize..range.end() as usize
}
