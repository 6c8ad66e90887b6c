//! Exact-span scores, matched as the project's score program matches: a leading "the" and a final possessive apart.

use std::collections::{BTreeMap, BTreeSet};

use glossator::model::labels::{LABELS, TYPES};

use crate::corpora::{Kinds, Record, kind};
use crate::crf;
use crate::examples::{Example, Forms, encode};
use crate::network::Pass;
use crate::weights::{TRANSITIONS, Weights};

/// Found and right, found and wrong, missed.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
}

impl Counts {
    /// F1 in percent.
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }

    /// Precision in percent.
    pub fn precision(self) -> f64 {
        100.0 * self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    /// Recall in percent.
    pub fn recall(self) -> f64 {
        100.0 * self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

/// Counts a type.
pub type Table = BTreeMap<&'static str, Counts>;

/// The counts of `types` together.
pub fn sum(table: &Table, types: &[&str]) -> Counts {
    let mut sum = Counts::default();
    for (_, counts) in table.iter().filter(|(kind, _)| types.contains(kind)) {
        sum.right += counts.right;
        sum.wrong += counts.wrong;
        sum.missed += counts.missed;
    }
    sum
}

/// The records of a development set, read once.
pub struct Set {
    pub name: String,
    records: Vec<Record>,
    examples: Vec<Example>,
}

impl Set {
    /// Reads the records; each is one text.
    pub fn new(name: &str, records: Vec<Record>, forms: &mut Forms) -> Self {
        let examples =
            records.iter().map(|record| encode(&record.text, &record.marked, record.covers, 0, forms)).collect();
        Self { name: name.into(), records, examples }
    }

    /// The types that its figure of merit counts.
    pub fn types(&self) -> &'static [&'static str] {
        if self.name == "ner_worldwide" { &["PERSON", "ORG", "LOC", "NORP"] } else { &["PERSON", "ORG", "LOC"] }
    }

    /// The examples.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// The marks of a record as scored: its bytes trimmed, its type folded.
    pub fn gold(&self, record: usize) -> BTreeSet<(usize, usize, &'static str)> {
        let record = &self.records[record];
        record
            .marked
            .iter()
            .filter_map(|name| Some(trim(&record.text, name.start, name.end, fold(name.kinds)?)))
            .collect()
    }

    /// A span of tokens as scored.
    pub fn found(&self, record: usize, from: usize, to: usize, kind: usize) -> (usize, usize, &'static str) {
        let spans = &self.examples[record].spans;
        let name = fold(1 << kind).unwrap_or("MISC");
        trim(&self.records[record].text, spans[from].0, spans[to - 1].1, name)
    }

    /// What the weights find, beside what is marked, a type; in the style of the first corpus.
    pub fn score(&self, weights: &Weights, forms: &Forms) -> Table {
        let halves: Vec<Table> = std::thread::scope(|scope| {
            let middle = self.examples.len() / 2;
            let workers: Vec<_> = [0..middle, middle..self.examples.len()]
                .into_iter()
                .map(|range| scope.spawn(move || self.score_part(weights, forms, range)))
                .collect();
            workers.into_iter().map(|worker| worker.join().expect("a worker never panics")).collect()
        });
        let mut table = Table::new();
        for (kind, counts) in halves.into_iter().flatten() {
            let sum = table.entry(kind).or_default();
            sum.right += counts.right;
            sum.wrong += counts.wrong;
            sum.missed += counts.missed;
        }
        table
    }

    fn score_part(&self, weights: &Weights, forms: &Forms, range: std::ops::Range<usize>) -> Table {
        let mut pass = Pass::new(0);
        let mut table = Table::new();
        for at in range {
            let example = &self.examples[at];
            pass.forward(weights, forms, &[example], Some(0), false);
            debug_assert_eq!(pass.emissions.len(), example.len() * LABELS);
            let path = crf::best(&pass.emissions, &weights.all[TRANSITIONS].data);
            let found: BTreeSet<_> =
                crf::names(&path).into_iter().map(|(from, to, kind)| self.found(at, from, to, kind)).collect();
            let gold = self.gold(at);
            for name in found.union(&gold) {
                let counts = table.entry(name.2).or_default();
                match (found.contains(name), gold.contains(name)) {
                    (true, true) => counts.right += 1,
                    (true, false) => counts.wrong += 1,
                    _ => counts.missed += 1,
                }
            }
        }
        table
    }
}

/// The label that a set of types is scored as: a facility counts as a place; the broadest of several speaks for them.
fn fold(kinds: Kinds) -> Option<&'static str> {
    ["LOC", "MISC"]
        .into_iter()
        .find(|broad| kinds & kind(broad) != 0 && kinds & !kind("NORP") != 0)
        .filter(|broad| *broad != "LOC" || kinds & kind("NORP") == 0)
        .or_else(|| TYPES.iter().enumerate().find(|(i, _)| kinds >> i & 1 == 1).map(|(_, kind)| kind.label()))
        .map(|label| if label == "FAC" { "LOC" } else { label })
}

fn trim(text: &str, mut start: usize, mut end: usize, kind: &'static str) -> (usize, usize, &'static str) {
    let words = &text[start..end];
    if words.get(..4).is_some_and(|first| first.eq_ignore_ascii_case("the ")) {
        start += 4;
    }
    if let Some(stem) = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")) {
        end -= words.len() - stem.len();
    }
    (start, end.max(start), kind)
}
