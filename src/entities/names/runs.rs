//! [`Run`]: capitalised words that stand together, with the small words that can join them inside a name.

use super::style::Style;
use crate::entities::EntityType;
use crate::lists::gazetteer::{self, Entry, Kinds};
use crate::text::{Case, Sentence, TokenKind, Tokens};

/// Longer runs are lists and tables; cutting them loses nothing and bounds the work.
const LONGEST: usize = 24;
/// "Dr", "Jr", "St": a stop after so many letters does not end a name.
const LONGEST_ABBREVIATION: usize = 4;

/// "Cheung", the longest syllable of a romanised given name.
const LONGEST_SYLLABLE: usize = 6;

/// Endings that make ordinary words of others, and hardly ever a name.
const DERIVED: [&str; 24] = [
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "able", "ible", "ful", "less", "ous", "ive",
    "ical", "tional", "ology", "ally", "ency", "ancy", "iness", "ing", "wards",
];

/// A word of a run.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its token.
    pub token: u32,
    /// Whether it can begin and end a name; else it only joins.
    pub names: bool,
    /// How it is written.
    pub case: Case,
    /// What the lists know of the word by itself.
    pub kinds: Kinds,
    /// Whether it begins its sentence, where every word has a capital.
    pub opens: bool,
}

/// Capitalised words that stand together.
#[derive(Clone, Debug)]
pub struct Run {
    /// The words, in order, no token left out.
    pub pieces: Vec<Piece>,
    /// Phrases that the lists know: first piece, piece after the last, entry.
    pub phrases: Vec<(usize, usize, Entry)>,
    /// How its sentence uses capitals.
    pub style: Style,
}

/// A part of a run that names something.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The first token.
    pub first: u32,
    /// The token after the last.
    pub end: u32,
    /// What is named.
    pub entity_type: EntityType,
    /// The sum of the evidence.
    pub score: f32,
}

impl Run {
    /// The token of piece `i`, or the one after the run.
    pub fn token(&self, i: usize) -> u32 {
        match self.pieces.get(i) {
            Some(piece) => piece.token,
            None => self.pieces.last().map_or(0, |piece| piece.token + 1),
        }
    }
}

/// The runs of a sentence.
pub fn of_sentence(tokens: &Tokens, sentence: &Sentence, style: Style) -> Vec<Run> {
    let (mut at, end) = (sentence.tokens.start(), sentence.tokens.end());
    let mut runs = Vec::new();
    let mut opens = true;
    while at < end {
        let Some(token) = tokens.get(at) else { break };
        if token.kind != TokenKind::Word {
            // After an opening quote mark or a colon a sentence begins anew.
            opens |= matches!(tokens.word(at), "\"" | "“" | "‘" | "'" | ":" | "•" | "…") || is_dash(tokens.word(at));
            at += 1;
            continue;
        }
        if !begins(tokens, at, end) {
            opens = false;
            at += 1;
            continue;
        }
        let run = run(tokens, at, end, opens, style);
        opens = false;
        at = run.token(run.pieces.len()).max(at + 1);
        runs.push(run);
    }
    runs
}

fn is_dash(word: &str) -> bool {
    word.starts_with(['–', '—']) || word == "--"
}

/// Whether a name can begin at token `at`.
fn begins(tokens: &Tokens, at: u32, end: u32) -> bool {
    is_name_word(tokens, at) || begins_with_article(tokens, at, end)
}

/// A capitalised word; a single letter is one only as an initial.
fn is_name_word(tokens: &Tokens, at: u32) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    // "US$60 billion", "NZ $26 million": the letters belong to the sum.
    let currency = token.case == Case::Upper && tokens.word(at + 1).starts_with(['$', '£', '€']);
    token.kind == TokenKind::Word && token.is_capitalised() && tokens.word(at) != "I" && !currency
}

/// `al Qaeda`, `al-Sisi`: an Arabic article in small letters before a capital.
fn begins_with_article(tokens: &Tokens, at: u32, end: u32) -> bool {
    if !matches!(tokens.word(at), "al" | "el" | "as" | "ar" | "an" | "ash" | "bin" | "ibn" | "abu" | "ul" | "ad" | "az")
    {
        return false;
    }
    let hyphen = tokens.word(at + 1) == "-" && !tokens.space_before(at + 1) && !tokens.space_before(at + 2);
    if hyphen {
        return at + 2 < end && is_name_word(tokens, at + 2);
    }
    matches!(tokens.word(at), "al" | "el" | "bin" | "ibn" | "abu") && at + 1 < end && is_name_word(tokens, at + 1)
}

