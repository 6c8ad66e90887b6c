//! Dates, times, money, percentages and quantities, by rule: tokens come in, mentions with their values come out.
//!
//! At each token every recogniser says whether something of its kind begins there; the longest find wins, then the surer,
//! and the walk goes on behind it. A recogniser looks ahead and back by a bounded number of tokens, never out of the block.

mod article_date;
mod calendar;
mod confidence;
mod counts;
mod currencies;
mod day_dates;
mod decades;
mod digits;
mod durations;
mod fiscal;
mod found;
mod holidays;
mod millions;
mod money;
mod numbers;
mod numeric_dates;
mod percents;
mod plurals;
mod quantities;
mod reader;
mod relative;
mod scales;
mod seasons;
mod spelled;
mod starts;
mod tense;
mod times;
mod units;
mod weekday_tense;
mod years;

#[cfg(test)]
mod marked;

pub use self::article_date::ArticleDate;

use self::calendar::Calendar;
use self::found::Found;
use self::reader::Reader;
use super::{Mention, Origin};
use crate::text::{Article, TokenKind, TokenRange, Tokens};

/// The dates and amounts of an article that was written `today`, in order; no two overlap.
pub fn find(article: &Article, tokens: &Tokens, today: Option<ArticleDate>) -> Vec<Mention> {
    let calendar = article_date::calendar(article, tokens, today);
    let mut mentions = Vec::new();
    for block in article.blocks() {
        let range = tokens.within(block.span);
        let reader = Reader::new(tokens, range.start(), range.end());
        let mut i = range.start();
        while i < range.end() {
            let found = if starts::may_begin(&reader, i) { longest(&reader, i, calendar) } else { None };
            let Some(found) = found else {
                i += 1;
                continue;
            };
            let range = TokenRange::new(i, found.end.clamp(i + 1, range.end()));
            mentions.push(Mention {
                span: tokens.span(range),
                tokens: range,
                entity_type: found.entity_type,
                value: found.value,
                score: found.score,
                origin: Origin::Rule,
            });
            i = range.end();
        }
    }
    mentions
}

fn longest(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    // Of two equally long and sure, the earlier in this list.
    let number = matches!(reader.kind(i)?, TokenKind::Number);
    let finds = [
        day_dates::read(reader, i, calendar),
        if number { numeric_dates::read(reader, i, calendar) } else { relative::read(reader, i, calendar) },
        decades::read(reader, i).or_else(|| fiscal::read(reader, i)).or_else(|| years::read(reader, i)),
        durations::read(reader, i, calendar),
        if number { None } else { seasons::read(reader, i).or_else(|| holidays::read(reader, i, calendar)) },
        times::read(reader, i, calendar),
        money::read(reader, i),
        percents::read(reader, i),
        quantities::read(reader, i),
    ];
    let rank = |found: &Found| (found.end, found.score);
    finds.into_iter().flatten().reduce(|best, other| if rank(&other) > rank(&best) { other } else { best })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ArticleDate, Reader, article_date, find, longest, starts};
    use crate::text::{Article, Tokens};

    proptest! {
        /// Any order of the words that the rules know, with signs and digits between them, is read without a panic, and
        /// the finds neither overlap nor leave the text.
        #[test]
        fn any_order_of_words_is_read(parts in prop::collection::vec(part(), 0..24)) {
            let text = parts.concat();
            let article = Article::new(&text);
            let tokens = Tokens::new(&text);
            let mut at = 0;
            for mention in find(&article, &tokens, ArticleDate::stated(&article, &tokens)) {
                prop_assert!(at <= mention.span.start() && !mention.span.is_empty());
                prop_assert!(!mention.span.of(&text).is_empty());
                at = mention.span.end();
            }
            prop_assert!(at as usize <= text.len());
        }
    }

    proptest! {
        /// Where the quick look says that nothing begins, the recognisers agree.
        #[test]
        fn nothing_begins_where_the_quick_look_says_so(parts in prop::collection::vec(part(), 0..24)) {
            let text = parts.concat();
            let article = Article::new(&text);
            let tokens = Tokens::new(&text);
            let calendar = article_date::calendar(&article, &tokens, ArticleDate::stated(&article, &tokens));
            let reader = Reader::new(&tokens, 0, tokens.len());
            for i in 0..tokens.len() {
                prop_assert!(starts::may_begin(&reader, i) || longest(&reader, i, calendar).is_none(), "{}", tokens.word(i));
            }
        }
    }

    fn part() -> impl Strategy<Value = String> {
        const WORDS: &[&str] = &[
            "May",
            "Feb",
            ".",
            "Monday",
            "last",
            "next",
            "this",
            "year",
            "years",
            "ago",
            "half",
            "a",
            "and",
            "of",
            "the",
            "million",
            "hundred",
            "two",
            "twenty",
            "-",
            "–",
            "/",
            ":",
            ",",
            "$",
            "US",
            "€",
            "Rs",
            "%",
            "per",
            "cent",
            "km",
            "°",
            "C",
            "pm",
            "GMT",
            "to",
            "between",
            "from",
            "99/99/9999",
            "2020-02-30",
            "31.02.2021",
            "29 February 1900",
            "1543-9",
            "s",
            "th",
            "century",
            "BC",
            "quarter",
            "R5",
            "USD1",
            "\n\n",
            "½",
            "’",
            "’s",
            "é",
            "👍",
            "Christmas",
        ];
        let word = prop::sample::select(WORDS).prop_map(str::to_owned);
        let number = any::<u64>().prop_map(|number| number.to_string());
        let small = (0u32..2200).prop_map(|number| number.to_string());
        (prop_oneof![4 => word, 1 => number, 2 => small], prop::bool::ANY).prop_map(|(mut part, spaced)| {
            if spaced {
                part.push(' ');
            }
            part
        })
    }
}
