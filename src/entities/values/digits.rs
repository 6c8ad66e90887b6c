//! Digits: the characters of a number token come in, their amount comes out.

/// What the digits of one token say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Digits {
    /// The number.
    pub amount: f64,
    /// Whether its thousands are set apart.
    pub grouped: bool,
    /// Whether it has a fraction.
    pub decimal: bool,
}

/// The number that `word` writes in English news: `84,121`, `1.2`, `1,23,456`, `2.500.000`, `5½`; a comma before one or
/// two digits is a decimal comma (`1,5`). `None` where it is no number (`07.04.2021`, `14:30`).
pub fn parse(word: &str) -> Option<Digits> {
    let (plain, fraction) = split_fraction(word);
    if plain.is_empty() {
        return fraction.map(|amount| Digits { amount, grouped: false, decimal: true });
    }
    if !plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.')) {
        return None;
    }
    let commas = plain.bytes().filter(|&byte| byte == b',').count();
    let stops = plain.bytes().filter(|&byte| byte == b'.').count();
    let (whole, decimals) = match (commas, stops) {
        (_, 1) => plain.split_once('.')?,
        (1, 0) if plain.len() - plain.find(',')? <= 3 => plain.split_once(',')?,
        _ => (plain, ""),
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let grouped = whole.contains([',', '.']);
    if grouped && !groups_fit(whole) {
        return None;
    }
    // No number in a text needs more digits than this, and a longer one is an identifier.
    if whole.len() > 24 || decimals.len() > 12 {
        return None;
    }
    let written: String = whole.chars().filter(char::is_ascii_digit).chain(['.']).chain(decimals.chars()).collect();
    let amount = written.parse::<f64>().ok()? + fraction.unwrap_or(0.0);
    Some(Digits { amount, grouped, decimal: !decimals.is_empty() || fraction.is_some() })
}

/// Whether the separators stand where thousands end (`1,234,567`), or lakhs and crores (`1,23,45,678`).
fn groups_fit(whole: &str) -> bool {
    let separator = if whole.contains(',') { ',' } else { '.' };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let Some((last, middle)) = rest.split_last() else { return false };
    let western = middle.iter().all(|group| group.len() == 3);
    let indian = separator == ',' && first.len() <= 2 && middle.iter().all(|group| group.len() == 2);
    (1..=3).contains(&first.len()) && last.len() == 3 && (western || indian) && !whole.starts_with('0')
}

/// `5½` as `5` and 0.5.
fn split_fraction(word: &str) -> (&str, Option<f64>) {
    let Some(last) = word.chars().next_back() else { return (word, None) };
    let value = match last {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅛' => 0.125,
        _ => return (word, None),
    };
    (&word[..word.len() - last.len_utf8()], Some(value))
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn amount(word: &str) -> Option<f64> {
        parse(word).map(|digits| digits.amount)
    }

    #[test]
    fn separators_are_read_by_where_they_stand() {
        for (word, expected) in [
            ("17", 17.0),
            ("84,121", 84121.0),
            ("1.2", 1.2),
            ("1,234.56", 1234.56),
            ("2.500.000", 2.5e6),
            ("12,34,567", 1_234_567.0),
            ("1,5", 1.5),
            ("1.200", 1.2),
            ("5½", 5.5),
            ("½", 0.5),
        ] {
            assert_eq!(amount(word), Some(expected), "{word}");
        }
    }

    #[test]
    fn dates_times_and_broken_numbers_are_none() {
        for word in ["07.04.2021", "14:30", "1,2345", "1.2.3", "10,000,00", "٣", "", "1,2,3"] {
            assert_eq!(amount(word), None, "{word}");
        }
    }

    #[test]
    fn a_number_without_end_is_no_number() {
        assert_eq!(amount(&"9".repeat(400)), None);
    }
}
