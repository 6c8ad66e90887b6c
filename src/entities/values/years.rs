//! Years and spans of years: "2016", "2015-16".
//!
//! Four digits alone are a year when a word beside them says so ("in 1619"), or when they lie in [`is_likely`] and nothing
//! speaks against it: no thing that is counted, no unit, no "about", no hyphen to a name.

use super::confidence;
use super::found::Found;
use super::plurals;
use super::reader::Reader;
use super::units;
use super::{currencies, scales};
use crate::entities::{EntityType, Value};

/// Whether a number of four digits is more often a year than a count in news.
pub fn is_likely(number: impl Into<i64>) -> bool {
    (1900..=2050).contains(&number.into())
}

/// Whether a number of four digits can be a year at all.
pub fn is_possible(number: impl Into<i64>) -> bool {
    (1000..=2199).contains(&number.into())
}

/// The year in four digits at `i`.
pub fn four_digits(reader: &Reader, i: u32) -> Option<i16> {
    let year = reader.integer(i).filter(|&year| is_possible(year) && reader.word(i).len() == 4)?;
    let stuck = reader.glued(i + 1) && reader.is_word(i + 1) && !reader.word(i + 1).starts_with(['\'', '’']);
    (!stuck).then_some(year as i16)
}

/// The year or the span of years that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    range(reader, i).or_else(|| single(reader, i))
}

/// A date of whole years.
pub fn found(end: u32, iso: Option<String>, score: f32) -> Found {
    Found { end, entity_type: EntityType::Date, value: iso.map(Value::Iso), score }
}

/// "2015-16", "2010–2015", "2019/20".
fn range(reader: &Reader, i: u32) -> Option<Found> {
    let first = four_digits(reader, i).filter(|_| !is_stuck_before(reader, i))?;
    let mark = i + 1;
    let slash = reader.word(mark) == "/";
    if !(slash || reader.is_dash(mark)) || reader.glued(mark) != reader.glued(mark + 1) {
        return None;
    }
    let word = reader.word(mark + 1);
    let number = reader.integer(mark + 1)? as i16;
    let last = match word.len() {
        4 => number,
        2 => first - first.rem_euclid(100) + number,
        // "1543-4", as historians write.
        1 if !is_likely(first) => first - first.rem_euclid(10) + number,
        _ => return None,
    };
    let next = mark + 2;
    let further = reader.glued(next)
        && (reader.word(next) == "/"
            || reader.is_dash(next) && reader.is_number(next + 1)
            || reader.is_word(next) && !reader.word(next).starts_with(['\'', '’']));
    let fits = last > first && is_possible(last) && (!slash || last == first + 1) && !further;
    // "1500-2000 people" is a count.
    let counts = plurals::is_counted(&reader.lower(next))
        || units::read(reader, next).is_some()
        || currencies::of_name(&reader.lower(next)).is_some();
    (fits && !counts).then(|| found(next, Some(format!("{first:04}/{last:04}")), confidence::YEAR))
}

fn single(reader: &Reader, i: u32) -> Option<Found> {
    let year = four_digits(reader, i)?;
    let next = reader.lower(i + 1);
    let counts = plurals::is_counted(&next)
        || matches!(&*next, "%" | "percent" | "per")
        || scales::scale(&next).is_some()
        || currencies::of_name(&next).is_some()
        || units::read(reader, i + 1).is_some();
    let stuck_after = reader.glued(i + 1)
        && (matches!(&*next, "/" | "%" | "_")
            || &*next == ":" && reader.glued(i + 2)
            || reader.is_dash(i + 1) && reader.is_number(i + 2));
    if counts || stuck_after || is_stuck_before(reader, i) || matches!(&*next, "hours" | "gmt" | "hrs") {
        return None;
    }
    let era = matches!(&*next, "bc" | "bce") || &*next == "b.c.";
    if era {
        return Some(found(i + 2, None, confidence::YEAR));
    }
    let score = evidence(reader, i, year)?;
    Some(found(i + 1, Some(format!("{year:04}")), score))
}

/// Before this, "of 1200" counts more often than it dates.
const LEAST_COMMON: i16 = 1400;

