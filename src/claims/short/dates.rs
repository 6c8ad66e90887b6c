//! Relative dates: "on Monday" is written as the day that it means, where that is known.

use super::draft::Draft;
use crate::claims::grammar::Part;
use crate::claims::signals::{self, Signals};
use crate::entities::{EntityType, Mention, Value};
use crate::text::TokenRange;
use jiff::civil::{Date, ISOWeekDate, Weekday};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date that is less likely right is left as it is.
const SURE: f32 = 0.9;

/// Before these a date is written without a preposition of its own.
const PREPOSITIONS: [&str; 12] =
    ["on", "in", "by", "until", "since", "from", "before", "after", "of", "for", "till", "during"];

/// With these behind it a day's name says more than the day.
const AFTER: [&str; 13] = [
    "morning",
    "afternoon",
    "evening",
    "night",
    "noon",
    "lunchtime",
    "week",
    "through",
    "to",
    "until",
    "till",
    "and",
    "more",
];

/// And with these before it: "Super Tuesday", "late Monday".
const BEFORE: [&str; 16] = [
    "late", "early", "earlier", "later", "mid", "past", "next", "super", "black", "good", "ash", "palm", "holy",
    "easter", "bloody", "cyber",
];

/// Writes the relative dates of the claim as the days, months or years that they mean; not in somebody's own words, who may have
/// said them on another day. All of them or none: beside "5 Apr 2021" a "Tuesday" that stays seems to be counted from there.
pub(super) fn fill(draft: &mut Draft) {
    let (Some(first), Some(last)) = (draft.token(0), draft.token(draft.len().saturating_sub(1))) else { return };
    let mentions = draft.layers.mentions_in(TokenRange::new(first, last + 1));
    let dates = mentions.filter(|mention| counts_from_day(draft, mention));
    let written: Option<Vec<_>> = dates.map(|date| Some((date.tokens, absolute(draft, date)?))).collect();
    for (tokens, words) in written.unwrap_or_default() {
        draft.fill(tokens, words);
    }
}

/// Whether the words of a date say which day it is only to those who know the article's.
fn counts_from_day(draft: &Draft, mention: &Mention) -> bool {
    let Some(start) = draft.place(mention.tokens.start()) else { return false };
    let words = draft.phrase(start, start + mention.tokens.len() as usize);
    mention.entity_type == EntityType::Date && (words == "today" || is_relative(&words))
}

fn absolute(draft: &Draft, mention: &Mention) -> Option<String> {
    let Some(Value::Iso(iso)) = &mention.value else { return None };
    let start = draft.place(mention.tokens.start())?;
    let end = start + mention.tokens.len() as usize;
    let sure = mention.score >= SURE && draft.lower(start) != "today";
    let said = mention.tokens.iter().any(|i| draft.layers.grammar.word(i).quotation != 0);
    // "Monday evening", "this year's", "last month-end"
    let goes_on = match draft.part(end) {
        Part::Nominal => !draft.read(end).named,
        _ if AFTER.contains(&&*draft.lower(end)) => true,
        Part::Possessive | Part::Hyphen | Part::Number | Part::Dash | Part::Conjunction | Part::Open => true,
        _ => draft.lower(end).starts_with(['\'', '’']),
    };
    // "This year, they have sold it": that is so far, and "in 2016" is over.
    let perfect = draft.lower(start) == "this"
        && (0..draft.len()).any(|at| matches!(&*draft.lower(at), "has" | "have" | "'ve" | "’ve"));
    // Which Saturday "will sail on Saturday" means is told less surely.
    let future = mention.tokens.len() == 1
        && !matches!(&*draft.lower(start), "yesterday" | "tomorrow")
        && (0..draft.len()).any(|at| {
            let word = draft.lower(at);
            // "If she wins on Saturday" is yet to come.
            matches!(&*word, "if" | "unless") || signals::of(&word) & Signals::FUTURE != 0
        });
    if !sure
        || future
        || perfect
        || said
        || goes_on
        || is_told_of(draft, start, end)
        || draft.place(mention.tokens.end() - 1)? + 1 != end
    {
        return None;
    }
    let (unit, day) = written(iso)?;
    match start.checked_sub(1).map(|before| (draft.part(before), draft.lower(before))) {
        Some((Part::Preposition | Part::Subordinator, before)) if PREPOSITIONS.contains(&&*before) => {
            let named = matches!(&*before, "on" | "in");
            // "in this week" is not said of a day.
            if named && before != unit { None } else { Some(day) }
        }
        // "in March last year"
        Some((Part::Nominal, _)) if unit == "in" && draft.layers.mentions_in(one_before(mention)).any(is_date) => {
            iso.parse::<u16>().is_ok().then_some(day)
        }
        Some((Part::Nominal | Part::Verb | Part::Comma | Part::Quote | Part::Pronoun | Part::Close, before))
            if !BEFORE.contains(&&*before) =>
        {
            Some(format!("{unit} {day}"))
        }
        None => Some(format!("{unit} {day}")),
        _ => None,
    }
}

