//! People: a full name, its other spellings, its shorter forms.
//!
//! What stands against it wins: two given names under one surname, a father and a son, two people who could both be meant.

use std::collections::HashMap;

use super::groups::Groups;
use super::titles::Title;
use super::variants;
use crate::entities::EntityType;
use crate::entities::gazetteer::{self, Kinds};
use crate::entities::gender;

/// A name in parts, all folded.
struct Name<'g> {
    /// Which group has it.
    at: usize,
    /// Every word but that of the generation.
    words: &'g [String],
    /// "Jr", "III".
    generation: Option<&'g str>,
    /// What is said in front of it; the gender also by the given name.
    title: Title,
}

impl<'g> Name<'g> {
    fn new(at: usize, words: &'g [String], mut title: Title) -> Self {
        const GENERATIONS: [&str; 16] = [
            "jr", "sr", "junior", "senior", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii",
            "xiv",
        ];
        let (words, generation) = match words.split_last() {
            Some((last, rest)) if !rest.is_empty() && GENERATIONS.contains(&last.as_str()) => {
                (rest, Some(last.as_str()))
            }
            _ => (words, None),
        };
        if words.len() > 1 {
            title.gender = gender::of_given_name(&words[0]);
        }
        Self { at, words, generation, title }
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

    /// Whether nothing beside the words says that the two are not one: a generation, a title, another middle initial.
    fn allows(&self, other: &Self) -> bool {
        let generation = self.generation.is_none() || other.generation.is_none() || self.generation == other.generation;
        let middle = |name: &Self| match name.words {
            [_, middle, _] if middle.len() == 1 => Some(middle.clone()),
            _ => None,
        };
        let initials = middle(self).is_none() || middle(other).is_none() || middle(self) == middle(other);
        generation && self.title.allows(other.title) && initials
    }
}

/// Joins the groups that name one person.
pub fn join(groups: &mut Groups) {
    let people = groups.all().iter().enumerate().filter(|(_, group)| group.entity_type == EntityType::Person);
    let words: Vec<(usize, Vec<String>, Title)> =
        people.map(|(at, group)| (at, group.words.clone(), group.title)).collect();
    let people: Vec<Name> = words.iter().map(|(at, words, title)| Name::new(*at, words, *title)).collect();
    let (full, short): (Vec<&Name>, Vec<&Name>) = people.iter().partition(|name| name.is_full());
    join_runs(groups, &full);
    join_parts(groups, &full);
    join_full_names(groups, &full);
    join_short_names(groups, &short, &full);
    join_titled(groups, &short);
}

/// "Sergei" and "Sergey" with one surname; "A. Sousa" and "Ana Sousa"; "Gaddafi" and "Qaddafi" with one given name.
fn join_full_names(groups: &mut Groups, full: &[&Name]) {
    let mut by_surname: HashMap<String, Vec<&Name>> = HashMap::new();
    for name in full {
        let others = by_surname.entry(variants::key(name.surname())).or_default();
        let fits = |other: &&&Name| {
            // With one given name the surname may vary freely; "Hansen" and "Hanson" need more than that to be one.
            let surname = is_one_surname(name.surname(), other.surname())
                || (name.given() == other.given() && variants::is_one_name(name.surname(), other.surname()));
            surname && name.allows(other) && is_one_given_name(name, other)
        };
        // "J. Sousa" beside John and Jane Sousa is either.
        if let Some(only) = only_root(groups, others.iter().filter(fits).map(|other| other.at)) {
            groups.join(only, name.at);
        }
        others.push(name);
    }
}

/// "Han Ji Woo" and "Han Jiwoo", "Abdul Rahman Saleh" and "Abdulrahman Saleh": words that some write as one.
fn join_runs(groups: &mut Groups, full: &[&Name]) {
    let mut known: HashMap<String, Vec<&Name>> = HashMap::new();
    for name in full {
        let others = known.entry(name.words.concat()).or_default();
        if let Some(other) = others.iter().find(|other| other.allows(name)) {
            groups.join(other.at, name.at);
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
                && longer.allows(name)
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
    let mut by_last: HashMap<&str, Vec<&Name>> = HashMap::new();
    let mut by_first: HashMap<&str, Vec<&Name>> = HashMap::new();
    let mut by_key: HashMap<String, Vec<&Name>> = HashMap::new();
    for name in full {
        by_last.entry(name.surname()).or_default().push(name);
        by_first.entry(name.given()).or_default().push(name);
        by_key.entry(variants::key(name.surname())).or_default().push(name);
    }
    for name in short {
        let word = name.surname();
        let spelled = || {
            let near = by_key.get(&variants::key(word)).into_iter().flatten();
            near.filter(|other| is_one_surname(word, other.surname())).copied().collect::<Vec<_>>()
        };
        let bearers = by_last.get(word).or_else(|| by_first.get(word)).cloned().unwrap_or_else(spelled);
        let bearers = bearers.iter().filter(|bearer| bearer.allows(name)).map(|bearer| bearer.at);
        if let Some(only) = only_root(groups, bearers) {
            groups.join(only, name.at);
        }
    }
}

/// "Mr Toccari" and "Toccari", unless there is a Mrs too.
fn join_titled(groups: &mut Groups, short: &[&Name]) {
    let mut titled: HashMap<&str, Vec<&Name>> = HashMap::new();
    for name in short.iter().filter(|name| name.title != Title::default()) {
        titled.entry(name.surname()).or_default().push(name);
    }
    for name in short.iter().filter(|name| name.title == Title::default()) {
        if let Some([only]) = titled.get(name.surname()).map(Vec::as_slice) {
            groups.join(only.at, name.at);
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
    let run = |name: &Name| name.words[..name.words.len() - 1].concat();
    a == b
        || is_initials_of(a, other)
        || is_initials_of(b, one)
        || variants::is_one_name(a, b)
        || variants::is_one_name(&run(one), &run(other))
}

/// "J" for "John Paul", and "JP".
fn is_initials_of(initials: &str, name: &Name) -> bool {
    let given = &name.words[..name.words.len() - 1];
    let letters: String = given.iter().filter_map(|word| word.chars().next()).collect();
    let one_letter = initials.chars().count() == 1;
    letters == initials || (one_letter && letters.starts_with(initials))
}
