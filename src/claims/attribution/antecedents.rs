//! Antecedents: which entity a source means that names none: "he", "the minister", "the bank".
//!
//! A role is looked for among the words that stand beside the names of the article, and in the names themselves; a pronoun
//! among those who spoke or were named last. Where two could be meant, neither is. Scores are estimates of how often such a
//! reading is right; none below `SURE` is given.

use std::cell::OnceCell;

use super::roles::{self, Roles};
use super::said::{Antecedent, AntecedentCode, Source};
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::sources;
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::lists::gender::Gender;
use crate::text::TokenRange;

/// A reading less likely right than this is none.
const SURE: f32 = 0.6;
/// How many sentences back a pronoun reaches.
const REACH: usize = 2;
/// And how many mentions, since a table without a stop is one sentence.
const MOST_MENTIONS: usize = 100;

/// Who speaks for each of `sources`, the ranges of an article's sources in the order of the text: the entity that the words
/// name, else the one that they mean.
pub fn speakers(layers: &Layers, sources: impl Iterator<Item = Option<TokenRange>>) -> Vec<Option<Source>> {
    let owners = sources::owners(layers);
    let mut antecedents = Antecedents::new(layers, &owners);
    let mut speaker = |range| {
        let span = layers.tokens.span(range);
        if let Some(mention) = sources::named(layers, range) {
            antecedents.spoke(mention);
            return Source { span, entity: owners.get(mention).copied(), antecedent: None };
        }
        let antecedent = antecedents.of(range);
        Source { span, entity: antecedent.map(|antecedent| antecedent.entity), antecedent }
    };
    sources.map(|range| range.map(&mut speaker)).collect()
}

/// Reads the sources of one article, in order.
pub struct Antecedents<'l> {
    layers: &'l Layers<'l>,
    owners: &'l [u32],
    /// Everyone named; most articles' sources name themselves, and nobody is looked up.
    roles: OnceCell<Roles>,
    /// Who spoke last.
    last_speaker: Option<u32>,
}

/// What a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Means {
    Person(Gender),
    Thing,
}

impl<'l> Antecedents<'l> {
    /// Before the first source; `owners` has the entity of each mention.
    pub fn new(layers: &'l Layers<'l>, owners: &'l [u32]) -> Self {
        Self { layers, owners, roles: OnceCell::new(), last_speaker: None }
    }

    /// Says that the mention of index `mention` spoke.
    fn spoke(&mut self, mention: usize) {
        self.last_speaker = self.owners.get(mention).copied().or(self.last_speaker);
    }

    fn roles(&self) -> &Roles {
        self.roles.get_or_init(|| Roles::read(self.layers, self.owners))
    }

    /// Who `source` means; the one it means has spoken then.
    fn of(&mut self, source: TokenRange) -> Option<Antecedent> {
        let tokens = self.layers.tokens;
        let word = tokens.lower(source.start());
        let found = if source.len() == 1 {
            match &*word {
                "he" => self.pronoun(source, Means::Person(Gender::Man)),
                "she" => self.pronoun(source, Means::Person(Gender::Woman)),
                "it" => self.pronoun(source, Means::Thing),
                _ => None,
            }
        } else if matches!(&*word, "the" | "this" | "that") {
            self.role(source)
        } else {
            None
        };
        let found = found.filter(|found| found.score >= SURE)?;
        self.last_speaker = Some(found.entity);
        Some(found)
    }

    /// Whom "he" or "she" surely means that is a subject itself: the subject of this sentence or of one right before.
    pub fn subject(&self, pronoun: u32, gender: Gender) -> Option<u32> {
        /// A subject of another kind than this has to be surer.
        const SURE_OF_FIRST: f32 = 0.62;
        const SURE_OF_SUBJECT: f32 = 0.75;
        let means = Means::Person(gender);
        let found = self.pronoun(TokenRange::new(pronoun, pronoun + 1), means)?;
        let mentions = self.layers.mentions;
        let at = mentions.partition_point(|mention| mention.span.start() < found.words.start());
        let name = mentions.get(at)?.tokens;
        let sentence = self.layers.sentences.get(self.sentence(name.start()))?.tokens;
        // It opens a sentence in which nobody else is named that the word could mean.
        let is_first = self.is_alone(found.entity, gender, sentence)
            && sentence.start() == name.start()
            && found.score >= SURE_OF_FIRST;
        let is_sure = is_subject(self.layers, &mentions[at]) && found.score >= SURE_OF_SUBJECT;
        (is_first || is_sure).then_some(found.entity)
    }

    /// Whether `range` surely names nobody but `entity` whom "he" or "she" can mean; of more mentions than are looked at that is
    /// not sure.
    pub fn is_alone(&self, entity: u32, gender: Gender, range: TokenRange) -> bool {
        let mentions = self.layers.mentions;
        let first = mentions.partition_point(|mention| mention.tokens.end() <= range.start());
        let end = mentions.partition_point(|mention| mention.tokens.start() < range.end());
        end - first <= MOST_MENTIONS
            && (first..end).all(|at| self.owners[at] == entity || !self.can_be(at, Means::Person(gender)))
    }

    /// Whether nothing says that `entity` is no "he" or no "she".
    pub fn may_be(&self, entity: u32, gender: Gender) -> bool {
        self.roles().gender(entity).is_none_or(|known| known == gender)
    }

