//! How a native document tells which claim of the body stands beside a claim of the headline.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::native::Reason;
#[cfg(test)]
use super::shape;
use crate::claims;

/// The claim of the body on what a headline claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "BodyOfHeadline"))]
pub struct Body {
    /// Its identifier.
    pub claim: String,
    /// Whether it says the same.
    pub relation: Relation,
    /// What is the same, and what is not.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<shape::BodyReason>"))]
    pub reasons: Vec<Reason>,
    /// Fields of later versions and of other programs.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// How the body stands to its headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, schemars(rename = "BodyRelation"))]
pub enum Relation {
    /// It says the same.
    Supports,
    /// It says another number, or the opposite, or is less sure.
    Differs,
}

impl From<claims::Relation> for Relation {
    fn from(relation: claims::Relation) -> Self {
        match relation {
            claims::Relation::Supports => Self::Supports,
            claims::Relation::Differs => Self::Differs,
        }
    }
}
