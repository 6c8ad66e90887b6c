//! Dates that count from the article's day: "yesterday", "last month", "this Friday", "the past five years", "Monday".
//!
//! A weekday alone is the last one up to the article's day, or the next one where its clause speaks of what is to come
//! (`weekday_tense`); "last" before it excludes the day itself. "Last summer" has no value: its months are not the same
//! everywhere, nor is its year.

use super::calendar::{self, Calendar, Period};
use super::confidence;
use super::day_dates;
use super::durations;
use super::found::Found;
use super::holidays;
use super::reader::Reader;
use super::seasons;
use super::tense::Tense;
use super::weekday_tense;
use crate::entities::{EntityType, Value};

/// The date that begins at `i`.
pub fn read(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    let word = reader.lower(i);
    if let Some(found) = named_day(reader, i, &word, calendar) {
        return Some(found);
    }
    if let Some(found) = weekday(reader, i, &word, calendar) {
        return Some(found);
    }
    let direction = Direction::read(&word)?;
    // "this past week", "the last few"
    let at = if &*word == "this" && matches!(&*reader.lower(i + 1), "past" | "coming" | "last") { i + 1 } else { i };
    let direction = if at > i { Direction::read(&reader.lower(at))? } else { direction };
    led(reader, at + 1, direction, calendar)
}

/// Whether a word may begin a relative date.
pub fn may_begin(lower: &str) -> bool {
    matches!(lower, "today" | "yesterday" | "tomorrow") || Direction::read(lower).is_some()
}

fn date(end: u32, iso: Option<String>, score: f32) -> Found {
    Found { end, entity_type: EntityType::Date, value: iso.map(Value::Iso), score }
}

/// "today", "yesterday", "tomorrow", "the day before yesterday" from its "day".
fn named_day(reader: &Reader, i: u32, word: &str, calendar: Calendar) -> Option<Found> {
    // "Tomorrow Group" is a name.
    if reader.is_capitalised(i) && reader.is_capitalised(i + 1) && !reader.opens(i) {
        return None;
    }
    let (end, days) = match word {
        "today" => (i + 1, 0),
        "yesterday" => (i + 1, -1),
        "tomorrow" => (i + 1, 1),
        "day" => match (&*reader.lower(i + 1), &*reader.lower(i + 2)) {
            ("before", "yesterday") => (i + 3, -2),
            ("after", "tomorrow") => (i + 3, 2),
            _ => return None,
        },
        _ => return None,
    };
    let day = calendar.moved(Period::Day, days).map(|day| day.to_string());
    Some(date(end, day, confidence::RELATIVE))
}

/// "Monday", "Mondays".
fn weekday(reader: &Reader, i: u32, word: &str, calendar: Calendar) -> Option<Found> {
    if let Some(weekday) = calendar::weekday(word) {
        // "The Sunday Times" is a newspaper.
        if matches!(
            reader.word(i + 1),
            "Times" | "Telegraph" | "Mail" | "Express" | "Mirror" | "Post" | "Herald" | "World" | "Tribune"
        ) {
            return None;
        }
        // "Friday week": seven days after the next one.
        if &*reader.lower(i + 1) == "week" && !reader.is_capitalised(i + 1) && !reader.hyphenates(i + 2) {
            let day = calendar
                .weekday(weekday, 1)
                .and_then(|next| Calendar { today: Some(next), ..calendar }.moved(Period::Week, 1));
            return Some(date(i + 2, day.map(|day| day.to_string()), confidence::RELATIVE));
        }
        let direction = i8::from(weekday_tense::around(reader, i) == Tense::Ahead);
        let day = calendar.weekday(weekday, direction).map(|day| day.to_string());
        return Some(date(i + 1, day, confidence::WEEKDAY));
    }
    // "Mondays" are no one day.
    calendar::weekday(word.strip_suffix('s')?).map(|_| date(i + 1, None, confidence::WEEKDAY))
}

