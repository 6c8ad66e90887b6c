//! Sums of money: "US$60 billion", "Rs 3 crore", "10,000 yen", "half a million dollars", "$12-14 billion".

use super::confidence;
use super::counts;
use super::currencies::{self, Code};
use super::digits;
use super::found::Found;
use super::numbers::{self, Amount, Form};
use super::reader::Reader;
use super::scales::{self, Suffixes};
use crate::entities::{EntityType, Value};
use crate::text::TokenKind;

/// The least number that makes a sum with a word that has another meaning: "pounds", "won", "COP".
const LEAST_AMBIGUOUS: f64 = 1000.0;

/// Fewer cents with a letter behind them are a label as often as a sum.
const LEAST_CENTS: f64 = 5.0;

/// How far from a bare "P42" another word must speak of pesos.
const NEAR: u32 = 30;

/// The sum that begins at `i`.
pub fn read(reader: &Reader, i: u32) -> Option<Found> {
    signed(reader, i).or_else(|| glued(reader, i)).or_else(|| coins(reader, i)).or_else(|| named(reader, i))
}

/// "142.9p", "85p", "30c": pence and cents by their letter; a line of a screen ("1080p") and a page are none.
fn coins(reader: &Reader, i: u32) -> Option<Found> {
    const SCREENS: [f64; 8] = [144.0, 240.0, 360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0];
    let parsed =
        digits::parse(reader.word(i)).filter(|_| reader.is_number(i) && counts::stands_alone_before(reader, i))?;
    let coin = currencies::of_small_coin(reader.word(i + 1)).filter(|_| reader.glued(i + 1))?;
    let further = reader.glued(i + 2) && (reader.is_word(i + 2) || reader.is_number(i + 2));
    let screen = coin.code.is_some() && SCREENS.contains(&parsed.amount);
    // "3c" is a class or a flat as often; "2.5c" and "12c" are not.
    let tiny = coin.code.is_none() && parsed.amount < LEAST_CENTS && !parsed.decimal;
    let form = Form::Digits { grouped: parsed.grouped, decimal: parsed.decimal };
    let amount = Amount { end: i + 2, low: parsed.amount, max: None, form, scale: 1.0 };
    (!further && !screen && !tiny).then(|| found(i + 2, &amount, coin.code, coin.divisor, confidence::MONEY_NAME))
}

fn found(end: u32, amount: &Amount, currency: Code, divisor: f64, score: f32) -> Found {
    let value = (!amount.is_vague()).then_some(Value::Money {
        amount: amount.low / divisor,
        max: amount.max.map(|max| max / divisor),
        currency,
    });
    Found { end, entity_type: EntityType::Money, value, score }
}

/// A sign or a code, then the number: "US$60 billion", "€1.2m", "Rs. 300", "USD 5 million", "$5-$10".
fn signed(reader: &Reader, i: u32) -> Option<Found> {
    let (at, code) = sign(reader, i)?;
    let mut amount = numbers::read(reader, at, Suffixes::Money)?;
    if currencies::is_common_word(reader.word(i)) && amount.low < LEAST_AMBIGUOUS {
        return None;
    }
    // "$5-$10 million": the sign stands again.
    if amount.max.is_none() && reader.hyphenates(amount.end) {
        let second = sign(reader, amount.end + 1)
            .filter(|&(_, other)| other == code)
            .and_then(|(at, _)| numbers::single(reader, at, Suffixes::Money));
        if let Some(range) = second.and_then(|second| amount.up_to(&second)) {
            amount = range;
        }
    }
    let end = named_again(reader, amount.end, code);
    Some(found(end, &amount, Some(code), 1.0, confidence::MONEY_SIGN))
}

/// "US$10 million dollars", "$500 USD": the currency once more.
fn named_again(reader: &Reader, i: u32, code: &str) -> u32 {
    let same_name =
        currencies::of_name(&reader.lower(i)).is_some_and(|name| name.code == Some(code) && name.divisor <= 1.0);
    if same_name && !reader.glued(i) || reader.word(i) == code { i + 1 } else { i }
}

/// The sign or code at `i`, and the token after it.
fn sign(reader: &Reader, i: u32) -> Option<(u32, &'static str)> {
    let word = reader.word(i);
    match reader.kind(i)? {
        TokenKind::Symbol => currencies::of_sign(word).map(|code| (i + 1, code)),
        TokenKind::Word => {
            // "US $26 billion" is written with a space too, but "A $5 toll" is an article and a sum.
            let close = reader.glued(i + 1) || !matches!(word, "A" | "E");
            if let Some(code) = currencies::of_prefixed_sign(word, reader.word(i + 1)).filter(|_| close) {
                return Some((i + 2, code));
            }
            let code = currencies::of_code(word)?;
            // "Rs. 300"
            let at = if reader.word(i + 1) == "." && reader.glued(i + 1) { i + 2 } else { i + 1 };
            reader.is_number(at).then_some((at, code))
        }
        _ => None,
    }
}

