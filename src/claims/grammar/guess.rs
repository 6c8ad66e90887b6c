//! What a token may be, from its letters and its entry alone.

use super::Part;
use crate::claims::lexicon::{Entry, Forms};
use crate::text::{Case, TokenKind, Tokens};

/// Whether the word ends as adjectives do and nouns seldom.
pub(super) fn is_adjective(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && ["ous", "ful", "ive", "able", "ible", "less"].iter().any(|end| word.ends_with(end))
}

/// Whether token `i` is part of `no doubt` as an adverb: not of `no doubt that`.
pub(super) fn is_no_doubt(tokens: &Tokens, i: u32) -> bool {
    let at = |i: u32| {
        tokens.word(i) == "no"
            && tokens.word(i + 1) == "doubt"
            && !matches!(tokens.word(i + 2), "that" | "about" | "in" | ".")
    };
    at(i) || i.checked_sub(1).is_some_and(at)
}

/// Words that end like a verb or an adverb and are in no list.
pub(super) fn open_class(mut entry: Entry, lower: &str) -> Entry {
    if entry.part.is_none() && entry.forms.is_none() && lower.len() > 4 {
        if lower.ends_with("ed") && !lower.ends_with("eed") {
            entry.forms = Forms::PAST.and(Forms::PARTICIPLE);
        } else if lower.ends_with("ly") && !NOT_ADVERBS.contains(&lower) {
            entry.part = Some(Part::Adverb);
        }
    }
    entry
}

/// Words in `-ly` that are no adverbs.
const NOT_ADVERBS: &[&str] = &[
    "family",
    "supply",
    "reply",
    "ally",
    "bully",
    "assembly",
    "anomaly",
    "rally",
    "july",
    "italy",
    "elderly",
    "friendly",
    "likely",
    "unlikely",
    "daily",
    "weekly",
    "monthly",
    "yearly",
    "lovely",
    "lonely",
    "deadly",
    "costly",
    "monopoly",
    "jelly",
    "belly",
    "holy",
    "ugly",
    "silly",
    "orderly",
    "scholarly",
    "worldly",
    "timely",
    "lively",
    "homely",
    "melancholy",
    "butterfly",
];

pub(super) fn first_guess(tokens: &Tokens, i: u32, lower: &str, named: bool, entry: &Entry) -> Part {
    let Some(token) = tokens.get(i) else { return Part::Stop };
    match token.kind {
        TokenKind::Number => return Part::Number,
        TokenKind::Address => return Part::Nominal,
        TokenKind::Symbol => return Part::Sign,
        TokenKind::Punctuation => return punctuation(tokens, i, lower),
        TokenKind::Word => {}
    }
    if matches!(lower, "'s" | "’s") {
        return Part::Possessive;
    }
    // "US", "IT", "WHO" are names, whatever their letters spell.
    let shout = token.case == Case::Upper && lower.len() > 1;
    if named || (shout && lower.len() < 4 && !neighbour_shouts(tokens, i)) {
        return Part::Nominal;
    }
    match entry.part {
        Some(part) => part,
        None if !entry.forms.is_none() => Part::Verb,
        None => Part::Nominal,
    }
}

fn neighbour_shouts(tokens: &Tokens, i: u32) -> bool {
    let shouts = |i: u32| tokens.get(i).is_some_and(|token| token.case == Case::Upper && token.span.len() > 3);
    shouts(i + 1) || i.checked_sub(1).is_some_and(shouts)
}

fn punctuation(tokens: &Tokens, i: u32, mark: &str) -> Part {
    match mark.chars().next().unwrap_or(' ') {
        ',' => Part::Comma,
        '.' | '!' | '?' | '…' => Part::Stop,
        ':' | ';' => Part::Colon,
        '(' | '[' | '{' => Part::Open,
        ')' | ']' | '}' => Part::Close,
        '-' | '\u{2010}' | '\u{2011}' | '/'
            if !tokens.space_before(i) && !tokens.space_before(i + 1) && mark.len() < 4 =>
        {
            Part::Hyphen
        }
        '-' | '\u{2010}'..='\u{2015}' => Part::Dash,
        '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' => Part::Quote,
        _ => Part::Sign,
    }
}
