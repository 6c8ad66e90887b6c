//! `glossator convert`: native documents come in, the same documents go out in another format.

use std::path::PathBuf;

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
    /// gzip (`.gz`). Standard input if absent or `-`.
    files: Vec<PathBuf>,
    /// The format to write.
    #[arg(long, value_name = "NAME", value_parser = formats())]
    to: Format,
    /// Write files into this folder, named after the documents, rather than to standard output.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub fn run(arguments: &Convert) -> Result<Outcome, Stop> {
    let mut output = Output::new(arguments.to, arguments.out.as_deref())?;
    let input = Input { paths: &arguments.files, wanted: Wanted::Documents, is_lines: false };
    in_order(|take| input.each(take), |record| make(arguments, record), |made| output.write(made))?;
    output.finish()
}

fn make(arguments: &Convert, record: Result<Record, Fault>) -> Made {
    let outcome = record.and_then(|record| {
        let layout = Output::layout(arguments.out.as_deref(), record.is_one_of_many);
        let fault =
            |reason: String| Fault { place: record.place.clone(), reason, is_one_of_many: record.is_one_of_many };
        let json = std::str::from_utf8(&record.bytes)
            .map_err(|error| fault(format!("the document is not UTF-8 (at byte {})", error.valid_up_to())))?;
        let read = Document::from_json(json).and_then(|document| document.in_unit(OffsetUnit::CodePoint));
        let (id, exported) = read
            .and_then(|document| Ok((document.id.clone(), export(&document, arguments.to, layout)?)))
            .map_err(|error| fault(error.to_string()))?;
        let of_file = record.name.filter(|_| record.form != Form::Line && record.file.is_some());
        Ok(Done { name: of_file.unwrap_or(id), file: record.file, place: record.place, exported, layout })
    });
    Made { outcome, timings: Timings::default() }
}
