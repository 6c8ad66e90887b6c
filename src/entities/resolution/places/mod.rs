//! Cities: of all that bear a name, the one that the article means.
//!
//! A large city is likelier than a small one, a city in a country that the article names likelier than one elsewhere. What
//! stands right after the name decides ("Paris, Texas"). A name that is a country's, or rather a region's, is no city's.

mod clues;
mod shared_names;

use std::collections::HashMap;

use super::groups::Group;
use super::{City, Entity, Link, LinkSource};
use crate::entities::cities::{self, Area, Namesakes};
use crate::entities::gazetteer::{self, Kinds};
use crate::entities::{EntityType, Mention};
use crate::text::{TokenKind, TokenRange, Tokens};
use clues::{Clue, ELSEWHERE, Names};

/// The other candidates that a link keeps: more than four cities of one name are of no use to a person who chooses.
const MOST_ALTERNATIVES: usize = 4;

// The weights below are evidence that is added up; the tests show between which cities they decide.

/// Of ten times the inhabitants. At 1, an article of Canada that names London once would mean London, Ontario.
const SIZE: f64 = 1.5;
/// Of a country that the article names more and more often.
const NAMED: f64 = 1.0;
/// Of a country that is named right beside the city.
const NEAR: f64 = 0.9;
/// Beside: so many words apart, about two sentences; the weight falls to nothing over them.
const NEARNESS: u32 = 40;
/// Of a country or state that stands after the name and a comma. No difference in size outweighs it.
const AFTER: f64 = 8.0;
/// A city below this is not linked: a town of the name that the lists do not hold may as well be meant. A city of 50,000
/// has as much by its size alone.
const LEAST: f64 = 7.05;
/// So much more is needed of a name of several cities where the article names countries, and not that of the city: with
/// Malawi named, "Banda" is rather a person or a place in Malawi than the city in India. Geneva must still pass.
const ELSEWHERE_NAMED: f64 = 0.6;

/// An article's places.
struct Places<'a> {
    tokens: &'a Tokens<'a>,
    mentions: &'a [Mention],
    /// The entity of each mention.
    entity_of: Vec<u32>,
    /// Of each entity.
    clues: Vec<Option<Clue>>,
    /// How often each area is named, by weight.
    named: HashMap<Area, f64>,
    /// Whether any is named by a name of its own, not by a city's alone.
    names_countries: bool,
}

/// Links each entity that is a city to the one that it is, and a country whose name is a state's, too.
pub fn link(tokens: &Tokens, mentions: &[Mention], clusters: &[Vec<Group>], entities: &mut [Entity]) {
    let namesakes: Vec<Option<Namesakes>> =
        clusters.iter().zip(&*entities).map(|(cluster, entity)| namesakes(tokens, cluster, entity)).collect();
    let places = Places::new(tokens, mentions, clusters, entities, &namesakes);
    for (index, namesakes) in namesakes.iter().enumerate() {
        if let Some(namesakes) = namesakes {
            let link = places.choose(index, &entities[index].mentions, namesakes);
            entities[index].links.extend(link);
        }
    }
    shared_names::link(&places, &namesakes, entities);
}

/// The cities that an entity may be; none where its name is a country's.
fn namesakes(tokens: &Tokens, cluster: &[Group], entity: &Entity) -> Option<Namesakes> {
    let is_country = |group: &Group| group.entry.is_some_and(|entry| entry.kinds().any(Kinds::COUNTRY));
    if entity.entity_type != EntityType::Loc || cluster.iter().any(is_country) {
        return None;
    }
    let of_group = |group: &Group| {
        cities::named(group.words.join(" ").as_bytes()).or_else(|| {
            // "Birmingham, Alabama" may be one name.
            let comma = comma(tokens, group.first)?;
            cities::named(&gazetteer::key(tokens, TokenRange::new(group.first.start(), comma)))
        })
    };
    cluster.iter().find_map(of_group)
}