/// A code that grew together with its number: `Rs500`, `USD1.2m`, `R500 million`.
fn glued(reader: &Reader, i: u32) -> Option<Found> {
    if !reader.is_word(i) {
        return None;
    }
    let word = reader.word(i);
    let cut = word.find(|c: char| c.is_ascii_digit())?;
    let code = currencies::of_glued_code(&word[..cut])?;
    let (text, start) = reader.place(i);
    let rest = &text[start + cut..];
    let written = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(rest.len());
    let number = rest[..written].trim_end_matches([',', '.']);
    let parsed = digits::parse(number)?;
    let after = start + cut + number.len();
    let mut end = i + 1;
    while reader.glued(end) && reader.place(end).1 < after {
        end += 1;
    }
    // What of the last token lies past the digits is a suffix ("m"), or else this is no sum.
    let (_, last) = reader.place(end - 1);
    let tail = &reader.word(end - 1)[after.saturating_sub(last).min(reader.word(end - 1).len())..];
    let mut whole = parsed.amount;
    let last_group = end + 7;
    while tail.is_empty() && !parsed.decimal && end < last_group && reader.is_thousands(end) {
        whole = whole * 1000.0 + f64::from(reader.integer(end)?);
        end += 1;
    }
    let (end, scale) = match tail {
        "" => scales::after_number(reader, end, Suffixes::Money).unwrap_or((end, 1.0)),
        "k" | "K" => (end, 1e3),
        "m" | "M" | "mn" | "mil" | "million" => (end, 1e6),
        "bn" | "b" | "B" | "bil" | "billion" => (end, 1e9),
        "tn" | "trn" | "T" | "trillion" => (end, 1e12),
        _ => return None,
    };
    if currencies::is_common_word(&word[..cut]) && whole * scale < LEAST_AMBIGUOUS {
        return None;
    }
    // "N5" and "K2" are a road and a mountain.
    let bare = cut == 1 && scale <= 1.0 && !parsed.grouped;
    let told = match &word[..cut] {
        "R" => whole >= 10.0,
        "P" => speaks_of_pesos(reader, i),
        _ => false,
    };
    if bare && !told {
        return None;
    }
    let form = Form::Digits { grouped: parsed.grouped, decimal: parsed.decimal };
    let amount = Amount { end, low: whole * scale, max: None, form, scale };
    Some(found(end, &amount, Some(code), 1.0, confidence::MONEY_SIGN))
}

/// Whether the words around `i` speak of pesos, or write another sum with the same letter that is surely one.
fn speaks_of_pesos(reader: &Reader, i: u32) -> bool {
    let sum = |word: &str| word.strip_prefix('P').is_some_and(|rest| rest.len() > 3 && digits::parse(rest).is_some());
    let costs = matches!(&*reader.before(i), "cost" | "costs" | "worth" | "paid" | "pay" | "pays" | "for" | "by");
    let near = (i.saturating_sub(NEAR)..i + NEAR).any(|at| {
        let word = reader.lower(at);
        matches!(&*word, "peso" | "pesos" | "philippine" | "philippines" | "filipino" | "filipinos")
            || sum(reader.word(at))
    });
    let decimal = reader.word(i + 1) == "." && reader.glued(i + 1) && reader.glued(i + 2) && reader.is_number(i + 2);
    near && (costs || decimal || reader.word(i).len() > 2) || decimal && costs
}

/// The number, then the currency: "10,000 yen", "5 million US dollars", "100€", "a 5-million-dollar", "billion-dollar".
fn named(reader: &Reader, i: u32) -> Option<Found> {
    let amount = numbers::read(reader, i, Suffixes::Money).or_else(|| bare_scale(reader, i))?;
    let mut at = reader.past_hyphen(amount.end);
    if amount.is_vague() && &*reader.lower(at) == "of" {
        at += 1;
    }
    let written = reader.word(at);
    if let Some(code) = currencies::of_sign(written).filter(|_| reader.kind(at) == Some(TokenKind::Symbol)) {
        // "100€", "100 €", but the sign before the next sum is its own.
        return (!reader.is_number(at + 1)).then(|| found(at + 1, &amount, Some(code), 1.0, confidence::MONEY_SIGN));
    }
    if let Some(code) =
        currencies::of_code(written).filter(|_| (written.len() == 3 || written == "Rs") && !reader.is_number(at + 1))
    {
        return Some(found(at + 1, &amount, Some(code), 1.0, confidence::MONEY_SIGN));
    }
    let score = if amount.is_vague() { confidence::MONEY_VAGUE } else { confidence::MONEY_NAME };
    // "Pakistani rupees", "Hong Kong dollars", "South Korean won": up to three words before the name.
    for skipped in 1..=3 {
        let name = reader.lower(at + skipped);
        if let Some(code) = currencies::of_qualified_name(&reader.lower(at + skipped - 1), &name) {
            let leads = (0..skipped - 1).all(|k| reader.is_capitalised(at + k));
            return leads.then(|| found(at + skipped + 1, &amount, Some(code), divisor(&name), score));
        }
    }
    let name = currencies::of_name(&reader.lower(at))?;
    if name.ambiguous && !(amount.scale >= LEAST_AMBIGUOUS || amount.low >= LEAST_AMBIGUOUS || amount.is_vague()) {
        return sterling(reader, at, &amount, score);
    }
    if &*reader.lower(at) == "won"
        && matches!(&*reader.lower(at + 1), "the" | "a" | "an" | "by" | "their" | "his" | "her")
    {
        return None;
    }
    let end = if &*reader.lower(at + 1) == "sterling" { at + 2 } else { at + 1 };
    Some(found(end, &amount, name.code, name.divisor, score))
}

