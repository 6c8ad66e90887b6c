//! Currencies: signs, prefixes, codes and names, and the ISO 4217 code of each.
//!
//! Codes and names from ISO 4217. A plain "$" is the US dollar, "£" the British pound, "¥" the yen, whatever the article.

/// An ISO 4217 code, `None` where the word leaves open which of several currencies is meant ("pesos").
pub type Code = Option<&'static str>;

/// The currency of a sign.
pub fn of_sign(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" | "￥" => "JPY",
        "₹" | "₨" => "INR",
        "₩" => "KRW",
        "₽" => "RUB",
        "₺" => "TRY",
        "₪" => "ILS",
        "₦" => "NGN",
        "₱" => "PHP",
        "฿" => "THB",
        "₫" => "VND",
        "₴" => "UAH",
        "₸" => "KZT",
        "₡" => "CRC",
        "₲" => "PYG",
        "₵" => "GHS",
        "₮" => "MNT",
        "₼" => "AZN",
        "₾" => "GEL",
        "₭" => "LAK",
        "৳" => "BDT",
        "֏" => "AMD",
        _ => return None,
    })
}

/// The currency of the letters before a dollar, pound or yuan sign: `A$`, `HK$`, `E£`, `CN¥`.
pub fn of_prefixed_sign(prefix: &str, sign: &str) -> Option<&'static str> {
    Some(match (prefix, sign) {
        ("US" | "U.S." | "U.S" | "USD", "$") => "USD",
        ("A" | "AU" | "AUD", "$") => "AUD",
        ("C" | "CA" | "CAD" | "Can" | "CDN" | "Cdn", "$") => "CAD",
        ("NZ" | "NZD", "$") => "NZD",
        ("HK" | "HKD", "$") => "HKD",
        ("S" | "SG" | "SGD", "$") => "SGD",
        ("NT" | "TW", "$") => "TWD",
        ("R", "$") => "BRL",
        ("MX" | "Mex", "$") => "MXN",
        ("Z" | "ZW" | "ZWL", "$") => "ZWL",
        ("J" | "JA", "$") => "JMD",
        ("TT", "$") => "TTD",
        ("EC", "$") => "XCD",
        ("Bds" | "BDS", "$") => "BBD",
        ("G" | "GY", "$") => "GYD",
        ("N", "$") => "NAD",
        ("F" | "FJ", "$") => "FJD",
        ("B", "$") => "BND",
        ("L", "$") => "LRD",
        ("CL", "$") => "CLP",
        ("E" | "EGP" | "LE", "£") => "EGP",
        ("S" | "SYP", "£") => "SYP",
        ("COP", "$") => "COP",
        ("GH", "₵" | "¢") => "GHS",
        ("CN" | "RMB", "¥") => "CNY",
        ("JP", "¥") => "JPY",
        _ => return None,
    })
}

/// The currency of a code or an abbreviation that stands before a number, or glued to it: `USD 5`, `Rs 300`, `RM40`.
pub fn of_code(word: &str) -> Option<&'static str> {
    const CODES: &[&str] = &[
        "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF",
        "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP",
        "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "GBP", "GEL", "GHS", "GMD", "GNF",
        "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES",
        "KGS", "KHR", "KPW", "KRW", "KWD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD",
        "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD",
        "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR",
        "SDG", "SEK", "SGD", "SLE", "SOS", "SRD", "SSP", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD",
        "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER",
        "ZAR", "ZMW", "ZWL",
    ];
    if let Ok(at) = CODES.binary_search(&word) {
        return Some(CODES[at]);
    }
    Some(match word {
        "Rs" | "Re" => "INR",
        "Tk" => "BDT",
        "NIS" => "ILS",
        "RM" => "MYR",
        "Rp" => "IDR",
        "RMB" => "CNY",
        "KSh" | "Ksh" | "KSH" | "Kshs" | "Sh" => "KES",
        "USh" | "Ush" | "Shs" => "UGX",
        "TSh" | "Tsh" => "TZS",
        "Php" | "PhP" => "PHP",
        "SFr" | "Fr" => "CHF",
        "Rf" => "MVR",
        "LE" => "EGP",
        "CFA" => "XOF",
        "Birr" => "ETB",
        "Dh" | "Dhs" | "Dh." => "AED",
        "SR" => "SAR",
        "QR" => "QAR",
        "KD" => "KWD",
        "BD" => "BHD",
        "JD" => "JOD",
        "GH" => "GHS",
        _ => return None,
    })
}

