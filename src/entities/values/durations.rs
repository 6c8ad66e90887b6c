//! Lengths of time: "14 months", "two years ago", "nearly a decade", "three hours", "20-year".
//!
//! Of a day or more they are DATE, shorter ones TIME. "Nearly", "more than" and their like are part of the span, as
//! nothing else stands for how long. An age ("19-year-old", "aged 19 years") is no date and is not marked; nor is a
//! rate ("twice a year").

use super::calendar::{Calendar, Period};
use super::confidence;
use super::counts;
use super::found::Found;
use super::numbers;
use super::reader::Reader;
use super::scales::Suffixes;
use super::years;
use crate::entities::{EntityType, Value};

/// A number of periods.
pub struct Length {
    /// The token after it.
    pub end: u32,
    /// How many; `None` where it is unsaid ("several", "recent").
    pub count: Option<f64>,
    /// The upper end of a range.
    pub max: Option<f64>,
    /// Of what.
    pub period: Period,
}

/// The length of time that begins at `i`, with its "ago" or "later" where one follows.
pub fn read(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    let at = past_approximator(reader, i);
    let length = length(reader, at).or_else(|| bare_plural(reader, at))?;
    if is_age(reader, at, length.end) {
        return None;
    }
    let (end, value) = match &*reader.lower(length.end) {
        "ago" => (length.end + 1, ago(&length, calendar, -1)),
        "from" if &*reader.lower(length.end + 1) == "now" => (length.end + 2, ago(&length, calendar, 1)),
        "earlier" | "later" | "beforehand" | "afterwards" => (length.end + 1, None),
        _ if needs_lead(reader, at, i) => return None,
        _ => (length.end, length.iso()),
    };
    let entity_type = if length.period.is_short() { EntityType::Time } else { EntityType::Date };
    let score = if end > length.end { confidence::RELATIVE } else { confidence::DURATION };
    Some(Found { end, entity_type, value: value.map(Value::Iso), score })
}

impl Length {
    /// `P14M`; of a range `P2Y/P3Y` would be no interval of ISO 8601, so it has none.
    fn iso(&self) -> Option<String> {
        if self.max.is_some() { None } else { self.period.iso_duration(self.count?) }
    }
}

/// The period that many periods before (`-1`) or after (`1`) the article's day: "two years ago" is a year.
fn ago(length: &Length, calendar: Calendar, direction: i64) -> Option<String> {
    /// Farther than this no article counts in whole periods.
    const FARTHEST: f64 = 5000.0;
    let count = length.count.filter(|count| count.fract() == 0.0 && *count <= FARTHEST && length.max.is_none())?;
    length.period.iso_around(calendar.moved(length.period, count as i64 * direction)?)
}

/// The length at `i`: a number or "a", then the period.
pub fn length(reader: &Reader, i: u32) -> Option<Length> {
    if i > 0 && !counts::stands_alone_before(reader, i) {
        return None;
    }
    let (count, max, after) = count(reader, i)?;
    let at = reader.past_hyphen(after);
    // "three consecutive years", "five working days"
    let at = if matches!(
        &*reader.lower(at),
        "consecutive" | "straight" | "successive" | "full" | "whole" | "working" | "business" | "calendar" | "more"
    ) && at == after
    {
        at + 1
    } else {
        at
    };
    // "a quarter" is a share.
    let (period, plural) = Period::read(&reader.lower(at)).filter(|&(period, _)| period != Period::Quarter)?;
    let single = count == Some(1.0) && max.is_none();
    let hyphened = at > after && reader.is_dash(after);
    // "ten second graders", "two-year", "one month"
    if !plural && !single && !hyphened && count.is_none_or(|count| count > 1.0) {
        return None;
    }
    // "1980 days": a year does not count, and "a second" counts no time.
    if reader.integer(i).is_some_and(years::is_likely) || single && period == Period::Second {
        return None;
    }
    // "a year and a half"
    let half = ["and", "a", "half"].iter().zip(at + 1..).all(|(word, i)| &*reader.lower(i) == *word);
    let (end, count) = if half { (at + 4, count.map(|count| count + 0.5)) } else { (at + 1, count) };
    Some(Length { end, count, max, period })
}

