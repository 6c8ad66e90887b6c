//! The words of a sentence as check-worthiness sees them: single words and pairs of neighbours, hashed. The trainer and the
//! runtime both read them here.

use crate::text::Tokens;

/// How many rows words and pairs are hashed to.
pub const ROWS: usize = 1 << 15;

/// Stands before the first word of a sentence.
const START: u64 = 1;
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x100_0000_01b3;

/// The rows of the words and the pairs of the tokens `words`, each once, in order.
pub fn rows(tokens: &Tokens, words: impl Iterator<Item = u32>) -> Vec<u16> {
    let mut rows = Vec::with_capacity(2 * words.size_hint().0);
    let mut before = START;
    for t in words {
        let word = hash(tokens.word(t));
        rows.push(row(word));
        rows.push(row(mixed(before, word)));
        before = word;
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// FNV-1a over the small letters; every number is the same one, and an apostrophe is straight.
fn hash(word: &str) -> u64 {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return hash("#");
    }
    word.chars()
        .flat_map(char::to_lowercase)
        .fold(FNV_OFFSET, |hash, c| mixed(hash, u64::from(if c == '’' { '\'' } else { c })))
}

const fn mixed(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(FNV_PRIME)
}

fn row(hash: u64) -> u16 {
    // FNV's low bits mix poorly for short words.
    ((hash ^ hash >> 32 ^ hash >> 47) % ROWS as u64) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<u16> {
        let tokens = Tokens::new(text);
        rows(&tokens, 0..tokens.len())
    }

    #[test]
    fn numbers_and_capitals_make_no_difference() {
        assert_eq!(of("The port cost 40 crowns"), of("the PORT cost 1,200 crowns"));
        assert_ne!(of("The port cost 40 crowns"), of("The port cost forty crowns"));
    }

    #[test]
    fn a_pair_is_more_than_its_words() {
        assert_ne!(of("dog bites man"), of("man bites dog"));
        assert_eq!(of("so so so so").len(), 3);
    }
}
