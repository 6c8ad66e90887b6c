//! The native document, version 1: what the page keeps, exports and imports, and what the command line prints.
//!
//! `docs/glossator.schema.json` and `src/wasm/types.d.ts` are made from these types (`cargo run -p xtask -- types`), descriptions
//! included. Fields that are not known here are kept as they came.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use super::body::{Body, Relation};
use super::form::{of_form, whole_characters};
#[cfg(test)]
use super::shape;
use crate::Error;
use crate::text::OffsetUnit;

/// The `format` of every document.
pub const FORMAT: &str = "glossator";
/// The `version` that is read and written here.
pub const VERSION: u64 = 1;

/// A text, what was found in it, and what a person made of that.
///
/// Offsets count the unit that `offsetUnit` names; ends are exclusive; a quote is the text between its start and its end. A
/// later version may add a field, and renames none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, schemars(rename = "GlossatorDocument", title = "Glossator document, version 1"))]
pub struct Document {
    /// Always `glossator`.
    #[cfg_attr(test, schemars(extend("const" = FORMAT)))]
    pub format: String,
    /// Always 1.
    #[cfg_attr(test, schemars(extend("const" = VERSION)))]
    pub version: u64,
    /// The unit of every `start` and `end`. Files hold code points unless another unit was asked for; in the page it is UTF-16.
    pub offset_unit: OffsetUnit,
    /// The document's own identifier.
    pub id: String,
    /// The headline, or what the person calls it.
    #[serde(default)]
    pub title: String,
    /// When it was made, RFC 3339.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "shape::Time"))]
    pub created: String,
    /// When it was last changed, RFC 3339.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "shape::Time"))]
    pub modified: String,
    /// What made the suggestions.
    #[serde(default)]
    pub generator: Generator,
    /// Where and when it was published, by whom, and as what, where the markup of its page or the person says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// The day that the article was written, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article_date: Option<ArticleDate>,
    /// The language of the text, where it is another than English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The text, exactly as pasted.
    pub text: String,
    /// The blocks of the text.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Every sentence, scored.
    #[serde(default)]
    pub sentences: Vec<Sentence>,
    /// The entities.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// The annotations, in order of their start.
    pub annotations: Vec<Annotation>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(with = "super::page::OfDocument"))]
    pub more: Map<String, Value>,
}

/// The program and the model that made the suggestions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Generator {
    /// The program.
    #[serde(default)]
    pub name: String,
    /// Its version.
    #[serde(default)]
    pub version: String,
    /// The model's name; absent where rules alone were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The hash of the model's file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_hash: Option<String>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// Where and when a text was published, by whom, and as what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Published {
    /// Its address, of http or https.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The site, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote it, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When, ISO 8601, a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::Day>"))]
    pub date: Option<String>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// The day that an article was written: dates in it are read against it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ArticleDate {
    /// ISO 8601, a day.
    #[cfg_attr(test, schemars(with = "shape::Day"))]
    pub date: String,
    /// `rule` where the article or the markup of its page states it, `user` where the person set it.
    #[cfg_attr(test, schemars(with = "shape::DateOrigin"))]
    pub origin: Origin,
    /// The first unit of the words that state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The unit after their last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// The language of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Language {
    /// ISO 639-1 where the language has such a code, else ISO 639-3.
    pub code: String,
    /// Whether it is English.
    pub english: bool,
    /// How sure, 0 to 1.
    #[cfg_attr(test, schemars(with = "shape::Share"))]
    pub score: f64,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// A block of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it is: headline, byline, dateline, paragraph, heading, quote, list, caption, credit or boilerplate.
    #[cfg_attr(test, schemars(with = "crate::text::BlockKind"))]
    pub kind: String,
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// Whether it is part of the article, where a person decided that; one that is not is boilerplate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_article: Option<bool>,
    /// Whether it is not sure that it belongs where it was put, in the article or beside it, and nobody has decided yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_doubt: bool,
}

/// A sentence and its score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sentence {
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// 0 to 1.
    #[cfg_attr(test, schemars(with = "shape::Share"))]
    pub checkworthiness: f64,
    /// How likely the article itself judges here what nobody could check, 0 to 1; an opinion from 0.5 on. What somebody else says
    /// is none. Absent where an earlier version scored the sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::Share>"))]
    pub opinion: Option<f64>,
}

