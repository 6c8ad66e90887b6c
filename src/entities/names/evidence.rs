//! [`Weigher`]: what speaks for a part of a run being a name, and a name of what.
//!
//! Every number here is evidence on one scale: 1.5 marks a name that nothing else claims, 4 is what a list that knows the
//! name is worth, 6 a list that is never wrong. They were set by hand and checked on the training half of a news corpus.

use super::context::{self, After, Before};
use super::memory::Memory;
use super::runs::{Piece, Run};
use super::style::Style;
use super::weights::{TYPES, Weights};
use crate::entities::EntityType;
use crate::lists::gazetteer::{Entry, Kinds};
use crate::text::{Case, Tokens};

/// The word at the end of a name says what it is: `Ministry`, `River`.
const HEAD: f32 = 4.0;
/// What the head itself would be worth as an unknown word; in "US State Department" it is part of a known phrase.
const MOST_OF_HEAD: f32 = 1.2;
/// The same for words that are less sure: `Report`, `Plan`.
const WEAK_HEAD: f32 = 3.0;
/// Two unknown words in capitals, as a place or an organisation; a person is likelier.
const UNKNOWN_PAIR: f32 = 1.8;
/// One unknown word in capitals, inside a sentence.
const UNKNOWN_ONE: f32 = 1.3;
/// An abbreviation is most often an organisation.
const ABBREVIATION: f32 = 2.8;
/// What a name loses whose last word, `Corridor` or `Council`, stands outside it.
const HEADLESS: f32 = 1.5;
/// In a list, one name is most often what the one before it is.
const LISTED: f32 = 0.9;
/// What a name loses that tears a known phrase apart.
const TORN: f32 = 3.0;
/// A phrase that a list knows is sure the more, the more words it has.
const WORD_OF_PHRASE: f32 = 3.0;
/// Ordinary words in capitals inside a sentence are most often an organisation.
const ORDINARY_WORDS: f32 = 2.4;

/// Weighs the parts of one run.
pub struct Weigher<'r, 't> {
    tokens: &'r Tokens<'t>,
    run: &'r Run,
    memory: &'r Memory,
    before: Vec<Before>,
    after: Vec<After>,
    /// What the words before piece i are worth as names of their own, added up.
    worth: Vec<f32>,
}

impl<'r, 't> Weigher<'r, 't> {
    /// Reads what stands around every part of `run`.
    pub fn new(tokens: &'r Tokens<'t>, run: &'r Run, memory: &'r Memory) -> Self {
        let n = run.pieces.len();
        let before = (0..n).map(|i| context::before(tokens, run, i)).collect();
        let after = (1..=n).map(|i| context::after(tokens, run, i)).collect();
        Self { tokens, run, memory, before, after, worth: worth(tokens, run, memory) }
    }

