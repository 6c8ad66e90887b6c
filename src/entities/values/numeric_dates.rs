//! Dates in numbers: "2020-02-29", "07.04.2021", "9/11/2001".
//!
//! With the year first the month comes second. Dotted and hyphened dates have the day first; slashed ones the month,
//! unless a slashed date of the same article has a first part above 12. A part above 12 is the day wherever it stands.

use super::calendar::{Calendar, Point};
use super::confidence;
use super::counts;
use super::found::Found;
use super::reader::Reader;
use super::years;
use crate::entities::{EntityType, Value};

/// The date in numbers that begins at `i`.
pub fn read(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    let parts = parts(reader, i)?;
    let point = parts.point(calendar.day_first)?;
    let value = point.exists().then(|| Value::Iso(point.iso()));
    Some(Found { end: parts.end, entity_type: EntityType::Date, value, score: confidence::FULL_DATE })
}

/// Whether the slashed date at `i` shows that days come first (`true`) or months (`false`).
pub fn order_shown(reader: &Reader, i: u32) -> Option<bool> {
    let parts = parts(reader, i).filter(|parts| parts.mark == '/')?;
    let [first, second, _] = parts.numbers;
    match (first > 12 && first <= 31, second > 12 && second <= 31) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// Three numbers with the same mark between them.
struct Parts {
    end: u32,
    numbers: [u32; 3],
    mark: char,
    year_first: bool,
}

impl Parts {
    /// The day they write; `None` where they write none (`99/99/9999`).
    fn point(&self, day_first: bool) -> Option<Point> {
        let [a, b, c] = self.numbers;
        let (year, month, day) = if self.year_first {
            (a, b, c)
        } else if a > 12 || b <= 12 && (self.mark != '/' || day_first) {
            (c, b, a)
        } else {
            (c, a, b)
        };
        let in_calendar = (1..=12).contains(&month) && (1..=31).contains(&day);
        in_calendar.then_some(Point { year: Some(year as i16), month: month as i8, day: Some(day as i8) })
    }
}

fn parts(reader: &Reader, i: u32) -> Option<Parts> {
    if !reader.is_number(i) || !counts::stands_alone_before(reader, i) {
        return None;
    }
    let word = reader.word(i);
    let (words, mark, end) = if word.len() >= 8 && word.bytes().filter(|&byte| byte == b'.').count() == 2 {
        let mut parts = word.split('.');
        ([parts.next()?, parts.next()?, parts.next()?], '.', i + 1)
    } else {
        let mark = match reader.word(i + 1) {
            "-" => '-',
            "/" => '/',
            _ => return None,
        };
        let joined = (1..5).all(|k| reader.glued(i + k)) && reader.word(i + 3) == reader.word(i + 1);
        if !joined {
            return None;
        }
        ([word, reader.word(i + 2), reader.word(i + 4)], mark, i + 5)
    };
    let further = reader.glued(end) && (reader.word(end) == "/" || reader.is_dash(end) && reader.is_number(end + 1));
    let number =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse::<u32>().ok()).flatten();
    let numbers = [number(words[0])?, number(words[1])?, number(words[2])?];
    let short = |word: &str| (1..=2).contains(&word.len());
    let year_first = words[0].len() == 4 && short(words[1]) && short(words[2]) && years::is_possible(numbers[0]);
    let year_last = short(words[0]) && short(words[1]) && words[2].len() == 4 && years::is_possible(numbers[2]);
    (!further && (year_first || year_last)).then_some(Parts { end, numbers, mark, year_first })
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn the_mark_tells_the_order() {
        assert_marked(&[
            "[DATE 2020-02-29|2020-02-29], [DATE 2021-04-07|07.04.2021], [DATE 2021-04-07|07-04-2021], [DATE 2021-02-03|2021/02/03].",
            "Slashed: [DATE 2001-09-11|9/11/2001].",
            "Proved: [DATE 2001-11-09|9/11/2001], [DATE 2001-12-25|25/12/2001].",
        ]);
    }

    #[test]
    fn other_numbers_are_no_dates() {
        assert_marked(&["Build 99/99/9999, host 10.0.0.1, number 12-34-5678-9."]);
    }
}
