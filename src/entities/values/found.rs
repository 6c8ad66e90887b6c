//! [`Found`]: what a recogniser says of a token.

use crate::entities::{EntityType, Value};

/// What begins at a token.
pub struct Found {
    /// The token after it.
    pub end: u32,
    /// What it is.
    pub entity_type: EntityType,
    /// It in one form, where the words say it.
    pub value: Option<Value>,
    /// How sure, 0 to 1.
    pub score: f32,
}
