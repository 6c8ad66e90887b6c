//! The gazetteer: a word or a phrase comes in, what the lists know of it comes out.
//!
//! The lists are one finite-state map, `data/gazetteer.fst`, from a folded key ("cote d ivoire") to an [`Entry`]. The
//! workspace member `gazetteer/` builds it; `data/CREDITS.md` names the sources.

use std::sync::LazyLock;

use fst::raw::{Fst, Output};

use crate::text::{Case, TokenRange, Tokens};

static DATA: &[u8] = include_bytes!("../../data/gazetteer.fst");

static GAZETTEER: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| Fst::new(DATA).ok());

/// "St. Lucia", "Mt. Etna": a stop inside a name stands after at most so many letters.
const LONGEST_ABBREVIATION: usize = 2;

/// What the lists know of a word or phrase: one bit a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// Nothing is known.
    pub const NONE: Self = Self(0);
    /// A country's name.
    pub const COUNTRY: Self = Self(1);
    /// A city's name.
    pub const CITY: Self = Self(1 << 1);
    /// A region or natural feature.
    pub const PLACE: Self = Self(1 << 2);
    /// The adjective of a country, or its inhabitant.
    pub const DEMONYM: Self = Self(1 << 3);
    /// A people, a faith, a political group.
    pub const GROUP: Self = Self(1 << 4);
    /// An organisation.
    pub const ORG: Self = Self(1 << 5);
    /// A building or other facility.
    pub const FAC: Self = Self(1 << 6);
    /// An event.
    pub const EVENT: Self = Self(1 << 7);
    /// A law or treaty.
    pub const LAW: Self = Self(1 << 8);
    /// A product.
    pub const PRODUCT: Self = Self(1 << 9);
    /// A name of another kind.
    pub const MISC: Self = Self(1 << 10);
    /// A given name.
    pub const GIVEN: Self = Self(1 << 11);
    /// A surname.
    pub const SURNAME: Self = Self(1 << 12);
    /// The name is read only in capitals: `US`, `WHO`.
    pub const CAPITALS_ONLY: Self = Self(1 << 13);
    /// A title or role that stands before a name.
    pub const TITLE: Self = Self(1 << 14);
    /// Part of a title of several words: `foreign` minister.
    pub const TITLE_PART: Self = Self(1 << 15);
    /// The last word of an organisation's name.
    pub const ORG_HEAD: Self = Self(1 << 16);
    /// The first word of an organisation's name, before `of` or `for`.
    pub const ORG_FIRST: Self = Self(1 << 17);
    /// The last word of a facility's name.
    pub const FAC_HEAD: Self = Self(1 << 18);
    /// The last word of a place's name.
    pub const NATURE_HEAD: Self = Self(1 << 19);
    /// The first word of a place's name.
    pub const NATURE_FIRST: Self = Self(1 << 20);
    /// The last word of an event's name.
    pub const EVENT_HEAD: Self = Self(1 << 21);
    /// The last word of a law's name.
    pub const LAW_HEAD: Self = Self(1 << 22);
    /// The last word of another name.
    pub const MISC_HEAD: Self = Self(1 << 23);
    /// The legal form at the end of a company's name.
    pub const COMPANY: Self = Self(1 << 24);
    /// A day or month.
    pub const CALENDAR: Self = Self(1 << 25);
    /// An ordinary word of the language.
    pub const COMMON: Self = Self(1 << 26);
    /// A word of grammar, or one that opens sentences: never a name by itself.
    pub const FUNCTION: Self = Self(1 << 27);

    /// Every kind that is a place.
    pub const ANY_PLACE: Self = Self(Self::COUNTRY.0 | Self::CITY.0 | Self::PLACE.0);
    /// Every kind that is a group of people.
    pub const ANY_GROUP: Self = Self(Self::DEMONYM.0 | Self::GROUP.0);
    /// Every kind that is a whole name, people's apart.
    pub const WHOLE: Self = Self(
        Self::ANY_PLACE.0
            | Self::ANY_GROUP.0
            | Self::ORG.0
            | Self::FAC.0
            | Self::EVENT.0
            | Self::LAW.0
            | Self::PRODUCT.0
            | Self::MISC.0,
    );

    /// How many kinds there are.
    pub const BITS: u32 = 28;

    /// The kinds of both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These kinds without `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// One bit a kind, the lowest first in the order of the constants.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether any of `other` is among them.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What the lists know of one key, in 40 bits: kinds (28), country (10), size (2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry(u64);

