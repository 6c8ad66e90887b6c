//! One spelling that was read as two kinds of thing: joined where one reading is weak, or where the kinds are easily confused.
//!
//! "Taliban" is a group to one sentence and an organisation to the next, and one entry in any cast. A person and a city of
//! one name are two, and so are a city and its club, unless one of the two was hardly a reading at all.

use std::collections::HashMap;

use super::groups::{Group, Groups};
use super::titles::Title;
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{Entry, Kinds};

/// A reading whose likeliest mention is below this is weak beside one whose likeliest is above [`STRONG`].
const WEAK: f32 = 0.6;
const STRONG: f32 = 0.8;

/// Joins the groups of one spelling that name one thing.
pub fn join(groups: &mut Groups, mentions: &[Mention]) {
    let mut known: HashMap<(Vec<String>, Title), Vec<usize>> = HashMap::new();
    for at in 0..groups.all().len() {
        let group = &groups.all()[at];
        if !group.entity_type.is_name() {
            continue;
        }
        let others = known.entry((group.words.clone(), group.title)).or_default();
        let is_one = |&&other: &&usize| is_one_thing(&groups.all()[other], group, mentions);
        let joined = others.iter().find(is_one).copied();
        others.push(at);
        if let Some(other) = joined {
            groups.join(other, at);
        }
    }
}

fn is_one_thing(one: &Group, other: &Group, mentions: &[Mention]) -> bool {
    use EntityType::{Loc, Norp, Person};
    let best = |group: &Group| group.mentions.iter().map(|&at| mentions[at as usize].score).fold(0.0, f32::max);
    let (low, high) = (best(one).min(best(other)), best(one).max(best(other)));
    let listed_place = one.entry.map(Entry::kinds).is_some_and(|kinds| kinds.any(Kinds::ANY_PLACE));
    let confused = match (one.entity_type, other.entity_type) {
        (Person, _) | (_, Person) | (Norp, Loc) | (Loc, Norp) => false,
        // A city and its club; a hall is a building to one and an organisation to another.
        (Loc, _) | (_, Loc) => !listed_place,
        _ => true,
    };
    confused || (low < WEAK && high > STRONG)
}
