//! Measures what the network for claims adds: `cargo run --release --example claims_cost -- [MODEL] TEXT...`.
//!
//! Each text is analysed in turn with the whole model and with the model for names alone, where marks alone tell what is claimed;
//! prints the median of the rounds' ratios, and the bytes of the network. The model is `models/en.model` unless the first
//! argument is another `.model` file.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

use std::fs;
use std::io::{Error, Result};
use std::path::Path;
use std::time::Instant;

use glossator::Annotator;
use glossator::model::{Model, format};

/// Rounds, each of one analysis with either.
const ROUNDS: usize = 15;

fn main() -> Result<()> {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let given =
        paths.first().filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "model")).cloned();
    paths.drain(..usize::from(given.is_some()));
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("models/en.model").display().to_string();
    let bytes = fs::read(given.unwrap_or_else(own))?;
    let names = format::without_claims(&bytes).map_err(Error::other)?;
    println!("the network for claims: {} of {} bytes", bytes.len() - names.len(), bytes.len());
    let [whole, names] = [bytes, names].map(|bytes| Model::read(&bytes).map(Annotator::new));
    let (whole, names) = (whole.map_err(Error::other)?, names.map_err(Error::other)?);
    for path in &paths {
        let text = fs::read_to_string(path)?;
        let time = |annotator: &Annotator| {
            let begun = Instant::now();
            annotator.annotate(&text).map_err(Error::other)?;
            Ok::<f64, Error>(begun.elapsed().as_secs_f64())
        };
        let mut ratios = Vec::with_capacity(ROUNDS);
        for _ in 0..ROUNDS {
            let before = time(&names)?;
            ratios.push(time(&whole)? / before);
        }
        ratios.sort_by(f64::total_cmp);
        let percent = |ratio: f64| (ratio - 1.0) * 100.0;
        println!(
            "{path}, {} kB: {:+.0}% (from {:+.0}% to {:+.0}%)",
            text.len() as f64 / 1e3,
            percent(ratios[ROUNDS / 2]),
            percent(ratios[0]),
            percent(ratios[ROUNDS - 1]),
        );
    }
    Ok(())
}
