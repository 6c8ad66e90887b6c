//! The article's own date, against which "Monday" and "last month" are resolved.
//!
//! From a dateline block; else from the first full date in the first [`LEAD`] bytes that stands in a byline or a credit, on a
//! short line that is no sentence, or at the start of a paragraph, where a dash closes it ("Lisbon, 4 May 2021 —"). What
//! the prose tells of a day (a birth, a deadline, a verdict) says nothing of when it was written.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::calendar::{Calendar, Point};
use super::reader::Reader;
use super::{day_dates, numeric_dates};
use crate::Error;
use crate::entities::Value;
use crate::text::markup::Published;
use crate::text::{Article, BlockKind, Span, TokenRange, Tokens};

/// How far into the text an article says when it was written, in bytes.
const LEAD: u32 = 600;
/// A line of so few tokens that holds a date is there for the date.
const SHORT_LINE: u32 = 14;
/// A date this near to the start of a paragraph is its dateline, when a dash, a bracket or a slash closes it.
const DATELINE: u32 = 10;

/// The day that an article was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleDate {
    /// The day, Gregorian.
    pub date: Date,
    /// The words that state it; none where the markup of its page did, or a person set it.
    pub words: Option<Span>,
    /// Whether a person set it.
    pub is_set: bool,
}

impl ArticleDate {
    /// A day that a person set, in ISO 8601 (`2021-04-07`).
    ///
    /// Errors with [`Error::DateUnreadable`] where it is no day of the calendar.
    pub fn set(iso: &str) -> Result<Self, Error> {
        let date = iso.trim().parse().map_err(|_| Error::DateUnreadable { found: iso.into() })?;
        Ok(Self { date, words: None, is_set: true })
    }

    /// The day that the markup of the article's page states; none where that is no day of the calendar.
    pub fn published(published: &Published) -> Option<Self> {
        let date = published.date.as_ref()?.parse().ok()?;
        Some(Self { date, words: None, is_set: false })
    }

    /// The day that the article states, if it states one.
    pub fn stated(article: &Article, tokens: &Tokens) -> Option<Self> {
        stated(article, tokens, calendar(article, tokens, None))
    }
}

impl FromStr for ArticleDate {
    type Err = Error;

    /// Reads a day as [`ArticleDate::set`] does.
    fn from_str(iso: &str) -> Result<Self, Error> {
        Self::set(iso)
    }
}

impl fmt::Display for ArticleDate {
    /// Writes the day in ISO 8601, whoever said it.
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        self.date.fmt(out)
    }
}

/// What holds for dates in an article that was written `today`.
pub fn calendar(article: &Article, tokens: &Tokens, today: Option<ArticleDate>) -> Calendar {
    Calendar { today: today.map(|today| today.date), day_first: slashes_begin_with_day(article, tokens) }
}

/// Whether some slashed date of the article has its day first, and none its month.
fn slashes_begin_with_day(article: &Article, tokens: &Tokens) -> bool {
    // Most articles have no slash between numbers at all.
    if !article.text().contains('/') {
        return false;
    }
    let reader = Reader::new(tokens, 0, tokens.len());
    (0..tokens.len()).find_map(|i| numeric_dates::order_shown(&reader, i)).unwrap_or(false)
}

fn stated(article: &Article, tokens: &Tokens, calendar: Calendar) -> Option<ArticleDate> {
    let mut standing = None;
    for block in article.blocks() {
        let dateline = block.kind == BlockKind::Dateline;
        if !dateline && (block.span.start() > LEAD || block.kind == BlockKind::Boilerplate) {
            continue;
        }
        let range = tokens.within(block.span);
        let reader = Reader::new(tokens, range.start(), range.end());
        let lead =
            range.iter().take_while(|&i| dateline || tokens.get(i).is_some_and(|token| token.span.start() <= LEAD));
        let Some((at, end, date)) =
            lead.clone().find_map(|i| full_date(&reader, i, calendar).map(|(end, date)| (i, end, date)))
        else {
            continue;
        };
        let found = ArticleDate { date, words: Some(tokens.span(TokenRange::new(at, end))), is_set: false };
        if dateline {
            return Some(found);
        }
        let closes = reader.is_dash(end) || matches!(reader.word(end), ")" | "]" | "|" | "/");
        let opens = at - range.start() <= DATELINE && closes && !is_sentence(&reader, range.start(), at);
        let of_record = matches!(block.kind, BlockKind::Byline | BlockKind::Credit);
        if of_record || range.len() <= SHORT_LINE && stands_alone(&reader, range, at, end) || opens {
            standing = standing.or(Some(found));
        }
    }
    standing
}

