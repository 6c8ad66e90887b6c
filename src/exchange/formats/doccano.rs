//! doccano: one line of JSON, `{"text", "label": [[start, end, type]]}`, offsets in code points.
//!
//! Where marks stand to each other in some way, `entities` and `relations` stand beside `label`: what a project with relations
//! reads.

use serde_json::{Map, Value, json};

use super::json::line;
use super::labelled::labelled;
use super::left_out::{LeftOut, Loss};
use super::source::Source;

pub(super) fn write(source: &Source, left_out: &mut LeftOut) -> String {
    let labels = labelled(source);
    let mut numbers = Vec::with_capacity(labels.spans.len());
    let (mut label, mut entities) = (Vec::new(), Vec::new());
    for one in &labels.spans {
        // A relation holds between the first pieces.
        numbers.push(entities.len() + 1);
        for &part in &one.parts {
            let (start, end) = source.points(part);
            label.push(json!([start, end, one.label]));
            entities.push(json!({
                "id": entities.len() + 1, "label": one.label, "start_offset": start, "end_offset": end
            }));
        }
        if one.parts.len() > 1 {
            left_out.count(Loss::Split);
        }
    }
    let relations: Vec<_> = (labels.relations.iter().enumerate())
        .map(|(index, one)| {
            json!({"id": index + 1, "from_id": numbers[one.from], "to_id": numbers[one.to], "type": one.kind})
        })
        .collect();
    left_out.count_many(Loss::Remark, source.marks.iter().filter(|mark| mark.note().is_some()).count());
    let mut out = Map::new();
    out.insert("id".into(), source.document.id.clone().into());
    out.insert("text".into(), source.text().into());
    out.insert("label".into(), label.into());
    if !relations.is_empty() {
        out.insert("entities".into(), entities.into());
        out.insert("relations".into(), relations.into());
    }
    line(&Value::Object(out))
}
