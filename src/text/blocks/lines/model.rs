//! The model: weights of words, and decision trees whose sums say whether a line is the article's and whether it is the headline.

use std::sync::LazyLock;

use super::Reading;
use super::features::{FEATURES, Features, SPOKEN_OF};
use super::marked::{MARKED, marked};
use crate::Error;
use crate::text::markup::{MarkedLine, custom};

/// Weights of words.
pub const BUCKETS: usize = 4096;

/// Questions from the root of a tree to a leaf.
pub const DEPTH: usize = 4;
const SPLITS: usize = (1 << DEPTH) - 1;
const LEAVES: usize = 1 << DEPTH;

/// A headline shares at least this much of its topics with the text.
const FEWEST_SHARED: f32 = 0.3;

/// What a word's weight, and a leaf's value, is counted in.
const WORD_UNIT: f32 = 1.0 / 32.0;
const LEAF_UNIT: f32 = 1.0 / 4096.0;

const MAGIC: &[u8; 4] = b"GLN2";

/// A question of a tree: is the feature over the threshold?
#[derive(Clone, Copy, Debug, Default)]
pub struct Split {
    /// Which of a line's numbers.
    pub feature: u8,
    /// Up to here it is the lower half that follows.
    pub threshold: f32,
}

/// A tree: the questions level by level, then the leaves.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The questions, level by level.
    pub splits: [Split; SPLITS],
    /// What each answer adds to the log odds.
    pub leaves: [f32; LEAVES],
}

impl Tree {
    /// A tree that adds nothing.
    pub const fn empty() -> Self {
        Self { splits: [Split { feature: 0, threshold: f32::INFINITY }; SPLITS], leaves: [0.0; LEAVES] }
    }

    /// The leaf that a line falls on.
    pub fn leaf(&self, row: &[f32]) -> usize {
        let mut at = 0;
        for _ in 0..DEPTH {
            let Split { feature, threshold } = self.splits[at];
            at = 2 * at + 1 + usize::from(row[usize::from(feature)] > threshold);
        }
        at - SPLITS
    }
}

/// A model of lines.
#[derive(Clone, Debug, Default)]
pub struct LineModel {
    /// The weight of each bucket of words.
    pub words: Vec<f32>,
    /// Trees whose sum is the log odds that a line belongs to the article, at a first reading.
    pub article: Vec<Tree>,
    /// The same at the second reading, which knows the first of every line.
    pub article_again: Vec<Tree>,
    /// Trees whose sum is the log odds that a line is the headline, at a first reading.
    pub headline: Vec<Tree>,
    /// The same at the second reading.
    pub headline_again: Vec<Tree>,
    /// The weight of each bucket of the names that markup gives to what holds a line.
    pub names: Vec<f32>,
    /// Like `article_again`, for a text whose markup is known.
    pub article_marked: Vec<Tree>,
    /// Like `headline_again`, for a text whose markup is known.
    pub headline_marked: Vec<Tree>,
}

/// What the words of a line speak for, by the weights of words, in log odds.
fn wording(words: &[f32], hashes: &[u32]) -> f32 {
    let sum: f32 = hashes.iter().map(|&hash| words[hash as usize % BUCKETS]).sum();
    sum / (hashes.len().max(1) as f32).sqrt()
}

/// How many lines are weighed together: few enough to stay in the cache while every tree passes over them.
const TOGETHER: usize = 32;

/// For each line, the sum of what the trees say of it.
fn sums<const N: usize>(trees: &[Tree], rows: &[[f32; N]]) -> Vec<f32> {
    let mut sums = vec![0.0; rows.len()];
    for (rows, sums) in rows.chunks(TOGETHER).zip(sums.chunks_mut(TOGETHER)) {
        for tree in trees {
            for (row, sum) in rows.iter().zip(&mut *sums) {
                *sum += tree.leaves[tree.leaf(row)];
            }
        }
    }
    sums
}

fn readings<const N: usize>(rows: &[[f32; N]], article: &[Tree], headline: &[Tree]) -> Vec<Reading> {
    // One line at most is the headline.
    let odds: Vec<f32> = sums(headline, rows).iter().map(|sum| sum.exp()).collect();
    let all = 1.0 + odds.iter().sum::<f32>();
    let read = |(sum, odds): (f32, f32)| Reading { article: 1.0 / (1.0 + (-sum).exp()), headline: odds / all };
    sums(article, rows).into_iter().zip(odds).map(read).collect()
}

/// A line of at least so many words is text, and no label.
const LONG: f32 = 8.0;

/// A long line leads to another story when links make up more than this share of its characters. On the pages that the model
/// learns from there are 1,278 of them, and 27 belong to the article. Of the 116 long lines among readers' comments none does.
const LINKED: f32 = 0.9;

