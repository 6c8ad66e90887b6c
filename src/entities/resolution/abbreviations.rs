//! Abbreviations: a name of capitals and the long form whose initials they are.

use std::collections::HashMap;

use super::groups::{Group, Groups};
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{Case, TokenRange, Tokens};

/// An abbreviation that is read as a word, and never written in capitals, has so many letters at least: of three there are
/// too many words.
const SHORTEST_WORD: usize = 4;

/// Joins each abbreviation to its long form: the one beside which it stands in parentheses, else the only one that fits.
pub fn join(groups: &mut Groups, tokens: &Tokens, mentions: &[Mention]) {
    let group_of: HashMap<u32, usize> = (groups.all().iter().enumerate())
        .flat_map(|(at, group)| group.mentions.iter().map(move |&mention| (mention, at)))
        .collect();
    join_translated(groups, tokens, mentions, &group_of);
    let explained = explained(tokens, mentions, groups, &group_of);
    let mut by_initials: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, group) in groups.all().iter().enumerate().filter(|(_, group)| can_be_shortened(group)) {
        for initials in initials(tokens, group) {
            let long = by_initials.entry(initials).or_default();
            if long.last() != Some(&at) {
                long.push(at);
            }
        }
    }
    for at in 0..groups.all().len() {
        let group = &groups.all()[at];
        let [short] = &group.words[..] else { continue };
        let named = group.entity_type.is_name() && group.entity_type != EntityType::Person;
        if !named || short.len() < 2 || !is_abbreviation(tokens, mentions, group) {
            continue;
        }
        let fits = explained.get(&at).copied().or_else(|| {
            let long = by_initials.get(short)?.iter().filter(|&&long| is_of_one_kind(&groups.all()[long], group));
            let mut roots: Vec<usize> = long.map(|&long| groups.root(long)).collect();
            roots.sort_unstable();
            roots.dedup();
            if let [only] = roots[..] { Some(only) } else { None }
        });
        if let Some(long) = fits {
            groups.join(long, at);
        }
    }
}

/// Whether a group is written as an abbreviation somewhere ("Nato", "NATO"), or is a body that may be one read as a word.
fn is_abbreviation(tokens: &Tokens, mentions: &[Mention], group: &Group) -> bool {
    let written = |&at: &u32| is_in_capitals(tokens, &mentions[at as usize]);
    // What is known by itself may be a word of another kind: "Hope".
    let is_known = group.entry.is_some_and(|entry| !entry.kinds().any(Kinds::ORG));
    let is_word = group.entity_type == EntityType::Org && !is_known && group.words[0].len() >= SHORTEST_WORD;
    is_word || group.mentions.iter().any(written)
}

fn is_in_capitals(tokens: &Tokens, mention: &Mention) -> bool {
    tokens.get(mention.tokens.start()).is_some_and(|token| matches!(token.case, Case::Upper | Case::Mixed))
}

fn can_be_shortened(group: &Group) -> bool {
    group.words.len() > 1
        && group.entity_type.is_name()
        && !matches!(group.entity_type, EntityType::Person | EntityType::Norp)
}

/// "SB" is no lake of these initials, but "UAE" is a country of its.
fn is_of_one_kind(long: &Group, short: &Group) -> bool {
    long.entity_type != EntityType::Loc || short.entity_type == EntityType::Loc
}

