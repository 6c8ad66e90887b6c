//! Parts of a year: "the summer of 2019", "first quarter of 2021", "Q1 2021", "fiscal year 2021-22".
//!
//! A season's value is that of ISO 8601-2, 21 for spring to 24 for winter (`2019-22`): it names the season, whichever
//! months it has where the article plays. A quarter's is its months.

use super::confidence;
use super::found::Found;
use super::reader::Reader;
use super::years;
use crate::entities::{EntityType, Value};

/// The part of a year that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    let (after, part) = part(reader, i)?;
    let at = if matches!(&*reader.lower(after), "of" | ",") { after + 1 } else { after };
    let at = if &*reader.lower(at) == "fiscal" { at + 1 } else { at };
    let year = years::four_digits(reader, at)?;
    let iso = match part {
        Part::Season(code) => format!("{year:04}-{code}"),
        Part::Quarter(nth) => format!("{year:04}-{:02}/{year:04}-{:02}", nth * 3 - 2, nth * 3),
        Part::Half(nth) => format!("{year:04}-{:02}/{year:04}-{:02}", nth * 6 - 5, nth * 6),
    };
    Some(Found { end: at + 1, entity_type: EntityType::Date, value: Some(Value::Iso(iso)), score: confidence::YEAR })
}

/// Whether a word may begin a part of a year; a quarter's "Q1" has a digit and a capital.
pub fn may_begin(lower: &str) -> bool {
    season(lower).is_some() || matches!(lower, "first" | "second" | "third" | "fourth" | "last" | "final")
}

/// The code of a season.
pub fn season(lower: &str) -> Option<u8> {
    Some(match lower {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        _ => return None,
    })
}

enum Part {
    Season(u8),
    Quarter(u8),
    Half(u8),
}

fn part(reader: &Reader, i: u32) -> Option<(u32, Part)> {
    let word = reader.lower(i);
    if let Some(code) = season(&word) {
        return Some((i + 1, Part::Season(code)));
    }
    let nth = match &*word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" | "last" | "final" => 4,
        "q1" => return Some((i + 1, Part::Quarter(1))),
        "q2" => return Some((i + 1, Part::Quarter(2))),
        "q3" => return Some((i + 1, Part::Quarter(3))),
        "q4" => return Some((i + 1, Part::Quarter(4))),
        _ => return None,
    };
    let at = reader.past_hyphen(i + 1);
    match &*reader.lower(at) {
        "quarter" => Some((at + 1, Part::Quarter(nth))),
        "half" if nth <= 2 => Some((at + 1, Part::Half(nth))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn parts_of_a_year_have_a_value() {
        assert_marked(&[
            "In the [DATE 2019-22|summer of 2019] and the [DATE 2021-01/2021-03|first quarter of 2021].",
            "[DATE 2020-10/2020-12|Q4 2020] was dull; the [DATE 2021-07/2021-12|second half of 2021] was not.",
        ]);
    }
}
