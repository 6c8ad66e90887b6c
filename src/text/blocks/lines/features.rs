//! The numbers that the model weighs for each line: its own facts, those of the lines around it, and its place on the page.

use std::collections::{HashMap, HashSet};

use super::super::boilerplate::Reach;
use super::super::passages::{self, Passage};
use super::Reading;
use super::facts::{FACTS, Facts};
use crate::text::Span;

/// How many lines on either side lend a line some of their facts.
const BESIDE: usize = 3;
/// How many facts each of them lends.
const SEEN_BESIDE: usize = 5;
/// How many lines of running text count as the beginning of the article.
const LEAD: usize = 4;
/// How many numbers describe a line's place on the page.
const PLACE: usize = 24;

/// How many numbers are known before any line has been read.
const FIRST: usize = FACTS + 1 + PLACE + 2 * BESIDE * SEEN_BESIDE;
/// How many more are known once all lines have been read a first time.
const AGAIN: usize = 25;

/// How many numbers of a line the model weighs.
pub const FEATURES: usize = FIRST + AGAIN;

/// The index of the share of a line's topics that the article's text has too.
pub(super) const SPOKEN_OF: usize = FIRST + 22;

/// How much of a running sum is carried over from one line to the next: one sum looks at the lines nearby, one farther.
const NEAR: f32 = 0.6;
const FAR: f32 = 0.9;

/// The lines of a text, ready to be weighed.
#[derive(Debug)]
pub struct Features {
    spans: Vec<Span>,
    facts: Vec<Facts>,
}

impl Features {
    pub(in super::super) fn new(passages: &[Passage]) -> Self {
        Self {
            spans: passages.iter().map(|passage| passage.span).collect(),
            facts: passages.iter().map(Facts::new).collect(),
        }
    }

    /// The lines of `text`, those joined that were wrapped at a width.
    pub fn of(text: &str) -> Self {
        Self::new(&passages::read(text))
    }

    /// Where the lines stand, in order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// How many words each line has.
    pub(super) fn words(&self) -> Vec<f32> {
        self.facts.iter().map(|facts| facts.words).collect()
    }

    /// The hashes of the words of each line and of pairs of them; a model's weight for one lies at the hash modulo
    /// [`BUCKETS`](super::BUCKETS).
    pub fn wording(&self) -> impl ExactSizeIterator<Item = &[u32]> {
        self.facts.iter().map(|facts| &*facts.wording)
    }

    /// How much of the page each line takes out with it, if it is a phrase that stands around every article.
    pub(in super::super) fn reach(&self) -> impl Iterator<Item = Option<Reach>> {
        self.facts.iter().map(|facts| facts.reach)
    }

    /// The numbers of each line; `wording` has, for each, what its words alone say, in log odds.
    pub fn numbers(&self, wording: &[f32]) -> Vec<[f32; FEATURES]> {
        let places = self.places(wording);
        let beside: Vec<[f32; SEEN_BESIDE]> = (self.facts.iter().zip(wording))
            .map(|(facts, &wording)| {
                [
                    facts.words.ln_1p(),
                    f32::from(u8::from(facts.ends_sentence)),
                    facts.common_share,
                    wording,
                    facts.numbers[10],
                ]
            })
            .collect();
        (0..self.facts.len())
            .map(|i| {
                let mut row = [0.0; FEATURES];
                let (own, rest) = row[..FIRST].split_at_mut(FACTS);
                own.copy_from_slice(&self.facts[i].numbers);
                rest[0] = wording[i];
                let (place, near) = rest[1..].split_at_mut(PLACE);
                place.copy_from_slice(&places[i]);
                for (k, seen) in near.chunks_exact_mut(SEEN_BESIDE).enumerate() {
                    let at = if k < BESIDE { i.checked_sub(BESIDE - k) } else { Some(i + k - BESIDE + 1) };
                    match at.and_then(|at| beside.get(at)) {
                        Some(numbers) => seen.copy_from_slice(numbers),
                        // Beyond the ends of the text.
                        None => seen.fill(-1.0),
                    }
                }
                row
            })
            .collect()
    }