/// The groups that stand as `Long Form (ABBR)`, by the abbreviation.
fn explained(
    tokens: &Tokens,
    mentions: &[Mention],
    groups: &Groups,
    group_of: &HashMap<u32, usize>,
) -> HashMap<usize, usize> {
    let mut explained = HashMap::new();
    for (index, pair) in mentions.windows(2).enumerate() {
        let (first, second) = (&pair[0], &pair[1]);
        let beside = tokens.word(first.tokens.end()) == "("
            && second.tokens.start() == first.tokens.end() + 1
            && tokens.word(second.tokens.end()) == ")";
        let (Some(&one), Some(&other)) = (group_of.get(&(index as u32)), group_of.get(&(index as u32 + 1))) else {
            continue;
        };
        if !beside {
            continue;
        }
        let is_long = |at: usize| groups.all()[at].words.len() > 1;
        let (long, short, written) = if is_long(one) { (one, other, second) } else { (other, one, first) };
        let initial = |at: usize| groups.all()[at].words.first().and_then(|word| word.chars().next());
        // "Doctors Without Borders (MSF)" takes its letters from another language; "(AP)" after a name is who reports it.
        let unknown = groups.all()[short].entry.is_none();
        // "Halvorsen Lines (Norvane)" is owned by it, though a headline may shout "NORVANE".
        if can_be_shortened(&groups.all()[long])
            && groups.all()[short].words.len() == 1
            && is_in_capitals(tokens, written)
            && (initial(long) == initial(short) || unknown)
        {
            explained.insert(short, long);
        }
    }
    explained
}

/// Joins an English name to the one of another language that parentheses give with its letters: "Coastal Doctors (Médecins
/// du Littoral, MDL)". Parentheses also hold owners and members, but these are hardly ever abbreviated there, and foreign
/// words for an English name even less.
fn join_translated(groups: &mut Groups, tokens: &Tokens, mentions: &[Mention], group_of: &HashMap<u32, usize>) {
    for (index, three) in mentions.windows(3).enumerate() {
        let [english, foreign, short] = three else { continue };
        let follows = |one: &Mention, mark: &str, other: &Mention| {
            tokens.word(one.tokens.end()) == mark && other.tokens.start() == one.tokens.end() + 1
        };
        let beside = follows(english, "(", foreign)
            && (follows(foreign, ",", short) || follows(foreign, ";", short))
            && tokens.word(short.tokens.end()) == ")";
        if !beside || is_foreign(tokens, english.tokens) || !is_foreign(tokens, foreign.tokens) {
            continue;
        }
        let at = |offset: usize| group_of.get(&((index + offset) as u32)).copied();
        let (Some(one), Some(other), Some(letters)) = (at(0), at(1), at(2)) else { continue };
        let [word] = &groups.all()[letters].words[..] else { continue };
        let is_one_kind = [one, other, letters].iter().all(|&at| groups.all()[at].entity_type == EntityType::Org);
        if is_one_kind
            && groups.all()[one].words.len() > 1
            && is_in_capitals(tokens, short)
            && initials(tokens, &groups.all()[other]).contains(word)
        {
            groups.join(one, other);
            groups.join(one, letters);
        }
    }
}

/// Whether a name has a letter or a small word that English has not.
fn is_foreign(tokens: &Tokens, name: TokenRange) -> bool {
    const SMALL: [&str; 21] = [
        "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "et",
        "für", "la", "le", "och", "y",
    ];
    name.iter()
        .map(|i| tokens.word(i))
        .any(|word| SMALL.contains(&word) || word.chars().any(|c| c.is_alphabetic() && !c.is_ascii()))
}

/// The initials of a long form: of its capitalised words, of all its words (`DoD` and `DD`), and of its capitalised words
/// without the country before them.
fn initials(tokens: &Tokens, group: &Group) -> Vec<String> {
    let letter = |i: u32| tokens.word(i).chars().next().filter(|c| c.is_alphabetic());
    let capitals = group.first.iter().filter(|&i| tokens.get(i).is_some_and(crate::text::Token::is_capitalised));
    let of_capitals: String = capitals.filter_map(letter).flat_map(char::to_lowercase).collect();
    let of_all = group.first.iter().filter_map(letter).flat_map(char::to_lowercase).collect();
    let first = gazetteer::word(tokens.word(group.first.start())).kinds();
    let without_country = first.any(Kinds::COUNTRY.with(Kinds::DEMONYM)).then(|| of_capitals.chars().skip(1).collect());
    [of_capitals, of_all].into_iter().chain(without_country).collect()
}
