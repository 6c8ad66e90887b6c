//! Formats in: the files of this and of other tools come in, native documents come out, and what they could not hold is counted.
//!
//! [`import`] tells what a file is by what it holds, never by its name. Each format reads its records into a draft, which gives
//! every mark a place in the text, an identifier and an entity. A mark whose offsets do not give its own words is placed by these
//! ([`place`]), and kept without a place where that leaves a doubt.

mod brat;
mod doccano;
mod draft;
mod label_studio;
mod place;
mod prodigy;
mod table;
mod w3c;

pub use place::{Placed, place};

use serde::Serialize;
use serde_json::Value;

use crate::Error;
use crate::exchange::native::Document;
use crate::exchange::{Provenance, whole_characters};
use draft::Draft;

/// A file as it was given.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name; a title where the file gives none.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// What came of reading.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ImportedFiles {
    /// What the files are, in words: "a Label Studio export".
    pub kind: &'static str,
    /// Whether they are documents of this program's own format, which come in as they are.
    pub is_native: bool,
    /// Whether they hold marks without a text: those were laid on the text that was given.
    pub is_laid_on: bool,
    /// At least one.
    pub documents: Vec<ImportedDocument>,
}

/// A document that was read.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ImportedDocument {
    /// The document.
    pub document: Document,
    /// What is not in it, by reason.
    pub left_out: Vec<Skipped>,
    /// How many marks stood elsewhere than their offsets said, and were found by their words.
    pub moved: u32,
    /// How many marks have no certain place in the text.
    pub unplaced: u32,
}

/// What was left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Skipped {
    /// How many.
    pub count: u32,
    /// What they are and why, in words.
    pub what: &'static str,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    W3c,
    Hypothesis,
    LabelStudio,
    Doccano,
    Prodigy,
    Brat,
    Table,
}

impl Kind {
    const fn words(self) -> &'static str {
        match self {
            Self::W3c => "a file of Web Annotations",
            Self::Hypothesis => "an export of Hypothesis",
            Self::LabelStudio => "a file of Label Studio",
            Self::Doccano => "a file of doccano",
            Self::Prodigy => "a file of Prodigy",
            Self::Brat => "a file of brat",
            Self::Table => "a table of marks (CSV)",
        }
    }
}

/// A record with a text is a document; one without is laid on `text`.
struct Reading<'f> {
    text: Option<&'f str>,
    is_laid_on: bool,
    new_document: &'f mut dyn FnMut() -> Provenance,
    documents: Vec<ImportedDocument>,
    /// Records that became no document.
    skipped: draft::Skips,
}

/// Reads one file, or the pair of brat's. `text` is that of the article that marks without a text are meant for; `new_document` says
/// what a document that was made elsewhere is called here. Offsets of the documents count code points, except where a native
/// document says otherwise.
///
/// Errors with [`Error::FormatUnknown`] where this is no file that can be read, with [`Error::TextMissing`] where it holds marks
/// without a text and none is given, and with those of [`Document::from_json`].
pub fn import(
    files: &[SourceFile],
    text: Option<&str>,
    new_document: &mut dyn FnMut() -> Provenance,
) -> Result<ImportedFiles, Error> {
    let Some(first) = files.first() else { return Err(Error::FormatUnknown) };
    let source = first.text.trim_start_matches('\u{feff}');
    let is_json = source.trim_start().starts_with(['{', '[']);
    let fault = match Document::from_json(source) {
        Ok(document) => {
            let documents = vec![ImportedDocument { document, left_out: Vec::new(), moved: 0, unplaced: 0 }];
            return Ok(ImportedFiles { kind: "a Glossator document", is_native: true, is_laid_on: false, documents });
        }
        Err(fault @ (Error::NotJson { .. } | Error::NotGlossator)) => fault,
        Err(fault) if is_json => return Err(fault),
        Err(_) => Error::FormatUnknown,
    };
    let mut reading =
        Reading { text, is_laid_on: false, new_document, documents: Vec::new(), skipped: draft::Skips::default() };
    let is_marks = |file: &&SourceFile| brat::is_brat(&file.text);
    // Of a pair, one holds no marks at all where nothing is marked.
    let of_pair = || files.iter().find(|file| files.len() > 1 && file.text.trim().is_empty());
    let kind = if is_json && files.len() == 1 {
        reading.json(source, &first.name)?.ok_or(fault)?
    } else if let Some(marks) = files.iter().find(is_marks).or_else(of_pair) {
        let own = files.iter().find(|file| !std::ptr::eq(*file, marks)).map(|file| file.text.as_str());
        reading.lay(own, &first.name, |draft| brat::read(&marks.text, draft))?;
        Kind::Brat
    } else if table::is_table(source) {
        reading.lay(None, &first.name, |draft| table::read(source, draft))?;
        Kind::Table
    } else {
        return Err(if is_json { fault } else { Error::FormatUnknown });
    };
    let Some(first) = reading.documents.first_mut() else { return Err(Error::FormatUnknown) };
    first.left_out.extend(reading.skipped.into_list());
    Ok(ImportedFiles {
        kind: kind.words(),
        is_native: false,
        is_laid_on: reading.is_laid_on,
        documents: reading.documents,
    })
}

