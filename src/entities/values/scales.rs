//! Scale words and suffixes: "million", "crore", "bn".

use super::millions;
use super::reader::Reader;

/// Which short suffixes count: "m" is a million after a currency sign; elsewhere it may be metres ([`millions`]).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Suffixes {
    /// After a currency sign: `$1.2m`, `£300k`, `$5B`, `Rs 30 cr`.
    Money,
    /// Elsewhere: `300k`, `2mn`, `5M`.
    Plain,
}

/// The factor of a scale word, in the singular or after a number ("5 crores").
pub fn scale(lower: &str) -> Option<f64> {
    Some(match lower {
        "dozen" => 12.0,
        "hundred" => 1e2,
        "thousand" => 1e3,
        "lakh" | "lakhs" | "lac" => 1e5,
        "million" | "millions" => 1e6,
        "crore" | "crores" => 1e7,
        "billion" | "billions" => 1e9,
        "trillion" | "trillions" => 1e12,
        "quadrillion" => 1e15,
        _ => return None,
    })
}

/// Whether the word is a scale that stands for a number without one: "thousands".
pub fn is_vague(lower: &str) -> bool {
    matches!(
        lower,
        "tens" | "dozens" | "hundreds" | "thousands" | "millions" | "billions" | "trillions" | "lakhs" | "crores"
    )
}

/// The scale at `i`, after a number: where it ends and its factor.
pub fn after_number(reader: &Reader, i: u32, suffixes: Suffixes) -> Option<(u32, f64)> {
    let mut end = reader.past_hyphen(i);
    let mut factor = 1.0;
    // "hundred million", "lakh crore": no scale is made of more than two words.
    for _ in 0..2 {
        let Some(next) = scale(&reader.lower(end)) else { break };
        factor *= next;
        end += 1;
    }
    if factor > 1.0 {
        return Some((end, factor));
    }
    suffix(reader, i, suffixes).map(|factor| (i + 1, factor))
}

fn suffix(reader: &Reader, i: u32, suffixes: Suffixes) -> Option<f64> {
    let glued = reader.glued(i);
    let money = suffixes == Suffixes::Money;
    Some(match reader.word(i) {
        "mn" | "mln" | "Mn" | "MN" => 1e6,
        "bn" | "bln" | "Bn" | "BN" => 1e9,
        "tn" | "trn" | "Tn" => 1e12,
        "k" | "K" if glued => 1e3,
        "mil" | "Mil" if glued => 1e6,
        "M" if glued || money => 1e6,
        "m" if money || glued && millions::counts(reader, i) => 1e6,
        "B" | "bil" | "Bil" if glued => 1e9,
        "b" if glued && money => 1e9,
        "t" | "T" if glued && money => 1e12,
        "cr" | "Cr" if money => 1e7,
        _ => return None,
    })
}
