//! People: a full name, its other spellings, its shorter forms.
//!
//! What stands against it wins: two given names under one surname, a father and a son, two people who could both be meant.

use std::collections::{BTreeMap, HashMap};

use super::groups::Groups;
use super::person_name::Name;
use super::titles::Title;
use crate::entities::EntityType;

/// Joins the groups that name one person.
pub fn join(groups: &mut Groups) {
    let people = groups.all().iter().enumerate().filter(|(_, group)| group.entity_type == EntityType::Person);
    let words: Vec<(usize, Vec<String>, Title)> =
        people.map(|(at, group)| (at, group.words.clone(), group.title)).collect();
    let people: Vec<Name> = words.iter().map(|(at, words, title)| Name::new(*at, words, *title)).collect();
    let (full, short): (Vec<&Name>, Vec<&Name>) = people.iter().partition(|name| name.is_full());
    join_runs(groups, &full);
    join_parts(groups, &full);
    let mut by_sound = BySound::new();
    for name in &full {
        by_sound.entry(name.heard().key()).or_default().push(name);
    }
    join_full_names(groups, &by_sound);
    join_short_names(groups, &short, &full, &by_sound);
    join_titled(groups, &short);
}

/// Full names by how their surnames are heard.
type BySound<'a> = BTreeMap<String, Vec<&'a Name<'a>>>;

/// "Sergei" and "Sergey" with one surname; "A. Sousa" and "Ana Sousa"; "Gaddafi" and "Qaddafi" with one given name.
fn join_full_names(groups: &mut Groups, by_sound: &BySound) {
    for alike in by_sound.values().filter(|alike| alike.len() > 1) {
        // In an article where all have one surname, each is compared only to those whose given names are near.
        let mut near: HashMap<Given, Vec<&Name>> = HashMap::new();
        for name in alike {
            let fits = |other: &&&Name| {
                // With one given name the surname may vary freely; "Hansen" and "Hanson" need more than that to be one.
                let surname = is_one_surname(name, other)
                    || (name.given() == other.given() && name.heard().is_one_with(other.heard()));
                surname && name.allows(other) && is_one_given_name(name, other)
            };
            let others = Given::sought(name).into_iter().filter_map(|given| near.get(&given)).flatten();
            // "J. Sousa" beside John and Jane Sousa is either.
            if let Some(only) = only_root(groups, others.filter(fits).map(|other| other.at)) {
                groups.join(only, name.at);
            }
            for given in Given::found_by(name) {
                near.entry(given).or_default().push(name);
            }
        }
    }
}

/// What given names that can be one share.
#[derive(PartialEq, Eq, Hash)]
enum Given {
    /// The sounds of the first, and of all of them written as one.
    Sounds(String),
    /// As it is written: it may be initials.
    Written(String),
    /// The initials, and the first of them.
    Initials(String),
}

impl Given {
    fn of_sounds(name: &Name) -> [Self; 2] {
        name.given_heard().each_ref().map(|given| Self::Sounds(given.key()))
    }

    /// What a name is found by.
    fn found_by(name: &Name) -> Vec<Self> {
        let written = [Self::Written(name.given().to_owned())];
        Self::once(Self::of_sounds(name).into_iter().chain(name.initials().map(Self::Initials)).chain(written))
    }

    /// What those that can have the same given name are found by.
    fn sought(name: &Name) -> Vec<Self> {
        let initials = [Self::Initials(name.given().to_owned())];
        Self::once(Self::of_sounds(name).into_iter().chain(name.initials().map(Self::Written)).chain(initials))
    }

    /// Of one given name the first is all, and stands beside it.
    fn once(some: impl Iterator<Item = Self>) -> Vec<Self> {
        let mut some: Vec<Self> = some.collect();
        some.dedup();
        some
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
fn join_short_names(groups: &mut Groups, short: &[&Name], full: &[&Name], by_sound: &BySound) {
    let mut by_last: HashMap<&str, Vec<&Name>> = HashMap::new();
    let mut by_first: HashMap<&str, Vec<&Name>> = HashMap::new();
    for name in full {
        by_last.entry(name.surname()).or_default().push(name);
        by_first.entry(name.given()).or_default().push(name);
    }
    for name in short {
        let word = name.surname();
        let spelled = || {
            let near = by_sound.get(&name.heard().key()).into_iter().flatten();
            near.filter(|other| is_one_surname(name, other)).copied().collect::<Vec<_>>()
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
fn is_one_surname(one: &Name, other: &Name) -> bool {
    one.surname() == other.surname()
        || (one.heard().is_one_with(other.heard()) && !(one.is_listed() && other.is_listed()))
}

/// Whether two full names can have one given name: equal, one the other's initials, or two spellings of one.
fn is_one_given_name(one: &Name, other: &Name) -> bool {
    let (a, b) = (one.given(), other.given());
    a == b
        || is_initials_of(a, other)
        || is_initials_of(b, one)
        || (0..2).any(|which| one.given_heard()[which].is_one_with(&other.given_heard()[which]))
}

/// "J" for "John Paul", and "JP".
fn is_initials_of(initials: &str, name: &Name) -> bool {
    name.initials().iter().any(|of_name| of_name == initials)
}