    /// The likeliest type of pieces `start..end`, and what speaks for it; nothing where they are no name. `listed` is the
    /// type of the name before, where only a comma or "and" lies between.
    pub fn weigh(&self, start: usize, end: usize, listed: Option<EntityType>) -> Option<(EntityType, f32)> {
        let pieces = &self.run.pieces[start..end];
        let (first, last) = (pieces.first()?, pieces.last()?);
        let exact = self.run.phrases.iter().find(|phrase| (phrase.0, phrase.1) == (start, end)).map(|phrase| phrase.2);
        let cuts_syllable = self.is_syllable(start) || self.is_syllable(end + 1);
        let ends = last.names && (last.case != Case::Lower || self.is_syllable(end - 1));
        if !first.names || cuts_syllable || (exact.is_none() && !ends) {
            return None;
        }
        // A piece of a phrase that the lists know whole is no name.
        let torn = self
            .run
            .phrases
            .iter()
            .any(|&(from, to, _)| to - from > 1 && start < to && from < end && (from < start || end < to));
        let mut weights = [0.0; TYPES];
        let remembered = self.memory.of(self.tokens, first.token, last.token + 1);
        if let Some(entry) = exact {
            self.known(entry, pieces, &mut weights);
        }
        if let Some(remembered) = remembered {
            weights.iter_mut().zip(remembered).for_each(|(weight, more)| *weight += more);
        }
        let barred = pieces.iter().any(|piece| piece.names && piece.kinds.any(Kinds::FUNCTION.with(Kinds::CALENDAR)));
        if !barred || (remembered.is_some() && pieces.len() > 1) {
            self.person(start, end, &mut weights);
            if self.run.style == Style::Running {
                if exact.is_none() {
                    self.headed(start, end, &mut weights);
                }
                self.unknown(start, end, exact, &mut weights);
            }
        }
        self.around(start, end, listed, &mut weights);
        let headless = self.run.style == Style::Running && self.run.pieces.get(end).is_some_and(Self::is_mere_head);
        let lost = if torn { TORN } else { 0.0 } + if headless { HEADLESS } else { 0.0 };
        for weight in &mut weights {
            *weight -= lost;
        }
        let best = (0..TYPES).max_by(|&a, &b| weights[a].total_cmp(&weights[b]))?;
        (weights[best] > 0.0).then(|| (EntityType::NAMES[best], weights[best]))
    }

    /// A phrase that the lists know.
    fn known(&self, entry: Entry, pieces: &[Piece], weights: &mut Weights) {
        let kinds = entry.kinds();
        let words = pieces.iter().filter(|piece| piece.names).count();
        let alone = words == 1;
        let ordinary = alone && kinds.any(Kinds::COMMON.with(Kinds::FUNCTION));
        let personal = alone && kinds.any(Kinds::GIVEN.with(Kinds::SURNAME));
        if ordinary
            && (pieces[0].opens || self.run.style != Style::Running)
            && !kinds.any(Kinds::COUNTRY.with(Kinds::ANY_GROUP))
        {
            return;
        }
        // In a line of capitals "IS" and "WHO" are words.
        if kinds.any(Kinds::CAPITALS_ONLY) && self.run.style == Style::Shouting && kinds.any(Kinds::FUNCTION) {
            return;
        }
        let mut add = |kind: Kinds, entity_type: EntityType, weight: f32| {
            if kinds.any(kind) {
                let weight = if ordinary { weight * 0.6 } else { weight } + WORD_OF_PHRASE * (count(words) - 1.0);
                let slot = &mut weights[entity_type as usize];
                *slot = slot.max(weight);
            }
        };
        let doubt = if personal { 1.2 } else { 0.0 };
        add(Kinds::COUNTRY, EntityType::Loc, if personal { 5.0 } else { 6.0 });
        add(Kinds::PLACE, EntityType::Loc, 5.0 - doubt);
        add(Kinds::CITY, EntityType::Loc, [3.4, 3.8, 4.6, 5.4][entry.size() as usize & 3] - doubt);
        add(Kinds::DEMONYM, EntityType::Norp, 6.0 - doubt);
        add(Kinds::GROUP, EntityType::Norp, 5.0 - doubt);
        add(Kinds::ORG, EntityType::Org, 6.0 - doubt);
        add(Kinds::FAC, EntityType::Fac, 6.0);
        add(Kinds::EVENT, EntityType::Event, 6.0);
        add(Kinds::LAW, EntityType::Law, 6.0);
        add(Kinds::PRODUCT, EntityType::Product, 5.5);
        add(Kinds::MISC, EntityType::Misc, 5.5);
    }

