//! [`Mention`]: a place in the text where an entity is named.

use super::Value;
use crate::text::{Span, TokenRange};
use crate::text_form::text_form;

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityType {
    /// A person.
    Person,
    /// A nationality, a religious or political group.
    Norp,
    /// An organisation.
    Org,
    /// A country, city, region or natural feature.
    Loc,
    /// A building, an airport, a bridge.
    Fac,
    /// A thing that is made.
    Product,
    /// A war, a storm, a championship.
    Event,
    /// A book, a song, a film.
    WorkOfArt,
    /// A law or treaty.
    Law,
    /// A name of another kind.
    Misc,
    /// A day, a span of days or longer.
    Date,
    /// A time of day, or a span shorter than a day.
    Time,
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
    /// A number of things, or a measure.
    Quantity,
}

impl EntityType {
    /// The types of names: all but dates and amounts.
    pub const NAMES: [Self; 10] = [
        Self::Person,
        Self::Norp,
        Self::Org,
        Self::Loc,
        Self::Fac,
        Self::Product,
        Self::Event,
        Self::WorkOfArt,
        Self::Law,
        Self::Misc,
    ];

    /// The label in every file format.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Norp => "NORP",
            Self::Org => "ORG",
            Self::Loc => "LOC",
            Self::Fac => "FAC",
            Self::Product => "PRODUCT",
            Self::Event => "EVENT",
            Self::WorkOfArt => "WORK_OF_ART",
            Self::Law => "LAW",
            Self::Misc => "MISC",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Quantity => "QUANTITY",
        }
    }

    /// Whether it is a name, not a date or an amount.
    pub const fn is_name(self) -> bool {
        !matches!(self, Self::Date | Self::Time | Self::Money | Self::Percent | Self::Quantity)
    }
}

text_form!(
    EntityType, "entity type", label: Person, Norp, Org, Loc, Fac, Product, Event, WorkOfArt, Law, Misc, Date, Time, Money,
    Percent, Quantity,
);

/// Who found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The trained model.
    Model,
    /// A rule or a list.
    Rule,
}

impl Origin {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::Rule => "rule",
        }
    }
}

text_form!(Origin, "origin", name: Model, Rule);

/// A place where an entity is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// The tokens of the span.
    pub tokens: TokenRange,
    /// What is named.
    pub entity_type: EntityType,
    /// The date or amount in one form, where the mention is one.
    pub value: Option<Value>,
    /// How sure, 0 to 1.
    pub score: f32,
    /// Who found it.
    pub origin: Origin,
}

/// Puts mentions in order and resolves overlaps: the longer wins, then the surer, then the earlier in the list.
pub fn settle(mut found: Vec<Mention>) -> Vec<Mention> {
    found.sort_by(|a, b| b.span.len().cmp(&a.span.len()).then(b.score.total_cmp(&a.score)));
    let mut kept: Vec<Mention> = Vec::with_capacity(found.len());
    let mut taken = std::collections::BTreeMap::new();
    for mention in found {
        let before = taken.range(..mention.span.end()).next_back();
        if mention.span.is_empty() || before.is_some_and(|(_, &end)| end > mention.span.start()) {
            continue;
        }
        taken.insert(mention.span.start(), mention.span.end());
        kept.push(mention);
    }
    kept.sort_by_key(|mention| mention.span);
    kept
}
