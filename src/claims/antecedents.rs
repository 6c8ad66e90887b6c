//! Antecedents: which entity a source means that names none: "he", "the minister", "the bank".
//!
//! A role is looked for among the words that stand beside the names of the article, and in the names themselves; a pronoun
//! among those who spoke or were named last. Where two could be meant, neither is. Scores are estimates of how often such a
//! reading is right; none below [`SURE`] is given.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::grammar::Part;
use super::{Layers, phrase};
use crate::entities::gazetteer::{self, Kinds};
use crate::entities::gender::{self, Gender};
use crate::entities::{EntityType, Mention};
use crate::text::{Span, TokenRange};

/// A reading less likely right than this is none.
const SURE: f32 = 0.6;
/// How many sentences back a pronoun reaches.
const REACH: usize = 2;

/// Why a source that names no one is read as an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AntecedentCode {
    /// The only one near it that the word can mean.
    OnlyOne,
    /// The one who spoke last.
    LastSpeaker,
    /// The one whose role the words name.
    Role,
    /// The one whose name holds the word: "the ministry".
    NamedSo,
}

impl AntecedentCode {
    /// The code in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnlyOne => "only-one",
            Self::LastSpeaker => "last-speaker",
            Self::Role => "role",
            Self::NamedSo => "named-so",
        }
    }
}

/// The entity that a pronoun or a role stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Antecedent {
    /// The index of the entity.
    pub entity: u32,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What it is read from.
    pub code: AntecedentCode,
    /// The words that it is read from.
    pub words: Span,
}

/// Reads the sources of one article, in order.
pub struct Antecedents<'l> {
    layers: &'l Layers<'l>,
    owners: &'l [u32],
    /// Everyone named; most articles' sources name themselves, and nobody is looked up.
    people: OnceCell<BTreeMap<u32, Person>>,
    /// Who spoke last.
    last_speaker: Option<u32>,
}

/// What an article says beside the names of a person.
#[derive(Default)]
struct Person {
    /// The words of office.
    roles: BTreeSet<String>,
    /// What the titles and the given name say.
    gender: Option<Gender>,
}

/// What a pronoun can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Means {
    Person(Gender),
    Thing,
}

impl<'l> Antecedents<'l> {
    /// Before the first source.
    pub fn new(layers: &'l Layers<'l>, owners: &'l [u32]) -> Self {
        Self { layers, owners, people: OnceCell::new(), last_speaker: None }
    }

    /// Says that the mention of index `mention` spoke.
    pub fn spoke(&mut self, mention: usize) {
        self.last_speaker = self.owners.get(mention).copied().or(self.last_speaker);
    }

    fn people(&self) -> &BTreeMap<u32, Person> {
        self.people.get_or_init(|| {
            let mut people: BTreeMap<u32, Person> = BTreeMap::new();
            for (mention, &owner) in self.layers.mentions.iter().zip(self.owners) {
                if mention.entity_type == EntityType::Person {
                    people.entry(owner).or_default().roles.extend(beside(self.layers, mention));
                }
            }
            for (&entity, person) in &mut people {
                person.gender = self.gender(entity, &person.roles);
            }
            people
        })
    }

    /// Who `source` means; the one it means has spoken then.
    pub fn of(&mut self, source: TokenRange) -> Option<Antecedent> {
        let tokens = self.layers.tokens;
        let word = tokens.word(source.start()).to_lowercase();
        let found = if source.len() == 1 {
            match word.as_str() {
                "he" => self.pronoun(source, Means::Person(Gender::Man)),
                "she" => self.pronoun(source, Means::Person(Gender::Woman)),
                "it" => self.pronoun(source, Means::Thing),
                _ => None,
            }
        } else if matches!(word.as_str(), "the" | "this" | "that") {
            self.role(source)
        } else {
            None
        };
        let found = found.filter(|found| found.score >= SURE)?;
        self.last_speaker = Some(found.entity);
        Some(found)
    }

