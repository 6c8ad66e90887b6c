//! Trains the tagger from the corpora: several networks learn from what people marked, then one network learns from what
//! those expect of much more text.

mod adam;
mod augment;
mod checkpoint;
mod corpora;
mod crf;
mod evaluate;
mod examples;
mod fit;
mod lessons;
mod matrix;
mod network;
mod teach;
mod vectors;
mod weights;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use glossator::model::features::Form;
use glossator::text::Tokens;

use augment::Names;
use corpora::{CORPORA, Corpus, Record, WEB};
use evaluate::Set;
use examples::Forms;
use fit::Course;
use lessons::Readings;
use weights::{BUCKETS, Shape, Tensor, Weights};

/// Trains the tagger and writes its file and its card.
#[derive(Parser)]
struct Arguments {
    /// The folder of the corpora.
    #[arg(long)]
    corpora: PathBuf,
    /// Where word vectors and checkpoints are kept; a training that was cut short goes on from there.
    #[arg(long, default_value = "target/train")]
    cache: PathBuf,
    #[arg(long, default_value_t = 128)]
    teacher_hidden: usize,
    #[arg(long, value_delimiter = ',', default_value = "1,1,2,4,8,1")]
    teacher_dilations: Vec<usize>,
    #[arg(long, default_value_t = 100)]
    teacher_word: usize,
    #[arg(long, default_value_t = 6)]
    teacher_epochs: usize,
    #[arg(long, default_value_t = 1)]
    teachers: u64,
    #[arg(long, default_value_t = 96)]
    hidden: usize,
    #[arg(long, value_delimiter = ',', default_value = "1,2,4,1")]
    dilations: Vec<usize>,
    #[arg(long, default_value_t = 6)]
    epochs: usize,
    #[arg(long, default_value_t = 64)]
    word: usize,
    #[arg(long, default_value_t = 60000)]
    words: usize,
    #[arg(long)]
    only: Option<String>,
}

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
    let folder = &arguments.corpora;
    let used: Vec<&Corpus> =
        CORPORA.iter().filter(|c| arguments.only.as_ref().is_none_or(|only| only == c.file)).collect();
    let mut records: Vec<Record> = Vec::new();
    for (style, corpus) in used.iter().enumerate() {
        let read = corpora::read(folder, corpus, &["train", "all"], style)?;
        eprintln!("{}: {} records", corpus.file, read.len());
        records.extend(read);
    }
    let vectors = vectors::load(&arguments.cache, arguments.words, &repeated(&records), arguments.word)?;
    let wide = vectors::load(&arguments.cache, arguments.words, &repeated(&records), arguments.teacher_word)?.table;
    let mut forms = Forms::new(&vectors.vocabulary, BUCKETS);
    let mut sets = Vec::new();
    for corpus in [&CORPORA[0], &WEB] {
        sets.push(Set::new(corpus.file, corpora::read(folder, corpus, &["dev"], 0)?, &mut forms));
    }
    let names = Names::new(records.iter().filter(|record| record.style == 0));

    let mut teachers = Vec::new();
    for seed in 1..=arguments.teachers {
        let shape = shape(arguments.teacher_hidden, &arguments.teacher_dilations, used.len(), &wide);
        let mut teacher = Weights::new(shape, wide.clone(), seed);
        let name = format!("teacher-{seed}");
        let course =
            Course { name: &name, cache: &arguments.cache, epochs: arguments.teacher_epochs, seed, sets: &sets };
        course.run(&mut teacher, &mut forms, |forms, random| lessons::marked(&records, &names, forms, random))?;
        teachers.push(teacher);
    }

    let began = std::time::Instant::now();
    let readings = Readings::new(folder, &records, &teachers, &mut forms)?;
    eprintln!("the teachers read {} tokens in {:.0} s", readings.tokens(), began.elapsed().as_secs_f64());
    drop(teachers);
    let home: Vec<Record> = records.into_iter().filter(|record| record.style == 0).collect();
    let mut student =
        Weights::new(shape(arguments.hidden, &arguments.dilations, 1, &vectors.table), vectors.table, 100);
    let course = Course { name: "student", cache: &arguments.cache, epochs: arguments.epochs, seed: 100, sets: &sets };
    course.run(&mut student, &mut forms, |forms, random| {
        let mut all = lessons::marked(&home, &names, forms, random);
        all.extend(readings.lessons(forms, random));
        all
    })?;
    for set in &sets {
        println!("{}", set.name);
        for (kind, counts) in set.score(&student, &forms) {
            println!("  {kind:12} F1 {:.1} P {:.1} R {:.1}", counts.f1(), counts.precision(), counts.recall());
        }
    }
    Ok(())
}

fn shape(hidden: usize, dilations: &[usize], styles: usize, table: &Tensor) -> Shape {
    Shape { hidden, dilations: dilations.to_vec(), word: table.columns, words: table.rows - 1, styles }
}

/// The words that stand in the records more than once.
fn repeated(records: &[Record]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut form = Form::default();
    for record in records {
        for token in Tokens::new(&record.text).all() {
            form.read(token.span.of(&record.text), BUCKETS);
            match counts.get_mut(&form.key) {
                Some(count) => *count += 1,
                None => drop(counts.insert(form.key.clone(), 1)),
            }
        }
    }
    counts.into_iter().filter(|&(_, count)| count > 1).map(|(word, _)| word).collect()
}
