//! [`Entity`]: someone or something that the article names, and where else it is known.

use crate::entities::EntityType;
use crate::text::Span;
use crate::text_form::text_form;

/// A public register that an entity is linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum LinkSource {
    /// ISO 3166-1 alpha-2.
    Iso3166,
    /// A GeoNames id.
    GeoNames,
}

impl LinkSource {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Iso3166 => "iso3166",
            Self::GeoNames => "geonames",
        }
    }
}

text_form!(LinkSource, "register", name: Iso3166, GeoNames);

/// An entity's place in a public register.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which register.
    pub source: LinkSource,
    /// The identifier there.
    pub id: String,
    /// What GeoNames says of a city.
    pub city: Option<City>,
}

/// A city, and which others it may be.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its inhabitants, rounded to three digits or four.
    pub population: u32,
    /// Degrees north, two decimals.
    pub latitude: f64,
    /// Degrees east, two decimals.
    pub longitude: f64,
    /// The GeoNames ids of other cities of the name, the likeliest first.
    pub alternatives: Vec<String>,
}

/// Someone or something that the article names, once or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub entity_type: EntityType,
    /// Where its fullest name stands.
    pub name: Span,
    /// The indices of its mentions, in order.
    pub mentions: Vec<u32>,
    /// Where else it is known.
    pub links: Vec<Link>,
}
