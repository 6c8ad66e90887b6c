//! Shared names: an article's places come in, whether "Georgia" is the country or the state of that name comes out.
//!
//! The name alone links to neither. A city tells most, since hardly an article of the one goes to a city of the other; then
//! what it is listed with ("Georgia, Armenia and Moldova"). The inhabitants are called alike, too: they tell only where the
//! United States are out of sight.

use super::clues::{Clue, Names};
use super::sight::Places;
use crate::entities::{Entity, EntityType, Link, LinkSource};
use crate::lists::cities::{Area, Namesakes};

/// Links an entity whose name a country and a state share to the country where the article speaks for it; where it speaks
/// for the state, the people so called are not the country's.
pub fn link(places: &Places, namesakes: &[Option<Namesakes>], entities: &mut [Entity]) {
    for index in 0..entities.len() {
        let Some(Clue { area: state, other: Some(country), .. }) = places.clues[index] else { continue };
        let (cities, state_cities) = cities_in(country, namesakes, entities, state);
        let (listed, state_listed) = places.listed_with(index, entities);
        let people = peoples_of(country, places, entities);
        let (for_country, for_state) = (cities + listed, state_cities + state_listed);
        if for_country > for_state
            || (for_country == for_state && !people.is_empty() && for_state == 0 && !places.sees_united_states(index))
        {
            entities[index].links.push(Link { source: LinkSource::Iso3166, id: country.code(), city: None });
        } else if for_state > for_country {
            for at in people {
                entities[at].links.clear();
            }
        }
    }
}

/// How often cities are named that lie in the country, and in the state.
fn cities_in(country: Area, namesakes: &[Option<Namesakes>], entities: &[Entity], state: Area) -> (usize, usize) {
    let mut named = (0, 0);
    for (entity, namesakes) in entities.iter().zip(namesakes) {
        let linked = |id: &str| namesakes.iter().flat_map(|all| &all.cities).find(|city| city.id.to_string() == id);
        match entity.links.iter().find_map(|link| linked(&link.id)).map(|city| city.area) {
            Some(area) if area.whole() == country => named.0 += entity.mentions.len(),
            Some(area) if area == state => named.1 += entity.mentions.len(),
            _ => {}
        }
    }
    named
}

/// The entities that are people of `country`.
fn peoples_of(country: Area, places: &Places, entities: &[Entity]) -> Vec<usize> {
    let is_of = |at: &usize| {
        entities[*at].entity_type == EntityType::Norp && places.clues[*at].is_some_and(|clue| clue.area == country)
    };
    (0..entities.len()).filter(is_of).collect()
}

impl Places<'_> {
    /// How often an entity stands beside a country in a list, and beside a state.
    fn listed_with(&self, entity: usize, entities: &[Entity]) -> (usize, usize) {
        let mut listed = (0, 0);
        for &mention in &entities[entity].mentions {
            let at = mention as usize;
            let pairs = [(at.checked_sub(1), at), (Some(at), at + 1)];
            for (first, second) in pairs.into_iter().filter_map(|(first, second)| Some((first?, second))) {
                if !self.are_listed(first, second) {
                    continue;
                }
                let other = if first == at { second } else { first };
                match self.clues.get(self.entity_of[other] as usize).copied().flatten() {
                    // "Georgia, USA" is no list.
                    Some(clue) if clue.names == Names::Country && clue.area != Area::US => listed.0 += 1,
                    Some(clue) if clue.names == Names::Region && clue.area.whole() == Area::US => listed.1 += 1,
                    _ => {}
                }
            }
        }
        listed
    }

    /// Whether nothing but a comma or "and" parts two mentions.
    fn are_listed(&self, first: usize, second: usize) -> bool {
        let (Some(first), Some(second)) = (self.mentions.get(first), self.mentions.get(second)) else { return false };
        let between = first.tokens.end()..second.tokens.start();
        (1..=2).contains(&between.len())
            && between.into_iter().all(|i| matches!(self.tokens.word(i), "," | "and" | "or" | "&"))
    }

    /// Whether the article names the United States, a part of them, or their people.
    fn sees_united_states(&self, but: usize) -> bool {
        let others = self.clues.iter().enumerate().filter(|(at, _)| *at != but);
        others.filter_map(|(_, clue)| *clue).any(|clue| clue.area.whole() == Area::US)
    }
}
