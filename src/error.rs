//! [`Error`]: the one catalogue of what can go wrong, each with a code and a sentence that says what to do.

use std::fmt;

/// What can go wrong. [`Error::code`] is for programs, the `Display` sentence for people.
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
    /// A stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TextTooLong { .. } => "text-too-long",
            Self::DateUnreadable { .. } => "date-unreadable",
            Self::NotJson { .. } => "not-json",
            Self::NotGlossator => "not-glossator",
            Self::DocumentVersion { .. } => "document-version",
            Self::DocumentBroken { .. } => "document-broken",
            Self::NotModel => "not-model",
            Self::ModelVersion { .. } => "model-version",
            Self::ModelDamaged { .. } => "model-damaged",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TextTooLong { found, limit } => {
                write!(out, "This text has {found} bytes; the limit is {limit}. Split it into parts.")
            }
            Self::DateUnreadable { found } => {
                write!(out, "“{found}” is not a valid date. Write it as YYYY-MM-DD, such as 2021-04-07.")
            }
            Self::NotJson { line, reason } => write!(
                out,
                "This file isn’t valid JSON: line {line}: {reason}. The download may have been cut off; export it again."
            ),
            Self::NotGlossator => out.write_str(
                "This file is JSON, but not a Glossator document. Choose a file exported from Glossator as JSON.",
            ),
            Self::DocumentVersion { found, expected } => write!(
                out,
                "This document has version {found}; this page supports version {expected}. Reload the page to update."
            ),
            Self::DocumentBroken { reason } => write!(out, "This document is inconsistent: {reason}."),
            Self::NotModel => out.write_str("This file is not a Glossator model. Load one made for Glossator."),
            Self::ModelVersion { found, expected } => write!(
                out,
                "This model has version {found}; this page supports version {expected}. Reload the page to update both."
            ),
            Self::ModelDamaged { reason } => write!(out, "This model is corrupted: {reason}. Load it again."),
        }
    }
}

impl std::error::Error for Error {}