    /// Given names, surnames, initials, titles.
    fn person(&self, start: usize, end: usize, weights: &mut Weights) {
        let pieces = &self.run.pieces[start..end];
        let mut score = 0.0;
        let (mut names, mut listed) = (0, 0);
        for (index, piece) in pieces.iter().enumerate() {
            let word = self.tokens.word(piece.token);
            if !piece.names {
                match word {
                    "-" | "‐" | "." => {}
                    "of" | "for" | "and" | "&" | "in" | "on" | "to" | "the" | "'s" | "’s" => return,
                    _ => score += 0.3,
                }
                continue;
            }
            let title = piece.kinds.any(Kinds::TITLE);
            if title && (pieces.len() == 1 || index == 0) {
                score -= 4.0;
            }
            if matches!(
                word,
                "al" | "Al" | "el" | "El" | "ul" | "Ul" | "Abu" | "Ben" | "Bin" | "Ibn" | "De" | "Van" | "Von"
            ) && index + 1 < pieces.len()
            {
                score += 0.5;
                continue;
            }
            names += 1;
            let initial = word.len() <= 2 || (word.len() <= 6 && word.ends_with('.'));
            let personal = piece.kinds.any(Kinds::GIVEN.with(Kinds::SURNAME));
            let heads = Kinds::TITLE
                .with(Kinds::ORG_HEAD)
                .with(Kinds::FAC_HEAD)
                .with(Kinds::NATURE_HEAD)
                .with(Kinds::ANY_GROUP)
                .with(Kinds::COUNTRY)
                .with(Kinds::COMPANY)
                .with(Kinds::TITLE_PART);
            score += match () {
                () if index == 0 && piece.kinds.any(Kinds::GIVEN) && !piece.kinds.any(Kinds::COMMON) => 2.4,
                () if index == 0 && piece.kinds.any(Kinds::GIVEN) => 1.4,
                () if personal && !piece.kinds.any(heads.with(Kinds::COMMON)) => 1.6,
                () if personal => 0.7,
                () if piece.kinds.any(heads) => -4.0,
                () if initial && piece.case != Case::Lower => 0.5,
                () if piece.kinds.any(Kinds::COMMON) => -1.5,
                () if piece.kinds.any(Kinds::WHOLE) => -0.5,
                () => 1.0,
            };
            listed += usize::from(personal);
        }
        if names > 1 {
            score += [start, end - 1].map(|i| self.remembered_person(i)).iter().sum::<f32>();
        }
        let before = self.before[start];
        let titled = before.title;
        score += match names {
            1 if titled => 2.2,
            1 if listed == 1 => 0.4,
            1 => return,
            2 | 3 => 0.8,
            4 => 0.2,
            5 => -0.5,
            _ => -1.5,
        };
        if titled && names > 1 {
            score += 2.5;
        }
        if self.run.style != Style::Running && listed == 0 && !titled {
            return;
        }
        if names == 1 && self.run.style != Style::Running {
            return;
        }
        if pieces[0].opens && pieces[0].kinds.any(Kinds::COMMON) {
            score -= 1.5;
        }
        let capitals = pieces.iter().all(|piece| !piece.names || piece.case == Case::Upper);
        if before.by {
            score += if capitals { 3.0 } else { 1.5 };
        }
        let slot = &mut weights[EntityType::Person as usize];
        *slot = (*slot + score * 0.5).max(score);
    }

