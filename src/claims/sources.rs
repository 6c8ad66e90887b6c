//! Sources: which mention the words that say who speaks name.

use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::entities::EntityType;
use crate::text::TokenRange;

/// The mention that a source names: of a person and the office beside the name, the person; else the last name that is
/// not owned by what follows (`the mayor of Hull` names no one, `the Hull Gazette` does).
pub fn named(layers: &Layers, source: TokenRange) -> Option<usize> {
    let span = layers.tokens.span(source);
    let first = layers.mentions.partition_point(|mention| mention.span.start() < span.start());
    let inside =
        || layers.mentions[first..].iter().enumerate().take_while(|(_, mention)| mention.span.end() <= span.end());
    let person = inside().find(|(_, mention)| mention.entity_type == EntityType::Person);
    let named = || {
        inside().find(|(_, mention)| {
            let end = mention.tokens.end();
            let whole = end >= source.end()
                || rest_is_aside(layers, TokenRange::new(end, source.end()))
                || layers.grammar.part(end) == Part::Comma
                || (end + 1 == source.end() && layers.grammar.part(end) == Part::Possessive)
                || (mention.entity_type == EntityType::Org && is_described(layers, TokenRange::new(end, source.end())));
            let heads = source
                .iter()
                .take_while(|&i| i < mention.tokens.start())
                .all(|i| layers.grammar.part(i) != Part::Preposition);
            whole && heads && matches!(mention.entity_type, EntityType::Org | EntityType::Norp | EntityType::Loc)
        })
    };
    let (offset, _) = person.or_else(named)?;
    Some(first + offset)
}

/// Whether only a stop or a bracket follows the name: `Apple Inc.`, `the World Health Organization (WHO)`.
fn rest_is_aside(layers: &Layers, rest: TokenRange) -> bool {
    let grammar = layers.grammar;
    let bracketed =
        grammar.part(rest.start()) == Part::Open && grammar.part(rest.end().saturating_sub(1)) == Part::Close;
    bracketed || rest.iter().all(|i| grammar.part(i) == Part::Stop)
}

/// Whether only words that say what an organisation is stand behind its name: "Yonhap news agency", "the M5S party".
fn is_described(layers: &Layers, rest: TokenRange) -> bool {
    rest.iter().all(|i| {
        let word = layers.grammar.word(i);
        word.part == Part::Nominal && !word.named
    }) && !rest.iter().last().is_some_and(|i| is_of_people(layers.tokens.word(i)))
}

/// "BBC reporters" are not the BBC.
fn is_of_people(word: &str) -> bool {
    const PEOPLE: [&str; 16] = [
        "officials",
        "official",
        "reporter",
        "reporters",
        "sources",
        "source",
        "members",
        "member",
        "leaders",
        "leader",
        "supporters",
        "lawmakers",
        "analysts",
        "analyst",
        "researchers",
        "scientists",
    ];
    PEOPLE.contains(&word) || word.ends_with("man") || word.ends_with("woman") || word.ends_with("person")
}

/// The entity of each mention.
pub fn owners(layers: &Layers) -> Vec<u32> {
    let mut owners = vec![0; layers.mentions.len()];
    for (index, entity) in layers.entities.iter().enumerate() {
        for &mention in &entity.mentions {
            if let Some(owner) = owners.get_mut(mention as usize) {
                *owner = index as u32;
            }
        }
    }
    owners
}
