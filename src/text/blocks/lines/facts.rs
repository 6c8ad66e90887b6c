//! What a line says on its own, before the lines around it are looked at.

use super::super::boilerplate::{self, Reach};
use super::super::passages::{Passage, Shape, ends_sentence};
use crate::text::calendar_words::{MONTHS, SHORT_MONTHS, WEEKDAYS};
use crate::text::hash::hash;

/// The commonest words of English, which fill running text but are rare in links and headings.
const COMMON: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "because", "been", "but", "by", "can",
    "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it",
    "its", "more", "not", "of", "on", "one", "or", "out", "over", "said", "she", "so", "some", "than", "that", "the",
    "their", "them", "there", "they", "this", "to", "up", "was", "were", "what", "when", "which", "who", "will",
    "with", "would",
];

/// The words by which a site addresses its readers or speaks of itself.
const ADDRESS: &[&str] = &["you", "your", "our", "us", "we", "my", "me"];

/// Words of dates and times that are not in the calendar's lists.
const TIMES: &[&str] = &["ago", "am", "pm", "updated", "published", "posted", "min", "read"];

fn is_of_time(word: &str) -> bool {
    [WEEKDAYS, MONTHS, SHORT_MONTHS, TIMES].iter().any(|words| words.contains(&word))
}

/// How many words of a line are hashed; the rest of a long line adds nothing.
const HASHED_WORDS: usize = 60;

/// A line is running text from this many words on, or from `SENTENCE_WORDS` on if it ends like a sentence.
const PROSE_WORDS: f32 = 20.0;
const SENTENCE_WORDS: f32 = 8.0;

/// How many numbers describe a line. Their order is part of the model.
pub const FACTS: usize = 29;

/// What a line says on its own.
#[derive(Debug)]
pub struct Facts {
    pub numbers: [f32; FACTS],
    /// In words.
    pub words: f32,
    pub is_prose: bool,
    pub ends_sentence: bool,
    pub common_share: f32,
    /// How much of the page goes out with it, if it is a phrase that stands around every article.
    pub reach: Option<Reach>,
    /// The hash of the whole line, in lower case.
    pub line: u32,
    /// The hashes of its words, in lower case, in order, and of pairs of them.
    pub wording: Vec<u32>,
    /// The hashes of its words that are neither common nor short, each once.
    pub topics: Vec<u32>,
}

fn pair(first: u32, second: u32) -> u32 {
    (first.rotate_left(5) ^ second).wrapping_mul(0x9e37_79b1)
}

impl Facts {
    pub fn new(passage: &Passage) -> Self {
        let text = passage.text;
        let lower = text.to_lowercase();
        let (mut words, mut capitalised, mut upper, mut common, mut address, mut times, mut letters) =
            (0_f32, 0_f32, 0_f32, 0_f32, 0_f32, 0_f32, 0_f32);
        for word in text.split_whitespace() {
            words += 1.0;
            letters += word.chars().count() as f32;
            let mut chars = word.chars().skip_while(|c| !c.is_alphanumeric());
            if chars.next().is_some_and(char::is_uppercase) {
                capitalised += 1.0;
                upper += f32::from(u8::from(word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)));
            }
        }
        let mut wording = Vec::new();
        let mut topics = Vec::new();
        let mut before = hash("\u{2}");
        for word in lower.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty())
        {
            let is_common = COMMON.binary_search(&word).is_ok();
            common += f32::from(u8::from(is_common));
            address += f32::from(u8::from(ADDRESS.contains(&word)));
            times += f32::from(u8::from(is_of_time(word)));
            let hashed = hash(word);
            if wording.len() < 2 * HASHED_WORDS {
                wording.push(hashed);
                wording.push(pair(before, hashed));
            }
            if !is_common && word.len() >= 4 {
                topics.push(hashed);
            }
            before = hashed;
        }
        if wording.len() < 2 * HASHED_WORDS {
            wording.push(pair(before, hash("\u{3}")));
        }
        let share = |count: f32| count / words.max(1.0);
        let count = |is: fn(char) -> bool| text.chars().filter(|&c| is(c)).count() as f32;
        let flag = |is: bool| f32::from(u8::from(is));
        let chars = text.chars().count() as f32;
        let first = text.chars().find(|c| !matches!(c, '"' | '“' | '‘' | '\'' | '(' | '['));
        let ends = ends_sentence(text);
        let stops =
            text.as_bytes().windows(2).filter(|two| matches!(two[0], b'.' | b'!' | b'?') && two[1] == b' ').count();
        let reach = boilerplate::reach(text);
        let common_share = share(common);
        let is_prose = words >= PROSE_WORDS || (ends && words >= SENTENCE_WORDS);
        let numbers = [
            words.ln_1p(),
            chars.ln_1p(),
            letters / words.max(1.0),
            flag(ends),
            flag(text.ends_with(':')),
            flag(text.ends_with('?')),
            flag(text.ends_with('…') || text.ends_with("...")),
            flag(first.is_some_and(char::is_uppercase)),
            flag(first.is_some_and(char::is_lowercase)),
            flag(first.is_some_and(char::is_numeric)),
            share(capitalised),
            share(upper),
            common_share,
            share(address),
            share(times),
            count(char::is_numeric) / chars.max(1.0),
            count(|c| {
                !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '.' | ',' | '\'' | '’' | '"' | '“' | '”')
            }) / chars.max(1.0),
            count(|c| c == ',').ln_1p(),
            (stops as f32).ln_1p(),
            count(|c| matches!(c, '"' | '“' | '”' | '«' | '»')).min(4.0),
            flag(text.contains(['|', '›', '»', '·', '•', '©', '→', '▼', '▾', '✕', '×'])),
            flag(
                text.contains(['@', '#']) || lower.contains("http") || lower.contains("www.") || lower.contains(".com"),
            ),
            flag(matches!(passage.shape, Shape::Heading(_))),
            flag(passage.shape == Shape::Quote),
            flag(passage.shape == Shape::Item),
            flag(lower.starts_with("by ")),
            flag(reach == Some(Reach::Line)),
            flag(reach == Some(Reach::Section)),
            flag(reach == Some(Reach::Tail)),
        ];
        topics.sort_unstable();
        topics.dedup();
        Self {
            numbers,
            words,
            is_prose,
            ends_sentence: ends,
            common_share,
            reach,
            line: hash(lower.trim()),
            wording,
            topics,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::COMMON;

    #[test]
    fn the_common_words_are_sorted() {
        assert!(COMMON.is_sorted());
    }
}
