//! Decades and centuries: "the late 1990s", "the '80s", "the eighties", "20th century", "XIX century", "the turn of the century".
//!
//! Two digits and a decade in words are of the 1900s. "In his 70s" is an age and not marked.

use super::calendar;
use super::confidence;
use super::found::Found;
use super::reader::Reader;
use super::years::{self, found};

/// The decade or the century that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    whole(reader, i).or_else(|| part(reader, i)).or_else(|| turn(reader, i))
}

fn whole(reader: &Reader, i: u32) -> Option<Found> {
    decade(reader, i).or_else(|| spelled_decade(reader, i)).or_else(|| century(reader, i))
}

/// "late 1980s", "early-1990s", "mid-19th century": a part has no bounds that all agree on, so it has the value of the whole.
fn part(reader: &Reader, i: u32) -> Option<Found> {
    is_part(&reader.lower(i)).then(|| whole(reader, reader.past_hyphen(i + 1))).flatten()
}

/// "the turn of the century", whichever is meant.
fn turn(reader: &Reader, i: u32) -> Option<Found> {
    const WORDS: [&str; 3] = ["turn", "of", "the"];
    let leads = WORDS.iter().zip(i..).all(|(word, at)| &*reader.lower(at) == *word);
    let last = &*reader.lower(i + 3);
    if !leads {
        return None;
    }
    if matches!(last, "century" | "millennium" | "decade") {
        return Some(found(i + 4, None, confidence::YEAR));
    }
    century(reader, i + 3).map(|century| found(century.end, None, confidence::YEAR))
}

fn is_part(lower: &str) -> bool {
    matches!(lower, "early" | "mid" | "late")
}

/// Whether a word may begin a decade or a century in words.
pub fn may_begin(lower: &str) -> bool {
    spelled_ordinal(lower).is_some() || decade_of(lower).is_some() || is_part(lower) || lower == "turn"
}

/// "1990s", "the 70s", "'80s", "1800s".
fn decade(reader: &Reader, i: u32) -> Option<Found> {
    let quote = matches!(reader.word(i), "'" | "’" | "‘") && reader.glued(i + 1);
    let at = if quote { i + 1 } else { i };
    let number = reader.integer(at)?;
    let plural = reader.glued(at + 1) && reader.word(at + 1) == "s"
        || matches!(reader.word(at + 1), "'s" | "’s") && reader.glued(at + 1) && number % 100 != 0 && quote;
    if !plural || number % 10 != 0 {
        return None;
    }
    let iso = match (reader.word(at).len(), number) {
        (4, 2000) => calendar::decade(2000),
        (4, _) if years::is_possible(number) && number % 100 == 0 => format!("{number}/{}", number + 99),
        (4, _) if years::is_possible(number) => calendar::decade(number as i16),
        // "in his 70s" is an age.
        (2, 20..=90)
            if quote
                || matches!(&*reader.before(i), "the" | "early" | "late" | "mid" | "and") && !is_age(reader, i) =>
        {
            calendar::decade(1900 + number as i16)
        }
        _ => return None,
    };
    Some(found(at + 2, Some(iso), confidence::YEAR))
}

/// "the eighties", "early nineties".
fn spelled_decade(reader: &Reader, i: u32) -> Option<Found> {
    let first = decade_of(&reader.lower(i))?;
    let led = matches!(&*reader.before(i), "the" | "early" | "late") && !is_age(reader, i);
    led.then(|| found(i + 1, Some(calendar::decade(first)), confidence::YEAR))
}

fn decade_of(lower: &str) -> Option<i16> {
    Some(match lower {
        "twenties" => 1920,
        "thirties" => 1930,
        "forties" => 1940,
        "fifties" => 1950,
        "sixties" => 1960,
        "seventies" => 1970,
        "eighties" => 1980,
        "nineties" => 1990,
        _ => return None,
    })
}

/// "in their late 70s"
fn is_age(reader: &Reader, i: u32) -> bool {
    (2..=4).any(|back| i >= back && matches!(&*reader.lower(i - back), "his" | "her" | "their" | "my" | "your" | "our"))
}

/// "20th century", "the nineteenth century", "19th and 20th centuries".
fn century(reader: &Reader, i: u32) -> Option<Found> {
    let (nth, end) = match reader.integer(i).filter(|&nth| nth <= 21) {
        Some(nth) if reader.glued(i + 1) && matches!(reader.word(i + 1), "st" | "nd" | "rd" | "th") => {
            (nth as i16, i + 2)
        }
        Some(_) => return None,
        None => (roman(reader.word(i)).or_else(|| spelled_ordinal(&reader.lower(i)))?, i + 1),
    };
    let at = reader.past_hyphen(end);
    (matches!(&*reader.lower(at), "century" | "centuries") && (1..=21).contains(&nth))
        .then(|| found(at + 1, Some(calendar::century(nth)), confidence::YEAR))
}

/// "XIX century": the centuries that are written so in English.
pub fn roman(word: &str) -> Option<i16> {
    const NUMERALS: [&str; 7] = ["XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"];
    (15..).zip(NUMERALS).find(|&(_, numeral)| numeral == word).map(|(nth, _)| nth)
}

fn spelled_ordinal(lower: &str) -> Option<i16> {
    Some(match lower {
        "fifth" => 5,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn decades_and_centuries_are_intervals() {
        assert_marked(&[
            "In the [DATE 1990/1999|1990s], the [DATE 1970/1979|70s], the [DATE 1800/1899|1800s] and [DATE 1980/1989|late '80s].",
            "The [DATE 1990/1999|mid-1990s], [DATE 1801/1900|early 19th century] and [DATE|turn of the century]; the turn of the tide.",
            "A [DATE 1801/1900|XIX century] hat, a [DATE 1901/2000|20th century] idea of the [DATE 1801/1900|nineteenth century].",
            "It was the taste of the [DATE 1980/1989|eighties].",
        ]);
    }

    #[test]
    fn an_age_is_no_decade() {
        assert_marked(&["A singer in his 70s."]);
    }
}
