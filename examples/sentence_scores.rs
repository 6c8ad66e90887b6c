//! Measures the sentence splitter: `cargo run --release --example sentence_scores -- CORPORA [SPLIT] [--show]`.
//!
//! CORPORA is a folder with `sentences_golden_rules.jsonl.gz` (records `{name, text, sentences, golden}`) and
//! `sentences_gum.jsonl.gz` (a sentence a record: `{id, text, genre, split}`, in document order). Prints how many golden
//! rules hold, and the F1 of the boundaries inside GUM's news and interviews, each document joined by single spaces.

use flate2::read::GzDecoder;
use glossator::text::{Article, Tokens, sentences};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

const GENRES: [&str; 2] = ["news", "interview"];

fn main() -> io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let show = arguments.iter().any(|argument| argument == "--show");
    arguments.retain(|argument| argument != "--show");
    let Some(corpora) = arguments.first() else {
        return Err(io::Error::other("say where the corpora are: sentence_scores CORPORA [SPLIT] [--show]"));
    };
    let split = arguments.get(1).map_or("dev", String::as_str);
    golden_rules(&records(&Path::new(corpora).join("sentences_golden_rules.jsonl.gz"))?, show);
    boundaries(&records(&Path::new(corpora).join("sentences_gum.jsonl.gz"))?, split, show);
    Ok(())
}

fn records(path: &Path) -> io::Result<Vec<Value>> {
    let lines = BufReader::new(GzDecoder::new(File::open(path)?)).lines();
    lines.map(|line| serde_json::from_str(&line?).map_err(io::Error::other)).collect()
}

/// The sentences of `text`, white space made single.
fn split_text(text: &str) -> Vec<String> {
    let found = sentences::split(&Article::new(text), &Tokens::new(text));
    found.iter().map(|sentence| single_spaced(sentence.span.of(text))).collect()
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn golden_rules(records: &[Value], show: bool) {
    for (golden, label) in [(true, "golden rules"), (false, "further rules (not a target)")] {
        let (mut held, mut all) = (0, 0);
        for record in records.iter().filter(|record| record["golden"] == golden) {
            let text = record["text"].as_str().unwrap_or_default();
            let expected: Vec<String> = record["sentences"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(single_spaced)
                .collect();
            let found = split_text(text);
            all += 1;
            if found == expected {
                held += 1;
            } else if golden || show {
                println!("fails: {}\n  expected {expected:?}\n  found    {found:?}", record["name"]);
            }
        }
        println!("{label}: {held} of {all}");
    }
}

fn boundaries(records: &[Value], split: &str, show: bool) {
    let mut documents: Vec<(&str, Vec<&str>)> = Vec::new();
    for record in records {
        let genre = record["genre"].as_str().unwrap_or_default();
        if record["split"] != split || !GENRES.contains(&genre) {
            continue;
        }
        let (Some(id), Some(text)) = (record["id"].as_str(), record["text"].as_str()) else { continue };
        let name = id.rsplit_once('-').map_or(id, |(name, _)| name);
        match documents.last_mut() {
            Some((last, sentences)) if *last == name => sentences.push(text),
            _ => documents.push((name, vec![text])),
        }
    }
    let (mut hit, mut extra, mut missed) = (0_u32, 0, 0);
    for (_, sentences_of) in &documents {
        let text = sentences_of.join(" ");
        let mut expected = BTreeSet::new();
        let mut end = 0;
        for sentence in sentences_of {
            end += sentence.len();
            expected.insert(end);
            end += 1;
        }
        let found: BTreeSet<usize> = sentences::split(&Article::new(&text), &Tokens::new(&text))
            .iter()
            .map(|sentence| sentence.span.end() as usize)
            .collect();
        // The end of the document is no finding.
        expected.remove(&text.len());
        hit += expected.intersection(&found).count() as u32;
        for &at in found.difference(&expected).filter(|&&at| at != text.len()) {
            extra += 1;
            if show {
                println!("extra:  {}", around(&text, at));
            }
        }
        for &at in expected.difference(&found) {
            missed += 1;
            if show {
                println!("missed: {}", around(&text, at));
            }
        }
    }
    let percent = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole.max(1));
    println!(
        "GUM {split}, {} documents: boundary F1 {:.2} (precision {:.2}, recall {:.2}, {} boundaries)",
        documents.len(),
        percent(2 * hit, 2 * hit + extra + missed),
        percent(hit, hit + extra),
        percent(hit, hit + missed),
        hit + missed,
    );
}

fn around(text: &str, at: usize) -> String {
    const CONTEXT: usize = 50;
    let start = (at.saturating_sub(CONTEXT)..=at).find(|&i| text.is_char_boundary(i)).unwrap_or(at);
    let end =
        (at..=text.len()).filter(|&i| text.is_char_boundary(i)).take_while(|&i| i <= at + CONTEXT).last().unwrap_or(at);
    format!("{} | {}", &text[start..at], &text[at..end])
}
