//! Governments called by their address: "No 10", "Number 10".

use super::Known;
use crate::entities::EntityType;
use crate::text::{TokenRange, Tokens};

/// What only a government does, or has.
const AFTER: &[&str] = &[
    "added",
    "aide",
    "aides",
    "announced",
    "believes",
    "briefed",
    "confirmed",
    "declined",
    "denied",
    "denies",
    "described",
    "has",
    "insider",
    "insiders",
    "insisted",
    "insists",
    "is",
    "official",
    "officials",
    "refused",
    "rejected",
    "said",
    "says",
    "source",
    "sources",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "staff",
    "staffers",
    "told",
    "wants",
    "was",
];

/// The office whose name begins at `i`.
pub fn at(tokens: &Tokens, i: u32) -> Option<Known> {
    if !matches!(tokens.word(i), "No" | "Number") {
        return None;
    }
    let number = if tokens.word(i + 1) == "." { i + 2 } else { i + 1 };
    let next = tokens.word(number + 1);
    // "the No 10 seed was": what has an article is one of ten.
    let ranked =
        i.checked_sub(1).is_some_and(|before| matches!(tokens.word(before), "the" | "a" | "an" | "at" | "'s" | "’s"));
    let speaks = AFTER.contains(&next) && !ranked;
    (tokens.word(number) == "10" && speaks)
        .then(|| Known { tokens: TokenRange::new(i, number + 1), entity_type: EntityType::Org })
}
