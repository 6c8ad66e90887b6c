//! Sums of decision trees, each fitted to what the ones before it leave over.
//!
//! Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001), with the second-order
//! gain of Chen and Guestrin, "XGBoost" (KDD 2016), over thresholds at the quantiles of each feature.

use glossator::text::blocks::lines::{DEPTH, Tree};
use rand::rngs::SmallRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

/// How a sum is grown.
#[derive(Clone, Copy)]
pub struct Growth {
    pub trees: usize,
    pub rate: f32,
    /// Added to the weight of each leaf.
    pub smoothing: f32,
    /// The share of the features that a tree may ask about, and of the lines that it is grown on.
    pub features: f32,
    pub lines: f32,
    /// Whether one line of a text at most is meant.
    pub one_a_text: bool,
}

pub const ARTICLE: Growth =
    Growth { trees: 300, rate: 0.06, smoothing: 3.0, features: 0.25, lines: 0.5, one_a_text: false };
pub const HEADLINE: Growth =
    Growth { trees: 120, rate: 0.1, smoothing: 2.0, features: 0.25, lines: 0.6, one_a_text: true };

/// For a text whose markup is known.
pub const ARTICLE_MARKED: Growth =
    Growth { trees: 200, rate: 0.06, smoothing: 3.0, features: 0.25, lines: 0.5, one_a_text: false };
pub const HEADLINE_MARKED: Growth =
    Growth { trees: 80, rate: 0.1, smoothing: 2.0, features: 0.25, lines: 0.6, one_a_text: true };

/// Thresholds of a feature.
const BINS: usize = 48;

/// What each line is, and how much it counts.
#[derive(Default)]
pub struct Targets {
    is: Vec<bool>,
    weights: Vec<f32>,
    /// How many lines each text has.
    texts: Vec<usize>,
}

impl Targets {
    /// Adds the lines of a text.
    pub fn extend(&mut self, lines: impl ExactSizeIterator<Item = (bool, f32)>) {
        self.texts.push(lines.len());
        for (is, weight) in lines {
            self.is.push(is);
            self.weights.push(weight);
        }
    }
}

/// Lines by which thresholds their numbers are over.
pub struct Binned<const N: usize> {
    /// A line after the other.
    bins: Vec<[u8; N]>,
    thresholds: Vec<Vec<f32>>,
}

impl<const N: usize> Binned<N> {
    pub fn new(rows: &[[f32; N]]) -> Self {
        let thresholds: Vec<Vec<f32>> = (0..N)
            .map(|feature| {
                let mut values: Vec<f32> = rows.iter().map(|row| row[feature]).collect();
                values.sort_by(f32::total_cmp);
                values.dedup();
                let step = (values.len() as f32 / BINS as f32).max(1.0);
                let mut cuts: Vec<f32> = (1..BINS)
                    .map(|k| (k as f32 * step) as usize)
                    .filter(|&at| at < values.len())
                    .map(|at| f32::midpoint(values[at - 1], values[at]))
                    .collect();
                cuts.dedup();
                cuts
            })
            .collect();
        let bin = |row: &[f32; N]| {
            std::array::from_fn(|feature| thresholds[feature].partition_point(|&cut| row[feature] > cut) as u8)
        };
        Self { bins: rows.iter().map(bin).collect(), thresholds }
    }
}

/// Grows a sum of trees.
pub fn fit<const N: usize>(lines: &Binned<N>, targets: &Targets, growth: Growth, seed: u64) -> Vec<Tree> {
    let mut random = SmallRng::seed_from_u64(seed);
    let mut scores = vec![0.0_f32; targets.is.len()];
    let mut all: Vec<usize> = (0..N).collect();
    let asked = (N as f32 * growth.features) as usize;
    let mut trees = Vec::with_capacity(growth.trees);
    for _ in 0..growth.trees {
        all.shuffle(&mut random);
        let mut slopes = Vec::with_capacity(scores.len());
        let expected = expected(&scores, targets, growth);
        for (i, &expected) in expected.iter().enumerate() {
            let weight = if random.random::<f32>() < growth.lines { targets.weights[i] } else { 0.0 };
            slopes.push([
                weight * (f32::from(u8::from(targets.is[i])) - expected),
                weight * (expected * (1.0 - expected)).max(1e-4),
            ]);
        }
        let (tree, leaves) = grow(lines, &slopes, &all[..asked], growth);
        for (score, leaf) in scores.iter_mut().zip(leaves) {
            *score += tree.leaves[leaf];
        }
        trees.push(tree);
    }
    trees
}

