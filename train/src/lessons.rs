//! What there is to learn from: marked records, changed as pastes change them, and texts that other networks have read.

use std::path::Path;
use std::sync::Arc;

use rand::Rng;
use rand::rngs::SmallRng;

use crate::augment::{CAPITALS, Names, TITLE_CASE, capitals, pasted, title_case};
use crate::corpora::{self, Record};
use crate::crf::ANYTHING;
use crate::examples::{Example, Forms, cut, encode};
use crate::taught::{Lesson, Taught};
use crate::teach::Teachers;

/// Sets that hold news without marked names: their texts are read, their own labels are not.
pub const TEXTS: [&str; 2] = ["attribution_polnear", "claims_newsdiscourse"];

/// The lessons of an epoch from marked records.
pub fn marked(records: &[Record], names: &Names, forms: &mut Forms, random: &mut SmallRng) -> Vec<Lesson> {
    let mut examples = Vec::new();
    for record in records {
        let times = record.share.floor() as usize + usize::from(random.random_bool(record.share.fract()));
        for _ in 0..times {
            let (text, marked) = pasted(record, names, random);
            cut(encode(&text, &marked, record.covers, record.style, forms), &mut examples);
        }
    }
    examples.into_iter().map(|example| Lesson { example, taught: None }).collect()
}

/// A text and what its teachers expect of it.
struct Reading {
    text: String,
    example: Example,
    taught: Arc<Taught>,
}

/// Texts that teachers have read.
pub struct Readings(Vec<Reading>);

impl Readings {
    /// Has the teachers read the records' texts and those of [`TEXTS`].
    ///
    /// Errors with a sentence that names the file.
    pub fn new(folder: &Path, records: &[Record], teachers: &Teachers, forms: &mut Forms) -> Result<Self, String> {
        let mut texts: Vec<String> = records.iter().map(|record| record.text.clone()).collect();
        for file in TEXTS {
            texts.extend(corpora::texts(folder, file)?);
        }
        let mut pieces = Vec::new();
        for text in &texts {
            let example = encode(text, &[], 0, 0, forms);
            // A piece is a text of its own, so that it can be shown in capitals.
            let mut parts = Vec::new();
            cut(example, &mut parts);
            for part in parts.iter().filter(|part| part.len() > 1) {
                let (start, end) = (part.spans[0].0, part.spans[part.len() - 1].1);
                pieces.push(text[start..end].to_owned());
            }
        }
        let examples: Vec<Example> = pieces.iter().map(|text| encode(text, &[], 0, 0, forms)).collect();
        let taught = teachers.expect(forms, &examples);
        let readings = pieces.into_iter().zip(examples).zip(taught);
        let readings =
            readings.filter_map(|((text, example), taught)| Some(Reading { text, example, taught: taught? }));
        Ok(Self(readings.collect()))
    }

    /// The lessons of an epoch.
    pub fn lessons(&self, forms: &mut Forms, random: &mut SmallRng) -> Vec<Lesson> {
        let lesson = |reading: &Reading| {
            let dice: f64 = random.random();
            let shown = if dice < CAPITALS {
                Some(capitals(&reading.text))
            } else if dice < CAPITALS + TITLE_CASE {
                Some(title_case(&reading.text))
            } else {
                None
            };
            let example = shown.map(|text| encode(&text, &[], 0, 0, forms));
            // "U.s." is read as three tokens where "U.S." is one: what is expected would stand at the wrong ones.
            let example = example.filter(|example| example.len() == reading.example.len());
            let mut example = example.unwrap_or_else(|| reading.example.clone());
            example.allowed.fill(ANYTHING);
            Lesson { example, taught: Some(reading.taught.clone()) }
        };
        self.0.iter().map(lesson).collect()
    }
}
