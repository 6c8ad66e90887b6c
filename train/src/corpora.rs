//! The corpora of names, read as texts with marked spans.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use glossator::model::labels::TYPES;
use serde::Deserialize;

/// One bit a type, in the order of [`TYPES`].
pub type Kinds = u16;

/// Where a name stands in a text, and what it may be; a span of no kind is left out of the loss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Bytes.
    pub start: usize,
    pub end: usize,
    pub kinds: Kinds,
}

/// A text with its names.
#[derive(Clone, Debug)]
pub struct Record {
    pub text: String,
    pub marked: Vec<Marked>,
    /// The types for which an unmarked token is no name.
    pub covers: Kinds,
    /// Which corpus's habits it follows; 0 are those of the product.
    pub style: usize,
    /// The part of the world that it comes from, where the corpus says.
    pub region: String,
    /// How often it is read an epoch.
    pub share: f64,
}

/// A corpus: its file, whether its licence lets weights be trained and published freely, its licence as its page states it.
pub struct Corpus {
    pub file: &'static str,
    /// How often it is read an epoch.
    pub share: f64,
    pub open: bool,
    pub licence: &'static str,
}

/// The corpora of names. The first is the one whose habits the product follows.
pub const CORPORA: [Corpus; 11] = [
    Corpus {
        file: "ner_worldwide",
        share: 2.0,
        open: false,
        licence: "none in its repository; published by Stanford NLP for training and benchmarking",
    },
    Corpus { file: "ner_gum", share: 1.0, open: true, licence: "annotations CC BY 4.0, texts mixed" },
    Corpus {
        file: "ner_gmb",
        share: 0.5,
        open: false,
        licence: "public domain as stated by its project, not verified",
    },
    Corpus { file: "ner_crossner_politics", share: 3.0, open: true, licence: "MIT" },
    Corpus { file: "ner_crossner_science", share: 3.0, open: true, licence: "MIT" },
    Corpus { file: "ner_crossner_music", share: 3.0, open: true, licence: "MIT" },
    Corpus { file: "ner_crossner_literature", share: 3.0, open: true, licence: "MIT" },
    Corpus { file: "ner_crossner_ai", share: 3.0, open: true, licence: "MIT" },
    Corpus { file: "ner_wikigold", share: 1.0, open: true, licence: "CC BY 4.0" },
    Corpus { file: "ner_wnut17", share: 1.0, open: true, licence: "CC BY 4.0" },
    Corpus { file: "ner_btc", share: 1.0, open: true, licence: "CC BY 4.0" },
];

/// Web text, for development alone.
pub const WEB: Corpus = Corpus { file: "ner_uner_ewt", share: 0.0, open: true, licence: "CC BY-SA 4.0" };

#[derive(Deserialize)]
struct Scheme {
    map: BTreeMap<String, Option<String>>,
    covers: Vec<String>,
}

#[derive(Deserialize)]
struct Line {
    tags: Vec<String>,
    text: String,
    offsets: Vec<(usize, usize)>,
    source: String,
    #[serde(default)]
    split: String,
    #[serde(default)]
    region: String,
}

/// The bit of a type's label; 0 for a label that the tagger does not know.
pub fn kind(label: &str) -> Kinds {
    TYPES.iter().position(|kind| kind.label() == label).map_or(0, |index| 1 << index)
}

/// What a corpus's labels may mean here, and which types its unmarked tokens rule out.
struct Meaning {
    kinds: BTreeMap<String, Kinds>,
    covers: Kinds,
}