/// What the sum so far expects of each line: by itself, or beside the others of its text, where one of them at most is meant.
fn expected(scores: &[f32], targets: &Targets, growth: Growth) -> Vec<f32> {
    let odds: Vec<f32> = scores.iter().map(|score| score.exp()).collect();
    if !growth.one_a_text {
        return odds.iter().map(|odds| odds / (1.0 + odds)).collect();
    }
    let mut expected = Vec::with_capacity(scores.len());
    let mut from = 0;
    for &count in &targets.texts {
        let range = from..from + count;
        let all: f32 = 1.0 + range.clone().filter(|&i| targets.weights[i] > 0.0).map(|i| odds[i]).sum::<f32>();
        expected.extend(range.map(|i| odds[i] / all));
        from += count;
    }
    expected
}

/// A tree, and the leaf that each line falls on.
fn grow<const N: usize>(
    lines: &Binned<N>,
    slopes: &[[f32; 2]],
    features: &[usize],
    growth: Growth,
) -> (Tree, Vec<usize>) {
    let mut tree = Tree::empty();
    let mut nodes = vec![0_usize; slopes.len()];
    for level in 0..DEPTH {
        let width = 1 << level;
        // Slope and curvature by node, feature and bin.
        let mut sums = vec![[0.0_f32; 2]; width * features.len() * BINS];
        for ((bins, slope), &node) in lines.bins.iter().zip(slopes).zip(&nodes) {
            if slope[1] == 0.0 {
                continue;
            }
            for (k, &feature) in features.iter().enumerate() {
                let sum = &mut sums[(node * features.len() + k) * BINS + usize::from(bins[feature])];
                sum[0] += slope[0];
                sum[1] += slope[1];
            }
        }
        let mut chosen = vec![None; width];
        for (node, best) in chosen.iter_mut().enumerate() {
            let mut most = 1e-6;
            for (k, &feature) in features.iter().enumerate() {
                let from = (node * features.len() + k) * BINS;
                let bins = &sums[from..from + BINS];
                let total = bins.iter().fold([0.0; 2], |sum, bin| [sum[0] + bin[0], sum[1] + bin[1]]);
                let gain = |[slope, curve]: [f32; 2]| slope * slope / (curve + growth.smoothing);
                let mut below = [0.0_f32; 2];
                for (cut, bin) in bins.iter().enumerate().take(lines.thresholds[feature].len()) {
                    below = [below[0] + bin[0], below[1] + bin[1]];
                    let above = [total[0] - below[0], total[1] - below[1]];
                    let gained = gain(below) + gain(above) - gain(total);
                    if gained > most {
                        most = gained;
                        *best = Some((feature, cut));
                    }
                }
            }
            if let Some((feature, cut)) = *best {
                let split = &mut tree.splits[width - 1 + node];
                split.feature = feature as u8;
                split.threshold = lines.thresholds[feature][cut];
            }
        }
        for (node, bins) in nodes.iter_mut().zip(&lines.bins) {
            let over = chosen[*node].is_some_and(|(feature, cut)| usize::from(bins[feature]) > cut);
            *node = 2 * *node + usize::from(over);
        }
    }
    let mut sums = [[0.0_f32; 2]; 1 << DEPTH];
    for (&node, slope) in nodes.iter().zip(slopes) {
        sums[node][0] += slope[0];
        sums[node][1] += slope[1];
    }
    for (leaf, [slope, curve]) in tree.leaves.iter_mut().zip(sums) {
        *leaf = growth.rate * slope / (curve + growth.smoothing);
    }
    (tree, nodes)
}
