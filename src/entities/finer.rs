//! The finer type of a name that the model calls MISC, where a list tells it: "Migration Act" is a LAW, "Kargil War" an EVENT.
//!
//! The news that the model learned from calls wars, laws and plans MISC alike; few of its lessons tell them apart.

use super::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::Tokens;

/// Kinds of a whole name, and the type that each tells.
const WHOLE: [(Kinds, EntityType); 4] = [
    (Kinds::EVENT, EntityType::Event),
    (Kinds::LAW, EntityType::Law),
    (Kinds::PRODUCT, EntityType::Product),
    (Kinds::MISC, EntityType::Misc),
];
/// Kinds of a name's last word, and the type that each tells.
const HEADS: [(Kinds, EntityType); 2] = [(Kinds::EVENT_HEAD, EntityType::Event), (Kinds::LAW_HEAD, EntityType::Law)];

/// The type of `mention`: ORG for a PRODUCT that the lists know as an organisation (the news names Facebook as an actor, and
/// its product seldom); another than MISC where the lists know the whole name, or where its last word says what it is.
pub fn type_of(tokens: &Tokens, mention: &Mention) -> EntityType {
    let whole = || gazetteer::whole(tokens, mention.tokens).unwrap_or_default().kinds();
    if mention.entity_type == EntityType::Product {
        let listed = whole().any(Kinds::ORG);
        return if listed { EntityType::Org } else { EntityType::Product };
    }
    if !matches!(mention.entity_type, EntityType::Misc | EntityType::Event | EntityType::WorkOfArt | EntityType::Law) {
        return mention.entity_type;
    }
    let told = |types: &[(Kinds, EntityType)], kinds: Kinds| {
        types.iter().find(|(kind, _)| kinds.any(*kind)).map(|&(_, entity_type)| entity_type)
    };
    if let Some(entity_type) = told(&WHOLE, whole()) {
        return entity_type;
    }
    // A head alone is no name of its kind: "the Summit" may be a hill or a newspaper.
    let head = if mention.tokens.len() > 1 {
        gazetteer::word(tokens.word(mention.tokens.end() - 1)).kinds()
    } else {
        Kinds::NONE
    };
    if mention.entity_type == EntityType::Misc { told(&HEADS, head) } else { None }.unwrap_or(mention.entity_type)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;
    use crate::text::TokenRange;

    fn finer(text: &str, entity_type: EntityType) -> EntityType {
        let tokens = Tokens::new(text);
        let range = TokenRange::new(0, tokens.len());
        let mention = Mention {
            span: tokens.span(range),
            tokens: range,
            entity_type,
            value: None,
            score: 0.8,
            origin: Origin::Model,
        };
        type_of(&tokens, &mention)
    }

    #[test]
    fn the_last_word_tells_a_misc() {
        assert_eq!(finer("Orme Migration Act", EntityType::Misc), EntityType::Law);
        assert_eq!(finer("Second Orme War", EntityType::Misc), EntityType::Event);
        assert_eq!(finer("Orme Plan", EntityType::Misc), EntityType::Misc);
    }

    #[test]
    fn a_listed_name_is_what_the_list_says() {
        assert_eq!(finer("Belt and Road Initiative", EntityType::WorkOfArt), EntityType::Misc);
    }

    #[test]
    fn a_listed_organisation_is_no_product() {
        assert_eq!(finer("Facebook", EntityType::Product), EntityType::Org);
        assert_eq!(finer("Orme 3000", EntityType::Product), EntityType::Product);
    }

    #[test]
    fn other_types_and_single_words_stay() {
        assert_eq!(finer("Orme War", EntityType::Org), EntityType::Org);
        assert_eq!(finer("Summit", EntityType::Misc), EntityType::Misc);
    }
}
