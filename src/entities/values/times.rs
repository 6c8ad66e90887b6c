//! Times of day: "3pm", "14:30 GMT", "noon", "this morning", "9–11 a.m."
//!
//! The value is local (`T14:30`), with `Z` where the text says GMT or UTC; other zones' letters mean several zones.

use super::calendar::{Calendar, Period};
use super::confidence;
use super::counts;
use super::found::Found;
use super::reader::Reader;
use crate::entities::{EntityType, Value};

/// The time that begins at `i`.
pub fn read(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    if reader.is_number(i) {
        return clock(reader, i);
    }
    let word = reader.lower(i);
    match &*word {
        "noon" | "midday" => Some(found(i + 1, Some("T12:00".to_owned()), confidence::CLOCK)),
        "midnight" => Some(found(i + 1, Some("T00:00".to_owned()), confidence::CLOCK)),
        "tonight" | "overnight" => {
            Some(found(i + 1, day(calendar, 0).filter(|_| &*word == "tonight"), confidence::RELATIVE))
        }
        "last" if &*reader.lower(i + 1) == "night" => Some(found(i + 2, day(calendar, -1), confidence::RELATIVE)),
        "this" if is_part_of_day(&reader.lower(i + 1)) => Some(found(i + 2, day(calendar, 0), confidence::RELATIVE)),
        "yesterday" if is_part_of_day(&reader.lower(i + 1)) => {
            Some(found(i + 2, day(calendar, -1), confidence::RELATIVE))
        }
        "tomorrow" if is_part_of_day(&reader.lower(i + 1)) || &*reader.lower(i + 1) == "night" => {
            Some(found(i + 2, day(calendar, 1), confidence::RELATIVE))
        }
        _ => spelled(reader, i),
    }
}

/// Whether a word may begin a time; a number in words is not asked for here.
pub fn may_begin(lower: &str) -> bool {
    matches!(
        lower,
        "noon" | "midday" | "midnight" | "tonight" | "overnight" | "last" | "this" | "yesterday" | "tomorrow"
    )
}

fn found(end: u32, iso: Option<String>, score: f32) -> Found {
    Found { end, entity_type: EntityType::Time, value: iso.map(Value::Iso), score }
}

fn is_part_of_day(lower: &str) -> bool {
    matches!(lower, "morning" | "afternoon" | "evening")
}

fn day(calendar: Calendar, days: i64) -> Option<String> {
    calendar.moved(Period::Day, days).map(|day| day.to_string())
}

/// "3pm", "3:30 p.m.", "14:30", "1430 GMT", "9-11am", "5 o'clock".
fn clock(reader: &Reader, i: u32) -> Option<Found> {
    if !counts::stands_alone_before(reader, i) {
        return None;
    }
    let first = Clock::read(reader.word(i))?;
    if let Some((end, half)) = half_of_day(reader, i + 1) {
        let start = first.in_half(half)?;
        // "9am-5pm"
        if reader.hyphenates(end)
            && let Some(last) = Clock::read(reader.word(end + 1))
            && let Some((end, half)) = half_of_day(reader, end + 2)
        {
            return Some(interval(reader, start, last.in_half(half)?, end));
        }
        return Some(at(reader, start, end, confidence::CLOCK));
    }
    // "9–11 a.m."
    if reader.is_dash(i + 1)
        && let Some(last) = Clock::read(reader.word(i + 2))
        && let Some((end, half)) = half_of_day(reader, i + 3)
    {
        return Some(interval(reader, first.in_half(half)?, last.in_half(half)?, end));
    }
    if matches!(&*reader.lower(i + 1), "o'clock" | "o’clock") {
        return Some(at(reader, first, i + 2, confidence::CLOCK));
    }
    let zoned = zone(reader, i + 1).is_some() || &*reader.lower(i + 1) == "hours" && reader.word(i).len() == 4;
    if first.written_with_colon && !(reader.glued(i + 1) && reader.is_dash(i + 1)) || zoned && first.has_minutes {
        let score = if zoned { confidence::CLOCK } else { confidence::BARE_CLOCK };
        let end = if &*reader.lower(i + 1) == "hours" { i + 2 } else { i + 1 };
        return Some(at(reader, first, end, score));
    }
    None
}

/// "three o'clock", "five pm" in words.
fn spelled(reader: &Reader, i: u32) -> Option<Found> {
    if !matches!(&*reader.lower(i + 1), "o'clock" | "o’clock" | "pm" | "am" | "p.m." | "a.m.") {
        return None;
    }
    let hour = super::spelled::small(&reader.lower(i)).filter(|hour| (1..=12).contains(hour))?;
    let clock = Clock { hour: hour as u8, minute: 0, has_minutes: false, written_with_colon: false };
    match half_of_day(reader, i + 1) {
        Some((end, half)) => Some(at(reader, clock.in_half(half)?, end, confidence::CLOCK)),
        None => Some(at(reader, clock, i + 2, confidence::CLOCK)),
    }
}