/// Whether the date from `at` to `end` is what its short line is for: the line is no sentence, and no word leads to the date
/// as the day of something else ("Concert on 4 May 2021").
fn stands_alone(reader: &Reader, line: TokenRange, at: u32, end: u32) -> bool {
    let stopped = matches!(reader.word(line.end() - 1), "." | "!" | "?" | "”" | "\"") && end < line.end();
    !stopped && !is_sentence(reader, line.start(), at)
}

/// Whether the words before a date go on to it as a sentence or a title does: they end in small letters, but for what says
/// that something was published.
fn is_sentence(reader: &Reader, start: u32, at: u32) -> bool {
    const DATING: &[&str] = &["published", "updated", "posted", "modified", "issued", "released", "dated", "edited"];
    let before = reader.before(at);
    let leads = matches!(&*before, "on" | "of" | "at");
    let dated = |i: u32| DATING.contains(&&*reader.lower(i));
    let dating = (start..at).any(dated);
    at > start && reader.is_word(at - 1) && !reader.is_capitalised(at - 1) && !dating || leads && !dating
}

/// The one day that is written in full at `i`, and the token after it.
fn full_date(reader: &Reader, i: u32, calendar: Calendar) -> Option<(u32, Date)> {
    let found = day_dates::read(reader, i, calendar).or_else(|| numeric_dates::read(reader, i, calendar))?;
    let Some(Value::Iso(iso)) = found.value else { return None };
    let mut parts = iso.splitn(3, '-');
    let point = Point {
        year: Some(parts.next()?.parse().ok()?),
        month: parts.next()?.parse().ok()?,
        day: Some(parts.next()?.parse().ok()?),
    };
    Some((found.end, point.date()?))
}

#[cfg(test)]
mod tests {
    use super::ArticleDate;
    use crate::entities::values::marked::marked;
    use crate::text::{Article, Tokens};

    fn monday(text: &str) -> bool {
        marked(text).contains("[DATE 2021-04-05|Monday]")
    }

    #[test]
    fn a_line_of_its_own_dates_the_article() {
        assert!(monday("Harbour reopens\n\n07.04.2021\n\nThe harbour reopened on Monday."));
        assert!(monday("Harbour reopens\n\nBy Ada Holm | April 7, 2021\n\nThe harbour reopened on Monday."));
        assert!(monday(
            "LISBON, 7 April 2021 — The harbour, which a storm had closed for the winter, reopened on Monday."
        ));
    }

    #[test]
    fn the_words_that_date_it_are_told() {
        let text = "Harbour reopens\n\nBy Ada Holm | April 7, 2021\n\nThe harbour reopened on Monday.";
        let stated = ArticleDate::stated(&Article::new(text), &Tokens::new(text)).expect("it is dated");
        assert_eq!(stated.words.map(|words| words.of(text)), Some("April 7, 2021"));
        assert_eq!(stated.date.to_string(), "2021-04-07");
    }

    #[test]
    fn only_a_day_of_the_calendar_can_be_set() {
        assert_eq!(ArticleDate::set(" 2024-02-29 ").map(|set| set.date.to_string()), Ok("2024-02-29".into()));
        for no_day in ["", "2023-02-29", "7 April 2021", "2021-04", "\u{d7ff}"] {
            assert_eq!(ArticleDate::set(no_day).map_err(|error| error.code()), Err("date-unreadable"));
        }
    }

    #[test]
    fn a_day_that_the_prose_tells_of_dates_nothing() {
        for prose in [
            "The harbour that the city opened with so much pride and music on 7 April 2021 reopened on Monday.",
            "It fell on 7 April 2021. It reopened on Monday.",
            "Ana Reis, born 7 April 2021, sang on Monday.",
            "Concert on 7 April 2021\n\nThe harbour reopened on Monday.",
            "The bill of 7 April 2021 – a long one – passed on Monday.",
        ] {
            assert!(!monday(prose), "{prose}");
        }
    }

    #[test]
    fn a_line_that_says_when_it_was_published_dates_it() {
        for line in
            ["Published on 7 April 2021 in Lisbon", "Ana Reis, Lisbon, 7 April 2021", "Lisbon, 7 April 2021 (Lusa)"]
        {
            assert!(
                monday(&format!("{line}\n\nThe harbour, shut since winter, reopened on Monday after a storm.")),
                "{line}"
            );
        }
    }
}
