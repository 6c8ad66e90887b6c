//! Measures and shares: "300 metres", "40 °C", "two-thirds"; what is merely counted is in [`super::counts`].

use super::confidence;
use super::counts;
use super::found::Found;
use super::numbers;
use super::reader::Reader;
use super::scales::Suffixes;
use super::spelled;
use super::units;
use crate::entities::{EntityType, Value};

/// The quantity that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    if reader.is_minus(i) {
        return below_zero(reader, i);
    }
    if let Some(share) = share(reader, i).or_else(|| out_of(reader, i)) {
        return Some(share);
    }
    let amount = numbers::read(reader, i, Suffixes::Plain)?;
    let number = (!amount.is_vague()).then_some((amount.low, amount.max));
    let quantity = |end, unit, score| {
        let value = number.map(|(amount, max)| Value::Quantity { amount, max, unit });
        Found { end, entity_type: EntityType::Quantity, value, score }
    };
    if let Some((end, symbol)) = units::read(reader, amount.end).filter(|_| counts::stands_alone_before(reader, i))
        && !is_figure_of_speech(reader, i, end, symbol)
    {
        if let Some((end, feet)) = feet_and_inches(reader, end, symbol, amount.low) {
            let value = Value::Quantity { amount: feet, max: None, unit: Some("ft") };
            return Some(Found {
                end,
                entity_type: EntityType::Quantity,
                value: Some(value),
                score: confidence::MEASURE,
            });
        }
        return Some(quantity(end, Some(symbol), confidence::MEASURE));
    }
    counts::score(reader, i, &amount).map(|score| quantity(amount.end, None, score))
}

/// "one foot in the door": a single foot, yard or mile in words is a figure of speech as often as a measure.
fn is_figure_of_speech(reader: &Reader, i: u32, end: u32, symbol: &str) -> bool {
    &*reader.lower(i) == "one" && matches!(symbol, "ft" | "in") && end == i + 2
}

/// "5ft 10in", "six feet two inches": where it ends, and the feet; none where no inches follow.
fn feet_and_inches(reader: &Reader, i: u32, symbol: &str, feet: f64) -> Option<(u32, f64)> {
    const INCHES: f64 = 12.0;
    let inches = numbers::single(reader, i, Suffixes::Plain).filter(|inches| symbol == "ft" && inches.low < INCHES)?;
    let named = matches!(&*reader.lower(inches.end), "in" | "ins" if reader.glued(inches.end))
        || matches!(&*reader.lower(inches.end), "inch" | "inches");
    named.then(|| (inches.end + 1, feet + inches.low / INCHES))
}

/// "3 out of 10", "nine out of ten": one share, no two counts; a score ("8 out of 10 for style") is one, too.
fn out_of(reader: &Reader, i: u32) -> Option<Found> {
    let part = numbers::single(reader, i, Suffixes::Plain)?;
    let out = &*reader.lower(part.end) == "out" && &*reader.lower(part.end + 1) == "of";
    let whole = numbers::single(reader, part.end + 2, Suffixes::Plain).filter(|_| out)?;
    let measured = units::read(reader, whole.end).is_some() || reader.glued(whole.end) && reader.is_word(whole.end);
    let shares = !part.is_vague() && part.low <= whole.low && whole.low > 0.0 && !measured;
    let value = Value::Quantity { amount: part.low / whole.low, max: None, unit: None };
    (shares && counts::stands_alone_before(reader, i)).then_some(Found {
        end: whole.end,
        entity_type: EntityType::Quantity,
        value: Some(value),
        score: confidence::FRACTION,
    })
}

/// "-40 °C": only a temperature is below zero; elsewhere the sign is a dash.
fn below_zero(reader: &Reader, i: u32) -> Option<Found> {
    let amount = numbers::single(reader, i + 1, Suffixes::Plain)?;
    let (end, unit) = units::read(reader, amount.end).filter(|(_, unit)| unit.starts_with('°'))?;
    let value = Value::Quantity { amount: -amount.low, max: None, unit: Some(unit) };
    Some(Found { end, entity_type: EntityType::Quantity, value: Some(value), score: confidence::MEASURE })
}

/// "two-thirds", "three quarters", "a third of".
fn share(reader: &Reader, i: u32) -> Option<Found> {
    let first = reader.lower(i);
    let single = matches!(&*first, "a" | "one");
    let parts = if single { 1 } else { spelled::small(&first).filter(|parts| (1..10).contains(parts))? };
    let at = reader.past_hyphen(i + 1);
    let whole = denominator(&reader.lower(at), single)?;
    // "a third attempt", "one third party": a share says of what.
    if single && !(at > i + 1 || &*reader.lower(at + 1) == "of") || reader.hyphenates(at + 1) {
        return None;
    }
    let value = Value::Quantity { amount: f64::from(parts) / whole, max: None, unit: None };
    Some(Found { end: at + 1, entity_type: EntityType::Quantity, value: Some(value), score: confidence::FRACTION })
}

fn denominator(lower: &str, single: bool) -> Option<f64> {
    let stem = if single { lower } else { lower.strip_suffix('s')? };
    Some(match stem {
        "third" => 3.0,
        "quarter" | "fourth" => 4.0,
        "fifth" => 5.0,
        "sixth" => 6.0,
        "seventh" => 7.0,
        "eighth" => 8.0,
        "ninth" => 9.0,
        "tenth" => 10.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn units_are_part_of_the_measure() {
        assert_marked(&[
            "The wall is [QUANTITY 5 km|5 km] long, [QUANTITY 300 m|300 metres] high and weighs [QUANTITY 12 t|12 tonnes].",
            "At [QUANTITY 40 °C|40 °C] the train slows to [QUANTITY 20 mph|20 mph], or [QUANTITY 30 km/h|30 kilometres per hour].",
            "A [QUANTITY 40 ft|40-foot] mast, [QUANTITY 2.5 km²|2.5 square kilometres] of sail, [QUANTITY -5 °C|-5 °C] outside.",
            "[QUANTITY 5..10 km|5–10 km] away, some [QUANTITY 3 mi|three miles] of road.",
            "He is [QUANTITY 5.5 ft|5ft 6in] tall, she [QUANTITY 6.25 ft|six feet three inches]; rates rose [QUANTITY 25 bp|25 basis points].",
            "Made in [DATE 1998|1998]: a 3-1 draft of [QUANTITY 5 kg|5kg].",
            "The field made [QUANTITY 2000000 bbl/d|2 million barrels per day].",
        ]);
    }

    #[test]
    fn shares_are_numbers() {
        assert_marked(&[
            "[QUANTITY 0.6666666666666666|Two-thirds] of the seats went to her, [QUANTITY 0.25|a quarter] of the towns.",
            "It was a third attempt by one third party.",
            "[QUANTITY 0.3|3 out of 10] nurses left, [QUANTITY 0.9|nine out of ten] in Orme; two out of the ward.",
        ]);
    }
}