    /// A word that says what the name is of: at the end, before `of`, or at the start.
    fn headed(&self, start: usize, end: usize, weights: &mut Weights) {
        let pieces = &self.run.pieces[start..end];
        if pieces.len() < 2 {
            return;
        }
        let word = |i: usize| self.tokens.word(pieces[i].token);
        // "Ministry of Trade", "Supreme Court of Ghana": the head stands before the first small word.
        let of = pieces
            .iter()
            .position(|piece| !piece.names && matches!(self.tokens.word(piece.token), "of" | "for" | "on"));
        let head = of.map_or(pieces.len(), |of| of) - 1;
        for (i, piece) in pieces.iter().enumerate().filter(|(_, piece)| !piece.names) {
            let fits = match self.tokens.word(piece.token) {
                "of" => of.is_some(),
                "for" | "on" | "the" => of.is_some_and(|of| of <= i),
                "and" | "&" => {
                    of.is_some_and(|of| of < i) && self.ordinary(start + i + 1)
                        || word(i) == "&"
                        || (self.ordinary(start + i + 1) && self.ordinary(start + i - 1))
                }
                // "People's Party", and not "Ghana's Parliament".
                "'s" | "’s" => i > 0 && self.ordinary(start + i - 1),
                "in" | "to" => false,
                _ => true,
            };
            if !fits {
                return;
            }
        }
        let kinds = pieces[head].kinds;
        let inner = self.worth[end] - self.worth[start] - self.worth_of(start + head).min(MOST_OF_HEAD);
        // A title inside means two names: "Bank of Ghana Governor ...".
        let titles = pieces.iter().enumerate().any(|(i, piece)| {
            i != head
                && piece.names
                && piece.kinds.any(Kinds::TITLE)
                && !piece.kinds.any(Kinds::TITLE_PART.with(Kinds::SURNAME))
                && i > 0
        });
        if titles {
            return;
        }
        // "Nathan Law", "Jude Bank": after a given name the last word is a surname.
        let personal = pieces[0].kinds.any(Kinds::GIVEN) && !pieces[0].kinds.any(Kinds::COMMON.with(Kinds::WHOLE));
        if personal && pieces.len() == 2 && kinds.any(Kinds::SURNAME) {
            return;
        }
        let company = pieces.last().is_some_and(|piece| piece.kinds.any(Kinds::COMPANY));
        let mut add = |entity_type: EntityType, weight: f32| {
            let weight = weight + inner;
            let slot = &mut weights[entity_type as usize];
            *slot = slot.max(weight);
        };
        if of.is_some() {
            if kinds.any(Kinds::ORG_FIRST.with(Kinds::ORG_HEAD)) {
                add(EntityType::Org, HEAD);
            }
            if kinds.any(Kinds::EVENT_HEAD) {
                add(EntityType::Event, HEAD);
            }
            if kinds.any(Kinds::LAW_HEAD) {
                add(EntityType::Law, HEAD);
            }
            if kinds.any(Kinds::NATURE_HEAD.with(Kinds::NATURE_FIRST)) && !kinds.any(Kinds::ORG_FIRST) {
                add(EntityType::Loc, HEAD);
            }
            if kinds.any(Kinds::FAC_HEAD) && !kinds.any(Kinds::ORG_FIRST) {
                add(EntityType::Fac, WEAK_HEAD);
            }
            return;
        }
        if company {
            add(EntityType::Org, HEAD + 1.0);
        }
        if kinds.any(Kinds::ORG_HEAD) {
            add(EntityType::Org, HEAD);
        }
        if kinds.any(Kinds::FAC_HEAD) {
            add(EntityType::Fac, HEAD - 0.1);
        }
        if kinds.any(Kinds::NATURE_HEAD) {
            add(EntityType::Loc, HEAD - 0.1);
        }
        if kinds.any(Kinds::EVENT_HEAD) {
            add(EntityType::Event, HEAD - 0.2);
        }
        if kinds.any(Kinds::LAW_HEAD) {
            add(EntityType::Law, HEAD - 0.2);
        }
        if kinds.any(Kinds::MISC_HEAD) {
            add(EntityType::Misc, WEAK_HEAD);
        }
        let names_people = pieces.last().is_some_and(|piece| piece.kinds.any(Kinds::ANY_GROUP.with(Kinds::TITLE)));
        if pieces[0].kinds.any(Kinds::NATURE_FIRST) && !names_people && pieces.len() <= 4 && !pieces[0].opens {
            add(EntityType::Loc, WEAK_HEAD);
        }
    }

