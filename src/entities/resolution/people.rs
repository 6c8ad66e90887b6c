//! People: a full name, its other spellings, its shorter forms.
//!
//! What stands against it wins: two given names under one surname, a father and a son, two people who could both be meant.

use std::collections::HashMap;

use super::groups::Groups;
use super::variants;
use crate::entities::EntityType;
use crate::entities::gazetteer::{self, Kinds};

/// A name in parts, all folded.
struct Name<'g> {
    /// Which group has it.
    at: usize,
    /// Every word but that of the generation.
    words: &'g [String],
    /// "Jr", "III".
    generation: Option<&'static str>,
}

impl<'g> Name<'g> {
    fn new(at: usize, words: &'g [String]) -> Self {
        let generation = words.split_last().filter(|(_, rest)| !rest.is_empty()).and_then(|(last, rest)| {
            let generation = match last.as_str() {
                "jr" | "junior" => "jr",
                "sr" | "senior" => "sr",
                "ii" => "ii",
                "iii" => "iii",
                "iv" => "iv",
                _ => return None,
            };
            Some((generation, rest))
        });
        match generation {
            Some((generation, words)) => Self { at, words, generation: Some(generation) },
            None => Self { at, words, generation: None },
        }
    }

    fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    fn given(&self) -> &'g str {
        self.words.first().map_or("", String::as_str)
    }

    fn surname(&self) -> &'g str {
        self.words.last().map_or("", String::as_str)
    }

    /// Whether the two can be one person's, as far as given names and generations go.
    fn agrees(&self, other: &Self) -> bool {
        self.is_one_generation(other) && is_one_given_name(self, other)
    }

    fn is_one_generation(&self, other: &Self) -> bool {
        self.generation.is_none() || other.generation.is_none() || self.generation == other.generation
    }
}

/// Joins the groups that name one person.
pub fn join(groups: &mut Groups) {
    let all = groups.all().to_vec();
    let people: Vec<Name> = (0..all.len())
        .filter(|&at| all[at].entity_type == EntityType::Person)
        .map(|at| Name::new(at, &all[at].words))
        .collect();
    let (full, short): (Vec<&Name>, Vec<&Name>) = people.iter().partition(|name| name.is_full());
    join_parts(groups, &full);
    join_full_names(groups, &full);
    join_short_names(groups, &short, &full);
}

/// "Sergei" and "Sergey" with one surname; "A. Sousa" and "Ana Sousa"; "Gaddafi" and "Qaddafi" with one given name.
fn join_full_names(groups: &mut Groups, full: &[&Name]) {
    let mut by_surname: HashMap<String, Vec<&Name>> = HashMap::new();
    for name in full {
        let others = by_surname.entry(variants::key(name.surname())).or_default();
        let fits = |other: &&&Name| is_one_surname(name.surname(), other.surname()) && name.agrees(other);
        // "J. Sousa" beside John and Jane Sousa is either.
        if let Some(only) = only_root(groups, others.iter().filter(fits).map(|other| other.at)) {
            groups.join(only, name.at);
        }
        others.push(name);
    }
}

/// "García Márquez" and "Gabriel García" are parts of "Gabriel García Márquez".
fn join_parts(groups: &mut Groups, full: &[&Name]) {
    let mut by_word: HashMap<&str, Vec<&Name>> = HashMap::new();
    for name in full.iter().filter(|name| name.words.len() > 2) {
        for word in name.words {
            by_word.entry(word).or_default().push(name);
        }
    }
    for name in full {
        let longer = by_word.get(name.surname()).into_iter().flatten().filter(|longer| {
            longer.words.len() > name.words.len()
                && longer.is_one_generation(name)
                && (longer.words.ends_with(name.words) || longer.words.starts_with(name.words))
        });
        if let Some(only) = only_root(groups, longer.map(|longer| longer.at)) {
            groups.join(only, name.at);
        }
    }
}

/// A surname alone, or a given name where nobody has it for a surname, when only one person bears it; last, another spelling
/// of one surname.
fn join_short_names(groups: &mut Groups, short: &[&Name], full: &[&Name]) {
    let mut by_last: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_first: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_key: HashMap<String, Vec<&Name>> = HashMap::new();
    for name in full {
        by_last.entry(name.surname()).or_default().push(name.at);
        by_first.entry(name.given()).or_default().push(name.at);
        by_key.entry(variants::key(name.surname())).or_default().push(name);
    }
    for name in short {
        let word = name.surname();
        let bearers = by_last.get(word).or_else(|| by_first.get(word)).cloned().unwrap_or_else(|| {
            let spelled = by_key.get(&variants::key(word)).into_iter().flatten();
            spelled.filter(|other| is_one_surname(word, other.surname())).map(|other| other.at).collect()
        });
        if let Some(only) = only_root(groups, bearers.into_iter()) {
            groups.join(only, name.at);
        }
    }
}

/// The one cluster that all of `groups` belong to.
fn only_root(groups: &Groups, mut some: impl Iterator<Item = usize>) -> Option<usize> {
    let root = groups.root(some.next()?);
    some.all(|at| groups.root(at) == root).then_some(root)
}

/// Equal, or two spellings; but two names that both are on the lists are two: "Hansen" and "Hanson".
fn is_one_surname(one: &str, other: &str) -> bool {
    let listed = |name: &str| gazetteer::entry(name.as_bytes()).kinds().any(Kinds::SURNAME);
    one == other || (variants::is_one_name(one, other) && !(listed(one) && listed(other)))
}

/// Whether two full names can have one given name: equal, one the other's initials, or two spellings of one.
fn is_one_given_name(one: &Name, other: &Name) -> bool {
    let (a, b) = (one.given(), other.given());
    a == b || is_initials_of(a, other) || is_initials_of(b, one) || variants::is_one_name(a, b)
}

/// "J" for "John Paul", and "JP".
fn is_initials_of(initials: &str, name: &Name) -> bool {
    let given = &name.words[..name.words.len() - 1];
    let letters: String = given.iter().filter_map(|word| word.chars().next()).collect();
    let one_letter = initials.chars().count() == 1;
    letters == initials || (one_letter && letters.starts_with(initials))
}
