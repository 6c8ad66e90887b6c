//! [`Model`]: a model file, checked and ready to read texts with.

use super::decoder::Transitions;
use super::format::Stored;
use super::kernels::Kernel;
use super::network::Network;
use crate::Error;

/// A trained tagger.
#[derive(Debug)]
pub struct Model {
    name: String,
    hash: u128,
    pub(super) network: Network,
    pub(super) transitions: Transitions,
    pub(super) calibration: [f32; 2],
}

impl Model {
    /// Reads a model file; nothing of `bytes` is kept.
    ///
    /// Errors with [`Error::NotModel`], [`Error::ModelVersion`] or [`Error::ModelDamaged`].
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut stored = Stored::read(bytes)?;
        Ok(Self {
            name: std::mem::take(&mut stored.name),
            hash: stored.hash,
            transitions: Transitions::new(&stored.transitions),
            calibration: stored.calibration,
            network: Network::new(Kernel::best(), stored),
        })
    }

    /// The model's name: "en".
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The hash of the file's content: 32 hexadecimal digits.
    pub fn hash(&self) -> String {
        format!("{:032x}", self.hash)
    }
}
