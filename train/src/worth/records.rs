//! The sets that check-worthiness is learnt from, and tested on.

use std::collections::HashSet;
use std::path::Path;

use serde::Deserialize;

use crate::corpora;

/// A sentence, and whether it is worth checking.
pub struct Record {
    pub text: String,
    pub worth: bool,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    label: serde_json::Value,
    split: String,
}

/// The sentences of the sets.
pub struct Sets {
    /// ClaimBuster's crowdsourced sentences.
    pub claimbuster: Vec<Record>,
    /// Its ground truth: held out.
    pub ground_truth: Vec<Record>,
    /// PoliClaim's gold sentences.
    pub policlaim: Vec<Record>,
    /// The development test of CheckThat! 2024: held out.
    pub checkthat: Vec<Record>,
}

/// Reads the sets; what is held out stands in no set that is learnt from.
///
/// Errors with a sentence that names the file.
pub fn read(folder: &Path) -> Result<Sets, String> {
    let buster = lines(folder, "claims_claimbuster")?;
    let (truth, crowd): (Vec<Line>, Vec<Line>) = buster.into_iter().partition(|line| line.split == "groundtruth");
    let checkthat = lines(folder, "claims_checkthat24")?;
    let known: HashSet<String> = truth.iter().chain(&checkthat).map(|line| line.text.to_lowercase()).collect();
    let fresh = |mut lines: Vec<Line>| {
        lines.retain(|line| !known.contains(&line.text.to_lowercase()));
        records(lines)
    };
    Ok(Sets {
        claimbuster: fresh(crowd),
        policlaim: fresh(lines(folder, "claims_policlaim")?),
        ground_truth: records(truth),
        checkthat: records(checkthat),
    })
}

fn lines(folder: &Path, file: &str) -> Result<Vec<Line>, String> {
    let read = |line: &String| serde_json::from_str(line).map_err(|error| format!("{file}: {error}"));
    corpora::lines(folder, file)?.iter().map(read).collect()
}

fn records(lines: Vec<Line>) -> Vec<Record> {
    let is_worth = |label: &serde_json::Value| match label {
        serde_json::Value::String(label) => matches!(label.as_str(), "CFS" | "Yes" | "1"),
        other => other.as_i64() == Some(1),
    };
    lines.into_iter().map(|line| Record { worth: is_worth(&line.label), text: line.text }).collect()
}
