//! The entities: by type, each with how often it is named.

use serde_json::Value;

use super::super::source::Source;
use super::escape::escaped;
use crate::entities::EntityType;
use crate::exchange::native::Entity;

pub(super) fn parts(source: &Source) -> Vec<String> {
    let mut types: Vec<&str> = EntityType::ALL.iter().map(|one| one.label()).collect();
    for entity in &source.document.entities {
        if !types.contains(&entity.entity_type.as_str()) {
            types.push(&entity.entity_type);
        }
    }
    let lines: Vec<String> = types.into_iter().filter_map(|label| of_type(source, label)).collect();
    if lines.is_empty() { Vec::new() } else { vec!["## Entities".into(), lines.join("\n")] }
}

fn of_type(source: &Source, label: &str) -> Option<String> {
    let entities = source.document.entities.iter().filter(|entity| entity.entity_type == label);
    let told: Vec<String> = entities.filter_map(|entity| told(source, entity)).collect();
    (!told.is_empty()).then(|| format!("- {}: {}", escaped(many(label)), told.join(", ")))
}

/// An entity that some mark names: "Ana Costa (3)".
fn told(source: &Source, entity: &Entity) -> Option<String> {
    let times = entity.mentions.iter().filter(|id| source.mark(Some(id)).is_some()).count();
    let note = entity.more.get("note").and_then(Value::as_str).map(str::trim).filter(|note| !note.is_empty());
    let times = match times {
        0 => return None,
        1 => None,
        times => Some(times.to_string()),
    };
    let told: Vec<String> = times.into_iter().chain(note.map(|note| format!("“{}”", escaped(note)))).collect();
    let told = if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) };
    Some(escaped(&entity.name) + &told)
}

/// What the members of a type are called; a label of a person's own is its own name.
fn many(label: &str) -> &str {
    match label {
        "PERSON" => "People",
        "NORP" => "Groups",
        "ORG" => "Organisations",
        "LOC" => "Places",
        "FAC" => "Buildings",
        "PRODUCT" => "Products",
        "EVENT" => "Events",
        "WORK_OF_ART" => "Works",
        "LAW" => "Laws",
        "MISC" => "Other names",
        "DATE" => "Dates",
        "TIME" => "Times",
        "MONEY" => "Money",
        "PERCENT" => "Percentages",
        "QUANTITY" => "Amounts",
        own => own,
    }
}