/// The first comma of a name.
fn comma(tokens: &Tokens, name: TokenRange) -> Option<u32> {
    name.iter().find(|&i| tokens.word(i) == ",")
}

impl<'a> Places<'a> {
    fn new(
        tokens: &'a Tokens<'a>,
        mentions: &'a [Mention],
        clusters: &[Vec<Group>],
        entities: &[Entity],
        namesakes: &[Option<Namesakes>],
    ) -> Self {
        let clues: Vec<Option<Clue>> = (clusters.iter().zip(entities).zip(namesakes))
            .map(|((cluster, entity), namesakes)| {
                let of_name = |group: &Group| Clue::of_name(tokens, group.first, entity.entity_type);
                cluster.iter().find_map(of_name).or_else(|| Clue::of_city(namesakes.as_ref()?))
            })
            .collect();
        let mut entity_of = vec![u32::MAX; mentions.len()];
        let mut named: HashMap<Area, f64> = HashMap::new();
        for (index, (entity, clue)) in entities.iter().zip(&clues).enumerate() {
            for &mention in &entity.mentions {
                entity_of[mention as usize] = index as u32;
            }
            for area in clue.iter().flat_map(|clue| [Some(clue.area), clue.other]).flatten() {
                let weight = clue.map_or(0.0, |clue| clue.weight) * f64::from(entity.mentions.len() as u32);
                *named.entry(area).or_default() += weight;
                if area != area.whole() {
                    *named.entry(area.whole()).or_default() += weight * ELSEWHERE;
                }
            }
        }
        let names_countries = clues.iter().flatten().any(|clue| clue.names != Names::City);
        Self { tokens, mentions, entity_of, clues, named, names_countries }
    }

    /// The link to the likeliest city, the others as alternatives.
    fn choose(&self, entity: usize, own: &[u32], namesakes: &Namesakes) -> Option<Link> {
        let mut near = vec![0.0_f64; namesakes.cities.len()];
        let mut after = vec![false; namesakes.cities.len()];
        let mut is_unknown = false;
        for &mention in own {
            self.look_around(mention, &mut |clue, weight| {
                for (near, city) in near.iter_mut().zip(&namesakes.cities) {
                    *near = near.max(clue.fits(city.area) * weight);
                }
            });
            let Some(clue) = self.area_after(mention) else { continue };
            let mut fits_none = true;
            for (after, city) in after.iter_mut().zip(&namesakes.cities) {
                let holds = clue.holds(city.area);
                *after |= holds;
                fits_none &= !holds;
            }
            is_unknown |= fits_none && clue.names == Names::Region && !self.is_in_list(mention);
        }
        // "Paris, Kentucky" is a town that is not held: the largest Paris is not meant.
        if (namesakes.is_rather_region || is_unknown) && !after.contains(&true) {
            return None;
        }
        let mut scored: Vec<(f64, &cities::City)> = (namesakes.cities.iter().zip(&near).zip(&after))
            .map(|((city, near), &after)| {
                let size = SIZE * f64::from(city.population.max(1)).log10();
                let named = NAMED * self.often_named(entity, own.len(), city.area);
                (size + named + NEAR * near + if after { AFTER } else { 0.0 }, city)
            })
            .collect();
        // Of two alike the one that GeoNames knew first.
        scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let &(score, city) = scored.first()?;
        let alternatives = scored.iter().skip(1).take(MOST_ALTERNATIVES).map(|(_, city)| city.id.to_string()).collect();
        let is_elsewhere =
            scored.len() > 1 && self.names_countries && self.often_named(entity, own.len(), city.area) <= 0.0;
        (score >= LEAST + if is_elsewhere { ELSEWHERE_NAMED } else { 0.0 }).then(|| Link {
            source: LinkSource::GeoNames,
            id: city.id.to_string(),
            city: Some(City {
                country: city.area.code(),
                population: city.population,
                latitude: city.latitude,
                longitude: city.longitude,
                alternatives,
            }),
        })
    }