    /// Words that no list knows as a name.
    fn unknown(&self, start: usize, end: usize, exact: Option<Entry>, weights: &mut Weights) {
        let pieces = &self.run.pieces[start..end];
        let opens = pieces[0].opens;
        let plain = pieces.iter().all(|piece| piece.names);
        if let [piece] = pieces {
            let titles = Kinds::TITLE
                .with(Kinds::TITLE_PART)
                .with(Kinds::ORG_HEAD)
                .with(Kinds::FAC_HEAD)
                .with(Kinds::NATURE_HEAD)
                .with(Kinds::LAW_HEAD)
                .with(Kinds::MISC_HEAD)
                .with(Kinds::EVENT_HEAD)
                .with(Kinds::NATURE_FIRST)
                .with(Kinds::ORG_FIRST);
            let ordinary = piece.kinds.any(Kinds::COMMON.with(titles));
            let letters = self.tokens.word(piece.token).chars().filter(|c| c.is_alphabetic()).count();
            match piece.case {
                Case::Upper
                    if (2..=7).contains(&letters)
                        && exact.is_none()
                        && !(piece.kinds.any(Kinds::COMMON.with(Kinds::TITLE)) && letters < 3) =>
                {
                    weights[EntityType::Org as usize] += ABBREVIATION;
                }
                Case::Upper | Case::Mixed if letters >= 3 && !ordinary => {
                    weights[EntityType::Org as usize] += 1.6;
                }
                Case::Title if !ordinary && exact.is_none() && letters > 1 => {
                    let one = if opens { UNKNOWN_ONE - 0.2 } else { UNKNOWN_ONE };
                    weights[EntityType::Person as usize] += one;
                    weights[EntityType::Loc as usize] += one - 0.3;
                    weights[EntityType::Org as usize] += one - 0.2;
                }
                _ => {}
            }
            return;
        }
        let ordinary = pieces.iter().filter(|piece| piece.names && piece.kinds.any(Kinds::COMMON)).count();
        let names = pieces.iter().filter(|piece| piece.names).count();
        let titles = pieces.iter().filter(|piece| piece.kinds.any(Kinds::TITLE.with(Kinds::TITLE_PART))).count();
        let personal = pieces[0].kinds.any(Kinds::GIVEN) && names == 2;
        if plain && !opens && !personal && ordinary * 2 >= names && titles == 0 && exact.is_none() {
            let known = self.worth[end] - self.worth[start];
            let slot = &mut weights[EntityType::Org as usize];
            *slot = slot.max(ORDINARY_WORDS + 0.3 * (count(names) - 2.0) + 0.5 * known);
        }
        if plain && ordinary == 0 && titles == 0 && exact.is_none() && names == 2 {
            for entity_type in [EntityType::Loc, EntityType::Org] {
                let slot = &mut weights[entity_type as usize];
                *slot = slot.max(UNKNOWN_PAIR);
            }
        }
    }

    /// What stands around the name, which tells apart what it could be.
    fn around(&self, start: usize, end: usize, listed: Option<EntityType>, weights: &mut Weights) {
        let (before, after) = (self.before[start], self.after[end - 1]);
        let mut add = |entity_type: EntityType, more: f32| {
            let slot = &mut weights[entity_type as usize];
            if *slot > 0.0 {
                *slot += more;
            }
        };
        if before.at_place {
            add(EntityType::Loc, 1.4);
            add(EntityType::Person, -0.8);
        }
        if before.toward_place {
            add(EntityType::Loc, 0.5);
        }
        if before.the {
            add(EntityType::Person, -1.5);
            add(EntityType::Org, 0.5);
        }
        if before.title {
            add(EntityType::Loc, -0.8);
        }
        if before.speaks {
            add(EntityType::Person, 1.2);
        }
        if after.speaks || after.who {
            add(EntityType::Person, 1.2);
            add(EntityType::Org, 0.4);
            add(EntityType::Loc, -0.5);
        }
        if after.acts {
            add(EntityType::Person, 0.4);
        }
        if let Some(listed) = listed {
            add(listed, LISTED);
        }
        if after.led {
            add(EntityType::Person, if before.the { 2.5 } else { 0.8 });
        }
        if after.age {
            add(EntityType::Person, 3.0);
        }
        if after.place {
            add(EntityType::Loc, 1.8);
        }
        if after.org_noun {
            add(EntityType::Org, 1.2);
        }
        if after.place_noun {
            add(EntityType::Loc, 1.6);
        }
    }

