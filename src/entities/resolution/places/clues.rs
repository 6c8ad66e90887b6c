//! Clues: a name in the article comes in, in which country it says that the cities beside it lie comes out.

use crate::entities::EntityType;
use crate::lists::cities::{self, Area, Namesakes, STATES};
use crate::lists::gazetteer::{self, Kinds, fold_into};
use crate::text::{TokenRange, Tokens};

/// What a place tells of a city in it.
const SAME: f64 = 1.0;
/// What a state tells of a city in another.
pub const ELSEWHERE: f64 = 0.3;
/// A large city tells of its country, but less than the country's name does.
const BY_CITY: f64 = 0.3;
/// The United States act everywhere in the news: that they are named says less of where.
const BY_UNITED_STATES: f64 = 0.5;

/// What an entity says of the country that cities near it lie in.
#[derive(Clone, Copy, Debug)]
pub struct Clue {
    /// Where those cities lie.
    pub area: Area,
    /// A second area of the same name: Georgia.
    pub other: Option<Area>,
    /// How much it tells, 0 to 1.
    pub weight: f64,
    /// What it was taken from.
    pub names: Names,
}

/// What the name is whose clue it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    Country,
    Region,
    People,
    City,
}

impl Clue {
    /// The clue of a country's, a region's or a people's name.
    pub fn of_name(tokens: &Tokens, name: TokenRange, entity_type: EntityType) -> Option<Self> {
        let entry = gazetteer::whole(tokens, name)?;
        let kinds = entry.kinds();
        let wanted = match entity_type {
            EntityType::Loc => Kinds::COUNTRY.with(Kinds::PLACE),
            EntityType::Norp => Kinds::DEMONYM,
            _ => Kinds::NONE,
        };
        if !kinds.any(wanted) {
            return None;
        }
        let key = gazetteer::key(tokens, name);
        if entity_type == EntityType::Loc
            && let Some(area) = state(&key)
        {
            // "Georgia" is a country, too.
            let other = kinds.any(Kinds::COUNTRY).then_some(Area::country(*b"GE"));
            return Some(Self { area, other, weight: 1.0, names: Names::Region });
        }
        let names = if entity_type == EntityType::Norp {
            Names::People
        } else if kinds.any(Kinds::COUNTRY) {
            Names::Country
        } else {
            Names::Region
        };
        // "Santiago" is a province of one country and a city of another.
        let is_rather_city = || cities::named(&key).is_some_and(|namesakes| !namesakes.is_rather_region);
        if names == Names::Region && is_rather_city() {
            return None;
        }
        let area = Area::country(entry.country()?.as_bytes().try_into().ok()?);
        let weight = if area == Area::US && names != Names::Region { BY_UNITED_STATES } else { 1.0 };
        Some(Self { area, other: None, weight, names })
    }

    /// The clue of a city's name: where all that bear it lie in one country, and one of them is large.
    pub fn of_city(namesakes: &Namesakes) -> Option<Self> {
        // A smaller one may not be meant at all.
        const LARGE: u32 = 100_000;
        let first = namesakes.cities.first()?;
        let one_country = namesakes.cities.iter().all(|city| city.area.whole() == first.area.whole());
        let large = namesakes.cities.iter().any(|city| city.population >= LARGE);
        (one_country && large && !namesakes.is_rather_region).then_some(Self {
            area: first.area.whole(),
            other: None,
            weight: BY_CITY,
            names: Names::City,
        })
    }

    /// The clue of a state's abbreviation: "Ala.", "Calif.", "TX".
    ///
    /// `closes` tells that nothing of the sentence follows: in capitals "OR" and "IN" are words.
    pub fn of_abbreviation(tokens: &Tokens, at: u32, closes: bool) -> Option<Self> {
        let word = tokens.word(at);
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let mut short = Vec::new();
        fold_into(word, &mut short);
        let has_stop = word.ends_with('.') || tokens.word(at + 1) == ".";
        let index = STATES.iter().position(|(postal, agency, _)| {
            closes && *postal == word || capital && has_stop && agency.as_bytes() == short.as_slice()
        })?;
        Some(Self { area: Area::state(index), other: None, weight: 1.0, names: Names::Region })
    }

    /// The clue of a state after a comma, where it bears its city's name: "Rochester, New York", "Seattle, Washington".
    pub fn of_state_called_as_a_city(tokens: &Tokens, name: TokenRange) -> Option<Self> {
        let postal = match gazetteer::key(tokens, name).as_slice() {
            b"new york" => "NY",
            b"washington" => "WA",
            _ => return None,
        };
        let index = STATES.iter().position(|(state, ..)| *state == postal)?;
        // Not a region's: it may be the city after all.
        Some(Self { area: Area::state(index), other: None, weight: 1.0, names: Names::City })
    }

    /// How well the clue fits a city in `area`, 0 to 1.
    pub fn fits(self, area: Area) -> f64 {
        let fit = |clue: Area| {
            if clue == area || clue == area.whole() {
                SAME
            } else if clue.whole() == area.whole() {
                ELSEWHERE
            } else {
                0.0
            }
        };
        self.weight * self.other.map_or(0.0, fit).max(fit(self.area))
    }

    /// Whether a city in `area` lies in what the clue names.
    pub fn holds(self, area: Area) -> bool {
        [Some(self.area), self.other].into_iter().flatten().any(|clue| clue == area || clue == area.whole())
    }
}

/// The state of a folded name.
fn state(key: &[u8]) -> Option<Area> {
    STATES.iter().position(|(.., name)| name.as_bytes() == key).map(Area::state)
}