    /// The nearest one who can be meant, unless another is as near.
    fn pronoun(&self, source: TokenRange, means: Means) -> Option<Antecedent> {
        let here = self.sentence(source.start());
        let from = self.layers.sentences[here.saturating_sub(REACH)].tokens.start();
        let mentions = self.layers.mentions;
        let first = mentions.partition_point(|mention| mention.tokens.start() < from);
        let mut likely: Vec<(u32, usize, f32)> = Vec::new();
        for (at, mention) in mentions.iter().enumerate().skip(first) {
            if mention.tokens.start() >= source.start() {
                break;
            }
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
                let known = self.people().get(&self.owners[at]).and_then(|person| person.gender);
                known.is_none_or(|known| known == gender)
            }
            _ => false,
        }
    }

    /// What the words beside a person's names and their given name say.
    fn gender(&self, entity: u32, roles: &BTreeSet<String>) -> Option<Gender> {
        let beside = roles.iter().find_map(|role| gender::of_title(role));
        beside.or_else(|| {
            let mentions = &self.layers.entities.get(entity as usize)?.mentions;
            mentions.iter().find_map(|&at| {
                let range = self.layers.mentions[at as usize].tokens;
                let first = self.layers.tokens.word(range.start()).to_lowercase();
                gender::of_title(&first).or_else(|| gender::of_given_name(&first).filter(|_| range.len() > 1))
            })
        })
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
            |has: &dyn Fn(&str) -> bool| QUALIFIERS.iter().filter(|one| has(one)).copied().collect::<Vec<_>>();
        let wanted = qualifiers(&|one| source.iter().any(|i| self.layers.tokens.word(i).eq_ignore_ascii_case(one)));
        let mut called: Vec<(u32, f32, AntecedentCode)> = Vec::new();
        for (&entity, Person { roles, .. }) in self.people() {
            let exact = roles.contains(&head);
            let kind = KINDS.iter().any(|(kind, of)| *kind == head && of.split(' ').any(|role| roles.contains(role)));
            if (exact || kind) && qualifiers(&|one| roles.contains(one)) == wanted {
                called.push((entity, if exact { 0.85 } else { 0.7 }, AntecedentCode::Role));
            }
        }
        if called.is_empty() {
            called = self.named_so(&head);
        }
        // Who holds a role exactly stands before whoever only could.
        let best = called.iter().map(|one| one.1).fold(0.0, f32::max);
        called.retain(|one| one.1 >= best);
        let (entity, score, code) = if let [only] = called[..] {
            only
        } else {
            // Of two ministers the one who is speaking goes on, but less surely.
            let speaker = self.last_speaker?;
            called.into_iter().find(|one| one.0 == speaker).map(|one| (one.0, 0.65, AntecedentCode::LastSpeaker))?
        };
        let before = |&&at: &&u32| self.layers.mentions[at as usize].tokens.start() < source.start();
        let mentions = &self.layers.entities.get(entity as usize)?.mentions;
        let nearest = mentions.iter().rfind(before)?;
        Some(Antecedent { entity, score, code, words: self.layers.mentions[*nearest as usize].span })
    }

    /// The organisations whose names hold `head`: "the ministry" is the Foreign Ministry; "the company" one with a legal form.
    fn named_so(&self, head: &str) -> Vec<(u32, f32, AntecedentCode)> {
        let company = matches!(head, "company" | "firm");
        let mut called = Vec::new();
        for (at, entity) in
            self.layers.entities.iter().enumerate().filter(|(_, one)| one.entity_type == EntityType::Org)
        {
            let holds = entity.mentions.iter().any(|&mention| {
                self.layers.mentions[mention as usize].tokens.iter().any(|i| {
                    let word = self.layers.tokens.word(i);
                    word.eq_ignore_ascii_case(head) || (company && gazetteer::word(word).kinds().any(Kinds::COMPANY))
                })
            });
            if holds {
                called.push((at as u32, 0.8, AntecedentCode::NamedSo));
            }
        }
        called
    }

    fn sentence(&self, token: u32) -> usize {
        super::quoted::sentence_at(self.layers, token)
    }
}

/// What makes another of a role: the former minister is not the minister.
const QUALIFIERS: &[&str] = &[
    "former", "new", "next", "previous", "outgoing", "incoming", "deputy", "vice", "second", "other", "late", "acting",
    "ex",
];

/// A wider word for a role, and the roles that it can mean.
const KINDS: &[(&str, &str)] = &[
    ("diplomat", "ambassador envoy minister representative consul"),
    ("envoy", "ambassador representative"),
    ("leader", "president premier chancellor chairman chairwoman chair chief head king queen emperor captain"),
    ("lawmaker", "senator congressman congresswoman mp deputy representative legislator parliamentarian"),
    ("legislator", "senator congressman congresswoman mp deputy representative lawmaker"),
    (
        "politician",
        "senator congressman congresswoman mp deputy minister mayor governor candidate premier president lawmaker",
    ),
    ("spokesperson", "spokesman spokeswoman"),
    ("premier", "minister"),
    ("academic", "professor lecturer historian economist"),
    ("scholar", "professor historian"),
    ("scientist", "professor biologist physicist chemist geologist virologist epidemiologist"),
    ("officer", "general colonel major captain lieutenant sergeant commander"),
    ("commander", "general colonel admiral"),
    ("executive", "chairman chairwoman ceo president director"),
    ("reporter", "journalist correspondent"),
    ("journalist", "reporter correspondent editor"),
];

/// The noun that a description is about: of "the Russian foreign minister" the last word, of "the mayor of Hull" the one
/// before the preposition.
fn head(layers: &Layers, source: TokenRange) -> Option<String> {
    let grammar = layers.grammar;
    let end = source.iter().skip(1).find(|&i| !grammar.is_nominal(i)).unwrap_or(source.end());
    let last = end.checked_sub(1).filter(|&i| i > source.start())?;
    Some(layers.tokens.word(last).to_lowercase())
}

/// The words of office beside a name: before it ("Foreign Minister Ana Reis"), and after a comma ("Ana Reis, the mayor of Hull,").
fn beside(layers: &Layers, mention: &Mention) -> Vec<String> {
    const FARTHEST: u32 = 8;
    let (grammar, tokens) = (layers.grammar, layers.tokens);
    let start = mention.tokens.start();
    let mut words = Vec::new();
    // An initialism's stop stands before the name too: "Gen. Reis".
    let before = (start.saturating_sub(FARTHEST)..start).rev();
    for i in before
        .take_while(|&i| matches!(grammar.part(i), Part::Nominal | Part::Hyphen | Part::Sign) || tokens.word(i) == ".")
    {
        words.push(tokens.word(i).to_lowercase());
    }
    let end = mention.tokens.end();
    if grammar.part(end) == Part::Comma {
        let after = end + 1..end + 1 + FARTHEST;
        let noun = |&i: &u32| grammar.is_nominal(i) || matches!(grammar.part(i), Part::Adverb);
        words.extend(after.take_while(noun).map(|i| tokens.word(i).to_lowercase()));
    }
    words
}

/// Whether a verb follows a mention that it can be the subject of, or it opens its sentence.
fn is_subject(layers: &Layers, mention: &Mention) -> bool {
    let grammar = layers.grammar;
    let mut next = phrase::past_partner(grammar, mention.tokens.end());
    while grammar.part(next) == Part::Adverb {
        next += 1;
    }
    grammar.is_finite(next) && grammar.before(mention.tokens.start()) != Part::Preposition
}
