//! Datelines: when, and where, an article was written: a line of its own, or the first words of a paragraph.

use crate::text::calendar_words::{MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS};
use crate::text::{Case, TokenKind, Tokens};

/// A dateline stands within so many bytes of the start of its line.
const LONGEST: usize = 160;

/// Words of a line that does nothing but date. Lower case.
const DATING: &[&str] = &[
    "a.m.",
    "acst",
    "aedt",
    "aest",
    "ago",
    "akdt",
    "akst",
    "am",
    "and",
    "at",
    "awst",
    "bst",
    "cat",
    "cest",
    "cet",
    "cst",
    "ct",
    "date",
    "day",
    "days",
    "eat",
    "edited",
    "edt",
    "eest",
    "eet",
    "est",
    "et",
    "first",
    "gmt",
    "h",
    "hkt",
    "hour",
    "hours",
    "hrs",
    "hst",
    "issued",
    "ist",
    "jst",
    "kst",
    "last",
    "mdt",
    "min",
    "mins",
    "minute",
    "minutes",
    "modified",
    "msk",
    "mst",
    "mt",
    "nd",
    "npt",
    "nzdt",
    "nzst",
    "of",
    "on",
    "p.m.",
    "pdt",
    "pkt",
    "pm",
    "posted",
    "pst",
    "pt",
    "published",
    "rd",
    "read",
    "reading",
    "revised",
    "sast",
    "sgt",
    "st",
    "th",
    "time",
    "today",
    "updated",
    "utc",
    "wat",
    "week",
    "weeks",
    "west",
    "wet",
    "wib",
    "yesterday",
    "z",
];

/// Words before a weekday that make it part of a sentence: `on Friday, 8 May`.
const LEADS_TO_DATE: &[&str] = &[
    "a", "after", "and", "before", "between", "by", "dated", "during", "each", "every", "for", "from", "in", "last",
    "late", "next", "of", "on", "or", "since", "the", "this", "through", "till", "to", "until", "was", "were", "ended",
    "held",
];

/// Whether `line` is a date and nothing else: `Friday, 9 May 2025`, `Published 14 March 2025, 10:30 GMT`, `2 hours ago`.
pub(super) fn is_whole(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let tokens = Tokens::new(line);
    let mut dated = false;
    let mut i = place(&tokens).unwrap_or(0);
    while i < tokens.len() {
        if let Some(end) = date(&tokens, i) {
            dated = true;
            i = end;
            continue;
        }
        let word = tokens.lower(i);
        dated |= word == "ago" || is_weekday(&word);
        let dating = match tokens.get(i).map(|token| token.kind) {
            // "2025-03-14T10:30": what follows the T.
            Some(TokenKind::Word) => {
                let words: &[&[&str]] = &[DATING, MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS];
                words.iter().any(|list| list.contains(&&*word)) || word.strip_prefix('t').is_some_and(all_digits)
            }
            Some(TokenKind::Number) => true,
            Some(TokenKind::Punctuation | TokenKind::Symbol) => !matches!(tokens.word(i), "?" | "!" | "%" | "$"),
            Some(TokenKind::Address) | None => false,
        };
        if !dating {
            return false;
        }
        i += 1;
    }
    dated
}

/// `Orme Bay,` at the start of a line: the token after the comma.
fn place(tokens: &Tokens) -> Option<u32> {
    const LONGEST_PLACE: u32 = 4;
    let comma = (0..tokens.len().min(LONGEST_PLACE + 1)).find(|&i| tokens.word(i) == ",")?;
    let capitalised = (0..comma).all(|i| is_capitalised(tokens, i));
    (capitalised && date(tokens, comma + 1).is_some()).then_some(comma + 1)
}

/// The bytes of the date that stands before the first sentence of `line`: `07.04.2021 In this picture ...`.
pub(super) fn date_prefix(line: &str) -> Option<usize> {
    let head = head(line);
    let tokens = Tokens::new(head);
    let start = (0..tokens.len().min(4))
        .find(|&i| !matches!(tokens.word(i), "Published" | "Updated" | "Posted" | "on" | ":" | "at"))?;
    let mut end = date_with_year(&tokens, start)?;
    if matches!(tokens.word(end), "-" | "–" | "—" | "--" | "|" | ":") {
        end += 1;
    }
    (begins_sentence(&tokens, end)).then(|| tokens.get(end - 1).map_or(0, |token| token.span.end() as usize))
}

