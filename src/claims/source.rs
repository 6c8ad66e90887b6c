//! Sources: whose saying a cue is.

use super::attribution::{Found, MOST_PARTED, Scope};
use super::cue::{self, Cue, Shape};
use super::grammar::{Grammar, Part};
use super::{Layers, phrase};
use crate::entities::EntityType;
use crate::text::TokenRange;

/// How many verbs are gone back over to find whose `and added` it is.
const MOST_SHARED: u32 = 4;

/// The subject of the verb group that begins at `start`, also where it is shared: `she rose and [said]`.
pub fn subject(layers: &Layers, start: u32, scope: Scope, found: &[Found]) -> Option<TokenRange> {
    let grammar = layers.grammar;
    let mut start = start;
    for _ in 0..MOST_SHARED {
        let before = start.checked_sub(1).filter(|&i| i >= scope.floor)?;
        let shares = grammar.part(before) == Part::Conjunction
            || (grammar.part(before) == Part::Comma
                && before > scope.floor
                && grammar.part(before - 1) == Part::Conjunction);
        if !shares {
            return phrase::before(grammar, layers.tokens, start, scope.floor);
        }
        if let Some(earlier) = found.iter().rev().take(MOST_PARTED).find(|found| !found.hangs && found.source.is_some())
        {
            return earlier.source;
        }
        let verb = (scope.floor..before).rev().find(|&i| grammar.is_finite(i) && grammar.word(i).quotation == 0)?;
        start = group_start(grammar, verb, scope.floor);
    }
    None
}

/// Whose a cue is that stands by no source of its own: that of the verb that it is joined to or hangs on; a passive is
/// nobody's.
pub fn shared(layers: &Layers, cue: TokenRange, scope: Scope, found: &[Found]) -> Option<TokenRange> {
    let cue = cue.iter().find_map(|i| cue::at(layers.grammar, layers.tokens, i, scope.floor))?;
    match cue.shape {
        Shape::Active => subject(layers, cue.tokens.start(), scope, found),
        Shape::Participle => of_participle(layers, &cue, scope, found),
        Shape::Passive => None,
    }
}

fn group_start(grammar: &Grammar, verb: u32, floor: u32) -> u32 {
    let mut start = verb;
    while start > floor && matches!(grammar.part(start - 1), Part::Auxiliary | Part::Adverb | Part::Not) {
        start -= 1;
    }
    start
}

/// Whose `..., saying that` it is: the noun before it, or the subject of its sentence.
pub fn of_participle(layers: &Layers, cue: &Cue, scope: Scope, found: &[Found]) -> Option<TokenRange> {
    debug_assert_eq!(cue.shape, Shape::Participle);
    let grammar = layers.grammar;
    let start = cue.tokens.start();
    if start == scope.floor {
        // "Calling it a mistake, Lee resigned."
        let comma = (start..scope.limit).find(|&i| grammar.part(i) == Part::Comma)?;
        let verb = (comma + 1..scope.limit).find(|&i| grammar.is_finite(i))?;
        return phrase::before(grammar, layers.tokens, group_start(grammar, verb, comma + 1), comma + 1);
    }
    match grammar.before(start) {
        Part::Nominal | Part::Close => phrase::before(grammar, layers.tokens, start, scope.floor),
        Part::Comma | Part::Quote | Part::Conjunction | Part::Preposition | Part::Subordinator | Part::Stop => found
            .iter()
            .rev()
            .take(MOST_PARTED)
            .find(|found| !found.hangs && found.source.is_some())
            .and_then(|found| found.source)
            .or_else(|| {
                let verb = (scope.floor..start).find(|&i| grammar.is_finite(i) && grammar.word(i).quotation == 0)?;
                phrase::before(grammar, layers.tokens, group_start(grammar, verb, scope.floor), scope.floor)
            }),
        _ => None,
    }
}

/// The first word of a sentence that belongs to what is said: not `But`.
pub fn past_opening(grammar: &Grammar, start: u32, end: u32) -> u32 {
    let opens = matches!(grammar.part(start), Part::Conjunction) || (start < end && grammar.part(start) == Part::Comma);
    if opens { (start + 1).min(end) } else { start }
}

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
