//! Numbers and ranges of numbers: "84,121", "1.2 million", "between 5 and 10 million", "hundreds of thousands".
//!
//! "As many as", "nearly" and "more than" stay outside.

use super::currencies;
use super::digits;
use super::reader::Reader;
use super::scales::{self, Suffixes};
use super::spelled;
use super::years;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In digits: `grouped` when its thousands are set apart, `decimal` when it has a fraction.
    Digits {
        /// `84,121`
        grouped: bool,
        /// `1.2`
        decimal: bool,
    },
    /// In words.
    Spelled,
    /// In words that name no number: "thousands", "several hundred".
    Vague,
}

/// A number, or a range of numbers.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// The token after it.
    pub end: u32,
    /// The number; of a range, its lower end; 0 where [`Form::Vague`].
    pub low: f64,
    /// The upper end of a range.
    pub max: Option<f64>,
    /// How its first number is written.
    pub form: Form,
    /// The factor of its last scale word, 1 where it has none.
    pub scale: f64,
}

impl Amount {
    /// Whether it names no number.
    pub fn is_vague(&self) -> bool {
        self.form == Form::Vague
    }

    /// This amount and `second` as a range, where they ascend; a scale that only the second has is the first's as well.
    pub fn up_to(&self, second: &Amount) -> Option<Amount> {
        if self.is_vague() || second.is_vague() {
            return None;
        }
        let shares_scale = self.scale <= 1.0 && second.scale > 1.0 && self.low < second.low / second.scale;
        let low = if shares_scale { self.low * second.scale } else { self.low };
        (low < second.low).then_some(Amount {
            end: second.end,
            low,
            max: Some(second.low),
            form: self.form,
            scale: second.scale,
        })
    }
}

/// The number or the range at `i`: "5–10 million", "5 to 10 million", and "5 and 10 million" after "between".
pub fn read(reader: &Reader, i: u32, suffixes: Suffixes) -> Option<Amount> {
    let first = single(reader, i, suffixes)?;
    let ranges = match &*reader.lower(first.end) {
        "to" => true,
        "and" => &*reader.before(i) == "between",
        // Both sides of a dash look alike: "5–10", "5 – 10". A third part makes it a telephone number or a code.
        _ => reader.is_dash(first.end) && reader.glued(first.end) == reader.glued(first.end + 1),
    };
    if !ranges {
        return Some(first);
    }
    let second = single(reader, first.end + 1, suffixes).filter(|second| {
        !(starts_at_year(reader, i, second) || reader.hyphenates(second.end) && reader.is_number(second.end + 1))
    });
    Some(second.and_then(|second| first.up_to(&second)).unwrap_or(first))
}

/// Whether "2019 to 147 trillion" only seems a range: a year ends what was said before it.
fn starts_at_year(reader: &Reader, i: u32, second: &Amount) -> bool {
    let year = |i| reader.word(i).len() == 4 && reader.integer(i).is_some_and(years::is_possible);
    year(i)
        && (second.scale > 1.0
            || !matches!(second.form, Form::Digits { grouped: false, decimal: false })
            || matches!(&*reader.before(i), "from" | "in" | "since" | "between"))
}

/// The one number at `i`.
pub fn single(reader: &Reader, i: u32, suffixes: Suffixes) -> Option<Amount> {
    if reader.is_number(i) {
        return in_digits(reader, i, suffixes);
    }
    if !reader.is_word(i) {
        return None;
    }
    if let Some(end) = vague(reader, i) {
        return Some(Amount { end, low: 0.0, max: None, form: Form::Vague, scale: 1.0 });
    }
    spelled::read(reader, i).map(|number| Amount {
        end: number.end,
        low: number.amount,
        max: None,
        form: Form::Spelled,
        scale: number.scale,
    })
}