/// Whether a code is also a word or a known abbreviation ("COP 27", "TOP 10"), so that a small number makes no sum.
pub fn is_common_word(code: &str) -> bool {
    matches!(
        code,
        "SDG"
            | "SR"
            | "QR"
            | "KD"
            | "BD"
            | "JD"
            | "GH"
            | "ALL"
            | "BAM"
            | "COP"
            | "CUP"
            | "ERN"
            | "GEL"
            | "LAK"
            | "MAD"
            | "MOP"
            | "PEN"
            | "SOS"
            | "TOP"
            | "TRY"
            | "CFA"
            | "LE"
            | "Fr"
            | "Sh"
    )
}

/// Abbreviations that are too short to stand apart from their number: `R500`, `N500 million`, `K20`, `P20`.
pub fn of_glued_code(word: &str) -> Option<&'static str> {
    of_code(word).or(match word {
        "R" => Some("ZAR"),
        "N" => Some("NGN"),
        "K" => Some("ZMW"),
        // Also the pula of Botswana, of which fewer write.
        "P" => Some("PHP"),
        _ => None,
    })
}

/// The currency and the parts of a letter that is glued behind a number: `85p`, `30c`. Cents are of many currencies.
pub fn of_small_coin(letter: &str) -> Option<Name> {
    match letter {
        "p" => Some(Name { code: Some("GBP"), divisor: 100.0, ambiguous: true }),
        "c" => Some(Name { code: None, divisor: 100.0, ambiguous: true }),
        _ => None,
    }
}

/// The name of a currency after a number.
pub struct Name {
    /// Whose it is where nothing else is said.
    pub code: Code,
    /// The unit that codes count, in these: 100 for cents.
    pub divisor: f64,
    /// Whether the word also means something else, so that a small number before it is no sum.
    pub ambiguous: bool,
}

