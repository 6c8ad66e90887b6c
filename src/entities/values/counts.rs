//! Counts: whether a number without a unit counts something, and how sure that is.
//!
//! Marked: what is large or written with separators ("one million", "84,121"); a number before a plural ("17 villages",
//! "three corridors", but not "the three corridors", which names known ones); a larger number that the word before it
//! makes a count ("rose to 17"). Not marked: "one", labels ("Article 370", "page 12", "Boeing 737"), the items of a
//! list, scores ("3-1"), telephone numbers, ages ("19-year-old", "Smith, 45,"), years and ordinals.

use super::confidence;
use super::numbers::{Amount, Form};
use super::plurals::{has_plural, is_counted};
use super::reader::Reader;
use super::years;
use crate::text::TokenKind;

/// Below this a number in digits without a plural is a label or a score as often as a count.
const LEAST_LOOSE: f64 = 10.0;
/// From here on a number in words is written for its size.
const LEAST_LARGE: f64 = 100.0;

/// Before one of these a small number tells which, not how many: "the three corridors".
const DETERMINERS: &[&str] = &[
    "the",
    "these",
    "those",
    "this",
    "that",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "your",
    "both",
    "all",
    "main",
    "remaining",
    "only",
    "top",
    "other",
    "last",
    "past",
    "first",
    "next",
    "final",
    "'s",
    "’s",
    "every",
    "each",
];

/// What a number after one of these is the name of: "page 12".
const LABELS: &[&str] = &[
    "page",
    "pages",
    "section",
    "sections",
    "chapter",
    "article",
    "articles",
    "no",
    "no.",
    "nos",
    "number",
    "part",
    "phase",
    "level",
    "room",
    "flight",
    "route",
    "highway",
    "channel",
    "grade",
    "class",
    "type",
    "version",
    "act",
    "paragraph",
    "para",
    "clause",
    "rule",
    "item",
    "step",
    "figure",
    "table",
    "line",
    "unit",
    "block",
    "sector",
    "day",
    "week",
    "stage",
    "round",
    "episode",
    "season",
    "zone",
    "ward",
    "district",
    "gate",
    "platform",
    "aged",
    "age",
    "ages",
    "tier",
    "group",
    "division",
    "under",
    "formula",
    "verse",
    "psalm",
    "vol",
    "volume",
    "issue",
    "box",
    "suite",
    "apt",
    "exit",
    "junction",
];

/// What makes a number without a plural a count: "rose to 17", "at least 17".
const LEADS: &[&str] = &[
    "to",
    "than",
    "least",
    "most",
    "about",
    "nearly",
    "almost",
    "around",
    "some",
    "only",
    "just",
    "over",
    "approximately",
    "roughly",
    "killed",
    "killing",
    "injured",
    "injuring",
    "wounded",
    "wounding",
    "totalled",
    "reached",
    "another",
    "from",
    "exceeded",
];

/// What may follow such a number.
const ENDS: &[&str] = &[
    ".", ",", ";", ")", "", "in", "on", "at", "and", "from", "by", "more", "others", "since", "after", "during", "who",
    "other", "dead", "injured", "wounded", "missing", "to",
];

/// How sure it is that the number at `i` counts something; `None` where it does not.
pub fn score(reader: &Reader, i: u32, amount: &Amount) -> Option<f32> {
    if !stands_alone(reader, i, amount.end) {
        return None;
    }
    let plural = has_plural(reader, amount.end);
    match amount.form {
        Form::Vague => (plural || &*reader.lower(amount.end) == "of").then_some(confidence::SMALL_COUNT),
        Form::Spelled => spelled(reader, i, amount, plural),
        Form::Digits { grouped, decimal } => {
            if grouped || amount.scale > 1.0 {
                return Some(confidence::LARGE_COUNT);
            }
            if is_label(reader, i) || is_list_item(reader, i, amount.end) || looks_like_year(reader, i, amount.end) {
                return None;
            }
            if plural {
                return Some(confidence::COUNT);
            }
            let loose = !decimal && amount.low >= LEAST_LOOSE;
            let part = &*reader.lower(amount.end) == "of"
                && matches!(&*reader.lower(amount.end + 1), "the" | "its" | "their" | "them" | "those" | "these");
            (loose && (part || is_led(reader, i))).then_some(confidence::LOOSE_COUNT)
        }
    }
}

