//! Repeats: what is claimed once more is joined to the first claim that says it; a caption's is left out.

use std::collections::{HashMap, HashSet, VecDeque};

use super::Claim;
use crate::claims::Layers;
use crate::text::{BlockKind, Span, TokenRange};

/// Two claims with this share of their words in common, in percent, say the same thing.
const SAME_WORDS: usize = 80;

/// How many claims back a near-repetition is looked for; a word-for-word one is found anywhere.
const LOOK_BACK: usize = 40;

/// The claims, in their order, each that repeats an earlier one joined to the first that says it.
pub(super) fn join(layers: &Layers, claims: Vec<Claim>) -> Vec<Claim> {
    let mut said = Said::default();
    let mut joined: Vec<Claim> = Vec::with_capacity(claims.len());
    for mut claim in claims {
        claim.same_as = said.again(layers, claim.span, joined.len() as u32);
        // A photo stands there twice with its caption: nobody says anything a second time.
        if claim.same_as.is_none() || !is_caption(layers, &claim) {
            joined.push(claim);
        }
    }
    joined
}

fn is_caption(layers: &Layers, claim: &Claim) -> bool {
    let sentence = layers.sentences.get(claim.sentence as usize);
    let block = sentence.and_then(|sentence| layers.document.blocks().get(sentence.block as usize));
    block.is_some_and(|block| block.kind == BlockKind::Caption)
}

/// What has been claimed already, by the index of the claim.
#[derive(Default)]
struct Said {
    whole: HashMap<Vec<String>, u32>,
    latest: VecDeque<(HashSet<String>, u32)>,
}

impl Said {
    /// The first claim that says the same as `span`; where none does, it is remembered as claim `index`.
    fn again(&mut self, layers: &Layers, span: Span, index: u32) -> Option<u32> {
        let words = words(layers, layers.tokens.within(span));
        if let Some(&first) = self.whole.get(&words) {
            return Some(first);
        }
        let set: HashSet<String> = words.iter().cloned().collect();
        let near = self
            .latest
            .iter()
            .find(|(other, _)| 100 * other.intersection(&set).count() >= SAME_WORDS * other.len().max(set.len()));
        if let Some(&(_, first)) = near {
            return Some(first);
        }
        self.whole.insert(words, index);
        if self.latest.len() == LOOK_BACK {
            self.latest.pop_front();
        }
        self.latest.push_back((set, index));
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
