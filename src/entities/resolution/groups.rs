//! [`Groups`]: the mentions of one spelling, and which groups name one thing.

use std::collections::HashMap;

use super::spelling;
use super::titles::{self, Title};
use crate::entities::{EntityType, Mention};
use crate::lists::cities;
use crate::lists::gazetteer::{self, Entry, Kinds};
use crate::text::{TokenRange, Tokens};

/// The mentions of one spelling.
#[derive(Clone, Debug)]
pub struct Group {
    /// What its mentions are, by the first.
    pub entity_type: EntityType,
    /// The words, folded; marks and hyphens part them.
    pub words: Vec<String>,
    /// What is said in front of the name.
    pub title: Title,
    /// The indices of the mentions, in order.
    pub mentions: Vec<u32>,
    /// What the gazetteer knows of the whole name.
    pub entry: Option<Entry>,
    /// The tokens of the first mention.
    pub first: TokenRange,
}

/// Groups, and which of them name one thing.
pub struct Groups {
    all: Vec<Group>,
    /// The group that each one was joined to, itself where to none.
    joined_to: Vec<usize>,
}

/// Which mentions one spelling can hold together: a person and a city of one name are two, a bank that was taken for a
/// building is one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Realm {
    People,
    Peoples,
    Places,
    Things,
    Values(EntityType),
}

fn realm(entity_type: EntityType) -> Realm {
    match entity_type {
        EntityType::Person => Realm::People,
        EntityType::Norp => Realm::Peoples,
        EntityType::Loc => Realm::Places,
        value if !value.is_name() => Realm::Values(value),
        _ => Realm::Things,
    }
}

impl Groups {
    /// One group for each spelling in each realm, in order of first mention; a surname alone is another with another title.
    pub fn of_one_spelling(tokens: &Tokens, mentions: &[Mention]) -> Self {
        let mut all: Vec<Group> = Vec::new();
        let mut known: HashMap<(Realm, Vec<String>, Title), usize> = HashMap::new();
        let spelled: Vec<Vec<String>> = mentions.iter().map(|mention| spelling::words(tokens, mention)).collect();
        let titles = titles::read(tokens, mentions, &spelled);
        for (index, ((mention, words), title)) in mentions.iter().zip(spelled).zip(titles).enumerate() {
            let parting = if words.len() == 1 { title } else { Title::default() };
            let at = *known.entry((realm(mention.entity_type), words.clone(), parting)).or_insert_with(|| {
                all.push(Group {
                    entity_type: mention.entity_type,
                    words,
                    title,
                    mentions: Vec::new(),
                    entry: mention.entity_type.is_name().then(|| gazetteer::whole(tokens, mention.tokens)).flatten(),
                    first: mention.tokens,
                });
                all.len() - 1
            });
            all[at].mentions.push(index as u32);
            // A full name has its title once, most often.
            all[at].title.calling = all[at].title.calling.or(title.calling);
        }
        Self { joined_to: (0..all.len()).collect(), all }
    }

    /// All groups.
    pub fn all(&self) -> &[Group] {
        &self.all
    }

    /// The first group of the cluster that group `at` belongs to.
    pub fn root(&self, mut at: usize) -> usize {
        while self.joined_to[at] != at {
            at = self.joined_to[at];
        }
        at
    }

    /// Says that two groups name one thing.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.joined_to[one.max(other)] = one.min(other);
    }

    /// One country under all its names, one city under all its spellings, one people under its adjective and its own name.
    pub fn join_places(&mut self, tokens: &Tokens) {
        let mut countries: HashMap<String, usize> = HashMap::new();
        let mut peoples: HashMap<String, usize> = HashMap::new();
        let mut largest_cities: HashMap<u32, usize> = HashMap::new();
        for at in 0..self.all.len() {
            let group = &self.all[at];
            let entry = group.entry.unwrap_or_default();
            let first = match group.entity_type {
                EntityType::Norp if entry.kinds().any(Kinds::DEMONYM) => {
                    entry.country().map(|code| *peoples.entry(code).or_insert(at))
                }
                EntityType::Loc if entry.kinds().any(Kinds::COUNTRY) => {
                    entry.country().map(|code| *countries.entry(code).or_insert(at))
                }
                // "Kiev" and "Kyiv" are known for the same city before any other.
                EntityType::Loc => cities::named(&gazetteer::key(tokens, group.first)).and_then(|namesakes| {
                    let largest = namesakes.cities.iter().max_by_key(|city| city.population)?;
                    Some(*largest_cities.entry(largest.id).or_insert(at))
                }),
                _ => None,
            };
            if let Some(first) = first {
                self.join(first, at);
            }
        }
    }

    /// The groups that name one thing, together, in order of first mention.
    pub fn into_clusters(self) -> Vec<Vec<Group>> {
        let roots: Vec<usize> = (0..self.all.len()).map(|at| self.root(at)).collect();
        let mut place = vec![usize::MAX; self.all.len()];
        let mut clusters: Vec<Vec<Group>> = Vec::new();
        for (group, root) in self.all.into_iter().zip(roots) {
            if place[root] == usize::MAX {
                place[root] = clusters.len();
                clusters.push(Vec::new());
            }
            clusters[place[root]].push(group);
        }
        clusters
    }
}