    /// Completes the numbers of each line with what the first reading of all lines shows.
    pub fn reconsider(&self, rows: &mut [[f32; FEATURES]], first: &[Reading]) {
        let count = rows.len();
        let facts = &self.facts;
        let sure: Vec<f32> = first.iter().map(|reading| reading.article).collect();
        let mass: Vec<f32> = facts.iter().zip(&sure).map(|(facts, sure)| facts.words * sure).collect();
        let near = heard(&sure, NEAR);
        let far = heard(&mass, FAR);
        let (blocks, most) = blocks(&mass, &sure);
        // Where the largest block begins.
        let starts = (0..count).find(|&i| blocks[i] >= most && sure[i] >= 0.5).unwrap_or(0);
        // How much a line looks like a headline beside the best of those down to there.
        let best = first[..starts].iter().map(|reading| reading.headline).fold(1e-6, f32::max);
        let looks: Vec<f32> = first.iter().map(|reading| reading.headline / best).collect();
        let words: f32 = mass.iter().sum::<f32>().max(1.0);
        let title = (0..count).max_by(|&a, &b| first[a].headline.total_cmp(&first[b].headline)).unwrap_or(0);
        let titled: HashSet<u32> = facts.get(title).map(|one| one.topics.iter().copied().collect()).unwrap_or_default();
        // What the text speaks of, and how it begins.
        let is_text = |i: &usize| sure[*i] >= 0.5;
        let spoken_of = shared(facts, (0..count).filter(is_text));
        let begins_with = shared(facts, (starts..count).filter(is_text).take(LEAD));
        let mut before = 0.0;
        for (i, row) in rows.iter_mut().enumerate() {
            let at = |k: usize| (i + k).checked_sub(BESIDE).and_then(|at| sure.get(at)).copied().unwrap_or(-1.0);
            let spoken = facts[i].topics.iter().filter(|topic| titled.contains(topic)).count() as f32;
            row[FIRST..].copy_from_slice(&[
                at(0),
                at(1),
                at(2),
                at(3),
                at(4),
                at(5),
                at(6),
                near.0[i],
                near.1[i],
                far.0[i].ln_1p(),
                far.1[i].ln_1p(),
                blocks[i],
                blocks[i] / most,
                before / words,
                signed_log(i as f32 - title as f32),
                first[i].headline,
                first[title].headline,
                spoken,
                spoken / titled.len().max(1) as f32,
                words.ln_1p(),
                signed_log(i as f32 - starts as f32),
                f32::from(u8::from(i < starts)) * looks[i],
                spoken_of[i],
                begins_with[i],
                spoken_of[i] * facts[i].topics.len() as f32,
            ]);
            before += mass[i];
        }
    }

    fn places(&self, wording: &[f32]) -> Vec<[f32; PLACE]> {
        let facts = &self.facts;
        let count = facts.len();
        let mass: Vec<f32> = facts.iter().map(|facts| if facts.is_prose { facts.words } else { 0.0 }).collect();
        let short: Vec<f32> = facts.iter().map(|facts| f32::from(u8::from(!facts.is_prose))).collect();
        let said = [heard(&mass, NEAR), heard(&mass, FAR)];
        let crowded = heard(&short, FAR);
        let spoken = heard(wording, NEAR);
        let bulk: Vec<f32> = (0..count).map(|i| said[1].0[i] + said[1].1[i] + mass[i]).collect();
        let most = bulk.iter().copied().fold(0.0_f32, f32::max).max(1.0);
        let peak = bulk.iter().position(|&bulk| bulk >= most).unwrap_or(0);
        let words: f32 = facts.iter().map(|facts| facts.words).sum();
        let prose: f32 = mass.iter().sum();
        let to_prose = distances(facts);
        let repeated = repetitions(facts);
        let topics = shared(facts, (0..count).filter(|&i| facts[i].is_prose));
        let mut before = 0.0;
        let mut since = [Since::NEVER; 2];
        (0..count)
            .map(|i| {
                let row = [
                    i as f32 / count as f32,
                    (i as f32).ln_1p(),
                    ((count - 1 - i) as f32).ln_1p(),
                    before / words.max(1.0),
                    said[0].0[i].ln_1p(),
                    said[0].1[i].ln_1p(),
                    said[1].0[i].ln_1p(),
                    said[1].1[i].ln_1p(),
                    bulk[i] / most,
                    signed_log(i as f32 - peak as f32),
                    to_prose[i].0.ln_1p(),
                    to_prose[i].1.ln_1p(),
                    crowded.0[i],
                    crowded.1[i],
                    spoken.0[i],
                    spoken.1[i],
                    repeated[i],
                    topics[i],
                    prose / words.max(1.0),
                    (count as f32).ln_1p(),
                    since[0].lines.ln_1p(),
                    since[0].words.ln_1p(),
                    since[1].lines.ln_1p(),
                    since[1].words.ln_1p(),
                ];
                for (since, reach) in since.iter_mut().zip([Reach::Section, Reach::Tail]) {
                    if facts[i].reach == Some(reach) {
                        *since = Since { lines: 0.0, words: 0.0 };
                    }
                    since.lines += 1.0;
                    since.words += mass[i];
                }
                before += facts[i].words;
                row
            })
            .collect()
    }
}

