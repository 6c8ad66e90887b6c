//! A small model of random weights, kept as a file: what the command line makes of a text with it, a browser must make too.
//!
//! A difference fails the test and writes the new file, as in `golden.rs`; `boundary.test.js` reads the same two files.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use glossator::Annotator;
use glossator::exchange::{Provenance, from_analysis};
use glossator::model::features::Buckets;
use glossator::model::random::Size;
use glossator::model::{Model, Parameters, format};
use glossator::text::OffsetUnit;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/model").join(name)
}

fn kept(name: &str, found: &[u8]) {
    let path = file(name);
    if fs::read(&path).unwrap_or_default() != found {
        fs::write(&path, found).unwrap();
        panic!("tests/model/{name} has changed and was written anew: read `git diff tests/model`");
    }
}

/// Widths that fill no panel and no pair, so that what is beyond them is met.
fn small() -> Vec<u8> {
    let buckets = Buckets { ngrams: 64, prefix: 32, suffix3: 32, suffix2: 32, shape: 32 };
    let size = Size { hidden: 15, dilations: vec![1, 3], word_width: 9, buckets };
    let mut parameters = Parameters::random(5, &size, ["said", "the", ",", "port"].map(str::to_owned).to_vec());
    // Most words are no name: the labels are few enough to be read.
    parameters.output.bias[0] += 3.0;
    // They are offered, however unlikely: none of this is about what is found.
    parameters.calibration = [1.0, 5.0];
    format::write(&parameters, "small")
}

#[test]
fn the_small_model_is_kept() {
    kept("small.model", &small());
}

#[test]
fn what_it_finds_is_kept() {
    let annotator = Annotator::new(Model::read(&small()).unwrap());
    let text = fs::read_to_string(file("small.txt")).unwrap();
    let analysis = annotator.annotate(&text).unwrap();
    let provenance = Provenance { id: "small".into(), created: "2025-03-14T09:00:00Z".into() };
    let document = from_analysis(&analysis, provenance, OffsetUnit::Utf16);
    assert!(document.check().is_ok());
    assert_eq!(document.generator.model.as_deref(), Some("small"));
    assert_eq!(document.generator.model_hash.map(|hash| hash.len()), Some(32));
    let mut found = String::new();
    for mention in document.annotations.iter().filter(|annotation| annotation.entity_type.is_some()) {
        let score = mention.score.unwrap_or_default();
        let label = mention.entity_type.as_deref().unwrap();
        writeln!(found, "{}-{} {label} {score}", mention.start, mention.end).unwrap();
    }
    assert!(found.lines().count() > 20, "enough to differ in");
    kept("small.found", found.as_bytes());
}