/// "300 pounds sterling", whatever the number.
fn sterling(reader: &Reader, at: u32, amount: &Amount, score: f32) -> Option<Found> {
    (&*reader.lower(at + 1) == "sterling").then(|| found(at + 2, amount, Some("GBP"), 1.0, score))
}

fn divisor(name: &str) -> f64 {
    currencies::of_name(name).map_or(1.0, |name| name.divisor)
}

/// "hundred yuan", "billion-dollar": a scale word that counts as one of itself.
fn bare_scale(reader: &Reader, i: u32) -> Option<Amount> {
    if matches!(&*reader.lower(i), "multimillion" | "multibillion" | "multitrillion") {
        return Some(Amount { end: i + 1, low: 0.0, max: None, form: Form::Vague, scale: 1.0 });
    }
    // "600-plus billion"
    if &*reader.before(i) == "plus" {
        return None;
    }
    let scale = scales::scale(&reader.lower(i)).filter(|&scale| scale >= 100.0)?;
    Some(Amount { end: i + 1, low: scale, max: None, form: Form::Spelled, scale })
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn a_sign_or_a_code_stands_before_the_number() {
        assert_marked(&[
            "The canal cost [MONEY 60000000000 USD|US$60 billion] and [MONEY 1200000 EUR|€1.2m] a year.",
            "A ticket is [MONEY 300 GBP|£300], or [MONEY 40 HKD|HK$40] in the harbour, or [MONEY 5 AUD|A$5].",
            "The state owes [MONEY 26120000000 USD|US $26.12 billion] and [MONEY 20000 USD|US$ 20,000].",
            "It fined him [MONEY 30000000 INR|Rs 3 crore], [MONEY 500 INR|Rs. 500], [MONEY 200 ILS|NIS 200] and [MONEY 500000 BDT|Tk 5 lakh].",
            "They raised [MONEY 5000000 USD|USD 5 million], [MONEY 1200000 USD|USD1.2m] and [MONEY 500000000 ZAR|R500 million].",
            "A fine of [MONEY 120000 ZAR|R120 000], [MONEY 7400000000 SGD|S $7.4 billion], [MONEY 28000000000 AED|Dh28 billion].",
            "A [MONEY 5 USD|$5] toll.",
            "It cut [MONEY 1200000000 PHP|P1.2 billion], a [MONEY 20000000 PHP|P20-million] ransom, [MONEY 6352000000000 PHP|P6.352-trillion].",
            "The peso fell to [MONEY 58.9 PHP|P58.90]; rice costs [MONEY 42 PHP|P42] at gate P5.",
            "It rose from [MONEY 9 USD|$9] in [DATE 2019|2019] to [MONEY 147000000000000 IDR|147 trillion rupiah].",
            "The [MONEY 336000000 MYR|336-million-ringgit] bridge replaced a [MONEY 2000000 USD|$2-million] ferry.",
        ]);
    }

    #[test]
    fn a_name_stands_after_it() {
        assert_marked(&[
            "Petrol is [MONEY 1.429 GBP|142.9p], a stamp [MONEY 0.85 GBP|85p], in 1080p; a bag costs [MONEY 0.3|30c] in class 3c.",
            "The fare is [MONEY 10000 JPY|10,000 yen], or [MONEY 5000000 EUR|5 million euros] for everyone.",
            "Repairs took [MONEY 500000 USD|half a million dollars] and [MONEY 0.2 USD|20 cents].",
            "A loan of [MONEY 61000000 HKD|61 million Hong Kong dollars] and [MONEY 900 PKR|900 Pakistani rupees].",
            "The farm sold for [MONEY 150000000 KRW|150 million won]; [MONEY 50 EUR|50€] bought a hen.",
            "It is [MONEY 1000000000 USD|a billion-dollar] business that lost [MONEY|tens of millions of yuan].",
            "He paid [MONEY 200|200 pesos].",
        ]);
    }

    #[test]
    fn ranges_have_two_ends() {
        assert_marked(&[
            "Between [MONEY 12000000000..14000000000 USD|$12-14 billion] is at stake.",
            "It sells for [MONEY 5000..6000 THB|5,000-6,000 baht], or [MONEY 5000000..10000000 USD|$5-$10 million].",
            "Bids of [MONEY 3000000000..4000000000 EUR|€3–4bn] came in.",
        ]);
    }

    #[test]
    fn words_that_look_like_money_are_not() {
        assert_marked(&[
            "She won the COP26 and the TOP 10, then SDG 15.",
            "The calf weighed [QUANTITY 90 lb|90 pounds].",
            "They climbed K2 and took the N5.",
        ]);
    }
}
