//! Firms called after people: "Moody's", "Lloyd's of London", "Johnson & Johnson", "Marks and Spencer".
//!
//! The 's is the firm's own where a list says so and nobody of that name is in the text, or where what follows can't be owned
//! ("Orme's said"). Two surnames with "&" between them are a firm; with "and" only where a list says so.

use super::{Known, is_capitalised, is_possessive, name_at};
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};

/// Firms that write themselves with an 's. In order.
const WITH_S: &[&str] = &[
    "Applebee",
    "Arby",
    "Asprey",
    "Bloomingdale",
    "Bonham",
    "Chili",
    "Christie",
    "Claire",
    "Denny",
    "Dillard",
    "Domino",
    "Foyle",
    "Gristede",
    "Hamley",
    "Hardee",
    "Harrod",
    "Heal",
    "Hershey",
    "Kellogg",
    "Kohl",
    "Ladbroke",
    "Levi",
    "Lloyd",
    "Lowe",
    "Macy",
    "McDonald",
    "McVitie",
    "Moody",
    "Nando",
    "Sainsbury",
    "Sardi",
    "Smucker",
    "Sotheby",
    "Sweeney",
    "Tattersall",
    "Waterstone",
    "Wegman",
    "Wendy",
    "Wrigley",
    "Zabar",
    "Zaxby",
];

/// Of two words before their 's.
const PAIRS_WITH_S: &[(&str, &str)] =
    &[("Papa", "John"), ("Trader", "Joe"), ("Jimmy", "John"), ("Jack", "Daniel"), ("Marie", "Callender")];

/// What belongs to people: behind their name an 's is theirs.
const OWNED: &[&str] = &[
    "allies",
    "attorney",
    "attorneys",
    "aunt",
    "body",
    "boyfriend",
    "brother",
    "brothers",
    "campaign",
    "car",
    "career",
    "children",
    "colleagues",
    "cousin",
    "daughter",
    "daughters",
    "death",
    "deputy",
    "family",
    "father",
    "friend",
    "friends",
    "girlfriend",
    "home",
    "house",
    "husband",
    "killer",
    "lawyer",
    "lawyers",
    "life",
    "mother",
    "neighbour",
    "neighbours",
    "novel",
    "novels",
    "parents",
    "partner",
    "resignation",
    "sister",
    "sisters",
    "son",
    "sons",
    "successor",
    "supporters",
    "testimony",
    "uncle",
    "widow",
    "wife",
];

/// What follows a name with its 's and can't be owned.
const NOT_OWNED: &[&str] =
    &["said", "says", "has", "had", "is", "was", "did", "would", "announced", "declined", "plans"];

/// Firms with an "and" between two surnames.
const PAIRS: &[(&str, &str)] = &[
    ("Abercrombie", "Fitch"),
    ("Allen", "Overy"),
    ("Bang", "Olufsen"),
    ("Barnes", "Noble"),
    ("Bausch", "Lomb"),
    ("Black", "Decker"),
    ("Cushman", "Wakefield"),
    ("Dolce", "Gabbana"),
    ("Dun", "Bradstreet"),
    ("Ernst", "Young"),
    ("Faber", "Faber"),
    ("Fortnum", "Mason"),
    ("Harland", "Wolff"),
    ("Holland", "Barrett"),
    ("Johnson", "Johnson"),
    ("Larsen", "Toubro"),
    ("Legal", "General"),
    ("Mahindra", "Mahindra"),
    ("Marks", "Spencer"),
    ("Marsh", "McLennan"),
    ("Mills", "Boon"),
    ("Pratt", "Whitney"),
    ("Procter", "Gamble"),
    ("Reckitt", "Benckiser"),
    ("Simon", "Schuster"),
    ("Slaughter", "May"),
    ("Smith", "Nephew"),
    ("Smith", "Wesson"),
    ("Standard", "Poor"),
    ("Tate", "Lyle"),
    ("Taylor", "Francis"),
    ("Weidenfeld", "Nicolson"),
];

/// The firm whose name begins at `i`, among the names that were found.
pub fn at(tokens: &Tokens, i: u32, names: &[Mention]) -> Option<Known> {
    let end = with_s(tokens, i, names).or_else(|| paired(tokens, i, names))?;
    Some(Known { tokens: TokenRange::new(i, end), entity_type: EntityType::Org })
}

/// Where a firm's name with its own 's ends.
fn with_s(tokens: &Tokens, i: u32, names: &[Mention]) -> Option<u32> {
    let pair = PAIRS_WITH_S.contains(&(tokens.word(i), tokens.word(i + 1)));
    let mark = if pair { i + 2 } else { i + 1 };
    if !is_possessive(tokens.word(mark)) || !pair && i > 0 && is_capitalised(tokens, i - 1) {
        return None;
    }
    let next = tokens.word(mark + 1);
    let listed = pair || WITH_S.binary_search(&tokens.word(i)).is_ok();
    let person = name_at(names, i).is_some_and(|name| name.entity_type == EntityType::Person);
    let in_text = |name: &&Mention| {
        name.entity_type == EntityType::Person
            && name.tokens.len() > 1
            && tokens.word(name.tokens.end() - 1) == tokens.word(i)
    };
    let owns = OWNED.contains(&next) || names.iter().find(in_text).is_some();
    let is_firm = if listed { !owns } else { person && !owns && NOT_OWNED.contains(&next) };
    let of_london = next == "of" && tokens.word(mark + 2) == "London" && tokens.word(i) == "Lloyd";
    is_firm.then_some(if of_london { mark + 3 } else { mark + 1 })
}

/// Where a firm's name of two surnames ends.
fn paired(tokens: &Tokens, i: u32, names: &[Mention]) -> Option<u32> {
    let last = i + 2;
    let apart = i == 0 || !(is_capitalised(tokens, i - 1) || matches!(tokens.word(i - 1), "&" | "-"));
    if !apart || !is_capitalised(tokens, last) {
        return None;
    }
    let firm = match tokens.word(i + 1) {
        "and" => PAIRS.contains(&(tokens.word(i), tokens.word(last))) && !is_capitalised(tokens, last + 1),
        "&" => is_surname(tokens, i, names) && is_surname(tokens, last, names),
        _ => false,
    };
    let poors = tokens.word(last) == "Poor" && is_possessive(tokens.word(last + 1));
    firm.then_some(if poors { last + 2 } else { last + 1 })
}

/// Whether a name of one word is a surname, as far as the lists tell: "Harry & Meghan" are a couple.
fn is_surname(tokens: &Tokens, i: u32, names: &[Mention]) -> bool {
    let kinds = gazetteer::word(tokens.word(i)).kinds();
    let alone = name_at(names, i).is_some_and(|name| name.tokens.len() == 1 && name.entity_type == EntityType::Person);
    alone && (kinds.any(Kinds::SURNAME) || !kinds.any(Kinds::GIVEN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_are_found_by_search_so_they_are_in_order() {
        assert!(WITH_S.is_sorted());
    }
}
