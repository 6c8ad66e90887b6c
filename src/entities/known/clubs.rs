//! Sports clubs: a place, or another name, and what the players are called: "Mumbai Indians", "Washington Commanders".

use super::{Known, is_capitalised, name_at};
use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};

/// What the clubs of the large leagues of the world call their players, and nobody else is called behind a place's name.
/// In order.
const NICKNAMES: &[&str] = &[
    "49ers",
    "76ers",
    "Astros",
    "Avalanche",
    "Bears",
    "Bengals",
    "Blackcaps",
    "Blackhawks",
    "Blazers",
    "Braves",
    "Brewers",
    "Broncos",
    "Browns",
    "Bruins",
    "Brumbies",
    "Buccaneers",
    "Bucks",
    "Bulldogs",
    "Bulls",
    "Canadiens",
    "Canucks",
    "Capitals",
    "Cardinals",
    "Cavaliers",
    "Celtics",
    "Chargers",
    "Chiefs",
    "Clippers",
    "Colts",
    "Commanders",
    "Cowboys",
    "Crusaders",
    "Cubs",
    "Daredevils",
    "Devils",
    "Diamondbacks",
    "Dodgers",
    "Dolphins",
    "Dragons",
    "Ducks",
    "Dynamos",
    "Eagles",
    "Eels",
    "Falcons",
    "Flames",
    "Flyers",
    "Galaxy",
    "Giants",
    "Gladiators",
    "Grizzlies",
    "Guardians",
    "Hawks",
    "Heat",
    "Hornets",
    "Hurricanes",
    "Indians",
    "Islanders",
    "Jaguars",
    "Jazz",
    "Jets",
    "Kings",
    "Knicks",
    "Kraken",
    "Lakers",
    "Lightning",
    "Lions",
    "Magic",
    "Magpies",
    "Mariners",
    "Marlins",
    "Mavericks",
    "Mets",
    "Nationals",
    "Nets",
    "Nuggets",
    "Oilers",
    "Orioles",
    "Pacers",
    "Packers",
    "Padres",
    "Panthers",
    "Patriots",
    "Pelicans",
    "Penguins",
    "Phillies",
    "Pirates",
    "Pistons",
    "Predators",
    "Qalandars",
    "Raiders",
    "Rams",
    "Raptors",
    "Ravens",
    "Rays",
    "Redskins",
    "Renegades",
    "Rockets",
    "Rockies",
    "Roosters",
    "Royals",
    "Sabres",
    "Saints",
    "Scorchers",
    "Seahawks",
    "Senators",
    "Sharks",
    "Sixers",
    "Spurs",
    "Stallions",
    "Steelers",
    "Strikers",
    "Sultans",
    "Sunrisers",
    "Suns",
    "Texans",
    "Timbers",
    "Timberwolves",
    "Titans",
    "Twins",
    "Vikings",
    "Waratahs",
    "Warriors",
    "Wildcats",
    "Wizards",
    "Wolves",
    "Yankees",
    "Zalmi",
];

/// Of two words. In order.
const PAIRS: &[(&str, &str)] = &[
    ("Blue", "Bombers"),
    ("Blue", "Jackets"),
    ("Blue", "Jays"),
    ("Golden", "Knights"),
    ("Knight", "Riders"),
    ("Maple", "Leafs"),
    ("Red", "Bulls"),
    ("Red", "Sox"),
    ("Red", "Wings"),
    ("Royal", "Challengers"),
    ("Sea", "Eagles"),
    ("Super", "Giants"),
    ("Super", "Kings"),
    ("Trail", "Blazers"),
    ("White", "Sox"),
];

/// Clubs whose name is also that of a place.
const ALSO_PLACES: &[(&str, &str)] =
    &[("Aston", "Villa"), ("Crystal", "Palace"), ("Nottingham", "Forest"), ("Queens", "Park"), ("West", "Ham")];

/// The longest name of a place before a nickname: "Salt Lake City Stars".
const LONGEST_PLACE: u32 = 3;

/// The club whose name begins at `i`, among the names that were found.
pub fn at(tokens: &Tokens, i: u32, names: &[Mention]) -> Option<Known> {
    let club = |end| Some(Known { tokens: TokenRange::new(i, end), entity_type: EntityType::Org });
    // "Crystal Palace" is a place too, where a found name says more: "Crystal Palace Park".
    if ALSO_PLACES.contains(&(tokens.word(i), tokens.word(i + 1))) && !is_capitalised(tokens, i + 2) {
        let is_place = matches!(tokens.word(i.wrapping_sub(1)), "in" | "near");
        return if is_place { None } else { club(i + 2) };
    }
    let end = (i + 1..=i + LONGEST_PLACE).find(|&at| nickname(tokens, at).is_some())?;
    if !(i..end).all(|at| is_capitalised(tokens, at)) {
        return None;
    }
    // "Assembly of Manitoba Chiefs" is no club.
    if name_at(names, i).is_some_and(|name| name.tokens.start() < i) {
        return None;
    }
    let place = TokenRange::new(i, end);
    let listed = gazetteer::whole(tokens, place).is_some_and(|entry| entry.kinds().any(Kinds::ANY_PLACE));
    let ends = nickname(tokens, end)?;
    let found = name_at(names, i).is_some_and(|name| {
        let place = name.tokens.end() == end && matches!(name.entity_type, EntityType::Loc | EntityType::Org);
        place || name.tokens.end() == ends && name.entity_type == EntityType::Org
    });
    // West Indians and American Indians are peoples.
    let people =
        tokens.word(end) == "Indians" && matches!(tokens.word(i), "West" | "East" | "American" | "South" | "North");
    if (listed || found) && !people { club(ends) } else { None }
}

/// Where the nickname at `i` ends.
fn nickname(tokens: &Tokens, i: u32) -> Option<u32> {
    if NICKNAMES.binary_search(&tokens.word(i)).is_ok() {
        return Some(i + 1);
    }
    PAIRS.contains(&(tokens.word(i), tokens.word(i + 1))).then_some(i + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nicknames_are_found_by_search_so_they_are_in_order() {
        assert!(NICKNAMES.is_sorted() && PAIRS.is_sorted());
    }
}