/// The bytes of the place and the agency before the first sentence: `ORME BAY, June 3 (Agency) —`.
pub(super) fn place_prefix(line: &str) -> Option<usize> {
    const LONGEST_PREFIX: u32 = 14;
    let head = head(line);
    let tokens = Tokens::new(head);
    let marks = |&i: &u32| {
        let mark = matches!(tokens.word(i), "-" | "–" | "—" | "--" | "_" | "|" | ":");
        // "Dhaka, Sept 9 (UNB) Farmers": the bracket alone.
        let bracket = tokens.word(i) == ")" && begins_sentence(&tokens, i + 1) && is_capitalised(&tokens, i + 1);
        (mark || bracket) && tokens.space_before(i + 1)
    };
    let dash = (1..tokens.len().min(LONGEST_PREFIX)).find(marks)?;
    if !begins_sentence(&tokens, dash + 1) || !tokens.space_before(dash) && tokens.word(dash) == "-" {
        return None;
    }
    let mut i = 0;
    let (mut agency, mut comma, mut dated) = (false, 0, false);
    while i < dash {
        if let Some(end) = date(&tokens, i) {
            dated = true;
            i = end;
            continue;
        }
        match tokens.word(i) {
            "," => comma += 1,
            "(" => agency = true,
            ")" | "/" | "." | "and" => {}
            _ if is_capitalised(&tokens, i) => {}
            _ => return None,
        }
        i += 1;
    }
    let in_capitals = tokens.get(0).is_some_and(|token| token.case == Case::Upper && token.span.len() >= 3);
    // "Orme Bay, Lorland — The": one comma and few words, or it is a sentence with an aside.
    let city_and_country = comma == 1 && dash <= 5;
    let closed = match tokens.word(dash) {
        ":" => dated || in_capitals && (agency || dash <= LONGEST_CITY) && reports(&tokens, dash + 1),
        ")" => dated && agency,
        "_" | "|" => dated || agency || in_capitals,
        _ => agency || in_capitals || city_and_country,
    };
    (is_capitalised(&tokens, 0) && closed).then(|| tokens.get(dash).map_or(0, |token| token.span.end() as usize))
}

/// The longest name of a city before a colon, in tokens.
const LONGEST_CITY: u32 = 3;

/// Labels in capitals that are no places.
const LABELS: &[&str] = &[
    "ALERT",
    "ANALYSIS",
    "BREAKING",
    "CORRECTION",
    "DAY",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACTBOX",
    "FEATURE",
    "HOST",
    "INTERVIEW",
    "INTERVIEWER",
    "LIVE",
    "MODERATOR",
    "NOTE",
    "OPINION",
    "QUESTION",
    "ANSWER",
    "REPORTER",
    "REVIEW",
    "SPEAKER",
    "UPDATE",
    "VIDEO",
    "WATCH",
    "WITNESS",
    "THE",
    "MR",
    "MS",
    "MRS",
    "DR",
];

/// Whether a report begins at token `i`, behind a label in capitals: a sentence that nobody speaks.
fn reports(tokens: &Tokens, i: u32) -> bool {
    const FEWEST: u32 = 6;
    /// "TBP:" is who asks in an interview.
    const SHORTEST: u32 = 4;
    const SPOKEN: &[&str] = &[
        "i", "we", "you", "my", "our", "your", "yes", "no", "well", "so", "thank", "thanks", "let", "look", "now",
        "okay", "good", "hello", "what", "who", "how", "why", "when", "where", "is", "are", "did", "do", "can", "that",
        "and", "but",
    ];
    let first = tokens.lower(i);
    let asks = (i..tokens.len()).any(|i| matches!(tokens.word(i), "?" | "I" | "we" | "you" | "our" | "my"));
    let is_name = tokens.get(0).is_some_and(|token| token.span.len() >= SHORTEST);
    let opens = is_name && is_capitalised(tokens, i) && !SPOKEN.contains(&&*first);
    opens && !asks && tokens.len() - i >= FEWEST && !LABELS.contains(&tokens.word(0))
}

/// Whether `line` begins with a label in capitals and a colon, as the turns of a transcript do.
pub(super) fn is_turn(line: &str) -> bool {
    const LONGEST_LABEL: usize = 60;
    let label = line[..line.floor_char_boundary(LONGEST_LABEL)].split_once(": ").map_or("", |(label, _)| label);
    label.chars().filter(|c| c.is_uppercase()).count() > 1 && !label.chars().any(char::is_lowercase)
}