/// The currency that `lower` names.
pub fn of_name(lower: &str) -> Option<Name> {
    let sure = |code| Some(Name { code, divisor: 1.0, ambiguous: false });
    let ambiguous = |code| Some(Name { code, divisor: 1.0, ambiguous: true });
    match lower {
        "dollar" | "dollars" | "greenbacks" => sure(Some("USD")),
        "euro" | "euros" => sure(Some("EUR")),
        // Also a weight.
        "pound" | "pounds" => ambiguous(Some("GBP")),
        "sterling" => sure(Some("GBP")),
        "yen" => sure(Some("JPY")),
        "yuan" | "renminbi" | "rmb" => sure(Some("CNY")),
        "rupee" | "rupees" => sure(Some("INR")),
        // Also "20 million won the vote".
        "won" => ambiguous(Some("KRW")),
        "rouble" | "roubles" | "ruble" | "rubles" => sure(Some("RUB")),
        "lira" | "liras" => sure(Some("TRY")),
        "shekel" | "shekels" => sure(Some("ILS")),
        "baht" => sure(Some("THB")),
        "ringgit" => sure(Some("MYR")),
        "rupiah" | "rupiahs" => sure(Some("IDR")),
        "peso" | "pesos" | "franc" | "francs" | "dinar" | "dinars" | "krone" | "kroner" | "crowns" => sure(None),
        "krona" | "kronor" => sure(Some("SEK")),
        "zloty" | "zlotys" | "zloties" => sure(Some("PLN")),
        "forint" | "forints" => sure(Some("HUF")),
        "koruna" | "korunas" => sure(Some("CZK")),
        "dirham" | "dirhams" => sure(Some("AED")),
        "riyal" | "riyals" => sure(Some("SAR")),
        "rial" | "rials" => sure(Some("IRR")),
        "taka" => sure(Some("BDT")),
        "dong" => ambiguous(Some("VND")),
        "hryvnia" | "hryvnias" | "hryvnya" => sure(Some("UAH")),
        "tenge" => sure(Some("KZT")),
        "naira" => sure(Some("NGN")),
        "cedi" | "cedis" => sure(Some("GHS")),
        "rand" | "rands" => sure(Some("ZAR")),
        "shilling" | "shillings" => sure(Some("KES")),
        "birr" => sure(Some("ETB")),
        "kwacha" => sure(Some("ZMW")),
        "kwanza" | "kwanzas" => sure(Some("AOA")),
        "metical" | "meticais" => sure(Some("MZN")),
        "pula" => sure(Some("BWP")),
        "reais" => sure(Some("BRL")),
        "soles" => ambiguous(Some("PEN")),
        "bolivar" | "bolivars" | "bolivares" => sure(Some("VES")),
        "quetzal" | "quetzales" | "quetzals" => sure(Some("GTQ")),
        "lempira" | "lempiras" => sure(Some("HNL")),
        "guarani" | "guaranies" => sure(Some("PYG")),
        "boliviano" | "bolivianos" => sure(Some("BOB")),
        "kyat" | "kyats" => sure(Some("MMK")),
        "riel" | "riels" => sure(Some("KHR")),
        "tugrik" | "tugriks" => sure(Some("MNT")),
        "manat" | "manats" => sure(Some("AZN")),
        "dram" | "drams" => sure(Some("AMD")),
        "afghani" | "afghanis" => sure(Some("AFN")),
        "leva" => sure(Some("BGN")),
        "gourde" | "gourdes" => sure(Some("HTG")),
        "cent" | "cents" => Some(Name { code: Some("USD"), divisor: 100.0, ambiguous: false }),
        "pence" => Some(Name { code: Some("GBP"), divisor: 100.0, ambiguous: false }),
        _ => None,
    }
}

