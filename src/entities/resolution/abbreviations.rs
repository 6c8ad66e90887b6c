//! Abbreviations: a name of capitals and the long form whose initials they are.

use std::collections::HashMap;

use super::groups::{Group, Groups};
use crate::entities::gazetteer::{self, Kinds};
use crate::entities::{EntityType, Mention};
use crate::text::{Case, Tokens};

/// Joins each abbreviation to its long form: the one beside which it stands in parentheses, else the only one that fits.
pub fn join(groups: &mut Groups, tokens: &Tokens, mentions: &[Mention]) {
    let explained = explained(tokens, mentions, groups);
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
        if !named || !is_in_capitals(tokens, group) || short.len() < 2 {
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

fn is_in_capitals(tokens: &Tokens, group: &Group) -> bool {
    tokens.get(group.first.start()).is_some_and(|token| matches!(token.case, Case::Upper | Case::Mixed))
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
fn explained(tokens: &Tokens, mentions: &[Mention], groups: &Groups) -> HashMap<usize, usize> {
    let mut group_of: HashMap<u32, usize> = HashMap::new();
    for (at, group) in groups.all().iter().enumerate() {
        group.mentions.iter().for_each(|&mention| {
            group_of.insert(mention, at);
        });
    }
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
        let (long, short) = if groups.all()[one].words.len() > 1 { (one, other) } else { (other, one) };
        let initial = |at: usize| groups.all()[at].words.first().and_then(|word| word.chars().next());
        // "Doctors Without Borders (MSF)" takes its letters from another language; "(AP)" after a name is who reports it.
        let unknown = groups.all()[short].entry.is_none() && is_in_capitals(tokens, &groups.all()[short]);
        if can_be_shortened(&groups.all()[long])
            && groups.all()[short].words.len() == 1
            && (initial(long) == initial(short) || unknown)
        {
            explained.insert(short, long);
        }
    }
    explained
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
