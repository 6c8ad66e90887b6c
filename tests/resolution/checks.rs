//! Checks: a case comes in, what is wrong with what is found in it comes out, as lines to read.

use std::collections::HashSet;
use std::fmt::Write;
use std::sync::LazyLock;

use glossator::claims::{Grammar, Layers, Read, actors, attribution, marks};
use glossator::entities::resolution::resolve;
use glossator::entities::{LinkSource, Mention, Origin};
use glossator::model::{Model, Prepared};
use glossator::text::{Article, Tokens, quotes, sentences};

use crate::cases::{Case, Expected, Speaker};

/// What reads who speaks.
static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("../../models/en.model")).expect("the model that ships can be read"));

/// What is found otherwise than the case says; empty where nothing is.
pub fn faults(case: &Case) -> String {
    let article = Article::new(&case.text);
    let tokens = Tokens::new(&case.text);
    let sentences = sentences::split(&article, &tokens);
    let quotations = quotes::pair(&article, &tokens);
    let mentions = mentions(case, &tokens);
    let entities = resolve(&tokens, &mentions);
    let quoted = marks::quoted(&tokens, &quotations);
    let model = Prepared::new(&MODEL, &tokens, &sentences);
    let read = Read::new(&article, &tokens, &sentences, &quoted, &mentions, Some(&model));
    let grammar = Grammar::read(&tokens, &read.speech, &quoted, &mentions);
    let layers = Layers {
        article: &article,
        tokens: &tokens,
        sentences: &sentences,
        quotations: &quotations,
        mentions: &mentions,
        entities: &entities,
        read: &read,
        grammar: &grammar,
    };
    let found = Found::new(case, &layers);
    let mut faults = String::new();
    found.clusters(&mut faults);
    for (key, expected) in &case.expected {
        found.entity(key, expected, &mut faults);
    }
    found.speakers(&mut faults);
    found.standing_for(&mut faults);
    faults
}

/// The mentions that the case gives; its marks must fit the tokens.
fn mentions(case: &Case, tokens: &Tokens) -> Vec<Mention> {
    let mention = |marked: &crate::cases::Marked| {
        let range = tokens.within(marked.span);
        let words = marked.span.of(&case.text);
        assert_eq!(tokens.words(range), words, "{}: the mark does not fit the tokens", case.title);
        Mention {
            span: marked.span,
            tokens: range,
            entity_type: marked.entity_type,
            value: None,
            score: marked.score,
            origin: Origin::Model,
        }
    };
    case.mentions.iter().map(mention).collect()
}

/// The mentions that stand for an entity which they do not name, each with that entity.
fn stands_for(layers: &Layers) -> Vec<(u32, u32)> {
    let attributions = attribution::find(layers);
    actors::find(layers, &attributions).iter().map(|one| (one.mention, one.entity)).collect()
}

struct Found<'a> {
    case: &'a Case,
    layers: &'a Layers<'a>,
    /// The entity of each mention.
    owners: Vec<usize>,
}

impl<'a> Found<'a> {
    fn new(case: &'a Case, layers: &'a Layers<'a>) -> Self {
        let mut owners = vec![usize::MAX; case.mentions.len()];
        for (index, entity) in layers.entities.iter().enumerate() {
            for &mention in &entity.mentions {
                assert_eq!(owners[mention as usize], usize::MAX, "{}: a mention of two entities", case.title);
                owners[mention as usize] = index;
            }
        }
        assert!(!owners.contains(&usize::MAX), "{}: a mention of no entity", case.title);
        Self { case, layers, owners }
    }

    /// The words of the mentions for which `is_one` holds, each with how often.
    fn words(&self, is_one: impl Fn(usize) -> bool) -> String {
        let mut spellings: Vec<(&str, u32)> = Vec::new();
        for (_, mention) in self.case.mentions.iter().enumerate().filter(|(index, _)| is_one(*index)) {
            let words = mention.span.of(&self.case.text);
            match spellings.iter_mut().find(|(known, _)| *known == words) {
                Some((_, count)) => *count += 1,
                None => spellings.push((words, 1)),
            }
        }
        let with_count =
            |&(words, count): &(&str, u32)| if count == 1 { words.to_owned() } else { format!("{words} ×{count}") };
        spellings.iter().map(with_count).collect::<Vec<_>>().join(", ")
    }