/// Where a date line stands inside `line` that ran together with the headline before it and the paragraph after it.
pub(super) fn inside(line: &str) -> Option<(usize, usize)> {
    const LONGEST_HEADLINE: usize = 240;
    let head = &line[..line.floor_char_boundary(LONGEST_HEADLINE + LONGEST)];
    let tokens = Tokens::new(head);
    for i in 1..tokens.len() {
        if matches!(tokens.word(i), "." | "!") && tokens.space_before(i + 1) {
            return None;
        }
        let starts = is_weekday(&tokens.lower(i))
            && tokens
                .get(i - 1)
                .is_some_and(|token| token.kind != TokenKind::Punctuation || is_closing(tokens.word(i - 1)))
            && !LEADS_TO_DATE.contains(&&*tokens.lower(i - 1));
        if !starts {
            continue;
        }
        let Some(end) = date_with_year(&tokens, i) else { continue };
        let at_end = end == tokens.len() && head.len() == line.len();
        if at_end || begins_sentence(&tokens, end) {
            let start = tokens.get(i)?.span.start();
            return Some((start as usize, tokens.get(end - 1)?.span.end() as usize));
        }
    }
    None
}

fn head(line: &str) -> &str {
    &line[..line.floor_char_boundary(LONGEST)]
}

fn begins_sentence(tokens: &Tokens, i: u32) -> bool {
    tokens.space_before(i) && (is_capitalised(tokens, i) || matches!(tokens.word(i), "\"" | "“" | "‘" | "(" | "'"))
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "\"" | "”" | ")" | "?" | "]")
}

fn is_capitalised(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
}

fn all_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_month(tokens: &Tokens, i: u32) -> bool {
    let word = tokens.lower(i);
    is_capitalised(tokens, i) && (MONTHS.contains(&&*word) || SHORT_MONTHS.contains(&&*word))
}

/// The token after the date that begins with token `i`, its year left out or not.
fn date(tokens: &Tokens, i: u32) -> Option<u32> {
    date_with_year(tokens, i).or_else(|| day_and_month(tokens, after_weekday(tokens, i)))
}

fn date_with_year(tokens: &Tokens, i: u32) -> Option<u32> {
    let i = after_weekday(tokens, i);
    if let Some(end) = numeric(tokens, i) {
        return Some(end);
    }
    let end = day_and_month(tokens, i)?;
    let end = end + u32::from(matches!(tokens.word(end), "," | "."));
    is_year(tokens.word(end)).then_some(end + 1)
}

fn after_weekday(tokens: &Tokens, i: u32) -> u32 {
    if !is_weekday(&tokens.lower(i)) {
        return i;
    }
    i + 1 + u32::from(matches!(tokens.word(i + 1), "," | "."))
}

/// `May 8`, `Sept. 8th`, `8 May`, `8th of May`.
fn day_and_month(tokens: &Tokens, i: u32) -> Option<u32> {
    let ordinal = |i: u32| i + u32::from(matches!(tokens.word(i), "st" | "nd" | "rd" | "th"));
    if is_month(tokens, i) {
        let day = i + 1 + u32::from(tokens.word(i + 1) == ".");
        return is_day(tokens.word(day)).then(|| ordinal(day + 1));
    }
    if !is_day(tokens.word(i)) {
        return None;
    }
    let month = ordinal(i + 1);
    let month = month + u32::from(tokens.word(month) == "of");
    is_month(tokens, month).then(|| month + 1 + u32::from(tokens.word(month + 1) == "."))
}

/// `07.04.2021`, `7/4/2021`, `2021-04-07`.
fn numeric(tokens: &Tokens, i: u32) -> Option<u32> {
    let parts: Vec<&str> = tokens.word(i).split('.').collect();
    if let [day, month, year] = parts[..] {
        return (is_day(day) && is_day(month) && is_year(year)).then_some(i + 1);
    }
    let mark = tokens.word(i + 1);
    let joined = matches!(mark, "/" | "-") && tokens.word(i + 3) == mark && (1..5).all(|k| !tokens.space_before(i + k));
    let (first, last) = (tokens.word(i), tokens.word(i + 4));
    let ends = (is_day(first) && is_year(last)) || (is_year(first) && is_day(last));
    (joined && ends && is_day(tokens.word(i + 2))).then_some(i + 5)
}

/// Whether `word` can be the number of a day, or of a month.
fn is_day(word: &str) -> bool {
    word.len() <= 2 && word.parse().is_ok_and(|day: u32| (1..=31).contains(&day))
}

/// Years that articles are dated with: print to the far future.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1600..2200).contains(&year))
}

fn is_weekday(lower: &str) -> bool {
    WEEKDAYS.contains(&lower) || SHORT_WEEKDAYS.contains(&lower)
}