/// Where a leading word points.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    /// "this", "current"
    This,
    /// "last", "past", "previous"
    Last,
    /// "next", "coming"
    Next,
    /// "previous", "following": counted from another day than the article's.
    Other,
    /// "recent": somewhere in the past.
    Recent,
}

impl Direction {
    fn read(lower: &str) -> Option<Self> {
        Some(match lower {
            "this" | "current" => Self::This,
            "last" | "past" => Self::Last,
            "next" | "coming" | "upcoming" => Self::Next,
            "previous" | "preceding" | "following" | "first" | "final" | "same" | "subsequent" => Self::Other,
            "recent" => Self::Recent,
            _ => return None,
        })
    }
}

/// What follows the leading word at `i`: a period, a weekday, a month, a season, a holiday, a number of periods.
fn led(reader: &Reader, i: u32, direction: Direction, calendar: Calendar) -> Option<Found> {
    // "this Friday, July 8", "last July 18": the date says more, and begins there.
    if day_dates::read(reader, i, calendar).is_some_and(|date| date.end > i + 1) {
        return None;
    }
    let word = reader.lower(i);
    if direction != Direction::Recent
        && let Some(weekday) = calendar::weekday(&word)
    {
        let day = match direction {
            Direction::Last => calendar.weekday(weekday, -1),
            Direction::Next => calendar.weekday(weekday, 1),
            Direction::This => calendar.weekday(weekday, i8::from(weekday_tense::around(reader, i) == Tense::Ahead)),
            Direction::Other | Direction::Recent => None,
        };
        return Some(date(i + 1, day.map(|day| day.to_string()), confidence::RELATIVE));
    }
    if let Some((period, plural)) = Period::read(&word) {
        return if plural { several(i, direction, period) } else { one(reader, i, direction, period, calendar) };
    }
    if matches!(direction, Direction::This | Direction::Last | Direction::Next) {
        let month = calendar::month(&word).filter(|&(_, full)| full && reader.is_capitalised(i));
        if let Some((month, _)) = month {
            let near = match direction {
                Direction::Last => calendar.month(month, -1),
                Direction::Next => calendar.month(month, 1),
                _ => calendar.month(month, 0),
            };
            return Some(date(i + 1, near.map(calendar::Point::iso), confidence::RELATIVE));
        }
        if seasons::season(&word).is_some() && !reader.is_capitalised(i) {
            return Some(date(i + 1, None, confidence::RELATIVE));
        }
        if matches!(&*word, "fiscal" | "financial" | "academic" | "calendar") && &*reader.lower(i + 1) == "year" {
            return Some(date(i + 2, None, confidence::RELATIVE));
        }
        if let Some(end) = holidays::end(reader, i) {
            return Some(date(end, None, confidence::HOLIDAY));
        }
    }
    numbered(reader, i, direction, calendar)
}

/// "last month", "this weekend", "the past year".
fn one(reader: &Reader, i: u32, direction: Direction, period: Period, calendar: Calendar) -> Option<Found> {
    if period.is_short() {
        // "last minute", "this second"; an hour is said of the clock.
        return (period == Period::Hour && matches!(direction, Direction::Last | Direction::Next)).then_some(Found {
            end: i + 1,
            entity_type: EntityType::Time,
            value: None,
            score: confidence::RELATIVE,
        });
    }
    let past = &*reader.before(i) == "past";
    let count = match direction {
        Direction::This => 0,
        Direction::Last => -1,
        Direction::Next => 1,
        // "the previous day", "the same year"
        Direction::Other if matches!(&*reader.before(i), "first" | "final") => return None,
        Direction::Other => return Some(date(i + 1, None, confidence::RELATIVE)),
        Direction::Recent => return None,
    };
    // "the past year" runs up to today; "the last day" and "the next day" are of something else.
    let iso = if past {
        back_to(calendar, period, 1.0)
    } else if matches!(period, Period::Day | Period::Fortnight) {
        None
    } else {
        calendar.moved(period, count).and_then(|day| period.iso_around(day))
    };
    Some(date(i + 1, iso, confidence::RELATIVE))
}

