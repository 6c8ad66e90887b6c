//! Measures where marks stand after their text was edited: `cargo run --release --example anchoring -- FOLDER [EDITS]`, which holds
//! articles (.txt).
//!
//! A seeded program edits an article one to four times (a typo, a word put in, taken out or replaced, a sentence taken out or put in from
//! another article, a paragraph moved, line ends changed), and knows of each character where it came from. Names and claims of the
//! article are the marks. They are placed in the edited text by two ways: by what the texts have in common (`reanchor`, when a person
//! edits), and by their words and what stood around them (`place`, when marks come in from a file). A mark whose words are all there is
//! placed right where they stand. A place that holds none of its own words is wrong.

use std::collections::HashMap;
use std::fs;
use std::io::{Error, Result};
use std::path::PathBuf;

use glossator::Annotator;
use glossator::exchange::formats::read::{Placed, place};
use glossator::exchange::reanchor;
use glossator::model::Model;
use glossator::text::Span;

/// Characters of context on either side, as a document keeps them.
const CONTEXT: usize = 32;

/// A text whose characters know the byte of the first text that they came from.
type Tracked = Vec<(char, Option<u32>)>;

struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

#[derive(Default)]
struct Tally {
    whole: u32,
    right: u32,
    placed: u32,
    wrong: u32,
}

impl Tally {
    fn count(&mut self, found: Option<Span>, own: &[Span], is_whole: bool) {
        let hull = own.iter().copied().reduce(Span::join);
        self.whole += u32::from(is_whole);
        self.right += u32::from(is_whole && found.is_some() && found == hull);
        let Some(found) = found else { return };
        self.placed += 1;
        let shares = own.iter().any(|one| one.start() < found.end() && found.start() < one.end());
        self.wrong += u32::from(!shares || (is_whole && Some(found) != hull));
    }

    fn tell(&self, name: &str) {
        println!(
            "{name:<34}{:>8} whole, {:.2} % right; {:>8} placed, {} wrong ({:.2} in 1,000)",
            self.whole,
            100.0 * f64::from(self.right) / f64::from(self.whole),
            self.placed,
            self.wrong,
            1000.0 * f64::from(self.wrong) / f64::from(self.placed)
        );
    }
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or_else(|| Error::other("say where the articles are: anchoring FOLDER"))?;
    let edits: usize = arguments.next().and_then(|edits| edits.parse().ok()).unwrap_or(5_000);
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let annotator = Annotator::new(Model::read(&fs::read(root.join("models/en.model"))?).map_err(Error::other)?);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let texts: Vec<String> = paths.iter().map(fs::read_to_string).collect::<Result<_>>()?;
    let mut marks = Vec::new();
    for text in &texts {
        let analysis = annotator.annotate(text).map_err(Error::other)?;
        let names = analysis.mentions.iter().map(|mention| mention.span);
        marks.push(names.chain(analysis.claims.iter().map(|claim| claim.span)).collect::<Vec<Span>>());
    }
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let (mut by_edit, mut by_words, mut unmoved) = (Tally::default(), Tally::default(), 0_u32);
    for _ in 0..edits {
        let at = chance.below(texts.len());
        let old = &texts[at];
        let mut tracked: Tracked = old.char_indices().map(|(byte, c)| (c, Some(byte as u32))).collect();
        for _ in 0..=chance.below(4) {
            edit(&mut tracked, &texts, &mut chance);
        }
        let new: String = tracked.iter().map(|(c, _)| c).collect();
        let own = places(&tracked);
        let found = reanchor(old, &new, &marks[at]);
        for (mark, found) in marks[at].iter().zip(found) {
            let (left, is_whole) = left_of(*mark, old, &own);
            by_edit.count(found, &left, is_whole);
            let before = old[..mark.start() as usize].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
            let after = &old[mark.end() as usize..];
            let after = after.char_indices().nth(CONTEXT).map_or(after, |(at, _)| &after[..at]);
            let around = (&old[before..mark.start() as usize], after);
            let found = match place(&new, mark.of(old), around, &[*mark]) {
                Placed::There(span) => {
                    unmoved += 1;
                    Some(span)
                }
                Placed::Elsewhere(span) => Some(span),
                Placed::Nowhere => None,
            };
            by_words.count(found, &left, is_whole);
        }
    }
    println!("{edits} edited texts of {} articles", texts.len());
    by_edit.tell("by what the texts have in common");
    by_words.tell("by words and context");
    println!("{:<34}{unmoved:>8} of them at the offsets that they had", "");
    Ok(())
}

