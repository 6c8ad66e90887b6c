//! [`EntityType`]: what is named.

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
        !self.is_date() && !self.is_amount()
    }

    /// Whether it is a date or a time of day.
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::Time)
    }

    /// Whether it is an amount: of money, in percent, of anything else.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Money | Self::Percent | Self::Quantity)
    }
}

text_form!(
    EntityType, "entity type", label: Person, Norp, Org, Loc, Fac, Product, Event, WorkOfArt, Law, Misc, Date, Time, Money,
    Percent, Quantity,
);
