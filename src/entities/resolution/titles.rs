//! Titles: the words in front of a person's name come in, what they say of who is called so comes out.
//!
//! "Mrs Pell" is nobody's Mr Pell. A doctor may be a president too, and the article calls one person both; but who is a
//! general to an article is hardly its doctor, so that two such titles of one surname are two people, unless somebody with
//! a full name bears both.

use std::collections::{HashMap, HashSet};

use crate::entities::{EntityType, Mention};
use crate::lists::gender::{self, Gender};
use crate::text::{Token, TokenRange, Tokens};

use super::spelling;

/// What the titles of a person say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Title {
    /// Of a surname alone.
    pub gender: Option<Gender>,
    /// Only where the article has both callings for one surname.
    pub calling: Option<Calling>,
}

/// What somebody is by calling. Offices are none: a president was anything before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Calling {
    /// Of an army or a ship.
    Officer,
    /// A doctor, a professor, a cleric.
    Learned,
}

/// Abbreviations, behind which a stop ends no sentence, are the words of four letters at most.
const LONGEST_SHORT: usize = 4;
/// "Major General", "Prof. Dr."
const MOST_TITLES: usize = 3;

impl Title {
    /// Whether one person can have both.
    pub fn allows(self, other: Self) -> bool {
        let gender = self.gender.is_none() || other.gender.is_none() || self.gender == other.gender;
        let calling = self.calling.is_none() || other.calling.is_none() || self.calling == other.calling;
        gender && calling
    }
}

/// The titles of each mention, whose folded words are `spelled`.
pub fn read(tokens: &Tokens, mentions: &[Mention], spelled: &[Vec<String>]) -> Vec<Title> {
    let mut titles: Vec<Title> = (mentions.iter().zip(spelled))
        .map(|(mention, words)| match mention.entity_type {
            EntityType::Person => of_person(tokens, mention.tokens, words.len() == 1),
            _ => Title::default(),
        })
        .collect();
    let clashing = clashing(&titles, spelled);
    for (title, words) in titles.iter_mut().zip(spelled) {
        title.calling =
            title.calling.filter(|_| words.last().is_some_and(|surname| clashing.contains(surname.as_str())));
    }
    titles
}

/// The surnames of an officer and of somebody learned, none of whom bears both titles.
fn clashing<'s>(titles: &[Title], spelled: &'s [Vec<String>]) -> HashSet<&'s str> {
    let mut by_name: HashMap<&[String], HashSet<Calling>> = HashMap::new();
    for (title, words) in titles.iter().zip(spelled) {
        if let Some(calling) = title.calling {
            by_name.entry(words).or_default().insert(calling);
        }
    }
    let mut by_surname: HashMap<&str, HashSet<Calling>> = HashMap::new();
    let mut both: HashSet<&str> = HashSet::new();
    for (words, callings) in by_name {
        let Some(surname) = words.last() else { continue };
        if words.len() > 1 && callings.len() > 1 {
            both.insert(surname);
        }
        by_surname.entry(surname).or_default().extend(callings);
    }
    let clash = |(surname, callings): (&'s str, HashSet<Calling>)| (callings.len() > 1).then_some(surname);
    by_surname.into_iter().filter_map(clash).filter(|surname| !both.contains(surname)).collect()
}

fn of_person(tokens: &Tokens, name: TokenRange, is_short: bool) -> Title {
    let inside = name.iter().take((name.len() as usize).saturating_sub(1)).take_while(|&i| {
        // A stop may be a token of its own.
        spelling::fold(tokens.word(i)).is_none_or(|word| spelling::is_title(&word))
    });
    let first = name.start();
    let mut title = Title::default();
    for at in inside {
        let Some(word) = spelling::fold(tokens.word(at)) else { continue };
        title.calling = title.calling.or_else(|| calling(tokens, at, &word));
        // Of two the one that stands nearer to the name.
        title.gender = gender::of_title(&word).or(title.gender);
    }
    for (at, word) in before(tokens, first) {
        title.calling = title.calling.or_else(|| calling(tokens, at, &word));
        title.gender = title.gender.or_else(|| gender::of_title(&word));
    }
    title.gender = title.gender.filter(|_| is_short);
    title
}

/// The titles that stand before token `first`, and where; the nearest is the first.
fn before(tokens: &Tokens, first: u32) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    let mut at = first;
    while at > 0 && found.len() < MOST_TITLES {
        at -= 1;
        let stopped = tokens.word(at) == "." && at > 0;
        at -= u32::from(stopped);
        // "She married a doctor. Ruiz" has none.
        if !tokens.get(at).is_some_and(Token::is_capitalised) {
            break;
        }
        let Some(word) = spelling::fold(tokens.word(at)) else { break };
        let is_title = is_courtesy(&word) || is_officer(&word) || is_learned(&word);
        if !is_title || (stopped && word.len() > LONGEST_SHORT) {
            break;
        }
        found.push((at, word));
    }
    found
}

/// "King" or "Father" in front of a name may end what stands before it; these are said of nothing else.
fn is_courtesy(word: &str) -> bool {
    matches!(word, "mr" | "mrs" | "ms" | "miss")
}

fn calling(tokens: &Tokens, at: u32, word: &str) -> Option<Calling> {
    if is_learned(word) {
        return Some(Calling::Learned);
    }
    // The Attorney General and the Secretary-General are no officers.
    let is_office = || {
        word.starts_with("gen")
            && at.checked_sub(1).is_some_and(|before| {
                let other = tokens.get(before).is_some_and(Token::is_capitalised) || tokens.word(before) == "-";
                other && spelling::fold(tokens.word(before)).is_none_or(|word| !is_officer(&word))
            })
    };
    (is_officer(word) && !is_office()).then_some(Calling::Officer)
}

fn is_officer(word: &str) -> bool {
    const OFFICERS: [&str; 22] = [
        "general",
        "gen",
        "colonel",
        "col",
        "major",
        "maj",
        "captain",
        "capt",
        "lieutenant",
        "lt",
        "sergeant",
        "sgt",
        "corporal",
        "cpl",
        "admiral",
        "adm",
        "commander",
        "cmdr",
        "brigadier",
        "brig",
        "commodore",
        "ensign",
    ];
    OFFICERS.contains(&word)
}

fn is_learned(word: &str) -> bool {
    const LEARNED: [&str; 11] =
        ["dr", "doctor", "prof", "professor", "father", "rev", "reverend", "pastor", "bishop", "archbishop", "rabbi"];
    LEARNED.contains(&word)
}