/// The code of a name that a country's word precedes: "Hong Kong dollars" by its last word, "Pakistani rupees". `None`
/// where the two do not belong together.
pub fn of_qualified_name(qualifier: &str, name: &str) -> Option<&'static str> {
    Some(match (name.trim_end_matches('s'), qualifier) {
        ("dollar" | "cent", "us" | "u.s." | "american") => "USD",
        ("dollar" | "cent", "australian" | "aussie") => "AUD",
        ("dollar" | "cent", "canadian") => "CAD",
        ("dollar" | "cent", "kong") => "HKD",
        ("dollar" | "cent", "singapore" | "singaporean") => "SGD",
        ("dollar", "zealand") => "NZD",
        ("dollar", "taiwan" | "taiwanese") => "TWD",
        ("dollar", "zimbabwe" | "zimbabwean") => "ZWL",
        ("dollar", "jamaican") => "JMD",
        ("dollar", "namibian") => "NAD",
        ("dollar", "liberian") => "LRD",
        ("dollar", "fijian" | "fiji") => "FJD",
        ("dollar", "barbados" | "barbadian") => "BBD",
        ("pound", "british") => "GBP",
        ("pound", "egyptian") => "EGP",
        ("pound" | "lira", "syrian") => "SYP",
        ("pound" | "lira", "lebanese") => "LBP",
        ("pound" | "lira", "sudanese") => "SDG",
        ("lira", "turkish") => "TRY",
        ("rupee", "indian") => "INR",
        ("rupee", "pakistani" | "pakistan") => "PKR",
        ("rupee", "lankan" | "lanka") => "LKR",
        ("rupee", "nepali" | "nepalese") => "NPR",
        ("rupee", "mauritian") => "MUR",
        ("peso", "mexican") => "MXN",
        ("peso", "argentine" | "argentinian" | "argentinean") => "ARS",
        ("peso", "chilean") => "CLP",
        ("peso", "colombian") => "COP",
        ("peso", "philippine" | "filipino") => "PHP",
        ("peso", "cuban") => "CUP",
        ("peso", "dominican") => "DOP",
        ("peso", "uruguayan") => "UYU",
        ("franc", "swiss") => "CHF",
        ("franc", "cfa") => "XOF",
        ("franc", "congolese") => "CDF",
        ("franc", "rwandan" | "rwanda") => "RWF",
        ("franc", "burundian" | "burundi") => "BIF",
        ("franc", "guinean") => "GNF",
        ("dinar", "iraqi") => "IQD",
        ("dinar", "kuwaiti") => "KWD",
        ("dinar", "jordanian") => "JOD",
        ("dinar", "algerian") => "DZD",
        ("dinar", "tunisian") => "TND",
        ("dinar", "libyan") => "LYD",
        ("dinar", "serbian") => "RSD",
        ("dinar", "bahraini") => "BHD",
        ("rial" | "riyal", "iranian") => "IRR",
        ("rial" | "riyal", "omani") => "OMR",
        ("rial" | "riyal", "yemeni") => "YER",
        ("rial" | "riyal", "qatari") => "QAR",
        ("rial" | "riyal", "saudi") => "SAR",
        ("krone" | "kroner" | "crown", "norwegian") => "NOK",
        ("krone" | "kroner" | "crown", "danish") => "DKK",
        ("krona" | "kronor" | "krone" | "kroner" | "crown", "swedish") => "SEK",
        ("krona" | "kronor" | "krone" | "kroner" | "crown", "icelandic") => "ISK",
        ("koruna" | "crown", "czech") => "CZK",
        ("shilling", "kenyan" | "kenya") => "KES",
        ("shilling", "ugandan" | "uganda") => "UGX",
        ("shilling", "tanzanian" | "tanzania") => "TZS",
        ("shilling", "somali") => "SOS",
        ("won", "korean") => "KRW",
        ("dirham", "uae" | "emirati") => "AED",
        ("dirham", "moroccan") => "MAD",
        ("yuan" | "renminbi", "chinese") => "CNY",
        ("yen", "japanese") => "JPY",
        ("baht", "thai") => "THB",
        ("ringgit", "malaysian") => "MYR",
        ("rupiah", "indonesian") => "IDR",
        ("taka", "bangladeshi") => "BDT",
        ("dong", "vietnamese") => "VND",
        ("hryvnia", "ukrainian") => "UAH",
        ("tenge", "kazakh" | "kazakhstani") => "KZT",
        ("rouble" | "ruble", "russian") => "RUB",
        ("rouble" | "ruble", "belarusian") => "BYN",
        ("naira", "nigerian") => "NGN",
        ("cedi", "ghanaian" | "ghana") => "GHS",
        ("rand", "african") => "ZAR",
        ("birr", "ethiopian") => "ETB",
        ("kwacha", "zambian") => "ZMW",
        ("kwacha", "malawian" | "malawi") => "MWK",
        ("shekel", "israeli") => "ILS",
        ("zloty", "polish") => "PLN",
        ("forint", "hungarian") => "HUF",
        ("lei" | "leu", "romanian") => "RON",
        ("lei" | "leu", "moldovan") => "MDL",
        ("leva" | "lev", "bulgarian") => "BGN",
        ("rei" | "real" | "reai", "brazilian") => "BRL",
        ("sole" | "sol", "peruvian") => "PEN",
        ("som", "kyrgyz") => "KGS",
        ("som" | "sum", "uzbek") => "UZS",
        ("lari", "georgian") => "GEL",
        ("kyat", "myanmar" | "burmese") => "MMK",
        ("afghani", "afghan") => "AFN",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_by_search_so_they_are_in_order() {
        for code in ["AED", "CHF", "PKR", "USD", "ZWL"] {
            assert_eq!(of_code(code), Some(code));
        }
        assert_eq!(of_code("NATO"), None);
    }
}
