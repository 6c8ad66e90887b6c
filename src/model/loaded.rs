//! [`Model`]: a model file, checked and ready to read texts with.

use super::decoder::Transitions;
use super::format::Stored;
use super::kernels::Kernel;
use super::network::Network;
use crate::Error;

/// Which model it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Its name: "en".
    pub name: String,
    /// The hash of its file's content: 32 hexadecimal digits.
    pub hash: String,
}

/// A trained tagger.
#[derive(Debug)]
pub struct Model {
    identity: Identity,
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
            identity: Identity { name: std::mem::take(&mut stored.name), hash: format!("{:032x}", stored.hash) },
            transitions: Transitions::new(&stored.transitions),
            calibration: stored.calibration,
            network: Network::new(Kernel::best(), stored),
        })
    }

    /// Which model it is.
    pub fn identity(&self) -> Identity {
        self.identity.clone()
    }

    /// The model's name: "en".
    pub fn name(&self) -> &str {
        &self.identity.name
    }

    /// The hash of the file's content: 32 hexadecimal digits.
    pub fn hash(&self) -> &str {
        &self.identity.hash
    }
}
