//! The platform X and the firm Meta, which the network seldom met under these names: told by where they stand.

use super::{Known, is_capitalised, is_possessive, is_small};
use crate::entities::EntityType;
use crate::text::{TokenRange, Tokens};

/// Others of their kind, beside which they are listed.
const OTHERS: &[&str] = &[
    "Bluesky",
    "Discord",
    "Facebook",
    "Google",
    "Instagram",
    "LinkedIn",
    "Meta",
    "Microsoft",
    "Pinterest",
    "Reddit",
    "Snap",
    "Snapchat",
    "Telegram",
    "Threads",
    "TikTok",
    "Twitter",
    "WhatsApp",
    "YouTube",
    "X",
    "Amazon",
    "Apple",
];

/// What is done on, to and by means of a platform.
const BEFORE: &[&str] = &[
    "against",
    "banned",
    "bans",
    "ban",
    "block",
    "blocked",
    "blocks",
    "bought",
    "buy",
    "call",
    "called",
    "fined",
    "from",
    "joined",
    "leave",
    "left",
    "named",
    "now",
    "on",
    "own",
    "owns",
    "quit",
    "renamed",
    "sue",
    "sued",
    "suspended",
    "suspends",
    "to",
    "use",
    "used",
    "uses",
    "using",
    "via",
];

/// What a firm does.
const AFTER: &[&str] = &[
    "added",
    "agreed",
    "announced",
    "appealed",
    "argued",
    "blocked",
    "declined",
    "denied",
    "deleted",
    "did",
    "does",
    "lost",
    "paid",
    "posts",
    "refused",
    "removed",
    "replied",
    "reported",
    "said",
    "says",
    "sued",
    "user",
    "users",
    "will",
    "would",
];

/// The platform whose name stands at `i`.
pub fn at(tokens: &Tokens, i: u32) -> Option<Known> {
    let known = || Some(Known { tokens: TokenRange::new(i, i + 1), entity_type: EntityType::Org });
    match tokens.word(i) {
        "X" if stands_as_platform(tokens, i) => known(),
        "Meta" if is_listed(tokens, i) && !is_capitalised(tokens, i + 1) => known(),
        _ => None,
    }
}

fn stands_as_platform(tokens: &Tokens, i: u32) -> bool {
    let (before, next) = (i.checked_sub(1).map_or("", |i| tokens.word(i)), tokens.word(i + 1));
    let joined = matches!(before, "-" | "." | "/" | "#") && !tokens.space_before(i)
        || matches!(next, "-" | "+" | "=" | "/" | "–") && !tokens.space_before(i + 1);
    // "Malcolm X" and "Generation X" have another name before theirs; "X Corp" and "X Factor" behind.
    let named = i > 0 && is_capitalised(tokens, i - 1) || is_capitalised(tokens, i + 1);
    let letter = next == "." && is_capitalised(tokens, i + 2) && !tokens.space_before(i + 2);
    if joined || named || letter {
        return false;
    }
    let acts = AFTER.contains(&next)
        && (is_possessive(before) || before.is_empty() || !is_small(tokens, i - 1) || before == "that");
    let formerly = matches!(next, "," | "(") && tokens.word(i + 2) == "formerly";
    let to_y = before == "from" && next == "to" || before == "to" && tokens.word(i.wrapping_sub(3)) == "from";
    BEFORE.contains(&before) && !to_y || acts || formerly || is_listed(tokens, i)
}

/// Whether another platform stands beside it in a list.
fn is_listed(tokens: &Tokens, i: u32) -> bool {
    let joint = |i: u32| matches!(tokens.word(i), "," | "and" | "or" | "&");
    let is_other = |i: u32| OTHERS.contains(&tokens.word(i));
    let after = joint(i + 1) && (is_other(i + 2) || joint(i + 2) && is_other(i + 3));
    let before = i >= 2 && joint(i - 1) && (is_other(i - 2) || i >= 3 && joint(i - 2) && is_other(i - 3));
    after || before
}