/// Someone or something that the article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Entity {
    /// Its identifier in this document.
    pub id: String,
    /// Its type's label.
    #[serde(rename = "type")]
    #[cfg_attr(test, schemars(with = "shape::EntityType"))]
    pub entity_type: String,
    /// Its fullest name.
    #[cfg_attr(test, schemars(length(min = 1)))]
    pub name: String,
    /// The annotations that name it.
    pub mentions: Vec<String>,
    /// Where else it is known.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(with = "super::page::OfEntity"))]
    pub more: Map<String, Value>,
}

/// An entity's place in a public register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Link {
    /// iso3166 or geonames.
    #[cfg_attr(test, schemars(with = "crate::entities::LinkSource"))]
    pub source: String,
    /// The identifier there.
    pub id: String,
    /// Of a city: its country, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(extend("pattern" = "^[A-Z]{2}$")))]
    pub country: Option<String>,
    /// Of a city: its inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u64>,
    /// Of a city: degrees north.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = -90, max = 90)))]
    pub latitude: Option<f64>,
    /// Of a city: degrees east.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = -180, max = 180)))]
    pub longitude: Option<f64>,
    /// Of a city: the identifiers of others that bear its name, the likeliest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternatives: Option<Vec<String>>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// What an annotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, schemars(rename = "AnnotationKind"))]
pub enum Kind {
    /// A place where an entity is named.
    Entity,
    /// Who says, thinks or wants what.
    Attribution,
    /// Something asserted.
    Claim,
    /// The person's own words on a span.
    Note,
}

/// Who made an annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The trained model.
    Model,
    /// A rule or a list.
    Rule,
    /// The person.
    User,
}

/// Where an annotation is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not yet looked at.
    Suggested,
    /// The person agreed, or made it.
    Accepted,
    /// The person changed it.
    Edited,
    /// The person disagreed.
    Rejected,
}

/// An annotation. Which of the optional fields stand depends on its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(extend("allOf" = shape::required_by_kind())))]
pub struct Annotation {
    /// Its identifier in this document.
    #[cfg_attr(test, schemars(length(min = 1)))]
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The words between the two, always.
    pub quote: String,
    /// The words before.
    #[serde(default)]
    pub prefix: String,
    /// The words after.
    #[serde(default)]
    pub suffix: String,
    /// The parts that it is made of, where it is not one piece: at least two, in order; `start`, `end` and `quote` then go
    /// from the first part to the last and hold what lies between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(min = 2)))]
    pub fragments: Option<Vec<Fragment>>,
    /// Who made it.
    pub origin: Origin,
    /// Where it is in its life.
    pub status: Status,
    /// How sure its maker was, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::Share>"))]
    pub score: Option<f64>,
    /// The person's words on it.
    #[serde(default)]
    pub note: String,
    /// The person's tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// When it was made, RFC 3339.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "shape::Time"))]
    pub created: String,
    /// When it was last changed, RFC 3339.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "shape::Time"))]
    pub modified: String,

    /// Of an entity: its type's label.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::EntityType>"))]
    pub entity_type: Option<String>,
    /// Of an entity: the entity's identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// Of a suggestion that the person changed: what it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Original>,
    /// Of an entity: the date or amount in one form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::Value>"))]
    pub value: Option<Value>,
    /// For whom a place acts: "Ankara" for Turkey.
    #[serde(rename = "standsFor", alias = "stands_for", default, skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<StandsFor>,

    /// Of an attribution: who says it. Of a claim: who claims it, where the person found these words in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Part>,
    /// Of an attribution: the words of saying.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Part>,
    /// Of an attribution: what is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Part>,
    /// Of an attribution: direct, indirect or mixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<crate::claims::QuotationKind>"))]
    pub quotation: Option<String>,

