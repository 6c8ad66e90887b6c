//! Prints the features of check-worthiness: JSON Lines `{"text"}` come in, one line of numbers a record goes out (of its
//! longest sentence, in the order of `Feature::ALL`). `train/fit_checkworthiness.py` reads them.

use std::io::{BufRead, Write};

use glossator::claims::{Grammar, Layers, features};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        let text = record["text"].as_str().unwrap_or_default();
        let analysis =
            glossator::Annotator::rules().annotate(text, None, &mut |_| ()).map_err(std::io::Error::other)?;
        let grammar = Grammar::read(&analysis.tokens, &analysis.sentences, &analysis.quotations, &analysis.mentions);
        let layers = Layers {
            document: &analysis.document,
            tokens: &analysis.tokens,
            sentences: &analysis.sentences,
            quotations: &analysis.quotations,
            mentions: &analysis.mentions,
            entities: &analysis.entities,
            grammar: &grammar,
        };
        let longest = analysis.sentences.iter().map(|sentence| sentence.tokens).max_by_key(|tokens| tokens.len());
        let values = longest.map_or([0.0; features::COUNT], |range| features::gather(&layers, range).values);
        let words: Vec<String> = values.iter().map(|value| format!("{value:.4}")).collect();
        writeln!(out, "{}", words.join(" "))?;
    }
    Ok(())
}
