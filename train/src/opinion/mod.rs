//! The model of opinion: sentences that were labelled come in, what an article judges in its own voice is learnt.
//!
//! `claims_subjectivity` and `claims_babe` only measure: their licences let no weights be trained on them.

mod learn;
mod score;
mod sentences;

use std::fmt::Write;
use std::path::Path;

use glossator::claims::opinion::OpinionModel;

use crate::calibrate;
use learn::Lesson;
use score::Scores;
use sentences::{Label, Reader};

/// Parts of the sentences, each judged by a model of the others: what the scores are calibrated on.
const FOLDS: usize = 5;

/// How much a sentence that judges in part counts: readers would differ.
const IN_PART: f32 = 0.25;

/// Trains the model on what the network for claims in `models` sees, and measures it. Gives its file and its part of the card.
///
/// Errors with a sentence.
pub fn train(corpora: &Path, models: &Path) -> Result<(Vec<u8>, String), String> {
    let reader = Reader::new(models)?;
    let labelled = sentences::labelled(corpora, &reader)?;
    let lessons: Vec<Lesson> = (labelled.iter())
        .map(|(features, label)| match label {
            Label::Opinion => Lesson { features, is_opinion: true, weight: 1.0 },
            Label::InPart => Lesson { features, is_opinion: true, weight: IN_PART },
            Label::None => Lesson { features, is_opinion: false, weight: 1.0 },
        })
        .collect();
    eprintln!("opinion: {} sentences", lessons.len());
    let mut apart: Vec<(f32, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let others = lessons.iter().enumerate().filter(|(at, _)| at % FOLDS != fold);
        let model = learn::fit(&others.map(|(_, lesson)| *lesson).collect::<Vec<_>>());
        let judged = labelled.iter().skip(fold).step_by(FOLDS);
        apart.extend(judged.map(|(features, label)| (model.score(features), *label != Label::None)));
    }
    let calibration = calibrate::fit(&apart);
    let bytes = OpinionModel { calibration, ..learn::fit(&lessons) }.write();
    let model = OpinionModel::read(&bytes).map_err(|error| error.to_string())?;
    let section = card(
        &labelled.iter().map(|(_, label)| *label).collect::<Vec<_>>(),
        bytes.len(),
        &[
            Scores::subjectivity(corpora, &reader, &model)?,
            Scores::babe(corpora, &reader, &model)?,
            Scores::news(corpora, &reader, &model)?,
            Scores::apart(&apart, calibration),
        ],
    );
    eprintln!("{section}");
    Ok((bytes, section))
}

/// The part of the card that is about opinion.
fn card(labels: &[Label], bytes: usize, scores: &[Scores]) -> String {
    let mut out = String::new();
    let count = |wanted: Label| labels.iter().filter(|&&label| label == wanted).count();
    let _ = writeln!(out, "## opinion: what an article judges and nobody could check\n");
    let _ = writeln!(out, "`opinion.model`, {:.0} kB, part of the core.\n", bytes as f64 / 1e3);
    let _ = writeln!(
        out,
        "Learned from {} sentences of {}\n\
         (train; licences as above), which a language model read one by one and labelled for this project\n\
         (`train/data/opinion_labels.tsv`; no person has checked them): {} are an opinion, {} in part. Weights of\n\
         words, of their beginnings and ends and of pairs of them, and of what the network for claims says of the sentence.\n\
         Sentences that looked like opinion were labelled more often than others, so a score is an estimate for opinionated prose.\n",
        labels.len(),
        sentences::CORPORA.map(|file| format!("`{file}`")).join(", "),
        count(Label::Opinion),
        count(Label::InPart),
    );
    let _ = writeln!(
        out,
        "`claims_subjectivity` (CC BY-NC-SA 4.0) and `claims_babe` (AGPL-3.0) were only measured on; which parts of words\n\
         are seen, and how small the weights are kept, was chosen with an eye on them. Average precision, in percent,\n\
         of the scores, of always saying yes, and of how little worth checking the network for claims finds a sentence; F1, and\n\
         how many of the opinions and of the others are shown as one, from a score of 0.5 on:\n"
    );
    let _ = writeln!(
        out,
        "| set | sentences | AP | always | by worth alone | F1 | found | others shown |\n|---|---|---|---|---|---|---|---|"
    );
    for score in scores {
        let _ = writeln!(out, "{score}");
    }
    out
}
