//! The corpora of attributions: who says what, marked by people.

use std::path::Path;

use serde::Deserialize;

use crate::corpora;

/// Byte ranges of a text.
pub type Spans = Vec<(usize, usize)>;

/// A source, a cue and a content; each may be in parts, or absent.
#[derive(Clone, Debug)]
pub struct Marked {
    pub source: Spans,
    pub cue: Spans,
    pub content: Spans,
}

/// A text and its attributions.
pub struct Record {
    pub text: String,
    pub marked: Vec<Marked>,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    split: String,
    attributions: Vec<Roles>,
}

#[derive(Deserialize)]
struct Roles {
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

/// The records of `folder/file.jsonl.gz` that are in `split`.
///
/// Errors with a sentence that names the file.
pub fn read(folder: &Path, file: &str, split: &str) -> Result<Vec<Record>, String> {
    let mut records = Vec::new();
    for line in corpora::lines(folder, file)? {
        let line: Line = serde_json::from_str(&line).map_err(|error| format!("{file}: {error}"))?;
        if line.split != split {
            continue;
        }
        // Offsets count code points there, bytes here.
        let bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
        let spans = |spans: &[(usize, usize)]| spans.iter().map(|&(from, to)| (bytes[from], bytes[to])).collect();
        let marked = |roles: &Roles| Marked {
            source: spans(&roles.source),
            cue: spans(&roles.cue),
            content: spans(&roles.content),
        };
        let marked = line.attributions.iter().map(marked).collect();
        records.push(Record { text: line.text, marked });
    }
    Ok(records)
}
