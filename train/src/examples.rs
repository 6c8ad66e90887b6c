//! What the network sees of a record: the rows of its words, and the labels that each may have.

use std::collections::HashMap;
use std::ops::Range;

use glossator::claims::marks;
use glossator::model::features::{self, Buckets, Form};
use glossator::model::labels::{Place, TYPES, label};
use glossator::text::{TokenRange, Tokens};

use crate::corpora::{Kinds, Marked};
use crate::crf::{ANYTHING, Allowed};

/// A longer record is cut: the network sees no further than its window anyway.
const LONGEST: usize = 256;

/// The written forms seen so far, each read once.
pub struct Forms {
    buckets: Buckets,
    rows: HashMap<String, u32>,
    all: Vec<(Form, u32)>,
    vocabulary: HashMap<String, u32>,
}

impl Forms {
    /// Reads forms against a vocabulary: row i + 1 is its word i, row 0 any other.
    pub fn new(vocabulary: &[String], buckets: Buckets) -> Self {
        let vocabulary = vocabulary.iter().enumerate().map(|(i, word)| (word.clone(), i as u32 + 1)).collect();
        Self { buckets, rows: HashMap::new(), all: Vec::new(), vocabulary }
    }

    /// The index of a written form.
    pub fn index(&mut self, word: &str) -> u32 {
        if let Some(&index) = self.rows.get(word) {
            return index;
        }
        let mut form = Form::default();
        form.read(word, self.buckets);
        let row = self.vocabulary.get(&form.key).copied().unwrap_or(0);
        let index = self.all.len() as u32;
        self.all.push((form, row));
        self.rows.insert(word.to_owned(), index);
        index
    }

    /// A form and its row in the vocabulary.
    pub fn get(&self, index: u32) -> &(Form, u32) {
        &self.all[index as usize]
    }
}

/// A segment as the network reads it.
#[derive(Clone, Default)]
pub struct Example {
    /// A form a token.
    pub forms: Vec<u32>,
    /// The gazetteer's phrases, one bit a row.
    pub phrases: Vec<u64>,
    /// What is known of each token beside its word, one bit a mark; empty where the network has no marks.
    pub marks: Vec<u64>,
    /// The labels that each token may have.
    pub allowed: Vec<Allowed>,
    /// Whose habits it follows.
    pub style: usize,
    /// How much its loss counts.
    pub weight: f32,
    /// The bytes of each token.
    pub spans: Vec<(usize, usize)>,
}

impl Example {
    /// The part from `from` to `to`.
    pub fn slice(&self, from: usize, to: usize) -> Self {
        Self {
            forms: self.forms[from..to].to_vec(),
            phrases: self.phrases[from..to].to_vec(),
            marks: self.marks.get(from..to).unwrap_or_default().to_vec(),
            allowed: self.allowed[from..to].to_vec(),
            style: self.style,
            weight: self.weight,
            spans: self.spans[from..to].to_vec(),
        }
    }

    /// The tokens that bear a later mark: they lie side by side.
    pub fn later(&self) -> Range<usize> {
        let bears = |marks: &u64| marks & marks::LATER != 0;
        let start = self.marks.iter().position(bears).unwrap_or_default();
        let end = self.marks.iter().rposition(bears).map_or(start, |last| last + 1);
        start..end
    }

    /// The tokens whose labels are asked for: those that bear a later mark, or all where none does.
    pub fn taught(&self) -> Range<usize> {
        let later = self.later();
        if later.is_empty() { 0..self.len() } else { later }
    }

    /// How many tokens.
    pub fn len(&self) -> usize {
        self.forms.len()
    }
}

/// The labels of a type at one place.
const fn at(kinds: Kinds, place: Place) -> Allowed {
    let mut allowed = 0;
    let mut kind = 0;
    while kind < TYPES.len() {
        if kinds >> kind & 1 == 1 {
            allowed |= 1 << label(kind, place);
        }
        kind += 1;
    }
    allowed
}

/// Every label of the types.
const fn any(kinds: Kinds) -> Allowed {
    at(kinds, Place::Begin) | at(kinds, Place::Inside) | at(kinds, Place::End) | at(kinds, Place::Single)
}

/// Reads a text with the runtime's own tokens.
pub fn encode(text: &str, marked: &[Marked], covers: Kinds, style: usize, forms: &mut Forms) -> Example {
    let tokens = Tokens::new(text);
    let mut example = Example { style, weight: 1.0, ..Example::default() };
    for token in tokens.all() {
        example.forms.push(forms.index(token.span.of(text)));
        example.spans.push((token.span.start() as usize, token.span.end() as usize));
    }
    features::phrases(&tokens, TokenRange::new(0, tokens.len()), &mut example.phrases);
    example.allowed = vec![1 | any(!covers & ((1 << TYPES.len()) - 1)); example.len()];
    for name in marked {
        let first = example.spans.partition_point(|&(_, end)| end <= name.start);
        let end = example.spans.partition_point(|&(start, _)| start < name.end);
        let Some(range) = example.allowed.get_mut(first..end).filter(|range| !range.is_empty()) else { continue };
        let aligned = example.spans[first].0 == name.start && example.spans[end - 1].1 == name.end;
        if name.kinds == 0 || !aligned {
            range.fill(ANYTHING);
            continue;
        }
        let last = range.len() - 1;
        for (i, allowed) in range.iter_mut().enumerate() {
            let place = match (i == 0, i == last) {
                (true, true) => Place::Single,
                (true, false) => Place::Begin,
                (false, true) => Place::End,
                (false, false) => Place::Inside,
            };
            *allowed = at(name.kinds, place);
        }
    }
    example
}

/// Cuts what is longer than the network reads at once, between names.
pub fn cut(example: Example, out: &mut Vec<Example>) {
    let mut from = 0;
    while example.len() - from > LONGEST {
        let to = (from + LONGEST / 2..from + LONGEST).rev().find(|&t| example.allowed[t] & 1 == 1);
        let to = to.unwrap_or(from + LONGEST);
        out.push(example.slice(from, to));
        from = to;
    }
    if from < example.len() {
        out.push(if from == 0 { example } else { example.slice(from, example.len()) });
    }
}
