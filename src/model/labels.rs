//! The labels of the tagger: none, or a type and where in the name the token stands.

use crate::mention::EntityType;

/// The types that it tells apart, in the order of its labels: those of names, then the two that the news marks beside them.
pub const TYPES: [EntityType; EntityType::NAMES.len() + 2] = {
    let mut types = [EntityType::Date; EntityType::NAMES.len() + 2];
    let (names, values) = types.split_at_mut(EntityType::NAMES.len());
    names.copy_from_slice(&EntityType::NAMES);
    values[1] = EntityType::Money;
    types
};

/// How many labels there are: none, and four places for each type.
pub const LABELS: usize = 1 + 4 * TYPES.len();

/// What a name's end leaves or a name's start enters: nothing, or a type. Transitions are scored between these.
pub const GROUPS: usize = 1 + TYPES.len();

/// Where in a name a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first of several.
    Begin,
    /// Between the first and the last.
    Inside,
    /// The last of several.
    End,
    /// The only one.
    Single,
}

/// The label of type `kind` (an index of [`TYPES`]) at `place`; 0 is "no name".
pub const fn label(kind: usize, place: Place) -> usize {
    1 + 4 * kind + place as usize
}
