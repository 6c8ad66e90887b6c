//! Trains the tagger from the corpora: several networks learn from what people marked, then one network learns from what
//! those expect of much more text.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts far below 2^24; rates are no measure of money"
)]
#![allow(
    unreachable_pub,
    missing_docs,
    reason = "a program has no readers of its interfaces; what is said there is said for its own"
)]

mod adam;
mod augment;
mod calibrate;
mod card;
mod checkpoint;
mod claims;
mod corpora;
mod crf;
mod evaluate;
mod examples;
mod export;
mod families;
mod fit;
mod lessons;
mod lines;
mod matrix;
mod network;
mod opinion;
mod recipe;
mod taught;
mod teach;
mod vectors;
mod weights;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use glossator::model::{Model, format};

use augment::Names;
use corpora::{CORPORA, Record, WEB};
use evaluate::Set;
use examples::Forms;
use fit::Course;
use lessons::Readings;
use recipe::{RECIPES, Recipe, Size};
use teach::Teachers;
use vectors::{Vectors, repeated};
use weights::{BUCKETS, Shape, Tensor, Weights};

/// Trains the models and writes their files and their card.
#[derive(Parser)]
struct Arguments {
    /// The folder of the corpora.
    #[arg(long)]
    corpora: PathBuf,
    /// Only the model of this name, or only the network for `claims` of the first, and the card, which is about all of them, stays
    /// as it is; or only the model of `lines` or of `opinion`, and its section of the card.
    #[arg(long)]
    only: Option<String>,
    /// Where the models and the card go.
    #[arg(long, default_value = "models")]
    models: PathBuf,
    /// The folder of the articles that the labelled sentences of news are of.
    #[arg(long, default_value = "../shared/articles")]
    articles: PathBuf,
    /// Where word vectors and checkpoints are kept; a training that was cut short goes on from there.
    #[arg(long, default_value = "target/train")]
    cache: PathBuf,
}

/// What `--only` calls the network for claims.
const CLAIMS: &str = "claims";
/// What `--only` calls the model of lines, and its file.
const LINES: &str = "lines";
/// What `--only` calls the model of opinion, and its file.
const OPINION: &str = "opinion";

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("train: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let write = |name: &str, bytes: &[u8]| {
        let path = arguments.models.join(name);
        fs::create_dir_all(&arguments.models)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| format!("cannot write {}: {error}", path.display()))
    };
    let mut card =
        String::from("# Models\n\nWritten by `cargo run --release -p train -- --corpora ../shared/corpora`.\n");
    for recipe in RECIPES.iter().filter(|recipe| arguments.only.as_ref().is_none_or(|only| only == recipe.name)) {
        let (mut bytes, mut section) = model(recipe, arguments)?;
        if !recipe.open_only {
            let (whole, more) = claims::train(&arguments.corpora, &arguments.cache, &bytes)?;
            bytes = whole;
            section.push('\n');
            section.push_str(&more);
        }
        write(&format!("{}.model", recipe.name), &bytes)?;
        card.push('\n');
        card.push_str(&section);
    }
    if arguments.only.as_deref() == Some(CLAIMS) {
        let path = arguments.models.join(format!("{}.model", RECIPES[0].name));
        let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let (bytes, section) = claims::train(&arguments.corpora, &arguments.cache, &bytes)?;
        write(&format!("{}.model", RECIPES[0].name), &bytes)?;
        eprintln!("for the card:\n{section}");
    }
    for name in [LINES, OPINION] {
        if arguments.only.as_deref().is_none_or(|only| only == name) {
            let (bytes, section) = match name {
                LINES => lines::train(&arguments.corpora)?,
                _ => opinion::train(&arguments.corpora, &arguments.models)?,
            };
            write(&format!("{name}.model"), &bytes)?;
            if arguments.only.is_some() {
                card = fs::read_to_string(arguments.models.join("CARD.md")).unwrap_or(card);
            }
            card = card_with(&card, name, &section);
            write("CARD.md", card.as_bytes())?;
        }
    }
    Ok(())
}

/// The card with this section in place of the one of that name, or at its end.
fn card_with(card: &str, name: &str, section: &str) -> String {
    let (before, after) = card.split_once(&format!("\n## {name}: ")).unwrap_or((card, ""));
    let after = after.split_once("\n## ").map_or(String::new(), |(_, others)| format!("\n## {others}"));
    format!("{}\n\n{}\n{after}", before.trim_end(), section.trim_end())
}