impl Entry {
    const COUNTRY_AT: u32 = Kinds::BITS;
    const SIZE_AT: u32 = Self::COUNTRY_AT + 10;
    /// The inhabitants from which a city has size 1, 2 and 3.
    pub const SIZES: [u64; 3] = [100_000, 300_000, 1_000_000];

    /// Packs an entry; `size` is 0 to 3.
    pub fn new(kinds: Kinds, country: Option<[u8; 2]>, size: u64) -> Self {
        let letter = |byte: u8| u64::from(byte.to_ascii_uppercase().saturating_sub(b'A' - 1)) & 31;
        let country = country.map_or(0, |[first, second]| letter(first) << 5 | letter(second));
        Self(u64::from(kinds.0) | country << Self::COUNTRY_AT | (size & 3) << Self::SIZE_AT)
    }

    /// The entry as the map stores it.
    pub const fn packed(self) -> u64 {
        self.0
    }

    /// What is known.
    pub const fn kinds(self) -> Kinds {
        Kinds((self.0 & ((1 << Kinds::BITS) - 1)) as u32)
    }

    /// The country that it is, is of or, not being a city, lies in: ISO 3166-1 alpha-2.
    pub fn country(self) -> Option<String> {
        let code = self.0 >> Self::COUNTRY_AT & 0x3ff;
        let letter = |bits: u64| char::from(b'A' - 1 + (bits & 31) as u8);
        (code != 0).then(|| [letter(code >> 5), letter(code)].iter().collect())
    }

    /// How large a city is, by [`Entry::SIZES`].
    pub const fn size(self) -> u64 {
        self.0 >> Self::SIZE_AT & 3
    }
}

/// Appends `word` as keys are written: lower case, letters without their marks, no stops, apostrophes or hyphens.
pub fn fold_into(word: &str, key: &mut Vec<u8>) {
    for c in word.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() || matches!(c, '&' | '+') {
                key.push(c.to_ascii_lowercase() as u8);
            }
        } else {
            for plain in c.to_lowercase() {
                fold_letter(plain, key);
            }
        }
    }
}

/// A letter beyond ASCII, in lower case.
fn fold_letter(c: char, key: &mut Vec<u8>) {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṭ' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        // Apostrophes, half rings and combining marks carry no letter.
        '\u{2bb}'..='\u{2bf}' | '\u{2018}' | '\u{2019}' | '\u{300}'..='\u{36f}' => "",
        c if c.is_alphanumeric() => {
            key.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            ""
        }
        _ => "",
    };
    key.extend_from_slice(plain.as_bytes());
}

/// What the lists know of one folded key.
pub fn entry(key: &[u8]) -> Entry {
    let found = GAZETTEER.as_ref().and_then(|fst| fst.get(key));
    Entry(found.map_or(0, Output::value))
}

/// What the lists know of one word, however it is written.
pub fn word(word: &str) -> Entry {
    let mut key = Vec::with_capacity(word.len());
    fold_into(word, &mut key);
    entry(&key)
}

/// The entries that begin at token `from` and end by token `limit`: each with the token after its last, the longest last.
pub fn phrases(tokens: &Tokens, from: u32, limit: u32, mut found: impl FnMut(u32, Entry)) {
    let Some(fst) = GAZETTEER.as_ref() else { return };
    let (mut node, mut sum) = (fst.root(), Output::zero());
    let mut key = Vec::with_capacity(24);
    for i in from..limit {
        key.clear();
        if i > from {
            key.push(b' ');
        }
        fold_into(tokens.word(i), &mut key);
        // A hyphen between two words folds to nothing: "Guinea-Bissau" has the key of "Guinea Bissau".
        if key.is_empty() || key == b" " {
            let mark = tokens.word(i);
            let hyphen = mark == "-" && !tokens.space_before(i + 1);
            let abbreviation = mark == "." && tokens.word(i.wrapping_sub(1)).len() <= LONGEST_ABBREVIATION;
            if i == from || tokens.space_before(i) || !(hyphen || abbreviation) {
                return;
            }
            continue;
        }
        for &byte in &key {
            let Some(at) = node.find_input(byte) else { return };
            let step = node.transition(at);
            sum = sum.cat(step.out);
            node = fst.node(step.addr);
        }
        if node.is_final() {
            let entry = Entry(sum.cat(node.final_output()).value());
            let in_capitals =
                (from..=i).all(|t| tokens.get(t).is_none_or(|t| !matches!(t.case, Case::Lower | Case::Title)));
            if in_capitals || !entry.kinds().any(Kinds::CAPITALS_ONLY) {
                found(i + 1, entry);
            }
        }
    }
}

