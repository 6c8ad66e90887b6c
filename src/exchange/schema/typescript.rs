//! The types of the document in TypeScript, made from its JSON Schema.

use serde_json::{Map, Value};

use super::generator;
use crate::exchange::compare::Comparison;
use crate::exchange::dates::Dates;
use crate::exchange::formats::read::ImportedFiles;
use crate::exchange::formats::{About, ExportedFile};
use crate::exchange::native::Document;
use crate::model::Identity;
use crate::{Error, Stage};

/// Columns of a line.
const WIDTH: usize = 120;

/// The types of all that crosses the browser's boundary.
pub(super) fn types() -> String {
    let mut generator = generator();
    generator.subschema_for::<Document>();
    generator.subschema_for::<Dates>();
    generator.subschema_for::<Identity>();
    generator.subschema_for::<About>();
    generator.subschema_for::<ExportedFile>();
    generator.subschema_for::<ImportedFiles>();
    generator.subschema_for::<Comparison>();
    let mut out =
        String::from("// Made from the types of the core by `cargo run -p xtask -- types`; not to be edited.\n\n");
    let named = generator.take_definitions(true);
    let (first, rest): (Vec<_>, Vec<_>) = named.iter().partition(|(name, _)| *name == "GlossatorDocument");
    for (name, schema) in first.into_iter().chain(rest) {
        declaration(&mut out, name, schema);
    }
    out.push_str(&boundary());
    out
}

/// What is no JSON, and so has no schema.
fn boundary() -> String {
    let stages: Vec<_> = Stage::ALL.iter().map(|stage| stage.name()).chain(["crossing"]).map(quoted).collect();
    let codes: Vec<_> = Error::each().iter().map(|error| quoted(error.code())).collect();
    format!(
        r"/** What `annotate` answers. */
export interface Annotated {{
    /** Without its text, which the caller has. */
    document: Omit<GlossatorDocument, 'text'>;
    /** `[start0, end0, start1, end1, ...]` of the words, in UTF-16: what a selection snaps to. */
    words: Uint32Array;
}}
/** A step of the walk through a page's tree. */
export type MarkupEvent = {{ open: [name: string, attributes: [name: string, value: string][]] }} | {{ text: string }} | 'close';
/** What the markup of a page says of the lines of its text; only the core looks into it. */
export interface MarkedUp {{
    lines: object[];
}}
/** What `readMarkup` answers. */
export interface MarkedPage {{
    /** The whole page, as a reader sees it. */
    text: string;
    /** Whether anything but running words is in it: paragraphs, headings, lists, line breaks. */
    hasStructure: boolean;
    markedUp: MarkedUp;
    published: Published;
}}
/** What is known of where a text comes from. */
export interface Origins {{
    markedUp?: MarkedUp;
    published?: Published;
}}
/** What `exportAs` answers. */
export interface ExportedFiles {{
    /** Nearly always one; brat and Label Studio have two. */
    files: ExportedFile[];
    /** What the format could not hold, as a sentence; empty where everything is there. */
    leftOut: string;
}}
/** A stage of `annotate`, named when it begins. */
export type Stage = {};
/** What every function of the core throws: `code` for programs, `message` for people. */
export interface GlossatorError extends Error {{
    code:{};
}}
",
        stages.join(" | "),
        union(&codes, "code:;".len(), "        ")
    )
}

fn declaration(out: &mut String, name: &str, schema: &Value) {
    comment(out, "", schema);
    if let Some(properties) = properties(schema) {
        out.extend(["export interface ", name, " {\n"]);
        members(out, schema, properties);
        out.push_str("}\n");
    } else {
        let options = options(schema);
        let described = alternatives(schema).is_some_and(|all| all.iter().all(|one| one.get("description").is_some()));
        if described {
            out.extend(["export type ", name, " =\n"]);
            for (option, schema) in options.iter().zip(alternatives(schema).into_iter().flatten()) {
                comment(out, "    ", schema);
                out.extend(["    | ", option, "\n"]);
            }
            out.truncate(out.len() - 1);
            out.push_str(";\n");
        } else {
            let union = union(&options, format!("export type {name} =;").len(), "    ");
            out.extend(["export type ", name, " =", &union, ";\n"]);
        }
    }
}

fn members(out: &mut String, schema: &Value, properties: &Map<String, Value>) {
    let required: Vec<_> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (name, property) in properties {
        comment(out, "    ", property);
        let optional = if required.contains(&name.as_str()) { "" } else { "?" };
        out.extend(["    ", name, optional, ": ", &options(property).join(" | "), ";\n"]);
    }
}

fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties")?.as_object()
}

fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    schema.get("oneOf").or(schema.get("anyOf"))?.as_array()
}

/// The types that a value may be of.
fn options(schema: &Value) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        return vec![name.rsplit('/').next().unwrap_or(name).to_owned()];
    }
    if let Some(only) = schema.get("const") {
        return vec![only.to_string()];
    }
    if let Some(all) = schema["enum"].as_array() {
        return all.iter().map(Value::to_string).collect();
    }
    if let Some(all) = alternatives(schema) {
        return all.iter().flat_map(options).collect();
    }
    match schema["type"].as_str() {
        Some("integer" | "number") => vec!["number".into()],
        Some("boolean") => vec!["boolean".into()],
        Some("array") => match &options(&schema["items"])[..] {
            [one] => vec![format!("{one}[]")],
            all => vec![format!("({})[]", all.join(" | "))],
        },
        // Any text will do, but an editor offers these.
        Some("string") => match schema["examples"].as_array() {
            Some(known) => known.iter().map(Value::to_string).chain(["(string & {})".into()]).collect(),
            None => vec!["string".into()],
        },
        _ => panic!("no type of TypeScript is known for {schema}"),
    }
}

/// A union behind what takes `before` columns: on the same line, else on lines of its own.
fn union(options: &[String], before: usize, indent: &str) -> String {
    let line = options.join(" | ");
    if before + line.len() < WIDTH {
        return format!(" {line}");
    }
    let mut out = String::new();
    let mut room = 0;
    for option in options {
        if room < option.len() + " | ".len() {
            out.extend(["\n", indent]);
            room = WIDTH - indent.len();
        } else {
            out.push(' ');
        }
        out.extend(["| ", option]);
        room = room.saturating_sub(option.len() + " | ".len());
    }
    out
}

fn comment(out: &mut String, indent: &str, schema: &Value) {
    let Some(words) = schema["description"].as_str() else { return };
    if indent.len() + words.len() + "/**  */".len() <= WIDTH {
        out.extend([indent, "/** ", words, " */\n"]);
        return;
    }
    out.extend([indent, "/**"]);
    let mut room = 0;
    for word in words.split(' ') {
        if room <= word.len() {
            out.extend(["\n", indent, " *"]);
            room = WIDTH - indent.len() - " *".len();
        }
        out.extend([" ", word]);
        room = room.saturating_sub(word.len() + 1);
    }
    out.extend(["\n", indent, " */\n"]);
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}