    /// The nearest one who can be meant, unless another is as near.
    fn pronoun(&self, source: TokenRange, means: Means) -> Option<Antecedent> {
        let here = self.sentence(source.start());
        let from = self.layers.sentences[here.saturating_sub(REACH)].tokens.start();
        let mentions = self.layers.mentions;
        let end = mentions.partition_point(|mention| mention.tokens.start() < source.start());
        let first =
            mentions.partition_point(|mention| mention.tokens.start() < from).max(end.saturating_sub(MOST_MENTIONS));
        let mut likely: Vec<(u32, usize, f32)> = Vec::new();
        for (at, mention) in mentions.iter().enumerate().take(end).skip(first) {
            if !self.can_be(at, means) || self.is_quoted(mention, source) {
                continue;
            }
            let worth = self.worth(at, here);
            let owner = self.owners[at];
            match likely.iter_mut().find(|(entity, ..)| *entity == owner) {
                Some(known) if known.2 <= worth => *known = (owner, at, worth),
                Some(_) => {}
                None => likely.push((owner, at, worth)),
            }
        }
        likely.sort_by(|a, b| b.2.total_cmp(&a.2));
        let &(entity, at, best) = likely.first()?;
        let second = likely.get(1).map_or(0.0, |other| other.2);
        let spoke = self.last_speaker == Some(entity);
        // Alone it is as sure as it stands near; beside another, by how far it stands out.
        let score = if likely.len() == 1 { (0.6 + best * 0.4).min(0.9) } else { (0.45 + (best - second)).min(0.85) };
        let code = if spoke && likely.len() > 1 { AntecedentCode::LastSpeaker } else { AntecedentCode::OnlyOne };
        Some(Antecedent { entity, score, code, words: mentions[at].span })
    }

    /// How much speaks for a mention: that it spoke, that it is a subject, how near it stands.
    fn worth(&self, at: usize, here: usize) -> f32 {
        let mention = &self.layers.mentions[at];
        let near = match here - self.sentence(mention.tokens.start()).min(here) {
            0 => 0.3,
            1 => 0.2,
            _ => 0.0,
        };
        let spoke = self.last_speaker == Some(self.owners[at]);
        let is_subject = is_subject(self.layers, mention);
        near + if spoke { 0.3 } else { 0.0 } + if is_subject { 0.25 } else { 0.0 }
    }

    fn can_be(&self, at: usize, means: Means) -> bool {
        let mention = &self.layers.mentions[at];
        match (means, mention.entity_type) {
            (Means::Thing, EntityType::Org) => true,
            (Means::Thing, EntityType::Loc) => gazetteer::whole(self.layers.tokens, mention.tokens)
                .is_some_and(|entry| entry.kinds().any(Kinds::COUNTRY)),
            (Means::Person(gender), EntityType::Person) => {
                self.roles().gender(self.owners[at]).is_none_or(|known| known == gender)
            }
            _ => false,
        }
    }

    /// Whether a mention is in somebody's words, and the source outside of them.
    fn is_quoted(&self, mention: &Mention, source: TokenRange) -> bool {
        let quotation = |token: u32| self.layers.grammar.word(token).quotation;
        quotation(mention.tokens.start()) != 0 && quotation(source.start()) == 0
    }

    /// "The minister", "the bank": the only one who is called so.
    fn role(&self, source: TokenRange) -> Option<Antecedent> {
        let head = head(self.layers, source)?;
        let qualifiers =
            roles::qualifiers(|one| source.iter().any(|i| self.layers.tokens.word(i).eq_ignore_ascii_case(one)));
        let called = self.roles().called(&head, &qualifiers)?;
        let (entity, score, code) = match called.only {
            Some(only) => (only, called.score, called.code),
            // Of two ministers the one who is speaking goes on, but less surely.
            None => (self.last_speaker.filter(|&speaker| called.holds(speaker))?, 0.65, AntecedentCode::LastSpeaker),
        };
        let mentions = &self.layers.entities.get(entity as usize)?.mentions;
        let before = |&at: &u32| self.layers.mentions[at as usize].tokens.start() < source.start();
        let nearest = mentions[..mentions.partition_point(before)].last()?;
        Some(Antecedent { entity, score, code, words: self.layers.mentions[*nearest as usize].span })
    }

    fn sentence(&self, token: u32) -> usize {
        self.layers.sentence_at(token)
    }
}

/// The noun that a description is about: of "the Russian foreign minister" the last word, of "the mayor of Hull" the one
/// before the preposition.
fn head(layers: &Layers, source: TokenRange) -> Option<String> {
    let grammar = layers.grammar;
    let end = source.iter().skip(1).find(|&i| !grammar.is_nominal(i)).unwrap_or(source.end());
    let last = end.checked_sub(1).filter(|&i| i > source.start())?;
    Some(layers.tokens.lower(last).into_owned())
}

/// Whether a verb follows a mention that it can be the subject of, or it opens its sentence.
fn is_subject(layers: &Layers, mention: &Mention) -> bool {
    let grammar = layers.grammar;
    let mut next = grammar.past_partner(mention.tokens.end());
    while grammar.part(next) == Part::Adverb {
        next += 1;
    }
    grammar.is_finite(next) && grammar.before(mention.tokens.start()) != Part::Preposition
}