fn in_digits(reader: &Reader, i: u32, suffixes: Suffixes) -> Option<Amount> {
    let first = digits::parse(reader.word(i))?;
    let (mut end, mut amount, mut grouped) = (i + 1, first.amount, first.grouped);
    // Seven groups are more than any text counts.
    while !first.decimal && end <= i + 7 && spaced_group(reader, i, end) {
        amount = amount * 1000.0 + f64::from(reader.integer(end)?);
        (end, grouped) = (end + 1, true);
    }
    let (end, scale) = scales::after_number(reader, end, suffixes).unwrap_or((end, 1.0));
    Some(Amount { end, low: amount * scale, max: None, form: Form::Digits { grouped, decimal: first.decimal }, scale })
}

/// Whether token `at` goes on with the thousands of the number at `i`: "10 000", "2 500 000".
fn spaced_group(reader: &Reader, i: u32, at: u32) -> bool {
    if !reader.is_thousands(at) || reader.word(i).len() > 3 {
        return false;
    }
    let (text, place) = reader.place(at);
    // After a plain space only a sign before or zeros at the end tell thousands: "in class 5 300 pupils".
    !text[..place].ends_with(' ')
        || i > reader.start() && reader.glued(i) && currencies::of_sign(reader.word(i - 1)).is_some()
        || reader.word(at) == "000"
        || reader.word(at + 1) == "000"
}

/// Where "hundreds of thousands", "several million" or "a few dozen" ends.
fn vague(reader: &Reader, i: u32) -> Option<u32> {
    let first = reader.lower(i);
    if scales::is_vague(&first) {
        let mut end = i + 1;
        // "tens of thousands of millions" is the longest that anyone writes.
        for _ in 0..2 {
            let next = reader.lower(end + 1);
            let scale = scales::is_vague(&next) || scales::scale(&next).is_some_and(|factor| factor >= 1e3);
            if &*reader.lower(end) != "of" || !scale {
                break;
            }
            end += 2;
        }
        return (&*first != "tens" || end > i + 1).then_some(end);
    }
    let at = match &*first {
        "several" | "few" => i + 1,
        "a" if &*reader.lower(i + 1) == "few" => i + 2,
        _ => return None,
    };
    scales::after_number(reader, at, Suffixes::Plain).filter(|_| reader.is_word(at)).map(|(end, _)| end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Tokens;

    fn amount(text: &str) -> Option<(f64, Option<f64>, u32)> {
        let tokens = Tokens::new(text);
        let reader = Reader::new(&tokens, 0, tokens.len());
        read(&reader, 0, Suffixes::Plain)
            .filter(|found| !found.is_vague())
            .map(|found| (found.low, found.max, found.end))
    }

    #[test]
    fn words_and_digits_say_the_same() {
        for (text, number, tokens) in [
            ("twenty-five", 25.0, 3),
            ("two hundred and six", 206.0, 4),
            ("three million five hundred thousand", 3.5e6, 5),
            ("nineteen hundred", 1900.0, 2),
            ("half a million", 5e5, 3),
            ("two and a half million", 2.5e6, 5),
            ("a dozen", 12.0, 2),
            ("a hundred million", 1e8, 3),
            ("1.2 million", 1.2e6, 2),
            ("3 lakh crore", 3e12, 3),
            ("5bn", 5e9, 2),
            ("quarter of a million", 2.5e5, 4),
            ("one hundred and twenty thousand", 1.2e5, 5),
        ] {
            assert_eq!(amount(text), Some((number, None, tokens)), "{text}");
        }
    }

    #[test]
    fn a_number_ends_where_the_next_begins() {
        assert_eq!(amount("two and six"), Some((2.0, None, 1)));
        assert_eq!(amount("twenty twenty"), Some((20.0, None, 1)));
        assert_eq!(amount("five million and two thousand"), Some((5e6, None, 2)));
        assert_eq!(amount("million"), None);
    }

    #[test]
    fn ranges_ascend() {
        assert_eq!(amount("5–10 million"), Some((5e6, Some(1e7), 4)));
        assert_eq!(amount("900,000 to 1 million"), Some((9e5, Some(1e6), 4)));
        assert_eq!(amount("3-1"), Some((3.0, None, 1)));
    }
}
