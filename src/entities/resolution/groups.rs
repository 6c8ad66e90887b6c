//! [`Groups`]: the mentions of one spelling, and which groups name one thing.

use std::collections::HashMap;

use crate::entities::gazetteer::{self, Entry, Kinds, fold_into};
use crate::entities::{EntityType, Mention};
use crate::text::{TokenRange, Tokens};

/// The mentions of one spelling.
#[derive(Clone, Debug)]
pub struct Group {
    /// What its mentions are, by the first.
    pub entity_type: EntityType,
    /// The words, folded; marks and hyphens part them.
    pub words: Vec<String>,
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
    /// One group for each spelling in each realm, in order of first mention.
    pub fn of_one_spelling(tokens: &Tokens, mentions: &[Mention]) -> Self {
        let mut all: Vec<Group> = Vec::new();
        let mut known: HashMap<(Realm, Vec<String>), usize> = HashMap::new();
        for (index, mention) in mentions.iter().enumerate() {
            let words = spelling(tokens, mention);
            let at = *known.entry((realm(mention.entity_type), words.clone())).or_insert_with(|| {
                all.push(Group {
                    entity_type: mention.entity_type,
                    words,
                    mentions: Vec::new(),
                    entry: mention.entity_type.is_name().then(|| gazetteer::whole(tokens, mention.tokens)).flatten(),
                    first: mention.tokens,
                });
                all.len() - 1
            });
            all[at].mentions.push(index as u32);
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

    /// One country under all its names, one city under all its spellings.
    pub fn join_places(&mut self) {
        let mut countries: HashMap<String, usize> = HashMap::new();
        let mut cities: HashMap<u32, usize> = HashMap::new();
        for at in 0..self.all.len() {
            let group = &self.all[at];
            let Some(entry) = group.entry.filter(|_| group.entity_type == EntityType::Loc) else { continue };
            let first = if entry.kinds().any(Kinds::COUNTRY) {
                entry.country().map(|code| *countries.entry(code).or_insert(at))
            } else {
                entry.geonames().map(|id| *cities.entry(id).or_insert(at))
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

/// The folded words of a name; of a date or an amount, its words in small letters.
fn spelling(tokens: &Tokens, mention: &Mention) -> Vec<String> {
    if !mention.entity_type.is_name() {
        return vec![tokens.words(mention.tokens).to_lowercase()];
    }
    let mut words: Vec<String> = Vec::with_capacity(mention.tokens.len() as usize);
    let person = mention.entity_type == EntityType::Person;
    for i in mention.tokens.iter() {
        if person && is_article(tokens, mention.tokens, i) {
            continue;
        }
        let mut word = Vec::new();
        fold_into(tokens.word(i), &mut word);
        if let Some(word) = String::from_utf8(word).ok().filter(|word| !word.is_empty()) {
            words.push(word);
        }
    }
    // "General Reis" is Reis; a title alone is what it is.
    if person {
        let titles = words.iter().take_while(|word| is_title(word)).count();
        words.drain(..titles.min(words.len().saturating_sub(1)));
    }
    // "Acme" and "Acme Ltd" are one company.
    let is_company = |word: &String| gazetteer::entry(word.as_bytes()).kinds().any(Kinds::COMPANY);
    if words.len() > 1 && realm(mention.entity_type) == Realm::Things && words.last().is_some_and(is_company) {
        words.pop();
    }
    // "Pole" and "Poles" are one people.
    if mention.entity_type == EntityType::Norp
        && let Some(last) = words.last_mut()
        && last.len() > 3
        && last.ends_with('s')
        && gazetteer::entry(&last.as_bytes()[..last.len() - 1]).kinds().any(Kinds::ANY_GROUP)
    {
        last.pop();
    }
    words
}

/// Whether token `i` of a person's name is an Arabic article, which some write and others leave out: "al-Assad".
fn is_article(tokens: &Tokens, name: TokenRange, i: u32) -> bool {
    let word = tokens.word(i);
    let joined = tokens.word(i + 1) == "-" && i + 1 < name.end();
    let article = matches!(
        word.to_ascii_lowercase().as_str(),
        "al" | "el" | "ul" | "as" | "ar" | "ash" | "ad" | "at" | "az" | "an"
    );
    // "Al Reis" has a given name; "al Reis" and "Al-Reis" have an article.
    article && i + 1 < name.end() && (joined || matches!(word, "al" | "el" | "ul"))
}

/// Whether a word is a title and no given name: "Dean" Reis may be called so.
fn is_title(word: &str) -> bool {
    let kinds = gazetteer::entry(word.as_bytes()).kinds();
    kinds.any(Kinds::TITLE) && !kinds.any(Kinds::GIVEN)
}
