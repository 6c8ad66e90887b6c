//! What real pastes do to a text, done to a copy: capitals, curly marks, a lost stop, other names.

use std::collections::BTreeMap;

use rand::Rng;
use rand::rngs::SmallRng;

use crate::corpora::{Kinds, Marked, Record};

/// How often each change is made to a record.
pub const CAPITALS: f64 = 0.06;
pub const TITLE_CASE: f64 = 0.06;
const SMALL: f64 = 0.02;
const CURLY: f64 = 0.3;
const DASHES: f64 = 0.2;
const NO_STOP: f64 = 0.1;
const SWAP_NAMES: f64 = 0.2;

/// Names that can stand for one another, by type.
pub struct Names(BTreeMap<Kinds, Vec<(String, String)>>);

impl Names {
    /// The names of the records, each as often as it stands there, with the region that it comes from.
    pub fn new<'r>(records: impl Iterator<Item = &'r Record>) -> Self {
        let mut names: BTreeMap<Kinds, Vec<(String, String)>> = BTreeMap::new();
        for record in records {
            for name in record.marked.iter().filter(|name| name.kinds.is_power_of_two()) {
                let words = &record.text[name.start..name.end];
                names.entry(name.kinds).or_default().push((words.to_owned(), record.region.clone()));
            }
        }
        Self(names)
    }

    /// A name of the same type and number of words from another region.
    fn other(&self, kinds: Kinds, words: &str, region: &str, random: &mut SmallRng) -> Option<&str> {
        let pool = self.0.get(&kinds).filter(|pool| !pool.is_empty())?;
        let count = words.split_whitespace().count();
        (0..8).map(|_| &pool[random.random_range(0..pool.len())]).find_map(|(other, theirs)| {
            (theirs != region && other.split_whitespace().count() == count).then_some(other.as_str())
        })
    }
}

/// A copy of the record as somebody might paste it.
pub fn pasted(record: &Record, names: &Names, random: &mut SmallRng) -> (String, Vec<Marked>) {
    let (mut text, mut marked) = (record.text.clone(), record.marked.clone());
    if random.random_bool(SWAP_NAMES) {
        (text, marked) = swapped(&text, &marked, &record.region, names, random);
    }
    if random.random_bool(CURLY) {
        let mut last = ' ';
        (text, marked) = rewritten(&text, &marked, |c, out| {
            let opens = last.is_whitespace() || last == '(';
            out.push(match c {
                '\'' if opens => '‘',
                '\'' => '’',
                '"' if opens => '“',
                '"' => '”',
                c => c,
            });
            last = c;
        });
    }
    if random.random_bool(DASHES) {
        let dash = if random.random_bool(0.5) { '–' } else { '—' };
        let mut last = ' ';
        (text, marked) = rewritten(&text, &marked, |c, out| {
            out.push(if c == '-' && last == ' ' { dash } else { c });
            last = c;
        });
    }
    if random.random_bool(NO_STOP) && text.ends_with('.') && marked.last().is_none_or(|name| name.end < text.len()) {
        text.pop();
    }
    let dice: f64 = random.random();
    if dice < CAPITALS {
        rewritten(&text, &marked, upper)
    } else if dice < CAPITALS + TITLE_CASE {
        rewritten(&text, &marked, titles())
    } else if dice < CAPITALS + TITLE_CASE + SMALL {
        rewritten(&text, &marked, |c, out| out.extend(c.to_lowercase()))
    } else {
        (text, marked)
    }
}

/// THE TEXT IN CAPITALS.
pub fn capitals(text: &str) -> String {
    rewritten(text, &[], upper).0
}

/// The Text In Title Case.
pub fn title_case(text: &str) -> String {
    rewritten(text, &[], titles()).0
}

fn upper(c: char, out: &mut String) {
    out.extend(c.to_uppercase());
}

fn titles() -> impl FnMut(char, &mut String) {
    let mut inside = false;
    move |c, out| {
        if c.is_alphabetic() && !inside {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        inside = c.is_alphanumeric() || (inside && matches!(c, '\'' | '’'));
    }
}

/// The text with each character written anew, the names moved along.
fn rewritten(text: &str, marked: &[Marked], mut write: impl FnMut(char, &mut String)) -> (String, Vec<Marked>) {
    let mut out = String::with_capacity(text.len() + 16);
    let mut moved = vec![0; text.len() + 1];
    for (at, c) in text.char_indices() {
        moved[at] = out.len();
        write(c, &mut out);
    }
    moved[text.len()] = out.len();
    let names = marked.iter().map(|name| Marked { start: moved[name.start], end: moved[name.end], kinds: name.kinds });
    let names = names.collect();
    (out, names)
}

/// The text with half of its names replaced, the same name by the same other.
fn swapped(text: &str, marked: &[Marked], region: &str, names: &Names, random: &mut SmallRng) -> (String, Vec<Marked>) {
    let mut chosen: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let mut out = String::with_capacity(text.len() + 64);
    let mut moved = Vec::with_capacity(marked.len());
    let mut at = 0;
    for name in marked {
        let words = &text[name.start..name.end];
        let other = *chosen.entry(words).or_insert_with(|| {
            let swaps = name.kinds.is_power_of_two() && random.random_bool(0.5);
            if swaps { names.other(name.kinds, words, region, random) } else { None }
        });
        out.push_str(&text[at..name.start]);
        let start = out.len();
        out.push_str(other.unwrap_or(words));
        moved.push(Marked { start, end: out.len(), kinds: name.kinds });
        at = name.end;
    }
    out.push_str(&text[at..]);
    (out, moved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn names_stay_where_they_stand() {
        let text = "Straße 5 - the \"Maß\" of İzmir, said Ana Reis.";
        let name = |words: &str, kinds| {
            let start = text.find(words).expect("it stands there");
            Marked { start, end: start + words.len(), kinds }
        };
        let marked = vec![name("Straße", 8), name("İzmir", 8), name("Ana Reis", 1)];
        let record = Record { text: text.into(), marked, covers: 15, style: 0, region: "a".into(), share: 1.0 };
        let mut other = record.clone();
        other.region = "b".into();
        let names = Names::new([&record, &other].into_iter());
        let mut random = SmallRng::seed_from_u64(1);
        let plain: Vec<String> = ["Straße", "İzmir", "Ana Reis"].iter().map(|words| words.to_lowercase()).collect();
        for _ in 0..500 {
            let (text, marked) = pasted(&record, &names, &mut random);
            for name in &marked {
                let words = text[name.start..name.end].to_lowercase().replace("ss", "ß");
                assert!(plain.contains(&words), "{words} in {text}");
            }
        }
    }
}
