//! What a field of a document holds where its Rust type says less: any text as a kind, any value as a verdict.
//!
//! Compiled for the tests alone; [`schema`](super::schema) describes the document with it.

#![expect(dead_code, reason = "these types say what a document holds; nothing makes a value of them")]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value as Json, json};

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
