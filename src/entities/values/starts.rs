//! Which tokens can begin a find at all: nine of ten can not, and no recogniser is asked about them.

use super::reader::Reader;
use super::{calendar, currencies, decades, fiscal, holidays, relative, scales, seasons, spelled, times};
use crate::text::TokenKind;

/// Whether something may begin at token `i`. Where it says no, every recogniser would find nothing.
pub fn may_begin(reader: &Reader, i: u32) -> bool {
    match reader.kind(i) {
        None | Some(TokenKind::Address) => false,
        Some(TokenKind::Number) => true,
        Some(TokenKind::Symbol) => reader.is_dash(i) || currencies::of_sign(reader.word(i)).is_some(),
        Some(TokenKind::Punctuation) => reader.is_dash(i) || matches!(reader.word(i), "'" | "’" | "‘"),
        Some(TokenKind::Word) => word_may_begin(reader, i),
    }
}

fn word_may_begin(reader: &Reader, i: u32) -> bool {
    let word = reader.word(i);
    if reader.is_capitalised(i) {
        // "Rs 300", "US$ 5", "Rs. 40", "KSh50"
        let amount_follows = matches!(reader.kind(i + 1), Some(TokenKind::Number | TokenKind::Symbol))
            || reader.word(i + 1) == "."
            || word.bytes().any(|byte| byte.is_ascii_digit());
        if amount_follows || decades::roman(word).is_some() {
            return true;
        }
    }
    let lower = reader.lower(i);
    is_counter(&lower)
        || spelled::is_number(&lower)
        || scales::scale(&lower).is_some()
        || scales::is_vague(&lower)
        || calendar::month(&lower).is_some()
        || calendar::weekday(&lower).is_some()
        || lower.strip_suffix('s').is_some_and(|day| calendar::weekday(day).is_some())
        || calendar::is_short_weekday(&lower)
        || calendar::Period::read(&lower).is_some()
        || relative::may_begin(&lower)
        || seasons::may_begin(&lower)
        || times::may_begin(&lower)
        || decades::may_begin(&lower)
        || fiscal::may_begin(&lower)
        || reader.is_capitalised(i) && holidays::may_begin(&lower)
}

/// The words before a number, or in place of one.
fn is_counter(lower: &str) -> bool {
    matches!(
        lower,
        "a" | "an"
            | "half"
            | "quarter"
            | "several"
            | "many"
            | "few"
            | "nearly"
            | "almost"
            | "roughly"
            | "approximately"
            | "more"
            | "less"
            | "fewer"
            | "multimillion"
            | "multibillion"
            | "multitrillion"
    )
}
