//! `glossator compare`: documents of several coders on one text come in, how far they agree and where they do not go out.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use glossator::exchange::compare::{Agreement, Comparison, Difference, DifferenceKind, Layer, compare};
use glossator::exchange::native::{Annotation, Document, Kind};
use glossator::text::OffsetUnit;

use crate::{Outcome, Stop};

/// So many characters of the words at a difference are shown.
const SHOWN: usize = 60;

#[derive(clap::Args)]
pub struct Compare {
    /// Documents as JSON, one for each coder, all with the same text.
    #[arg(required = true, num_args = 2..)]
    files: Vec<PathBuf>,
    /// Write the comparison as JSON.
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Compare) -> Result<Outcome, Stop> {
    let documents: Vec<Document> = arguments.files.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    let mut comparison = compare(&documents)?;
    let is_named = |document: &Document| document.more.get("annotator").is_some();
    for ((coder, document), path) in comparison.coders.iter_mut().zip(&documents).zip(&arguments.files) {
        if let Some(stem) = path.file_stem().filter(|_| !is_named(document)) {
            coder.name = stem.to_string_lossy().into_owned();
        }
    }
    let written = if arguments.json {
        serde_json::to_string_pretty(&comparison).map_err(io::Error::from)? + "\n"
    } else {
        in_words(&comparison, &documents)
    };
    io::stdout().write_all(written.as_bytes())?;
    Ok(Outcome::Whole)
}

fn read(path: &Path) -> Result<Document, Stop> {
    let fault = |reason: &dyn std::fmt::Display| Stop::Fault(format!("{}: {reason}", path.display()));
    let json = std::fs::read_to_string(path).map_err(|error| fault(&error))?;
    let document = Document::from_json(&json).and_then(|document| document.in_unit(OffsetUnit::CodePoint));
    document.map_err(|error| fault(&error))
}

/// A table of the measures, and a line for each difference.
fn in_words(comparison: &Comparison, documents: &[Document]) -> String {
    let mut out = String::new();
    let all = comparison.agreed.len() + comparison.differences.len();
    let names: Vec<String> =
        comparison.coders.iter().map(|coder| format!("{} ({} marks)", coder.name, coder.marks)).collect();
    let _ = writeln!(out, "{}: {} of {all} places marked alike\n", names.join(", "), comparison.agreed.len());
    let _ = writeln!(out, "{:<14}{:>8}{:>10}{:>8}{:>8}{:>6}  only", "", "F1 exact", "overlap", "kappa", "alpha", "all");
    for one in &comparison.overall {
        let name = if one.layer == Layer::Claims { "All claims" } else { "All entities" };
        let _ = writeln!(out, "{name:<14}{}", figures(one.agreement));
    }
    for one in &comparison.labels {
        let only: Vec<String> = one.only.iter().map(u32::to_string).collect();
        let _ = writeln!(out, "{:<14}{}{:>6}  {}", one.label, figures(one.agreement), one.all, only.join(" "));
    }
    if !comparison.differences.is_empty() {
        out.push_str("\nDifferences\n");
    }
    for one in &comparison.differences {
        let _ = writeln!(out, "{}", difference(one, comparison, documents));
    }
    out
}

fn figures(of: Agreement) -> String {
    let figure = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
    format!("{:>8}{:>10}{:>8}{:>8}", figure(of.exact_f1), figure(of.overlap_f1), figure(of.kappa), figure(of.alpha))
}

/// "  1023-1041 label: “the Harbour Board”, Anna ORG, Ben nothing"
fn difference(of: &Difference, comparison: &Comparison, documents: &[Document]) -> String {
    let kind = match of.kind {
        DifferenceKind::Missing => "missing",
        DifferenceKind::Label => "label",
        DifferenceKind::Bounds => "bounds",
        DifferenceKind::Verdict => "verdict",
    };
    let length = (of.end - of.start) as usize;
    let words = documents.iter().next().map_or("", |document| document.text.as_str()).chars().skip(of.start as usize);
    let mut words: String = words.take(length.min(SHOWN)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    if length > SHOWN {
        words.push('…');
    }
    let side = |(coder, ids): (usize, &Vec<String>)| {
        let marks = documents[coder].annotations.iter().filter(|one| ids.contains(&one.id));
        let told: Vec<String> = marks.map(|mark| told(mark, of.kind)).collect();
        format!(
            "{} {}",
            comparison.coders[coder].name,
            if told.is_empty() { "nothing".to_owned() } else { told.join(" + ") }
        )
    };
    let sides: Vec<String> = of.sides.iter().enumerate().map(side).collect();
    format!("  {}-{} {kind}: “{words}”, {}", of.start, of.end, sides.join(", "))
}

/// What a coder made of the words there.
fn told(mark: &Annotation, kind: DifferenceKind) -> String {
    let label = if mark.kind == Kind::Claim { "CLAIM" } else { mark.entity_type.as_deref().unwrap_or("MISC") };
    match (kind, mark.verdict.as_ref().and_then(|verdict| verdict.as_str())) {
        (DifferenceKind::Verdict, verdict) => verdict.unwrap_or("no verdict").to_owned(),
        (DifferenceKind::Bounds, _) => format!("{label} {}-{}", mark.start, mark.end),
        _ => label.to_owned(),
    }
}