/// Where each byte of the first text stands in the edited one, as bytes of it and their number.
fn places(tracked: &Tracked) -> HashMap<u32, Span> {
    let mut byte = 0;
    let mut own = HashMap::new();
    for (c, from) in tracked {
        let next = byte + c.len_utf8() as u32;
        if let Some(from) = from {
            own.insert(*from, Span::new(byte, next));
        }
        byte = next;
    }
    own
}

/// What is left of a mark, and whether that is all of it, in one piece.
fn left_of(mark: Span, old: &str, own: &HashMap<u32, Span>) -> (Vec<Span>, bool) {
    let all: Vec<Option<Span>> =
        mark.of(old).char_indices().map(|(at, _)| own.get(&(mark.start() + at as u32)).copied()).collect();
    let left: Vec<Span> = all.iter().flatten().copied().collect();
    let is_whole = left.len() == all.len() && left.windows(2).all(|pair| pair[0].end() == pair[1].start());
    (left, is_whole)
}

fn edit(text: &mut Tracked, others: &[String], chance: &mut Chance) {
    let fresh = |words: &str| words.chars().map(|c| (c, None)).collect::<Vec<_>>();
    let word = word_at(text, chance.below(text.len()));
    match chance.below(8) {
        0 if word.len() > 2 => {
            let at = word.start + chance.below(word.len());
            match chance.below(3) {
                0 => drop(text.remove(at)),
                1 => text[at] = (char::from(b'a' + chance.below(26) as u8), None),
                _ => text.insert(at, (char::from(b'a' + chance.below(26) as u8), None)),
            }
        }
        1 => drop(text.splice(word.start..word.start, fresh("indeed "))),
        2 => drop(text.drain(word)),
        3 => drop(text.splice(word, fresh("something"))),
        4 => drop(text.drain(sentence_at(text, word.start))),
        5 => {
            let other: Tracked = fresh(&others[chance.below(others.len())]);
            let sentence = sentence_at(&other, chance.below(other.len()));
            let at = sentence_at(text, word.start).start;
            text.splice(at..at, other[sentence].iter().copied());
        }
        6 => {
            let paragraph = paragraph_at(text, word.start);
            let moved: Tracked = text.drain(paragraph).collect();
            let place = chance.below(text.len());
            let at = paragraph_at(text, place).start;
            text.splice(at..at, moved);
        }
        _ => {
            let is_end = |(c, _): &(char, Option<u32>)| *c == '\n';
            let ends: Vec<usize> = text.iter().enumerate().filter(|(_, one)| is_end(one)).map(|(at, _)| at).collect();
            for at in ends.into_iter().rev() {
                text.insert(at, ('\r', None));
            }
        }
    }
}

fn stretch(text: &Tracked, at: usize, is_end: impl Fn(char) -> bool) -> std::ops::Range<usize> {
    let at = at.min(text.len());
    let start = text[..at].iter().rposition(|(c, _)| is_end(*c)).map_or(0, |end| end + 1);
    let end = text[at..].iter().position(|(c, _)| is_end(*c)).map_or(text.len(), |end| at + end);
    start.min(end)..end
}

fn word_at(text: &Tracked, at: usize) -> std::ops::Range<usize> {
    stretch(text, at, |c| !c.is_alphanumeric())
}

/// With the sign that ends it.
fn sentence_at(text: &Tracked, at: usize) -> std::ops::Range<usize> {
    let range = stretch(text, at, |c| matches!(c, '.' | '!' | '?' | '\n'));
    range.start..(range.end + 1).min(text.len())
}

/// With its line end.
fn paragraph_at(text: &Tracked, at: usize) -> std::ops::Range<usize> {
    let range = stretch(text, at, |c| c == '\n');
    range.start..(range.end + 1).min(text.len())
}
