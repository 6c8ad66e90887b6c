//! People: a full name, its surname alone, its other spellings.

use std::collections::HashMap;

use super::groups::Groups;
use crate::entities::EntityType;

/// Shorter given names differ by one letter and belong to two people: "Jean" and "Joan".
const SHORTEST_VARIANT: usize = 5;
/// Two spellings of one name differ by at most so many letters.
const MOST_EDITS: usize = 2;

/// Joins the groups that name one person.
pub fn join(groups: &mut Groups) {
    let people: Vec<usize> =
        (0..groups.all().len()).filter(|&at| groups.all()[at].entity_type == EntityType::Person).collect();
    let full: Vec<usize> = people.iter().copied().filter(|&at| groups.all()[at].words.len() > 1).collect();
    join_full_names(groups, &full);
    join_short_names(groups, &people, &full);
}

/// "Sergei" and "Sergey" with one surname; "A. Sousa" and "Ana Sousa".
fn join_full_names(groups: &mut Groups, full: &[usize]) {
    let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
    for &at in full {
        let Some(surname) = groups.all()[at].words.last().cloned() else { continue };
        let others = by_surname.entry(surname).or_default();
        let given = |at: usize| groups.all()[at].words.first().map_or("", String::as_str);
        let fitting: Vec<usize> =
            others.iter().copied().filter(|&other| is_one_given_name(given(at), given(other))).collect();
        let mut roots: Vec<usize> = fitting.iter().map(|&other| groups.root(other)).collect();
        roots.sort_unstable();
        roots.dedup();
        // "J. Sousa" beside John and Jane Sousa is either.
        if let [only] = roots[..] {
            groups.join(only, at);
        }
        others.push(at);
    }
}

/// A surname alone, or a given name where nobody has it for a surname, when only one person bears it.
fn join_short_names(groups: &mut Groups, people: &[usize], full: &[usize]) {
    let mut by_last: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
    for &at in full {
        let words = &groups.all()[at].words;
        let root = groups.root(at);
        for (index, word) in [(&mut by_last, words.last()), (&mut by_first, words.first())] {
            let Some(word) = word else { continue };
            let bearers = index.entry(word.clone()).or_default();
            if !bearers.contains(&root) {
                bearers.push(root);
            }
        }
    }
    for &at in people {
        let [word] = &groups.all()[at].words[..] else { continue };
        let bearers = by_last.get(word).or_else(|| by_first.get(word));
        if let Some([only]) = bearers.map(Vec::as_slice) {
            groups.join(*only, at);
        }
    }
}

/// Whether two given names can be one: equal, one the other's initial, or two spellings of one.
fn is_one_given_name(one: &str, other: &str) -> bool {
    let initial = one.chars().count().min(other.chars().count()) == 1;
    one == other || (initial && one.chars().next() == other.chars().next()) || is_spelling_variant(one, other)
}

/// Whether two names are spellings of one: the same consonants, few letters apart, and the same end, since "Mario" and
/// "Maria" are two.
fn is_spelling_variant(one: &str, other: &str) -> bool {
    let long = one.len().min(other.len()) >= SHORTEST_VARIANT;
    let last = |name: &str| name.chars().next_back().map(|c| if c == 'y' { 'i' } else { c });
    long && one.chars().next() == other.chars().next()
        && last(one) == last(other)
        && skeleton(one) == skeleton(other)
        && edits(one, other) <= MOST_EDITS
}

/// The consonants, each once where doubled, `x` as `ks`.
fn skeleton(name: &str) -> String {
    let mut consonants = String::new();
    for c in name.replace('x', "ks").chars() {
        if !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j') && !consonants.ends_with(c) {
            consonants.push(c);
        }
    }
    consonants
}

/// The letters to insert, leave out or change to make one name of the other (Levenshtein).
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &b) in other.iter().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_told_from_names_that_are_near() {
        for (one, other) in
            [("sergei", "sergey"), ("mohammed", "muhammad"), ("alexei", "aleksei"), ("dmitry", "dmitri")]
        {
            assert!(is_one_given_name(one, other), "{one} {other}");
        }
        for (one, other) in
            [("maria", "mario"), ("jean", "joan"), ("daniel", "daniela"), ("martin", "marvin"), ("ali", "alice")]
        {
            assert!(!is_one_given_name(one, other), "{one} {other}");
        }
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!((edits("", "ab"), edits("kitten", "sitting"), edits("same", "same")), (2, 3, 0));
    }
}
