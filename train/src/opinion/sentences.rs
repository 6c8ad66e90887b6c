//! Sentences with labels, as the runtime sees them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use glossator::claims::opinion::Features;
use glossator::claims::{Grammar, Layers, Read, marks};
use glossator::model::{Model, Prepared};
use glossator::text::{Span, TokenRange};
use glossator::{Analysis, Annotator};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::corpora;

/// The corpora that sentences were labelled of.
pub const CORPORA: [&str; 4] = ["attribution_polnear", "claims_newsdiscourse", "ner_gum", "ner_worldwide"];

const COLUMNS: &str = "corpus\trecord\tstart\tend\thash\topinion";

/// Whether a sentence judges in its own voice what nobody could check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    None,
    InPart,
    Opinion,
}

/// A row of `train/data/opinion_labels.tsv`: the words are not ours, so it holds where they stand.
struct Row<'t> {
    corpus: &'t str,
    /// The line of the corpus, from 0.
    record: usize,
    /// Code points of the record's text.
    start: usize,
    end: usize,
    /// The first 8 hexadecimal digits of the words' SHA-256.
    hash: &'t str,
    label: Label,
}

fn row(line: &str) -> Option<Row<'_>> {
    let [corpus, record, start, end, hash, label] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let label = match label {
        "0" => Label::None,
        "1" => Label::InPart,
        "2" => Label::Opinion,
        _ => return None,
    };
    Some(Row { corpus, record: record.parse().ok()?, start: start.parse().ok()?, end: end.parse().ok()?, hash, label })
}

/// A text before the networks.
pub struct Reader {
    annotator: Annotator,
    model: Model,
}

impl Reader {
    /// Reads by the first model in the folder `models`. Errors with a sentence.
    pub fn new(models: &Path) -> Result<Self, String> {
        let path = models.join("en.model");
        let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let model = || Model::read(&bytes).map_err(|error| error.to_string());
        Ok(Self { annotator: Annotator::new(model()?), model: model()? })
    }

    /// Looks at the layers of a text.
    pub fn look<T>(&self, text: &str, look: impl FnOnce(&Layers) -> T) -> T {
        let analysis = self.annotator.annotate(text).expect("a record is short");
        let Analysis { article, tokens, sentences, quotations, mentions, entities, .. } = &analysis;
        let quoted = marks::quoted(tokens, quotations);
        let model = Prepared::new(&self.model, tokens, sentences);
        let read = Read::new(article, tokens, sentences, &quoted, mentions, Some(&model));
        let grammar = Grammar::read(tokens, &read.speech, &quoted, mentions);
        let (read, grammar) = (&read, &grammar);
        look(&Layers { article, tokens, sentences, quotations, mentions, entities, read, grammar })
    }

    /// What is seen of a sentence that stands alone, and how worth checking it is; none where it is quoted, or too short.
    pub fn alone(&self, text: &str) -> (Option<Features>, f32) {
        self.look(text, |layers| seen(layers, TokenRange::new(0, layers.tokens.len())))
    }

    /// The same for each of some stretches of a text, in bytes.
    pub fn within(&self, text: &str, spans: &[Span]) -> Vec<(Option<Features>, f32)> {
        self.look(text, |layers| spans.iter().map(|&span| seen(layers, layers.tokens.within(span))).collect())
    }
}

fn seen(layers: &Layers, range: TokenRange) -> (Option<Features>, f32) {
    (Features::of(layers, range), layers.read.worth(range, glossator::claims::reading::NOTHING))
}

#[derive(Deserialize)]
struct Record {
    text: String,
}

/// The sentences that were labelled, but for those that say too little to be weighed.
///
/// Errors with a sentence that names the line.
pub fn labelled(folder: &Path, reader: &Reader) -> Result<Vec<(Features, Label)>, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/opinion_labels.tsv");
    let table = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let mut lines = table.lines();
    if lines.next() != Some(COLUMNS) {
        return Err(format!("{} begins with other columns than {COLUMNS:?}", path.display()));
    }
    let mut texts = BTreeMap::new();
    for file in CORPORA {
        texts.insert(file, corpora::lines(folder, file)?);
    }
    let mut all = Vec::new();
    for (at, line) in lines.enumerate() {
        let wrong = || format!("{}: line {} is no row, or its corpus has other words there", path.display(), at + 2);
        let row = row(line).ok_or_else(wrong)?;
        let record = texts.get(row.corpus).and_then(|lines| lines.get(row.record)).ok_or_else(wrong)?;
        let record: Record = serde_json::from_str(record).map_err(|_| wrong())?;
        let words: String = record.text.chars().skip(row.start).take(row.end.saturating_sub(row.start)).collect();
        if hash(&words) != row.hash {
            return Err(wrong());
        }
        all.extend(reader.alone(&words).0.map(|features| (features, row.label)));
    }
    Ok(all)
}

fn hash(words: &str) -> String {
    let first = Sha256::digest(words).iter().take(4).fold(0, |hash: u32, &byte| hash << 8 | u32::from(byte));
    format!("{first:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/opinion_labels.tsv");
        let table = fs::read_to_string(path).expect("the table is there");
        let rows: Option<Vec<Row>> = table.lines().skip(1).map(row).collect();
        let rows = rows.expect("every line is a row");
        assert!(rows.len() > 2000 && rows.iter().all(|row| row.start < row.end && CORPORA.contains(&row.corpus)));
        assert!(rows.iter().any(|row| row.label == Label::Opinion));
    }

    #[test]
    fn odd_rows_are_none() {
        assert!(row("ner_gum\t3\t0\t9\tdeadbeef\t2").is_some());
        for odd in ["", "ner_gum\t3\t0\t9\tdeadbeef\t3", "ner_gum\tx\t0\t9\tdeadbeef\t2", "ner_gum\t3\t0\t9\t2"] {
            assert!(row(odd).is_none(), "{odd}");
        }
    }
}
