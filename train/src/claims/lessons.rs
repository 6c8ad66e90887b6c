//! What the network for claims learns from: a segment for its first reading, or a window around a cue for its second, and what
//! each of its heads should say of it.

use std::ops::Range;

use glossator::model::chain::{self, Moves};
use glossator::model::claims::{CERTAINTIES, CHECKS, ROLES, Role, VOICES};
use glossator::text::{Sentence, TokenRange};

use super::expects::{Expects, moves_in};
use super::records::{Checked, Marked, Record, Spans};
use super::teacher::{Answer, judged};
use super::texts::{Text, places};
use crate::examples::Example;

/// What is read, and what is to be said of it. Places are those of the tokens that are asked for.
#[derive(Default)]
pub struct Lesson {
    pub example: Example,
    /// Cues in a first reading; source, cue and content in a second.
    pub roles: Option<Expects<ROLES>>,
    /// Claims.
    pub voices: Option<Expects<VOICES>>,
    /// The shares of each certainty by token, and how much the token counts: as much as it stands in a claim.
    pub certainties: Vec<(usize, [f32; CERTAINTIES], f32)>,
    /// The share of readers to whom a sentence passes each threshold of check-worthiness; NaN where nobody was asked.
    pub checks: Vec<(Range<usize>, [f32; CHECKS])>,
    /// The part of speech by token.
    pub speech: Vec<(usize, u8)>,
    /// How much it counts.
    pub weight: f32,
}

impl Lesson {
    /// How many tokens are asked for.
    pub fn tokens(&self) -> usize {
        self.example.taught().len()
    }
}

/// How labels follow each other in what people marked.
pub struct Habits {
    cues: Moves<ROLES>,
    roles: Moves<ROLES>,
    voices: Moves<VOICES>,
}

impl Habits {
    /// Those of some records.
    pub fn of<'r>(records: impl Iterator<Item = &'r (Record, Text)>) -> Self {
        let (mut cues, mut roles, mut voices) = (Vec::new(), Vec::new(), Vec::new());
        for (record, text) in records {
            for segment in text.segments.iter().filter(|_| record.attributions.is_some()) {
                cues.extend(cue_labels(record, text, *segment));
            }
            for marked in record.attributions.iter().flatten() {
                let Some(cue) = cue_of(marked, text) else { continue };
                let Some((window, _)) = text.second(cue, &[], 0) else { continue };
                roles.push(role_labels(marked, text, cue, window));
            }
            for checked in &record.checked {
                let Some(claims) = &checked.claims else { continue };
                let sentence = text.tokens(checked.span);
                let mut labels = vec![0; sentence.len() as usize];
                for claim in claims {
                    label(claim.voice, text.tokens(claim.span), sentence, &mut labels);
                }
                voices.push(labels);
            }
        }
        let of = |paths: &'_ [Vec<u8>]| moves_in(paths.iter().map(Vec::as_slice));
        let voices = moves_in(voices.iter().map(Vec::as_slice));
        Self { cues: of(&cues), roles: of(&roles), voices }
    }
}

fn cue_of(marked: &Marked, text: &Text) -> Option<TokenRange> {
    marked.cue.first().map(|&cue| text.tokens(cue))
}

fn cue_labels(record: &Record, text: &Text, segment: TokenRange) -> Option<Vec<u8>> {
    let all = record.attributions.as_ref()?;
    let mut labels = vec![0; segment.len() as usize];
    for cue in all.iter().flat_map(|marked| ranges(text, &marked.cue)) {
        label(Role::Cue as usize, cue, segment, &mut labels);
    }
    Some(labels)
}

fn role_labels(marked: &Marked, text: &Text, cue: TokenRange, window: TokenRange) -> Vec<u8> {
    let mut labels = vec![0; window.len() as usize];
    label(Role::Cue as usize, cue, window, &mut labels);
    for (role, spans) in [(Role::Content, &marked.content), (Role::Source, &marked.source)] {
        for range in ranges(text, spans) {
            label(role as usize, range, window, &mut labels);
        }
    }
    labels
}