impl Reading<'_> {
    /// One JSON value, or one on each line; none where it is of no tool that is known.
    fn json(&mut self, source: &str, name: &str) -> Result<Option<Kind>, Error> {
        let source = &*whole_characters(source);
        if let Ok(whole) = serde_json::from_str::<Value>(source) {
            return self.value(&whole, name);
        }
        let mut kind = None;
        for line in source.lines().filter(|line| !line.trim().is_empty()) {
            let Ok(value) = serde_json::from_str::<Value>(line) else {
                // Nothing was read yet: it is no file of lines at all.
                if kind.is_none() {
                    return Ok(None);
                }
                self.skipped.add("line that is not JSON");
                continue;
            };
            match self.value(&value, name)? {
                Some(found) => kind = kind.or(Some(found)),
                None if kind.is_none() => return Ok(None),
                None => self.skipped.add("line of another form"),
            }
        }
        Ok(kind)
    }

    fn value(&mut self, value: &Value, name: &str) -> Result<Option<Kind>, Error> {
        let kind = match value {
            Value::Array(all) => all.first().and_then(kind_of),
            one => kind_of(one),
        };
        let records = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        match kind {
            Some(Kind::W3c | Kind::Hypothesis) => {
                let all = w3c::annotations(value);
                let own = value.get("glossator:text").and_then(Value::as_str);
                self.lay(own, name, |draft| w3c::read(value, &all, draft))?;
            }
            Some(Kind::LabelStudio) => {
                for task in records {
                    for (text, coder) in label_studio::codings(task) {
                        self.lay(Some(text), name, |draft| label_studio::read(task, coder, draft))?;
                    }
                    if label_studio::codings(task).is_empty() {
                        self.skipped.add("task without a text");
                    }
                }
            }
            Some(Kind::Doccano | Kind::Prodigy) => {
                for record in records {
                    let Some(text) = doccano::text_of(record) else {
                        self.skipped.add("record without a text");
                        continue;
                    };
                    if record.get("answer").and_then(Value::as_str).is_some_and(|answer| answer != "accept") {
                        self.skipped.add("record that was rejected or ignored there");
                        continue;
                    }
                    self.lay(Some(text), name, |draft| match kind {
                        Some(Kind::Prodigy) => prodigy::read(record, draft),
                        _ => doccano::read(record, draft),
                    })?;
                }
            }
            _ => {}
        }
        Ok(kind)
    }

    /// Reads marks onto `own`, the text of their record, or onto the text that was given.
    fn lay(&mut self, own: Option<&str>, name: &str, read: impl FnOnce(&mut Draft)) -> Result<(), Error> {
        let text = match own {
            Some(own) if own.trim().is_empty() => {
                self.skipped.add("record without a text");
                return Ok(());
            }
            Some(own) => own,
            None => {
                self.is_laid_on = true;
                self.text.ok_or(Error::TextMissing)?
            }
        };
        let mut draft = Draft::new(text);
        read(&mut draft);
        self.documents.push(draft.finish((self.new_document)(), name)?);
        Ok(())
    }
}

/// What a record is, by its fields.
fn kind_of(record: &Value) -> Option<Kind> {
    let has = |name: &str| record.get(name).is_some();
    let is_list = |name: &str| record.get(name).is_some_and(Value::is_array);
    if is_list("rows") || (is_list("target") && has("uri") && (has("user") || has("text"))) {
        return Some(Kind::Hypothesis);
    }
    let is_type = |one: &Value| matches!(one.as_str(), Some("Annotation" | "AnnotationPage" | "AnnotationCollection"));
    if record
        .get("type")
        .is_some_and(|kind| is_type(kind) || kind.as_array().is_some_and(|all| all.iter().any(is_type)))
    {
        return Some(Kind::W3c);
    }
    if record.get("data").is_some_and(Value::is_object) && (is_list("annotations") || is_list("predictions")) {
        return Some(Kind::LabelStudio);
    }
    doccano::text_of(record)?;
    if is_list("spans") {
        return Some(Kind::Prodigy);
    }
    (is_list("label") || is_list("labels") || is_list("entities")).then_some(Kind::Doccano)
}

/// A text field of a record.
fn text<'v>(record: &'v Value, name: &str) -> Option<&'v str> {
    record.get(name)?.as_str()
}

/// An offset of a record.
fn offset(value: Option<&Value>) -> Option<u32> {
    value?.as_u64().and_then(|number| u32::try_from(number).ok())
}

/// An identifier of a record, which may be a number.
fn id(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(id) if !id.is_empty() => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
