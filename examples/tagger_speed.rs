//! Measures the tagger: `cargo run --release --example tagger_speed -- MODEL TEXT...`, on one thread.
//!
//! MODEL is a model file, or HIDDENxLAYERS ("160x8") for a random one of that size. Prints tokens and multiplications a
//! second for each text, the best of several runs.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

use std::fs;
use std::io::{Error, Result};
use std::time::{Duration, Instant};

use glossator::model::features::Buckets;
use glossator::model::random::Size;
use glossator::model::{ArticleEvidence, Model, Parameters, Prepared, format};
use glossator::text::{Article, Tokens, sentences};

/// A text is read again until so much time has gone.
const ENOUGH: Duration = Duration::from_secs(3);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [model, texts @ ..] = &arguments[..] else {
        return Err(Error::other("say which model and which texts: tagger_speed MODEL TEXT..."));
    };
    let bytes = fs::read(model).or_else(|fault| random(model).ok_or(fault))?;
    let begun = Instant::now();
    let model = Model::read(&bytes).map_err(Error::other)?;
    println!(
        "model {}: {} kB, read in {:.1} ms, {} k multiplications a token",
        model.identity().name,
        bytes.len() / 1000,
        begun.elapsed().as_secs_f64() * 1e3,
        model.products() / 1000
    );
    for path in texts {
        measure(&model, path, &fs::read_to_string(path)?);
    }
    Ok(())
}

fn measure(model: &Model, path: &str, text: &str) {
    let tokens = Tokens::new(text);
    let sentences = sentences::split(&Article::new(text), &tokens);
    for (evidence, what) in
        [(ArticleEvidence::NONE, "each segment alone"), (ArticleEvidence::default(), "as an article")]
    {
        let (begun, mut best, mut found) = (Instant::now(), f64::INFINITY, 0);
        while begun.elapsed() < ENOUGH {
            let run = Instant::now();
            found = Prepared::new(model, &tokens, &sentences).mentions(evidence).len();
            best = best.min(run.elapsed().as_secs_f64());
        }
        let count = f64::from(tokens.len());
        println!(
            "{path}, {what}: {count} tokens, {found} names, {:.1} ms, {:.0} k tokens/s, {:.1} G multiplications/s",
            best * 1e3,
            count / best / 1e3,
            count * model.products() as f64 / best / 1e9
        );
    }
}

/// A file of random weights, of a size such as "160x8".
fn random(size: &str) -> Option<Vec<u8>> {
    let (hidden, layers) = size.split_once('x')?;
    let (hidden, layers): (usize, usize) = (hidden.parse().ok()?, layers.parse().ok()?);
    let buckets = Buckets { ngrams: 16_384, prefix: 4096, suffix3: 4096, suffix2: 1024, shape: 512 };
    let dilations = (0..layers).map(|layer| [1, 1, 2, 4][layer % 4]).collect();
    let size = Size { hidden, dilations, word_width: 64, buckets };
    let vocabulary = (0..30_000).map(|i| format!("word{i}")).collect();
    Some(format::write(&Parameters::random(1, &size, vocabulary), "random"))
}
