//! [`Weights`]: evidence for each type of names.

use crate::entities::EntityType;

/// How many types of names there are.
pub const TYPES: usize = EntityType::NAMES.len();
/// Evidence for each type, in the order of [`EntityType::NAMES`].
pub type Weights = [f32; TYPES];