    /// How often the country of `area`, or its state, is named by other than `entity`: 0 for never, toward 1.
    fn often_named(&self, entity: usize, own: usize, area: Area) -> f64 {
        let of = |area: Area| {
            let all = self.named.get(&area).copied().unwrap_or(0.0);
            // What the city's own name tells of its country is no evidence for it.
            let by_itself = self.clues[entity].filter(|clue| clue.area == area).map_or(0.0, |clue| clue.weight);
            let times = (all - by_itself * f64::from(own as u32)).max(0.0);
            times / (times + 1.0)
        };
        of(area).max(of(area.whole()))
    }

    /// Calls `sees` with the clues within [`NEARNESS`] words of a mention, each with a weight of 0 to 1.
    fn look_around(&self, mention: u32, sees: &mut impl FnMut(&Clue, f64)) {
        let here = self.mentions[mention as usize].tokens;
        let entity = self.entity_of[mention as usize];
        let mut look = |index: usize| {
            let there = self.mentions[index].tokens;
            let gap = there.start().saturating_sub(here.end()).max(here.start().saturating_sub(there.end()));
            if gap >= NEARNESS {
                return false;
            }
            let clue = self.clues.get(self.entity_of[index] as usize).and_then(Option::as_ref);
            if let Some(clue) = clue.filter(|_| self.entity_of[index] != entity) {
                sees(clue, 1.0 - f64::from(gap) / f64::from(NEARNESS));
            }
            true
        };
        let at = mention as usize;
        let _ = (0..at).rev().all(&mut look);
        let _ = (at + 1..self.mentions.len()).all(&mut look);
    }

    /// The country, region or state that stands after a mention: "Paris, Texas", "Tripoli (Lebanon)", "Mobile, Ala."
    fn area_after(&self, mention: u32) -> Option<Clue> {
        let here = self.mentions[mention as usize].tokens;
        if let Some(comma) = comma(self.tokens, here) {
            return self.area(TokenRange::new(comma + 1, here.end()), true);
        }
        let mark = self.tokens.word(here.end());
        if mark != "," && mark != "(" {
            return None;
        }
        let from = here.end() + 1;
        let next = self.mentions.get(mention as usize + 1).filter(|next| next.tokens.start() == from);
        let name = next.map_or(TokenRange::new(from, from + 1), |next| next.tokens);
        // In "talks in Paris, US officials said" a new clause begins.
        let closes = self.tokens.get(name.end()).is_none_or(|token| {
            token.kind == TokenKind::Punctuation
                || self.tokens.words(TokenRange::new(name.end() - 1, name.end() + 1)).contains('\n')
        });
        self.area(name, closes).or_else(|| Clue::of_abbreviation(self.tokens, from, closes))
    }

    /// Whether what stands after a mention and a comma may go on a list: "New York, New Jersey and Connecticut".
    fn is_in_list(&self, mention: u32) -> bool {
        let Some(next) = self.mentions.get(mention as usize + 1) else { return false };
        let mark = self.tokens.word(next.tokens.end());
        let after = next.tokens.end() + u32::from(mark == ",");
        matches!(self.tokens.word(after), "and" | "or" | "&")
            || mark == "," && self.mentions.get(mention as usize + 2).is_some_and(|third| third.tokens.start() == after)
    }

    /// The area that a name after a comma tells. A region closes what it belongs to by itself: it rarely acts.
    fn area(&self, name: TokenRange, closes: bool) -> Option<Clue> {
        let clue = Clue::of_name(self.tokens, name, EntityType::Loc);
        let clue = clue.or_else(|| Clue::of_state_called_as_a_city(self.tokens, name))?;
        (closes || clue.names == Names::Region).then_some(clue)
    }
}

#[cfg(test)]
mod tests;