/// Labels that hold more than their name says: without a label of its own, a bridge is a place, a war a MISC.
const WIDE: [(&str, &[&str]); 2] = [("LOC", &["FAC"]), ("MISC", &["EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "NORP"])];

impl Meaning {
    fn new(source: &str, scheme: &Scheme) -> Self {
        let known: BTreeSet<&str> = scheme.map.values().flatten().map(String::as_str).collect();
        let wide = |label: &str| {
            let parts = WIDE.iter().find(|(wide, _)| *wide == label).map_or(&[][..], |(_, parts)| parts);
            parts.iter().filter(|part| !known.contains(**part)).fold(kind(label), |kinds, part| kinds | kind(part))
        };
        let gmb = source == "gmb";
        let kinds = scheme.map.iter().map(|(theirs, ours)| {
            let kinds = match (theirs.as_str(), ours) {
                // Nationalities mostly, but countries too.
                ("gpe", _) if gmb => kind("NORP") | kind("LOC"),
                // Numbers and parts of the day stand among the dates of the two sets.
                ("tim", _) if gmb => 0,
                ("time", _) if source == "gum" => 0,
                (_, Some(ours)) => wide(ours),
                (_, None) => 0,
            };
            (theirs.clone(), kinds)
        });
        let covers = scheme.covers.iter().filter(|label| !(gmb && *label == "DATE"));
        Self { kinds: kinds.collect(), covers: covers.fold(0, |kinds, label| kinds | wide(label)) }
    }
}

/// The records of a corpus that are in one of `splits`, as records of `style`.
///
/// Errors with a sentence that names the file.
pub fn read(folder: &Path, corpus: &Corpus, splits: &[&str], style: usize) -> Result<Vec<Record>, String> {
    let file = corpus.file;
    let mapping = folder.join("mapping.json");
    let schemes: BTreeMap<String, serde_json::Value> = File::open(&mapping)
        .map_err(|error| error.to_string())
        .and_then(|file| serde_json::from_reader(BufReader::new(file)).map_err(|error| error.to_string()))
        .map_err(|error| format!("cannot read {}: {error}", mapping.display()))?;
    let mut meanings: BTreeMap<String, Meaning> = BTreeMap::new();
    let mut records = Vec::new();
    for line in lines(folder, file)? {
        let line: Line = serde_json::from_str(&line).map_err(|error| format!("{file}: {error}"))?;
        if !splits.contains(&line.split.as_str()) {
            continue;
        }
        if !meanings.contains_key(&line.source) {
            let scheme = schemes.get(&line.source).cloned().unwrap_or_default();
            let scheme: Scheme = serde_json::from_value(scheme).map_err(|error| format!("{}: {error}", line.source))?;
            meanings.insert(line.source.clone(), Meaning::new(&line.source, &scheme));
        }
        records.push(Record { share: corpus.share, ..record(line, &meanings, style) });
    }
    Ok(records)
}

/// The lines of `folder/file.jsonl.gz`.
pub fn lines(folder: &Path, file: &str) -> Result<Vec<String>, String> {
    let path = folder.join(format!("{file}.jsonl.gz"));
    let opened = File::open(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let lines: std::io::Result<Vec<String>> = BufReader::new(flate2::read::GzDecoder::new(opened)).lines().collect();
    lines.map_err(|error| format!("{}: {error}", path.display()))
}

#[derive(Deserialize)]
struct Text {
    text: String,
    split: String,
}

/// The texts of `folder/file.jsonl.gz` that are in its training split, without what is marked in them.
///
/// Errors with a sentence that names the file.
pub fn texts(folder: &Path, file: &str) -> Result<Vec<String>, String> {
    let mut texts = Vec::new();
    for line in lines(folder, file)? {
        let line: Text = serde_json::from_str(&line).map_err(|error| format!("{file}: {error}"))?;
        if line.split == "train" {
            texts.push(line.text);
        }
    }
    Ok(texts)
}

fn record(line: Line, meanings: &BTreeMap<String, Meaning>, style: usize) -> Record {
    let meaning = &meanings[&line.source];
    // Offsets count code points there, bytes here.
    let bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
    let mut marked: Vec<Marked> = Vec::new();
    let mut last: Option<&str> = None;
    for (tag, &(start, end)) in line.tags.iter().zip(&line.offsets) {
        let (start, end) = (bytes[start], bytes[end]);
        let kind = tag.get(2..).filter(|_| tag != "O");
        match (kind, marked.last_mut()) {
            (Some(kind), Some(open)) if tag.starts_with('I') && last == Some(kind) => open.end = end,
            (Some(kind), _) => {
                marked.push(Marked { start, end, kinds: meaning.kinds.get(kind).copied().unwrap_or(0) });
            }
            (None, _) => {}
        }
        last = kind;
    }
    Record { text: line.text, marked, covers: meaning.covers, style, region: line.region, share: 1.0 }
}
