//! Measures check-worthiness on news: `cargo run --release -p train --example news_calibration -- ARTICLES`.
//!
//! `tests/claims/labels.tsv` says of sentences whether a fact-checker would want them checked (1) or not (0), in two passes
//! that did not see each other. An article is in `tests/claims/articles` or else in the folder ARTICLES: those are not ours,
//! so the table holds bounds (code points in the file as it is) and the first digits of a SHA-256 instead of words. Each
//! article is read whole, as the page reads it. Prints how far the passes agree, and how far the scores do with both and
//! with the first alone.

use std::collections::HashMap;
use std::fmt::Write;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::{env, fs};

use glossator::model::Model;
use glossator::{Analysis, Annotator};
use train::measures::{BINS, Bin, Judged, average_precision, expected_calibration_error, f1, kappa, reliability};
use train::news::{Row, article, rows};

fn main() -> Result<()> {
    let Some(folder) = env::args().nth(1).map(PathBuf::from) else {
        return Err(Error::other("say where the articles are: news_calibration ARTICLES"));
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let claims = root.join("tests/claims");
    let model = Model::read(&fs::read(root.join("models/en.model"))?).map_err(Error::other)?;
    let annotator = Annotator::new(model);
    let rows = rows(&fs::read_to_string(claims.join("labels.tsv"))?).map_err(Error::other)?;

    let mut texts: HashMap<&str, String> = HashMap::new();
    for row in &rows {
        if !texts.contains_key(row.article.as_str()) {
            texts.insert(&row.article, article(&row.article, &[claims.join("articles"), folder.clone()])?);
        }
    }
    let mut analyses: HashMap<&str, Analysis> = HashMap::new();
    for (&name, text) in &texts {
        analyses.insert(name, annotator.annotate(text).map_err(Error::other)?);
    }
    let scored: Vec<(&Row, f64)> = rows
        .iter()
        .map(|row| {
            let analysis = &analyses[row.article.as_str()];
            let sentence = row.sentence(&texts[row.article.as_str()], analysis)?;
            Ok((row, f64::from(analysis.scores[sentence].checkworthiness)))
        })
        .collect::<std::result::Result<_, String>>()
        .map_err(Error::other)?;
    print!("{}", report(&scored));
    Ok(())
}

fn report(scored: &[(&Row, f64)]) -> String {
    let answers: Vec<(bool, bool)> = scored.iter().filter_map(|(row, _)| Some((row.first, row.second?))).collect();
    let agreement = kappa(&answers).map_or("unknown".to_owned(), |kappa| format!("{kappa:.3}"));
    let mut text = format!("{} sentences, {} of them labelled twice; kappa {agreement}\n", scored.len(), answers.len());
    let mut measure = |title: &str, label: fn(&Row) -> f64| {
        let judged: Vec<Judged> = scored.iter().map(|&(row, score)| Judged { score, label: label(row) }).collect();
        text += &measures(title, &judged);
    };
    if !answers.is_empty() {
        measure("both passes", Row::label);
    }
    measure("first pass", |row| f64::from(u8::from(row.first)));
    text
}

fn measures(title: &str, judged: &[Judged]) -> String {
    let bins = reliability(judged);
    let positives: f64 = bins.iter().map(|bin| f64::from(bin.count as u32) * bin.label).sum();
    let share = positives / f64::from((judged.len() as u32).max(1));
    let mut text = format!(
        "\n{title}: {:.1}% worth checking; calibration error {:.3}, average precision {:.3}, F1 at 0.5 {:.3}\n",
        100.0 * share,
        expected_calibration_error(&bins),
        average_precision(judged),
        f1(judged)
    );
    text += "    scores      sentences  mean score  labels\n";
    for (index, Bin { count, score, label }) in bins.into_iter().enumerate().filter(|(_, bin)| bin.count > 0) {
        let bound = |part: usize| f64::from(part as u32) / f64::from(BINS as u32);
        let (from, to) = (bound(index), bound(index + 1));
        let _ = writeln!(text, "    {from:.1} to {to:.1}  {count:>9}  {score:>10.3}  {label:>6.3}");
    }
    text
}
