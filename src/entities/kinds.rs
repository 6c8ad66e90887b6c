//! The kind of a name, where what the lists know and what stands beside it tell the model wrong: a body that it takes for a place
//! ("the DPWH"), a photographer whom it takes for a firm, a player for the place of the club, an island for a person.

use super::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{Article, BlockKind, Case, Tokens};

/// The fewest letters of a body's initials.
const FEWEST_INITIALS: u32 = 3;

/// Gives each of `names` the type that they tell.
pub fn mend(article: &Article, tokens: &Tokens, names: &mut [Mention]) {
    for name in names {
        if name.entity_type == EntityType::Loc && is_body(tokens, name) {
            name.entity_type = EntityType::Org;
        } else if name.entity_type == EntityType::Loc && is_player(tokens, name) {
            name.entity_type = EntityType::Person;
        } else if name.entity_type == EntityType::Person && is_hit_by_storm(tokens, name) {
            name.entity_type = EntityType::Loc;
        } else if name.entity_type == EntityType::Org && is_photographer(article, tokens, name) {
            name.entity_type = EntityType::Person;
        }
    }
}

/// "the department, the DPWH": initials that stand beside what they are, and that no list knows as a place; "in the CBD" may be
/// one.
fn is_body(tokens: &Tokens, name: &Mention) -> bool {
    let at = name.tokens.start();
    let initials = tokens.get(at).is_some_and(|token| token.case == Case::Upper && token.span.len() >= FEWEST_INITIALS);
    let listed = gazetteer::whole(tokens, name.tokens).is_some_and(|entry| entry.kinds().any(Kinds::ANY_PLACE));
    // In a headline of capitals every place looks so.
    let shouted = |i: u32| tokens.get(i).is_some_and(|token| token.case == Case::Upper && token.span.len() > 1);
    let beside = at.checked_sub(2).is_some_and(shouted) || shouted(at + 1);
    let article = at >= 2 && tokens.word(at - 1) == "the" && tokens.word(at - 2) == ",";
    name.tokens.len() == 1 && initials && article && !listed && !beside
}

/// "Kolkata's Varun took four": a given name that no list knows as a place, behind the place or the club that it is of.
fn is_player(tokens: &Tokens, name: &Mention) -> bool {
    let at = name.tokens.start();
    let kinds = gazetteer::word(tokens.word(at)).kinds();
    let owned = at > 1 && matches!(tokens.word(at - 1), "'s" | "’s");
    let next = name.tokens.end();
    let acts = tokens.get(next).is_some_and(|token| token.case == Case::Lower);
    // Whom no list knows does what places don't.
    let plays = matches!(
        tokens.word(next),
        "said" | "says" | "told" | "took" | "made" | "scored" | "bowled" | "beat" | "finished" | "ran" | "claimed"
    );
    let is_given = kinds.any(Kinds::GIVEN) && !kinds.any(Kinds::ANY_PLACE);
    name.tokens.len() == 1 && owned && acts && (is_given || plays && !kinds.any(Kinds::WHOLE))
}

/// "Hurricane Beryl flattened Carriacou": what a storm does something to is a place, unless a list knows it as a person's name.
fn is_hit_by_storm(tokens: &Tokens, name: &Mention) -> bool {
    const STORMS: [&str; 4] = ["Hurricane", "Typhoon", "Cyclone", "Storm"];
    let at = name.tokens.start();
    let Some(storm) = at.checked_sub(3) else { return false };
    let verb = tokens.word(at - 1);
    let hits = verb.ends_with("ed") || matches!(verb, "hit" | "hits" | "struck" | "strikes" | "tore" | "swept");
    let kinds = gazetteer::word(tokens.word(at)).kinds();
    name.tokens.len() == 1
        && STORMS.contains(&tokens.word(storm))
        && hits
        && !kinds.any(Kinds::GIVEN.with(Kinds::SURNAME))
}

/// "Photo: Audu Marte/AFP": two words in a credit, the agency behind their slash.
fn is_photographer(article: &Article, tokens: &Tokens, name: &Mention) -> bool {
    let in_credit =
        || article.blocks().iter().any(|block| block.kind == BlockKind::Credit && block.span.contains(name.span));
    let known = || {
        let listed = gazetteer::whole(tokens, name.tokens).is_some_and(|entry| entry.kinds().any(Kinds::ORG));
        let head = gazetteer::word(tokens.word(name.tokens.end() - 1)).kinds();
        listed || head.any(Kinds::ORG_HEAD.with(Kinds::COMPANY))
    };
    let slashed = matches!(tokens.word(name.tokens.end()), "/" | "|");
    name.tokens.len() == 2 && slashed && in_credit() && !known()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;
    use crate::text::Span;

    fn told(text: &str, words: &str, entity_type: EntityType) -> EntityType {
        let (article, tokens) = (Article::new(text), Tokens::new(text));
        let start = text.find(words).expect("it is there") as u32;
        let span = Span::new(start, start + words.len() as u32);
        let mut names = [Mention {
            span,
            tokens: tokens.within(span),
            entity_type,
            value: None,
            score: 0.8,
            origin: Origin::Model,
        }];
        mend(&article, &tokens, &mut names);
        names[0].entity_type
    }

    #[test]
    fn initials_in_apposition_are_a_body_where_no_list_knows_them_as_a_place() {
        assert_eq!(told("His office, the QDWP, closed.", "QDWP", EntityType::Loc), EntityType::Org);
        assert_eq!(told("His country, the USA, lost.", "USA", EntityType::Loc), EntityType::Loc);
        assert_eq!(told("He left the QDWP in May.", "QDWP", EntityType::Loc), EntityType::Loc);
    }

    #[test]
    fn who_plays_for_a_place_is_a_person() {
        assert_eq!(told("Orme's Rahul hit 40.", "Rahul", EntityType::Loc), EntityType::Person);
        assert_eq!(told("Orme's Qvarun took 4 for 23.", "Qvarun", EntityType::Loc), EntityType::Person);
        assert_eq!(told("Orme's Qvarun was flooded.", "Qvarun", EntityType::Loc), EntityType::Loc);
        assert_eq!(told("Kenya's Mombasa took 40 of them.", "Mombasa", EntityType::Loc), EntityType::Loc);
    }

    #[test]
    fn what_a_storm_hits_is_a_place() {
        assert_eq!(told("Hurricane Orla flattened Qarriacou.", "Qarriacou", EntityType::Person), EntityType::Loc);
        assert_eq!(told("Hurricane Orla worried Wilson.", "Wilson", EntityType::Person), EntityType::Person);
        assert_eq!(told("Mayor Orla thanked Qarriacou.", "Qarriacou", EntityType::Person), EntityType::Person);
    }

    #[test]
    fn who_signs_a_picture_is_a_person() {
        let text = "A heron lands at the lake. Photo: Audu Marte/AFP\n\nThe lake has shrunk by a third since 2009, rangers said.";
        assert_eq!(told(text, "Audu Marte", EntityType::Org), EntityType::Person);
        assert_eq!(told("He left Audu Marte/AFP in May.", "Audu Marte", EntityType::Org), EntityType::Org);
    }
}
