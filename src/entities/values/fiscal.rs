//! Years of account: "FY24", "FY2023/24", "fiscal 2021". They begin in another month from one country to the next, so that the
//! value is the year, or the two, by which they are called.

use super::confidence;
use super::found::Found;
use super::reader::Reader;
use super::years;

/// The year of account that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    if let Some(first) = glued(reader, i) {
        return Some(first);
    }
    match &*reader.lower(i) {
        "fiscal" => years::read(reader, i + 1),
        "fy" if reader.word(i) == "FY" => years::read(reader, i + 1).or_else(|| short(reader, i + 1)),
        _ => None,
    }
}

/// Whether a word may begin one; "FY24" has a digit and a capital.
pub fn may_begin(lower: &str) -> bool {
    lower == "fiscal"
}

/// "FY24", "FY2024", "FY2023/24", "FY23-24"
fn glued(reader: &Reader, i: u32) -> Option<Found> {
    let first = reader.word(i).strip_prefix("FY").and_then(year)?;
    let joined = matches!(reader.word(i + 1), "/" | "-" | "–") && reader.glued(i + 1) && reader.glued(i + 2);
    match year(reader.word(i + 2)).filter(|&last| joined && last == first + 1) {
        Some(last) => Some(years::found(i + 3, Some(format!("{first:04}/{last:04}")), confidence::YEAR)),
        None => Some(years::found(i + 1, Some(format!("{first:04}")), confidence::YEAR)),
    }
}

/// "FY 24"
fn short(reader: &Reader, i: u32) -> Option<Found> {
    let year = year(reader.word(i)).filter(|_| !reader.glued(i + 1))?;
    Some(years::found(i + 1, Some(format!("{year:04}")), confidence::YEAR))
}

/// Two digits are of this century: nobody accounts for older ones so.
fn year(digits: &str) -> Option<u32> {
    let plain = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = digits.parse().ok().filter(|_| plain)?;
    match digits.len() {
        2 => Some(2000 + number),
        4 if years::is_likely(number) => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn a_year_of_account_is_whole() {
        assert_marked(&[
            "It earned [MONEY 9000000000 USD|$9bn] in [DATE 2024|FY24], less than in [DATE 2022/2023|FY2022/23] or [DATE 2021|fiscal 2021].",
            "By [DATE 2025|FY 2025] and [DATE 2023/2024|FY23-24], FYI.",
        ]);
    }
}
