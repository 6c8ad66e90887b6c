//! List markers that run on in a line: `1.) one 2.) two`, `a) one b) two`, `• one • two`.

use crate::text::{Case, TokenKind, Tokens};

/// What closes the number or letter of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Close {
    Stop,
    Bracket,
    StopBracket,
    Brackets,
}

/// A marker at the start of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker<'t> {
    bullet: Option<&'t str>,
    /// How it is counted, and how far: `b)` is the letter 2.
    number: Option<(bool, u32, Close)>,
    /// The token after the marker.
    pub(super) end: u32,
}

impl Marker<'_> {
    /// Whether `next` is the marker of the item after this one.
    pub(super) fn precedes(&self, next: &Marker) -> bool {
        self.bullet == next.bullet
            && match (self.number, next.number) {
                (Some((letter, value, close)), Some(other)) => other == (letter, value + 1, close),
                (None, None) => true,
                _ => false,
            }
    }
}

/// The marker that begins with token `at`, if one does. `• 9.` is one marker.
pub(super) fn at<'t>(tokens: &'t Tokens, at: u32) -> Option<Marker<'t>> {
    let bullet = matches!(tokens.word(at), "•" | "⁃" | "◦" | "▪" | "‣" | "●" | "▸").then(|| tokens.word(at));
    let start = at + u32::from(bullet.is_some());
    match (number(tokens, start), bullet) {
        (Some((number, end)), _) => Some(Marker { bullet, number: Some(number), end }),
        (None, Some(_)) => Some(Marker { bullet, number: None, end: start }),
        (None, None) => None,
    }
}

fn number(tokens: &Tokens, at: u32) -> Option<((bool, u32, Close), u32)> {
    let opened = tokens.word(at) == "(";
    let at = at + u32::from(opened);
    let token = tokens.get(at)?;
    let word = tokens.word(at);
    let (letter, value) = match token.kind {
        TokenKind::Number if word.len() <= 3 => (false, word.parse().ok()?),
        TokenKind::Word => (true, u32::from(single_letter(word)?)),
        TokenKind::Number | TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Address => return None,
    };
    // "A. Smith" is a name: a capital counts items only before a bracket.
    let capital = letter && token.case != Case::Lower;
    let joined = |i: u32, mark: &str| tokens.word(i) == mark && !tokens.space_before(i);
    let (close, end) = match (opened, joined(at + 1, "."), joined(at + 1, ")")) {
        (true, _, true) => (Close::Brackets, at + 2),
        (false, _, true) => (Close::Bracket, at + 2),
        (false, true, _) if joined(at + 2, ")") => (Close::StopBracket, at + 3),
        (false, true, _) if !capital && tokens.space_before(at + 2) => (Close::Stop, at + 2),
        _ => return None,
    };
    Some(((letter, value, close), end))
}

/// The letter, in lower case, of a word that is one letter of the alphabet.
fn single_letter(word: &str) -> Option<u8> {
    let &[letter] = word.as_bytes() else { return None };
    letter.is_ascii_alphabetic().then_some(letter.to_ascii_lowercase())
}
