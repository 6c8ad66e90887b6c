//! [`of_form`]: JSON as a type, and where it is not of that form, what is wrong in words that anybody understands. [`whole_characters`]:
//! JSON as other languages write it.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Error;

/// Reads `from` as a `T`. `whose` says in messages whose fields these are; empty for those of the document.
///
/// Errors with [`Error::DocumentBroken`], which names the field, what it should be, and what it is.
pub(super) fn of_form<T: DeserializeOwned>(whose: &str, from: Value) -> Result<T, Error> {
    serde_path_to_error::deserialize(from).map_err(|fault| {
        let path = fault.path().to_string();
        let field = if path == "." { String::new() } else { format!("“{path}”") };
        let whose = match (whose.is_empty(), field.is_empty()) {
            (true, true) => "it".to_owned(),
            (true, false) => field,
            (false, true) => whose.to_owned(),
            (false, false) => format!("{field} of {whose}"),
        };
        Error::DocumentBroken { reason: format!("{whose} {}", plain(&fault.inner().to_string())) }
    })
}

/// JSON without escapes of half a character: each becomes U+FFFD, and every offset stays. JavaScript and Python write such halves where a
/// text was cut within a character; no text of Rust holds one.
#[must_use]
pub fn whole_characters(json: &str) -> Cow<'_, str> {
    /// As long as every escape of this kind.
    const ESCAPE: usize = "\\uD83D".len();
    let code = |at: usize| -> Option<u16> {
        let escape = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
        u16::from_str_radix(escape, 16).ok()
    };
    let mut out = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(found) = json[at..].find('\\') {
        at += found;
        let whole = match code(at) {
            Some(0xD800..=0xDBFF) if matches!(code(at + ESCAPE), Some(0xDC00..=0xDFFF)) => 2 * ESCAPE,
            Some(0xD800..=0xDFFF) => {
                out.push_str(&json[kept..at]);
                out.push('\u{FFFD}');
                kept = at + ESCAPE;
                ESCAPE
            }
            // What is escaped is one byte, or begins with one that is no backslash.
            _ => 2,
        };
        at = json.ceil_char_boundary(at + whole);
    }
    if kept == 0 {
        return json.into();
    }
    out.push_str(&json[kept..]);
    out.into()
}

/// What serde says of a value, as the rest of a sentence about it.
fn plain(said: &str) -> String {
    // serde_json adds where, which the path says better.
    let said = said.split(" at line ").next().unwrap_or(said);
    let two = |start: &str, between: &str| said.strip_prefix(start)?.split_once(between);
    if let Some((found, wanted)) =
        two("invalid type: ", ", expected ").or_else(|| two("invalid value: ", ", expected "))
    {
        return format!("should be {}, and is {}", wanted_in_words(wanted), found_in_words(found));
    }
    if let Some((found, wanted)) = two("unknown variant `", "`, expected ") {
        let known: Vec<String> = wanted.split('`').skip(1).step_by(2).map(|one| format!("“{one}”")).collect();
        return format!("is “{found}”, which is none of {}", known.join(", "));
    }
    if let Some((field, _)) = two("missing field `", "`") {
        return format!("has no “{field}”");
    }
    format!("cannot be read ({said})")
}

fn wanted_in_words(wanted: &str) -> &str {
    match wanted {
        "a string" | "a borrowed string" => "text",
        "a sequence" => "a list",
        "a boolean" => "true or false",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number, 0 or more",
        "f32" | "f64" => "a number",
        "a map" => "an object",
        _ if wanted.starts_with("struct ") => "an object",
        _ => wanted,
    }
}

