//! "3m": three million where things are counted ("3m phones"), three metres where a length is meant ("a 3m fence").
//!
//! A plural behind it is counted, unless it is of things that are called by their length ("3m waves"); a word of length
//! behind it, an article before it, or nothing at all leave it metres.

use super::plurals;
use super::reader::{Lower, Reader};

/// Things that news calls by their length, height or distance.
const MEASURED: &[&str] = &[
    "backstrokes",
    "barriers",
    "beams",
    "boats",
    "boards",
    "breakers",
    "butterflies",
    "canoes",
    "cables",
    "cliffs",
    "climbs",
    "columns",
    "craters",
    "cranes",
    "crosses",
    "dashes",
    "dives",
    "drifts",
    "drops",
    "fences",
    "finals",
    "flames",
    "freestyles",
    "gates",
    "gaps",
    "heats",
    "hulls",
    "hurdles",
    "jumps",
    "ladders",
    "lengths",
    "masts",
    "piles",
    "pipes",
    "planks",
    "platforms",
    "poles",
    "pools",
    "pythons",
    "races",
    "ramps",
    "relays",
    "rods",
    "ropes",
    "runs",
    "sections",
    "sharks",
    "snakes",
    "spans",
    "springboards",
    "sprints",
    "statues",
    "steps",
    "swells",
    "swims",
    "tides",
    "towers",
    "tracks",
    "trenches",
    "tunnels",
    "walls",
    "waves",
    "whales",
    "yachts",
];

/// Words that only a length has behind it.
const LENGTH: &[&str] = &[
    "above",
    "across",
    "ahead",
    "apart",
    "away",
    "back",
    "backstroke",
    "below",
    "beneath",
    "breaststroke",
    "butterfly",
    "by",
    "clear",
    "deep",
    "down",
    "downstream",
    "east",
    "freestyle",
    "from",
    "high",
    "long",
    "medley",
    "north",
    "off",
    "short",
    "south",
    "tall",
    "thick",
    "times",
    "under",
    "underground",
    "underwater",
    "up",
    "west",
    "wide",
    "x",
];

/// Words before it that make it the length of one thing: "a 3m fence", "the 100m champion".
const ONE: &[&str] = &["a", "an", "the", "this", "that", "his", "her", "its", "'s", "’s", "each", "every", "one"];

/// What many of something do or did.
const OF_MANY: &[&str] = &["are", "were", "have", "had", "live", "lived", "do", "did"];

/// What has a size that is counted.
const COUNTED_IN: &[&str] =
    &["population", "audience", "readership", "circulation", "membership", "workforce", "electorate"];

/// Whether the `m` at `i`, glued to its number, counts millions.
pub fn counts(reader: &Reader, i: u32) -> bool {
    let next = reader.lower(i + 1);
    let number = i.wrapping_sub(1);
    if LENGTH.contains(&&*next) {
        return false;
    }
    if reader.hyphenates(i + 1) {
        return matches!(&*reader.lower(i + 2), "strong" | "member");
    }
    let before = reader.before(number);
    if &*before == "of" && COUNTED_IN.contains(&&*reader.before(number - 1)) {
        return true;
    }
    if plurals::has_plural(reader, i + 1) {
        // "the 3m voters" are counted too: only one thing has a length.
        return !MEASURED.contains(&&*last_of_phrase(reader, i + 1));
    }
    if ONE.contains(&&*before) {
        return false;
    }
    let of_all =
        &*next == "of" && matches!(&*reader.lower(i + 2), "them" | "whom" | "those" | "these" | "its" | "their");
    let more = matches!(&*next, "more" | "others" | "people");
    of_all || more || OF_MANY.contains(&&*next)
}

/// The plural that the words from `i` end in.
fn last_of_phrase<'a>(reader: &Reader<'a, '_>, i: u32) -> Lower<'a> {
    let plural = (i..i + 3).find(|&at| reader.word(at).ends_with('s')).unwrap_or(i);
    reader.lower(plural)
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn what_is_counted_is_in_millions() {
        assert_marked(&[
            "It sold [QUANTITY 3000000|3m] phones and [QUANTITY 1200000|1.2m] new licences; [QUANTITY 2000000|2m] people saw it.",
            "A population of [QUANTITY 67000000|67m]; some [QUANTITY 4000000|4m] have fled, [QUANTITY 1000000|1m] of them children.",
        ]);
    }

    #[test]
    fn what_is_measured_is_in_metres() {
        assert_marked(&[
            "A [QUANTITY 3 m|3m] fence, [QUANTITY 2 m|2m] by [QUANTITY 4 m|4m], stood [QUANTITY 5 m|5m] away in [QUANTITY 3 m|3m] waves.",
            "She won the [QUANTITY 400 m|400m] freestyle; the pit is [QUANTITY 12 m|12m] deep and holds [QUANTITY 3 m|3m] of snow.",
        ]);
    }
}
