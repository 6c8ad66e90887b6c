//! The shape of the document for other programs: JSON Schema and TypeScript, both made from the types of [`native`].
//!
//! Compiled for the tests alone, so that nothing of it is in the library or in the page's module. A test fails where the
//! files are not current; `cargo run -p xtask -- types` writes them.
//!
//! Where the core reads more than a document may hold (any text as a kind, any value as a verdict), the fields name here what
//! the document's own programs write.

#![expect(dead_code, reason = "these types say what a document holds; nothing makes a value of them")]

pub(super) mod page;
mod typescript;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value as Json, json};

use super::native::Document;
use crate::claims;
use crate::entities;

/// RFC 3339.
#[derive(JsonSchema)]
pub(super) struct Time(#[schemars(extend("format" = "date-time"))] String);

/// ISO 8601, a day.
#[derive(JsonSchema)]
pub(super) struct Day(#[schemars(extend("format" = "date"))] String);

/// 0 to 1.
#[derive(JsonSchema)]
pub(super) struct Share(#[schemars(range(min = 0, max = 1))] f64);

/// `rule` where the article states it, `user` where the person set it.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum DateOrigin {
    /// `start` and `end` are of the words that state it.
    Rule,
    /// The person.
    User,
}

/// An ISO 8601 date, time, interval or duration; or an amount.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum Value {
    /// A date or a time.
    Iso(String),
    /// A number of something.
    Amount(Amount),
}

/// A number of a currency, of percent, of a unit, or of things that are counted.
#[derive(JsonSchema)]
#[expect(clippy::struct_field_names, reason = "the document calls it so")]
pub(super) struct Amount {
    amount: f64,
    /// The upper end of a range.
    #[schemars(skip_serializing_if = "Option::is_none")]
    max: Option<f64>,
    /// ISO 4217.
    #[schemars(skip_serializing_if = "Option::is_none", extend("pattern" = "^[A-Z]{3}$"))]
    currency: Option<String>,
    /// `%`, or the symbol of a measure.
    #[schemars(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
}

/// What a pronoun or a role is read from.
#[derive(JsonSchema)]
pub(super) struct AntecedentReason {
    /// Which.
    code: claims::AntecedentCode,
    /// The first unit of the words that gave it.
    start: u32,
    /// The unit after their last.
    end: u32,
}

/// Something that headline and body share, or in which they part.
#[derive(JsonSchema)]
pub(super) struct BodyReason {
    /// Which.
    code: claims::BodyReasonCode,
    /// The first unit of the words: of the body, or of the headline where only that has them.
    start: u32,
    /// The unit after their last.
    end: u32,
}

/// The type of what is marked: one that is found, or the name of a label of a person's own.
pub(super) struct EntityType;

impl JsonSchema for EntityType {
    fn schema_name() -> Cow<'static, str> {
        "EntityType".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let labels: Vec<_> = entities::EntityType::ALL.iter().map(|one| one.label()).collect();
        json_schema!({
            "description": "The type of what is marked: one that is found, or the name of a label of a person's own.",
            "type": "string",
            "examples": labels,
        })
    }
}

/// Why a claim scored as it did.
pub(super) struct ReasonCode;

/// Codes that earlier versions wrote; a document of theirs is a document still.
const FORMER_REASONS: [&str; 3] = ["measure", "personal", "ought"];

impl JsonSchema for ReasonCode {
    fn schema_name() -> Cow<'static, str> {
        "ReasonCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Vec<_> = claims::ReasonCode::ALL.iter().map(|one| one.code()).chain(FORMER_REASONS).collect();
        json_schema!({ "description": "Why a claim scored as it did.", "enum": codes })
    }
}

/// What an annotation must have because of its kind.
pub(super) fn required_by_kind() -> Json {
    let rule = |kind: &str, fields: &[&str]| json!({ "if": { "properties": { "kind": { "const": kind } } }, "then": { "required": fields } });
    json!([rule("entity", &["type", "entity"]), rule("attribution", &["content", "quotation"])])
}

/// What is read by people: comments as running text, and no sizes of integers, which JSON does not know.
fn readable(schema: &mut Schema) {
    if let Some(Json::String(words)) = schema.get_mut("description") {
        let plain = words.replace("[`", "`").replace("`]", "`");
        *words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    if schema
        .get("format")
        .and_then(Json::as_str)
        .is_some_and(|format| format.starts_with("uint") || format == "double")
    {
        schema.remove("format");
    }
    // A reader may do without such a field; who writes a document writes it.
    schema.remove("default");
    // Any other field is welcome everywhere: that is what a schema says by saying nothing.
    if schema.get("additionalProperties") == Some(&Json::Bool(true)) {
        schema.remove("additionalProperties");
    }
}

/// What is not there is left out of a document: none of its fields is null.
fn without_null(schema: &mut Schema) {
    let null = json!({ "type": "null" });
    if let Some(Json::Array(all)) = schema.get_mut("anyOf")
        && all.contains(&null)
    {
        all.retain(|one| *one != null);
        if let [Json::Object(only)] = &all[..] {
            let only = only.clone();
            schema.remove("anyOf");
            schema.ensure_object().extend(only);
        }
    }
    if let Some(Json::Array(all)) = schema.get_mut("type") {
        all.retain(|one| one != "null");
        if let [only] = &all[..] {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
}

fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings =
        settings.with_transform(RecursiveTransform(readable)).with_transform(RecursiveTransform(without_null));
    settings.into_generator()
}

/// The document in JSON Schema.
fn json_schema() -> String {
    let mut json = serde_json::to_string_pretty(&generator().into_root_schema_for::<Document>()).expect("plain data");
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// `GLOSSATOR_UPDATE=1` writes the files, as for the goldens.
    #[test]
    fn the_files_that_describe_the_document_are_current() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (path, made) in
            [("docs/glossator.schema.json", json_schema()), ("src/wasm/types.d.ts", typescript::types())]
        {
            let current = fs::read_to_string(root.join(path)).is_ok_and(|found| found == made);
            if !current && std::env::var_os("GLOSSATOR_UPDATE").is_some() {
                fs::write(root.join(path), made).expect("the checkout can be written");
            } else {
                assert!(current, "{path} is not current. Write it: cargo run -p xtask -- types");
            }
        }
    }
}
