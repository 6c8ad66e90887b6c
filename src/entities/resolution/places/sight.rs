//! [`Places`]: what an article tells of its places: which countries and states it names, how often, and beside what.

use std::collections::HashMap;

use super::clues::{Clue, ELSEWHERE, Names};
use crate::entities::resolution::entity::Entity;
use crate::entities::resolution::groups::Group;
use crate::entities::{EntityType, Mention};
use crate::lists::cities::{Area, Namesakes};
use crate::text::{TokenKind, TokenRange, Tokens};

/// Beside: so many words apart, about two sentences; the weight falls to nothing over them.
const NEARNESS: u32 = 40;

/// An article's places.
pub struct Places<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) mentions: &'a [Mention],
    /// The entity of each mention.
    pub(super) entity_of: Vec<u32>,
    /// Of each entity.
    pub(super) clues: Vec<Option<Clue>>,
    /// How often each area is named, by weight.
    pub(super) named: HashMap<Area, f64>,
    /// Whether any is named by a name of its own, not by a city's alone.
    pub(super) names_countries: bool,
}

impl<'a> Places<'a> {
    pub fn new(
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

    /// How often the country of `area`, or its state, is named by other than `entity`: 0 for never, toward 1.
    pub fn often_named(&self, entity: usize, own: usize, area: Area) -> f64 {
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
    pub fn look_around(&self, mention: u32, sees: &mut impl FnMut(&Clue, f64)) {
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
    pub fn area_after(&self, mention: u32) -> Option<Clue> {
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
    pub fn is_in_list(&self, mention: u32) -> bool {
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

/// The first comma of a name.
pub fn comma(tokens: &Tokens, name: TokenRange) -> Option<u32> {
    name.iter().find(|&i| tokens.word(i) == ",")
}