/// How much the teacher says in what people marked.
const SAY: f32 = 0.4;

/// The lessons of a record, from its marks and from what the teacher answers, for a network that reaches so far before the
/// later marks come in.
pub fn of(record: &Record, text: &Text, answer: &Answer, habits: &Habits, reach: u32) -> Vec<Lesson> {
    let mut lessons: Vec<Lesson> =
        text.segments.iter().map(|&segment| first(record, text, answer, habits, segment)).filter(teaches).collect();
    lessons.extend(second(record, text, answer, habits, reach));
    lessons
}

fn teaches(lesson: &Lesson) -> bool {
    lesson.roles.is_some() || lesson.voices.is_some() || !lesson.checks.is_empty() || !lesson.speech.is_empty()
}

fn ranges(text: &Text, spans: &Spans) -> Vec<TokenRange> {
    spans.iter().map(|&span| text.tokens(span)).collect()
}

fn first(record: &Record, text: &Text, answer: &Answer, habits: &Habits, segment: TokenRange) -> Lesson {
    let tokens = places(segment);
    let mut lesson = Lesson { example: text.first(segment), weight: 1.0, ..Lesson::default() };
    let marked = cue_labels(record, text, segment);
    // The teacher's are none, begin and inside of a cue.
    let taught = answer
        .cues
        .get(tokens.clone())
        .filter(|cues| cues.first().is_some_and(|row| row.iter().sum::<f32>() > 0.5))
        .map(|cues| {
            let begin = chain::begin(Role::Cue as usize);
            let widen = |&[none, first, inside]: &[f32; 3]| {
                let mut row = [0.0; ROLES];
                (row[0], row[begin], row[begin + 1]) = (none, first, inside);
                row
            };
            cues.iter().map(widen).collect::<Vec<_>>()
        });
    lesson.roles = mixed(marked.as_deref(), taught.as_deref(), &habits.cues);

    let sentences: Vec<(usize, &Sentence, Option<&Checked>)> = (text.sentences.iter().enumerate())
        .filter(|(_, sentence)| segment.holds(sentence.tokens.start()))
        .map(|(at, sentence)| (at, sentence, judged(record, text, sentence)))
        .collect();
    let taught = answer.voices.get(tokens.clone()).filter(|rows| rows.iter().all(|row| row.iter().sum::<f32>() > 0.5));
    let claims_of = |checked: Option<&'_ Checked>| checked.and_then(|checked| checked.claims.clone());
    let is_told = sentences.iter().all(|&(.., checked)| claims_of(checked).is_some());
    // What the teacher has no say in, people must have marked from end to end.
    let say = if taught.is_some() { SAY } else { 0.0 };
    let mut voices = taught.map_or_else(|| vec![[0.0; VOICES]; tokens.len()], <[_]>::to_vec);
    for &(at, sentence, checked) in &sentences {
        let here = within(sentence.tokens, segment);
        if let Some(claims) = claims_of(checked) {
            let mut labels = vec![0_u8; tokens.len()];
            for claim in &claims {
                label(claim.voice, text.tokens(claim.span), segment, &mut labels);
            }
            for (row, &label) in voices[here.clone()].iter_mut().zip(&labels[here.clone()]) {
                *row = row.map(|share| share * say);
                row[usize::from(label)] += 1.0 - say;
            }
        }
        let taught = answer.checks.get(at).filter(|checks| checks.iter().sum::<f32>() > 0.0);
        let checks = match (checked.map(|checked| checked.worth), taught) {
            (Some(told), Some(taught)) => Some(std::array::from_fn(|i| (1.0 - SAY) * told[i] + SAY * taught[i])),
            (told, taught) => told.or(taught.copied()),
        };
        lesson.checks.extend(checks.filter(|_| !here.is_empty()).map(|checks| (here, checks)));
    }
    if taught.is_some() || (is_told && !sentences.is_empty()) {
        for (place, row) in voices.iter().enumerate() {
            let shares = answer.certainties.get(tokens.start + place).copied().unwrap_or_default();
            lesson.certainties.push((place, shares, if taught.is_some() { 1.0 - row[0] } else { 0.0 }));
        }
        for claim in record.checked.iter().filter_map(|checked| checked.claims.as_ref()).flatten() {
            let tokens = text.tokens(claim.span);
            for t in tokens.iter().filter(|&t| segment.holds(t)) {
                let (_, shares, counts) = &mut lesson.certainties[(t - segment.start()) as usize];
                *shares = shares.map(|share| share * say);
                shares[claim.certainty] += 1.0 - say;
                *counts = 1.0;
            }
        }
        lesson.voices = Some(Expects::of(&voices, &habits.voices));
    }
    for &(span, speech) in &record.speech {
        // Words that other rules cut in two have no part of speech of their own.
        let range = text.tokens(span);
        if range.len() == 1 && segment.holds(range.start()) && text.bytes(range) == span {
            lesson.speech.push(((range.start() - segment.start()) as usize, speech));
        }
    }
    lesson
}

