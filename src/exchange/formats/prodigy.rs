//! Prodigy: one line of JSON, the text with its tokens and spans, offsets in code points. `token_end` is the last token of a span,
//! not the one after it.

use serde_json::{Value, json};

use super::json::line;
use super::labelled::labelled;
use super::left_out::{LeftOut, Loss};
use super::source::Source;
use super::words::Words;

pub(super) fn write(source: &Source, left_out: &mut LeftOut) -> String {
    let words = Words::new(source.text());
    let labels = labelled(source);
    let mut spans = Vec::new();
    for one in &labels.spans {
        for fitted in words.fitted_parts(&one.parts, left_out) {
            let (start, end) = source.points(fitted.span);
            spans.push(json!({
                "start": start, "end": end, "token_start": fitted.first, "token_end": fitted.last, "label": one.label
            }));
        }
    }
    left_out.count_many(Loss::Remark, source.marks.iter().filter(|mark| mark.note().is_some()).count());
    left_out.count_many(Loss::Relation, labels.relations.len());
    line(&json!({
        "text": source.text(),
        "tokens": tokens(source, &words),
        "spans": spans,
        "meta": {"id": source.document.id, "title": source.document.title},
    }))
}

fn tokens(source: &Source, words: &Words) -> Vec<Value> {
    let text = source.text();
    let all = words.tokens.all().iter().enumerate();
    all.map(|(id, token)| {
        let (start, end) = source.points(token.span);
        let is_spaced = text[token.span.end() as usize..].starts_with(' ');
        json!({"text": token.span.of(text), "start": start, "end": end, "id": id, "ws": is_spaced})
    })
    .collect()
}
