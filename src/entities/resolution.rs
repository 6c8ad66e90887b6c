//! Resolution: mentions come in, the entities that they name come out.

use super::{EntityType, Mention};
use crate::text::{Span, Tokens};

/// A public register that an entity is linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkSource {
    /// ISO 3166-1 alpha-2.
    Iso3166,
    /// A GeoNames id.
    GeoNames,
}

/// An entity's place in a public register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which register.
    pub source: LinkSource,
    /// The identifier there.
    pub id: String,
}

/// Someone or something that the article names, once or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub entity_type: EntityType,
    /// Where its fullest name stands.
    pub name: Span,
    /// The indices of its mentions, in order.
    pub mentions: Vec<u32>,
    /// Where else it is known.
    pub links: Vec<Link>,
}

/// The entities that `mentions` name, in order of first mention; each mention belongs to exactly one.
pub fn resolve(tokens: &Tokens, mentions: &[Mention]) -> Vec<Entity> {
    let mut entities: Vec<Entity> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        let words = mention.span.of(tokens.text()).to_lowercase();
        let at = *known.entry((mention.entity_type, words)).or_insert_with(|| {
            entities.push(Entity {
                entity_type: mention.entity_type,
                name: mention.span,
                mentions: Vec::new(),
                links: Vec::new(),
            });
            entities.len() - 1
        });
        entities[at].mentions.push(index as u32);
    }
    entities
}
