//! Pronouns: "he", "she" or "it" that opens a claim gives way to a name, where it is sure whose.

use super::draft::Draft;
use crate::claims::attribution::antecedents::Antecedents;
use crate::claims::grammar::Part;
use crate::claims::{Attribution, Claim, Layers, Voice};
use crate::entities::{EntityType, Mention};
use crate::lists::gender::Gender;
use crate::text::TokenRange;

/// An antecedent less likely right than this is none.
const SURE: f32 = 0.75;

/// So many tokens may stand between who speaks and the cue: "has", "also".
const FARTHEST_CUE: u32 = 2;

/// And so many between the cue and the pronoun: "that", "the BBC on Friday that".
const FARTHEST_PRONOUN: u32 = 12;

/// What only someone who acts has or will do: "it will rain" is said of nobody.
const ACTS: [&str; 10] =
    ["plans", "planned", "wants", "wanted", "expects", "hopes", "hoped", "intends", "aims", "supports"];

/// The names of an article, for what means them.
pub(super) struct Pronouns<'l> {
    pub layers: &'l Layers<'l>,
    pub antecedents: Antecedents<'l>,
}

impl Pronouns<'_> {
    /// Writes the name that the first word of the claim means in its place.
    pub fn fill(&self, draft: &mut Draft, claim: &Claim, attribution: Option<&Attribution>) {
        let Some(token) = draft.token(0) else { return };
        let person = match &*draft.lower(0) {
            "he" => Some(Gender::Man),
            "she" => Some(Gender::Woman),
            "it" => None,
            _ => return,
        };
        // "he's" would need another form of its verb, and in somebody's own words "he" is whoever they mean.
        let own = self.layers.grammar.word(token).quotation != 0;
        if own || !draft.is_finite(1) && !draft.goes_on(1) || draft.lower(1).starts_with(['\'', '’']) {
            return;
        }
        let entity = match claim.voice {
            Voice::Author if !self.opens_sentence(token) => None,
            Voice::Reported if !self.opens_sentence(token) => {
                attribution.and_then(|attribution| self.speaker(draft, claim, attribution, person))
            }
            _ => person.and_then(|person| self.antecedents.subject(token, person)),
        };
        let Some(entity) = entity.and_then(|entity| self.layers.entities.get(entity as usize)) else { return };
        let name = self.layers.tokens.shown(entity.name);
        if !name.is_empty() {
            draft.fill(TokenRange::new(token, token + 1), name);
        }
    }

    fn opens_sentence(&self, token: u32) -> bool {
        let sentence = self.layers.sentences.get(self.layers.sentence_at(token));
        sentence.is_some_and(|sentence| sentence.tokens.start() == token)
    }

    /// Of "Eastman said he was alarmed" the one who speaks, if nobody else stands between whom the word could mean.
    fn speaker(&self, draft: &Draft, claim: &Claim, attribution: &Attribution, person: Option<Gender>) -> Option<u32> {
        let entity = claim.claimer?;
        let source = attribution.source.filter(|source| source.entity == Some(entity))?;
        let sure = source.antecedent.is_none_or(|antecedent| antecedent.score >= SURE);
        let words = self.layers.tokens.within(source.span);
        let (first, token) = (words.start(), draft.token(0)?);
        if !sure || first >= token || self.layers.sentence_at(first) != self.layers.sentence_at(token) {
            return None;
        }
        let cue = self.layers.tokens.within(attribution.cue?);
        let near = words.end() <= cue.start()
            && cue.start() - words.end() <= FARTHEST_CUE
            && cue.end() <= token
            && token - cue.end() <= FARTHEST_PRONOUN
            && (cue.end()..token).all(|i| self.may_stand_between(i));
        let kind = self.layers.entities.get(entity as usize)?.entity_type;
        // Nobody else was named just now.
        let here = self.layers.sentence_at(first);
        let from = self.layers.sentences.get(here.saturating_sub(1))?.tokens.start();
        let near =
            near && person.is_none_or(|gender| self.antecedents.is_alone(entity, gender, TokenRange::new(from, token)));
        let means = match person {
            Some(gender) => kind == EntityType::Person && self.antecedents.may_be(entity, gender),
            None => kind == EntityType::Org && source.antecedent.is_none() && ACTS.contains(&&*draft.lower(1)),
        };
        (near && means).then_some(entity)
    }

    /// "that", "the BBC that": nobody else whom the pronoun could mean.
    fn may_stand_between(&self, token: u32) -> bool {
        let word = self.layers.grammar.word(token);
        let person = |mention: &Mention| mention.entity_type == EntityType::Person;
        let names_person = self.layers.mentions_in(TokenRange::new(token, token + 1)).any(person);
        (word.part != Part::Nominal || word.named) && !names_person
    }
}
