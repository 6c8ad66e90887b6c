//! The shape of the document for other programs: JSON Schema and TypeScript, both made from the types of [`native`].
//!
//! Compiled for the tests alone, so that nothing of it is in the library or in the page's module. A test fails where the
//! files are not current; `cargo run -p xtask -- types` writes them.
//!
//! Where the core reads more than a document may hold, its fields name what they hold in [`shape`](super::shape).

mod typescript;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value as Json, json};

use super::native::Document;

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
