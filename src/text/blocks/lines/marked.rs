//! The numbers that the model weighs for a line whose markup is known, in place of those of the text alone.

use std::collections::HashMap;

use super::Reading;
use super::features::Features;
use crate::text::markup::custom::{self, CUSTOMS};
use crate::text::markup::{MarkedLine, ROLES};

/// How many of the blocks that hold a line are looked at, from the innermost outwards.
const AROUND: usize = 5;
/// How many numbers describe a group of lines.
const OF_GROUP: usize = 3;
/// How many numbers describe a line's own markup.
const OWN: usize = 7;

/// Where the first reading stands among a line's own numbers.
const FIRST_ARTICLE: usize = 4;
const FIRST_HEADLINE: usize = 5;

/// How many numbers are weighed for a line whose markup is known. The text counts only through the first reading: there are too
/// few pages with markup to learn again what its own numbers are worth.
pub const MARKED: usize = OWN + ROLES.len() + 2 * CUSTOMS + (AROUND + 2) * OF_GROUP + 8;

/// The article's block is the smallest that holds this share of the likely article; a narrow and a wide choice are both looked at.
const MOST_OF_IT: [f32; 2] = [0.6, 0.9];

/// Stands for a number that is not known.
const UNKNOWN: f32 = -1.0;

/// The words of some lines, and those of them that are likely of the article.
#[derive(Clone, Copy, Default)]
struct Group {
    lines: f32,
    words: f32,
    likely: f32,
}

impl Group {
    fn add(&mut self, words: f32, sure: f32) {
        self.lines += 1.0;
        self.words += words;
        self.likely += words * sure;
    }

    /// The group without one of its lines: its share of all that is likely the article, how likely its words are, and how many
    /// words it has.
    fn beside(&self, words: f32, sure: f32, all: f32) -> [f32; OF_GROUP] {
        let (others, likely) = (self.words - words, self.likely - words * sure);
        [likely / all, if others > 0.5 { likely / others } else { UNKNOWN }, others.max(0.0).ln_1p()]
    }
}

/// The numbers of each line, from its markup and a `first` reading of all lines; `names` has, for each line, what the names of the
/// elements around it say, in log odds.
pub fn marked(
    lines: &Features,
    evidence: &[Option<&MarkedLine>],
    names: &[f32],
    first: &[Reading],
) -> Vec<[f32; MARKED]> {
    let words = lines.words();
    let mut blocks: HashMap<u32, Group> = HashMap::new();
    let mut kinds: HashMap<u32, Group> = HashMap::new();
    let mut all = 1.0_f32;
    for ((line, &words), reading) in evidence.iter().zip(&words).zip(first) {
        let Some(line) = line else { continue };
        all += words * reading.article;
        kinds.entry(line.signature).or_default().add(words, reading.article);
        for &block in &line.within {
            blocks.entry(block).or_default().add(words, reading.article);
        }
    }
    // The smallest block with most of the article.
    let tops = MOST_OF_IT.map(|most| {
        let holds = blocks.iter().filter(|(_, group)| group.likely >= most * (all - 1.0));
        holds.min_by(|a, b| a.1.words.total_cmp(&b.1.words).then(b.0.cmp(a.0))).map(|(&block, _)| block)
    });
    let tops_around = tops.map(|top| {
        let top = top?;
        evidence
            .iter()
            .flatten()
            .find_map(|line| line.within.iter().position(|&block| block == top).map(|at| line.within[at..].to_vec()))
    });
    let parent = |i: Option<usize>| i.and_then(|i| *evidence.get(i)?).and_then(|line| line.within.get(1).copied());
    (0..evidence.len())
        .map(|i| {
            let mut row = [UNKNOWN; MARKED];
            let Some(line) = evidence[i] else {
                (row[FIRST_ARTICLE], row[FIRST_HEADLINE]) = (first[i].article, first[i].headline);
                return row;
            };
            let flag = |is: bool| f32::from(u8::from(is));
            let (words, sure) = (words[i], first[i].article);
            let (own, rest) = row.split_at_mut(OWN);
            own.copy_from_slice(&[
                names[i],
                (line.depth as f32).ln_1p(),
                line.linked,
                line.stressed,
                first[i].article,
                first[i].headline,
                line.linked * words,
            ]);
            let (roles, rest) = rest.split_at_mut(ROLES.len());
            for (k, role) in roles.iter_mut().enumerate() {
                *role = flag(line.roles >> k & 1 == 1);
            }
            let (customs, rest) = rest.split_at_mut(2 * CUSTOMS);
            for (number, is) in customs.iter_mut().zip(custom::of(line).into_iter().flatten()) {
                *number = flag(is);
            }
            let (groups, rest) = rest.split_at_mut((AROUND + 2) * OF_GROUP);
            for (k, numbers) in groups.chunks_exact_mut(OF_GROUP).enumerate() {
                let group = match k {
                    0 => kinds.get(&line.signature),
                    _ => line.within.get(k - 1).and_then(|block| blocks.get(block)),
                };
                numbers.copy_from_slice(&group.map_or([UNKNOWN; OF_GROUP], |group| group.beside(words, sure, all)));
            }
            let steps = |around: &Option<Vec<u32>>| {
                let Some(around) = around else { return [UNKNOWN; 2] };
                // Up from the line, and down from there, to the article's block.
                let up = line.within.iter().position(|block| around.contains(block));
                let down = up.and_then(|up| around.iter().position(|&block| block == line.within[up]));
                [up, down].map(|steps| steps.map_or(10.0, |steps| steps as f32))
            };
            let mine = parent(Some(i));
            let before = parent(i.checked_sub(1));
            let after = parent(Some(i + 1));
            let [[up, down], [far_up, far_down]] = [steps(&tops_around[0]), steps(&tops_around[1])];
            rest.copy_from_slice(&[
                up,
                down,
                far_up,
                far_down,
                flag(mine.is_some() && mine == before),
                flag(mine.is_some() && mine == after),
                kinds.get(&line.signature).map_or(0.0, |kind| kind.lines.ln()),
                i.checked_sub(1).and_then(|before| names.get(before)).copied().unwrap_or(0.0),
            ]);
            row
        })
        .collect()
}