fn run(tokens: &Tokens, from: u32, sentence_end: u32, opens: bool, style: Style) -> Run {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = from;
    loop {
        push(tokens, at, true, opens && at == from, &mut pieces);
        at += 1;
        // "Kim Jong-un": the second syllable of a given name is small.
        if is_small_syllable(tokens, at, sentence_end) && pieces.len() > 1 {
            push(tokens, at, false, false, &mut pieces);
            // "jun" is no month here.
            pieces.push(Piece { token: at + 1, names: true, case: Case::Lower, kinds: Kinds::NONE, opens: false });
            at += 2;
        }
        let joiners = joiners(tokens, at, sentence_end);
        let next = at + joiners;
        let whole = pieces.len() + joiners as usize >= LONGEST;
        if next >= sentence_end || whole || !begins(tokens, next, sentence_end) {
            break;
        }
        (at..next).for_each(|joiner| push(tokens, joiner, false, false, &mut pieces));
        at = next;
    }
    let mut phrases = Vec::new();
    let mut furthest = at;
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.names) {
        gazetteer::phrases(tokens, piece.token, sentence_end, |end, entry| {
            let last = tokens.get(end - 1);
            let spelled = last.is_some_and(|last| last.case != Case::Lower || end <= at);
            if entry.kinds().any(Kinds::WHOLE) && (spelled || end - piece.token > 1) {
                phrases.push((index, (end - from) as usize, entry));
                furthest = furthest.max(end);
            }
        });
    }
    // "Covid-19" and "Zaporizhzhia nuclear power plant" go on where the capitals end.
    (at..furthest).for_each(|token| push(tokens, token, false, false, &mut pieces));
    Run { pieces, phrases, style }
}

/// `-un` in "Kim Jong-un", and not `-led` in "UN-led".
fn is_small_syllable(tokens: &Tokens, at: u32, end: u32) -> bool {
    let word = tokens.word(at + 1);
    at + 1 < end
        && matches!(tokens.word(at), "-" | "‐")
        && !tokens.space_before(at)
        && !tokens.space_before(at + 1)
        && tokens.get(at - 1).is_some_and(|token| token.case == Case::Title)
        && tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Word && token.case == Case::Lower)
        && (2..=LONGEST_SYLLABLE).contains(&word.len())
        && !word.ends_with("ed")
        && !kinds_of(word).any(Kinds::COMMON.with(Kinds::FUNCTION))
}

fn push(tokens: &Tokens, token: u32, names: bool, opens: bool, pieces: &mut Vec<Piece>) {
    let kinds = if names { kinds_of(tokens.word(token)) } else { Kinds::NONE };
    let case = tokens.get(token).map_or(Case::None, |token| token.case);
    pieces.push(Piece { token, names, case, kinds, opens });
}

/// What the lists know of a word; of one that they lack, whether it is a regular form of an ordinary word.
fn kinds_of(word: &str) -> Kinds {
    let kinds = gazetteer::word(word).kinds();
    if kinds != Kinds::NONE {
        return kinds;
    }
    let lower = word.to_lowercase();
    if DERIVED.iter().any(|ending| lower.len() > ending.len() + 2 && lower.ends_with(ending)) {
        return Kinds::COMMON;
    }
    let stems = [
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("ly", ""),
        ("er", ""),
        ("er", "e"),
        ("al", ""),
    ];
    let ordinary = stems.iter().any(|(ending, instead)| {
        lower.strip_suffix(ending).is_some_and(|stem| {
            stem.len() > 2 && gazetteer::word(&format!("{stem}{instead}")).kinds().any(Kinds::COMMON)
        })
    });
    if ordinary { Kinds::COMMON } else { Kinds::NONE }
}

/// How many tokens from `at` join two parts of a name: 0 where two words simply follow each other.
fn joiners(tokens: &Tokens, at: u32, end: u32) -> u32 {
    let first = tokens.word(at);
    let tight = |i: u32| !tokens.space_before(i);
    match first {
        "-" | "‐" if tight(at) && tight(at + 1) => 1,
        "." if tight(at) && tokens.word(at - 1).len() <= LONGEST_ABBREVIATION && !tight(at + 1) => 1,
        "&" => 1,
        "'s" | "’s" if at + 1 < end => 1,
        "of" | "for" | "in" | "on" | "to" => {
            if tokens.word(at + 1) == "the" {
                2
            } else {
                1
            }
        }
        "and" | "the" | "de" | "del" | "da" | "do" | "dos" | "das" | "di" | "du" | "des" | "la" | "le" | "van"
        | "von" | "der" | "den" | "ter" | "ten" | "bin" | "ibn" | "bint" | "binti" | "y" | "e" | "ul" | "ur" | "wa"
        | "ou" | "ag" => {
            let second = matches!(tokens.word(at + 1), "la" | "las" | "los" | "der" | "den" | "the");
            if second && first != "and" { 2 } else { 1 }
        }
        _ => 0,
    }
}
