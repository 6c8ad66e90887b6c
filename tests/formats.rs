//! Formats out: each writes what it is to write of one article with everything in it, and its offsets are right for every text.
//!
//! `tests/golden/formats/ferries.json` is an article of our own with a person's work on it: emoji, right-to-left words, combining
//! marks, CRLF, marks that nest, cross and are in pieces. Beside it lies what each format makes of it. A difference fails the test and
//! writes the new file; read it with `git diff`, and commit it if it is better.

use std::fs;
use std::path::Path;

use glossator::exchange::formats::{Format, Layout, export};
use glossator::exchange::native::Document;

fn ferries() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/formats/ferries.json");
    Document::from_json(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn each_format_is_as_its_golden_file() {
    let document = ferries();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/formats");
    let mut files = Vec::new();
    let mut told = String::new();
    for &format in Format::ALL {
        let exported = export(&document, format, Layout::File).unwrap();
        told.extend([format.name(), ": ", &exported.left_out.to_string(), "\n"]);
        files.extend(exported.files.into_iter().map(|file| (format!("ferries{}", file.suffix), file.text)));
    }
    files.push(("left-out.txt".into(), told));
    let mut changed = Vec::new();
    for (name, text) in files {
        let path = folder.join(&name);
        if fs::read_to_string(&path).is_ok_and(|found| found == text) {
            continue;
        }
        fs::write(&path, text).unwrap();
        changed.push(name);
    }
    assert!(changed.is_empty(), "{changed:?} changed and were written anew: read `git diff tests/golden`");
}
