//! What the network sees of a record: its segments for the first reading, which looks for cues, and a window around each
//! cue for the second, which looks for its source and its content.

use glossator::claims::Grammar;
use glossator::claims::attribution::marks;
use glossator::model::chain::Role;
use glossator::model::features::Listed;
use glossator::model::segments;
use glossator::text::{Sentence, TokenRange};
use glossator::{Analysis, Annotator};

use super::expects::Expects;
use super::records::{Record, Spans};
use crate::examples::{Example, Forms};

/// A segment, or what is seen of a window, and what is to be expected of the tokens that are asked for.
pub struct Lesson {
    pub example: Example,
    pub expects: Expects,
}

impl Lesson {
    /// How many tokens are asked for.
    pub fn tokens(&self) -> usize {
        self.expects.labels.len()
    }
}

/// A record as the runtime reads it.
pub struct Text {
    pub sentences: Vec<Sentence>,
    pub segments: Vec<TokenRange>,
    /// The bytes of each token.
    pub spans: Vec<(usize, usize)>,
    grammar: Grammar,
    first: Vec<u64>,
    forms: Vec<u32>,
    listed: Listed,
}

impl Text {
    /// Reads a text with the runtime's own layers.
    pub fn read(annotator: &Annotator, text: &str, forms: &mut Forms) -> Self {
        let analysis = annotator.annotate(text, None, &mut |_| ()).expect("a record is short");
        let Analysis { tokens, sentences, quotations, mentions, .. } = analysis;
        let grammar = Grammar::read(&tokens, &sentences, &quotations, &mentions);
        let first = marks::first(&grammar, tokens.len(), &sentences, &mentions);
        let segments = segments::of(&sentences);
        let listed = Listed::of(&tokens, &segments);
        let spans = tokens.all().iter().map(|token| (token.span.start() as usize, token.span.end() as usize)).collect();
        let forms = tokens.all().iter().map(|token| forms.index(token.span.of(text))).collect();
        Self { sentences, segments, spans, grammar, first, forms, listed }
    }

    /// The tokens of some bytes.
    pub fn tokens(&self, (from, to): (usize, usize)) -> TokenRange {
        let start = self.spans.partition_point(|&(_, end)| end <= from);
        let end = self.spans.partition_point(|&(start, _)| start < to);
        TokenRange::new(start as u32, end as u32)
    }

    /// The window of a cue, and what the second reading sees of it and of `reach` tokens to either side; none where no
    /// sentence holds the cue.
    pub fn second(&self, cue: TokenRange, cues: &[TokenRange], reach: u32) -> Option<(TokenRange, Example)> {
        let segment = *self.segments.iter().find(|segment| segment.holds(cue.start()))?;
        let sentence = self.sentences.iter().find(|sentence| sentence.tokens.holds(cue.start()))?.tokens;
        let window = marks::window(&self.grammar, cue, sentence, segment);
        let mut later = Vec::new();
        marks::second(&self.grammar, window, cue, sentence, cues, &mut later);
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
        let tokens = range.start() as usize..range.end() as usize;
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

/// The lessons of a record, for a network that reaches so far before the later marks come in.
pub fn of(record: &Record, text: &Text, reach: u32) -> Vec<Lesson> {
    let ranges = |spans: &Spans| spans.iter().map(|&span| text.tokens(span)).collect::<Vec<_>>();
    let cues: Vec<TokenRange> = record.marked.iter().flat_map(|marked| ranges(&marked.cue)).collect();
    let mut lessons: Vec<Lesson> = (text.segments.iter())
        .map(|&segment| {
            let mut labels = vec![0; segment.len() as usize];
            for &cue in &cues {
                label(Role::Cue, cue, segment, &mut labels);
            }
            Lesson { example: text.first(segment), expects: Expects::path(&labels) }
        })
        .collect();
    for marked in &record.marked {
        let Some(&cue) = ranges(&marked.cue).first() else { continue };
        let Some((window, example)) = text.second(cue, &cues, reach) else { continue };
        let mut labels = vec![0; window.len() as usize];
        label(Role::Cue, cue, window, &mut labels);
        for (role, spans) in [(Role::Content, &marked.content), (Role::Source, &marked.source)] {
            for range in ranges(spans) {
                label(role, range, window, &mut labels);
            }
        }
        lessons.push(Lesson { example, expects: Expects::path(&labels) });
    }
    lessons
}

/// Labels the tokens of `range` that lie in `window`.
fn label(role: Role, range: TokenRange, window: TokenRange, labels: &mut [u8]) {
    for t in range.iter().filter(|&t| window.holds(t)) {
        let first = t == range.start() || t == window.start();
        labels[(t - window.start()) as usize] = if first { role.begin() } else { role.inside() } as u8;
    }
}
