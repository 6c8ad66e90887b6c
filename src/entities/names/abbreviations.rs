//! `Long Form (ABBR)` and `ABBR (Long Form)`: both name one thing.

use super::memory::{Memory, key};
use super::runs::Part;
use crate::entities::EntityType;
use crate::text::{Case, TokenKind, Tokens};

/// Evidence for both forms: an author who explains an abbreviation is sure of it.
const EXPLAINED: f32 = 6.0;

/// Teaches `memory` the abbreviations that the article explains.
pub fn learn(tokens: &Tokens, parts: &[Part], memory: &mut Memory) {
    for (index, part) in parts.iter().enumerate() {
        if tokens.word(part.end) != "(" {
            continue;
        }
        let inside = part.end + 1;
        if tokens.word(inside + 1) == ")" && is_abbreviation(tokens, inside) {
            // Two capitalised words look like a person's name, until their abbreviation stands beside them.
            let spelled = abbreviates(tokens.word(inside), tokens, part.first, part.end);
            let long = if part.entity_type == EntityType::Person { EntityType::Org } else { part.entity_type };
            if spelled {
                memory.learn(&key(tokens, part.first, part.end), long, EXPLAINED);
                memory.learn(&key(tokens, inside, inside + 1), long, EXPLAINED);
            }
        } else if is_abbreviation(tokens, part.first) && part.end - part.first == 1 {
            let long = parts.get(index + 1).filter(|long| long.first == inside && tokens.word(long.end) == ")");
            if let Some(long) = long.filter(|long| abbreviates(tokens.word(part.first), tokens, long.first, long.end)) {
                let kind = if long.entity_type == EntityType::Person { EntityType::Org } else { long.entity_type };
                memory.learn(&key(tokens, long.first, long.end), kind, EXPLAINED);
                memory.learn(&key(tokens, part.first, part.end), kind, EXPLAINED);
            }
        }
    }
}

fn is_abbreviation(tokens: &Tokens, at: u32) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.kind == TokenKind::Word && matches!(token.case, Case::Upper | Case::Mixed) && token.span.len() >= 2
    })
}

/// Whether the capitals of `short` stand, in order, in the words `first..end`, the first of them at the start.
///
/// Letters inside words count, too: `Interpol` and `Frontex` are made so; and a translated name often shares none but the
/// first, so a first letter that fits and one more is enough.
pub fn abbreviates(short: &str, tokens: &Tokens, first: u32, end: u32) -> bool {
    let mut initials = (first..end).filter_map(|i| tokens.word(i).chars().next()).flat_map(char::to_uppercase);
    let wanted: Vec<char> = short.chars().filter(|c| c.is_uppercase()).collect();
    let mut found = 0;
    for &letter in &wanted {
        if initials.any(|initial| initial == letter) {
            found += 1;
        } else {
            break;
        }
    }
    end - first > 1 && found >= 2 && found * 2 >= wanted.len()
}