    fn ordinary(&self, at: usize) -> bool {
        self.run.pieces.get(at).is_some_and(|piece| {
            piece.names
                && piece.kinds.any(Kinds::COMMON.with(Kinds::TITLE_PART))
                && !piece.kinds.any(Kinds::GIVEN.with(Kinds::WHOLE))
        })
    }

    /// Whether piece `at` is the small syllable after the hyphen of "Jong-un".
    fn is_syllable(&self, at: usize) -> bool {
        let pieces = &self.run.pieces;
        at > 0
            && pieces.get(at).is_some_and(|piece| piece.names && piece.case == Case::Lower)
            && matches!(self.tokens.word(pieces[at - 1].token), "-" | "‐")
    }

    /// Whether a word can only end a name, and not stand for one or bear a title.
    fn is_mere_head(piece: &Piece) -> bool {
        let heads =
            Kinds::ORG_HEAD.with(Kinds::FAC_HEAD).with(Kinds::EVENT_HEAD).with(Kinds::LAW_HEAD).with(Kinds::MISC_HEAD);
        let others = Kinds::TITLE.with(Kinds::TITLE_PART).with(Kinds::WHOLE).with(Kinds::GIVEN).with(Kinds::SURNAME);
        piece.names && piece.kinds.any(heads) && !piece.kinds.any(others)
    }

    fn remembered_person(&self, at: usize) -> f32 {
        let token = self.run.pieces[at].token;
        self.memory.of(self.tokens, token, token + 1).map_or(0.0, |weights| weights[EntityType::Person as usize])
    }

    fn worth_of(&self, at: usize) -> f32 {
        self.worth[at + 1] - self.worth[at]
    }
}

fn strongest(weights: &Weights) -> f32 {
    weights.iter().copied().fold(0.0, f32::max)
}

/// A number of words; a run holds no more than a byte can count.
fn count(words: usize) -> f32 {
    f32::from(words as u8)
}

/// What the words of the run are worth as names of their own, added up: a longer name must be worth more than its parts.
fn worth(tokens: &Tokens, run: &Run, memory: &Memory) -> Vec<f32> {
    let mut sums = Vec::with_capacity(run.pieces.len() + 1);
    sums.push(0.0);
    let mut sum = 0.0;
    let mut known_until = 0;
    let mut share = 0.0;
    for (i, piece) in run.pieces.iter().enumerate() {
        if i >= known_until {
            let longest = run.phrases.iter().filter(|phrase| phrase.0 == i).map(|phrase| phrase.1).max();
            share = 0.0;
            if let Some(end) = longest {
                known_until = end;
                let words = run.pieces[i..end].iter().filter(|piece| piece.names).count();
                let remembered = memory.of(tokens, piece.token, run.token(end - 1) + 1).filter(|_| words > 1);
                share = (6.0 + WORD_OF_PHRASE * count(words - 1) + remembered.map_or(0.0, strongest)) / count(end - i);
            }
        }
        let remembered = memory.of(tokens, piece.token, piece.token + 1).filter(|_| piece.names);
        sum += remembered.map_or(0.0, strongest)
            + match () {
                () if i < known_until => share,
                () if !piece.names => 0.0,
                () if piece.kinds.any(Kinds::GIVEN.with(Kinds::SURNAME)) => 1.8,
                () if piece.kinds.any(Kinds::COMMON) => 0.4,
                () => 1.2,
            };
        sums.push(sum);
    }
    sums
}
