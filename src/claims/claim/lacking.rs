//! `There is no evidence that the drug works`: that it works is not what is claimed, but that nothing shows it.

use crate::claims::Layers;
use crate::text::TokenRange;

/// What there may be none of.
const SHOWN: [&str; 9] =
    ["evidence", "proof", "sign", "signs", "indication", "indications", "suggestion", "guarantee", "record"];

/// The claim in `range` with the words before it that say that nothing shows it, where they do.
pub(super) fn whole(layers: &Layers, range: TokenRange) -> TokenRange {
    /// "There has been little scientific evidence that": the noun stands no farther from its "there".
    const FARTHEST: usize = 7;
    let lower = |i: u32| layers.tokens.lower(i);
    let shown = |i: u32| SHOWN.contains(&&*lower(i));
    let Some(noun) = range.start().checked_sub(2).filter(|&noun| &*lower(noun + 1) == "that" && shown(noun)) else {
        return range;
    };
    let sentence = layers.sentences.get(layers.sentence_at(noun)).map_or(noun, |sentence| sentence.tokens.start());
    let before = || (sentence..noun).rev().take(FARTHEST);
    let there = before().find(|&i| &*lower(i) == "there");
    let none = before().any(|i| matches!(&*lower(i), "no" | "little" | "scant" | "hardly" | "not" | "n't" | "n’t"));
    match there {
        Some(there) if none && before().all(|i| i < there || layers.tokens.word(i) != ",") => {
            TokenRange::new(there, range.end())
        }
        _ => range,
    }
}
