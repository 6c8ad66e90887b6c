//! Organisations: the shorter form of a longer name, where what is left out says nothing that another could claim.

use super::groups::{Group, Groups};
use crate::entities::EntityType;
use crate::lists::gazetteer::{self, Kinds};
use std::collections::HashMap;

/// Joins "Volkswagen" to "Volkswagen Group", "Foreign Ministry" to "Russian Foreign Ministry" and "Gazette" to "Marlow Gazette",
/// where only one longer name fits.
pub fn join(groups: &mut Groups) {
    let mut by_end: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_start: HashMap<String, Vec<usize>> = HashMap::new();
    let organisations: Vec<usize> =
        (0..groups.all().len()).filter(|&at| groups.all()[at].entity_type == EntityType::Org).collect();
    for &at in &organisations {
        let words = &groups.all()[at].words;
        if let [first, .., last] = &words[..] {
            by_start.entry(first.clone()).or_default().push(at);
            by_end.entry(last.clone()).or_default().push(at);
        }
    }
    for &at in &organisations {
        let short = &groups.all()[at];
        let [first, ..] = &short.words[..] else { continue };
        let last = &short.words[short.words.len() - 1];
        let starting = by_start.get(first).into_iter().flatten();
        let ending = by_end.get(last).into_iter().flatten();
        let mut roots: Vec<usize> = starting
            .filter(|&&long| adds_a_form(&groups.all()[long], short))
            .chain(ending.filter(|&&long| adds_too_little(&groups.all()[long], short)))
            .map(|&long| groups.root(long))
            .collect();
        roots.sort_unstable();
        roots.dedup();
        if let [only] = roots[..] {
            groups.join(only, at);
        }
    }
}

/// Whether `long` is `short` and a word that many organisations end in.
fn adds_a_form(long: &Group, short: &Group) -> bool {
    const FORMS: [&str; 9] = [
        "group",
        "corporation",
        "company",
        "holdings",
        "holding",
        "industries",
        "international",
        "movement",
        "airlines",
    ];
    let Some(added) = long.words.strip_prefix(&short.words[..]) else { return false };
    let is_form =
        |word: &String| FORMS.contains(&word.as_str()) || gazetteer::entry(word.as_bytes()).kinds().any(Kinds::COMPANY);
    !added.is_empty() && added.iter().all(is_form)
}

/// Whether `long` is `short` with only a country or the kind of a club before it, or is the one paper that "the Gazette" is.
fn adds_too_little(long: &Group, short: &Group) -> bool {
    const CLUBS: [&str; 9] = ["fc", "afc", "sc", "ac", "cd", "cf", "sv", "fk", "rc"];
    const PAPERS: [&str; 14] = [
        "gazette",
        "times",
        "post",
        "herald",
        "tribune",
        "guardian",
        "chronicle",
        "courier",
        "mail",
        "mirror",
        "observer",
        "sentinel",
        "telegraph",
        "journal",
    ];
    let Some(added) = long.words.strip_suffix(&short.words[..]).filter(|added| !added.is_empty()) else { return false };
    let kinds = gazetteer::entry(added.join(" ").as_bytes()).kinds();
    let club = added.len() == 1 && CLUBS.contains(&added[0].as_str());
    match &short.words[..] {
        [word] => club || PAPERS.contains(&word.as_str()),
        // One word alone ("Army") is too little to go by.
        _ => club || kinds.any(Kinds::COUNTRY.with(Kinds::DEMONYM)),
    }
}