/// The words of a name as keys of the lists are written.
pub fn key(tokens: &Tokens, range: TokenRange) -> Vec<u8> {
    let mut key = Vec::new();
    for i in range.iter() {
        let length = key.len();
        if length > 0 {
            key.push(b' ');
        }
        let before = key.len();
        fold_into(tokens.word(i), &mut key);
        if key.len() == before {
            key.truncate(length);
        }
    }
    key
}

/// The entry of the phrase that is exactly `range`.
pub fn whole(tokens: &Tokens, range: TokenRange) -> Option<Entry> {
    let mut whole = None;
    phrases(tokens, range.start(), range.end(), |end, entry| {
        if end == range.end() {
            whole = Some(entry);
        }
    });
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All lists together; the page loads them before it can mark a word.
    const MOST_BYTES: usize = 400_000;

    fn longest(text: &str) -> Option<(u32, Entry)> {
        let tokens = Tokens::new(text);
        let mut last = None;
        phrases(&tokens, 0, tokens.len(), |end, entry| last = Some((end, entry)));
        last
    }

    #[test]
    fn a_part_is_not_the_whole_phrase() {
        let tokens = Tokens::new("United States visa");
        assert!(whole(&tokens, TokenRange::new(0, 2)).is_some_and(|entry| entry.kinds().any(Kinds::COUNTRY)));
        assert_eq!(whole(&tokens, TokenRange::new(0, 3)), None);
    }

    #[test]
    fn the_lists_are_whole_and_small() {
        assert!(DATA.len() < MOST_BYTES, "{} bytes", DATA.len());
        assert!(GAZETTEER.as_ref().is_some_and(|fst| fst.verify().is_ok()));
    }

    #[test]
    fn an_entry_gives_back_what_was_packed() {
        let entry = Entry::new(Kinds::CITY.with(Kinds::GIVEN), Some(*b"PT"), 2);
        assert_eq!(entry.kinds(), Kinds::CITY.with(Kinds::GIVEN));
        assert_eq!(entry.country().as_deref(), Some("PT"));
        assert_eq!(entry.size(), 2);
    }

    #[test]
    fn a_country_has_its_code_under_every_name() {
        for name in ["United States", "U.S.", "US", "America"] {
            let (_, entry) = longest(name).expect(name);
            assert!(entry.kinds().any(Kinds::COUNTRY), "{name}");
            assert_eq!(entry.country().as_deref(), Some("US"), "{name}");
        }
    }

    #[test]
    fn a_short_name_in_capitals_is_not_read_in_small_letters() {
        assert!(longest("us").is_none_or(|(_, entry)| !entry.kinds().any(Kinds::COUNTRY)));
        assert!(longest("Who").is_none_or(|(_, entry)| !entry.kinds().any(Kinds::ORG)));
    }

    #[test]
    fn marks_and_hyphens_make_no_difference() {
        assert_eq!(longest("São Paulo"), longest("Sao Paulo"));
        assert_eq!(longest("Guinea-Bissau").map(|(_, e)| e), longest("Guinea Bissau").map(|(_, e)| e));
        assert_eq!(longest("Guinea-Bissau").map(|(end, _)| end), Some(3));
    }

    #[test]
    fn a_large_city_has_its_size() {
        assert_eq!(longest("Lisbon").map(|(_, entry)| entry.size()), Some(2));
    }

    #[test]
    fn a_region_keeps_its_country_when_a_city_elsewhere_has_its_name() {
        assert_eq!(longest("Ontario").and_then(|(_, entry)| entry.country()).as_deref(), Some("CA"));
    }
}
