//! Formats out: a native document comes in, a file of another tool comes out, and what it could not hold is counted.
//!
//! [`export`] writes any [`Format`]; the page's menu and the help of the command line are made from [`Format::about`]. Every
//! format sees the document through `Source`: the marks that were not rejected, in order, as spans of the text. Marks that
//! become labels on spans are read as `labelled` gives them, and formats that count in words see `words`.
//!
//! ```
//! use glossator::Annotator;
//! use glossator::exchange::formats::{Format, Layout, export};
//! use glossator::exchange::{Provenance, from_analysis};
//! use glossator::text::OffsetUnit;
//!
//! let analysis = Annotator::rules().annotate("The port cost €2.4 billion.")?;
//! let provenance = Provenance { id: "port".into(), created: "2025-03-14T09:00:00Z".into() };
//! let document = from_analysis(&analysis, provenance, OffsetUnit::CodePoint);
//! let exported = export(&document, Format::Conll, Layout::File)?;
//! assert!(exported.files[0].text.contains("€\tB-MONEY\n2.4\tI-MONEY\nbillion\tI-MONEY\n"));
//! # Ok::<(), glossator::Error>(())
//! ```

mod brat;
mod claim_review;
mod conll;
mod csv;
mod doccano;
mod format;
mod json;
mod label_studio;
mod labelled;
mod left_out;
mod markdown;
mod prodigy;
pub mod read;
mod reason_words;
mod source;
mod spacy;
mod speaker;
mod w3c;
mod words;

pub use format::{About, Format};
pub use left_out::LeftOut;

use serde::Serialize;

use super::native::Document;
use crate::Error;
use source::Source;

/// How the text of a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A file of its own, for people to read too.
    File,
    /// One of many documents that are written one after the other: JSON on one line, a table without its head.
    Stream,
}

/// What came of an export.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The files; nearly every format has one.
    pub files: Vec<ExportedFile>,
    /// What the format could not hold.
    pub left_out: LeftOut,
}

/// A file of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ExportedFile {
    /// What follows the document's name in the file's name: `.ann`.
    pub suffix: &'static str,
    /// What the file holds.
    pub text: String,
}

/// Writes `document` as `format`, without the marks that were rejected. Its offsets may count any unit; those that are written
/// count the format's own, and those of the native document what they counted.
///
/// Errors with [`Error::DocumentBroken`] where the document contradicts itself.
pub fn export(document: &Document, format: Format, layout: Layout) -> Result<Exported, Error> {
    document.check()?;
    if format == Format::Json {
        let text = json::native(document, layout);
        return Ok(Exported { files: vec![ExportedFile { suffix: ".json", text }], left_out: LeftOut::default() });
    }
    let source = Source::new(document)?;
    let mut left_out = source.left_out();
    let texts = match format {
        Format::Json => Vec::new(),
        Format::W3c => vec![w3c::write(&source, layout)],
        Format::LabelStudio => label_studio::write(&source, layout, &mut left_out),
        Format::Doccano => vec![doccano::write(&source, &mut left_out)],
        Format::Prodigy => vec![prodigy::write(&source, &mut left_out)],
        Format::Spacy => vec![spacy::write(&source, layout, &mut left_out)],
        Format::Brat => brat::write(&source),
        Format::Conll => vec![conll::write(&source, layout, &mut left_out)],
        Format::Csv => vec![csv::write(&source, layout, &mut left_out)],
        Format::ClaimReview => vec![claim_review::write(&source, layout, &mut left_out)],
        Format::Markdown => vec![markdown::write(&source, &mut left_out)],
    };
    let files = format.suffixes().iter().zip(texts).map(|(suffix, text)| ExportedFile { suffix, text });
    Ok(Exported { files: files.collect(), left_out })
}