    fn clusters(&self, faults: &mut String) {
        let marked = &self.case.mentions;
        let as_marked = (0..marked.len())
            .all(|a| (0..a).all(|b| (marked[a].key == marked[b].key) == (self.owners[a] == self.owners[b])));
        if as_marked {
            return;
        }
        let mut seen = HashSet::new();
        for key in marked.iter().map(|mention| &mention.key).filter(|&key| seen.insert(key)) {
            writeln!(faults, "    expected  {}", self.words(|index| marked[index].key == *key)).unwrap();
        }
        for entity in 0..self.layers.entities.len() {
            writeln!(faults, "    found     {}", self.words(|index| self.owners[index] == entity)).unwrap();
        }
    }

    /// The entities that have a mention of this key.
    fn entities_of(&self, key: &str) -> Vec<usize> {
        let mut owners: Vec<usize> =
            (0..self.owners.len()).filter(|&i| self.case.mentions[i].key == key).map(|i| self.owners[i]).collect();
        owners.dedup();
        owners
    }

    fn entity(&self, key: &str, expected: &Expected, faults: &mut String) {
        let Some(&at) = self.entities_of(key).first() else { return };
        let entity = &self.layers.entities[at];
        let countries: Vec<&str> = entity
            .links
            .iter()
            .filter(|link| link.source == LinkSource::Iso3166)
            .map(|link| link.id.as_str())
            .collect();
        let name = entity.name.of(&self.case.text);
        let (met, wanted, found) = match expected {
            Expected::Type(wanted) => {
                (entity.entity_type == *wanted, wanted.label().to_owned(), entity.entity_type.label().to_owned())
            }
            Expected::Name(wanted) => (name == wanted, format!("the name {wanted}"), name.to_owned()),
            Expected::Country(wanted) => {
                (countries.contains(&wanted.as_str()), format!("a link to {wanted}"), format!("{countries:?}"))
            }
            Expected::NotCountry(wanted) => {
                (!countries.contains(&wanted.as_str()), format!("no link to {wanted}"), format!("{countries:?}"))
            }
        };
        if !met {
            writeln!(faults, "    {key}: expected {wanted}, found {found}").unwrap();
        }
    }

    fn speakers(&self, faults: &mut String) {
        if self.case.speakers.is_empty() {
            return;
        }
        let sources: Vec<_> =
            attribution::find(self.layers).into_iter().filter_map(|attribution| attribution.source).collect();
        for Speaker { span, key } in &self.case.speakers {
            let words = span.of(&self.case.text);
            let found: Vec<Option<u32>> =
                sources.iter().filter(|source| source.span == *span).map(|source| source.entity).collect();
            if found.is_empty() {
                let others: Vec<&str> = sources.iter().map(|source| source.span.of(&self.case.text)).collect();
                writeln!(faults, "    no attribution to “{words}” was found, only to {others:?}").unwrap();
            }
            let wanted = key.as_ref().map_or_else(Vec::new, |key| self.entities_of(key));
            for entity in found {
                let met = entity.map_or(key.is_none(), |entity| wanted.contains(&(entity as usize)));
                if !met {
                    let name = |entity: u32| self.layers.entities[entity as usize].name.of(&self.case.text);
                    let (wanted, found) = (key.as_deref().unwrap_or("no one"), entity.map_or("no one", name));
                    writeln!(faults, "    “{words}” at {}: expected {wanted}, found {found}", span.start()).unwrap();
                }
            }
        }
    }

    fn standing_for(&self, faults: &mut String) {
        let found = stands_for(self.layers);
        for (index, marked) in self.case.mentions.iter().enumerate() {
            let words = marked.span.of(&self.case.text);
            let found = found.iter().find(|(mention, _)| *mention as usize == index).map(|(_, entity)| *entity);
            let wanted = marked.stands_for.as_ref().map_or_else(Vec::new, |key| self.entities_of(key));
            if !found.map_or(wanted.is_empty(), |entity| wanted.contains(&(entity as usize))) {
                let name = |entity: u32| self.layers.entities[entity as usize].name.of(&self.case.text);
                let (wanted, found) =
                    (marked.stands_for.as_deref().unwrap_or("nothing"), found.map_or("nothing", name));
                writeln!(faults, "    “{words}” stands for: expected {wanted}, found {found}").unwrap();
            }
        }
    }
}
