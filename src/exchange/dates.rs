//! The dates of a text, read against a day: what a document takes over when its day is set anew.

use serde::Serialize;

use super::native::ArticleDate;
use crate::entities::{self, Value};
use crate::text::{Article, Block, Decided, OffsetUnit, Offsets, Tokens};

/// The dates of a text and the day that they are read against.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Dates {
    /// The day; absent where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article_date: Option<ArticleDate>,
    /// The dates and times, in order.
    pub values: Vec<DateValue>,
}

/// A date or time and its value.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DateValue {
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// ISO 8601; absent where the words alone do not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub value: Option<Value>,
}

/// The dates and times of `text`, in order, with their values; offsets in `unit`. They are read against the day `written`, else
/// against the one that the article states; `decided` is what a person said is part of it, `earlier` what a reading made of its
/// parts. By rule alone: no model is needed.
pub fn dates(
    text: &str,
    written: Option<entities::ArticleDate>,
    decided: &[Decided],
    earlier: &[Block],
    unit: OffsetUnit,
) -> Dates {
    let (article, tokens) = (Article::with(text, None, decided, earlier), Tokens::new(text));
    let offsets = Offsets::new(text, unit);
    let today = written.or_else(|| entities::ArticleDate::stated(&article, &tokens));
    let values = entities::dates(&article, &tokens, today).into_iter().map(|mention| DateValue {
        start: offsets.to_unit(mention.span.start()),
        end: offsets.to_unit(mention.span.end()),
        value: mention.value,
    });
    Dates { values: values.collect(), article_date: today.map(|today| ArticleDate::of(today, &offsets)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_that_is_set_wins_over_the_one_that_is_stated() {
        let text = "👍 Harbour\n\n7 April 2021\n\nIt reopened on Monday.";
        let json = |day: Option<&str>| {
            let day = day.map(|day| entities::ArticleDate::set(day).expect("a day"));
            serde_json::to_string(&dates(text, day, &[], &[], OffsetUnit::Utf16)).expect("plain data")
        };
        assert_eq!(
            json(None),
            r#"{"articleDate":{"date":"2021-04-07","origin":"rule","start":12,"end":24},"values":[{"start":12,"end":24,"value":"2021-04-07"},{"start":41,"end":47,"value":"2021-04-05"}]}"#
        );
        assert_eq!(
            json(Some("2021-05-11")),
            r#"{"articleDate":{"date":"2021-05-11","origin":"user"},"values":[{"start":12,"end":24,"value":"2021-04-07"},{"start":41,"end":47,"value":"2021-05-10"}]}"#
        );
    }
}