/// How much has stood on the page since a phrase that closes an article.
#[derive(Clone, Copy)]
struct Since {
    lines: f32,
    /// Of running text.
    words: f32,
}

impl Since {
    const NEVER: Self = Self { lines: 10_000.0, words: 100_000.0 };
}

fn signed_log(x: f32) -> f32 {
    x.signum() * x.abs().ln_1p()
}

/// For each line, the sums of `values` before it and after it, weighted less with every line of distance.
fn heard(values: &[f32], kept: f32) -> (Vec<f32>, Vec<f32>) {
    let running = |values: &mut dyn Iterator<Item = &f32>| -> Vec<f32> {
        values
            .scan(0.0, |sum, &value| {
                let heard = *sum;
                *sum = (*sum + value) * kept;
                Some(heard)
            })
            .collect()
    };
    let before = running(&mut values.iter());
    let mut after = running(&mut values.iter().rev());
    after.reverse();
    (before, after)
}

/// For each line, how many lines away the running text before it and after it is; far where there is none.
fn distances(facts: &[Facts]) -> Vec<(f32, f32)> {
    const NONE: f32 = 1000.0;
    let mut both = vec![(NONE, NONE); facts.len()];
    let mut away = NONE;
    for (i, one) in facts.iter().enumerate() {
        both[i].0 = away;
        away = if one.is_prose { 1.0 } else { (away + 1.0).min(NONE) };
    }
    away = NONE;
    for (i, one) in facts.iter().enumerate().rev() {
        both[i].1 = away;
        away = if one.is_prose { 1.0 } else { (away + 1.0).min(NONE) };
    }
    both
}

/// How often each line stands in the text, as a logarithm.
fn repetitions(facts: &[Facts]) -> Vec<f32> {
    let mut times: HashMap<u32, f32> = HashMap::new();
    for one in facts {
        *times.entry(one.line).or_default() += 1.0;
    }
    facts.iter().map(|one| times[&one.line].ln()).collect()
}

/// The share of each line's topics that at least one other line of `among` has too; -1 for a line without topics.
fn shared(facts: &[Facts], among: impl Iterator<Item = usize>) -> Vec<f32> {
    let mut lines: HashMap<u32, u32> = HashMap::new();
    let mut is_among = vec![false; facts.len()];
    for i in among {
        is_among[i] = true;
        for &topic in &facts[i].topics {
            *lines.entry(topic).or_default() += 1;
        }
    }
    (facts.iter().zip(is_among))
        .map(|(one, is_among)| {
            let shared =
                one.topics.iter().filter(|topic| lines.get(topic).copied().unwrap_or(0) > u32::from(is_among)).count();
            if one.topics.is_empty() { -1.0 } else { shared as f32 / one.topics.len() as f32 }
        })
        .collect()
}

/// For each line, how many words its block holds that are likely the article's; and the largest such count. A block bridges up to
/// `GAP` lines that are likely not the article's.
fn blocks(mass: &[f32], sure: &[f32]) -> (Vec<f32>, f32) {
    const GAP: usize = 4;
    let mut sums = vec![0.0; mass.len()];
    let (mut start, mut sum, mut last) = (0, 0.0, None::<usize>);
    for i in 0..=mass.len() {
        let ends = i == mass.len() || last.is_some_and(|last| i - last > GAP);
        if ends {
            sums[start..i].fill(sum);
            (start, sum, last) = (i, 0.0, None);
        }
        if i < mass.len() && sure[i] >= 0.5 {
            sum += mass[i];
            last = Some(i);
        }
    }
    let most = sums.iter().copied().fold(1.0, f32::max);
    (sums, most)
}
