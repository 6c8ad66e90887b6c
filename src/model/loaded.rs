//! [`Model`]: a model file, checked and ready to read texts with.

use std::sync::Mutex;

use super::decoder::Transitions;
use super::format::Stored;
use super::kernels::Kernel;
use super::network::{Network, Words};
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
    /// The words that texts have had; kept, because most of an article's words were in the one before.
    pub(super) words: Mutex<Words>,
    pub(super) transitions: Transitions,
    pub(super) calibration: [f32; 2],
}

impl Model {
    /// Reads a model file; nothing of `bytes` is kept.
    ///
    /// Errors with [`Error::NotModel`], [`Error::ModelVersion`] or [`Error::ModelDamaged`].
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut stored = Stored::read(bytes)?;
        let identity = Identity { name: std::mem::take(&mut stored.name), hash: format!("{:032x}", stored.hash) };
        let (transitions, calibration) = (Transitions::new(&stored.transitions), stored.calibration);
        let network = Network::new(Kernel::best(), stored);
        let words = Mutex::new(network.words());
        Ok(Self { identity, network, words, transitions, calibration })
    }

    /// Which model it is.
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }
}
