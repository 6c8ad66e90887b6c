//! Prodigy: one record a line, `spans` with `start`, `end` and `label`; offsets in code points.

use serde_json::Value;

use super::draft::{Draft, Mark};
use super::{offset, text};

pub(super) fn read(record: &Value, draft: &mut Draft) {
    for one in record.get("spans").and_then(Value::as_array).into_iter().flatten() {
        match (draft.span(offset(one.get("start")), offset(one.get("end"))), text(one, "label")) {
            (Some(place), Some(label)) => {
                draft.add(Mark::of(label), vec![place]);
            }
            _ => draft.skipped.add("mark whose offsets lie outside the text"),
        }
    }
    for _ in record.get("relations").and_then(Value::as_array).into_iter().flatten() {
        draft.skipped.add("relation between words");
    }
    draft.title = record.get("meta").and_then(|meta| text(meta, "title")).map(str::to_owned);
    draft.annotator = text(record, "_annotator_id").map(str::to_owned);
}
