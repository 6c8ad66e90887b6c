//! doccano: one record a line, `label` with `[start, end, label]`, or `entities` and `relations`; offsets in code points.
//!
//! A project keeps what it does not read as it was imported, and exports it again: one with relations a `label` of before, one without
//! the `relations` of before.

use serde_json::Value;

use super::draft::{Draft, Mark};
use super::{id, offset, text};

/// The text of a record; older exports call it `data`.
pub(super) fn text_of(record: &Value) -> Option<&str> {
    text(record, "text").or_else(|| text(record, "data"))
}

pub(super) fn read(record: &Value, draft: &mut Draft) {
    if let Some(entities) = record.get("entities").and_then(Value::as_array) {
        for one in entities {
            let place = draft.span(offset(one.get("start_offset")), offset(one.get("end_offset")));
            add(draft, place, text(one, "label"), id(one.get("id")));
        }
        for one in record.get("relations").and_then(Value::as_array).into_iter().flatten() {
            if let (Some(from), Some(to)) = (id(one.get("from_id")), id(one.get("to_id"))) {
                draft.relate(text(one, "type").unwrap_or("related"), &from, &to);
            }
        }
    } else {
        let labels = record.get("label").or_else(|| record.get("labels")).and_then(Value::as_array);
        for one in labels.into_iter().flatten() {
            let place = draft.span(offset(one.get(0)), offset(one.get(1)));
            add(draft, place, one.get(2).and_then(Value::as_str), None);
        }
    }
    draft.title = record.get("meta").and_then(|meta| text(meta, "title")).map(str::to_owned);
    for _ in record.get("Comments").and_then(Value::as_array).into_iter().flatten() {
        draft.skipped.add("comment on a whole record");
    }
}

fn add(draft: &mut Draft, place: Option<crate::text::Span>, label: Option<&str>, id: Option<String>) {
    match (place, label) {
        (Some(place), Some(label)) => {
            draft.add(Mark { id, ..Mark::of(label) }, vec![place]);
        }
        (None, _) => draft.skipped.add("mark whose offsets lie outside the text"),
        (_, None) => draft.skipped.add("label of a whole text, which marks no words"),
    }
}
