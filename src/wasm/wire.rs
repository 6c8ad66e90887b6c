//! What crosses the boundary: documents as plain objects, words as a typed array, errors with their code.

use js_sys::{Object, Reflect, Uint32Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use crate::Error;
use crate::text::{OffsetUnit, Offsets, Span, TokenKind, Tokens};

/// The words that stand in every annotation: as strings of JavaScript they are made once, not once an annotation.
const FREQUENT: [&str; 32] = [
    "id",
    "kind",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "origin",
    "status",
    "score",
    "note",
    "tags",
    "created",
    "modified",
    "type",
    "entity",
    "value",
    "checkworthiness",
    "opinion",
    "reasons",
    "code",
    "voice",
    "certainty",
    "kinds",
    "",
    "model",
    "rule",
    "suggested",
    "PERSON",
    "ORG",
    "LOC",
    "DATE",
];

/// Makes the frequent words ready; called when the module starts.
pub fn prepare() {
    for word in FREQUENT {
        wasm_bindgen::intern(word);
    }
}

/// A document, or a part of one, as a plain object.
pub fn object(value: &impl Serialize) -> Result<JsValue, js_sys::Error> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|fault| broken(&fault))
}

/// The words, `[start0, end0, ...]` in UTF-16. A typed array moves to the page without a copy; as objects, the words of
/// a long article would outweigh everything else in the answer.
///
/// `offsets` is the table of the tokens' text.
pub fn words(tokens: &Tokens, offsets: &Offsets) -> Uint32Array {
    let words = tokens.all().iter().filter(|token| token.kind != TokenKind::Punctuation);
    let flat: Vec<u32> =
        words.flat_map(|token| [offsets.to_unit(token.span.start()), offsets.to_unit(token.span.end())]).collect();
    Uint32Array::from(flat.as_slice())
}

/// Spans of a text from `[start0, end0, ...]` in UTF-16; what is no place in it is the empty span at its start.
pub fn spans(text: &str, flat: &[u32]) -> Vec<Span> {
    let offsets = Offsets::new(text, OffsetUnit::Utf16);
    let pairs = flat.as_chunks::<2>().0.iter();
    pairs
        .map(|&[start, end]| match (offsets.to_byte(start), offsets.to_byte(end)) {
            (Some(start), Some(end)) => Span::new(start, end),
            _ => Span::new(0, 0),
        })
        .collect()
}

/// Places in a text as `[start0, end0, ...]` in UTF-16, twice `u32::MAX` for none.
pub fn places(text: &str, places: &[Option<Span>]) -> Uint32Array {
    let offsets = Offsets::new(text, OffsetUnit::Utf16);
    let pairs = places.iter().flat_map(|place| match place {
        Some(span) => [offsets.to_unit(span.start()), offsets.to_unit(span.end())],
        None => [u32::MAX; 2],
    });
    Uint32Array::from(pairs.collect::<Vec<_>>().as_slice())
}

/// An error as JavaScript throws it: the sentence is its message, and `code` names it.
pub fn thrown(error: &Error) -> js_sys::Error {
    let thrown = js_sys::Error::new(&error.to_string());
    // An ordinary object takes a property; if it ever did not, the sentence would still arrive.
    drop(Reflect::set(&thrown, &"code".into(), &error.code().into()));
    thrown
}

/// What is thrown where an object is no document.
pub fn broken(fault: &serde_wasm_bindgen::Error) -> js_sys::Error {
    thrown(&Error::DocumentBroken { reason: fault.to_string() })
}

/// Takes a property from an object of our own.
pub fn leave_out(object: &JsValue, name: &str) -> Result<(), js_sys::Error> {
    let object: &Object = object.unchecked_ref();
    Reflect::delete_property(object, &name.into()).map(drop).map_err(js_sys::Error::from)
}

/// Sets a property of an object of our own.
pub fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), js_sys::Error> {
    Reflect::set(object, &name.into(), value).map(drop).map_err(js_sys::Error::from)
}
