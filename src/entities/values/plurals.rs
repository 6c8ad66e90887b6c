//! Plurals: whether the words after a number name things that it counts.

use super::reader::Reader;

/// The words between a number and its plural: "17 former interior ministers".
const WORDS_BEFORE_PLURAL: u32 = 3;

/// Plurals that the ending does not show, and things that are counted in the thousands.
const COUNTED: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "police",
    "troops",
    "soldiers",
    "personnel",
    "staff",
    "jobs",
    "workers",
    "civilians",
    "policemen",
    "officers",
    "cases",
    "deaths",
    "votes",
    "refugees",
    "migrants",
    "members",
    "employees",
    "students",
    "residents",
    "families",
    "homes",
    "houses",
    "households",
    "dead",
    "prisoners",
    "fighters",
    "protesters",
    "patients",
    "pupils",
    "passengers",
    "copies",
    "sheep",
    "cattle",
    "fish",
    "aircraft",
    "lives",
    "victims",
    "supporters",
    "participants",
    "respondents",
    "fishermen",
    "lawmakers",
    "seats",
    "vehicles",
    "firefighters",
    "doses",
];

/// Words that end a noun phrase, or that end in "s" and are no plural; a length of time is a date.
const FUNCTION_WORDS: &[&str] = &[
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "from",
    "by",
    "with",
    "and",
    "or",
    "but",
    "the",
    "a",
    "an",
    "is",
    "was",
    "were",
    "are",
    "be",
    "been",
    "has",
    "have",
    "had",
    "that",
    "who",
    "which",
    "as",
    "his",
    "this",
    "its",
    "it",
    "he",
    "she",
    "they",
    "we",
    "i",
    "when",
    "while",
    "after",
    "before",
    "since",
    "during",
    "says",
    "said",
    "does",
    "did",
    "do",
    "will",
    "would",
    "could",
    "should",
    "may",
    "can",
    "not",
    "than",
    "if",
    "because",
    "until",
    "into",
    "over",
    "under",
    "per",
    "times",
    "plus",
    "minus",
    "perhaps",
    "always",
    "across",
    "towards",
    "besides",
    "whereas",
    "others",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "seconds",
    "decades",
    "centuries",
];

/// Whether a plural stands within reach of the number that ends at `end`.
pub fn has_plural(reader: &Reader, end: u32) -> bool {
    let mut i = end;
    for _ in 0..WORDS_BEFORE_PLURAL {
        if !reader.is_word(i) {
            return false;
        }
        let word = reader.lower(i);
        if is_plural(&word, reader.word(i)) {
            return true;
        }
        if is_function_word(&word) {
            return false;
        }
        i = reader.past_hyphen(i + 1);
    }
    false
}

fn is_plural(lower: &str, word: &str) -> bool {
    if is_counted(lower) {
        return true;
    }
    if lower.ends_with("children") || lower.ends_with("women") {
        return true;
    }
    let ending = word.ends_with('s') && !["ss", "us", "is", "'s", "’s"].iter().any(|ending| word.ends_with(ending));
    ending && word.chars().count() > 3 && !is_function_word(lower)
}

/// Whether the word is a plural whatever its ending, or a thing that is counted in the thousands.
pub fn is_counted(lower: &str) -> bool {
    COUNTED.contains(&lower)
}

fn is_function_word(lower: &str) -> bool {
    FUNCTION_WORDS.contains(&lower)
}