fn spelled(reader: &Reader, i: u32, amount: &Amount, plural: bool) -> Option<f32> {
    if amount.low >= LEAST_LARGE {
        return Some(confidence::LARGE_COUNT);
    }
    // "Phase two", "the group of ten".
    if !plural || amount.low < 2.0 {
        return None;
    }
    if amount.low >= LEAST_LOOSE {
        return Some(confidence::COUNT);
    }
    let known = DETERMINERS.contains(&&*reader.before(i));
    (!known).then_some(confidence::SMALL_COUNT)
}

/// Whether nothing is stuck to the number that makes it a part of something else.
fn stands_alone(reader: &Reader, i: u32, end: u32) -> bool {
    let stuck_after = reader.glued(end)
        && (reader.is_word(end) && !is_clitic(reader.word(end))
            || reader.is_number(end)
            || reader.kind(end) == Some(TokenKind::Symbol)
            || reader.is_dash(end) && reader.glued(end + 1)
            || matches!(reader.word(end), "/" | "_" | "@" | "%" | "‰")
            || reader.word(end) == ":" && reader.glued(end + 1));
    stands_alone_before(reader, i) && !stuck_after
}

fn is_clitic(word: &str) -> bool {
    word.starts_with(['\'', '’'])
}

/// Whether what stands before a number leaves it free: `(17` does, `F-16`, `#5` and `1/2` do not.
pub fn stands_alone_before(reader: &Reader, i: u32) -> bool {
    if !reader.glued(i) {
        return i == 0 || !matches!(reader.word(i - 1), "#" | "№" | "+");
    }
    let before = reader.word(i - 1);
    // "the Afghan government—3,000 men": a long dash parts.
    matches!(before, "(" | "[" | "\"" | "“" | "‘" | "'" | "«" | "—" | "~" | "≈" | ">" | "<" | "…")
}

/// "page 12", "Article 370", "Boeing 737", "aged 19".
fn is_label(reader: &Reader, i: u32) -> bool {
    let label = LABELS.contains(&&*reader.before(i));
    // "No. 5": the stop is a token of its own.
    let numbered = reader.word(i.wrapping_sub(1)) == "."
        && i >= 2
        && matches!(&*reader.lower(i - 2), "no" | "nos" | "art" | "sec" | "vol" | "p" | "pp" | "para");
    let named = i > 0 && reader.is_capitalised(i - 1) && !reader.opens(i - 1) && !has_plural(reader, i + 1);
    label || numbered || named
}

/// "1. Wash your hands": the first token of a block, then a stop or a bracket.
fn is_list_item(reader: &Reader, i: u32, end: u32) -> bool {
    i == reader.start() && matches!(reader.word(end), "." | ")" | ":")
}

/// "1998" counts only people and other things that are surely counted: "killed 2000 soldiers".
fn looks_like_year(reader: &Reader, i: u32, end: u32) -> bool {
    reader.integer(i).is_some_and(years::is_likely) && !is_counted(&reader.lower(end))
}

/// "rose to 17", "at least 17".
fn is_led(reader: &Reader, i: u32) -> bool {
    LEADS.contains(&&*reader.before(i)) && ENDS.contains(&reader.word(i + 1))
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn large_and_counted_numbers_are_marked() {
        assert_marked(&[
            "As many as [QUANTITY 1000000|one million] voters chose, [QUANTITY 84121|84,121] of them by post.",
            "Floods hit [QUANTITY 17|17] villages and killed more than [QUANTITY 250|two hundred and fifty] cattle.",
            "The toll rose to [QUANTITY 17|17]. [QUANTITY|Hundreds of thousands] of people fled.",
            "Between [QUANTITY 5000000..10000000|5 and 10 million] birds pass, nearly [QUANTITY 36|three dozen] kinds.",
            "They opened [QUANTITY 3|three] corridors, then [QUANTITY 500000|half a million] people left.",
            "The [QUANTITY 300000|300k] signatures, [QUANTITY 2500000|2 500 000] of them false.",
        ]);
    }

    #[test]
    fn labels_scores_ages_and_pronouns_are_not() {
        assert_marked(&[
            "One of them won 3-1 in Article 370, page 12, on Flight 714.",
            "Anna Berg, 45, and a 19-year-old took the Airbus 320 at gate 5.",
            "The two sides met the 14th time; call 555-0100 or +1 555 0100.",
            "1. Fill the pan.",
            "No one left the F-16.",
        ]);
    }
}
