//! What the page adds to a document. The core keeps these fields as they came: of what they hold it says no more than whether it is of
//! the form that the page reads.

#![expect(dead_code, reason = "what was read is of the right form, and is not wanted here")]

#[cfg(test)]
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::native::Annotation;
#[cfg(test)]
use super::shape::Time;

/// A field that may be absent, and is not null.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct OfDocument {
    /// The person's tags on the article.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<String>>,
    /// What a person made of words that were edited out of the text: annotations without a place.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    unplaced: Option<Vec<UnplacedAnnotation>>,
    /// Suggestions that the person rejected wherever they stood: these words are not offered as this again.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    refused: Option<Vec<Refusal>>,
    /// A person's own types.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    labels: Option<Vec<OwnLabel>>,
    /// How annotations stand to each other.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    relations: Option<Vec<Relation>>,
    /// A newsroom's own scale of verdicts, in its order; without it the usual one, from true to false.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    verdict_scale: Option<Vec<ScaleVerdict>>,
    /// The name of the person whose marks these are, where they gave one.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(min = 1)))]
    annotator: Option<String>,
    /// The person marks without seeing what was suggested.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    suggestions_hidden: Option<bool>,
}

/// By the way that [`of_form`](super::form::of_form) reads, so that the code is there once.
fn of_value<T: serde::de::DeserializeOwned, E: Error>(value: Value) -> Result<T, E> {
    serde_path_to_error::deserialize(value).map_err(|fault| E::custom(fault.into_inner()))
}

/// An annotation whose words are gone from the text: all that an annotation has, without what speaks of places.
struct UnplacedAnnotation;

/// What such an annotation has beside those of the text.
#[derive(Deserialize)]
struct OfUnplaced {
    #[serde(default, deserialize_with = "given")]
    relations: Option<Vec<Relation>>,
}

impl<'de> Deserialize<'de> for UnplacedAnnotation {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut fields = Map::deserialize(from)?;
        for place in ["start", "end"] {
            fields.insert(place.into(), 0.into());
        }
        let annotation: Annotation = of_value(Value::Object(fields))?;
        let _: OfUnplaced = of_value(Value::Object(annotation.more))?;
        Ok(Self)
    }
}

#[cfg(test)]
impl JsonSchema for UnplacedAnnotation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Unplaced".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = Annotation::json_schema(generator);
        schema.insert("description".into(), "An annotation whose words are gone from the text.".into());
        schema.remove("allOf");
        if let Some(Value::Array(required)) = schema.get_mut("required") {
            required.retain(|field| field != "start" && field != "end");
        }
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            properties.retain(|field, _| field != "start" && field != "end");
            properties.insert("relations".into(), generator.subschema_for::<Vec<Relation>>().into());
        }
        schema
    }
}

/// Words that a person will not be offered as this again: an entity of a type, or a claim, which has none.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
struct Refusal {
    /// The words.
    quote: String,
    /// Of an entity; a claim has none.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    r#type: Option<String>,
}

/// A type of a person's own.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
struct OwnLabel {
    /// The type of what is marked with it.
    name: String,
    /// What it is called.
    words: String,
    /// Its colour, by name.
    #[cfg_attr(test, schemars(extend("enum" = ["teal", "indigo", "rose", "olive", "brown", "sky", "plum", "slate"])))]
    colour: String,
    /// The line that it is drawn with; `both` is one under the words and one over them.
    #[cfg_attr(test, schemars(extend("enum" = ["line", "double", "dots", "dashes", "wave", "both"])))]
    shape: String,
    /// A digit, or Shift+ and a letter.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// What is to be marked with it, and what is not.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

/// A verdict of a newsroom's own scale.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
struct ScaleVerdict {
    /// What it is called.
    words: String,
    /// How true it says that a claim is, from 1 (false) to 5 (true); a verdict that says something else has none.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(range(min = 1, max = 5)))]
    rating: Option<u8>,
    /// Its colour, by name.
    #[cfg_attr(test, schemars(extend("enum" = ["green", "red", "grey", "orange", "blue", "purple", "pink", "teal"])))]
    colour: String,
}

/// How one annotation stands to another. Where an end names no annotation any more, it counts for nothing.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
struct Relation {
    /// Its identifier.
    id: String,
    /// source-of, supports, contradicts, same-as, or words of a person's own.
    r#type: String,
    /// Annotation id.
    from: String,
    /// Annotation id.
    to: String,
    /// The person's words on it.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// When it was made.
    #[cfg_attr(test, schemars(with = "Time"))]
    created: String,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct OfEntity {
    /// The person's own words, on the entity as a whole.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// What a person decided about the entity.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    decided: Option<Decided>,
}

/// What a person decided about an entity: these spellings name it, whatever a later reading says.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
struct Decided {
    /// As they are written in the text.
    spellings: Vec<String>,
    /// The name was set by hand.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    name: Option<bool>,
    /// The type was set by hand.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    r#type: Option<bool>,
    /// Where words of this entity mean something else.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    not: Option<Vec<Occurrence>>,
}

/// A place in a text, told so that it holds in every unit of offsets.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
struct Occurrence {
    /// The words.
    #[cfg_attr(test, schemars(length(min = 1)))]
    quote: String,
    /// Which of the places where the text has the quote, within longer words too; from 1.
    #[cfg_attr(test, schemars(range(min = 1)))]
    nth: u32,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct OfAnnotation {
    /// Whose word gave a suggestion its type: a correction in this document, or the person's dictionary.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(extend("enum" = ["document", "dictionary"])))]
    learned: Option<String>,
    /// Of a claim: who claims it, in the person's own words.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(min = 1)))]
    claimer_name: Option<String>,
    /// Of a claim: what it says, in the person's words, so that it stands alone.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(min = 1)))]
    standalone: Option<String>,
    /// The name of the person who made or judged it, where that is not the document's annotator.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(min = 1)))]
    annotator: Option<String>,
}

/// What a verdict rests on.
#[derive(Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct Evidence {
    /// Where it is found.
    url: String,
    /// What it is called.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// What it says.
    quote: String,
    /// When it was published or seen.
    date: String,
}
