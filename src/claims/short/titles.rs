//! Titles: what somebody's full name can do without. "Russian Foreign Minister Sergey Lavrov"

use super::draft::Draft;
use crate::claims::grammar::Part;
use crate::entities::EntityType;
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{Token, TokenRange};

/// Cuts the titles before full names.
pub(super) fn cut(draft: &mut Draft) {
    let (Some(first), Some(last)) = (draft.token(0), draft.token(draft.len().saturating_sub(1))) else { return };
    let layers = draft.layers;
    let people = layers.mentions_in(TokenRange::new(first, last + 1)).filter(|mention| {
        // Behind its title a surname says enough, alone it may not.
        mention.entity_type == EntityType::Person && mention.tokens.len() > 1
    });
    for person in people {
        let Some(name) = draft.place(person.tokens.start()) else { continue };
        let start = start(draft, name);
        if start < name && stands_free(draft, start) && !is_of_place(draft, start) {
            draft.cut(start, name);
        }
    }
}

fn kinds(draft: &Draft, at: usize) -> Kinds {
    draft.token(at).map_or(Kinds::NONE, |i| gazetteer::word(draft.layers.tokens.word(i)).kinds())
}

/// Where the titles before `name` begin.
fn start(draft: &Draft, name: usize) -> usize {
    let is_title = |at: usize| draft.part(at) == Part::Nominal && kinds(draft, at).any(Kinds::TITLE);
    if name == 0 || !is_title(name - 1) {
        return name;
    }
    let belongs = |at: usize| {
        let qualifies =
            matches!(&*draft.lower(at), "former" | "acting" | "deputy" | "vice" | "then" | "foreign" | "prime");
        let named = draft.read(at).named && draft.part(at) == Part::Nominal;
        is_title(at) || kinds(draft, at).any(Kinds::TITLE_PART) || qualifies || named || draft.part(at) == Part::Hyphen
    };
    let start = (0..name).rev().take_while(|&at| belongs(at)).last().unwrap_or(name);
    // "Editor-in-Chief"
    if draft.part(start) == Part::Hyphen { name } else { start }
}

/// Whether the first word is no title but the place of one: not "the Emir of" of "the Emir of Kuwait Sheikh Nawaf".
fn is_of_place(draft: &Draft, start: usize) -> bool {
    let before = start.checked_sub(1).is_some_and(|before| draft.lower(before) == "of");
    before && draft.read(start).named && !kinds(draft, start).any(Kinds::TITLE)
}

/// Whether what stands before the titles needs none of them: not "the", "his", "a", nor another noun.
fn stands_free(draft: &Draft, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return true };
    let capital = draft.token(start).and_then(|i| draft.layers.tokens.get(i)).is_some_and(Token::is_capitalised);
    match draft.part(before) {
        Part::Preposition | Part::That | Part::Comma => true,
        // "The former prosecutor and mayor Jo Pell" is one person.
        Part::Conjunction => before.checked_sub(1).is_some_and(|other| is_person(draft, other)),
        Part::Verb | Part::Auxiliary => capital && draft.is_finite(before),
        _ => false,
    }
}

fn is_person(draft: &Draft, at: usize) -> bool {
    draft.token(at).is_some_and(|i| {
        let mut here = draft.layers.mentions_in(TokenRange::new(i, i + 1));
        here.any(|mention| mention.entity_type == EntityType::Person)
    })
}
