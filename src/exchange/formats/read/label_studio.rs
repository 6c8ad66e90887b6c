//! Label Studio: tasks with `data`, `predictions` (suggestions) and `annotations` (a person's each); offsets in code points.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::draft::{Draft, Mark};
use super::{id, offset, text};
use crate::exchange::formats::labelled::NOTE;

/// What separates the number of a piece from the identifier of its mark, as they are written here.
const PIECE: char = '~';

/// The text of a task and each coding of it to be read: one for each person who annotated it, or the predictions alone.
pub(super) fn codings(task: &Value) -> Vec<(&str, usize)> {
    let Some(data) = task.get("data").and_then(Value::as_object) else { return Vec::new() };
    let own = data.get("text").and_then(Value::as_str);
    // A project may call its text by any name.
    let longest = || data.values().filter_map(Value::as_str).max_by_key(|words| words.len());
    let Some(text) = own.or_else(longest) else { return Vec::new() };
    let count = people(task).count().max(1);
    (0..count).map(|coder| (text, coder)).collect()
}

/// What people annotated and did not cancel.
fn people(task: &Value) -> impl Iterator<Item = &Value> {
    let all = task.get("annotations").and_then(Value::as_array).into_iter().flatten();
    all.filter(|one| one.get("was_cancelled").and_then(Value::as_bool) != Some(true))
}

pub(super) fn read(task: &Value, coder: usize, draft: &mut Draft) {
    let own = people(task).nth(coder);
    draft.title = task.get("data").and_then(|data| text(data, "title")).map(str::to_owned);
    draft.annotator = own.and_then(|own| own.get("completed_by")).and_then(|who| match who {
        Value::Object(who) => who.get("email").and_then(Value::as_str).map(str::to_owned),
        Value::String(who) => Some(who.clone()),
        _ => None,
    });
    let results = |of: &Value| of.get("result").and_then(Value::as_array).cloned().unwrap_or_default();
    let judged = own.map(results).unwrap_or_default();
    let suggested: Vec<Value> =
        task.get("predictions").and_then(Value::as_array).into_iter().flatten().flat_map(results).collect();
    let known: HashSet<String> = judged.iter().filter_map(base_of).collect();
    // A suggestion that a person took over stands in both.
    let left = suggested.into_iter().filter(|one| base_of(one).is_none_or(|base| !known.contains(&base)));
    let all: Vec<(Value, bool)> =
        judged.into_iter().map(|one| (one, false)).chain(left.map(|one| (one, true))).collect();
    let mut pieces_of: HashMap<(String, &str), Vec<&Value>> = HashMap::new();
    for (one, _) in &all {
        for label in labels_of(one) {
            if let Some(base) = base_of(one) {
                pieces_of.entry((base, label)).or_default().push(one);
            }
        }
    }
    for (one, is_suggested) in &all {
        match text(one, "type") {
            Some("relation") => relate(one, draft),
            Some("labels" | "hypertextlabels") => {
                for label in labels_of(one) {
                    let base = base_of(one);
                    let pieces = match &base {
                        // All pieces come with the first.
                        Some(base) => pieces_of.remove(&(base.clone(), label)),
                        None => Some(vec![one]),
                    };
                    if let Some(pieces) = pieces {
                        add(draft, base, label, &pieces, *is_suggested);
                    }
                }
            }
            _ => draft.skipped.add("answer that marks no words"),
        }
    }
}

/// The identifier of a mark, without the number of its piece.
fn base_of(region: &Value) -> Option<String> {
    let id = id(region.get("id"))?;
    let base = id.rsplit_once(PIECE).filter(|(_, number)| number.bytes().all(|digit| digit.is_ascii_digit()));
    Some(base.map_or(id.clone(), |(base, _)| base.to_owned()))
}

fn labels_of(region: &Value) -> Vec<&str> {
    let value = region.get("value");
    let all = value.and_then(|value| value.get("labels").or_else(|| value.get("hypertextlabels")));
    all.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn add(draft: &mut Draft, base: Option<String>, label: &str, pieces: &[&Value], is_suggested: bool) {
    let value = |piece: &Value, name: &str| piece.get("value").and_then(|value| value.get(name)).cloned();
    let mut mark = Mark { id: base, ..Mark::of(label) };
    let first = pieces.first().copied().unwrap_or(&Value::Null);
    let notes = first.get("meta").and_then(|meta| meta.get("text")).and_then(Value::as_array);
    mark.note = notes.into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join("\n");
    let score = first.get("score").and_then(Value::as_f64).filter(|score| (0.0..=1.0).contains(score));
    mark.set("score", score);
    let (origin, status) = match text(first, "origin") {
        _ if is_suggested => ("model", "suggested"),
        Some("prediction") => ("model", "accepted"),
        Some("prediction-changed") => ("model", "edited"),
        _ => ("user", "accepted"),
    };
    if label != NOTE {
        mark.set("origin", Some(origin));
        mark.set("status", Some(status));
    }
    let mut parts = Vec::new();
    for piece in pieces {
        let (start, end) = (offset(value(piece, "start").as_ref()), offset(value(piece, "end").as_ref()));
        let words = value(piece, "text");
        let said = start.zip(end);
        let found = match words.as_ref().and_then(Value::as_str) {
            Some(words) => draft.place(words, ("", ""), said),
            None => draft.span(start, end),
        };
        parts.extend(found);
    }
    if parts.len() < pieces.len() {
        let words = value(first, "text");
        return draft.add_unplaced(mark, words.as_ref().and_then(Value::as_str).unwrap_or_default(), ("", ""));
    }
    draft.add(mark, parts);
}

fn relate(one: &Value, draft: &mut Draft) {
    let label = one.get("labels").and_then(Value::as_array).and_then(|all| all.first()).and_then(Value::as_str);
    if let (Some(from), Some(to)) = (id(one.get("from_id")), id(one.get("to_id"))) {
        draft.relate(label.unwrap_or("related"), &from, &to);
    }
}
