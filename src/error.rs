//! [`Error`]: the one catalogue of what can go wrong, each with a code and a sentence that says what is wrong.

use std::fmt;

/// What can go wrong. [`Error::code`] is for programs, the `Display` sentence for people.
///
/// The sentence says what is wrong. What to do about it depends on where one is: the page and the command line know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than offsets can count, or than a page can hold.
    TextTooLong {
        /// Bytes found.
        found: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// What was given as the day of the article is none.
    DateUnreadable {
        /// As it was given.
        found: String,
    },
    /// A name that was to be one of a closed set is none of it.
    NameUnknown {
        /// The set: "entity type".
        what: &'static str,
        /// As it was given.
        found: String,
    },
    /// The file is not JSON.
    NotJson {
        /// The line of the first fault.
        line: u64,
        /// What the parser met.
        reason: String,
    },
    /// The file is JSON, but not a document of ours.
    NotGlossator,
    /// The document was written by a later version.
    DocumentVersion {
        /// The version in the file.
        found: u64,
        /// The version that is read here.
        expected: u64,
    },
    /// The document contradicts itself.
    DocumentBroken {
        /// Where and how.
        reason: String,
    },
    /// The file is of no format that is read here.
    FormatUnknown,
    /// The file holds marks without the text that they are on, and none was given.
    TextMissing,
    /// Fewer than two documents were given to be compared.
    NothingToCompare,
    /// The documents to be compared hold different texts.
    TextsDiffer {
        /// The first whose text is not that of the first document, counted from 1.
        document: u64,
    },
    /// The file is not a model.
    NotModel,
    /// The model was written for another version.
    ModelVersion {
        /// The version in the file.
        found: u64,
        /// The version that is read here.
        expected: u64,
    },
    /// The model is not as it was written.
    ModelDamaged {
        /// Where and how.
        reason: String,
    },
}

impl Error {
    /// A stable code: lower case, with hyphens.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TextTooLong { .. } => "text-too-long",
            Self::DateUnreadable { .. } => "date-unreadable",
            Self::NameUnknown { .. } => "name-unknown",
            Self::NotJson { .. } => "not-json",
            Self::NotGlossator => "not-glossator",
            Self::DocumentVersion { .. } => "document-version",
            Self::DocumentBroken { .. } => "document-broken",
            Self::FormatUnknown => "format-unknown",
            Self::TextMissing => "text-missing",
            Self::NothingToCompare => "nothing-to-compare",
            Self::TextsDiffer { .. } => "texts-differ",
            Self::NotModel => "not-model",
            Self::ModelVersion { .. } => "model-version",
            Self::ModelDamaged { .. } => "model-damaged",
        }
    }
}

#[cfg(test)]
impl Error {
    /// One of each kind.
    pub(crate) fn each() -> [Self; 14] {
        let reason = String::new;
        [
            Self::TextTooLong { found: 0, limit: 0 },
            Self::DateUnreadable { found: reason() },
            Self::NameUnknown { what: "", found: reason() },
            Self::NotJson { line: 0, reason: reason() },
            Self::NotGlossator,
            Self::DocumentVersion { found: 0, expected: 0 },
            Self::DocumentBroken { reason: reason() },
            Self::FormatUnknown,
            Self::TextMissing,
            Self::NothingToCompare,
            Self::TextsDiffer { document: 0 },
            Self::NotModel,
            Self::ModelVersion { found: 0, expected: 0 },
            Self::ModelDamaged { reason: reason() },
        ]
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TextTooLong { found, limit } => {
                write!(out, "This text has {found} bytes; the limit is {limit}.")
            }
            Self::DateUnreadable { found } => {
                write!(out, "“{found}” is not a valid date. Write it as YYYY-MM-DD, such as 2021-04-07.")
            }
            Self::NameUnknown { what, found } => write!(out, "“{found}” is not a known {what}."),
            Self::NotJson { line, reason } => write!(out, "This file isn’t valid JSON: line {line}: {reason}."),
            Self::NotGlossator => out.write_str("This file is JSON, but not a Glossator document."),
            Self::DocumentVersion { found, expected } => {
                write!(out, "This document has version {found}; this program reads version {expected}.")
            }
            Self::DocumentBroken { reason } => write!(out, "This document is inconsistent: {reason}."),
            Self::FormatUnknown => out.write_str("This file is of no format that can be read here."),
            Self::TextMissing => out.write_str("This file holds marks without the text that they are on."),
            Self::NothingToCompare => out.write_str("A comparison needs two documents or more."),
            Self::TextsDiffer { document } => {
                write!(out, "Document {document} holds another text than the first.")
            }
            Self::NotModel => out.write_str("This file is not a Glossator model."),
            Self::ModelVersion { found, expected } => {
                write!(out, "This model has version {found}; this program reads version {expected}.")
            }
            Self::ModelDamaged { reason } => write!(out, "This model is corrupted: {reason}."),
        }
    }
}

impl std::error::Error for Error {}
