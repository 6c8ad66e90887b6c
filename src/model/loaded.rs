//! [`Model`]: a model file, checked and ready to read texts with.

use super::claims::Claims;
use super::decoder::Transitions;
use super::format::{Outputs, Stored};
use super::kernels::Kernel;
use super::network::Network;
use crate::Error;

/// Which model it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "ModelIdentity"))]
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
    claims: Option<Claims>,
}

impl Model {
    /// Reads a model file; nothing of `bytes` is kept.
    ///
    /// Errors with [`Error::NotModel`], [`Error::ModelVersion`] or [`Error::ModelDamaged`].
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut stored = Stored::read(bytes, Outputs::NAMES)?;
        let identity = Identity { name: std::mem::take(&mut stored.name), hash: format!("{:032x}", stored.hash) };
        let (transitions, calibration) = (Transitions::new(&stored.transitions), stored.calibration);
        let claims = stored.claims.take().map(|bytes| Claims::read(&bytes)).transpose()?;
        let network = Network::new(Kernel::best(), stored);
        Ok(Self { identity, network, transitions, calibration, claims })
    }

    /// What reads claims; none where the file holds names alone.
    pub const fn claims(&self) -> Option<&Claims> {
        self.claims.as_ref()
    }

    /// Which model it is.
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }
}
