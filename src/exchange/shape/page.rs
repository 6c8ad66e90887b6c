//! What the page adds to a document. The core keeps these fields as they came and never looks into them.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::Time;

#[derive(JsonSchema)]
pub(in crate::exchange) struct OfDocument<Annotation: JsonSchema> {
    /// The person's tags on the article.
    #[schemars(skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<String>>,
    /// What a person made of words that were edited out of the text: annotations without a place.
    #[schemars(skip_serializing_if = "Option::is_none")]
    unplaced: Option<Vec<Unplaced<Annotation>>>,
    /// Suggestions that the person rejected wherever they stood: these words are not offered as this again.
    #[schemars(skip_serializing_if = "Option::is_none")]
    refused: Option<Vec<Refusal>>,
    /// A person's own types.
    #[schemars(skip_serializing_if = "Option::is_none")]
    labels: Option<Vec<OwnLabel>>,
    /// How annotations stand to each other.
    #[schemars(skip_serializing_if = "Option::is_none")]
    relations: Option<Vec<Relation>>,
    /// A newsroom's own scale of verdicts, in its order; without it the usual one, from true to false.
    #[schemars(rename = "verdictScale", skip_serializing_if = "Option::is_none")]
    verdict_scale: Option<Vec<ScaleVerdict>>,
    /// The name of the person whose marks these are, where they gave one.
    #[schemars(skip_serializing_if = "Option::is_none", length(min = 1))]
    annotator: Option<String>,
    /// The person marks without seeing what was suggested.
    #[schemars(rename = "suggestionsHidden", skip_serializing_if = "Option::is_none")]
    suggestions_hidden: Option<bool>,
}

/// An annotation whose words are gone from the text: all that an annotation has, without what speaks of places.
struct Unplaced<Annotation>(PhantomData<Annotation>);

impl<Annotation: JsonSchema> JsonSchema for Unplaced<Annotation> {
    fn schema_name() -> Cow<'static, str> {
        "Unplaced".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
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
#[derive(JsonSchema)]
struct Refusal {
    /// The words.
    quote: String,
    /// Of an entity; a claim has none.
    #[schemars(skip_serializing_if = "Option::is_none")]
    r#type: Option<String>,
}

/// A type of a person's own.
#[derive(JsonSchema)]
struct OwnLabel {
    /// The type of what is marked with it.
    name: String,
    /// What it is called.
    words: String,
    /// Its colour, by name.
    #[schemars(extend("enum" = ["teal", "indigo", "rose", "olive", "brown", "sky", "plum", "slate"]))]
    colour: String,
    /// The line that it is drawn with; `both` is one under the words and one over them.
    #[schemars(extend("enum" = ["line", "double", "dots", "dashes", "wave", "both"]))]
    shape: String,
    /// A digit, or Shift+ and a letter.
    #[schemars(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// What is to be marked with it, and what is not.
    #[schemars(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

/// A verdict of a newsroom's own scale.
#[derive(JsonSchema)]
struct ScaleVerdict {
    /// What it is called.
    words: String,
    /// How true it says that a claim is, from 1 (false) to 5 (true); a verdict that says something else has none.
    #[schemars(range(min = 1, max = 5), skip_serializing_if = "Option::is_none")]
    rating: Option<u8>,
    /// Its colour, by name.
    #[schemars(extend("enum" = ["green", "red", "grey", "orange", "blue", "purple", "pink", "teal"]))]
    colour: String,
}

/// How one annotation stands to another. Where an end names no annotation any more, it counts for nothing.
#[derive(JsonSchema)]
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
    #[schemars(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// When it was made.
    created: Time,
}

#[derive(JsonSchema)]
pub(in crate::exchange) struct OfEntity {
    /// The person's own words, on the entity as a whole.
    #[schemars(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// What a person decided about the entity.
    #[schemars(skip_serializing_if = "Option::is_none")]
    decided: Option<Decided>,
}

/// What a person decided about an entity: these spellings name it, whatever a later reading says.
#[derive(JsonSchema)]
struct Decided {
    /// As they are written in the text.
    spellings: Vec<String>,
    /// The name was set by hand.
    #[schemars(skip_serializing_if = "Option::is_none")]
    name: Option<bool>,
    /// The type was set by hand.
    #[schemars(skip_serializing_if = "Option::is_none")]
    r#type: Option<bool>,
    /// Where words of this entity mean something else.
    #[schemars(skip_serializing_if = "Option::is_none")]
    not: Option<Vec<Occurrence>>,
}

/// A place in a text, told so that it holds in every unit of offsets.
#[derive(JsonSchema)]
struct Occurrence {
    /// The words.
    #[schemars(length(min = 1))]
    quote: String,
    /// Which of the places where the text has the quote, within longer words too; from 1.
    #[schemars(range(min = 1))]
    nth: u32,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase")]
pub(in crate::exchange) struct OfAnnotation {
    /// Whose word gave a suggestion its type: a correction in this document, or the person's dictionary.
    #[schemars(skip_serializing_if = "Option::is_none", extend("enum" = ["document", "dictionary"]))]
    learned: Option<String>,
    /// Of a claim: who claims it, in the person's own words.
    #[schemars(skip_serializing_if = "Option::is_none", length(min = 1))]
    claimer_name: Option<String>,
    /// Of a claim: what it says, in the person's words, so that it stands alone.
    #[schemars(skip_serializing_if = "Option::is_none", length(min = 1))]
    standalone: Option<String>,
    /// The name of the person who made or judged it, where that is not the document's annotator.
    #[schemars(skip_serializing_if = "Option::is_none", length(min = 1))]
    annotator: Option<String>,
}

/// What a verdict rests on.
#[derive(JsonSchema)]
pub(in crate::exchange) struct Evidence {
    /// Where it is found.
    url: String,
    /// What it is called.
    #[schemars(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// What it says.
    quote: String,
    /// When it was published or seen.
    date: String,
}
