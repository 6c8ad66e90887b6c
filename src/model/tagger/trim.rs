//! Where a name begins and ends, by the guideline: without a leading "the", a possessive at its end, quotation marks and emoji around it.

use crate::text::{TokenKind, TokenRange, Tokens};

/// `range` without what is no part of the name; it may be empty.
pub fn to_name(tokens: &Tokens, range: TokenRange) -> TokenRange {
    let mut range = range;
    loop {
        let (first, last) = (range.start(), range.end().saturating_sub(1));
        range = if range.is_empty() {
            return range;
        } else if is_quote(tokens.word(first))
            || tokens.word(first).eq_ignore_ascii_case("the")
            || (is_symbol(tokens, first) && tokens.space_before(first + 1))
        {
            TokenRange::new(first + 1, range.end())
        } else if is_possessive(tokens.word(last))
            || closes_nothing(tokens, range)
            || (is_symbol(tokens, last) && tokens.space_before(last))
        {
            TokenRange::new(first, last)
        } else {
            return range;
        };
    }
}

/// Whether the last token is a quotation mark, and the only one: `Costa's “Home”` keeps its own.
fn closes_nothing(tokens: &Tokens, range: TokenRange) -> bool {
    let last = range.end() - 1;
    is_quote(tokens.word(last)) && !(range.start()..last).any(|t| is_quote(tokens.word(t)))
}

/// An emoji that stands apart from the words.
fn is_symbol(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Symbol)
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'S" | "’S")
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "'" | "“" | "”" | "‘" | "’" | "„" | "«" | "»" | "‹" | "›" | "``" | "''")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trimmed(text: &str) -> &str {
        let tokens = Tokens::new(text);
        let range = to_name(&tokens, TokenRange::new(0, tokens.len()));
        if range.is_empty() { "" } else { tokens.span(range).of(text) }
    }

    #[test]
    fn articles_possessives_and_quotation_marks_are_no_part_of_a_name() {
        assert_eq!(trimmed("The New York Times’s"), "New York Times");
        assert_eq!(trimmed("the “Home”"), "Home");
        assert_eq!(trimmed("Democrats'"), "Democrats");
        assert_eq!(trimmed("Costa's “Home”"), "Costa's “Home”");
        assert_eq!(trimmed("O'Brien"), "O'Brien");
        assert_eq!(trimmed("“the"), "");
        assert_eq!(trimmed("🚢 Kaja Tamm 🚢"), "Kaja Tamm");
    }
}
