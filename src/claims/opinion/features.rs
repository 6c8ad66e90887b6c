//! What is seen of a sentence: hashes of its words and of parts and pairs of them, and numbers from the network for claims.

#![expect(clippy::cast_precision_loss, reason = "counts of a sentence's words, far below 2^24")]

use crate::claims::Layers;
use crate::claims::reading::NOTHING;
use crate::model::claims::CHECKS;
use crate::text::TokenRange;
use crate::text::hash::hash;

/// Weights of words and of their parts: a power of two.
pub const BUCKETS: usize = 1 << 15;

/// The log-odds of check-worthiness, the shares of the words that are reported, claimed and quoted.
pub const NUMBERS: usize = CHECKS + 3;

/// So many words beyond a sentence's first tell nothing new: a text without a stop is one sentence.
const MOST_WORDS: u32 = 256;
/// Fewer words outside quotations tell nothing.
const FEWEST_WORDS: usize = 3;

/// Lengths of the beginnings and of the ends of words that are seen. "Unbeliev", "-ably" and "-less" are met in words that
/// nobody labelled.
const BEGINNINGS: [usize; 3] = [3, 4, 5];
const ENDS: [usize; 3] = [2, 3, 4];
/// A shorter word is seen as a whole alone.
const SHORTEST_PARTED: usize = 4;

/// What hashes of one kind are told from those of another by.
const BOUNDARY: u32 = 1;
const PAIR: u32 = 2;
const APART: u32 = 3;
const NUMBER: u32 = 4;
const QUOTED: u32 = 5;
const BEGINNING: u32 = 16;
const END: u32 = 32;

/// A sentence, ready to be weighed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Features {
    /// Places among the [`BUCKETS`] of weights; one that is met twice counts twice.
    pub places: Vec<u16>,
    /// What the network says of it; none where there is no network.
    pub numbers: Option<[f32; NUMBERS]>,
}

impl Features {
    /// What is seen of the tokens in `range`; none where most of the words are quoted, or there are too few.
    pub fn of(layers: &Layers, range: TokenRange) -> Option<Self> {
        let range = TokenRange::new(range.start(), range.end().min(range.start() + MOST_WORDS));
        let is_quoted = |i: u32| layers.grammar.word(i).quotation != 0;
        let quoted = range.iter().filter(|&i| is_quoted(i)).count();
        let own = range.len() as usize - quoted;
        if own < FEWEST_WORDS || own < quoted {
            return None;
        }
        let mut places = Vec::with_capacity(6 * own);
        let (mut last, mut before) = (mix(0, BOUNDARY), mix(1, BOUNDARY));
        let mut in_quotation = false;
        for i in range.iter() {
            let word = if is_quoted(i) {
                // A quotation counts as one word, whatever is said in it.
                if std::mem::replace(&mut in_quotation, true) {
                    continue;
                }
                mix(0, QUOTED)
            } else {
                in_quotation = false;
                see(&layers.tokens.lower(i), &mut places)
            };
            places.push(place(word));
            places.push(place(mix(mix(last, word), PAIR)));
            places.push(place(mix(mix(before, word), APART)));
            (before, last) = (last, word);
        }
        places.push(place(mix(mix(last, mix(2, BOUNDARY)), PAIR)));
        Some(Self { places, numbers: numbers(layers, range, quoted) })
    }
}

/// What the network for claims makes of the tokens in `range`; none where there is no network.
fn numbers(layers: &Layers, range: TokenRange, quoted: usize) -> Option<[f32; NUMBERS]> {
    if layers.read.speech.is_empty() {
        return None;
    }
    let spans = &layers.read.spans;
    let first = spans.partition_point(|span| span.tokens.end() <= range.start());
    let mut claimed = [0; 2];
    for span in spans[first..].iter().take_while(|span| span.tokens.start() < range.end()) {
        claimed[usize::from(span.reported)] += span.tokens.clamped(range).len();
    }
    let share = |count: u32| count as f32 / range.len() as f32;
    let [slight, public, consequential] = layers.read.odds(range, NOTHING).unwrap_or_default();
    let [own, reported] = claimed.map(share);
    Some([slight, public, consequential, reported, own, share(quoted as u32)])
}

/// The hash of a word; its beginnings and its ends go to `places`.
fn see(word: &str, places: &mut Vec<u16>) -> u32 {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return mix(0, NUMBER);
    }
    let bytes = word.as_bytes();
    if bytes.len() >= SHORTEST_PARTED {
        for length in BEGINNINGS.into_iter().filter(|&length| length < bytes.len()) {
            places.push(place(mix(hash(&bytes[..length]), BEGINNING + length as u32)));
        }
        for length in ENDS.into_iter().filter(|&length| length < bytes.len()) {
            places.push(place(mix(hash(&bytes[bytes.len() - length..]), END + length as u32)));
        }
    }
    hash(bytes)
}

fn mix(hash: u32, other: u32) -> u32 {
    (hash.rotate_left(7) ^ other).wrapping_mul(0x9E37_79B1)
}

/// The place of a hash: its highest bits, which the multiplication has mixed best.
fn place(hash: u32) -> u16 {
    (mix(hash, 0) >> (u32::BITS - BUCKETS.ilog2())) as u16
}
