//! The network for attributions: two readings, one set of weights.

mod course;
mod evaluate;
mod lessons;
mod records;

use std::path::Path;

use glossator::Annotator;
use glossator::claims::attribution::marks::MARKS;
use glossator::model::chain::LABELS;
use glossator::model::features::Buckets;
use glossator::model::format;

use crate::examples::Forms;
use crate::export;
use crate::network::Pass;
use crate::recipe::Size;
use crate::vectors::{Vectors, repeated};
use crate::weights::{Shape, Weights};
use evaluate::Figures;
use lessons::Text;
use records::Record;

const CORPUS: &str = "attribution_polnear";
/// The most frequent words that have a vector, beside those that the corpus repeats.
const WORDS: usize = 24_000;
/// Words that stand there so often or less are not worth a row.
const RARE: usize = 2;
/// Of words without a vector of their own, and of what all words end in.
const FEW_BUCKETS: Buckets = Buckets { ngrams: 2048, prefix: 1024, suffix3: 2048, suffix2: 512, shape: 256 };

/// The size of the network: small, because it reads every token of a text, and some of them twice. One of width 96 finds 1
/// in 100 more of who said what, and takes twice as long.
const SIZE: Size =
    Size { hidden: 64, dilations: &[1, 2, 4, 8, 2, 8], word: 48, drop: [0.25, 0.15], epochs: 14, averages: true };
/// The first reading leaves the network after so many layers, and every second one begins there: what it is told of its cue
/// comes in so late that the layers before serve all cues.
const EARLY: usize = 4;
const SEED: u64 = 1;

/// The file of the network, and its part of the card; `annotator` reads the texts as the runtime will, names and all.
///
/// Errors with a sentence.
pub fn train(folder: &Path, cache: &Path, annotator: &Annotator) -> Result<(Vec<u8>, String), String> {
    let train = records::read(folder, CORPUS, "train")?;
    let dev = records::read(folder, CORPUS, "dev")?;
    let vectors = Vectors::read(cache)?;
    let vocabulary = vectors.vocabulary(WORDS, &repeated(train.iter().map(|record| record.text.as_str()), RARE));
    let mut forms = Forms::new(vocabulary.shipped(), FEW_BUCKETS);
    let mut read = |records: &[Record]| -> Vec<Text> {
        records.iter().map(|record| Text::read(annotator, &record.text, &mut forms)).collect()
    };
    let (texts, dev_texts) = (read(&train), read(&dev));
    let shape = Shape {
        hidden: SIZE.hidden,
        dilations: SIZE.dilations.to_vec(),
        word: SIZE.word,
        drop: SIZE.drop,
        styles: 1,
        buckets: FEW_BUCKETS,
        marks: MARKS,
        later: EARLY,
        labels: LABELS,
        groups: LABELS,
    };
    let reach = shape.reach();
    let mut all: Vec<_> =
        train.iter().zip(&texts).flat_map(|(record, text)| lessons::of(record, text, reach)).collect();
    let weights = Weights::new(shape, vectors.table(vocabulary.shipped(), SIZE.word), SEED);
    let mut figures = [const { None }; 2];
    let weights = course::run(weights, &forms, &mut all, SIZE.epochs, SEED, |weights| {
        let mut pass = Pass::new(0);
        let (mut found, mut told) = (Figures::default(), Figures::default());
        for (record, text) in dev.iter().zip(&dev_texts) {
            found.add(record, &evaluate::read(weights, &forms, text, &mut pass, None));
            let cues = record.marked.iter().filter_map(|marked| marked.cue.first()).map(|&cue| text.tokens(cue));
            told.add(record, &evaluate::read(weights, &forms, text, &mut pass, Some(cues.collect())));
        }
        eprintln!("  {found}\n  with the cues told: {told}");
        figures = [Some(found), Some(told)];
    });
    let seen = dev.iter().zip(&dev_texts).flat_map(|(record, text)| lessons::of(record, text, reach));
    let seen: Vec<_> = seen.map(|lesson| lesson.example).collect();
    let bytes = format::write(&export::parameters(&weights, vocabulary.shipped(), &forms, &seen), "attributions");
    let [found, told] = figures.map(|figures| figures.map_or_else(String::new, |figures| figures.to_string()));
    let section = format!(
        "## Attributions\n\nThe same file holds a network for who says what ({} bytes of it, {} words), of {} layers of {}. It \
        learnt from the training split of `{CORPUS}` (no licence stated), {} attributions. On its development split, before \
        the weights are made small: {found}. With the cues told: {told}.\n",
        bytes.len(),
        vocabulary.shipped().len(),
        SIZE.dilations.len(),
        SIZE.hidden,
        train.iter().map(|record| record.marked.len()).sum::<usize>(),
    );
    Ok((bytes, section))
}
