//! [`Value`]: a date or an amount in one form, and how it is written in JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A date or an amount in one form.
///
/// In JSON a date or time is a string, an amount an object; a whole number has no decimal point.
///
/// ```
/// use glossator::mention::Value;
/// let toll = Value::Money { amount: 6e10, max: None, currency: Some("USD") };
/// assert_eq!(serde_json::to_string(&toll).unwrap(), r#"{"amount":60000000000,"currency":"USD"}"#);
/// let share = Value::Percent { amount: 2.5, max: Some(3.0), unit: "%" };
/// assert_eq!(serde_json::to_string(&share).unwrap(), r#"{"amount":2.5,"max":3,"unit":"%"}"#);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// ISO 8601: a date (`2020-02-29`, `2020-02`, `2020`), one that lacks its year (`--02-29`), a week (`2021-W14`),
    /// a time (`T14:30`), an interval (`2019/2021`) or a duration (`P10Y`).
    Iso(String),
    /// A sum; the currency is absent where the sign leaves it open.
    Money {
        /// In whole units of the currency.
        amount: f64,
        /// The upper end of a range.
        max: Option<f64>,
        /// ISO 4217.
        currency: Option<&'static str>,
    },
    /// A share or a change in hundredths.
    Percent {
        /// 58 for 58%.
        amount: f64,
        /// The upper end of a range.
        max: Option<f64>,
        /// `%`, or `pp` where the text speaks of percentage points.
        unit: &'static str,
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

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (amount, max, unit) = match *self {
            Self::Iso(ref iso) => return serializer.serialize_str(iso),
            Self::Money { amount, max, currency } => (amount, max, currency.map(|code| ("currency", code))),
            Self::Percent { amount, max, unit } => (amount, max, Some(("unit", unit))),
            Self::Quantity { amount, max, unit } => (amount, max, unit.map(|symbol| ("unit", symbol))),
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("amount", &Amount(amount))?;
        if let Some(max) = max {
            map.serialize_entry("max", &Amount(max))?;
        }
        if let Some((key, word)) = unit {
            map.serialize_entry(key, word)?;
        }
        map.end()
    }
}

/// The largest whole number up to which an `f64` counts every one (2^53).
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// A number that is written without a decimal point where it is whole.
struct Amount(f64);

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= MAX_EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    fn json(value: &Value) -> String {
        serde_json::to_string(value).unwrap()
    }

    #[test]
    fn a_date_is_a_string() {
        assert_eq!(json(&Value::Iso("2020-02".into())), r#""2020-02""#);
    }

    #[test]
    fn a_count_has_no_unit() {
        assert_eq!(json(&Value::Quantity { amount: 1e6, max: None, unit: None }), r#"{"amount":1000000}"#);
        assert_eq!(
            json(&Value::Quantity { amount: 1.5, max: Some(2.0), unit: Some("km") }),
            r#"{"amount":1.5,"max":2,"unit":"km"}"#
        );
    }

    #[test]
    fn a_sum_too_large_to_count_is_still_a_number() {
        assert_eq!(json(&Value::Money { amount: 1e30, max: None, currency: None }), r#"{"amount":1e+30}"#);
    }
}
