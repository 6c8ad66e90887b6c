//! Resolution: mentions come in, the entities that they name come out.
//!
//! Mentions of one spelling form a group; groups are joined where a rule says that they name one thing: one country by its
//! code, one person by surname and given name, an abbreviation by its long form. What two groups share is never enough
//! when something else speaks against it: two given names that differ, two long forms for one abbreviation.

mod abbreviations;
mod entity;
mod groups;
mod organisations;
mod people;
mod person_name;
mod places;
mod realms;
mod spelling;
mod titles;
mod variants;

pub use entity::{City, Entity, Link, LinkSource};

use super::{EntityType, Mention};
use crate::lists::gazetteer::Kinds;
use crate::text::{Case, Span, Tokens};
use groups::{Group, Groups};

/// "JFK" is a way to write a name, "KENNEDY" one to shout it.
const LONGEST_INITIALS: u32 = 4;

/// The entities that `mentions` name, in order of first mention; each mention belongs to exactly one.
pub fn resolve(tokens: &Tokens, mentions: &[Mention]) -> Vec<Entity> {
    let mut groups = Groups::of_one_spelling(tokens, mentions);
    groups.join_places(tokens);
    realms::join(&mut groups, mentions);
    people::join(&mut groups);
    organisations::join(&mut groups);
    abbreviations::join(&mut groups, tokens, mentions);
    let clusters = groups.into_clusters();
    let mut entities: Vec<Entity> = clusters.iter().map(|cluster| entity(tokens, mentions, cluster)).collect();
    places::link(tokens, mentions, &clusters, &mut entities);
    entities
}

/// Gives every mention of an entity the entity's type: what is one thing is of one type wherever it is named.
pub fn reconcile(mentions: &mut [Mention], entities: &[Entity]) {
    for entity in entities {
        for &at in &entity.mentions {
            mentions[at as usize].entity_type = entity.entity_type;
        }
    }
}

/// The entity of groups that name one thing.
fn entity(tokens: &Tokens, all: &[Mention], cluster: &[Group]) -> Entity {
    let mut mentions: Vec<u32> = cluster.iter().flat_map(|group| &group.mentions).copied().collect();
    mentions.sort_unstable();
    let entity_type = likeliest_type(all, &mentions);
    let fullest = mentions.iter().copied().min_by_key(|&index| {
        let mention = &all[index as usize];
        let shouts = mention.tokens.iter().any(|i| {
            tokens.get(i).is_some_and(|token| token.case == Case::Upper && token.span.len() > LONGEST_INITIALS)
        });
        // Of two names of one length the one in normal letters, then the first.
        (mention.entity_type != entity_type, std::cmp::Reverse(mention.tokens.len()), shouts, index)
    });
    Entity {
        entity_type,
        name: fullest.map_or(Span::new(0, 0), |index| all[index as usize].span),
        links: links(cluster, entity_type),
        mentions,
    }
}

/// The type for which the mentions have the most evidence, added up.
fn likeliest_type(all: &[Mention], mentions: &[u32]) -> EntityType {
    let mut sums: Vec<(EntityType, f32)> = Vec::new();
    for mention in mentions.iter().map(|&index| &all[index as usize]) {
        match sums.iter_mut().find(|(entity_type, _)| *entity_type == mention.entity_type) {
            Some((_, sum)) => *sum += mention.score,
            None => sums.push((mention.entity_type, mention.score)),
        }
    }
    // Of two with one sum the first to be mentioned.
    sums.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(EntityType::Misc, |&(entity_type, _)| entity_type)
}

/// The link of a country or of its people.
fn links(cluster: &[Group], entity_type: EntityType) -> Vec<Link> {
    for entry in cluster.iter().filter_map(|group| group.entry) {
        let kinds = entry.kinds();
        let is_country = entity_type == EntityType::Loc && kinds.any(Kinds::COUNTRY);
        let is_of_country = entity_type == EntityType::Norp && kinds.any(Kinds::DEMONYM);
        if is_country || is_of_country {
            let link = |id| Link { source: LinkSource::Iso3166, id, city: None };
            return entry.country().map(link).into_iter().collect();
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests;
