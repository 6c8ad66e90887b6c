//! [`Model`]: a model file, checked and ready to read texts with.

use super::format::Stored;
use crate::Error;

/// A trained tagger.
#[derive(Debug)]
pub struct Model {
    stored: Stored,
}

impl Model {
    /// Reads a model file; nothing of `bytes` is kept.
    ///
    /// Errors with [`Error::NotModel`], [`Error::ModelVersion`] or [`Error::ModelDamaged`].
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        Ok(Self { stored: Stored::read(bytes)? })
    }

    /// The model's name: "en".
    pub fn name(&self) -> &str {
        &self.stored.name
    }

    /// The hash of the file's content: 32 hexadecimal digits.
    pub fn hash(&self) -> String {
        format!("{:032x}", self.stored.hash)
    }
}