impl LineModel {
    /// The model that is part of the core, made by `train/`.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<LineModel> = LazyLock::new(|| {
            LineModel::read(include_bytes!("../../../../models/lines.model")).expect("the model that ships can be read")
        });
        &SHIPPED
    }

    /// What the words of each line speak for, in log odds.
    pub fn wording(&self, lines: &Features) -> Vec<f32> {
        lines.wording().map(|hashes| wording(&self.words, hashes)).collect()
    }

    /// What it makes of each line.
    pub fn read_lines(&self, lines: &Features) -> Vec<Reading> {
        let mut rows = lines.numbers(&self.wording(lines));
        let first = self.first_reading(&rows);
        lines.reconsider(&mut rows, &first);
        let mut again = readings(&rows, &self.article_again, &self.headline_again);
        for (reading, row) in again.iter_mut().zip(&rows) {
            // Few pages have taught what a headline looks like; that it speaks of what the text speaks of is sure.
            if (0.0..FEWEST_SHARED).contains(&row[SPOKEN_OF]) {
                reading.headline = 0.0;
            }
        }
        again
    }

    /// What it makes of each line of a text whose markup is known, as [`MarkedUp::of`](crate::text::markup::MarkedUp::of) tells.
    pub fn read_marked(&self, lines: &Features, evidence: &[Option<&MarkedLine>]) -> Vec<Reading> {
        let first = self.first_reading(&lines.numbers(&self.wording(lines)));
        let rows = marked(lines, evidence, &self.naming(evidence), &first);
        let mut readings = readings(&rows, &self.article_marked, &self.headline_marked);
        let words = lines.words();
        let is_beside =
            |line: &MarkedLine, words: f32| custom::is_comment(line) || (line.linked > LINKED && words >= LONG);
        let beside: Vec<bool> =
            evidence.iter().zip(&words).map(|(line, &words)| line.is_some_and(|line| is_beside(line, words))).collect();
        // A page may be all comments or all links: then they are what there is to read.
        if (0..words.len()).any(|i| readings[i].article >= 0.5 && words[i] >= LONG && !beside[i]) {
            for (reading, _) in readings.iter_mut().zip(&beside).filter(|&(_, &beside)| beside) {
                reading.article = 0.0;
            }
        }
        readings
    }

    /// What the names around each line speak for, in log odds.
    pub fn naming(&self, evidence: &[Option<&MarkedLine>]) -> Vec<f32> {
        evidence.iter().map(|line| line.map_or(0.0, |line| wording(&self.names, &line.names))).collect()
    }

    /// What it makes of each line before it has read the others.
    pub fn first_reading(&self, rows: &[[f32; FEATURES]]) -> Vec<Reading> {
        readings(rows, &self.article, &self.headline)
    }

    /// The model's file.
    pub fn write(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        let byte = |weight: &f32| ((weight / WORD_UNIT).round().clamp(-127.0, 127.0) as i8).cast_unsigned();
        out.extend(self.words.iter().chain(&self.names).map(byte));
        for trees in [
            &self.article,
            &self.article_again,
            &self.headline,
            &self.headline_again,
            &self.article_marked,
            &self.headline_marked,
        ] {
            out.extend((trees.len() as u16).to_le_bytes());
            for tree in trees {
                out.extend(tree.splits.iter().map(|split| split.feature));
                out.extend(tree.splits.iter().flat_map(|split| split.threshold.to_le_bytes()));
                out.extend(tree.leaves.iter().flat_map(|leaf| ((leaf / LEAF_UNIT).round() as i16).to_le_bytes()));
            }
        }
        out
    }

    /// Reads a file that [`write`](Self::write) made; errors with [`Error::NotModel`] on anything else.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        Self::parse(bytes).ok_or(Error::NotModel)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (words, rest) = bytes.strip_prefix(MAGIC)?.split_at_checked(BUCKETS)?;
        let (names, mut rest) = rest.split_at_checked(BUCKETS)?;
        let weights = |bytes: &[u8]| bytes.iter().map(|&byte| f32::from(byte.cast_signed()) * WORD_UNIT).collect();
        let (words, names) = (weights(words), weights(names));
        let mut trees = |features: usize| {
            let (count, after) = rest.split_first_chunk::<2>()?;
            rest = after;
            (0..u16::from_le_bytes(*count)).map(|_| tree(&mut rest, features)).collect::<Option<Vec<Tree>>>()
        };
        let (article, article_again) = (trees(FEATURES)?, trees(FEATURES)?);
        let (headline, headline_again) = (trees(FEATURES)?, trees(FEATURES)?);
        let (article_marked, headline_marked) = (trees(MARKED)?, trees(MARKED)?);
        rest.is_empty().then_some(Self {
            words,
            article,
            article_again,
            headline,
            headline_again,
            names,
            article_marked,
            headline_marked,
        })
    }
}

/// A tree that asks about so many features at most.
fn tree(rest: &mut &[u8], known: usize) -> Option<Tree> {
    let mut take = |count: usize| {
        let (taken, after) = rest.split_at_checked(count)?;
        *rest = after;
        Some(taken)
    };
    let features = take(SPLITS)?;
    let thresholds = take(4 * SPLITS)?;
    let leaves = take(2 * LEAVES)?;
    let mut tree = Tree::empty();
    for (i, split) in tree.splits.iter_mut().enumerate() {
        split.feature = features[i];
        split.threshold = f32::from_le_bytes(thresholds[4 * i..4 * i + 4].try_into().ok()?);
        if usize::from(split.feature) >= known {
            return None;
        }
    }
    for (i, leaf) in tree.leaves.iter_mut().enumerate() {
        *leaf = f32::from(i16::from_le_bytes(leaves[2 * i..2 * i + 2].try_into().ok()?)) * LEAF_UNIT;
    }
    Some(tree)
}