fn second(record: &Record, text: &Text, answer: &Answer, habits: &Habits, reach: u32) -> Vec<Lesson> {
    let of_record = record.attributions.as_deref().unwrap_or_default();
    let cues: Vec<TokenRange> = if record.attributions.is_some() {
        of_record.iter().flat_map(|marked| ranges(text, &marked.cue)).collect()
    } else {
        answer.windows.iter().map(|window| window.cue).collect()
    };
    let mut lessons = Vec::new();
    let mut add = |cue: TokenRange, marked: Option<&Marked>| {
        let Some((window, example)) = text.second(cue, &cues, reach) else { return };
        let labels = marked.map(|marked| role_labels(marked, text, cue, window));
        let taught = answer.windows.iter().find(|taught| taught.cue == cue).map(|taught| taught.within(window));
        let roles = mixed(labels.as_deref(), taught.as_deref(), &habits.roles);
        lessons.push(Lesson { example, roles, weight: 1.0, ..Lesson::default() });
    };
    if record.attributions.is_some() {
        for marked in of_record {
            if let Some(cue) = cue_of(marked, text) {
                add(cue, Some(marked));
            }
        }
    } else {
        answer.windows.iter().for_each(|window| add(window.cue, None));
    }
    lessons
}

/// What is expected of marks and of the teacher together, or of the one that there is.
fn mixed(marked: Option<&[u8]>, taught: Option<&[[f32; ROLES]]>, moves: &Moves<ROLES>) -> Option<Expects<ROLES>> {
    match (marked, taught) {
        (Some(marked), Some(taught)) => {
            let mix = |(row, &label): (&[f32; ROLES], &u8)| {
                let mut row = row.map(|share| share * SAY);
                row[usize::from(label)] += 1.0 - SAY;
                row
            };
            Some(Expects::of(&taught.iter().zip(marked).map(mix).collect::<Vec<_>>(), moves))
        }
        (Some(marked), None) => Some(Expects::path(marked)),
        (None, Some(taught)) => Some(Expects::of(taught, moves)),
        (None, None) => None,
    }
}

/// The places of `range` in `segment`.
fn within(range: TokenRange, segment: TokenRange) -> Range<usize> {
    let place = |t: u32| (t.clamp(segment.start(), segment.end()) - segment.start()) as usize;
    place(range.start())..place(range.end())
}

/// Labels the tokens of `range` that lie in `window` with a kind of span.
fn label(kind: usize, range: TokenRange, window: TokenRange, labels: &mut [u8]) {
    for t in range.iter().filter(|&t| window.holds(t)) {
        let first = t == range.start() || t == window.start();
        labels[(t - window.start()) as usize] = (chain::begin(kind) + usize::from(!first)) as u8;
    }
}
