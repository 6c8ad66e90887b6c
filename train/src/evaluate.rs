//! Exact-span scores, matched as the project's score program matches: a leading "the" and a final possessive apart, a
//! facility as a place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use glossator::model::labels::TYPES;
use glossator::model::{ArticleEvidence, Model, Prepared};
use glossator::text::{Article, Tokens, sentences};

use crate::corpora::{Kinds, Record, kind};
use crate::crf::{self, Expected};
use crate::examples::{Example, Forms, encode};
use crate::network::Pass;
use crate::teach::{Teachers, likeliest};
use crate::weights::{TRANSITIONS, Weights};

/// A name as scored: its trimmed bytes, its folded type.
pub type Name = (usize, usize, &'static str);

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

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// Counts a type.
pub type Table = BTreeMap<&'static str, Counts>;

/// The counts of `types` together.
pub fn sum(table: &Table, types: &[&str]) -> Counts {
    let mut sum = Counts::default();
    table.iter().filter(|(kind, _)| types.contains(kind)).for_each(|(_, counts)| sum.add(*counts));
    sum
}

/// A development set.
pub struct Set {
    pub name: &'static str,
    pub records: Vec<Record>,
    examples: Vec<Example>,
}

impl Set {
    /// Reads the records; each is one text.
    pub fn new(name: &'static str, records: Vec<Record>, forms: &mut Forms) -> Self {
        let examples =
            records.iter().map(|record| encode(&record.text, &record.marked, record.covers, 0, forms)).collect();
        Self { name, records, examples }
    }

    /// The texts as the network reads them.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// The types that its figure of merit counts.
    pub fn headline(&self) -> &'static [&'static str] {
        if self.name == "ner_worldwide" { &["PERSON", "ORG", "LOC", "NORP"] } else { &["PERSON", "ORG", "LOC"] }
    }

    /// The types that an unmarked word of it is not.
    pub fn covered(&self) -> Vec<&'static str> {
        let covers = self.records.first().map_or(0, |record| record.covers);
        let labels = TYPES.iter().enumerate().filter(|(i, _)| covers >> i & 1 == 1).filter_map(|(i, _)| fold(1 << i));
        // Where MISC is all that has no label of its own, its parts are no rows of their own.
        let within = |label: &str| covers & kind("MISC") != 0 && !self.marks(label);
        let labels: BTreeSet<_> = labels.filter(|label| *label == "MISC" || !within(label)).collect();
        labels.into_iter().collect()
    }

    fn marks(&self, label: &str) -> bool {
        let kinds = kind(label);
        self.records.iter().flat_map(|record| &record.marked).any(|name| fold(name.kinds) == fold(kinds))
    }

    /// The marks of a record.
    pub fn gold(&self, record: usize) -> BTreeSet<Name> {
        let record = &self.records[record];
        let names =
            record.marked.iter().filter_map(|name| Some(trim(&record.text, name.start, name.end, fold(name.kinds)?)));
        names.collect()
    }

    /// What the weights find beside what is marked, in the habits of the first corpus.
    pub fn score(&self, weights: &Weights, forms: &Forms) -> Table {
        let part = |range: Range<usize>| {
            let mut pass = Pass::new(0);
            self.table(range, |at| {
                pass.forward(weights, forms, &[&self.examples[at]], Some(0), false);
                self.names(at, &crf::best(&pass.emissions, &weights.all[TRANSITIONS].data))
            })
        };
        let middle = self.records.len() / 2;
        std::thread::scope(|scope| {
            let first = scope.spawn(|| part(0..middle));
            let mut table = part(middle..self.records.len());
            for (kind, counts) in first.join().expect("a worker never panics") {
                table.entry(kind).or_default().add(counts);
            }
            table
        })
    }

    /// What the teachers find together beside what is marked.
    pub fn score_teachers(&self, teachers: &Teachers, forms: &Forms) -> Table {
        let taught = teachers.expect(forms, &self.examples);
        self.table(0..self.records.len(), |at| {
            let mut expected = Expected::default();
            let Some(taught) = &taught[at] else { return BTreeSet::new() };
            taught.fill(self.examples[at].len(), &mut expected);
            self.names(at, &likeliest(&expected))
        })
    }

    /// The names on a path through a record.
    fn names(&self, record: usize, path: &[usize]) -> BTreeSet<Name> {
        let spans = &self.examples[record].spans;
        let name = |(from, to, kind): (usize, usize, usize)| {
            let folded = fold(1 << kind).unwrap_or("MISC");
            trim(&self.records[record].text, spans[from].0, spans[to - 1].1, folded)
        };
        crf::names(path).into_iter().map(name).collect()
    }

    /// What the runtime finds beside what is marked.
    pub fn score_model(&self, model: &Model) -> Table {
        self.table(0..self.records.len(), |at| self.read(model, at).into_iter().map(|(name, _)| name).collect())
    }

    /// What the runtime finds in a record, with its scores.
    pub fn read(&self, model: &Model, record: usize) -> Vec<(Name, f32)> {
        let text = &self.records[record].text;
        let (article, tokens) = (Article::new(text), Tokens::new(text));
        let sentences = sentences::split(&article, &tokens);
        let found = Prepared::new(model, &tokens, &sentences).mentions(ArticleEvidence::default());
        let name = |mention: &glossator::entities::Mention| {
            let label = mention.entity_type.label();
            let label = if label == "FAC" { "LOC" } else { label };
            (trim(text, mention.span.start() as usize, mention.span.end() as usize, label), mention.score)
        };
        found.iter().map(name).collect()
    }

    fn table(&self, range: Range<usize>, mut find: impl FnMut(usize) -> BTreeSet<Name>) -> Table {
        let mut table = Table::new();
        for at in range {
            let (found, gold) = (find(at), self.gold(at));
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

/// The label that a set of types is scored as: of several, the broadest speaks for them.
fn fold(kinds: Kinds) -> Option<&'static str> {
    let of_several = ["MISC", "LOC"].into_iter().find(|broad| kinds & kind(broad) != 0);
    let first = TYPES.iter().enumerate().find(|(i, _)| kinds >> i & 1 == 1).map(|(_, kind)| kind.label());
    // A nationality or a country, in GMB: what the first of the two is called there.
    let ambiguous = kinds == kind("NORP") | kind("LOC");
    if ambiguous { first } else { of_several.or(first) }.map(|label| if label == "FAC" { "LOC" } else { label })
}

fn trim(text: &str, mut start: usize, mut end: usize, kind: &'static str) -> Name {
    let words = &text[start..end];
    if words.get(..4).is_some_and(|first| first.eq_ignore_ascii_case("the ")) {
        start += 4;
    }
    if let Some(stem) = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")) {
        end -= words.len() - stem.len();
    }
    (start, end.max(start), kind)
}
