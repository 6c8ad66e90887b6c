//! Whether a sentence speaks of what is to come or of what has been, by the words before a date.

use super::reader::Reader;

/// Where the words before a date point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// "will be held on Friday"
    Ahead,
    /// "was held on Friday"
    Behind,
    /// Neither is said.
    Unsaid,
}

/// The tense that the nearest telling word before `i` gives, back to the start of the clause.
pub fn before(reader: &Reader, i: u32) -> Tense {
    /// A verb farther back belongs to another clause.
    const FARTHEST: u32 = 12;
    for back in 1..=FARTHEST.min(i) {
        match &*reader.lower(i - back) {
            "will" | "'ll" | "’ll" | "shall" | "scheduled" | "upcoming" | "due" | "slated" => return Tense::Ahead,
            // "is to be held", "are expected to begin"
            "be" | "begin" | "start" | "open" | "meet" if &*reader.before(i - back) == "to" => return Tense::Ahead,
            "was" | "were" | "had" | "did" => return Tense::Behind,
            "." | "!" | "?" | ";" | "" => return Tense::Unsaid,
            _ => {}
        }
    }
    Tense::Unsaid
}
