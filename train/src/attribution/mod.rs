//! The network for attributions: two readings, one set of weights.

mod course;
mod evaluate;
mod lessons;
mod records;

use std::collections::HashMap;
use std::path::Path;

use glossator::Annotator;
use glossator::claims::attribution::marks::MARKS;
use glossator::model::chain::LABELS;
use glossator::model::features::{Buckets, Form};
use glossator::text::Tokens;

use crate::examples::Forms;
use crate::network::Pass;
use crate::vectors::Vectors;
use crate::weights::{BUCKETS, Shape, Weights};
use evaluate::Figures;
use lessons::Text;
use records::Record;

const CORPUS: &str = "attribution_polnear";
/// The most frequent words that have a vector, beside those that the corpus repeats.
const WORDS: usize = 12_000;
const WORD_WIDTH: usize = 48;
/// Of words without a vector of their own, and of what all words end in.
const FEW_BUCKETS: Buckets = Buckets { ngrams: 2048, prefix: 1024, suffix3: 2048, suffix2: 512, shape: 256 };

/// Trains the network and tells how well it does.
///
/// Errors with a sentence.
pub fn train(folder: &Path, cache: &Path, annotator: &Annotator) -> Result<(), String> {
    let set = |name: &str, or: usize| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(or);
    let train = records::read(folder, CORPUS, "train")?;
    let dev = records::read(folder, CORPUS, "dev")?;
    let vectors = Vectors::read(cache)?;
    let vocabulary = vectors.vocabulary(set("WORDS", WORDS), &repeated(&train));
    let mut forms = Forms::new(vocabulary.shipped(), FEW_BUCKETS);
    let read = |records: &[Record], forms: &mut Forms| -> Vec<Text> {
        records.iter().map(|record| Text::read(annotator, &record.text, forms)).collect()
    };
    let (texts, dev_texts) = (read(&train, &mut forms), read(&dev, &mut forms));
    let mut all: Vec<_> = train.iter().zip(&texts).flat_map(|(record, text)| lessons::of(record, text)).collect();
    let tokens: usize = all.iter().map(|lesson| lesson.example.len()).sum();
    eprintln!("{} lessons, {tokens} tokens, {} words", all.len(), vocabulary.shipped().len());
    let word = set("WORD_WIDTH", WORD_WIDTH);
    let shape = Shape {
        hidden: set("HIDDEN", 64),
        dilations: std::env::var("DIL").unwrap_or("1,2,4,8,16".into()).split(',').map(|d| d.parse().unwrap()).collect(),
        word,
        drop: [0.25, 0.15],
        styles: 1,
        buckets: FEW_BUCKETS,
        marks: MARKS,
        labels: LABELS,
        groups: LABELS,
    };
    let weights = Weights::new(shape, vectors.table(vocabulary.shipped(), word), 1);
    course::run(weights, &forms, &mut all, set("EPOCHS", 8), 1, |weights| {
        let mut pass = Pass::new(0);
        let (mut figures, mut told) = (Figures::default(), Figures::default());
        for (record, text) in dev.iter().zip(&dev_texts) {
            figures.add(record, &evaluate::read(weights, &forms, text, &mut pass, None));
            let cues = record.marked.iter().filter_map(|marked| marked.cue.first()).map(|&cue| text.tokens(cue));
            told.add(record, &evaluate::read(weights, &forms, text, &mut pass, Some(cues.collect())));
        }
        eprintln!("  {figures}\n  with the cues told: {told}");
    });
    Ok(())
}

/// The words that stand in the records more than once.
fn repeated(records: &[Record]) -> std::collections::HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut form = Form::default();
    for record in records {
        for token in Tokens::new(&record.text).all() {
            form.read(token.span.of(&record.text), BUCKETS);
            *counts.entry(form.key.clone()).or_default() += 1;
        }
    }
    counts.into_iter().filter(|&(_, count)| count > 2).map(|(word, _)| word).collect()
}
