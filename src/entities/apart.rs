//! Names that the model joins, taken apart: a place from its country ("Kars, Turkey"), a country from what is
//! its own ("Japan's Foreign Ministry"), what a credit sets side by side ("Ana Reis / Anadolu"), a person from their party, two peoples
//! ("Shinto-Japanese").

use super::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{Case, TokenRange, Tokens};

/// The names in `mention`: itself, where nothing joins two.
pub fn names(tokens: &Tokens, mention: Mention, out: &mut Vec<Mention>) {
    let (first, end) = (mention.tokens.start(), mention.tokens.end());
    let mut from = first;
    for i in first + 1..end.saturating_sub(1) {
        if joins(tokens, &mention, i) {
            out.push(part(tokens, &mention, from, i));
            from = i + 1;
        } else if is_of_party(tokens, &mention, i) {
            out.push(part(tokens, &mention, from, i));
            out.push(Mention { entity_type: EntityType::Org, ..part(tokens, &mention, i + 1, end) });
            return;
        } else if owns(tokens, &mention, from, i) {
            out.push(Mention { entity_type: EntityType::Loc, ..part(tokens, &mention, from, i) });
            from = i + 1;
        } else if houses(tokens, &mention, from, i) {
            out.push(Mention { entity_type: EntityType::Loc, ..part(tokens, &mention, from, i) });
            out.push(Mention { entity_type: EntityType::Fac, ..part(tokens, &mention, i + 1, end) });
            return;
        }
    }
    if from == first { out.push(mention) } else { out.push(part(tokens, &mention, from, end)) }
}

/// Whether token `i` stands between two names.
fn joins(tokens: &Tokens, mention: &Mention, i: u32) -> bool {
    match tokens.word(i) {
        "/" | "|" => tokens.space_before(i) && tokens.space_before(i + 1),
        "-" => mention.entity_type == EntityType::Norp && is_group(tokens, i - 1) && is_group(tokens, i + 1),
        "," => {
            mention.entity_type == EntityType::Loc
                && is_listed(tokens, TokenRange::new(i + 1, mention.tokens.end()), Kinds::COUNTRY)
        }
        _ => false,
    }
}

/// Whether token `i` is the "of" between a person and the party or firm they are of, in capitals: "Nathan Law of DAB".
fn is_of_party(tokens: &Tokens, mention: &Mention, i: u32) -> bool {
    mention.entity_type == EntityType::Person
        && tokens.word(i) == "of"
        && i > mention.tokens.start() + 1
        && i + 2 == mention.tokens.end()
        && tokens.get(i + 1).is_some_and(|token| token.case == Case::Upper)
        && tokens.get(i - 1).is_some_and(|token| token.case != Case::Upper)
}

/// Whether token `i` is the possessive of a country before the name of its organisation.
fn owns(tokens: &Tokens, mention: &Mention, from: u32, i: u32) -> bool {
    matches!(tokens.word(i), "'s" | "’s")
        && mention.entity_type == EntityType::Org
        && is_listed(tokens, TokenRange::new(from, i), Kinds::COUNTRY)
}

/// Whether token `i` is the possessive of a city before the name of a building there: "Lisbon's Atlantic Pavilion".
fn houses(tokens: &Tokens, mention: &Mention, from: u32, i: u32) -> bool {
    let end = mention.tokens.end();
    matches!(tokens.word(i), "'s" | "’s")
        && matches!(mention.entity_type, EntityType::Loc | EntityType::Fac)
        && end >= i + 3
        && is_listed(tokens, TokenRange::new(from, i), Kinds::ANY_PLACE)
        && (gazetteer::word(tokens.word(end - 1)).kinds().any(Kinds::FAC_HEAD)
            || matches!(tokens.word(end - 1), "Center" | "Centre"))
}

fn is_group(tokens: &Tokens, i: u32) -> bool {
    gazetteer::word(tokens.word(i)).kinds().any(Kinds::ANY_GROUP)
}

fn is_listed(tokens: &Tokens, range: TokenRange, kinds: Kinds) -> bool {
    gazetteer::whole(tokens, range).is_some_and(|entry| entry.kinds().any(kinds))
}

fn part(tokens: &Tokens, whole: &Mention, from: u32, end: u32) -> Mention {
    let range = TokenRange::new(from, end);
    Mention { span: tokens.span(range), tokens: range, ..whole.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;

    fn taken_apart(text: &str, entity_type: EntityType) -> Vec<&str> {
        let tokens = Tokens::new(text);
        let range = TokenRange::new(0, tokens.len());
        let whole = Mention {
            span: tokens.span(range),
            tokens: range,
            entity_type,
            value: None,
            score: 0.8,
            origin: Origin::Model,
        };
        let mut parts = Vec::new();
        names(&tokens, whole, &mut parts);
        parts.iter().map(|part| part.span.of(text)).collect()
    }

    #[test]
    fn a_place_and_its_country_are_two() {
        assert_eq!(taken_apart("Kars, Turkey", EntityType::Loc), ["Kars", "Turkey"]);
        assert_eq!(taken_apart("Washington, D.C.", EntityType::Loc), ["Washington, D.C."]);
        assert_eq!(taken_apart("Bank of Kars, Turkey", EntityType::Org), ["Bank of Kars, Turkey"]);
    }

    #[test]
    fn a_person_and_their_party_are_two() {
        assert_eq!(taken_apart("Ana Reis of PDQ", EntityType::Person), ["Ana Reis", "PDQ"]);
        assert_eq!(taken_apart("Eleanor of Aquitaine", EntityType::Person), ["Eleanor of Aquitaine"]);
    }

    #[test]
    fn a_country_and_its_organisation_are_two() {
        assert_eq!(taken_apart("Saudi Arabia's Civil Authority", EntityType::Org), ["Saudi Arabia", "Civil Authority"]);
        assert_eq!(taken_apart("King’s College", EntityType::Org), ["King’s College"]);
        assert_eq!(taken_apart("Lisbon's Orme Stadium", EntityType::Loc), ["Lisbon", "Orme Stadium"]);
        assert_eq!(taken_apart("Portugal’s", EntityType::Loc), ["Portugal’s"]);
    }

    #[test]
    fn two_peoples_are_two() {
        assert_eq!(taken_apart("Jewish-Arab", EntityType::Norp), ["Jewish", "Arab"]);
        assert_eq!(taken_apart("pan-Arab", EntityType::Norp), ["pan-Arab"]);
    }

    #[test]
    fn names_side_by_side_are_two() {
        assert_eq!(taken_apart("Ana Reis / Anadolu", EntityType::Org), ["Ana Reis", "Anadolu"]);
        assert_eq!(taken_apart("Agence France/Presse", EntityType::Org), ["Agence France/Presse"]);
        assert_eq!(taken_apart("Ana - Reis", EntityType::Person), ["Ana - Reis"]);
    }
}