fn found_in_words(found: &str) -> String {
    match found {
        "map" => "an object".into(),
        "sequence" => "a list".into(),
        "null" | "unit value" | "Option value" => "null".into(),
        _ => {
            let value = found.split_once('`').and_then(|(_, rest)| rest.split_once('`')).map(|(value, _)| value);
            let text = found.strip_prefix("string \"").and_then(|rest| rest.strip_suffix('"'));
            match (text, value) {
                (Some(text), _) => format!("the text “{}”", text.chars().take(40).collect::<String>()),
                (None, Some(value)) => value.to_owned(),
                (None, None) => found.to_owned(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::whole_characters;
    use crate::exchange::native::Document;

    fn ferries() -> Value {
        serde_json::from_str(include_str!("../../tests/golden/formats/ferries.json")).unwrap()
    }

    /// The message for a document with `value` at `path`, a JSON pointer (RFC 6901).
    fn said(path: &str, value: Value) -> String {
        let mut document = ferries();
        let (parent, field) = path.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Object(fields) => drop(fields.insert(field.into(), value)),
            Value::Array(list) => list[field.parse::<usize>().unwrap()] = value,
            _ => panic!("{path}"),
        }
        match Document::from_json(&document.to_string()) {
            Ok(_) => "read".into(),
            Err(error) => error.to_string().replace("This document is inconsistent: ", ""),
        }
    }

    #[test]
    fn every_field_of_the_wrong_type_is_named_in_plain_words() {
        let first = ferries()["annotations"][0]["id"].as_str().unwrap().to_owned();
        for (path, value, expected) in [
            ("/title", json!(5), "“title” should be text, and is 5."),
            ("/tags", json!("abc"), "“tags” should be a list, and is the text “abc”."),
            ("/tags", json!({"a": 1}), "“tags” should be a list, and is an object."),
            ("/tags", json!([null, 5]), "“tags[0]” should be text, and is null."),
            ("/tags", Value::Null, "“tags” should be a list, and is null."),
            ("/labels", json!([1]), "“labels[0]” should be an object, and is 1."),
            ("/relations", json!("x"), "“relations” should be a list, and is the text “x”."),
            ("/unplaced", json!("x"), "“unplaced” should be a list, and is the text “x”."),
            ("/refused", json!([{}]), "“refused[0]” has no “quote”."),
            (
                "/verdictScale",
                json!([{"words": "No", "colour": "red", "rating": "low"}]),
                "“verdictScale[0].rating” should be a whole number, 0 or more, and is the text “low”.",
            ),
            ("/suggestionsHidden", json!("yes"), "“suggestionsHidden” should be true or false, and is the text “yes”."),
            ("/annotations", json!({}), "“annotations” should be a list, and is an object."),
            (
                "/annotations/0/start",
                json!(-1),
                "“annotations[0].start” should be a whole number, 0 or more, and is -1.",
            ),
            (
                "/annotations/0/start",
                json!(1.5),
                "“annotations[0].start” should be a whole number, 0 or more, and is 1.5.",
            ),
            ("/annotations/0", json!("x"), "“annotations[0]” should be an object, and is the text “x”."),
            (
                "/annotations/0/kind",
                json!("person"),
                "“annotations[0].kind” is “person”, which is none of “entity”, “attribution”, “claim”, “note”.",
            ),
            ("/annotations/0/id", json!(""), "an annotation has no id."),
            ("/annotations/0/score", json!(7), "the score of annotation ID is 7, and should lie between 0 and 1."),
            (
                "/annotations/0/checkworthiness",
                json!(-0.5),
                "the check-worthiness of annotation ID is -0.5, and should lie between 0 and 1.",
            ),
            (
                "/annotations/0/evidence",
                json!("x"),
                "the evidence of annotation ID should be a list, and is the text “x”.",
            ),
            (
                "/annotations/0/evidence",
                json!([null]),
                "“[0]” of the evidence of annotation ID should be an object, and is null.",
            ),
            ("/annotations/0/standalone", json!([]), "“standalone” of annotation ID should be text, and is a list."),
            ("/annotations/0/verdict", json!(5), "the verdict of annotation ID should be text, and is 5."),
            ("/entities/0/id", json!(""), "an entity has no id."),
            ("/entities/0/note", json!(5), "“note” of entity e1 should be text, and is 5."),
            ("/entities/0/mentions", json!([5]), "“entities[0].mentions[0]” should be text, and is 5."),
            ("/entities/0/decided", json!({}), "“decided” of entity e1 has no “spellings”."),
            (
                "/sentences/0/checkworthiness",
                json!(3),
                "the check-worthiness of a sentence is 3, and should lie between 0 and 1.",
            ),
            ("/id", json!(""), "it has no id."),
            (
                "/offsetUnit",
                json!("letter"),
                "“offsetUnit” is “letter”, which is none of “codepoint”, “utf16”, “byte”.",
            ),
            ("/fieldOfALaterVersion", json!([{"a": 1}]), "read"),
        ] {
            assert_eq!(said(path, value.clone()), expected.replace("ID", &first), "{path}: {value}");
        }
    }

    #[test]
    fn halves_of_characters_are_replaced_and_whole_ones_stay() {
        for (json, expected) in [
            (r#""a\ud83d b""#, "\"a\u{FFFD} b\""),
            (r#""\uDEA2\ud83D\uDEA2""#, "\"\u{FFFD}\\ud83D\\uDEA2\""),
            (r#""\ud83d\ud83d\udea2""#, "\"\u{FFFD}\\ud83d\\udea2\""),
            (r#""\\ud83d \\\ud83d""#, "\"\\\\ud83d \\\\\u{FFFD}\""),
            (r#""\u00e9 \n \" é 🚢""#, r#""\u00e9 \n \" é 🚢""#),
            (r#""\ud83"#, r#""\ud83"#),
            ("\\", "\\"),
            ("\\é", "\\é"),
        ] {
            assert_eq!(whole_characters(json), expected, "{json}");
        }
    }

    #[test]
    fn marks_without_a_place_are_read_like_others() {
        let mark = |fields: Value| {
            let mut one = json!({"id": "u1", "kind": "note", "quote": "gone", "origin": "user", "status": "accepted"});
            one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            said("/unplaced", json!([one]))
        };
        assert_eq!(mark(json!({})), "read");
        assert_eq!(
            mark(json!({"relations": [{"id": "r", "type": "supports", "from": "u1", "to": "c1", "created": ""}]})),
            "read"
        );
        assert!(
            mark(json!({"tags": "x"})).starts_with("“unplaced[0]” should be a list"),
            "{}",
            mark(json!({"tags": "x"}))
        );
        assert!(
            mark(json!({"relations": [{}]})).starts_with("“unplaced[0]” has no “id”"),
            "{}",
            mark(json!({"relations": [{}]}))
        );
    }
}
