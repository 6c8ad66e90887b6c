//! [`Reader`]: the tokens of one block, with the looks ahead and back that the recognisers share.

use std::ops::Deref;

use crate::text::{TokenKind, Tokens};

/// The tokens of one block; a look outside it finds nothing.
pub struct Reader<'a, 't> {
    tokens: &'a Tokens<'t>,
    start: u32,
    end: u32,
}

impl<'a, 't> Reader<'a, 't> {
    /// Reads the tokens from `start` to `end`.
    pub fn new(tokens: &'a Tokens<'t>, start: u32, end: u32) -> Self {
        Self { tokens, start, end: end.min(tokens.len()) }
    }

    /// The first token of the block.
    pub fn start(&self) -> u32 {
        self.start
    }

    /// The whole text, and the byte where token `i` begins.
    pub fn place(&self, i: u32) -> (&'a str, usize) {
        self.tokens.place(i)
    }

    fn inside(&self, i: u32) -> bool {
        self.start <= i && i < self.end
    }

    /// The words of token `i`; empty outside the block.
    pub fn word(&self, i: u32) -> &'a str {
        if self.inside(i) { self.tokens.word(i) } else { "" }
    }

    /// Token `i` in small letters; empty outside the block.
    pub fn lower(&self, i: u32) -> Lower<'a> {
        Lower::of(self.word(i))
    }

    /// The token before `i` in small letters.
    pub fn before(&self, i: u32) -> Lower<'a> {
        Lower::of(i.checked_sub(1).map_or("", |i| self.word(i)))
    }

    /// The kind of token `i`.
    pub fn kind(&self, i: u32) -> Option<TokenKind> {
        if self.inside(i) { self.tokens.get(i).map(|token| token.kind) } else { None }
    }

    /// Whether token `i` is a number.
    pub fn is_number(&self, i: u32) -> bool {
        self.kind(i) == Some(TokenKind::Number)
    }

    /// Whether token `i` is a word.
    pub fn is_word(&self, i: u32) -> bool {
        self.kind(i) == Some(TokenKind::Word)
    }

    /// Whether token `i` is a word that begins with a capital.
    pub fn is_capitalised(&self, i: u32) -> bool {
        self.is_word(i) && self.tokens.get(i).is_some_and(crate::text::Token::is_capitalised)
    }

    /// Whether token `i` is three digits after a single space, as thousands are set apart: "10 000".
    pub fn is_thousands(&self, i: u32) -> bool {
        let (text, place) = self.place(i);
        let gap = text[..place].chars().rev().take_while(|c| c.is_whitespace()).count();
        let stuck = self.glued(i + 1) && (self.is_word(i + 1) || self.is_number(i + 1));
        self.word(i).len() == 3 && self.integer(i).is_some() && gap == 1 && !stuck
    }

    /// Whether token `i` is a word in small letters of more than a preposition's length.
    pub fn is_small_noun(&self, i: u32) -> bool {
        /// "while" and "after" are five letters long.
        const LONGEST_PARTICLE: usize = 5;
        self.is_word(i) && !self.is_capitalised(i) && self.word(i).len() > LONGEST_PARTICLE
    }

    /// Whether no space stands between token `i` and the one before it.
    pub fn glued(&self, i: u32) -> bool {
        i > self.start && self.inside(i) && !self.tokens.space_before(i)
    }

    /// Whether token `i` is a hyphen or a dash.
    pub fn is_dash(&self, i: u32) -> bool {
        matches!(self.word(i), "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "–" | "—" | "\u{2212}")
    }

    /// Whether token `i` is the minus of the number after it.
    pub fn is_minus(&self, i: u32) -> bool {
        matches!(self.word(i), "-" | "–" | "\u{2212}") && self.glued(i + 1) && !self.glued(i)
    }

    /// Whether tokens `i - 1`, `i` and `i + 1` are joined by the hyphen at `i`.
    pub fn hyphenates(&self, i: u32) -> bool {
        self.is_dash(i) && self.glued(i) && self.glued(i + 1)
    }

    /// `i + 1` where a hyphen joins what stands there to what stands before, else `i`.
    pub fn past_hyphen(&self, i: u32) -> u32 {
        if self.hyphenates(i) { i + 1 } else { i }
    }

    /// Token `i` as a whole number of plain digits.
    pub fn integer(&self, i: u32) -> Option<u32> {
        let word = self.word(i);
        if word.len() > 9 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        word.parse().ok()
    }

    /// Whether token `i` opens a sentence, as far as the marks before it tell.
    pub fn opens(&self, i: u32) -> bool {
        i <= self.start
            || matches!(&*self.before(i), "." | "!" | "?" | ":" | "\"" | "“" | "‘" | "'" | "(" | "…" | "...")
    }
}

/// A word in small letters: borrowed where it has no capital, else kept in place; a word too long to mean anything here
/// is empty.
pub enum Lower<'t> {
    /// As it stands in the text.
    Small(&'t str),
    /// Copied, of the given length.
    Copied([u8; LONGEST], usize),
}

/// No word of the tables is longer, in bytes.
const LONGEST: usize = 16;

impl<'t> Lower<'t> {
    fn of(word: &'t str) -> Self {
        if word.len() > LONGEST {
            return Self::Small("");
        }
        if !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Self::Small(word);
        }
        let mut bytes = [0; LONGEST];
        bytes[..word.len()].copy_from_slice(word.as_bytes());
        bytes.make_ascii_lowercase();
        Self::Copied(bytes, word.len())
    }
}

impl Deref for Lower<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Small(word) => word,
            Self::Copied(bytes, len) => std::str::from_utf8(&bytes[..*len]).unwrap_or_default(),
        }
    }
}
