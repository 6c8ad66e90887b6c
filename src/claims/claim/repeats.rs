//! Repeats: what is claimed once more is joined to the first claim that says it; a caption's is left out.

use std::collections::{HashMap, HashSet, VecDeque};

use super::asserted::{Certainty, Claim};
use crate::claims::Layers;
use crate::text::{BlockKind, TokenRange};

/// Two claims with this share of their words in common, in percent, say the same thing.
const SAME_WORDS: usize = 80;

/// How many claims back a near-repetition is looked for; a word-for-word one is found anywhere.
const LOOK_BACK: usize = 40;

/// The claims, in their order, each that repeats an earlier one joined to the first that says it.
pub(super) fn join(layers: &Layers, claims: Vec<Claim>) -> Vec<Claim> {
    let mut said = Said::default();
    let mut joined: Vec<Claim> = Vec::with_capacity(claims.len());
    for mut claim in claims {
        claim.same_as = said.again(layers, &claim, joined.len() as u32);
        // A photo stands there twice with its caption: nobody says anything a second time.
        if claim.same_as.is_none() || !is_caption(layers, &claim) {
            joined.push(claim);
        }
    }
    joined
}

fn is_caption(layers: &Layers, claim: &Claim) -> bool {
    let sentence = layers.sentences.get(claim.sentence as usize);
    sentence.and_then(|sentence| layers.kind_of(sentence)) == Some(BlockKind::Caption)
}

/// What has been claimed already, by the index of the claim.
#[derive(Default)]
struct Said {
    whole: HashMap<Vec<String>, u32>,
    latest: VecDeque<Lately>,
}

/// A claim that another may repeat in nearly the same words.
struct Lately {
    words: HashSet<String>,
    certainty: Certainty,
    index: u32,
}

impl Lately {
    /// Whether `other` says the same: words may differ, numbers and how sure it sounds may not.
    fn is_like(&self, other: &Self) -> bool {
        let number = |word: &&String| word.starts_with(|c: char| c.is_ascii_digit());
        let most = self.words.len().max(other.words.len());
        100 * self.words.intersection(&other.words).count() >= SAME_WORDS * most
            && self.certainty == other.certainty
            && !self.words.symmetric_difference(&other.words).any(|word| number(&word))
    }
}

impl Said {
    /// The first claim that says the same as `claim`; where none does, it is remembered as claim `index`.
    fn again(&mut self, layers: &Layers, claim: &Claim, index: u32) -> Option<u32> {
        let words = words(layers, layers.tokens.within(claim.span));
        if let Some(&first) = self.whole.get(&words) {
            return Some(first);
        }
        let this = Lately { words: words.iter().cloned().collect(), certainty: claim.certainty, index };
        if let Some(first) = self.latest.iter().find(|other| other.is_like(&this)) {
            return Some(first.index);
        }
        self.whole.insert(words, index);
        if self.latest.len() == LOOK_BACK {
            self.latest.pop_front();
        }
        self.latest.push_back(this);
        None
    }
}

fn words(layers: &Layers, range: TokenRange) -> Vec<String> {
    range
        .iter()
        .map(|i| layers.tokens.word(i))
        .filter(|word| word.starts_with(char::is_alphanumeric))
        .map(str::to_lowercase)
        .collect()
}
