//! Roles: an article's names come in, who is called "the minister" in it, or "the ministry", comes out.
//!
//! Everything is looked up by word, and no more than two of a word are looked at: two are already one too many.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::said::AntecedentCode;
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::lists::gender::{self, Gender};

/// Who is called what.
#[derive(Default)]
pub struct Roles {
    people: BTreeMap<u32, Person>,
    /// The people of a role and of what qualifies it, in order.
    by_role: HashMap<(String, Qualifiers), Vec<u32>>,
    /// The organisations in whose names a word stands, in order.
    by_word: HashMap<String, Vec<u32>>,
    /// The organisations with a legal form, in order.
    companies: Vec<u32>,
}

/// What an article says beside the names of a person.
#[derive(Default)]
struct Person {
    /// The words of office.
    roles: BTreeSet<String>,
    /// What the titles and the given name say.
    gender: Option<Gender>,
}

/// Whoever a word can mean.
pub struct Called<'r> {
    /// The only one, where there is one.
    pub only: Option<u32>,
    /// How sure that is.
    pub score: f32,
    /// What it is read from.
    pub code: AntecedentCode,
    /// All, in several lists that are each in order.
    all: Vec<&'r [u32]>,
}

/// Those of [`QUALIFIERS`] that stand beside a role.
pub type Qualifiers = Vec<&'static str>;

/// The qualifiers that `stands` holds for.
pub fn qualifiers(stands: impl Fn(&str) -> bool) -> Qualifiers {
    QUALIFIERS.iter().filter(|one| stands(one)).copied().collect()
}

impl Called<'_> {
    /// Whether `entity` is one of them.
    pub fn holds(&self, entity: u32) -> bool {
        self.all.iter().any(|list| list.binary_search(&entity).is_ok())
    }
}

impl<'r> Called<'r> {
    /// Nobody where all lists are empty.
    fn of(all: Vec<&'r [u32]>, score: f32, code: AntecedentCode) -> Option<Self> {
        let mut first = all.iter().flat_map(|list| list.iter().take(2));
        let one = *first.next()?;
        let only = first.all(|&other| other == one).then_some(one);
        Some(Self { only, score, code, all })
    }
}

impl Roles {
    /// Reads the names of an article; `owners` has the entity of each mention.
    pub fn read(layers: &Layers, owners: &[u32]) -> Self {
        let mut roles = Self::default();
        for (mention, &owner) in layers.mentions.iter().zip(owners) {
            if mention.entity_type == EntityType::Person {
                let person = roles.people.entry(owner).or_default();
                let (before, after) = (before(layers, mention), after(layers, mention));
                // Of "Prince Edward Island premier" only the premier is a title of who is named.
                let titles = [before.first(), after.last()];
                person.gender =
                    person.gender.or_else(|| titles.into_iter().flatten().find_map(|t| gender::of_title(t)));
                person.roles.extend(before.into_iter().chain(after));
            }
        }
        for (&entity, person) in &mut roles.people {
            person.gender = person.gender.or_else(|| named_gender(layers, entity));
            let qualifiers = qualifiers(|one| person.roles.contains(one));
            for role in &person.roles {
                roles.by_role.entry((role.clone(), qualifiers.clone())).or_default().push(entity);
            }
        }
        for (entity, organisation) in (0..).zip(layers.entities) {
            if organisation.entity_type != EntityType::Org {
                continue;
            }
            for &mention in &organisation.mentions {
                let name = layers.mentions[mention as usize].tokens;
                for word in name.iter().map(|i| layers.tokens.word(i)) {
                    push_once(roles.by_word.entry(word.to_ascii_lowercase()).or_default(), entity);
                }
                let form = name.iter().rev().map(|i| layers.tokens.word(i)).find(|word| *word != ".");
                if form.is_some_and(|form| gazetteer::word(form).kinds().any(Kinds::COMPANY)) {
                    push_once(&mut roles.companies, entity);
                }
            }
        }
        roles
    }

    /// Of whom "he" or "she" is said, where anything tells.
    pub fn gender(&self, entity: u32) -> Option<Gender> {
        self.people.get(&entity)?.gender
    }

