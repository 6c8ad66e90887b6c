//! Named storms: "Hurricane Helene", "Tropical Storm Debby", "Storm Eunice".

use super::{Known, is_capitalised};
use crate::entities::EntityType;
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};

/// What follows in the names of offices, seasons and warnings.
const NO_NAMES: &[&str] = &[
    "Center",
    "Centre",
    "Warning",
    "Watch",
    "Season",
    "Hunters",
    "Prediction",
    "Preparedness",
    "Relief",
    "Research",
    "Surge",
    "Committee",
    "Fund",
    "Alley",
    "Area",
    "Shadow",
    "Trooper",
    "Troopers",
    "Damage",
    "Recovery",
    "Response",
    "Forecast",
];

/// The storm whose name begins at `i`.
pub fn at(tokens: &Tokens, i: u32) -> Option<Known> {
    let kind = match tokens.word(i) {
        "Tropical" | "Subtropical" if matches!(tokens.word(i + 1), "Storm" | "Cyclone" | "Depression") => i + 1,
        "Super" if tokens.word(i + 1) == "Typhoon" => i + 1,
        "Hurricane" | "Typhoon" | "Cyclone" | "Storm" => i,
        _ => return None,
    };
    let name = kind + 1;
    let word = tokens.word(name);
    // "Melbourne Storm Hooker", "Storm Hits Coast": before a plain storm's name stands no other, and the name is no word.
    let kinds = gazetteer::word(word).kinds();
    let plain = tokens.word(kind) == "Storm" && kind == i;
    let named =
        !plain || kinds.any(Kinds::GIVEN) || !kinds.any(Kinds::COMMON.with(Kinds::FUNCTION)) && !word.ends_with('s');
    let apart = i == 0 || !plain || !is_capitalised(tokens, i - 1);
    let is_name = is_capitalised(tokens, name) && !NO_NAMES.contains(&word) && !kinds.any(Kinds::FUNCTION);
    (is_name && named && apart && word.len() > 1)
        .then(|| Known { tokens: TokenRange::new(i, name + 1), entity_type: EntityType::Event })
}
