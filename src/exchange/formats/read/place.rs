//! Where words stand in a text, given what stood around them and where they were said to stand.

use crate::exchange::anchoring::{AGREEING, MARGIN, TELLING};
use crate::text::Span;

/// So many places are looked at: words that stand more often are told by their offsets or not at all.
const PLACES: usize = 1_000;

/// Where words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// Where they were said to be.
    There(Span),
    /// Elsewhere, and nowhere else as likely.
    Elsewhere(Span),
    /// Nowhere, or in more than one place that would do.
    Nowhere,
}

/// The place of `words`, of those at `said` first. Elsewhere they are taken where the context agrees in so many bytes, and in so many more
/// than at the place that comes second; or where they are long and stand once.
pub fn place(text: &str, words: &str, (prefix, suffix): (&str, &str), said: &[Span]) -> Placed {
    if words.is_empty() {
        return Placed::Nowhere;
    }
    if let Some(&there) = said.iter().find(|span| span.words_in(text) == Some(words)) {
        return Placed::There(there);
    }
    let mut found: Vec<(usize, usize)> = text
        .match_indices(words)
        .take(PLACES + 1)
        .map(|(at, _)| (agreeing(&text[..at], &text[at + words.len()..], prefix, suffix), at))
        .collect();
    if found.len() > PLACES {
        return Placed::Nowhere;
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    let second = found.get(1).map_or(0, |(score, _)| *score);
    match found.first() {
        Some(&(score, at))
            if (score >= AGREEING && score >= second + MARGIN) || (found.len() == 1 && words.len() >= TELLING) =>
        {
            Placed::Elsewhere(Span::new(at as u32, (at + words.len()) as u32))
        }
        _ => Placed::Nowhere,
    }
}

/// How many bytes of the context are there, counted outwards from the words.
fn agreeing(before: &str, after: &str, prefix: &str, suffix: &str) -> usize {
    let same = |(a, b): &(u8, u8)| a == b;
    let back = before.bytes().rev().zip(prefix.bytes().rev()).take_while(same).count();
    back + after.bytes().zip(suffix.bytes()).take_while(same).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Lisbon is far. She left Lisbon on Monday, and he left Porto.";

    #[test]
    fn at_the_offsets_first_then_by_the_context_and_never_by_chance() {
        let span = |start, end| Span::new(start, end);
        assert_eq!(place(TEXT, "Lisbon", ("", ""), &[span(0, 6)]), Placed::There(span(0, 6)));
        assert_eq!(
            place(TEXT, "Lisbon", ("is far. She left ", " on Monday"), &[span(3, 9)]),
            Placed::Elsewhere(span(24, 30))
        );
        assert_eq!(place(TEXT, "Lisbon", ("", ""), &[span(3, 9)]), Placed::Nowhere);
        assert_eq!(place(TEXT, "Porto", ("", ""), &[]), Placed::Nowhere, "short words stand anywhere");
        assert_eq!(place(TEXT, "Lisbon on Monday, and he", ("", ""), &[]), Placed::Elsewhere(span(24, 48)));
        assert_eq!(place(TEXT, "", ("Lisbon", ""), &[span(2, 2)]), Placed::Nowhere);
        assert_eq!(place(TEXT, "Lisbon", ("", ""), &[span(1000, 1006)]), Placed::Nowhere);
    }
}
