//! [`Value`]: a date or an amount in one form.

/// A date or an amount in one form.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// ISO 8601: a date (`2020-02-29`, `2020-02`, `2020`), a time (`T14:30`), an interval (`2019/2021`) or a duration (`P10Y`).
    Iso(String),
    /// A sum; the currency by its ISO 4217 code, absent where the sign leaves it open.
    Money {
        /// In whole units of the currency.
        amount: f64,
        /// The upper end of a range.
        max: Option<f64>,
        /// ISO 4217.
        currency: Option<&'static str>,
    },
    /// A percentage.
    Percent {
        /// 58 for 58%.
        amount: f64,
        /// The upper end of a range.
        max: Option<f64>,
    },
    /// A number of things, or a measure.
    Quantity {
        /// The number.
        amount: f64,
        /// The upper end of a range.
        max: Option<f64>,
        /// The unit's symbol (`km`), absent where things are counted.
        unit: Option<&'static str>,
    },
}
