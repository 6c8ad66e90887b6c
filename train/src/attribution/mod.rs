//! The network for attributions: two readings, one set of weights; it learns from what people marked, and from what larger
//! networks expect.

mod course;
mod evaluate;
mod expects;
mod lessons;
mod records;
mod teachers;

use std::path::Path;

use glossator::Annotator;
use glossator::claims::attribution::marks::MARKS;
use glossator::model::chain::{LABELS, Part};
use glossator::model::features::Buckets;
use glossator::model::format;

use crate::corpora;
use crate::examples::{Example, Forms};
use crate::export;
use crate::network::Pass;
use crate::recipe::Size;
use crate::vectors::{Vectors, repeated};
use crate::weights::{Shape, Weights};
use course::Course;
use evaluate::Figures;
use lessons::{Lesson, Text};
use records::Record;
use teachers::Teachers;

const CORPUS: &str = "attribution_polnear";
/// News that nobody marked for attributions.
const UNMARKED: [&str; 2] = ["ner_worldwide", "claims_newsdiscourse"];
/// The most frequent words that have a vector, beside those that the corpus repeats.
const WORDS: usize = 24_000;
/// Words that stand there so often or less are not worth a row.
const RARE: usize = 2;
/// Of words without a vector of their own, and of what all words end in.
const FEW_BUCKETS: Buckets = Buckets { ngrams: 2048, prefix: 1024, suffix3: 2048, suffix2: 512, shape: 256 };

/// The shipped network is small, because it reads every token of a text, and some of them twice.
const STUDENT: Size =
    Size { hidden: 56, dilations: &DILATIONS, word: 48, drop: [0.1, 0.05], epochs: 14, averages: true };
/// Those that teach it are as large as patience allows.
const TEACHER: Size =
    Size { hidden: 96, dilations: &DILATIONS, word: 100, drop: [0.3, 0.2], epochs: 10, averages: true };
const TEACHERS: u64 = 3;
const DILATIONS: [usize; 6] = [1, 2, 4, 8, 2, 8];
/// The first reading leaves the network after so many layers, and every second one begins there: what it is told of its cue
/// comes in so late that the layers before serve all cues.
const EARLY: usize = 4;
const SEED: u64 = 1;

/// The file of the network, and its part of the card; `annotator` reads the texts as the runtime will, names and all.
///
/// Errors with a sentence.
pub fn train(folder: &Path, cache: &Path, annotator: &Annotator) -> Result<(Vec<u8>, String), String> {
    let train = records::read(folder, CORPUS, "train")?;
    let vectors = Vectors::read(cache)?;
    let vocabulary = vectors.vocabulary(WORDS, &repeated(train.iter().map(|record| record.text.as_str()), RARE));
    let mut forms = Forms::new(&vocabulary.words, FEW_BUCKETS);
    let mut read = |text: &str| Text::read(annotator, text, &mut forms);
    let texts: Vec<Text> = train.iter().map(|record| read(&record.text)).collect();
    let dev: Vec<_> = (records::read(folder, CORPUS, "dev")?.into_iter())
        .map(|record| {
            let text = read(&record.text);
            (record, text)
        })
        .collect();
    let mut unmarked = Vec::new();
    for file in UNMARKED {
        unmarked.extend(corpora::texts(folder, file)?.iter().map(|text| read(text)));
    }

    let student = shape(&STUDENT);
    let reach = student.reach();
    let mut lessons: Vec<Lesson> =
        train.iter().zip(&texts).flat_map(|(record, text)| lessons::of(record, text, reach)).collect();
    let course = |name: String, size: &Size, seed| Course {
        name: format!("attributions-{name}"),
        cache,
        epochs: size.epochs,
        seed,
    };
    let judge = |weights: &Weights| {
        let mut pass = Pass::new(0);
        let [found, told] = judge(&dev, reach, |example| evaluate::parts(weights, &forms, example, &mut pass));
        eprintln!("  {found}\n  with the cues told: {told}");
        [found, told]
    };

    let table = vectors.table(&vocabulary.words, TEACHER.word);
    let mut teachers = Vec::new();
    for seed in 1..=TEACHERS {
        let weights = Weights::new(shape(&TEACHER), table.clone(), seed);
        let school = course(format!("teacher-{seed}"), &TEACHER, seed);
        teachers.push(school.run(weights, &forms, &lessons, |weights| {
            judge(weights);
        })?);
    }
    let teachers = Teachers(teachers);
    let mut pass = Pass::new(0);
    let [together, _] = self::judge(&dev, reach, |example| teachers.parts(&forms, example, &mut pass));
    eprintln!("the teachers together: {together}");
    teachers.correct(&forms, &mut lessons);
    lessons.extend(teachers.lessons(&forms, &unmarked, reach));

    let weights = Weights::new(student, vectors.table(vocabulary.shipped(), STUDENT.word), SEED);
    let weights = course("student".into(), &STUDENT, SEED).run(weights, &forms, &lessons, |weights| {
        judge(weights);
    })?;
    let [found, told] = judge(&weights);
    let seen = dev.iter().flat_map(|(record, text)| lessons::of(record, text, reach));
    let seen: Vec<_> = seen.map(|lesson| lesson.example).collect();
    let bytes = format::write(&export::parameters(&weights, vocabulary.shipped(), &forms, &seen), "attributions");
    let section = format!(
        "## Attributions\n\nThe same file holds a network for who says what ({} bytes of it, {} words), of {} layers of {}. \
        {TEACHERS} teachers of width {} learnt from the training split of `{CORPUS}` (no licence stated), {} attributions; it \
        learnt from those and from what the teachers, together, expect of them and of {} paragraphs and sentences of {}, \
        without their marks. On the development split of `{CORPUS}` the teachers have: {together}. It has, before its weights \
        are made small: {found}. With the cues told: {told}.\n",
        bytes.len(),
        vocabulary.shipped().len(),
        STUDENT.dilations.len(),
        STUDENT.hidden,
        TEACHER.hidden,
        train.iter().map(|record| record.marked.len()).sum::<usize>(),
        unmarked.len(),
        UNMARKED.map(|file| format!("`{file}`")).join(" and "),
    );
    Ok((bytes, section))
}

fn shape(size: &Size) -> Shape {
    Shape {
        hidden: size.hidden,
        dilations: size.dilations.to_vec(),
        word: size.word,
        drop: size.drop,
        styles: 1,
        buckets: FEW_BUCKETS,
        marks: MARKS,
        later: EARLY,
        labels: LABELS,
        groups: LABELS,
    }
}

/// What is found on a development set by `parts`, and what with the cues told.
fn judge(dev: &[(Record, Text)], reach: u32, mut parts: impl FnMut(&Example) -> Vec<Part>) -> [Figures; 2] {
    let mut figures = [Figures::default(), Figures::default()];
    for (record, text) in dev {
        let cues = record.marked.iter().filter_map(|marked| marked.cue.first()).map(|&cue| text.tokens(cue));
        for (figures, cues) in figures.iter_mut().zip([None, Some(cues.collect())]) {
            figures.add(record, &evaluate::read(text, reach, cues, &mut parts));
        }
    }
    figures
}
