//! Offsets: one text, three units. Inside the crate every offset is a UTF-8 byte; the others are made here, at the edge.
//!
//! One table a text: the units before every 64th byte. A lookup adds what lies between there and the offset, so it takes
//! the same short time anywhere, in any order. An ASCII text has no table, because its offsets are the same in each unit.

use serde::{Deserialize, Serialize};

use crate::text_form::text_form;

/// A unit in which an offset can be counted. Its text form is what a document calls it: `codepoint`, `utf16`, `byte`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum OffsetUnit {
    /// Unicode code points: what files hold.
    CodePoint,
    /// UTF-16 code units: what a browser counts.
    Utf16,
    /// UTF-8 bytes: what the crate counts.
    Byte,
}

impl OffsetUnit {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CodePoint => "codepoint",
            Self::Utf16 => "utf16",
            Self::Byte => "byte",
        }
    }
}

text_form!(OffsetUnit, "unit of offsets", name: CodePoint, Utf16, Byte);

/// Bytes from one entry of the table to the next: a cache line, so that a lookup reads the text once.
const STEP: usize = 64;

/// The first byte of the sequences that UTF-16 writes as two units: U+10000 and later.
const FOUR_BYTE_LEAD: u8 = 0xf0;

/// Converts the offsets of one text between UTF-8 bytes and another unit.
///
/// ```
/// use glossator::text::offsets::{OffsetUnit, Offsets};
/// let offsets = Offsets::new("🦀 swims", OffsetUnit::Utf16);
/// assert_eq!(offsets.to_unit(5), 3);
/// assert_eq!(offsets.to_byte(3), Some(5));
/// assert_eq!(offsets.to_byte(1), None, "half of the crab");
/// ```
#[derive(Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// Entry `i` counts the units whose first byte stands before byte `i * STEP`; `None` when a unit is a byte.
    table: Option<Vec<u32>>,
}

impl<'t> Offsets<'t> {
    /// Reads `text` once, and notes how its units lie.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let table = (unit != OffsetUnit::Byte && !text.is_ascii()).then(|| {
            let mut total = 0;
            let mut table = Vec::with_capacity(text.len() / STEP + 1);
            for step in text.as_bytes().chunks(STEP) {
                table.push(total);
                total += units(step, unit);
            }
            table
        });
        Self { text, unit, table }
    }

    /// The unit that bytes are converted to and from.
    pub fn unit(&self) -> OffsetUnit {
        self.unit
    }

    /// The offset in units of a byte offset on a char boundary; past the end, the length of the text.
    pub fn to_unit(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let Some(table) = &self.table else { return byte as u32 };
        // At the very end of a text of whole steps there is no entry of its own: the last one is a step away.
        let entry = (byte / STEP).min(table.len() - 1);
        table[entry] + units(&self.text.as_bytes()[entry * STEP..byte], self.unit)
    }

    /// The byte offset of an offset in units; `None` past the end, inside a surrogate pair, or inside a UTF-8 sequence.
    pub fn to_byte(&self, unit: u32) -> Option<u32> {
        let Some(table) = &self.table else {
            return self.text.is_char_boundary(unit as usize).then_some(unit);
        };
        // The first entry is 0, so at least one is not larger.
        let entry = table.partition_point(|&units| units <= unit) - 1;
        let mut passed = table[entry];
        let from = entry * STEP;
        for (i, &byte) in self.text.as_bytes()[from..].iter().enumerate() {
            if width(byte, self.unit) == 0 {
                continue;
            }
            if passed >= unit {
                return (passed == unit).then_some((from + i) as u32);
            }
            passed += width(byte, self.unit);
        }
        (passed == unit).then_some(self.text.len() as u32)
    }
}

/// The units whose first byte stands in `bytes`.
fn units(bytes: &[u8], unit: OffsetUnit) -> u32 {
    bytes.iter().map(|&byte| width(byte, unit)).sum()
}

/// The units of the character that begins with `byte`; none for a byte that continues one.
fn width(byte: u8, unit: OffsetUnit) -> u32 {
    match unit {
        OffsetUnit::Byte => 1,
        OffsetUnit::CodePoint => u32::from(!is_continuation(byte)),
        OffsetUnit::Utf16 => u32::from(!is_continuation(byte)) + u32::from(byte >= FOUR_BYTE_LEAD),
    }
}

fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The slow conversion that the table is checked against: counts the characters before the offset.
    fn naive_to_unit(text: &str, byte: usize, unit: OffsetUnit) -> u32 {
        let before = &text[..byte];
        match unit {
            OffsetUnit::Byte => before.len() as u32,
            OffsetUnit::CodePoint => before.chars().count() as u32,
            OffsetUnit::Utf16 => before.encode_utf16().count() as u32,
        }
    }

    const UNITS: [OffsetUnit; 3] = [OffsetUnit::Byte, OffsetUnit::CodePoint, OffsetUnit::Utf16];

    /// Text out of all that makes offsets go wrong, long enough to fill several steps of the table.
    fn difficult_text() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            Just("plain words "),
            Just("a"),
            Just("\r\n"),
            Just("é"),
            Just("e\u{301}"),
            Just("—"),
            Just("😀"),
            Just("👨‍👩‍👧‍👦"),
            Just("🇵🇹🇯🇵"),
            Just("👍🏽"),
            Just("שָׁלוֹם "),
            Just("مرحبا "),
            Just("नमस्ते"),
            Just("\u{feff}"),
            Just("𝔘𝔫𝔦"),
            Just("\u{200f}"),
        ];
        prop_oneof![prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat()), any::<String>()]
    }

    #[test]
    fn naive_slicing_is_wrong() {
        let text = "🇵🇹 Naïve café 👩‍🚀 flew";
        let byte = text.find("flew").expect("it is in the text");
        let utf16: Vec<u16> = text.encode_utf16().collect();
        let shown = |start: usize| utf16.get(start..start + 4).map(String::from_utf16_lossy);
        // What a browser would show if it were handed bytes, and what it would show if it were handed code points.
        assert_ne!(shown(byte).as_deref(), Some("flew"));
        assert_ne!(shown(text[..byte].chars().count()).as_deref(), Some("flew"));

        let start = Offsets::new(text, OffsetUnit::Utf16).to_unit(byte as u32) as usize;
        assert_eq!(shown(start).as_deref(), Some("flew"));
        let start = Offsets::new(text, OffsetUnit::CodePoint).to_unit(byte as u32) as usize;
        assert_eq!(text.chars().skip(start).take(4).collect::<String>(), "flew");
    }

    #[test]
    fn an_ascii_text_has_no_table() {
        let ascii = "one unit a byte ".repeat(100);
        for unit in UNITS {
            let offsets = Offsets::new(&ascii, unit);
            assert!(offsets.table.is_none());
            assert_eq!(offsets.to_unit(77), 77);
            assert_eq!(offsets.to_byte(77), Some(77));
        }
        assert!(Offsets::new("é", OffsetUnit::Byte).table.is_none());
        assert!(Offsets::new("é", OffsetUnit::Utf16).table.is_some());
    }

    #[test]
    fn half_a_character_has_no_byte() {
        let offsets = Offsets::new("a😀b", OffsetUnit::Utf16);
        assert_eq!(
            (0..=5).map(|unit| offsets.to_byte(unit)).collect::<Vec<_>>(),
            [Some(0), Some(1), None, Some(5), Some(6), None]
        );
        assert_eq!(Offsets::new("é", OffsetUnit::Byte).to_byte(1), None);
    }

    #[test]
    fn offsets_past_the_end_are_answered() {
        for text in ["", "abc", "é😀"] {
            for unit in UNITS {
                let offsets = Offsets::new(text, unit);
                assert_eq!(offsets.to_unit(u32::MAX), naive_to_unit(text, text.len(), unit));
                assert_eq!(offsets.to_byte(u32::MAX), None);
            }
        }
    }

    #[test]
    fn a_text_of_whole_steps_converts_to_its_end() {
        let text = "é".repeat(STEP);
        let offsets = Offsets::new(&text, OffsetUnit::CodePoint);
        assert_eq!(offsets.to_unit(text.len() as u32), STEP as u32);
        assert_eq!(offsets.to_byte(STEP as u32), Some(text.len() as u32));
    }

    proptest! {
        #[test]
        fn every_boundary_converts_as_the_naive_way_and_back(text in difficult_text()) {
            for unit in UNITS {
                let offsets = Offsets::new(&text, unit);
                for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
                    let converted = offsets.to_unit(byte as u32);
                    prop_assert_eq!(converted, naive_to_unit(&text, byte, unit));
                    prop_assert_eq!(offsets.to_byte(converted), Some(byte as u32));
                }
            }
        }

        #[test]
        fn every_unit_has_its_byte_or_none(text in difficult_text()) {
            for unit in UNITS {
                let offsets = Offsets::new(&text, unit);
                let boundaries: std::collections::HashMap<u32, u32> = (0..=text.len())
                    .filter(|&byte| text.is_char_boundary(byte))
                    .map(|byte| (naive_to_unit(&text, byte, unit), byte as u32))
                    .collect();
                for at in 0..=naive_to_unit(&text, text.len(), unit) + 2 {
                    prop_assert_eq!(offsets.to_byte(at), boundaries.get(&at).copied());
                }
            }
        }
    }
}
