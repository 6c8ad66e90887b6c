//! Trains the tagger.

mod adam;
mod augment;
mod corpora;
mod crf;
mod evaluate;
mod examples;
mod fit;
mod matrix;
mod network;
mod vectors;
mod weights;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use clap::Parser;
use glossator::model::features::Form;
use glossator::text::Tokens;

#[derive(Parser)]
struct Arguments {
    #[arg(long)]
    corpora: PathBuf,
    #[arg(long, default_value = "target/train")]
    cache: PathBuf,
    #[arg(long, default_value_t = 96)]
    hidden: usize,
    #[arg(long, value_delimiter = ',', default_value = "1,2,4,1")]
    dilations: Vec<usize>,
    #[arg(long, default_value_t = 64)]
    word: usize,
    #[arg(long, default_value_t = 60000)]
    words: usize,
    #[arg(long, default_value_t = 6)]
    epochs: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long)]
    only: Option<String>,
}

fn main() {
    if let Err(sentence) = run(&Arguments::parse()) {
        eprintln!("train: {sentence}");
        std::process::exit(1);
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let mut records = Vec::new();
    for corpus in &corpora::CORPORA {
        if arguments.only.as_ref().is_some_and(|only| only != corpus.file) {
            continue;
        }
        let splits: &[&str] = if corpus.file == "ner_worldwide" { &["train"] } else { &["train", "all"] };
        let read = corpora::read(&arguments.corpora, corpus.file, splits)?;
        eprintln!("{}: {} records", corpus.file, read.len());
        records.extend(read);
    }
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut form = Form::default();
    for record in &records {
        for token in Tokens::new(&record.text).all() {
            form.read(token.span.of(&record.text), weights::BUCKETS);
            *counts.entry(form.key.clone()).or_default() += 1;
        }
    }
    let wanted: HashSet<String> = counts.into_iter().filter(|&(_, count)| count > 1).map(|(word, _)| word).collect();
    let vectors = vectors::load(&arguments.cache, arguments.words, &wanted, arguments.word)?;
    let mut forms = examples::Forms::new(&vectors.vocabulary, weights::BUCKETS);
    let mut sets = Vec::new();
    for name in ["ner_worldwide", "ner_uner_ewt"] {
        sets.push(evaluate::Set::new(name, corpora::read(&arguments.corpora, name, &["dev"])?, &mut forms));
    }
    let shape = weights::Shape {
        hidden: arguments.hidden,
        dilations: arguments.dilations.clone(),
        word: arguments.word,
        words: vectors.vocabulary.len(),
        styles: corpora::CORPORA.len(),
    };
    let mut network = weights::Weights::new(shape, vectors.table, arguments.seed);
    let names = augment::Names::new(records.iter().filter(|record| record.style == 0));
    let course = fit::Course { name: "teacher".into(), epochs: arguments.epochs, sets: &sets };
    fit::train(&mut network, &course, &mut forms, arguments.seed, |_, forms, random| {
        fit::read(&records, &names, forms, random)
    });
    for set in &sets {
        println!("{}", set.name);
        for (kind, counts) in set.score(&network, &forms) {
            println!("  {kind:12} F1 {:.1} P {:.1} R {:.1}", counts.f1(), counts.precision(), counts.recall());
        }
    }
    Ok(())
}
