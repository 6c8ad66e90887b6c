//! Cities: of all that bear a name, the one that the article means.
//!
//! A large city is likelier than a small one, a city in a country that the article names likelier than one elsewhere. What
//! stands right after the name decides ("Paris, Texas"). A name that is a country's, or rather a region's, is no city's.

mod clues;
mod shared_names;
mod sight;

use super::entity::{City, Entity, Link, LinkSource};
use super::groups::Group;
use crate::entities::{EntityType, Mention};
use crate::lists::cities::{self, Namesakes};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};
use clues::Names;
use sight::{Places, comma};

/// The other candidates that a link keeps: more than four cities of one name are of no use to a person who chooses.
const MOST_ALTERNATIVES: usize = 4;

// The weights below are evidence that is added up; the tests show between which cities they decide.

/// Of ten times the inhabitants. At 1, an article of Canada that names London once would mean London, Ontario.
const SIZE: f64 = 1.5;
/// Of a country that the article names more and more often.
const NAMED: f64 = 1.0;
/// Of a country that is named right beside the city.
const NEAR: f64 = 0.9;
/// Of a country or state that stands after the name and a comma. No difference in size outweighs it.
const AFTER: f64 = 8.0;
/// A city below this is not linked: a town of the name that the lists do not hold may as well be meant. A city of 50,000
/// has as much by its size alone.
const LEAST: f64 = 7.05;
/// So much more is needed of a name of several cities where the article names countries, and not that of the city: with
/// Malawi named, "Banda" is rather a person or a place in Malawi than the city in India. Geneva must still pass.
const ELSEWHERE_NAMED: f64 = 0.6;

/// Links each entity that is a city to the one that it is, and a country whose name is a state's, too.
pub fn link(tokens: &Tokens, mentions: &[Mention], clusters: &[Vec<Group>], entities: &mut [Entity]) {
    let namesakes: Vec<Option<Namesakes>> =
        clusters.iter().zip(&*entities).map(|(cluster, entity)| namesakes(tokens, cluster, entity)).collect();
    let places = Places::new(tokens, mentions, clusters, entities, &namesakes);
    for (index, namesakes) in namesakes.iter().enumerate() {
        if let Some(namesakes) = namesakes {
            let link = choose(&places, index, &entities[index].mentions, namesakes);
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

/// The link to the likeliest city, the others as alternatives.
fn choose(places: &Places, entity: usize, own: &[u32], namesakes: &Namesakes) -> Option<Link> {
    let mut near = vec![0.0_f64; namesakes.cities.len()];
    let mut after = vec![false; namesakes.cities.len()];
    let mut is_unknown = false;
    for &mention in own {
        places.look_around(mention, &mut |clue, weight| {
            for (near, city) in near.iter_mut().zip(&namesakes.cities) {
                *near = near.max(clue.fits(city.area) * weight);
            }
        });
        let Some(clue) = places.area_after(mention) else { continue };
        let mut fits_none = true;
        for (after, city) in after.iter_mut().zip(&namesakes.cities) {
            let holds = clue.holds(city.area);
            *after |= holds;
            fits_none &= !holds;
        }
        is_unknown |= fits_none && clue.names == Names::Region && !places.is_in_list(mention);
    }
    // "Paris, Kentucky" is a town that is not held: the largest Paris is not meant.
    if (namesakes.is_rather_region || is_unknown) && !after.contains(&true) {
        return None;
    }
    let mut scored: Vec<(f64, &cities::City)> = (namesakes.cities.iter().zip(&near).zip(&after))
        .map(|((city, near), &after)| {
            let size = SIZE * f64::from(city.population.max(1)).log10();
            let named = NAMED * places.often_named(entity, own.len(), city.area);
            (size + named + NEAR * near + if after { AFTER } else { 0.0 }, city)
        })
        .collect();
    // Of two alike the one that GeoNames knew first.
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let &(score, city) = scored.first()?;
    let alternatives = scored.iter().skip(1).take(MOST_ALTERNATIVES).map(|(_, city)| city.id.to_string()).collect();
    let is_elsewhere =
        scored.len() > 1 && places.names_countries && places.often_named(entity, own.len(), city.area) <= 0.0;
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

#[cfg(test)]
mod tests;
