//! `glossator convert`: documents come in, of this or of another tool, and go out in another format.

use std::path::{Path, PathBuf};

use glossator::Error;
use glossator::exchange::Provenance;
use glossator::exchange::formats::read::{ImportedDocument, SourceFile, import};
use glossator::exchange::formats::{Format, export};
use glossator::exchange::native::Document;
use glossator::text::OffsetUnit;

use crate::input::{Fault, Form, Input, Record, Wanted};
use crate::ordered::in_order;
use crate::output::{Done, Made, Output};
use crate::timings::Timings;
use crate::{Outcome, Stop, formats};

#[derive(clap::Args)]
pub struct Convert {
    /// Documents as JSON or JSON Lines, and folders of such files (`.json`, `.jsonl`, `.ndjson`); any of them may be compressed with
    /// gzip (`.gz`). Standard input if absent or `-`. They may be of Glossator, Label Studio, doccano, Prodigy, Hypothesis or brat (the
    /// `.ann`, its `.txt` beside it), Web Annotations, or the table that is written here.
    files: Vec<PathBuf>,
    /// The article that marks without a text are on.
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// The format to write.
    #[arg(long, value_name = "NAME", value_parser = formats())]
    to: Format,
    /// Write files into this folder, named after the documents, rather than to standard output.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub fn run(arguments: &Convert) -> Result<Outcome, Stop> {
    let text = arguments
        .text
        .as_deref()
        .map(|path| std::fs::read_to_string(path).map_err(|error| Stop::Fault(format!("{}: {error}", path.display()))));
    let text = text.transpose()?;
    let mut output = Output::new(arguments.to, arguments.out.as_deref())?;
    let input = Input { paths: &arguments.files, wanted: Wanted::Documents, is_lines: false };
    let make = |record| make(arguments, text.as_deref(), record);
    in_order(None, |take| input.each(take), make, |made| output.write(made))?;
    output.finish()
}

fn make(arguments: &Convert, text: Option<&str>, record: Result<Record, Fault>) -> Made {
    let outcome = record.and_then(|record| {
        let fault =
            |reason: String| Fault { place: record.place.clone(), reason, is_one_of_many: record.is_one_of_many };
        let json = std::str::from_utf8(&record.bytes)
            .map_err(|error| fault(format!("the document is not UTF-8 (at byte {})", error.valid_up_to())))?;
        let documents = read(json, &record, text).map_err(fault)?;
        let layout = Output::layout(arguments.out.as_deref(), record.is_one_of_many || documents.len() > 1);
        let of_file = record.name.as_ref().filter(|_| record.form != Form::Line && record.file.is_some());
        let done = |document: Document| {
            let exported = export(&document, arguments.to, layout).map_err(|error| fault(error.to_string()))?;
            let name = of_file.cloned().unwrap_or(document.id);
            Ok(Done { name, file: record.file.clone(), place: record.place.clone(), exported, layout })
        };
        documents.into_iter().map(done).collect()
    });
    Made { outcome, timings: Timings::default() }
}

/// The documents of a record: one, but of another tool's file as many as it holds. What could not be brought is said on standard
/// error.
fn read(source: &str, record: &Record, text: Option<&str>) -> Result<Vec<Document>, String> {
    let beside = record.file.as_deref().filter(|path| path.extension().is_some_and(|ending| ending == "ann"));
    let beside = beside.and_then(|path| std::fs::read_to_string(path.with_extension("txt")).ok());
    let name = record.name.clone().or_else(|| stem(record.file.as_deref()?)).unwrap_or_else(|| "document".into());
    let files: Vec<SourceFile> = [Some(source.to_owned()), beside]
        .into_iter()
        .flatten()
        .map(|text| SourceFile { name: name.clone(), text })
        .collect();
    let mut count = 0;
    let mut provenance = || {
        count += 1;
        let id = if count == 1 { name.clone() } else { format!("{name}-{count}") };
        Provenance { id, created: crate::annotate::now() }
    };
    let imported = import(&files, text, &mut provenance).map_err(|error| match error {
        Error::TextMissing => format!("{error} Give it with --text."),
        error => error.to_string(),
    })?;
    let place = if record.place.is_empty() { &name } else { &record.place };
    let in_code_points = |one: ImportedDocument| {
        let mut told: Vec<String> =
            one.left_out.iter().map(|left| format!("left out {}: {}", left.count, left.what)).collect();
        if one.unplaced > 0 {
            told.push(format!("{} without a place in the text", one.unplaced));
        }
        if !told.is_empty() {
            eprintln!("{place}: {}", told.join("; "));
        }
        one.document.in_unit(OffsetUnit::CodePoint).map_err(|error| error.to_string())
    };
    imported.documents.into_iter().map(in_code_points).collect()
}

fn stem(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_string_lossy().into_owned())
}