/// Whether a date is what a verb tells of, and does not only say when: "Last week was calm", "Moss began Sunday with a walk".
fn is_told_of(draft: &Draft, start: usize, end: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return draft.goes_on(end) };
    match &*draft.lower(before) {
        "spend" | "spends" | "spent" => true,
        "begin" | "begins" | "began" | "start" | "starts" | "started" | "end" | "ends" | "ended" | "open" | "opens"
        | "opened" | "close" | "closes" | "closed" => matches!(&*draft.lower(end), "with" | "by"),
        _ => false,
    }
}

fn is_date(mention: &Mention) -> bool {
    mention.entity_type == EntityType::Date
}

/// The token before a mention.
fn one_before(mention: &Mention) -> TokenRange {
    let start = mention.tokens.start();
    TokenRange::new(start.saturating_sub(1), start)
}

/// "yesterday", "Monday", "last month", "this week". "Today" may be these days, and which day "last Friday" is, is moot.
fn is_relative(words: &str) -> bool {
    let is_weekday =
        |word: &str| matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday");
    match words.split_once(' ') {
        None => matches!(words, "yesterday" | "tomorrow") || is_weekday(words),
        Some(("last" | "this" | "next", unit)) => matches!(unit, "week" | "month" | "year"),
        Some(_) => false,
    }
}

/// The preposition of an ISO date and how it is written: "on" and "3 Nov 2025".
fn written(iso: &str) -> Option<(&'static str, String)> {
    let day = |date: Date| Some(format!("{} {} {}", date.day(), month(date.month())?, date.year()));
    if let Ok(date) = iso.parse::<Date>() {
        return Some(("on", day(date)?));
    }
    match iso.split_once('-') {
        None => iso.parse::<u16>().ok().map(|year| ("in", year.to_string())),
        Some((year, week)) if week.starts_with('W') => {
            let monday = ISOWeekDate::new(year.parse().ok()?, week[1..].parse().ok()?, Weekday::Monday).ok()?;
            Some(("in", format!("the week of {}", day(monday.date())?)))
        }
        Some((year, number)) => Some(("in", format!("{} {}", month(number.parse().ok()?)?, year.parse::<u16>().ok()?))),
    }
}

fn month(number: i8) -> Option<&'static str> {
    MONTHS.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_date_is_written_short() {
        assert_eq!(written("2025-11-03"), Some(("on", "3 Nov 2025".into())));
        assert_eq!(written("2025-10"), Some(("in", "Oct 2025".into())));
        assert_eq!(written("2016"), Some(("in", "2016".into())));
        assert_eq!(written("2006-W08"), Some(("in", "the week of 20 Feb 2006".into())));
        assert_eq!(written("--02-29"), None);
    }
}
