//! Numbers in words: "twenty-five", "two hundred and six", "half a million", "two and a half".

use super::reader::Reader;
use super::scales::scale;

/// A number in words.
pub struct Spelled {
    /// The token after it.
    pub end: u32,
    /// The number.
    pub amount: f64,
    /// The factor of its last scale word, 1 where it has none.
    pub scale: f64,
}

/// The number in words that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Spelled> {
    article(reader, i).or_else(|| half(reader, i)).or_else(|| cardinal(reader, i))
}

/// "a million", "an hundred", "a dozen".
fn article(reader: &Reader, i: u32) -> Option<Spelled> {
    if !matches!(&*reader.lower(i), "a" | "an") {
        return None;
    }
    let word = reader.lower(i + 1);
    if matches!(&*word, "half" | "quarter") {
        return half(reader, i + 1);
    }
    let (end, factor) = scales(reader, i + 1)?;
    // "a millions" is a slip that says nothing.
    (!word.ends_with('s')).then_some(Spelled { end, amount: factor, scale: factor })
}

/// "half a million", "half-million", "quarter of a million".
fn half(reader: &Reader, i: u32) -> Option<Spelled> {
    let (part, mut next) = match &*reader.lower(i) {
        "half" => (0.5, reader.past_hyphen(i + 1)),
        "quarter" if &*reader.lower(i + 1) == "of" => (0.25, i + 2),
        _ => return None,
    };
    if matches!(&*reader.lower(next), "a" | "an") {
        next += 1;
    }
    let (end, factor) = scales(reader, next)?;
    Some(Spelled { end, amount: part * factor, scale: factor })
}

/// One scale word, or two: "hundred million".
fn scales(reader: &Reader, i: u32) -> Option<(u32, f64)> {
    let first = scale(&reader.lower(i))?;
    match scale(&reader.lower(i + 1)) {
        Some(second) if second > first => Some((i + 2, first * second)),
        _ => Some((i + 1, first)),
    }
}

/// "twenty-five", "two hundred and six thousand".
fn cardinal(reader: &Reader, i: u32) -> Option<Spelled> {
    let mut total = 0.0;
    // The part below the next scale word.
    let mut group = 0.0;
    let mut last_scale = f64::INFINITY;
    let mut end = i;
    loop {
        let hyphened = end > i && reader.hyphenates(end);
        let at = if hyphened { end + 1 } else { end };
        let word = reader.lower(at);
        if let Some(value) = small(&word).filter(|&value| group % 100.0 == 0.0 && (value > 0 || end == i)) {
            group += f64::from(value);
            end = at + 1;
        } else if let Some(value) = tens(&word).filter(|_| group % 100.0 == 0.0) {
            group += f64::from(value);
            end = at + 1;
            let next = reader.past_hyphen(end);
            if let Some(unit) = small(&reader.lower(next)).filter(|unit| (1..10).contains(unit)) {
                group += f64::from(unit);
                end = next + 1;
            }
        } else if let Some(factor) = scale(&word).filter(|_| end > i && group > 0.0) {
            if &*word == "hundred" && group < 100.0 {
                group *= 100.0;
            } else if factor < last_scale && factor > 100.0 {
                total += group * factor;
                group = 0.0;
                last_scale = factor;
            } else if &*word == "dozen" && total == 0.0 {
                return Some(Spelled { end: at + 1, amount: group * 12.0, scale: 12.0 });
            } else {
                break;
            }
            end = at + 1;
        } else if &*word == "and" && !hyphened && joins(reader, at, group, total) {
            end = at + 1;
        } else {
            break;
        }
    }
    if end == i {
        return None;
    }
    if total == 0.0
        && group < 100.0
        && [reader.lower(end), reader.lower(end + 1), reader.lower(end + 2)]
            .iter()
            .map(|word| &**word)
            .eq(["and", "a", "half"])
    {
        let (after, factor) = scales(reader, end + 3).unwrap_or((end + 3, 1.0));
        return Some(Spelled { end: after, amount: (group + 0.5) * factor, scale: factor });
    }
    let scale = if total > 0.0 {
        last_scale
    } else if group >= 100.0 {
        100.0
    } else {
        1.0
    };
    Some(Spelled { end, amount: total + group, scale })
}

/// Whether the "and" at `at` goes on with the number: "two hundred and six", not "two and six".
fn joins(reader: &Reader, at: u32, group: f64, total: f64) -> bool {
    let next = reader.lower(at + 1);
    let below_hundred = small(&next).is_some_and(|value| value > 0) || tens(&next).is_some();
    let in_group = group >= 100.0 && group % 100.0 == 0.0;
    let after_thousands = group == 0.0 && total >= 1000.0 && scale(&reader.lower(at + 2)).is_none();
    below_hundred && (in_group || after_thousands)
}

/// Whether the word is a number below a hundred, or the tens of one.
pub fn is_number(lower: &str) -> bool {
    small(lower).is_some() || tens(lower).is_some()
}

/// 0 to 19.
pub fn small(lower: &str) -> Option<u32> {
    Some(match lower {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => return None,
    })
}

fn tens(lower: &str) -> Option<u32> {
    Some(match lower {
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}