/// The file of one model, and its part of the card.
fn model(recipe: &Recipe, arguments: &Arguments) -> Result<(Vec<u8>, String), String> {
    let corpora = recipe.corpora();
    let folder = &arguments.corpora;
    let cache = arguments.cache.join(recipe.name);
    fs::create_dir_all(&cache).map_err(|error| format!("cannot make {}: {error}", cache.display()))?;

    let mut records: Vec<Record> = Vec::new();
    for (style, corpus) in corpora.iter().enumerate() {
        let read = corpora::read(folder, corpus, &["train", "all"], style)?;
        eprintln!("{}: {} records", corpus.file, read.len());
        records.extend(read);
    }
    let wanted = repeated(records.iter().map(|record| record.text.as_str()), 1);
    let vectors = Vectors::read(&arguments.cache)?;
    let vocabulary = vectors.vocabulary(recipe.words, &wanted);
    let mut forms = Forms::new(&vocabulary.words, BUCKETS);
    let mut sets = Vec::new();
    for corpus in CORPORA.iter().chain([&WEB]) {
        let records = corpora::read(folder, corpus, &["dev"], 0)?;
        if !records.is_empty() {
            sets.push(Set::new(corpus.file, records, &mut forms));
        }
    }
    let watched: Vec<&Set> = sets.iter().filter(|set| [CORPORA[0].file, WEB.file].contains(&set.name)).collect();
    let names = Names::new(records.iter().filter(|record| record.style == 0));
    let course = |name: String, size: &Size, seed| {
        let Size { epochs, averages, .. } = *size;
        Course { name, cache: &cache, epochs, seed, averages }
    };
    let watch = |weights: &Weights, forms: &Forms| {
        let score = |set: &&Set| evaluate::sum(&set.score(weights, forms), set.headline()).f1();
        let scores = watched.iter().map(|set| format!("  {} {:.2}", set.name, score(set)));
        scores.collect::<Vec<_>>().join(",")
    };

    let mut teachers = Vec::new();
    if recipe.teachers > 0 {
        let table = vectors.table(&vocabulary.words, recipe.teacher.word);
        for seed in 1..=recipe.teachers {
            let mut teacher = network(&recipe.teacher, corpora.len(), table.clone(), seed);
            course(format!("teacher-{seed}"), &recipe.teacher, seed).run(
                &mut teacher,
                &mut forms,
                |forms, random| lessons::marked(&records, &names, forms, random),
                watch,
            )?;
            teachers.push(teacher);
        }
    }

    let taught = !teachers.is_empty();
    let table = vectors.table(vocabulary.shipped(), recipe.student.word);
    let mut student = network(&recipe.student, if taught { 1 } else { corpora.len() }, table, 100);
    let school = course("student".into(), &recipe.student, 100);
    let readings = if taught && !school.is_done(&student) {
        let teachers = Teachers::new(teachers, &corpora);
        for set in &watched {
            let together = evaluate::sum(&set.score_teachers(&teachers, &forms), set.headline());
            eprintln!("the teachers together: {} {:.2}", set.name, together.f1());
        }
        let readings = Readings::new(folder, &records, &teachers, &mut forms)?;
        records.retain(|record| record.style == 0);
        teachers.tell_marks(&mut forms, &mut records);
        Some(readings)
    } else {
        None
    };
    school.run(
        &mut student,
        &mut forms,
        |forms, random| {
            let mut all = lessons::marked(&records, &names, forms, random);
            all.extend(readings.iter().flat_map(|readings| readings.lessons(forms, random)));
            all
        },
        watch,
    )?;

    let mut parameters = export::parameters(&student, vocabulary.shipped(), &forms, sets[0].examples());
    let read = |bytes: &[u8]| Model::read(bytes).map_err(|error| error.to_string());
    let raw = read(&format::write(&parameters, recipe.name))?;
    parameters.calibration = calibrate::fit(&calibrate::judged(&raw, &sets[0]));
    let bytes = format::write(&parameters, recipe.name);
    let section = card::section(recipe, bytes.len(), &read(&bytes)?, &sets);
    eprintln!("{section}");
    Ok((bytes, section))
}

fn network(size: &Size, styles: usize, vectors: Tensor, seed: u64) -> Weights {
    let shape = Shape {
        hidden: size.hidden,
        dilations: size.dilations.to_vec(),
        word: size.word,
        drop: size.drop,
        styles,
        ..Shape::NAMES
    };
    Weights::new(shape, vectors, seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_of_the_card_is_put_in_place_of_its_like() {
        let first = card_with("# Models\n", "lines", "## lines: what\n\nold\n");
        let both = card_with(&first, "opinion", "## opinion: which\n");
        assert_eq!(both, "# Models\n\n## lines: what\n\nold\n\n## opinion: which\n");
        let newer = card_with(&both, "lines", "## lines: what\n\nnew\n");
        assert_eq!(newer, "# Models\n\n## lines: what\n\nnew\n\n## opinion: which\n");
    }
}