    /// Whom "the" and `head` mean: who holds a role exactly stands before whoever only could, and a person before the
    /// organisations whose names hold the word: "the ministry" is the Foreign Ministry, "the company" one with a legal form.
    pub fn called(&self, head: &str, qualifiers: &Qualifiers) -> Option<Called<'_>> {
        let of_role = |role: &str| self.by_role.get(&(role.to_owned(), qualifiers.clone())).map(Vec::as_slice);
        let exact = of_role(head).into_iter().collect();
        let wider = || {
            let roles = KINDS.iter().filter(|(kind, _)| *kind == head).flat_map(|(_, roles)| roles.split(' '));
            Called::of(roles.filter_map(of_role).collect(), 0.7, AntecedentCode::Role)
        };
        let named_so = || {
            let companies = if matches!(head, "company" | "firm") { &self.companies[..] } else { &[] };
            let named = self.by_word.get(head).map(Vec::as_slice);
            Called::of(named.into_iter().chain([companies]).collect(), 0.8, AntecedentCode::NamedSo)
        };
        Called::of(exact, 0.85, AntecedentCode::Role).or_else(wider).or_else(named_so)
    }
}

/// Entities come in order, so that one which is there is the last.
fn push_once(list: &mut Vec<u32>, entity: u32) {
    if list.last() != Some(&entity) {
        list.push(entity);
    }
}

/// What a person's names say.
fn named_gender(layers: &Layers, entity: u32) -> Option<Gender> {
    let mentions = &layers.entities.get(entity as usize)?.mentions;
    mentions.iter().find_map(|&at| {
        let range = layers.mentions[at as usize].tokens;
        let first = layers.tokens.lower(range.start());
        gender::of_title(&first).or_else(|| gender::of_given_name(&first).filter(|_| range.len() > 1))
    })
}

/// What makes another of a role: the former minister is not the minister.
const QUALIFIERS: &[&str] = &[
    "former", "new", "next", "previous", "outgoing", "incoming", "deputy", "vice", "second", "other", "late", "acting",
    "ex",
];

/// A wider word for a role, and the roles that it can mean.
const KINDS: &[(&str, &str)] = &[
    ("diplomat", "ambassador envoy minister representative consul"),
    ("envoy", "ambassador representative"),
    ("leader", "president premier chancellor chairman chairwoman chair chief head king queen emperor captain"),
    ("lawmaker", "senator congressman congresswoman mp deputy representative legislator parliamentarian"),
    ("legislator", "senator congressman congresswoman mp deputy representative lawmaker"),
    (
        "politician",
        "senator congressman congresswoman mp deputy minister mayor governor candidate premier president lawmaker",
    ),
    ("spokesperson", "spokesman spokeswoman"),
    ("premier", "minister"),
    ("academic", "professor lecturer historian economist"),
    ("scholar", "professor historian"),
    ("scientist", "professor biologist physicist chemist geologist virologist epidemiologist"),
    ("officer", "general colonel major captain lieutenant sergeant commander"),
    ("commander", "general colonel admiral"),
    ("executive", "chairman chairwoman ceo president director"),
    ("reporter", "journalist correspondent"),
    ("journalist", "reporter correspondent editor"),
];

/// Words of office stand no farther from a name.
const FARTHEST: u32 = 8;

/// The words of office before a name, the nearest first: "Foreign Minister Ana Reis".
fn before(layers: &Layers, mention: &Mention) -> Vec<String> {
    let (grammar, tokens) = (layers.grammar, layers.tokens);
    let start = mention.tokens.start();
    // An initialism's stop stands before the name too: "Gen. Reis".
    let of_name =
        |&i: &u32| matches!(grammar.part(i), Part::Nominal | Part::Hyphen | Part::Sign) || tokens.word(i) == ".";
    let words = (start.saturating_sub(FARTHEST)..start).rev().take_while(of_name);
    words.filter(|&i| tokens.word(i) != ".").map(|i| tokens.lower(i).into_owned()).collect()
}

/// The words of office after a name and a comma: "Ana Reis, the mayor of Hull,".
fn after(layers: &Layers, mention: &Mention) -> Vec<String> {
    let (grammar, end) = (layers.grammar, mention.tokens.end());
    if grammar.part(end) != Part::Comma {
        return Vec::new();
    }
    let noun = |&i: &u32| grammar.is_nominal(i) || matches!(grammar.part(i), Part::Adverb);
    (end + 1..end + 1 + FARTHEST).take_while(noun).map(|i| layers.tokens.lower(i).into_owned()).collect()
}
