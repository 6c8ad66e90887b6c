//! What the two networks of a model tell apart; the format of their files knows neither.

use super::format::Outputs;
use super::{claims, labels};
use crate::model::marks::MARKS;

impl Outputs {
    /// Names.
    pub const NAMES: Self = Self { labels: labels::LABELS, groups: labels::GROUPS, marks: 0 };
    /// Claims and attributions.
    pub const CLAIMS: Self = Self { labels: claims::COLUMNS, groups: claims::GROUPS, marks: MARKS };
}