/// How sure it is that the four digits at `i` are a year.
fn evidence(reader: &Reader, i: u32, year: i16) -> Option<f32> {
    let before = reader.before(i);
    // "about 2000 of them" counts, "around 2009." dates.
    let closed = !reader.is_word(i + 1) && year % 100 != 0;
    if matches!(&*before, "about" | "around" | "over" | "than") && closed && (is_likely(year) || year > LEAST_COMMON) {
        return Some(confidence::LOOSE_YEAR);
    }
    if matches!(
        &*before,
        "about"
            | "nearly"
            | "almost"
            | "around"
            | "some"
            | "over"
            | "than"
            | "least"
            | "approximately"
            | "resolution"
            | "route"
            | "flight"
            | "page"
            | "no"
            | "number"
            | "highway"
            | "room"
            | "bill"
            | "$"
            | "€"
            | "£"
            | "#"
            | "rs"
    ) {
        return None;
    }
    let led = matches!(
        &*before,
        "in" | "since"
            | "by"
            | "until"
            | "till"
            | "during"
            | "before"
            | "after"
            | "from"
            | "to"
            | "of"
            | "for"
            | "late"
            | "early"
            | "mid"
            | "circa"
            | "year"
            | "years"
            | "between"
            | "through"
            | "the"
            | "its"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "fall"
            | "fiscal"
    ) || reader.is_dash(i.wrapping_sub(1));
    if is_likely(year) {
        // "Vision 2030": the year belongs to the name.
        let in_name = i > 0 && reader.is_capitalised(i - 1) && !reader.opens(i - 1);
        return match (led, in_name) {
            (true, _) => Some(confidence::YEAR),
            (false, true) => None,
            (false, false) => Some(confidence::LOOSE_YEAR),
        };
    }
    let surely_led = match &*before {
        "in" | "since" | "until" | "till" | "during" | "before" | "circa" | "year" | "late" | "early" | "mid" => true,
        // "a survey of 1709 schools"
        "of" | "from" | "between" | "by" => year > LEAST_COMMON && !reader.is_small_noun(i + 1),
        // "from 1530 to 1570"
        "to" | "and" => i >= 2 && four_digits(reader, i - 2).is_some(),
        // "the 1833 Constitution", "his 1835 speech"
        "the" | "his" | "her" | "its" => reader.is_word(i + 1) && year > LEAST_COMMON,
        // "(1886)"
        "(" => reader.word(i + 1) == ")" && year > LEAST_COMMON,
        _ => false,
    };
    let counts = plurals::has_plural(reader, i + 1) && !matches!(&*before, "the" | "his" | "her" | "its");
    (surely_led && !counts).then_some(confidence::YEAR)
}

/// Whether the number grew onto what stands before it: `F-1999`, `COVID-2019`, but not `mid-2020` or `(2019`.
fn is_stuck_before(reader: &Reader, i: u32) -> bool {
    if !reader.glued(i) {
        return matches!(reader.word(i.wrapping_sub(1)), "#" | "№");
    }
    let Some(before) = i.checked_sub(1) else { return false };
    if reader.is_dash(before) && before > reader.start() {
        let lead = reader.lower(before - 1);
        let prefix = matches!(&*lead, "mid" | "early" | "late" | "pre" | "post" | "non");
        return !prefix && reader.glued(before) && reader.word(before) == "-";
    }
    !matches!(reader.word(before), "(" | "[" | "\"" | "“" | "‘" | "'" | "’" | "«" | "—" | "–" | "," | "." | "/")
        || reader.word(before) == "/" && before > 0 && reader.is_number(before - 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn years_and_their_spans() {
        assert_marked(&[
            "In [DATE 2016|2016], as since [DATE 1998|1998], the [DATE 2019|2019] vote was from [DATE 1619|1619] a habit.",
            "The season of [DATE 2015/2016|2015-16], the plan for [DATE 2010/2015|2010–2015] and [DATE 2019/2020|2019/20].",
            "A book ([DATE 1886|1886]) on the [DATE 1835|1835] speech of a man who lived from [DATE 1855|1855] to [DATE 1916|1916].",
            "It stood around [DATE 2009|2009], or in [DATE 1543/1544|1543-4].",
        ]);
    }

    #[test]
    fn counts_and_names_are_no_years() {
        assert_marked(&[
            "In [QUANTITY 1619|1619] towns; about 2000 of them; [QUANTITY 2000|2000] people; [QUANTITY 1990 km|1990 km]; Vision 2030; Resolution 1973; Type-2010.",
        ]);
    }
}
