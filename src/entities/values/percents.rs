//! Percentages: "58%", "58 per cent", "5–10%", "three percentage points", "-0.5%".

use super::confidence;
use super::found::Found;
use super::numbers::{self, Amount};
use super::reader::Reader;
use super::scales::Suffixes;
use crate::entities::{EntityType, Value};

/// The percentage that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    let negative = reader.is_minus(i);
    let at = if negative { i + 1 } else { i };
    let mut amount = amount(reader, at)?;
    let (mut end, mut unit) = sign(reader, amount.end)?;
    // "5%-10%": the sign stands twice.
    if amount.max.is_none()
        && reader.hyphenates(end)
        && let Some((range, after, other)) = second(reader, end + 1, &amount)
    {
        (amount, end, unit) = (range, after, other);
    }
    let turn = if negative { -1.0 } else { 1.0 };
    let value = Value::Percent { amount: turn * amount.low, max: amount.max.map(|max| turn * max), unit };
    Some(Found { end, entity_type: EntityType::Percent, value: Some(value), score: confidence::PERCENT })
}

fn second(reader: &Reader, i: u32, first: &Amount) -> Option<(Amount, u32, &'static str)> {
    let second = numbers::single(reader, i, Suffixes::Plain)?;
    let (end, unit) = sign(reader, second.end)?;
    Some((first.up_to(&second)?, end, unit))
}

fn amount(reader: &Reader, i: u32) -> Option<Amount> {
    // "half a percent" has no number word of its own.
    if &*reader.lower(i) == "half" && &*reader.lower(i + 1) == "a" && sign(reader, i + 2).is_some() {
        return Some(Amount { end: i + 2, low: 0.5, max: None, form: numbers::Form::Spelled, scale: 1.0 });
    }
    numbers::read(reader, i, Suffixes::Plain).filter(|amount| !amount.is_vague())
}

/// The sign or word at `i`, after a number: where it ends, and its unit.
fn sign(reader: &Reader, i: u32) -> Option<(u32, &'static str)> {
    if matches!(reader.word(i), "%" | "％") {
        return Some(if &*reader.lower(i + 1) == "points" { (i + 2, "pp") } else { (i + 1, "%") });
    }
    let i = reader.past_hyphen(i);
    match &*reader.lower(i) {
        "percent" | "pct" | "pc" => Some((i + 1, "%")),
        "per" if &*reader.lower(i + 1) == "cent" => Some((i + 2, "%")),
        "percentage" => {
            let at = reader.past_hyphen(i + 1);
            matches!(&*reader.lower(at), "point" | "points").then_some((at + 1, "pp"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn signs_and_words_say_percent() {
        assert_marked(&[
            "Support fell from [PERCENT 58 %|58%] to [PERCENT 41.5 %|41.5 per cent], by [PERCENT 16.5 pp|16.5 percentage points].",
            "Some [PERCENT 3 %|three percent] of boats, [PERCENT 5..10 %|5–10%] of crews, [PERCENT 5..10 %|5 to 10 percent] of nets.",
            "Prices moved by [PERCENT -0.5 %|-0.5%], then [PERCENT 0.5 %|half a percent].",
            "A [PERCENT 20 %|20-percent] rise, or [PERCENT 5..10 %|5%-10%].",
        ]);
    }
}
