//! How well attributions are found: exact spans by role, and the share of who said what, as the project's score program
//! counts them.

use std::collections::BTreeSet;
use std::fmt;

use glossator::model::chain::{self, Part, Scores};
use glossator::model::claims::{COLUMNS, Evidence, ROLE_COLUMNS, ROLES, Role, VOICE_COLUMNS, VOICES, moves};
use glossator::text::TokenRange;
use train::measures::{Judged, average_precision};

use super::records::{Marked, Record};
use super::teacher::judged;
use super::texts::{Text, places};
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
        let gold = |of: fn(&Marked) -> &Vec<Bytes>| {
            record.attributions.iter().flatten().flat_map(of).copied().collect::<BTreeSet<_>>()
        };
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
        for marked in record
            .attributions
            .iter()
            .flatten()
            .filter(|marked| !marked.source.is_empty() && !marked.content.is_empty())
        {
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

/// What is said of the attributions and the claims of some development texts.
pub fn figures(weights: &Weights, forms: &Forms, dev: &[(Record, Text)]) -> String {
    let mut pass = Pass::new(0);
    let (mut free, mut told, mut claims) = (Figures::default(), Figures::default(), ClaimFigures::default());
    for (record, text) in dev {
        if let Some(attributions) = &record.attributions {
            let cues = attributions.iter().filter_map(|marked| marked.cue.first()).map(|&cue| text.tokens(cue));
            free.add(record, &attributions_in(weights, forms, text, None, &mut pass));
            told.add(record, &attributions_in(weights, forms, text, Some(cues.collect()), &mut pass));
        } else if !record.checked.is_empty() {
            claims.add(weights, forms, record, text, &mut pass);
        }
    }
    format!("  {claims}\n  {free}\n  with the cues told: {told}")
}

type Columns = [f32; COLUMNS];

fn columns<'p>(weights: &Weights, forms: &Forms, example: &Example, pass: &'p mut Pass) -> &'p [Columns] {
    pass.forward(weights, forms, &[example], None, false);
    &pass.emissions.as_chunks().0[example.taught()]
}

fn roles(weights: &Weights, columns: &[Columns]) -> Vec<Part> {
    let scores: Vec<Scores<ROLES>> =
        columns.iter().map(|row| std::array::from_fn(|label| row[ROLE_COLUMNS.start + label])).collect();
    chain::best(&moves(&weights.all[TRANSITIONS].data).0, &scores)
}

/// What a network finds in a text; with `cues`, what it finds around these.
fn attributions_in(
    weights: &Weights,
    forms: &Forms,
    text: &Text,
    cues: Option<Vec<TokenRange>>,
    pass: &mut Pass,
) -> Vec<Found> {
    let mut parts = |example: &Example| roles(weights, columns(weights, forms, example, pass));
    let cues = cues.unwrap_or_else(|| {
        let mut cues = Vec::new();
        for &segment in &text.segments {
            let parts = parts(&text.first(segment)).into_iter();
            cues.extend(parts.filter(|part| part.kind == Role::Cue as usize).map(|part| part.within(segment)));
        }
        cues
    });
    let mut found = Vec::new();
    for &cue in &cues {
        let Some((window, example)) = text.second(cue, &cues, weights.shape.reach()) else { continue };
        let parts = parts(&example);
        let of = |role: Role| {
            parts.iter().filter(move |part| part.kind == role as usize).map(|&part| text.bytes(part.within(window)))
        };
        let source = of(Role::Source).next();
        found.extend(of(Role::Content).map(|content| Found { source, cue: text.bytes(cue), content }));
    }
    found
}

/// The counts of a development set of claims.
#[derive(Default)]
struct ClaimFigures {
    spans: Counts,
    voices: [usize; 2],
    two: Vec<Judged>,
    three: Vec<Judged>,
    any: Vec<Judged>,
}

impl ClaimFigures {
    fn add(&mut self, weights: &Weights, forms: &Forms, record: &Record, text: &Text, pass: &mut Pass) {
        for &segment in &text.segments {
            let columns = columns(weights, forms, &text.first(segment), pass);
            let scores: Vec<Scores<VOICES>> =
                columns.iter().map(|row| std::array::from_fn(|label| row[VOICE_COLUMNS.start + label])).collect();
            let found = chain::best(&moves(&weights.all[TRANSITIONS].data).1, &scores);
            for sentence in text.sentences.iter().filter(|sentence| segment.holds(sentence.tokens.start())) {
                let Some(checked) = judged(record, text, sentence) else { continue };
                let here = places(sentence.tokens);
                let start = segment.start() as usize;
                let evidence: Vec<Evidence> = columns[here.start - start..(here.end - start).min(columns.len())]
                    .iter()
                    .map(|row| Evidence::of(row))
                    .collect();
                let Some(says) = Evidence::pool(evidence.iter()) else { continue };
                let lists = [&mut self.any, &mut self.two, &mut self.three];
                for (at, list) in lists.into_iter().enumerate() {
                    let score = if at == 0 { says[0] } else { says[1] + says[2] };
                    list.push(Judged { score: f64::from(score), label: f64::from(checked.worth[at]) });
                }
                let words = |range: TokenRange| {
                    let all = range.iter().filter(|&t| text.words[t as usize].starts_with(char::is_alphanumeric));
                    all.collect::<BTreeSet<u32>>()
                };
                let gold = checked.claims.iter().flatten().map(|claim| (words(text.tokens(claim.span)), claim.voice));
                let gold: Vec<_> = gold.collect();
                let mine: Vec<_> = found
                    .iter()
                    .map(|part| (part.within(segment), part.kind))
                    .filter(|(range, _)| sentence.tokens.holds(range.start()))
                    .map(|(range, voice)| (words(range), voice))
                    .collect();
                let right: Vec<_> = mine
                    .iter()
                    .filter_map(|(span, voice)| Some((voice, gold.iter().find(|(other, _)| other == span)?)))
                    .collect();
                self.spans.right += right.len();
                self.spans.wrong += mine.len() - right.len();
                self.spans.missed += gold.len() - right.len().min(gold.len());
                for (voice, (_, other)) in right {
                    self.voices[usize::from(voice == other)] += 1;
                }
            }
        }
    }
}

impl fmt::Display for ClaimFigures {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let [any, two, three] = [&self.any, &self.two, &self.three].map(|judged| 100.0 * average_precision(judged));
        let [wrong, right] = self.voices;
        let voice = 100.0 * right as f64 / (right + wrong).max(1) as f64;
        let spans = self.spans.f1();
        write!(out, "average precision {any:.1}, {two:.1}, {three:.1}; claims exact F1 {spans:.1}, voice {voice:.1}%")
    }
}