    /// Of a claim: 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::Share>"))]
    pub checkworthiness: Option<f64>,
    /// Of a claim: author or reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<crate::claims::Voice>"))]
    pub voice: Option<String>,
    /// Of a claim: the attribution that reports it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    /// Of a claim: the entity that claims it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimer: Option<String>,
    /// Of a claim: event, quantity, comparison, cause, prediction, law, position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<Vec<crate::claims::ClaimKind>>"))]
    pub kinds: Option<Vec<String>>,
    /// Of a claim: asserted, hedged, denied or questioned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<crate::claims::Certainty>"))]
    pub certainty: Option<String>,
    /// Of a claim: the earlier claim that it repeats.
    #[serde(rename = "sameAs", alias = "same_as", default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// Of a claim whose own words are too long for a line, or do not stand alone: a short form of them that does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Of a claim in the headline: the claim of the body on the same thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// Of a claim: why it scored as it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<Reason>>,
    /// Of a claim: what the person found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub verdict: Option<Value>,
    /// Of a claim: the verdict as a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub rating: Option<Value>,
    /// Of a claim: what the verdict rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<Vec<super::page::Evidence>>"))]
    pub evidence: Option<Value>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(with = "super::page::OfAnnotation"))]
    pub more: Map<String, Value>,
}

/// A part of an annotation that is not one piece.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fragment {
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The words between the two, always.
    #[cfg_attr(test, schemars(length(min = 1)))]
    pub quote: String,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// What a suggestion was before the person changed its words, its type, or who claims it and how surely.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Original {
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The words between the two, always.
    pub quote: String,
    /// Of an entity: its type's label.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::EntityType>"))]
    pub entity_type: Option<String>,
    /// Of a claim: author or reported; absent where an earlier version kept the words alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<crate::claims::Voice>"))]
    pub voice: Option<String>,
    /// Of a claim: the attribution that reports it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    /// Of a claim: the entity that claims it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimer: Option<String>,
    /// Of a claim: asserted, hedged, denied or questioned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<crate::claims::Certainty>"))]
    pub certainty: Option<String>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// A part of an attribution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Part {
    /// The first unit.
    pub start: u32,
    /// The unit after the last.
    pub end: u32,
    /// The words between the two, always.
    pub quote: String,
    /// The entity that the words name or stand for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// How sure it is that a pronoun or a role stands for the entity, 0 to 1; absent where the words name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::Share>"))]
    pub score: Option<f64>,
    /// What a pronoun or a role is read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<shape::AntecedentReason>"))]
    pub reason: Option<Reason>,
}

/// The entity for which a place acts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StandsFor {
    /// Its id.
    pub entity: String,
    /// How sure, 0 to 1.
    #[cfg_attr(test, schemars(with = "shape::Share"))]
    pub score: f64,
}

/// Why something was read so: which words, and what they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reason {
    /// Which reason.
    #[cfg_attr(test, schemars(with = "shape::ReasonCode"))]
    pub code: String,
    /// The first unit of the words that gave it.
    pub start: u32,
    /// The unit after their last.
    pub end: u32,
    /// Of a claim: whether the words speak against checking it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lowers: bool,
}

impl Document {
    /// Reads a document from JSON and checks it; its offsets stay in the unit of the file. A byte order mark is
    /// passed over, and half a character becomes U+FFFD.
    ///
    /// Errors with [`Error::NotJson`], [`Error::NotGlossator`], [`Error::DocumentVersion`], or, as [`check`](Self::check) does,
    /// with [`Error::DocumentBroken`].
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let value: Value = serde_json::from_str(&whole_characters(json.trim_start_matches('\u{feff}')))
            .map_err(|fault| Error::NotJson { line: fault.line() as u64, reason: fault.to_string() })?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(Error::NotGlossator);
        }
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(found) => return Err(Error::DocumentVersion { found, expected: VERSION }),
            None => return Err(Error::DocumentBroken { reason: "it has no version".into() }),
        }
        let document: Self = of_form("", value)?;
        document.check()?;
        Ok(document)
    }

    /// Writes the document for people and programs: indented, with a final line end.
    #[expect(clippy::missing_panics_doc, reason = "a document holds nothing that JSON cannot")]
    pub fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("a document holds nothing that JSON cannot");
        json.push('\n');
        json
    }
}