/// The time with the zone that follows.
fn at(reader: &Reader, clock: Clock, end: u32, score: f32) -> Found {
    match zone(reader, end) {
        Some((end, suffix)) => found(end, Some(format!("{}{suffix}", clock.iso())), confidence::CLOCK),
        None => found(end, Some(clock.iso()), score),
    }
}

fn interval(reader: &Reader, start: Clock, last: Clock, end: u32) -> Found {
    let (end, suffix) = zone(reader, end).unwrap_or((end, ""));
    found(end, Some(format!("{}{suffix}/{}{suffix}", start.iso(), last.iso())), confidence::CLOCK)
}

/// The zone at `i`: where it ends, and its suffix in ISO 8601 where its letters mean only one.
fn zone(reader: &Reader, i: u32) -> Option<(u32, &'static str)> {
    match reader.word(i) {
        "GMT" | "UTC" | "Z" => Some((i + 1, "Z")),
        "BST" | "EST" | "EDT" | "ET" | "CET" | "CEST" | "IST" | "PST" | "PDT" | "CST" | "CDT" | "MSK" | "JST"
        | "AEST" | "SAST" | "WAT" | "EAT" | "PKT" | "HKT" | "SGT" | "KST" => Some((i + 1, "")),
        "local" if &*reader.lower(i + 1) == "time" => Some((i + 2, "")),
        _ => None,
    }
}

/// "am", "p.m.": where it ends, and whether it is the second half.
fn half_of_day(reader: &Reader, i: u32) -> Option<(u32, bool)> {
    match &*reader.lower(i) {
        "am" | "a.m." | "a.m" if reader.glued(i) || !reader.is_capitalised(i) || reader.word(i) == "AM" => {
            Some((i + 1, false))
        }
        "pm" | "p.m." | "p.m" => Some((i + 1, true)),
        _ => None,
    }
}

/// A time of day.
#[derive(Clone, Copy)]
struct Clock {
    hour: u8,
    minute: u8,
    has_minutes: bool,
    written_with_colon: bool,
}

impl Clock {
    /// `14:30`, `9.30`, `1430`, `3`.
    fn read(word: &str) -> Option<Self> {
        let colon = word.split_once(':');
        let (hour, minute) = match colon.or_else(|| word.split_once('.')) {
            Some((hour, minute)) => (hour, minute),
            None if word.len() == 4 && word.is_ascii() => word.split_at(2),
            None => (word, ""),
        };
        // "14:30:05" keeps its minutes.
        let minute = minute.split(':').next().unwrap_or_default();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !(1..=2).contains(&hour.len()) || !matches!(minute.len(), 0 | 2) || !digits(hour) || !digits(minute) {
            return None;
        }
        let hour = hour.parse().ok().filter(|&hour: &u8| hour <= 24)?;
        let has_minutes = !minute.is_empty();
        let minute = if has_minutes { minute.parse().ok().filter(|&minute: &u8| minute < 60)? } else { 0 };
        Some(Self { hour, minute, has_minutes, written_with_colon: colon.is_some() })
    }

    /// The same on a clock of 24 hours.
    fn in_half(self, second: bool) -> Option<Self> {
        let hour = match (self.hour, second) {
            (12, false) => 0,
            (12, true) => 12,
            (1..=11, true) => self.hour + 12,
            (0..=11, false) => self.hour,
            _ => return None,
        };
        Some(Self { hour, ..self })
    }

    fn iso(self) -> String {
        format!("T{:02}:{:02}", self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn clocks() {
        assert_marked(&[
            "At [TIME T15:00|3pm], [TIME T03:30|3:30 a.m.], [TIME T14:30Z|14:30 GMT], [TIME T06:00Z|0600 GMT] and [TIME T14:30|14:30].",
            "From [TIME T12:00|noon] to [TIME T00:00|midnight], [TIME T09:00/T11:00|9–11 a.m.], [TIME T09:00|nine o’clock] at the latest.",
        ]);
    }

    #[test]
    fn parts_of_the_day() {
        assert_marked(&["7 April 2021\n\nIt rained [TIME 2021-04-07|this morning] and [TIME 2021-04-06|last night]."]);
    }

    #[test]
    fn no_hour_has_25() {
        assert_marked(&["The ratio was 25:61 and 13 pm."]);
    }
}