/// "recent years", "coming weeks", "past decades".
fn several(i: u32, direction: Direction, period: Period) -> Option<Found> {
    let speaks_of_time = direction != Direction::Other && direction != Direction::This;
    let entity_type = if period.is_short() { EntityType::Time } else { EntityType::Date };
    speaks_of_time.then_some(Found { end: i + 1, entity_type, value: None, score: confidence::RELATIVE })
}

/// "last five years", "next two weeks", "first 100 days".
fn numbered(reader: &Reader, i: u32, direction: Direction, calendar: Calendar) -> Option<Found> {
    let length = durations::length(reader, i)?;
    if matches!(direction, Direction::Recent) || matches!(&*reader.lower(i), "a" | "an") {
        return None;
    }
    let iso = match direction {
        Direction::Last if !length.period.is_short() => {
            length.count.and_then(|count| back_to(calendar, length.period, count))
        }
        Direction::Next if !length.period.is_short() => {
            length.count.and_then(|count| ahead_to(calendar, length.period, count))
        }
        Direction::Other => length.count.and_then(|count| length.period.iso_duration(count)),
        _ => None,
    };
    let entity_type = if length.period.is_short() { EntityType::Time } else { EntityType::Date };
    Some(Found { end: length.end, entity_type, value: iso.map(Value::Iso), score: confidence::RELATIVE })
}

/// The interval of `count` periods that ends today.
fn back_to(calendar: Calendar, period: Period, count: f64) -> Option<String> {
    Some(format!("{}/{}", whole(calendar, period, -count)?, calendar.today?))
}

/// The interval of `count` periods that begins today.
fn ahead_to(calendar: Calendar, period: Period, count: f64) -> Option<String> {
    Some(format!("{}/{}", calendar.today?, whole(calendar, period, count)?))
}

fn whole(calendar: Calendar, period: Period, count: f64) -> Option<jiff::civil::Date> {
    /// Farther than this no article counts.
    const FARTHEST: f64 = 5000.0;
    (count.fract() == 0.0 && count.abs() <= FARTHEST).then(|| calendar.moved(period, count as i64)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn days_count_from_the_article() {
        // A Wednesday.
        assert_marked(&[
            "7 April 2021\n\nIt broke [DATE 2021-04-06|yesterday] and is shut [DATE 2021-04-07|today] and [DATE 2021-04-08|tomorrow].",
            "7 April 2021\n\nShe spoke on [DATE 2021-04-05|Monday], and on [DATE 2021-04-07|Wednesday].",
            "7 April 2021\n\nHe left [DATE 2021-03-31|last Wednesday]. He will return on [DATE 2021-04-09|Friday] or [DATE 2021-04-13|next Tuesday].",
            "7 April 2021\n\nIt opens on [DATE 2021-04-16|Friday week] and shut [DATE 2021-03-24|a fortnight ago].",
            "7 April 2021\n\nIt shut [DATE 2020-11|last November], until [DATE 2021-06|this June]; on [DATE 2021-04-09|Friday, April 9] it opens.",
            "7 April 2021\n\nThe crew left this [DATE 2021-04-09|Friday, April 9]; Tomorrow Group paid.",
            "It opens on [DATE|Sundays], and broke [DATE|yesterday].",
        ]);
    }

    #[test]
    fn periods_count_from_the_article() {
        assert_marked(&[
            "7 April 2021\n\nRents rose [DATE 2021-04|this month], fell [DATE 2021-W13|last week] and will rise [DATE 2022|next year].",
            "7 April 2021\n\nIn the [DATE 2016-04-07/2021-04-07|last five years] and the [DATE 2021-04-07/2021-04-21|next two weeks].",
            "7 April 2021\n\nIn the [DATE 2011-04-07/2021-04-07|past decade], in [DATE|recent years], [DATE 2021-04-10/2021-04-11|this weekend].",
        ]);
    }
}