/// How many, and the token after: "14", "two and a half", "a", "half a", "several", "a couple of".
fn count(reader: &Reader, i: u32) -> Option<(Option<f64>, Option<f64>, u32)> {
    let word = reader.lower(i);
    match &*word {
        "half" if matches!(&*reader.lower(i + 1), "a" | "an") && Period::read(&reader.lower(i + 2)).is_some() => {
            return Some((Some(0.5), None, i + 2));
        }
        "several" | "many" | "few" => return Some((None, None, i + 1)),
        "a" if &*reader.lower(i + 1) == "few" => return Some((None, None, i + 2)),
        "a" if &*reader.lower(i + 1) == "couple" && &*reader.lower(i + 2) == "of" => {
            return Some((Some(2.0), None, i + 3));
        }
        _ => {}
    }
    if let Some(amount) = numbers::read(reader, i, Suffixes::Plain) {
        let count = (!amount.is_vague()).then_some(amount.low);
        return Some((count, amount.max, amount.end));
    }
    matches!(&*word, "a" | "an").then_some((Some(1.0), None, i + 1))
}

/// "for decades", "over centuries": only a preposition makes a bare plural a length of time.
fn bare_plural(reader: &Reader, i: u32) -> Option<Length> {
    let (period, plural) = Period::read(&reader.lower(i))?;
    let led = matches!(&*reader.before(i), "for" | "within" | "over")
        || matches!(&*reader.lower(i + 1), "ago" | "later" | "earlier");
    (plural && led && !matches!(period, Period::Second | Period::Weekend)).then_some(Length {
        end: i + 1,
        count: None,
        max: None,
        period,
    })
}

/// The token after "nearly", "almost", "more than"; `i` where there is none.
fn past_approximator(reader: &Reader, i: u32) -> u32 {
    match &*reader.lower(i) {
        "nearly" | "almost" | "roughly" | "approximately" => i + 1,
        "more" | "less" | "fewer" if &*reader.lower(i + 1) == "than" => i + 2,
        _ => i,
    }
}

/// Whether "a year", "one day" is a rate or a manner of speech here, for want of a word that makes it a length.
fn needs_lead(reader: &Reader, at: u32, i: u32) -> bool {
    let period = Period::read(&reader.lower(at + 1)).map(|(period, _)| period);
    let single = match &*reader.lower(at) {
        "a" | "an" => period.is_some(),
        // "One day, the valley will be green."
        "one" => period == Some(Period::Day),
        _ => false,
    };
    if !single || at > i {
        return false;
    }
    !matches!(
        &*reader.before(at),
        "for"
            | "in"
            | "within"
            | "about"
            | "after"
            | "over"
            | "than"
            | "least"
            | "of"
            | "around"
            | "by"
            | "under"
            | "only"
            | "just"
            | "lasted"
            | "took"
            | "takes"
            | "take"
            | "spent"
            | "every"
            | "once"
    ) || matches!(&*reader.before(at), "once" | "every" | "just") && !matches!(&*reader.lower(at + 2), "ago" | "later")
}

/// "19-year-old", "19 years old", "45 years of age", "aged five years".
fn is_age(reader: &Reader, i: u32, end: u32) -> bool {
    let at = reader.past_hyphen(end);
    matches!(&*reader.lower(at), "old" | "olds")
        || &*reader.lower(end) == "of" && &*reader.lower(end + 1) == "age"
        || matches!(&*reader.before(i), "aged" | "age")
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn lengths_of_time() {
        assert_marked(&[
            "The trial took [DATE P14M|14 months], the appeal [DATE P10Y|nearly a decade], the rest [DATE P2.5Y|two and a half years].",
            "A [DATE P20Y|20-year] lease, after [DATE|several weeks] of talks, for [DATE|decades] and [DATE P50Y|half a century].",
            "It lasted [TIME PT3H|three hours] and [TIME PT90S|90 seconds].",
            "He waited for [DATE P1.5Y|a year and a half].",
        ]);
    }

    #[test]
    fn ago_counts_back_from_the_article() {
        assert_marked(&[
            "7 April 2021\n\nShe left [DATE 2019|two years ago], he [DATE 2021-W11|three weeks ago], they [DATE 2021-04-04|three days ago].",
            "She left [DATE|two years ago] and wrote [DATE|a week later].",
        ]);
    }

    #[test]
    fn ages_and_rates_are_none() {
        assert_marked(&[
            "A 19-year-old, 45 years old, earns [MONEY 300 EUR|€300] a month and rests twice a year.",
            "One day, the valley will be green.",
        ]);
    }

    #[test]
    fn a_length_beyond_all_measure_has_no_value() {
        assert_marked(&["7 April 2021\n\nIt formed [DATE|900 billion years ago]."]);
    }
}
