//! What the tests read: a text with every find in brackets, its label and value before its words.

use super::{ArticleDate, find};
use crate::entities::Value;
use crate::text::{Article, Tokens};

/// `text` with `[DATE 2020-02-29|February 29, 2020]` for each find.
pub fn marked(text: &str) -> String {
    let article = Article::new(text);
    let tokens = Tokens::new(text);
    let mut out = String::new();
    let mut at = 0;
    for mention in find(&article, &tokens, ArticleDate::stated(&article, &tokens)) {
        let (start, end) = (mention.span.start() as usize, mention.span.end() as usize);
        let value = mention.value.as_ref().map(written).unwrap_or_default();
        out += &text[at..start];
        for part in ["[", mention.entity_type.label(), &value, "|", &text[start..end], "]"] {
            out += part;
        }
        at = end;
    }
    out + &text[at..]
}

fn written(value: &Value) -> String {
    let (amount, max, unit) = match value {
        Value::Iso(iso) => return format!(" {iso}"),
        Value::Money { amount, max, currency } => (amount, max, *currency),
        Value::Percent { amount, max, unit } => (amount, max, Some(*unit)),
        Value::Quantity { amount, max, unit } => (amount, max, *unit),
    };
    let max = max.map(|max| format!("..{max}")).unwrap_or_default();
    let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    format!(" {amount}{max}{unit}")
}

/// Fails unless every line, stripped of its marks, is marked as it stands.
#[track_caller]
pub fn assert_marked(lines: &[&str]) {
    for line in lines {
        let (article, line) = line.split_once("\n\n").map_or(("", *line), |(article, line)| (article, line));
        let plain = unmarked(line);
        let text = if article.is_empty() { plain } else { format!("{article}\n\n{plain}") };
        let found = marked(&text);
        let found = found.rsplit("\n\n").next().unwrap_or_default();
        assert_eq!(found, line);
    }
}

/// The line without its marks: of a mark the words after the label and the value.
fn unmarked(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        out += before;
        let (mark, after) = after.split_once(']').expect("a mark is closed");
        out += mark.split_once('|').map_or(mark, |(_, words)| words);
        rest = after;
    }
    out + rest
}
