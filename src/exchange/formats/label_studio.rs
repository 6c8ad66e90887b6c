//! Label Studio: a list of one task, and the labelling config that fits it; offsets in code points.
//!
//! What nobody has looked at yet becomes a prediction, what a person accepted, changed or made an annotation.

use serde_json::{Map, Value, json};

use super::labelled::{CLAIM, CONTENT, CUE, Labelled, Labels, NOTE, Related, SOURCE, labelled};
use super::left_out::{LeftOut, Loss};
use super::source::Source;
use super::{Layout, json};
use crate::entities::EntityType;
use crate::exchange::native::{Origin, Status};

/// The names by which task and config refer to each other.
const LABELS: &str = "label";
const TEXT: &str = "text";

/// Colours of the config, one label after the other.
const COLOURS: [&str; 8] = ["#0b7a75", "#4b4fb0", "#b8336a", "#6b7a0b", "#8a5a2b", "#2176ae", "#7d4fa0", "#5c677d"];

/// The task, or the list of it, and the config.
pub(super) fn write(source: &Source, layout: Layout, left_out: &mut LeftOut) -> Vec<String> {
    let labels = labelled(source);
    left_out.count_many(Loss::Split, labels.spans.iter().filter(|one| one.parts.len() > 1).count());
    // A relation leads from region to region of one result.
    let parted = |one: &&Related| is_suggested(&labels.spans[one.from]) != is_suggested(&labels.spans[one.to]);
    left_out.count_many(Loss::Relation, labels.relations.iter().filter(parted).count());
    let task = task(source, &labels);
    let task = match layout {
        Layout::File => json::write(&[task], layout),
        Layout::Stream => json::write(&task, layout),
    };
    vec![task, config(&labels)]
}

fn task(source: &Source, labels: &Labels) -> Value {
    let generator = &source.document.generator;
    let model = generator.model_hash.as_deref().or(generator.model.as_deref()).unwrap_or("rules");
    let scores: Vec<f64> =
        labels.spans.iter().filter(|one| is_suggested(one)).filter_map(|one| one.annotation.score).collect();
    let suggested = result(source, labels, &is_suggested);
    let judged = result(source, labels, &|one| !is_suggested(one));
    let mut prediction = Map::new();
    prediction.insert("model_version".into(), format!("glossator {} {model}", generator.version).into());
    if !scores.is_empty() {
        // The mean; each region has its own as well.
        prediction.insert("score".into(), mean(&scores).into());
    }
    let has_suggestions = !suggested.is_empty();
    prediction.insert("result".into(), suggested.into());
    let mut task = Map::new();
    task.insert("data".into(), json!({TEXT: source.text(), "id": source.document.id, "title": source.document.title}));
    task.insert("predictions".into(), if has_suggestions { json!([prediction]) } else { json!([]) });
    task.insert("annotations".into(), if judged.is_empty() { json!([]) } else { json!([{"result": judged}]) });
    Value::Object(task)
}

/// To three decimals, as every score is.
fn mean(scores: &[f64]) -> f64 {
    (scores.iter().sum::<f64>() / f64::from(scores.len() as u32) * 1000.0).round() / 1000.0
}

fn is_suggested(one: &Labelled) -> bool {
    one.annotation.status == Status::Suggested
}

/// The regions that are `wanted`, and the relations among them.
fn result(source: &Source, labels: &Labels, wanted: &dyn Fn(&Labelled) -> bool) -> Vec<Value> {
    let mut all = Vec::new();
    for one in labels.spans.iter().filter(|one| wanted(one)) {
        for (piece, &part) in one.parts.iter().enumerate() {
            let (start, end) = source.points(part);
            let mut region = Map::new();
            region.insert("id".into(), region_id(one, piece).into());
            region.insert("from_name".into(), LABELS.into());
            region.insert("to_name".into(), TEXT.into());
            region.insert("type".into(), "labels".into());
            region.insert("origin".into(), if is_by_hand(one) { "manual" } else { "prediction" }.into());
            let words = part.of(source.text());
            region.insert("value".into(), json!({"start": start, "end": end, "text": words, "labels": [one.label]}));
            if let Some(score) = one.annotation.score {
                region.insert("score".into(), score.into());
            }
            let note = one.annotation.note.trim();
            if !note.is_empty() && piece == 0 {
                region.insert("meta".into(), json!({"text": [note]}));
            }
            all.push(Value::Object(region));
        }
    }
    for related in &labels.relations {
        let (from, to) = (&labels.spans[related.from], &labels.spans[related.to]);
        if wanted(from) && wanted(to) {
            all.push(json!({
                "type": "relation", "from_id": region_id(from, 0), "to_id": region_id(to, 0), "direction": "right",
                "labels": [related.kind]
            }));
        }
    }
    all
}

fn is_by_hand(one: &Labelled) -> bool {
    one.annotation.origin == Origin::User
}

/// The first piece bears the mark's own identifier, the next ones `m1~2`.
fn region_id(one: &Labelled, piece: usize) -> String {
    if piece == 0 { one.id.clone() } else { format!("{}~{}", one.id, piece + 1) }
}

/// The config for every label that is found, and for whatever else the document bears.
fn config(labels: &Labels) -> String {
    let mut names: Vec<&str> = EntityType::ALL.iter().map(|one| one.label()).collect();
    names.extend([CLAIM, SOURCE, CUE, CONTENT, NOTE]);
    for one in &labels.spans {
        if !names.contains(&one.label) {
            names.push(one.label);
        }
    }
    let label = |(at, name): (usize, &&str)| {
        format!("    <Label value=\"{}\" background=\"{}\"/>\n", escaped(name), COLOURS[at % COLOURS.len()])
    };
    let labelled: String = names.iter().enumerate().map(label).collect();
    let mut kinds: Vec<&str> = vec!["source-of", "cue-of", "same-as", "supports", "contradicts"];
    for related in &labels.relations {
        if !kinds.contains(&related.kind) {
            kinds.push(related.kind);
        }
    }
    let relation = |kind: &&str| format!("    <Relation value=\"{}\"/>\n", escaped(kind));
    let kinds = kinds.iter().map(relation).collect::<Vec<_>>().concat();
    format!(
        "<View>\n  <Labels name=\"{LABELS}\" toName=\"{TEXT}\">\n{labelled}  </Labels>\n  <Relations>\n{kinds}  </Relations>\n  \
         <Text name=\"{TEXT}\" value=\"${TEXT}\" granularity=\"symbol\"/>\n</View>\n"
    )
}

/// As XML holds it in an attribute.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write these.
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}
