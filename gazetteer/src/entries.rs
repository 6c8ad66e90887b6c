//! [`Entries`]: what all lists say of each key, merged.

use std::collections::BTreeMap;

use glossator::lists::gazetteer::{Entry, Kinds, fold_into};
use glossator::text::Tokens;

/// An abbreviation has at most so many letters; longer names in capitals are names that shout.
const LONGEST_ABBREVIATION: usize = 6;

/// What one key stands for, so far.
#[derive(Clone, Copy, Default)]
struct Known {
    /// Read however it is written.
    any_case: Kinds,
    /// Read in capitals only.
    capitals: Kinds,
    country: Option<[u8; 2]>,
    population: u64,
}

/// What all lists say of each key.
#[derive(Default)]
pub struct Entries(BTreeMap<Vec<u8>, Known>);

impl Entries {
    /// Adds a name of `kinds`, with its country where it has one.
    pub fn add(&mut self, name: &str, kinds: Kinds, country: Option<[u8; 2]>) {
        let Some(known) = self.known(name) else { return };
        if kinds.any(Kinds::WHOLE) && is_abbreviation(name) {
            known.capitals = known.capitals.with(kinds);
        } else {
            known.any_case = known.any_case.with(kinds);
        }
        if kinds.any(Kinds::COUNTRY) && known.country.is_some_and(|other| Some(other) != country) {
            // "Georgia" is a country and a part of another: the name alone links to neither.
            known.country = None;
        } else {
            known.country = known.country.or(country);
        }
    }

    /// Adds a city; of two with one name, the larger counts. Where it lies is in `data/cities.bin`.
    pub fn add_city(&mut self, name: &str, population: u64) {
        let Some(known) = self.known(name) else { return };
        known.any_case = known.any_case.with(Kinds::CITY);
        known.population = known.population.max(population);
    }

    /// What is known of `name` by now.
    pub fn kinds(&self, name: &str) -> Kinds {
        self.0.get(&key(name)).map_or(Kinds::NONE, |known| known.any_case.with(known.capitals))
    }

    /// The finite-state map and the number of its keys.
    pub fn into_map(self) -> Result<(Vec<u8>, usize), String> {
        let count = self.0.len();
        let mut map = fst::MapBuilder::memory();
        for (key, known) in self.0 {
            let size = Entry::SIZES.iter().filter(|&&least| known.population >= least).count() as u64;
            let mut kinds = known.any_case.with(known.capitals);
            if known.capitals.any(Kinds::WHOLE) && !known.any_case.any(Kinds::WHOLE) {
                kinds = kinds.with(Kinds::CAPITALS_ONLY);
            }
            let entry = Entry::new(kinds, known.country, size);
            map.insert(key, entry.packed()).map_err(|fault| fault.to_string())?;
        }
        Ok((map.into_inner().map_err(|fault| fault.to_string())?, count))
    }

    fn known(&mut self, name: &str) -> Option<&mut Known> {
        let key = key(name);
        (!key.is_empty()).then(|| self.0.entry(key).or_default())
    }
}

/// The key under which a text would look `name` up: its tokens, folded.
pub fn key(name: &str) -> Vec<u8> {
    let tokens = Tokens::new(name.trim());
    let mut key = Vec::with_capacity(name.len());
    for i in 0..tokens.len() {
        let mut word = Vec::new();
        fold_into(tokens.word(i), &mut word);
        if word.is_empty() {
            continue;
        }
        if !key.is_empty() {
            key.push(b' ');
        }
        key.append(&mut word);
    }
    key
}

fn is_abbreviation(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    name.len() <= LONGEST_ABBREVIATION && letters.clone().count() > 0 && letters.clone().all(char::is_uppercase)
}
