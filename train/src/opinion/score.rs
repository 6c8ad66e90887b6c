//! How well opinion is told, on sets that the model has not learnt from.

use std::fmt;
use std::path::Path;

use glossator::claims::opinion::{Features, OpinionModel};
use glossator::text::Span;
use serde::Deserialize;
use train::measures::{Judged, average_precision, f1};

use super::sentences::Reader;
use crate::corpora;

/// What was judged in a set.
pub struct Scores {
    set: &'static str,
    found: Vec<Judged>,
    /// Ranked by how little worth checking a sentence is; none where that was not asked.
    by_worth: Vec<Judged>,
}

/// A sentence with this score or more is shown as an opinion.
const OPINION_FROM: f64 = 0.5;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    label: String,
    split: String,
}

#[derive(Deserialize)]
struct Article {
    text: String,
    split: String,
    sentences: Vec<Checked>,
}

#[derive(Deserialize)]
struct Checked {
    start: usize,
    end: usize,
    check: u8,
}

impl Scores {
    /// `claims_subjectivity`, dev: what is subjective. Errors with a sentence.
    pub fn subjectivity(folder: &Path, reader: &Reader, model: &OpinionModel) -> Result<Self, String> {
        let is = |line: &Labelled| (line.split == "dev").then(|| line.label == "SUBJ");
        Self::alone("claims_subjectivity dev: subjective", "claims_subjectivity", is, folder, reader, model)
    }

    /// `claims_babe`, all: the writer's opinion against what is entirely factual. Errors with a sentence.
    pub fn babe(folder: &Path, reader: &Reader, model: &OpinionModel) -> Result<Self, String> {
        let is = |line: &Labelled| match &*line.label {
            "Entirely factual" => Some(false),
            label if label.starts_with("Expresses") => Some(true),
            _ => None,
        };
        Self::alone("claims_babe: opinion, not entirely factual", "claims_babe", is, folder, reader, model)
    }

    fn alone(
        set: &'static str,
        file: &str,
        is: impl Fn(&Labelled) -> Option<bool>,
        folder: &Path,
        reader: &Reader,
        model: &OpinionModel,
    ) -> Result<Self, String> {
        let mut scores = Self { set, found: Vec::new(), by_worth: Vec::new() };
        for line in corpora::lines(folder, file)? {
            let line: Labelled = serde_json::from_str(&line).map_err(|error| format!("{file}: {error}"))?;
            if let Some(is_opinion) = is(&line) {
                scores.add(model, reader.alone(&line.text), is_opinion);
            }
        }
        Ok(scores)
    }

    /// `claims_news`, dev: what asserts nothing that could be checked, read in its article. Errors with a sentence.
    pub fn news(folder: &Path, reader: &Reader, model: &OpinionModel) -> Result<Self, String> {
        let file = "claims_news";
        let mut scores = Self { set: "claims_news dev: check 0, not 1 to 3", found: Vec::new(), by_worth: Vec::new() };
        for line in corpora::lines(folder, file)? {
            let Article { text, split, sentences } =
                serde_json::from_str(&line).map_err(|error| format!("{file}: {error}"))?;
            if split == "dev" {
                let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
                let spans: Vec<Span> =
                    sentences.iter().map(|one| Span::new(bytes[one.start] as u32, bytes[one.end] as u32)).collect();
                for (seen, one) in reader.within(&text, &spans).into_iter().zip(&sentences) {
                    scores.add(model, seen, one.check == 0);
                }
            }
        }
        Ok(scores)
    }

    /// The labelled sentences, each judged by a model of the others.
    pub fn apart(judged: &[(f32, bool)], [slope, shift]: [f32; 2]) -> Self {
        let score = |score: f32| 1.0 / (1.0 + (-(slope * (score / (1.0 - score)).ln() + shift)).exp());
        let judge = |&(raw, is): &(f32, bool)| Judged { score: f64::from(score(raw)), label: f64::from(u8::from(is)) };
        let set = "the labelled sentences, each by a model of the others";
        Self { set, found: judged.iter().map(judge).collect(), by_worth: Vec::new() }
    }

    /// The share of the sentences that are shown as an opinion, of those that are labelled one and of the others.
    fn shown(&self) -> [f64; 2] {
        [1.0, 0.0].map(|label| {
            let all: Vec<&Judged> = self.found.iter().filter(|one| one.label.total_cmp(&label).is_eq()).collect();
            let shown = all.iter().filter(|one| one.score >= OPINION_FROM).count();
            shown as f64 / all.len().max(1) as f64
        })
    }

    fn add(&mut self, model: &OpinionModel, (features, worth): (Option<Features>, f32), is_opinion: bool) {
        let label = f64::from(u8::from(is_opinion));
        self.found.push(Judged { score: features.map_or(0.0, |features| f64::from(model.score(&features))), label });
        self.by_worth.push(Judged { score: 1.0 - f64::from(worth), label });
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let count = self.found.len();
        let always = 100.0 * self.found.iter().map(|one| one.label).sum::<f64>() / count.max(1) as f64;
        let [precision, f1] = [average_precision(&self.found), f1(&self.found)].map(|share| 100.0 * share);
        let worth = if self.by_worth.is_empty() {
            String::new()
        } else {
            format!("{:.1}", 100.0 * average_precision(&self.by_worth))
        };
        let [found, wrongly] = self.shown().map(|share| 100.0 * share);
        write!(
            out,
            "| {} | {count} | {precision:.1} | {always:.1} | {worth} | {f1:.1} | {found:.0} | {wrongly:.0} |",
            self.set
        )
    }
}
