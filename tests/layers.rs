//! The folders of `src/` are stages: each knows only those before it.

use std::fs;
use std::path::{Path, PathBuf};

/// In the order of the line.
const STAGES: [&str; 8] = ["text", "mention", "lists", "model", "entities", "claims", "exchange", "wasm"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_stage_knows_a_later_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (at, stage) in STAGES.iter().enumerate() {
        let mut files = Vec::new();
        sources(&root.join(stage), &mut files);
        assert!(!files.is_empty(), "{stage} is a folder");
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            for later in &STAGES[at + 1..] {
                assert!(!source.contains(&format!("crate::{later}::")), "{} names {later}", file.display());
            }
        }
    }
}
