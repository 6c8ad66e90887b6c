//! How well attributions are found: exact spans by role, and the share of who said what, as the project's score program
//! counts them.

use std::collections::BTreeSet;
use std::fmt;

use glossator::model::chain::{self, Part, Role, Scores};
use glossator::text::TokenRange;

use super::lessons::Text;
use super::records::{Marked, Record};
use crate::evaluate::Counts;
use crate::examples::{Example, Forms};
use crate::network::Pass;
use crate::weights::{TRANSITIONS, Weights};

type Bytes = (usize, usize);

/// A source, if there is one, a cue and a content, in bytes.
pub struct Found {
    pub source: Option<Bytes>,
    pub cue: Bytes,
    pub content: Bytes,
}

/// The counts of a development set.
#[derive(Default)]
pub struct Figures {
    roles: [Counts; 3],
    said: usize,
    all: usize,
}

impl Figures {
    /// Counts what was found in a record.
    pub fn add(&mut self, record: &Record, found: &[Found]) {
        let gold = |of: fn(&Marked) -> &Vec<Bytes>| record.marked.iter().flat_map(of).copied().collect::<BTreeSet<_>>();
        let sets = [
            (gold(|marked| &marked.source), found.iter().filter_map(|found| found.source).collect::<BTreeSet<_>>()),
            (gold(|marked| &marked.cue), found.iter().map(|found| found.cue).collect()),
            (gold(|marked| &marked.content), found.iter().map(|found| found.content).collect()),
        ];
        for (counts, (gold, mine)) in self.roles.iter_mut().zip(sets) {
            let right = gold.intersection(&mine).count();
            counts.right += right;
            counts.wrong += mine.len() - right;
            counts.missed += gold.len() - right;
        }
        for marked in record.marked.iter().filter(|marked| !marked.source.is_empty() && !marked.content.is_empty()) {
            self.all += 1;
            let long: usize = marked.content.iter().map(|(from, to)| to - from).sum();
            let most = |found: &Found| {
                let over: usize = marked.content.iter().map(|&span| overlap(span, found.content)).sum();
                let source = marked.source[0];
                found.source.is_some_and(|mine| 2 * overlap(source, mine) > source.1 - source.0) && 2 * over > long
            };
            self.said += usize::from(found.iter().any(most));
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let [source, cue, content] = self.roles.map(Counts::f1);
        let said = 100.0 * self.said as f64 / self.all.max(1) as f64;
        write!(out, "exact F1 source {source:.1}, cue {cue:.1}, content {content:.1}; who said what {said:.1}%")
    }
}

fn overlap(a: Bytes, b: Bytes) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

/// What a network finds in an example.
pub fn parts(weights: &Weights, forms: &Forms, example: &Example, pass: &mut Pass) -> Vec<Part> {
    pass.forward(weights, forms, &[example], None, false);
    let scores: &[Scores] = pass.emissions.as_chunks().0;
    chain::best(&chain::moves(&weights.all[TRANSITIONS].data), &scores[example.taught()])
}

/// What is found in a text by `parts`, which sees `reach` tokens beyond a window; with `cues`, what is found around these.
pub fn read(
    text: &Text,
    reach: u32,
    cues: Option<Vec<TokenRange>>,
    mut parts: impl FnMut(&Example) -> Vec<Part>,
) -> Vec<Found> {
    let cues = cues.unwrap_or_else(|| {
        let mut of = |&segment: &TokenRange| {
            let parts = parts(&text.first(segment));
            parts.into_iter().filter(|part| part.role == Role::Cue).map(move |part| part.within(segment)).collect()
        };
        text.segments.iter().flat_map(|segment| -> Vec<TokenRange> { of(segment) }).collect()
    });
    let bytes = |range: TokenRange| (text.spans[range.start() as usize].0, text.spans[range.end() as usize - 1].1);
    let mut found = Vec::new();
    for &cue in &cues {
        let Some((window, example)) = text.second(cue, &cues, reach) else { continue };
        let parts = parts(&example);
        let of =
            |role: Role| parts.iter().filter(move |part| part.role == role).map(|&part| bytes(part.within(window)));
        let source = of(Role::Source).next();
        found.extend(of(Role::Content).map(|content| Found { source, cue: bytes(cue), content }));
    }
    found
}
