//! Names that begin with two countries: the model, which reads a hyphen as the end of a name, may leave the first one out of
//! "China-Pakistan Economic Corridor".

use super::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};

/// Gives each of `names` the country that a hyphen joins to its first word.
pub fn mend(tokens: &Tokens, names: &mut [Mention]) {
    for name in names {
        let start = name.tokens.start();
        let things = !matches!(name.entity_type, EntityType::Person | EntityType::Norp | EntityType::Loc);
        let is_country = |i: u32| gazetteer::word(tokens.word(i)).kinds().any(Kinds::COUNTRY);
        let joined = start >= 2
            && tokens.word(start - 1) == "-"
            && !tokens.space_before(start - 1)
            && !tokens.space_before(start)
            && is_country(start - 2)
            && is_country(start);
        if things && joined && name.tokens.len() > 1 {
            name.tokens = TokenRange::new(start - 2, name.tokens.end());
            name.span = tokens.span(name.tokens);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;

    #[test]
    fn a_name_of_two_countries_has_both() {
        let text = "the Spain-Portugal Water Treaty and Spain-Portugal Water";
        let tokens = Tokens::new(text);
        let name = |words: &str, entity_type| {
            let start = text.find(words).unwrap() as u32;
            let tokens = tokens.within(crate::text::Span::new(start, start + words.len() as u32));
            Mention {
                span: crate::text::Span::new(0, 0),
                tokens,
                entity_type,
                value: None,
                score: 0.8,
                origin: Origin::Model,
            }
        };
        let mut names = [name("Portugal Water Treaty", EntityType::Law), name("Portugal", EntityType::Loc)];
        mend(&tokens, &mut names);
        let words: Vec<_> = names.iter().map(|name| tokens.words(name.tokens)).collect();
        assert_eq!(words, ["Spain-Portugal Water Treaty", "Portugal"]);
    }
}
