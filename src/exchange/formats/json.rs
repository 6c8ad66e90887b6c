//! JSON as files hold it: indented for a file of its own, on one line where many documents follow each other.

use serde::Serialize;

use super::Layout;
use crate::exchange::native::Document;

/// The native document, offsets in its own unit.
pub(super) fn native(document: &Document, layout: Layout) -> String {
    match layout {
        Layout::File => document.to_json(),
        Layout::Stream => line(document),
    }
}

/// The value in the layout that is asked for.
pub(super) fn write(value: &impl Serialize, layout: Layout) -> String {
    match layout {
        Layout::File => ended(serde_json::to_string_pretty(value)),
        Layout::Stream => line(value),
    }
}

/// The value on one line that every reader of lines takes for one: some end a line at U+0085, U+2028 and U+2029 too.
pub(super) fn line(value: &impl Serialize) -> String {
    let json = ended(serde_json::to_string(value));
    if !json.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return json;
    }
    json.replace('\u{85}', "\\u0085").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn ended(json: serde_json::Result<String>) -> String {
    // What is written here has text for every key, and so is JSON.
    let mut json = json.unwrap_or_default();
    json.push('\n');
    json
}
